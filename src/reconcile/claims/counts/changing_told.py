"""The record of a count that may change while the page grows, and what its words have beside the number."""

from __future__ import annotations

from typing import Final

import attrs

from reconcile.claims.counts import changing_words as words
from reconcile.claims.counts import tally_words
from reconcile.claims.plans.supersession import CueKind, cues
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import BlockKind, Entry, Quote, Span
from reconcile.places import Place

TOLD: Final = (BlockKind.BODY, BlockKind.HEADLINE)
STILL: Final = LazyPattern(r"\b(?:still|remain(?:s|ed|ing)?|left)\b")
"""What is left of a count."""
_NEWER: Final = frozenset({CueKind.CORRECTION, CueKind.REVISION})


@attrs.frozen(kw_only=True, eq=False)
class Told:
    """One telling of a count. key: of what; of: in words; people: what became of them, "" for things; cue: it is a newer one.

    still: it is what is left of one. noun: what is counted; key: "" where its state is not told.
    old: the number that it says it replaces. way: 1 where it says that it rose, -1 fell. owner: who has them.
    """

    key: str
    noun: str
    of: str
    people: str
    number: int
    bound: str
    cue: bool
    still: bool
    strong: bool
    change: words.Change
    way: int
    places: tuple[Place, ...]
    kinds: frozenset[str]
    owner: str
    rank: int
    entry: Entry
    span: Span

    @property
    def quote(self) -> Quote:
        return self.entry.quote(self.span)

    @property
    def written(self) -> str:
        return f"{self.bound} {self.number:,}".strip()


def is_other(told: str) -> bool:
    """True for words that speak of another event."""
    return tally_words.OTHER_EVENT.search(told) is not None


def has_cue(found: Mentions, span: Span) -> bool:
    """True where words of a span say that a newer number replaces another."""
    return any(c.kind in _NEWER for c in cues(found.entry.plain, span.start, span.end))


def places_of(found: Mentions, span: Span) -> tuple[Place, ...]:
    """The places named in these words that have a point."""
    named = (t.place for t in found.placed_toponyms.within(span) if t.by != "demonym")
    return tuple({p.id: p for p in named if p is not None}.values())
