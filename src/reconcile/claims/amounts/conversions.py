"""Conversion pairs: a quantity and, in brackets or behind a stroke, the same in another unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Final

import attrs

from reconcile.claims.amounts.measurements import subjects
from reconcile.claims.kinds import Conversion
from reconcile.claims.reading import Reading
from reconcile.comparison import Comparison, compare
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Measure, Mentions
from reconcile.model import Span
from reconcile.quantities import Quantity, bounds_label, convert
from reconcile.units import UNSCALED, label, unit

_TENS: Final = frozenset(10**n for n in range(8))
_RATE: Final = r"(?:an?|per|each|every)\s\w+"
_WHAT: Final = rf"(?:[\s-](?:{_RATE}|(?:north|south)[\s-]?(?:east|west)|of\s\w+(?:\s\w+)?|[a-z]+))?"
_SOFT: Final = r"(?:about|around|approximately|approx\.?|roughly|some|or|or\sabout|or\saround|i\.?e\.?|=|~|≈|equivalent\sto|equal\sto|that\sis)"
_BRACKET: Final = LazyPattern(rf"{_WHAT}\s*[(\[]\s*(?:{_SOFT},?\s*)*$")
_STROKE: Final = re.compile(r"\s?/\s?$")
_OR: Final = LazyPattern(r",\s+(?:or|or\s(?:about|around|roughly)|that\sis)\s+$")
_CLOSE: Final = LazyPattern(
    rf"\s*(?:(?:away|long|wide|high|tall|deep|thick|across|{_RATE}|in\s(?:length|height|width|diameter))\s*)?"
    r"(?:[)\]]|[;,/]\s?(?:about\s|around\s)?[\d£$€])",
)
_OR_CLOSE: Final = re.compile(
    r"\s*[,.;:)]|\s+(?:away|long|wide|high|tall|deep|north|south|east|west|of|from|above|below)\b"
)
_CHANGE: Final = LazyPattern(
    r"\b(?:warm|ris|rose|increas|above|below|limit|threshold|differen|drop|fall|fell|hotter|cooler|colder|anomal|goal|"
    r"target|pre-industrial|up\sby|down\sby|climate|paris)\w*",
)  # fmt: skip


def make_conversions(reading: Reading) -> Iterator[Conversion]:
    """Every conversion pair of a page, in order of place."""
    known = subjects(reading)
    for found in reading.mentions:
        for first, second in pairwise(found.measures):
            if _is_pair(found, first, second):
                # What the first is told per need not be written twice: "$80 a barrel (£60)".
                other = attrs.evolve(second.quantity, per=first.quantity.per)
                comparison = compare(first.quantity, other, difference=_is_change(found, first, second))
                if _worth_telling(first.quantity, second.quantity, comparison):
                    yield _claim(reading, found, (first, second), comparison, known)


def _is_pair(found: Mentions, first: Measure, second: Measure) -> bool:
    """True when the second is written as the first in another unit."""
    plain, (a, b) = found.entry.plain, (first.quote.span, second.quote.span)
    if b.start - a.end > 40 or first.quantity.dimension in UNSCALED or second.quantity.dimension in UNSCALED:
        return False
    if second.quantity.per not in ("", first.quantity.per):
        return False
    between = plain[a.end : b.start]
    if _BRACKET.match(between):
        return _CLOSE.match(plain, b.end) is not None
    if first.quantity.dimension != second.quantity.dimension or first.quantity.unit == second.quantity.unit:
        return False
    if _STROKE.match(between):
        return True
    return _OR.match(between) is not None and _OR_CLOSE.match(plain, b.end) is not None


def _is_change(found: Mentions, first: Measure, second: Measure) -> bool:
    """True for temperatures that are amounts of change: their words say so, or the figures do, and only so they agree."""
    if first.quantity.dimension != "temperature" or first.quantity.unit == second.quantity.unit:
        return False
    if first.quantity.per:
        return True
    if compare(first.quantity, second.quantity).verdict == "same":
        return False
    start = first.quote.span.start
    words = found.entry.plain[max(0, start - 80) : second.quote.span.end + 60]
    decimals = second.quantity.grain < 1 or first.quantity.grain < 1
    as_change = compare(first.quantity, second.quantity, difference=True).verdict == "same"
    return as_change and (decimals or _CHANGE.search(words) is not None)


def _worth_telling(first: Quantity, second: Quantity, found: Comparison) -> bool:
    """False where the second need not be the first: a bound on one side, one end of a range, another figure."""
    if first.value is None or second.value is None:
        return False
    if first.dimension != second.dimension or first.unit == second.unit:
        return bool(found.slip)
    if len(first.ends) != len(second.ends):
        return found.verdict == "same"
    bounded = second.comparator in ("<", "<=", ">", ">=") and second.comparator != first.comparator
    return found.verdict == "same" or not bounded


def _claim(
    reading: Reading,
    found: Mentions,
    pair: tuple[Measure, Measure],
    comparison: Comparison,
    known: Mapping[tuple[str, Span], str],
) -> Conversion:
    first, second = pair
    there, back = _turned(first, second.quantity), _turned(second, first.quantity)
    entry, warm = found.entry, first.quantity.dimension == "temperature"
    return Conversion(
        **reading.base(entry, (first.quote, second.quote)),
        first=first,
        second=second,
        verdict=comparison.verdict,
        off_percent=round(comparison.off_percent, 1),
        off_share_percent=None if warm or not there else round(comparison.off_percent, 1),
        off_degc=round(comparison.off_percent, 1) if warm and there else None,
        explained=comparison.explained,
        over_precise=comparison.over_precise,
        slip=comparison.slip,
        first_as_second=there,
        second_as_first=back,
        first_interval=_bounds(first.quantity, second.quantity),
        second_interval=bounds_label(second.quantity),
        arithmetic="; ".join(part for part in (there, back) if part),
        subject=known.get((entry.id, first.quote.span), "") or known.get((entry.id, second.quote.span), ""),
    )


def _turned(written: Measure, there: Quantity) -> str:
    """ "1,500 km = 932 miles", "" when there is no way between the two units."""
    here = written.quantity
    if here.dimension != there.dimension or here.unit == there.unit:
        return ""
    other = unit(there.unit).readings[0]
    decimal = not here.ends and Fraction(repr(here.grain)).denominator in _TENS
    said = label(here.value or 0, here.unit, here.grain) if decimal else written.quote.text
    turned = (
        label(convert(attrs.evolve(part, unit=unit(part.unit).readings[0]), other).value or 0, other)
        for part in here.ends or (here,)
    )
    return f"{said} = " + " to ".join(turned)


def _bounds(here: Quantity, there: Quantity) -> str:
    """What the first figure allows, in its own unit and in the other's."""
    own = bounds_label(here)
    if here.dimension != there.dimension or here.unit == there.unit:
        return own
    one, other = unit(here.unit).readings[0], unit(there.unit).readings[0]
    return f"{own}, {bounds_label(convert(attrs.evolve(here, unit=one), other))}"
