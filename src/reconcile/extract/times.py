"""Time expressions of an entry: found once, then read in the time they were told (`time_resolve`)."""

from __future__ import annotations

import functools
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
    time_within,
    time_years,
)
from reconcile.extract.places import places_alone
from reconcile.extract.sentences import find_sentences
from reconcile.extract.time_clock_patterns import clock_pattern
from reconcile.extract.time_clocks import clock, share_days
from reconcile.extract.time_draft import Draft
from reconcile.extract.time_gate import CLOCKS, NEEDS, signs_of
from reconcile.extract.time_joins import joined, longest
from reconcile.extract.time_pattern_words import Shape
from reconcile.extract.time_patterns import PATTERNS
from reconcile.extract.time_resolve import TimeFrame, resolve_times
from reconcile.extract.time_windows import OneSpaced, Windows
from reconcile.extract.zone_choice import needs_place
from reconcile.mentions import Mentions
from reconcile.model import Block, BlockKind, Entry
from reconcile.spans import Span
from reconcile.times import known_zone, parse_stamp
from reconcile.timex import Timex

_Builder = Callable[[re.Match[str], str], Draft | None]
_BUILDERS: Final[dict[str, _Builder]] = {
    "iso": time_dates.iso, "iso_compact": time_dates.iso, "iso_slashed": time_dates.iso, "numeric": time_dates.numeric, "day_month": time_dates.day_month,
    "month_day": time_dates.day_month, "spelled_day": time_dates.spelled_day, "nth_day": time_dates.nth_day,
    "feast": time_holidays.feast, "weekday": time_forms.weekday, "day_word": time_forms.day_word,
    "month": time_periods.month, "relative_unit": time_periods.relative_unit, "weekend": time_periods.relative_unit,
    "season": time_periods.season, "bare_season": time_periods.bare_season, "quarter": time_periods.quarter,
    "account": time_accounts.account, "months": time_accounts.months, "year_side": time_accounts.account, "whose_year": time_accounts.account,
    "running": time_accounts.running, "year_range": time_years.year, "year": time_years.year,
    "short_year": time_years.short_year, "year_words": time_years.year_words, "decade": time_years.decade,
    "short_decade": time_years.short_decade, "century": time_years.century, "anniversary": time_years.anniversary,
    "ref": time_refs.ref, "ago": time_amounts.ago, "day_from": time_amounts.day_from, "bare_ago": time_amounts.bare_ago, "in_amount": time_within.in_amount,
    "span": time_lengths.span, "first_in": time_within.first_in, "length": time_lengths.length, "long": time_lengths.long,
    "bare": time_lengths.bare, "overnight": time_lengths.overnight, "just": time_amounts.just, "set": time_sets.every,
    "rate": time_sets.rate, "set_word": time_sets.word, "set_days": time_sets.days,
}  # fmt: skip

# So many letters before and behind a clock are searched for the place whose clock it is.
_BEFORE: Final = 4_000
_BEHIND: Final = 1_000


def find_times(entry: Entry, found: Mentions) -> tuple[Timex, ...]:
    """Every time expression of the told blocks, in order, unresolved: `interval` is None and unknown fields of `value` are X."""
    drafts: list[Draft] = []
    for block in entry.blocks:
        if block.kind.is_told:
            best = longest(_candidates(entry.plain, block.span, found))
            drafts += share_days(joined(best, entry.plain, found.placed_toponyms), entry.plain)
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
    near = _round(entry, tuple(t for t in found.times if needs_place(t, entry.plain)))
    if near.blocks:
        found = attrs.evolve(found, toponyms=places_alone(near), sentences=find_sentences(near))
    times = resolve_times(
        found, TimeFrame(dct=told, zone=place, zone_source="default" if zone is None else "given")
    )
    # How often a year has passed since an event is no time: a constraint for those who check the years.
    return tuple(t for t in times if t.form != "anniversary")


def _round(entry: Entry, times: tuple[Timex, ...]) -> Entry:
    """The same entry with no more than the text round some of its times for blocks: places far off settle no clock."""
    spans: list[Span] = []
    for timex in times:
        start = _edge(entry.plain, timex.quote.span.start - _BEFORE)
        end = _edge(entry.plain, timex.quote.span.end + _BEHIND)
        if spans and start <= spans[-1].end:
            start = spans.pop().start
        spans.append(Span(start, end))
    return attrs.evolve(entry, blocks=tuple(Block(kind=BlockKind.BODY, span=span) for span in spans))


def _edge(plain: str, at: int) -> int:
    """The end of a word at or behind an offset."""
    if at <= 0:
        return 0
    space = plain.find(" ", at)
    return len(plain) if space < 0 else space


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
    """What the shapes of days, periods and amounts find; of runs of spaces in the line they see one."""
    if line.plain.find("  ", line.start, line.end) >= 0:
        made = OneSpaced.of(line.plain[line.start : line.end])
        for draft in _shapes(Windows(made.text, 0, len(made.text), line.words), signs):
            start, end = made.place(draft.start), made.place(draft.end - 1) + 1
            yield attrs.evolve(draft, start=line.start + start, end=line.start + end)
    else:
        yield from _shapes(line, signs)


def _shapes(line: Windows, signs: int) -> Iterator[Draft]:
    plain = line.plain
    for kind, shape in _wanted(signs):
        build = _BUILDERS[kind]
        for start, end in line.of(kind):
            for match in shape.pattern.finditer(plain, start, end):
                draft = build(match, plain)
                if draft is not None:
                    yield draft


@functools.lru_cache(maxsize=4096)
def _wanted(signs: int) -> tuple[tuple[str, Shape], ...]:
    """The kinds whose signs a line has, with their shapes, in order."""
    return tuple((kind, shape) for kind, shape in PATTERNS if signs & NEEDS[kind] == NEEDS[kind])


def _timex(entry: Entry, draft: Draft) -> Timex:
    return Timex(
        type=draft.type, value=draft.value, mod=draft.mod, form=draft.form, parts=draft.parts,
        granularity=draft.granularity, quote=entry.quote(Span(draft.start, draft.end)),
    )  # fmt: skip
