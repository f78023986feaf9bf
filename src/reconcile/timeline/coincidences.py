"""Pairs of groups that tell one event in words of their own, by all that they share: one clock, rare words, a name, a town."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.timeline.evidence import Evidence, evidence_of
from reconcile.timeline.pair import Pair
from reconcile.timeline.portraits import FINE, Clock, Portrait, Rarity, keys_of, portraits_of
from reconcile.timeline.traits import Traits
from reconcile.timeline.vetoes import are_two

_OFTEN: Final = frozenset({"vote", "other:vote", "adoption", "rejection", "goal", "speech", "sending off"})
_RARE: Final = 8  # groups that a key may have in common
_MOST: Final = 24  # groups of one minute that are compared
_MARGIN: Final = (
    0.7  # by which a pair must beat what one of the two shares with a third, when that is another event
)
_WIDE: Final = frozenset({Clock.PART, Clock.DAY, Clock.TOLD})
# Of these one has many in a day; what is told of them without a clock is weighed elsewhere.
_MOVING: Final = frozenset({"arrival", "departure", "travel", "sighting", "meeting", "visit"})


def pairs_by_evidence(traits: Sequence[Traits]) -> Iterator[Pair]:
    """Pairs that share enough, see `evidence`, where nothing speaks against it and no other group fits one of the two as well.

    Only groups that share a minute or something rare are compared, so that the work grows with the groups.
    """
    portraits = {p.number: p for p in portraits_of(traits)}
    found = dict(weighed(portraits))
    scored = {pair: e.weight for pair, e in found.items()}
    sure = {pair for pair, e in found.items() if e.is_enough}
    mates: dict[int, list[int]] = {}
    for one, other in found:
        mates.setdefault(one, []).append(other)
        mates.setdefault(other, []).append(one)
    for (one, other), weight in sorted(scored.items()):
        if (one, other) in sure and not any(
            scored[min(number, n), max(number, n)] > weight - _MARGIN
            and are_two(portraits[n], portraits[mate])
            for number, mate in ((one, other), (other, one))
            for n in mates[number]
            if n != mate
        ):
            yield Pair(one=one, other=other, strength=weight / 100)


def weighed(portraits: dict[int, Portrait]) -> Iterator[tuple[tuple[int, int], Evidence]]:
    """Every pair that may be one event, with its evidence."""
    rarity = Rarity.of(portraits.values())
    for one, other in sorted(_candidates(portraits, rarity)):
        first, second = portraits[one], portraits[other]
        if _may_be_told_so(first, second) and not are_two(first, second):
            yield (one, other), evidence_of(first, second, rarity)


def _candidates(portraits: dict[int, Portrait], rarity: Rarity) -> set[tuple[int, int]]:
    buckets: dict[str, list[int]] = {}
    for number, portrait in sorted(portraits.items()):
        for key in keys_of(portrait):
            if rarity(key) <= _RARE:
                buckets.setdefault(key, []).append(number)
        if portrait.clock in FINE:
            buckets.setdefault(f"at {portrait.window.start}", []).append(number)
    return {
        (one, other)
        for listed in buckets.values()
        if len(listed) <= _MOST
        for one, other in itertools.combinations(listed, 2)
    }


def _may_be_told_so(one: Portrait, other: Portrait) -> bool:
    """False for two without a clock: their words alone are weighed elsewhere. What has no clock must be of one deed."""
    wide = [p for p in (one, other) if p.clock in _WIDE]
    if not wide:
        return True
    if one.clock == other.clock == Clock.TOLD or not one.deeds & other.deeds:
        return False
    if (one.deeds | other.deeds) & _OFTEN:
        return False
    return one.traits.lead.kind not in _MOVING and other.traits.lead.kind not in _MOVING
