"""What was read and understood of one page, as text: for whoever wonders why something was found or missed."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.kinds import Claim, Event
from reconcile.mentions import Mentions
from reconcile.model import Entry
from reconcile.pipeline import Understood
from reconcile.report.times import interval_text, time_lines
from reconcile.report.visible import visible


def inspected(understood: Understood) -> str:
    """The whole account of a page: head, date, entries with their blocks and mentions, claims, what was passed over."""
    return "\n".join(visible(line) for line in _lines(understood))


def _lines(understood: Understood) -> Iterator[str]:
    reading, page = understood.reading, understood.reading.page
    yield f"{page.name}: layout {page.layout}, {len(page.entries)} entries, publisher {page.publisher or 'unknown'}"
    yield f"  zone {reading.zone} ({reading.zone_source}); order {understood.order or 'unknown'} ({understood.order_source or '-'})"
    for evidence in understood.dating.evidence:
        yield f"  date: {evidence.text}{'' if evidence.agrees else '  (does not agree)'}"
    by_entry: dict[str, list[Claim]] = {}
    for claim in understood.claims:
        by_entry.setdefault(claim.entry, []).append(claim)
    for found in reading.mentions:
        yield ""
        yield from _entry(found, by_entry.get(found.entry.id, []))
    for unread in page.unread:
        yield f"not understood: {unread.page}:{unread.line or ''} {unread.why}"


def _entry(found: Mentions, claims: list[Claim]) -> Iterator[str]:
    entry = found.entry
    stamp = f"{entry.stamp.text} = {interval_text(entry.stamp.interval)}" if entry.stamp else "no stamp"
    number = f"{entry.number}. " if entry.number is not None else ""
    yield f"[{entry.role} {entry.id}] {number}{entry.headline or ''}  ({stamp})"
    for block in entry.blocks:
        yield f"  {block.kind:<13} {_place(entry, block.span.start)}  {_clip(entry.text[block.span.start : block.span.end])}"
    for time in found.times:
        first, *more = time_lines(time)
        yield f"    time      {first}"
        yield from (f"              {line}" for line in more)
    for measure in found.measures:
        quantity = measure.quantity
        yield f"    quantity  “{measure.quote.text}” {quantity.comparator} [{quantity.low:g}, {quantity.high:g}] {quantity.unit} ({quantity.dimension})"
    for toponym in found.toponyms:
        place = toponym.place
        where = (
            f"{place.name}, {place.kind}, {place.zone or 'no single zone'}"
            if place
            else f"ambiguous: {len(toponym.candidates)} candidates"
        )
        yield f"    place     “{toponym.quote.text}” {toponym.by}: {where}"
    for name in found.names:
        yield f"    name      “{name.quote.text}” {name.kind}: {name.key}"
    for attribution in found.attributions:
        yield f"    says      {attribution.source or 'unnamed'}: “{attribution.quote.text}”"
    for hedge in found.hedges:
        yield f"    hedge     “{hedge.quote.text}” {hedge.kind}"
    for claim in claims:
        yield f"    claim     {_claim(claim)}"


def _claim(claim: Claim) -> str:
    if not isinstance(claim, Event):
        return f"{type(claim).__name__}: {'; '.join(_clip(q.text, 60) for q in claim.quotes[:2])}"
    when = interval_text(claim.when) if claim.when else "unknown"
    actors = ", ".join(claim.actors) or "someone"
    where = ", ".join(claim.places) or "nowhere named"
    return f"Event {claim.lane} {claim.kind} ({claim.verb}) {actors} @ {where} [{when}] {claim.modality} {claim.attribution}".rstrip()


def _place(entry: Entry, index: int) -> str:
    line, column = entry.source.position(entry.origin.offset(index))
    return f"{line}:{column}"


def _clip(text: str, width: int = 90) -> str:
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1] + "…"
