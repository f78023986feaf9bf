"""The report as JSON, schema reconcile-report/1: for data desks and other programs."""

from __future__ import annotations

import itertools
import json
import math
from importlib import resources
from typing import Any

from reconcile.claims.kinds import DateEvidence, Event
from reconcile.issue import Fact, Issue
from reconcile.model import Entry, Quote, Unread
from reconcile.report.arrange import worst_first
from reconcile.report.base import SCHEMA, Report, ReportPage, TimelineEvent
from reconcile.time_labels import iso
from reconcile.timeline.record import Binding, LaterSource
from reconcile.times import Interval


def render(report: Report, *, width: int = 100, color: bool = False) -> str:  # noqa: ARG001 - one signature for all
    """The report as JSON, its keys in the order of the schema, indented by two, ending in a line break."""
    return json.dumps(report_object(report), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def schema_text() -> str:
    """The JSON Schema (2020-12) of what `render` returns."""
    return resources.files("reconcile.report").joinpath("schema.json").read_text(encoding="utf-8")


def report_object(report: Report) -> dict[str, Any]:
    """The report as plain objects, in the shape of the schema."""
    return {
        "schema": SCHEMA,
        "tool": {"name": "reconcile", "version": report.tool_version},
        "as_of": report.as_of,
        "pages": [_page(p) for p in report.pages],
        "issues": [_issue(i) for i in worst_first(report.issues)],
        "timeline": [_event(e) for e in report.timeline],
        "unread": [_unread(u) for u in report.unread],
        "counts": dict(report.counts),
        "passed": dict(report.passed),
        "hidden": report.hidden,
        "cut_at": report.cut_at,
    }


def _page(concluded: ReportPage) -> dict[str, Any]:
    page = concluded.page
    headline = page.head.headline if page.head is not None else None
    return {
        "page": _text(page.name),
        "publisher": page.publisher,
        "headline": None if headline is None else _text(headline),
        "date": concluded.date,
        "date_evidence": [_evidence(e) for e in concluded.evidence],
        "zone": concluded.zone,
        "zone_source": concluded.zone_source,
        "order": concluded.order,
        "order_source": concluded.order_source,
        "entries": [_entry(e) for e in page.parts],
    }


def _evidence(evidence: DateEvidence) -> dict[str, Any]:
    return {
        "rule": evidence.rule,
        "text": _text(evidence.text),
        "agrees": evidence.agrees,
        "quotes": [_quote(q) for q in evidence.quotes],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    stamp = entry.stamp
    return {
        "id": entry.id,
        "role": str(entry.role),
        "number": entry.number,
        "stamp": None if stamp is None else iso(stamp.interval.start),
        "stamp_text": None if stamp is None else _text(stamp.text),
        "headline": None if entry.headline is None else _text(entry.headline),
        "line": entry.source.position(entry.origin.offset(0))[0],
    }


def _issue(issue: Issue) -> dict[str, Any]:
    return {
        "code": issue.code,
        "name": issue.name,
        "severity": str(issue.severity),
        "confidence": str(issue.confidence),
        "status": issue.status,
        "message": _text(issue.message),
        "ask": _text(issue.ask),
        "repairs": [_text(r) for r in issue.repairs],
        "fingerprint": issue.fingerprint,
        "gathered": list(issue.gathered),
        "quotes": [_quote(q) for q in issue.quotes],
        "facts": {name: _fact(value) for name, value in issue.facts},
        "proof": [_text(line) for line in issue.proof],
    }


def _event(event: TimelineEvent) -> dict[str, Any]:
    return {
        "id": event.id,
        "kind": event.kind,
        "lane": event.lane,
        "summary": _text(event.summary),
        "actors": [_text(a) for a in event.actors],
        "places": [
            {"name": _text(name), "lat_deg": lat, "lon_deg": lon, "zone": zone}
            for name, lat, lon, zone in event.places
        ],
        **_window(event.window),
        "granularity": str(event.granularity),
        "modality": event.modality,
        "attribution": [_text(a) for a in event.attribution],
        "links": list(event.links),
        "superseded_by": event.superseded_by,
        "stated": None if event.stated is None else _window(event.stated),
        "earliest_by": [_binding(b) for b in event.earliest_by],
        "latest_by": [_binding(b) for b in event.latest_by],
        "disputed": event.disputed,
        "branches": [{"given_up": _text(b.given_up), **_window(b.window)} for b in event.branches],
        "order": event.order,
        "after": list(event.after),
        "claims": event.claims,
        "first_by": _text(event.first_by),
        "first_at": None if event.first_at is None else iso(event.first_at.start),
        "later": [_later(each) for each in event.later],
        "reports": [_report(r, part) for r, part in itertools.zip_longest(event.reports, event.parts)],
        "quotes": [_quote(q) for q in event.quotes],
    }


def _window(window: Interval) -> dict[str, Any]:
    return {"earliest": iso(window.start), "latest": iso(window.end)}


def _binding(binding: Binding) -> dict[str, Any]:
    return {"text": _text(binding.text), "quotes": [_quote(q) for q in binding.quotes]}


def _later(later: LaterSource) -> dict[str, Any]:
    return {
        "source": _text(later.source),
        "page": _text(later.page),
        "at": None if later.at is None else iso(later.at.start),
        "minutes": later.minutes,
    }


def _report(report: Event, part: str | None) -> dict[str, Any]:
    return {
        "page": _text(report.page),
        "entry": report.entry,
        "told": None if report.at is None else iso(report.at.start),
        "source": _text(report.attribution),
        "part": part,
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "page": _text(quote.page),
        "entry": quote.entry,
        "block": str(quote.block),
        "text": _text(quote.text),
        "start": quote.file_span.start,
        "end": quote.file_span.end,
        "line": quote.line,
        "column": quote.column,
    }


def _unread(unread: Unread) -> dict[str, Any]:
    return {"page": _text(unread.page), "line": unread.line, "why": _text(unread.why)}


def _fact(value: Fact) -> Fact:
    """The value itself; JSON has no infinity, so what is not finite is unknown."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return _text(value) if isinstance(value, str) else value


def _text(text: str) -> str:
    """The text itself; lone surrogates (of file names that are no UTF-8) cannot be written out and are replaced."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
