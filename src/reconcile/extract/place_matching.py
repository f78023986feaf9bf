"""The stretches of a text that read as names of places: longest names first, each judged by the words beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile import gazetteer
from reconcile.extract import place_words as words
from reconcile.extract.place_forms import Reading, Token, longest, not_places, small_beginnings
from reconcile.extract.place_neighbours import is_of_a_body, is_of_a_town, is_persons, says_where, stands
from reconcile.gazetteer import names_from
from reconcile.places import Place, capital_of, lookup, place_named, place_with_id, places_of

_CITY_OF_MILLIONS: Final = 1_000_000
_KNOWN: Final = 100_000  # people in a city of datelines


@attrs.frozen(kw_only=True)
class Match:
    """Tokens [first, last) that name a place. by: as in Toponym, or "short"."""

    first: int
    last: int
    candidates: tuple[Place, ...]
    by: str = "name"


def _region_form(tokens: Sequence[Token], first: int, last: int, entry: gazetteer.Entry) -> tuple[Place, ...]:
    """The regions that a name and the word "region" after it mean: "Kursk region" is Kursk Oblast, not the city.

    "Region" stands for any form, other words for their own: "Amazonas state" is no Amazonas Region.
    """
    key, word = " ".join(t.text for t in tokens[first:last]), tokens[last].text.title()
    for form in words.REGION_FORMS if word == "Region" else (word,):
        whole = names_from(tokens[first].text).get(f"{key} {form}")
        if whole is not None:
            return places_of(whole)
    return tuple(p for p in places_of(entry) if p.kind == "region")


def _capital_follows(tokens: Sequence[Token], last: int) -> int | None:
    """Where "capital" ends behind a country's name, its possessive or its demonym; None where money is meant."""
    index = last
    if index < len(tokens) and tokens[index].text == "s" and tokens[index].glue == "'":
        index += 1
    if index >= len(tokens) or tokens[index].glue not in {" ", "' "} or tokens[index].text != "capital":
        return None
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and following.glue == " " and following.text in words.NOT_SEATS:
        return None
    return index + 1


def _capital_precedes(tokens: Sequence[Token], first: int) -> int | None:
    """Where "capital of" or "capital of the" begins before a country's name."""
    index = first - 1
    if index >= 1 and tokens[index].text == "the":
        index -= 1
    if index >= 1 and tokens[index].text == "of" and tokens[index - 1].text.lower() == "capital":
        return index - 1
    return None


def _adjectival(tokens: Sequence[Token], last: int) -> bool:
    """True for a name used as an adjective: "US-led", "Ukraine President"."""
    if last >= len(tokens):
        return False
    token = tokens[last]
    if token.glue == "-":
        return token.text in words.ADJECTIVAL
    return token.glue == " " and token.capital and token.text.lower() in words.OFFICES


def _is_of_a_thing(tokens: Sequence[Token], first: int) -> bool:
    """True for a city's name behind an article, which belongs to a noun to come: "the London talks"."""
    return first > 0 and tokens[first].glue == " " and tokens[first - 1].text in words.ARTICLES


def matches(tokens: Sequence[Token]) -> Iterator[Match]:
    """The names of places among the words, left to right, none overlapping another."""
    index, free = 0, 0
    while index < len(tokens):
        token = tokens[index]
        hit = longest(tokens, index) if token.capital or token.text in small_beginnings() else None
        if hit is not None and (hit[1].by == "short" or token.text == "the") and index + 1 < len(tokens):
            longer = longest(
                tokens, index + 1
            )  # "the far east of Russia" is no short form, "the Baltic Sea" no "the Baltic"
            hit = None if longer is not None and longer[0] > hit[0] else hit
        found = _judged(tokens, index, hit, free=free) if hit else _shouted(tokens, index)
        if found is not None:
            yield found
            free = found.last
        # The words of a longer name that was turned down are no names of their own: "York" of "New York Times".
        index = found.last if found is not None else max(index + 1, hit[0] if hit is not None else 0)


def _shouted(tokens: Sequence[Token], index: int) -> Match | None:
    """A place in capitals: a large one, or one before the comma or bracket of a dateline ("GENEVA, June 3 -")."""
    token = tokens[index]
    if len(token.text) < 4 or not token.text.isupper() or token.text.title() in not_places():
        return None
    dateline = index + 1 < len(tokens) and tokens[index + 1].glue in {", ", " ("}
    places = lookup(token.text.title()) if dateline else lookup(token.text.lower(), lower=True)
    if not places or all(p.kind == "city" and p.population < _KNOWN for p in places):
        return None
    return Match(first=index, last=index + 1, candidates=places)


def _judged(tokens: Sequence[Token], first: int, hit: tuple[int, Reading], *, free: int) -> Match | None:
    """The match of a reading, None when the words beside it speak against it. free: end of the match before."""
    last, reading = hit
    if reading.by == "phrase" or is_of_a_body(tokens, first, reading):
        return None
    if (
        last < len(tokens)
        and tokens[last].text == "County"
        and reading.ids[:1]
        and reading.ids[0].startswith("curated:")
    ):
        return None  # Essex County and its like are American namesakes
    if not stands(tokens, first, last, reading, after_place=0 < free == first):
        return None
    candidates = places_of(reading.entry) if reading.entry else ()
    candidates = candidates or tuple(p for p in map(place_with_id, reading.ids) if p is not None)
    by = reading.by
    nations = all(c.kind == "country" or c.id.startswith("region:GB.") for c in candidates) and candidates
    if nations and by in {"name", "demonym"}:
        from_, to = _capital_precedes(tokens, first), _capital_follows(tokens, last)
        if (from_ is not None and from_ >= free) or to is not None:
            seats = tuple(s for s in map(_seat, candidates) if s is not None)
            start = from_ if from_ is not None and from_ >= free else first
            return Match(first=start, last=to or last, candidates=seats, by="capital")
    if (
        reading.entry
        and last < len(tokens)
        and tokens[last].glue == " "
        and tokens[last].text in words.REGION_WORDS
    ):
        regions = _region_form(tokens, first, last, reading.entry)
        if regions:
            return Match(first=first, last=last + 1, candidates=regions, by=by)
    if by == "name" and _adjectival(tokens, last):
        by = "demonym"
    if (
        by == "name"
        and _is_of_a_thing(tokens, first)
        and all(c.id.startswith("geonames:") for c in candidates)
    ):
        if not is_of_a_town(tokens, last) and all(
            c.kind == "city" and c.population < _CITY_OF_MILLIONS for c in candidates
        ):
            return None
        by = "demonym"
    if by == "name" and is_persons(reading, last - first) and not says_where(tokens, first, last):
        by = "weak"
    return Match(first=first, last=last, candidates=candidates, by=by)


def _seat(nation: Place) -> Place | None:
    """The capital of a country, or of a nation of the United Kingdom."""
    seats = {"region:GB.SCT": "Edinburgh", "region:GB.WLS": "Cardiff", "region:GB.NIR": "Belfast"}
    return place_named(seats[nation.id]) if nation.id in seats else capital_of(nation)
