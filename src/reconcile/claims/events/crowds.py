"""Those who act without a name: "police", "farmers", "the court"; actors of what nobody named does."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Final

from reconcile.lexicon.alternation import alternation
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.name_lists import rows
from reconcile.model import Span

_BEHIND: Final = LazyPattern(
    r"\b(?:of|for|with|by|against|about|to|from|between|than|like|including|near|under|despite|at|in|on|outside|inside|into|over)\s"
    r"(?:(?:the|an?|his|her|its|their|some|\w+ing|\d+)\s)*(?:[a-z-]+\s)?$",
)
_AGENT: Final = LazyPattern(r"\bby\s(?:(?:the|an?|his|her|its|their|some|armed|local|riot|federal|\d+)\s)*$")
# What may stand between a subject and its verb: nothing, a preposition that goes on about it, a relative, a bracket.
_GOES_ON: Final = LazyPattern(
    r"\s*(?:$|[,(]|(?:in|from|of|at|on|near|outside|inside|across|with|who|that|which|have|has|had|is|are|was|were|will|would|"
    r"also|then|later|today|now|not|reportedly|allegedly|yesterday|earlier|this|last|\w+ly)\b)",
)


# "Hundreds of balloons" are no crowd, "hundreds of fans" are.
_COUNTED: Final = frozenset({"thousands", "hundreds", "dozens", "crowds"})
_OF: Final = LazyPattern(
    r"\sof\s(?!(?:[\w-]+\s){0,2}(?:people|men|women|children|residents|families|villagers|refugees|migrants|passengers|mourners|visitors|"
    r"tourists|spectators|onlookers|soldiers|troops|police|officers|protesters|demonstrators|activists|workers|drivers|nurses|doctors|"
    r"teachers|farmers|miners|students|pupils|fans|supporters|voters|firefighters|volunteers|locals)\b)",
)


@functools.cache
def crowd_words() -> frozenset[str]:
    """The nouns of data/event_crowds.txt."""
    return frozenset(row[0] for row in rows("event_crowds.txt"))


@functools.cache
def _pattern() -> LazyPattern:
    return LazyPattern(rf"(?<![\w'-]){alternation(crowd_words())}(?![\w'-])")


def is_crowd(actors: Iterable[str]) -> bool:
    """True when all of these are nouns and none is a name."""
    return all(actor.casefold() in crowd_words() for actor in actors)


def crowd_before(plain: str, within: Span) -> tuple[str, ...]:
    """The first such noun of a stretch that can be the subject of the verb behind it, as written but for its capital."""
    for match in _pattern().finditer(plain, within.start, within.end):
        before = plain[max(within.start, match.start() - 40) : match.start()]
        free = _BEHIND.search(before) is None or before.casefold().endswith(("tens of ", "hundreds of "))
        things = match[0].casefold() in _COUNTED and _OF.match(plain, match.end(), within.end)
        if free and not things and _GOES_ON.match(plain, match.end(), within.end):
            return (_as_noun(match[0]),)
    return ()


def crowd_by(plain: str, within: Span) -> tuple[str, ...]:
    """The noun behind the "by" of a passive: "arrested by police"."""
    for match in _pattern().finditer(plain, within.start, within.end):
        if _AGENT.search(plain[max(within.start, match.start() - 40) : match.start()]):
            return (_as_noun(match[0]),)
    return ()


def _as_noun(word: str) -> str:
    return word if word[1:2].isupper() else word[0].lower() + word[1:]
