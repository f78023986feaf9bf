"""Whether it is certain in which zone a clock or a day was told."""

from __future__ import annotations

from reconcile.claims.clocks.told_clocks import is_labelled
from reconcile.claims.pages.own_words import named_zones, zone_is_sure
from reconcile.claims.reading import Reading
from reconcile.mentions import Mentions
from reconcile.times import offset_s
from reconcile.timex import Timex


def zone_is_certain(reading: Reading, found: Mentions, timex: Timex, place_zone: str | None) -> bool:
    """True for a time that names its zone, counts from its telling, or is the same on the clocks of the page and of every place
    near it. place_zone: of the place of what it dates.
    """
    told = reading.at(found.entry)
    if timex.wall is None or is_labelled(timex):
        return True
    if told is None or told.start is None or not zone_is_sure(reading):
        return False
    zones = {reading.zone, *named_zones(found), *((place_zone,) if place_zone else ())}
    return len({offset_s(zone, told.start) for zone in zones}) == 1
