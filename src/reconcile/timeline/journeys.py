"""How journeys go: who leaves a place was there before, who leaves for a place arrives there later, and the way takes its time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from reconcile.claims.kinds import Event
from reconcile.places import Place, contains, distance_km, place_named
from reconcile.time_labels import span_label
from reconcile.timeline.constraints import Bound, Statement, before, end, start
from reconcile.timeline.merge import Group, lead_of
from reconcile.timeline.strands import Strand, content_of, is_fact
from reconcile.times import HOUR_S, MINUTE_S

_SENSE: Final = 4.0
_TRAVEL: Final = 5.0
_NEAR_S: Final = 48 * HOUR_S
# Kilometres an hour that nothing of its kind exceeds, and of what is not known.
_SPEEDS_KMH: Final = {"train": 320, "ship": 60, "car": 130, "helicopter": 350}
_FASTEST_KMH: Final = 1000
_WORTH_S: Final = 20 * MINUTE_S
# Talks for which nobody comes.
_AFAR: Final = re.compile(
    r"\b(?:tele)?phon(?:e|ed|es|ing)\b|\bcalls?\b|\bvideo\b|\bvirtual|\bonline\b|\bremote", re.IGNORECASE
)
_PRESENCE: Final = frozenset({"arrival", "sighting"})
_TOGETHER: Final = _PRESENCE | {"departure", "meeting"}


def sense_strands(groups: Iterable[Group]) -> Iterator[Strand]:
    """The order in which one actor's arrivals, meetings and departures must have been, where only one of each can be meant."""
    by_actor: dict[str, list[Group]] = {}
    for group in groups:
        lead = lead_of(group)
        if (
            lead.kind in _TOGETHER
            and lead.subject
            and lead.place_ids
            and lead.recent
            and lead.lane == "happened"
        ):
            by_actor.setdefault(lead.subject, []).append(group)
    for moves in by_actor.values():
        yield from _of_actor(moves)


def _of_actor(moves: list[Group]) -> Iterator[Strand]:
    departures = _by_place(g for g in moves if lead_of(g).kind == "departure")
    presences = _by_place(g for g in moves if lead_of(g).kind in _PRESENCE)
    meetings = _by_place(g for g in moves if lead_of(g).kind == "meeting")
    for place, met in meetings.items():
        there = presences.get(place, [])
        if len(there) == 1 and lead_of(there[0]).kind == "arrival" and place not in departures:
            yield from (
                _sense(there[0], group, "who meets in a place has arrived there")
                for group in met
                if _near(there[0], group) and not any(_AFAR.search(e.quotes[0].text) for e in group.reports)
            )
    for place, left in departures.items():
        there = presences.get(place, [])
        if len(left) != 1:
            continue
        if len(there) == 1 and _told_first(there[0], left[0]):
            yield _sense(there[0], left[0], "who leaves a place was there before")
        yield from (
            _sense(left[0], arrived, "who leaves for a place arrives there later")
            for arrived in _led_to(left[0], presences)
        )


def _led_to(left: Group, presences: Mapping[str, list[Group]]) -> Iterator[Group]:
    """The only arrival where a departure leads to, and all of them in the country or region that it leads to."""
    leads = {e.destination for e in left.reports if e.destination}
    places = {place_id: place for place_id in presences if (place := place_named(place_id)) is not None}
    named = [place for place in places.values() if place.name in leads]
    origin = place_named(lead_of(left).place_ids[0])
    for place_id, place in places.items():
        there = presences[place_id]
        inside = any(contains(outer, place) and not (origin and contains(outer, origin)) for outer in named)
        if (inside or (place in named and len(there) == 1)) and all(_near(left, group) for group in there):
            yield from there


def _by_place(groups: Iterable[Group]) -> dict[str, list[Group]]:
    places: dict[str, list[Group]] = {}
    for group in groups:
        places.setdefault(lead_of(group).place_ids[0], []).append(group)
    return places


def _told_first(one: Group, other: Group) -> bool:
    """True when the first telling of one stands before that of the other on one page, and both are of the same days."""
    first, second = one.reports[0], other.reports[0]
    places = [(e.rank, e.quotes[0].file_span.start, e.spot) for e in (first, second)]
    return first.page == second.page and places[0] < places[1] and _near(one, other)


def _near(one: Group, other: Group) -> bool:
    if one.window is None or other.window is None:
        return True
    (a, b), (c, d) = one.window.sort_key, other.window.sort_key
    return max(a, c) - min(b, d) <= _NEAR_S and a < d


def _sense(first: Group, second: Group, why: str) -> Strand:
    one, other = lead_of(first), lead_of(second)
    return Strand(
        statement=Statement(
            key=f"domain|{first.key}|{second.key}",
            text=why,
            bounds=(Bound(end(first.key), start(second.key), 0),),
            weight=_SENSE,
            rule="domain",
        ),
        event=other,
        quotes=(one.quotes[0], other.quotes[0]),
        role="sense",
        bound=why,
        fact=False,
    )


def travel_strand(order: Strand, first: Event, second: Event) -> Strand | None:
    """The time that the way takes between two events of one actor in two towns whose order is told; None where it is short."""
    one, other = _town(first), _town(second)
    if not first.subject or first.subject != second.subject or one is None or other is None:
        return None
    if not (is_fact(first) and is_fact(second)) or contains(one, other) or contains(other, one):
        return None
    means = second.means or first.means
    far_km = distance_km(one, other)
    least = int(far_km / _SPEEDS_KMH.get(means, _FASTEST_KMH) * HOUR_S)
    if least < _WORTH_S:
        return None
    later, earlier = order.statement.bounds[0].later, order.statement.bounds[0].earlier
    words = f"{one.name} to {other.name} is {far_km:,.0f} km, at least {span_label(least)}{f' by {means}' * bool(means)}"
    return Strand(
        statement=Statement(
            key=f"travel|{content_of(first)}|{content_of(second)}",
            text=words,
            bounds=before(later.event, earlier.event, least_s=least),
            weight=_TRAVEL,
            rule="travel",
        ),
        event=second,
        quotes=order.quotes,
        role="travel",
        bound=words,
        fact=order.fact,
    )


def _town(event: Event) -> Place | None:
    place = place_named(event.place_ids[0]) if event.place_ids else None
    return place if place is not None and place.has_point else None
