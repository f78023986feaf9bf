"""UTC intervals, wall-clock spans, zones and the calendar: the only room that pendulum enters.

Everything that leaves this module is aware and in UTC. A wall-clock span without a zone is a `Wall`,
never a naive datetime, so that it cannot be compared with an instant by mistake.
"""

from __future__ import annotations

import functools
import math
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

import attrs
import pendulum

from reconcile.errors import UsageError

MINUTE_S: Final = 60
HOUR_S: Final = 3_600
DAY_S: Final = 86_400
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Granularity(StrEnum):
    """How fine a time was told, finest first."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY_PART = "day_part"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    VAGUE = "vague"

    @property
    def rank(self) -> int:
        """0 for the finest."""
        return _RANKS[self]


_RANKS: Final = {granularity: rank for rank, granularity in enumerate(Granularity)}


@attrs.frozen(order=False)
class Interval:
    """A half-open stretch of UTC time; an end that is not known is None (open).

    start, end: aware datetimes in UTC. Raises: ValueError when start is not before end.
    """

    start: datetime | None
    end: datetime | None

    def __attrs_post_init__(self) -> None:
        for end in (self.start, self.end):
            if end is not None and end.utcoffset() != timedelta(0):
                raise ValueError(f"an interval is in UTC, not {end!r}")
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"an interval starts before it ends, not {self.start} .. {self.end}")

    @property
    def is_bounded(self) -> bool:
        return self.start is not None and self.end is not None

    @property
    def width_s(self) -> float:
        """Seconds from start to end; infinite when an end is open."""
        if self.start is None or self.end is None:
            return math.inf
        return (self.end - self.start).total_seconds()

    @property
    def sort_key(self) -> tuple[float, float]:
        """Epoch seconds of both ends; open ends sort outermost."""
        return (
            -math.inf if self.start is None else self.start.timestamp(),
            math.inf if self.end is None else self.end.timestamp(),
        )

    def intersection(self, other: Interval) -> Interval | None:
        """The common stretch, or None when there is none."""
        (a, b), (c, d) = self.sort_key, other.sort_key
        if max(a, c) >= min(b, d):
            return None
        return Interval(
            self.start if a >= c else other.start,
            self.end if b <= d else other.end,
        )

    def overlaps(self, other: Interval) -> bool:
        return self.intersection(other) is not None

    def contains(self, other: Interval) -> bool:
        (a, b), (c, d) = self.sort_key, other.sort_key
        return a <= c and d <= b

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        (a, b), (c, d) = self.sort_key, other.sort_key
        return Interval(self.start if a <= c else other.start, self.end if b >= d else other.end)

    def shifted(self, seconds: float) -> Interval:
        delta = timedelta(seconds=seconds)
        return Interval(
            None if self.start is None else self.start + delta,
            None if self.end is None else self.end + delta,
        )

    def widened(self, before_s: float, after_s: float) -> Interval:
        """The interval with its start moved back and its end moved on (seconds, >= 0)."""
        return Interval(
            None if self.start is None else self.start - timedelta(seconds=before_s),
            None if self.end is None else self.end + timedelta(seconds=after_s),
        )


@attrs.frozen
class Wall:
    """A half-open stretch on the face of a clock and a calendar, in no zone yet.

    start_s, end_s: seconds since 1970-01-01 00:00 as read off the wall.
    """

    start_s: int
    end_s: int

    def __attrs_post_init__(self) -> None:
        if self.start_s >= self.end_s:
            raise ValueError("a wall span starts before it ends")

    def at(self, zone: str) -> Interval:
        """The UTC interval that this wall span is in `zone`; a gap or a fold widens it to both readings."""
        # The last second within the span, not its end, which may belong to the repeated hour behind it.
        start, last = instants(self.start_s, zone)[0], instants(self.end_s - 1, zone)[-1]
        if start > last:  # a span that runs into a gap: keep what the clock face would have shown
            last = start + timedelta(seconds=self.end_s - 1 - self.start_s)
        return Interval(start, last + timedelta(seconds=1))

    def shifted(self, seconds: int) -> Wall:
        return Wall(self.start_s + seconds, self.end_s + seconds)


def wall_seconds(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0) -> int:
    """Seconds since 1970-01-01 00:00 on the wall. Raises: ValueError for a date that does not exist."""
    return int((datetime(year, month, day, hour, minute, tzinfo=UTC) - _EPOCH).total_seconds())


def wall_parts(seconds: int) -> tuple[int, int, int, int, int]:
    """Year, month, day, hour, minute of a wall time."""
    at = _EPOCH + timedelta(seconds=seconds)
    return at.year, at.month, at.day, at.hour, at.minute


def day_wall(year: int, month: int, day: int) -> Wall:
    """The whole day. Raises: ValueError for a date that does not exist."""
    start = wall_seconds(year, month, day)
    return Wall(start, start + DAY_S)


def month_wall(year: int, month: int) -> Wall:
    following = (year + 1, 1) if month == 12 else (year, month + 1)
    return Wall(wall_seconds(year, month), wall_seconds(*following))


def year_wall(year: int, years: int = 1) -> Wall:
    return Wall(wall_seconds(year), wall_seconds(year + years))


def weekday_of(seconds: int) -> int:
    """1 for Monday to 7 for Sunday, of a wall time."""
    return (seconds // DAY_S + 3) % 7 + 1


@functools.lru_cache(maxsize=4096)
@functools.lru_cache(maxsize=4_096)  # a page tells of few days again and again
def instants(wall_s: int, zone: str) -> tuple[datetime, ...]:
    """Every UTC instant at which the wall clock of `zone` shows this time, earliest first.

    One as a rule; two in the repeated hour of autumn; in the skipped hour of spring the two that the offsets
    before and after the gap give, since nobody can have read that clock.
    """
    # Both folds (PEP 495) of the zone itself: pendulum would take the second, or jump over the gap, without a word.
    shown = _EPOCH + timedelta(seconds=wall_s)
    naive = shown.replace(tzinfo=_zone(zone))
    offsets = {naive.replace(fold=fold).utcoffset() or timedelta(0) for fold in (0, 1)}
    return tuple(sorted(shown - offset for offset in offsets))


def is_gap(wall_s: int, zone: str) -> bool:
    """True for a wall time that `zone` skips: an hour in spring, half an hour on Lord Howe, a day in Samoa in 2011."""
    return any(wall_of(at, zone) != wall_s for at in instants(wall_s, zone))


def is_fold(wall_s: int, zone: str) -> bool:
    """True for a wall time that the clocks of `zone` show twice: 01:30 in London on the last Sunday of October."""
    return len(instants(wall_s, zone)) > 1 and not is_gap(wall_s, zone)


def wall_of(at: datetime, zone: str) -> int:
    """What the wall clock of `zone` shows at an instant, in seconds since 1970-01-01 00:00."""
    return int((at - _EPOCH).total_seconds()) + offset_s(zone, at)


def offset_s(zone: str, at: datetime) -> int:
    """Seconds that the clocks of `zone` are ahead of UTC at an instant."""
    delta = at.astimezone(_zone(zone)).utcoffset()
    return int((delta or timedelta(0)).total_seconds())


@functools.cache
def zone_names() -> frozenset[str]:
    return frozenset(available_timezones())


@functools.cache
def labels_of(zone: str, year: int) -> frozenset[tuple[str, int]]:
    """Each abbreviation that the clocks of `zone` go by in a year, with its minutes ahead of UTC: ("BST", 60)."""
    months = (datetime(year, month, 1, tzinfo=UTC).astimezone(_zone(zone)) for month in range(1, 13))
    return frozenset((at.tzname() or "", offset_s(zone, at) // MINUTE_S) for at in months)


def known_zone(name: str) -> str:
    """The name itself. Raises: UsageError for a name that is no IANA zone."""
    if name not in zone_names():
        raise UsageError(f"unknown time zone {name!r}: give an IANA name such as Europe/London or UTC")
    return name


def parse_stamp(text: str, *, zone: str = "UTC") -> Interval:
    """The instant of an ISO 8601 stamp, one second or one minute wide as written; a date is a whole day in `zone`.

    Raises: ValueError for anything but a full ISO date or date-time.
    """
    if len(text) == 10:
        at = pendulum.from_format(text, "YYYY-MM-DD")
        return day_wall(at.year, at.month, at.day).at(zone)
    if len(text) < 16 or text[4] != "-" or text[10] not in "Tt ":
        raise ValueError(f"not an ISO 8601 date and time: {text!r}")
    parsed = pendulum.parse(text, tz=zone, strict=True)
    if not isinstance(parsed, pendulum.DateTime):
        raise ValueError(f"not an instant: {text!r}")  # noqa: TRY004 - the text is wrong, not its type
    start = _utc(parsed)
    return Interval(start, start + timedelta(seconds=1 if text[16:17] == ":" else 60))


@functools.cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _utc(at: datetime) -> datetime:
    return datetime.fromtimestamp(at.timestamp(), tz=UTC)
