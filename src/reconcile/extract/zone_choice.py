"""Which of the zones that a name may mean is meant: by the places near it, the page's zone and the season."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from reconcile.extract.zones import ZoneReading, is_local, label_of, zone_of_name
from reconcile.lexicon import clock_words
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Toponym
from reconcile.spans import Span
from reconcile.times import labels_of
from reconcile.timex import Timex

_NEAR: Final = 3  # places looked at for an ambiguous name
_BESIDE: Final = re.compile(r"(?:,? [A-Z][a-z]+(?: [A-Z][a-z]+)?)? ?[(\[/] ?\d")
_READ_OUT: Final = LazyPattern(r",? (?:where )?it(?: is| was|'s)(?: \w+)? $")


def needs_place(timex: Timex, plain: str) -> bool:
    """True for a time whose zone may rest on a place of the text: "local time", "IST", "10pm in Berlin", "9am (0700 GMT)"."""
    text, end = timex.parts.zone_text, timex.quote.span.end
    if text is None:
        start = timex.quote.span.start
        beside = clock_words.BEHIND.match(plain, end) or _BESIDE.match(plain, end)
        return timex.form == "clock" and bool(beside or _READ_OUT.search(plain, max(0, start - 32), start))
    return is_local(text) or any(r.label_min is not None and r.zone != "UTC" for r in zone_of_name(text))


def ranked(
    text: str, found: Mentions, span: Span, page_zone: str, at: datetime | None
) -> tuple[ZoneReading, ...]:
    """Every zone that a written name may mean, the likeliest first.

    First the zone of a place near the clock, or the page's, that goes by this name in that year, one that keeps its
    offset at that moment before one that does not; then the others, the commonest first, and again those that fit before
    those that do not.
    """
    readings = zone_of_name(text)
    if all(r.zone == "UTC" or r.fixed for r in readings):
        return readings
    near = (t.place.zone for t in itertools.islice(nearest_places(found, span), _NEAR) if t.place is not None)
    named = (_reading_in(zone, text, readings, at) for zone in (*near, page_zone) if zone is not None)
    known = [reading for reading in named if reading is not None]
    if known:
        chosen = next((r for r in known if at is not None and r.fits(at)), known[0])
        return (chosen, *(r for r in readings if r.zone != chosen.zone and not _same(r, chosen, at)))
    if at is None or not readings:
        return readings
    # Of zones that share the offset of a label too (ACST of Adelaide and of Darwin), the one that keeps it that day.
    first = next((r for r in readings if r.label_min == readings[0].label_min and r.fits(at)), readings[0])
    return (first, *sorted((r for r in readings if r != first), key=lambda r: not r.fits(at)))


def _reading_in(
    zone: str, text: str, readings: tuple[ZoneReading, ...], at: datetime | None
) -> ZoneReading | None:
    """A name as the clocks of one zone go by it; None where they do not."""
    known = next((r for r in readings if r.zone == zone), None)
    if known is not None or at is None or all(r.label_min is None for r in readings):
        return known
    own = dict(labels_of(zone, at.year)).get(label_of(text))
    return None if own is None else ZoneReading(zone=zone, label_min=own)


def _same(one: ZoneReading, other: ZoneReading, at: datetime | None) -> bool:
    """True for zones that one label names with one offset, of which the page's own is enough: CET of Paris and of Berlin."""
    return at is not None and one.label_min is not None and one.label_min == other.label_min


def place_behind(found: Mentions, end: int, *, bare: bool = False) -> Toponym | None:
    """The place whose clock a time that ends here may be: "22:15 in Mumbai", "8pm on Monday in Lima".

    bare: without "in" too, as beside another clock: "9am New York (2pm London)".
    """
    match = (clock_words.BARE if bare else clock_words.BEHIND).match(found.entry.plain, end)
    return found.zoned_name_at(match.end()) if match is not None else None


def place_ahead(found: Mentions, start: int) -> Toponym | None:
    """The place whose clock is read out before a time: "in Kamchatka it was already 9am"."""
    match = _READ_OUT.search(found.entry.plain, max(0, start - 32), start)
    if match is None:
        return None
    named = found.placed_toponyms.overlapping(Span(match.start() - 1, match.start())) if match.start() else ()
    return next((t for t in named if t.place is not None and t.place.zone is not None), None)


def nearest_places(found: Mentions, span: Span) -> Iterator[Toponym]:
    """Unambiguous places with a zone, the likeliest home of "local time" first.

    Those of the same sentence by distance, then those before it in the entry, the latest first.
    """
    sentence = sentence_of(found, span)
    placed = found.zoned_toponyms
    inside = placed.within(sentence)
    yield from sorted(inside, key=lambda toponym: _distance(toponym.quote.span, span))
    yield from placed.before(sentence.start)


def sentence_of(found: Mentions, span: Span) -> Span:
    """The sentence that holds a span; without sentences, the line it stands on."""
    sentence = found.placed_sentences.holding(span.start)
    if sentence is not None and sentence.span.holds(span):
        return sentence.span
    plain = found.entry.plain
    end = plain.find("\n", span.end)
    return Span(plain.rfind("\n", 0, span.start) + 1, len(plain) if end < 0 else end)


def _distance(a: Span, b: Span) -> int:
    return b.start - a.end if a.end <= b.start else a.start - b.end
