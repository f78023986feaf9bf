"""Whether the words beside a name leave it a place: titles, first names, tails of companies, words that say where."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from importlib import resources
from typing import Final

from reconcile.extract import place_words as words
from reconcile.extract.place_forms import Reading, Token, longest
from reconcile.gazetteer import names_from
from reconcile.lexicon.name_lists import common_words, surnames
from reconcile.places import dominant, lookup, place_with_id, places_of

_CITY_OF_MILLIONS: Final = 1_000_000
_TOWN: Final = 50_000  # people of a place whose name stands though its words are words ("Cape Town"), or vouches for another


@functools.cache
def _first_names() -> frozenset[str]:
    text = resources.files("reconcile.data").joinpath("first_names.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


def _beside(tokens: Sequence[Token], index: int, glue_at: int) -> str | None:
    """The capitalised word at an index when only a space parts it from the name, else None."""
    if 0 <= index < len(tokens) and tokens[glue_at].glue == " " and tokens[index].capital:
        return tokens[index].text
    return None


def _names_a_place(tokens: Sequence[Token], first: int) -> bool:
    hit = longest(tokens, first)
    return hit is not None and hit[1].by in {"name", "demonym"} and not (hit[1].entry and hit[1].entry.word)


def stands(tokens: Sequence[Token], first: int, last: int, reading: Reading, *, after_place: bool) -> bool:
    """True when the words beside a name leave it a place."""
    entry = reading.entry
    country = _is_settled(reading)
    solid = country or last - first > 1 or reading.by != "name"
    head = tokens[first]
    if (
        head.glue == "-"
        and first
        and not after_place
        and (tokens[first - 1].text.lower() in words.NOT_OF or not solid)
    ):
        return False
    before, after = (
        _beside(tokens, first - 1, first),
        _beside(tokens, last, last) if last < len(tokens) else None,
    )
    if before and not after_place and before.lower() not in words.LOOSE:
        named = before in _first_names() and not reading.ids[0].startswith("country:")
        if before.lower() in words.PERSON_TITLES or named or not solid:
            return False
    elif first and head.glue in {" ", ". "} and tokens[first - 1].text.lower() in words.PERSON_TITLES:
        return False
    if after and last - first == 1 and _is_given_name(head.text, after, reading):
        return False
    if (
        after
        and after.lower() not in words.LOOSE | words.OFFICES | words.PARTS
        and not _names_a_place(tokens, last)
    ):
        if after.lower() in words.TAILS and reading.by == "name":
            return False
        if not solid or (entry is not None and entry.person):
            return False
    if last < len(tokens) and tokens[last].glue == "-" and tokens[last].capital and not solid:
        return _names_a_place(tokens, last)
    named = is_persons(reading, last - first)
    weak = not named and _is_weak(reading, last - first)
    return not weak or says_where(tokens, first, last) or _is_vouched_for(tokens, first, last, reading)


def is_of_a_body(tokens: Sequence[Token], first: int, reading: Reading) -> bool:
    """True for the town in "University of Oxford" and "Duke of Kent": part of the name of a body or of a title."""
    if first < 2 or tokens[first - 1].text != "of" or tokens[first].glue != " " or reading.by != "name":
        return False
    head = tokens[first - 2].text
    return head[0].isupper() and head.lower() in words.BODIES_OF and tokens[first - 1].glue == " "


def _is_settled(reading: Reading) -> bool:
    """True for names that are no other thing's: of countries, and of curated places that are no towns."""
    if not reading.ids or not reading.ids[0].startswith(("country:", "curated:")):
        return False
    place = place_with_id(reading.ids[0])
    return place is not None and place.kind != "city"


def _is_given_name(name: str, after: str, reading: Reading) -> bool:
    """True for "Jordan Henderson": a first name before a surname, or, of no country, before what is no English word."""
    if (
        name not in words.GIVEN
        or after.lower() in words.LOOSE | words.OFFICES | words.PARTS | words.PERSON_TITLES
    ):
        return False
    filed = names_from(after).get(after)
    if after.casefold() in surnames() or (filed is not None and filed.person):
        place = dominant(lookup(after))
        return place is None or (place.kind == "city" and place.population < _CITY_OF_MILLIONS)
    return not reading.ids[0].startswith("country:") and after.casefold() not in common_words()


