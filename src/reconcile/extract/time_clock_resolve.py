"""Clocks read on the day that they belong to, in every zone that their words may mean."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from typing import Final

import attrs

from reconcile.extract import time_days
from reconcile.extract.tense import Tense, is_over
from reconcile.extract.time_calendar import day_of, day_value, minute_value
from reconcile.extract.time_clock_readings import clock_readings, is_open_half
from reconcile.extract.time_open_hours import in_its_account
from reconcile.extract.time_reading import Frame, Read, TimeFrame, Trail
from reconcile.extract.time_story_day import story_day
from reconcile.extract.zone_choice import nearest_places, place_ahead, place_behind, ranked, sentence_of
from reconcile.extract.zones import ZoneReading, is_local, zone_of_name, zones_in
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.times import (
    DAY_S,
    HOUR_S,
    MINUTE_S,
    Granularity,
    Interval,
    Wall,
    wall_of,
)
from reconcile.timex import Timex

SLACK_S: Final = 15 * MINUTE_S
"""How far "about 9am" and "shortly before noon" may lie from their clock."""
# A stamp may be a few minutes older than the words under it.
_AHEAD_S: Final = 10 * MINUTE_S
# What is told as past with a clock of the next two hours is more often a slip of the clock or its zone than of yesterday:
# who tells at ten what happened at 11:30 the day before names the day.
_SOON_S: Final = 2 * HOUR_S
# "It is 22:30 in Kyiv" reads the clock of the place; "the talks at 22:30 in Kyiv" may be told on the page's.
_IT_IS: Final = LazyPattern(r"\b(?:it is|it's|it was|the time is|the time was)(?: \w+)? $")
_PLAN_REACH: Final = 120  # letters between two clocks of one plan
_LOOKED_AT: Final = 12
_HOMES: Final = 3  # places that "local time" may be of


def resolve_clock(
    timex: Timex, found: Mentions, frame: TimeFrame, tense: Tense | None, trail: Trail
) -> Timex:
    """The clock with its interval and every other that its words allow; as it was where no zone or no day is known.

    trail: what the entry told before it, whose day a plan or a story goes on with.
    """
    zones, source = zones_of_clock(timex, found, frame)
    minute = timex.parts.minute_of_day
    if minute is None:
        return timex
    if not zones:
        return _on_its_face(timex, frame, tense, minute)
    # A page that is dated to a day was told on that date everywhere: its noon in London is the next day in Samoa.
    whole = frame.dct is not None and frame.dct.width_s >= DAY_S - HOUR_S
    told = Frame.of(frame.dct, frame.zone if whole else zones[0].zone)
    day = _day_of_clock(timex, told, tense)
    if day is not None and day.anchor == "dct" and tense is Tense.FUTURE and not is_dated(timex):
        day = _day_of_plan(timex, trail.previous, told, zones[0].zone) or day
    story = None
    if day is not None and day.anchor == "dct" and not is_dated(timex):
        story = story_day(timex, trail.day, found.entry.plain, told, _tense_before(timex, found, tense))
    of_telling, day = day, story[0] if story is not None else day
    if day is None or day.wall is None:
        return timex
    start = day.wall.start_s + minute * MINUTE_S + (timex.parts.second or 0)
    late = timex.parts.part in ("tonight", "night") and minute < 6 * 60
    ends_day = timex.parts.hour == 24
    start += DAY_S if late or ends_day else 0
    moved = None
    if story is None:
        start, moved = _on_its_side(
            timex, start, zones[0].zone, frame.dct, _tense_before(timex, found, tense)
        )
        if tense is Tense.PAST and not is_dated(timex) and frame.dct is not None:
            start = in_its_account(
                timex, start, zone=zones[0].zone, previous=trail.previous, found=found, told=frame.dct.start
            )
    width = 1 if timex.granularity is Granularity.SECOND else MINUTE_S
    wall = Wall(start, start + width)
    if timex.mod == "APPROX":
        wall = Wall(wall.start_s - SLACK_S, wall.end_s + SLACK_S)
    elif timex.mod in ("BEFORE", "AFTER"):
        before = timex.mod == "BEFORE"
        wall = Wall(wall.start_s - SLACK_S * before, wall.end_s + SLACK_S * (not before))
    readings = clock_readings(timex, wall, zones)
    if story is not None and not story[1] and of_telling is not None and of_telling.wall is not None:
        step = of_telling.wall.start_s - day.wall.start_s
        readings += clock_readings(timex, Wall(wall.start_s + step, wall.end_s + step), zones)
    return attrs.evolve(
        timex, value=clock_value(timex, start), wall=wall, interval=readings[0], zone=zones[0].zone, zone_source=source,
        anchor=day.anchor, direction_source=moved or day.direction_source, readings=readings,
    )  # fmt: skip


def _on_its_face(timex: Timex, frame: TimeFrame, tense: Tense | None, minute: int) -> Timex:
    """The clock of a zone that nobody knows, on its day: a value without an instant."""
    day = _day_of_clock(timex, Frame.of(frame.dct, frame.zone), tense)
    if day is None or day.wall is None:
        return timex
    return attrs.evolve(timex, value=clock_value(timex, day.wall.start_s + minute * MINUTE_S))


def _tense_before(timex: Timex, found: Mentions, tense: Tense | None) -> Tense | None:
    """The tense of a clock; "until" looks ahead, but what lasted until then is over: "the house sat until 00:40"."""
    return Tense.PAST if is_over(found.entry.plain, timex.quote.span.start) else tense


def clock_value(timex: Timex, start_s: int) -> str:
    """The TIMEX3 value; a midnight that ends its day is T24:00 of that day."""
    if timex.parts.hour == 24 and start_s % DAY_S == 0:
        return f"{day_value(start_s - DAY_S)}T24:00"
    seconds = f":{timex.parts.second:02d}" if timex.parts.second is not None else ""
    return f"{minute_value(start_s)}{seconds}"


def zones_of_clock(timex: Timex, found: Mentions, frame: TimeFrame) -> tuple[tuple[ZoneReading, ...], str]:
    """Every zone that a clock may be read in, the likeliest first, and where the first comes from; none when unknown."""
    text, span = timex.parts.zone_text, timex.quote.span
    if text is None:
        read_out = place_ahead(found, span.start)
        behind = read_out or place_behind(found, span.end)
        there = behind.place.zone if behind is not None and behind.place is not None else None
        if there is None or there == frame.zone:
            return (ZoneReading(zone=frame.zone),), frame.zone_source
        both = (ZoneReading(zone=frame.zone), ZoneReading(zone=there))
        if read_out is not None or _IT_IS.search(found.entry.plain, max(0, span.start - 24), span.start):
            return both[::-1], "place"
        return both, frame.zone_source
    if is_local(text):
        return _zones_of_home(found, timex, frame)
    # "Birmingham time": the page knows which Birmingham, a list does not.
    inside = (t.place for t in found.placed_toponyms.overlapping(span) if t.place is not None)
    settled = next((zones for zones in map(zones_in, inside) if zones), ())
    named = ranked(text, found, span, frame.zone, _year_at(timex, frame))
    if settled and text.lower().endswith(" time") and all(r.label_min is None for r in named):
        named = (*(ZoneReading(zone=z) for z in settled), *(r for r in named if r.zone not in settled))
        return named[: len(settled)], "written"
    return named, "written" if len(zone_of_name(text)) == 1 else "abbreviation"


def _year_at(timex: Timex, frame: TimeFrame) -> datetime | None:
    """A moment in the year in which a clock is told, or the written day itself."""
    parts = timex.parts
    if parts.year is not None:
        return datetime(parts.year, parts.month or 7, 1, tzinfo=UTC)
    return frame.dct.start if frame.dct is not None else None


def _zones_of_home(found: Mentions, timex: Timex, frame: TimeFrame) -> tuple[tuple[ZoneReading, ...], str]:
    """The zones of the places that "local time" may be told of: those near the clock, else the page's only one."""
    zones: list[str] = []
    sentence, source = sentence_of(found, timex.quote.span), "entry"
    for toponym in itertools.islice(nearest_places(found, timex.quote.span), _LOOKED_AT):
        if toponym.place is None or toponym.place.zone is None or len(zones) == _HOMES:
            break
        if not zones and sentence.holds(toponym.quote.span):
            source = "place"
        # Once a place of the sentence is known, those of other sentences are not meant.
        if zones and source == "place" and not sentence.holds(toponym.quote.span):
            break
        if toponym.place.zone not in zones:
            zones.append(toponym.place.zone)
    if not zones and frame.home is not None:
        zones, source = [frame.home], "page"
    return tuple(ZoneReading(zone=zone) for zone in zones), source


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


