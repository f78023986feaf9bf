"""Where a page is written, as far as its stamps say, and what of several namesakes a page from there means."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Final

import attrs

from reconcile.extract.zones import zones_of_country
from reconcile.mentions import Mentions
from reconcile.places import Place, contains
from reconcile.times import offset_s

_TOWNS: Final = frozenset({"city", "capital"})
_HOME: Final = 0.7  # what the page's own zone adds to a namesake there, in powers of ten of its people
_OFFSET: Final = 0.5  # the same where only the offset of the stamps is known
_AHEAD: Final = (
    0.4  # by how much the likeliest namesake must lead, at home where the page names more of its country
)
_LONE: Final = 0.6  # the same where it names nothing more
_FAR_AHEAD: Final = 0.8  # the same anywhere else
_RIVAL: Final = 3  # a region with a third of a town's people may be meant by its name


@attrs.frozen(kw_only=True)
class Home:
    """The zone in which a page is written, and a moment of its telling. zone: None where no stamp tells it."""

    zone: str | None = None
    at: datetime | None = None

    @classmethod
    def of(cls, found: Iterable[Mentions]) -> Home:
        """The zone in which most entries are stamped."""
        stamps = [m.entry.stamp for m in found if m.entry.stamp is not None]
        zones = Counter(s.zone for s in stamps if s.zone)
        moments = (s.interval.start for s in stamps if s.interval.start is not None)
        return cls(zone=min(zones, key=lambda z: (-zones[z], z), default=None), at=min(moments, default=None))

    def speaks_for(self, place: Place) -> float:
        """What the page's own clocks add to a place, in powers of ten of its people; 0 for places with other clocks."""
        if self.zone is None or place.zone is None:
            return 0.0
        if place.zone == self.zone or self.zone in zones_of_country(place.country):
            return _HOME
        bare = self.zone == "UTC" or self.zone.startswith("Etc/")
        same = bare and self.at is not None and offset_s(place.zone, self.at) == offset_s(self.zone, self.at)
        return _OFFSET if same else 0.0


def likeliest(candidates: Sequence[Place], weight: Callable[[Place], int], home: Home) -> Place | None:
    """The town that a name of several means by its size, by what the page names round it and by where the page is written.

    None while another is nearly as likely, and where nothing but its size speaks for it.
    """
    towns = [c for c in candidates if c.kind in _TOWNS and c.population > 0]
    if len(towns) < 2:
        return None

    def score(place: Place) -> float:
        return math.log10(place.population) + math.log10(1 + weight(place)) + home.speaks_for(place)

    best, second = sorted(towns, key=lambda c: (-score(c), c.id))[:2]
    at_home = home.speaks_for(best) > 0
    if not (at_home or weight(best)):
        return None
    wide = (c for c in candidates if c.kind not in _TOWNS and not contains(c, best))
    if any(c.population * _RIVAL >= best.population for c in wide):
        return None
    least = (_AHEAD if weight(best) else _LONE) if at_home else _FAR_AHEAD
    return best if score(best) - score(second) >= least else None
