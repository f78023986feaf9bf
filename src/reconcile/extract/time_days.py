"""Readings of times that name days, weeks, months and years."""

from __future__ import annotations

import contextlib
from typing import Final

from reconcile.extract import time_composed, time_day_steps, time_holidays, time_spans
from reconcile.extract.tense import Tense
from reconcile.extract.time_calendar import (
    day_value,
    days_on,
    month_on,
    nearest_date,
    part_of,
)
from reconcile.extract.time_reading import Frame, Read
from reconcile.times import DAY_S, Granularity, Wall, day_wall, wall_parts, weekday_of
from reconcile.timex import Timex

# Nearer than this the calendar decides, not the tense: "the trip on 20 June was announced" on 18 June.
_NEAR_S = 45 * DAY_S
# Farther than this nobody leaves the year out, whatever the tense.
_FAR_S = 300 * DAY_S


def read(timex: Timex, told: Frame | None, tense: Tense | None, previous: Timex | None) -> Read | None:
    """The reading of a calendar time; None for other forms and for what nothing resolves."""
    if timex.form == "date":
        return date(timex, told, tense)
    if timex.form == "weekday":
        return weekday(timex, told, tense)
    if timex.form == "day_word":
        return day_word(timex, told)
    if timex.form == "day_shift":
        return time_day_steps.day_shift(timex, told, previous)
    if timex.form == "month":
        return time_spans.month(timex, told, tense)
    if timex.form == "relative_unit":
        return time_spans.relative_unit(timex, told, tense)
    if timex.form == "unit_shift":
        return time_spans.unit_shift(timex, told, tense, previous)
    if timex.form == "holiday":
        return time_holidays.read(timex, told, tense)
    if timex.form == "overnight":
        return time_day_steps.overnight(told, tense)
    if timex.form == "day_from":
        return time_day_steps.day_from(timex, told)
    if timex.form in ("day_beside", "week_beside", "nth_weekday"):
        return time_composed.read(timex, read(time_composed.base(timex), told, tense, previous))
    if timex.form == "nth_day":
        return _nth_day(timex, told, tense, previous)
    return time_spans.year_or_longer(timex, told, tense)


def date(timex: Timex, told: Frame | None, tense: Tense | None) -> Read | None:
    parts = timex.parts
    if parts.month is None or parts.day is None:
        return None
    extra = (
        int(parts.high - parts.low) * DAY_S
        if parts.unit in (None, "year") and parts.low and parts.high
        else 0
    )
    if parts.unit == "year" and parts.direction is not None and told is not None:  # "on 6 March last year"
        year = wall_parts(told.wall_s)[0] + parts.direction
        first = day_wall(year, parts.month, parts.day)
        day = part_of(first, parts.part)
        return Read(
            wall=Wall(day.start_s, day.end_s + extra), value=day_value(first.start_s, parts.part), anchor="dct",
            direction_source="written",
        )  # fmt: skip
    if parts.year is not None:
        if _swapped(timex) and _is_swapped(timex, told):
            other = _swapped(timex)[0]
            written = day_wall(parts.year, parts.month, parts.day)
            return Read(wall=other, value=day_value(other.start_s), anchor="written", others=(written,))
        day = part_of(day_wall(parts.year, parts.month, parts.day), parts.part)
        value = day_value(day_wall(parts.year, parts.month, parts.day).start_s, parts.part)
        return Read(
            wall=Wall(day.start_s, day.end_s + extra), value=value, anchor="written", others=_swapped(timex)
        )
    if told is None:
        return None
    near = nearest_date(told.wall_s, parts.month, parts.day, parts.weekday)
    if not near:
        return None  # 31 June
    chosen, source = near[0], "nearest"
    if parts.direction in (-1, 1):
        side = [d for d in near if (d.start_s - told.day.start_s) * (parts.direction or 0) > 0]
        chosen, source = min(side, key=lambda d: abs(d.start_s - told.wall_s)) if side else chosen, "written"
    elif parts.weekday is not None and weekday_of(chosen.start_s) == parts.weekday:
        source = "weekday"
    elif tense in (Tense.PAST, Tense.FUTURE) and abs(chosen.start_s - told.wall_s) > _NEAR_S:
        sign = -1 if tense is Tense.PAST else 1
        side = [
            d
            for d in near
            if (d.start_s - told.day.start_s) * sign >= 0 and abs(d.start_s - told.wall_s) < _FAR_S
        ]
        chosen, source = (
            (min(side, key=lambda d: abs(d.start_s - told.wall_s)), "tense") if side else (chosen, source)
        )
    others = tuple(
        part_of(d, parts.part) for d in near if d != chosen and abs(d.start_s - told.wall_s) < 366 * DAY_S
    )
    day = part_of(chosen, parts.part)
    return Read(
        wall=Wall(day.start_s, day.end_s + extra), value=day_value(chosen.start_s, parts.part), anchor="dct",
        direction_source=source, others=others if source == "nearest" else (),
    )  # fmt: skip


_MONTH_FIRST_ZONES: Final = frozenset(
    f"America/{city}" for city in "New_York Chicago Denver Los_Angeles Phoenix Detroit Anchorage Boise Indianapolis".split()
) | {"Pacific/Honolulu"}  # fmt: skip


