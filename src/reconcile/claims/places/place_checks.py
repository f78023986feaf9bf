"""What a page says about where places lie, beside the map."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.places.directions import make_directions
from reconcile.claims.places.placings import make_placings
from reconcile.claims.reading import Reading
from reconcile.claims.records.place_records import Direction, Placing


def make_place_checks(reading: Reading) -> Iterator[Direction | Placing]:
    """Directions between places, then towns in countries and regions."""
    yield from make_directions(reading)
    yield from make_placings(reading)
