"""Zones that a clock told by a place may be in as well: of the place's namesakes, of the scene of its page, of all its places."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from reconcile.claims.clocks.clock_sides import Side, offset_at, place_behind
from reconcile.claims.reading import Reading
from reconcile.mentions import Mentions, Toponym
from reconcile.timex import Timex

_RIVAL: Final = 10  # times the people that a place has more than its namesake, up to which both may be meant


def open_offsets(
    reading: Reading, found: Mentions, timex: Timex, side: Side, *, far: bool
) -> tuple[int, ...]:
    """Minutes ahead of UTC of other clocks on which a side may be told; none for one that names its zone.

    far: the clocks lie so far apart that any place of the page may be meant, a namesake of one in the sentence above all.
    """
    if not (side.local or side.by_place):
        return ()
    zones = dict.fromkeys(_of_namesakes(found, timex, side))
    counted = _zones_of(reading)
    if far:
        zones.update(dict.fromkeys(counted))
    return (*(offset_at(zone, timex) for zone in zones), *_of_scene(counted, timex))


def _of_namesakes(found: Mentions, timex: Timex, side: Side) -> Iterator[str]:
    """The zones of the places that share the name of a clock's place.

    For "local time" the places of its sentence are meant, and those of the whole entry where the sentence has none.
    """
    beside = place_behind(found, timex)
    if beside is not None:
        named: tuple[Toponym, ...] = (beside,)
    else:
        named = tuple(t for t in found.toponyms if side.local or t.name == side.name)
        sentence = found.placed_sentences.holding(timex.quote.span.start)
        if sentence is not None:
            named = tuple(t for t in named if sentence.span.holds(t.quote.span)) or named
    for toponym in named:
        least = toponym.place.population if toponym.place is not None else 0
        for candidate in toponym.candidates:
            if candidate.zone is not None and candidate.population * _RIVAL >= least:
                yield candidate.zone


def _of_scene(zones: Mapping[str, int], timex: Timex) -> Iterator[int]:
    """The offset that at least half of the places of a page keep."""
    offsets = Counter[int]()
    for zone, count in zones.items():
        offsets[offset_at(zone, timex)] += count
    yield from (offset for offset, count in offsets.items() if 2 * count >= offsets.total())


def is_at_home(reading: Reading, timex: Timex) -> bool:
    """True when the page's zone, sure or not, has the offset that at least half of its places keep at a clock."""
    return offset_at(reading.zone, timex) in _of_scene(_zones_of(reading), timex)


@functools.lru_cache(maxsize=1)
def _zones_of(reading: Reading) -> Mapping[str, int]:
    """How often a page names places with each zone."""
    placed = (t.place for m in reading.mentions for t in m.zoned_toponyms.items)
    return Counter(place.zone for place in placed if place is not None and place.zone is not None)
