"""The date of a page from its own evidence, with the chain of reasons: stamps, or what its words imply."""

from __future__ import annotations

import functools
import importlib.resources
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from reconcile.claims.kinds import DateEvidence
from reconcile.mentions import Mentions, Timex
from reconcile.model import Entry, EntryRole, Quote, Span
from reconcile.time_labels import day_label, zone_label
from reconcile.times import DAY_S, wall_of, wall_parts, wall_seconds, weekday_of

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_ANCHOR: Final = re.compile(
    r"\b(today|tomorrow|yesterday)\b[\s,(:-]{1,4}(?:which is |is |on )?$", re.IGNORECASE
)
_ANCHOR_AFTER: Final = re.compile(r"^[\s,(:-]{1,4}\(?(today|tomorrow|yesterday)\b", re.IGNORECASE)
_SHIFT: Final = {"today": 0, "tomorrow": 1, "yesterday": -1}
_SINCE: Final = re.compile(
    r"\b(?:last|since|first|previous(?:ly)?|when|ended|began|founded|signed|after)\b", re.IGNORECASE
)
_AHEAD: Final = re.compile(
    r"\b(?:by|until|till|in the year|will|'ll|would|from now|target\w*|next|due|expected|plans?|planned|scheduled|bid|forecast|before)\b",
    re.IGNORECASE,
)
_IN_YEAR: Final = re.compile(
    r"\b(?:in|since|from|during|after|of)\s(?:early |late |mid-?)?\d{4}$", re.IGNORECASE
)
_HORIZON_YEARS: Final = 30


@attrs.frozen(kw_only=True)
class Dating:
    """A page's day as wall seconds of its midnight, None when nothing fixes it; and why."""

    midnight_s: int | None
    evidence: tuple[DateEvidence, ...]


