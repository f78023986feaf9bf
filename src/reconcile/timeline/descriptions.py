"""Pairs of groups of which one tells the event without a name: in one entry ("X has landed. Her plane touched down at 19:05"), or
elsewhere by a description ("a ferry left Stavanger"), where just one event fits.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.claims.events.event_words import unknown_town
from reconcile.claims.events.families import SCARCE, SUDDEN
from reconcile.model import BlockKind, Span
from reconcile.places import place_named
from reconcile.timeline.pair import Pair
from reconcile.timeline.traits import Traits, places_fit
from reconcile.timeline.who import Who, carriers_by_name, likeness, who_of
from reconcile.times import DAY_S, HOUR_S, Granularity

_MOST: Final = 12  # groups of one family in an entry, or of one family and place, that are compared
_SOON_S: Final = 6 * HOUR_S  # what is told without a time was then not long ago
_HEADLINES: Final = frozenset(
    {BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.ALT_TEXT, BlockKind.MEDIA_CAPTION}
)
_MOVES: Final = frozenset({"presence", "departure"})
_JOURNEYS: Final = frozenset({"fly", "sail", "drive", "travel", "head", "go", "set off"})
_PLACELESS: Final = SCARCE - _MOVES - {"launch"}


@attrs.frozen(kw_only=True, eq=False)
class _Told:
    """A group by number, with its subject. towns: what its words name as a place that the gazetteer does not know."""

    number: int
    traits: Traits
    who: Who
    towns: frozenset[str]

    @functools.cached_property
    def sentences(self) -> frozenset[tuple[str, str, Span]]:
        """Where its tellings stand."""
        return frozenset((r.page, r.entry, r.quotes[0].span) for r in self.traits.group.reports)

    @functools.cached_property
    def families(self) -> frozenset[str]:
        """Its family by its words and by its verb alone; what takes off may be a rocket, and who flew home took off."""
        pronoun_or_rocket = self.who.pronoun == "it" or "rocket" in self.who.carriers
        rises = self.traits.family == "departure" and pronoun_or_rocket
        flown = {"departure"} if _sets_out(self.traits) else set()
        return frozenset({self.traits.family, self.traits.base, *flown} | ({"launch"} if rises else set()))


def pairs_in_entries(traits: Sequence[Traits]) -> Iterator[Pair]:
    """Pairs of one entry, of which one names who it was and the other says when, or one is the headline of the other."""
    entries: dict[tuple[str, str, str], list[_Told]] = {}
    for each in _told(traits, SCARCE | SUDDEN):
        for key in sorted({(r.page, r.entry, f) for r in each.traits.group.reports for f in each.families}):
            entries.setdefault(key, []).append(each)
    for (page, entry, _), listed in sorted(entries.items(), key=lambda item: item[0]):
        if 1 < len(listed) <= _MOST:
            for one, other in _fitting(listed):
                if _is_light(one, page, entry) or _is_light(other, page, entry):
                    yield Pair(one=one.number, other=other.number, strength=2.0)


def _is_light(told: _Told, page: str, entry: str) -> bool:
    """True when a telling of this entry names nobody, or is its headline."""
    here = [r for r in told.traits.group.reports if (r.page, r.entry) == (page, entry)]
    return told.who.is_light or any(BlockKind(r.block) in _HEADLINES for r in here)


def pairs_by_description(traits: Sequence[Traits]) -> Iterator[Pair]:
    """Pairs across entries and pages: one place, a time that both give, a subject that one describes; never one of several."""
    buckets: dict[tuple[str, str], list[_Told]] = {}
    for each in _told(traits, SCARCE):
        for key in sorted(_keys(each.traits)):
            buckets.setdefault(key, []).append(each)
    for (_, place), listed in sorted(buckets.items(), key=lambda item: item[0]):
        ordered = sorted(listed, key=lambda t: (t.traits.told, t.number))
        placed = bool(place) and not place.startswith("at ")
        for index, one in enumerate(ordered):
            near = [*ordered[max(0, index - _MOST) : index], *ordered[index + 1 : index + 1 + _MOST]]
            rivals = [t for t in near if _may_be_one(one, t) and _in_one_time(one.traits, t.traits)]
            sure = [t for t in rivals if _is_sure(one, t, placed=placed)]
            if sure and all(_may_be_one(a, b) for a, b in itertools.combinations(rivals, 2)):
                yield from (Pair(one=one.number, other=t.number, strength=1.1) for t in sure)


def _told(traits: Sequence[Traits], families: frozenset[str]) -> Iterator[_Told]:
    """The groups that can be told in these ways: what happened these days, and is no second one of its kind."""
    ships = carriers_by_name(e for t in traits for e in t.group.reports)
    for number, each in enumerate(traits):
        lead = each.lead
        told = lead.lane == "happened" and lead.polarity and lead.modality in ("asserted", "reported")
        if told and lead.recent and (each.family in families or _sets_out(each)):
            towns = frozenset(town for e in each.group.reports if (town := unknown_town(e)))
            yield _Told(number=number, traits=each, who=who_of(each.group, each.actors, ships), towns=towns)


def _sets_out(traits: Traits) -> bool:
    """True for a journey that is told as one, with neither a time nor a place: "after that she flew home"."""
    lead = traits.lead
    return lead.kind == "travel" and lead.stated is None and not lead.place_ids and lead.verb in _JOURNEYS


def _keys(traits: Traits) -> Iterator[tuple[str, str]]:
    """Under what a telling is sought: its family with each of its towns; without a place for what seldom happens."""
    towns = [
        p
        for p in (place_named(i) for i in traits.place_ids)
        if p is not None and p.kind not in ("country", "region")
    ]
    yield from ((traits.family, town.id) for town in towns)
    if traits.family in _PLACELESS:
        yield traits.family, ""
    if traits.is_fine and traits.window is not None:
        yield traits.family, f"at {traits.window.sort_key[0]}"


def _fitting(listed: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Pairs of which each fits the other and nothing else that the other does not fit."""
    mates = {t.number: [o for o in listed if o is not t and _may_be_one(t, o)] for t in listed}
    for told in listed:
        near = mates[told.number]
        if all(_may_be_one(a, b) for a, b in itertools.combinations(near, 2)):
            yield from ((told, other) for other in near)


