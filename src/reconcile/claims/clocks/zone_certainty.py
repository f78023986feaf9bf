"""Whether it is certain in which zone a clock or a day was told."""

from __future__ import annotations

import re
from typing import Final

from reconcile.claims.clocks.open_places import is_at_home
from reconcile.claims.clocks.told_clocks import is_labelled
from reconcile.claims.pages.own_words import named_zones, zone_is_sure
from reconcile.claims.reading import Reading
from reconcile.mentions import Mentions
from reconcile.times import offset_s
from reconcile.timex import Timex

# "10:15 (4:15 in Rome)", "10:15, or 4:15 in Rome".
_THAT_IS: Final = re.compile(
    r"\.?(?:,?\s|\s?\()(?:(?:or|which (?:is|was)|that (?:is|was))\s)?", re.IGNORECASE
)
_BESIDE: Final = 24  # code points from a clock to the one that tells the same moment elsewhere


def zone_is_certain(reading: Reading, found: Mentions, timex: Timex, place_zone: str | None) -> bool:
    """True for a time that names its zone, counts from its telling, or is the same on the clocks of the page and of every place
    near it; so, too, for one beside which the same moment is told on the clocks of a place: "10:15 a.m. (4:15 p.m. in Rome)".
    place_zone: of the place of what it dates.

    A page that does not say in which zone it is counts as one of the zone that most of its places keep.
    """
    told = reading.at(found.entry)
    if timex.wall is None or is_labelled(timex):
        return True
    if told is None or told.start is None or not (zone_is_sure(reading) or is_at_home(reading, timex)):
        return False
    if _is_told_elsewhere(found, timex):
        return True
    zones = {reading.zone, *named_zones(found), *((place_zone,) if place_zone else ())}
    return len({offset_s(zone, told.start) for zone in zones}) == 1


def _is_told_elsewhere(found: Mentions, timex: Timex) -> bool:
    """True for a clock right behind which another one of a named place or zone tells the same moment."""
    at, start = timex.quote.span.end, timex.readings[0].start if timex.readings else None
    for other in found.times:
        span = other.quote.span
        if start is None or not at <= span.start <= at + _BESIDE or other.zone == timex.zone:
            continue
        beside = _THAT_IS.fullmatch(found.entry.plain, at, span.start) is not None
        if beside and other.zone_source == "place" and any(r.start == start for r in other.readings):
            return True
    return False
