"""A network of statements on time: does it hold, what is wrong with it, and when was what."""

from __future__ import annotations

import bisect
import functools
import math
import operator
from collections.abc import Iterable, Iterator

import attrs

from reconcile.errors import UsageError
from reconcile.timeline.bounds import Bounds, Order, Windows, order_of
from reconcile.timeline.causes import Causes
from reconcile.timeline.conflicts import Conflict, conflicts_of
from reconcile.timeline.constraints import Bound, End, InconsistentError, Point, Statement
from reconcile.timeline.fit import Draft, Fit
from reconcile.timeline.repairs import repairs_of


@attrs.define
class _Solved:
    """What is known of a network. fit: moments at which all holds, None when it cannot; asked: whether that was found out.

    draft: of one that cannot hold, what the search for causes begins with. base, added: of a network that grew out of one that
    holds, that one's fit and what came to it.
    """

    fit: Fit | None = None
    asked: bool = False
    draft: Draft | None = None
    base: Fit | None = None
    added: tuple[Statement, ...] = ()


@attrs.frozen
class Network:
    """Statements about the starts and ends of events, each event at least a second long. Made by `of`, never changed.

    statements: in the order of their keys. What a network answers does not depend on the order in which they were given.
    """

    statements: tuple[Statement, ...] = ()
    _solved: _Solved = attrs.field(factory=_Solved, eq=False, repr=False)
    _known: dict[str, Statement] = attrs.field(
        default=attrs.Factory(lambda self: {s.key: s for s in self.statements}, takes_self=True),
        eq=False,
        repr=False,
    )

    @classmethod
    def of(cls, statements: Iterable[Statement] = ()) -> Network:
        """The network of these statements; one that is given twice counts once.

        Raises: UsageError for an empty key, two statements under one key, a weight that is not above 0, seconds that are
        not whole, or a bound on the end of the origin.
        """
        return cls().add(*statements)

    def add(self, *statements: Statement) -> Network:
        """A network with these too; what this one has solved is used, so that a few more statements cost little.

        Raises: UsageError as `of`.
        """
        known = dict(self._known)
        ordered = _ordered(self.statements, list(_taken_in(known, statements)))
        mine = self._solved
        if not mine.asked:
            solved = _Solved(base=mine.base, added=(*mine.added, *statements))
        elif mine.fit is None:
            solved = _Solved(asked=True)
        else:
            solved = _Solved(base=mine.fit, added=statements)
        return Network(ordered, solved, known)

    def without(self, *keys: str) -> Network:
        """A network without the statements of these keys. Raises: KeyError for a key that no statement has."""
        missing = set(keys) - self._known.keys()
        if missing:
            raise KeyError(min(missing))
        return Network(tuple(s for s in self.statements if s.key not in keys))

    def consistent(self) -> bool:
        """Whether all statements can hold together."""
        return self._fit() is not None

    def conflicts(self, most: int = 50) -> tuple[Conflict, ...]:
        """One conflict for each cause, at most so many, shortest proof first; none when the network holds."""
        return () if self.consistent() else conflicts_of(self._causes, most)

    def repair(self) -> tuple[Statement, ...]:
        """The lightest statements to give up so that the others can hold; of several such sets the first of `repairs`.

        Raises: InconsistentError when statements that cannot be given up contradict one another.
        """
        return self.repairs()[0]

    def repairs(self, most: int = 20) -> tuple[tuple[Statement, ...], ...]:
        """All sets of least weight to give up so that the others can hold, up to so many; (()) when the network holds.

        Fewest statements first, then by key; weights are compared to a thousandth. Raises: InconsistentError as `repair`.
        """
        return ((),) if self.consistent() else repairs_of(self._causes, most)

    def bounds(self, event: str) -> Bounds:
        """When an event can have been, and the statements that bind it.

        Raises: KeyError for an event that no statement names; InconsistentError when the statements cannot all hold.
        """
        return self.windows()[event]

    def windows(self) -> Windows:
        """The bounds of all events, by event. Raises: InconsistentError when the statements cannot all hold."""
        return self._windows

    def order(self, one: str, other: str) -> Order | None:
        """The proof that `one` is over when `other` begins; None when that is not known.

        Raises: KeyError for an event that no statement names; InconsistentError when the statements cannot all hold.
        """
        fit = self._consistent_fit()
        return order_of(fit.graph, fit.at, self._known, one, other)

    @functools.cached_property
    def _causes(self) -> Causes:
        draft, self._solved.draft = self._solved.draft, None
        return Causes(self._known, draft or Draft.of(self.statements))

    @functools.cached_property
    def _windows(self) -> Windows:
        fit = self._consistent_fit()
        return Windows(fit.graph, fit.at, self._known)

    def _consistent_fit(self) -> Fit:
        fit = self._fit()
        if fit is None:
            raise InconsistentError(
                "these statements cannot all hold, so nothing follows from them"
                " (see conflicts(), and without(...) for the rest)"
            )
        return fit

    def _fit(self) -> Fit | None:
        """Moments at which all statements hold; None when they cannot."""
        mine = self._solved
        if not mine.asked:
            mine.fit = self._found()
            mine.asked, mine.base, mine.added = True, None, ()
        return mine.fit

    def _found(self) -> Fit | None:
        base, added = self._solved.base, self._solved.added
        if base is None or 4 * len(added) > len(self.statements):
            draft = Draft.of(self.statements)
            fit = Fit.of(draft)
            self._solved.draft = draft if fit is None else None
            return fit
        fit = base.copy()
        for statement in added:
            if fit.add(statement.key, statement.bounds) is not None:
                return None
        return fit


def _taken_in(known: dict[str, Statement], more: Iterable[Statement]) -> Iterator[Statement]:
    """The statements that are not among the known ones; each is put there."""
    for statement in more:
        if not statement.key:
            raise UsageError("a statement has a key that is not empty")
        if statement.key in known:
            if known[statement.key] != statement:
                raise UsageError(f"two statements have the key {statement.key!r}")
            continue
        if not 0 < statement.weight < math.inf:
            raise UsageError(f"statement {statement.key!r}: a weight is above 0, not {statement.weight}")
        for bound in statement.bounds:
            _check(statement.key, bound)
        known[statement.key] = statement
        yield statement


def _ordered(ordered: tuple[Statement, ...], more: list[Statement]) -> tuple[Statement, ...]:
    """All statements in the order of their keys; a few more find their places without a look at the others."""
    together = list(ordered)
    if 8 * len(more) > len(ordered):
        together += more
        together.sort(key=_key)
    else:
        for statement in more:
            bisect.insort(together, statement, key=_key)
    return tuple(together)


_key = operator.attrgetter("key")


def _check(key: str, bound: Bound) -> None:
    if _ORIGINS_END in (bound.later, bound.earlier):
        raise UsageError(f"statement {key!r}: the origin is one moment, which is its start")
    if not isinstance(bound.at_most_s, int):
        raise UsageError(f"statement {key!r}: seconds are whole numbers, not {bound.at_most_s!r}")


_ORIGINS_END = Point("", End.END)