def _may_be_one(one: _Told, other: _Told) -> bool:
    """True when nothing that two groups say makes them two events."""
    first, second = one.traits, other.traits
    if first.again or second.again or not one.families & other.families or _is_elsewhere(one, other):
        return False
    if first.family == "presence" and {first.lead.kind, second.lead.kind} == {"sighting", "arrival"}:
        return False
    if one.sentences & other.sentences:
        return False  # one sentence tells a thing once
    timed = first.window is None or second.window is None or first.window.overlaps(second.window)
    return timed and places_fit(first.place_ids, second.place_ids) and likeness(one.who, other.who) > 0


def _is_elsewhere(one: _Told, other: _Told) -> bool:
    """True when the one names a place that nobody knows, and the other names another one."""
    names = [t.towns | {n for e in t.traits.group.reports for n in e.places} for t in (one, other)]
    return bool((one.towns or other.towns) and names[0] and names[1] and not names[0] & names[1])


def _in_one_time(one: Traits, other: Traits) -> bool:
    """True when both give a day or less, or the one of them that does was right before the other was told."""
    if not all(t.lead.granularity.rank <= Granularity.DAY.rank for t in (one, other) if t.lead.anchored):
        return False
    if one.lead.anchored and other.lead.anchored:
        return True
    if not one.lead.anchored and not other.lead.anchored:
        return abs(one.told - other.told) <= _SOON_S
    dated, plain = (one, other) if one.lead.anchored else (other, one)
    start, end = dated.window.sort_key if dated.window is not None else (0.0, 0.0)
    return start <= plain.told <= end + _SOON_S and end - start <= DAY_S


def _is_sure(one: _Told, other: _Told, *, placed: bool) -> bool:
    """True when something makes the two one: who it was, or for "she" and "it" the place and the time."""
    alike = likeness(one.who, other.who)
    anchored = one.traits.lead.anchored and other.traits.lead.anchored
    fine = one.traits.is_fine and other.traits.is_fine
    if alike == 1 and (one.who.pronoun or other.who.pronoun):
        return anchored and (placed or fine)
    if alike == 1:
        return fine and one.traits.family in _PLACELESS
    return alike == 2 and (anchored or placed or bool(one.traits.pages & other.traits.pages))
