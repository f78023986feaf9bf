"""What a page itself teaches about places: "the forum in Tromso" puts every later forum there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs
from ahocorasick_rs import AhoCorasick, MatchKind

from reconcile.extract.place_words import VENUES
from reconcile.mentions import Mentions, Toponym
from reconcile.model import Span
from reconcile.places import Place
from reconcile.spans import Placed

_BACK: Final = 160  # characters before a place in which the name of its venue may stand
_INSIDE: Final = (
    r" (?:in|at|outside)"
    r" (?:(?:the|a) (?:[\w-]+ ){0,3}(?:city|town|port|village|resort|capital)(?: of)? |central |downtown |nearby )?$"
)
_LED: Final = re.compile(_INSIDE)
_VENUE: Final = re.compile(
    r"(?P<thing>(?:St\.? )?[A-Z][\w'-]*(?: (?:of|the|for|and|de|on|[A-Z][\w'-]*))* ?[A-Za-z]+)"
    r"(?:,|, held| held| taking place| being held|, which is| is)?"
    rf"{_INSIDE}"
)
_ARTICLE: Final = re.compile(r"(?:The|An?) ")
_SITE: Final = re.compile(
    r"(?:,| -)? (?:(?:which|that) is )?(?:the |a )?(?:site|venue|host|host city|home|location|setting) (?:of|to|for)"
    r" (?:(?:the|this year's|its|an annual|the annual) )?"
    r"(?P<thing>[A-Z][\w'-]*(?: (?:of|the|for|and|de|on|[A-Z][\w'-]*)){0,6})"
)


def with_lessons(found: tuple[Mentions, ...]) -> tuple[Mentions, ...]:
    """The mentions of a page with a toponym for each phrase that the page puts in just one place."""
    taught = _taught(found)
    if not taught:
        return found
    finder = AhoCorasick(list(taught), matchkind=MatchKind.LeftmostLongest)
    places = tuple(taught.values())
    return tuple(_with_learnt(m, finder, places) for m in found)


def _told(found: Mentions) -> Placed[Span]:
    blocks = (block.span for block in found.entry.blocks if block.kind.is_told)
    return Placed.of(blocks, lambda span: span)


def _key(thing: str) -> str | None:
    """The phrase in lower case without its article, None when its last word is no event or venue or it is one word."""
    words = _ARTICLE.sub("", thing).split()
    while words and words[-1] in {"of", "the", "for", "and", "de", "on"}:
        words.pop()
    if len(words) < 2 or words[-1].lower() not in VENUES:
        return None
    return " ".join(words).lower()


def _lessons(found: Mentions) -> Iterator[tuple[str, Place]]:
    """Each phrase that an entry puts in a place, with the place."""
    plain, told = found.entry.plain, _told(found)
    for toponym in found.toponyms:
        place, span = toponym.place, toponym.quote.span
        if place is None or not place.has_point or toponym.by not in {"name", "capital"}:
            continue
        block = next((b for b in told.overlapping(span) if b.holds(span)), span)
        words = plain[max(block.start, span.start - _BACK) : span.start]
        before = _VENUE.search(words) if _LED.search(words) else None
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
    lower = plain.lower()
    if len(lower) == len(plain):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


def _with_learnt(found: Mentions, finder: AhoCorasick, places: Sequence[Place]) -> Mentions:
    """The mentions of an entry with a toponym for each phrase the page has taught; names inside the phrase give way."""
    plain, told = found.entry.plain, _told(found)
    learnt: list[Toponym] = []
    for index, start, end in finder.find_matches_as_indexes(_lower(plain)):
        span = Span(start, end)
        whole = not plain[start - 1 : start].isalnum() and not plain[end : end + 1].isalnum()
        if not whole or not plain[start].isupper() or not any(b.holds(span) for b in told.overlapping(span)):
            continue
        if any(not span.holds(t.quote.span) for t in found.placed_toponyms.overlapping(span)):
            continue
        place = places[index]
        learnt.append(
            Toponym(name=found.entry.text[start:end], candidates=(place,), place=place, by="learnt", quote=found.entry.quote(span))
        )  # fmt: skip
    if not learnt:
        return found
    phrases = Placed.of((t.quote.span for t in learnt), lambda span: span)
    kept = [
        t for t in found.toponyms if not any(p.holds(t.quote.span) for p in phrases.overlapping(t.quote.span))
    ]
    return attrs.evolve(
        found, toponyms=tuple(sorted([*kept, *learnt], key=lambda t: (t.quote.span.start, t.quote.span.end)))
    )
