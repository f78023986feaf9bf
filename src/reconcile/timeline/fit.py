"""A network that holds, with a moment for each point, into which statements are put and out of which they are taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from reconcile.timeline.circles import Circle, closed
from reconcile.timeline.constraints import Bound, Statement
from reconcile.timeline.graph import Graph
from reconcile.timeline.guess import likely
from reconcile.timeline.placing import pushed, settled


@attrs.define
class Draft:
    """A graph, and where its points are likely to lie; its bounds need not hold."""

    graph: Graph
    at: list[int]

    @classmethod
    def of(cls, statements: Iterable[Statement]) -> Draft:
        graph = Graph.of(statements)
        return cls(graph, likely(graph.out))


@attrs.define
class Fit:
    """A graph and a moment for each point at which all its bounds hold. looked_at: points looked at so far, to stop in time."""

    graph: Graph
    at: list[int]
    looked_at: int = 0

    @classmethod
    def of(cls, draft: Draft) -> Fit | None:
        """A moment for each point; None when the statements cannot all hold."""
        at = list(draft.at)
        return None if settled(draft.graph, at) else cls(draft.graph, at)

    def copy(self) -> Fit:
        """A fit to add to and take from; this one must not change any more."""
        return Fit(self.graph.copy(), list(self.at))

    def add(self, key: str, bounds: tuple[Bound, ...], *, shortest: bool = False) -> Circle | None:
        """Takes a statement in; or a circle that keeps it out, and everything is as before.

        shortest: look for the circle with the fewest statements.
        """
        for number, (tail, head, at_most_s) in enumerate(self._edges(bounds)):
            step = (tail, head, at_most_s, key)
            moved = pushed(self.graph.out, self.at, step)
            if isinstance(moved, tuple):
                circle: Circle | None = None
                if shortest:
                    circle, points = closed(self.graph.out, self.at, step)
                    self.looked_at += points
                self.graph.drop(key, bounds[:number])
                return circle or moved
            self.looked_at += len(moved)
            for point, at_s in moved.items():
                self.at[point] = at_s
            self.graph.put_edge(tail, (head, at_most_s, key))
        return None

    def add_all(self, statements: Sequence[Statement]) -> bool:
        """Takes in statements on events that are there, all or none; False when they cannot all hold with the others."""
        old = list(self.at)
        points: dict[int, None] = {}
        for statement in statements:
            points.update((tail, None) for tail, _, _ in self.graph.edges(statement.bounds))
            self.graph.put(statement.key, statement.bounds)
        if settled(self.graph, self.at, points=points) is None:
            return True
        self.at = old
        for statement in statements:
            self.drop(statement.key, statement.bounds)
        return False

    def miss_s(self, bounds: tuple[Bound, ...]) -> int:
        """By how many seconds the worst of these bounds does not hold at the moments of the fit; below 0 is room left."""
        at = self.at
        return max((at[head] - at[tail] - most_s for tail, head, most_s in self._edges(bounds)), default=0)

    def drop(self, key: str, bounds: tuple[Bound, ...]) -> None:
        self.graph.drop(key, bounds)

    def _edges(self, bounds: tuple[Bound, ...]) -> list[tuple[int, int, int]]:
        """The edges; an event not seen before lies late enough to touch nothing, and comes down to where it belongs."""
        edges = self.graph.edges(bounds)
        for number in range(len(self.at), len(self.graph.out)):
            self.at.append(_LATE_S + number % 2)
        return edges


_LATE_S = 1 << 42
