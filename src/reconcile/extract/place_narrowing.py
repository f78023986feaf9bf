"""The candidates that the words right beside a name leave: "Portland, Oregon", "the Canadian city of London"."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import Final

from reconcile import gazetteer
from reconcile.extract.place_forms import Token
from reconcile.extract.place_matching import Match
from reconcile.extract.place_words import SETTLEMENTS
from reconcile.places import Place, contains, distance_km, place_with_id

_SHORT_STATE: Final = re.compile(r", ((?:[A-Z]\. ?)+[A-Z]?[a-z]*\.?|[A-Z][a-z]+\.|[A-Z]{2,3})(?=\W|$)")
_COUNTY_KM: Final = 80  # from the middle of a county to its towns
_OUTER: Final = frozenset({"country", "region"})
_TOWNS: Final = frozenset({"city", "capital"})
_ASIDE: Final = frozenset({", ", " (", " , "})  # between a name and what it lies in
_WITHIN: Final = frozenset({" ", ", "})  # the same, before "in"


def narrowed(plain: str, tokens: Sequence[Token], hits: Sequence[Match]) -> list[tuple[Place, ...] | None]:
    """For each match its candidates in the region or country that the words beside it name, None where none is named.

    A city that the gazetteer does not know there has no candidates: it is not its famous namesake.
    """
    said: list[tuple[Place, ...] | None] = []
    for index, match in enumerate(hits):
        before = hits[index - 1] if index else None
        following = hits[index + 1] if index + 1 < len(hits) else None
        outers, strict = _outers(plain, tokens, match, following)
        if not outers:
            outers, strict = _outers_before(tokens, match, before)
        inside = tuple(c for c in match.candidates if any(o.id != c.id and _lies_in(c, o) for o in outers))
        cities = all(c.id.startswith("geonames:") or c.kind in _TOWNS for c in match.candidates)
        said.append(inside if match.by == "name" and (inside or (strict and cities)) else None)
    return said


def _lies_in(place: Place, outer: Place) -> bool:
    """True for a place that an outer one is known to hold, or, of a county or the like that only has a point, near to it."""
    if contains(outer, place):
        return True
    if not outer.id.startswith("curated:") or outer.country is None or outer.lat_deg is None:
        return False
    return place.country == outer.country and place.has_point and distance_km(place, outer) < _COUNTY_KM


@functools.cache
def _states() -> Mapping[str, Place]:
    """States and provinces by the abbreviations that follow a city and a comma."""
    found = {
        short: place_with_id(identity) for short, identity in gazetteer.table("places_curated_states.tsv")
    }
    return {short: place for short, place in found.items() if place is not None}


def _outers(
    plain: str, tokens: Sequence[Token], match: Match, following: Match | None
) -> tuple[tuple[Place, ...], bool]:
    """The regions and countries named behind a match, and whether they can be nothing else.

    "Portland, Oregon", "Portland (Oregon)", "Portland, Ore.", "Portland in Oregon".
    """
    short = _SHORT_STATE.match(plain, tokens[match.last - 1].end)
    if short and short[1] in _states():
        return (_states()[short[1]],), True
    if following is None or not _leads_into(tokens, match.last, following.first):
        return (), False
    outers = tuple(p for p in following.candidates if p.kind in _OUTER and p not in match.candidates)
    strict = bool(outers) and all(p.kind == "region" for p in following.candidates)
    return outers, strict


def _leads_into(tokens: Sequence[Token], at: int, following: int) -> bool:
    """True when a comma, a bracket or "in" joins the name that ends at a token to the one that follows."""
    if following == at:
        return tokens[at].glue in _ASIDE
    between = [t.text for t in tokens[at:following]]
    return between in (["in"], ["in", "the"]) and tokens[at].glue in _WITHIN


def _outers_before(
    tokens: Sequence[Token], match: Match, before: Match | None
) -> tuple[tuple[Place, ...], bool]:
    """The country or region named before a match as its own: "the Canadian city of London", "the Libyan capital, Tripoli"."""
    if before is None:
        return (), False
    if before.by == "capital" and before.last == match.first and tokens[match.first].glue in {", ", " "}:
        return tuple(o for c in before.candidates for o in _country_of(c)), False
    between = [t.text.lower() for t in tokens[before.last : match.first]]
    if between[:1] == ["s"]:
        between = between[1:]
    if not 2 <= len(between) <= 4 or between[-1] != "of" or between[-2] not in SETTLEMENTS:
        return (), False
    outers = tuple(p for p in before.candidates if p.kind in _OUTER)
    return outers, bool(outers)


def _country_of(place: Place) -> tuple[Place, ...]:
    country = place_with_id(f"country:{place.country}") if place.country else None
    return (country,) if country is not None else ()
