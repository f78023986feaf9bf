"""Places that are named only to be ruled out, and namesakes that their region settles: "Halifax, Nova Scotia ... Halifax"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import attrs

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Toponym
from reconcile.places import Place

# What is said of a place that is not meant: "not the one in England", "not to be confused with Perth in Scotland".
_RULED_OUT: Final = LazyPattern(
    r"(?:\b(?:not|rather than|as opposed to|instead of|other than|unlike|nothing to do with|no (?:relation|link|connection)s? (?:to|of|with)|"
    r"mistak(?:en|ing|e) (?:it |this |that |them )?for|(?:confus(?:e|ed|ing)|mix(?:ed|ing)?)(?: (?:it|this|that|them|us|up)){0,2} with)|n['\u2019]t) "
    r"(?:(?:in|at|of) )?(?:the |its |that |their |our )?(?:(?:other|same|far|much|more|famous|better|known|bigger|smaller|larger|older) ){0,2}"
    r"(?:(?:namesake|one|city|town|village|place)s? )?(?:(?:in|of|called|named) )?(?:the )?"
)
# From a place that is ruled out to the region that it is ruled out in.
_IN_TURN: Final = LazyPattern(
    r",? (?:in|of|on|near)(?: the)?(?: (?:[a-z-]+|north|south|east|west|US|UK)){0,3}?(?: (?:of|in|the)){0,2} |, "
)
_SAME_NAME: Final = LazyPattern(r"(?:\bthe|\bone in|\bcalled|\bnamed|\bwith|\brelation (?:to|of)) $")


def ruled_out(found: Mentions) -> frozenset[int]:
    """Where the names begin of the places that an entry names only to say that they are not meant."""
    plain, starts = found.entry.plain, set[int]()
    if not found.toponyms:
        return frozenset()
    placed = found.placed_toponyms
    for match in _RULED_OUT.finditer(plain):
        first = next(iter(placed.starting(match.end(), match.end())), None)
        while first is not None:
            starts.add(first.quote.span.start)
            last, end = first, first.quote.span.end
            following = placed.starting(end + 1, end + 48)
            first = next((t for t in following if _IN_TURN.fullmatch(plain, end, t.quote.span.start)), None)
            if first is last:
                break
    return frozenset(starts)


def heard(found: Mentions, silent: frozenset[int]) -> Mentions:
    """The mentions of an entry whose places speak for others: all but those that are ruled out."""
    if not silent:
        return found
    return attrs.evolve(found, toponyms=tuple(t for t in found.toponyms if t.quote.span.start not in silent))


def without_strangers(found: Sequence[Mentions], silent: Sequence[frozenset[int]]) -> tuple[Mentions, ...]:
    """The mentions of a page, those names left open for good that an entry gives to the namesake of a place of the page."""
    meant = {t.quote.text for m, out in zip(found, silent, strict=True) for t in heard(m, out).toponyms}

    def is_stranger(entry: Mentions, toponym: Toponym, out: frozenset[int]) -> bool:
        start = toponym.quote.span.start
        if start not in out or toponym.quote.text not in meant or toponym.by != "name":
            return False
        return _SAME_NAME.search(entry.entry.plain, max(0, start - 24), start) is not None

    return tuple(
        attrs.evolve(
            m,
            toponyms=tuple(
                attrs.evolve(t, candidates=(), place=None) if is_stranger(m, t, out) else t
                for t in m.toponyms
            ),
        )
        if out
        else m
        for m, out in zip(found, silent, strict=True)
    )


def settled_by_region(found: tuple[Mentions, ...], weight: Callable[[Place], int]) -> tuple[Mentions, ...]:
    """The mentions with open names settled by the one namesake that a region beside it settles, in the entry or on the page.

    weight: what the page speaks for a place; no other namesake may have more, where the region stands in another entry.
    """
    widest = Counter[str]()
    for toponym in (t for m in found for t in m.toponyms if t.by == "name"):
        widest[toponym.quote.text] = max(widest[toponym.quote.text], len(toponym.candidates))
    of_entries = [_narrowed(m, widest) for m in found]
    of_page: dict[str, set[Place]] = defaultdict(set)
    for places in of_entries:
        for text, named in places.items():
            of_page[text] |= named
    if not of_page:
        return found

    def settled(toponym: Toponym, here: Mapping[str, set[Place]]) -> Toponym:
        if toponym.place is not None or toponym.by != "name" or toponym.quote.text not in of_page:
            return toponym
        named = here.get(toponym.quote.text) or of_page[toponym.quote.text]
        place = next(iter(named)) if len(named) == 1 else None
        if place is None or place not in toponym.candidates:
            return toponym
        elsewhere = toponym.quote.text not in here
        if elsewhere and any(weight(c) > weight(place) for c in toponym.candidates):
            return toponym
        return attrs.evolve(toponym, place=place)

    return tuple(
        attrs.evolve(m, toponyms=tuple(settled(t, here) for t in m.toponyms))
        for m, here in zip(found, of_entries, strict=True)
    )


def _narrowed(found: Mentions, widest: Mapping[str, int]) -> dict[str, set[Place]]:
    """The places that a region beside their names settles in an entry, by name."""
    places: dict[str, set[Place]] = defaultdict(set)
    for toponym in found.toponyms:
        place = toponym.place
        if (
            place is not None
            and toponym.by == "name"
            and len(toponym.candidates) < widest[toponym.quote.text]
        ):
            places[toponym.quote.text].add(place)
    return places
