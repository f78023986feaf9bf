"""When each event can have been, and what is proven of the order of two: shortest paths in a network that holds."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Mapping

import attrs

from reconcile.timeline.constraints import Statement
from reconcile.timeline.graph import Edge, Graph


@attrs.frozen(kw_only=True)
class Bounds:
    """The proven earliest and latest moments of an event's start and end, in seconds since 1970-01-01T00:00Z; None is open.

    Each `by` has the statements that bind that side, from the one that names a date to the one about the event.
    """

    event: str
    earliest_start_s: int | None
    latest_start_s: int | None
    earliest_end_s: int | None
    latest_end_s: int | None
    earliest_start_by: tuple[Statement, ...] = ()
    latest_start_by: tuple[Statement, ...] = ()
    earliest_end_by: tuple[Statement, ...] = ()
    latest_end_by: tuple[Statement, ...] = ()


@attrs.frozen(kw_only=True)
class Order:
    """It is proven that `first` is over when `second` begins, at least `gap_s` seconds (0 or more) before. by: the proof."""

    first: str
    second: str
    gap_s: int
    by: tuple[Statement, ...]


class Windows(Mapping[str, Bounds]):
    """The bounds of all events, by event; the statements that bind one are looked up when it is asked for."""

    def __init__(self, graph: Graph, at: list[int], known: Mapping[str, Statement]) -> None:
        """at: a moment for each point at which all bounds hold."""
        self._graph, self._known = graph, known
        self._latest = _Reach(graph.out, at)
        self._earliest = _Reach(graph.reversed(), [-moment for moment in at])

    def __getitem__(self, event: str) -> Bounds:
        """Raises: KeyError for an event that no statement names."""
        if not event:
            raise KeyError(event)
        start = self._graph.numbers[event]
        return Bounds(
            event=event,
            earliest_start_s=_negated(self._earliest.of(start)),
            latest_start_s=self._latest.of(start),
            earliest_end_s=_negated(self._earliest.of(start + 1)),
            latest_end_s=self._latest.of(start + 1),
            earliest_start_by=self._by(self._earliest, start),
            latest_start_by=self._by(self._latest, start),
            earliest_end_by=self._by(self._earliest, start + 1),
            latest_end_by=self._by(self._latest, start + 1),
        )

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(event for event in self._graph.numbers if event))

    def __len__(self) -> int:
        return len(self._graph.numbers) - 1

    def _by(self, reach: _Reach, point: int) -> tuple[Statement, ...]:
        keys = dict.fromkeys(key for key in reach.path(point) if key)
        return tuple(self._known[key] for key in keys)


def _negated(seconds: int | None) -> int | None:
    return None if seconds is None else -seconds


class _Reach:
    """How far other points lie from one at most, over edges that `at` makes 0 or longer (Dijkstra, Johnson).

    target: where to stop. room: how long a way may be, so measured.
    """

    def __init__(
        self,
        out: list[list[Edge]],
        at: list[int],
        source: int = 0,
        target: int | None = None,
        room: float = math.inf,
    ) -> None:
        self.at, self.source = at, source
        self.spent: dict[int, int] = {}
        best = {source: 0}
        heap = [(0, source)]
        while heap:
            spent, point = heapq.heappop(heap)
            if point in self.spent:
                continue
            if spent > room:
                break
            self.spent[point] = spent
            if point == target:
                room = spent
            base = spent + at[point]
            for other, at_most_s, _ in out[point]:
                reach = base + at_most_s - at[other]
                if reach <= room and other not in self.spent and reach < best.get(other, reach + 1):
                    best[other] = reach
                    heapq.heappush(heap, (reach, other))
        self.came = self._came(out)

    def of(self, point: int) -> int | None:
        """Seconds after the source; None for a point that nothing binds to it."""
        spent = self.spent.get(point)
        return None if spent is None else spent + self.at[point] - self.at[self.source]

    def _came(self, out: list[list[Edge]]) -> dict[int, tuple[int, str]]:
        """The edge by which each point is reached: over the fewest edges, then by the names of the statements."""
        came: dict[int, tuple[int, str]] = {self.source: (self.source, "")}
        layer = [self.source]
        while layer:
            found: dict[int, tuple[str, int]] = {}
            for place, point in enumerate(layer):
                base = self.spent[point] + self.at[point]
                for other, at_most_s, key in out[point]:
                    if other not in came and base + at_most_s - self.at[other] == self.spent.get(other):
                        found[other] = min(found.get(other, (key, place)), (key, place))
            came.update((other, (layer[place], key)) for other, (key, place) in found.items())
            layer = sorted(found, key=lambda other: (found[other], other & 1))
        return came

    def path(self, point: int) -> list[str]:
        """Keys from the source to a point."""
        keys: list[str] = []
        while point in self.came and point != self.source:
            point, key = self.came[point]
            keys.append(key)
        return keys[::-1]


def order_of(
    graph: Graph, at: list[int], known: Mapping[str, Statement], first: str, second: str
) -> Order | None:
    """The proven order, by the path that leaves the widest gap; None when `first` may still last when `second` begins.

    at: a moment for each point at which all bounds hold. Raises: KeyError for an event that no statement names.
    """
    begin, over = graph.numbers[second], graph.numbers[first] + 1
    room = at[begin] - at[over]
    if room < 0:
        return None
    reach = _Reach(graph.out, at, begin, over, room)
    apart_s = reach.of(over)
    if apart_s is None:
        return None
    keys = dict.fromkeys(key for key in reversed(reach.path(over)) if key)
    return Order(first=first, second=second, gap_s=-apart_s, by=tuple(known[key] for key in keys))
