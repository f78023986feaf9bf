"""Two groups that may tell one event, and the neighbours that a group is compared with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.timeline.traits import Traits

_NEIGHBOURS: Final = 12  # groups of one key that a group is compared with, nearest first


@attrs.frozen(kw_only=True)
class Pair:
    """Two groups, by number, that tell one event. strength: the larger, the surer."""

    one: int
    other: int
    strength: float


def nearest(traits: Sequence[Traits], listed: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Each group of a key with the other ones, those told nearest in time where there are many."""
    order = sorted(listed, key=lambda n: (traits[n].told, n))
    most = 2 * _NEIGHBOURS if len(listed) <= 2 * _NEIGHBOURS else _NEIGHBOURS
    for index, number in enumerate(order):
        yield number, [*order[max(0, index - most) : index], *order[index + 1 : index + 1 + most]]
