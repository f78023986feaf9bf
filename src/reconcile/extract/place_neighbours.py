"""Whether the words beside a name leave it a place: titles, first names, tails of companies, words that say where."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from importlib import resources
from typing import Final

from reconcile.extract import place_words as words
from reconcile.extract.place_forms import Reading, Token, longest
from reconcile.places import places_of

_CITY_OF_MILLIONS: Final = 1_000_000


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
    country = reading.ids[:1] != () and reading.ids[0].startswith(("country:", "curated:"))
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
        if before.lower() in words.PERSON_TITLES or (before in _first_names() and not country) or not solid:
            return False
    elif first and head.glue in {" ", ". "} and tokens[first - 1].text.lower() in words.PERSON_TITLES:
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
    return named or not _is_weak(reading, last - first) or says_where(tokens, first, last)


def is_persons(reading: Reading, count: int) -> bool:
    """True for one word that as often is a person's name: where nothing says where, only the page can tell."""
    entry = reading.entry
    return entry is not None and entry.person and not entry.word and count == 1 and _is_weak(reading, count)


def says_where(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True when "in", a region or country, or a length stands beside a name."""
    return _is_led_to(tokens, first, last) or _is_measured(tokens, last)


def _is_weak(reading: Reading, count: int) -> bool:
    """True for names that are as well words, persons' names or only alternates of a place."""
    entry = reading.entry
    if entry is None or reading.ids[0].startswith(("curated:", "country:")):
        return False
    places = places_of(entry)
    if entry.word:
        return True
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
    return first > 0 and tokens[first].glue == " " and tokens[first - 1].text.lower() in words.LOCATIVE


def _is_measured(tokens: Sequence[Token], last: int) -> bool:
    """True before a length that says where: "Lyon is some 390km from Paris", "Lyon, 390km south-east of Paris"."""
    for token in tokens[last : last + 5]:
        if words.NUMBER.fullmatch(token.glue):
            return token.text.lower() in words.LENGTHS
        if token.capital or token.text not in words.TO_A_LENGTH or token.glue not in {" ", ", "}:
            return False
    return False
