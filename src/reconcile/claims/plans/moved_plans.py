"""Plans that move: what was to be at one time or place, and is put off, brought forward, led elsewhere or called off later."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from reconcile.claims.plans.plan_tellings import Plan, plans_of
from reconcile.claims.reading import Reading
from reconcile.claims.records.stories import Course
from reconcile.times import HOUR_S

_DAY: Final = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_CLOCK: Final = re.compile(r"\b\d{1,2}[.:]\d\d\b|\b\d{1,2}\s?[ap]m\b")
_LATE_S: Final = 3 * HOUR_S
_NEAR: Final = 4
"""Plans of one kind, the last ones told, among which the one that moved is sought."""


def make_moved_plans(reading: Reading, known: Iterable[Course] = ()) -> Iterator[Course]:
    """The course of each plan of a page that is told to be another one later. known: what is told of other lines already."""
    plans = sorted(
        (plan for found in reading.mentions for plan in plans_of(reading, found)),
        key=lambda p: (p.rank, p.span.start),
    )
    told = {
        (q.entry, c.quotes[0].entry)
        for c in known
        if c.what in ("start", "destination")
        for q in c.quotes[1:]
    }
    for chain in _chains(plans):
        last, subject = chain[-1], min(chain[-1][0].activities & chain[0][0].activities)
        if any((last[0].entry.id, step[0].entry.id) in told for step in chain[:-1]):
            continue
        labels = [next((p.label for p in step if p.times or p.off), step[-1].label) for step in chain]
        yield Course(
            **reading.base(last[0].entry, dict.fromkeys(p.quote for step in chain for p in step)),
            what="plan",
            subject=f"the {subject}",
            course=", then ".join(labels),
            first=labels[0],
            last=labels[-1],
            steps=len(chain),
            cue="",
        )


def _chains(plans: list[Plan]) -> Iterator[list[list[Plan]]]:
    """The steps of every plan that moved; each step holds the tellings of one entry."""
    chains: list[list[list[Plan]]] = []
    open_by: dict[str, list[list[list[Plan]]]] = {}
    for plan in plans:
        listed = (chain for activity in plan.activities for chain in open_by.get(activity, [])[-_NEAR:])
        near = list({id(chain): chain for chain in listed}.values())
        near.sort(key=lambda c: (c[-1][-1].rank, c[-1][-1].span.start), reverse=True)
        if plan.moved:
            chain = next((c for c in near if _moves(c[-1], plan, is_only=len(near) == 1)), None)
            if chain is None:
                continue
            if chain[-1][0].entry is plan.entry:
                chain[-1].append(plan)
            else:
                chain.append([plan])
        elif (plan.times or plan.places) and not _is_over([plan], plan):
            chain = [[plan]]
            chains.append(chain)
            for activity in plan.activities:
                open_by.setdefault(activity, []).append(chain)
    yield from (chain for chain in chains if len(chain) > 1)


def _moves(step: list[Plan], plan: Plan, *, is_only: bool) -> bool:
    """True where a telling moves the plan of a step: it names what no longer holds, or it is of the same and not as it was.

    is_only: no other plan of the kind was told before.
    """
    last = step[-1]
    if last.entry is plan.entry:
        return last.moved
    if last.off and plan.off and not plan.old:
        return False  # told again
    was = {t.lower() for p in step for t in (*p.times, *p.places)}
    if plan.old & was:
        return "plan" not in plan.activities or any(
            p.names & plan.names or p.words & plan.words for p in step
        )
    now = {t.lower() for t in (*plan.times, *plan.places)}
    if plan.is_contrast or (now and now <= was and not (plan.off or plan.later)) or _is_over(step, plan):
        return False
    names = frozenset(n for p in step for n in p.names)
    places = {t.lower() for p in step for t in p.places}
    if names and plan.names and not names & plan.names:
        return False
    others = {t.lower() for t in plan.places}
    if places and others and not places & others and (plan.times or plan.off or plan.later):
        return False
    if plan.off and _days(now) and _days(was) and not _days(now) & _days(was):
        return False
    if plan.off and "plan" in plan.activities and _clocks(now) and _clocks(was):
        return False  # the 10:00 train is off, and not that of 08:00
    told = frozenset(w for p in step for w in p.words)
    return bool(names & plan.names or told & plan.words or (plan.definite and is_only))


def _clocks(told: Iterable[str]) -> frozenset[str]:
    """The clock times in times as they were told."""
    return frozenset(clock for each in told for clock in _CLOCK.findall(each))


def _days(told: Iterable[str]) -> frozenset[str]:
    """The days of the week in times as they were told."""
    return frozenset(day for each in told for day in _DAY.findall(each))


def _is_over(step: list[Plan], plan: Plan) -> bool:
    """True where the time that was planned had gone by when the later telling came."""
    ends = [p.until_s for p in step if p.until_s is not None]
    return bool(ends) and plan.told_s is not None and max(ends) + _LATE_S < plan.told_s
