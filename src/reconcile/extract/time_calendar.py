"""Stretches on the wall calendar: parts of days, edges of months, weeks, seasons, and steps between them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from reconcile.extract.time_words import PART_CODES, PART_HOURS
from reconcile.times import (
    DAY_S,
    HOUR_S,
    Wall,
    day_wall,
    month_wall,
    wall_parts,
    wall_seconds,
    weekday_of,
    year_wall,
)

SEASONS: Final = {
    "spring": (3, "SP"),
    "summer": (6, "SU"),
    "autumn": (9, "FA"),
    "fall": (9, "FA"),
    "winter": (12, "WI"),
}
_WEEKS: Final = {"week 1": 0, "week 2": 1, "week 3": 2, "last week": -1}
MONTHS_IN: Final = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1_200}
_SOUTHERN: Final = (
    "Australia/", "Antarctica/", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Fiji", "America/Argentina", "America/Buenos_Aires",
    "America/Santiago", "America/Punta_Arenas", "America/Montevideo", "America/Asuncion", "America/Sao_Paulo", "America/La_Paz",
    "America/Lima", "Africa/Johannesburg", "Africa/Harare", "Africa/Maputo", "Africa/Windhoek", "Africa/Gaborone", "Africa/Lusaka",
    "Africa/Maseru", "Africa/Mbabane", "Indian/Antananarivo", "Indian/Mauritius", "Atlantic/Stanley",
)  # fmt: skip
_EARLY_LATE: Final = {"early": (0, 9), "late": (18, 24)}


def day_of(wall_s: int) -> Wall:
    """The day that a wall time lies in."""
    start = wall_s // DAY_S * DAY_S
    return Wall(start, start + DAY_S)


def days_on(day: Wall, days: int) -> Wall:
    return day.shifted(days * DAY_S)


def part_of(day: Wall, part: str | None) -> Wall:
    """The morning, evening, ... of a day; the whole day without one. Nights run into the next day."""
    hours = PART_HOURS.get(part or "") or _EARLY_LATE.get(part or "")
    if hours is None:
        return day
    return Wall(day.start_s + hours[0] * HOUR_S, day.start_s + hours[1] * HOUR_S)


def month_on(wall_s: int, months: int) -> Wall:
    """The month that lies so many months from that of a wall time; the calendar's ends hold it."""
    year, month, *_ = wall_parts(wall_s)
    total = min(max(year * 12 + month - 1 + months, 12), 9_998 * 12)
    return month_wall(total // 12, total % 12 + 1)


def years_on(wall_s: int, years: int) -> int:
    """The same day and hour so many years on; 29 February becomes the 28th."""
    year, month, day, hour, minute = wall_parts(wall_s)
    year = min(max(year + years, 1), 9_998)
    return wall_seconds(year, month, min(day, 28) if month == 2 else day, hour, minute)


def week_of(wall_s: int, weeks: int = 0) -> Wall:
    """Monday to Sunday of the week of a wall time, or of one so many weeks on."""
    monday = day_of(wall_s).start_s - (weekday_of(wall_s) - 1) * DAY_S + weeks * 7 * DAY_S
    return Wall(monday, monday + 7 * DAY_S)


def weekend_of(wall_s: int, weeks: int = 0) -> Wall:
    week = week_of(wall_s, weeks)
    return Wall(week.start_s + 5 * DAY_S, week.end_s)


def is_southern(zone: str) -> bool:
    """True for zones where summer begins in December."""
    return zone.startswith(_SOUTHERN)


def season_wall(year: int, name: str, *, southern: bool = False) -> Wall:
    """Three months of the year, six months off in the south; winter, there summer, runs into the next year."""
    month = SEASONS[name][0]
    start = wall_seconds(year, (month + 5) % 12 + 1 if southern else month)
    return Wall(start, month_on(start, 3).start_s)


def quarter_wall(year: int, quarter: int) -> Wall:
    start = month_wall(year, quarter * 3 - 2)
    return Wall(start.start_s, month_on(start.start_s, 3).start_s)


def years_wall(first: int, last: int) -> Wall:
    """From the start of one year to the end of another, both included."""
    return year_wall(first, last - first + 1)


def edge_of(wall: Wall, edge: str | None) -> Wall:
    """The early, middle or late part of a month (1-10, 11-20, 21-), or the like third of anything longer."""
    if edge in ("first half", "last half"):
        middle = (wall.start_s + wall.end_s) // 2 // DAY_S * DAY_S
        return Wall(wall.start_s, middle) if edge == "first half" else Wall(middle, wall.end_s)
    if edge in _WEEKS:
        first = wall.end_s - 7 * DAY_S if edge == "last week" else wall.start_s + _WEEKS[edge] * 7 * DAY_S
        return Wall(first, first + 7 * DAY_S)
    if edge not in ("early", "start", "mid", "late", "end"):
        return wall
    days = (wall.end_s - wall.start_s) // DAY_S
    first, second = (10, 20) if 28 <= days <= 31 else (days // 3, days * 2 // 3)
    cuts = (wall.start_s, wall.start_s + first * DAY_S, wall.start_s + second * DAY_S, wall.end_s)
    which = {"early": 0, "start": 0, "mid": 1, "late": 2, "end": 2}[edge]
    return Wall(cuts[which], cuts[which + 1])


def nearest_date(wall_s: int, month: int, day: int, weekday: int | None) -> tuple[Wall, ...]:
    """That day of last year, this year and the next, the nearest first; those on the weekday come before the others."""
    year = wall_parts(wall_s)[0]
    days = []
    for candidate in range(max(year - 4, 1), min(year + 5, 9_999)):
        try:
            days.append(day_wall(candidate, month, day))
        except ValueError:
            continue
    near = sorted(days, key=lambda d: abs(d.start_s - wall_s))[:3]
    if weekday is None:
        return tuple(near)
    return tuple(sorted(near, key=lambda d: weekday_of(d.start_s) != weekday))


def day_value(wall_s: int, part: str | None = None) -> str:
    """ "2023-09-12", or "2023-09-12TMO" with a part of the day."""
    year, month, day, *_ = wall_parts(wall_s)
    text = f"{year:04d}-{month:02d}-{day:02d}"
    return f"{text}T{PART_CODES[part]}" if part in PART_CODES else text


def minute_value(wall_s: int) -> str:
    _, _, _, hour, minute = wall_parts(wall_s)
    return f"{day_value(wall_s)}T{hour:02d}:{minute:02d}"


def week_value(wall_s: int) -> str:
    year, week, _ = datetime.fromtimestamp(wall_s, tz=UTC).isocalendar()
    return f"{year:04d}-W{week:02d}"
