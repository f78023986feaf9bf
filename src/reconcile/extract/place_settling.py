"""Which place each ambiguous name of a page means."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import attrs

from reconcile import gazetteer
from reconcile.extract.place_designations import without_designations
from reconcile.extract.place_home import Home, likeliest
from reconcile.extract.place_lessons import with_lessons
from reconcile.extract.place_namesakes import heard, ruled_out, settled_by_region, without_strangers
from reconcile.extract.place_weights import Here, Weights, moved
from reconcile.extract.place_words import LOCATIVE, REACHING
from reconcile.mentions import Mentions, NameKind, Toponym
from reconcile.places import Place, contains, dominant, is_within, place_named

_TOWN: Final = 100_000  # people below which a place needs a word before it that says where
_REACH_KM: Final = 600
_FAMOUS: Final = (
    4  # times the people that a namesake has, from which one other name is not enough to mean the small one
)
_SURE: Final = 3
_JOINED: Final = frozenset({" and ", ", ", " or ", " and in ", " to "})
_SAYS_WHERE: Final = re.compile(
    r"(?:,? (?:which |that )?(?:is|lies|sits|stands|was))?,? (?:(?:just|only|some|about|around|roughly|nearly|almost|over|"
    r"located|situated|still|another|approximately) )*\d[\d,.]*(?: |-)?(?:km|kilomet(?:re|er)s?|mi\b|miles?)\b|"
    r"(?:, (?:which is )?| is )(?:an?|the) (?:[\w-]+ ){0,3}?(?:town|city|village|port|resort|capital|suburb)\b"
)


def settle_places(found: tuple[Mentions, ...]) -> tuple[Mentions, ...]:
    """The same mentions with ambiguous names resolved by the page, and places for what the page puts in a place.

    Neither the order of the entries nor that of the names in them matters.
    """
    found = without_designations(found)
    silent = tuple(ruled_out(m) for m in found)
    found = without_strangers(found, silent)
    found = settled_by_region(found, _heard(found, silent).of_page)
    known = {t.place.id: t.place for m in found for t in m.toponyms if t.place is not None}
    weights = _heard(found, silent)
    home = Home.of(found)
    settled = tuple(_settled(m, weights, known, home) for m in found)
    again = _heard(settled, silent)
    return with_lessons(_alike(tuple(_reconsidered(m, again) for m in settled)))


def _heard(found: tuple[Mentions, ...], silent: Sequence[frozenset[int]]) -> Weights:
    """The weights of the places that a page names, but for those that it rules out."""
    return Weights.of(heard(m, out) for m, out in zip(found, silent, strict=True))


def _reconsidered(found: Mentions, weights: Weights) -> Mentions:
    """The mentions with famous names moved to the page's own namesakes, and towns read as their neighbours in a list are."""
    toponyms = list(found.toponyms)
    for index, toponym in enumerate(toponyms):
        place = toponym.place
        if toponym.by != "name" or not toponym.candidates:
            continue
        if place is not None and len(toponym.candidates) > 1:
            place = moved(place, toponym.candidates, weights)
        elif place is None:
            place = _listed(found.entry.plain, toponyms, index)
        if place is not toponym.place:
            toponyms[index] = attrs.evolve(toponym, place=place)
    return attrs.evolve(found, toponyms=tuple(toponyms))


def _listed(plain: str, toponyms: Sequence[Toponym], index: int) -> Place | None:
    """The one town that an open name can be in the region or country of the place named in one breath with it."""
    towns = [c for c in toponyms[index].candidates if c.kind == "city"]
    for near in (index - 1, index + 1):
        if not 0 <= near < len(toponyms):
            continue
        other, first, last = toponyms[near].place, *sorted((index, near))
        between = plain[toponyms[first].quote.span.end : toponyms[last].quote.span.start]
        if other is None or not other.has_point or between not in _JOINED:
            continue
        # Two ends of a journey need not lie in one country: "from Manchester to Chicago".
        at_home = [t for t in towns if t.country == other.country and is_within(t, other, _REACH_KM)]
        closer = [
            t for t in at_home if set(t.regions) & {r for r in other.regions if r.startswith("region:")}
        ]
        for kept in (at_home, closer):
            if len(kept) == 1:
                return kept[0]
    return None


@functools.cache
def _shorts() -> Mapping[str, tuple[tuple[Place, ...], tuple[Place, ...]]]:
    """What each short form may stand for, and the places that do as well when all are on the page."""

    def places(names: str) -> tuple[Place, ...]:
        return tuple(p for p in map(place_named, names.split("|") if names else ()) if p is not None)

    return {
        name: (places(full), places(context))
        for name, full, context in gazetteer.table("places_curated_short.tsv")
    }


