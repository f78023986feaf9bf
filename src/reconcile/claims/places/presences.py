"""Where and when a page tells as a plain fact that someone was: one person or carrier, one spot, one moment with a clock."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

import attrs

from reconcile.claims.events.clauses import Joint, clauses
from reconcile.claims.kinds import Event
from reconcile.claims.places.first_hand import is_first_hand
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import NameKind
from reconcile.places import Place, place_with_id
from reconcile.times import HOUR_S, Interval, offset_s

# Words by which someone is there without being there, or is not the one, or by which it is no plain statement.
_NOT_THERE: Final = LazyPattern(
    r"\b(?:video\w*|virtual\w*|phone|telephone\w*|call\w*|remote\w*|online|zoom|link|screen|broadcast|televised|recorded|message|letter|"
    r"photo\w*|picture\w*|image\w*|footage|archive|file|caption|delegat\w+|envoys?|aides?|advis[eo]rs?|spokes\w+|representative|deput\w+|"
    r"team(?!\s(?:bus|coach|hotel|plane)\b)|family(?!\s(?:home|house|car|farm)\b)|wife|husband|son|daughter|lawyers?|portrait|statue|"
    r"reported\w*|reportedly|apparently|allegedly|rumou?r\w*|believed|thought|claim\w*|will|would|may|might|could|should|"
    r"due|expected|second|another|advance|one of|part of|plan\w*|schedul\w*|supposed|had been|not|never|n't|if|whether|or|instead|correct\w*|earlier|previous\w*|again|last|"
    r"yesterday|tomorrow)\b",
)
# A clock that says of which zone it is.
_ZONED: Final = LazyPattern(
    r"\b(?:GMT|UTC|local|BST|CES?T|EES?T|MSK|[ECMP][SD]?T|A[CEW]S[TD]|[JKI]ST|Z)\b|[+-]\d\d:?\d\d|\dZ",
)
_PAIR: Final = re.compile(r"(?:,?\s(?:local time|local))?\s?\([^()]*\)")
_SHORT: Final = 40
_WIDEST_S: Final = 0.25 * HOUR_S  # of the time that is told
_CONVERTED: Final = 28  # letters between a clock and the end of the bracket that converts it


@attrs.frozen(kw_only=True)
class Presence:
    """Where and when an event has its subject. start_s: the beginning of its moment, in seconds of POSIX time. zone: of its page."""

    event: Event
    place: Place
    when: Interval
    start_s: float
    zone: str

    @property
    def told(self) -> tuple[str, str, float]:
        """What it tells: two pages that tell it say the same."""
        return self.event.subject, self.place.id, self.start_s


def presences(
    reading: Reading, events: Iterable[Event], is_meant: Callable[[Event], bool]
) -> dict[str, list[Presence]]:
    """Where and when a page has each actor, in the order of time. is_meant: which events count."""
    words = clause_words(reading)
    seen: dict[str, list[Presence]] = {}
    for event in events:
        one = presence_of(reading, event, words) if is_meant(event) else None
        if one is not None:
            seen.setdefault(event.subject, []).append(one)
    return {actor: in_order(told) for actor, told in sorted(seen.items())}


def in_order(told: Iterable[Presence]) -> list[Presence]:
    """By their moments; of one moment by the order of the telling."""
    return sorted(told, key=lambda p: (p.start_s, p.event.rank, p.place.id, p.event.page))


def people_of(reading: Reading) -> set[str]:
    """The persons that a page names."""
    return {n.key for m in reading.mentions for n in m.names if n.kind is NameKind.PERSON}


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


def presence_of(reading: Reading, event: Event, words: Callable[[Event], str]) -> Presence | None:
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
        or not is_first_hand(event)
    ):
        return None
    if _NOT_THERE.search(words(event)):
        return None
    place = place_with_id(event.place_ids[0])
    if place is None or not place.has_point or place.zone is None:
        return None
    return Presence(event=event, place=place, when=when, start_s=when.start.timestamp(), zone=reading.zone)


def doubt_h(first: Presence, other: Presence) -> float:
    """Hours by which the two moments may lie further apart, should a clock be of another of the zones around it."""
    if first.when.start is None or all(_is_zoned(p.event) for p in (first, other)):
        return 0.0
    zones = (first.zone, other.zone, first.place.zone or first.zone, other.place.zone or other.zone)
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
