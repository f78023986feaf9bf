"""How much a page speaks for a place: what it names in it, in its country and near it."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from reconcile.borders import neighbours_of
from reconcile.mentions import Mentions, Toponym
from reconcile.places import Place, is_within

_FAMOUS: Final = 50  # times the people that a namesake has, beyond which no page is about the namesake
_RIVAL: Final = 10  # the same, up to which the country speaks for the namesake as well as the region
_TOWNS: Final = frozenset({"city", "capital"})
_NEAR_KM: Final = 300
_NEAR_DEG: Final = 2.8  # of latitude: more than _NEAR_KM everywhere
# Country of a place, and whether the place is that country.
_Home = tuple[str | None, bool]
_NOTHING: Final[Counter[_Home]] = Counter()


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
        inside = self.held.get(candidate.id, _NOTHING)
        homes = [(candidate.country, False), (candidate.country, True)]
        beside = {home: self.homes[home] - inside[home] for home in homes}
        if candidate.kind == "country":
            return 3 * (inside.total() + sum(beside.values())) + self._round(candidate)
        if candidate.country is None:
            return 3 * inside.total()
        country = 0 if candidate.kind == "region" else beside[candidate.country, True]
        return 3 * inside.total() + beside[candidate.country, False] + country

    def names_region_of(self, place: Place) -> bool:
        """True when the page names the region that a place lies in, or another place there."""
        return any(self.held.get(r, _NOTHING).total() for r in place.regions if r.startswith("region:"))

    def _round(self, country: Place) -> int:
        """How many of its neighbours a page names, 0 for a single one, which may be there for its own sake."""
        near = neighbours_of(country)
        named = {iso for iso, _ in self.homes if iso is not None and iso in near}
        return len(named) if len(named) > 1 else 0

    def others_in(self, region: str, place: Place) -> int:
        """Uses of other places in the region with an id, and of the region itself."""
        held = self.held.get(region, _NOTHING).total()
        within = region in place.regions
        return held - (self.held.get(place.id, _NOTHING).total() if within else 0)

    def others_at_home(self, place: Place) -> int:
        """Uses of other places in the country of a place, and of the country itself."""
        home = self.homes[place.country, False] + self.homes[place.country, True]
        return home - self.held.get(place.id, _NOTHING).total()


def moved(place: Place, candidates: Iterable[Place], weights: Weights) -> Place:
    """The place that a famous name means on a page that speaks of the home of a namesake and never of its own.

    A page of Ontario that names no British place means its own London: the namesake's region, or its country where it is
    of about the same size, must be named again and again, and no country or state of the famous one at all.
    """
    if place.kind not in _TOWNS:
        return place
    found: list[tuple[int, Place]] = []
    for other in candidates:
        abroad = other.country != place.country
        if other.kind not in _TOWNS or other.id == place.id or other.population * _FAMOUS < place.population:
            continue
        region, home = _region_of(other), _region_of(place)
        at_home = weights.others_at_home(place) if abroad else weights.others_in(home, place) if home else 1
        if at_home or region == home:
            continue
        rival = other.population * _RIVAL >= place.population
        near = weights.others_in(region, place) if region and not region.startswith("region:GB.") else 0
        far = weights.others_at_home(other) if abroad and rival else 0
        if near >= (2 if rival else 3) or far >= 3:
            found.append((max(near, far), other))
    best = max(found, key=lambda f: (f[0], f[1].population, f[1].id), default=None)
    return place if best is None or [f[0] for f in found].count(best[0]) > 1 else best[1]


def _region_of(place: Place) -> str:
    return next((r for r in place.regions if r.startswith("region:")), "")


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
        return sum(n for place, n in uses.items() if is_within(place, candidate, _NEAR_KM))


def scored(toponym: Toponym, weights: Weights) -> Toponym:
    """The toponym with a score for each candidate: how large it is and how much else speaks for it, as a share of all.

    The place that is meant has more than half.
    """
    if not toponym.candidates:
        return toponym
    speaks = [math.log10(10 + c.population) * (1 + weights.of_page(c)) for c in toponym.candidates]
    shares = [part / sum(speaks) for part in speaks]
    if toponym.place in toponym.candidates:
        chosen = toponym.candidates.index(toponym.place)
        shares = [(share + (index == chosen)) / 2 for index, share in enumerate(shares)]
    return attrs.evolve(toponym, scores=tuple(round(share, 3) for share in shares))
