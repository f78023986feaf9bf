"""Times read in the moment they were told: from words to UTC intervals, with what each reading rests on."""

from __future__ import annotations

import contextlib

import attrs

from reconcile.extract import time_account_periods, time_days, time_steps
from reconcile.extract.tense import Tense, is_over, tense_at
from reconcile.extract.time_clock_pairs import is_pair, settled_with
from reconcile.extract.time_clock_resolve import resolve_clock, zones_of_clock
from reconcile.extract.time_reading import Frame, Read, TimeFrame, Trail
from reconcile.extract.time_story_day import is_day
from reconcile.extract.zone_choice import nearest_places
from reconcile.extract.zones import is_local
from reconcile.mentions import Mentions
from reconcile.times import Granularity
from reconcile.timex import Timex

__all__ = ["TimeFrame", "resolve_times"]

# Forms that lie before or after the telling as their verb says.
_TENSED = frozenset(
    {
        "clock",
        "date",
        "weekday",
        "month",
        "relative_unit",
        "quarter",
        "holiday",
        "nth_day",
        "overnight",
        "running",
        "account",
        "day_beside",
        "week_beside",
        "nth_weekday",
    }
)
# What other periods are measured by: "the third quarter ... a year earlier".
_PERIODS = frozenset({Granularity.QUARTER, Granularity.HALF})


def resolve_times(found: Mentions, frame: TimeFrame) -> tuple[Timex, ...]:
    """The times of an entry with their intervals; those that nothing resolves keep None."""
    resolved: list[Timex] = []
    trail, last = Trail(), None  # last: where the clock before stands
    for timex in found.times:
        span = timex.quote.span
        paired: Timex | None = None
        if timex.form == "clock" and last is not None and is_pair(found, resolved[last], timex):
            span = resolved[
                last
            ].quote.span  # "(3pm BST)" is told in the tense of the clock that it tells again
        tense = tense_at(found.entry.plain, span.start, span.end) if timex.form in _TENSED else None
        if timex.form in ("month", "date") and is_over(found.entry.plain, span.start):
            tense = Tense.PAST
        read = timex
        with contextlib.suppress(OverflowError, ValueError):  # years that no calendar holds
            read = _resolved(timex, found, frame, tense, trail)
        if read.form == "clock":
            if last is not None:
                one, read = settled_with(found, resolved[last], read, frame)
                paired, resolved[last] = (one if one.quote.span == span else None), one
            last = len(resolved)
        resolved.append(read)
        if read.wall is not None or read.interval is not None:
            days = (t for t in (read, paired) if t is not None and is_day(t, found.entry.plain))
            trail = Trail(
                previous=read,
                period=read if _is_reported(read, trail.period, frame) else trail.period,
                day=next(days, trail.day),
            )
    return tuple(resolved)


def _is_reported(read: Timex, last: Timex | None, frame: TimeFrame) -> bool:
    """True for a quarter or half year that results are told of: not one that they are compared with, nor one to come."""
    if (
        read.granularity not in _PERIODS
        or read.wall is None
        or read.form in ("shift", "ago")
        or read.parts.direction == -1
    ):
        return False
    if (
        frame.dct is not None
        and read.interval is not None
        and read.interval.sort_key[0] > frame.dct.sort_key[1]
    ):
        return False
    return (
        last is None or last.wall is None or read.parts.year is None or read.wall.start_s >= last.wall.start_s
    )


def _resolved(timex: Timex, found: Mentions, frame: TimeFrame, tense: Tense | None, trail: Trail) -> Timex:
    if timex.form == "clock":
        return resolve_clock(timex, found, frame, tense, trail)
    zone, source = _zone_of_day(timex, found, frame)
    told = Frame.of(frame.dct, zone)
    if timex.form in ("running", "account"):
        read = time_account_periods.read(timex, told, tense, trail.period)
    else:
        read = time_days.read(timex, told, tense, trail.previous) or time_steps.read(timex, told, trail)
    if read is None:
        return timex
    return _with(timex, read, zone, source)


def _with(timex: Timex, read: Read, zone: str, source: str) -> Timex:
    timex = attrs.evolve(
        timex, type=read.type or timex.type, granularity=read.granularity or timex.granularity
    )
    if read.wall is None:
        return attrs.evolve(
            timex, value=read.value or timex.value, interval=read.interval, anchor=read.anchor,
            direction_source=read.direction_source, readings=(read.interval,) if read.interval else (),
        )  # fmt: skip
    walls = (read.wall, *read.others)
    intervals = tuple(dict.fromkeys(w.at(zone) for w in walls))
    chosen = read.interval or intervals[0]
    return attrs.evolve(
        timex, value=read.value or timex.value, wall=read.wall, interval=chosen, zone=zone, zone_source=source,
        anchor=read.anchor, direction_source=read.direction_source, readings=(chosen, *intervals[1:]),
    )  # fmt: skip


def _zone_of_day(timex: Timex, found: Mentions, frame: TimeFrame) -> tuple[str, str]:
    """The place's zone for "this evening local time", the one told for "Monday night, Tokyo time", else the frame's."""
    if is_local(timex.parts.zone_text):
        for place in nearest_places(found, timex.quote.span):
            if place.place is not None and place.place.zone is not None:
                return place.place.zone, "place"
    elif timex.parts.zone_text is not None and timex.form != "clock":  # "Thursday afternoon, New York time"
        zones, source = zones_of_clock(timex, found, frame)
        if zones:
            return zones[0].zone, source
    return frame.zone, frame.zone_source
