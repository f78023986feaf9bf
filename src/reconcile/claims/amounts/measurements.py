"""Distances as a page tells them: between two places, or from a place to the border of a country."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from reconcile.borders import border_km
from reconcile.claims.amounts.stretches import Stretch, stretches
from reconcile.claims.kinds import Measurement
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span
from reconcile.places import Place, distance_km
from reconcile.quantities import bounds_label, convert

_WAYS: Final = (
    r"(?:drive|driving|flight|flying|journey|route|trip|walk|walking|march|trek|railway|rail|railroad|highway|motorway|road|"
    r"ride|hike|voyage|detour|pipeline|canal|race|marathon|pilgrimage|tour|cable|cycle|overland|odyssey|crossing|track|"
    r"trail|passage|tunnel|line)s?"
)
_ROUTE: Final = LazyPattern(
    rf"\bby\s(?:road|rail|train|car|sea|river|boat|ship|ferry|bus|air|plane|foot)\b|\b{_WAYS}\b",
)
_ROUTE_BEFORE: Final = LazyPattern(rf"\b{_WAYS}\s(?:of|is|was|covers|spans|runs\sfor)\s(?:[a-z]+\s){{0,2}}$")
_STRAIGHT: Final = LazyPattern(r"\bas\sthe\scrow\sflies\b|\bstraight[\s-]line\b|\bgreat[\s-]circle\b")
_AROUND: Final = 28
"""Code points before the number and behind the second place that may say how the distance is measured."""
_KNOWN: Final = 200_000
"""People of a town that is meant by its name also far from where the words put it."""
_FAR: Final = 1.5
"""Times the stated distance from which a small town of another country is a namesake of the one that is meant."""
_FURTHEST: Final = 5
"""The same for a small town of one country, which a slip of digits seldom reaches."""


@attrs.frozen
class _Fact:
    """What a stretch says: which fact it is of, in words and as a key, and what the map has."""

    key: str
    about: str
    from_place: str
    to_place: str
    map_km: float | None


def make_measurements(reading: Reading) -> Iterator[Measurement]:
    """Every distance of a page whose two ends are known, in order of place."""
    for found in reading.mentions:
        for stretch in stretches(found):
            fact = _fact(stretch)
            if fact is not None:
                yield _claim(reading, found, stretch, fact)


def subjects(reading: Reading) -> Mapping[tuple[str, Span], str]:
    """The key of the fact that a measure is of, by entry and span, for measures whose fact is known."""
    return {
        (found.entry.id, stretch.measure.quote.span): fact.key
        for found in reading.mentions
        for stretch in stretches(found)
        if (fact := _fact(stretch)) is not None
    }


def _fact(stretch: Stretch) -> _Fact | None:
    """The fact, the same whichever end is named first; None when the two ends are one, or one is a namesake."""
    a, b = stretch.here, stretch.there
    if stretch.to_border:
        border = f"border of {b.name}"
        map_km = border_km(a, b)
        about = f"{a.name} to the {border}"
        return _Fact(f"distance|{a.name}|{border}", about, a.name, border, _rounded(map_km))
    if a.id == b.id or not (a.has_point and b.has_point):
        return None
    first, second = sorted((a.name, b.name))
    map_km = distance_km(a, b)
    stated = convert(stretch.measure.quantity, "km").high
    times = _FAR if a.country != b.country else _FURTHEST
    if map_km > stated * times and not (_is_known(a) and _is_known(b)):
        return None
    return _Fact(f"distance|{first}|{second}", f"{a.name} to {b.name}", a.name, b.name, _rounded(map_km))


def _is_known(place: Place) -> bool:
    """False for a small town, which may have a smaller namesake that the gazetteer does not hold ("Hull, 330km from London")."""
    return place.kind != "city" or place.population >= _KNOWN


def _claim(reading: Reading, found: Mentions, stretch: Stretch, fact: _Fact) -> Measurement:
    quantity = convert(stretch.measure.quantity, "km")
    value = quantity.value or 0.0
    start, end = stretch.measure.quote.span.start, stretch.end
    before = found.entry.plain[max(stretch.sentence.start, start - _AROUND) : start]
    behind = found.entry.plain[start : min(stretch.sentence.end, end + _AROUND)]
    straight = _STRAIGHT.search(before + behind) is not None
    route = stretch.route or _ROUTE_BEFORE.search(before) or _ROUTE.search(behind)
    return Measurement(
        **reading.base(found.entry, (stretch.measure.quote,)),
        subject=fact.key,
        about=fact.about,
        attribute="distance",
        low=quantity.low,
        high=quantity.high,
        value=value,
        unit="km",
        written=stretch.measure.quote.text,
        interval=bounds_label(quantity),
        hedged=quantity.comparator not in ("=", "range"),
        from_place=fact.from_place,
        to_place=fact.to_place,
        map_km=fact.map_km,
        ratio=round(value / fact.map_km, 3) if fact.map_km else None,
        to_border=stretch.to_border,
        route=bool(route) and not straight,
        straight=straight,
    )


def _rounded(km: float | None) -> float | None:
    return None if km is None else round(km, 1)
