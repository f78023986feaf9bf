"""Groups of different keys that tell one event all the same, joined where everything that they say fits together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import attrs

from reconcile.claims.kinds import Event
from reconcile.timeline.group import Group, event_id, group_of
from reconcile.timeline.pair import Pair
from reconcile.timeline.traits import Traits, actors_fit, counts_fit, places_fit
from reconcile.times import Interval


@attrs.define(eq=False)
class _Cluster:
    """Groups joined so far, by number. Only `joined` holds one."""

    numbers: list[int]
    reports: list[Event]
    window: Interval | None
    actors: frozenset[str]
    place_ids: frozenset[str]
    again: bool
    counts: frozenset[str]

    @classmethod
    def of(cls, number: int, traits: Traits) -> _Cluster:
        return cls(
            numbers=[number],
            reports=list(traits.group.reports),
            window=traits.window,
            actors=traits.actors,
            place_ids=traits.place_ids,
            again=traits.again,
            counts=traits.counts,
        )

    def takes(self, other: _Cluster) -> bool:
        """True when nothing in the one excludes the other."""
        timed = self.window is None or other.window is None or self.window.overlaps(other.window)
        people = actors_fit(self.actors, other.actors) and counts_fit(self.counts, other.counts)
        return timed and people and self.again == other.again and places_fit(self.place_ids, other.place_ids)

    def take(self, other: _Cluster) -> None:
        if self.window is not None and other.window is not None:
            self.window = self.window.intersection(other.window)
        self.window = self.window or other.window
        self.numbers += other.numbers
        self.reports += other.reports
        self.actors |= other.actors
        self.counts |= other.counts
        self.place_ids |= other.place_ids


def joined(
    groups: Iterable[Group],
    traits_of: Callable[[Group], Traits],
    pairs_of: Callable[[Sequence[Traits]], Iterable[Pair]],
) -> tuple[Group, ...]:
    """The groups, those made one that tell one event. pairs_of: which may be one, by number.

    The surest pairs come first; a pair stays apart when what was joined by then no longer fits together.
    """
    listed = sorted(groups, key=event_id)
    traits = [traits_of(group) for group in listed]
    clusters = [_Cluster.of(number, t) for number, t in enumerate(traits)]
    for pair in sorted(pairs_of(traits), key=lambda p: (-p.strength, p.one, p.other)):
        first, second = clusters[pair.one], clusters[pair.other]
        if first is second or not first.takes(second):
            continue
        if len(first.numbers) < len(second.numbers):
            first, second = second, first
        first.take(second)
        for number in second.numbers:
            clusters[number] = first
    whole = {id(cluster): cluster for cluster in clusters}
    return tuple(
        listed[c.numbers[0]] if len(c.numbers) == 1 else group_of(c.reports, c.window) for c in whole.values()
    )
