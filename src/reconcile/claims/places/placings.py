"""Towns that a page puts in a country, nation or region that does not hold them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

from reconcile import gazetteer
from reconcile.claims.reading import Reading
from reconcile.claims.records.place_records import Placing
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Toponym
from reconcile.model import Span
from reconcile.places import Place, contains, dominant, lookup, place_with_id

_LARGE: Final = (
    200_000  # people of a town that has its name to itself outside the lands that were settled from elsewhere
)
_BEFORE: Final = LazyPattern(
    r"\b(?:in|at|near|outside|to|from|of|across|around)\s(?:the\s(?:city|town|port)\sof\s)?$"
)
_AT: Final = LazyPattern(r"\b(?:in|at|near|outside|across|around)\s(?:the\s(?:city|town|port)\sof\s)?$")
_COMMA: Final = re.compile(r"\s?,\s|\s\(")
_IN: Final = re.compile(
    r",?\s(?:in|lies\sin|is\sin)\s(?:the\s)?(?:(?:far|north\w*|south\w*|east\w*|west\w*|central)\s(?:of\s)?)*"
)
_CITY_OF: Final = re.compile(r"(?:'s)?\s(?:[a-z]+\s){0,2}?(?:city|town|port|capital)\sof\s")
_CAPITAL: Final = re.compile(r"\s?,\s|\sof\s")
# Behind the outer name, where a comma parts it from the town: no verb, of which it might be the subject.
_SHUT: Final = re.compile(
    r"\s?[.;:)!?]|\s?,\s(?!(?:and|or|as)\b)[a-z]|\s(?:on|after|before|when|where|while|at|during|late|early|overnight)\b|\s*$"
)
# The same where "in" stands between the two.
_CLOSED: Final = re.compile(r"\s?[.;:,)!?]|\s(?!(?:and|or)\b)[a-z]|\s*$")
# Where a town lay in another age is no slip: "born in Breslau, Germany, in 1931", and old names without a year.
_PAST: Final = LazyPattern(
    r"\b1\d{3}\b|\b(?:nineteenth|eighteenth|19th|18th)[\s-]century\b|\bthen\b|\bformer"
)
_OLD_NAMES: Final = frozenset(
    {
        "breslau", "constantinople", "danzig", "königsberg", "konigsberg", "lemberg", "leningrad", "lwow", "lwów", "memel",
        "petrograd", "posen", "pressburg", "reval", "salonika", "smyrna", "stalingrad", "stettin", "tiflis", "vilna", "wilno",
    }
)  # fmt: skip
_LIST: Final = re.compile(r"[^.;:()]{0,30}?(?:,|\band\b|\bor\b)\s[A-Z]|'s\b")
_AND: Final = re.compile(r"\s?,?\s(?:and|or)\s|\s?,\s")


def make_placings(reading: Reading) -> Iterator[Placing]:
    """Each town that is put in a country, nation or region that does not hold it, in order of place."""
    for found in reading.mentions:
        for index in range(len(found.toponyms)):
            yield from _misplaced(reading, found, index)


def _misplaced(reading: Reading, found: Mentions, index: int) -> Iterator[Placing]:
    """ "in Lyon, Spain", "Lyon in Spain", "the Spanish city of Lyon"."""
    plain, toponyms = found.entry.plain, found.toponyms
    town = toponyms[index]
    place = town.place or dominant(lookup(town.name))
    if town.by != "name" or place is None or not _is_known(place) or _is_history(found, town):
        return
    before = toponyms[index - 1] if index else None
    behind = toponyms[index + 1] if index + 1 < len(toponyms) else None
    if before is not None and before.by == "capital" and before.place is not None:
        between = plain[before.quote.span.end : town.quote.span.start]
        shut = _CLOSED if "of" in between else _SHUT
        if not _CAPITAL.fullmatch(between) or not shut.match(plain, town.quote.span.end):
            return
        outers, how, span = (
            _country_of(before.place),
            "of",
            Span(before.quote.span.start, town.quote.span.end),
        )
    elif before is not None and _CITY_OF.fullmatch(plain, before.quote.span.end, town.quote.span.start):
        outers, how, span = _outers(before), "of", Span(before.quote.span.start, town.quote.span.end)
    elif behind is not None and behind.by == "name" and (how := _how(found, index)):
        outers, span = _outers(behind), Span(town.quote.span.start, behind.quote.span.end)
    else:
        return
    if not outers or any(_may_hold(outer, place, town) for outer in outers):
        return
    yield Placing(
        **reading.base(found.entry, (found.entry.quote(span),)),
        town=place.name,
        outer=outers[0].name,
        holds=_holder(place),
        how=how,
    )


def _is_history(found: Mentions, town: Toponym) -> bool:
    """True for the old name of a town, and in a sentence of another age."""
    sentence = found.placed_sentences.holding(town.quote.span.start)
    told = found.entry.plain[sentence.span.start : sentence.span.end] if sentence is not None else ""
    return town.name.casefold() in _OLD_NAMES or _PAST.search(told) is not None


def _how(found: Mentions, index: int) -> str:
    """How a town and the name behind it are joined, "" where they may be two items of a list."""
    plain, (town, outer) = found.entry.plain, found.toponyms[index : index + 2]
    start, end = town.quote.span.start, outer.quote.span.end
    if _BEFORE.search(plain, max(0, start - 24), start) is None or _LIST.match(plain, end):
        return ""
    for third in found.toponyms[index + 2 : index + 3]:
        if _AND.fullmatch(plain, end, third.quote.span.start):
            return ""
    between = plain[town.quote.span.end : outer.quote.span.start]
    if _COMMA.fullmatch(between) and _SHUT.match(plain, end):
        return "comma"
    at = _AT.search(plain, max(0, start - 24), start)
    return "in" if at and _IN.fullmatch(between) and _CLOSED.match(plain, end) else ""


def _outers(toponym: Toponym) -> tuple[Place, ...]:
    """The countries, nations and first-level regions that a name may mean; none where it may mean another thing."""
    if toponym.by not in {"name", "demonym"} or not toponym.candidates:
        return ()
    sure = all(p.kind == "country" or p.id.startswith("region:") for p in toponym.candidates)
    return toponym.candidates if sure else ()


def _country_of(place: Place) -> tuple[Place, ...]:
    country = place_with_id(f"country:{place.country}") if place.country else None
    return (country,) if country is not None else ()


def _is_known(place: Place) -> bool:
    return place.kind == "capital" or (place.kind == "city" and place.population >= _LARGE)


def _may_hold(outer: Place, place: Place, town: Toponym) -> bool:
    """True where the outer place holds the town or a namesake, or might: too small for the gazetteer, or disputed."""
    if contains(outer, place) or any(contains(outer, c) for c in (*town.candidates, *lookup(town.name))):
        return True
    if outer.country == place.country:
        return not (
            outer.id.startswith("region:GB.") and any(r.startswith("region:GB.") for r in place.regions)
        )
    return outer.country in _settled() or frozenset({outer.country or "", place.country or ""}) in _shared()


@functools.cache
def _shared() -> frozenset[frozenset[str]]:
    """Pairs of countries of which one claims, holds or owns towns that are told as the other's."""
    return frozenset(
        frozenset(row[0].split("-")) for row in gazetteer.table("places_curated_shared.tsv") if "-" in row[0]
    )


@functools.cache
def _settled() -> frozenset[str]:
    """Countries full of namesakes of the towns of the old world."""
    return frozenset(row[0] for row in gazetteer.table("places_curated_shared.tsv") if "-" not in row[0])


def _holder(place: Place) -> str:
    """What holds a place, in words: "Wales" or "France"."""
    nations = [r for r in place.regions if r.startswith("region:GB.")]
    outer = place_with_id(nations[0] if nations else f"country:{place.country}")
    return outer.name if outer is not None else ""
