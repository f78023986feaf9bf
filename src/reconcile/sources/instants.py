"""Moments in the fields of data: ISO 8601, seconds since 1970, and dates in words with a clock and a zone."""

from __future__ import annotations

import functools
import re
from datetime import UTC, datetime, timedelta
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.zone_names import zone_of_offset
from reconcile.model import Stamp
from reconcile.sources.clocks import CLOCK, DATE, clock_of, day_of, stamp_of, zone_of, zone_pattern
from reconcile.times import Interval, parse_stamp

NO_DATE: Final = "is no ISO 8601 date"
NO_OFFSET: Final = "names no offset from UTC"
_ISO = LazyPattern(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[Tt]|\s+)(?P<clock>\d\d:\d\d(?::\d\d)?)(?P<part>[.,]\d{1,9})?"
    r"\s*(?P<offset>[Zz]|GMT|UTC|[+-]\d\d(?::?\d\d)?)?(?:\[[A-Za-z_/+\-0-9]{1,40}\])?",
    re.NOFLAG,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?([Zz]|[+-]\d{4})")
_EPOCH = re.compile(r"(?P<seconds>\d{10})(?:\.\d{1,9}|\d{3}|\d{6})?")
_FIRST_S, _LAST_S = 946_684_800, 4_102_444_800  # 2000 to 2100
# "Sat Feb 03 10:00:00 +0000 2024": the year behind the clock.
_YEAR_LAST = re.compile(
    r"(?P<day>[A-Za-z]{3} [A-Za-z]{3} \d{1,2}) (?P<clock>[\d:]{5,8}) (?P<zone>\S+) (?P<year>\d{4})"
)
_NUMBERS = re.compile(r"([+-])(\d\d)(?::?(\d\d))?")
_FIRST_YEAR: Final = "1900"
_LONGEST: Final = 80


def moment_of(words: str) -> Stamp | str:
    """The stamp that the words of a field are, or why they are none."""
    epoch = _EPOCH.fullmatch(words)
    if epoch:
        return _since_1970(int(epoch["seconds"]), words)
    basic = _BASIC.fullmatch(words)
    iso = "{}-{}-{}T{}:{}:{}{}".format(*basic.groups("00")) if basic else words
    try:
        if _DAY.fullmatch(iso):
            return NO_DATE if iso < _FIRST_YEAR else Stamp(interval=parse_stamp(iso), text=words)
        match = _ISO.fullmatch(iso)
        if match is None:
            return _in_words(words)
        if iso < _FIRST_YEAR:
            return NO_DATE
        return _exact(match, words)
    except (ValueError, OverflowError):
        return NO_DATE


def _exact(match: re.Match[str], words: str) -> Stamp | str:
    offset = match["offset"]
    if offset is None:
        return NO_OFFSET
    part = (match["part"] or "").replace(",", ".")
    sign = "Z" if offset.upper() in ("Z", "GMT", "UTC") else offset
    interval = parse_stamp(f"{match['day']}T{match['clock']}{part}{sign}")
    return Stamp(interval=interval, text=words, zone=_zone(offset))


def _since_1970(seconds: int, words: str) -> Stamp | str:
    if not _FIRST_S <= seconds < _LAST_S:
        return NO_DATE
    start = datetime.fromtimestamp(seconds, tz=UTC)
    return Stamp(interval=Interval(start, start + timedelta(seconds=1)), text=words)


def _zone(offset: str) -> str | None:
    """The zone of an offset; none for UTC, in which machines write whatever the desk's zone is."""
    found = _NUMBERS.fullmatch(offset)
    minutes = (int(found[2]) * 60 + int(found[3] or 0)) * (1 if found[1] == "+" else -1) if found else 0
    return zone_of_offset(minutes) if minutes else None


@functools.cache
def _told() -> re.Pattern[str]:
    """A day in words, a clock and a zone, in this order or the clock first, and nothing else."""
    zone = rf"(?P<zone>{zone_pattern()}|(?:GMT|UTC)?[+-]\d\d:?\d\d)(?:\s*\([A-Za-z ]{{2,40}}\))?"
    return re.compile(rf"{DATE},?\s+(?:at\s+)?{CLOCK}\s*{zone}", re.IGNORECASE)


def _in_words(words: str) -> Stamp | str:
    if len(words) > _LONGEST:
        return NO_DATE
    turned = _YEAR_LAST.fullmatch(words)
    line = f"{turned['day']}, {turned['year']} {turned['clock']} {turned['zone']}" if turned else words
    match = _told().fullmatch(line)
    day, clock_s = (day_of(match), clock_of(match)) if match else (None, None)
    midnight = day.wall() if day else None
    if match is None or midnight is None or clock_s is None or match["minute"] is None:
        return NO_DATE
    zone = zone_of(match["zone"] if match["zone"][0] not in "+-" else f"UTC{match['zone']}")
    stamp = stamp_of(midnight, clock_s, zone, words) if zone else None
    return stamp or NO_DATE
