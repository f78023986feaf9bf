"""Land borders: which countries have one together, and how far a place lies from it."""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Mapping

from reconcile import gazetteer
from reconcile.places import Place, distance_km

Vector = tuple[float, float, float]


def _vector(lon_deg: float, lat_deg: float) -> Vector:
    lon, lat = math.radians(lon_deg), math.radians(lat_deg)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def _dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _cross(a: Vector, b: Vector) -> Vector:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def _foot(p: Vector, a: Vector, b: Vector) -> Vector:
    """The point of the great circle arc from a to b that lies nearest to p."""
    n = _cross(a, b)
    size = _dot(n, n)
    if size > 0 and _dot(_cross(n, a), p) > 0 and _dot(_cross(b, n), p) > 0:
        t = _dot(p, n) / size
        q = (p[0] - t * n[0], p[1] - t * n[1], p[2] - t * n[2])
        length = math.sqrt(_dot(q, q))
        if length > 0:
            return q[0] / length, q[1] / length, q[2] / length
    return a if _dot(a, p) >= _dot(b, p) else b


@functools.cache
def _borders() -> Mapping[frozenset[str], tuple[str, ...]]:
    found: dict[frozenset[str], tuple[str, ...]] = {}
    for pair, line in gazetteer.table("borders.tsv"):
        key = frozenset(pair.split("-"))
        found[key] = (*found.get(key, ()), line)
    return found


@functools.lru_cache(maxsize=64)
def _lines(pair: frozenset[str]) -> tuple[tuple[Vector, ...], ...]:
    return tuple(
        tuple(_vector(*map(float, point.split(","))) for point in line.split())
        for line in _borders().get(pair, ())
    )


def neighbours_of(country: Place) -> frozenset[str]:
    """ISO codes of the countries that share a land border with the country that a place is or lies in."""
    return _neighbours().get(country.country or "", frozenset())


@functools.cache
def _neighbours() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in _borders():
        for iso in pair:
            found.setdefault(iso, set()).update(pair - {iso})
    return {iso: frozenset(near) for iso, near in found.items()}


def border_km(place: Place, country: Place, toward: Place | None = None) -> float | None:
    """Distance to the nearest land border of a country, or only to its border with another; None where none is known.

    Coasts are no borders. Natural Earth 1:50m: right to about 3 km.
    """
    if place.lat_deg is None or place.lon_deg is None or country.country is None:
        return None
    both = None if toward is None else frozenset({country.country, toward.country})
    pairs = [p for p in _borders() if country.country in p and both in (None, p)]
    here = _vector(place.lon_deg, place.lat_deg)
    feet = [_foot(here, a, b) for pair in pairs for line in _lines(pair) for a, b in itertools.pairwise(line)]
    if not feet:
        return None
    x, y, z = max(feet, key=lambda foot: _dot(foot, here))
    lat, lon = math.degrees(math.asin(max(-1.0, min(1.0, z)))), math.degrees(math.atan2(y, x))
    return distance_km(place, Place(id="", name="border", kind="border", lat_deg=lat, lon_deg=lon))
