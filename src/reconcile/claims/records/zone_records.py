"""Records of clocks as told: their form, two of them set equal, the labels of their zones, the nights of a change."""

from __future__ import annotations

import attrs

from reconcile.claims.records.claim import Claim


@attrs.frozen(kw_only=True)
class Clock(Claim):
    """A time of day as written. problem: what is wrong with its form, "" when nothing is. repair: how else to write it.

    hour, minute: as written; minute is 0 where none is. meridiem: "am", "pm" or "".
    """

    text: str
    hour: int
    minute: int
    meridiem: str
    problem: str
    repair: str


@attrs.frozen(kw_only=True)
class ClockPair(Claim):
    """Two clocks that are said to be one moment, "15:14 local time (05:17 GMT)".

    first_utc, second_utc: minutes of the UTC day, 0 to 1,439, None while a zone is unknown; gap_min: the shortest way
    from the first to the second round the clock, signed, -720 to 720. zones_certain: both zones are single. any_zone:
    some zone of the world gives this difference (multiples of 15 minutes). label: name of the zone that must be
    exchanged for its other half of the year for the two to agree ("EST" in July), "" when none. slip: the likely slip in
    words, "" when none fits. arithmetic: one line. window: either side is a stretch of time rather than a moment.
    hedged: "about", "just after" and the like stand before either. rounded: one is a whole hour, the other is not.
    """

    first: str
    second: str
    first_zone: str
    second_zone: str
    first_utc: int | None
    second_utc: int | None
    gap_min: int
    zones_certain: bool
    both_local: bool
    any_zone: bool
    label: str
    window: bool
    hedged: bool
    rounded: bool
    slip: str
    arithmetic: str


@attrs.frozen(kw_only=True)
class ZoneLabel(Claim):
    """A name of a zone that is not in force on the day of its clock: EST in July, BST in December.

    text: the clock with its label, or the two of a pair. label: the name as newsrooms write it; right: that of the
    season; either: one that is right all year, "" for none. season: "summer time" or "standard time", what the label
    names; zone: IANA name of the zone; day: the day of the clock in words. proved: the other clock of a pair agrees
    when the label is exchanged, or the stamp of an entry whose words tell the clock as now. stamp: that stamp, "14:21 UTC",
    "" for none. habit: written by many in every season (EST, EDT, PST). times: how often the page has it.
    arithmetic: one line.
    """

    text: str
    label: str
    right: str
    either: str
    season: str
    is_summer: bool
    zone: str
    day: str
    proved: bool
    stamp: str
    habit: bool
    times: int
    arithmetic: str


@attrs.frozen(kw_only=True)
class ClockChange(Claim):
    """A clock of the night in which the clocks of its zone change.

    what: "gap" for a time that was skipped, "fold" for one that came twice. zone: IANA name. first_utc, second_utc: the two
    instants that it may mean, "00:30 UTC". change: "clocks in Europe/London went from 01:00 to 02:00 on 31 March 2024".
    """

    text: str
    what: str
    zone: str
    first_utc: str
    second_utc: str
    change: str
