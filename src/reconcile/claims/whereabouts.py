"""Persons that a page has in two places at one moment, though nothing that flies is fast enough."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from reconcile.claims.kinds import Event
from reconcile.claims.place_records import Whereabouts
from reconcile.claims.reading import Reading
from reconcile.mentions import NameKind
from reconcile.places import Place, contains, distance_km, place_with_id
from reconcile.time_labels import clock
from reconcile.times import HOUR_S, Interval, offset_s

# What someone has to be there for.
_THERE: Final = frozenset({"arrival", "departure", "meeting", "sighting", "visit"})
# Words by which someone is there without being there, or is not the one, or by which it is no plain statement.
_NOT_THERE: Final = re.compile(
    r"\b(?:video\w*|virtual\w*|phone|telephone\w*|call\w*|remote\w*|online|zoom|link|screen|broadcast|televised|recorded|message|letter|"
    r"photo\w*|picture\w*|image\w*|footage|archive|file|caption|delegat\w+|envoys?|aides?|advis[eo]rs?|spokes\w+|representative|deput\w+|"
    r"team|family|wife|husband|son|daughter|lawyers?|portrait|statue|"
    r"reported\w*|reportedly|apparently|allegedly|rumou?r\w*|believed|thought|said|says|according|claim\w*|will|would|may|might|could|should|"
    r"due|expected|second|another|advance|one of|part of|plan\w*|schedul\w*|supposed|had been|not|never|n't|if|whether|or|instead|correct\w*|earlier|previous\w*|again|last|"
    r"yesterday|tomorrow)\b",
    re.IGNORECASE,
)
# A clock that says of which zone it is.
_ZONED: Final = re.compile(
    r"\b(?:GMT|UTC|local|BST|CES?T|EES?T|MSK|[ECMP][SD]?T|A[CEW]S[TD]|[JKI]ST|Z)\b|[+-]\d\d:?\d\d|\dZ",
    re.IGNORECASE,
)
_WIDEST_S: Final = 0.25 * HOUR_S  # of the time that is told
_SLACK_H: Final = 0.5  # clocks to the hour, and the time that a thing takes
_FEW: Final = 6  # later moments that each is compared with
FASTEST_KMH: Final = 1000


@attrs.frozen(kw_only=True)
class Presence:
    """Where and when an event has its subject. start_s: the beginning of its moment, in seconds of POSIX time."""

    event: Event
    place: Place
    when: Interval
    start_s: float


def make_whereabouts(reading: Reading, events: Iterable[Event]) -> Iterator[Whereabouts]:
    """Two tellings of one person that no plane can join, each told as a fact with a clock of its own."""
    people = {n.key for m in reading.mentions for n in m.names if n.kind is NameKind.PERSON and " " in n.key}
    seen: dict[str, list[Presence]] = {}
    for event in events:
        one = presence_of(event) if event.kind in _THERE and event.subject in people else None
        if one is not None:
            seen.setdefault(event.subject, []).append(one)
    for actor in sorted(seen):
        ordered = sorted(seen[actor], key=lambda s: (s.start_s, s.event.rank, s.place.id))
        for index, first in enumerate(ordered):
            yield from _apart(reading, first, ordered[index + 1 : index + 1 + _FEW])


def presence_of(event: Event) -> Presence | None:
    """Where and when an event has its subject; None for what is no plain fact with a moment and one spot."""
    when = event.when
    plain = event.modality == "asserted" and event.polarity and event.lane == "happened"
    if not plain or not event.anchored or not event.recent or event.attribution or len(event.actors) != 1:
        return None
    if when is None or when.start is None or when.end is None or len(event.place_ids) != 1:
        return None
    if (when.end - when.start).total_seconds() > _WIDEST_S or event.block != "body":
        return None
    if any(_NOT_THERE.search(quote.text) for quote in event.quotes):
        return None
    place = place_with_id(event.place_ids[0])
    if place is None or not place.has_point or place.zone is None:
        return None
    return Presence(event=event, place=place, when=when, start_s=when.start.timestamp())


def _apart(reading: Reading, first: Presence, later: Sequence[Presence]) -> Iterator[Whereabouts]:
    for other in later:
        one, two = first.place, other.place
        if one.id == two.id or contains(one, two) or contains(two, one):
            continue
        km = distance_km(one, two)
        gap_h = (other.start_s - first.start_s) / HOUR_S
        if km <= FASTEST_KMH * (gap_h + _SLACK_H + doubt_h(reading, first, other)):
            continue
        quotes = dict.fromkeys((*other.event.quotes, *first.event.quotes))
        yield Whereabouts(
            page=other.event.page,
            entry=other.event.entry,
            rank=other.event.rank,
            at=other.event.at,
            block=other.event.block,
            quotes=tuple(quotes),
            actor=first.event.subject,
            first=one.name,
            second=two.name,
            first_at=_at(first.when),
            second_at=_at(other.when),
            gap_min=round(gap_h * 60),
            km=round(km, 1),
            plane_h=round(km / FASTEST_KMH, 1),
        )


def doubt_h(reading: Reading, first: Presence, other: Presence) -> float:
    """Hours by which the two moments may lie further apart, should a clock be of another of the zones around it."""
    if first.when.start is None or all(_ZONED.search(p.event.time_text) for p in (first, other)):
        return 0.0
    zones = (reading.zone, first.place.zone or reading.zone, other.place.zone or reading.zone)
    offsets = [offset_s(zone, first.when.start) for zone in zones]
    return (max(offsets) - min(offsets)) / HOUR_S


def _at(when: Interval) -> str:
    return "" if when.start is None else f"{clock(when.start)} UTC"
