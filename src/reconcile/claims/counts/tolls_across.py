"""Counts of one named event over several pages: how they rise from page to page, and where a later page tells fewer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reconcile.claims.records.amount_records import RunningCount
from reconcile.claims.records.claim import Claim, base_of
from reconcile.claims.records.stories import Course
from reconcile.claims.records.toll_records import TollTelling
from reconcile.times import DAY_S

_JUMP: Final = 20
"""A number so many times the one before is of something else."""
_APART_S: Final = 14 * DAY_S
_PLACED_APART_S: Final = 2 * DAY_S
"""Two tellings of what only a town and its kind name are of one event where no more time lies between them."""
_UNKNOWN: Final = "?"


def tolls_across(claims: Iterable[Claim]) -> Iterator[Course | RunningCount]:
    """The course of each count that rises over several pages, and both ends of each fall from one page to another."""
    lines: dict[tuple[str, str], list[TollTelling]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, TollTelling) and claim.at is not None and claim.at.start is not None:
            lines[claim.event, claim.state].append(claim)
    for key in sorted(lines):
        if len({told.page for told in lines[key]}) > 1:
            told = sorted(lines[key], key=_when)
            for near in _near(told):
                yield from _course(near)
                yield from _falls(near)


def _when(told: TollTelling) -> tuple[float, str, int, int]:
    return (_at(told), told.page, told.rank, told.quotes[0].span.start)


def _at(told: TollTelling) -> float:
    return told.at.start.timestamp() if told.at is not None and told.at.start is not None else 0.0


def _near(told: Sequence[TollTelling]) -> Iterator[list[TollTelling]]:
    """The tellings of a line, parted where too much time lies between two for them to be of one event."""
    most = _APART_S if told[0].named else _PLACED_APART_S
    near: list[TollTelling] = []
    for each in told:
        if near and _at(each) - _at(near[-1]) > most:
            yield near
            near = []
        near.append(each)
    yield near


def _course(told: Sequence[TollTelling]) -> Iterator[Course]:
    steps: list[TollTelling] = []
    for each in told:
        if not steps or _replaces(steps[-1], each):
            steps.append(each)
    if len({step.page for step in steps}) < 2:
        return
    last = steps[-1]
    of = f" ({last.named})" if last.named else ""
    yield Course(
        **base_of(last, (quote for step in steps for quote in step.quotes)),
        what="count",
        subject=f"{last.of}{of}",
        course=", then ".join(step.written for step in steps),
        first=steps[0].written,
        last=last.written,
        steps=len(steps),
        cue="",
    )


def _replaces(last: TollTelling, each: TollTelling) -> bool:
    """True where a telling is the next step: a larger number, or one that says which smaller one it revises."""
    if each.old is not None and each.old == last.people:
        return each.people != last.people
    rises = last.people < each.people <= last.people * _JUMP
    if each.part and not each.replaces:
        return False
    falls = (
        each.replaces
        and each.exact
        and each.source != _UNKNOWN
        and last.people // 2 < each.people < last.people
    )
    return rises or falls


def _falls(told: Sequence[TollTelling]) -> Iterator[RunningCount]:
    """Both ends of each fall: the most that one page told and the smaller number that another tells later, both exact and of one source."""
    most: dict[str, TollTelling] = {}
    for each in told:
        if each.revised or each.replaces:
            most.clear()
        if not each.exact or each.part or each.source == _UNKNOWN or each.revised:
            continue
        before = most.get(each.source)
        if (
            before is not None
            and before.page != each.page
            and each.people < before.people
            and _at(before) < _at(each)
        ):
            key = f"{each.event}|{each.state}|{each.source}|{each.page}|{each.rank}"
            yield from (_running(step, key) for step in (before, each))
        if before is None or each.people >= before.people:
            most[each.source] = each


def _running(told: TollTelling, key: str) -> RunningCount:
    named = f" ({told.named})" if told.named else ""
    return RunningCount(
        **base_of(told, told.quotes),
        key=key,
        of=f"the number of {told.of}{named}{f' ({told.source})' if told.source else ''}",
        amount=float(told.people),
        least_fall=0.0,
        written=told.written,
        hedged=False,
        revised=False,
    )
