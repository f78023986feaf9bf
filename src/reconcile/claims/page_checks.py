"""What a page's own order says: stamps and numbers out of order, references that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.back_references import make_back_references
from reconcile.claims.entry_order import make_misplaced, make_numberings
from reconcile.claims.kinds import Claim
from reconcile.claims.reading import Reading


def make_page_checks(reading: Reading) -> Iterator[Claim]:
    """Every entry out of its place, every break in the numbers, and every reference by a clock."""
    yield from make_misplaced(reading)
    yield from make_numberings(reading)
    yield from make_back_references(reading)