def _is_vouched_for(tokens: Sequence[Token], first: int, last: int, reading: Reading) -> bool:
    """True for a word that is a town as well, named in one breath with a town of its country: "Birmingham and Mobile".

    The other may be a word too where it says where: "between Reading and Slough".
    """
    partners = []
    if last + 1 < len(tokens) and tokens[last].text == "and" and tokens[last].glue == " ":
        partners.append((last + 1, longest(tokens, last + 1)))
    if first > 1 and tokens[first - 1].text == "and" and tokens[first].glue == " ":
        hit = longest(tokens, first - 2)
        partners.append((first - 2, hit if hit is not None and hit[0] == first - 1 else None))
    homes = {p.country for p in places_of(reading.entry)} if reading.entry else set()
    for start, hit in partners:
        entry = hit[1].entry if hit is not None else None
        if hit is None or entry is None or entry.alternate == len(entry.ids):
            continue
        if (entry.word or entry.person) and (start > first or not _is_led_to(tokens, start, hit[0])):
            continue
        if any(p.country in homes and p.population >= _TOWN for p in places_of(entry)):
            return True
    return False


def is_persons(reading: Reading, count: int) -> bool:
    """True for one word that as often is a person's name: where nothing says where, only the page can tell."""
    entry = reading.entry
    return entry is not None and entry.person and not entry.word and count == 1 and _is_weak(reading, count)


def says_where(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True when "in", a region or country, a length, or a body of a town stands beside a name."""
    return _is_led_to(tokens, first, last) or _is_measured(tokens, last) or is_of_a_town(tokens, last)


def is_of_a_town(tokens: Sequence[Token], last: int) -> bool:
    """True before the bodies and people that towns have: "Boston police", "Florence residents"."""
    return last < len(tokens) and tokens[last].glue == " " and tokens[last].text in words.OF_A_TOWN


def _is_weak(reading: Reading, count: int) -> bool:
    """True for names that are as well words, persons' names or only alternates of a place."""
    entry = reading.entry
    if entry is None or reading.ids[0].startswith(("curated:", "country:")):
        return False
    places = places_of(entry)
    if entry.word:
        return count == 1 or all(p.population < _TOWN for p in places)
    large = any(p.population >= _CITY_OF_MILLIONS for p in places)
    return (
        count == 1
        and not large
        and (entry.person or entry.alternate == len(entry.ids) or len(places[0].name) < 4)
    )


def _is_led_to(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True for a name in the midst of a sentence behind "in" or the like, or before a region or country."""
    if last < len(tokens) and tokens[last].glue == ", " and _names_a_place(tokens, last):
        return True
    if first == 0 or tokens[first].glue != " ":
        return False
    before = tokens[first - 1].text.lower()
    return before in words.LOCATIVE or (before in words.LEAVING and _is_dated(tokens, last))


def _is_dated(tokens: Sequence[Token], last: int) -> bool:
    """True before a time, a means of travel or an aim: "left Lyon at noon", "left Lyon for Turin", not "left Lyon his money"."""
    if last >= len(tokens) or tokens[last].glue != " ":
        return False
    if tokens[last].text.lower() == "for":
        return last + 1 < len(tokens) and tokens[last + 1].capital
    return tokens[last].text.lower() in words.DATING


def _is_measured(tokens: Sequence[Token], last: int) -> bool:
    """True before a length that says where: "Lyon is some 390km from Paris", "Lyon, 390km south-east of Paris"."""
    for token in tokens[last : last + 5]:
        if words.NUMBER.fullmatch(token.glue):
            return token.text.lower() in words.LENGTHS
        if token.capital or token.text not in words.TO_A_LENGTH or token.glue not in {" ", ", "}:
            return False
    return False
