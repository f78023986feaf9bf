"""Words that tell the order of two events, where they stand: "two hours after", "while", "followed by", "minutes later"."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.lexicon.alternation import alternation
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.name_lists import rows
from reconcile.model import Span

_REACH: Final = 32
# "If the talks fail, then ...": nothing of the sentence is told.
_OPEN: Final = LazyPattern(
    r"\b(?:if|unless|whether|in case|provided|assuming|supposing|(?:would|should|could|might|must)(?:n't| not)? (?:\w+ly )?have|"
    r"were to|no matter|regardless)\b|^\W*(?:should|were|had)\s(?:the|an?|he|she|it|they|(?-i:[A-Z]\w+))\b|\?",
)
_HABIT: Final = LazyPattern(
    r"\b(?:usually|normally|typically|often|always|generally|sometimes|rarely|seldom|regularly|traditionally|routinely|tends? to|"
    r"used to|(?:every|each) (?:day|night|week|weekend|month|year|time|summer|winter|spring|autumn|one of))\b",
)


@attrs.frozen
class Cue:
    """A cue as data/order_cues.tsv has it. takes: noun, ing, clause, move, participle, way or none."""

    sense: str
    takes: frozenset[str]
    ahead: LazyPattern | None
    behind: LazyPattern | None


@attrs.frozen
class Stand:
    """A cue where it stands. words: in lower case."""

    cue: Cue
    words: str
    span: Span


@functools.cache
def _cues() -> dict[str, Cue]:
    return {
        words: Cue(
            sense,
            frozenset(takes.split()),
            None if ahead == "-" else LazyPattern(rf"(?<![\w-])(?:{ahead})$"),
            None if behind == "-" else LazyPattern(rf"\s?(?:{behind})(?!\w)"),
        )
        for words, sense, takes, ahead, behind in rows("order_cues.tsv")
    }


@functools.cache
def _pattern() -> LazyPattern:
    return LazyPattern(rf"(?<![\w-]){alternation(_cues())}(?![\w-])")


def stands(plain: str, within: Span) -> Iterator[Stand]:
    """The cues of a stretch of text, in order, without those that their neighbours make something else."""
    free = within.start
    for match in _pattern().finditer(plain, within.start, within.end):
        start, words = match.start(), match[0].casefold()
        while words and start >= free:  # "shortly after" before a noun is "after" with an adverb
            end = start + len(words)
            cue = _cues().get(words)
            if cue is not None and _fits(cue, plain, within, Span(start, end)):
                yield Stand(cue, words, Span(start, end))
                free = end
                break
            first, _, rest = words.partition(" ")
            shorter = words.rpartition(" ")[0]
            if shorter in _cues():
                words = shorter
            else:
                start, words = start + len(first) + 1, rest


def _fits(cue: Cue, plain: str, within: Span, span: Span) -> bool:
    ahead = plain[max(within.start, span.start - _REACH) : span.start].rstrip()
    if cue.ahead is not None and cue.ahead.search(ahead):
        return False
    return cue.behind is None or cue.behind.match(plain, span.end, within.end) is None


def is_open(plain: str, within: Span) -> bool:
    """True for a sentence that asks, sets a condition, or tells what might have been or is done again and again."""
    text = plain[within.start : within.end]
    return any(p.search(text) for p in (_OPEN, _HABIT))
