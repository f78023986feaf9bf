"""Dates that do not exist: "31 June", "29 February 2015", "13/13/2015"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.dates.calendar import MONTHS, OTHER_CALENDAR, days_in
from reconcile.claims.reading import Reading
from reconcile.claims.records.calendar_records import ImpossibleDate
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.spans import Span
from reconcile.timex import Timex

# Said of what never comes, or said to be no date.
_NEVER: Final = LazyPattern(
    r"\bof never\b|\bno such (?:date|day)\b|\bnon-?existent\b|\b(?:does|do|did) ?n[o']t exist\b|\bimpossible date\b|"
    r"\bnever (?:comes?|arrives?|happens?)\b|\b(?:fictional|fictitious|imaginary|invented)\b|\bwhen pigs\b|\bfrozen hell\b|"
    r"\bapril fool",
)
_MONTH_NUMBERS: Final = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_AROUND: Final = 160
# "23/24/25" may be three days; a year has four figures, or the day and the month a word of dates before them.
_SHORT_YEAR: Final = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?!\d)")
# Figures with dots may be a version; with a word of dates before them they are none.
_DOTTED: Final = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
_DATE_WORD: Final = LazyPattern(
    r"\b(?:on|dated?|until|till|from|since|by|before|after|of|the|to|day|deadline|born|died)[ :]+$",
)
# A date in figures; without one the name of the month must stand in the words of a clock that a date is said of.
_FIGURES: Final = re.compile(r"\d{1,2}[/-]\d{1,2}|\d{1,2}\.\d{1,2}\.\d|\d{4}-\d")
_NUMBERED: Final = LazyPattern(
    r"\b(?:version|v\.?|build|release|section|chapter|no\.?|ip|firmware|patch)[ :]?$"
)
# Days beyond 31 are no dates to a finder of times: "on 32 March", "the 45th of May".
_BEYOND: Final = LazyPattern(
    rf"\b(?P<lead>on|until|till|dated|from|the) (?:the )?(?P<text>(?P<day>3[2-9]|[4-9]\d)(?P<ordinal>st|nd|rd|th)?(?: of)? (?P<month>{'|'.join(MONTHS)})"
    r"(?:,? (?P<year>(?:19|20)\d\d))?)(?=[.,;:!?)]|$|\n| (?:and|or|at|in|to|until|when|with|for|is|was|but)\b)",
)


def make_impossible_dates(reading: Reading) -> Iterator[ImpossibleDate]:
    """Every date of a told block that the calendar does not have."""
    for found in reading.mentions:
        for timex in found.times:
            day, month = _last_day(timex), timex.parts.month
            if (
                timex.form in ("date", "clock")
                and day is not None
                and month is not None
                and _is_date(found, timex)
            ):
                yield from _impossible(
                    reading, found, timex.quote.span, year=timex.parts.year, month=month, day=day
                )
        for match in _BEYOND.finditer(found.entry.plain):
            if found.entry.block_at(match.start()).is_told and (
                match["lead"].lower() != "the" or match["ordinal"]
            ):
                year = int(match["year"]) if match["year"] else None
                month, day = _MONTH_NUMBERS[match["month"].lower()], int(match["day"])
                yield from _impossible(
                    reading, found, Span(*match.span("text")), year=year, month=month, day=day
                )


def _impossible(
    reading: Reading, found: Mentions, span: Span, *, year: int | None, month: int, day: int
) -> Iterator[ImpossibleDate]:
    told = _no_month(month, day) if not 1 <= month <= 12 else _no_day(year, month, day)
    if told is None:
        return
    why, by_day, by_other = told
    plain, quote = found.entry.plain, found.entry.quote(span)
    around = (max(0, span.start - _AROUND), span.end + _AROUND)
    yield ImpossibleDate(
        **reading.base(found.entry, (quote,)), text=quote.text, year=year, why=why,
        explained=OTHER_CALENDAR.search(plain, *around) is not None or _NEVER.search(plain, *around) is not None,
        by_day=by_day, by_other=by_other,
    )  # fmt: skip


def _is_date(found: Mentions, timex: Timex) -> bool:
    """False for figures that may number a version, "13.13.2015", or days, "23/24/25"."""
    plain, start, text = found.entry.plain, timex.quote.span.start, timex.quote.text
    month = timex.parts.month or 0
    named = 1 <= month <= 12 and MONTHS[month - 1][:3].lower() in text.lower()
    if timex.form == "clock" and not named and _FIGURES.search(text) is None:
        return False  # the end of "31 June, from 9am to 6pm", which takes its day from the start
    before = max(0, start - 12), start
    if _NUMBERED.search(plain, *before):
        return False
    short = _SHORT_YEAR.search(text) is not None
    if short and (timex.parts.month or 0) > 12:
        return False
    return not (short or _DOTTED.search(text)) or _DATE_WORD.search(plain, *before) is not None


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
        leaps = _nearest_leap_years(year)
        return (
            f"{year} is no leap year; {' and '.join(leaps)} {'is one' if len(leaps) == 1 else 'are'}",
            f"28 February or 1 March {year}, if the year is right",
            f"29 February {' or '.join(leaps)}, if the day is right",
        )
    following = MONTHS[month % 12]
    by_other = (
        f"{day} {following}{of_year}, if the month is wrong"
        if days_in(2_024, month % 12 + 1) >= day
        else f"{day} of another month"
    )
    return f"{name} has {last} days", f"{last} {name}{of_year}, if the month is right", by_other


def _nearest_leap_years(year: int) -> list[str]:
    """One, or the two that lie equally far on either side."""
    leaps = [y for y in range(year - 7, year + 8) if days_in(y, 2) == 29]
    return [str(y) for y in leaps if abs(y - year) == min(abs(leap - year) for leap in leaps)]