def is_dated(timex: Timex) -> bool:
    """True when the words of a clock name its day."""
    return timex.parts.day is not None or timex.parts.weekday is not None or timex.parts.unit is not None


def _day_of_plan(timex: Timex, previous: Timex | None, told: Frame | None, zone: str) -> Read | None:
    """The day of the clock planned just before: "They meet on Friday at 9am. A dinner will follow at 8pm."."""
    if previous is None or told is None or previous.form != "clock" or previous.interval is None:
        return None
    if not (is_dated(previous) or previous.anchor == "previous" or previous.direction_source == "tense"):
        return None
    at, near = previous.interval.start, timex.quote.span.start - previous.quote.span.end <= _PLAN_REACH
    if at is None or not near or at <= told.start:
        return None
    return Read(wall=day_of(wall_of(at, zone)), anchor="previous")


def _on_its_side(
    timex: Timex, start_s: int, zone: str, dct: Interval | None, tense: Tense | None
) -> tuple[int, str | None]:
    """Start of the clock's wall, a day earlier or later where its words or its tense say so, and the reason.

    A midnight (24:00) ends the day that is written beside it, as newsrooms and TIMEX3 count; "after midnight" (0:00)
    begins it. Alone it is the last one in the past tense, else the next.
    """
    parts = timex.parts
    written = is_dated(timex)
    midnight = parts.hour == 24
    if written or dct is None or dct.start is None:
        return start_s, None
    if dct.width_s >= DAY_S:
        at = Wall(start_s, start_s + MINUTE_S).at(zone)
        back = tense is Tense.PAST and (midnight or not _starts_before(at, dct.end))
        ahead = tense is Tense.FUTURE and _starts_before(at, dct.start)
        return start_s + DAY_S * (ahead - back), "tense" if back or ahead else None
    gap = Wall(start_s, start_s + MINUTE_S).at(zone).sort_key[0] - dct.start.timestamp()
    if midnight and tense is None and gap > 12 * HOUR_S:  # the nearer one, where no verb tells
        return start_s - DAY_S, "nearest"
    if is_open_half(timex):  # "at five o'clock" in the past is the last one, in the future the next
        if tense is Tense.FUTURE and -12 * HOUR_S <= gap < 0:
            return start_s + 12 * HOUR_S, "tense"
        if tense is Tense.PAST and gap <= -12 * HOUR_S + _AHEAD_S:
            return start_s + 12 * HOUR_S, "tense"
        if tense is Tense.PAST and gap > _AHEAD_S:  # told at six in the morning, nine was last night
            return start_s - 12 * HOUR_S, "tense"
    if gap > _SOON_S and tense is Tense.PAST:
        return start_s - DAY_S, "tense"
    if gap < -6 * HOUR_S and tense is Tense.FUTURE:
        return start_s + DAY_S, "tense"
    return start_s, None


def _starts_before(when: Interval, moment: datetime | None) -> bool:
    return moment is None or (when.start is not None and when.start < moment)
