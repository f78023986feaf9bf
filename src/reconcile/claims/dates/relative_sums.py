"""What a relative time leads to, and the calendar or clock time that is said to be the same."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import attrs

from reconcile.claims.clocks.told_clocks import half_is_open, is_placed, is_stamped, likely, moment
from reconcile.claims.dates.named_days import months_on, named_day, named_month
from reconcile.claims.pages.own_words import ToldTime
from reconcile.claims.reading import Reading
from reconcile.time_labels import day_label, month_label
from reconcile.times import (
    DAY_S,
    HOUR_S,
    MINUTE_S,
    Interval,
    Wall,
    wall_of,
    wall_parts,
    weekday_of,
    year_wall,
)
from reconcile.timex import Timex

# How far from the counted day a written one may lie, in days: for one or two units, and for more.
_SLACK_DAYS: Final = {"day": (0, 1), "week": (2, 4), "month": (16, 20)}
_UNIT_DAYS: Final = {"day": 1.0, "night": 1.0, "week": 7.0, "month": 30.44}
_LAST_WEEK_SLACK: Final = 3
_CLOCK_SLACK_S: Final = 15 * MINUTE_S
_NEAR: Final = 200
# Years further apart than this are of two things.
_SLIP_YEARS: Final = 3


@attrs.frozen(kw_only=True)
class Pair:
    """A relative time and the time named beside it. told: the first of them; days: midnights of the days that can be the
    entry's "today", the page's own first.
    """

    reading: Reading
    told: ToldTime
    relative: Timex
    named: Timex
    days: tuple[int, ...]

    @property
    def step(self) -> int:
        """-1 for the past, 1 for the future, 0 for the present unit."""
        return self.relative.parts.direction or 0


@attrs.frozen(kw_only=True)
class Sum:
    """A relative time as reckoned and the time named beside it. reckoning, naming: both in words; slip: what may have slipped."""

    reckoned: Interval
    named: Interval
    reckoning: str
    naming: str
    slip: str


def sum_of(pair: Pair) -> Sum | None:
    """The sum of a pair; None when its first is not relative, or the two are of kinds that cannot be compared."""
    relative = pair.relative
    if not pair.days or relative.quote.text.casefold().endswith("'s") or relative.parts.direction is None:
        return None
    if relative.form == "day_word" or (relative.form == "clock" and relative.parts.unit == "day"):
        return _of_day_word(pair)
    if relative.form == "ago":
        return (
            _of_clock(pair) if relative.parts.unit in ("hour", "minute") else _counted(pair, list(pair.days))
        )
    if relative.form == "shift":
        return _of_shift(pair)
    return _of_unit(pair) if relative.form == "relative_unit" else None


def _of_day_word(pair: Pair) -> Sum | None:
    """ "yesterday, on Monday 3 June"."""
    parts, named = pair.relative.parts, pair.named
    if parts.low is None:
        return None
    step = int(parts.low) * pair.step * DAY_S
    reckoned = [day + step for day in pair.days]
    if parts.part == "tonight" and step < 0:
        reckoned += pair.days  # "last night" may be after midnight
    start = named_day(named, reckoned[0])
    if start is None:
        return None
    if named.parts.day is None:
        start = next((day for day in reckoned if weekday_of(day) == named.parts.weekday), start)
    reach = Wall(min(reckoned), max(reckoned) + DAY_S)
    return _sum(pair, reach, Wall(start, start + DAY_S), day_label(reckoned[0]))


def _of_shift(pair: Pair) -> Sum | None:
    """ "On 1 April she left. Three weeks later, on 6 May, ...": counted from the date named before."""
    times, told = pair.told.found.times, pair.told
    anchor = times[told.index - 1] if told.index else None
    if anchor is None or anchor.form != "date" or anchor.wall is None or anchor.parts.unit is not None:
        return None
    start, end = anchor.quote.span.end, times[told.index].quote.span.start
    if (
        anchor.wall.end_s - anchor.wall.start_s > DAY_S
        or end - start > _NEAR
        or "\n" in told.plain[start:end]
    ):
        return None
    return _counted(pair, [anchor.wall.start_s], of=anchor)


def _counted(pair: Pair, starts: list[int], of: Timex | None = None) -> Sum | None:
    """So many days, weeks or months from a day against a date: "two days ago, on 5 May"."""
    parts, named = pair.relative.parts, pair.named
    if parts.unit not in _UNIT_DAYS or parts.low is None or parts.high is None:
        return None
    unit = "day" if parts.unit == "night" else parts.unit
    few, many = _SLACK_DAYS[unit]
    slack = few if parts.high <= 2 and parts.low == parts.high else many
    slack += round(_UNIT_DAYS[unit]) if pair.relative.mod is not None else 0
    steps = sorted(round(pair.step * amount * _UNIT_DAYS[unit]) * DAY_S for amount in (parts.low, parts.high))
    middle = starts[0] + (steps[0] if pair.step < 0 else steps[1])
    if named.form == "month" and unit == "month" and of is None:
        if parts.low != parts.high:
            return None  # "months ago"
        month = named_month(named, middle)
        return (
            None if month is None else _sum(pair, months_on(middle, 0, slack=1), month, month_label(middle))
        )
    start = named_day(named, middle) if named.parts.day is not None or unit == "day" else None
    if start is None or (named.parts.day is None and parts.high > 6):
        return None
    reach = Wall(min(starts) + steps[0] - slack * DAY_S, max(starts) + steps[1] + (slack + 1) * DAY_S)
    return _sum(pair, reach, Wall(start, start + DAY_S), day_label(middle), of=of)


def _of_unit(pair: Pair) -> Sum | None:
    """ "last month, in March", "last year, in 2013", "last week, on 5 May"."""
    parts, named, days = pair.relative.parts, pair.named, pair.days
    if parts.part is not None or pair.relative.mod is not None:
        return None
    if parts.unit == "week" and named.parts.day is not None:
        mondays = [day + (7 * pair.step - weekday_of(day) + 1) * DAY_S for day in days]
        start, slack = named_day(named, days[0] + pair.step * 7 * DAY_S), _LAST_WEEK_SLACK * DAY_S
        reach = Wall(min(mondays) - slack, max(mondays) + 7 * DAY_S + slack)
        label = f"the week of {day_label(mondays[0])}"
        return None if start is None else _sum(pair, reach, Wall(start, start + DAY_S), label)
    if parts.unit == "month":
        months = [months_on(day, pair.step) for day in days]
        month = named_month(named, months[0].start_s)
        reach = Wall(min(m.start_s for m in months), max(m.end_s for m in months))
        return None if month is None else _sum(pair, reach, month, month_label(months[0].start_s))
    if parts.unit == "year" and named.parts.year is not None and named.form in ("year", "month"):
        years = [wall_parts(day)[0] + pair.step for day in days]
        reach = Wall(year_wall(min(years)).start_s, year_wall(max(years)).end_s)
        far = abs(years[0] - named.parts.year) > _SLIP_YEARS
        return None if far else _sum(pair, reach, year_wall(named.parts.year), str(years[0]))
    return None


def _of_clock(pair: Pair) -> Sum | None:
    """ "four hours ago, at 03:10 GMT": hours or minutes before the stamp against a clock whose zone is certain."""
    relative, named, stamp = pair.relative, pair.named, pair.told.told.start
    if named.form != "clock" or named.interval is None or relative.interval is None or stamp is None:
        return None
    if not is_stamped(pair.reading, pair.told) or not is_placed(pair.reading, pair.told, named):
        return None
    reckoned = relative.interval.widened(_CLOCK_SLACK_S, _CLOCK_SLACK_S)
    halves = (0, 12 * HOUR_S, -12 * HOUR_S) if half_is_open(named) else (0,)
    dated = named.parts.day is not None or named.parts.unit is not None
    shifts = [half + day for half in halves for day in ((0,) if dated else (0, -DAY_S, DAY_S))]
    every = [each.shifted(shift) for each in likely(named) for shift in shifts]
    nearest = min(every, key=lambda each: abs(each.sort_key[0] - reckoned.sort_key[0]))
    met = next((each for each in every if each.overlaps(reckoned)), nearest)
    middle = stamp + timedelta(seconds=sum(reckoned.sort_key) / 2 - stamp.timestamp())
    return Sum(
        reckoned=reckoned,
        named=met,
        reckoning=f"“{relative.quote.text}”, told at {moment(stamp)}, is about {moment(middle)}",
        naming=f"“{named.quote.text}” is {moment(met.start) if met.start else named.quote.text}",
        slip="the number of hours, am and pm, or the zone of the clock",
    )


def _sum(pair: Pair, reckoned: Wall, written: Wall, label: str, *, of: Timex | None = None) -> Sum:
    named, zone, stamp = pair.named, pair.reading.zone, pair.told.told.start
    since = "told" if stamp is None else f"told on {day_label(wall_of(stamp, zone))}"
    since = since if of is None else f"counted from “{of.quote.text}”"
    month_only = named.parts.day is None and named.parts.weekday is None
    naming = month_label(written.start_s) if month_only else day_label(written.start_s)
    return Sum(
        reckoned=reckoned.at(zone),
        named=written.at(zone),
        reckoning=f"“{pair.relative.quote.text}”, {since}, is {label}",
        naming=f"“{named.quote.text}” is {naming if named.form != 'year' else named.parts.year}",
        slip=_slip(reckoned, written, named),
    )


def _slip(reckoned: Wall, written: Wall, named: Timex) -> str:
    """Which part of the named time may have slipped."""
    one, two = wall_parts(reckoned.start_s), wall_parts(written.start_s)
    if named.parts.year is not None and one[0] != two[0] and one[1:3] == two[1:3]:
        return "the year"
    if named.parts.day is not None and one[1] != two[1] and one[2] == two[2]:
        return "the month"
    gap = max(written.start_s - reckoned.end_s, reckoned.start_s - written.end_s)
    if gap < DAY_S and named.parts.day is not None:
        return "the day, or words that were written on another day"
    only_weekday = named.parts.weekday is not None and named.parts.day is None
    return f"the relative word, or the {'weekday' if only_weekday else 'date'}"
