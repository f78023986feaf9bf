"""Time expressions: their TIMEX3 type and value, the parts that were written, and every interval that they allow."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import attrs

from reconcile.model import Quote
from reconcile.times import Granularity, Interval, Wall

# Sources of a zone that the words of a time settle.
_SETTLED: Final = frozenset({"written", "abbreviation", "place", "entry"})


class TimexType(StrEnum):
    """The types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@attrs.frozen(kw_only=True)
class TimeParts:
    """What was written of a time, before it was resolved; None for what was not.

    hour: as written (14 in "14:13pm"). meridiem: "am" or "pm". zone_text: "GMT", "local time", "British Summer Time".
    weekday: 1 Monday to 7 Sunday. unit: "second" .. "century". low, high: amount of units of a relative time or duration.
    direction: -1 before the anchor, 0 within it, 1 after. part: "morning", "evening", "early", ...
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    meridiem: str | None = None
    zone_text: str | None = None
    part: str | None = None
    unit: str | None = None
    low: float | None = None
    high: float | None = None
    direction: int | None = None

    @property
    def minute_of_day(self) -> int | None:
        """Minutes after midnight on the clock face, 0 to 1,439 ("24:00" is 0); None without an hour.

        "14:13pm" is read as 14:13; a part of the day stands in for am and pm ("nine in the evening", "11 at night").
        """
        if self.hour is None:
            return None
        hour, half = self.hour % 24, self.meridiem
        if self.hour == 24:
            half = None
        elif half is None and hour < 12:
            half = {"afternoon": "pm", "evening": "pm"}.get(self.part or "")
            if self.part in ("tonight", "night") and hour >= 5:
                half = "pm"
        elif half is None and hour == 12 and self.part in ("tonight", "night", "early hours"):
            half = "am"
        if half == "pm" and hour < 12:
            hour += 12
        elif half == "am" and hour == 12:
            hour = 0
        return hour * 60 + (self.minute or 0)


@attrs.frozen(kw_only=True)
class Timex:
    """A time expression with its TIMEX3 type and value.

    form: which shape of expression it is ("clock", "date", "weekday", "day_word", "ago", "month", "year", "duration",
    ...). interval: UTC, None when nothing resolves it. wall: the same on the calendar, for times that name days or
    clocks and so can be read in another zone; None for amounts of elapsed time. zone_source: written ("GMT", "Moscow
    time"), abbreviation (chosen among those that share it), place, entry, page, publisher, given or default. anchor: what
    it was counted from: "written" (it stands alone), "dct" or "previous". direction_source: why before or after that:
    "written", "tense", "weekday", "nearest" or "assumed". readings: every interval that the words allow, the chosen one
    first.
    """

    type: TimexType
    value: str
    mod: str | None = None
    form: str
    parts: TimeParts
    interval: Interval | None = None
    wall: Wall | None = None
    granularity: Granularity
    zone: str | None = None
    zone_source: str | None = None
    anchor: str | None = None
    direction_source: str | None = None
    readings: tuple[Interval, ...] = ()
    quote: Quote

    def in_zone(self, zone: str, source: str) -> Timex:
        """The same words read on the calendar of another zone; a time whose words settle its zone ("GMT", "local time"),
        or that names no day or clock, stays.
        """
        if self.wall is None or self.zone_source in _SETTLED or zone == self.zone:
            return self
        interval = self.wall.at(zone)
        return attrs.evolve(self, interval=interval, zone=zone, zone_source=source, readings=(interval,))
