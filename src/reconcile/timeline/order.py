"""The order of a timeline, the links between coarse and fine tellings, and what replaced what."""

from __future__ import annotations

import bisect
import itertools
import math
from collections.abc import Iterable, Iterator

from reconcile.claims.courses import chains
from reconcile.claims.kinds import Event
from reconcile.places import contains, place_named
from reconcile.timeline.merge import Group, event_id, lead_of, told_order
from reconcile.times import Granularity

_MOVES = frozenset({"arrival", "departure", "sighting", "travel", "visit"})


def sort_key(group: Group) -> tuple[float, float, str]:
    """By the start of the window, by its end where the start is open; what nothing bounds comes last."""
    if group.window is None:
        return math.inf, math.inf, event_id(group)
    start, end = group.window.sort_key
    return (end if start == -math.inf else start), end, event_id(group)


def links(groups: Iterable[Group]) -> dict[str, tuple[str, ...]]:
    """Ids of finer tellings by the id of the coarse one that holds them, both ways: "last September she went to Peru"
    and the landing in Lima on the 4th. Indexed by actor and sorted by time, never pair by pair.
    """
    by_actor: dict[str, list[tuple[float, Group]]] = {}
    for group in groups:
        lead = lead_of(group)
        if (
            lead.kind in _MOVES
            and group.window is not None
            and group.window.end is not None
            and lead.lane == "happened"
        ):
            by_actor.setdefault(lead.subject, []).append((group.window.sort_key[1], group))
    found: dict[str, set[str]] = {}
    for actor, timed in by_actor.items():
        timed.sort(key=lambda t: (t[0], event_id(t[1])))
        ends = [end for end, _ in timed]
        for _, coarse in timed:
            if actor and coarse.window is not None and _is_coarse(coarse):
                for fine in _within(coarse, timed, ends):
                    found.setdefault(event_id(coarse), set()).add(event_id(fine))
                    found.setdefault(event_id(fine), set()).add(event_id(coarse))
    return {key: tuple(sorted(ids)) for key, ids in found.items()}


def _is_coarse(group: Group) -> bool:
    lead = lead_of(group)
    return lead.anchored and Granularity.WEEK.rank <= lead.granularity.rank <= Granularity.YEAR.rank


def _within(coarse: Group, timed: list[tuple[float, Group]], ends: list[float]) -> Iterator[Group]:
    start, end = coarse.window.sort_key if coarse.window else (math.inf, -math.inf)
    for index in range(bisect.bisect_right(ends, start), bisect.bisect_right(ends, end)):
        fine = timed[index][1]
        if fine is not coarse and lead_of(fine).recent and _place_within(lead_of(coarse), lead_of(fine)):
            yield fine


def _place_within(coarse: Event, fine: Event) -> bool:
    outer = place_named(coarse.place_ids[0]) if coarse.place_ids else None
    inner = place_named(fine.place_ids[0]) if fine.place_ids else None
    return outer is not None and inner is not None and contains(outer, inner)


def replaced(groups: Iterable[Group]) -> dict[str, str]:
    """The id of the line that replaced a line: along each evolving line of a page, each step by the next."""
    lines = {event: event_id(group) for group in groups for event in group.reports}
    gone: dict[str, str] = {}
    for steps in chains(sorted(lines, key=told_order)):
        for earlier, later in itertools.pairwise(steps):
            if lines[earlier] != lines[later]:
                gone[lines[earlier]] = lines[later]
    return gone
