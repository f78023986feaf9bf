"""Places in a text without capitals, read more strictly: only what is large, or what no other words spell."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from reconcile import gazetteer
from reconcile.extract.place_forms import Reading, Token, listed_readings
from reconcile.extract.place_matching import Match
from reconcile.extract.place_words import GIVEN, LOCATIVE, OFFICES
from reconcile.lexicon.name_lists import common_words
from reconcile.places import Place, lookup, names_in_lower_case, place_with_id, places_of

_LONGEST: Final = 4  # words of a name written in lower case
_LED_CITY: Final = 100_000  # people in a city that is read behind "in" and the like
_GLUE: Final = frozenset({" ", "-"})
# Curated kinds whose names are read in lower case.
_CURATED: Final = frozenset({"sea", "airport", "region", "border", "spaceport", "site"})
_SHORT: Final = frozenset({"us", "uk", "uae", "drc"})
_AT: Final = frozenset(
    {"in", "near", "outside", "across", "around"}
)  # before a town that is a person's name as well
_NATIONS: Final = frozenset({"french"})  # words of the dictionary that in news are a nationality


def in_lower_case(tokens: Sequence[Token]) -> list[Match]:
    """Countries, capitals, large cities, seas, nationalities and seats of power; words and first names are passed over."""
    found: list[Match] = []
    index = 0
    while index < len(tokens):
        first = tokens[index].text.lower()
        if first in _SHORT:
            short = _short(tokens, index, first)
            found += [short] if short is not None else []
            index += 1
            continue
        begun = _begun_by(first)
        end, hit = _at(tokens, index, begun) if begun is not None else (index + 1, None)
        if hit is not None:
            found.append(hit)
        index = max(end, index + 1)
    return found


@attrs.frozen
class _Begun:
    """The names and the entries of lists in lower case that begin with a word, and how many words the longest has."""

    names: frozenset[str]
    lists: Mapping[str, Reading]
    longest: int


@functools.lru_cache(maxsize=16_384)
def _begun_by(first: str) -> _Begun | None:
    names, lists = names_in_lower_case(first), _lists_from(first)
    if not (names or lists):
        return None
    return _Begun(names, lists, min(_LONGEST, 1 + max(name.count(" ") for name in (*names, *lists))))


def _short(tokens: Sequence[Token], index: int, name: str) -> Match | None:
    """A country in letters; "us" only where an article or an office beside it shows that it is no pronoun."""
    after = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
    before = tokens[index - 1].text.lower() if index else ""
    if name == "us" and before != "the" and after not in OFFICES:
        return None
    return Match(first=index, last=index + 1, candidates=lookup(name.upper()))


@functools.lru_cache(maxsize=8192)
def _lists_from(first: str) -> Mapping[str, Reading]:
    """Phrases, metonyms and demonyms in lower case that begin with a word, but for those that are words."""
    return {
        key.lower(): reading
        for key, reading in listed_readings(gazetteer.in_capitals(first)).items()
        if reading.by == "phrase" or (reading.by in {"metonym", "demonym"} and _is_no_word(key.lower()))
    }


def _is_no_word(name: str) -> bool:
    return " " in name or name in _NATIONS or name not in common_words()


def _at(tokens: Sequence[Token], index: int, begun: _Begun) -> tuple[int, Match | None]:
    """Where the longest name at a token ends, and its match; None for a phrase in which no place stands."""
    standing: list[tuple[int, str]] = []
    name = ""
    for last, token in enumerate(tokens[index : index + begun.longest], index + 1):
        if name and token.glue not in _GLUE:
            break
        name = f"{name} {token.text.lower()}" if name else token.text.lower()
        if name in begun.names or name in begun.lists:
            standing.append((last, name))
    before = tokens[index - 1].text.lower() if index and tokens[index].glue == " " else ""
    for last, name in reversed(standing):
        listed = begun.lists.get(name)
        if listed is not None:
            places = tuple(p for p in map(place_with_id, listed.ids) if p is not None)
            match = Match(first=index, last=last, candidates=places, by=listed.by)
            return last, match if places else None
        places = _places(name, before)
        if places and (before in LOCATIVE or not _is_like_a_word(name)):
            return last, Match(first=index, last=last, candidates=places)
    return index + 1, None


def _places(name: str, before: str) -> tuple[Place, ...]:
    """The places that a name in lower case may mean behind a word."""
    large = lookup(name, lower=True)
    if large:
        return large
    key = gazetteer.in_capitals(name)
    entry = gazetteer.names_from(key.partition(" ")[0]).get(key)
    if (
        entry is None
        or entry.word
        or entry.alternate == len(entry.ids)
        or (entry.person and before not in _AT)
    ):
        return ()
    places = places_of(entry)
    if places[0].kind in _CURATED and places[0].id in gazetteer.curated():
        return places if " " in name or name not in common_words() else ()
    towns = tuple(p for p in places if p.kind != "region")
    return towns if before in LOCATIVE and any(p.population >= _LED_CITY for p in towns) else ()


def _is_like_a_word(name: str) -> bool:
    """True for names in lower case that are as often words or people's names."""
    key = gazetteer.in_capitals(name)
    entry = gazetteer.names_from(key.partition(" ")[0]).get(key)
    if entry is None or " " in key:
        return False
    person = entry.person and (key in GIVEN or not entry.ids[0].startswith("country:"))
    return entry.word or person
