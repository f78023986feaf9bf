"""What a headline, a summary or a recap still says though a later entry replaced it: tolls, starts, closures, destinations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reconcile.claims.counts.breakdowns import Breakdown, breakdowns
from reconcile.claims.counts.tally_lines import Lines, Tally
from reconcile.claims.counts.tolls import GROWING, is_plain, steps_of
from reconcile.claims.kinds import Event
from reconcile.claims.places.courses import chains, is_same_place
from reconcile.claims.plans.schedules import Setting, Settings, steps_of_settings
from reconcile.claims.reading import Reading
from reconcile.claims.records.claim import base_of
from reconcile.claims.records.stale_records import StaleTelling
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import BlockKind, Entry, EntryRole, Quote

_RECAP: Final = LazyPattern(
    r"\b(?:recap|summary|what\swe\s(?:know|have\slearn\w*)|round-?\s?up|here(?:'s|\sis)\swhat|closing|wrap(?:ping)?\sup|that(?:'s|\sis)\s(?:all|it)|"
    r"key\s(?:points|facts|developments|events)|at\sa\sglance|main\s(?:points|developments)|the\sstory\sso\sfar|so\sfar\stoday|if\syou(?:'re|\sare)\sjust|"
    r"just\sjoin\w+|latest\sso\sfar|leave\sit\sthere|pausing\sour|end\sour)\b",
)
_HEAD: Final = 160
"""Code points of an entry in which it says that it sums up."""


def make_stale_tellings(reading: Reading, lines: Lines, settings: Settings) -> Iterator[StaleTelling]:
    """Every toll, breakdown, start and closure of a headline, summary or recap that changed before, kind by kind.

    lines: the tallies of the page; settings: its starts and closures.
    """
    for tallied in lines.values():
        yield from _counts(reading, tallied)
    yield from _breakdowns(reading, lines)
    for told in settings.values():
        yield from _settings(reading, told)


def make_stale_destinations(events: Iterable[Event]) -> Iterator[StaleTelling]:
    """Every destination that a page's headline or summary names though a later entry named another, in order of line."""
    told = sorted(events, key=lambda e: (e.page, e.rank, e.spot))
    summed: dict[tuple[str, str], list[Event]] = {}
    for event in told:
        if event.line and event.block in (BlockKind.PAGE_HEADLINE, BlockKind.SUMMARY):
            summed.setdefault((event.page, event.line), []).append(event)
    for steps in chains(told):
        last, earlier = steps[-1], steps[:-1]
        retold = summed.get((last.page, steps[0].line), [])
        for event in retold if earlier else ():
            yield StaleTelling(
                **base_of(event, (*event.quotes, *last.quotes)),
                what="destination",
                subject=f"the destination of {last.subject}",
                told=event.destination,
                last=last.destination or last.place,
                where="headline" if event.block == BlockKind.PAGE_HEADLINE else "summary",
                replaced=any(is_same_place(event, step) for step in earlier) and not event.cue,
                tells_last=any(e.entry == event.entry and is_same_place(e, last) for e in retold),
            )


def _counts(reading: Reading, tallied: Sequence[Tally]) -> Iterator[StaleTelling]:
    steps = steps_of(tallied) if tallied[0].state in GROWING else []
    told = [t for t in tallied if is_plain(t)]
    if len(steps) < 2:
        return
    last, earlier = steps[-1], {s.people for s in steps[:-1]}
    for tally in told:
        if tally.rank > last.rank and (where := _sums_up(tally.entry)) and not tally.revised:
            yield _stale(
                reading,
                tally.entry,
                (tally.quote, last.quote),
                ("count", tally.of, tally.written, last.written, where),
                replaced=tally.people in earlier and _is_last_word(told, tally, last),
                tells_last=any(t.entry is tally.entry and t.people == last.people for t in tallied),
            )


def _is_last_word(told: Sequence[Tally], tally: Tally, last: Tally) -> bool:
    """True where no other entry went back from the last step of a line to an earlier number."""
    others = [t for t in told if t.entry is not tally.entry and t.entry.role is EntryRole.ENTRY]
    return not others or others[-1].people >= last.people > tally.people


def _breakdowns(reading: Reading, lines: Lines) -> Iterator[StaleTelling]:
    """Parts of a toll that stay as they were, and are no longer called the least, though the toll itself has risen."""
    first: dict[tuple[tuple[int, str], ...], tuple[Breakdown, Tally]] = {}
    tolls = [s for line in lines.values() if line[0].state == "dead" for s in steps_of(line)]
    tolls.sort(key=lambda t: (t.rank, t.count.span.start))
    for told in breakdowns(reading):
        toll = next((t for t in reversed(tolls) if t.rank <= told.rank), None)
        if toll is None:
            continue
        before, then = first.setdefault(told.parts, (told, toll))
        if then.people < toll.people and not told.is_least:
            yield _stale(
                reading,
                told.entry,
                (told.quote, before.quote, toll.quote),
                (
                    "breakdown",
                    "those who were killed",
                    told.text,
                    f"{toll.written} killed, {then.written} before",
                    "recap",
                ),
                replaced=True,
                tells_last=sum(n for n, _ in told.parts) >= toll.people,
            )


def _settings(reading: Reading, settings: Sequence[Setting]) -> Iterator[StaleTelling]:
    steps = steps_of_settings([s for s in settings if s.entry.role is EntryRole.ENTRY])
    if len(steps) < 2:
        return
    last = steps[-1]
    for told in settings:
        where = _sums_up(told.entry) if told.rank > last.rank else ""
        if where:
            yield _stale(
                reading,
                told.entry,
                (told.timex.quote, last.timex.quote),
                (last.what, last.subject, told.timex.quote.text, last.timex.quote.text, where),
                replaced=not told.replaces
                and any(told.face == s.face for s in steps[:-1])
                and told.face != last.face,
                tells_last=any(s.entry is told.entry and s.face == last.face for s in settings),
            )


def _sums_up(entry: Entry) -> str:
    """Where a page sums up: "headline", "summary" or "recap"; "" for an entry that tells what is new."""
    if entry.role is not EntryRole.ENTRY:
        return "headline" if entry.role is EntryRole.HEAD else "summary"
    return "recap" if _RECAP.search(entry.plain[:_HEAD]) else ""


def _stale(
    reading: Reading,
    entry: Entry,
    quotes: tuple[Quote, ...],
    words: tuple[str, str, str, str, str],
    *,
    replaced: bool,
    tells_last: bool,
) -> StaleTelling:
    what, subject, told, last, where = words
    return StaleTelling(
        **reading.base(entry, dict.fromkeys(quotes)),
        what=what,
        subject=subject,
        told=told,
        last=last,
        where=where,
        replaced=replaced,
        tells_last=tells_last,
    )
