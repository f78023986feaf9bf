"""Events and told orders of all pages reconciled: one timeline, and what cannot all hold."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from reconcile.claims.kinds import Claim, Course, DatedTelling, Event, Ordering, TimeConflict, ToldAgain
from reconcile.timeline.conflict_records import contested, time_conflicts
from reconcile.timeline.lines import lines_of
from reconcile.timeline.merge import grouped
from reconcile.timeline.record import TimelineEvent
from reconcile.timeline.told_again import told_again
from reconcile.timeline.weave import Weave, woven


@attrs.frozen(kw_only=True)
class Reconciled:
    """lines: the timeline in order of time. conflicts: statements on times and orders that cannot all hold; cut_at: how many were
    looked for, when there are more, else None. contested: both
    tellings of each event that is told with two times. again: events that are told again as if they were new.
    """

    lines: tuple[TimelineEvent, ...]
    conflicts: tuple[TimeConflict, ...]
    cut_at: int | None
    contested: tuple[DatedTelling, ...]
    again: tuple[ToldAgain, ...]


def reconciled(claims: Iterable[Claim]) -> Reconciled:
    """What follows from the events and told orders among these claims, of one page or of many; a copy of a page changes nothing."""
    kept = tuple(claims)
    weave = _weave(kept)
    return Reconciled(
        lines=lines_of(weave, _courses(kept)),
        conflicts=tuple(time_conflicts(weave)),
        cut_at=len(weave.conflicts) if weave.cut else None,
        contested=tuple(contested(weave)),
        again=tuple(told_again(weave.groups)),
    )


def conflicts_of(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """What cannot all hold among the events and told orders of these claims, the tellings of an event with two times, and what is
    told again.
    """
    weave = _weave(claims)
    return (*time_conflicts(weave), *contested(weave), *told_again(weave.groups))


def timeline_of(claims: Iterable[Claim]) -> tuple[TimelineEvent, ...]:
    """The lines of the timeline in order of time; adding an exact copy of a page adds no line."""
    kept = tuple(claims)
    return lines_of(_weave(kept), _courses(kept))


def _courses(claims: Iterable[Claim]) -> tuple[Course, ...]:
    return tuple(claim for claim in claims if isinstance(claim, Course))


def _weave(claims: Iterable[Claim]) -> Weave:
    kept = tuple(claims)
    groups = grouped(claim for claim in kept if isinstance(claim, Event))
    return woven(groups, (claim for claim in kept if isinstance(claim, Ordering)))