def _swapped(timex: Timex) -> tuple[Wall, ...]:
    """The other reading of "05/06/2024", where day and month may each be either."""
    parts = timex.parts
    if parts.direction != 0 or parts.year is None or parts.month is None or parts.day is None:
        return ()
    return (day_wall(parts.year, parts.day, parts.month),)


def _is_swapped(timex: Timex, told: Frame | None) -> bool:
    """True where "05/06/2024" begins with its month: the weekday beside it says so, else the page's zone does."""
    parts = timex.parts
    if parts.weekday is not None and parts.year is not None and parts.month and parts.day:
        written = weekday_of(day_wall(parts.year, parts.month, parts.day).start_s)
        other = weekday_of(_swapped(timex)[0].start_s)
        if parts.weekday in (written, other) and written != other:
            return parts.weekday == other
    return told is not None and told.zone in _MONTH_FIRST_ZONES


def _nth_day(timex: Timex, told: Frame | None, tense: Tense | None, previous: Timex | None) -> Read | None:
    """ "the 13th": of the month last told, else of the nearest month that the tense allows."""
    day = timex.parts.day
    if told is None or day is None:
        return None
    if (
        timex.parts.direction is None
        and previous is not None
        and previous.wall is not None
        and previous.granularity.rank <= Granularity.MONTH.rank
    ):
        year, month, *_ = wall_parts(previous.wall.start_s)
        wall = day_wall(year, month, day)
        return Read(wall=wall, value=day_value(wall.start_s), anchor="previous")
    days = []
    for step in (-1, 0, 1):
        year, month, *_ = wall_parts(month_on(told.wall_s, step).start_s)
        with contextlib.suppress(ValueError):  # the month has no such day
            days.append((step, day_wall(year, month, day)))
    if timex.parts.direction is not None:
        wanted = [d for step, d in days if step == timex.parts.direction]
        return (
            Read(wall=wanted[0], value=day_value(wanted[0].start_s), anchor="dct", direction_source="written")
            if wanted
            else None
        )
    sign = {Tense.PAST: -1, Tense.FUTURE: 1}.get(tense, 0) if tense is not None else 0
    fit = [d for _, d in days if (d.start_s - told.day.start_s) * sign >= 0]
    chosen = min(fit, key=lambda d: abs(d.start_s - told.wall_s))
    return Read(
        wall=chosen, value=day_value(chosen.start_s), anchor="dct", direction_source="tense" if sign else "nearest",
        others=tuple(d for _, d in days if d != chosen),
    )  # fmt: skip


def weekday(timex: Timex, told: Frame | None, tense: Tense | None) -> Read | None:
    """The day of that name: today if it is one, else before or after as the words or the tense say."""
    parts = timex.parts
    if told is None or parts.weekday is None:
        return None
    ahead = (parts.weekday - weekday_of(told.day.start_s)) % 7
    before = ahead - 7
    others: tuple[int, ...] = ()
    if parts.unit == "week" and parts.direction is not None:
        chosen, source = (parts.weekday - weekday_of(told.day.start_s)) + 7 * parts.direction, "written"
    elif parts.direction == -1:
        chosen, source = before, "written"
        others = (before - 7,) if before > -4 else ()
    elif parts.direction == 2:
        chosen, source = (ahead or 7) + 7, "written"
    elif parts.direction == 1:
        chosen, source = ahead or 7, "written"
        others = (ahead + 7,) if ahead else ()
    elif ahead == 0:
        chosen, source = 0, "dct"
    elif parts.direction == 0:  # "this Friday" is to come, or has been this week
        gone = tense is Tense.PAST and parts.weekday < weekday_of(told.day.start_s)
        chosen, source = before if gone else ahead, "tense" if gone else "written"
    elif tense is Tense.FUTURE:
        chosen, source = ahead, "tense"
    elif tense is Tense.PAST:
        chosen, source = before, "tense"
    else:
        chosen, source, others = before, "assumed", (ahead,)
    day = days_on(told.day, chosen)
    return Read(
        wall=part_of(day, parts.part), value=day_value(day.start_s, parts.part), anchor="dct", direction_source=source,
        others=tuple(part_of(days_on(told.day, o), parts.part) for o in others),
    )  # fmt: skip


def day_word(timex: Timex, told: Frame | None) -> Read | None:
    """ "today", "tomorrow", "last night", "earlier today"."""
    parts = timex.parts
    if told is None:
        return None
    day = days_on(told.day, int(parts.low or 0) * (parts.direction or 0))
    wall = part_of(day, parts.part)
    if parts.part == "morning" and parts.direction == 0 and not told.whole_day and told.wall_s < wall.start_s:
        wall = Wall(day.start_s, wall.end_s)  # told before six: "this morning" means the hours before
    if parts.part == "earlier" and day.start_s < told.wall_s and not told.whole_day:
        wall = Wall(day.start_s, told.wall_s)
    elif (
        parts.part in ("later", "late")
        and told.wall_s < day.end_s
        and not told.whole_day
        and parts.direction == 0
    ):
        wall = Wall(told.wall_s, day.end_s)
    return Read(wall=wall, value=day_value(day.start_s, parts.part), anchor="dct")
