"""Dates as they are written with a weekday: before, behind, in brackets, in lists and in ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.dates.calendar import WEEKDAY, weekday_number
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Entry, Quote
from reconcile.spans import Span
from reconcile.timex import Timex

_DAY: Final = r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_GLUE: Final = (
    r"(?: ?, ?| ?(?:-|/|&) ?| )(?:(?:and|or|to|until|till|through|then|and on|and then|&) )?(?:on )?"
)
# "Tuesday 3 and " before "Wednesday 4 May".
_BEFORE: Final = LazyPattern(rf"(?<!\w)(?P<wd>{WEEKDAY}),? {_DAY}{_GLUE}$")
# " to Friday 9" behind "Monday June 5".
_AFTER: Final = LazyPattern(
    rf"{_GLUE}(?P<wd>{WEEKDAY}),? {_DAY}\b(?![:.,/]?\d| ?(?:st|nd|rd|th|am|pm|a\.m|p\.m|o'clock|of|%|per|[a-z]{{3,9}} \d{{4}})\b)",
)
# What stands behind the day decides whether it is a day: "Friday 9 people" is none.
_DAY_ENDS: Final = re.compile(
    r"\s*(?:$|[,.;:!?)\n-]|(?:and|or|at|in|for|when|while|the|with|from|to|until|inclusive)\b)"
)
# "12 July (Friday)", "12 July, a Friday", "12 July 2017 was a Friday", "12 July falls on a Friday".
_BEHIND: Final = LazyPattern(
    rf" ?(?:\( ?(?:an? )?(?P<in>{WEEKDAY})(?='? ?(?:\)|,|;| \d))(?!'s)"
    rf"|(?: ?[,-] ?| )(?:(?:which|that|it) )?(?:(?:is|was|will be|falls|fell|falling|landed|lands) (?:on )?)an? (?P<is>{WEEKDAY})(?![\w'-])"
    rf"| ?[,-] (?:which )?(?:falls|fell|was|is) (?:on )?(?:an? )?(?P<on>{WEEKDAY})(?![\w'-])"
    rf"| ?, an? (?P<a>{WEEKDAY})(?![\w'-]))",
)
# "Saturday and Sunday, 7-8 June": the date begins with the second of two weekdays.
_TWO: Final = LazyPattern(
    rf"(?<!\w)(?P<wd>{WEEKDAY})(?: ?, ?| ?[-/&] ?| )(?:(?:and|or|to|until|through|&) )?$"
)
# Names that end in a weekday: a club, newspapers.
_NAMED: Final = LazyPattern(
    r"\b(?:sheffield|ruby|(?:mail|sun|independent|herald|star|people|scotland|times) on) $"
)
_REACH: Final = 48


@attrs.frozen(kw_only=True)
class Dated:
    """A weekday with its date as written. timex: the date it rests on; quote: the words of both."""

    weekday: int
    year: int | None
    month: int
    day: int
    timex: Timex
    quote: Quote


def dated(found: Mentions) -> Iterator[Dated]:
    """Every date of an entry that stands with its weekday, and those that a list or a range gives a month."""
    for at, timex in enumerate(found.times):
        parts = timex.parts
        if timex.form not in ("date", "clock") or parts.month is None or parts.day is None:
            continue
        year = parts.year if parts.year is not None else _shared_year(found, at)
        if parts.weekday is not None:
            if (
                _NAMED.search(found.entry.plain, max(0, timex.quote.span.start - 20), timex.quote.span.start)
                is None
            ):
                yield from _with_weekday(found.entry, timex, year)
        else:
            yield from _weekday_behind(found.entry, timex, year)
        yield from _listed(found.entry, timex, year)


def _with_weekday(entry: Entry, timex: Timex, year: int | None) -> Iterator[Dated]:
    parts = timex.parts
    weekday, month, day = parts.weekday or 1, parts.month or 1, parts.day or 1
    before = _TWO.search(entry.plain, max(0, timex.quote.span.start - 16), timex.quote.span.start)
    ranged = parts.low is not None and parts.high is not None and parts.high > parts.low
    if before is not None and ranged and parts.low is not None and parts.high is not None:
        quote = entry.quote(Span(before.start(), timex.quote.span.end))
        first = weekday_number(before["wd"])
        yield Dated(weekday=first, year=year, month=month, day=int(parts.low), timex=timex, quote=quote)
        yield Dated(weekday=weekday, year=year, month=month, day=int(parts.high), timex=timex, quote=quote)
        return
    yield Dated(weekday=weekday, year=year, month=month, day=day, timex=timex, quote=timex.quote)


def _weekday_behind(entry: Entry, timex: Timex, year: int | None) -> Iterator[Dated]:
    match = _BEHIND.match(entry.plain, timex.quote.span.end, timex.quote.span.end + _REACH)
    if match is None or timex.parts.high is not None:
        return
    group = str(match.lastgroup)
    end = (
        match.end(group)
        - match[group].endswith(".")
        + (group == "in" and entry.plain.startswith(")", match.end(group)))
    )
    quote = entry.quote(Span(timex.quote.span.start, end))
    yield Dated(
        weekday=weekday_number(match[group]), year=year, month=timex.parts.month or 1, day=timex.parts.day or 1,
        timex=timex, quote=quote,
    )  # fmt: skip


def _listed(entry: Entry, timex: Timex, year: int | None) -> Iterator[Dated]:
    """Weekdays with days alone, right before or behind a date that gives them its month."""
    plain, span, month = entry.plain, timex.quote.span, timex.parts.month or 1
    before = _BEFORE.search(plain, max(0, span.start - _REACH), span.start)
    if before is not None and timex.parts.weekday is not None and int(before["day"]) < (timex.parts.day or 1):
        quote = entry.quote(Span(before.start("wd"), span.end))
        yield Dated(
            weekday=weekday_number(before["wd"]), year=year, month=month, day=int(before["day"]), timex=timex,
            quote=quote,
        )  # fmt: skip
    after = _AFTER.match(plain, span.end, span.end + _REACH)
    if after is None or timex.parts.weekday is None or not _DAY_ENDS.match(plain, after.end()):
        return
    if int(after["day"]) > (timex.parts.day or 1):
        quote = entry.quote(Span(span.start, after.end("day")))
        yield Dated(
            weekday=weekday_number(after["wd"]), year=year, month=month, day=int(after["day"]), timex=timex,
            quote=quote,
        )  # fmt: skip


def _shared_year(found: Mentions, at: int) -> int | None:
    """The year of the date beside it in a list or a range: "from Monday 30 November to Tuesday 1 December 2015"."""
    timex = found.times[at]
    following = found.times[at + 1] if at + 1 < len(found.times) else None
    if following is None or following.parts.year is None or following.parts.day is None:
        return None
    between = found.entry.plain[timex.quote.span.end : following.quote.span.start]
    if not re.fullmatch(_GLUE, between, re.IGNORECASE) or following.parts.month is None:
        return None
    return following.parts.year - (1 if following.parts.month < (timex.parts.month or 1) else 0)
