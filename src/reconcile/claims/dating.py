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


def date_by_words(mentions: tuple[Mentions, ...], *, until_year: int | None = None) -> Dating:
    """The day that the page's words allow, when they allow just one. until_year: the year of `as_of`, if given."""
    told = tuple(m for m in mentions if m.entry.role is EntryRole.ENTRY)
    bounds = tuple(_bounds(told))
    floor = max((year for year, _ in bounds), default=1990)
    sums = tuple(_year_sums(told))
    days = tuple(_days(told))
    years = {year for year, _ in sums if year >= floor}
    allowed = years if len(years) == 1 else set(range(floor, (until_year or floor + _HORIZON_YEARS) + 1))
    fits: dict[int, list[DateEvidence]] = {}
    for day in days:
        matching = [y for y in sorted(allowed) if day.midnight(y) is not None]
        if len(matching) == 1:
            midnight = day.midnight(matching[0])
            if midnight is not None and day.anchor is not None:
                fits.setdefault(midnight - _SHIFT[day.anchor] * DAY_S, []).append(day.evidence())
    if len(fits) != 1:
        return Dating(midnight_s=None, evidence=tuple(d.evidence() for d in days))
    today, reasons = next(iter(fits.items()))
    reasons = [*reasons, *(e for _, e in sums), *(e for _, e in bounds), *_weekdays(told, today)]
    year = wall_parts(today)[0]
    judged = [attrs.evolve(e, agrees=_agrees(e, year)) for e in reasons]
    conclusion = DateEvidence(rule="conclusion", text=f"so the entries are of {day_label(today)}")
    return Dating(midnight_s=today, evidence=(*judged, conclusion))


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

    def evidence(self) -> DateEvidence:
        parts = self.timex.parts
        named = f"{parts.day} {_MONTHS[(parts.month or 1) - 1]}"
        text = f"“{self.quote.text}”: {named}"
        if parts.weekday:
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
            if anchor or parts.weekday:
                yield _Day(timex=timex, anchor=anchor, quote=found.entry.quote(Span(start, end)))


def _inside(timex: Timex) -> str | None:
    """The anchor when the expression itself holds it ("tomorrow, Wednesday 19 June" found as one)."""
    words = timex.quote.text.casefold()
    return next((word for word in _SHIFT if word in words), None)


def _year_sums(told: tuple[Mentions, ...]) -> Iterator[tuple[int, DateEvidence]]:
    """Years that follow from "in 24 years" or "70th anniversary" with the year counted from, in one or two sentences."""
    for found in told:
        for timex in found.times:
            if timex.form not in ("elapsed", "anniversary") or timex.parts.unit != "year":
                continue
            low, high = timex.parts.low, timex.parts.high
            if low is None or low != high or low != int(low):
                continue
            since = _counted_from(found, timex)
            if since is not None and since.parts.year is not None:
                year = since.parts.year + int(low)
                text = f"“{timex.quote.text}” counted from {since.parts.year} gives {year}"
                yield year, DateEvidence(rule="years counted", text=text, quotes=(timex.quote, since.quote))


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
            if year is None or not 1900 < year < 2100 or _is_ahead(found, timex):
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
                text = f"“{quote.text}”: {words} began on {since}, so the page is later"
                yield int(since[:4]), DateEvidence(rule="known event", text=text, quotes=(quote,))
                break


def _is_ahead(found: Mentions, timex: Timex) -> bool:
    before = found.entry.plain[max(0, timex.quote.span.start - 40) : timex.quote.span.start].casefold()
    return re.search(r"\b(?:by|until|in the year|will|would|from now|target)\b", before) is not None


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


def _agrees(evidence: DateEvidence, year: int) -> bool:
    match = re.search(r"gives (\d{4})$", evidence.text)
    return match is None or int(match[1]) == year
