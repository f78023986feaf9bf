"""Every interval that the words of a clock allow, the likeliest first."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from reconcile.extract.zones import ZoneReading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.times import DAY_S, HOUR_S, MINUTE_S, Granularity, Interval, Wall, instants, is_fold, is_gap
from reconcile.timex import Timex

_SHORT_FACE: Final = re.compile(r"[1-9][.:][0-5]\d$")  # "4.30", as a clock of twelve hours writes it
_FACE: Final = re.compile(r"\d[:.h]\d|\d{3}")
_TWELVE_HOURS: Final = LazyPattern(r"o'clock|\bpast\b|\bto\b|\bhalf\b")


def clock_readings(timex: Timex, wall: Wall, zones: tuple[ZoneReading, ...]) -> tuple[Interval, ...]:
    """Every interval that the words allow: other zones of the name, the offset that its label says, both sides of a gap
    or a fold, the other end of the day of a midnight, the other half of the day.
    """
    readings = [at for zone in zones for at in readings_in(zone, wall)]
    parts = timex.parts
    dated = parts.day is not None or parts.weekday is not None or parts.unit is not None
    if "midnight" in timex.quote.text.lower() and (parts.hour == 24 or dated):
        other = -DAY_S if parts.hour == 24 else DAY_S
        readings.append(readings_in(zones[0], wall.shifted(other))[0])
    if is_open_half(timex):
        readings.append(readings_in(zones[0], wall.shifted(12 * HOUR_S))[0])
    return tuple(dict.fromkeys(readings))


def is_open_half(timex: Timex) -> bool:
    """True for a clock that words give without morning or evening: "half past two", "at four"."""
    parts = timex.parts
    if parts.meridiem is not None or parts.part is not None:
        return False
    text = timex.quote.text
    return bool(_TWELVE_HOURS.search(text) or _SHORT_FACE.match(text)) or is_lone_hour(timex)


def is_lone_hour(timex: Timex) -> bool:
    """True for an hour of 1 to 12 with neither minutes nor half of the day nor zone: "at four", "since 3"."""
    hour, text = timex.parts.hour, timex.quote.text
    if hour is None or not 1 <= hour <= 12 or timex.granularity is not Granularity.HOUR:
        return False
    return timex.parts.meridiem is None and timex.parts.zone_text is None and _FACE.search(text) is None


def readings_in(zone: ZoneReading, wall: Wall) -> tuple[Interval, ...]:
    """The intervals of a wall clock in one zone, the chosen one first.

    The clocks of the zone decide, and the offset of a label that they do not keep is the other reading: "EST" in July is
    New York's clock first. An hour that the clocks show twice takes the label's offset, without a label both instants;
    of a clock that they skip both neighbours.
    """
    said = None if zone.label_min is None else wall.shifted(-zone.label_min * MINUTE_S).at("UTC")
    if zone.fixed and said is not None:
        return (said,)
    width = wall.end_s - wall.start_s
    each = tuple(Interval(at, at + timedelta(seconds=width)) for at in instants(wall.start_s, zone.zone))
    if said is not None and said in each and not is_gap(wall.start_s, zone.zone):
        return (said,)
    both = is_fold(wall.start_s, zone.zone) or is_gap(wall.start_s, zone.zone)
    literal = () if said is None else (said,)
    return tuple(dict.fromkeys((wall.at(zone.zone), *(each if both else ()), *literal)))
