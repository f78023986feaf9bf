"""Stretches of a block within which words of reporting and what they report are sought."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reconcile.mentions import Mentions
from reconcile.model import Block, Span
from reconcile.spans import Placed

# Nobody is quoted at such length in one go; what seems to be one quotation is a mark that was never closed.
_LONGEST: Final = 10_000


def scopes(found: Mentions, block: Block, quotes: Placed[Span]) -> Iterator[Span]:
    """The sentences of a block; those that one quotation runs through are one."""
    scope: Span | None = None
    for sentence in found.placed_sentences.within(block.span):
        if scope is not None and len(scope) < _LONGEST and _runs_through(quotes, scope.end, sentence.span):
            scope = scope.hull(sentence.span)
            continue
        if scope is not None:
            yield scope
        scope = sentence.span
    if scope is not None:
        yield scope


def _runs_through(quotes: Placed[Span], end: int, following: Span) -> bool:
    """True when a quotation of the words up to an offset is not over where the next sentence begins."""
    here = quotes.overlapping(Span(max(end - 1, 0), end + 1))
    return any(q.start <= end <= q.end and q.end > following.start for q in here)


def goes_on(plain: str, end: int, quote: Span) -> bool:
    """True when a quotation left open at its paragraph's end goes on in the next one."""
    return (
        plain[end : end + 1] != '"'
        and plain[end : quote.start - 1].strip() == ""
        and plain[quote.start - 1] == '"'
    )
