"""Tellings of one event merged into one line of the timeline, with every report kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

import attrs

from reconcile.claims.kinds import Event
from reconcile.model import BlockKind
from reconcile.places import Place, place_named
from reconcile.time_labels import iso
from reconcile.times import Interval

_SPACE = re.compile(r"\W+")


@attrs.frozen(kw_only=True)
class Group:
    """Tellings of one event, in the order in which they were told. window: what all of them allow together."""

    reports: tuple[Event, ...]
    window: Interval | None


def grouped(events: Iterable[Event]) -> tuple[Group, ...]:
    """Every event in one group. Tellings meet when lane, link key and time agree, or when the words are the same.

    Each bucket of one key is swept once, finest time first; an event joins the first group that its window overlaps.
    """
    buckets: dict[tuple[str, ...], list[Event]] = {}
    for event in sorted(events, key=told_order):
        buckets.setdefault(_key(event), []).append(event)
    groups = [group for key in sorted(buckets) for group in _swept(buckets[key])]
    return tuple(groups)


def _key(event: Event) -> tuple[str, ...]:
    if event.link and event.modality != "denied" and event.polarity:
        return ("link", event.lane, event.link, str(event.recent))
    words = _SPACE.sub(" ", event.summary).strip().casefold()
    return ("words", event.lane, event.kind, event.subject, words, str(event.recent))


def _swept(bucket: list[Event]) -> Iterator[Group]:
    finest_first = sorted(bucket, key=lambda e: (not e.anchored, e.granularity.rank, told_order(e)))
    open_groups: list[tuple[list[Event], Interval | None]] = []
    for event in finest_first:
        for index, (members, window) in enumerate(open_groups):
            if _fits(window, event.when) and _same_place(members[0], event):
                members.append(event)
                open_groups[index] = (members, _common(window, event.when))
                break
        else:
            open_groups.append(([event], event.when))
    for members, window in open_groups:
        yield Group(reports=tuple(sorted(members, key=told_order)), window=window)


def _fits(a: Interval | None, b: Interval | None) -> bool:
    return a is None or b is None or a.overlaps(b)


def _common(a: Interval | None, b: Interval | None) -> Interval | None:
    """What both allow, where they do not exclude each other."""
    return a.intersection(b) if a is not None and b is not None else a or b


def _same_place(a: Event, b: Event) -> bool:
    return not a.place_ids or not b.place_ids or bool(set(a.place_ids) & set(b.place_ids))


def told_order(event: Event) -> tuple[float, str, int, int, int, str]:
    """Sorts events as readers met them: by stamp, then page, rank and place."""
    quote = event.quotes[0]
    at = event.at.sort_key[0] if event.at else float("inf")
    return at, event.page, event.rank, quote.file_span.start, quote.file_span.end, event.kind + event.verb


def lead_of(group: Group) -> Event:
    """The telling that speaks for a group: finest time, then the body of an entry before its captions, then first told."""
    return min(
        group.reports,
        key=lambda e: (
            not e.anchored,
            e.granularity.rank,
            e.block != BlockKind.BODY,
            not e.places,
            told_order(e),
        ),
    )


def places_of(group: Group) -> tuple[Place, ...]:
    """The places of all tellings, the lead's first."""
    ids = dict.fromkeys([*lead_of(group).place_ids, *(i for e in group.reports for i in e.place_ids)])
    named = (place_named(i) for i in ids)
    return tuple(p for p in named if p is not None)


def event_id(group: Group) -> str:
    """12 hex digits made of what is told, so that the order of files and entries changes nothing."""
    lead = lead_of(group)
    window = "" if group.window is None else f"{iso(group.window.start)}/{iso(group.window.end)}"
    told = sorted({_SPACE.sub(" ", q.text).strip() for e in group.reports for q in e.quotes})
    parts = (lead.lane, lead.kind, *lead.actors, *lead.places, window, *told)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]
