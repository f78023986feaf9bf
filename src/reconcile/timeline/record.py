"""A line of the timeline."""

from __future__ import annotations

import attrs

from reconcile.claims.kinds import Event
from reconcile.model import Quote
from reconcile.times import Granularity, Interval


@attrs.frozen(kw_only=True)
class TimelineEvent:
    """One thing that happened, was said or is planned, with every report of it merged.

    window: earliest and latest, open ends unknown. lane: "happened", "said" or "planned". reports: the events of
    single entries that tell it, first reported first. links: ids of coarser or finer tellings of it.
    superseded_by: id of the line that replaced it, if any.
    """

    id: str
    kind: str
    lane: str
    summary: str
    actors: tuple[str, ...]
    places: tuple[tuple[str, float | None, float | None, str | None], ...]
    window: Interval
    granularity: Granularity
    modality: str
    attribution: tuple[str, ...]
    reports: tuple[Event, ...]
    quotes: tuple[Quote, ...]
    links: tuple[str, ...] = ()
    superseded_by: str | None = None
