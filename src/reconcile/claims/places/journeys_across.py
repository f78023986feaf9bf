"""Travellers whom one page has in one town and another page in the next: too soon for their train, or for any plane."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from reconcile.claims.kinds import Claim, Event, Itinerary
from reconcile.claims.places.presences import Presence, in_order, people_of, presences
from reconcile.claims.places.trips import is_spot, trip_of
from reconcile.claims.places.whereabouts import is_there, whereabouts_of
from reconcile.claims.reading import Reading
from reconcile.claims.records.place_records import Whereabouts


def journeys_across(
    claims: Iterable[Claim], readings: Sequence[Reading]
) -> Iterator[Itinerary | Whereabouts]:
    """Trips and whereabouts of which one end is told on one page and the other on another, and both on none."""
    if len(readings) < 2:
        return
    events: dict[str, list[Event]] = {reading.page.name: [] for reading in readings}
    for claim in claims:
        if isinstance(claim, Event) and claim.subject and claim.place_ids and claim.anchored:
            events.setdefault(claim.page, []).append(claim)
    on_pages = Counter(name for told in events.values() for name in {e.subject for e in told})
    shared = frozenset(name for name, count in on_pages.items() if count > 1)
    if not shared:
        return
    people = set().union(*(people_of(reading) for reading in readings)) & shared
    for actor, told in _seen(events, readings, lambda e: e.subject in shared and is_spot(e)):
        known = {(a.told, b.told) for page in told for a, b in pairwise(page)}
        for first, later in pairwise(in_order(p for page in told for p in page)):
            if first.event.page != later.event.page and (first.told, later.told) not in known:
                yield from trip_of(first, later, is_person=actor in people)
    for _, told in _seen(events, readings, lambda e: e.subject in people and is_there(e)):
        yield from _apart(told)


def _seen(
    events: dict[str, list[Event]], readings: Sequence[Reading], is_meant: Callable[[Event], bool]
) -> Iterator[tuple[str, list[list[Presence]]]]:
    """Each actor of two pages or more, with where each page has him."""
    told: dict[str, list[list[Presence]]] = {}
    for reading in readings:
        for actor, seen in presences(reading, events[reading.page.name], is_meant).items():
            told.setdefault(actor, []).append(seen)
    yield from ((actor, pages) for actor, pages in sorted(told.items()) if len(pages) > 1)


def _apart(pages: list[list[Presence]]) -> Iterator[Whereabouts]:
    """What the pages only tell together, each two places and moments once."""
    known = {_told(one) for page in pages for one in whereabouts_of(page)}
    for one in whereabouts_of(in_order(p for page in pages for p in page)):
        if _told(one) not in known:
            known.add(_told(one))
            yield one


def _told(one: Whereabouts) -> tuple[str, str, str, str]:
    return one.first, one.second, one.first_at, one.second_at
