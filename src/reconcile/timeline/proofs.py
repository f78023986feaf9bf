"""A minimal set of statements that cannot all hold, and the sum that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from reconcile.timeline.circles import Circle
from reconcile.timeline.constraints import Bound, Statement
from reconcile.timeline.graph import LENGTH, Graph, Step
from reconcile.timeline.placing import settled

_TRIES: Final = 20_000
"""How many edges the search for the most telling circle follows before it takes the best so far."""


@attrs.frozen(kw_only=True)
class ProofStep:
    """One step of a proof, on in time: `bound.earlier` cannot lie sooner than `sum_s` seconds after the point where the proof began.

    Where that is the origin, `sum_s` is a moment in UTC. statement: None where it is only that every event lasts some time.
    """

    statement: Statement | None
    bound: Bound
    sum_s: int


@attrs.frozen(kw_only=True)
class Proof:
    """Statements that cannot all hold, in the order of the steps; without any one of them the others can.

    steps: bounds that lead from a point back to it, from the origin where it is among them. miss_s: how many seconds
    after itself that point would lie, which is the sum of the last step and above 0; the statements miss one another by at
    least that.
    """

    statements: tuple[Statement, ...]
    steps: tuple[ProofStep, ...]
    miss_s: int

    @property
    def sort_key(self) -> tuple[int, tuple[str, ...]]:
        """Fewest statements first."""
        return len(self.statements), tuple(sorted(s.key for s in self.statements))

    @property
    def soft(self) -> frozenset[str]:
        """Keys of the statements that can be given up."""
        return frozenset(s.key for s in self.statements if not s.hard)


def holds(statements: Iterable[Statement]) -> bool:
    """Whether these few statements can all hold."""
    graph = Graph.of(statements)
    return settled(graph, [0] * len(graph.out)) is None


def proof_of(circle: Circle, known: Mapping[str, Statement]) -> Proof:
    """The proof that lies in a circle: statements that it does not need are left out, the most telling circle is shown."""
    kept = sorted({step[3] for step in circle if step[3] != LENGTH})
    for key in sorted(kept, key=lambda k: (known[k].hard, k)):
        rest = [other for other in kept if other != key]
        if not holds(known[k] for k in rest):
            kept = rest
    graph = Graph.of(known[key] for key in kept)
    steps = tuple(_steps(graph, _most_telling(graph), known))
    named = dict.fromkeys(step.statement.key for step in steps if step.statement)
    return Proof(statements=tuple(known[k] for k in named), steps=steps, miss_s=steps[-1].sum_s)


def _most_telling(graph: Graph) -> Circle:
    """The simple circle with the least sum, of those with the fewest steps; every one of them runs through one statement."""
    first = settled(graph, [0] * len(graph.out))
    if first is None:
        raise ValueError("the statements hold together")
    best, rank = first, _rank(graph, first)
    key = min(
        (step[3] for step in first if step[3]),
        key=lambda k: (sum(edge[3] == k for edge in _all(graph)), k),
        default=LENGTH,
    )
    tries = _TRIES
    for start in sorted(edge for edge in _all(graph) if edge[3] == key):
        path = [start]
        branches = [iter(sorted(graph.out[start[1]]))]
        while branches and tries:
            tries -= 1
            tail = path[-1][1]
            if tail == start[0]:
                found = tuple(path)
                if (new := _rank(graph, found)) < rank:
                    best, rank = found, new
                branches[-1] = iter(())
            edge = next(branches[-1], None)
            if edge is None:
                branches.pop()
                path.pop()
            elif edge[0] == start[0] or (edge[0] != tail and all(edge[0] != step[1] for step in path)):
                path.append((tail, *edge))
                branches.append(iter(sorted(graph.out[edge[0]])))
    return best


def _all(graph: Graph) -> Iterator[Step]:
    return ((tail, *edge) for tail, edges in enumerate(graph.out) for edge in edges)


def _rank(graph: Graph, circle: Circle) -> tuple[int, int, list[tuple[str, str, str]]]:
    """Least sum first, then fewest steps, then by name."""
    names = [(step[3], *_name(graph, step[0])) for step in _turned(graph, circle)]
    return sum(step[2] for step in circle), len(circle), names


def _name(graph: Graph, number: int) -> tuple[str, str]:
    point = graph.point(number)
    return point.event, point.end.value


def _turned(graph: Graph, circle: Circle) -> Circle:
    """The circle on in time, from its first point by name; the origin is before all others."""
    onward = circle[::-1]
    first = min(range(len(onward)), key=lambda i: _name(graph, onward[i][1]))
    return onward[first:] + onward[:first]


def _steps(graph: Graph, circle: Circle, known: Mapping[str, Statement]) -> Iterator[ProofStep]:
    sum_s = 0
    for step in _turned(graph, circle):
        sum_s -= step[2]
        statement = None if step[3] == LENGTH else known[step[3]]
        yield ProofStep(statement=statement, bound=graph.bound(step), sum_s=sum_s)
