"""Events and told orders of all pages reconciled: one timeline, and what cannot all hold."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from reconcile.claims.kinds import Claim, Event, Ordering, TimeConflict
from reconcile.timeline.conflict_records import time_conflicts
from reconcile.timeline.lines import lines_of
from reconcile.timeline.merge import grouped
from reconcile.timeline.record import TimelineEvent
from reconcile.timeline.weave import Weave, woven


@attrs.frozen(kw_only=True)
class Reconciled:
    """lines: the timeline in order of time. conflicts: statements on times and orders that cannot all hold."""

    lines: tuple[TimelineEvent, ...]
    conflicts: tuple[TimeConflict, ...]


def reconciled(claims: Iterable[Claim]) -> Reconciled:
    """What follows from the events and told orders among these claims, of one page or of many; a copy of a page changes nothing."""
    weave = _weave(claims)
    return Reconciled(lines=lines_of(weave), conflicts=tuple(time_conflicts(weave)))


def conflicts_of(claims: Iterable[Claim]) -> tuple[TimeConflict, ...]:
    """What cannot all hold among the events and told orders of these claims."""
    return tuple(time_conflicts(_weave(claims)))


def timeline_of(claims: Iterable[Claim]) -> tuple[TimelineEvent, ...]:
    """The lines of the timeline in order of time; adding an exact copy of a page adds no line."""
    return lines_of(_weave(claims))


def _weave(claims: Iterable[Claim]) -> Weave:
    kept = tuple(claims)
    groups = grouped(claim for claim in kept if isinstance(claim, Event))
    return woven(groups, (claim for claim in kept if isinstance(claim, Ordering)))
