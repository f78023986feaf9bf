"""When an event was: the time expression of its clause, else what its tense and the entry's stamp leave open."""

from __future__ import annotations

from typing import Final

import attrs

from reconcile.claims.events.held_back import Relation
from reconcile.claims.events.timing import Timing
from reconcile.claims.reading import Reading
from reconcile.mentions import Mentions
from reconcile.model import EntryRole
from reconcile.times import DAY_S, HOUR_S, Granularity, Interval, Wall, wall_of
from reconcile.timex import Timex

_SLIP_S: Final = 2 * HOUR_S


@attrs.frozen(kw_only=True)
class When:
    """window: UTC, open ends unknown. timex: the expression it rests on, None when only the tense bounds it. stated: what
    that expression says on the calendar of the place, before the telling bounds it.
    """

    window: Interval | None
    granularity: Granularity
    timex: Timex | None
    stated: Interval | None = None


def window_of(reading: Reading, found: Mentions, timing: Timing | None, tense: str, zone: str | None) -> When:
    """The UTC window of an event. zone: of its place, in which days and months are its own days and months."""
    told = reading.at(found.entry)
    timex = timing.timex if timing is not None else None
    window = timex.interval if timex is not None else None
    if timing is not None and timex is not None and window is not None:
        window = (timex.in_zone(zone, "place") if zone else timex).interval or window
        late = tense in ("past", "fresh") and _is_after(window, told)
        if timing.relation is Relation.AT and not late:
            return When(
                window=_bounded(window, told, tense),
                granularity=timex.granularity,
                timex=timex,
                stated=window,
            )
        bounded = None if late else _beside(window, timing.relation, told, tense)
        if bounded is not None:
            return When(window=bounded, granularity=Granularity.VAGUE, timex=None)
    return _untimed(reading, found, tense, zone)


def _is_after(window: Interval, told: Interval | None) -> bool:
    """True for a time that had not come when it was told: it was read for another year, and dates nothing past.

    A clock of the next two hours is what the words say all the same: the clock or the stamp slipped, and a rule tells so.
    """
    start, end = window.start, told.end if told is not None else None
    if start is None or end is None or start < end:
        return False
    return window.width_s >= HOUR_S or (start - end).total_seconds() > _SLIP_S


def _beside(window: Interval, relation: Relation, told: Interval | None, tense: str) -> Interval | None:
    """The window of what came before or after a time that is told; None when that bounds nothing."""
    last = told.end if told is not None and tense in ("past", "none", "aim", "fresh") else None
    ahead = relation is Relation.SAID and tense in ("future", "infinitive")
    if relation is Relation.AFTER or ahead:
        backwards = window.start is None or (last is not None and last <= window.start)
        return None if backwards else Interval(window.start, last)
    return None if window.end is None else Interval(None, min(window.end, last) if last else window.end)


def _untimed(reading: Reading, found: Mentions, tense: str, zone: str | None) -> When:
    """What only tense and stamp leave open."""
    told = reading.at(found.entry)
    if told is None:
        return When(window=None, granularity=Granularity.VAGUE, timex=None)
    day = local_days(told, (reading.zone, zone or reading.zone))
    first = told.start if _is_stamp(told) else day.start
    if found.entry.role is EntryRole.HEAD and not _is_stamp(told):
        return When(window=Interval(day.start, None), granularity=Granularity.VAGUE, timex=None)
    if tense in ("future", "infinitive"):
        return When(window=Interval(first, None), granularity=Granularity.VAGUE, timex=None)
    if tense == "fresh":  # "has now landed": on the day on which it is told
        return When(
            window=Interval(day.start, told.end if _is_stamp(told) else day.end),
            granularity=Granularity.DAY,
            timex=None,
        )
    if tense in ("ongoing", "present"):
        return When(window=day, granularity=Granularity.DAY, timex=None)
    end = told.end if _is_stamp(told) else day.end
    return When(window=Interval(None, end), granularity=Granularity.VAGUE, timex=None)


def _is_stamp(told: Interval) -> bool:
    return told.width_s < DAY_S / 2


def local_days(told: Interval, zones: tuple[str, ...]) -> Interval:
    """The calendar days on which something was told, as days of every one of these zones together."""
    window = told
    for zone in dict.fromkeys(zones):
        if told.start is None:
            continue
        midnight = wall_of(told.start, zone) // DAY_S * DAY_S
        if not _is_stamp(told):  # a whole day: the same date on the calendar of the zone
            midnight = (wall_of(told.start, zones[0]) // DAY_S) * DAY_S
        window = window.hull(Wall(midnight, midnight + DAY_S).at(zone))
    return window


def _bounded(window: Interval, told: Interval | None, tense: str) -> Interval:
    """A past event ended before it was told: "on Tuesday", said on Tuesday noon, ends at noon at the latest."""
    if told is None or told.end is None or tense not in ("past", "fresh"):
        return window
    return window.intersection(Interval(None, told.end)) or window


def is_background(window: Interval | None, told: Interval | None) -> bool:
    """True for what lies more than three days before it was told."""
    if window is None or window.end is None or told is None or told.start is None:
        return False
    return (told.start - window.end).total_seconds() > 3 * DAY_S