def date_by_stamps(entries: Iterable[Entry], zone: str) -> Dating | None:
    """The day on which most entries were stamped, the newest of equals; None for a page without stamps."""
    days: Counter[int] = Counter()
    for entry in entries:
        if entry.stamp is not None and entry.stamp.interval.start is not None:
            days[wall_of(entry.stamp.interval.start, zone) // DAY_S * DAY_S] += 1
    if not days:
        return None
    day = max(days, key=lambda d: (days[d], d))
    total = sum(days.values())
    text = f"{days[day]} of {total} entry stamps lie on {day_label(day)} ({zone_label(zone)})"
    return Dating(midnight_s=day, evidence=(DateEvidence(rule="stamps", text=text),))


def date_by_words(mentions: tuple[Mentions, ...], *, until_s: int | None = None) -> Dating:
    """The day that the page's words allow, when they allow just one. until_s: wall seconds after which it cannot lie."""
    told = tuple(m for m in mentions if m.entry.role is EntryRole.ENTRY)
    bounds = tuple(_bounds(told))
    floor = max((year for year, _ in bounds), default=1990)
    sums = tuple(_year_sums(told))
    days = tuple(_days(told))
    unknown = Dating(midnight_s=None, evidence=tuple(d.evidence() for d in days))
    counted = [years for years in (_from(floor, years) for years, _ in sums) if years]
    last = wall_parts(until_s)[0] if until_s is not None else floor + _HORIZON_YEARS
    allowed = set.intersection(*counted) if counted else set(range(floor, last + 1))
    fits: dict[int, list[DateEvidence]] = {}
    for day in days:
        midnights = [m for m in (day.page_day(y) for y in sorted(allowed)) if m is not None]
        possible = [m for m in midnights if until_s is None or m <= until_s]
        if len(possible) == 1:
            fits.setdefault(possible[0], []).append(day.evidence())
    if len(fits) != 1:
        return unknown
    today, reasons = next(iter(fits.items()))
    year = wall_parts(today)[0]
    counts = [attrs.evolve(e, agrees=year in years) for years, e in sums]
    reasons = [*reasons, *counts, *(e for _, e in bounds), *_weekdays(told, today)]
    conclusion = DateEvidence(rule="conclusion", text=f"so the entries are of {day_label(today)}")
    return Dating(midnight_s=today, evidence=(*reasons, conclusion))


def _from(floor: int, years: frozenset[int]) -> set[int]:
    return {year for year in years if year >= floor}


@attrs.frozen(kw_only=True)
class _Day:
    """A day and month told without a year. anchor: today, tomorrow or yesterday, None when it stands alone."""

    timex: Timex
    anchor: str | None
    quote: Quote

    def midnight(self, year: int) -> int | None:
        """Its midnight in a year; None where there is no such day or it has another weekday."""
        parts = self.timex.parts
        try:
            midnight = wall_seconds(parts.year or year, parts.month or 1, parts.day or 1)
        except ValueError:
            return None
        fits = parts.weekday is None or weekday_of(midnight) == parts.weekday
        return midnight if fits and (parts.year is None or parts.year == year) else None

    def page_day(self, year: int) -> int | None:
        """The midnight of the page's day in a year; None when this day does not fix it."""
        midnight = self.midnight(year)
        return None if midnight is None or self.anchor is None else midnight - _SHIFT[self.anchor] * DAY_S

    def evidence(self) -> DateEvidence:
        parts = self.timex.parts
        named = f"{parts.day} {_MONTHS[(parts.month or 1) - 1]}{f' {parts.year}' if parts.year else ''}"
        text = f"“{self.quote.text}”: {named}"
        if parts.weekday and parts.year:
            fits = self.midnight(parts.year) is not None
            text += f" is {'a' if fits else 'no'} {_WEEKDAYS[parts.weekday - 1]}"
        elif parts.weekday:
            years = [y for y in range(2000, 2036) if self.midnight(y) is not None]
            text += f" is a {_WEEKDAYS[parts.weekday - 1]} in {', '.join(map(str, years))}"
        if self.anchor:
            text += f"; it is {self.anchor}"
        return DateEvidence(rule="weekday and date", text=text, quotes=(self.quote,))


def _days(told: tuple[Mentions, ...]) -> Iterator[_Day]:
    for found in told:
        plain = found.entry.plain
        for timex in found.times:
            parts, span = timex.parts, timex.quote.span
            if parts.day is None or parts.month is None:
                continue
            before = _ANCHOR.search(plain[max(0, span.start - 24) : span.start])
            after = _ANCHOR_AFTER.search(plain[span.end : span.end + 24])
            start = span.start - len(before[0]) if before else span.start
            end = span.end + after.end() if after else span.end
            anchor = before[1].casefold() if before else after[1].casefold() if after else _inside(timex)
            if anchor or (parts.weekday and parts.year is None):
                yield _Day(timex=timex, anchor=anchor, quote=found.entry.quote(Span(start, end)))


def _inside(timex: Timex) -> str | None:
    """The anchor when the expression itself holds it ("tomorrow, Wednesday 19 June" found as one)."""
    words = timex.quote.text.casefold()
    return next((word for word in _SHIFT if word in words), None)


def _year_sums(told: tuple[Mentions, ...]) -> Iterator[tuple[frozenset[int], DateEvidence]]:
    """Years that follow from "in 24 years", "70th anniversary" or "15 years ago" with the year counted from, in one or two
    sentences. What was so many years ago may be one more, if its day has not come round yet.
    """
    for found in told:
        for timex in found.times:
            if timex.form not in ("elapsed", "anniversary", "ago") or timex.parts.unit != "year":
                continue
            low, high = timex.parts.low, timex.parts.high
            if low is None or low != high or low != int(low) or timex.mod is not None:
                continue
            ago = timex.form == "ago"
            since = _beside(found, timex) if ago else _counted_from(found, timex)
            if since is not None and since.parts.year is not None:
                year = since.parts.year + int(low)
                text = f"“{timex.quote.text}” counted from {since.parts.year} gives {year}{' or the year after' if ago else ''}"
                years = frozenset({year, year + 1} if ago else {year})
                yield years, DateEvidence(rule="years counted", text=text, quotes=(timex.quote, since.quote))


def _beside(found: Mentions, timex: Timex) -> Timex | None:
    """The year right beside "15 years ago": "in 2002, 15 years ago", "15 years ago, in 2002"."""
    plain, span = found.entry.plain, timex.quote.span
    for year in found.times:
        at = year.quote.span
        if year.form in ("year", "month", "date") and year.parts.year is not None:
            gap = plain[at.end : span.start] if at.end <= span.start else plain[span.end : at.start]
            if len(gap) <= 8 and re.fullmatch(r"[\s,(]*(?:in|on|since)?[\s(]*", gap):
                return year
    return None


def _counted_from(found: Mentions, timex: Timex) -> Timex | None:
    """The year beside an amount of years: in its sentence or the next, with a word such as "last" or "since"."""
    sentences = [s.span for s in found.sentences]
    at = next((i for i, s in enumerate(sentences) if s.holds(timex.quote.span)), None)
    if at is None:
        return None
    for span in sentences[at : at + 2]:
        years = [
            t
            for t in found.times
            if t.form in ("year", "month", "date") and span.holds(t.quote.span) and t.parts.year
        ]
        for year in years:
            if _SINCE.search(
                found.entry.plain, max(span.start, year.quote.span.start - 60), year.quote.span.start
            ):
                return year
    return None


def _bounds(told: tuple[Mentions, ...]) -> Iterator[tuple[int, DateEvidence]]:
    """Years before which the page cannot have been written: its latest past year, and things it names."""
    latest: tuple[int, Timex] | None = None
    for found in told:
        for timex in found.times:
            year = timex.parts.year
            if year is None or not 1900 < year < 2100 or not _is_past(found, timex):
                continue
            if latest is None or year > latest[0]:
                latest = year, timex
    if latest is not None:
        text = f"“{latest[1].quote.text}” is told as past: {latest[0]} or later"
        yield latest[0], DateEvidence(rule="latest year", text=text, quotes=(latest[1].quote,))
    for pattern, since, words in dated_events():
        for found in told:
            match = pattern.search(found.entry.plain)
            if match is not None:
                quote = found.entry.quote(Span(match.start(), match.end()))
                text = f"“{quote.text}”: {words} ({since}), so the page is later"
                yield int(since[:4]), DateEvidence(rule="known event", text=text, quotes=(quote,))
                break


def _is_past(found: Mentions, timex: Timex) -> bool:
    """True for a year that the page can only know as past: "in 2019", "3 May 2019"; not "the 2030 games", "by 2030"."""
    plain, span = found.entry.plain, timex.quote.span
    before = plain[max(0, span.start - 60) : span.start]
    if _AHEAD.search(before) or _AHEAD.search(plain[span.end : span.end + 30]):
        return False
    return timex.parts.month is not None or _IN_YEAR.search(before + timex.quote.text) is not None


@functools.cache
def dated_events() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """(pattern, first day, words) of data/dated_events.tsv."""
    text = importlib.resources.files("reconcile.data").joinpath("dated_events.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple((re.compile(pattern), since, words) for pattern, since, words in rows)


def _weekdays(told: tuple[Mentions, ...], today: int) -> Iterator[DateEvidence]:
    """Bare weekdays that name the day itself, such as "Tuesday's trip": support, never proof."""
    name = weekday_of(today)
    mentions = itertools.chain.from_iterable((t for t in m.times if t.form == "weekday") for m in told)
    quotes = [t.quote for t in mentions if t.parts.weekday == name and t.parts.day is None]
    if quotes:
        text = f"“{quotes[0].text}” agrees: {day_label(today)}"
        yield DateEvidence(rule="weekday", text=text, quotes=tuple(quotes[:2]))
