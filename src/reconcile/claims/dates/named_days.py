"""The day or month that a time names, in the year or week that lies nearest to another day; all on the wall calendar."""

from __future__ import annotations

from collections.abc import Callable

from reconcile.times import DAY_S, Wall, day_wall, month_wall, wall_parts, weekday_of
from reconcile.timex import Timex


def named_day(named: Timex, near: int) -> int | None:
    """Midnight of a date or weekday, nearest to another day; None when it names no single day, or its weekday misfits."""
    parts = named.parts
    if named.form not in ("date", "weekday", "clock"):
        return None
    if parts.month is not None and parts.day is not None:
        if parts.low is not None and parts.high is not None and parts.low != parts.high:
            return None  # "3 to 5 June"
        start = _nearest(near, parts.year, lambda year: day_wall(year, parts.month or 1, parts.day or 1))
        misfits = start is None or parts.weekday not in (None, weekday_of(start))
        return None if misfits else start
    if parts.weekday is None or parts.unit is not None or parts.direction is not None:
        return None
    ahead = (parts.weekday - weekday_of(near)) % 7
    return near + (ahead if ahead <= 3 else ahead - 7) * DAY_S


def named_month(named: Timex, near: int) -> Wall | None:
    """The month of "March", "March 2024" or "3 March", nearest to another day."""
    parts = named.parts
    if parts.month is None or named.form not in ("month", "date") or parts.direction is not None:
        return None
    start = _nearest(near, parts.year, lambda year: month_wall(year, parts.month or 1))
    return None if start is None else months_on(start, 0)


def _nearest(near: int, year: int | None, wall: Callable[[int], Wall]) -> int | None:
    """The start of what a year makes, in the year given or in the one that brings it nearest."""
    told = wall_parts(near)[0]
    found = []
    for each in (year,) if year is not None else (told - 1, told, told + 1):
        try:
            found.append(wall(each).start_s)
        except ValueError:  # 29 February
            continue
    return min(found, key=lambda start: abs(start - near), default=None)


def months_on(wall_s: int, months: int, *, slack: int = 0) -> Wall:
    """The month so many months from that of a wall time, with so many more on either side."""
    year, month, *_ = wall_parts(wall_s)
    first, last = year * 12 + month - 1 + months - slack, year * 12 + month - 1 + months + slack
    start, end = month_wall(first // 12, first % 12 + 1), month_wall(last // 12, last % 12 + 1)
    return Wall(start.start_s, end.end_s)
