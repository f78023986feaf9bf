"""All claims on amounts that are checked: currencies, sums, counts, ranges, units, and counts that only grow."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.amounts.currencies import make_currency_pairs
from reconcile.claims.amounts.ranges import make_amount_ranges
from reconcile.claims.amounts.unit_uses import make_unit_uses
from reconcile.claims.counts.changing_counts import make_changing_counts
from reconcile.claims.counts.counts import make_counts
from reconcile.claims.counts.running_shares import make_running_shares
from reconcile.claims.counts.sums import make_amount_sums
from reconcile.claims.counts.tallies import tallies
from reconcile.claims.counts.tally_lines import lines_of
from reconcile.claims.counts.toll_tellings import make_toll_tellings
from reconcile.claims.counts.tolls import make_tolls
from reconcile.claims.plans.schedules import make_schedules, settings_of
from reconcile.claims.plans.stale import make_stale_tellings
from reconcile.claims.reading import Reading
from reconcile.claims.records.claim import Claim
from reconcile.claims.records.stories import Course


def make_amount_checks(reading: Reading) -> Iterator[Claim]:
    """Every claim of a page on amounts beside its conversions and distances, kind by kind."""
    yield from make_currency_pairs(reading)
    yield from make_amount_sums(reading)
    yield from make_counts(reading)
    yield from make_amount_ranges(reading)
    yield from make_unit_uses(reading)
    yield from make_running_shares(reading)
    told = tallies(reading)
    lines, settings = lines_of(told), settings_of(reading)
    tolls = tuple(make_tolls(reading, lines))
    yield from tolls
    yield from make_changing_counts(reading, (claim for claim in tolls if isinstance(claim, Course)))
    yield from make_toll_tellings(reading, told)
    yield from make_schedules(reading, settings)
    yield from make_stale_tellings(reading, lines, settings)
