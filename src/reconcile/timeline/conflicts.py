"""Conflicts: one for each cause, with its shortest proof, what would resolve it, and how much else proves the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from reconcile.timeline.causes import Causes
from reconcile.timeline.constraints import Reading, Statement
from reconcile.timeline.hitting import clusters_of, lightest
from reconcile.timeline.proofs import Proof, ProofStep

_CHECKS: Final = 100
"""How often the network is solved again for one conflict."""
_TIED: Final = 20
"""How many repairs of equal weight are listed where no single statement is enough."""


@attrs.frozen(kw_only=True)
class Repair:
    """Statements to give up so that a conflict is gone. weight: the sum of theirs."""

    statements: tuple[Statement, ...]
    weight: float


@attrs.frozen(kw_only=True)
class Conflict:
    """One cause: proofs that share statements, led by the shortest.

    statements, steps, miss_s: of the shortest proof, see `Proof`. further: the other proofs found; more: there may be
    others still. repairs: each single statement whose retraction resolves the conflict, lightest first; where none does,
    the lightest sets of several. readings: other ways to read one statement that resolve it, each tried by solving again. In
    both, other conflicts are taken as resolved by their lightest repair.
    """

    statements: tuple[Statement, ...]
    steps: tuple[ProofStep, ...]
    miss_s: int
    further: tuple[Proof, ...] = ()
    more: bool = False
    repairs: tuple[Repair, ...] = ()
    readings: tuple[tuple[Statement, Reading], ...] = ()


def conflicts_of(causes: Causes, most: int) -> tuple[Conflict, ...]:
    """The conflicts of a network, shortest proof first, at most so many."""
    explored: dict[frozenset[frozenset[str]], _Explored] = {}
    while True:
        clusters = {_name(c): c for c in clusters_of(causes.proofs.values())[:most]}
        new = [name for name in clusters if name not in explored]
        if not new:
            return tuple(_conflict(causes, c, explored[name]) for name, c in clusters.items())
        for name in new:
            explored[name] = _explored(causes, clusters[name])


def _name(cluster: Iterable[Proof]) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(s.key for s in proof.statements) for proof in cluster)


@attrs.frozen(kw_only=True)
class _Explored:
    """singles: keys each of which resolves the cluster. others: what resolves all other clusters. more: not all was tried."""

    singles: tuple[str, ...]
    others: frozenset[str]
    more: bool


def _explored(causes: Causes, cluster: list[Proof]) -> _Explored:
    """All ways to resolve a cluster, one statement more at a time; every proof met on the way is noted in `causes`.

    Whoever gives up one statement of each proof known meets a further proof, or has resolved the cluster (Reiter's hitting-set
    tree). When the tree ends, no further proof exists.
    """
    keys = frozenset().union(*(proof.soft for proof in cluster))
    others = frozenset(causes.given_up) - keys
    ours = list(cluster)
    ways: list[frozenset[str]] = [frozenset()]
    seen = set(ways)
    resolving: list[frozenset[str]] = []
    checks = 0
    while ways and checks < _CHECKS:
        way = ways.pop(0)
        if any(done <= way for done in resolving):
            continue
        proof = next((p for p in ours if not p.soft & way), None)
        if proof is None:
            checks += 1
            found = causes.without(others | way)
            ours += found
            if not found:
                resolving.append(way)
                continue
            proof = found[0]
        for key in sorted(proof.soft):
            if way | {key} not in seen:
                seen.add(way | {key})
                ways.append(way | {key})
    singles = tuple(sorted(key for way in resolving if len(way) == 1 for key in way))
    return _Explored(singles=singles, others=others, more=bool(ways))


def _conflict(causes: Causes, cluster: list[Proof], explored: _Explored) -> Conflict:
    proof = cluster[0]
    return Conflict(
        statements=proof.statements,
        steps=proof.steps,
        miss_s=proof.miss_s,
        further=tuple(cluster[1:]),
        more=explored.more,
        repairs=tuple(_repairs(causes, cluster, explored)),
        readings=tuple(
            (statement, reading)
            for statement in proof.statements
            for reading in statement.readings
            if causes.holds_read(statement, reading, explored.others)
        ),
    )


def _repairs(causes: Causes, cluster: list[Proof], explored: _Explored) -> Iterator[Repair]:
    ways: list[tuple[str, ...]] = [(key,) for key in explored.singles]
    if not ways and cluster[0].soft:
        weights = {key: causes.known[key].weight for proof in cluster for key in proof.soft}
        ways = lightest([p.soft for p in cluster if p.soft], weights, most=_TIED)
        ways = [way for way in ways if not causes.without(explored.others.union(way))]
    repairs = [
        Repair(
            statements=tuple(causes.known[key] for key in way),
            weight=sum(causes.known[key].weight for key in way),
        )
        for way in ways
    ]
    yield from sorted(repairs, key=lambda r: (r.weight, [s.key for s in r.statements]))
