"""Which quarter, half or year the words of accounts mean: "the latest quarter", "the year-earlier period"."""

from __future__ import annotations

from reconcile.extract.tense import Tense
from reconcile.extract.time_accounts import GRAINS
from reconcile.extract.time_calendar import (
    day_of,
    day_value,
    edge_of,
    month_on,
    quarter_wall,
    week_of,
    week_value,
    years_on,
)
from reconcile.extract.time_reading import Frame, Read
from reconcile.times import DAY_S, Wall, day_wall, month_wall, wall_parts, year_wall
from reconcile.timex import Timex


def read(timex: Timex, told: Frame | None, tense: Tense | None, quarter: Timex | None) -> Read | None:
    """The period meant. quarter: the quarter, half or year that the text told of last, which others are measured by."""
    if told is None:
        return None
    parts, unit = timex.parts, timex.parts.unit or "period"
    if timex.form == "running" and parts.month is not None:
        return _ended(timex, told)
    if unit in ("day", "week") and parts.direction:
        return _in_another_year(told, unit, parts.direction)
    base = _base(unit, told, tense, quarter, parts.part)
    if unit == "period" and quarter is None and parts.year is not None:
        base = year_wall(parts.year), "year"  # "the 2022 period" where no quarter is told of
    if base is None:
        return None
    wall, unit = base
    year, month, *_ = wall_parts(wall.start_s)
    if parts.low is not None:
        which = int(parts.low)
        unit = "half" if timex.parts.unit == "half" else "quarter"
        size = 6 if unit == "half" else 3
        if (
            year * 12 + (which - 1) * size > wall_parts(told.wall_s)[0] * 12 + wall_parts(told.wall_s)[1] - 1
            and parts.direction == 0
            and parts.year is None
        ):
            year -= 1
        month = (which - 1) * size + 1
    year = parts.year if parts.year is not None else year + (parts.direction or 0)
    if parts.part == "previous":
        step = {"quarter": 3, "half": 6, "period": 3, "year": 12}.get(unit, 12)
        year, month, *_ = wall_parts(month_on(wall.start_s, -step).start_s)
    wall = _period(year, month, unit, wall)
    return Read(
        wall=edge_of(wall, parts.part),
        value=_value(wall, unit),
        anchor="dct" if quarter is None else "previous",
        granularity=GRAINS[unit],
        direction_source="written",
    )


def _in_another_year(told: Frame, unit: str, years: int) -> Read:
    """ "the same day last year", "the corresponding week a year ago"."""
    start = years_on(told.day.start_s, years)
    wall, value = (day_of(start), day_value(start)) if unit == "day" else (week_of(start), week_value(start))
    return Read(wall=wall, value=value, anchor="dct", granularity=GRAINS[unit], direction_source="written")


def _base(
    unit: str, told: Frame, tense: Tense | None, quarter: Timex | None, part: str | None
) -> tuple[Wall, str] | None:
    """The period that the words start from, with its unit."""
    year, month, *_ = wall_parts(told.wall_s)
    if unit in ("week", "day"):
        return week_of(told.wall_s), "week"
    if unit == "month":
        return month_on(told.wall_s, 0), "month"
    if unit in ("year", "decade", "century"):
        return {
            "year": year_wall(year),
            "decade": year_wall(year // 10 * 10, 10),
            "century": year_wall(year // 100 * 100, 100),
        }[unit], unit
    if quarter is not None and quarter.wall is not None and part != "current":
        grain = quarter.granularity
        if unit in ("period", grain.value):
            return quarter.wall, _unit_of(quarter)
    if unit == "half":
        return Wall(
            month_wall(year, 1 if month < 7 else 7).start_s,
            month_on(month_wall(year, 1 if month < 7 else 7).start_s, 5).end_s,
        ), "half"
    # A quarter that nobody named is the one last reported, the current one only in words that look ahead.
    back = 0 if part == "current" or tense is Tense.FUTURE else -3
    first = month_on(told.wall_s, back - (month - 1) % 3).start_s
    return Wall(first, month_on(first, 2).end_s), "quarter"


def _unit_of(timex: Timex) -> str:
    name = timex.granularity.value
    return name if name in ("quarter", "half", "year", "month") else "quarter"


def _period(year: int, month: int, unit: str, wall: Wall) -> Wall:
    if unit == "quarter":
        return quarter_wall(year, (month + 2) // 3)
    if unit == "half":
        first = month_wall(year, 1 if month < 7 else 7)
        return Wall(first.start_s, month_on(first.start_s, 5).end_s)
    if unit == "year":
        return year_wall(year)
    if unit == "month":
        return month_wall(year, month)
    return wall


def _value(wall: Wall, unit: str) -> str:
    year, month, *_ = wall_parts(wall.start_s)
    if unit == "week":
        return week_value(wall.start_s)
    shapes = {
        "quarter": f"{year:04d}-Q{(month + 2) // 3}", "half": f"{year:04d}-H{(month + 5) // 6}", "month": f"{year:04d}-{month:02d}",
        "decade": f"{year // 10}", "century": f"{year // 100}",
    }  # fmt: skip
    return shapes.get(unit, f"{year:04d}")


def _ended(timex: Timex, told: Frame) -> Read:
    """ "the quarter ended Sept. 30": three months up to that day, named after the quarter that holds most of them."""
    parts = timex.parts
    month = parts.month or 1
    year = parts.year or wall_parts(told.wall_s)[0] - (1 if month > wall_parts(told.wall_s)[1] else 0)
    end = day_wall(year, month, parts.day).end_s if parts.day else month_wall(year, month).end_s
    year, month, *_ = wall_parts(end - 45 * DAY_S)
    wall = Wall(min(month_on(end - 15 * DAY_S, -2).start_s, end - 89 * DAY_S), end)
    return Read(wall=wall, value=f"{year:04d}-Q{(month + 2) // 3}", anchor="dct", direction_source="written")
