"""The values that a sentence says no longer hold, each with the one that stands for it now."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.counts import counted
from reconcile.claims.plans import old_words
from reconcile.claims.plans.plan_words import AS_PLANNED
from reconcile.claims.plans.values import AMOUNT, CLOCK, COUNT, DAY, PLACE, PLANNED, Value, values_in
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Sentence
from reconcile.model import BlockKind, Entry, Span

TOLD: Final = (BlockKind.BODY, BlockKind.HEADLINE)
_REACH: Final = 90
"""Code points before a value in which the words stand that say it no longer holds."""
_NEAR: Final = 45
"""Code points between words that tell of an earlier value and the value."""
_LED: Final = {
    None: (COUNT, CLOCK, DAY, PLACE, AMOUNT),
    "moved": (COUNT, CLOCK, DAY, PLACE),
    "bare": (COUNT,),
}
"""The kinds of values that each group of the words right before an old value may lead to."""


@attrs.frozen(kw_only=True, eq=False)
class Replaced:
    """A value that no longer holds, as a sentence of an entry says. news: what may stand for it now, likeliest first; () when that is not told.

    words: the telling words of the sentence, of its headline, and of the sentence before where it goes on with that one.
    """

    found: Mentions
    sentence: Sentence
    old: Value
    news: tuple[Value, ...]

    @property
    def entry(self) -> Entry:
        return self.found.entry

    @functools.cached_property
    def words(self) -> frozenset[str]:
        entry, span = self.entry, self.sentence.span
        if old_words.GOES_ON.match(entry.plain, span.start) is not None:
            near = self.found.placed_sentences.holding(max(0, span.start - 2))
            span = span if near is None else Span(near.span.start, span.end)
        head = next((b.span for b in entry.blocks if b.kind is BlockKind.HEADLINE), None)
        told = entry.plain[span.start : span.end]
        return counted.content_of(told if head is None else f"{told} {entry.plain[head.start : head.end]}")


def replaced_in(found: Mentions) -> Iterator[Replaced]:
    """The values that an entry says no longer hold, in order of place."""
    plain = found.entry.plain
    if not _may_replace(plain):
        return
    told = [s for s in found.sentences if s.block in TOLD]
    for index, sentence in enumerate(told):
        span = sentence.span
        if not _may_replace(plain, span):
            continue
        values = values_in(found, span)
        moves = any(
            old_words.MOVES.search(plain, s.span.start, s.span.end) is not None
            for s in told[index : index + 2]
            if s is sentence or old_words.GOES_ON.match(plain, s.span.start) is not None
        )
        given_up = list(_old(plain, span, values, moves=moves))
        for old in given_up:
            news = _new(values, old, given_up)
            if not news:
                near = (
                    v
                    for s in (*told[index + 1 : index + 2], *told[max(0, index - 1) : index])
                    for v in values_in(found, s.span)
                )
                news = _new(list(near), old, given_up)
            if news or (old.kind in (CLOCK, DAY) and _is_denied(plain, span, old)):
                yield Replaced(found=found, sentence=sentence, old=old, news=news)


def _may_replace(plain: str, span: Span | None = None) -> bool:
    start, end = (0, len(plain)) if span is None else (span.start, span.end)
    return any(
        p.search(plain, start, end) is not None
        for p in (
            old_words.AT_ONCE,
            old_words.IN_CLAUSE,
            old_words.MORE_THAN,
            old_words.OF_AN_HOUR,
            old_words.AS_WAS_PLANNED,
        )
    )


def _old(plain: str, sentence: Span, values: list[Value], *, moves: bool) -> Iterator[Value]:
    """The values of a sentence that it says held before; of a growth, the number that it grew from. moves: a plan is another one now."""
    leads = {m.end(): m.lastgroup for m in old_words.AT_ONCE.finditer(plain, sentence.start, sentence.end)}
    before = [m.end() for m in old_words.IN_CLAUSE.finditer(plain, sentence.start, sentence.end)]
    for value in values:
        start, end = value.span.start, value.span.end
        if old_words.LONG_AGO.match(plain, end, sentence.end) is not None:
            continue
        is_plan = value.kind in PLANNED
        told = start in leads and value.kind in _LED[leads[start]]
        if not told and (moves or not is_plan):
            told = any(0 <= start - at <= _NEAR and not _PAUSE.search(plain, at, start) for at in before)
        if not told and is_plan:
            behind = AS_PLANNED.match(plain, end, sentence.end)
            told = behind is not None and _is_denied(plain, sentence, value)
        if told or (value.kind == COUNT and _is_of_an_hour(plain, sentence, value)):
            yield value
        elif value.kind == COUNT and (first := _grown_from(plain, sentence, value, values)) is not None:
            yield attrs.evolve(value, key=first)


def _is_of_an_hour(plain: str, sentence: Span, value: Value) -> bool:
    """True for what a count was at an earlier hour: "it was 60 this morning"."""
    start, end = value.span.start, value.span.end
    return (
        old_words.OF_AN_HOUR.match(plain, end, sentence.end) is not None
        and old_words.AT_THE_TIME.search(plain, max(sentence.start, start - _REACH), start) is not None
    )


def _grown_from(plain: str, sentence: Span, value: Value, values: list[Value]) -> int | None:
    """The number that a count has grown from by a value: 88 in "92 delegates, four more than we said at noon"."""
    match = old_words.MORE_THAN.match(plain, value.span.end, sentence.end)
    now = next((v for v in values if v.kind == COUNT and v.span.end <= value.span.start), None)
    if match is None or now is None or not isinstance(now.key, int) or not isinstance(value.key, int):
        return None
    return now.key - value.key if match["more"] else now.key + value.key


def _is_denied(plain: str, sentence: Span, value: Value) -> bool:
    """True where "not" stands before a value."""
    start = value.span.start
    return old_words.DENIED.search(plain, max(sentence.start, start - _REACH), start) is not None


def _new(values: list[Value], old: Value, given_up: list[Value]) -> tuple[Value, ...]:
    """What may stand for an old value: of its kind, and of the same noun where both name one; the nearest before it first, then those behind."""
    spans = {v.span for v in given_up}
    near = [v for v in values if v.kind == old.kind and v.key != old.key and v.span not in spans]
    if old.kind == COUNT:
        near = [v for v in near if not (v.nouns and old.nouns) or v.nouns & old.nouns]
    behind = [v for v in near if v.span.start > old.span.start]
    return (*(v for v in reversed(near) if v not in behind), *behind)


_PAUSE: Final = LazyPattern(r"[,;:.()]|\b(?:but|and|now)\b")
