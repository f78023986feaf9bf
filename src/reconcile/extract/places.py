"""Places of an entry, and, once the whole page is read, which place each name means."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from reconcile import gazetteer
from reconcile.extract.place_forms import Token, tokens_of
from reconcile.extract.place_matching import Match, matches
from reconcile.extract.place_settling import settle_places
from reconcile.extract.place_words import LOCATIVE
from reconcile.mentions import Mentions, NameKind, Toponym
from reconcile.model import Entry, Span
from reconcile.places import Place, contains, dominant, lookup, names_in_lower_case, place_with_id

__all__ = ["find_places", "places_in_text", "settle_places"]

_SHORT_STATE: Final = re.compile(r", ((?:[A-Z]\. ?)+[A-Z]?[a-z]*\.?|[A-Z][a-z]+\.|[A-Z]{2,3})(?=\W|$)")
_LOWER: Final = 4  # words of a name written in lower case
_OUTER: Final = frozenset({"country", "region"})


def find_places(entry: Entry, found: Mentions) -> tuple[Toponym, ...]:
    """The places named in told blocks, in order; people's and organisations' names are passed over.

    A name of several places keeps them all as candidates, and means one only where that one outshines the others or
    the words after a comma say so ("Portland, Oregon"); `settle_places` reads the rest from the page, and drops the weak.
    """
    small = is_caseless(entry.plain)
    toponyms: list[Toponym] = []
    for block in entry.blocks:
        if not block.kind.is_told:
            continue
        tokens = tokens_of(entry.plain, block.span.start, block.span.end)
        hits = list(_in_lower_case(tokens) if small else matches(tokens))
        free = [m for m in hits if not _is_masked(_span(entry, tokens, m), m, found)]
        narrowed = _narrowed(entry.plain, tokens, free)
        toponyms += [_toponym(entry, tokens, m, said) for m, said in zip(free, narrowed, strict=True)]
    return tuple(sorted(toponyms, key=lambda t: t.quote.span))


def places_in_text(text: str) -> tuple[Toponym, ...]:
    """The places named in a text that stands by itself, settled by nothing but the text."""
    return places_alone(Entry.of_text(text))


def places_alone(entry: Entry) -> tuple[Toponym, ...]:
    """The places named in the told blocks of an entry, settled by nothing else."""
    found = Mentions(entry=entry)
    (settled,) = settle_places((Mentions(entry=entry, toponyms=find_places(entry, found)),))
    return settled.toponyms


def is_caseless(plain: str) -> bool:
    """True for a text that is all in lower case or all in capitals, so that capitals tell nothing."""
    if not any(c.isalpha() for c in filter(str.isupper, plain)):
        return True
    return not any(c.isalpha() for c in filter(str.islower, plain)) and sum(map(str.isalpha, plain)) > 20


def _span(entry: Entry, tokens: Sequence[Token], match: Match) -> Span:
    """The span of a match, with the last point of an abbreviation ("U.K.")."""
    end = tokens[match.last - 1].end
    pointed = (
        match.last - match.first > 1
        and tokens[match.last - 1].glue == "."
        and entry.plain[end : end + 1] == "."
    )
    return Span(tokens[match.first].start, end + pointed)


def _is_masked(span: Span, match: Match, found: Mentions) -> bool:
    """True for words that belong to a person's or organisation's name; a metonym may be both at once."""
    for name in found.placed_names.overlapping(span):
        mask = name.quote.span
        if span.holds(mask) and span != mask:
            continue
        if name.kind is NameKind.ORGANISATION and (match.by == "metonym" and span == mask):
            continue
        return True
    return False


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
    """The regions and countries named after a comma behind a match, and whether they can be nothing else."""
    short = _SHORT_STATE.match(plain, tokens[match.last - 1].end)
    if short and short[1] in _states():
        return (_states()[short[1]],), True
    if following is None or following.first != match.last or tokens[match.last].glue != ", ":
        return (), False
    outers = tuple(p for p in following.candidates if p.kind in _OUTER and p not in match.candidates)
    strict = bool(outers) and all(p.id.startswith("region:") for p in following.candidates)
    return outers, strict


def _narrowed(plain: str, tokens: Sequence[Token], hits: Sequence[Match]) -> list[tuple[Place, ...] | None]:
    """For each match its candidates in the region or country named after a comma, None where none is named there.

    A city that the gazetteer does not know in that state has no candidates: it is not its famous namesake.
    """
    said: list[tuple[Place, ...] | None] = []
    for index, match in enumerate(hits):
        following = hits[index + 1] if index + 1 < len(hits) else None
        outers, strict = _outers(plain, tokens, match, following)
        inside = tuple(c for c in match.candidates if any(contains(o, c) and o.id != c.id for o in outers))
        cities = all(c.id.startswith("geonames:") for c in match.candidates)
        said.append(inside if match.by == "name" and (inside or (strict and cities)) else None)
    return said


def _toponym(entry: Entry, tokens: Sequence[Token], match: Match, said: tuple[Place, ...] | None) -> Toponym:
    span = _span(entry, tokens, match)
    candidates = match.candidates if said is None else said
    place = dominant(candidates)
    if said and place is None:
        place = max(said, key=lambda p: (p.kind in {"city", "capital"}, p.population, p.id))
    if match.by in {"capital", "metonym"} and len(candidates) == 1:
        place = candidates[0]
    if match.by == "weak":
        place = None
    by = "name" if match.by == "short" else match.by
    return Toponym(
        name=entry.text[span.start : span.end],
        candidates=candidates,
        place=place,
        by=by,
        quote=entry.quote(span),
    )


def _in_lower_case(tokens: Sequence[Token]) -> list[Match]:
    """Countries, capitals and large cities of a text without capitals; common words and first names are passed over."""
    found: list[Match] = []
    index = 0
    while index < len(tokens):
        names = names_in_lower_case(tokens[index].text.lower())
        hit = _at(tokens, index, names) if names else None
        if hit is not None:
            found.append(hit)
        index = hit.last if hit is not None else index + 1
    return found


def _at(tokens: Sequence[Token], index: int, names: Collection[str]) -> Match | None:
    """The longest of these names that stands at a token."""
    standing: list[tuple[int, str]] = []
    name = ""
    for last, token in enumerate(tokens[index : index + _LOWER], index + 1):
        if name and token.glue not in {" ", "-"}:
            break
        name = f"{name} {token.text.lower()}" if name else token.text.lower()
        if name in names:
            standing.append((last, name))
    for last, name in reversed(standing):
        places = lookup(name, lower=True)
        led = index > 0 and tokens[index - 1].text.lower() in LOCATIVE
        if places and (led or not _is_like_a_word(name)):
            return Match(first=index, last=last, candidates=places)
    return None


def _is_like_a_word(name: str) -> bool:
    """True for names in lower case that are as often words or people's names."""
    key = gazetteer.in_capitals(name)
    entry = gazetteer.names_from(key.partition(" ")[0]).get(key)
    return name == "us" or (entry is not None and (entry.word or entry.person) and " " not in key)
