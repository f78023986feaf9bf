"""Pairs of groups of one sudden event: the blast that a page speaks of, the crash in one town."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reconcile.claims.events.families import RARE
from reconcile.timeline.pair import Pair, nearest
from reconcile.timeline.traits import Traits, actors_fit, is_person, place_of, places_fit
from reconcile.times import DAY_S, Granularity

_ONE_STORY_S: Final = 2 * DAY_S


def pairs_of_a_page(traits: Sequence[Traits], numbers: Iterable[int]) -> Iterator[Pair]:
    """The groups of a page that speaks of one sudden event only, "the blast": all times and places fit, and no words make
    it another one.
    """
    by_page: dict[str, list[int]] = {}
    for number in numbers:
        lead = traits[number].lead
        dated = lead.recent and not Granularity.WEEK.rank <= lead.granularity.rank <= Granularity.CENTURY.rank
        for page in traits[number].pages if dated else ():
            by_page.setdefault(page, []).append(number)
    for listed in by_page.values():
        told = [traits[n] for n in listed]
        if len(told) < 2 or any(t.again for t in told) or not _all_fit(told):
            continue
        anchor = min(
            listed, key=lambda n: (not traits[n].is_fine, not traits[n].place_ids, traits[n].told, n)
        )
        for number in listed:
            if number != anchor and _is_the_one(traits[anchor], traits[number]):
                yield Pair(one=anchor, other=number, strength=1.5)


def _is_the_one(anchor: Traits, other: Traits) -> bool:
    """True when one of the two takes the event or its subject as known, or they share what they say of it."""
    shared = len(anchor.other_words & other.other_words)
    placed = bool(anchor.place_ids & other.place_ids)
    if other.definite and not other.place_ids:
        return True
    if anchor.definite or other.definite:
        return placed or shared >= 1
    known = anchor.known or other.known
    return shared >= (1 if known else 2) or (known and placed and anchor.family in RARE)


def _all_fit(told: Sequence[Traits]) -> bool:
    window, places, actors = None, frozenset[str](), frozenset[str]()
    for each in told:
        people = frozenset(a for a in each.actors if is_person(a))
        if not places_fit(places, each.place_ids) or not actors_fit(actors, people):
            return False
        if window is not None and each.window is not None and not window.overlaps(each.window):
            return False
        window = window.intersection(each.window) if window and each.window else window or each.window
        places, actors = places | each.place_ids, actors | people
    return True


def pairs_of_a_town(traits: Sequence[Traits], numbers: Iterable[int]) -> Iterator[Pair]:
    """Sudden events of one kind in one town, told within two days and with two words in common."""
    towns: dict[str, list[int]] = {}
    for number in numbers:
        place = place_of(traits[number])
        if place is not None and place.kind not in ("country", "region") and traits[number].lead.recent:
            towns.setdefault(place.id, []).append(number)
    for listed in towns.values():
        for number, others in nearest(traits, listed):
            for rival in others:
                one, other = traits[number], traits[rival]
                near = abs(one.told - other.told) <= _ONE_STORY_S
                if number < rival and near and len(one.other_words & other.other_words) >= 2:
                    yield Pair(one=number, other=rival, strength=1.4)
