"""Words around a cue of order: the nouns that stand for events, and words that look like verbs of none."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.events.senses import Form
from reconcile.claims.events.triggers import Trigger
from reconcile.lexicon.alternation import alternation
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.name_lists import rows
from reconcile.model import Span

TOKEN: Final = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*|[^\s\w]")
DETERMINERS: Final = frozenset(
    "the a an his her its their our my your this that these those some any no each every another last first second third both all two three "
    "four five six seven eight nine ten".split()
)
_ADJECTIVES: Final = frozenset(
    "united hundred red bed speed seed need limited armed wounded injured failed planned".split()
)
_IRREGULAR: Final = frozenset(
    "said says say told tells saw sees heard made took gave got put became knew thought felt ate ran stood sat wrote kept let lost sent "
    "brought bought caught taught came comes went goes makes takes gives gets wants hopes plans thinks believes asks remain remains seem "
    "seems appear appears".split()
)
_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
# What says of the thing named before it that it was over, or under way; "behind", with what comes between the two.
_EDGE: Final = LazyPattern(
    r"(?P<behind>(?:\s(?:of|in|with|on|at|between)\s[^,;:.]{2,50}?)?\s)(?:(?:was|were|is|are|has been|have been|had been|had)\s"
    r"(?:(?:all|already|finally|now|fully|only|just)\s)?"
    r"(?:(?P<over>over|complete|completed|done|finished|at an end|wrapped up|concluded)|(?P<begun>under ?way))|"
    r"(?P<came>came to an end|drew to a close)|(?P<got>got under ?way))(?![\w-])",
)
_LOWER: Final = re.compile(r"[a-z][a-z'-]*$")


def is_verb(word: str, before: str) -> bool:
    """True for a word in lower case that is a verb by its form, unless the word before it makes it an adjective."""
    if not _LOWER.match(word) or word in _ADJECTIVES or before.casefold() in DETERMINERS:
        return False
    return word.endswith("ed") or word in _IRREGULAR


def edge_behind(plain: str, noun: Trigger, end: int) -> str:
    """ "over" or "begun" where the words behind a noun say so of it, else ""."""
    found = _EDGE.match(plain, noun.span.end, end)
    if found is None:
        return ""
    return "over" if found["over"] or found["came"] else "begun"


@functools.cache
def _nouns() -> dict[str, Form]:
    return {
        noun.replace("_", " "): Form(kind=kind, role=role, lemma=lemma.replace("_", " "), tense="noun")
        for kind, role, lemma, nouns in rows("order_ends.tsv")
        for noun in nouns.split()
    }


@functools.cache
def _noun_pattern() -> LazyPattern:
    return LazyPattern(rf"(?<![\w-]){alternation(_nouns())}(?![\w-])")


def noun_form(word: str) -> Form | None:
    """The form of a listed noun that stands for an event."""
    return _nouns().get(word.casefold())


def named_ends(plain: str, within: Span, things: frozenset[str] = frozenset()) -> Iterator[Trigger]:
    """The nouns of a stretch that stand for events, beside those that are triggers anyway. things: other nouns that do, in lower case."""
    for match in _noun_pattern().finditer(plain, within.start, within.end):
        yield Trigger(form=_nouns()[match[0].casefold()], span=Span(match.start(), match.end()), auxiliary="")
    for match in _WORD.finditer(plain, within.start, within.end) if things else ():
        word = match[0].casefold()
        if word in things and word not in _nouns():
            form = Form(kind="other", role="none", lemma=word, tense="noun")
            yield Trigger(form=form, span=Span(match.start(), match.end()), auxiliary="")
