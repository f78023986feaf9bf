"""Tellings of one event merged into one line of the timeline, with every report kept."""

from __future__ import annotations

import bisect
import functools
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from reconcile.claims.events.event_words import is_again, near_words
from reconcile.claims.kinds import Event
from reconcile.claims.pages.likeness import stems
from reconcile.places import contains
from reconcile.timeline.coincidences import pairs_by_evidence
from reconcile.timeline.deeds import pairs_by_deed, pairs_by_verdict
from reconcile.timeline.descriptions import pairs_by_description, pairs_in_entries
from reconcile.timeline.group import (
    _SPACE,
    Group,
    event_id,
    group_of,
    lead_of,
    places_of,
    told_order,
)
from reconcile.timeline.joining import joined
from reconcile.timeline.pairing import pairs_of
from reconcile.timeline.short_names import full_names, link_of
from reconcile.timeline.sites import pairs_by_site
from reconcile.timeline.traits import traits_of
from reconcile.times import DAY_S, Granularity, Interval

__all__ = ["Group", "event_id", "grouped", "lead_of", "places_of", "told_order"]

# Kinds of which one actor has many in one place on one day: they are one only where their words or times say so.
_MANY: Final = frozenset({"attack", "toll", "announcement", "other", "statement", "launch"})
_SHARED: Final = 0.34  # of the words of the shorter telling
_ONE_STORY_S: Final = 3 * DAY_S
_MEAL: Final = re.compile(r"\b(?:dinner|dine|lunch|breakfast|banquet|supper|reception)\b")
_NEIGHBOURS: Final = 24  # open groups of one key that an event is tried with, nearest in time first


def grouped(events: Iterable[Event]) -> tuple[Group, ...]:
    """Every event in one group. Tellings meet when lane, link key and time agree, when the words are the same or nearly, when
    one minute, place and subject agree, when a page speaks of one such event only, or when they share enough that is rare.

    Each bucket of one key is swept once, finest time first; an event joins the first group that its window overlaps.
    """
    told = sorted((e for e in events if _happens(e)), key=told_order)
    full = full_names(told)
    buckets: dict[tuple[str, ...], list[Event]] = {}
    for event in told:
        buckets.setdefault(_key(event, full), []).append(event)
    swept = _folded((group for key in sorted(buckets) for group in _swept(buckets[key])), full)
    traits = functools.cache(functools.partial(traits_of, full=full))
    known = joined(
        swept,
        traits,
        lambda t: (
            *pairs_of(t),
            *pairs_in_entries(t),
            *pairs_by_site(t),
            *pairs_by_deed(t),
            *pairs_by_verdict(t),
        ),
    )
    described = joined(known, traits, pairs_by_description)
    return joined(described, traits, pairs_by_evidence)


def _happens(event: Event) -> bool:
    """False for what is said not to have happened; what someone denies stays, marked as denied."""
    return event.polarity or event.modality == "denied"


def _folded(groups: Iterable[Group], full: Mapping[str, str]) -> tuple[Group, ...]:
    """The groups, those made one that tell one thing at one time in a town and in the country it lies in."""
    alike: dict[tuple[object, ...], list[Group]] = {}
    for group in groups:
        lead = lead_of(group)
        timed = lead.anchored and lead.link.count("|") == 2 and not lead.link.startswith("entry|")
        who = link_of(lead, full).rsplit("|", 1)[0]
        key = (lead.lane, who, group.window) if timed else (event_id(group),)
        alike.setdefault(key, []).append(group)
    return tuple(group for bucket in alike.values() for group in _without_coarse(bucket))


def _without_coarse(bucket: list[Group]) -> Iterator[Group]:
    """The groups of one actor and time; a coarse place gives way when just one finer place lies in it."""
    finer = {
        id(group): [other for other in bucket if other is not group and _holds(group, other)]
        for group in bucket
    }
    extra: dict[int, list[Event]] = {}
    for group in bucket:
        if len(finer[id(group)]) == 1:
            extra.setdefault(id(finer[id(group)][0]), []).extend(group.reports)
    for group in bucket:
        if len(finer[id(group)]) != 1:
            more = extra.get(id(group), [])
            yield group_of([*group.reports, *more], group.window)


