"""The date of a page from its own evidence, with the chain of reasons: stamps, or what its words imply."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from reconcile.claims.dates.dating_years import year_bounds, year_sums
from reconcile.claims.dates.told_days import told_days
from reconcile.claims.kinds import DateEvidence
from reconcile.mentions import Mentions
from reconcile.model import Entry, EntryRole
from reconcile.time_labels import day_label, zone_label
from reconcile.times import DAY_S, wall_of, wall_parts, weekday_of

_HORIZON_YEARS: Final = 30
_NEAR_S: Final = 10 * DAY_S


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


def date_by_words(
    mentions: tuple[Mentions, ...], *, until_s: int | None = None, beside: frozenset[int] = frozenset()
) -> Dating:
    """The day that the page's words allow, when they allow just one. until_s: wall seconds after which it cannot lie.

    beside: midnights of the stamped pages that are read together with it, which settle the year of "Thursday 16 March".
    """
    told = tuple(m for m in mentions if m.entry.role is EntryRole.ENTRY)
    bounds = tuple(year_bounds(told))
    floor = max((year for year, _ in bounds), default=1990)
    sums = tuple(year_sums(told))
    days = tuple({d.quote.text.casefold(): d for d in told_days(told)}.values())  # each wording once
    unknown = Dating(midnight_s=None, evidence=tuple(d.evidence() for d in days))
    counted = [years for years in (_from(floor, years) for years, _ in sums) if years]
    last = wall_parts(until_s)[0] if until_s is not None else floor + _HORIZON_YEARS
    allowed = set.intersection(*counted) if counted else set(range(floor, last + 1))
    fits: dict[int, list[DateEvidence]] = {}
    for day in days:
        midnights = [m for m in (day.page_day(y) for y in sorted(allowed)) if m is not None]
        possible = [m for m in midnights if until_s is None or m <= until_s]
        near = [m for m in possible if any(abs(m - other) <= _NEAR_S for other in beside)]
        if len(possible) == 1:
            fits.setdefault(possible[0], []).append(day.evidence())
        elif len(near) == 1:
            other = min(beside, key=lambda o: (abs(near[0] - o), o))
            text = f"a page read with it is of {day_label(other)}"
            fits.setdefault(near[0], []).extend((day.evidence(), DateEvidence(rule="page beside", text=text)))
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


def _weekdays(told: tuple[Mentions, ...], today: int) -> Iterator[DateEvidence]:
    """Bare weekdays that name the day itself, such as "Tuesday's trip": support, never proof."""
    name = weekday_of(today)
    mentions = itertools.chain.from_iterable((t for t in m.times if t.form == "weekday") for m in told)
    quotes = [t.quote for t in mentions if t.parts.weekday == name and t.parts.day is None]
    if quotes:
        text = f"“{quotes[0].text}” agrees: {day_label(today)}"
        yield DateEvidence(rule="weekday", text=text, quotes=tuple(quotes[:2]))
