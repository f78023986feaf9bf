"""Bounds as edges between numbered points, which is what the searches of a network run on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

import attrs

from reconcile.timeline.constraints import LEAST_LENGTH_S, Bound, End, Point, Statement

Edge: TypeAlias = tuple[int, int, str]
"""Of one point: another point, the seconds after the first at which it lies at most, and the key of the statement."""

Step: TypeAlias = tuple[int, int, int, str]
"""The point that an edge leaves, and the edge."""

LENGTH: Final = ""
"""The key of what holds without a statement: every event lasts its least length."""


@attrs.define
class Graph:
    """Points and bounds. numbers: that of an event's start, its end has the next one; the origin has 0. out: by point."""

    numbers: dict[str, int]
    events: list[str]
    out: list[list[Edge]]

    @classmethod
    def of(cls, statements: Iterable[Statement]) -> Graph:
        graph = cls({"": 0}, [""], [[], []])
        for statement in statements:
            graph.put(statement.key, statement.bounds)
        return graph

    def copy(self) -> Graph:
        return Graph(dict(self.numbers), list(self.events), [list(edges) for edges in self.out])

    def put(self, key: str, bounds: Iterable[Bound]) -> None:
        """Adds bounds; an event seen first gets its two points and its least length."""
        for tail, head, at_most_s in self.edges(bounds):
            self.out[tail].append((head, at_most_s, key))

    def edges(self, bounds: Iterable[Bound]) -> list[tuple[int, int, int]]:
        """Earlier point, later point and seconds of each bound."""
        return [(self.number(b.earlier), self.number(b.later), b.at_most_s) for b in bounds]

    def drop(self, key: str, bounds: Iterable[Bound]) -> None:
        """Takes away what `put` added under this key from the points of these bounds."""
        for tail in {tail for tail, _, _ in self.edges(bounds)}:
            self.out[tail] = [edge for edge in self.out[tail] if edge[2] != key]

    def number(self, point: Point) -> int:
        """The number of a point, a new one for an event not seen before."""
        number = self.numbers.get(point.event)
        if number is None:
            number = len(self.out)
            self.numbers[point.event] = number
            self.events.append(point.event)
            self.out += ([], [(number, -LEAST_LENGTH_S, LENGTH)])
        return number + 1 if point.end is End.END else number

    def point(self, number: int) -> Point:
        return Point(self.events[number // 2], End.END if number % 2 else End.START)

    def bound(self, step: Step) -> Bound:
        tail, head, at_most_s, _ = step
        return Bound(self.point(head), self.point(tail), at_most_s)

    def reversed(self) -> list[list[Edge]]:
        """The edges by the point that they lead to; each names the point that it leaves."""
        back: list[list[Edge]] = [[] for _ in self.out]
        for tail, edges in enumerate(self.out):
            for head, at_most_s, key in edges:
                back[head].append((tail, at_most_s, key))
        return back
