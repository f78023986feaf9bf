"""Dates that do not exist: "31 June", "29 February 2015", "13/13/2015"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.calendar import MONTHS, OTHER_CALENDAR, days_in
from reconcile.claims.calendar_records import ImpossibleDate
from reconcile.claims.reading import Reading
from reconcile.mentions import Mentions, Timex

# Said of what never comes, or said to be no date.
_NEVER: Final = re.compile(
    r"\bof never\b|\bno such (?:date|day)\b|\bnon-?existent\b|\b(?:does|do|did) ?n[o']t exist\b|\bimpossible date\b|"
    r"\bnever (?:comes?|arrives?|happens?)\b|\b(?:fictional|fictitious|imaginary|invented)\b|\bwhen pigs\b|\bfrozen hell\b|"
    r"\bapril fool",
    re.IGNORECASE,
)
_AROUND: Final = 160


def make_impossible_dates(reading: Reading) -> Iterator[ImpossibleDate]:
    """Every date of a told block that the calendar does not have."""
    for found in reading.mentions:
        for timex in found.times:
            if timex.form in ("date", "clock") and timex.interval is None:
                claim = _impossible(reading, found, timex)
                if claim is not None:
                    yield claim


def _impossible(reading: Reading, found: Mentions, timex: Timex) -> ImpossibleDate | None:
    year, month = timex.parts.year, timex.parts.month
    day = _last_day(timex)
    if month is None or day is None:
        return None
    told = _no_month(month, day) if not 1 <= month <= 12 else _no_day(year, month, day)
    if told is None:
        return None
    why, by_day, by_other = told
    plain, span = found.entry.plain, timex.quote.span
    around = (max(0, span.start - _AROUND), span.end + _AROUND)
    return ImpossibleDate(
        **reading.base(found.entry, (timex.quote,)), text=timex.quote.text, year=year, why=why,
        explained=OTHER_CALENDAR.search(plain, *around) is not None or _NEVER.search(plain, *around) is not None,
        by_day=by_day, by_other=by_other,
    )  # fmt: skip


def _last_day(timex: Timex) -> int | None:
    """The day; of a range within a month, "30-31 June", the last."""
    low, high = timex.parts.low, timex.parts.high
    return int(high) if timex.parts.unit is None and low is not None and high is not None else timex.parts.day


def _no_month(month: int, day: int) -> tuple[str, str, str]:
    return (
        f"there is no month {month}",
        f"day {day} of another month, 1 to 12",
        f"month {day} and another day, if day and month are swapped" if 1 <= day <= 12 else "another date",
    )


def _no_day(year: int | None, month: int, day: int) -> tuple[str, str, str] | None:
    name, last = MONTHS[month - 1], days_in(year if year is not None and 1 <= year < 9_999 else 2_024, month)
    if 1 <= day <= last:
        return None
    of_year = f" {year}" if year is not None else ""
    if day > 31 or day < 1:
        return (
            f"no month has a day {day}",
            f"another day of {name}{of_year}",
            f"a day from 1 to {last} {name}{of_year}",
        )
    if month == 2 and day == 29 and year is not None:
        leap = min(
            (y for y in range(year - 7, year + 8) if days_in(y, 2) == 29), key=lambda y: (abs(y - year), -y)
        )
        why = f"{year} was no leap year; {leap} was"
        return (
            why,
            f"28 February or 1 March {year}, if the year is right",
            f"29 February {leap}, if the day is right",
        )
    following = MONTHS[month % 12]
    by_other = (
        f"{day} {following}{of_year}, if the month is wrong"
        if days_in(2_024, month % 12 + 1) >= day
        else f"{day} of another month"
    )
    return f"{name} has {last} days", f"{last} {name}{of_year}, if the month is right", by_other
