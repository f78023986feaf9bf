"""The timeline as inline SVG: when entries told it, when it happened, what was said, and what is planned.

Colours and fonts are the style sheet's; lanes differ in shape and outline too, so that a grey print can be read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from reconcile.report.element import element
from reconcile.report.lanes import LEFT, RIGHT, WIDTH, Lane, bars, reported, x_of
from reconcile.report.scale import Panel
from reconcile.report.when import clock_text, day_text, window_text
from reconcile.times import DAY_S, Granularity

_AXIS: Final = 46.0
_EDGE: Final = 44


def draw(panel: Panel, *, ident: str, anchors: dict[int, str]) -> Markup:
    """An `<svg>` of the panel. ident: unique in the document; anchors: where the number of an event links to."""
    lanes = [("reported", reported(panel, anchors))] if panel.told else []
    lanes += [(name, bars(panel, name, anchors)) for name in ("happened", "said", "planned")]
    top, parts = _AXIS, []
    for name, lane in lanes:
        if lane.shapes:
            parts.append(_lane(name, lane, top))
            top += lane.height
    title = f"Timeline of {window_text(panel.period, Granularity.MINUTE)} UTC"
    return element(
        "svg",
        element("title", title, id=f"{ident}-title"),
        *_grid(panel, top),
        *parts,
        class_="time",
        viewBox=f"0 0 {WIDTH} {top + 2:.0f}",
        width=WIDTH,
        height=round(top + 2),
        role="group",
        aria_labelledby=f"{ident}-title",
    )


def _lane(name: str, lane: Lane, top: float) -> Markup:
    return element(
        "g",
        element("path", class_="rule", d=f"M0 0H{WIDTH}"),
        element("text", name, class_="lane", x=2, y=18),
        *lane.shapes,
        transform=f"translate(0 {top:.1f})",
    )


def _grid(panel: Panel, bottom: float) -> Iterator[Markup]:
    """Tick lines with their clock above; the date at the first one and at each midnight."""
    ticks, dated = panel.ticks, None
    by_days = len(ticks) > 1 and ticks[1] - ticks[0] >= DAY_S
    for at in ticks:
        x = x_of(panel, at)
        anchor = "start" if x < LEFT + _EDGE else "end" if x > RIGHT - _EDGE else "middle"
        midnight = " midnight" if at % DAY_S == 0 else ""
        yield element("path", class_=f"tick{midnight}", d=f"M{x:.1f} {_AXIS - 8}V{bottom:.1f}")
        if at // DAY_S != dated:
            yield element("text", day_text(at), class_="day", x=x, y=14, text_anchor=anchor)
            dated = at // DAY_S
        if not by_days:
            yield element("text", clock_text(at), class_="hour", x=x, y=32, text_anchor=anchor)
