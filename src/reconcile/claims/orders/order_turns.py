"""Orders told by the turn of a sentence, without a cue: "no sooner had ... than", "with the talks over, ...", "..., but the thieves had already left"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.events.triggers import Trigger
from reconcile.claims.orders.order_aspects import is_over
from reconcile.claims.orders.order_joins import Join, before
from reconcile.claims.orders.order_phrases import Phrases
from reconcile.claims.orders.order_sentences import behind
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span

_NO_SOONER: Final = LazyPattern(
    r"\b(?:no sooner|hardly|scarcely|barely)\s(?:had|was|were)\b|\b(?:had|was|were)\s(?:no sooner|hardly|scarcely|barely|only just)\b",
    needs=("no sooner", "hardly", "scarcely", "barely", "only just"),
)
_THAN: Final = re.compile(r"\b(?:than|when|before)\b", re.IGNORECASE)
_OVER: Final = r"(?:over|complete|completed|finished|done|concluded|wrapped up|at an end|out of the way|behind (?:him|her|them|it|us))"
_WITH: Final = LazyPattern(
    rf"\W*(?:and |but )?(?P<with>with\s)?(?P<thing>(?:the|his|her|their|its|all|\w+ing)\b[^,;:.]{{0,60}}?)\s(?:(?:now|all|finally|safely)\s)?{_OVER},"
)
_HAD: Final = LazyPattern(
    r"(?:,\s(?:but|only to find(?: that)?)|\bto find(?: that)?|\s-|;|:)\s(?P<clause>(?:[\w'-]+\s){1,6}?(?:had|were|was)\s(?:already|long|by then|long since)\s)",
    needs=("already", "long", "by then"),
)


def may_turn(plain: str, sentence: Span) -> bool:
    """True for a sentence whose turn may tell an order."""
    return (
        _NO_SOONER.search(plain, sentence.start, sentence.end) is not None
        or _HAD.search(plain, sentence.start, sentence.end) is not None
        or _WITH.match(plain, sentence.start, sentence.end) is not None
    )


def turns(phrases: Phrases) -> Iterator[Join]:
    """The joins of a sentence that its turn tells."""
    yield from _no_sooner(phrases)
    yield from _with_over(phrases)
    yield from _had_already(phrases)


def _no_sooner(phrases: Phrases) -> Iterator[Join]:
    """ "No sooner had Berg landed than he was arrested"."""
    plain, sentence = phrases.plain, phrases.sentence
    found = _NO_SOONER.search(plain, sentence.start, sentence.end)
    than = _THAN.search(plain, found.end(), sentence.end) if found else None
    if found is None or than is None:
        return
    sooner = next(iter(phrases.verbs.starting(found.end(), than.start())), None)
    later = phrases.clause(than.end())
    if sooner is not None and later is not None:
        join = before(phrases, sooner, later.trigger, Span(found.start(), than.end()))
        yield Join(first=join.first, second=join.second, relation="before", span=join.span, undone=True)


def _with_over(phrases: Phrases) -> Iterator[Join]:
    """ "With the talks over, Berg left"."""
    match = _WITH.match(phrases.plain, phrases.sentence.start, phrases.sentence.end)
    if match is None:
        return
    told = phrases.noun(match.start("thing") - 1)
    main = behind(phrases, match.end() - 1)
    if told is not None and main is not None and told.trigger.span.end <= match.end("thing"):
        yield before(
            phrases,
            told.trigger,
            main,
            Span(match.start("with" if match["with"] else "thing"), match.end() - 1),
        )


def _had_already(phrases: Phrases) -> Iterator[Join]:
    """ "The police arrived, but the thieves had already left"."""
    match = _HAD.search(phrases.plain, phrases.sentence.start, phrases.sentence.end)
    if match is None:
        return
    main: Trigger | None = next(iter(phrases.verbs.before(match.start())), None)
    told = next(iter(phrases.verbs.starting(match.end("clause"), match.end("clause") + 2)), None)
    if main is None or told is None or main.form.kind == "statement" or main.tense != "past" or is_over(main):
        return
    if is_over(told):
        yield before(phrases, told, main, Span(match.start("clause"), match.end("clause") - 1))
