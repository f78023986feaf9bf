"""Figures of an entry's headline or caption against those of its own body."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from reconcile.claims.counts.head_counts import HeadCount, head_counts
from reconcile.claims.inflection import is_inflected
from reconcile.claims.reading import Reading
from reconcile.claims.records.page_records import HeadlineFigure
from reconcile.claims.whole_numbers import number, value_of
from reconcile.comparison import compare
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Measure, Mentions
from reconcile.model import BlockKind, EntryRole, Quote, Span
from reconcile.spans import Placed

_SHOWN: Final = (BlockKind.HEADLINE, BlockKind.CAPTION)
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_NUMBER: Final = re.compile(r"\d[\d,.]*")
# Nouns that come in any number of groups at once.
_LOOSE: Final = frozenset(
    "people persons men women children times others items things points votes seats years months weeks days hours minutes seconds".split()
)
_LOOSE_DIMENSIONS: Final = frozenset({"count", "time", "duration", "ratio", "", "temperature"})
_HALVES: Final = LazyPattern(
    r"\b(?:more|other|another|extra|further|additional|half|double|twice|rise|risen|up|cut|fall|gap|difference|compared|from|per|each|a)\b",
)
# What ends the phrase that a number counts: "200 trust loan documents" counts documents.
_BREAK: Final = LazyPattern(
    r"\b(?:in|at|of|on|by|from|to|with|after|as|for|and|near|into|led|is|are|was|were|held|sent)\b|[,;:'\"(-]",
)
# A headline is often written anew while the text below it stays.
_RISES: Final = LazyPattern(
    r"\b(?:rises?|rose|risen|climbs?|climbed|grows?|grown|jumps?|soars?|passes|reaches|hits|tops|now|revised|updated|increases?|up\s(?:to|from))\b",
)
_EARLIER: Final = LazyPattern(
    r"\b(?:earlier|at\sfirst|initially|previously|originally|first\s(?:reports|said|put)|had\s(?:said|put|reported))\b",
)
_SINCE: Final = LazyPattern(
    r"\b(?:has|have)\ssince\b|\bsince\s(?:risen|died)\b|\brisen\sto\b|\b(?:more|another|second|third|others?)\s(?:[a-z]+\s){0,2}(?:have\s|has\s)?(?:since\s)?(?:died|been\skilled|been\sfound\sdead)\b",
)
_ROUGH: Final = 0.1
_FEW: Final = 3


@attrs.frozen(kw_only=True)
class _Pair:
    """A figure shown and the one told. what: what both are of; swapped: the number is told of something else."""

    shown: Quote
    told: Quote
    what: str
    swapped: str = ""


def make_headline_figures(reading: Reading) -> Iterator[HeadlineFigure]:
    """Every figure of a headline or caption that its entry's body tells otherwise, and never as it is shown."""
    for found in reading.mentions:
        if found.entry.role is not EntryRole.ENTRY or not any(b.kind in _SHOWN for b in found.entry.blocks):
            continue
        for pair in _pairs(found):
            yield HeadlineFigure(
                **reading.base(found.entry, (pair.shown, pair.told)),
                shown=pair.shown.text,
                told=pair.told.text,
                what=pair.what,
                swapped=pair.swapped,
                caption=pair.shown.block is BlockKind.CAPTION,
            )


def _pairs(found: Mentions) -> Iterator[_Pair]:
    shown = [m for m in found.measures if m.quote.block in _SHOWN]
    told = [m for m in found.measures if m.quote.block is BlockKind.BODY]
    body = " ".join(
        found.entry.plain[b.span.start : b.span.end] for b in found.entry.blocks if b.kind is BlockKind.BODY
    )
    numbers = {*_numbers(body), *_spelt_out(body)}
    counted = {id(m) for m, _ in _toll_measures(found)}
    for measure in shown:
        if id(measure) in counted or measure.quantity.comparator != "=" or _is_beside(found, measure):
            continue
        own = {*_numbers(measure.quote.text), *_spelt_out(measure.quote.text)}
        pair = _of_kind(found, measure, told, said=bool(own & numbers))
        if pair is not None:
            yield pair
    if any(m.quote.block is BlockKind.HEADLINE for m in shown) or not shown:
        yield from _tolls(found)


def _numbers(text: str) -> Iterator[str]:
    return (n.rstrip(".,").replace(",", "") for n in _NUMBER.findall(text))


def _spelt_out(text: str) -> Iterator[str]:
    """Numbers in words or digits, as digits: "two" and "2" are one."""
    return (str(value_of(m[0])) for m in _spelt().finditer(text))


@functools.cache
def _spelt() -> LazyPattern:
    return LazyPattern(number())


def _is_beside(found: Mentions, measure: Measure) -> bool:
    """True for a figure that its words make a change, a share or a part: "five more survivors", "up by £12"."""
    start, end = measure.quote.span.start, measure.quote.span.end
    return (
        _HALVES.search(found.entry.plain, max(0, start - 14), end) is not None
        or _HALVES.match(found.entry.plain[end : end + 12].lstrip()) is not None
    )


