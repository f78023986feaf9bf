"""Times that cannot be squared with the moment in which they were told, or with each other, in one go."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.dates.late_plans import make_late_plans
from reconcile.claims.dates.relative_times import make_dated_tellings
from reconcile.claims.dates.tellings import make_early_tellings
from reconcile.claims.reading import Reading
from reconcile.claims.records.telling_records import DatedTelling, EarlyTelling, LatePlan


def make_time_checks(reading: Reading) -> Iterator[EarlyTelling | LatePlan | DatedTelling]:
    """What is told before it can have happened, announced when it is over, or said to be at two times."""
    yield from make_early_tellings(reading)
    yield from make_late_plans(reading)
    yield from make_dated_tellings(reading)
