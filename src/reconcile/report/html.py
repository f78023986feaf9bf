"""The report as one HTML file: no script, nothing from outside, readable from disk, on paper and by keyboard."""

from __future__ import annotations

import functools
from importlib import resources
from typing import Any

import attrs
from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from reconcile.report.arrange import (
    Arranged,
    counted,
    coverage_words,
    cut_words,
    page_line,
    plural,
    severity_counts,
    severity_words,
    zones_used,
)
from reconcile.report.base import Report
from reconcile.report.scale import Numbered, panels
from reconcile.report.svg import draw
from reconcile.report.views import EventView, event_views, finding_views, steps
from reconcile.report.visible import visible
from reconcile.report.when import window_text
from reconcile.times import Granularity


@attrs.frozen(kw_only=True)
class PanelView:
    """A drawing and the lines that stand beside it, each list with its heading. flagged: lines without a bar."""

    ident: str
    heading: str
    svg: Markup
    flagged: int
    asides: tuple[tuple[str, tuple[EventView, ...]], ...]


def render(report: Report, *, width: int = 100, color: bool = False) -> str:  # noqa: ARG001 - one signature for all
    """The report as one self-contained HTML document."""
    return _document(report, findings=True)


def timeline_document(report: Report) -> str:
    """The timeline of a report alone, as the same kind of document."""
    return _document(report, findings=False)


def _document(report: Report, *, findings: bool) -> str:
    arranged = Arranged.of(report)
    events = event_views(arranged)
    return _environment().get_template("report.html.j2").render(
        report=report,
        cut_words=cut_words,
        whole=findings,
        css=Markup(_template("report.css")),  # noqa: S704 - our own style sheet
        verdict=severity_words(report) if findings else plural(len(report.timeline), "line"),
        severities=[(str(s), n) for s, n in severity_counts(report)],
        counted=counted(report),
        covered=coverage_words(report),
        zones=zones_used(report),
        findings=finding_views(arranged.findings, arranged),
        evolving=[(v, steps(v.issue, arranged)) for v in finding_views(arranged.evolving, arranged)],
        panels=_panels(arranged, events),
        chronology=[
            ("Happened and said", [e for e in events if e.event.lane != "planned"]),
            ("Planned and expected", [e for e in events if e.event.lane == "planned"]),
        ],
        pages=[(p, page_line(p)) for p in report.pages],
    )  # fmt: skip


def _panels(arranged: Arranged, events: tuple[EventView, ...]) -> tuple[PanelView, ...]:
    views = {v.number: v for v in events}
    anchors = {v.number: v.anchor for v in events}

    def listed(lines: tuple[Numbered, ...]) -> tuple[EventView, ...]:
        return tuple(views[n] for n, _ in lines)

    return tuple(
        PanelView(
            ident=f"panel-{i}",
            heading=f"{window_text(panel.period, Granularity.MINUTE)} UTC",
            flagged=len(panel.flagged),
            svg=draw(panel, ident=f"panel-{i}", anchors=anchors),
            asides=tuple(
                (heading, listed(lines))
                for heading, lines in (
                    ("Before", panel.before),
                    ("No closer time known", panel.wide),
                    ("After", panel.after),
                )
                if lines
            ),
        )
        for i, panel in enumerate(panels(arranged.numbered), start=1)
    )


@functools.cache
def _environment() -> Environment:
    """Templates with everything escaped, unknown names refused, and hidden characters made visible."""
    environment = Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["plural"] = plural
    return environment


def _shown(value: Any) -> Any:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _template(name: str) -> str:
    return resources.files("reconcile.report").joinpath("templates", name).read_text(encoding="utf-8")
