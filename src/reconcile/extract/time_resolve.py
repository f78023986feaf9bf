"""Times read in the moment they were told: from words to UTC intervals, with what each reading rests on."""

from __future__ import annotations

import contextlib

import attrs

from reconcile.extract import time_days, time_steps
from reconcile.extract.tense import Tense, tense_at
from reconcile.extract.time_calendar import day_of, minute_value
from reconcile.extract.time_reading import Frame, Read, TimeFrame
from reconcile.extract.zones import ZoneReading, is_local, nearest_places, ranked, zone_of_name
from reconcile.mentions import Mentions, Timex
from reconcile.times import DAY_S, HOUR_S, MINUTE_S, Interval, Wall

__all__ = ["TimeFrame", "resolve_times"]

# Forms that lie before or after the telling as their verb says.
_TENSED = frozenset({"clock", "date", "weekday", "month", "relative_unit", "quarter"})
_CLOCK_SLACK_S = 15 * MINUTE_S
# A stamp may be a few minutes older than the words under it.
_AHEAD_S = 10 * MINUTE_S


def resolve_times(found: Mentions, frame: TimeFrame) -> tuple[Timex, ...]:
    """The times of an entry with their intervals; those that nothing resolves keep None."""
    resolved: list[Timex] = []
    previous: Timex | None = None
    for timex in found.times:
        span = timex.quote.span
        tense = tense_at(found.entry.plain, span.start, span.end) if timex.form in _TENSED else None
        read = timex
        with contextlib.suppress(OverflowError, ValueError):  # years that no calendar holds
            read = _resolved(timex, found, frame, tense, previous)
        resolved.append(read)
        if read.wall is not None or read.interval is not None:
            previous = read
    return tuple(resolved)


def _resolved(
    timex: Timex, found: Mentions, frame: TimeFrame, tense: Tense | None, previous: Timex | None
) -> Timex:
    if timex.form == "clock":
        return _clock(timex, found, frame, tense)
    zone, source = _zone_of_day(timex, found, frame)
    told = Frame.of(frame.dct, zone)
    read = time_days.read(timex, told, tense, previous) or time_steps.read(timex, told, previous)
    if read is None:
        return timex
    return _with(timex, read, zone, source)


def _with(timex: Timex, read: Read, zone: str, source: str) -> Timex:
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
    """The place's zone for "this evening local time", else the frame's."""
    if is_local(timex.parts.zone_text):
        for place in nearest_places(found, timex.quote.span):
            if place.place is not None and place.place.zone is not None:
                return place.place.zone, "place"
    return frame.zone, frame.zone_source


def _zones_of_clock(timex: Timex, found: Mentions, frame: TimeFrame) -> tuple[tuple[ZoneReading, ...], str]:
    """Every zone that a clock may be read in, the likeliest first, and where they come from; none when unknown."""
    text, span = timex.parts.zone_text, timex.quote.span
    if text is None:
        return (ZoneReading(zone=frame.zone),), frame.zone_source
    if not is_local(text) and text.lower() != "locally":
        named = zone_of_name(text)
        if named:
            return ranked(named, found, span, frame.zone), "written"
        # "Ussuriysk time": the place stands inside the words.
        inside = [t.place for t in found.placed_toponyms.overlapping(span) if t.place is not None]
        return tuple(ZoneReading(zone=p.zone) for p in inside if p.zone is not None)[:1], "written"
    zones = (t.place.zone for t in nearest_places(found, span) if t.place is not None)
    nearest = next((z for z in zones if z is not None), None)
    return (ZoneReading(zone=nearest),) if nearest is not None else (), "place"


def _clock(timex: Timex, found: Mentions, frame: TimeFrame, tense: Tense | None) -> Timex:
    zones, source = _zones_of_clock(timex, found, frame)
    minute = timex.parts.minute_of_day
    if not zones or minute is None:
        return timex
    told = Frame.of(frame.dct, zones[0].zone)
    day = _day_of_clock(timex, told, tense)
    if day is None:
        return timex
    start = day.wall.start_s if day.wall is not None else 0
    late = timex.parts.part == "tonight" and minute < 6 * 60
    start += minute * MINUTE_S + (DAY_S if late or timex.parts.hour == 24 else 0)
    wall = Wall(start, start + MINUTE_S)
    start, moved = _on_its_side(timex, wall, zones[0].zone, frame.dct, tense)
    wall = Wall(start, start + MINUTE_S)
    if timex.mod == "APPROX":
        wall = Wall(wall.start_s - _CLOCK_SLACK_S, wall.end_s + _CLOCK_SLACK_S)
    elif timex.mod in ("BEFORE", "AFTER"):
        before = timex.mod == "BEFORE"
        wall = Wall(wall.start_s - _CLOCK_SLACK_S * before, wall.end_s + _CLOCK_SLACK_S * (not before))
    readings = _clock_readings(timex, wall, zones)
    return attrs.evolve(
        timex, value=minute_value(start), wall=wall, interval=readings[0], zone=zones[0].zone, zone_source=source,
        anchor=day.anchor, direction_source=moved or day.direction_source, readings=readings,
    )  # fmt: skip


def _day_of_clock(timex: Timex, told: Frame | None, tense: Tense | None) -> Read | None:
    """The day that a clock belongs to: a written one, else the day it was told."""
    parts = timex.parts
    day: Read | None = None
    if parts.month is not None and parts.day is not None:
        day = time_days.date(timex, told, tense)
    elif parts.weekday is not None:
        day = time_days.weekday(timex, told, tense)
    elif parts.unit == "day":
        day = time_days.day_word(timex, told)
    elif told is not None:
        return Read(wall=told.day, anchor="dct")
    if day is None or day.wall is None:
        return None
    # An evening that the day word names does not move the day of the clock.
    return attrs.evolve(day, wall=day_of(day.wall.start_s))


def _on_its_side(
    timex: Timex, wall: Wall, zone: str, dct: Interval | None, tense: Tense | None
) -> tuple[int, str | None]:
    """Start of the clock's wall, a day earlier or later where its tense says so, and the reason."""
    parts = timex.parts
    written = parts.day is not None or parts.weekday is not None or parts.unit is not None
    if written or dct is None or dct.start is None or dct.width_s >= DAY_S:
        return wall.start_s, None
    gap = wall.at(zone).sort_key[0] - dct.start.timestamp()
    if gap > _AHEAD_S and tense is Tense.PAST:
        return wall.start_s - DAY_S, "tense"
    if gap < -6 * HOUR_S and tense is Tense.FUTURE:
        return wall.start_s + DAY_S, "tense"
    return wall.start_s, None


def _clock_readings(timex: Timex, wall: Wall, zones: tuple[ZoneReading, ...]) -> tuple[Interval, ...]:
    """Every interval that the words allow: other zones of the name, the offset that its label says, the other half of the day."""
    readings = []
    for zone in zones:
        at = wall.at(zone.zone)
        readings.append(at)
        if at.start is not None and not zone.fits(at.start):
            readings.append(wall.shifted(-(zone.label_min or 0) * MINUTE_S).at("UTC"))
    written = timex.quote.text.lower()
    if (
        timex.parts.meridiem is None
        and timex.parts.part is None
        and ("o'clock" in written or "past" in written or " to " in written)
    ):
        readings.append(wall.shifted(12 * HOUR_S).at(zones[0].zone))
    return tuple(dict.fromkeys(readings))
