"""Which place each ambiguous name of a page means, and what the page itself teaches about events and venues."""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs
from ahocorasick_rs import AhoCorasick, MatchKind

from reconcile import gazetteer
from reconcile.extract.place_words import LOCATIVE, VENUES
from reconcile.mentions import Mentions, NameKind, Toponym
from reconcile.model import Span
from reconcile.places import Place, contains, distance_km, dominant, place_named

_NEAR_KM: Final = 300
_TOWN: Final = 100_000  # people below which a place needs a word before it that says where
_SAYS_WHERE: Final = re.compile(
    r"(?:,? (?:which |that )?(?:is|lies|sits|stands|was))?,? (?:(?:just|only|some|about|around|roughly|nearly|almost|over|"
    r"located|situated|still|another|approximately) )*\d[\d,.]*(?: |-)?(?:km|kilomet(?:re|er)s?|mi\b|miles?)\b|"
    r"(?:, (?:which is )?| is )(?:an?|the) (?:[\w-]+ ){0,3}?(?:town|city|village|port|resort|capital|suburb)\b"
)
_BACK: Final = 160  # characters before a place in which the name of its venue may stand
_VENUE: Final = re.compile(
    r"(?P<thing>(?:St\.? )?[A-Z][\w'-]*(?: (?:of|the|for|and|de|on|[A-Z][\w'-]*))* ?[A-Za-z]+)"
    r"(?:,|, held| held| taking place| being held|, which is| is)? (?:in|at|outside)"
    r" (?:(?:the|a) (?:[\w-]+ ){0,3}(?:city|town|port|village|resort|capital)(?: of)? |central |downtown |nearby )?$"
)
_SITE: Final = re.compile(
    r"(?:,| -)? (?:(?:which|that) is )?(?:the |a )?(?:site|venue|host|host city|home|location|setting) (?:of|to|for)"
    r" (?:(?:the|this year's|its|an annual|the annual) )?"
    r"(?P<thing>[A-Z][\w'-]*(?: (?:of|the|for|and|de|on|[A-Z][\w'-]*)){0,6})"
)


def settle_places(found: tuple[Mentions, ...]) -> tuple[Mentions, ...]:
    """The same mentions with ambiguous names resolved by the page, and places for what the page puts in a place.

    Neither the order of the entries nor that of the names in them matters.
    """
    sure = Counter(t.place.id for m in found for t in m.toponyms if t.place is not None)
    known = {t.place.id: t.place for m in found for t in m.toponyms if t.place is not None}
    settled = _alike(tuple(_settled(m, sure, known) for m in found))
    taught = _taught(settled)
    return tuple(_with_learnt(m, taught) for m in settled) if taught else settled


@functools.cache
def _shorts() -> Mapping[str, tuple[tuple[Place, ...], tuple[Place, ...]]]:
    """What each short form may stand for, and the places that do as well when all are on the page."""

    def places(names: str) -> tuple[Place, ...]:
        return tuple(p for p in map(place_named, names.split("|") if names else ()) if p is not None)

    return {
        name: (places(full), places(context))
        for name, full, context in gazetteer.table("places_curated_short.tsv")
    }


def _settled(found: Mentions, sure: Counter[str], known: Mapping[str, Place]) -> Mentions:
    here = [t.place for t in found.toponyms if t.place is not None and t.place.has_point]
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
            place = _chosen(toponym.candidates, sure, known, here, led=led)
            small = place is not None and place.kind == "city" and place.population < _TOWN
            settled = toponym if small and not led else attrs.evolve(toponym, place=place)
        toponyms.append(settled)
    return attrs.evolve(found, toponyms=tuple(toponyms))


def _is_led_to(found: Mentions, toponym: Toponym) -> bool:
    """True when a word such as "in" stands before a name, or a distance behind it; a small town's bare name may be a
    company's as well.
    """
    plain, span = found.entry.plain, toponym.quote.span
    before = plain[max(0, span.start - 20) : span.start].split(" ")
    led = len(before) > 1 and before[-1] == "" and before[-2].lower() in LOCATIVE
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


