"""Conflicts: one for each cause, with its shortest proof, what would resolve it, and how much else proves the same."""

from __future__ import annotations

import collections
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from reconcile.timeline.causes import Causes
from reconcile.timeline.constraints import Reading, Statement
from reconcile.timeline.hitting import clusters_of, lightest
from reconcile.timeline.proofs import Clash, Proof, ProofStep, proof_of, tightened

_LOOKS: Final = 20_000
"""How many points are looked at for further proofs of one conflict."""
_FURTHER: Final = 8
"""How many further proofs of one conflict are looked for."""
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
    explored: dict[tuple[Clash, frozenset[str]], _Explored] = {}
    while True:
        clusters = {(c[0], _others(causes, c)): c for c in clusters_of(causes.clashes)[:most]}
        new = [name for name in clusters if name not in explored]
        if not new:
            return tuple(_conflict(causes, c, name[1], explored[name]) for name, c in clusters.items())
        for name in new:
            explored[name] = _explored(causes, clusters[name], name[1])


def _others(causes: Causes, cluster: Iterable[Clash]) -> frozenset[str]:
    """What resolves all other clusters: keys of the lightest repair that this cluster has no part in."""
    ours = {key for clash in cluster for key in clash.keys}
    return frozenset(causes.given_up | causes.void) - ours


@attrs.frozen(kw_only=True)
class _Explored:
    """singles: keys each of which resolves the cluster. more: not all was tried, or not all clashes are shown."""

    singles: tuple[str, ...]
    more: bool


def _explored(causes: Causes, cluster: list[Clash], others: frozenset[str]) -> _Explored:
    """All ways to resolve a cluster, one statement more at a time; every clash met on the way is noted in `causes`.

    Whoever gives up one statement of each clash known meets a further one, or has resolved the cluster (Reiter's
    hitting-set tree). When the tree ends, no further clash exists.
    """
    ours = list(cluster)
    ways = collections.deque([frozenset[str]()])
    seen = set(ways)
    resolving: list[frozenset[str]] = []
    cut = False
    enough = causes.fit.looked_at + _LOOKS
    while ways and causes.fit.looked_at < enough and len(ours) <= _FURTHER:
        way = ways.popleft()
        if any(done <= way for done in resolving):
            continue
        clash = next((c for c in ours if not c.soft & way), None)
        if clash is None:
            found = causes.without(others | way)
            ours += found
            if not found:
                resolving.append(way)
                continue
            clash = found[0]
        if clash.loose:
            cut = True
            continue
        for key in sorted(clash.soft):
            if way | {key} not in seen:
                seen.add(way | {key})
                ways.append(way | {key})
    singles = {key for way in resolving if len(way) == 1 for key in way}
    cut = cut or bool(ways)
    if cut:
        common = frozenset.intersection(*(clash.soft for clash in ours))
        singles |= {key for key in sorted(common - singles) if causes.holds_without(others | {key})}
    return _Explored(singles=tuple(sorted(singles)), more=cut)


def _conflict(causes: Causes, cluster: list[Clash], others: frozenset[str], explored: _Explored) -> Conflict:
    proof = proof_of(tightened(cluster[0], causes.known), causes.known)
    further = [clash for clash in cluster[1:] if not clash.loose]
    return Conflict(
        statements=proof.statements,
        steps=proof.steps,
        miss_s=proof.miss_s,
        further=tuple(proof_of(clash, causes.known) for clash in further[:_FURTHER]),
        more=explored.more or len(cluster) > len(further[:_FURTHER]) + 1,
        repairs=tuple(_repairs(causes, cluster, others, explored)),
        readings=tuple(
            (statement, reading)
            for statement in proof.statements
            for reading in statement.readings
            if causes.holds_without({statement.key, *others}, [(statement.key, reading.bounds)])
        ),
    )


def _repairs(
    causes: Causes, cluster: list[Clash], others: frozenset[str], explored: _Explored
) -> Iterator[Repair]:
    ways: list[tuple[str, ...]] = [(key,) for key in explored.singles]
    if not ways and cluster[0].soft:
        weights = {key: causes.known[key].weight for clash in cluster for key in clash.soft}
        ways = lightest([clash.soft for clash in cluster if clash.soft], weights, most=_TIED)
        ways = [way for way in ways if causes.holds_without(others.union(way))]
    repairs = [
        Repair(
            statements=tuple(causes.known[key] for key in way),
            weight=sum(causes.known[key].weight for key in way),
        )
        for way in ways
    ]
    yield from sorted(repairs, key=lambda r: (r.weight, [s.key for s in r.statements]))
