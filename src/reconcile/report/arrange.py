"""A report put in the order in which a desk reads it: worst findings first, evolving claims apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from reconcile.issue import Confidence, Issue, Severity
from reconcile.model import Entry, EntryRole, Quote
from reconcile.report.base import Report, ReportPage, TimelineEvent
from reconcile.report.when import iso_day_wall
from reconcile.time_labels import day_label, zone_label

# What is said of a telling that only repeats its event.
PART_WORDS: Final = {"recap": "recap", "layout": "headline or caption"}
_PLANNED = "planned"
_STATUSES = ("new", "known", "decided", "gone")
_CONFIDENCES = list(Confidence)


@attrs.frozen(kw_only=True, eq=False)
class Arranged:
    """A report's parts in reading order.

    findings: worst first. evolving: claims that a later one replaced, which are no conflicts. numbered: the timeline
    with its line numbers from 1. entries: by page and id.
    """

    report: Report
    findings: tuple[Issue, ...]
    evolving: tuple[Issue, ...]
    numbered: tuple[tuple[int, TimelineEvent], ...]
    entries: dict[tuple[str, str], Entry]

    @classmethod
    def of(cls, report: Report) -> Arranged:
        issues = worst_first(report.issues)
        return cls(
            report=report,
            findings=tuple(i for i in issues if not is_evolving(i)),
            evolving=tuple(i for i in issues if is_evolving(i)),
            numbered=tuple(enumerate(report.timeline, start=1)),
            entries={(p.page.name, e.id): e for p in report.pages for e in p.page.parts},
        )

    def entry_of(self, quote: Quote) -> Entry | None:
        return self.entries.get((quote.page, quote.entry))

    @property
    def past(self) -> tuple[tuple[int, TimelineEvent], ...]:
        """What happened and what was said."""
        return tuple((n, e) for n, e in self.numbered if e.lane != _PLANNED)

    @property
    def planned(self) -> tuple[tuple[int, TimelineEvent], ...]:
        return tuple((n, e) for n, e in self.numbered if e.lane == _PLANNED)


def is_evolving(issue: Issue) -> bool:
    """True for a note of the CHG family: one claim that changed in an orderly way."""
    return issue.code.startswith("CHG") and issue.severity is Severity.NOTE


def worst_first(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Open findings before decided ones, then by severity, confidence, place in the pages and code."""

    def key(issue: Issue) -> tuple[object, ...]:
        status = _STATUSES.index(issue.status) if issue.status in _STATUSES else 0
        places = tuple((q.page, q.file_span.start, q.file_span.end) for q in issue.quotes[:1])
        confidence = _CONFIDENCES.index(issue.confidence)
        return (status >= 2, issue.severity.rank, confidence, places, issue.code, issue.fingerprint)

    return tuple(sorted(issues, key=key))


def severity_counts(report: Report) -> tuple[tuple[Severity, int], ...]:
    """How many findings stand open, worst severity first; decided and gone ones are not counted."""
    open_issues = [i for i in report.issues if i.status in _STATUSES[:2]]
    return tuple((s, sum(i.severity is s for i in open_issues)) for s in Severity)


def plural(count: int, noun: str) -> str:
    """ "1 warning", "2 warnings"."""
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


def cut_words(cut_at: int) -> str:
    """That not every conflict of times and orders was worked out."""
    return (
        f"more sets of statements cannot all hold than the {cut_at} that were worked out: correct those first"
    )


def counted(report: Report) -> tuple[str, ...]:
    """What was read, in words: "2 pages", "34 entries", then the report's other counts."""
    entries = sum(len(p.page.entries) for p in report.pages)
    counts = {"pages": len(report.pages), "entries": entries} | dict(report.counts)
    return tuple(f"{n:,} {_singular(name) if n == 1 else name}" for name, n in counts.items())


def coverage_words(report: Report) -> str:
    """ "Of 103 lines of the timeline 71 rest on one statement alone: nothing on these pages could speak against them."

    Empty without a timeline. So that silence is not read as "checked".
    """
    alone = sum(event.claims <= 1 for event in report.timeline)
    if not report.timeline:
        return ""
    lines = plural(len(report.timeline), "line")
    if not alone:
        return f"Each of the {lines} of the timeline rests on two statements or more."
    rest = "rests" if alone == 1 else "rest"
    return (
        f"Of {lines} of the timeline {alone:,} {rest} on one statement alone: nothing on these pages could speak "
        f"against {'it' if alone == 1 else 'them'}."
    )


def severity_words(report: Report) -> str:
    """ "1 error, 2 warnings, 3 notes"; "no findings" when there are none, "nothing was checked" without a page."""
    if not report.pages:
        return "nothing was checked"
    counts = severity_counts(report)
    if not any(n for _, n in counts):
        return "no findings"
    return ", ".join(plural(n, str(s)) for s, n in counts if n)


def zones_used(report: Report) -> str:
    """ "Europe/London (stamps, written), UTC (default)": each zone with why it was used; empty without pages."""
    sources: dict[str, list[str]] = {}
    for page in report.pages:
        sources.setdefault(page.zone, []).append(page.zone_source)
    return ", ".join(f"{zone_label(zone)} ({', '.join(dict.fromkeys(why))})" for zone, why in sources.items())


def page_line(page: ReportPage) -> str:
    """ "Tuesday 18 June 2024; times read as Europe/London (written); told newest first (stamps)"."""
    date = day_label(iso_day_wall(page.date)) if page.date else "date not known"
    parts = [date, f"times read as {zone_label(page.zone)} ({page.zone_source})"]
    if page.order:
        parts.append(f"told {page.order}" + (f" ({page.order_source})" if page.order_source else ""))
    return "; ".join(parts)


def entry_name(entry: Entry) -> str:
    """ "entry 14", "entry at place 3", "summary" or "head of the page"."""
    if entry.role is EntryRole.HEAD:
        return "head of the page"
    if entry.role is EntryRole.SUMMARY:
        return "summary"
    return f"entry {entry.number}" if entry.number is not None else f"entry at place {entry.position + 1}"


def _singular(noun: str) -> str:
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")
