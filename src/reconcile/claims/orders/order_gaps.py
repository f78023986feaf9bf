"""How long after one event another one was, as words say it, with what hedges, rounding and the calendar leave open."""

from __future__ import annotations

import re
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span
from reconcile.times import DAY_S, HOUR_S, MINUTE_S
from reconcile.timex import Timex

Gap = tuple[float | None, float | None]
"""Least and most seconds from the end of the one to the beginning of the other; None where nothing bounds it."""

OPEN: Final[Gap] = (None, None)
_UNIT_S: Final = {
    "second": 1,
    "minute": MINUTE_S,
    "hour": HOUR_S,
    "day": DAY_S,
    "night": DAY_S,
    "week": 7 * DAY_S,
    "month": 30.44 * DAY_S,
    "year": 365.25 * DAY_S,
}
# Seconds between two events of which only a plural tells the time: "minutes after".
_SOME: Final = {
    "moment": (0, HOUR_S),
    "second": (0, HOUR_S),
    "minute": (MINUTE_S, 2 * HOUR_S),
    "hour": (HOUR_S / 2, 2 * DAY_S),
    "day": (DAY_S / 2, 31 * DAY_S),
    "night": (DAY_S / 2, 31 * DAY_S),
    "week": (5 * DAY_S, 183 * DAY_S),
    "month": (20 * DAY_S, 3 * 365 * DAY_S),
    "year": (200 * DAY_S, None),
}
# What rounding leaves open on both sides of an amount.
# Minutes are told in fives and tens: five of them, or a fifth ("20 minutes" is 15 to 25). Who tells of 34 minutes has counted: two of them, or 5 in 100.
# Hours are told in quarters up to one, then in halves: a quarter of an hour ("an hour" is 45 to 75 minutes; a third of less
# than that), 15 in 100 of more (two hours: 1 h 42 to 2 h 18), never more than 25 minutes: from 15 on the next half ("four and a half") would
# have been told, and 10 are for a watch, until a tenth is more than that.
# Hedged ("about"): a third and more, at least one unit, or half of what is less than two.
_MINUTES, _MINUTES_PART = 5.0, 0.2
_COUNTED_FROM, _COUNTED, _COUNTED_PART = 10.0, 2.0, 0.05
_HOURS, _HOURS_SHORT, _HOURS_PART, _HOURS_MOST, _HOURS_LONG = 0.25, 1 / 3, 0.15, 25 / 60, 0.1
_PART, _PART_HEDGED = 0.2, 0.35
_CALENDAR: Final = {"day": 1.0, "night": 1.0, "week": 0.6, "month": 0.6, "year": 0.75}
_NEXT_DAY: Final = LazyPattern(
    r"\b(?<!to )(?:the|a|one) (?:(?:very )?(?:next|following|previous|preceding) )?(?:day|night|morning|afternoon|evening)\s*$",
)
_LASTS: Final = LazyPattern(
    r"\b(?:for|of|to|in|over|lasted|lasting|spent|spending|took|taking|served|serving|waited|waiting)\s+(?:the (?:last|first) )?$",
)
_PLURAL: Final = LazyPattern(r"\b(moments?|seconds|minutes|hours|days|nights|weeks|months|years)\s*$")
# A length with an article alone; "80 miles an hour" is none.
_ARTICLE: Final = LazyPattern(
    r"\b(?P<words>(?:(?P<part>half|a quarter of|three quarters of) )?an? (?P<unit>minute|hour|week|fortnight|month|year)(?P<more> and a half)?|half-(?P<half>hour))\s*$",
)
_RATE: Final = LazyPattern(
    r"(?:\d|\b(?:km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|knots?|times|once|twice|dollars?|euros?|pounds?|people|(?:than|to|of|for|within|per|in|over|under)))\s*$",
)
_PARTS: Final = {"half": 0.5, "a quarter of": 0.25, "three quarters of": 0.75}
_NUMBERED: Final = frozenset({"shift", "day_shift", "bare_ago"})
_REACH: Final = 40


def gap_ahead(plain: str, sentence: Span, timex: Timex | None, at: int) -> tuple[Gap, int]:
    """The time told just ahead of a cue ("two hours | after"), and where its words begin; open and `at` when there is none.

    timex: the time expression that ends there.
    """
    before = plain[max(sentence.start, at - _REACH) : at]
    if timex is not None and timex.form in ("duration", "length") and timex.parts.unit in _UNIT_S:
        start = timex.quote.span.start
        lasts = _LASTS.search(plain, max(sentence.start, start - _REACH), start)
        return (OPEN if lasts else of_length(timex)), start  # "jailed for ten years after" tells no gap
    alone = _ARTICLE.search(before)
    if alone is not None and _RATE.search(before, 0, alone.start()) is None:
        return _of_article(alone), at - len(before) + alone.start()
    day = _NEXT_DAY.search(before)
    if day is not None:
        return (0, 2 * DAY_S), at - len(before) + day.start()
    some = _PLURAL.search(before)
    if some is not None:
        return _SOME[some[1].casefold().removesuffix("s")], at - len(before) + some.start()
    return OPEN, at


