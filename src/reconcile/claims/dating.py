"""The date of a page from its own evidence, with the chain of reasons: stamps, or what its words imply."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from reconcile.claims.dating_years import year_bounds, year_sums
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
    bounds = tuple(year_bounds(told))
    floor = max((year for year, _ in bounds), default=1990)
    sums = tuple(year_sums(told))
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


def _weekdays(told: tuple[Mentions, ...], today: int) -> Iterator[DateEvidence]:
    """Bare weekdays that name the day itself, such as "Tuesday's trip": support, never proof."""
    name = weekday_of(today)
    mentions = itertools.chain.from_iterable((t for t in m.times if t.form == "weekday") for m in told)
    quotes = [t.quote for t in mentions if t.parts.weekday == name and t.parts.day is None]
    if quotes:
        text = f"“{quotes[0].text}” agrees: {day_label(today)}"
        yield DateEvidence(rule="weekday", text=text, quotes=tuple(quotes[:2]))
