"""Circles of bounds that cannot hold: the one with the fewest statements."""

from __future__ import annotations

from typing import Final, TypeAlias

from reconcile.timeline.graph import LENGTH, Edge, Step

Circle: TypeAlias = tuple[Step, ...]
"""Edges that lead back to where they began and whose seconds sum to less than 0."""

LONG: Final = 12
"""A circle of more statements is not looked for when another is at hand: whoever reads it loses the thread."""


def closed(out: list[list[Edge]], at: list[int], step: Step) -> tuple[Circle | None, int]:
    """The circle with the fewest statements through a bound that cannot hold, where all others hold at `at`.

    None when it is too long. Beside it, how many points were looked at.
    """
    tail, head, at_most_s, _ = step
    if head == tail:
        return (step,), 1
    layers = _Layers(out, at, miss_s=at[head] - at[tail] - at_most_s)
    way = layers.walked(head, tail)
    return None if way is None else (*way, step), len(layers.best)


class _Layers:
    """Points by the number of statements that lead to them, each by its least sum; lengths of events count no statement.

    A point is followed only while the sum can still miss, so that little more is looked at than the circle.
    """

    def __init__(self, out: list[list[Edge]], at: list[int], miss_s: int) -> None:
        """miss_s: how far the bound that cannot hold is from holding at `at`."""
        self.out, self.at, self.miss_s = out, at, miss_s
        self.best: dict[int, int] = {}
        self.came: list[dict[int, Step]] = [{}]

    def walked(self, source: int, target: int) -> list[Step] | None:
        self.best[source] = 0
        layer = {source: 0}
        for _ in range(LONG):
            layer.update(self._reached(layer, lengths=True))
            if target in layer:
                return self._back(source, target)
            self.came.append({})
            layer = self._reached(layer, lengths=False)
        return None

    def _reached(self, layer: dict[int, int], *, lengths: bool) -> dict[int, int]:
        """Points that the edges of a layer reach with a lesser sum than before. lengths: over those edges, or all others."""
        found: dict[int, int] = {}
        for point, spent in layer.items():
            base = spent + self.at[point]
            for other, at_most_s, key in self.out[point]:
                sum_s = base + at_most_s - self.at[other]
                if (key == LENGTH) is lengths and sum_s < self.best.get(other, self.miss_s):
                    self.best[other] = found[other] = sum_s
                    self.came[-1][other] = (point, other, at_most_s, key)
        return found

    def _back(self, source: int, target: int) -> list[Step]:
        steps: list[Step] = []
        layers = self.came[:]
        while target != source:
            step = layers[-1][target]
            steps.append(step)
            target = step[0]
            if step[3] != LENGTH:
                layers.pop()
        return steps[::-1]
