"""A minimal set of statements that cannot all hold, and the sum that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from reconcile.timeline.circles import LONG, Circle
from reconcile.timeline.constraints import Bound, Statement
from reconcile.timeline.graph import LENGTH, Graph, Step
from reconcile.timeline.placing import settled

_TRIES: Final = 2_000
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


@attrs.frozen(order=True)
class Clash:
    """Keys of statements that cannot all hold. soft: those that can be given up. loose: not each of them is needed."""

    size: int
    keys: tuple[str, ...]
    soft: frozenset[str] = attrs.field(order=False)
    loose: bool


def clash_of(circle: Circle, known: Mapping[str, Statement]) -> Clash:
    """The statements of a circle that are needed; of a long circle, all: to try each costs too much for what it tells."""
    keys = sorted({step[3] for step in circle if step[3] != LENGTH})
    hard = [key for key in keys if known[key].hard]
    if len(keys) <= LONG or not _holds(known[key] for key in hard):
        return tightened(Clash(len(keys), tuple(keys), frozenset(keys).difference(hard), loose=True), known)
    return Clash(len(keys), tuple(keys), frozenset(keys).difference(hard), loose=True)


def tightened(clash: Clash, known: Mapping[str, Statement]) -> Clash:
    """The statements of a clash that are needed; the others go one by one, those that can be given up first."""
    if not clash.loose:
        return clash
    kept = list(clash.keys)
    for key in sorted(kept, key=lambda k: (known[k].hard, k)):
        rest = [other for other in kept if other != key]
        if not _holds(known[k] for k in rest):
            kept = rest
    return Clash(len(kept), tuple(kept), clash.soft.intersection(kept), loose=False)


def _holds(statements: Iterable[Statement]) -> bool:
    graph = Graph.of(statements)
    return settled(graph, [0] * len(graph.out)) is None


def proof_of(clash: Clash, known: Mapping[str, Statement]) -> Proof:
    """The proof of a clash, by the circle that misses by most; of such circles by one with the fewest steps."""
    graph = Graph.of(known[key] for key in clash.keys)
    steps = tuple(_steps(graph, _most_telling(graph), known))
    named = dict.fromkeys(step.statement.key for step in steps if step.statement)
    return Proof(statements=tuple(known[k] for k in named), steps=steps, miss_s=steps[-1].sum_s)


def _most_telling(graph: Graph) -> Circle:
    """The simple circle with the least sum. Every circle that cannot hold runs through each statement, so through one of few bounds."""
    best = settled(graph, [0] * len(graph.out))
    if best is None:
        raise ValueError("the statements hold together")
    edges = [(tail, *edge) for tail, edges in enumerate(graph.out) for edge in edges]
    counts: dict[str, int] = {}
    for edge in edges:
        counts[edge[3]] = counts.get(edge[3], 0) + 1
    fewest = min(counts, key=lambda key: (key == LENGTH, counts[key], key))
    rank = _rank(graph, best)
    tries = _TRIES
    for start in sorted(edge for edge in edges if edge[3] == fewest):
        for circle in _through(graph, start):
            tries -= 1
            if not tries:
                return best
            if circle and (new := _rank(graph, circle)) < rank:
                best, rank = circle, new
    return best


def _through(graph: Graph, start: Step) -> Iterator[Circle | None]:
    """Every simple circle through an edge, and None for each edge on the way."""
    path = [start]
    passed = {start[1]}
    branches = [iter(sorted(graph.out[start[1]]))]
    if start[0] == start[1]:
        yield (start,)
        return
    while branches:
        edge = next(branches[-1], None)
        if edge is None:
            branches.pop()
            passed.discard(path.pop()[1])
        elif edge[0] == start[0]:
            yield (*path, (path[-1][1], *edge))
        elif edge[0] not in passed:
            path.append((path[-1][1], *edge))
            passed.add(edge[0])
            branches.append(iter(sorted(graph.out[edge[0]])))
            yield None


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
