"""Figures that must add up: the people of a wreck, a total with all its parts, a number with the names that it counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Final

import attrs

from reconcile.claims.counts.changes import changes
from reconcile.claims.counts.head_counts import HeadCount, head_counts
from reconcile.claims.counts.list_counts import list_counts
from reconcile.claims.counts.parts import parts
from reconcile.claims.counts.polls import polls
from reconcile.claims.counts.shares import shares
from reconcile.claims.counts.splits import splits
from reconcile.claims.reading import Reading
from reconcile.claims.records.amount_records import AmountSum
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions

_APART: Final = frozenset({"dead", "injured", "missing"})
"""States of which a person is in one; the rescued may be hurt, or die."""
_LOWER_BOUNDS: Final = frozenset({"", "at least", "more than", "over"})
_MAJORITY: Final = 0.6
_WRECK: Final = LazyPattern(
    r"\b(?:planes?|flight|aircraft|airliner|jet|helicopter|ferry|ship|boat|vessel|dinghy|liner|trains?|bus|coach|crash\w*|sank|sinking|"
    r"capsiz\w*|wreck\w*|derail\w*|on\sboard|aboard|passengers?|coastguard)\b",
)
"""One of these stands in an entry that tells of those on board."""


def make_amount_sums(reading: Reading) -> Iterator[AmountSum]:
    """Every sum, share and ratio of a page that its own figures can check."""
    yield from shares(reading)
    yield from parts(reading)
    yield from splits(reading)
    yield from polls(reading)
    yield from list_counts(reading)
    yield from changes(reading)
    yield from on_board(reading)


@attrs.frozen
class _Told:
    """A count with the entry in which it is told."""

    found: Mentions
    count: HeadCount


def on_board(reading: Reading) -> Iterator[AmountSum]:
    """The dead, hurt and missing of each statement against the people on board, where the page has one such number."""
    told = [_Told(found, count) for found in reading.mentions for count in head_counts(found)]
    boarded = [
        t
        for t in told
        if t.count.state == "on board" and not (t.count.other or t.count.bound or t.count.part)
    ]
    numbers = Counter(t.count.people for t in boarded)
    if not numbers:
        return
    people, times = numbers.most_common(1)[0]
    if times < _MAJORITY * numbers.total():
        return
    seen = next(t for t in boarded if t.count.people == people)
    own = (t for t in told if not t.count.other and t.count.state != "on board")
    for _, group in groupby(own, key=lambda t: (t.found.entry.id, t.count.sentence)):
        counts = list(group)
        claim = _against(reading, counts, seen)
        if claim is not None:
            yield claim


def _against(reading: Reading, told: list[_Told], seen: _Told) -> AmountSum | None:
    """The claim that the people of one sentence are no more than were on board; None where states overlap."""
    counts = [
        t.count for t in told if t.count.state in _APART or (t.count.state == "rescued" and t.count.rest)
    ]
    states = [c.state for c in counts]
    if len(counts) < 2 or len(set(states)) < len(states) or any(c.bound not in _LOWER_BOUNDS for c in counts):
        return None
    if "rescued" in states and "injured" in states:
        return None
    total, people = sum(c.people for c in counts), seen.count.people
    if total <= people:
        return None
    entry = told[0].found.entry
    if not _WRECK.search(entry.plain):
        return None
    span = counts[0].span.hull(counts[-1].span)
    written = " + ".join(f"{c.people:,} {c.state}" for c in counts)
    return AmountSum(
        **reading.base(entry, (entry.quote(span), seen.found.entry.quote(seen.count.span))),
        what="on board",
        about=f"the {people:,} people on board",
        told=float(total),
        due=float(people),
        off=float(total - people),
        slack=0.0,
        slip="",
        arithmetic=f"{written} = {total:,}, of {people:,} on board",
        by_told="one of these counts is older than the others: take all of them from one source",
        by_parts=f"{total:,} on board, if these counts are right",
    )
