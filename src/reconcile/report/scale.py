"""Which stretch of time a drawing shows to scale, and which events stand beside it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Final

import attrs

from reconcile.report.base import TimelineEvent
from reconcile.times import DAY_S, HOUR_S, Interval

_APART_S: Final = 36 * HOUR_S
_LEAST_S: Final = 2 * HOUR_S
_WIDE: Final = 4
_MARGIN: Final = 0.02
_STEPS_S: Final = (
    60,
    120,
    300,
    600,
    900,
    1_800,
    *(h * HOUR_S for h in (1, 2, 3, 6, 12)),
    *(d * DAY_S for d in (1, 2, 7, 14, 28)),
)

Numbered = tuple[int, TimelineEvent]


@attrs.frozen(kw_only=True)
class Panel:
    """A stretch of time to scale. start_s, end_s: epoch seconds; period: the same without the margins.

    drawn: events that lie in it at least in part. before, wide, after: those that are listed beside it, because they
    lie earlier, are known only as a much longer stretch, or lie later. flagged: those of which nothing is known but
    when they were told. told: report times in it, with the number of the event that was told.
    """

    start_s: float
    end_s: float
    period: Interval
    drawn: tuple[Numbered, ...]
    before: tuple[Numbered, ...]
    wide: tuple[Numbered, ...]
    after: tuple[Numbered, ...]
    flagged: tuple[Numbered, ...]
    told: tuple[tuple[Interval, int], ...]

    @property
    def ticks(self) -> tuple[int, ...]:
        """Epoch seconds of round UTC times, at most eleven."""
        length = self.end_s - self.start_s
        step = next((s for s in _STEPS_S if length / s <= 10), math.ceil(length / 10 / DAY_S) * DAY_S)
        first = math.ceil(self.start_s / step) * step
        return tuple(range(int(first), int(self.end_s) + 1, int(step)))


def panels(numbered: Sequence[Numbered]) -> tuple[Panel, ...]:
    """One panel for each period in which something was told, earliest first; each event belongs to one of them.

    Empty when neither the reports nor the events have a time.
    """
    periods = _periods(at for _, e in numbered for at in _told(e))
    periods = periods or _periods(e.window for _, e in numbered if e.window.width_s <= _APART_S)
    homes: list[list[Numbered]] = [[] for _ in periods]
    for number, event in numbered:
        if periods:
            homes[_home(event, periods)].append((number, event))
    return tuple(_panel(period, events) for period, events in zip(periods, homes, strict=True) if events)


def _told(event: TimelineEvent) -> list[Interval]:
    """When its reports were told, as far as that is bounded."""
    return [r.at for r in event.reports if r.at is not None and r.at.is_bounded]


def _periods(times: Iterable[Interval]) -> list[tuple[float, float]]:
    """Bounded times gathered into periods that lie more than a day and a half apart."""
    periods: list[tuple[float, float]] = []
    for start, end in sorted(t.sort_key for t in times if t.is_bounded):
        if periods and start - periods[-1][1] <= _APART_S:
            periods[-1] = (periods[-1][0], max(periods[-1][1], end))
        else:
            periods.append((start, end))
    return periods


def _home(event: TimelineEvent, periods: list[tuple[float, float]]) -> int:
    """Index of the period it belongs to: of those it was told in, the first that it can have happened in."""
    told = [i for t in _told(event) for i, p in enumerate(periods) if p[0] <= t.sort_key[0] < p[1]]
    start, end = event.window.sort_key
    near = [i for i in told or range(len(periods)) if start < periods[i][1] and periods[i][0] < end]
    return (near or told or [len(periods) - 1])[0]


def _panel(period: tuple[float, float], events: list[Numbered]) -> Panel:
    start, end = _stretched(period, [e.window for _, e in events])
    start_s, end_s = _with_margins(start, end)
    asides: dict[str, list[Numbered]] = {s: [] for s in ("drawn", "before", "wide", "after", "flagged")}
    for number, event in events:
        asides[_side(event, start_s, end_s)].append((number, event))
    told = sorted(
        {(at, n) for n, e in events for at in _told(e)}, key=lambda pair: (pair[0].sort_key, pair[1])
    )
    in_reach = tuple((at, n) for at, n in told if at.sort_key[0] < end_s and start_s < at.sort_key[1])
    shown = Interval(datetime.fromtimestamp(start, tz=UTC), datetime.fromtimestamp(end, tz=UTC))
    return Panel(
        start_s=start_s, end_s=end_s, period=shown, told=in_reach, **{k: tuple(v) for k, v in asides.items()}
    )


def _stretched(period: tuple[float, float], windows: list[Interval]) -> tuple[float, float]:
    """The period with the ends of events that lie close to it, so that the day itself stays legible."""
    start, end = period
    reach = max(end - start, _LEAST_S)
    edges = [
        e
        for w in windows
        if w.width_s <= _WIDE * reach or not w.is_bounded
        for e in w.sort_key
        if math.isfinite(e)
    ]
    near = [e for e in edges if start - reach <= e <= end + reach]
    return min([start, *near]), max([end, *near])


def _with_margins(start: float, end: float) -> tuple[float, float]:
    """The stretch with a little room at both ends, and never a very short one."""
    spare = max(_LEAST_S - (end - start), 0) / 2
    margin = max(end - start, _LEAST_S) * _MARGIN
    return start - spare - margin, end + spare + margin


def _side(event: TimelineEvent, start_s: float, end_s: float) -> str:
    """Which of a panel's lists an event belongs to."""
    start, end = event.window.sort_key
    if any(_says_no_more(event, told) for told in _told(event)):
        return "flagged"
    if end <= start_s:
        return "before"
    if start >= end_s:
        return "after"
    covers = start <= start_s and end >= end_s
    reach = (end_s - start_s) * _WIDE
    return (
        "wide" if covers or -math.inf < start < start_s - reach or end_s + reach < end < math.inf else "drawn"
    )


def _says_no_more(event: TimelineEvent, told: Interval) -> bool:
    """True when the window tells nothing but that it was told then: it happened before, or will happen after."""
    start, end = event.window.sort_key
    first, last = told.sort_key
    if math.isinf(start) and math.isfinite(end):
        return first <= end <= last or (first <= end and event.lane != "planned")
    return math.isfinite(start) and math.isinf(end) and first <= start <= last
