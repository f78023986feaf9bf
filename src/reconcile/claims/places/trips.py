"""Journeys of one traveller between two moments that are told with clocks: from one town to the next, by a known means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from reconcile.claims.events.crowds import is_crowd
from reconcile.claims.kinds import Event, Itinerary
from reconcile.claims.places.presences import Presence, doubt_h, people_of, presences
from reconcile.claims.places.whereabouts import FASTEST_KMH
from reconcile.claims.reading import Reading
from reconcile.claims.records.claim import base_of
from reconcile.places import contains, distance_km
from reconcile.times import HOUR_S

_SPOTS: Final = frozenset({"arrival", "departure", "sighting"})
_SLACK_H: Final = 0.25  # clocks to the quarter of an hour
# Under this far apart, in km, two names may be of one town and its outskirts.
_NEAR_KM: Final = 25.0


def make_trips(reading: Reading, events: Iterable[Event]) -> Iterator[Itinerary]:
    """An itinerary without a stay for each two moments, one behind the other, that have one actor in two towns.

    Only what is told as a fact with a clock counts. Told to be in two places faster than anything flies, a person is a
    matter of whereabouts and of no journey.
    """
    people = people_of(reading)
    for actor, told in presences(reading, events, is_spot).items():
        yield from trips_of(told, is_person=actor in people)


def trips_of(told: Iterable[Presence], *, is_person: bool) -> Iterator[Itinerary]:
    """The trips of one actor. told: in the order of time."""
    for first, later in pairwise(told):
        yield from trip_of(first, later, is_person=is_person)


def is_spot(event: Event) -> bool:
    """True for what has one actor at one spot; a journey of which only the start is told began there."""
    starts = event.kind == "travel" and event.origin != "" and event.origin == event.place
    return (starts or event.kind in _SPOTS) and not is_crowd(event.actors)


def trip_of(first: Presence, later: Presence, *, is_person: bool) -> Iterator[Itinerary]:
    """The trip between two moments, where they are of two towns and of one means."""
    one, two, means = first.place, later.place, _means(first.event, later.event)
    km = distance_km(one, two)
    if not means or km < _NEAR_KM or contains(one, two) or contains(two, one):
        return
    gap_h = (later.start_s - first.start_s) / HOUR_S
    most_h = gap_h + _SLACK_H + doubt_h(first, later)
    if is_person and km > FASTEST_KMH * most_h:
        return
    quotes = dict.fromkeys((*later.event.quotes, *first.event.quotes))
    yield Itinerary(
        **base_of(later.event, quotes),
        actor=first.event.subject,
        from_place=one.name,
        to_place=two.name,
        means=means,
        stay_low_h=0.0,
        arrive_low_h=round(gap_h, 2),
        arrive_high_h=round(most_h, 2),
        distance_km=round(km, 1),
    )


def _means(first: Event, later: Event) -> str:
    """What the journey between two moments is made by: that of the departure and that of the arrival, if they agree."""
    told = {
        first.means if first.kind in ("departure", "travel") else "",
        later.means if later.kind == "arrival" else "",
    }
    if first.kind == later.kind == "sighting" or not told - {""}:
        told = {first.means, later.means} if first.means == later.means else set()
    named = told - {""}
    return named.pop() if len(named) == 1 else ""
