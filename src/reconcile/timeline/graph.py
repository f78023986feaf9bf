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
    """Points and bounds. numbers: that of an event's start, its end has the next one; the origin has 0. out: by point.

    own: the points whose list of edges is shared with no other graph; None for all.
    """

    numbers: dict[str, int]
    events: list[str]
    out: list[list[Edge]]
    own: set[int] | None = None

    @classmethod
    def of(cls, statements: Iterable[Statement]) -> Graph:
        graph = cls({"": 0}, [""], [[], []])
        numbers, out = graph.numbers, graph.out
        for statement in statements:  # as `put`, which most of the time of a large network would be spent on
            key = statement.key
            for bound in statement.bounds:
                earlier, later = bound.earlier, bound.later
                tail = numbers.get(earlier.event)
                if tail is None:
                    tail = graph._new(earlier.event)
                head = numbers.get(later.event)
                if head is None:
                    head = graph._new(later.event)
                edge = (head + (later.end is End.END), bound.at_most_s, key)
                out[tail + (earlier.end is End.END)].append(edge)
        return graph

    def copy(self) -> Graph:
        """A graph to add to and take from; this one must not change any more, for they share what stays."""
        return Graph(dict(self.numbers), list(self.events), list(self.out), set())

    def put(self, key: str, bounds: Iterable[Bound]) -> None:
        """Adds bounds; an event seen first gets its two points and its least length."""
        for tail, head, at_most_s in self.edges(bounds):
            self.put_edge(tail, (head, at_most_s, key))

    def put_edge(self, tail: int, edge: Edge) -> None:
        """Adds an edge that leaves a point."""
        if self.own is None or tail in self.own:
            self.out[tail].append(edge)
        else:
            self.out[tail] = [*self.out[tail], edge]
            self.own.add(tail)

    def edges(self, bounds: Iterable[Bound]) -> list[tuple[int, int, int]]:
        """Earlier point, later point and seconds of each bound."""
        return [(self.number(b.earlier), self.number(b.later), b.at_most_s) for b in bounds]

    def drop(self, key: str, bounds: Iterable[Bound]) -> None:
        """Takes away what `put` added under this key from the points of these bounds."""
        for tail in {tail for tail, _, _ in self.edges(bounds)}:
            self.out[tail] = [edge for edge in self.out[tail] if edge[2] != key]
            if self.own is not None:
                self.own.add(tail)

    def number(self, point: Point) -> int:
        """The number of a point, a new one for an event not seen before."""
        number = self.numbers.get(point.event)
        if number is None:
            number = self._new(point.event)
        return number + 1 if point.end is End.END else number

    def _new(self, event: str) -> int:
        number = len(self.out)
        self.numbers[event] = number
        self.events.append(event)
        self.out += ([], [(number, -LEAST_LENGTH_S, LENGTH)])
        if self.own is not None:
            self.own.update((number, number + 1))
        return number

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
