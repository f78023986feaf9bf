"""How much a page speaks for a place: what it names in it, in its country and near it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from reconcile.mentions import Mentions
from reconcile.places import Place, distance_km

_NEAR_KM: Final = 300
_NEAR_DEG: Final = 2.8  # of latitude: more than _NEAR_KM everywhere
# Country of a place, and whether the place is that country.
_Home = tuple[str | None, bool]


def _home(place: Place) -> _Home:
    return place.country, place.kind == "country"


@attrs.frozen(kw_only=True, eq=False)
class Weights:
    """Uses of the places that a page names for sure. held: by what holds them or is them; homes: by country."""

    held: Mapping[str, Counter[_Home]]
    homes: Counter[_Home]

    @classmethod
    def of(cls, found: Iterable[Mentions]) -> Weights:
        held: dict[str, Counter[_Home]] = defaultdict(Counter)
        homes: Counter[_Home] = Counter()
        for place in (t.place for m in found for t in m.toponyms if t.place is not None):
            homes[_home(place)] += 1
            for identity in {place.id, *place.regions}:
                held[identity][_home(place)] += 1
        return cls(held=dict(held), homes=homes)

    def of_page(self, candidate: Place) -> int:
        """Three for each use of a place in a candidate, one for each of another place in the country of a town or region."""
        inside = self.held.get(candidate.id, Counter())
        homes = [(candidate.country, False), (candidate.country, True)]
        beside = {home: self.homes[home] - inside[home] for home in homes}
        if candidate.kind == "country":
            return 3 * (inside.total() + sum(beside.values()))
        if candidate.country is None:
            return 3 * inside.total()
        country = 0 if candidate.kind == "region" else beside[candidate.country, True]
        return 3 * inside.total() + beside[candidate.country, False] + country


@attrs.frozen(kw_only=True, eq=False)
class Here:
    """The places of an entry from south to north, each as often as it is named."""

    places: tuple[Place, ...]
    lats_deg: tuple[float, ...]

    @classmethod
    def of(cls, places: Iterable[Place]) -> Here:
        pointed = sorted((p for p in places if p.has_point), key=lambda p: (p.lat_deg or 0.0, p.id))
        return cls(places=tuple(pointed), lats_deg=tuple(p.lat_deg or 0.0 for p in pointed))

    def near(self, candidate: Place) -> int:
        """How often another place near a candidate is named."""
        if not candidate.has_point or candidate.lat_deg is None:
            return 0
        first = bisect_left(self.lats_deg, candidate.lat_deg - _NEAR_DEG)
        last = bisect_right(self.lats_deg, candidate.lat_deg + _NEAR_DEG)
        uses = Counter(p for p in self.places[first:last] if p.id != candidate.id)
        return sum(n for place, n in uses.items() if distance_km(place, candidate) < _NEAR_KM)
