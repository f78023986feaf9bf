"""Readings of times that name weeks, months, seasons, years and longer."""

from __future__ import annotations

import attrs

from reconcile.extract.tense import Tense
from reconcile.extract.time_calendar import (
    SEASONS,
    day_of,
    edge_of,
    is_southern,
    month_on,
    quarter_wall,
    season_wall,
    week_of,
    week_value,
    weekend_of,
    years_wall,
)
from reconcile.extract.time_reading import Frame, Read
from reconcile.times import Granularity, Wall, month_wall, wall_parts, weekday_of, year_wall
from reconcile.timex import Timex


def relative_unit(timex: Timex, told: Frame | None, tense: Tense | None) -> Read | None:
    """ "last week", "earlier this month", "the weekend": the unit before, round or after the telling."""
    parts = timex.parts
    if told is None or parts.unit is None:
        return None
    step = parts.direction
    if step is None and parts.unit == "season":
        step = _season_step(told, (parts.part or "").split(" ")[-1], tense)
    elif step is None:  # "the weekend"
        # On Monday the one just gone is meant, but for plans.
        gone = tense is Tense.PAST or (tense is not Tense.FUTURE and weekday_of(told.wall_s) == 1)
        step = -1 if gone and weekday_of(told.wall_s) < 6 else 0
    wall = _unit_wall(told, parts.unit, step, (parts.part or "").split(" ")[-1])
    edge = (parts.part or "").split(" ")[0]
    value = _unit_value(wall, parts.unit, (parts.part or "").split(" ")[-1])
    if edge == "earlier" and wall.start_s < told.day.end_s <= wall.end_s:
        wall = Wall(wall.start_s, told.day.end_s if told.whole_day else max(told.wall_s, wall.start_s + 1))
    elif edge == "later" and wall.start_s <= told.day.start_s < wall.end_s:
        wall = Wall(told.day.start_s if told.whole_day else told.wall_s, wall.end_s)
    else:
        wall = edge_of(wall, edge)
    return Read(
        wall=wall,
        value=value,
        anchor="dct",
        direction_source="written" if parts.direction is not None else "tense",
    )


def _season_step(told: Frame, season: str, tense: Tense | None) -> int:
    """Which season a bare one is: "in the spring" is this year's, unless that is over for a plan, or not yet over for what was."""
    wall = _unit_wall(told, "season", 0, season)
    if tense is Tense.FUTURE and wall.end_s <= told.day.start_s:
        return 1
    return -1 if tense is Tense.PAST and wall.end_s > told.day.start_s else 0


def unit_shift(timex: Timex, told: Frame | None, tense: Tense | None, previous: Timex | None) -> Read | None:
    """ "the following year", "the previous month", "that week": counted from the last time told, else from the telling."""
    unit = timex.parts.unit or ""
    if (
        previous is None
        or previous.wall is None
        or told is None
        or previous.granularity.rank > _grain_rank(unit)
    ):
        return relative_unit(timex, told, tense)
    there = attrs.evolve(told, wall_s=previous.wall.start_s, day=day_of(previous.wall.start_s))
    read = relative_unit(timex, there, tense)
    return None if read is None else attrs.evolve(read, anchor="previous")


def _grain_rank(unit: str) -> int:
    name = {"weekend": "week", "fortnight": "week"}.get(unit, unit)
    return Granularity(name).rank


