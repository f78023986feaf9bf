"""What a page says about where places lie and who is where, beside the map."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.directions import make_directions
from reconcile.claims.place_records import Direction
from reconcile.claims.reading import Reading


def make_place_checks(reading: Reading) -> Iterator[Direction]:
    """Directions between places."""
    yield from make_directions(reading)