def _holds(coarse: Group, fine: Group) -> bool:
    outer, inner = places_of(coarse)[:1], places_of(fine)[:1]
    return bool(outer and inner) and outer[0].id != inner[0].id and contains(outer[0], inner[0])


def _key(event: Event, full: Mapping[str, str]) -> tuple[str, ...]:
    again = str(is_again(event))
    if event.link and event.modality != "denied" and event.polarity:
        return ("link", event.lane, link_of(event, full), str(event.recent), again)
    words = _SPACE.sub(" ", event.summary).strip().casefold()
    return ("words", event.lane, event.kind, event.subject, words, str(event.recent), again)


@attrs.define
class _Open:
    """A group that may still grow. Only `_swept` holds one."""

    members: list[Event]
    window: Interval | None


def _swept(bucket: list[Event]) -> Iterator[Group]:
    """The groups of one key. Each event is tried with the groups nearest to it in time only."""
    groups: list[_Open] = []
    starts: list[
        tuple[float, int]
    ] = []  # where the windows of the groups begin, with the group's number, in order
    for event in sorted(bucket, key=lambda e: (not e.anchored, e.granularity.rank, told_order(e))):
        place = bisect.bisect_left(starts, (_start(event.when), -1))
        near = sorted(number for _, number in starts[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS])
        for number in near:
            group = groups[number]
            if _fits(group.window, event.when) and _is_one(group.members[0], event):
                del starts[bisect.bisect_left(starts, (_start(group.window), number))]
                group.members.append(event)
                group.window = _common(group.window, event.when)
                bisect.insort(starts, (_start(group.window), number))
                break
        else:
            groups.append(_Open([event], event.when))
            bisect.insort(starts, (_start(event.when), len(groups) - 1))
    for group in groups:
        yield group_of(group.members, group.window)


def _in_one_story(first: Event, event: Event) -> bool:
    """False for news of two different weeks of which one or both give no time: each is of the days of its page."""
    if not (first.recent and event.recent) or first.at is None or event.at is None:
        return True
    if first.anchored != event.anchored and _is_wide(first if first.anchored else event):
        return False
    (start, end), (other_start, other_end) = _days(first), _days(event)
    return start <= other_end and other_start <= end


def _is_wide(event: Event) -> bool:
    """True for "earlier this year", beside which "she has arrived" is another time."""
    return Granularity.WEEK.rank <= event.granularity.rank <= Granularity.CENTURY.rank


def _days(event: Event) -> tuple[float, float]:
    """From when to when an event of the news may lie: its own time, or the days beside its telling."""
    told = event.at.sort_key if event.at is not None else (-math.inf, math.inf)
    start, end = event.when.sort_key if event.when is not None else (-math.inf, math.inf)
    near = (told[0] - _ONE_STORY_S, told[1] + _ONE_STORY_S)
    return max(start, near[0]) if start == -math.inf else start, min(end, near[1]) if end == math.inf else end


def _start(window: Interval | None) -> float:
    return window.sort_key[0] if window is not None else -float("inf")


def _fits(a: Interval | None, b: Interval | None) -> bool:
    return a is None or b is None or a.overlaps(b)


def _common(a: Interval | None, b: Interval | None) -> Interval | None:
    """What both allow, where they do not exclude each other."""
    return a.intersection(b) if a is not None and b is not None else a or b


def _is_one(first: Event, event: Event) -> bool:
    """False for two places, and for two of the many things of one kind that an actor does in a place."""
    if first.place_ids and event.place_ids and not set(first.place_ids) & set(event.place_ids):
        return False
    if not _in_one_story(first, event):
        return False
    if (_MEAL.search(first.verb) is None) != (_MEAL.search(event.verb) is None):
        return False  # who dines together has talks at another time
    if first.kind not in _MANY or first.link.startswith("entry|"):
        return True
    timed = (
        first.anchored
        and event.anchored
        and max(first.granularity.rank, event.granularity.rank) < Granularity.DAY.rank
    )
    one, two = stems(near_words(first)), stems(near_words(event))
    return timed or len(one & two) >= _SHARED * min(len(one), len(two))
