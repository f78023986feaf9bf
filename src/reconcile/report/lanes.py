"""What stands in the lanes of the timeline: chips for reports, bars for events, in rows where nothing collides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs
from markupsafe import Markup
from rich.cells import cell_len

from reconcile.report.base import TimelineEvent
from reconcile.report.element import element
from reconcile.report.scale import Panel
from reconcile.report.visible import one_line
from reconcile.report.when import told_text, window_text
from reconcile.report.wrap import clip
from reconcile.times import HOUR_S, Interval

WIDTH = 1000
LEFT = 96
RIGHT = WIDTH - 16

_CHIP, _CHIP_ROW = 26, 23
_BAR, _BAR_ROW, _LEAST_BAR, _OPEN, _HEAD = 9, 35, 8, 64, 8
_CELL = 7.1  # a generous width of a letter at the style sheet's 13 px
_LABEL_CELLS = 52
_GAP = 12
_STACK = 6  # flags of one entry stand in columns of so many
_POINT_S = HOUR_S


@attrs.frozen(kw_only=True)
class Lane:
    """A lane's content drawn from y = 0, and how high it is."""

    height: float
    shapes: tuple[Markup, ...]


@attrs.frozen(kw_only=True)
class _Bar:
    """An event's window on the paper. open_left, open_right: it goes on there."""

    left: float
    right: float
    open_left: bool
    open_right: bool
    label: str
    label_at: float

    @property
    def extent(self) -> tuple[float, float]:
        return min(self.left, self.label_at), max(self.right, self.label_at + cell_len(self.label) * _CELL)


def x_of(panel: Panel, epoch_s: float) -> float:
    """Where an instant stands on the paper, within the lanes."""
    share = (epoch_s - panel.start_s) / (panel.end_s - panel.start_s)
    return LEFT + min(max(share, 0.0), 1.0) * (RIGHT - LEFT)


def reported(panel: Panel, anchors: dict[int, str]) -> Lane:
    """Chips with the numbers of the events, where the entries that told them stand.

    Where only the day of a report is known, the chips stand in a row under a line as long as that day.
    """
    points = [(at, n) for at, n in panel.told if at.width_s <= _POINT_S]
    days = sorted({at for at, _ in panel.told if at.width_s > _POINT_S}, key=lambda at: at.sort_key)
    chips = [
        (left, n, at, i < _STACK)
        for at in dict.fromkeys(at for at, _ in points)
        for i, (left, n) in enumerate(
            _stacked(x_of(panel, at.sort_key[0]), [n for told, n in points if told == at])
        )
    ]
    rows = packed(((left, left + _CHIP, i) for i, (left, *_) in enumerate(chips)), gap=0)
    shapes = [
        _chip(left, y * _CHIP_ROW + 6.0, n, told_text(at), anchors, flag=flag)
        for y, row in enumerate(rows)
        for left, n, at, flag in (chips[i] for i in row)
    ]
    top = len(rows) * _CHIP_ROW + 6.0
    for day in days:
        drawn, height = _day(panel, day, top, anchors)
        shapes += drawn
        top += height
    return Lane(height=top + 4, shapes=tuple(shapes))