def _weight(candidate: Place, sure: Counter[str], known: Mapping[str, Place], here: Sequence[Place]) -> int:
    """How much the page speaks for a candidate: places in it, of its region or country, and near it in the entry."""
    weight = 0
    for identity, uses in sure.items():
        place = known[identity]
        if contains(candidate, place):
            weight += 3 * uses
        elif candidate.kind == "country" or place.country is None:
            continue
        elif place.country == candidate.country and not (
            candidate.kind == "region" and place.kind == "country"
        ):
            weight += uses
    if candidate.has_point:
        weight += 2 * sum(p.id != candidate.id and distance_km(p, candidate) < _NEAR_KM for p in here)
    return weight


def _chosen(
    candidates: tuple[Place, ...],
    sure: Counter[str],
    known: Mapping[str, Place],
    here: Sequence[Place],
    *,
    led: bool,
) -> Place | None:
    """The candidate of the country that the page speaks for, None while two countries are as likely.

    Of a town and the region around it, both of one name, the words mean the town when they say where (led).
    """
    weights: dict[str | None, int] = defaultdict(int)
    for candidate in candidates:
        weight = _weight(candidate, sure, known, here)
        weights[candidate.country] = max(weights[candidate.country], weight)
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0] or ""))
    if not ranked or ranked[0][1] == 0 or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    home = tuple(c for c in candidates if c.country == ranked[0][0])
    if len(home) == 1:
        return home[0]
    towns = tuple(c for c in home if c.kind == "city")
    around = tuple(c for c in home if c.kind == "region")
    if len(towns) == 1 and len(towns) + len(around) == len(home) and dominant(home) is None:
        wide = max(around, key=lambda c: (contains(c, towns[0]), c.population, c.id))
        return towns[0] if led else wide
    return dominant(home)


def _told(found: Mentions) -> Iterator[Span]:
    for block in found.entry.blocks:
        if block.kind.is_told:
            yield block.span


def _key(thing: str) -> str | None:
    """The phrase in lower case without its article, None when its last word is no event or venue or it is one word."""
    words = thing.removeprefix("The ").split()
    while words and words[-1] in {"of", "the", "for", "and", "de", "on"}:
        words.pop()
    if len(words) < 2 or words[-1].lower() not in VENUES:
        return None
    return " ".join(words).lower()


def _lessons(found: Mentions) -> Iterator[tuple[str, Place]]:
    """Each phrase that an entry puts in a place, with the place."""
    plain = found.entry.plain
    for toponym in found.toponyms:
        place, span = toponym.place, toponym.quote.span
        if place is None or not place.has_point or toponym.by not in {"name", "capital"}:
            continue
        block = next((b for b in _told(found) if b.holds(span)), span)
        before = _VENUE.search(plain[max(block.start, span.start - _BACK) : span.start])
        after = _SITE.match(plain[span.end : min(block.end, span.end + _BACK)])
        for match in (before, after):
            key = _key(match["thing"]) if match else None
            if key:
                yield key, place


def _taught(found: Sequence[Mentions]) -> Mapping[str, Place]:
    """The phrases that the page puts in just one place."""
    places: dict[str, dict[str, Place]] = defaultdict(dict)
    for mentions in found:
        for key, place in _lessons(mentions):
            places[key][place.id] = place
    return {key: next(iter(ids.values())) for key, ids in sorted(places.items()) if len(ids) == 1}


def _lower(plain: str) -> str:
    """The text in lower case, code point for code point."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


def _with_learnt(found: Mentions, taught: Mapping[str, Place]) -> Mentions:
    """The mentions of an entry with a toponym for each phrase the page has taught; names inside the phrase give way."""
    keys = list(taught)
    plain = found.entry.plain
    told = tuple(_told(found))
    learnt: list[Toponym] = []
    for index, start, end in AhoCorasick(keys, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes(
        _lower(plain)
    ):
        span = Span(start, end)
        whole = not plain[start - 1 : start].isalnum() and not plain[end : end + 1].isalnum()
        inside = any(t.quote.span.overlaps(span) and not span.holds(t.quote.span) for t in found.toponyms)
        if not whole or inside or not plain[start].isupper() or not any(b.holds(span) for b in told):
            continue
        place = taught[keys[index]]
        learnt.append(
            Toponym(name=found.entry.text[start:end], candidates=(place,), place=place, by="learnt", quote=found.entry.quote(span))
        )  # fmt: skip
    kept = [t for t in found.toponyms if not any(x.quote.span.holds(t.quote.span) for x in learnt)]
    return attrs.evolve(found, toponyms=tuple(sorted([*kept, *learnt], key=lambda t: t.quote.span)))
