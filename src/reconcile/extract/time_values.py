"""The interval that a TIMEX3 value of a date or time stands for: "2023-09-12", "1989-Q3", "1998-W33-WE", "198"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from reconcile.extract.time_calendar import SEASONS, is_southern, part_of, quarter_wall, season_wall
from reconcile.extract.time_words import PART_CODES
from reconcile.times import DAY_S, MINUTE_S, Interval, Wall, day_wall, month_wall, wall_seconds, year_wall

_PARTS: Final = {code: part for part, code in reversed(PART_CODES.items())} | {
    "MO": "morning",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
_SEASONS: Final = {code: name for name, (_, code) in SEASONS.items()}
_SHAPE: Final = re.compile(
    r"(?P<century>\d\d)|(?P<decade>\d{3})X?|(?P<year>\d{4})(?:"
    r"-W(?P<week>\d\d)(?P<end>-WE)?|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI)"
    r"|-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?:(?P<part>MO|AF|EV|NI|DT)|(?P<hour>\d\d):(?P<minute>\d\d)))?)?)?"
)


def interval_of_value(value: str, zone: str) -> Interval | None:
    """The UTC interval of a DATE or TIME value on the calendar of `zone`; None for durations, sets, vague and partial values.

    Raises: ValueError for days and weeks that the calendar does not have.
    """
    match = _SHAPE.fullmatch(value)
    return None if match is None else _wall(match, zone).at(zone)


def _wall(match: re.Match[str], zone: str) -> Wall:
    if match["century"] or match["decade"]:
        first = int(match["century"]) * 100 if match["century"] else int(match["decade"]) * 10
        return year_wall(first, 100 if match["century"] else 10)
    year = int(match["year"])
    if match["week"]:
        return _week(year, int(match["week"]), end=match["end"] is not None)
    if match["quarter"]:
        return quarter_wall(year, int(match["quarter"]))
    if match["half"]:
        start_s = month_wall(year, int(match["half"]) * 6 - 5).start_s
        return Wall(start_s, month_wall(year, int(match["half"]) * 6).end_s)
    if match["season"]:
        return season_wall(year, _SEASONS[match["season"]], southern=is_southern(zone))
    if match["month"] is None:
        return year_wall(year)
    if match["day"] is None:
        return month_wall(year, int(match["month"]))
    day = day_wall(year, int(match["month"]), int(match["day"]))
    if match["hour"]:
        start = day.start_s + (int(match["hour"]) * 60 + int(match["minute"])) * MINUTE_S
        return Wall(start, start + MINUTE_S)
    return part_of(day, _PARTS[match["part"]]) if match["part"] else day


def _week(year: int, week: int, *, end: bool) -> Wall:
    """Monday to Sunday of an ISO week, or its Saturday and Sunday."""
    monday = date.fromisocalendar(year, week, 1)
    start = wall_seconds(monday.year, monday.month, monday.day)
    return Wall(start + 5 * DAY_S, start + 7 * DAY_S) if end else Wall(start, start + 7 * DAY_S)
