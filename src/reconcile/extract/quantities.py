"""Quantities of an entry: numbers with a unit, a currency or the thing that they count, read as intervals.

The quote holds the number and its unit; the hedge before it ("about", "more than") is in the comparator. Lengths of time
are the time finder's. A bare number, a clock, a date, a score and the number of a model give nothing.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

import attrs

from reconcile.extract import measure_words as words
from reconcile.extract.numerals import DIGITS, MASK, WORDS, number_start, numeral
from reconcile.mentions import Measure, Mentions
from reconcile.model import Entry, Span
from reconcile.quantities import Quantity, read, span, vague
from reconcile.units import Numeral, Unit

_JOIN: Final = re.compile(r"\s?-\s?|\s+(?P<word>to|or|and)\s+", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\bbetween\s+(?:about\s|around\s)?$", re.IGNORECASE)
_CHANGE: Final = re.compile(
    r"\b(?:up|down|ros|ris|fell|fall|drop|cut|gr[eo]w|jump|climb|rais|chang|lower|reduc|slash|widen|revis|increas|decreas)"
    r"\w*\s(?:\w+\s){0,4}from\s+(?:about\s|around\s)?$",
    re.IGNORECASE,
)
_SIGN: Final = re.compile(r"(?<![\w)%.])(?:-|minus\s)$", re.IGNORECASE)
_GROUP: Final = re.compile(r"(?<![\d.,:])\d{1,3}\s$")
_LETTER: Final = re.compile(r"\s?([mk])(?![\w²³]|/[a-z])", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d$")
_DATED: Final = re.compile(
    r"(?:\b(?:the|in|since|by|during|from|of|before|after|until|this|last)|'s)\s$", re.IGNORECASE
)
_COMPOUNDS: Final = {
    "ft": (12, re.compile(r"(?:,?\s?(?:and\s)?|-)(\d{1,2}(?:\.\d)?)[\s-]?(?:inches|inch|ins|in|\")(?![a-z])", re.IGNORECASE)),
    "st": (14, re.compile(r",?\s?(?:and\s)?(\d{1,2}(?:\.\d)?)\s?(?:pounds|lbs|lb)(?![a-z])", re.IGNORECASE)),
    "lb": (16, re.compile(r",?\s?(?:and\s)?(\d{1,2}(?:\.\d)?)\s?(?:ounces|ounce|oz)(?![a-z])", re.IGNORECASE)),
}  # fmt: skip
_SIGNED: Final = ("temperature", "money", "ratio", "angle", "points")


@attrs.frozen(kw_only=True)
class _Number:
    """A number in place, with the unit that stands by it, if any; the span holds both."""

    numeral: Numeral
    unit: Unit | None
    text: str
    start: int
    end: int
    comparator: str = "="


def find_quantities(entry: Entry, found: Mentions) -> tuple[Measure, ...]:
    """The quantities of all told blocks, in order of place."""
    del found
    return tuple(
        Measure(quantity=quantity, quote=entry.quote(where))
        for block in entry.blocks
        if block.kind.is_told
        for quantity, where in _scan(entry.plain, block.span)
    )


def quantities_in_text(text: str) -> tuple[Measure, ...]:
    """The quantities of a text that stands alone."""
    entry = Entry.of_text(text)
    return find_quantities(entry, Mentions(entry=entry))


@functools.cache
def _number() -> str:
    return rf"(?:(?P<sign>{words.signs()})\s?)?(?:(?P<digits>{DIGITS})|(?P<words>{WORDS}))"


@functools.cache
def _one() -> re.Pattern[str]:
    return re.compile(_number(), re.IGNORECASE)


@functools.cache
def _scanner() -> re.Pattern[str]:
    """What starts a quantity, and before that what only looks like one."""
    here = number_start(amount.partition(" ")[0] for amount in words.VAGUE)
    return re.compile(
        rf"(?<![\w/])(?<!\d[.,]){here}(?:(?P<money>(?:{words.signs()})\s?(?=[\d.]))|(?P<mask>{MASK})|"
        rf"(?P<vague>(?:{words.amounts()})\b)|(?P<number>{DIGITS}|{WORDS}))",
        re.IGNORECASE,
    )


def _scan(plain: str, within: Span) -> Iterator[tuple[Quantity, Span]]:
    """One pass over a block; the search goes on where the last match ended."""
    at = within.start
    while (match := _scanner().search(plain, at, within.end)) is not None:
        at = match.end()
        if match["mask"] is not None:
            continue
        found = _vague(plain, match, within) if match["vague"] else _measure(plain, match.start(), within)
        if found is not None:
            yield found
            at = found[1].end


def _vague(plain: str, match: re.Match[str], within: Span) -> tuple[Quantity, Span] | None:
    counted = words.unit_after(plain, match.end(), within.end)
    if counted is None:
        return None
    low, high = words.amount(match[0])
    return vague(low, high, counted[0].name), Span(match.start(), counted[1])


def _measure(plain: str, start: int, within: Span) -> tuple[Quantity, Span] | None:
    """The quantity whose number starts here, with its range or its second part; None when nothing is measured."""
    before = plain[max(within.start, start - 48) : start]
    first = _number_at(plain, start, within.end)
    if first is None or (_GROUP.search(before) and re.match(r"\d{3}(?!\d)", first.text)):
        return None
    last = _range_end(plain, first, before, within.end)
    of = (last or first).unit
    if of is None or not _counts(first, last, of, before):
        return None
    sign = _SIGN.search(before) if of.dimension in _SIGNED else None
    comparator, end = words.comparator(before), (last or first).end
    comparator = first.comparator if comparator == "=" else comparator
    behind = words.comparator_behind(plain, end, within.end)
    if comparator == "=" and behind is not None:
        comparator, end = behind
    if last is not None:
        numbers = (first.numeral.times(_inherited(first, last)), last.numeral)
        quantity = span(*(read(n.times(_minus(sign and i == 0)), of.name) for i, n in enumerate(numbers)))
    else:
        number, end = _compounded(plain, first, end, within.end)
        quantity = read(number.times(_minus(sign)), of.name, comparator)
    return quantity, Span(start - len(sign[0]) if sign else start, end)


def _minus(sign: object) -> Fraction:
    return Fraction(-1 if sign else 1)


def _number_at(plain: str, start: int, limit: int, money: Unit | None = None) -> _Number | None:
    """The number here, with the unit that stands before or behind it. money: the currency of the range's first end."""
    match = _one().match(plain, start, limit)
    if match is None:
        return None
    text, end = match["digits"] or match["words"], match.end()
    number = numeral(text)
    if number is None:
        return None
    of = words.unit_before(match["sign"]) if match["sign"] else money
    letter = _LETTER.match(plain, end, limit) if match["digits"] else None
    if letter is not None and (of is not None or _is_scale(plain, letter.end(), limit)):
        number, end = number.times(Fraction(10**6 if letter[1] in "mM" else 10**3)), letter.end()
    odd = words.ODD.match(plain, end, limit)
    behind = words.unit_after(plain, odd.end() if odd else end, limit) if of is None else None
    if behind is not None:
        of, end = behind
        if of.name == "lb" and number.scale >= 1000 and plain[:end].lower().endswith(("pounds", "pound")):
            of = words.unit_before("£")
    comparator = "=" if odd is None else ">=" if odd[0] == "+" else "~"
    return _Number(numeral=number, unit=of, text=text, start=start, end=end, comparator=comparator)


