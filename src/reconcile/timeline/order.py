"""The order of a timeline, the links between coarse and fine tellings, and what replaced what."""

from __future__ import annotations

import bisect
import itertools
import math
from collections.abc import Iterable, Iterator, Mapping

from reconcile.claims.events.families import SUDDEN
from reconcile.claims.kinds import Course, Event
from reconcile.claims.places.courses import chains
from reconcile.model import Span
from reconcile.places import contains, place_named
from reconcile.timeline.group import Group, event_id, told_order
from reconcile.timeline.short_names import full_names
from reconcile.timeline.traits import Traits, traits_of
from reconcile.times import Granularity

_MOVES = frozenset({"arrival", "departure", "sighting", "travel", "visit"})
_PLANS = frozenset({"plan", "start"})
_MOST = 200  # finer tellings that one coarse telling is linked with


def sort_key(group: Group) -> tuple[float, float, str]:
    """By the start of the window, by its end where the start is open; what nothing bounds comes last."""
    if group.window is None:
        return math.inf, math.inf, event_id(group)
    start, end = group.window.sort_key
    return (end if start == -math.inf else start), end, event_id(group)


def links(groups: Iterable[Group]) -> dict[str, tuple[str, ...]]:
    """Ids of finer tellings by the id of the coarse one that holds them, both ways: "last September she went to Peru"
    and the landing in Lima on the 4th. Indexed by what happened to whom and sorted by time, never pair by pair.
    """
    listed = list(groups)
    full = full_names(event for group in listed for event in group.reports)
    timed: dict[tuple[str, ...], list[tuple[float, Traits]]] = {}
    coarse: list[Traits] = []
    for group in listed:
        window, lead = group.window, group.lead
        if window is None or window.end is None or lead.lane != "happened":
            continue
        if not lead.recent and not _is_coarse(lead):
            continue
        traits = traits_of(group, full)
        if _is_coarse(lead):
            coarse.append(traits)
        if lead.recent:
            for key in _keys(traits):
                timed.setdefault(key, []).append((window.sort_key[1], traits))
    for fine in timed.values():
        fine.sort(key=lambda t: (t[0], event_id(t[1].group)))
    found: dict[str, set[str]] = {}
    for outer in coarse:
        for inner in (t for key in _keys(outer) for t in _within(outer, timed.get(key, []))):
            found.setdefault(event_id(outer.group), set()).add(event_id(inner.group))
            found.setdefault(event_id(inner.group), set()).add(event_id(outer.group))
    return {key: tuple(sorted(ids)) for key, ids in found.items()}


def _is_coarse(lead: Event) -> bool:
    """True for a time of a week to a year, and for a day that is looked back to."""
    least = Granularity.WEEK if lead.recent else Granularity.DAY
    return lead.anchored and least.rank <= lead.granularity.rank <= Granularity.YEAR.rank


def _keys(told: Traits) -> Iterator[tuple[str, ...]]:
    """Under what a telling is sought: whoever moved, all who met, or the thing that happened."""
    lead, family = told.lead, told.family
    if lead.kind in _MOVES:
        yield from (("move", actor) for actor in sorted(told.actors))
    elif lead.kind == "meeting":
        if len(told.actors) > 1:
            yield ("meeting", *sorted(told.actors))
    elif family in SUDDEN or not lead.actors:
        yield (family,)
    else:
        yield from ((family, actor) for actor in sorted(told.actors))


def _within(coarse: Traits, timed: list[tuple[float, Traits]]) -> Iterator[Traits]:
    start, end = coarse.window.sort_key if coarse.window else (math.inf, -math.inf)
    first = bisect.bisect_right(timed, start, key=_end)
    last = bisect.bisect_right(timed, end, key=_end)
    for _, fine in timed[first : min(last, first + _MOST)]:
        if (
            fine.group is not coarse.group
            and _place_within(coarse.lead, fine.lead)
            and _is_finer(coarse, fine)
        ):
            yield fine


def _end(timed: tuple[float, Traits]) -> float:
    return timed[0]


def _is_finer(coarse: Traits, fine: Traits) -> bool:
    """True for a telling of its own day or less; one of another page may only say that it is over."""
    return fine.lead.granularity.rank < coarse.lead.granularity.rank or not fine.lead.anchored


def _place_within(coarse: Event, fine: Event) -> bool:
    outer = place_named(coarse.place_ids[0]) if coarse.place_ids else None
    inner = place_named(fine.place_ids[0]) if fine.place_ids else None
    if outer is None and coarse.kind == "meeting":
        return True
    return outer is not None and inner is not None and contains(outer, inner)


def replaced(groups: Iterable[Group], courses: Iterable[Course] = ()) -> dict[str, str]:
    """The id of the line that replaced a line: along each evolving line of a page, each step by the next."""
    lines = {event: event_id(group) for group in groups for event in group.reports}
    gone: dict[str, str] = {}
    for steps in chains(sorted(lines, key=told_order)):
        for earlier, later in itertools.pairwise(steps):
            if lines[earlier] != lines[later]:
                gone[lines[earlier]] = lines[later]
    moved = [course for course in courses if course.what in _PLANS]
    if moved:
        _add_moved(gone, lines, moved)
    return gone


def _add_moved(gone: dict[str, str], lines: Mapping[Event, str], courses: Iterable[Course]) -> None:
    """Adds each planned line that a later telling of its plan replaced: by the plan that holds then, else by what was said."""
    by_entry: dict[tuple[str, str], list[Event]] = {}
    for event in lines:
        by_entry.setdefault((event.page, event.entry), []).append(event)
    for course in courses:
        spans: dict[str, list[Span]] = {}
        for quote in course.quotes:
            spans.setdefault(quote.entry, []).append(quote.span)
        new: Event | None = None
        for entry, words in reversed(spans.items()):
            told = _told_in(by_entry.get((course.page, entry), ()), words)
            for event in told:
                if new is not None and event.lane == "planned" and lines[event] != lines[new]:
                    gone.setdefault(lines[event], lines[new])
            held = [event for event in told if event.lane != "happened"]
            new = next((e for e in held if e.lane == "planned"), held[0] if held else new)


def _told_in(events: Iterable[Event], spans: Iterable[Span]) -> list[Event]:
    """The events whose word stands within one of these, in the order told."""
    kept = tuple(spans)
    found = (e for e in events if any(s.start <= e.spot < s.end for s in kept))
    return sorted(found, key=told_order)
