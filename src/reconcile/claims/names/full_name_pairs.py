"""Full names of people that only one word parts: a slip, two spellings of one name, or two people."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rapidfuzz.distance import OSA

from reconcile.claims.inflection import is_inflected
from reconcile.claims.kinds import NamePair
from reconcile.claims.names.name_uses import Use, Uses, doubled_by_slip, quotes_of
from reconcile.claims.reading import Reading
from reconcile.lexicon.name_lists import PARTICLES, persons
from reconcile.lexicon.slips import close, deletions, is_name
from reconcile.lexicon.sounds import accepted, sound_key
from reconcile.lexicon.syllables import both_given
from reconcile.lexicon.words import split_name

# A name told so often leaves no doubt about another surname in its place.
_MANY: Final = 4
# A group of more names is no family: only its most used names are compared with the others.
_LARGE: Final = 24
_LEADERS: Final = 4


def make_full_pairs(reading: Reading, names: Uses) -> Iterator[tuple[NamePair, Sequence[Use]]]:
    """A record for each pair of close full names, the rarer form first, with the uses of that form."""
    told = Counter(n.key for found in reading.mentions for n in found.names if n.quote.block.is_told)
    done: set[frozenset[str]] = set()
    for group in _alike(names):
        for first, second in _pairs(group, names):
            pair = frozenset((first, second))
            if pair in done:
                continue
            done.add(pair)
            rare, often = sorted(pair, key=lambda form: (len(names[form]), told[names[form][0].meant], form))
            made = _full_pair(reading, names, told, rare, often)
            if made is not None:
                yield made, names[rare]


def _pairs(group: Sequence[str], names: Uses) -> Iterator[tuple[str, str]]:
    """Every pair of a group; of a large one only those with its most used names, so that the work stays in bounds."""
    if len(group) <= _LARGE:
        return itertools.combinations(group, 2)
    ranked = sorted(group, key=lambda form: (-len(names[form]), form))
    return ((first, second) for i, first in enumerate(ranked[:_LEADERS]) for second in ranked[i + 1 :])


def _alike(names: Uses) -> Iterator[Sequence[str]]:
    """Groups of full names that share all words but one, which lies near or sounds alike, or all but hyphens and capitals."""
    whole: dict[tuple[str, ...], set[str]] = {}
    holes: dict[tuple[str, ...], dict[str, list[str]]] = {}
    for form in names:
        words = split_name(form.casefold())
        whole.setdefault(words, set()).add(form)
        for i, word in enumerate(words):
            holes.setdefault((*words[:i], "", *words[i + 1 :]), {}).setdefault(word, []).append(form)
    for group in whole.values():
        if len(group) > 1:
            yield sorted(group)
    for words_here in holes.values():
        if len(words_here) > 1:
            yield from _near(words_here, names)


def _near(forms: Mapping[str, Sequence[str]], names: Uses) -> Iterator[Sequence[str]]:
    """Groups of the forms whose one word, the key here, lies near another's or sounds like it, or that mean one person."""
    groups: dict[str, set[str]] = {}
    for word, here in forms.items():
        for key in (*deletions(word), "=" + sound_key(word), *("@" + names[form][0].meant for form in here)):
            groups.setdefault(key, set()).update(here)
    yield from (sorted(group) for group in groups.values() if len(group) > 1)


def _full_pair(
    reading: Reading, names: Uses, every: Mapping[str, int], rare: str, often: str
) -> NamePair | None:
    ours, theirs = split_name(rare), split_name(often)
    parts = [(a, b) for a, b in zip(ours, theirs, strict=True) if a.casefold() != b.casefold()]
    if len(parts) > 1 or rare.casefold().replace(".", "") == often.casefold().replace(".", ""):
        return None
    a, b = parts[0] if parts else ("", "")
    distance = OSA.distance(a.casefold(), b.casefold())
    meant = {names[rare][0].meant, names[often][0].meant}
    known = [split_name(form) in persons() for form in (rare, often)]
    shared = len(names[rare]) if len(meant) == 1 else 0
    told = max(len(names[often]), every[names[often][0].meant] - shared)
    accepted_both = bool(parts) and accepted(a, b)
    slip = doubled_by_slip(rare, often, len(names[rare]), told)
    slip = slip and not (known[0] or is_name(a) or accepted_both)
    sounds = (sound_key(rare) == sound_key(often) and not slip) or (all(known) and len(meant) == 1)
    particles = a in PARTICLES and b in PARTICLES
    if not sounds and (
        particles or not close(a.casefold(), b.casefold()) or (a[0] != b[0] and len(ours) < 3)
    ):
        return None
    return NamePair(
        **reading.base(names[rare][0].entry, quotes_of(names[rare], names[often])),
        rare=rare,
        frequent=often,
        kind="person",
        rare_uses=len(names[rare]),
        frequent_uses=told,
        distance=distance,
        same_sound=sounds,
        rare_known=known[0] or (bool(parts) and _is_other(ours, theirs, told, known=known[1])),
        inflected=bool(parts) and is_inflected(a, b),
        meant=f"{reading.page.name}|{meant.pop()}" if len(meant) == 1 else "",
    )


def _is_other(ours: tuple[str, ...], theirs: tuple[str, ...], told: int, *, known: bool) -> bool:
    """True when the word that parts two full names is rather another person's than a slip.

    Beside a name of three words that is told often, or a known person's, another surname in place of the last word is
    nobody else's: "Angela Merkle", "Emmanuel Macaron". Chinese, Korean and Vietnamese given names part people by a letter.
    """
    part = next(i for i, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a.casefold() != b.casefold())
    if not known and both_given(ours, theirs):
        return True
    clear = told >= _MANY and ((len(ours) >= 3) or (known and part == len(ours) - 1))
    return is_name(ours[part]) and not clear