def _unit_wall(told: Frame, unit: str, step: int, season: str) -> Wall:
    if unit == "weekend":
        return weekend_of(told.wall_s, step)
    if unit in ("week", "fortnight"):
        return week_of(told.wall_s, step)
    if unit == "month":
        return month_on(told.wall_s, step)
    year, month, *_ = wall_parts(told.wall_s)
    if unit == "season":
        near = [season_wall(y, season, southern=is_southern(told.zone)) for y in range(year - 2, year + 3)]
        if step < 0:
            return max((w for w in near if w.end_s <= told.wall_s), key=lambda w: w.start_s)
        if step > 0:
            return min((w for w in near if w.start_s > told.wall_s), key=lambda w: w.start_s)
        return next((w for w in near if w.start_s <= told.wall_s < w.end_s), near[2])
    if unit == "quarter":
        first = month_on(told.wall_s, 3 * step - (month - 1) % 3).start_s
        return Wall(first, month_on(first, 3).start_s)
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    start = (year // size + step) * size
    return years_wall(start, start + size - 1)


def _unit_value(wall: Wall, unit: str, season: str) -> str:
    year, month, *_ = wall_parts(wall.start_s)
    if unit in ("week", "weekend", "fortnight"):
        return week_value(wall.start_s) + ("-WE" if unit == "weekend" else "")
    if unit == "season":
        return f"{year:04d}-{SEASONS[season][1]}"
    short = {"month": f"{year:04d}-{month:02d}", "quarter": f"{year:04d}-Q{(month + 2) // 3}"}
    return short.get(unit) or {"decade": f"{year // 10}", "century": f"{year // 100}"}.get(
        unit, f"{year:04d}"
    )


def year_or_longer(timex: Timex, told: Frame | None, tense: Tense | None) -> Read | None:
    parts, year = timex.parts, timex.parts.year
    if timex.form == "quarter" and parts.low is not None:
        return _quarter(timex, int(parts.low), told, tense)
    if year is None:
        return None
    if timex.form == "season":
        name = (parts.part or "").split(" ")[-1]
        south = told is not None and is_southern(told.zone)
        wall = edge_of(season_wall(year, name, southern=south), (parts.part or "").split(" ")[0])
        return Read(wall=wall, anchor="written")
    if timex.form == "year":
        if (
            parts.part == "fiscal"
        ):  # it may begin in April, July or October before, or with the calendar's year
            return Read(wall=Wall(month_wall(year - 1, 4).start_s, year_wall(year).end_s), anchor="written")
        wall = years_wall(year, int(parts.high or year)) if parts.high else year_wall(year)
        return Read(wall=edge_of(wall, parts.part), anchor="written")
    if timex.form in ("decade", "century"):
        return Read(
            wall=edge_of(year_wall(year, 10 if timex.form == "decade" else 100), parts.part), anchor="written"
        )
    return None


def _quarter(timex: Timex, which: int, told: Frame | None, tense: Tense | None) -> Read | None:
    half, year, direction = timex.parts.unit == "half", timex.parts.year, timex.parts.direction
    source = "written"
    if year is None:
        if told is None:
            return None
        year, month, *_ = wall_parts(told.wall_s)
        current = (month + 5) // 6 if half else (month + 2) // 3
        if direction is None:
            source = "tense"
            year -= 1 if which > current and tense is not Tense.FUTURE else 0
        else:
            year += direction
    if half:
        start = month_wall(year, which * 6 - 5)
        wall = Wall(start.start_s, month_on(start.start_s, 5).end_s)
        return Read(wall=wall, value=f"{year:04d}-H{which}", anchor="dct", direction_source=source)
    return Read(
        wall=quarter_wall(year, which), value=f"{year:04d}-Q{which}", anchor="dct", direction_source=source
    )


def month(timex: Timex, told: Frame | None, tense: Tense | None) -> Read | None:
    parts = timex.parts
    if parts.month is None:
        return None
    if parts.year is not None:
        wall = month_wall(parts.year, parts.month)
        return Read(wall=edge_of(wall, parts.part), value=_month_value(wall), anchor="written")
    if told is None:
        return None
    step = parts.month - wall_parts(told.wall_s)[1]
    if parts.unit == "year" and parts.direction is not None:  # "in May of last year"
        step, source = step + 12 * parts.direction, "written"
    elif parts.direction == -1:
        step, source = step if step < 0 else step - 12, "written"
    elif parts.direction == 1:
        step, source = step if step > 0 else step + 12, "written"
    elif parts.direction == 0:
        source = "written"
    elif tense is Tense.FUTURE:
        step, source = step if step >= 0 else step + 12, "tense"
    elif tense is Tense.PAST:
        step, source = step if step <= 0 else step - 12, "tense"
    else:
        step, source = step - 12 if step > 5 else step + 12 if step < -6 else step, "nearest"
    wall = month_on(told.wall_s, step)
    return Read(
        wall=edge_of(wall, parts.part), value=_month_value(wall), anchor="dct", direction_source=source
    )


def _month_value(wall: Wall) -> str:
    year, month, *_ = wall_parts(wall.start_s)
    return f"{year:04d}-{month:02d}"
