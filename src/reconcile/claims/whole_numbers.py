"""Whole numbers in running text, in figures or in words up to ninety-nine."""

from __future__ import annotations

import functools
import re
from typing import Final

from reconcile.lexicon.name_lists import rows


@functools.cache
def _values() -> dict[str, tuple[str, int]]:
    """Kind and value of the words of units and tens."""
    return {w: (kind, int(value)) for w, kind, value in rows("number_words.tsv") if kind in ("unit", "ten")}


def _words(kind: str) -> str:
    return "|".join(sorted((w for w, (of, _) in _values().items() if of == kind), key=len, reverse=True))


@functools.cache
def number() -> str:
    """A pattern of one whole number, no part of a longer figure; for a search that ignores case."""
    tens, units = _words("ten"), _words("unit")
    return rf"(?<![\w.,£$€/-])(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}}|(?:{tens})(?:[\s-](?:{units}))?|{units})(?![\w%]|[.,:/-]\d|-(?!\s))"


_ARTICLES: Final = frozenset({"a", "an"})


def value_of(text: str) -> int:
    """The number that a match of `number()` writes; 1 for "a" and "an"."""
    if text[0].isdigit():
        return int(text.replace(",", ""))
    if text.lower() in _ARTICLES:
        return 1
    return sum(_values()[word][1] for word in re.split(r"[\s-]+", text.lower()))


def written(value: int) -> tuple[str, ...]:
    """The ways to write a whole number of 1 or more: in figures, with and without commas, and in words up to ninety-nine."""
    figures = tuple(dict.fromkeys((f"{value:,}", str(value))))
    million, rest = divmod(value, 1_000_000)
    if million and not rest:
        return (*figures, f"{million} million", f"{million}m")
    if value > 99:
        return figures
    named: dict[int, str] = {}
    for word, (_, number) in _values().items():
        named.setdefault(number, word)  # what follows is misspelt
    tens, units = divmod(value, 10)
    if value in named:
        return (*figures, named[value])
    return (*figures, f"{named[tens * 10]}-{named[units]}", f"{named[tens * 10]} {named[units]}")
