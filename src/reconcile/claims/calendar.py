"""Weekdays beside dates, and spans of years beside the years they should lead to."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.kinds import WeekdayDate, YearsSum
from reconcile.claims.reading import Reading
from reconcile.mentions import Mentions, Timex
from reconcile.model import Quote
from reconcile.spans import Span
from reconcile.time_labels import day_label
from reconcile.times import DAY_S, Interval, day_wall, wall_of, wall_parts, weekday_of

_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CLOSE_S: Final = 60 * DAY_S
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
# Some countries kept the Julian calendar until then.
_FIRST_YEAR: Final = 1_924
_AHEAD: Final = re.compile(
    r"\b(?:will|'ll|next|due|scheduled|planned|plans?|expected|upcoming|forthcoming|from|until|begins|starts|opens|runs|deadline)\b",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"(?<![\w.,$£€/-])(1[5-9]\d\d|20\d\d)(?![\w%]|[.,/-]\d)")
_REPLACED: Final = re.compile(
    r"\b(?:Julian|Old Style|Orthodox calendar|Islamic|Hijri|Hebrew calendar)\b", re.IGNORECASE
)

_ANNIVERSARY_YEAR: Final = re.compile(
    r",? (?:since (?:\w+ ){0,3}|of (?:the )?(?:\w+ of )?(?:the )?)(?P<year>(?:1[5-9]|20)\d\d)\b(?!s)"
)
_AGO_YEAR: Final = re.compile(
    r",?(?: -)? (?:back )?in (?:(?:early|late|mid) )?(?:\w+ )?(?P<year>(?:1[5-9]|20)\d\d)\b(?!s)"
)
_YEAR_AGO: Final = re.compile(
    r"\b(?:in|of|from|back in|since) (?:(?:early|late|mid) |(?!and\b|to\b)[A-Z]?[a-z]+ ){0,2}(?P<year>(?:1[5-9]|20)\d\d)"
    r"(?:, (?:that is |which is |or )?| - |,? \()(?:just |some |now )?$"
)
_SINCE_YEAR: Final = re.compile(
    r"[^.!?\n]{0,80}?[.!?]?[^.!?\n]{0,120}?\b(?:since|(?:last|previous(?:ly)?)\b[^.!?,;\n]{0,40}?\bin|the last (?:one|was in|being in))"
    r" (?P<year>(?:1[5-9]|20)\d\d)\b(?!s)",
    re.IGNORECASE,
)
_AGE: Final = re.compile(
    r"\b(?:aged (?P<age>\d{1,2})|(?P<age2>\d{1,2})-year-old)\b,?[^.!?\n]{0,40}?\b(?:was |who was )?born in (?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def make_weekday_dates(reading: Reading) -> Iterator[WeekdayDate]:
    """Every weekday written with a date that it does not fit in the year that is meant."""
    for found in reading.mentions:
        for timex in found.times:
            claim = _weekday_date(reading, found, timex)
            if claim is not None:
                yield claim


def _weekday_date(reading: Reading, found: Mentions, timex: Timex) -> WeekdayDate | None:
    parts = timex.parts
    at = reading.at(found.entry)
    if None in (parts.weekday, parts.month, parts.day) or parts.weekday is None:
        return None
    if "/" in timex.quote.text:  # 08/09 may be of August or of September
        return None
    year = parts.year
    if year is None:
        if at is None or at.start is None:
            return None
        year = _nearest_year(wall_of(at.start, reading.zone), parts.month or 1, parts.day or 1)
    if year is None or year < _FIRST_YEAR or _is(year, timex):
        return None
    start = _start(year, timex)
    if start is None:
        return None
    fits = tuple(y for y in (year - 1, year + 1) if _is(y, timex))
    near = min(
        (start + d * DAY_S for d in range(-3, 4) if weekday_of(start + d * DAY_S) == parts.weekday),
        key=lambda s: abs(s - start),
    )
    return WeekdayDate(
        **reading.base(found.entry, (timex.quote,)), text=timex.quote.text, weekday=_NAMES[parts.weekday - 1],
        right_weekday=_NAMES[weekday_of(start) - 1], right_day=_short(start), nearest_day=_short(near), year=year,
        year_written=parts.year is not None, fits_year=fits[0] if fits else None,
        explained=_is_explained(found, timex, year, fits) or _is_of_a_told_month(reading, timex, start, at),
    )  # fmt: skip


def _start(year: int, timex: Timex) -> int | None:
    try:
        return day_wall(year, timex.parts.month or 1, timex.parts.day or 1).start_s
    except ValueError:
        return None


def _is(year: int, timex: Timex) -> bool:
    start = _start(year, timex)
    return start is not None and weekday_of(start) == timex.parts.weekday


def _nearest_year(told_s: int, month: int, day: int) -> int | None:
    year = wall_parts(told_s)[0]
    days = []
    for candidate in (year - 1, year, year + 1):
        try:
            days.append((abs(day_wall(candidate, month, day).start_s - told_s), candidate))
        except ValueError:
            continue
    return min(days)[1] if days else None


def _is_explained(found: Mentions, timex: Timex, year: int, fits: tuple[int, ...]) -> bool:
    """True when the words speak of another year that the weekday fits, or of another calendar."""
    plain, span = found.entry.plain, timex.quote.span
    if _REPLACED.search(plain, max(0, span.start - 200), span.end + 200):
        return True
    if timex.parts.year is not None:
        return False
    if any(_is(year_named, timex) for year_named in _years_in(plain)):
        return True
    ahead = _AHEAD.search(plain, max(0, span.start - 100), span.end + 60) is not None
    return any((y > year) == ahead for y in fits)


def _is_of_a_told_month(reading: Reading, timex: Timex, start: int, at: Interval | None) -> bool:
    """True when the page names the month with a year in which the weekday is right: an inquest into "December 2014".

    A day close to the telling is of its own year.
    """
    if timex.parts.year is not None or timex.parts.month is None or at is None or at.start is None:
        return False
    if abs(start - wall_of(at.start, reading.zone)) < _CLOSE_S:
        return False
    month = re.compile(rf"\b{_MONTHS[timex.parts.month - 1]},? ((?:19|20)\d\d)\b", re.IGNORECASE)
    return any(_is(int(y), timex) for found in reading.mentions for y in month.findall(found.entry.plain))


@functools.lru_cache(maxsize=4)
def _years_in(plain: str) -> tuple[int, ...]:
    """Every year that a text names, once: one look at the text serves all its dates."""
    return tuple(dict.fromkeys(int(year) for year in _YEAR.findall(plain)))


def _short(wall_s: int) -> str:
    """ "Tuesday 18 June"."""
    return day_label(wall_s).rpartition(" ")[0]


def make_years_sums(reading: Reading) -> Iterator[YearsSum]:
    """Every number of years with the year that it should lead to: anniversaries, "in 24 years", "ago", ages."""
    for found in reading.mentions:
        at = reading.at(found.entry)
        if at is None or at.start is None:
            continue
        told = wall_parts(wall_of(at.start, reading.zone))[0]
        for timex in found.times:
            yield from _years_sum(reading, found, timex, told)
        for block in found.entry.blocks:
            if block.kind.is_told:
                yield from _ages(reading, found, block.span, told)


def _years_sum(reading: Reading, found: Mentions, timex: Timex, told: int) -> Iterator[YearsSum]:
    pattern = {"anniversary": _ANNIVERSARY_YEAR, "ago": _AGO_YEAR, "elapsed": _SINCE_YEAR}.get(timex.form)
    parts = timex.parts
    if pattern is None or parts.unit != "year" or timex.mod is not None:
        return
    plain, span = found.entry.plain, timex.quote.span
    match = pattern.match(plain, span.end)
    if match is None and timex.form == "ago":
        match = _YEAR_AGO.search(plain, max(0, span.start - 60), span.start)
    if match is None or parts.low is None or parts.low != parts.high:
        return
    quote = found.entry.quote(Span(match.start("year"), match.end("year")))
    yield _sum(reading, found, (timex.quote, quote), what=timex.form, years=round(parts.low), told=told)


def _ages(reading: Reading, found: Mentions, within: Span, told: int) -> Iterator[YearsSum]:
    for match in _AGE.finditer(found.entry.plain, within.start, within.end):
        group = "age" if match["age"] else "age2"
        age, year = (found.entry.quote(Span(match.start(g), match.end(g))) for g in (group, "year"))
        yield _sum(reading, found, (age, year), what="age", years=int(age.text), told=told)


def _sum(
    reading: Reading, found: Mentions, quotes: tuple[Quote, Quote], *, what: str, years: int, told: int
) -> YearsSum:
    year = int(quotes[1].text)
    return YearsSum(
        **reading.base(found.entry, quotes), what=what, text=quotes[0].text, years=years, year=year, told_year=told,
        due=told - year, off_years=abs(told - year - years), arithmetic=f"{told} - {year} = {told - year}",
    )  # fmt: skip
