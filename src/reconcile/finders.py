"""The library's face for texts: times, quantities and places, found without pages, rules and all that these need."""

from __future__ import annotations

from reconcile.extract.places import places_in_text
from reconcile.extract.quantities import quantities_in_text
from reconcile.extract.times import times_in_text
from reconcile.mentions import Measure, Toponym
from reconcile.timex import Timex


def find_times(text: str, *, dct: str, zone: str | None = None) -> tuple[Timex, ...]:
    """The time expressions of an English text in order of place, resolved: what and when each is, and why it was read so.

    dct: when the text was written, ISO 8601: a day ("2024-06-18") or an instant ("2024-06-18T09:30Z"; without an offset,
    as the clocks of `zone` show it). zone: IANA name in which times without a zone are read, UTC when not given.

    Of each: `type` and `value` of TIMEX3, `mod`; `quote` with the words verbatim and their `span` in code points;
    `interval`, half-open and in UTC, None for what nothing resolves (lengths, sets, "recently"); `granularity`; `zone`
    and `zone_source`; `anchor` and `direction_source`, what it was counted from and why before or after it; `readings`,
    every interval that the words allow, the chosen one first. docs/times.md tells of each with examples.

    >>> (time,) = find_times("The ferry left at 6pm on Sunday.", dct="2024-06-18", zone="Europe/Oslo")
    >>> time.value, time.interval.start.isoformat(), time.zone_source, time.direction_source
    ('2024-06-16T18:00', '2024-06-16T16:00:00+00:00', 'given', 'tense')

    Raises: UsageError for a `dct` that is no ISO day or instant and for a zone that is no IANA name.
    """
    return times_in_text(text, dct=dct, zone=zone)


def find_quantities(text: str) -> tuple[Measure, ...]:
    """The quantities of an English text in order of place, each as an interval read from its written digits and hedges.

    Of each: `quantity` with `low`, `high`, `value`, `unit`, `dimension`, `comparator`, `per` and more; `quote` with the
    words verbatim and their `span` in code points. docs/quantities.md tells of each with examples.

    >>> (found,) = find_quantities("About 1,500km of coast is closed.")
    >>> found.quantity.low, found.quantity.high, found.quantity.unit, found.quantity.comparator
    (1250.0, 1750.0, 'km', '~')
    """
    return quantities_in_text(text)


def find_places(text: str) -> tuple[Toponym, ...]:
    """The place names of an English text in order of place, each with the places that it may mean.

    Of each: `name` and `quote`, verbatim, with its `span` in code points; `place`, the one that is meant, None while nothing
    in the text tells it from its namesakes; `candidates`, each a `Place` with `name`, `kind`, `country`, `lat_deg`, `lon_deg`,
    `zone` and `population`; `scores`, one for each candidate; `by`, how it is named: "name", "demonym" ("French"),
    "metonym" ("the Kremlin"), "capital" ("the Chilean capital"). docs/places.md tells of each with examples.

    >>> (city, state) = find_places("The ferry left Portland, Maine.")
    >>> city.place.name, city.place.country, city.place.zone, city.place.lat_deg
    ('Portland', 'US', 'America/New_York', 43.65737)
    """
    return places_in_text(text)
