"""Records of quantities as told; those of clocks are in `zone_records`, those of dates in `calendar_records`."""

from __future__ import annotations

import attrs

from reconcile.claims.records.claim import Claim
from reconcile.mentions import Measure


@attrs.frozen(kw_only=True)
class Conversion(Claim):
    """A quantity and, in brackets, the same in another unit.

    verdict: "same", "loose", "last-digit" or "conflict". off_percent: how far the two point values lie apart.
    off_share_percent, off_degc: the same, as a share or, for temperatures, in degrees. slip: the likely slip in words.
    first_as_second: "1,500 km is 932 miles"; second_as_first the other way. first_interval, second_interval: what the
    written digits and hedges allow, the first in both units. subject: key of the measured fact, "" when unknown.
    """

    first: Measure
    second: Measure
    verdict: str
    off_percent: float
    off_share_percent: float | None
    off_degc: float | None
    explained: bool
    over_precise: bool
    slip: str
    first_as_second: str
    second_as_first: str
    first_interval: str
    second_interval: str
    arithmetic: str
    subject: str


@attrs.frozen(kw_only=True)
class Measurement(Claim):
    """A quantity with what it measures.

    subject: key of the fact ("distance|Vladivostok|Vostochny Cosmodrome"); about: the same in words. attribute:
    "distance", "toll", ... low, high, value: in `unit` of the dimension's base (km for distance). hedged: a hedge
    stands before it. map_km: great circle between the two places, None when either is unknown. ratio: value over
    map_km. to_border: measured to the border line. route: the words name a road, rail or flight. straight: they say
    "as the crow flies". interval: low to high in words.
    """

    subject: str
    about: str
    attribute: str
    low: float
    high: float
    value: float
    unit: str
    written: str
    interval: str
    hedged: bool
    from_place: str
    to_place: str
    map_km: float | None
    ratio: float | None
    to_border: bool
    route: bool
    straight: bool
