"""Tallies: counts so far of the people killed, hurt, missing, rescued, arrested or evacuated in the event a page tells of.

A page of one event tells of one place, or of places that lie in one another, and of one kind of event; there every tally counts
for the whole of it. On any other page only tallies that name the same places are of one line.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from reconcile.claims.counts import tally_words as words
from reconcile.claims.counts.count_words import REVISED
from reconcile.claims.counts.head_counts import HeadCount, head_counts
from reconcile.claims.counts.tally_lines import Scoped, Tally, families_of, lined
from reconcile.claims.events.modality import attribution_of
from reconcile.claims.events.saying import is_dating
from reconcile.claims.plans.supersession import Cue, CueKind, cues
from reconcile.claims.reading import Reading
from reconcile.mentions import Mentions
from reconcile.model import BlockKind, Span
from reconcile.places import Place

UNKNOWN_SOURCE: Final = "?"
_MAY_GO: Final = frozenset({"arrested", "evacuated"})
_PAST: Final = timedelta(days=3)
_BOUNDS: Final = frozenset({"", "at least", "more than", "over"})
_FRESH: Final = frozenset({CueKind.CORRECTION, CueKind.REVISION, CueKind.WITHDRAWAL, CueKind.EDIT})
_NEWER: Final = frozenset({CueKind.CORRECTION, CueKind.REVISION})
_AROUND: Final = 160
"""Code points before and behind the sentence of a count within which a cue speaks of it; an entry that was edited was all of it."""
_NEAR: Final = 60
"""Code points round a count within which the site that it is of is named."""


def tallies(reading: Reading) -> tuple[Tally, ...]:
    """The tallies of a page in the order told: by entry, then by place."""
    scoped = [each for found in reading.mentions for each in _of_entry(reading, found)]
    return tuple(sorted(lined(reading, scoped), key=lambda t: (t.rank, t.count.span.start)))


def _of_entry(reading: Reading, found: Mentions) -> Iterator[Scoped]:
    plain = found.entry.plain
    counts = list(head_counts(found))
    if not counts:
        return
    fresh = [c for c in cues(plain, 0, len(plain)) if c.kind in _FRESH]
    for count in counts:
        if count.state == "on board" or count.other or count.rest or not _is_of_all(plain, count):
            continue
        told = plain[count.sentence.start : count.sentence.end]
        if words.OTHER_EVENT.search(told) or _is_background(reading, found, count):
            continue
        yield _scoped(reading, found, count, fresh)


def _is_of_all(plain: str, count: HeadCount) -> bool:
    """False for a count of some of them only, or of more of them."""
    text, behind = plain[count.span.start : count.span.end], plain[count.span.end : count.sentence.end]
    before = plain[count.sentence.start : count.span.start]
    if words.PART_BEFORE.search(before) or words.PART_WITHIN.search(text) or words.PART_BEHIND.match(behind):
        return False
    state_is_last = text[-1].isalpha() and text.split()[-1].lower() not in _NUMBER_WORDS
    if state_is_last:
        return words.SCENE_BEHIND.match(behind) is None
    return words.PEOPLE_BEHIND.match(behind) is not None


_NUMBER_WORDS: Final = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety".split()
)


def _is_background(reading: Reading, found: Mentions, count: HeadCount) -> bool:
    """True where the sentence is dated to days that lie before the entry was told, or behind it."""
    told = reading.at(found.entry)
    if told is None or told.start is None:
        return False
    first, last = told.start - _PAST, told.start + _PAST
    for timex in found.times:
        if count.sentence.holds(timex.quote.span) and is_dating(timex) and timex.interval is not None:
            start, end = timex.interval.start, timex.interval.end
            if (end is not None and end < first) or (start is not None and start > last):
                return True
    return False


def _scoped(reading: Reading, found: Mentions, count: HeadCount, fresh: list[Cue]) -> Scoped:
    entry = found.entry
    told = entry.plain[count.sentence.start : count.sentence.end]
    around = Span(max(0, count.sentence.start - _AROUND), count.sentence.end + _AROUND)
    near = [c for c in fresh if c.kind is CueKind.EDIT or around.holds(c.span)]
    tally = Tally(
        state=count.state,
        line="",
        of="",
        people=count.people,
        bound=count.bound,
        source=_source(found, count, told),
        hedged=count.bound not in _BOUNDS
        or (count.state in _MAY_GO and words.LET_GO.search(entry.plain) is not None)
        or words.MAYBE.search(told) is not None
        or words.HEDGED_WITHIN.search(entry.plain, count.span.start, count.span.end) is not None,
        confirmed="confirm" in told.lower(),
        revised=bool(near) or REVISED.search(told) is not None,
        replaces=any(c.kind in _NEWER and count.sentence.holds(c.span) for c in near),
        attackers=words.ATTACKERS.search(told) is not None,
        rank=reading.ranks[entry.id],
        entry=entry,
        count=count,
    )
    near_by = entry.plain[
        max(count.sentence.start, count.span.start - _NEAR) : min(count.sentence.end, count.span.end + _NEAR)
    ]
    sites = list(words.SITE.finditer(near_by))
    is_toll = (
        "toll" in entry.plain[count.span.start : count.span.end].lower()
    )  # of all of them, wherever they died
    return Scoped(
        tally=tally,
        places=_places(found, count),
        sites=frozenset(m["site"].lower().rstrip("s") for m in sites if not m["part"]),
        parts=frozenset()
        if is_toll
        else frozenset(m["part"].lower().rstrip("s") for m in sites if m["part"]),
        families=families_of(told),
    )


def _source(found: Mentions, count: HeadCount, told: str) -> str:
    attribution = attribution_of(found, count.span)
    if attribution is not None:
        return attribution.source or UNKNOWN_SOURCE
    quoted = found.entry.block_at(count.span.start) is BlockKind.QUOTED_POST
    return UNKNOWN_SOURCE if quoted or words.SAID.search(told) else ""


def _places(found: Mentions, count: HeadCount) -> tuple[Place, ...]:
    """The places that the sentence says its people were in."""
    plain, start = found.entry.plain, count.sentence.start
    named = (
        t.place
        for t in found.placed_toponyms.within(count.sentence)
        if t.by != "demonym"
        and words.LOCATIVE.search(plain, max(start, t.quote.span.start - 60), t.quote.span.start)
    )
    return tuple({p.id: p for p in named if p is not None}.values())