def _settled(found: Mentions, weights: Weights, known: Mapping[str, Place], home: Home) -> Mentions:
    here = Here.of(t.place for t in found.toponyms if t.place is not None)

    @functools.cache
    def weight(candidate: Place) -> int:
        return weights.of_page(candidate) + 2 * here.near(candidate)

    toponyms = []
    for toponym in found.toponyms:
        settled = toponym
        short = _shorts().get(toponym.quote.text)
        if short is not None and toponym.place is None:
            settled = _of_short(toponym, short, known)
            if settled.place is None:
                continue
        elif toponym.place is None and toponym.candidates and toponym.by != "weak":
            led = _is_led_to(found, toponym)
            place = _chosen(toponym.candidates, weight, weights, led=led)
            place = place or likeliest(toponym.candidates, weight, home)
            if place is None and led:
                place = _alone(toponym.candidates)
            small = place is not None and place.kind == "city" and place.population < _TOWN
            settled = toponym if small and not led else attrs.evolve(toponym, place=place)
        toponyms.append(settled)
    return attrs.evolve(found, toponyms=tuple(toponyms))


def _alone(candidates: Sequence[Place]) -> Place | None:
    """The town that has its name to itself but for the region around it: "Melilla"."""
    towns = [c for c in candidates if c.kind == "city"]
    if len(towns) != 1 or any(
        c.kind != "region" or c.id not in towns[0].regions for c in candidates if c is not towns[0]
    ):
        return None
    return towns[0]


def _is_led_to(found: Mentions, toponym: Toponym) -> bool:
    """True when a word such as "in" stands before a name, or a distance behind it; a small town's bare name may be a
    company's as well.
    """
    plain, span = found.entry.plain, toponym.quote.span
    before = plain[max(0, span.start - 20) : span.start].split(" ")
    led = len(before) > 1 and before[-1] == "" and before[-2].lower() in LOCATIVE | REACHING
    return led or _SAYS_WHERE.match(plain, span.end) is not None


def _alike(found: tuple[Mentions, ...]) -> tuple[Mentions, ...]:
    """The mentions with every open name settled that the page means as one place wherever it says where.

    A name that is as often a person's is dropped where the page has no such place or has such a person.
    """
    meant: dict[str, dict[str, Place]] = defaultdict(dict)
    for toponym in (t for m in found for t in m.toponyms if t.by == "name"):
        if toponym.place is not None:
            meant[toponym.quote.text][toponym.place.id] = toponym.place
    one = {text: next(iter(places.values())) for text, places in meant.items() if len(places) == 1}
    people = {
        w for m in found for n in m.names if n.kind is NameKind.PERSON for w in gazetteer.WORD.findall(n.form)
    }

    def settled(toponym: Toponym) -> Toponym | None:
        place = one.get(toponym.quote.text)
        weak = toponym.by == "weak"
        if toponym.place is not None or toponym.by not in {"name", "weak"}:
            return toponym
        if place is None or place not in toponym.candidates or (weak and toponym.quote.text in people):
            return None if weak else toponym
        return attrs.evolve(toponym, place=place, by="name")

    return tuple(
        attrs.evolve(m, toponyms=tuple(t for t in map(settled, m.toponyms) if t is not None)) for m in found
    )


def _of_short(
    toponym: Toponym, short: tuple[tuple[Place, ...], tuple[Place, ...]], known: Mapping[str, Place]
) -> Toponym:
    candidates, context = short
    named = [c for c in candidates if c.id in known]
    if not named and context and all(c.id in known for c in context):
        named = list(candidates)
    return attrs.evolve(toponym, candidates=candidates, place=named[0] if len(named) == 1 else None)


def _chosen(
    candidates: tuple[Place, ...], weight: Callable[[Place], int], page: Weights, *, led: bool
) -> Place | None:
    """The candidate of the country that the page speaks for, None while two countries are as likely.

    For a namesake that is much smaller more must speak than one name of its country: several, or its own region.
    Of a town and the region around it, both of one name, the words mean the town when they say where (led).
    """
    weights: dict[str | None, int] = defaultdict(int)
    for candidate in candidates:
        weights[candidate.country] = max(weights[candidate.country], weight(candidate))
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0] or ""))
    if not ranked or ranked[0][1] == 0 or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    home = tuple(c for c in candidates if c.country == ranked[0][0])
    largest = max(c.population for c in candidates)
    small = max(c.population for c in home) * _FAMOUS < largest
    if small and ranked[0][1] < _SURE and not any(page.names_region_of(c) for c in home):
        return None
    if len(home) == 1:
        return home[0]
    towns = tuple(c for c in home if c.kind == "city")
    around = tuple(c for c in home if c.kind == "region")
    if len(towns) == 1 and len(towns) + len(around) == len(home) and dominant(home) is None:
        wide = max(around, key=lambda c: (contains(c, towns[0]), c.population, c.id))
        return towns[0] if led else wide
    return dominant(home)
