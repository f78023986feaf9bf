"""What a page says about where places lie, beside the map."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.directions import make_directions
from reconcile.claims.place_records import Direction, Placing
from reconcile.claims.placings import make_placings
from reconcile.claims.reading import Reading


def make_place_checks(reading: Reading) -> Iterator[Direction | Placing]:
    """Directions between places, then towns in countries and regions."""
    yield from make_directions(reading)
    yield from make_placings(reading)
