"""Time expressions of an entry: found once, then read in the time they were told (`time_resolve`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

import attrs

from reconcile.errors import UsageError
from reconcile.extract import (
    time_accounts,
    time_amounts,
    time_dates,
    time_forms,
    time_holidays,
    time_lengths,
    time_periods,
    time_refs,
    time_sets,
    time_years,
)
from reconcile.extract.places import places_in_text
from reconcile.extract.sentences import find_sentences
from reconcile.extract.time_clock_patterns import clock_pattern
from reconcile.extract.time_clocks import clock, share_days, zone_behind
from reconcile.extract.time_draft import Draft
from reconcile.extract.time_gate import CLOCKS, NEEDS, signs_of
from reconcile.extract.time_patterns import PATTERNS
from reconcile.extract.time_resolve import TimeFrame, resolve_times
from reconcile.extract.time_windows import Windows
from reconcile.extract.zone_choice import needs_place
from reconcile.mentions import Mentions, TimeParts, Timex, TimexType, Toponym
from reconcile.model import Entry
from reconcile.spans import Placed, Span
from reconcile.times import Granularity, known_zone, parse_stamp

_Builder = Callable[[re.Match[str], str], Draft | None]
_BUILDERS: Final[dict[str, _Builder]] = {
    "iso": time_dates.iso, "iso_slashed": time_dates.iso, "numeric": time_dates.numeric, "day_month": time_dates.day_month,
    "month_day": time_dates.day_month, "spelled_day": time_dates.spelled_day, "nth_day": time_dates.nth_day,
    "feast": time_holidays.feast, "weekday": time_forms.weekday, "day_word": time_forms.day_word,
    "month": time_periods.month, "relative_unit": time_periods.relative_unit, "weekend": time_periods.relative_unit,
    "season": time_periods.season, "bare_season": time_periods.bare_season, "quarter": time_periods.quarter,
    "account": time_accounts.account, "year_side": time_accounts.account, "whose_year": time_accounts.account,
    "running": time_accounts.running, "year_range": time_years.year, "year": time_years.year,
    "short_year": time_years.short_year, "year_words": time_years.year_words, "decade": time_years.decade,
    "short_decade": time_years.short_decade, "century": time_years.century, "anniversary": time_years.anniversary,
    "ref": time_refs.ref, "ago": time_amounts.ago, "bare_ago": time_amounts.bare_ago, "in_amount": time_lengths.in_amount,
    "span": time_lengths.span, "first_in": time_lengths.first_in, "length": time_lengths.length, "long": time_lengths.long,
    "bare": time_lengths.bare, "overnight": time_lengths.overnight, "just": time_amounts.just, "set": time_sets.every,
    "rate": time_sets.rate, "set_word": time_sets.word, "set_days": time_sets.days,
}  # fmt: skip
# What may stand between a clock and its day.
_GLUE: Final = re.compile(
    r"(?: ?,)? {1,3}(?:(?:at|on|of|by|around|about|at about|at around|from|between|the|shortly after) )?|,? ?\(?(?=[A-Z])",
    re.IGNORECASE,
)
_BESIDE: Final = frozenset({" ", ", ", " the ", ", the "})
_DAYS: Final = frozenset({"date", "weekday", "day_word", "day_shift"})


def find_times(entry: Entry, found: Mentions) -> tuple[Timex, ...]:
    """Every time expression of the told blocks, in order, unresolved: `interval` is None and unknown fields of `value` are X."""
    drafts: list[Draft] = []
    for block in entry.blocks:
        if block.kind.is_told:
            best = _best(_candidates(entry.plain, block.span, found))
            drafts += share_days(_joined(best, entry.plain, found.placed_toponyms), entry.plain)
    return tuple(_timex(entry, d) for d in drafts)


def times_in_text(text: str, *, dct: str, zone: str | None = None) -> tuple[Timex, ...]:
    """The times of a text told on an ISO day or at an ISO instant, resolved in `zone` (UTC when None).

    Raises: UsageError for a dct that is no ISO date or date-time, or a zone that is no IANA name.
    """
    place = known_zone("UTC" if zone is None else zone)
    try:
        told = parse_stamp(dct, zone=place)
    except (ValueError, OverflowError) as error:  # the last days of the calendar end outside it
        raise UsageError(
            f"dct {dct!r} is not an ISO day (2024-06-18) or instant (2024-06-18T09:30Z)"
        ) from error
    entry = Entry.of_text(text)
    found = Mentions(entry=entry)
    found = attrs.evolve(found, times=find_times(entry, found))
    if any(needs_place(timex, entry.plain) for timex in found.times):
        found = attrs.evolve(found, toponyms=places_in_text(text), sentences=find_sentences(entry))
    return resolve_times(
        found, TimeFrame(dct=told, zone=place, zone_source="default" if zone is None else "given")
    )


def _candidates(plain: str, within: Span, found: Mentions) -> Iterator[Draft]:
    """What every pattern finds, line by line: no time runs over the end of its line."""
    start = within.start
    while start < within.end:
        line_end = plain.find("\n", start, within.end)
        end = within.end if line_end < 0 else line_end
        signs, words = signs_of(plain[start:end])
        if signs:
            yield from _clocks(plain, Span(start, end), signs, found)
            yield from _others(Windows(plain, start, end, words), signs)
        start = end + 1


def _clocks(plain: str, line: Span, signs: int, found: Mentions) -> Iterator[Draft]:
    for which, need in enumerate(CLOCKS):
        if signs & need:
            for match in clock_pattern(which).finditer(plain, line.start, line.end):
                draft = clock(match, plain, found.placed_toponyms)
                if draft is not None:
                    yield draft


def _others(line: Windows, signs: int) -> Iterator[Draft]:
    plain = line.plain
    for kind, pattern in PATTERNS:
        need = NEEDS[kind]
        if signs & need == need:
            build = _BUILDERS[kind]
            for start, end in line.of(kind):
                for match in pattern.finditer(plain, start, end):
                    draft = build(match, plain)
                    if draft is not None:
                        yield draft


def _best(drafts: Iterator[Draft]) -> list[Draft]:
    """Of drafts that overlap the longest, the earlier kind where they are equal; in order of place."""
    taken: set[int] = set()
    kept = []
    for draft in sorted(drafts, key=lambda d: (d.start - d.end, d.start)):
        cells = range(draft.start, draft.end)
        if taken.isdisjoint(cells):
            taken.update(cells)
            kept.append(draft)
    return sorted(kept, key=lambda d: d.start)


def _joined(drafts: list[Draft], plain: str, places: Placed[Toponym]) -> list[Draft]:
    """The same, with a clock and the day beside it made one, in either order."""
    joined: list[Draft] = []
    for draft in drafts:
        last = joined[-1] if joined else None
        if (
            last is not None
            and _GLUE.fullmatch(plain, last.end, draft.start)
            and _fit(last, draft, plain[last.end : draft.start])
        ):
            joined[-1] = _with_zone(_one(last, draft), plain, places)
        else:
            joined.append(draft)
    return joined


def _with_zone(draft: Draft, plain: str, places: Placed[Toponym]) -> Draft:
    """The clock of a day with the zone that may stand behind the day: "6pm on Sunday local time", "8pm tonight ET"."""
    if draft.parts.zone_text is not None or draft.parts.hour is None:
        return draft
    zone, end = zone_behind(plain, draft.end, places)
    return (
        draft
        if zone is None
        else attrs.evolve(draft, end=end, parts=attrs.evolve(draft.parts, zone_text=zone))
    )


def _fit(first: Draft, second: Draft, gap: str) -> bool:
    forms = {first.form, second.form}
    if forms & _DAYS and "clock" in forms:
        timed = first if first.form == "clock" else second
        return timed.parts.day is None and timed.parts.weekday is None and timed.parts.unit is None
    return (
        forms == {"weekday", "date"}
        and first.form == "weekday"
        and second.parts.weekday is None
        and gap in _BESIDE
    )


def _one(first: Draft, second: Draft) -> Draft:
    day = first if first.form in _DAYS and first.form != "weekday" else second
    if "clock" in (first.form, second.form):
        timed, day = (first, second) if first.form == "clock" else (second, first)
        named = {f.name: getattr(timed.parts, f.name) for f in attrs.fields(TimeParts)}
        parts = attrs.evolve(day.parts, **{k: v for k, v in named.items() if v is not None})
        value = f"{day.value.partition('T')[0]}T{timed.value.partition('T')[2]}"
        return attrs.evolve(
            timed, start=first.start, end=second.end, parts=parts, value=value, type=TimexType.TIME
        )
    other = first if day is second else second
    parts = attrs.evolve(
        day.parts, weekday=other.parts.weekday or day.parts.weekday, part=day.parts.part or other.parts.part
    )
    return attrs.evolve(
        day, start=first.start, end=second.end, parts=parts, form="date", granularity=_finer(first, second)
    )


def _finer(first: Draft, second: Draft) -> Granularity:
    return min(first.granularity, second.granularity, key=lambda g: g.rank)


def _timex(entry: Entry, draft: Draft) -> Timex:
    return Timex(
        type=draft.type, value=draft.value, mod=draft.mod, form=draft.form, parts=draft.parts,
        granularity=draft.granularity, quote=entry.quote(Span(draft.start, draft.end)),
    )  # fmt: skip
