"""One timeline of what happened, was said and is planned."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.claims.kinds import Event
from reconcile.timeline.merge import Group, event_id, grouped, lead_of, places_of
from reconcile.timeline.order import links, replaced, sort_key
from reconcile.timeline.record import TimelineEvent
from reconcile.times import Interval

__all__ = ["TimelineEvent", "timeline_of"]


def timeline_of(events: Iterable[Event]) -> tuple[TimelineEvent, ...]:
    """The lines of the timeline in order of time; adding an exact copy of a page adds no line."""
    groups = sorted(grouped(events), key=sort_key)
    linked, gone = links(groups), replaced(groups)
    return tuple(_line(group, linked, gone) for group in groups)


def _line(group: Group, linked: dict[str, tuple[str, ...]], gone: dict[str, str]) -> TimelineEvent:
    lead, key = lead_of(group), event_id(group)
    finest = min(
        (e.granularity for e in group.reports if e.anchored), key=lambda g: g.rank, default=lead.granularity
    )
    return TimelineEvent(
        id=key,
        kind=lead.kind,
        lane=lead.lane,
        summary=lead.summary,
        actors=lead.actors,
        places=tuple((p.name, p.lat_deg, p.lon_deg, p.zone) for p in places_of(group)),
        window=group.window or Interval(None, None),
        granularity=finest,
        modality=lead.modality,
        attribution=tuple(dict.fromkeys(e.attribution for e in group.reports if e.attribution)),
        reports=group.reports,
        quotes=tuple(dict.fromkeys(q for e in group.reports for q in e.quotes)),
        links=linked.get(key, ()),
        superseded_by=gone.get(key),
    )
