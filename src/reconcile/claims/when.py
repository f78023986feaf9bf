"""When an event was: the time expression of its clause, else what its tense and the entry's stamp leave open."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.claims.clauses import Clause, Joint
from reconcile.claims.reading import Reading
from reconcile.claims.triggers import Trigger
from reconcile.claims.where import neighbours
from reconcile.mentions import Mentions, Timex, TimexType
from reconcile.model import BlockKind, EntryRole
from reconcile.times import DAY_S, Granularity, Interval, Wall, wall_of

_NO_DATE: Final = frozenset({"duration", "elapsed", "anniversary", "set"})
_NOUN_GAP: Final = re.compile(r"(?:'s)?\s+(?:[a-z-]+\s+){0,3}$", re.IGNORECASE)
_LEAD: Final = 24


@attrs.frozen(kw_only=True)
class When:
    """window: UTC, open ends unknown. timex: the expression it rests on, None when only the tense bounds it."""

    window: Interval | None
    granularity: Granularity
    timex: Timex | None


def chosen_time(
    found: Mentions, parts: tuple[Clause, ...], index: int, trigger: Trigger, others: tuple[Trigger, ...]
) -> Timex | None:
    """The time expression that dates a trigger: of its clause, of one that shares its time, or at the sentence's head."""
    plain = found.entry.plain
    sentence = parts[0].span.hull(parts[-1].span)
    usable = [t for t in found.times if sentence.holds(t.quote.span) and is_dating(t)]
    nouns = [o for o in others if o.is_noun and o != trigger]
    usable = [t for t in usable if not any(premodifies(plain, t, noun) for noun in nouns)]
    if trigger.is_noun:
        own = [t for t in usable if premodifies(plain, t, trigger)]
        if own:
            return own[-1]
    for clause in neighbours(parts, index):
        inside = [t for t in usable if parts[clause].span.holds(t.quote.span)]
        if inside:
            return nearest(inside, trigger)
    leading = [t for t in usable if t.quote.span.start - sentence.start <= _LEAD]
    crossed = any(p.joint in (Joint.ORDER, Joint.PLACE) for p in parts[1 : index + 1])
    return leading[0] if leading and not crossed else None


def is_told_within(parts: tuple[Clause, ...], index: int, timex: Timex | None) -> bool:
    """True when the time is that of the telling and not of the thing told: "on Monday she said that it had sunk"."""
    if timex is None or parts[index].span.holds(timex.quote.span):
        return False
    return any(p.joint is Joint.CONTENT for p in parts[1 : index + 1])


def is_dating(timex: Timex) -> bool:
    """True for an expression that can say when something was."""
    return (
        timex.interval is not None
        and timex.type in (TimexType.DATE, TimexType.TIME)
        and timex.form not in _NO_DATE
    )


def premodifies(plain: str, timex: Timex, noun: Trigger) -> bool:
    """True for the time in "a 2019 state visit" and "Tuesday's trip"."""
    end = timex.quote.span.end
    return 0 <= noun.span.start - end <= 40 and _NOUN_GAP.fullmatch(plain[end : noun.span.start]) is not None


def nearest(times: list[Timex], trigger: Trigger) -> Timex:
    """The one beside the trigger, behind it before ahead of it; the finer when two tell the same."""

    def key(timex: Timex) -> tuple[int, int, int]:
        span = timex.quote.span
        after = span.start >= trigger.span.end
        gap = span.start - trigger.span.end if after else trigger.span.start - span.end + 12
        return gap, timex.granularity.rank, span.start

    best = min(times, key=key)
    finer = [
        t
        for t in times
        if t is not best and best.interval and t.interval and best.interval.contains(t.interval)
    ]
    return min(finer, key=lambda t: (t.granularity.rank, t.quote.span.start)) if finer else best


def window_of(reading: Reading, found: Mentions, timex: Timex | None, tense: str, zone: str | None) -> When:
    """The UTC window of an event. zone: of its place, in which days and months are its own days and months."""
    told = reading.at(found.entry)
    if timex is not None and timex.interval is not None:
        placed = timex.in_zone(zone, "place") if zone else timex
        window = placed.interval or timex.interval
        return When(window=_bounded(window, told, tense), granularity=timex.granularity, timex=timex)
    if told is None:
        return When(window=None, granularity=Granularity.VAGUE, timex=None)
    day = local_days(told, (reading.zone, zone or reading.zone))
    first = told.start if _is_stamp(told) else day.start
    if found.entry.role is EntryRole.HEAD and not _is_stamp(told):
        return When(window=Interval(day.start, None), granularity=Granularity.VAGUE, timex=None)
    if tense in ("future", "infinitive"):
        return When(window=Interval(first, None), granularity=Granularity.VAGUE, timex=None)
    if tense in ("ongoing", "present"):
        return When(window=day, granularity=Granularity.DAY, timex=None)
    end = told.end if _is_stamp(told) else day.end
    return When(window=Interval(None, end), granularity=Granularity.VAGUE, timex=None)


def told_before(window: Interval | None) -> Interval | None:
    """The window of a thing told at a time: it ended when that ended, and nobody says when it began."""
    return None if window is None or window.end is None else Interval(None, window.end)


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
    if told is None or told.end is None or tense != "past":
        return window
    return window.intersection(Interval(None, told.end)) or window


def is_background(window: Interval | None, told: Interval | None) -> bool:
    """True for what lies more than three days before it was told."""
    if window is None or window.end is None or told is None or told.start is None:
        return False
    return (told.start - window.end).total_seconds() > 3 * DAY_S


def is_layout(block: BlockKind) -> bool:
    """True for blocks that repeat what an entry tells: captions, alternative texts and headlines."""
    return block is not BlockKind.BODY and block is not BlockKind.QUOTED_POST