def _is_scale(plain: str, at: int, limit: int) -> bool:
    """True when the m or k before stands for millions or thousands of what follows."""
    behind = words.unit_after(plain, at, limit) if plain[at : at + 1] == " " else None
    return behind is not None and (
        behind[0].dimension in ("money", "mass", "area", "volume", "energy") or len(behind[0].after) > 0
    ) and behind[0].dimension != "length"  # fmt: skip


def _range_end(plain: str, first: _Number, before: str, limit: int) -> _Number | None:
    """The second end of a range that starts with this number; a change "from 20 to 30" is no range."""
    join = _JOIN.match(plain, first.end, limit)
    money = first.unit if first.unit is not None and first.unit.dimension == "money" else None
    dash = money if join is not None and join["word"] is None else None
    second = _number_at(plain, join.end(), limit, dash) if join is not None else None
    if join is None or second is None:
        return None
    word = (join["word"] or "").lower()
    if (word == "and" and not _BETWEEN.search(before)) or (word == "or" and first.unit is not None):
        return None
    if word == "to" and _CHANGE.search(before):
        return None
    if second.unit is None and money is not None:
        second = attrs.evolve(second, unit=money)
    same = first.unit is None or (second.unit is not None and first.unit.name == second.unit.name)
    return second if same and second.unit is not None else None


def _inherited(first: _Number, last: _Number) -> Fraction:
    """The scale word of the second end, where it stands for both: "20 to 30 million"."""
    scale = last.numeral.scale
    return (
        scale
        if first.numeral.scale == 1 and first.numeral.value * scale < last.numeral.value
        else Fraction(1)
    )


def _counts(first: _Number, last: _Number | None, of: Unit, before: str) -> bool:
    """False for years, networks and scores, which only look like amounts."""
    value = first.numeral.value
    if of.dimension == "count" and _YEAR.match(first.text) and (not of.after or _DATED.search(before)):
        return False
    if of.name == "KRW" and value < 100:
        return False
    if of.name == "g" and value.denominator == 1 and 2 <= value <= 6 and first.text[0].isdigit():
        return False
    return last is None or of.dimension != "count" or value < last.numeral.value


def _compounded(plain: str, first: _Number, end: int, limit: int) -> tuple[Numeral, int]:
    """The number with the smaller unit behind it added in, and where that ends: 5ft 11in, 11st 7lb."""
    parts, pattern = _COMPOUNDS.get(first.unit.name if first.unit else "", (1, None))
    match = pattern.match(plain, first.end, limit) if pattern is not None else None
    if match is None or first.numeral.value.denominator != 1:
        return first.numeral, end
    grain = Fraction(1, parts)
    return Numeral(
        value=first.numeral.value + Fraction(match[1]) / parts, grain=grain, place=grain
    ), match.end()
