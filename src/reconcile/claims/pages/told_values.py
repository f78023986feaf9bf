"""The numbers, amounts, clocks, places and names that an entry tells, each with the words it stands among."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.pages.likeness import stems
from reconcile.claims.whole_numbers import number, value_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Entry, Quote, Span

AMOUNT: Final = "amount"
"""The kind of an amount begins so; its unit follows."""


@attrs.frozen(kw_only=True, eq=False)
class ToldValue:
    """A number, an amount, a clock, a place or a name as an entry has it. key: the same in other words; kind: of what it is."""

    kind: str
    key: tuple[str, object]
    found: Mentions
    span: Span
    sentence: Span

    @property
    def entry(self) -> Entry:
        return self.found.entry

    @property
    def text(self) -> str:
        return self.entry.text[self.span.start : self.span.end]

    @functools.cached_property
    def words(self) -> frozenset[str]:
        """The telling words of its sentence, without its own."""
        return stems(self.entry.plain[self.sentence.start : self.sentence.end]) - stems(self.text)


def values_within(found: Mentions, span: Span) -> Iterator[ToldValue]:
    """The values of a sentence, each once: what was found of them first, then bare numbers."""
    taken: list[Span] = []
    for kind, key, at in _mentioned(found):
        if span.holds(at) and not any(at.overlaps(t) for t in taken):
            taken.append(at)
            yield ToldValue(kind=kind, key=(kind, key), found=found, span=at, sentence=span)
    for match in _number().finditer(found.entry.plain, span.start, span.end):
        at = Span(match.start(), match.end())
        value = value_of(match[0])
        if value > 1 and not any(at.overlaps(t) for t in taken):
            yield ToldValue(kind="number", key=("number", value), found=found, span=at, sentence=span)


@functools.lru_cache(maxsize=16)
def _mentioned(found: Mentions) -> tuple[tuple[str, object, Span], ...]:
    times = ((f"{t.form}", _time(t.parts.minute_of_day, t.quote), t.quote.span) for t in found.times)
    places = (
        ("place", t.place.id, t.quote.span) for t in found.toponyms if t.place is not None and t.by == "name"
    )
    names = (("name", n.key, n.quote.span) for n in found.names)
    amounts = (
        (f"{AMOUNT} {m.quantity.unit}", m.quantity.value, m.quote.span)
        for m in found.measures
        if m.quantity.value
    )
    return (*times, *amounts, *names, *places)


def _time(minute: int | None, quote: Quote) -> object:
    return minute if minute is not None else quote.text.lower()


@functools.cache
def _number() -> LazyPattern:
    return LazyPattern(number())
