"""The lightest repairs of a whole network: statements to give up so that all the others can hold."""

from __future__ import annotations

import itertools
from typing import Final

from reconcile.timeline.causes import Causes
from reconcile.timeline.constraints import InconsistentError, Statement
from reconcile.timeline.hitting import clusters_of, lightest

_ROUNDS: Final = 20
"""How often new clashes, met while repairs are tried, are taken into account."""


def repairs_of(causes: Causes, most: int) -> tuple[tuple[Statement, ...], ...]:
    """All repairs of least weight, up to `most`; fewest statements first, then by key. (()) for a network that holds.

    Each is tried by solving again. Raises: InconsistentError when statements that cannot be given up contradict one another.
    """
    if causes.void:
        named = ", ".join(repr(key) for key in sorted(causes.void))
        raise InconsistentError(f"no repair: hard statements contradict one another, among them {named}")
    good: list[tuple[str, ...]] = []
    for _ in range(_ROUNDS):
        tried = _of_known(causes, most)
        good = [keys for keys in tried if not causes.without(keys)]
        if len(good) == len(tried):
            break
    good = good or [tuple(sorted(causes.given_up))]
    return tuple(tuple(causes.known[key] for key in keys) for keys in good)


def _of_known(causes: Causes, most: int) -> list[tuple[str, ...]]:
    """The lightest repairs of the clashes known: those of each cluster, in every combination, up to `most`."""
    weights = {key: causes.known[key].weight for clash in causes.clashes for key in clash.soft}
    ways = [
        lightest([clash.soft for clash in cluster if clash.soft], weights, most=most)
        for cluster in clusters_of(causes.clashes)
    ]
    together = itertools.islice(itertools.product(*ways), most)
    sets = {tuple(sorted(itertools.chain.from_iterable(way))) for way in together}
    return sorted(sets, key=lambda keys: (len(keys), keys))
