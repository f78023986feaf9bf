"""Events and told orders of all pages reconciled: one timeline, and what cannot all hold."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from reconcile.claims.kinds import Claim, DatedTelling, Event, Ordering, TimeConflict
from reconcile.timeline.conflict_records import contested, time_conflicts
from reconcile.timeline.lines import lines_of
from reconcile.timeline.merge import grouped
from reconcile.timeline.record import TimelineEvent
from reconcile.timeline.weave import Weave, woven


@attrs.frozen(kw_only=True)
class Reconciled:
    """lines: the timeline in order of time. conflicts: statements on times and orders that cannot all hold. contested: both
    tellings of each event that is told with two times.
    """

    lines: tuple[TimelineEvent, ...]
    conflicts: tuple[TimeConflict, ...]
    contested: tuple[DatedTelling, ...]


def reconciled(claims: Iterable[Claim]) -> Reconciled:
    """What follows from the events and told orders among these claims, of one page or of many; a copy of a page changes nothing."""
    weave = _weave(claims)
    return Reconciled(
        lines=lines_of(weave), conflicts=tuple(time_conflicts(weave)), contested=tuple(contested(weave))
    )


def conflicts_of(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """What cannot all hold among the events and told orders of these claims, and the tellings of an event with two times."""
    weave = _weave(claims)
    return (*time_conflicts(weave), *contested(weave))


def timeline_of(claims: Iterable[Claim]) -> tuple[TimelineEvent, ...]:
    """The lines of the timeline in order of time; adding an exact copy of a page adds no line."""
    return lines_of(_weave(claims))


def _weave(claims: Iterable[Claim]) -> Weave:
    kept = tuple(claims)
    groups = grouped(claim for claim in kept if isinstance(claim, Event))
    return woven(groups, (claim for claim in kept if isinstance(claim, Ordering)))
