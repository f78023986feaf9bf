"""What is disputed: the lines whose tellings stand against others, and when each would have been under each way out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

import attrs

from reconcile.timeline.bounds import Bounds
from reconcile.timeline.record import Branch
from reconcile.timeline.strands import shortened
from reconcile.timeline.weave import Weave
from reconcile.times import Interval

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
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
    touched = {
        point.event
        for conflict in weave.conflicts
        for statement in conflict.statements
        for bound in statement.bounds
        for point in (bound.later, bound.earlier)
    }
    nodes = frozenset(key for node in touched for key in groups.get(node, ()))
    ways = weave.facts.repairs()
    branches: dict[str, list[Branch]] = {}
    for way in ways if 1 < len(ways) <= _MOST else ():
        words = " and ".join(f"“{shortened(weave.strands[s.key].quotes[0].text)}”" for s in way)
        windows = weave.facts.without(*(s.key for s in way)).windows()
        for node in sorted(touched & frozenset(windows)):
            window = _window(windows[node])
            if window is None:
                continue
            for key in groups.get(node, ()):
                branches.setdefault(key, []).append(Branch(given_up=words, window=window))
    return Disputes(nodes=nodes, branches={key: tuple(found) for key, found in branches.items()})


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