def _stacked(at: float, numbers: list[int]) -> Iterator[tuple[float, int]]:
    """Left edge of each number's chip: in columns to the right of the instant, at the edge of the paper to its left."""
    columns = (len(numbers) - 1) // _STACK + 1
    way = 1 if at + columns * _CHIP <= RIGHT else -1
    for i, number in enumerate(numbers):
        yield max(min(at, RIGHT - _CHIP) + way * (i // _STACK) * _CHIP, LEFT), number


def _day(panel: Panel, day: Interval, top: float, anchors: dict[int, str]) -> tuple[list[Markup], float]:
    """The chips told somewhen in a day, side by side, and the height they take."""
    left, right = (x_of(panel, edge) for edge in day.sort_key)
    per_row = max(int((right - left) // (_CHIP + 4)), 1)
    shapes = [element("path", class_="during", d=f"M{left:.1f} {top + 6:.1f}v-5H{right:.1f}v5")]
    numbers = [n for at, n in panel.told if at == day]
    for i, number in enumerate(numbers):
        y, x = divmod(i, per_row)
        place = left + 4 + x * (_CHIP + 4)
        shapes.append(
            _chip(place, top + 6 + y * _CHIP_ROW, number, f"during {told_text(day)}", anchors, flag=False)
        )
    return shapes, 10 + _CHIP_ROW * (1 + (len(numbers) - 1) // per_row)


def bars(panel: Panel, lane: str, anchors: dict[int, str]) -> Lane:
    """The events of a lane: what each is, over the stretch of time in which it lies."""
    events = {n: e for n, e in panel.drawn if e.lane == lane}
    placed = {n: _bar(panel, n, e) for n, e in events.items()}
    rows = packed((*bar.extent, n) for n, bar in placed.items())
    shapes = [
        _event(placed[n], events[n], y * _BAR_ROW + 4.0, f"#{anchors[n]}")
        for y, row in enumerate(rows)
        for n in row
    ]
    return Lane(height=len(rows) * _BAR_ROW + 8 if rows else 0, shapes=tuple(shapes))


def packed(boxes: Iterable[tuple[float, float, int]], *, gap: float = _GAP) -> list[list[int]]:
    """Numbers in rows in which no two boxes (left, right, number) overlap; the first row that has room takes each."""
    rows: list[list[int]] = []
    ends: list[float] = []
    for left, right, number in sorted(boxes, key=lambda box: (box[0], box[2])):
        row = next((i for i, end in enumerate(ends) if end <= left), len(rows))
        if row == len(rows):
            rows.append([])
            ends.append(0.0)
        rows[row].append(number)
        ends[row] = right + gap
    return rows


def _chip(left: float, top: float, number: int, when: str, anchors: dict[int, str], *, flag: bool) -> Markup:
    """A box with a number; a flag has a tip that stands at its instant."""
    lower = f"h-{_CHIP - 4}l-4 4z" if flag else f"h-{_CHIP}z"
    return element(
        "a",
        element("title", f"Line {number}, reported {when} UTC"),
        element("path", class_="chip", d=f"M{left:.1f} {top:.1f}h{_CHIP}v18{lower}"),
        element(
            "text", str(number), class_="chip-no", x=left + _CHIP / 2, y=top + 13.5, text_anchor="middle"
        ),
        href=f"#{anchors[number]}",
    )


def _bar(panel: Panel, number: int, event: TimelineEvent) -> _Bar:
    start, end = event.window.sort_key
    open_left, open_right = start < panel.start_s, end > panel.end_s
    left, right = x_of(panel, start) if start > panel.start_s else LEFT, x_of(panel, min(end, panel.end_s))
    if event.window.start is None:
        left = max(LEFT, right - _OPEN)
    if event.window.end is None:
        right = min(RIGHT, left + _OPEN)
    least = _LEAST_BAR + _HEAD * (open_left + open_right)
    if right - left < least:
        left = min(max(left - (least - right + left) / 2, LEFT), RIGHT - least)
        right = left + least
    label = f"{number}  {clip(one_line(event.summary), _LABEL_CELLS)}"
    return _Bar(
        left=left,
        right=right,
        open_left=open_left,
        open_right=open_right,
        label=label,
        label_at=max(min(left, RIGHT - cell_len(label) * _CELL), LEFT),
    )


def _event(bar: _Bar, event: TimelineEvent, top: float, href: str) -> Markup:
    y, low, mid = top + 18, top + 18 + _BAR, top + 18 + _BAR / 2
    a, b = bar.left, bar.right
    left = f"M{a:.1f} {mid:.1f}L{a + _HEAD:.1f} {y - 3:.1f}V{y:.1f}" if bar.open_left else f"M{a:.1f} {y:.1f}"
    right = (
        f"H{b - _HEAD:.1f}V{y - 3:.1f}L{b:.1f} {mid:.1f}L{b - _HEAD:.1f} {low + 3:.1f}V{low:.1f}"
        if bar.open_right
        else f"H{b:.1f}V{low:.1f}"
    )
    back = f"H{a + _HEAD:.1f}V{low + 3:.1f}Z" if bar.open_left else f"H{a:.1f}Z"
    zones = tuple(zone for *_, zone in event.places if zone)
    told = f"{one_line(event.summary)}: {window_text(event.window, event.granularity, zones)} UTC"
    return element(
        "a",
        element("title", told),
        element("path", class_=f"bar {event.lane}", d=left + right + back),
        element("text", bar.label, class_="label", x=bar.label_at, y=top + 12),
        href=href,
    )
