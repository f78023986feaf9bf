"""Pairs of groups of one person and one thing that is no place: "she left the ferry" here, "Holm left the ferry at noon" there."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.claims.events.event_words import around
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.timeline.pair import Pair
from reconcile.timeline.traits import Traits, is_person, places_fit
from reconcile.times import DAY_S, HOUR_S, Granularity

_FAMILIES: Final = frozenset({"departure", "presence"})
_WHAT: Final = LazyPattern(
    r"^\s(?:(?:out of|from|at|on|in|into|onto|aboard|off)\s)?(?:the|his|her|their)\s(?P<what>[\w-]+)",
)
_ONE_STORY_S: Final = 3 * DAY_S
_SOON_S: Final = 6 * HOUR_S
_MOST: Final = 12  # groups of one person and one thing that are compared


def pairs_by_site(traits: Sequence[Traits]) -> Iterator[Pair]:
    """Pairs of what one person did with one thing, once: their times fit, and only one time of day is told for all of them."""
    buckets: dict[tuple[str, str, str], list[int]] = {}
    for number, told in enumerate(traits):
        for key in sorted(_keys(told)):
            buckets.setdefault(key, []).append(number)
    for _, listed in sorted(buckets.items(), key=lambda item: item[0]):
        if 1 < len(listed) <= _MOST:
            pairs = [(traits[a], traits[b]) for a, b in itertools.combinations(listed, 2)]
            if all(_fit(one, other) for one, other in pairs):
                yield from (Pair(one=listed[0], other=n, strength=1.6) for n in listed[1:])


def _keys(told: Traits) -> Iterator[tuple[str, str, str]]:
    lead = told.lead
    if told.family not in _FAMILIES or lead.lane != "happened" or not lead.polarity or told.again:
        return
    dated = not lead.anchored or lead.granularity.rank <= Granularity.DAY.rank
    if lead.modality not in ("asserted", "reported") or not dated:
        return
    for event in told.group.reports:
        what = _WHAT.match(around(event)[2])
        if what is not None and event.recent:
            yield from (
                (told.family, actor, what["what"].casefold()) for actor in told.actors if is_person(actor)
            )


def _fit(one: Traits, other: Traits) -> bool:
    """True when nothing makes the two a second time: the times that both give overlap, or both were told within some hours."""
    timed = one.window is None or other.window is None or one.window.overlaps(other.window)
    near = _ONE_STORY_S if one.lead.anchored and other.lead.anchored else _SOON_S
    return timed and places_fit(one.place_ids, other.place_ids) and abs(one.told - other.told) <= near
