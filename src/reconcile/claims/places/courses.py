"""Lines that change while a page grows: where someone is said to be going, each telling replaced by the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from reconcile.claims.kinds import Course, Event
from reconcile.claims.records.claim import base_of
from reconcile.places import contains, place_named

_TOLD: Final = ("body", "headline")
_ARRIVALS: Final = frozenset({"arrival", "visit"})


def make_courses(events: Iterable[Event]) -> Iterator[Course]:
    """The course of each evolving line of one page, in order of place; one that never changed has one step."""
    for steps in chains(events):
        last = steps[-1]
        yield Course(
            **base_of(last, (q for step in steps for q in step.quotes)),
            what="destination",
            subject=last.subject,
            course=", then ".join(_end_of(step) for step in steps),
            first=_end_of(steps[0]),
            last=_end_of(last),
            steps=len(steps),
            cue=next((s.cue for s in steps[:0:-1] if s.cue), ""),
        )


def chains(events: Iterable[Event]) -> tuple[tuple[Event, ...], ...]:
    """The steps of every evolving line, in the order in which they were told; pages and lines apart.

    A step is replaced when it was a rumour or when the later one says so ("instead"): a plan that another plan follows may
    be the next leg of one journey. Two destinations in one entry are a choice, and a town replaces no country it lies in.
    """
    lines: dict[tuple[str, str], list[Event]] = {}
    for event in events:
        line = event.line or _line_of_fact(event)
        if line and event.recent and event.block in _TOLD:
            lines.setdefault((event.page, line), []).append(event)
    found: list[tuple[Event, ...]] = []
    for key in sorted(lines):
        open_chains: list[list[Event]] = []
        for event in sorted(lines[key], key=_told_order):
            chain = open_chains[-1] if open_chains else None
            if chain is None:
                if event.line:
                    open_chains.append([event])
            elif any(is_same_place(event, step) for step in chain) or chain[-1].entry == event.entry:
                continue
            elif _replaces(chain[-1], event):
                chain.append(event)
            else:
                open_chains.append([event])
        found += [tuple(chain) for chain in open_chains]
    return tuple(found)


def _line_of_fact(event: Event) -> str:
    """The line that an arrival ends: where someone came instead, which says itself that it is not where they were expected."""
    is_fact = event.kind in _ARRIVALS and event.lane == "happened" and event.polarity
    return f"destination|{event.subject}" if is_fact and event.cue and event.subject and event.place else ""


def _end_of(event: Event) -> str:
    return event.destination or event.place


def _told_order(event: Event) -> tuple[int, int]:
    return event.rank, event.quotes[0].span.start


def _replaces(earlier: Event, later: Event) -> bool:
    if earlier.when is not None and later.when is not None and not earlier.when.overlaps(later.when):
        return False
    return earlier.modality == "speculated" or later.cue != ""


def is_same_place(one: Event, other: Event) -> bool:
    """True for one destination, or for a town and what it lies in."""
    if _end_of(one) == _end_of(other):
        return True
    first, second = place_named(_end_of(one)), place_named(_end_of(other))
    return first is not None and second is not None and (contains(first, second) or contains(second, first))
