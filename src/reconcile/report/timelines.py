"""The timeline alone, in each format: for a desk, for a browser, for other programs, and for a calendar."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final

from reconcile.report.arrange import Arranged, plural, zones_used
from reconcile.report.base import Report
from reconcile.report.wrap import wrap

SCHEMA: Final = "reconcile-timeline/1"
_LEAST: Final = 40


def as_text(report: Report, *, width: int = 100, color: bool = False) -> str:
    """Tables of at most `width` cells, each line with its id and its place in the proven order."""
    from reconcile.report.timeline_table import painter, timeline_lines  # noqa: PLC0415 - one format pays for itself

    columns, paint = max(width, _LEAST), painter(color=color)
    zones = zones_used(report)
    lines = [
        *(
            paint(line, "title")
            for line in wrap(
                f"reconcile: {plural(len(report.timeline), 'line')} of {plural(len(report.pages), 'page')}",
                columns,
            )
        ),
        *wrap((f"zones used: {zones}; " if zones else "") + "times are UTC", columns),
        *wrap(
            "order: lines of one number are in no proven order, and those of a lower number were over before; "
            "?: order unknown. reconcile why ID PATH... tells what binds a line",
            columns,
        ),
        "",
        *timeline_lines(Arranged.of(report), columns, paint, ids=True),
    ]
    return "\n".join(lines) + "\n"


def as_json(report: Report, *, width: int = 100, color: bool = False) -> str:  # noqa: ARG001 - one signature for all
    """The lines as in the report's JSON, under the pages they are of."""
    from reconcile.report.json import report_object  # noqa: PLC0415 - as above

    whole = report_object(report)
    told: dict[str, Any] = {"schema": SCHEMA, "tool": whole["tool"], "as_of": whole["as_of"]}
    told["pages"] = [page["page"] for page in whole["pages"]]
    told |= {name: whole[name] for name in ("timeline", "unread")}
    return json.dumps(told, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def as_html(report: Report, *, width: int = 100, color: bool = False) -> str:  # noqa: ARG001 - one signature for all
    """The drawing, the chronology and how the pages are dated, in one self-contained file."""
    from reconcile.report.html import timeline_document  # noqa: PLC0415 - as above

    return timeline_document(report)


def as_calendar(report: Report, *, width: int = 100, color: bool = False) -> str:  # noqa: ARG001 - one signature for all
    """Every line whose time has a beginning, as iCalendar."""
    from reconcile.report.calendar import render  # noqa: PLC0415 - as above

    return render(report)


TIMELINES: Final[dict[str, Callable[..., str]]] = {
    "text": as_text,
    "json": as_json,
    "html": as_html,
    "ics": as_calendar,
}
"""Renderers by the name that `reconcile timeline --format` takes."""
