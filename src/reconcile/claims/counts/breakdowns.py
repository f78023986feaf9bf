"""A toll told by its parts: "the dead are five Danes, two Swedes and a Finn"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.reading import Reading
from reconcile.claims.whole_numbers import number, value_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Entry, Quote, Span

_OF_A_TOLL: Final = LazyPattern(
    r"\b(?:dead|killed|deaths?|died|toll|victims|fatalities|lost\stheir\slives)\b",
    needs=("dead", "killed", "death", "died", "toll", "victims", "fatalities", "their"),
)
_LEAST: Final = LazyPattern(r"\b(?:at\sleast|so\sfar|identified|named|known|first|more\sthan|among)\b")


@attrs.frozen(kw_only=True, eq=False)
class Breakdown:
    """The parts of a toll, each a number and of whom, sorted. is_least: the words leave room for more. rank: of its entry."""

    parts: tuple[tuple[int, str], ...]
    text: str
    is_least: bool
    rank: int
    entry: Entry
    quote: Quote


def breakdowns(reading: Reading) -> Iterator[Breakdown]:
    """Every toll of the entries that is told by three parts or more, or by two and a sentence on the dead, in the order told."""
    found = sorted(reading.mentions, key=lambda m: reading.ranks[m.entry.id])
    for each in found:
        plain = each.entry.plain
        for sentence in each.sentences:
            span = sentence.span
            if not _OF_A_TOLL.search(plain, span.start, span.end):
                continue
            for match in _list().finditer(plain, span.start, span.end):
                parts = tuple(sorted(_part(p) for p in _split().split(match["list"])))
                yield Breakdown(
                    parts=parts,
                    text=each.entry.text[match.start() : match.end()],
                    is_least=_LEAST.search(plain, span.start, span.end) is not None,
                    rank=reading.ranks[each.entry.id],
                    entry=each.entry,
                    quote=each.entry.quote(Span(match.start(), match.end())),
                )


def _part(text: str) -> tuple[int, str]:
    match = re.match(rf"(?:{number()}|an?\b)", text, re.IGNORECASE)
    words = re.findall(r"[^\W\d_][\w'-]*", text[match.end() :].lower()) if match is not None else []
    return (value_of(match[0].lower()) if match is not None else 0), (words[0].rstrip("s") if words else "")


@functools.cache
def _split() -> LazyPattern:
    return LazyPattern(r"\s?,\s(?:and\s)?|\sand\s")


@functools.cache
def _list() -> LazyPattern:
    piece = rf"(?:{number()}|an?)\s(?!and\b|of\b|or\b|more\b|other)[^\W\d_][\w'-]*(?:\s(?:citizens?|nationals?|tourists?|men|women|man|woman|officers?))?"
    return LazyPattern(rf"(?P<list>{piece}(?:\s?,\s{piece}){{1,8}}\s?,?\sand\s{piece})")
