"""What a report holds, and what a renderer is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import attrs

from reconcile.claims.kinds import DateEvidence, Event
from reconcile.issue import Issue
from reconcile.model import Page, Quote, Unread
from reconcile.times import Granularity, Interval

SCHEMA: Final = "reconcile-report/1"


@attrs.frozen(kw_only=True, eq=False)
class ReportPage:
    """A page with what was concluded of it as a whole.

    date: "2024-06-18", None when nothing dates it. evidence: the chain of reasons. zone: IANA name that times without
    a zone were read in; zone_source: written, stamps, option, publisher or default. order: "newest first", "oldest
    first" or None; order_source: "stamps", "opening entry" or None.
    """

    page: Page
    date: str | None
    evidence: tuple[DateEvidence, ...] = ()
    zone: str
    zone_source: str
    order: str | None = None
    order_source: str | None = None


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


@attrs.frozen(kw_only=True, eq=False)
class Report:
    """All that a run found. as_of: ISO stamp given by the caller, None when none was given."""

    tool_version: str
    as_of: str | None
    pages: tuple[ReportPage, ...]
    issues: tuple[Issue, ...]
    timeline: tuple[TimelineEvent, ...]
    unread: tuple[Unread, ...]
    counts: tuple[tuple[str, int], ...] = ()
    passed: tuple[tuple[str, int], ...] = ()
    hidden: int = 0


Renderer = Callable[[Report], str]
