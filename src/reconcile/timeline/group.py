"""A group: every telling of one event, which of them speaks for it, where it was, and its id."""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Iterable
from typing import Final

import attrs

from reconcile.claims.kinds import Event
from reconcile.model import BlockKind
from reconcile.places import Place, contains, place_named
from reconcile.time_labels import iso
from reconcile.times import Interval

_SPACE = re.compile(r"\W+")


_VAGUE: Final = frozenset({"other", "sighting", "statement"})
"""Kinds that say less of what happened than any other does."""


@attrs.frozen(kw_only=True, eq=False)
class Group:
    """Tellings of one event, in the order in which they were told. window: what all of them allow together."""

    reports: tuple[Event, ...]
    window: Interval | None

    @functools.cached_property
    def lead(self) -> Event:
        """The telling that speaks for the group: see `lead_of`."""
        return _lead(self.reports)

    @functools.cached_property
    def key(self) -> str:
        """The id of the group: see `event_id`."""
        return _key_of(self)


def group_of(reports: Iterable[Event], window: Interval | None) -> Group:
    """The group of these tellings, in any order."""
    return Group(reports=tuple(sorted(reports, key=told_order)), window=window)


def told_order(event: Event) -> tuple[float, str, int, int, int, str]:
    """Sorts events as readers met them: by stamp, then page, rank and place."""
    quote = event.quotes[0]
    at = event.at.sort_key[0] if event.at else float("inf")
    return at, event.page, event.rank, quote.file_span.start, quote.file_span.end, event.kind + event.verb


def lead_of(group: Group) -> Event:
    """The telling that speaks for a group: finest time, what happened before where someone was, body before captions, first told."""
    return group.lead


def _lead(reports: tuple[Event, ...]) -> Event:
    return min(
        reports,
        key=lambda e: (
            not e.anchored,
            e.granularity.rank,
            not e.places,
            e.modality == "speculated",
            e.kind in _VAGUE,
            _breadth(e),
            e.block != BlockKind.BODY,
            not any(part in e.summary for part in e.subject.split()),
            told_order(e),
        ),
    )


def _breadth(event: Event) -> int:
    """How wide the place of an event is: 0 for a town, 1 for a region, 2 for a country."""
    place = place_named(event.place_ids[0]) if event.place_ids else None
    return {"region": 1, "country": 2}.get(place.kind, 0) if place is not None else 0


def places_of(group: Group) -> tuple[Place, ...]:
    """The places of all tellings, the lead's first; none that another one lies in, and no guess where others are told."""
    sure = [e for e in group.reports if e.place_ids and e.modality != "speculated"]
    told = sure or group.reports
    ids = dict.fromkeys([*lead_of(group).place_ids, *(i for e in told for i in e.place_ids)])
    named = [p for p in (place_named(i) for i in ids) if p is not None]
    return tuple(p for p in named if not any(q.id != p.id and contains(p, q) for q in named))


def event_id(group: Group) -> str:
    """12 hex digits made of what is told, so that the order of files and entries changes nothing."""
    return group.key


def _key_of(group: Group) -> str:
    lead = group.lead
    window = "" if group.window is None else f"{iso(group.window.start)}/{iso(group.window.end)}"
    told = sorted({_SPACE.sub(" ", q.text).strip() for e in group.reports for q in e.quotes})
    parts = (lead.lane, lead.kind, *lead.actors, *lead.places, window, *told)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]
