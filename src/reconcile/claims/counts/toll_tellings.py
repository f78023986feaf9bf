"""The counts of a page that are of one named event, so that other pages' counts of it can meet them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.claims.counts import changing_words
from reconcile.claims.counts.count_words import REVISED
from reconcile.claims.counts.named_events import NamedEvent, page_events
from reconcile.claims.counts.ordinal_deaths import OrdinalDeath, ordinal_deaths
from reconcile.claims.counts.tally_lines import STATES, Tally
from reconcile.claims.counts.tolls import is_plain
from reconcile.claims.events.modality import attribution_of
from reconcile.claims.reading import Reading
from reconcile.claims.records.toll_records import TollTelling
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import BlockKind, EntryRole, Span

_SHARED: Final = frozenset({"dead", "injured"})
_TOLL: Final = LazyPattern(
    r"\b(?:tolls?|number\sof\s(?:dead|deaths|people\skilled|injured|wounded)|deaths?|fatality|fatalities)\b"
)
"""Speaks of all of them in the event that the page is about."""


def make_toll_tellings(reading: Reading, told: Sequence[Tally]) -> Iterator[TollTelling]:
    """Each plain count of the dead and injured of a page that is of one event with a name or a town. told: the tallies of the page."""
    kept = [t for t in told if t.state in _SHARED and is_plain(t) and not t.attackers and not t.confirmed]
    kept = [
        t for t in kept if t.entry.role is EntryRole.ENTRY and _is_body(t.entry.block_at(t.count.span.start))
    ]
    ordinal = [
        (found, death)
        for found in reading.mentions
        if found.entry.role is EntryRole.ENTRY
        for death in ordinal_deaths(found)
    ]
    if not kept and not ordinal:
        return
    events, mentions = page_events(reading), {m.entry.id: m for m in reading.mentions}
    for tally in kept:
        found, sentence = mentions[tally.entry.id], tally.count.sentence
        event = events.of_telling(found, sentence, is_toll=_is_toll(tally.entry.plain, sentence))
        if event is not None:
            yield _of_tally(reading, tally, event)
    for found, death in ordinal:
        event = events.of_telling(found, death.sentence, is_toll=True)
        if event is not None:
            yield _of_ordinal(reading, found, death, event)


def _is_body(kind: BlockKind) -> bool:
    return kind in (BlockKind.BODY, BlockKind.HEADLINE)


def _is_toll(plain: str, sentence: Span) -> bool:
    return _TOLL.search(plain, sentence.start, sentence.end) is not None


def _of_tally(reading: Reading, tally: Tally, event: NamedEvent) -> TollTelling:
    plain, count = tally.entry.plain, tally.count
    change = changing_words.change_at(
        plain, count.sentence.start, count.span.start, count.span.end, count.sentence.end
    )
    return TollTelling(
        **reading.base(tally.entry, (tally.quote,)),
        event=event.key,
        named=event.words,
        state=tally.state,
        of=STATES.get(tally.state, f"people {tally.state}"),
        people=tally.people,
        written=tally.written,
        exact=tally.exact,
        source=tally.source,
        revised=tally.revised,
        replaces=tally.replaces or change.old is not None,
        old=change.old,
        part=False,
    )


def _of_ordinal(reading: Reading, found: Mentions, death: OrdinalDeath, event: NamedEvent) -> TollTelling:
    said = attribution_of(found, death.span)
    sentence = found.entry.plain[death.sentence.start : death.sentence.end]
    return TollTelling(
        **reading.base(found.entry, (found.entry.quote(death.sentence),)),
        event=event.key,
        named=event.words,
        state="dead",
        of=STATES["dead"],
        people=death.number,
        written=f"{death.number:,}",
        exact=True,
        source="" if said is None else said.source or "?",
        revised=REVISED.search(sentence) is not None,
        replaces=death.number > 1,
        old=None,
        part=death.part,
    )
