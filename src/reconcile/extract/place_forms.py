"""The forms under which places are written, and the longest of them at a word."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import attrs

from reconcile import gazetteer
from reconcile.gazetteer import WORD, folded, key_of, names_from
from reconcile.places import place_named

_LONGEST: Final = 7  # words of a name
_GLUE: Final = frozenset({" ", "-", "'", "' ", ". ", ".", ", "})


# A tuple, made in a third of the time of a record: a page has tens of thousands of tokens.
class Token(NamedTuple):
    """A word of a text, folded, with what stands before it."""

    text: str
    start: int
    end: int
    glue: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


@attrs.frozen(kw_only=True)
class Reading:
    """What a key of the lists is read as."""

    by: str
    ids: tuple[str, ...]
    entry: gazetteer.Entry | None = None


def tokens_of(plain: str, start: int, end: int) -> tuple[Token, ...]:
    """The words of a stretch, in order."""
    found, last = [], start
    for match in WORD.finditer(plain, start, end):
        begin, behind = match.span()
        found.append(Token(folded(match[0]) or match[0], begin, behind, plain[last:begin]))
        last = behind
    return tuple(found)


@functools.cache
def _listed() -> Mapping[str, Mapping[str, Reading]]:
    """Demonyms, metonyms, short forms and phrases in which no place stands, by first word, then by key.

    The one id of a metonym is the name of its seat, looked up when a text has it.
    """
    demonyms: dict[str, list[str]] = defaultdict(list)
    for identity, forms in gazetteer.table("demonyms.tsv"):
        for form in forms.split("|"):
            demonyms[key_of(form)].append(identity)
    readings = {key: Reading(by="demonym", ids=tuple(ids)) for key, ids in demonyms.items()}
    for name, seat, _ in gazetteer.table("places_curated_metonyms.tsv"):
        readings[key_of(name)] = Reading(by="metonym", ids=(seat,))
    for name, *_ in gazetteer.table("places_curated_short.tsv"):
        readings[key_of(name)] = Reading(by="short", ids=())
    for (phrase,) in gazetteer.table("places_curated_phrases.tsv"):
        readings[key_of(phrase)] = Reading(by="phrase", ids=())
    found: dict[str, dict[str, Reading]] = defaultdict(dict)
    for key, reading in readings.items():
        found[key.partition(" ")[0]][key] = reading
    return found


def listed_readings(first: str) -> Mapping[str, Reading]:
    """The readings of the lists whose key begins with a word."""
    return {key: _seated(reading) for key, reading in _listed().get(first, {}).items()}


def _seated(reading: Reading) -> Reading:
    """The reading with the id of the place at which an institution sits."""
    if reading.by != "metonym":
        return reading
    seat = place_named(reading.ids[0])
    return attrs.evolve(reading, ids=(seat.id,) if seat else ())


@functools.cache
def not_places() -> frozenset[str]:
    return frozenset(row[0] for row in gazetteer.table("places_curated_not.tsv"))


@functools.cache
def small_beginnings() -> frozenset[str]:
    return gazetteer.small_beginnings() | {first for first in _listed() if first[:1].islower()}


@functools.lru_cache(maxsize=8192)
def _readings(first: str) -> Mapping[str, Reading]:
    """Every reading whose key begins with a word; lists come before the gazetteer, but for its curated names."""
    named = {
        k: Reading(by="name", ids=e.ids, entry=e)
        for k, e in names_from(first).items()
        if k not in not_places()
    }
    listed = {k: r for k, r in listed_readings(first).items() if not _is_sure(named.get(k))}
    return {**named, **listed}


def _is_sure(reading: Reading | None) -> bool:
    return reading is not None and reading.ids[0].startswith(("curated:", "country:"))


def longest(tokens: Sequence[Token], first: int) -> tuple[int, Reading] | None:
    """The longest key that begins at a token: where it ends, and its reading."""
    readings = _readings(tokens[first].text)
    if not readings:
        return None
    best, key = None, ""
    for last in range(first + 1, min(first + _LONGEST, len(tokens)) + 1):
        token = tokens[last - 1]
        if last > first + 1 and token.glue not in _GLUE:
            break
        key = f"{key} {token.text}" if key else token.text
        if key in readings:
            best = last, readings[key]
    return best
