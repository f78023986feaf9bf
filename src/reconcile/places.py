"""Places and the distances between them."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from typing import Final

import attrs
from geographiclib.geodesic import Geodesic

from reconcile import gazetteer

_LARGE: Final = 500_000  # people in a city that may be written in lower case
_RADIUS_KM: Final = 6371.0
_DOUBT: Final = 0.01  # by how much the sphere and the ellipsoid may differ, with room to spare
_ENGLISH: Final = frozenset({"US", "GB", "CA", "AU"})
_KNOWN: Final = 100_000  # people in a city that needs no context
_TIMES: Final = 10  # how many times more people make one namesake the one that is meant
_TIMES_AT_HOME: Final = 3  # the same within one country
_STATE: Final = 2_500_000  # people in the cities of a region that rivals a country of its name


@attrs.frozen(kw_only=True)
class Place:
    """A place of the gazetteer.

    id: stable ("geonames:2013348", "curated:vostochny-cosmodrome"). kind: "city", "capital", "country", "region",
    "station", "spaceport", "airport", "sea", "border", "site", "celestial". lat_deg, lon_deg, zone: None where a point
    or a single zone would be a lie. country: ISO 3166 two letters. regions: ids of the regions that contain it.
    """

    id: str
    name: str
    kind: str
    lat_deg: float | None = None
    lon_deg: float | None = None
    zone: str | None = None
    country: str | None = None
    regions: tuple[str, ...] = ()
    population: int = 0

    @property
    def has_point(self) -> bool:
        """True for places whose coordinates mean one spot, so that a distance to it is one number."""
        return self.lat_deg is not None and self.kind not in _WIDE


_WIDE: Final = frozenset({"country", "region", "sea", "border", "celestial"})


def _inverse(a: Place, b: Place) -> Mapping[str, float]:
    if a.lat_deg is None or a.lon_deg is None or b.lat_deg is None or b.lon_deg is None:
        raise ValueError(f"no distance between {a.name} and {b.name}: one of them has no coordinates")
    line: Mapping[str, float] = Geodesic.WGS84.Inverse(a.lat_deg, a.lon_deg, b.lat_deg, b.lon_deg)
    return line


def distance_km(a: Place, b: Place) -> float:
    """Length of the shortest line on the WGS84 ellipsoid. Raises: ValueError when either has no coordinates."""
    return _inverse(a, b)["s12"] / 1000


def is_within(a: Place, b: Place, limit_km: float) -> bool:
    """True when `distance_km` is below a limit; measured on the ellipsoid only where the sphere leaves a doubt."""
    if a.lat_deg is None or a.lon_deg is None or b.lat_deg is None or b.lon_deg is None:
        return distance_km(a, b) < limit_km
    lat_a, lat_b = math.radians(a.lat_deg), math.radians(b.lat_deg)
    turn = math.sin(math.radians(b.lon_deg - a.lon_deg) / 2) ** 2
    half = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * turn
    sphere_km = 2 * _RADIUS_KM * math.asin(math.sqrt(min(1.0, half)))
    if abs(sphere_km - limit_km) > _DOUBT * limit_km:
        return sphere_km < limit_km
    return distance_km(a, b) < limit_km


def bearing_deg(a: Place, b: Place) -> float:
    """Direction from a to b at a, 0 north, 90 east, in [0, 360). Raises: ValueError as `distance_km`."""
    return _inverse(a, b)["azi1"] % 360 % 360


def contains(outer: Place, inner: Place) -> bool:
    """True when the inner place is known to lie in the outer one, or is the same."""
    if outer.id == inner.id or outer.id in inner.regions:
        return True
    return outer.kind == "country" and inner.country == outer.country


def _holding(row: gazetteer.Row) -> tuple[str, ...]:
    """Ids of all regions that hold a place, the closest first."""
    found: list[str] = []
    waiting = [*row.within, *gazetteer.holders().get(row.id, ())]
    if row.country:
        waiting += gazetteer.holders().get(f"country:{row.country}", ())
    while waiting:
        identity = waiting.pop(0)
        if identity in found or identity == row.id:
            continue
        found.append(identity)
        outer = gazetteer.row_of(identity)
        waiting += [*(outer.within if outer else ()), *gazetteer.holders().get(identity, ())]
    return tuple(found)


@functools.lru_cache(maxsize=8192)
def place_with_id(identity: str) -> Place | None:
    """The place with an id, None when the gazetteer has none."""
    row = gazetteer.row_of(identity)
    if row is None:
        return None
    return Place(id=row.id, name=row.name, kind=row.kind, lat_deg=row.lat_deg, lon_deg=row.lon_deg, zone=row.zone,
                 country=row.country, regions=_holding(row), population=row.population)  # fmt: skip


def places_of(entry: gazetteer.Entry) -> tuple[Place, ...]:
    """The places of a filed name, likeliest first: those it is the main name of, unless it is nobody's."""
    main = entry.ids[: len(entry.ids) - entry.alternate] or entry.ids
    return tuple(place for place in map(place_with_id, main) if place is not None)


