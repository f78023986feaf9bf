"""The moment that a time is read in, and what a reading yields."""

from __future__ import annotations

from datetime import datetime, timedelta

import attrs

from reconcile.extract.time_calendar import day_of
from reconcile.times import DAY_S, HOUR_S, Granularity, Interval, Wall, wall_of
from reconcile.timex import Timex, TimexType


@attrs.frozen(kw_only=True)
class TimeFrame:
    """When and where an entry was told.

    dct: a minute for a stamp, a day for a page's date, None when nothing dates it. zone: IANA name in which times
    without a zone are read; zone_source says why. home: zone of the only place that the page's headline names, for
    "local time" in an entry that names none.
    """

    dct: Interval | None
    zone: str = "UTC"
    zone_source: str = "page"
    home: str | None = None


@attrs.frozen(kw_only=True)
class Frame:
    """A dated frame in one zone. start, end: the moment, one instant for a stamp; wall_s: its wall time; day: its civil day."""

    start: datetime
    end: datetime
    wall_s: int
    day: Wall
    zone: str
    whole_day: bool

    @classmethod
    def of(cls, dct: Interval | None, zone: str) -> Frame | None:
        """The frame of a dct with both ends; None without one."""
        if dct is None or dct.start is None or dct.end is None:
            return None
        wide = dct.width_s > HOUR_S
        # The middle of a day is on that day in every zone near the page's own.
        at = dct.start + timedelta(seconds=dct.width_s / 2) if wide else dct.start
        wall_s = wall_of(at, zone)
        return cls(
            start=dct.start, end=dct.end if wide else dct.start, wall_s=wall_s, day=day_of(wall_s), zone=zone,
            whole_day=dct.width_s >= DAY_S - HOUR_S,
        )  # fmt: skip


@attrs.frozen(kw_only=True)
class Read:
    """A time as read, with the type and granularity that its reading has when the words left them open: a wall span (with the others that the words allow), or an interval alone for elapsed amounts."""

    wall: Wall | None = None
    interval: Interval | None = None
    value: str | None = None
    anchor: str | None = None
    direction_source: str | None = None
    others: tuple[Wall, ...] = ()
    type: TimexType | None = None
    granularity: Granularity | None = None


@attrs.frozen(kw_only=True)
class Trail:
    """What the text told before. previous: the last time resolved; period: the last quarter or half year; day: the last
    time that named the day of what was told.
    """

    previous: Timex | None = None
    period: Timex | None = None
    day: Timex | None = None
