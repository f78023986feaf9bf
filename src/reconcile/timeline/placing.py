"""A moment for every point at which all bounds hold, or the bounds that go round in a circle and cannot hold.

`settled` places all points at once. It is the method of Goldberg and Radzik: in each pass the points are taken in the
order in which they push one another, so that a long chain settles in one pass, whether it is anchored to a date or not.
`pushed` makes room for one more bound and touches only the points that it moves (Cotton and Maler, 2006).
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from reconcile.timeline.circles import Circle
from reconcile.timeline.constraints import Statement
from reconcile.timeline.graph import Edge, Graph, Step

_STARTS: Final = 50
"""How often the search starts again after circles; then it goes on from where it is."""


def settled(
    graph: Graph,
    at: list[int],
    give_up: Callable[[Circle], Iterable[Statement]] | None = None,
    points: Iterable[int] | None = None,
) -> Circle | None:
    """Lowers `at` until every bound holds and returns None.

    at: a moment for each point, in seconds, any to begin with. give_up: what to take out of the graph for a circle found;
    without it the first circle ends the search and is returned. points: those that bounds leave which may not hold yet.
    """
    gone: set[str] = set()
    broken = _broken(graph.out, at, range(len(at)) if points is None else points)
    for circle in _circles(graph, at, gone, broken):
        if give_up is None:
            return circle
        for statement in give_up(circle):
            gone.add(statement.key)
            graph.drop(statement.key, statement.bounds)
    return None


def _broken(out: list[list[Edge]], at: list[int], points: Iterable[int]) -> list[int]:
    """Those of some points that a bound leaves which does not hold."""
    found = []
    for tail in points:
        here = at[tail]
        for head, at_most_s, _ in out[tail]:
            if here + at_most_s < at[head]:
                found.append(tail)
                break
    return found


def _circles(graph: Graph, at: list[int], gone: set[str], broken: list[int]) -> Iterator[Circle]:
    """Circles met while `at` is lowered until every bound holds; what is `gone` by then is left out from there on.

    What a circle had pushed by the time that it was met lies anywhere, so after it all starts again where it had begun.
    """
    begun, starts = list(at), _STARTS
    moved = dict.fromkeys(broken)
    came: dict[int, Step] = {}
    looked_at = 0
    while moved:
        known = len(gone)
        order = _Order(graph, at, gone)
        yield from order.visited(moved)
        moved = _lowered(graph.out, at, reversed(order.done), came)
        # A circle may hide behind another way of no length. Then its points lower one another, which shows sooner or later
        # in the edges by which they came down; to look for it now and then keeps the whole linear.
        looked_at += len(order.done)
        if 4 * looked_at >= len(at):
            looked_at = 0
            yield from _rounds(came, moved, gone)
        if starts and len(gone) > known:
            starts -= 1
            at[:] = begun
            moved = dict.fromkeys(broken)
            came.clear()


def _lowered(
    out: list[list[Edge]], at: list[int], order: Iterable[int], came: dict[int, Step]
) -> dict[int, None]:
    """Every bound that leaves these points met, in their order; the points that moved since they were looked at.

    came: takes for each point the edge that lowered it last.
    """
    moved: dict[int, None] = {}
    for tail in order:
        moved.pop(tail, None)
        here = at[tail]
        for head, at_most_s, key in out[tail]:
            if here + at_most_s < at[head]:
                at[head] = here + at_most_s
                moved[head] = None
                came[head] = (tail, head, at_most_s, key)
    return moved


def _rounds(came: dict[int, Step], points: Iterable[int], gone: set[str]) -> Iterator[Circle]:
    """Circles among the edges by which points came down, seen from some points."""
    seen: dict[int, int] = {}
    for number, start in enumerate(points):
        point = start
        while point not in seen and point in came and came[point][3] not in gone:
            seen[point] = number
            point = came[point][0]
        if seen.get(point) == number and point in came and came[point][3] not in gone:
            circle = [came[point]]
            while circle[-1][0] != point:
                circle.append(came[circle[-1][0]])
            yield tuple(reversed(circle))


class _Order:
    """Depth first along the bounds that are met exactly or not at all: what pushes comes before what is pushed."""

    def __init__(self, graph: Graph, at: list[int], gone: set[str]) -> None:
        self.out, self.at, self.gone = graph.out, at, gone
        self.done: list[int] = []
        self.pushes: dict[int, int] = {}  # of each point seen: how many broken bounds led to it
        self.path: list[tuple[int, Iterator[Edge]]] = []
        self.edges: list[Step] = []  # between the points of the path
        self.depth: dict[int, int] = {}  # of the points of the path

    def visited(self, points: Iterable[int]) -> Iterator[Circle]:
        """The circles found on the way; what is given up for one is left out from there on."""
        for point in points:
            while point not in self.pushes and self._pushes(point):
                self._enter(point, 0)
                while self.path:
                    circle = self._go_on()
                    if circle:
                        yield circle
                        self._back_out(circle)

    def _pushes(self, tail: int) -> bool:
        here = self.at[tail]
        return any(here + at_most_s < self.at[head] for head, at_most_s, _ in self.out[tail])

    def _enter(self, point: int, pushes: int) -> None:
        self.pushes[point] = pushes
        self.depth[point] = len(self.path)
        self.path.append((point, iter(self.out[point])))

    def _go_on(self) -> Circle | None:
        """Follows the path until it leads back into itself over a broken bound."""
        at, pushes = self.at, self.pushes
        while self.path:
            tail, edges = self.path[-1]
            here = at[tail]
            for head, at_most_s, key in edges:
                slack = here + at_most_s - at[head]
                if slack > 0 or key in self.gone:
                    continue
                if head not in pushes:
                    self.edges.append((tail, head, at_most_s, key))
                    self._enter(head, pushes[tail] + (slack < 0))
                    break
                if head in self.depth and pushes[tail] + (slack < 0) > pushes[head]:
                    return (*self.edges[self.depth[head] :], (tail, head, at_most_s, key))
            else:
                self._leave()
                self.done.append(tail)
        return None

    def _leave(self) -> None:
        point, _ = self.path.pop()
        del self.depth[point]
        if self.edges:
            self.edges.pop()

    def _back_out(self, circle: Circle) -> None:
        """The path up to the first edge that was given up; the points after it are as if never seen."""
        keep = self.depth[circle[0][0]] + 1
        for number, edge in enumerate(self.edges[: keep - 1]):
            if edge[3] in self.gone:
                keep = number + 1
                break
        while len(self.path) > keep:
            del self.pushes[self.path[-1][0]]
            self._leave()
        # The edges of this point that were looked at already may be gone, or lead to points that are unseen again.
        point, _ = self.path[-1]
        self.path[-1] = (point, iter(self.out[point]))


def pushed(out: list[list[Edge]], at: list[int], step: Step) -> dict[int, int] | Circle:
    """The moments that change so that one more bound holds; or the circle that has the least sum, when it cannot.

    at: moments at which all other bounds hold.
    """
    tail, head, at_most_s, _ = step
    miss_s = at[tail] + at_most_s - at[head]
    if miss_s >= 0:
        return {}
    moved: dict[int, int] = {}
    change = {head: miss_s}
    came = {head: tail}
    heap = [(miss_s, head)]
    while heap:
        change_s, point = heapq.heappop(heap)
        if point in moved:
            continue
        if point == tail:
            return (*_way(out, came, head, tail), step)
        moved[point] = here = at[point] + change_s
        for other, most_s, _ in out[point]:
            less = here + most_s - at[other]
            if less < 0 and less < change.get(other, 0):
                change[other] = less
                came[other] = point
                heapq.heappush(heap, (less, other))
    return moved


def _way(out: list[list[Edge]], came: dict[int, int], head: int, tail: int) -> list[Step]:
    """The edges by which one point pushed another down."""
    steps: list[Step] = []
    while tail != head:
        point = came[tail]
        least_s = min(s for other, s, _ in out[point] if other == tail)
        key = next(k for other, s, k in out[point] if other == tail and s == least_s)
        steps.append((point, tail, least_s, key))
        tail = point
    return steps[::-1]
