"""Clocks of the night in which the clocks of their zone change: a time that was skipped, or one that came twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from reconcile.claims.clocks.clock_days import ToldDays
from reconcile.claims.clocks.clock_sides import place_behind
from reconcile.claims.clocks.zone_labels import label_of
from reconcile.claims.kinds import ClockChange
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.time_labels import clock, day_label
from reconcile.times import DAY_S, MINUTE_S, Granularity, instants, is_fold, is_gap, offset_s, wall_of
from reconcile.timex import Timex

_SURE_SOURCES: Final = frozenset({"written", "abbreviation", "place", "entry"})
# Words that tell of the change itself, or settle which of the two hours is meant.
_TOLD: Final = LazyPattern(
    r"\bclocks? (?:will |have |had |were |are |is |was )?(?:go|goes|going|went|gone|spring|sprang|fall|fell|turn|turned|put|change[ds]?|move[ds]?|set)\b"
    r"|\bclock change|\b(?:daylight|summer|winter|standard|british summer) (?:savings? )?time\b|\b(?:gained?|los[et]) an hour\b"
    r"|\b(?:before|after) the clocks?\b|\b(?:first|second) time round\b|\b(?:GMT|UTC|BST)\b",
)
_WIDE: Final = 200  # code points on either side of a clock


def make_clock_changes(reading: Reading) -> Iterator[ClockChange]:
    """Every clock that its zone skipped or showed twice that night, in order of place."""
    for found in reading.mentions:
        days: ToldDays | None = None
        for timex in found.times:
            if timex.form != "clock" or timex.wall is None:
                continue
            behind = place_behind(found, timex)
            zone = behind.place.zone if behind is not None and behind.place is not None else timex.zone
            what = _what(timex, zone or "UTC")
            if zone is not None and what and _is_meant(found, timex, zone):
                days = days or ToldDays.of(found)
                if days.shifts_s(timex) == (0,):
                    yield _claim(reading, found, timex, zone, what)


def _what(timex: Timex, zone: str) -> str:
    """ "gap", "fold" or "", for a clock to the minute that no label fixes."""
    if timex.granularity is not Granularity.MINUTE or timex.mod in ("BEFORE", "AFTER"):
        return ""
    wall_s = face_s(timex)
    # On the hour of the change itself a clock tells the change.
    if wall_s % (60 * MINUTE_S) == 0 or _is_settled(timex.parts.zone_text) or not _is_to_the_half_day(timex):
        return ""
    return "gap" if is_gap(wall_s, zone) else "fold" if is_fold(wall_s, zone) else ""


def face_s(timex: Timex) -> int:
    """The middle of the stretch that a clock names on the wall, to the minute: 01:30 for "about 1.30am"."""
    wall = timex.wall
    return 0 if wall is None else (wall.start_s + wall.end_s) // 2 // MINUTE_S * MINUTE_S


def _is_settled(zone_text: str | None) -> bool:
    """True for words that fix the offset: "GMT", "BST", "UTC+2"."""
    return label_of(zone_text) is not None or bool(
        re.search(r"\d|\b(?:gmt|utc)\b", zone_text or "", re.IGNORECASE)
    )


def _is_to_the_half_day(timex: Timex) -> bool:
    """False for "1.30" without am or pm, which may be of the afternoon."""
    parts = timex.parts
    digits = re.search(r"\d+", timex.quote.text)
    is_24h = digits is not None and (digits[0][0] == "0" or len(digits[0]) == 4)
    return parts.meridiem is not None or parts.part is not None or is_24h


def _is_meant(found: Mentions, timex: Timex, zone: str) -> bool:
    """False where the words tell of the change, or the clock may be of another place."""
    at = timex.quote.span
    sentence = found.placed_sentences.holding(at.start)
    within = sentence.span if sentence is not None else at
    if _TOLD.search(found.entry.plain, max(within.start, at.start - _WIDE), min(within.end, at.end + _WIDE)):
        return False
    if timex.zone_source in _SURE_SOURCES or zone != timex.zone:
        return True
    # A bare clock on a page of another place may be of that place.
    readings = instants(face_s(timex), zone)
    return all(instants(face_s(timex), other) == readings for other in found.placed_by_zone)


def _claim(reading: Reading, found: Mentions, timex: Timex, zone: str, what: str) -> ClockChange:
    first, second = instants(face_s(timex), zone)
    return ClockChange(
        **reading.base(found.entry, (timex.quote,)), text=timex.quote.text, what=what, zone=zone,
        first_utc=f"{clock(first)} UTC", second_utc=f"{clock(second)} UTC", change=_change(zone, first, what),
    )  # fmt: skip


def _change(zone: str, near: datetime, what: str) -> str:
    """ "clocks in Europe/London went from 01:00 to 02:00 on 31 March 2024": the change within a day of an instant."""
    low, high = near - timedelta(seconds=DAY_S), near + timedelta(seconds=DAY_S)
    before = offset_s(zone, low)
    while (high - low).total_seconds() > 1:
        middle = low + (high - low) / 2
        low, high = (middle, high) if offset_s(zone, middle) == before else (low, middle)
    at = high.replace(microsecond=0)
    old, new = wall_of(at, zone) - offset_s(zone, at) + before, wall_of(at, zone)
    back = "back " if what == "fold" else ""
    return f"clocks in {zone} went {back}from {_shown(old)} to {_shown(new)} on {day_label(old).partition(' ')[2]}"


def _shown(wall_s: int) -> str:
    hours, rest = divmod(wall_s % DAY_S, 60 * MINUTE_S)
    return f"{hours:02d}:{rest // MINUTE_S:02d}"
