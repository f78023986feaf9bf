"""The lightest statements to give up so that no clash is left whole: minimum-weight hitting sets, by python-sat."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from reconcile.timeline.proofs import Clash

_SCALE: Final = 1000
"""Weights are compared to a thousandth."""


def scaled(weight: float) -> int:
    """A weight as the solver takes it, at least 1."""
    return max(1, round(weight * _SCALE))


def clusters_of(clashes: Iterable[Clash]) -> list[list[Clash]]:
    """Clashes that share a statement which can be given up, directly or through others; the smallest first, in each too."""
    ordered = sorted(clashes)
    leader = list(range(len(ordered)))

    def find(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    seen: dict[str, int] = {}
    for number, clash in enumerate(ordered):
        for key in sorted(clash.soft):
            one, other = sorted((find(number), find(seen.setdefault(key, number))))
            leader[other] = one
    clusters: dict[int, list[Clash]] = {}
    for number, clash in enumerate(ordered):
        clusters.setdefault(find(number), []).append(clash)
    return list(clusters.values())


def lightest(
    sets: Collection[frozenset[str]], weights: Mapping[str, float], *, most: int
) -> list[tuple[str, ...]]:
    """All sets of keys of least weight that take something from each of `sets`, up to `most`; [()] when there are none.

    Fewest keys first, then by name. The same for any order of `sets`.
    """
    if not sets:
        return [()]
    if len(sets) == 1:
        (only,) = sets
        least = min(scaled(weights[key]) for key in only)
        tied = [key for key in sorted(only) if scaled(weights[key]) == least]
        return [(key,) for key in tied[:most]]
    return _solved(sorted(sorted(s) for s in sets), weights, most)


def _solved(sets: list[list[str]], weights: Mapping[str, float], most: int) -> list[tuple[str, ...]]:
    from pysat.examples.hitman import Hitman  # noqa: PLC0415 - loaded only when there is something to repair

    least: int | None = None
    found: list[tuple[str, ...]] = []
    scales = {key: scaled(weights[key]) for keys in sets for key in keys}
    with Hitman(bootstrap_with=sets, weights=scales, htype="sorted") as solver:
        while len(found) < most and (hit := solver.get()) is not None:
            weight = sum(scales[key] for key in hit)
            least = weight if least is None else least
            if weight > least:
                break
            found.append(tuple(sorted(hit)))
            solver.block(hit)
    return sorted(found, key=lambda keys: (len(keys), keys))
