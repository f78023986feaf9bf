"""What keeps a network from holding: clashes, gathered while statements are put in and taken out again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from reconcile.timeline.circles import Circle
from reconcile.timeline.constraints import Bound, Statement
from reconcile.timeline.fit import Draft, Fit
from reconcile.timeline.graph import LENGTH
from reconcile.timeline.hitting import clusters_of, lightest
from reconcile.timeline.placing import settled
from reconcile.timeline.proofs import Clash, clash_of

_ROUNDS: Final = 100
"""How often the lightest repair is solved again for new clashes; after that it is only completed."""


class Causes:
    """The clashes of a network, and the lightest repair: `given_up`. `fit` holds all other statements."""

    def __init__(self, known: Mapping[str, Statement], draft: Draft) -> None:
        """known: by key. draft: of all of them in the order of their keys, so that what is found depends on no other; it is used up."""
        self.known = known
        self.clashes: dict[Clash, None] = {}
        self.void: set[str] = set()  # hard statements that cannot hold together with other hard ones
        graph, at = draft.graph, draft.at
        dropped: dict[str, Statement] = {}
        settled(graph, at, lambda circle: self._first(circle, dropped))
        self.fit = Fit(graph, at)
        self.given_up: set[str] = set()
        self._put_back(sorted(dropped.values(), key=lambda s: (not s.hard, self.fit.miss_s(s.bounds), s.key)))
        self.given_up -= self.void
        self._settle_for_the_lightest()

    def _first(self, circle: Circle, dropped: dict[str, Statement]) -> list[Statement]:
        """All that a circle rests on and that can be given up; of a circle of hard statements, all."""
        named = [self.known[key] for key in dict.fromkeys(step[3] for step in circle) if key != LENGTH]
        found = [s for s in named if not s.hard] or named
        dropped.update((s.key, s) for s in found)
        return found

    def _put_back(self, statements: list[Statement]) -> None:
        """Takes in what can hold: all at once but the last few, which miss by most, and then those one by one."""
        last = 1
        while last < len(statements) and not self.fit.add_all(statements[:-last]):
            last *= 2
        for statement in statements[-last:]:
            if self._refused(statement):
                self.given_up.add(statement.key)

    def _refused(self, statement: Statement) -> Clash | None:
        """Puts a statement in; the clash, when it cannot hold with what is there."""
        circle = self.fit.add(statement.key, statement.bounds, shortest=True)
        if circle is None:
            return None
        clash = clash_of(circle, self.known)
        self.clashes[clash] = None
        if not clash.soft:  # with hard statements alone; nothing was given up that could make room
            self.void.add(statement.key)
        return clash

    def without(self, keys: Iterable[str]) -> list[Clash]:
        """What is still wrong when these statements are given up instead of `given_up`; empty when the rest holds."""
        removed = set(keys) | self.void
        found: list[Clash] = []
        with self._open(removed) as added:
            for statement in _strongest_first(self.known[key] for key in self.given_up - removed):
                clash = self._refused(statement)
                if clash is None:
                    added.append((statement.key, statement.bounds))
                else:
                    found.append(clash)
        self.given_up -= self.void
        return found

    def holds_without(self, keys: Iterable[str], read: Iterable[tuple[str, tuple[Bound, ...]]] = ()) -> bool:
        """Whether all holds but these statements. read: what to put in for some of them, by key."""
        removed = set(keys) | self.void
        back = sorted(self.given_up - removed)
        with self._open(removed) as added:
            for key, bounds in (*read, *((key, self.known[key].bounds) for key in back)):
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
        """Solves for the lightest repair of the clashes known until it repairs the network too, and gives that up."""
        repair: set[str] = set()
        for _ in range(_ROUNDS):
            repair = self._lightest_of_known()
            if not self.without(repair):
                self._give_up(repair)
                return
        while found := self.without(repair):
            for clash in found:
                if clash.soft and not clash.soft & repair:
                    repair.add(min(clash.soft, key=lambda k: (self.known[k].weight, k)))
        self._give_up(repair)

    def _lightest_of_known(self) -> set[str]:
        """The lightest statements that are part of every clash known, cluster by cluster."""
        weights = {key: self.known[key].weight for clash in self.clashes for key in clash.soft}
        return {
            key
            for cluster in clusters_of(self.clashes)
            for key in lightest([clash.soft for clash in cluster if clash.soft], weights, most=1)[0]
        }

    def _give_up(self, repair: set[str]) -> None:
        for key in sorted(repair - self.given_up):
            self.fit.drop(key, self.known[key].bounds)
        for statement in _strongest_first(self.known[key] for key in self.given_up - repair):
            self.fit.add(statement.key, statement.bounds)
        self.given_up = repair


def _strongest_first(statements: Iterable[Statement]) -> Iterator[Statement]:
    return iter(sorted(statements, key=lambda s: (not s.hard, -s.weight, s.key)))
