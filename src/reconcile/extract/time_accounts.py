"""Periods that a company or an office accounts for: "the latest quarter", "the year-earlier period", "the first half"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.extract.tense import Tense
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
from reconcile.extract.time_draft import Draft, dated, mod_of
from reconcile.extract.time_draft import edge_of as edge_written
from reconcile.extract.time_numbers import ordinal
from reconcile.extract.time_reading import Frame, Read
from reconcile.extract.time_words import MONTHS
from reconcile.times import DAY_S, Granularity, Wall, day_wall, month_wall, wall_parts, year_wall
from reconcile.timex import TimeParts, Timex, TimexType

_BEFORE: Final = re.compile(
    r"year-(?:earlier|ago|before)|prior-year|previous-year|last year|a year (?:ago|earlier|before)|the year (?:before|earlier)|the (?:previous|prior|preceding) year"
)
_QUARTERS: Final = ((1, 3), (4, 6), (7, 9), (10, 12))
_HALVES: Final = ((1, 6), (7, 12))
_GRAINS: Final = {
    "quarter": Granularity.QUARTER, "half": Granularity.HALF, "year": Granularity.YEAR, "month": Granularity.MONTH, "week": Granularity.WEEK,
    "period": Granularity.QUARTER, "decade": Granularity.DECADE, "century": Granularity.CENTURY, "day": Granularity.DAY,
}  # fmt: skip


def account(match: re.Match[str], _plain: str) -> Draft | None:
    """ "the latest quarter", "the same period last year", "a year-earlier loss": `part` says which, `direction` how many years back."""
    groups = match.groupdict()
    words = " ".join(
        filter(None, (groups.get("same"), groups.get("same2"), groups.get("side"), groups.get("rel")))
    ).lower()
    unit = (
        (groups.get("unit") or groups.get("unit2") or "period")
        .lower()
        .replace("fiscal ", "")
        .replace("financial ", "")
    )
    if unit in ("time", "day", "week", "month") and not groups.get("rel"):
        return None
    if unit == "time":
        unit = "period"
    same = (groups.get("same") or "").lower()
    if unit == "year" and same not in ("latest", "most recent", "previous", "prior", "preceding", "current"):
        return None
    if same in ("similar", "like") and not groups.get("rel"):
        return None
    back = -1 if _BEFORE.search(words) else 0
    if (
        same in ("previous", "prior", "preceding") and unit in ("year", "quarter", "period", "half")
    ) and not groups.get("rel"):
        part = "previous"
    else:
        part = {"latest": "latest", "most recent": "latest", "current": "current"}.get(same, "same")
    if (unit == "period" and part == "current") or (
        (unit in ("period", "half") and same in ("similar", "like", "matching", ""))
        and not (words or groups.get("y"))
    ):
        return None
    which = _which(match)
    year = int(groups["y"]) if groups.get("y") else None
    direction = 1 if words.startswith("next") else back
    parts = TimeParts(year=year, unit=unit, low=which, high=which, direction=direction, part=part)
    return dated(match, "account", "XXXX", parts, _GRAINS[unit])


def months(match: re.Match[str], _plain: str) -> Draft | None:
    """ "the October-December quarter", "the January to June period": the quarter or half year that begins and ends so."""
    first, last = (MONTHS[match[name].lower().rstrip(".")] for name in ("m1", "m2"))
    if (first, last) in _QUARTERS:
        unit, which = "quarter", _QUARTERS.index((first, last)) + 1
    elif (first, last) in _HALVES:
        unit, which = "half", _HALVES.index((first, last)) + 1
    else:
        return None
    year = int(match["y"]) if match["y"] else None
    parts = TimeParts(year=year, unit=unit, low=float(which), high=float(which))
    return dated(match, "quarter", f"{year or 'XXXX'}-{unit[0].upper()}{which}", parts, _GRAINS[unit])


def _which(match: re.Match[str]) -> float | None:
    text = (match.groupdict().get("n") or match.groupdict().get("n2") or "").lower()
    if text in ("last", "final"):
        return None
    return float(ordinal(text)) if text else None


def running(match: re.Match[str], plain: str) -> Draft | None:
    """ "the quarter", "the end of the year", "year-end": the one that is told of; "the year ended July 31" is a length."""
    groups = match.groupdict()
    unit = (
        (groups.get("unit") or ("month" if "month" in match[0].lower() else "year"))
        .lower()
        .replace("fiscal ", "")
        .replace("financial ", "")
    )
    if match["unit"] and ((match["unit"][0].isupper() and not match[0].isupper()) or _is_other(plain, match)):
        return None
    edge = edge_written(match) or ("end" if groups.get("yend") else None)
    parts = TimeParts(unit=unit, part=edge, direction=-1 if groups.get("tail") else 0)
    if (
        unit in ("year", "month", "week")
        and not edge
        and re.match(r" (?:that )?end(?:ed|ing|s)\b", plain[match.end() : match.end() + 12])
    ):
        draft = dated(
            match, "duration", f"P1{unit[0].upper()}", TimeParts(unit=unit, low=1.0, high=1.0), _GRAINS[unit]
        )
        return attrs.evolve(draft, type=TimexType.DURATION)
    if groups.get("emon") and unit == "quarter":
        month = MONTHS[match["emon"].lower().rstrip(".")]
        parts = TimeParts(
            unit=unit,
            month=month,
            day=int(match["ed"]) if match["ed"] else None,
            year=int(match["ey"]) if match["ey"] else None,
        )
    return dated(match, "running", "XXXX", parts, _GRAINS[unit], mod=mod_of(edge))


def _is_other(plain: str, match: re.Match[str]) -> bool:
    """True for "the week after", "the year that ...", "the day of": bounded by what follows, not by the telling."""
    after = plain[match.end() : match.end() + 14]
    if match.groupdict().get("emon"):
        return False
    return (
        re.match(
            r" (?:after|before|following|since|when|that|of(?! [$\u00a3\u20ac\d])|prior|leading|until|to come|ahead|\d|old|to \w+|starting|beginning|commencing)",
            after,
        )
        is not None
        and not match["edge"]
    )


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
        granularity=_GRAINS[unit],
        direction_source="written",
    )


def _in_another_year(told: Frame, unit: str, years: int) -> Read:
    """ "the same day last year", "the corresponding week a year ago"."""
    start = years_on(told.day.start_s, years)
    wall, value = (day_of(start), day_value(start)) if unit == "day" else (week_of(start), week_value(start))
    return Read(wall=wall, value=value, anchor="dct", granularity=_GRAINS[unit], direction_source="written")


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
