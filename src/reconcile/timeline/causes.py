"""What keeps a network from holding: minimal proofs, gathered while statements are put in and taken out again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from typing import Final

from reconcile.timeline.circles import Circle
from reconcile.timeline.constraints import Bound, Reading, Statement
from reconcile.timeline.graph import LENGTH, Graph
from reconcile.timeline.hitting import clusters_of, lightest
from reconcile.timeline.placing import Fit, settled
from reconcile.timeline.proofs import Proof, proof_of

_ROUNDS: Final = 100
"""How often the lightest repair is solved again for new proofs; after that it is only completed."""


class Causes:
    """The proofs of a network, and the lightest repair: `given_up`. `fit` holds all other statements."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        """statements: in the order of their keys, so that all that is found is the same for the same statements."""
        self.known = {s.key: s for s in statements}
        self.proofs: dict[frozenset[str], Proof] = {}
        self.void: set[str] = set()  # hard statements that cannot hold together with other hard ones
        graph = Graph.of(self.known.values())
        at = [0] * len(graph.out)
        dropped: dict[str, Statement] = {}
        settled(graph, at, lambda circle: self._first(circle, dropped))
        self.fit = Fit(graph, at)
        self.given_up: set[str] = set()
        for statement in _strongest_first(dropped.values()):
            if self._refused(statement):
                self.given_up.add(statement.key)
        self.given_up -= self.void
        self._settle_for_the_lightest()

    def _first(self, circle: Circle, dropped: dict[str, Statement]) -> list[Statement]:
        """All that a circle rests on and that can be given up; of a circle of hard statements, all."""
        named = [self.known[key] for key in dict.fromkeys(step[3] for step in circle) if key != LENGTH]
        found = [s for s in named if not s.hard] or named
        dropped.update((s.key, s) for s in found)
        return found

    def _refused(self, statement: Statement) -> Proof | None:
        """Puts a statement in; the proof, when it cannot hold with what is there."""
        circle = self.fit.add(statement.key, statement.bounds)
        return None if circle is None else self._noted(circle, statement)

    def _noted(self, circle: Circle, newest: Statement) -> Proof:
        proof = proof_of(circle, self.known)
        if not proof.soft:
            self.void.add(newest.key)
        return self.proofs.setdefault(frozenset(s.key for s in proof.statements), proof)

    def without(self, keys: Iterable[str]) -> list[Proof]:
        """What is still wrong when these statements are given up instead of `given_up`; empty when the rest holds."""
        removed = set(keys) | self.void
        found: list[Proof] = []
        with self._open(removed) as added:
            for statement in _strongest_first(self.known[key] for key in self.given_up - removed):
                proof = self._refused(statement)
                if proof is None:
                    added.append((statement.key, statement.bounds))
                else:
                    found.append(proof)
        self.given_up -= self.void
        return found

    def holds_read(self, statement: Statement, reading: Reading, others: Iterable[str]) -> bool:
        """Whether all but `others` holds when this statement is read otherwise."""
        removed = {statement.key, *others} | self.void
        back = sorted(self.given_up - removed)
        tried = [(statement.key, reading.bounds), *((key, self.known[key].bounds) for key in back)]
        with self._open(removed) as added:
            for key, bounds in tried:
                if self.fit.add(key, bounds) is not None:
                    return False
                added.append((key, bounds))
        return True

    @contextlib.contextmanager
    def _open(self, removed: set[str]) -> Iterator[list[tuple[str, tuple[Bound, ...]]]]:
        """Takes statements out of the fit for a while; what is put in and written to the list goes again."""
        taken = [self.known[key] for key in sorted(removed - self.given_up - self.void)]
        for statement in taken:
            self.fit.drop(statement.key, statement.bounds)
        added: list[tuple[str, tuple[Bound, ...]]] = []
        try:
            yield added
        finally:
            for key, bounds in added:
                self.fit.drop(key, bounds)
            for statement in taken:
                self.fit.add(statement.key, statement.bounds)

    def _settle_for_the_lightest(self) -> None:
        """Solves for the lightest repair of the proofs known until it repairs the network too, and gives that up."""
        repair: set[str] = set()
        for _ in range(_ROUNDS):
            repair = self.lightest_of_known()
            if not self.without(repair):
                self._give_up(repair)
                return
        while found := self.without(repair):
            for proof in found:
                if proof.soft and not proof.soft & repair:
                    repair.add(min(proof.soft, key=lambda k: (self.known[k].weight, k)))
        self._give_up(repair)

    def lightest_of_known(self) -> set[str]:
        """The lightest statements that are part of every proof known, cluster by cluster."""
        weights = {key: self.known[key].weight for proof in self.proofs.values() for key in proof.soft}
        return {
            key
            for cluster in clusters_of(self.proofs.values())
            for key in lightest([p.soft for p in cluster if p.soft], weights, most=1)[0]
        }

    def _give_up(self, repair: set[str]) -> None:
        for key in sorted(repair - self.given_up):
            self.fit.drop(key, self.known[key].bounds)
        for statement in _strongest_first(self.known[key] for key in self.given_up - repair):
            self.fit.add(statement.key, statement.bounds)
        self.given_up = repair


def _strongest_first(statements: Iterable[Statement]) -> Iterator[Statement]:
    return iter(sorted(statements, key=lambda s: (not s.hard, -s.weight, s.key)))
