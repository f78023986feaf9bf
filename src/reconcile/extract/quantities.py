"""Quantities of an entry: numbers with a unit, a currency or the thing that they count, read as intervals.

The quote holds the number and its unit; the hedge before it ("about", "more than") is in the comparator, and what it is
told per ("a day") in `per`. A bare number, a clock, a date, a score and the number of a model give nothing.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

import attrs

from reconcile.extract import measure_words as words
from reconcile.extract import quantity_hedges as hedges
from reconcile.extract.numerals import AND_A_HALF, DIGITS, MASK, WORDS, number_start
from reconcile.extract.quantity_numbers import Number, compounded, inherited, number_at, range_end
from reconcile.extract.rates import rate_behind
from reconcile.extract.shares import SHARE, share
from reconcile.extract.temperature_changes import is_change, is_turned
from reconcile.extract.unit_choice import is_amount, pounds
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Measure, Mentions
from reconcile.model import Entry, Span
from reconcile.quantities import Quantity, read, span, vague
from reconcile.units import BARE, UNSCALED, Numeral, unit

_SIGN: Final = LazyPattern(r"(?<![\w)%.])(?:-|minus\s)$")
_GROUP: Final = re.compile(r"(?<![\d.,:])\d{1,3}\s$")
_SIGNED: Final = ("temperature", "money", "ratio", "angle", "points")
_DEGREES: Final = ("temperature", "angle")
_PREFIXES: Final = {
    "years old": LazyPattern(r"\baged\s(?:about\s|around\s|between\s|from\s)?$"),
    "magnitude": LazyPattern(
        r"(?:\bmagnitude[\s-](?:of\s)?|(?<=quake\s)measur(?:ing|ed)\s|(?<=tremor\s)measur(?:ing|ed)\s)(?:about\s|around\s|at\sleast\s)?$",
    ),
}
_TO: Final = LazyPattern(r"\s?(?:-|to|and)\s?(\d{1,3}(?:\.\d)?)(?![\w,]|\.\d)")
_QUAKE: Final = LazyPattern(r"quake|tremor|seism|aftershock|epicent")
_BEFORE: Final = 48
# Hedges that hold for an amount in brackets too, and what stands before it.
_CARRIED: Final = frozenset({"~", "<", "<=", ">", ">="})
_ONCE_MORE: Final = LazyPattern(
    r"(?:[\s-](?:away|long|wide|high|tall|deep|of\s\w+|[a-z]+))?\s?(?:[(\[]\s?|/\s?)(?:or\s)?"
)
# Lengths of time and ages are the times' and the names' business on a page; bare numbers are nobody's.
_ELSEWHERE: Final = frozenset({"time", "calendar", "age", "number"})


@attrs.frozen
class _Found:
    """A quantity, its quote, and where the words end that told of it."""

    quantity: Quantity
    where: Span
    end: int


def find_quantities(entry: Entry, found: Mentions) -> tuple[Measure, ...]:
    """The quantities of all told blocks but lengths of time and ages, in order of place."""
    del found
    return tuple(m for m in _measures(entry) if m.quantity.dimension not in _ELSEWHERE)


def quantities_in_text(text: str) -> tuple[Measure, ...]:
    """The quantities of a text that stands alone, with lengths of time and ages."""
    return tuple(_measures(Entry.of_text(text)))


def _measures(entry: Entry) -> Iterator[Measure]:
    for block in entry.blocks:
        if block.kind.is_told:
            for found in _scan(entry.plain, block.span):
                yield Measure(quantity=found.quantity, quote=entry.quote(found.where))


@functools.cache
def _scanner() -> LazyPattern:
    """What starts a quantity, and before that what only looks like one."""
    here = number_start(amount.partition(" ")[0] for amount in hedges.VAGUE)
    return LazyPattern(
        rf"(?<![\w/#])(?<!\d[.,-]){here}(?:(?P<money>(?:{words.signs()})\s?(?=[\d.]))|(?P<share>{SHARE})|(?P<mask>{MASK})|"
        rf"(?P<vague>(?:{hedges.amounts()})\b)|(?P<quake>m(?=\d\.\d(?![\d.])))|(?P<number>{DIGITS}|{AND_A_HALF}|{WORDS}))",
    )


def _scan(plain: str, within: Span) -> Iterator[_Found]:
    """One pass over a block; the search goes on where the last match ended."""
    at, last = within.start, None
    while (match := _scanner().search(plain, at, within.end)) is not None:
        at = match.end()
        if match["mask"] is not None:
            continue
        found = _found(plain, match, within)
        if found is not None:
            last = _hedged(plain, _changed(plain, found, last, within), last, within)
            yield last
            at = found.end


def _found(plain: str, match: re.Match[str], within: Span) -> _Found | None:
    before = plain[max(within.start, match.start() - _BEFORE) : match.start()]
    if match["vague"]:
        return _vague(plain, match, before, within)
    if match["share"]:
        quantity = share(
            match["share"], before, plain[match.end() : match.end() + 8], hedges.comparator(before)
        )
        return None if quantity is None else _Found(quantity, Span(*match.span()), match.end())
    if match["quake"]:
        number = number_at(plain, match.end(), within.end)
        near = plain[max(within.start, match.start() - _BEFORE) : match.end() + _BEFORE]
        if number is None or number.unit is not None or not _QUAKE.search(near):
            return None
        quantity = read(number.numeral, "magnitude", hedges.comparator(before))
        return _Found(quantity, Span(match.start(), number.end), number.end)
    return _measure(plain, match.start(), before, within)


def _vague(plain: str, match: re.Match[str], before: str, within: Span) -> _Found | None:
    counted = words.unit_after(plain, match.end(), within.end)
    if counted is None:
        return None
    of, end = counted
    of = unit(pounds(before, plain[end : end + 12])) if of.name == "lb" else of
    low, high = hedges.amount(match[0])
    per, until = rate_behind(plain, end, within.end, of) or ("", end)
    return _Found(attrs.evolve(vague(low, high, of.name), per=per), Span(match.start(), end), until)


def _measure(plain: str, start: int, before: str, within: Span, carried: str = "=") -> _Found | None:
    """The quantity whose number starts here, with its range or its second part; None when nothing is measured.

    carried: the comparator of an amount that is told once more here, for one that has no hedge of its own.
    """
    first = number_at(plain, start, within.end)
    if first is None or (_GROUP.search(before) and re.match(r"\d{3}(?!\d)", first.text)):
        return None
    last = range_end(plain, first, before, within.end)
    of, end = (last or first).unit, (last or first).end
    if of is None:
        return _prefixed(plain, first, before, within) or _bare_rate(plain, first, before, within)
    number, end = (first.numeral, end) if last is not None else compounded(plain, first, end, within.end)
    if number is first.numeral and not is_amount(of, number, first.text, before, plain[end : end + 16]):
        return None
    if (
        last is None
        and of.dimension == "count"
        and not of.after
        and first.comparator == "="
        and number.value == 1
    ):
        return None  # "no one expects it"
    if last is not None and of.dimension == "count" and first.numeral.value >= last.numeral.value:
        return None
    sign = _SIGN.search(before) if of.dimension in _SIGNED else None
    where = start - len(sign[0]) if sign else start
    if last is not None:
        numbers = (first.numeral.times(inherited(first, last)), last.numeral)
        quantity = span(*(read(n.times(_minus(sign and i == 0)), of.name) for i, n in enumerate(numbers)))
    else:
        comparator, end = _comparator(plain, first, before, end, within)
        comparator = carried if comparator == "=" else comparator
        quantity = read(number.times(_minus(sign)), of.name, comparator)
    per, until = rate_behind(plain, end, within.end, of) or ("", end)
    return _Found(attrs.evolve(quantity, per=per) if per else quantity, Span(where, end), until)


def _comparator(plain: str, first: Number, before: str, end: int, within: Span) -> tuple[str, int]:
    """The comparator of the words before, within or behind an amount, and where those behind end."""
    comparator = hedges.comparator(before)
    comparator = first.comparator if comparator == "=" else comparator
    behind = hedges.comparator_behind(plain, end, within.end) if comparator == "=" else None
    return behind or (comparator, end)


def _bare_rate(plain: str, first: Number, before: str, within: Span) -> _Found | None:
    """A number that counts no noun but is told per so many: "12.4 per 100,000"."""
    rate = rate_behind(plain, first.end, within.end, BARE)
    if rate is None or not rate[0][0].isdigit():
        return None
    quantity = attrs.evolve(read(first.numeral, "", hedges.comparator(before)), per=rate[0])
    return _Found(quantity, Span(first.start, first.end), rate[1])


def _prefixed(plain: str, first: Number, before: str, within: Span) -> _Found | None:
    """The quantity of a number whose unit stands before it: "aged 52", "aged 18 to 25", "magnitude 7.8"."""
    for name, pattern in _PREFIXES.items():
        match = pattern.search(before)
        if match is not None:
            quantity, end = read(first.numeral, name, hedges.comparator(before)), first.end
            to = _TO.match(plain, end, within.end)
            if to is not None and ("and" not in to[0] or "between" in match[0].lower()):
                quantity, end = span(quantity, read(Numeral.of_digits(to[1]), name)), to.end()
            return _Found(quantity, Span(first.start - len(before) + match.start(), end), end)
    return None


def _changed(plain: str, found: _Found, last: _Found | None, within: Span) -> _Found:
    """The same, marked where its degrees are told as a change, or in brackets behind such."""
    where = found.where
    if found.quantity.dimension not in _DEGREES:
        return found
    again = last is not None and last.quantity.is_change and is_turned(plain[last.where.end : where.start])
    if again or is_change(plain, where.start, where.end, within.end):
        return attrs.evolve(found, quantity=attrs.evolve(found.quantity, is_change=True))
    return found


def _hedged(plain: str, found: _Found, last: _Found | None, within: Span) -> _Found:
    """The same with the hedge of the amount that it tells once more in another unit: "about 1,500km (932 miles)"."""
    here, there = found.quantity, last.quantity if last is not None else None
    if last is None or there is None or here.comparator != "=" or there.comparator not in _CARRIED:
        return found
    if here.dimension != there.dimension or here.dimension in UNSCALED - {"money"} or here.unit == there.unit:
        return found
    if _ONCE_MORE.fullmatch(plain, last.end, found.where.start) is None:
        return found
    before = plain[max(within.start, found.where.start - _BEFORE) : found.where.start]
    again = _measure(plain, found.where.start, before, within, carried=there.comparator)
    if again is None or again.where != found.where:
        return found
    # Its figure was worked out from the first one, so that it is rounded on both sides.
    low, high = min(again.quantity.low, here.low), max(again.quantity.high, here.high)
    return attrs.evolve(
        again, quantity=attrs.evolve(again.quantity, low=low, high=high, is_change=here.is_change)
    )


def _minus(sign: object) -> Fraction:
    return Fraction(-1 if sign else 1)
