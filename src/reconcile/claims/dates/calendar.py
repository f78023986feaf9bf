"""What the makers of calendar claims share: names of days and months, dates that may not exist, years that are named."""

from __future__ import annotations

import functools
import re
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.times import DAY_S, day_wall, month_wall, wall_parts, weekday_of

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAY: Final = r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?"
"""A weekday in words or short, as part of a pattern that looks at no case."""
OTHER_CALENDAR: Final = LazyPattern(
    r"\b(?:julian|old style|orthodox (?:calendar|christmas|easter|new year)|islamic|hijri|hegira|muharram|ramadan \d|hebrew|jewish calendar|"
    r"persian|iranian calendar|solar hijri|ethiopian|coptic|bikram|french republican|revolutionary calendar|"
    r"(?:swedish|lunar|other|different|fictional|alternative|discworld) calendar|4-4-5|fiscal calendar)\b",
)
_YEAR: Final = re.compile(r"(?<![\w.,$£€/-])(1[5-9]\d\d|20\d\d)(?![\w%]|[.,/-]\d)")


def weekday_number(word: str) -> int:
    """1 for Monday to 7 for Sunday, of a word that `WEEKDAY` matches."""
    low = word.lower()[:3]
    return next(i for i, name in enumerate(WEEKDAYS, 1) if name.lower().startswith(low))


def day_start(year: int, month: int, day: int) -> int | None:
    """Wall seconds at which a date begins; None for a date that does not exist."""
    try:
        return day_wall(year, month, day).start_s
    except ValueError:
        return None


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    wall = month_wall(year, month)
    return (wall.end_s - wall.start_s) // DAY_S


def is_on(weekday: int, year: int, month: int, day: int) -> bool:
    """True when a date exists and falls on a weekday."""
    start = day_start(year, month, day)
    return start is not None and weekday_of(start) == weekday


def nearest_year(told_s: int, month: int, day: int) -> int | None:
    """The year in which a date lies nearest to the telling, of the year told, the one before and the one after."""
    year = wall_parts(told_s)[0]
    starts = ((day_start(y, month, day), y) for y in (year - 1, year, year + 1))
    near = [(abs(start - told_s), y) for start, y in starts if start is not None]
    return min(near)[1] if near else None


def date_text(wall_s: int, *, year: bool = False) -> str:
    """ "18 June", or "18 June 2024"."""
    named, month, day, *_ = wall_parts(wall_s)
    return f"{day} {MONTHS[month - 1]}" + (f" {named}" if year else "")


def weekday_text(wall_s: int) -> str:
    """ "Tuesday"."""
    return WEEKDAYS[weekday_of(wall_s) - 1]


@functools.lru_cache(maxsize=4)
def years_in(plain: str) -> tuple[int, ...]:
    """Every year that a text names, once: one look at the text serves all its dates."""
    return tuple(dict.fromkeys(int(year) for year in _YEAR.findall(plain)))
