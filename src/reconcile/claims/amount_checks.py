"""All claims on amounts that are checked: currencies, sums, counts, ranges, units, and counts that only grow."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.changing_counts import make_changing_counts
from reconcile.claims.claim import Claim
from reconcile.claims.counts import make_counts
from reconcile.claims.currencies import make_currency_pairs
from reconcile.claims.ranges import make_amount_ranges
from reconcile.claims.reading import Reading
from reconcile.claims.running_shares import make_running_shares
from reconcile.claims.schedules import make_schedules, settings_of
from reconcile.claims.stale import make_stale_tellings
from reconcile.claims.stories import Course
from reconcile.claims.sums import make_amount_sums
from reconcile.claims.tallies import tallies
from reconcile.claims.tally_lines import lines_of
from reconcile.claims.tolls import make_tolls
from reconcile.claims.unit_uses import make_unit_uses


def make_amount_checks(reading: Reading) -> Iterator[Claim]:
    """Every claim of a page on amounts beside its conversions and distances, kind by kind."""
    yield from make_currency_pairs(reading)
    yield from make_amount_sums(reading)
    yield from make_counts(reading)
    yield from make_amount_ranges(reading)
    yield from make_unit_uses(reading)
    yield from make_running_shares(reading)
    lines, settings = lines_of(tallies(reading)), settings_of(reading)
    tolls = tuple(make_tolls(reading, lines))
    yield from tolls
    yield from make_changing_counts(reading, (claim for claim in tolls if isinstance(claim, Course)))
    yield from make_schedules(reading, settings)
    yield from make_stale_tellings(reading, lines, settings)
