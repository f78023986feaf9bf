"""What a page tells of the order of its events: before, after, during, at one time, and by how long."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.claims.events.cast import cast_of
from reconcile.claims.events.triggers import may_tell
from reconcile.claims.kinds import Event, Ordering
from reconcile.claims.orders.length_entries import LengthEntry
from reconcile.claims.orders.order_entries import OrderEntry
from reconcile.claims.orders.order_gaps import is_gap, is_length
from reconcile.claims.orders.order_heads import things_told
from reconcile.claims.orders.order_spans import may_span
from reconcile.claims.orders.order_turns import may_turn
from reconcile.claims.orders.order_words import Stand, is_open, stands
from reconcile.claims.orders.told_entries import ToldEntry
from reconcile.claims.reading import Reading
from reconcile.mentions import Mentions
from reconcile.model import BlockKind, Span
from reconcile.spans import Placed

_TOLD_IN: Final = (BlockKind.BODY, BlockKind.SUMMARY)
# Senses of words that need not tell of time: where no word of the sentence is listed for an event, they are left alone.
_LOOSE: Final = frozenset({"when", "while", "same"})


def make_orderings(reading: Reading, events: Sequence[Event]) -> Iterator[Ordering]:
    """Every order of two events that the told sentences of a page state, in order of place. events: those made of the page."""
    told: dict[str, dict[Span, list[Event]]] = {}
    for event in events:
        told.setdefault(event.entry, {}).setdefault(event.quotes[0].span, []).append(event)
    cast = functools.cache(lambda: cast_of(reading))
    things = functools.cache(lambda: things_told(reading.mentions))
    for found in reading.mentions:
        cued = _cued(found)
        if not cued:
            continue
        entry = ToldEntry(
            reading=reading, found=found, cast=cast, things=things, events=told.get(found.entry.id, {})
        )
        for index, cues in cued:
            if cues is not None:
                yield from OrderEntry(entry).orderings(index, cues)
            yield from LengthEntry(entry).lengths(index)


def _is_over(plain: str, sentence: Span) -> bool:
    """True for a sentence that may tell of something as over: "he was already there when", "only when"."""
    text = plain[sentence.start : sentence.end].casefold()
    return any(word in text for word in (" had ", "already", "only when", "when only"))


def _cued(found: Mentions) -> list[tuple[int, tuple[Stand, ...] | None]]:
    """The sentences that may tell an order, each with its cues, or only how long something took, without them."""
    plain = found.entry.plain
    gaps = Placed.of((t for t in found.times if is_gap(t)), lambda t: t.quote.span)
    lengths = Placed.of((t for t in found.times if is_length(t)), lambda t: t.quote.span)
    kept = []
    for index, sentence in enumerate(found.sentences):
        if sentence.block not in _TOLD_IN:
            continue
        cues = tuple(stands(plain, sentence.span))
        loose = any(c.cue.sense in _LOOSE for c in cues) and not _is_over(plain, sentence.span)
        if loose and not may_tell(plain, sentence.span):
            cues = tuple(c for c in cues if c.cue.sense not in _LOOSE)
        long = bool(lengths.within(sentence.span))
        told = cues or gaps.within(sentence.span) or may_turn(plain, sentence.span)
        told = told or (long and may_span(plain, sentence.span))
        ordered = bool(told) and not is_open(plain, sentence.span)
        if ordered or long:
            kept.append((index, cues if ordered else None))
    return kept
