"""Readings of days that are counted from another day: "a week from Saturday", "the day before", "overnight"."""

from __future__ import annotations

from reconcile.extract.tense import Tense
from reconcile.extract.time_calendar import day_of, day_value, days_on, month_on, part_of, years_on
from reconcile.extract.time_reading import Frame, Read
from reconcile.times import DAY_S, wall_parts, weekday_of
from reconcile.timex import Timex


def day_from(timex: Timex, told: Frame | None) -> Read | None:
    """ "a week from Saturday", "two years ago today": so many days, weeks, months or years from a day."""
    parts = timex.parts
    if told is None or parts.low is None:
        return None
    sign = parts.direction or 1
    shift = 0
    if parts.weekday is not None:
        ahead = (parts.weekday - weekday_of(told.day.start_s)) % 7
        shift = (ahead or 7) if sign > 0 else ahead - 7
    elif parts.part in ("tomorrow", "yesterday"):
        shift = 1 if parts.part == "tomorrow" else -1
    start = days_on(told.day, shift).start_s
    amount = sign * int(parts.low)
    if parts.unit in ("day", "week"):
        day = days_on(day_of(start), amount * (7 if parts.unit == "week" else 1))
    elif parts.unit == "year":
        day = day_of(years_on(start, amount))
    else:
        _year, _month, number, *_ = wall_parts(start)
        there = month_on(start, amount)
        day = day_of(min(there.start_s + (number - 1) * DAY_S, there.end_s - DAY_S))
    return Read(wall=day, value=day_value(day.start_s), anchor="dct", direction_source="written")


def overnight(told: Frame | None, tense: Tense | None) -> Read | None:
    """The night from the evening up to this morning; the coming one where the words look ahead."""
    if told is None:
        return None
    day = told.day if tense is Tense.FUTURE else days_on(told.day, -1)
    source = "tense" if tense in (Tense.PAST, Tense.FUTURE) else "assumed"
    return Read(
        wall=part_of(day, "tonight"),
        value=day_value(day.start_s, "night"),
        anchor="dct",
        direction_source=source,
    )


def day_shift(timex: Timex, told: Frame | None, previous: Timex | None) -> Read | None:
    """ "the day before", "that night": counted from the last time told in the entry."""
    if timex.parts.part in ("late", "early") and previous is None and told is not None:
        return Read(wall=part_of(told.day, timex.parts.part), value=day_value(told.day.start_s), anchor="dct")
    if previous is None or previous.wall is None or previous.wall.end_s - previous.wall.start_s > DAY_S:
        # Likely the day of telling is meant, too unsure for an instant.
        step = timex.parts.direction or 0
        return (
            Read(value=day_value(days_on(told.day, step).start_s, timex.parts.part), anchor="dct")
            if told is not None and step
            else None
        )
    day = days_on(day_of(previous.wall.start_s), timex.parts.direction or 0)
    wall = part_of(day, timex.parts.part)
    return Read(wall=wall, value=day_value(day.start_s, timex.parts.part), anchor="previous")
