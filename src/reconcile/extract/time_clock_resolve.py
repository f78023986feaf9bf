"""Clocks read on the day that they belong to, in every zone that their words may mean."""

from __future__ import annotations

from typing import Final

import attrs

from reconcile.extract import time_days
from reconcile.extract.tense import Tense
from reconcile.extract.time_calendar import day_of, minute_value
from reconcile.extract.time_reading import Frame, Read, TimeFrame
from reconcile.extract.zones import ZoneReading, is_local, nearest_places, ranked, zone_of_name
from reconcile.mentions import Mentions, Timex
from reconcile.times import DAY_S, HOUR_S, MINUTE_S, Interval, Wall

_CLOCK_SLACK_S: Final = 15 * MINUTE_S
# A stamp may be a few minutes older than the words under it.
_AHEAD_S: Final = 10 * MINUTE_S


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


def resolve_clock(timex: Timex, found: Mentions, frame: TimeFrame, tense: Tense | None) -> Timex:
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