def lookup(name: str, *, lower: bool = False) -> tuple[Place, ...]:
    """The places that a name may mean, likeliest first; letters with and without accents are the same.

    lower: the name may stand in lower case; then only countries, capitals and large cities that are no English words.
    """
    key = gazetteer.in_capitals(name) if lower else gazetteer.key_of(name)
    entry = gazetteer.names_from(key.partition(" ")[0]).get(key) if key else None
    if entry is None or (lower and entry.alternate == len(entry.ids)):
        return ()
    found = places_of(entry)
    return (
        tuple(p for p in found if _is_large(p) and not (entry.word and p.kind != "country"))
        if lower
        else found
    )


@functools.lru_cache(maxsize=32_768)
def names_in_lower_case(first: str) -> frozenset[str]:
    """Names in lower case beginning with a word that `lookup` may find; none for almost every word."""
    names = gazetteer.names_from(gazetteer.in_capitals(first).partition(" ")[0])
    return frozenset(
        name.lower()
        for name, entry in names.items()
        if entry.alternate < len(entry.ids)
        and (not entry.word or any(i.startswith(("country:", "curated:")) for i in entry.ids))
    )


def _is_large(place: Place) -> bool:
    """True for countries, their capitals, cities of half a million, and the states and nations that pages in English name."""
    if place.kind == "region":
        return place.country in _ENGLISH and place.population >= _LARGE
    return place.kind in {"country", "capital"} or place.population >= _LARGE


def dominant(candidates: tuple[Place, ...]) -> Place | None:
    """The candidate that is meant without further context: the only known one, or one far larger than the others.

    A country hides its namesakes but for large regions, a city the region and the country that are named after it.
    """
    cities = [c for c in candidates if c.kind in {"city", "capital"}]
    regions = [
        c for c in candidates if c.kind not in {"city", "capital"} and not any(contains(c, x) for x in cities)
    ]
    ranked = [c for c in candidates if c.kind == "country"] or cities + regions
    if not ranked:
        return None
    first = max(ranked, key=lambda c: (c.population, c.id))
    if first.kind == "country":
        rivals = [c for c in candidates if c.kind == "region" and c.country != first.country]
        return None if any(c.population >= _STATE for c in rivals) else first
    rivals = [
        c for c in candidates if c.id != first.id and not (c.kind == "region" and c.country == first.country)
    ]
    same = all(c.country == first.country for c in rivals)
    times = _TIMES_AT_HOME if same or first.kind == "capital" else _TIMES
    if any(first.population < times * c.population for c in rivals):
        return None
    if first.kind == "city" and 0 < first.population < _KNOWN:
        return None
    return first


def place_named(id_or_name: str) -> Place | None:
    """The place with an id, or the one that a name means without further context."""
    return place_with_id(id_or_name) or dominant(lookup(id_or_name))


def capital_of(country: Place) -> Place | None:
    """The capital of the country that a place is or lies in."""
    capital = gazetteer.capital_of(country.country or "")
    return place_with_id(capital) if capital else None


def zone_of(place: Place) -> str | None:
    """IANA name of the one zone of a place, None where it has none or several."""
    return place.zone
