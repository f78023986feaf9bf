"""Families of events: the words under which tellings of one event stand, though each chooses its own."""

from __future__ import annotations

import functools
from typing import Final

from reconcile.lexicon.alternation import alternation
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.name_lists import rows

# Families of which a page that speaks of one speaks of its own: "the blast".
SUDDEN: Final = frozenset(
    "blast crash quake shooting stabbing derailment sinking eruption landslide collapse fire".split()
)
RARE: Final = frozenset(
    {"blast", "quake", "eruption", "sinking", "derailment"}
)  # of these, not two a day in one town
# Families of which one subject has one at a time: who has left, has left; a ship in distress calls for help once.
SCARCE: Final = frozenset(
    (
        "departure",
        "presence",
        "launch",
        "distress call",
        "power loss",
        "drifting",
        "grounding",
        "tow",
        "abandoning",
        "deal",
        "strike",
        "return to work",
        "halt",
        "break off",
        "separation",
        "first signal",
        "splashdown",
        "docking",
        "swearing in",
        "kick-off",
    )
)
_NONE: Final = "-"
_ANY: Final = "-"
_BY_LEMMA: Final = frozenset(
    {"announcement", "other", "attack", "disaster", "toll"}
)  # kinds that hold many things


def family_of(kind: str, lemma: str) -> str:
    """The family of an event's kind: what may be told in each other's words. Kinds that hold many things are parted by lemma."""
    table, word = _table(), lemma.replace(" ", "_")
    for key in (f"{kind}:{word}", f"{kind}:*"):
        if key in table:
            return table[key]
    if kind not in _BY_LEMMA:
        return kind
    return table.get(word) or f"{kind}:{lemma}"


def family_of_phrase(before: str, word: str, behind: str) -> str:
    """The family that a verb has only with the words beside it ("sent a mayday"); "" when they make none."""
    for family, follows, precedes in _phrases().get(word.casefold(), ()):
        if (follows is None or follows.match(behind)) and (precedes is None or precedes.search(before)):
            return family
    return ""


def is_general(lemma: str) -> bool:
    """True for a verb that says only that something happened: "a blast hit the port"."""
    return lemma.replace(" ", "_") in _general()


def family_named(words: str) -> str:
    """The family of the last noun in these words that names an event; "" when none does."""
    at = noun_before(words)
    noun = _nouns().match(words, at) if at is not None else None
    return _families_of_nouns()[noun[0].casefold()] if noun is not None else ""


def noun_before(words: str) -> int | None:
    """Where the last noun in these words that names an event begins; None when none does."""
    found = None
    for found in _nouns().finditer(words):  # noqa: B007 - the last one is meant
        pass
    return found.start() if found is not None else None


def without_names(words: str) -> str:
    """The words without the nouns that name events."""
    return _nouns().sub(" ", words)


@functools.cache
def _table() -> dict[str, str]:
    return {
        verb: family
        for family, verbs, _ in rows("event_families.tsv")
        if family != _NONE
        for verb in verbs.split()
    }


@functools.cache
def _general() -> frozenset[str]:
    return frozenset(
        v for family, verbs, _ in rows("event_families.tsv") if family == _NONE for v in verbs.split()
    )


@functools.cache
def _families_of_nouns() -> dict[str, str]:
    return {
        noun.replace("_", " "): family
        for family, _, nouns in rows("event_families.tsv")
        if nouns != _NONE
        for noun in nouns.split()
    }


@functools.cache
def _nouns() -> LazyPattern:
    return LazyPattern(rf"\b(?:{alternation(list(_families_of_nouns()))})\b")


@functools.cache
def _phrases() -> dict[str, tuple[tuple[str, LazyPattern | None, LazyPattern | None], ...]]:
    """The phrases of the table by the forms of their verbs, in its order."""
    found: dict[str, list[tuple[str, LazyPattern | None, LazyPattern | None]]] = {}
    for family, forms, follows, precedes in rows("event_phrases.tsv"):
        shapes = tuple(None if s == _ANY else LazyPattern(s) for s in (follows, precedes))
        for form in forms.split():
            found.setdefault(form, []).append((family, shapes[0], shapes[1]))
    return {form: tuple(listed) for form, listed in found.items()}
