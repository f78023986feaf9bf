"""Readings of times told by an amount from the moment they were told: "about four hours ago", "in the past hour"."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from reconcile.extract.time_calendar import MONTHS_IN, day_value, days_on, month_on, week_value, years_on
from reconcile.extract.time_reading import Frame, Read, Trail
from reconcile.times import (
    DAY_S,
    HOUR_S,
    MINUTE_S,
    Granularity,
    Interval,
    Wall,
    wall_of,
    wall_parts,
    year_wall,
)
from reconcile.timex import Timex, TimexType

_SECONDS: Final = {"second": 1, "minute": MINUTE_S, "hour": HOUR_S}
_DAYS: Final = {"day": 1, "night": 1, "week": 7}
_MOST_YEARS: Final = 1_500


def read(timex: Timex, told: Frame | None, trail: Trail) -> Read | None:
    """The reading of an amount; None for lengths and constraints, which name no time."""
    if timex.form in ("shift", "ago") and _is_a_year_back(timex):
        back = _year_back(timex, told, trail)
        if back is not None:
            return back
    if timex.form == "shift":
        return _shift(timex, trail.previous)
    if told is None or timex.form not in ("ago", "ahead", "past", "just"):
        return None
    parts = timex.parts
    if parts.unit is None or parts.low is None or parts.high is None:
        return None
    if timex.form in ("past", "just") or timex.type is TimexType.DURATION:
        return _stretch(timex, told, parts.unit, parts.high)
    if parts.unit in _SECONDS:
        sign, size = parts.direction or -1, _SECONDS[parts.unit]
        near, far = sorted((sign * parts.low * size, sign * parts.high * size))
        return Read(
            interval=_interval(told.start, near, told.end, far), anchor="dct", direction_source="written"
        )
    return _calendar_step(timex, told, parts.unit)


def _interval(start: datetime, before_s: float, end: datetime, after_s: float) -> Interval:
    first, last = start + timedelta(seconds=before_s), end + timedelta(seconds=after_s)
    return Interval(first, max(last, first + timedelta(seconds=MINUTE_S)))


def _stretch(timex: Timex, told: Frame, unit: str, most: float) -> Read:
    """From so long before the telling up to it, or from it so far on."""
    ahead = timex.parts.direction == 1
    if unit in _SECONDS:
        size = most * _SECONDS[unit]
        span = (
            _interval(told.start, 0, told.end, size) if ahead else _interval(told.start, -size, told.end, 0)
        )
        return Read(interval=span, anchor="dct", direction_source="written")
    start_s, end_s = wall_of(told.start, told.zone), wall_of(told.end, told.zone)
    if ahead:
        wall = Wall(start_s, _stepped(end_s, unit, most))
    else:
        wall = Wall(_stepped(start_s, unit, -most), max(end_s, start_s + MINUTE_S))
    return Read(wall=wall, anchor="dct", direction_source="written")


def _stepped(wall_s: int, unit: str, amount: float) -> int:
    if unit in _DAYS:
        return wall_s + int(amount * _DAYS[unit] * DAY_S)
    months = round(amount * MONTHS_IN[unit])
    if abs(months) > _MOST_YEARS * 12:
        raise OverflowError(f"{amount} {unit}s lead out of the calendar")
    if months % 12 == 0:
        return years_on(wall_s, months // 12)
    month = month_on(wall_s, months)
    return min(month.start_s + (wall_s - month_on(wall_s, 0).start_s), month.end_s)


def _calendar_step(timex: Timex, told: Frame, unit: str) -> Read | None:
    """Days exactly, one week to a day, weeks to three days, months to a month, years to half a year; more when hedged."""
    parts, hedged = timex.parts, timex.mod is not None
    sign = parts.direction or -1
    low, high = parts.low or 0.0, parts.high or 0.0
    exact = low == high
    if unit in _DAYS:
        size = _DAYS[unit]
        slack = 0
        if exact:
            slack = (1 if hedged else 0) if size == 1 else (7 if hedged else 1 if high == 1 else 3)
        near, far = sorted((sign * round(low * size), sign * round(high * size)))
        wall = Wall(days_on(told.day, near - slack).start_s, days_on(told.day, far + slack).end_s)
        middle = days_on(told.day, sign * round(high * size)).start_s
        value = (day_value(middle) if size == 1 or not exact else week_value(middle)) if exact else None
        return Read(wall=wall, value=value, anchor="dct", direction_source="written")
    months = sorted((sign * round(low * MONTHS_IN[unit]), sign * round(high * MONTHS_IN[unit])))
    if max(abs(m) for m in months) > _MOST_YEARS * 12:
        return None
    if unit == "month":
        slack = (2 if hedged else 1) if exact else 0
        wall = Wall(
            month_on(told.wall_s, months[0] - slack).start_s, month_on(told.wall_s, months[1] + slack).end_s
        )
    else:
        slack = MONTHS_IN[unit] // (1 if hedged else 2) if exact else 0
        wall = Wall(
            _stepped(told.day.start_s, "month", months[0] - slack),
            _stepped(told.day.end_s, "month", months[1] + slack),
        )
    year, month, *_ = wall_parts(month_on(told.wall_s, months[0]).start_s)
    value = f"{year:04d}-{month:02d}" if unit == "month" else f"{year:04d}"
    return Read(wall=wall, value=value if exact else None, anchor="dct", direction_source="written")


def _shift(timex: Timex, previous: Timex | None) -> Read | None:
    """ "two hours later", "three days earlier": counted from the last time told in the entry."""
    parts = timex.parts
    if previous is None or parts.unit is None or parts.low is None or parts.high is None:
        return None
    sign = parts.direction or -1
    if parts.unit in _SECONDS and previous.interval is not None and previous.interval.width_s < HOUR_S:
        low, high = sorted((sign * parts.low, sign * parts.high))
        start, end = previous.interval.start, previous.interval.end
        if start is None or end is None:
            return None
        size = _SECONDS[parts.unit]
        return Read(interval=_interval(start, low * size, end, high * size), anchor="previous")
    wall = previous.wall
    if wall is None or parts.low != parts.high:
        return None
    if parts.unit in _DAYS:
        if wall.end_s - wall.start_s > DAY_S:
            return None
        moved = wall.shifted(sign * round(parts.low * _DAYS[parts.unit]) * DAY_S)
        return Read(
            wall=moved,
            value=day_value(moved.start_s),
            anchor="previous",
            type=TimexType.DATE,
            granularity=Granularity.DAY,
        )
    if parts.unit not in MONTHS_IN:  # hours after a day lead nowhere
        return None
    months = sign * round(parts.low * MONTHS_IN[parts.unit])
    if previous.granularity.rank > Granularity.YEAR.rank or abs(months) > _MOST_YEARS * 12:
        return None
    moved = month_on(wall.start_s, months)
    year, month, *_ = wall_parts(moved.start_s)
    if parts.unit == "month" and previous.granularity.rank <= Granularity.MONTH.rank:
        return Read(
            wall=moved,
            value=f"{year:04d}-{month:02d}",
            anchor="previous",
            type=TimexType.DATE,
            granularity=Granularity.MONTH,
        )
    if parts.unit == "month":
        return None
    return Read(
        wall=year_wall(year),
        value=f"{year:04d}",
        anchor="previous",
        type=TimexType.DATE,
        granularity=Granularity.YEAR,
    )


def _is_a_year_back(timex: Timex) -> bool:
    parts = timex.parts
    return (
        parts.unit == "year" and parts.low == parts.high == 1 and parts.direction == -1 and timex.mod is None
    )


def _year_back(timex: Timex, told: Frame | None, trail: Trail) -> Read | None:
    """ "a year earlier", "a year ago" where results are compared: the same quarter or half of the year before."""
    period = trail.period
    if period is not None and period.wall is not None:
        start = years_on(period.wall.start_s, -1)
        wall = Wall(
            start, month_on(start, round((period.wall.end_s - period.wall.start_s) / DAY_S / 30.4)).start_s
        )
        year, month, *_ = wall_parts(start)
        half = period.granularity is Granularity.HALF
        value = f"{year:04d}-H{(month + 5) // 6}" if half else f"{year:04d}-Q{(month + 2) // 3}"
        return Read(
            wall=wall, value=value, anchor="previous", type=TimexType.DATE, granularity=period.granularity
        )
    if (
        timex.form == "shift"
        and told is not None
        and (trail.previous is None or trail.previous.granularity.rank < Granularity.MONTH.rank)
    ):
        year = wall_parts(told.wall_s)[0] - 1
        return Read(
            wall=year_wall(year),
            value=f"{year:04d}",
            anchor="dct",
            type=TimexType.DATE,
            granularity=Granularity.YEAR,
        )
    return None
