"""Words by which a statement says that it replaces an earlier one: a correction, a newer figure, a change of plan."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

import attrs

from reconcile.lexicon.alternation import alternation
from reconcile.lexicon.lazy_patterns import LazyPattern, second_word
from reconcile.lexicon.name_lists import rows
from reconcile.model import Span

_BE: Final = "is are was were be been being 's 're"
_HAVE: Final = "has have had 's 've"
_SAY: Final = (
    "reported said stated thought assumed believed announced claimed expected estimated feared understood planned suggested told "
    "scheduled indicated mentioned given known"
)
_WAS: Final = "previously earlier originally initially first"
_COUNT: Final = "toll count figure figures total number numbers estimate estimates tally tolls casualties deaths injured dead"
_WORDS: Final = {"{be}": _BE, "{have}": _HAVE, "{say}": _SAY, "{was}": _WAS, "{count}": _COUNT}
_NUMBER: Final = (
    r"(?:about\s|around\s|some\s|nearly\s|almost\s|over\s|at\sleast\s|more\sthan\s|up\sto\s|an?\s)?[£$€]?(?:\d|(?:one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety|dozens?|hundreds?|thousands?|millions?)\b)"
)
_WHEN: Final = (
    r"(?:the\s|early\s|late\s|this\s|next\s|about\s|around\s)?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midday|midnight|today|tonight|"
    r"tomorrow|morning|afternoon|evening|week|month|year|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|jan|feb|mar|"
    r"apr|may\s|june?\b|july?\b|aug|sept?|oct|nov|dec)"
)
_PEOPLE: Final = (
    rf"{_NUMBER}[\d,]*(?:\s[a-z]+){{0,2}}\s(?:people|dead|deaths|killed|injured|wounded|hurt|missing|arrests|arrested|confirmed|fatalities|victims|"
    r"bodies|rescued|casualties|cases)\b"
)
_AHEAD: Final = {
    "{people}": rf"(?=\s*{_PEOPLE})",
    "{n}": rf"(?=\s*{_NUMBER})",
    "{when}": rf"(?=\s*{_WHEN})",
    "{name}": r"(?=\s*(?-i:[A-Z])\w)",
    "{colon}": r"(?=\s?(?::|-\s))",
}
"""What must stand behind a cue without being part of it."""
_GAP: Final = r"(?:[\w£$€][\w'.,:£$€-]*\s+){0,3}?"


class CueKind(StrEnum):
    """What a cue says of the earlier statement."""

    CORRECTION = "correction"
    REVISION = "revision"
    CHANGE = "change"
    CONFIRMATION = "confirmation"
    WITHDRAWAL = "withdrawal"
    EDIT = "edit"
    DOUBT = "doubt"


@attrs.frozen
class Cue:
    """Words of supersession with their place in the plain text of an entry."""

    kind: CueKind
    text: str
    span: Span

    @property
    def replaces(self) -> bool:
        """False for words by which what was told before stays as it was: "as expected", "updated at 14:20"."""
        is_news = self.kind is not CueKind.CONFIRMATION or "now" in self.text.lower().split()
        return is_news and self.kind is not CueKind.EDIT


def cues(plain: str, start: int, end: int) -> Iterator[Cue]:
    """The cues between two offsets, in order of place; they do not overlap. plain: with typographic signs made plain."""
    free = start
    for first in _first_words().finditer(plain, start, end):
        begin = first.start()
        if begin < free:
            continue
        found = _cue_at(first[0].casefold(), plain, begin, first.end(), end)
        if found is None:
            continue
        kind, free = found
        if kind != "none":
            yield Cue(CueKind(kind), plain[begin:free], Span(begin, free))


@functools.cache
def _cues() -> dict[str, tuple[tuple[str, str], ...]]:
    """The cues and their classes, phrases that are none first, then the longest, by the word that each may begin with."""
    table = sorted(
        rows("supersession_cues.tsv"), key=lambda r: (r[0] != "none", -len(r[1].split()), -len(r[1]), r[1])
    )
    found: dict[str, list[tuple[str, str]]] = {}
    for kind, cue in table:
        for word in _alternatives(cue.split()[0]):
            found.setdefault(word, []).append((kind, cue))
    return {word: tuple(listed) for word, listed in found.items()}


@functools.cache
def _first_words() -> LazyPattern:
    return LazyPattern(rf"(?:(?<![\w-])|(?='))(?:{alternation(_cues())})(?!\w)")


def _cue_at(word: str, plain: str, begin: int, behind: int, end: int) -> tuple[str, int] | None:
    """The class of the first cue that begins with a word where it stands, and where the cue ends."""
    ahead = second_word(plain, behind, end)
    for kind, second, pattern in _patterns_of(word):
        # What stands behind the word rules out most cues, whose patterns are then never compiled.
        if ahead.startswith(second):
            match = pattern.match(plain, begin, end)
            if match is not None:
                return kind, match.end()
    return None


@functools.cache
def _patterns_of(word: str) -> tuple[tuple[str, tuple[str, ...], LazyPattern], ...]:
    """The cues that begin with a word, in their order: the class, how what follows may begin, and the pattern."""
    return tuple((kind, _seconds(cue.split()), LazyPattern(_written(cue))) for kind, cue in _cues()[word])


def _seconds(parts: list[str]) -> tuple[str, ...]:
    """The words of which one must follow the first word of a cue; "" where none must."""
    plain = len(parts) > 1 and not parts[0].endswith("?") and parts[1] not in _AHEAD
    if not plain or parts[1] == "..." or parts[1].endswith("?"):
        return ("",)
    return tuple(_alternatives(parts[1]))


def _written(cue: str) -> str:
    """The pattern of a cue as the table writes it, which begins at a word."""
    pattern, glue = "", ""
    for part in cue.split():
        if part in _AHEAD:
            return rf"{pattern}{_AHEAD[part]}"
        if part == "...":
            pattern, glue = pattern + glue + _GAP, ""
            continue
        words = "|".join(re.escape(w) for w in _alternatives(part.removesuffix("?")))
        edge = r"(?!\w)" if part[-1].isalnum() or part[-1] in "?}" else ""
        if part.endswith("?"):
            pattern += rf"(?:{glue}(?:{words}){edge})?"
            continue
        pattern, glue = rf"{pattern}{glue}(?:{words}){edge}", r"(?:\s+|(?='))"
    return pattern


def _alternatives(token: str) -> list[str]:
    """The words that a token of a cue stands for."""
    return _WORDS[token].split() if token in _WORDS else token.casefold().split("/")
