"""The deeds that the words of a telling may mean: "let go" and "freed", "came to a stop" and "was halted"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Final

from reconcile.claims.events.event_words import around
from reconcile.claims.events.subject_words import subject_of
from reconcile.claims.kinds import Event
from reconcile.lexicon.name_lists import rows

_WORDS: Final = re.compile(r"[\w'-]+")
_STOP: Final = re.compile(r"[,;:.()]")
_MOST: Final = 6  # words behind the verb among which those that belong to it are sought
_PARTICLES: Final = frozenset(
    "in on at to of for from with by up off out down over away back into onto under after before when and".split()
)
# Verbs that leave it to their subject what happened: "the release came at noon".
_LIGHT: Final = frozenset("be come happen occur take begin start follow".split())


def deeds_of(event: Event) -> frozenset[str]:
    """The names of the deeds that a telling may mean; none for most verbs."""
    lemma = event.verb.split(" ")[0]
    behind = around(event)[2]
    stop = _STOP.search(behind)
    words = _WORDS.findall(behind[: stop.start()] if stop else behind)[:_MOST]
    found = set(_verbs().get((lemma,), ())) | set(_verbs().get(tuple(event.verb.split(" ")), ()))
    for phrase, names in _phrases().get(lemma, ()):
        if _in_order(phrase, [w.casefold() for w in words]):
            found.update(names)
    noun = subject_of(event).noun if lemma in _LIGHT else ""
    return frozenset(found | set(_nouns().get(noun, ()) if noun else ()))


def _in_order(phrase: tuple[str, ...], words: list[str]) -> bool:
    """True when the words of a phrase follow, behind an object at most: "gave himself up", not "turned out in force"."""
    for at, word in enumerate(words):
        if word == phrase[0]:
            return tuple(words[at : at + len(phrase)]) == phrase
        if word in _PARTICLES:
            return False
    return False


@functools.cache
def _verbs() -> dict[tuple[str, ...], tuple[str, ...]]:
    """The deeds by verb, whole phrases among them."""
    return _by_word(
        (tuple(verb.split("_")), name)
        for name, verbs, _ in rows("event_synonyms.tsv")
        for verb in verbs.split()
    )


@functools.cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """The words that follow a verb and the deeds that they make with it, by that verb."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for words, names in _verbs().items():
        if len(words) > 1:
            found.setdefault(words[0], []).append((words[1:], names))
    return found


@functools.cache
def _nouns() -> dict[str, tuple[str, ...]]:
    found = _by_word(
        ((noun,), name) for name, _, nouns in rows("event_synonyms.tsv") for noun in nouns.split()
    )
    return {words[0]: names for words, names in found.items()}


def _by_word(pairs: Iterable[tuple[tuple[str, ...], str]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for words, name in pairs:
        found[words] = (*found.get(words, ()), name)
    return found
