"""Misspelt names in texts that have lost their capitals: two words, the second a noun that names end in ("wendang river").

Without capitals only that noun shows that a word is a name, so the test is stricter than for capitalised words: both
spellings stand before the same noun, and the frequent one is no word of the language.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from reconcile.claims.inflection import is_inflected
from reconcile.claims.kinds import NamePair
from reconcile.claims.names.name_uses import Spot
from reconcile.claims.reading import Reading
from reconcile.lexicon.name_lists import common_words, nation_words, proper_words, rows, surnames
from reconcile.lexicon.slips import close, deletions
from reconcile.lexicon.sounds import sound_key
from reconcile.model import BlockKind, Span
from reconcile.places import lookup

_WORD: Final = re.compile(r"[^\W\d_]+")
_LETTERS: Final = 5
# A name must stand so often before its noun that another spelling can be called a slip.
_FREQUENT: Final = 3
# An English word is no slip unless it is long and stands against a name that the page uses often ("wending" for "wendang").
_LONG: Final = 7
_OFTEN: Final = 4


_Uses = Mapping[str, Sequence[Spot]]


def make_lowercase_pairs(reading: Reading) -> Iterator[NamePair]:
    """A pair for each name of a noun that lies a letter or two from a more frequent one of the same noun."""
    for head, names in sorted(_uses(reading).items()):
        frequent = [n for n in sorted(names) if len(names[n]) >= _FREQUENT and not _is_word(n)]
        index = _by_deletion(names) if frequent else {}
        for often in frequent:
            for rare in sorted({near for key in deletions(often) for near in index.get(key, ())}):
                likely = rare[0] == often[0] and 2 * len(names[rare]) <= len(names[often])
                if likely and close(rare, often) and not _has_own_life(rare, head, len(names[often])):
                    yield _pair(reading, head, rare, often, names)


def _by_deletion(names: Iterable[str]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for name in names:
        for key in deletions(name):
            index.setdefault(key, []).append(name)
    return index


def _uses(reading: Reading) -> dict[str, dict[str, list[Spot]]]:
    """For each noun the words before it, with their uses in the order in which the page was told."""
    found: dict[str, dict[str, list[Spot]]] = {}
    for mentions in sorted(reading.mentions, key=lambda m: reading.ranks[m.entry.id]):
        entry = mentions.entry
        for block in entry.blocks:
            if not block.kind.is_told or block.kind is BlockKind.QUOTED_POST:
                continue
            text = entry.plain[block.span.start : block.span.end]
            if not text.islower() and any(map(str.isupper, text)):
                continue
            words = list(_WORD.finditer(entry.plain, block.span.start, block.span.end))
            for i, match in enumerate(words):
                if _kinds().get(match[0], "middle") == "middle" or not i:
                    continue
                first = i - 2 if i > 1 and _kinds().get(words[i - 1][0]) == "middle" else i - 1
                name = words[first]
                between = entry.plain[name.end() : match.start()].split(" ")
                if len(name[0]) >= _LETTERS and all(part == "" or part.isalpha() for part in between):
                    use = Spot(entry=entry, span=Span(name.start(), match.end()))
                    found.setdefault(match[0], {}).setdefault(name[0], []).append(use)
    return found


def _is_word(name: str) -> bool:
    """True for a word of the language or of a country: "green party", "danish border"."""
    title = name.capitalize()
    return name in common_words() or title in proper_words() or (title,) in nation_words()


def _has_own_life(rare: str, head: str, times: int) -> bool:
    """True for a word that names something else: a town before "river", a family before "group", a word before both."""
    title = rare.capitalize()
    if (title,) in nation_words() or lookup(title) or (_kinds()[head] == "body" and title in surnames()):
        return True
    if rare in common_words():
        return len(rare) < _LONG or times < _OFTEN
    return title in proper_words()


def _pair(reading: Reading, head: str, rare: str, often: str, names: _Uses) -> NamePair:
    uses, frequent = names[rare], names[often]
    return NamePair(
        **reading.base(uses[0].entry, [u.quote for u in (*uses, frequent[0])]),
        rare=f"{rare} {head}",
        frequent=f"{often} {head}",
        kind="place" if _kinds()[head] == "place" else "organisation",
        rare_uses=len(uses),
        frequent_uses=len(frequent),
        distance=close(rare, often),
        same_sound=sound_key(rare) == sound_key(often),
        rare_known=False,
        inflected=is_inflected(rare, often),
    )


@functools.cache
def _kinds() -> Mapping[str, str]:
    """The nouns of the table, and whether a place, a body or nothing by itself bears a name that ends in them."""
    return dict(rows("name_heads.tsv"))
