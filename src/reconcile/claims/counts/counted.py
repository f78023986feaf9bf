"""What a number counts, whatever it is: "41 hospitals", "21,000 of its customers", "the number of people hurt has gone up to six"."""

from __future__ import annotations

import functools
import re
from typing import Final

import attrs

from reconcile.claims.pages.likeness import stems
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.name_lists import rows

GENERAL: Final = "general"
"""The class of words that may count anybody."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_STOP: Final = frozenset(
    "in at on to from by with for as that which who whose where when while and or but than if because after before since until is are was were be been "
    "has have had will would may might can could should do does did not no now still also already so then there here it they he she we you said says "
    "reported per out up down off over under about around into onto across between among during through via against".split()
)  # fmt: skip
_OF_THEM: Final = re.compile(
    r"\s?(?:more\s|others?\s)?of\s(?:its|the|their|his|her|our|these|those)\s", re.IGNORECASE
)
_NUMBER_OF: Final = LazyPattern(
    r"\b(?:numbers?|totals?|counts?|tall(?:y|ies)|tolls?|figures?)\s(?:of|for)\s(?P<what>[^,;.:()\d]{3,90})",
    needs=("number", "total", "count", "tall", "toll", "figure"),
)
_UNIT: Final = LazyPattern(
    r"\s?-?\s?(?:%|per\scent|percent|percentage|points?|am|pm|a\.m|p\.m|o'clock|seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|months?|years?|decades?|"
    r"miles?|mph|km|kmh|kph|k|metres?|meters?|m|cm|mm|feet|foot|ft|inch(?:es)?|yards?|acres?|hectares?|tonnes?|tons?|kg|kilos?|pounds?|litres?|"
    r"degrees?|c|f|times|million|billion|bn|trillion|dollars?|euros?|pence|cents?|mw|gw|knots?|january|february|march|april|june|july|august|"
    r"september|october|november|december|(?:st|nd|rd|th))\b"
)
_ANY_COUNT: Final = (
    "number total count tally toll figure figures risen rise rose gone fallen raised revised longer compared"
)
_FEW: Final = 4
"""Words behind a number that may name what it counts."""


@attrs.frozen
class Counted:
    """What a number counts. nouns: plurals in the singular, or their class; empty where nothing is named. text: the same as written."""

    nouns: frozenset[str] = frozenset()
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.nouns)


@functools.cache
def _classes() -> dict[str, str]:
    return {word: name for name, words in rows("counted_words.tsv") for word in words.split()}


def has_unit(plain: str, behind: int) -> bool:
    """True where a number is told of time, length, money, a share or a date, and so counts nothing."""
    return _UNIT.match(plain, behind) is not None


def counted_behind(plain: str, behind: int, end: int) -> Counted:
    """What is counted by a number that ends at an offset."""
    within = _OF_THEM.match(plain, behind, end)
    at = within.end() if within is not None else behind
    if plain[at : at + 1].strip() and within is None:
        return Counted()
    named: list[str] = []
    for step, match in enumerate(_WORD.finditer(plain, at, min(end, at + 80))):
        word, gap = match[0].lower(), plain[at : match.start()]
        if word in _STOP or step >= _FEW or gap.strip() or (named and not _is_counted(word)):
            break
        at = match.end()
        if _is_counted(word):
            named.append(word)
    return _counted(named)


def counted_before(plain: str, start: int, index: int) -> Counted:
    """What a sentence (from start) says the number is of that stands behind: "the number of people hurt"."""
    listed = list(_NUMBER_OF.finditer(plain, start, index))
    if not listed:
        return Counted()
    named: list[str] = []
    for each in _WORD.finditer(listed[-1]["what"]):
        word = each[0].lower()
        if named and word in _STOP:
            break
        if _is_counted(word):
            named.append(word)
    return _counted(named)


def _counted(named: list[str]) -> Counted:
    return Counted(frozenset(map(_noun, named)), " ".join(named))


def content_of(text: str) -> frozenset[str]:
    """The telling words of a text, cut short, and the classes of what it counts, by which two tellings are of one thing."""
    return frozenset(w for w in stems(text) - _bare() if not w.isdigit()) | classes_of(text)


def classes_of(text: str) -> frozenset[str]:
    """The classes of what a text counts, but for anybody."""
    named = {_classes().get(word, GENERAL) for word in _WORD.findall(text.lower())}
    return frozenset(named - {GENERAL})


@functools.cache
def all_classes() -> frozenset[str]:
    """The classes of what is counted."""
    return frozenset(_classes().values())


@functools.cache
def _bare() -> frozenset[str]:
    """Stems that any count may have."""
    return stems(" ".join(w for w, name in _classes().items() if name == GENERAL)) | stems(_ANY_COUNT)


@functools.lru_cache(maxsize=4_096)
def _is_counted(word: str) -> bool:
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
    return plural or (len(word) > 4 and word.endswith("men")) or word in _classes()


def _noun(word: str) -> str:
    named = _classes().get(word)
    if named is not None:
        return named
    if word.endswith("men"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "xes", "sses")) else word[:-1]
