"""What a network is made of: points in time, bounds on their differences, and statements that own such bounds."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import ClassVar, Final

import attrs

from reconcile.errors import ReconcileError
from reconcile.times import Interval

LEAST_LENGTH_S: Final = 1
"""Every event lasts at least this long, in seconds."""


class InconsistentError(ReconcileError):
    """Something was asked that only a network has whose statements can all hold."""

    slug: ClassVar[str] = "inconsistent-network"


class End(StrEnum):
    """The two ends of an event."""

    START = "start"
    END = "end"


@attrs.frozen(order=True)
class Point:
    """One end of one event. event: its id; "" is the origin, 1970-01-01T00:00Z."""

    event: str
    end: End = End.START


ORIGIN: Final = Point("")


@attrs.frozen
class Bound:
    """`later` lies at most `at_most_s` seconds after `earlier`; a negative number of seconds puts it that much before."""

    later: Point
    earlier: Point
    at_most_s: int


@attrs.frozen(kw_only=True)
class Reading:
    """Another way to read one statement. name: in words ("7.10pm instead of 7.10am"). bounds: what it would then say."""

    name: str
    bounds: tuple[Bound, ...]


@attrs.frozen(kw_only=True)
class Statement:
    """One claim on time or order. A network never changes one: it keeps it or names it among those that cannot all hold.

    key: its id, unique in a network. text: what it says, in words, for a proof. bounds: one to four. weight: how much it
    takes to give it up, above 0; log odds that it is right. hard: it cannot be given up (an event ends after it starts, no
    train is faster than 320 km/h). rule: how it was read ("stated", "published", "order", "travel"). tolerance_s: the
    seconds already added to its bounds for hedges and rounding. source: who says so. readings: other ways to read it.
    """

    key: str
    text: str
    bounds: tuple[Bound, ...]
    weight: float = 1.0
    hard: bool = False
    rule: str = "stated"
    tolerance_s: int = 0
    source: str = ""
    readings: tuple[Reading, ...] = ()


def start(event: str) -> Point:
    return Point(event, End.START)


def end(event: str) -> Point:
    return Point(event, End.END)


def within(event: str, when: Interval) -> tuple[Bound, ...]:
    """The event lies within a stretch of time; an open end bounds nothing. "On Tuesday", "in June", "at 14:13"."""
    found = []
    if when.start is not None:
        found.append(Bound(ORIGIN, start(event), -_seconds(when.start)))
    if when.end is not None:
        found.append(Bound(end(event), ORIGIN, _seconds(when.end)))
    return tuple(found)


def before(first: str, second: str, *, least_s: int = 0, most_s: int | None = None) -> tuple[Bound, ...]:
    """`second` begins when `first` is over, from `least_s` to `most_s` seconds after it. Two neighbours may touch."""
    bounds = [Bound(end(first), start(second), -least_s)]
    if most_s is not None:
        bounds.append(Bound(start(second), end(first), most_s))
    return tuple(bounds)


def during(inner: str, outer: str) -> tuple[Bound, ...]:
    """`inner` lies within `outer`; their ends may be the same."""
    return (Bound(start(outer), start(inner), 0), Bound(end(inner), end(outer), 0))


def together(one: str, other: str) -> tuple[Bound, ...]:
    """Both begin and end at one time."""
    return (*during(one, other), *during(other, one))


def lasting(event: str, *, least_s: int = LEAST_LENGTH_S, most_s: int | None = None) -> tuple[Bound, ...]:
    """The event takes from `least_s` to `most_s` seconds."""
    bounds = [Bound(start(event), end(event), -least_s)]
    if most_s is not None:
        bounds.append(Bound(end(event), start(event), most_s))
    return tuple(bounds)


def _seconds(at: datetime) -> int:
    return int((at - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds())
