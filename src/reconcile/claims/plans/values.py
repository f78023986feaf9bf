"""The counts, clocks, days, places and amounts of a sentence, each with a key that is the same in other words."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.counts import counted
from reconcile.claims.counts.changing_words import amount_of, numeral
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span

COUNT: Final = "count"
CLOCK: Final = "clock"
DAY: Final = "day"
PLACE: Final = "place"
AMOUNT: Final = "amount"
PLANNED: Final = (CLOCK, DAY, PLACE)
"""What a plan is for."""
_DAYS: Final = frozenset({"weekday", "date", "day_word", "holiday"})
_AGE: Final = re.compile(r",\s\d{1,3},")
_LED_TO: Final = re.compile(
    r"\b(?:[Tt]o|[Ii]n|[Aa]t|[Ff]rom|[Oo]f|[Tt]han|[Nn]ot|[Ii]nto|[Tt]owards?|[Vv]ia|[Ff]or)\s(?:the\s)?(?P<name>[A-Z][\w'-]+(?:\s[A-Z][\w'-]+){0,3})"
)
"""Where something is to be or to go, in words that need be in no list."""


@attrs.frozen(kw_only=True)
class Value:
    """A count, clock, day, place or amount as told. key: the same in other words. nouns: what a count is of; text: the same as written."""

    kind: str
    key: object
    span: Span
    nouns: frozenset[str] = frozenset()
    text: str = ""


def values_in(found: Mentions, span: Span) -> list[Value]:
    """The values of a sentence in order of place; what stands in brackets is told for the second time."""
    plain = found.entry.plain
    values = list(times_in(found, span))
    taken = [t.quote.span for t in found.placed_times.within(span)]
    for measure in found.measures:
        quantity = measure.quantity
        if (
            quantity.value is not None
            and span.holds(measure.quote.span)
            and quantity.dimension not in ("count", "number")
        ):
            taken.append(measure.quote.span)
            values.append(Value(kind=AMOUNT, key=(quantity.unit, quantity.value), span=measure.quote.span))
    values += [
        Value(kind=PLACE, key=m["name"].lower(), span=Span(m.start("name"), m.end()))
        for m in _LED_TO.finditer(plain, span.start, span.end)
        if not any(m.start("name") < t.end and t.start < m.end() for t in taken)
    ]
    for match in _number().finditer(plain, span.start, span.end):
        at = Span(match.start(), match.end())
        if not any(at.overlaps(t) for t in taken):
            values.append(count_at(plain, span, at))
    values = [v for v in values if plain[max(0, v.span.start - 1) : v.span.start] != "("]
    return sorted((v for v in values if v.key != 1 or v.kind != COUNT), key=lambda v: v.span.start)


def count_at(plain: str, sentence: Span, at: Span) -> Value:
    """The count whose number stands at a span; of no noun where it has a unit."""
    if counted.has_unit(plain, at.end) or _AGE.match(plain, at.start - 2) is not None:
        return Value(kind="other", key=plain[at.start : at.end], span=at)
    of = counted.counted_behind(plain, at.end, sentence.end) or counted.counted_before(
        plain, sentence.start, at.start
    )
    number = amount_of(plain[at.start : at.end])
    return Value(kind=COUNT, key=number, span=at, nouns=of.nouns, text=of.text)


def times_in(found: Mentions, span: Span) -> Iterator[Value]:
    """The clocks and days of a sentence: a clock by its face, a day by when it begins, in seconds."""
    for timex in found.placed_times.within(span):
        minute, when = timex.parts.minute_of_day, timex.interval
        if timex.form == "clock" and minute is not None:
            yield Value(kind=CLOCK, key=minute, span=timex.quote.span)
        elif timex.form in _DAYS and when is not None and when.start is not None:
            yield Value(kind=DAY, key=when.start.timestamp(), span=timex.quote.span)


@functools.cache
def _number() -> LazyPattern:
    return LazyPattern(numeral())
