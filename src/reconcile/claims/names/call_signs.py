"""Call signs and abbreviations with two letters that changed places: "KQTR9" for "KTQR9"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.kinds import NamePair
from reconcile.claims.names.name_uses import Spot
from reconcile.claims.reading import Reading
from reconcile.lexicon.name_lists import bodies, common_words
from reconcile.model import BlockKind, Span

# Letters with a number in any case, or five letters and more in capitals; never part of an address or a tag.
_SIGN: Final = re.compile(r"(?<![\w/.@#-])(?:[A-Za-z]{3,6}\d{1,4}|[A-Z]{5,7})(?![\w/@-])")
_FREQUENT: Final = 3


def make_call_sign_pairs(reading: Reading) -> Iterator[NamePair]:
    """A pair for each sign whose letters, two of them the other way round, make a sign that the page uses often.

    Signs with other letters or another number are other things: "RSD201" and "RSD389".
    """
    groups: dict[str, dict[str, list[Spot]]] = {}
    for sign, use in _uses(reading):
        groups.setdefault("".join(sorted(sign)), {}).setdefault(sign, []).append(use)
    for _, signs in sorted(groups.items()):
        often = min(signs, key=lambda s: (-len(signs[s]), s))
        if len(signs[often]) < _FREQUENT:
            continue
        for rare in sorted(signs.keys() - {often}):
            if _is_swap(rare, often) and not _is_known(rare):
                yield _pair(reading, signs[rare], signs[often])


def _uses(reading: Reading) -> Iterator[tuple[str, Spot]]:
    for mentions in sorted(reading.mentions, key=lambda m: reading.ranks[m.entry.id]):
        for block in mentions.entry.blocks:
            if not block.kind.is_told or block.kind is BlockKind.QUOTED_POST:
                continue
            for match in _SIGN.finditer(mentions.entry.plain, block.span.start, block.span.end):
                yield match[0].upper(), Spot(entry=mentions.entry, span=Span(*match.span()))


def _is_swap(one: str, other: str) -> bool:
    """True when two neighbouring letters changed places; digits stay where they are."""
    first, *more = (i for i in range(len(one)) if one[i] != other[i])
    return more == [first + 1] and (one[first] + one[first + 1]).isalpha()


def _is_known(sign: str) -> bool:
    return (sign,) in bodies() or sign.casefold() in common_words()


def _pair(reading: Reading, uses: list[Spot], frequent: list[Spot]) -> NamePair:
    return NamePair(
        **reading.base(uses[0].entry, [u.quote for u in (*uses, frequent[0])]),
        rare=uses[0].quote.text,
        frequent=frequent[0].quote.text,
        kind="name",
        rare_uses=len(uses),
        frequent_uses=len(frequent),
        distance=1,
        same_sound=False,
        rare_known=False,
        inflected=False,
    )
