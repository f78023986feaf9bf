"""What is proven of the order of the lines of a timeline, and the order in which they are shown."""

from __future__ import annotations

import bisect
import math
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T", bound=Hashable)

Window = tuple[float, float]
"""Earliest start and latest end in seconds since 1970-01-01T00:00Z; infinite where nothing bounds them."""


def places_in_order(windows: Sequence[Window]) -> tuple[int | None, ...]:
    """For each window its place in the proven order, from 1; None where the order is unknown.

    Everything with a lower number was over before everything with a higher one began; those that share a number may have been
    in any order among themselves. Unknown is the order of what can lie on either side of two others that are themselves in order.
    """
    starts = sorted(start for start, _ in windows)
    ends = sorted(end for _, end in windows)
    clear = [index for index, (start, end) in enumerate(windows) if _is_clear(start, end, starts, ends)]
    clear.sort(key=lambda index: windows[index])
    found: list[int | None] = [None] * len(windows)
    place, over = 0, -math.inf
    for index in clear:
        start, end = windows[index]
        if start >= over:
            place, over = place + 1, end
        over = min(over, end)
        found[index] = place
    return tuple(found)


def _is_clear(start: float, end: float, starts: Sequence[float], ends: Sequence[float]) -> bool:
    """True unless two of the windows that it touches exclude each other."""
    first_end = bisect.bisect_right(ends, start)
    last_start = bisect.bisect_left(starts, end) - 1
    if first_end == len(ends) or last_start < 0:
        return True
    return ends[first_end] > starts[last_start]


def shown_order(keys: Mapping[T, Window], before: Iterable[tuple[T, T]]) -> dict[T, tuple[float, int, float]]:
    """Sort keys that put everything in order of time and never against an order that is told.

    keys: the window of each. before: pairs of which the first is over when the second begins, without circles. What is told
    to come before another is shown no later than it; ties are broken by how many steps lead there.
    """
    after: dict[T, list[T]] = {}
    waits: dict[T, int] = {}
    for first, second in before:
        after.setdefault(first, []).append(second)
        waits[second] = waits.get(second, 0) + 1
    depth: dict[T, int] = {}
    ready = [one for one in after if not waits.get(one)]
    reached: list[T] = []
    while ready:
        one = ready.pop()
        reached.append(one)
        for other in after.get(one, ()):
            depth[other] = max(depth.get(other, 0), depth.get(one, 0) + 1)
            waits[other] -= 1
            if not waits[other]:
                ready.append(other)
    first_key = {one: _key(window) for one, window in keys.items()}
    for one in reversed(reached):
        later = [first_key.get(other, math.inf) for other in after.get(one, ())]
        first_key[one] = min([first_key.get(one, math.inf), *later])
    return {one: (first_key[one], depth.get(one, 0), window[1]) for one, window in keys.items()}


def _key(window: Window) -> float:
    """The start, or the end where the start is open; what nothing bounds comes last."""
    start, end = window
    return end if start == -math.inf else start
