"""Pairs of spellings that lie close together on one page: a slip, two transliterations, or two different names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from rapidfuzz.distance import OSA

from reconcile.claims.inflection import is_inflected
from reconcile.claims.kinds import NamePair
from reconcile.claims.name_uses import Use, Uses, full_names, single_words
from reconcile.claims.reading import Reading
from reconcile.claims.style_words import make_style_pairs
from reconcile.lexicon.name_lists import persons
from reconcile.lexicon.slips import close, edits_allowed, is_name, stands_alone
from reconcile.lexicon.sounds import sound_key
from reconcile.lexicon.words import split_name
from reconcile.model import Quote, Span
from reconcile.places import lookup

# What is used more often than this is no slip, and what is used once is nothing to measure a slip by.
_RARE: Final = 4
_FREQUENT: Final = 2
# Two spellings of one place ("Kiev", "Kyiv") may lie further apart than a slip.
_VARIANT_EDITS: Final = 3
_MANY: Final = 4
# Short words have many neighbours: there the frequent form must be frequent indeed.
_SHORT: Final = 6
_SHORT_TIMES: Final = 4
_MOST_QUOTES: Final = 8


def make_name_pairs(reading: Reading) -> Iterator[NamePair]:
    """A record for each pair of close spellings, the rarer form first; the rules decide which of them matter.

    Full names of people are compared word by word, single capitalised words letter by letter, and the two spellings of
    British and American English through their table.
    """
    covered: set[tuple[str, Span]] = set()
    for pair, uses in _full_pairs(reading, full_names(reading)):
        covered |= {(u.entry.id, u.whole) for u in uses}
        yield pair
    yield from _single_pairs(reading, single_words(reading), covered)
    yield from make_style_pairs(reading)


def _full_pairs(reading: Reading, names: Uses) -> Iterator[tuple[NamePair, Sequence[Use]]]:
    done: set[frozenset[str]] = set()
    for group in _alike(names):
        for first in group:
            for second in group:
                pair = frozenset((first, second))
                if first >= second or pair in done:
                    continue
                done.add(pair)
                rare, often = sorted(
                    (first, second),
                    key=lambda form: (len(names[form]), _told_of(reading, names[form][0].meant), form),
                )
                made = _full_pair(reading, names, rare, often)
                if made is not None:
                    yield made, names[rare]


def _alike(names: Uses) -> Iterator[Sequence[str]]:
    """Groups of full names that share all words but one, or all words but for hyphens and capitals."""
    groups: dict[tuple[str, ...], set[str]] = {}
    for form in names:
        words = split_name(form.casefold())
        groups.setdefault(words, set()).add(form)
        for i in range(len(words)):
            groups.setdefault((*words[:i], "", *words[i + 1 :]), set()).add(form)
    yield from (sorted(group) for key, group in sorted(groups.items()) if len(group) > 1)


def _full_pair(reading: Reading, names: Uses, rare: str, often: str) -> NamePair | None:
    ours, theirs = split_name(rare), split_name(often)
    parts = [(a, b) for a, b in zip(ours, theirs, strict=True) if a.casefold() != b.casefold()]
    if len(parts) > 1 or rare.casefold().replace(".", "") == often.casefold().replace(".", ""):
        return None
    a, b = parts[0] if parts else ("", "")
    distance = OSA.distance(a.casefold(), b.casefold())
    meant = {names[rare][0].meant, names[often][0].meant}
    known = [split_name(form) in persons() for form in (rare, often)]
    sounds = sound_key(rare) == sound_key(often) and (all(known) or not any(known) or not parts)
    both_listed = all(known) and len(meant) == 1
    if not (sounds or both_listed) and (
        not close(a.casefold(), b.casefold()) or (a[0] != b[0] and len(ours) < 3)
    ):
        return None
    shared = len(names[rare]) if len(meant) == 1 else 0
    others = len(ours) >= 3 and len(names[often]) >= _MANY and not known[0]
    return NamePair(
        **reading.base(names[rare][0].entry, _quotes(names[rare], names[often])),
        rare=rare,
        frequent=often,
        kind="person",
        rare_uses=len(names[rare]),
        frequent_uses=max(len(names[often]), _told_of(reading, names[often][0].meant) - shared),
        distance=distance,
        same_sound=sounds or both_listed,
        # An English word is no surname: "Emmanuel Macaron" is nobody else.
        rare_known=known[0] or (bool(parts) and is_name(a) and not others),
        inflected=bool(parts) and is_inflected(a, b),
        meant=f"{reading.page.name}|{meant.pop()}" if len(meant) == 1 else "",
    )


def _told_of(reading: Reading, key: str) -> int:
    """How often a page names a person, in full or not."""
    return sum(n.key == key and n.quote.block.is_told for found in reading.mentions for n in found.names)


def _single_pairs(reading: Reading, words: Uses, covered: set[tuple[str, Span]]) -> Iterator[NamePair]:
    for rare, often in sorted(_close_words(words) | _one_place(words)):
        uses = [u for u in words[rare] if (u.entry.id, u.whole) not in covered]
        frequent = words[often]
        if not uses or (
            uses[0].meant and any(u.meant == uses[0].meant for u in frequent) and _same(rare, often)
        ):
            continue
        if _other_people(uses, frequent):
            continue
        variants = _same_place(uses, frequent)
        unknown = not _is_listed(rare) and not _is_listed(often)
        yield NamePair(
            **reading.base(uses[0].entry, _quotes(uses, frequent)),
            rare=rare,
            frequent=often,
            kind=_kind(uses, frequent),
            rare_uses=len(uses),
            frequent_uses=len(frequent),
            distance=OSA.distance(rare.casefold(), often.casefold()),
            same_sound=variants or (unknown and sound_key(rare) == sound_key(often)),
            rare_known=_is_listed(rare),
            inflected=is_inflected(rare, often),
        )


def _same(rare: str, often: str) -> bool:
    return rare.casefold() == often.casefold()


def _close_words(words: Uses) -> set[tuple[str, str]]:
    """Pairs of a rare and a frequent word that few edits part and that begin alike, found without comparing all pairs."""
    index: dict[str, list[str]] = {}
    for word, uses in words.items():
        if len(uses) >= _FREQUENT:
            for key in _deletions(word.casefold()):
                index.setdefault(key, []).append(word)
    found: set[tuple[str, str]] = set()
    for rare, uses in words.items():
        if len(uses) > _RARE:
            continue
        near = {often for key in _deletions(rare.casefold()) for often in index.get(key, ())}
        found |= {(rare, often) for often in near if _comparable(rare, often, len(uses), len(words[often]))}
    return found


def _comparable(rare: str, often: str, rare_uses: int, often_uses: int) -> bool:
    if rare == often or (often_uses, rare) < (rare_uses, often) or rare[0].casefold() != often[0].casefold():
        return False
    if len(rare) < _SHORT and often_uses < _SHORT_TIMES * rare_uses:
        return False
    return bool(close(rare.casefold(), often.casefold()))


def _deletions(word: str) -> frozenset[str]:
    """The word and what is left of it after one deletion, of a long word after two: words one edit apart share one.

    Also its letters in alphabetical order, which words that differ by a change of places share.
    """
    sorted_ = "~" + "".join(sorted(word))
    once = {word[:i] + word[i + 1 :] for i in range(len(word))}
    if edits_allowed(word) < 2:
        return frozenset({word, sorted_, *once})
    return frozenset({word, sorted_, *once, *(w[:i] + w[i + 1 :] for w in once for i in range(len(w)))})


def _one_place(words: Uses) -> set[tuple[str, str]]:
    """Pairs of words that begin alike and mean one place ("Kiev", "Kyiv"), the rarer first."""
    forms: dict[str, set[str]] = {}
    for word, uses in words.items():
        for use in uses:
            if use.kind == "place" and use.meant:
                forms.setdefault(use.meant, set()).add(word)
    return {
        (rare, often)
        for group in forms.values()
        for rare in group
        for often in group
        if (len(words[rare]), rare) < (len(words[often]), often)
        and rare[0] == often[0]
        and OSA.distance(rare, often) <= _VARIANT_EDITS
    }


def _other_people(rare: Iterable[Use], often: Iterable[Use]) -> bool:
    """True when both surnames stand with first names, and never with the same one."""
    ours = {sound_key(" ".join(u.given)) for u in rare if u.given}
    theirs = {sound_key(" ".join(u.given)) for u in often if u.given}
    return bool(ours) and bool(theirs) and not ours & theirs


def _same_place(rare: Iterable[Use], often: Iterable[Use]) -> bool:
    ours = {u.meant for u in rare if u.kind == "place" and u.meant}
    return bool(ours & {u.meant for u in often if u.kind == "place"})


def _is_listed(word: str) -> bool:
    """True for a word of its own: a name, a place of the gazetteer, or a form of one."""
    if stands_alone(word) or lookup(word):
        return True
    return any(
        word.endswith(end) and stands_alone(word[: -len(end)]) for end in ("s", "es", "n", "an", "ian")
    )


def _kind(rare: Sequence[Use], often: Sequence[Use]) -> str:
    kinds: Mapping[str, int] = {k: i for i, k in enumerate(("person", "place", "organisation", "name"))}
    return min((u.kind for u in (*rare, *often)), key=lambda k: kinds[k])


def _quotes(rare: Sequence[Use], often: Sequence[Use]) -> tuple[Quote, ...]:
    """All uses of the rare form, then the first of the frequent one."""
    return (*(u.quote for u in rare[:_MOST_QUOTES]), often[0].quote)
