"""How journeys go: who leaves a place was there before, who leaves for a place arrives there later, and the way takes its time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from reconcile.claims.kinds import Event
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.places import Place, contains, distance_km, place_named
from reconcile.time_labels import span_label
from reconcile.timeline.constraints import Bound, Statement, before, end, start
from reconcile.timeline.merge import Group, lead_of
from reconcile.timeline.strands import Strand, content_of, is_fact
from reconcile.times import HOUR_S, MINUTE_S, Granularity

_SENSE: Final = 4.0
_TRAVEL: Final = 5.0
_NEAR_S: Final = 48 * HOUR_S
# Kilometres an hour that nothing of its kind exceeds, and of what is not known.
_SPEEDS_KMH: Final = {"train": 320, "ship": 60, "car": 130, "helicopter": 350}
_FASTEST_KMH: Final = 1000
_WORTH_S: Final = 5 * MINUTE_S
# As far as this nobody takes a plane; who goes by road or rail also has to get in and out. Beyond it no helicopter is faster.
_NEAR_KM: Final = 50
_NEAR_KMH: Final = 130
_IN_AND_OUT_S: Final = 5 * MINUTE_S
_FLOWN_KM: Final = 150
_FLOWN_KMH: Final = 350
# Who is told to be back was away: so long before, or told so long after, it was the way back from where one left.
_BACK: Final = LazyPattern(r"\bback (?:in|at|home)\b|\breturned? (?:to|home)\b|\bback to\b|\bhome again\b")
_ONE_WAY_S: Final = 4 * HOUR_S
# Talks for which nobody comes.
_AFAR: Final = LazyPattern(
    r"\b(?:tele)?phon(?:e|ed|es|ing)\b|\bcalls?\b|\bvideo\b|\bvirtual|\bonline\b|\bremote"
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


def return_strands(groups: Iterable[Group]) -> Iterator[Strand]:
    """Who is back in a town at some time left before that where he had been: of the one departure of a page without a clock, and the
    one return.
    """
    moves: dict[tuple[str, str], tuple[list[Event], list[Event]]] = {}
    nodes: dict[Event, str] = {}
    for group in groups:
        lead = lead_of(group)
        if lead.kind not in _PRESENCE | {"departure"} or lead.lane != "happened" or not lead.recent:
            continue
        for event in group.reports:
            left, back = moves.setdefault((event.page, event.subject), ([], []))
            nodes[event] = group.key
            if event.kind == "departure":
                left.append(event)
            elif _BACK.search(event.quotes[0].text) and event.subject and _is_fine(event):
                back.append(event)
    for left, back in moves.values():
        if back and len({nodes[e] for e in left}) == 1 and len({nodes[e] for e in back}) == 1:
            yield from (s for e in left[:1] if (s := _return(e, back[0], nodes)) is not None)


def _is_fine(event: Event) -> bool:
    return event.stated is not None and event.granularity.rank <= Granularity.HOUR.rank


def _return(left: Event, back: Event, nodes: Mapping[Event, str]) -> Strand | None:
    """The way back, where the departure has no clock of its own and both are of some hours of one day."""
    one, other = _town(left), _town(back)
    if one is None or other is None or left.stated is not None or not (is_fact(left) and is_fact(back)):
        return None
    if contains(one, other) or contains(other, one) or left.at is None or back.stated is None:
        return None
    if abs(left.at.sort_key[0] - back.stated.sort_key[0]) > _ONE_WAY_S:
        return None
    words = f"back in {other.name} after leaving {one.name}"
    return Strand(
        statement=Statement(
            key=f"return|{content_of(left)}|{content_of(back)}",
            text=words,
            bounds=before(nodes[left], nodes[back], least_s=_least_s(one, other, back.means or left.means)),
            weight=_SENSE,
            rule="travel",
        ),
        event=back,
        quotes=(back.quotes[0], left.quotes[0]),
        role="travel",
        bound=words,
    )


def _led_to(left: Group, presences: Mapping[str, list[Group]]) -> Iterator[Group]:
    """The only arrival where a departure leads to, and all of them in the country or region that it leads to."""
    leads = {e.destination for e in left.reports if e.destination}
    places = {place_id: place for place_id in presences if (place := place_named(place_id)) is not None}
    named = [place for name in sorted(leads) if (place := place_named(name)) is not None]
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
    far_km, least = distance_km(one, other), _least_s(one, other, means)
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


def _least_s(one: Place, other: Place, means: str) -> int:
    """The seconds that the way takes at least."""
    far_km = distance_km(one, other)
    if not means and far_km <= _NEAR_KM:
        return int(far_km / _NEAR_KMH * HOUR_S) + _IN_AND_OUT_S
    fastest = _FLOWN_KMH if far_km <= _FLOWN_KM else _FASTEST_KMH
    return int(far_km / _SPEEDS_KMH.get(means, fastest) * HOUR_S)


def _town(event: Event) -> Place | None:
    place = place_named(event.place_ids[0]) if event.place_ids else None
    return place if place is not None and place.has_point else None
