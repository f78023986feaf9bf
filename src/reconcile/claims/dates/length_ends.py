"""The two ends of a stretch of time as written, and how long it may be, counted from end to end and with both ends."""

from __future__ import annotations

import math
import re
from typing import Final

import attrs

from reconcile.claims.dates.calendar import MONTHS, WEEKDAYS, day_start
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.times import DAY_S, HOUR_S
from reconcile.timex import Timex

_MINUTES: Final = 1_440
# Dates without a year may have 29 February between them or not.
_LEAP_AND_NOT: Final = (2022, 2023, 2024)
_DAYS_IN: Final = {"month": 30.44, "year": 365.25}
_GATHERING: Final = LazyPattern(
    r"\b(?:visits?|summit|conference|congress|convention|forum|talks|meeting|festival|fair|seminar|workshop|retreat|state funeral)\b",
)


@attrs.frozen(kw_only=True)
class Stretch:
    """A stretch between two ends, in one unit. least: from end to end; most: with both ends; every: added any number
    of times (7 days for weekdays, 24 hours for clocks without a day), None when the stretch is fixed. words: the ends.
    """

    unit: str
    least: float
    most: float
    words: str
    every: float | None = None

    def off(self, low: float, high: float) -> float:
        """How far the stretch lies from a length between low and high, in its unit; 0 when it may be so long."""
        first = 0.0 if self.every is None else max(0, (low - self.most) // self.every) * self.every
        steps = (first,) if self.every is None else (first, first + self.every)
        return min(max(low - self.most - step, self.least + step - high, 0.0) for step in steps)

    def told_in(self, unit: str) -> Stretch:
        """The same in months or years, to a tenth, where it is counted in days between two dates."""
        if self.unit != "day" or unit not in _DAYS_IN or self.every is not None:
            return self
        amount = round((self.least + self.most) / 2 / _DAYS_IN[unit], 1)
        return attrs.evolve(self, unit=unit, least=amount, most=amount)


def is_held_daily(words: str) -> bool:
    """True for what takes place on each of its days, so that both ends count: a visit, a summit, talks."""
    return _GATHERING.search(words) is not None


def stretch_of(first: Timex, second: Timex | None) -> Stretch | None:
    """The stretch from one time to another, or of one that is a range itself ("1 to 5 May"); None for what cannot be
    counted without a guess: vague edges ("late May"), a weekday with a date, an end without its zone.
    """
    if second is None:
        return _of_range(first)
    if first.mod is not None or second.mod is not None:
        return None
    forms = {first.form, second.form}
    if forms == {"date"}:
        return _of_dates(first, second)
    if forms == {"weekday"} and not (first.parts.part or second.parts.part):
        return _of_weekdays(first, second)
    if forms == {"month"}:
        return _of_months(first, second)
    if forms == {"year"}:
        return _of_years(first.parts.year, second.parts.year)
    if "clock" in forms and forms <= {"clock", "weekday", "date", "day_word"}:
        return _of_clocks(first, second)
    return None


def _of_range(only: Timex) -> Stretch | None:
    low, high, parts = only.parts.low, only.parts.high, only.parts
    if low is None or high is None or only.mod is not None or high <= low:
        return None
    if only.form == "year":
        return _of_years(int(low), int(high))
    if only.form == "date" and parts.unit is None and parts.month is not None:
        words = f"{low:g} to {high:g} {MONTHS[parts.month - 1]}"
        return Stretch(unit="day", least=high - low, most=high - low + 1, words=words)
    return None


def _of_years(first: int | None, last: int | None) -> Stretch | None:
    if first is None or last is None or last <= first:
        return None
    return Stretch(unit="year", least=last - first, most=last - first + 1, words=f"{first} to {last}")


def _of_dates(first: Timex, second: Timex) -> Stretch | None:
    one, two = first.parts, second.parts
    if one.month is None or one.day is None or two.month is None or two.day is None:
        return None
    if one.part or two.part or one.high or two.high:
        return None
    turned = (two.month, two.day) < (one.month, one.day)
    year = one.year if one.year is not None else two.year - turned if two.year is not None else None
    lengths = []
    for first_year in (year,) if year is not None else _LEAP_AND_NOT:
        start = day_start(first_year, one.month, one.day)
        end = day_start(two.year if two.year is not None else first_year + turned, two.month, two.day)
        if start is not None and end is not None and end > start:
            lengths.append((end - start) // DAY_S)
    if not lengths:
        return None
    words = " to ".join(f"{end.day} {MONTHS[(end.month or 1) - 1]}" for end in (one, two))
    return Stretch(unit="day", least=min(lengths), most=max(lengths) + 1, words=words)


def _of_weekdays(first: Timex, second: Timex) -> Stretch | None:
    one, two = first.parts, second.parts
    if one.weekday is None or two.weekday is None or "set" in (first.form, second.form):
        return None
    days = (two.weekday - one.weekday) % 7
    words = f"{WEEKDAYS[one.weekday - 1]} to {WEEKDAYS[two.weekday - 1]}"
    return Stretch(unit="day", least=days, most=days + 1, words=words, every=7)


def _of_months(first: Timex, second: Timex) -> Stretch | None:
    one, two = first.parts, second.parts
    if one.month is None or two.month is None or one.part or two.part:
        return None
    words = f"{MONTHS[one.month - 1]} to {MONTHS[two.month - 1]}"
    if two.year is not None and one.year is not None:
        months = (two.year - one.year) * 12 + two.month - one.month
        words = f"{MONTHS[one.month - 1]} {one.year} to {MONTHS[two.month - 1]} {two.year}"
        return Stretch(unit="month", least=months, most=months + 1, words=words) if months > 0 else None
    months = (two.month - one.month) % 12
    return Stretch(unit="month", least=months, most=months + 1, words=words) if months else None


def _of_clocks(first: Timex, second: Timex) -> Stretch | None:
    """Hours between clocks: of one day or the next where no day is written, else between the days written."""
    if first.parts.zone_text != second.parts.zone_text and None not in (
        first.parts.zone_text,
        second.parts.zone_text,
    ):
        return None
    if _has_day(first) and _has_day(second):
        return _of_instants(first, second)
    one, two = first.parts.minute_of_day, second.parts.minute_of_day
    if one is None or two is None or _has_day(second):
        return None
    hours = (two - one) % _MINUTES / 60
    half = _is_either_half(first) or _is_either_half(second)
    words = f"{one // 60:02d}:{one % 60:02d} to {two // 60:02d}:{two % 60:02d}"
    return Stretch(unit="hour", least=hours, most=hours, words=words, every=12 if half else 24)


def _of_instants(first: Timex, second: Timex) -> Stretch | None:
    one, two = first.wall, second.wall
    if one is None or two is None or first.zone != second.zone:
        return None
    weekly = first.parts.day is None or second.parts.day is None
    if weekly:  # each weekday was read alone, so the second may lie before the first
        two = two.shifted(-((two.end_s - one.start_s) // (7 * DAY_S)) * 7 * DAY_S)
    if two.end_s <= one.start_s:
        return None
    low = max(0, two.start_s - one.end_s) / HOUR_S
    high = (two.end_s - one.start_s) / HOUR_S
    if high - low > 48 or high > 24 * 60:
        return None
    words = f"{first.quote.text} to {second.quote.text}"
    every = 168 if weekly else None
    return Stretch(unit="hour", least=math.floor(low), most=math.ceil(high), words=words, every=every)


def _has_day(timex: Timex) -> bool:
    parts = timex.parts
    return parts.day is not None or parts.weekday is not None or parts.unit == "day"


def _is_either_half(timex: Timex) -> bool:
    """True for "9.00" and "nine o'clock", which may be of the morning or of the evening."""
    parts = timex.parts
    return (
        parts.meridiem is None
        and parts.part is None
        and (parts.hour or 13) <= 12
        and not re.match(r"0\d|noon|midday|midnight", timex.quote.text.lower())
    )


def counted(stretch: Stretch) -> str:
    """ "5 days counted with both ends, 4 from end to end"."""
    if stretch.least == stretch.most:
        return _many(stretch.least, stretch.unit)
    if stretch.unit == "hour":
        return f"{_many(stretch.least, '')}to {_many(stretch.most, 'hour')}"
    return f"{_many(stretch.most, stretch.unit)} counted with both ends, {stretch.least:g} from end to end"


def _many(amount: float, unit: str) -> str:
    return f"{amount:.3g} {unit}{'s' * (unit != '' and amount != 1)}"
