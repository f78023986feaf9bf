"""Persons that a page has in two places at one moment, though nothing that flies is fast enough."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reconcile.claims.kinds import Event
from reconcile.claims.places.presences import Presence, doubt_h, people_of, presences
from reconcile.claims.reading import Reading
from reconcile.claims.records.claim import base_of
from reconcile.claims.records.place_records import Whereabouts
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.places import contains, distance_km
from reconcile.time_labels import clock
from reconcile.times import HOUR_S, Interval

# What someone has to be there for.
_THERE: Final = frozenset({"arrival", "departure", "meeting", "sighting", "visit"})
# What only a body can do that is there.
_BODILY: Final = LazyPattern(
    r"\b(?:(?:takes?|took|taken) (?:his|her|the|a) (?:\w+ )?(?:seat|place|chair|stage|stand|podium|rostrum)|(?:sat|sits|stood|stands) "
    r"(?:down|in|on|at|opposite|outside|beside|before|behind|under|among|next)|(?:walk(?:s|ed)|strode|strolled|stepped|climbed|marched|ran) "
    r"(?:in|into|on|onto|out|off|up|through|past|along|across|to)|knelt|laid (?:a |the |his |her )?(?:wreath|flowers?|bouquet|foundation|first)|"
    r"sh(?:akes?|ook) hands|hugged|embraced|cut the ribbon|planted|unveiled|(?:was|were) (?:\w+ly )?(?:greeted|welcomed|arrested|detained|photographed|"
    r"filmed|cheered|jeered|booed|heckled|mobbed|handcuffed|led)|had (?:lunch|dinner|breakfast|tea|supper)|checked (?:in|out)|ate|dined|queued|"
    r"cast (?:his|her) (?:vote|ballot))\b",
)
_APART_KM: Final = 40
_SLACK_H: Final = 0.5  # clocks to the hour, and the time that a thing takes
_FEW: Final = 6  # later moments that each is compared with
FASTEST_KMH: Final = 1000


def make_whereabouts(reading: Reading, events: Iterable[Event]) -> Iterator[Whereabouts]:
    """Two tellings of one person that no plane can join, each told as a fact with a clock of its own."""
    people = people_of(reading)
    seen = presences(reading, events, lambda e: e.subject in people and is_there(e))
    for told in seen.values():
        yield from whereabouts_of(told)


def is_there(event: Event) -> bool:
    """True for what its one actor, a person with a whole name, has to be there for."""
    if " " not in event.subject:
        return False
    return event.kind in _THERE or (
        event.kind == "other" and event.time_text != "" and _BODILY.search(event.quotes[0].text) is not None
    )


def whereabouts_of(told: Sequence[Presence]) -> Iterator[Whereabouts]:
    """Each two of the tellings of one person, in the order of time, that no plane can join."""
    for index, first in enumerate(told):
        yield from _apart(first, told[index + 1 : index + 1 + _FEW])


def _apart(first: Presence, later: Sequence[Presence]) -> Iterator[Whereabouts]:
    for other in later:
        one, two = first.place, other.place
        if one.id == two.id or contains(one, two) or contains(two, one):
            continue
        km = distance_km(one, two)
        gap_h = (other.start_s - first.start_s) / HOUR_S
        if not _at_once(first, other, km) and km <= FASTEST_KMH * (gap_h + _SLACK_H + doubt_h(first, other)):
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


def _at_once(first: Presence, other: Presence, km: float) -> bool:
    """True for "was in Lima at 11am" and "was in Cusco at 11am": no journey lies between what is told of one moment."""
    still = all(p.event.verb == "be in" for p in (first, other))
    return still and km > _APART_KM and first.when == other.when and doubt_h(first, other) == 0


def _at(when: Interval) -> str:
    return "" if when.start is None else f"{clock(when.start)} UTC"
