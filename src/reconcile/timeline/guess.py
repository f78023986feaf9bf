"""Where points are likely to lie, before any search: a start from which little is left to move.

A network of a live page is mostly stretches of time and distances with two sides. In the middle of those, nearly every bound
holds at once; what does not is near the words that are wrong.
"""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import Final

from reconcile.timeline.graph import Edge

_LOOKED_THROUGH: Final = 50
"""So many bounds of a point are looked through for the other side of one: all, but for points that all others refer to."""


def likely(out: list[list[Edge]]) -> list[int]:
    """A moment for each point, in seconds, the origin at 0: midway between bounds where two sides are known.

    out: the bounds that leave each point. No bound need hold at the moments given.
    """
    at: list[int | None] = [None] * len(out)
    at[0] = 0
    reached = deque([0])
    _stated(out, at, reached)
    one_sided: deque[tuple[int, int, int]] = deque()
    for root in range(len(out)):
        if at[root] is None:
            at[root] = _beside(out[root], at)
            reached.append(root)
        while reached:
            _spread(out, at, reached, one_sided)
            _follow(at, reached, one_sided)
    return [moment or 0 for moment in at]


def _stated(out: list[list[Edge]], at: list[int | None], reached: deque[int]) -> None:
    """Puts what has a date of its own at the latest moment that it can have."""
    for point, at_most_s, _ in out[0]:
        known = at[point]
        if known is None:
            reached.append(point)
        if known is None or at_most_s < known:
            at[point] = at_most_s


def _spread(
    out: list[list[Edge]],
    at: list[int | None],
    reached: deque[int],
    one_sided: deque[tuple[int, int, int]],
) -> None:
    """Goes on from the points reached over distances with two sides; the others are noted."""
    while reached:
        point = reached.popleft()
        here = at[point] or 0
        for other, at_most_s, _ in out[point]:
            if at[other] is not None:
                continue
            back_s = min(
                (s for head, s, _ in islice(out[other], _LOOKED_THROUGH) if head == point), default=None
            )
            if back_s is None:
                one_sided.append((point, other, at_most_s))
            else:
                at[other] = here + (at_most_s - back_s) // 2
                reached.append(other)


def _follow(at: list[int | None], reached: deque[int], one_sided: deque[tuple[int, int, int]]) -> None:
    """One point more that is known from one side only, as near as that side lets it be."""
    while one_sided and not reached:
        point, other, at_most_s = one_sided.popleft()
        if at[other] is None:
            at[other] = (at[point] or 0) + at_most_s
            reached.append(other)


def _beside(edges: list[Edge], at: list[int | None]) -> int:
    """The earliest moment for a point that its bounds to points known leave; 0 where there are none."""
    known = ((at[head], at_most_s) for head, at_most_s, _ in edges)
    return max((moment - at_most_s for moment, at_most_s in known if moment is not None), default=0)
