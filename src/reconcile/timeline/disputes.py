"""What is disputed: the lines whose tellings stand against others, and when each would have been under each way out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

import attrs

from reconcile.timeline.bounds import Bounds
from reconcile.timeline.conflicts import Conflict
from reconcile.timeline.record import Branch
from reconcile.timeline.strand_words import shortened
from reconcile.timeline.weave import Weave
from reconcile.times import Interval

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MOST_CONFLICTS: Final = 20
_MOST: Final = 8
"""So many equally likely ways out are shown; of more, none is likely enough to be of use."""


@attrs.frozen(kw_only=True)
class Disputes:
    """nodes: keys of the groups of which a telling is part of a proof. branches: for each of them, a window for each way out."""

    nodes: frozenset[str]
    branches: Mapping[str, tuple[Branch, ...]]


def disputes_of(weave: Weave) -> Disputes:
    """The disputes of the facts; nothing is solved again where there are none."""
    if not weave.conflicts:
        return Disputes(nodes=frozenset(), branches={})
    groups = _groups(weave)
    touched = frozenset(node for conflict in weave.conflicts for node in _nodes(conflict))
    branches: dict[str, list[Branch]] = {}
    for conflict in weave.conflicts[:_MOST_CONFLICTS]:
        for words, windows in _ways(weave, conflict):
            for node in sorted(_nodes(conflict) & frozenset(windows)):
                window = _window(windows[node])
                for key in groups.get(node, ()):
                    if window is not None:
                        branches.setdefault(key, []).append(Branch(given_up=words, window=window))
    return Disputes(
        nodes=frozenset(key for node in touched for key in groups.get(node, ())),
        branches={key: tuple(found) for key, found in branches.items()},
    )


def _ways(weave: Weave, conflict: Conflict) -> Iterator[tuple[str, Mapping[str, Bounds]]]:
    """The lightest ways out of one conflict, where there are several: what is given up, and all windows if so.

    All other conflicts are taken as resolved by their lightest repair.
    """
    tied = [repair for repair in conflict.repairs if repair.weight <= conflict.repairs[0].weight]
    if not 1 < len(tied) <= _MOST:
        return
    own = {s.key for s in conflict.statements}
    own |= {s.key for proof in conflict.further for s in proof.statements}
    others = [s.key for s in weave.facts.repair() if s.key not in own]
    for repair in tied:
        words = " and ".join(f"“{shortened(weave.strands[s.key].quotes[0].text)}”" for s in repair.statements)
        yield words, weave.facts.without(*others, *(s.key for s in repair.statements)).windows()


def _nodes(conflict: Conflict) -> frozenset[str]:
    """The nodes that a proof is about."""
    return frozenset(
        point.event
        for statement in conflict.statements
        for bound in statement.bounds
        for point in (bound.later, bound.earlier)
    )


def _groups(weave: Weave) -> dict[str, set[str]]:
    """The groups that speak of each node: its own, those of its beginning and end, and those that disagree on it."""
    groups = {weave.shared.get(group.key, group.key): {group.key} for group in weave.groups}
    for group in weave.groups:
        groups[weave.shared.get(group.key, group.key)].add(group.key)
    for named in weave.named.values():
        if named.group:
            groups.setdefault(weave.shared.get(named.node, named.node), set()).add(named.group)
    return groups


def _window(bounds: Bounds) -> Interval | None:
    """The window of an event; None where nothing bounds it."""
    start, end = _at(bounds.earliest_start_s), _at(bounds.latest_end_s)
    return None if start is None and end is None else Interval(start, end)


def _at(seconds: int | None) -> datetime | None:
    return None if seconds is None else _EPOCH + timedelta(seconds=seconds)