def _of_article(found: re.Match[str]) -> Gap:
    """The bounds of "an hour", "half an hour", "an hour and a half"."""
    unit = (found["unit"] or found["half"]).casefold()
    amount = 0.5 if found["half"] else _PARTS.get((found["part"] or "").casefold(), 1.0)
    amount += 0.5 if found["more"] else 0.0
    return (
        _bounds(2 * amount, 2 * amount, "week", None)
        if unit == "fortnight"
        else _bounds(amount, amount, unit, None)
    )


def gap_within(timex: Timex | None) -> Gap | None:
    """The gap that "within an hour of" leaves."""
    if timex is None or timex.parts.unit not in _UNIT_S:
        return None
    word = timex.quote.text.casefold().removeprefix("within ").removesuffix("s")
    if word in _SOME:
        return 0, _SOME[word][1]
    high = timex.parts.high if timex.parts.high is not None else 1.0
    slack = 1.0 if timex.parts.unit in _CALENDAR else 0.0
    return 0, (high * 1.25 + slack) * _UNIT_S[timex.parts.unit]


def is_gap(timex: Timex) -> bool:
    """True for a time that is counted from the event told before it: "two hours later", "the next morning"."""
    return timex.form in _NUMBERED and timex.parts.unit in _UNIT_S and bool(timex.parts.direction)


def is_length(timex: Timex) -> bool:
    """True for a length of time: "two hours", "90-minute"."""
    return timex.form in ("duration", "length") and timex.parts.unit in _UNIT_S


def gap_of(timex: Timex) -> Gap:
    """The gap that such a time tells."""
    unit, low, high = timex.parts.unit or "", timex.parts.low, timex.parts.high
    if (
        re.match(r"[a-z]+s\s(?:later|earlier)", timex.quote.text, re.IGNORECASE)
        and not timex.quote.text[0].isdigit()
    ):
        first = timex.quote.text.split()[0].casefold().removesuffix("s")
        if first in _SOME:
            return _SOME[first]
    if timex.form == "day_shift" and low == high == 1.0:
        return 0, 2 * DAY_S
    return _bounds(low, high, unit, timex.mod)


def of_length(timex: Timex) -> Gap:
    """The bounds of a length of time: "two hours", "about 40 minutes", "hours"."""
    word = timex.quote.text.casefold().removesuffix("s")
    return (
        _SOME[word]
        if word in _SOME
        else _bounds(timex.parts.low, timex.parts.high, timex.parts.unit or "", timex.mod)
    )


def _bounds(low: float | None, high: float | None, unit: str, mod: str | None) -> Gap:
    """An amount with its slack. mod: the TIMEX3 modifier that its hedge gives."""
    if low is None or high is None:
        return OPEN
    size = _UNIT_S[unit]
    if mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        return low * size * 0.95, None
    if mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        return 0, high * size * 1.05
    units = _CALENDAR.get(unit, 1.0 if mod == "APPROX" else 0.5)
    middle = (low + high) / 2
    if middle - low > units * 1.01:  # the words already tell a range
        return low * 0.8 * size, high * 1.2 * size
    slack = _slack(unit, middle, units, hedged=mod == "APPROX")
    return max(0, middle - slack) * size, (middle + slack) * size


def _slack(unit: str, middle: float, units: float, *, hedged: bool) -> float:
    """What rounding leaves open on each side of an amount, in its unit. units: the least of it where the unit is hedged, or of the calendar."""
    if unit in _CALENDAR:
        return max(units, middle * (_PART_HEDGED if hedged else _PART))
    if hedged:
        return max(min(units, middle / 2), middle * _PART_HEDGED)
    if unit == "hour":
        rounded = min(max(_HOURS, middle * _HOURS_PART), _HOURS_MOST)
        return max(min(rounded, middle * _HOURS_SHORT), middle * _HOURS_LONG)
    if unit == "minute" and middle > _COUNTED_FROM and middle % _MINUTES:
        return max(_COUNTED, middle * _COUNTED_PART)
    return max(min(_MINUTES, middle / 2), middle * _MINUTES_PART)
