"""The timeline as tables for a terminal: what happened and was said, then what is planned."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

import click

from reconcile.report.arrange import Arranged, plural
from reconcile.report.base import TimelineEvent
from reconcile.report.table import Column, table
from reconcile.report.visible import one_line
from reconcile.report.when import window_text

Paint = Callable[[str, str], str]
"""Words in the colour of their role."""

_WIDE: Final = 100
_COLORS: Final[dict[str, dict[str, str | bool]]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "note": {"fg": "cyan"},
    "title": {"bold": True},
    "place": {"dim": True},
}


def painter(*, color: bool) -> Paint:
    """What paints words by their role ("error", "title", "place"), or leaves them as they are."""

    def paint(text: str, role: str) -> str:
        return click.style(text, **_COLORS[role]) if color else text  # type: ignore[arg-type] # styles by name

    return paint


def title(text: str, paint: Paint) -> Iterator[str]:
    """The heading of a section and an empty line."""
    yield paint(text.upper(), "title")
    yield ""


def timeline_lines(arranged: Arranged, width: int, paint: Paint, *, ids: bool = False) -> Iterator[str]:
    """Both tables in lines of at most `width` cells. ids: with the id of each line and its place in the proven order."""
    for heading, events in (
        ("Timeline: happened and said", arranged.past),
        ("Planned and expected", arranged.planned),
    ):
        if not events:
            continue
        if heading == "Planned and expected" and arranged.past:
            yield ""
        yield from title(heading, paint)
        numbers = {event.id: number for number, event in arranged.numbered}
        make, columns = (_wide_row, _WIDE_COLUMNS) if width >= _WIDE else (_narrow_row, _NARROW_COLUMNS)
        rows = [make(number, event, numbers) for number, event in events]
        if ids:
            columns = (*_KEY_COLUMNS, *columns)
            rows = [
                [event.id[:_ID], _order(event), *row] for (_, event), row in zip(events, rows, strict=True)
            ]
        yield from table(columns, rows, width)


_ID: Final = 6
_KEY_COLUMNS: Final = (Column(title="id", least=_ID), Column(title="order", least=5))
_WIDE_COLUMNS: Final = (
    Column(title="#", least=4),
    Column(title="when (UTC)", least=19),
    Column(title="lane", least=8),
    Column(title="what", least=20, share=4),
    Column(title="where", least=11, share=1),
    Column(title="who says so", least=11, share=1),
    Column(title="reports", least=7),
)
_NARROW_COLUMNS: Final = (
    Column(title="#", least=4),
    Column(title="when (UTC)", least=17),
    Column(title="what", least=10, share=1),
)


def _wide_row(number: int, event: TimelineEvent, numbers: Mapping[str, int]) -> list[str]:
    return [
        str(number),
        _when(event),
        event.lane if event.lane != "planned" else "",
        _what(event, numbers),
        one_line(", ".join(name for name, *_ in event.places)),
        one_line(", ".join(event.attribution)),
        str(len(event.reports)),
    ]


def _narrow_row(number: int, event: TimelineEvent, numbers: Mapping[str, int]) -> list[str]:
    said = "said: " if event.lane == "said" else ""
    more = [one_line(", ".join(name for name, *_ in event.places)), one_line(", ".join(event.attribution))]
    more += [plural(len(event.reports), "report")] if len(event.reports) != 1 else []
    below = "; ".join(m for m in more if m)
    return [str(number), _when(event), said + _what(event, numbers) + (f"\n({below})" if below else "")]


def _order(event: TimelineEvent) -> str:
    """The place in the proven order; the same for lines of which none is proven to come first, ? where nothing is known."""
    return "?" if event.order is None else str(event.order)


def _when(event: TimelineEvent) -> str:
    return window_text(event.window, event.granularity, tuple(zone for *_, zone in event.places if zone))


def _what(event: TimelineEvent, numbers: Mapping[str, int]) -> str:
    """The summary, with its modality where that is not plain, whether it is disputed, and the line that replaced it."""
    tags = [event.modality] if event.modality not in ("asserted", "planned") else []
    tags += ["disputed"] if event.disputed else []
    if event.superseded_by is not None and event.superseded_by in numbers:
        tags.append(f"replaced by {numbers[event.superseded_by]}")
    return one_line(event.summary) + (f" [{', '.join(tags)}]" if tags else "")
