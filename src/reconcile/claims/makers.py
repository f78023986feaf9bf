"""Everything that is claimed on a page: each maker of claims in turn, then those that look at its events together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from reconcile.claims.amounts.amount_checks import make_amount_checks
from reconcile.claims.amounts.conversions import make_conversions
from reconcile.claims.amounts.measurements import make_measurements
from reconcile.claims.clocks.clock_changes import make_clock_changes
from reconcile.claims.clocks.clock_pairs import make_clock_pairs
from reconcile.claims.clocks.clocks import make_clocks
from reconcile.claims.clocks.page_zone import make_page_zones
from reconcile.claims.clocks.zone_claims import make_zone_labels
from reconcile.claims.dates.dated_events import make_dated_events
from reconcile.claims.dates.impossible_dates import make_impossible_dates
from reconcile.claims.dates.lengths import make_length_sums
from reconcile.claims.dates.page_date import make_page_dates
from reconcile.claims.dates.time_checks import make_time_checks
from reconcile.claims.dates.weekdays import make_weekday_dates
from reconcile.claims.dates.years import make_years_sums
from reconcile.claims.events.events import make_events
from reconcile.claims.events.lost_hedges import make_lost_hedges
from reconcile.claims.kinds import Claim, Course, Event
from reconcile.claims.names.roles import make_role_clashes
from reconcile.claims.names.spelling import make_name_pairs
from reconcile.claims.orders.orderings import make_orderings
from reconcile.claims.pages.orders import make_headline_claims, make_page_order
from reconcile.claims.pages.page_checks import make_page_checks
from reconcile.claims.pages.quotations import make_quotations
from reconcile.claims.pages.repeats import make_repeats
from reconcile.claims.pages.source_weights import weighed
from reconcile.claims.places.itineraries import make_itineraries
from reconcile.claims.places.place_checks import make_place_checks
from reconcile.claims.places.trips import make_trips
from reconcile.claims.places.whereabouts import make_whereabouts
from reconcile.claims.plans.corrections import make_corrections
from reconcile.claims.plans.moved_plans import make_moved_plans
from reconcile.claims.plans.replacements import make_replacements
from reconcile.claims.plans.stale import make_stale_destinations
from reconcile.claims.reading import Reading

MAKERS: Final[tuple[Callable[[Reading], Iterator[Claim]], ...]] = (
    make_clocks,
    make_clock_pairs,
    make_zone_labels,
    make_clock_changes,
    make_weekday_dates,
    make_impossible_dates,
    make_years_sums,
    make_length_sums,
    make_conversions,
    make_measurements,
    make_amount_checks,
    make_name_pairs,
    make_role_clashes,
    make_repeats,
    make_events,
    make_quotations,
    make_itineraries,
    make_place_checks,
    make_page_order,
    make_page_checks,
    make_page_dates,
    make_page_zones,
    make_headline_claims,
    make_time_checks,
)
"""What each page is asked, in this order."""


def claims_of(reading: Reading) -> tuple[Claim, ...]:
    """Every claim of a page, in the order of the makers."""
    made = tuple(weighed(claim, reading.sources, reading.page) for make in MAKERS for claim in make(reading))
    events = tuple(claim for claim in made if isinstance(claim, Event))
    courses = tuple(claim for claim in made if isinstance(claim, Course))
    moved = tuple(make_moved_plans(reading, courses))
    corrected = tuple(make_corrections(reading, (*courses, *moved)))
    return (
        *made,
        *make_dated_events(reading, events),
        *make_whereabouts(reading, events),
        *make_trips(reading, events),
        *make_lost_hedges(reading, events),
        *make_orderings(reading, events),
        *make_stale_destinations(events),
        *moved,
        *corrected,
        *make_replacements(reading, (*courses, *moved, *corrected)),
    )
