"""The words beside the one that tells of an event: what kind it is by them, whether it is a second one, and where."""

from __future__ import annotations

import functools
import re
from typing import Final

from reconcile.claims.events.families import (
    family_named,
    family_of,
    family_of_phrase,
    is_general,
    noun_before,
)
from reconcile.claims.kinds import Event
from reconcile.lexicon.lazy_patterns import LazyPattern

# Words before a noun that make it a second event, or several.
_MORE: Final = LazyPattern(
    r"\b(?:another|second|third|fourth|fifth|further|fresh|new|separate|different|next|more|several|multiple|many|series of|"
    r"string of|wave of|two|three|four|five|both|other|earlier|previous|similar|repeated|dozens of|secondary)\s(?:[\w'-]+\s){0,2}$",
)
_AGAIN: Final = LazyPattern(
    r"\b(?:again|once more|anew|twice|for (?:a|the) (?:second|third|fourth|fifth|last) time|a (?:second|third|fourth) time)\b|"
    r"\b(?:return|came|come|coming|going|gone|went|head(?:ed|s|ing)?|flew|sent|got) back\b|\bback (?:in|to|at)\b",
)
# What is reached is told, though no gazetteer knows it: "arrived at the scene", "entered the hall".
_SOMEWHERE: Final = LazyPattern(
    r"^[\w'-]*\s(?:\w+ly\s)?(?:(?:in|at|to|into|from|onto|inside|outside|back|on|for)\s(?!(?:full |good )?(?:time|schedule|speed|last|once|foot|board)\b|\d|about\s\d|around\s\d|noon|midnight|(?:the|this)\s"
    r"(?:early\s|late\s)?(?:morning|afternoon|evening|night|early|hours|last)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|"
    r"(?:the|an?|his|her|their|its)\s)",
)
_PHRASED: Final = frozenset({"other", "disaster", "departure", "arrival", "travel", "launch", "announcement"})
_TOWN: Final = re.compile(
    r"\s(?:(?:in|at|to|into|from|for|off|near|outside|out of|down in)\s)?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|"
    r"March|April|May|June|July|August|September|October|November|December|GMT|BST|UTC|Its|His|Her|The)\b)(?P<town>[A-Z][\w'-]+)",
)
_BY: Final = LazyPattern(r"\s(?:[\w'-]+\s){0,2}?by\s")
_WORD: Final = re.compile(r"[\w'-]*")
_CLAUSE: Final = re.compile(r"[;:()]|\.\s|\s-\s|\b(?:who|which|while|although|whereas)\b")
_NEAR: Final = 130  # letters beside a word that may tell of the same event


def family_in_words(event: Event) -> str:
    """The family of an event: that of its phrase ("sent a mayday"), else of its verb; for a verb that says only that something
    happened, that of the noun before it.
    """
    if event.kind in _PHRASED:
        phrased = family_of_phrase(*around(event))
        if phrased:
            return phrased
    if is_general(event.verb):
        before, _, behind = around(event)
        agent = _BY.match(behind)
        named = family_named(behind[: agent.end() + 40] if agent else before[-60:])
        return named or family_of(event.kind, event.verb)
    return family_of(event.kind, event.verb)


def near_words(event: Event) -> str:
    """The words beside the one that tells of an event, within its clause."""
    before, word, behind = around(event)
    return f"{before}{word}{behind}"


def is_again(event: Event) -> bool:
    """True when the words make it a second event of its kind, or several: "another blast", "landed again"."""
    before, word, behind = around(event)
    if event.kind == "statement":
        return False
    if _AGAIN.search(before[-40:] + word + behind[:60]):
        return True
    named = noun_before(before) if is_general(event.verb) else None
    if named is not None:
        return _MORE.search(before[:named]) is not None
    return word.casefold() == event.verb and _MORE.search(before) is not None


def is_somewhere(event: Event) -> bool:
    """True when words behind the verb say where, whether or not the place is known."""
    _, word, behind = around(event)
    return bool(event.place_ids or unknown_town(event)) or _SOMEWHERE.match(word + behind) is not None


def unknown_town(event: Event) -> str:
    """The name right behind the verb, where a telling gives no place that is known: "left Storvik at nine"; else ""."""
    if event.place_ids:
        return ""
    town = _TOWN.match(around(event)[2])
    return town["town"] if town else ""


def around(event: Event) -> tuple[str, str, str]:
    """The words before the one that tells, that word, and those behind it; a clause's bounds end them."""
    quote = event.quotes[0]
    at = event.spot - quote.span.start
    if event.kind == "statement" or not 0 <= at < len(quote.text):
        return "", "", quote.text.replace("\u2019", "'")
    return _around(quote.text, at)


@functools.lru_cache(maxsize=4096)  # asked for each event by all that looks at its words
def _around(quoted: str, at: int) -> tuple[str, str, str]:
    text = quoted.replace("\u2019", "'")
    word = _WORD.match(text, at)
    end = word.end() if word else at
    before, behind = text[max(0, at - _NEAR) : at], text[end : end + _NEAR]
    start = 0
    for mark in _CLAUSE.finditer(before):
        start = mark.end()
    stop = _CLAUSE.search(behind)
    return before[start:], text[at:end], behind[: stop.start()] if stop else behind
