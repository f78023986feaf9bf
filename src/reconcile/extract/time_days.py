"""Readings of times that name days, weeks, months and years."""

from __future__ import annotations

from reconcile.extract import time_spans
from reconcile.extract.tense import Tense
from reconcile.extract.time_calendar import (
    day_of,
    day_value,
    days_on,
    nearest_date,
    part_of,
)
from reconcile.extract.time_reading import Frame, Read
from reconcile.mentions import Timex
from reconcile.times import DAY_S, Wall, day_wall, weekday_of

# Nearer than this the calendar decides, not the tense: "the trip on 20 June was announced" on 18 June.
_NEAR_S = 45 * DAY_S


def read(timex: Timex, told: Frame | None, tense: Tense | None, previous: Timex | None) -> Read | None:
    """The reading of a calendar time; None for other forms and for what nothing resolves."""
    if timex.form == "date":
        return date(timex, told, tense)
    if timex.form == "weekday":
        return weekday(timex, told, tense)
    if timex.form == "day_word":
        return day_word(timex, told)
    if timex.form == "day_shift":
        return _day_shift(timex, previous)
    if timex.form == "month":
        return time_spans.month(timex, told, tense)
    if timex.form == "relative_unit":
        return time_spans.relative_unit(timex, told, tense)
    return time_spans.year_or_longer(timex, told, tense)


def date(timex: Timex, told: Frame | None, tense: Tense | None) -> Read | None:
    parts = timex.parts
    if parts.month is None or parts.day is None:
        return None
    extra = int(parts.high - parts.low) * DAY_S if parts.unit is None and parts.low and parts.high else 0
    if parts.year is not None:
        day = part_of(day_wall(parts.year, parts.month, parts.day), parts.part)
        value = day_value(day_wall(parts.year, parts.month, parts.day).start_s, parts.part)
        return Read(wall=Wall(day.start_s, day.end_s + extra), value=value, anchor="written")
    if told is None:
        return None
    near = nearest_date(told.wall_s, parts.month, parts.day, parts.weekday)
    chosen, source = near[0], "nearest"
    if parts.weekday is not None and weekday_of(chosen.start_s) == parts.weekday:
        source = "weekday"
    elif tense in (Tense.PAST, Tense.FUTURE) and abs(chosen.start_s - told.wall_s) > _NEAR_S:
        sign = -1 if tense is Tense.PAST else 1
        side = [d for d in near if (d.start_s - told.day.start_s) * sign >= 0]
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
    elif parts.direction == 1:
        chosen, source = ahead or 7, "written"
        others = (ahead + 7,) if ahead else ()
    elif ahead == 0:
        chosen, source = 0, "dct"
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


def _day_shift(timex: Timex, previous: Timex | None) -> Read | None:
    """ "the day before", "that night": counted from the last time told in the entry."""
    if previous is None or previous.wall is None or previous.wall.end_s - previous.wall.start_s > DAY_S:
        return None
    day = days_on(day_of(previous.wall.start_s), timex.parts.direction or 0)
    wall = part_of(day, timex.parts.part)
    return Read(wall=wall, value=day_value(day.start_s, timex.parts.part), anchor="previous")
