"""What a page's own order says: stamps and numbers out of order, references that lead nowhere, headlines ahead."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.kinds import Claim
from reconcile.claims.pages.back_references import make_back_references
from reconcile.claims.pages.copies import make_entry_copies
from reconcile.claims.pages.entry_order import make_misplaced, make_numberings
from reconcile.claims.pages.first_reports import make_first_reports
from reconcile.claims.pages.headline_figures import make_headline_figures
from reconcile.claims.reading import Reading


def make_page_checks(reading: Reading) -> Iterator[Claim]:
    """Every entry out of its place, every break in the numbers, every reference by a clock, every figure
    of a headline that its entry tells otherwise, every entry that stands twice, and every two that were the first.
    """
    yield from make_misplaced(reading)
    yield from make_numberings(reading)
    yield from make_back_references(reading)
    yield from make_headline_figures(reading)
    yield from make_entry_copies(reading)
    yield from make_first_reports(reading)
