"""What a report holds, and what a renderer is."""

from __future__ import annotations

from typing import Final, Protocol

import attrs

from reconcile.claims.kinds import DateEvidence
from reconcile.issue import Issue
from reconcile.model import Page, Unread
from reconcile.timeline.record import TimelineEvent

__all__ = ["SCHEMA", "Renderer", "Report", "ReportPage", "TimelineEvent"]

SCHEMA: Final = "reconcile-report/1"


@attrs.frozen(kw_only=True, eq=False)
class ReportPage:
    """A page with what was concluded of it as a whole.

    date: "2024-06-18", None when nothing dates it. evidence: the chain of reasons. zone: IANA name that times without
    a zone were read in; zone_source: written, stamps, option, publisher or default. order: "newest first", "oldest
    first" or None; order_source: "stamps", "opening entry", "closing entry" or None.
    """

    page: Page
    date: str | None
    evidence: tuple[DateEvidence, ...] = ()
    zone: str
    zone_source: str
    order: str | None = None
    order_source: str | None = None


@attrs.frozen(kw_only=True, eq=False)
class Report:
    """All that a run found. as_of: ISO stamp given by the caller, None when none was given.

    counts: plural nouns with their numbers, in the order to be shown ("pages", "entries", "claims", ...). passed: what
    was compared and agreed, in words or as a rule's name, with how often. hidden: findings kept back for want of
    confidence. cut_at: so many sets of statements that cannot all hold were worked out, and there are more; None when that is all.
    """

    tool_version: str
    as_of: str | None
    pages: tuple[ReportPage, ...]
    issues: tuple[Issue, ...]
    timeline: tuple[TimelineEvent, ...]
    unread: tuple[Unread, ...]
    counts: tuple[tuple[str, int], ...] = ()
    passed: tuple[tuple[str, int], ...] = ()
    hidden: int = 0
    cut_at: int | None = None


class Renderer(Protocol):
    """What turns a report into one text. Pure: no files, no clock; the same report gives the same bytes."""

    def __call__(self, report: Report, *, width: int = 100, color: bool = False) -> str:
        """The text in one format. width: columns of a terminal; color: ANSI colours. Only text uses the two."""
