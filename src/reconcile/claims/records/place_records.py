"""Records of where places are said to lie, and of who is said to be where."""

from __future__ import annotations

import attrs

from reconcile.claims.records.claim import Claim


@attrs.frozen(kw_only=True)
class Direction(Claim):
    """One place said to lie in a direction from another, "Ussuriysk, 98km south of Vladivostok".

    here, there: the two places, here seen from there. stated: the direction as written; actual: the nearest of the eight
    winds. stated_deg, bearing_deg: 0 north, 90 east. off_deg: between the two, 0 to 180. map_km: great circle. measured:
    a length stands with it that agrees with the map, so that these are the places meant. near: "near", "outside" or the
    like stands before the first. millions: either is a city of a million people or more.
    """

    here: str
    there: str
    stated: str
    actual: str
    stated_deg: float
    bearing_deg: float
    off_deg: float
    map_km: float
    measured: bool
    near: bool
    millions: bool


@attrs.frozen(kw_only=True)
class Placing(Claim):
    """A town said to lie in a region or country, "Lyon, Spain".

    town, outer: the two as the gazetteer has them. holds: what holds the town on the map. how: "comma", "in" or "of" (the
    Spanish city of Lyon).
    """

    town: str
    outer: str
    holds: str
    how: str


@attrs.frozen(kw_only=True)
class Whereabouts(Claim):
    """One person told to be in two places at moments between which no plane can join them.

    actor: the person. first, second: the places, in the order of the moments first_at and second_at ("12:00 UTC"). gap_min:
    minutes between the two. km: great circle. plane_h: the least hours that it takes.
    """

    actor: str
    first: str
    second: str
    first_at: str
    second_at: str
    gap_min: int
    km: float
    plane_h: float
