"""The library's face: what `from reconcile import ...` gives, in terms of text and pages rather than of stages."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from reconcile import pipeline
from reconcile.engine import Rule, load_rules, packaged_rules
from reconcile.extract.places import places_in_text
from reconcile.extract.quantities import quantities_in_text
from reconcile.extract.times import times_in_text
from reconcile.mentions import Measure, Timex, Toponym
from reconcile.model import Page
from reconcile.pipeline import Settings
from reconcile.report.base import Report


def check(
    pages: Iterable[Page], *, settings: Settings | None = None, rules: Iterable[Rule] | None = None
) -> Report:
    """The reconciled report of pages: findings and one timeline.

    settings: "now", zone, selection of rules; the defaults are those of the command line. rules: the built-in rules
    unless given.
    """
    chosen = tuple(rules) if rules is not None else built_in_rules()
    return pipeline.check(pages, rules=chosen, settings=settings)


@functools.cache
def built_in_rules() -> tuple[Rule, ...]:
    """The rules that come with the package. Raises: RuleError for one that is broken, which no release has."""
    rules, refused = load_rules(packaged_rules())
    if refused:
        raise refused[0]
    return rules


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
    """The quantities of an English text, each as an interval read from its written digits and hedges."""
    return quantities_in_text(text)


def find_places(text: str) -> tuple[Toponym, ...]:
    """The place names of an English text with their candidates; `place` is None while ambiguous."""
    return places_in_text(text)
