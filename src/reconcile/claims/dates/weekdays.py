"""Weekdays beside dates: whether they fit in the year that is meant, and which slip would explain them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.dates.calendar import (
    MONTHS,
    OTHER_CALENDAR,
    WEEKDAYS,
    date_text,
    day_start,
    is_on,
    nearest_year,
    weekday_text,
    years_in,
)
from reconcile.claims.dates.weekday_dates import Dated, dated
from reconcile.claims.reading import Reading
from reconcile.claims.records.calendar_records import WeekdayDate
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.spans import Span
from reconcile.times import DAY_S, wall_of, wall_parts, weekday_of

# Some countries kept the Julian calendar until then.
_FIRST_YEAR: Final = 1_924
# A date so near to its telling is of the year told, unless the words look back or ahead.
_NEAR_DAYS: Final = 14
_CLOSE_DAYS: Final = 60
_SLIP_DAYS: Final = 31
_AHEAD: Final = LazyPattern(
    r"\b(?:will|'ll|next|due|scheduled|planned|plans?|expected|upcoming|forthcoming|from|until|begins?|starts?|opens?|runs|returns?|deadline)\b",
)
_BACK: Final = LazyPattern(
    r"\b(?:last year|(?:a|one|\w+) years? (?:ago|earlier|before|later)|anniversary|the year before|previous year|that year|"
    r"archives?|history)\b",
)
# Who speaks of them tells of what was long ago, when the verb is of the past.
_COURTS: Final = LazyPattern(
    r"\b(?:inquest|trial|tribunal|inquiry|jury|jurors?|prosecutors?|court|hearing|sentenced|convicted|heard|memorial)\b",
)
_MONTH_NUMBERS: Final = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_MONTH_YEAR: Final = LazyPattern(rf"\b({'|'.join(MONTHS)}),? ((?:19|20)\d\d)\b")
_PAST: Final = LazyPattern(r"\b(?:was|were|had|did|went|came|took|began|left|died|[a-z]{2,20}ed)\b")
_TODAY: Final = LazyPattern(
    r"\b(?:today|tonight|this (?:morning|lunchtime|afternoon|evening))'?s?(?: ?[,(:-])? ?(?:on )?$",
)
_NEXT_YEAR: Final = LazyPattern(r"\b(?:next year|the year after|a year (?:from now|later))\b")


@attrs.frozen(kw_only=True)
class _Meant:
    """A date in the year that is meant. start_s: its midnight; told_s: that of the telling, None when nothing dates it."""

    written: Dated
    year: int
    start_s: int
    told_s: int | None

    @property
    def ahead_days(self) -> int | None:
        """Days from the telling to the date, negative for the past."""
        return None if self.told_s is None else (self.start_s - self.told_s) // DAY_S

    def fits(self, year: int) -> bool:
        return is_on(self.written.weekday, year, self.written.month, self.written.day)


@attrs.frozen(kw_only=True)
class _Words:
    """What the words round a date tell of its side: ahead, past, another year."""

    ahead: bool
    past: bool
    back: bool
    next_year: bool

    @classmethod
    def of(cls, found: Mentions, span: Span) -> _Words:
        plain, held = found.entry.plain, found.placed_sentences.holding(span.start)
        start, end = max(0, span.start - 100), span.end + 60
        if held is not None:
            start, end = max(start, held.span.start), min(end, held.span.end)
        ahead = _AHEAD.search(plain, start, end) is not None
        past = not ahead and _PAST.search(plain, start, end) is not None
        around = max(0, span.start - 400), span.end + 200
        court = past and _COURTS.search(plain, *around) is not None
        back = court or _BACK.search(plain, *around) is not None
        return cls(
            ahead=ahead, past=past, back=back, next_year=_NEXT_YEAR.search(plain, start, end) is not None
        )


def make_weekday_dates(reading: Reading) -> Iterator[WeekdayDate]:
    """Every weekday written with a date that it does not fit in the year that is meant."""
    for found in reading.mentions:
        for written in dated(found):
            meant = _meant(reading, found, written)
            if meant is not None and not meant.fits(meant.year) and not _is_either_order(meant):
                yield _claim(reading, found, meant)


def _meant(reading: Reading, found: Mentions, written: Dated) -> _Meant | None:
    at = reading.at(found.entry)
    told = None if at is None or at.start is None else wall_of(at.start, reading.zone) // DAY_S * DAY_S
    year = written.year
    if year is None and told is not None:
        year = nearest_year(told, written.month, written.day)
    if year is None or year < _FIRST_YEAR:
        return None
    start = day_start(year, written.month, written.day)
    return None if start is None else _Meant(written=written, year=year, start_s=start, told_s=told)


def _is_either_order(meant: _Meant) -> bool:
    """True for figures that fit with day and month the other way round: 08/09 may be of August or of September."""
    written = meant.written
    text = written.timex.quote.text
    if not re.search(r"\d[/.]\d{1,2}[/.]\d", text):
        return False
    return is_on(written.weekday, meant.year, written.day, written.month) if written.day <= 12 else False


def _claim(reading: Reading, found: Mentions, meant: _Meant) -> WeekdayDate:
    written, start = meant.written, meant.start_s
    near = min(
        (start + d * DAY_S for d in range(-3, 4) if weekday_of(start + d * DAY_S) == written.weekday),
        key=lambda s: abs(s - start),
    )
    fits = tuple(y for y in (meant.year - 1, meant.year + 1) if meant.fits(y))
    weekday, by_weekday = WEEKDAYS[written.weekday - 1], f"{weekday_text(near)} {date_text(near)}"
    slip, by_slip = _slip(found, meant, fits)
    arithmetic = f"{date_text(start, year=True)} is a {weekday_text(start)}; {weekday} is {date_text(near)}"
    return WeekdayDate(
        **reading.base(found.entry, (written.quote,)), text=written.quote.text, weekday=weekday,
        right_weekday=weekday_text(start), year=meant.year, year_written=written.year is not None,
        fits_year=fits[0] if fits else None, explained=_is_explained(reading, found, meant, fits), slip=slip,
        arithmetic=arithmetic, by_date=f"{weekday_text(start)} {date_text(start)}, if the date is right",
        by_weekday=f"{by_weekday}, if the weekday is right", by_slip=by_slip or f"{by_weekday}, if the weekday is right",
    )  # fmt: skip


def _slip(found: Mentions, meant: _Meant, fits: tuple[int, ...]) -> tuple[str, str]:
    """The likely slip and what to write then: another month or year that brings the date near to its telling."""
    written, ahead_days, told = meant.written, meant.ahead_days, meant.told_s
    if ahead_days is None or told is None:
        return "", ""
    if ahead_days == 0 and _TODAY.search(
        found.entry.plain, max(0, written.quote.span.start - 24), written.quote.span.start
    ):
        day = f"{weekday_text(told)} {date_text(told)}"
        return "it was told on that day: wrong weekday?", f"{day}, if the date is right"
    options = [("year", year, written.month) for year in fits if written.year is not None]
    for step in (-1, 1):
        years, month = divmod(written.month - 1 + step, 12)
        if is_on(written.weekday, meant.year + years, month + 1, written.day):
            options.append(("month", meant.year + years, month + 1))
    past = _Words.of(found, written.quote.span).past
    starts = [(what, day_start(year, month, written.day) or 0) for what, year, month in options]
    near = [(abs(start - told) // DAY_S, what, start) for what, start in starts if start <= told or not past]
    best = min(near, default=None)
    if best is not None and best[0] <= _SLIP_DAYS and best[0] + 7 < abs(ahead_days):
        return _told_slip(best[1], best[2])
    if written.year is not None and fits and abs(ahead_days) > _CLOSE_DAYS:
        return _told_slip("year", day_start(fits[0], written.month, written.day) or 0)
    return "", ""


def _told_slip(what: str, start: int) -> tuple[str, str]:
    full = f"{weekday_text(start)} {date_text(start, year=what == 'year')}, if the {what} is wrong"
    if what == "year":
        return f"right in {wall_parts(start)[0]}: wrong year?", full
    return f"right for {date_text(start).partition(' ')[2]}: wrong month?", full


def _is_explained(reading: Reading, found: Mentions, meant: _Meant, fits: tuple[int, ...]) -> bool:
    """True when the words speak of another year that the weekday fits, or of another calendar."""
    plain, span = found.entry.plain, meant.written.quote.span
    if OTHER_CALENDAR.search(plain, max(0, span.start - 200), span.end + 200):
        return True
    if meant.written.year is not None:
        return False
    if any(meant.fits(named) for named in years_in(plain)):
        return True
    if _is_of_a_told_month(reading, meant):
        return True
    # Of a day that is months away any of some years may be meant.
    far = meant.ahead_days is not None and abs(meant.ahead_days) > _CLOSE_DAYS
    if far and _Words.of(found, span).back:
        return True
    others = (year for year in (meant.year - 2, meant.year + 2) if far and meant.fits(year))
    return any(_is_meant(found, meant, year) for year in (*fits, *others))


def _is_meant(found: Mentions, meant: _Meant, year: int) -> bool:
    """True when a year beside the nearest one may be meant, in which the weekday is right.

    Last year is, unless the words look ahead or the day has just been; next year is, when the words look ahead to a
    day that is not of these weeks: nobody tells of a day eleven months away by its weekday and leaves out the year.
    """
    ahead_days = meant.ahead_days
    if ahead_days is None:
        return True
    words = _Words.of(found, meant.written.quote.span)
    if year > meant.year:
        return words.next_year or (words.ahead and abs(ahead_days) > _CLOSE_DAYS)
    if -_NEAR_DAYS <= ahead_days <= 0 or words.back:
        return words.back
    return not words.ahead and (words.past or not 0 < ahead_days <= _NEAR_DAYS)


def _is_of_a_told_month(reading: Reading, meant: _Meant) -> bool:
    """True when the page names the month with a year in which the weekday is right: an inquest into "December 2014".

    A day close to the telling is of its own year.
    """
    if meant.ahead_days is None or abs(meant.ahead_days) < _CLOSE_DAYS:
        return False
    month, fits = meant.written.month, meant.fits
    return any(fits(year) for named, year in _months_named(reading) if named == month)


@functools.lru_cache(maxsize=1)
def _months_named(reading: Reading) -> frozenset[tuple[int, int]]:
    """Every month that a page names with its year, as (month, year): one look serves all its dates."""
    named = (match for found in reading.mentions for match in _MONTH_YEAR.findall(found.entry.plain))
    return frozenset((_MONTH_NUMBERS[month.lower()], int(year)) for month, year in named)