def _of_kind(found: Mentions, shown: Measure, told: Sequence[Measure], *, said: bool) -> _Pair | None:
    quantity = shown.quantity
    if quantity.per or quantity.value is None:
        return None
    alike = [
        m
        for m in told
        if m.quantity.dimension == quantity.dimension and m.quantity.unit and not m.quantity.per
    ]
    if quantity.dimension == "count":
        if quantity.unit in _LOOSE or not quantity.unit:
            return None
        same = [m for m in alike if _is_one(m.quantity.unit, quantity.unit)]
        if said and not same:
            return _swapped(found, shown, alike)
        alike = same
    elif quantity.dimension in _LOOSE_DIMENSIONS:
        return None
    if quantity.dimension == "money":
        alike = [m for m in alike if m.quantity.unit == quantity.unit]
    if said or not alike or len(alike) > _FEW or not all(_is_apart(shown, m) for m in alike):
        return None
    if len({m.quantity.value for m in alike}) > 1:
        return None
    return _Pair(
        shown=shown.quote,
        told=alike[0].quote,
        what=quantity.unit if quantity.dimension == "count" else quantity.dimension,
    )


def _is_one(unit: str, other: str) -> bool:
    return unit == other or is_inflected(unit, other)


def _is_apart(shown: Measure, told: Measure) -> bool:
    """True when the two cannot be one figure, one of them rounded for a headline."""
    one, other = shown.quantity, told.quantity
    if one.value is None or other.value is None or other.comparator == "range":
        return False
    if one.unit != other.unit and one.dimension != "count":
        verdict = compare(one, other)
        return verdict.verdict == "conflict" and verdict.off_percent > 100 * _ROUGH
    rough = _ROUGH * max(one.value, other.value) if max(one.value, other.value) >= 20 else 0.0
    return one.high + rough < other.low or other.high + rough < one.low


def _swapped(found: Mentions, shown: Measure, told: Iterable[Measure]) -> _Pair | None:
    """The number of the headline, told of another thing that the headline names too: "25 victims in hospital", "25 hospitals"."""
    block = found.entry.block_holding(shown.quote.span.start)
    if block is None:
        return None
    behind = _BREAK.search(found.entry.plain, shown.quote.span.end, block.span.end)
    before = found.entry.plain[block.span.start : shown.quote.span.start]
    rest = found.entry.plain[behind.end() : block.span.end] if behind is not None else ""
    words = [w.casefold() for w in _WORD.findall(f"{before} {rest}")]
    same = [m for m in told if m.quantity.value == shown.quantity.value]
    if len(same) != 1 or _is_one(same[0].quantity.unit, shown.quantity.unit):
        return None
    unit = same[0].quantity.unit
    named = [w for w in words if _is_one(w, unit) and not _is_one(w, shown.quantity.unit)]
    if not named or unit in _LOOSE:
        return None
    return _Pair(shown=shown.quote, told=same[0].quote, what=shown.quantity.unit, swapped=unit)


def _toll_measures(found: Mentions) -> Iterator[tuple[Measure, HeadCount]]:
    """The measures that are numbers of people in a state, which are compared by state."""
    counts = Placed.of(head_counts(found), lambda count: count.span)
    for measure in found.measures:
        start = measure.quote.span.start
        for count in counts.overlapping(Span(start, start + 1)):
            yield measure, count


def _tolls(found: Mentions) -> Iterator[_Pair]:
    """Tolls of the headline that the body gives otherwise: "Twelve dead", and "ten people were killed"."""
    plain = found.entry.plain
    counts = [
        c
        for c in head_counts(found)
        if not c.rest and not c.other and _HALVES.search(plain, c.span.start, c.span.end) is None
    ]
    shown = [c for c in counts if found.entry.block_at(c.span.start) is BlockKind.HEADLINE]
    told = [c for c in counts if found.entry.block_at(c.span.start) is BlockKind.BODY]
    for count in shown:
        same = [c for c in told if (c.state, c.part) == (count.state, count.part)]
        if not same or len(same) > _FEW or any(_may_be_one(count, c) for c in same):
            continue
        if len({c.people for c in same}) == 1 and not _is_newer(found, count, same[0]):
            yield _Pair(
                shown=found.entry.quote(_trimmed(found, count.span)),
                told=found.entry.quote(_trimmed(found, same[0].span)),
                what=count.state,
            )


def _is_newer(found: Mentions, shown: HeadCount, told: HeadCount) -> bool:
    """True for a headline that was renewed above an older text: it says that its number rose, or the text that its own is older."""
    plain = found.entry.plain
    if shown.people <= told.people:
        return False
    bodies = [b.span for b in found.entry.blocks if b.kind is BlockKind.BODY]
    return (
        _RISES.search(plain, shown.sentence.start, shown.sentence.end) is not None
        or _EARLIER.search(plain, told.sentence.start, told.sentence.end) is not None
        or any(_SINCE.search(plain, body.start, body.end) is not None for body in bodies)
    )


def _trimmed(found: Mentions, span: Span) -> Span:
    text = found.entry.text[span.start : span.end]
    return Span(span.start + len(text) - len(text.lstrip()), span.end - (len(text) - len(text.rstrip())))


def _may_be_one(shown: HeadCount, told: HeadCount) -> bool:
    """True when both numbers can hold: they are equal, or a hedge leaves room."""
    low, high = _range(shown)
    other_low, other_high = _range(told)
    return low <= other_high and other_low <= high


def _range(count: HeadCount) -> tuple[float, float]:
    if count.bound in ("at least", "more than", "over"):
        return count.people, math.inf
    if count.bound in ("up to", "as many as", "nearly", "almost"):
        return (0 if count.bound in ("up to", "as many as") else count.people * (1 - _ROUGH)), count.people
    rough = _ROUGH * count.people if count.bound else 0
    return count.people - rough, count.people + rough
