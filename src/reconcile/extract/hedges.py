"""Hedges of an entry: words that report, weaken, foresee, deny, or say that a thing is not known."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

from reconcile.lexicon.alternation import alternation
from reconcile.lexicon.lazy_patterns import LazyPattern, second_word
from reconcile.lexicon.name_lists import rows
from reconcile.mentions import Hedge, HedgeKind, Mentions
from reconcile.model import Entry, Span

_BE_FORMS: Final = ("is", "are", "was", "were", "be", "been", "being", "'s", "'re")
_BETWEEN: Final = ("also", "now", "still", "only", "widely", "being", "currently", "not")
_BE: Final = rf"(?:{'|'.join(_BE_FORMS)})(?:\s(?:{'|'.join(_BETWEEN)}))?"
_NUMBER: Final = (
    r"(?=\s+(?:an?\s|the\s)?[£$€]?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|"
    r"thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|half|couple|hour)\b))"
)
# What follows "due to" and "is to" when they speak of the future: not an article, a pronoun's noun, or an -ing form.
_VERB: Final = (
    r"(?=\s+(?!(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|bad|poor|heavy|high|low|strong|lack|"
    r"which|what|it|and|or|some|all|more|increased|severe|concerns|fears|problems|ongoing)\b|\d|\w+ing\b)[a-z])"
)
_PLACES: Final = {"\\{be\\}": _BE, "\\ \\{n\\}": _NUMBER, "\\ \\{v\\}": _VERB, "\\.\\.\\.": r"(?:\w+\s){0,3}"}
_GUARDED: Final = frozenset({"may", "will"})
_HEAD: Final = re.compile(r"\w+")


def find_hedges(entry: Entry, found: Mentions) -> tuple[Hedge, ...]:
    """The hedges of every sentence, in order; where two cues overlap, the longer one counts."""
    return tuple(h for s in found.sentences for h in _in_sentence(entry, s.span))


def _in_sentence(entry: Entry, span: Span) -> Iterator[Hedge]:
    plain, free = entry.plain, span.start
    for first in _first_words().finditer(plain, span.start, span.end):
        start = first.start()
        if start < free:
            continue
        cue = _cue_at(first[0].casefold(), plain, start, span.end)
        if cue is None:
            continue
        kind, free = cue
        # "May" and "Will" with a capital are a month and a man.
        if plain[start].isupper() and plain[start:free].casefold() in _GUARDED:
            continue
        yield Hedge(kind=kind, quote=entry.quote(Span(start, free)))


def _cue_at(word: str, plain: str, start: int, limit: int) -> tuple[HedgeKind, int] | None:
    """The kind of the longest cue that begins with a word where it stands, and where the cue ends."""
    cues = _cues().get(word, ())
    if len(cues) == 1 and cues[0][0] == word:
        return cues[0][1], start + len(word)
    ahead = second_word(plain, start + len(word), limit)
    for kind, seconds, pattern in _patterns_of(word):
        # The word that stands behind rules out most cues, whose patterns are then never compiled.
        if ahead.startswith(seconds):
            match = pattern.match(plain, start, limit)
            if match is not None:
                return kind, match.end()
    return None


@functools.cache
def _cues() -> dict[str, tuple[tuple[str, HedgeKind], ...]]:
    """The cues and their kinds, the longest first, by the word that each may begin with."""
    table = sorted(
        ((cue, HedgeKind(kind)) for kind, cue in rows("hedges.tsv")), key=lambda r: (-len(r[0]), r[0])
    )
    found: dict[str, list[tuple[str, HedgeKind]]] = {}
    for cue, kind in table:
        head = _HEAD.match(cue)
        for word in _BE_FORMS if head is None else (head[0],):
            found.setdefault(word, []).append((cue, kind))
    return {word: tuple(cues) for word, cues in found.items()}


@functools.cache
def _first_words() -> LazyPattern:
    return LazyPattern(rf"(?<![\w-]){alternation(_cues())}(?!\w)")


@functools.cache
def _patterns_of(word: str) -> tuple[tuple[HedgeKind, tuple[str, ...], LazyPattern], ...]:
    """The cues that begin with a word, in their order: the kind, the words of which one must follow, the pattern."""
    return tuple(
        (kind, _seconds(word, cue.split()), LazyPattern(rf"{_written(cue)}(?!\w)"))
        for cue, kind in _cues().get(word, ())
    )


def _seconds(word: str, parts: list[str]) -> tuple[str, ...]:
    """How what stands behind the first word of a cue begins; "" for anything."""
    if len(parts) == 1 or parts[0] not in (word, "{be}"):
        return ("",)
    if parts[0] == "{be}":
        return (parts[1], *_BETWEEN) if parts[1].isalpha() else ("",)
    return (parts[1],) if parts[1].isalpha() else _BE_FORMS if parts[1] == "{be}" else ("",)


def _written(cue: str) -> str:
    pattern = re.escape(cue)
    for sign, written in _PLACES.items():
        pattern = pattern.replace(sign, written)
    return pattern.replace("\\ ", r"\s+")
