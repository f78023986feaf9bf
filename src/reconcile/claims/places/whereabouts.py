"""Persons that a page has in two places at one moment, though nothing that flies is fast enough."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import attrs

from reconcile.claims.events.clauses import Joint, clauses
from reconcile.claims.kinds import Event
from reconcile.claims.reading import Reading
from reconcile.claims.records.claim import base_of
from reconcile.claims.records.place_records import Whereabouts
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import NameKind
from reconcile.places import Place, contains, distance_km, place_with_id
from reconcile.time_labels import clock
from reconcile.times import HOUR_S, Interval, offset_s

# What someone has to be there for.
_THERE: Final = frozenset({"arrival", "departure", "meeting", "sighting", "visit"})
# Words by which someone is there without being there, or is not the one, or by which it is no plain statement.
_NOT_THERE: Final = LazyPattern(
    r"\b(?:video\w*|virtual\w*|phone|telephone\w*|call\w*|remote\w*|online|zoom|link|screen|broadcast|televised|recorded|message|letter|"
    r"photo\w*|picture\w*|image\w*|footage|archive|file|caption|delegat\w+|envoys?|aides?|advis[eo]rs?|spokes\w+|representative|deput\w+|"
    r"team|family|wife|husband|son|daughter|lawyers?|portrait|statue|"
    r"reported\w*|reportedly|apparently|allegedly|rumou?r\w*|believed|thought|claim\w*|will|would|may|might|could|should|"
    r"due|expected|second|another|advance|one of|part of|plan\w*|schedul\w*|supposed|had been|not|never|n't|if|whether|or|instead|correct\w*|earlier|previous\w*|again|last|"
    r"yesterday|tomorrow)\b",
)
_SAID: Final = LazyPattern(r"\b(?:said|says?|saying|according|told|tells)\b")
# Those who know at first hand where their own people, ships and trains are; the media only hear of it.
_OFFICIAL: Final = LazyPattern(
    r"\b(?:ministry|office|government|cabinet|police|coast ?guard|navy|army|air force|airport|port|harbou?r|palace|court|council|embassy|spokes\w+|"
    r"department|operator|union|authority|board|hospital|parliament|airline|railway|ferry company|club|lawyers?|mayor|minister|captain|agency)\b",
)
_MEDIA: Final = LazyPattern(
    r"\b(?:news|media|press|television|tv|radio|newspaper|daily|reporters?|correspondents?|journalists?|tass|reuters|witness\w*)\b",
)
# A clock that says of which zone it is.
_ZONED: Final = LazyPattern(
    r"\b(?:GMT|UTC|local|BST|CES?T|EES?T|MSK|[ECMP][SD]?T|A[CEW]S[TD]|[JKI]ST|Z)\b|[+-]\d\d:?\d\d|\dZ",
)
_PAIR: Final = re.compile(r"(?:,?\s(?:local time|local))?\s?\([^()]*\)")
_SHORT: Final = 40
_APART_KM: Final = 40
_WIDEST_S: Final = 0.25 * HOUR_S  # of the time that is told
_SLACK_H: Final = 0.5  # clocks to the hour, and the time that a thing takes
_CONVERTED: Final = 28  # letters between a clock and the end of the bracket that converts it
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
    words = clause_words(reading)
    people = {n.key for m in reading.mentions for n in m.names if n.kind is NameKind.PERSON and " " in n.key}
    seen: dict[str, list[Presence]] = {}
    for event in events:
        one = presence_of(event, words) if event.kind in _THERE and event.subject in people else None
        if one is not None:
            seen.setdefault(event.subject, []).append(one)
    for actor in sorted(seen):
        ordered = sorted(seen[actor], key=lambda s: (s.start_s, s.event.rank, s.place.id))
        for index, first in enumerate(ordered):
            yield from _apart(reading, first, ordered[index + 1 : index + 1 + _FEW])


def clause_words(reading: Reading) -> Callable[[Event], str]:
    """A function that gives the clause in which an event is told, with the one that leads up to it ("It is thought that")."""
    plains = {found.entry.id: found.entry.plain for found in reading.mentions}

    def words(event: Event) -> str:
        sentence, plain = event.quotes[0].span, plains[event.entry]
        parts = clauses(plain, sentence)
        index = max((i for i, part in enumerate(parts) if part.span.start <= event.spot), default=0)
        first = index - 1 if index and parts[index].joint in (Joint.CONTENT, Joint.WHETHER) else index
        last = (
            index + 1 if parts[index + 1 : index + 2] and parts[index + 1].joint is Joint.WHETHER else index
        )
        # A doubt or a correction at the head of the sentence holds for all of it.
        head = parts[0].span if first and len(parts[0].span) < _SHORT else parts[first].span
        return plain[head.start : head.end] + " " + plain[parts[first].span.start : parts[last].span.end]

    return words


def presence_of(event: Event, words: Callable[[Event], str]) -> Presence | None:
    """Where and when an event has its subject; None for what is no plain fact with a moment and one spot. words: see `clause_words`."""
    when = event.when
    plain = event.modality in ("asserted", "reported") and event.polarity and event.lane == "happened"
    if not plain or not event.anchored or not event.recent or len(event.actors) != 1:
        return None
    if when is None or when.start is None or when.end is None or len(event.place_ids) != 1:
        return None
    if (
        (when.end - when.start).total_seconds() > _WIDEST_S
        or event.block != "body"
        or not _is_first_hand(event)
    ):
        return None
    if _NOT_THERE.search(words(event)):
        return None
    place = place_with_id(event.place_ids[0])
    if place is None or not place.has_point or place.zone is None:
        return None
    return Presence(event=event, place=place, when=when, start_s=when.start.timestamp())


def _is_first_hand(event: Event) -> bool:
    """True for what the page tells as its own, or what a named body says outright of its own people."""
    if event.attribution:
        return _OFFICIAL.search(event.attribution) is not None and not (
            _MEDIA.search(event.attribution) or event.through
        )
    return event.modality == "asserted" and not any(_SAID.search(quote.text) for quote in event.quotes)


def _apart(reading: Reading, first: Presence, later: Sequence[Presence]) -> Iterator[Whereabouts]:
    for other in later:
        one, two = first.place, other.place
        if one.id == two.id or contains(one, two) or contains(two, one):
            continue
        km = distance_km(one, two)
        gap_h = (other.start_s - first.start_s) / HOUR_S
        if not _at_once(reading, first, other, km) and km <= FASTEST_KMH * (
            gap_h + _SLACK_H + doubt_h(reading, first, other)
        ):
            continue
        quotes = dict.fromkeys((*other.event.quotes, *first.event.quotes))
        yield Whereabouts(
            **base_of(other.event, quotes),
            actor=first.event.subject,
            first=one.name,
            second=two.name,
            first_at=_at(first.when),
            second_at=_at(other.when),
            gap_min=round(gap_h * 60),
            km=round(km, 1),
            plane_h=round(km / FASTEST_KMH, 1),
        )


def _at_once(reading: Reading, first: Presence, other: Presence, km: float) -> bool:
    """True for "was in Lima at 11am" and "was in Cusco at 11am": no journey lies between what is told of one moment."""
    still = all(p.event.verb == "be in" for p in (first, other))
    return still and km > _APART_KM and first.when == other.when and doubt_h(reading, first, other) == 0


def doubt_h(reading: Reading, first: Presence, other: Presence) -> float:
    """Hours by which the two moments may lie further apart, should a clock be of another of the zones around it."""
    if first.when.start is None or all(_is_zoned(p.event) for p in (first, other)):
        return 0.0
    zones = (reading.zone, first.place.zone or reading.zone, other.place.zone or reading.zone)
    offsets = [offset_s(zone, first.when.start) for zone in zones]
    return (max(offsets) - min(offsets)) / HOUR_S


def _is_zoned(event: Event) -> bool:
    """True for "16:20 GMT" and for the first clock of "16:20 local time (14:20 GMT)"."""
    if _ZONED.search(event.time_text):
        return True
    text = event.quotes[0].text
    at = text.find(event.time_text) + len(event.time_text)
    behind = _PAIR.match(text, at, at + _CONVERTED)
    return at >= len(event.time_text) and behind is not None and _ZONED.search(behind[0]) is not None


def _at(when: Interval) -> str:
    return "" if when.start is None else f"{clock(when.start)} UTC"
