"""Lines that change while a page grows: where someone is said to be going, each telling replaced by the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from reconcile.claims.kinds import Course, Event
from reconcile.places import contains, place_named

_TOLD: Final = ("body", "headline")


def make_courses(events: Iterable[Event]) -> Iterator[Course]:
    """The course of each evolving line of one page, in order of place; one that never changed has one step."""
    for steps in chains(events):
        last = steps[-1]
        yield Course(
            page=last.page,
            entry=last.entry,
            rank=last.rank,
            at=last.at,
            block=last.block,
            quotes=tuple(dict.fromkeys(q for step in steps for q in step.quotes)),
            what="destination",
            subject=last.subject,
            course=", then ".join(step.destination for step in steps),
            first=steps[0].destination,
            last=last.destination,
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
        if event.line and event.recent and event.block in _TOLD:
            lines.setdefault((event.page, event.line), []).append(event)
    found: list[tuple[Event, ...]] = []
    for key in sorted(lines):
        open_chains: list[list[Event]] = []
        for event in sorted(lines[key], key=_told_order):
            chain = open_chains[-1] if open_chains else None
            if chain is None:
                open_chains.append([event])
            elif any(is_same_place(event, step) for step in chain) or chain[-1].entry == event.entry:
                continue
            elif _replaces(chain[-1], event):
                chain.append(event)
            else:
                open_chains.append([event])
        found += [tuple(chain) for chain in open_chains]
    return tuple(found)


def _told_order(event: Event) -> tuple[int, int]:
    return event.rank, event.quotes[0].span.start


def _replaces(earlier: Event, later: Event) -> bool:
    if earlier.when is not None and later.when is not None and not earlier.when.overlaps(later.when):
        return False
    return earlier.modality == "speculated" or later.cue != ""


def is_same_place(one: Event, other: Event) -> bool:
    """True for one destination, or for a town and what it lies in."""
    if one.destination == other.destination:
        return True
    first, second = place_named(one.destination), place_named(other.destination)
    return first is not None and second is not None and (contains(first, second) or contains(second, first))
