"""What tells when an entry was written, apart from its stamp: clocks told as now, ids that hold a second, greetings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from reconcile.claims.clocks.clock_sides import place_behind
from reconcile.claims.clocks.now_words import now_window
from reconcile.claims.clocks.zoning import DAY_MIN, Witness
from reconcile.claims.dates.told_days import is_quoted
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Toponym
from reconcile.model import Entry, EntryRole, Quote, Span
from reconcile.time_labels import clock
from reconcile.times import MINUTE_S, offset_s
from reconcile.timex import Timex

# From its making to its publication an entry takes minutes; the stamp itself may leave out the seconds.
_ID_WINDOW: Final = (-13, 1)
_WRITTEN: Final = frozenset({"written", "abbreviation"})
_GREETING: Final = LazyPattern(
    r"\bgood (?P<part>morning|afternoon|evening)\b(?=\s*(?:[,.!:;-]|$|\n| and | all\b| everyone| everybody| folks| from | to (?:you|all|every)| welcome))"
    r"|\b(?P<bare>morning|afternoon|evening),? (?:all|everyone|everybody|folks)\b(?! of)",
)
_GREETED_MIN: Final = {"morning": (240, 750), "afternoon": (705, 1_095), "evening": (990, 1_500)}
_GREETS_WITHIN: Final = 120
_SHOWN: Final = 40
_LEAST_SHARE: Final = 0.1
_FROM_PLACE: Final = LazyPattern(r",? (?:from|in|here in) (?:the )?")


def witnesses_of(reading: Reading) -> Iterator[Witness]:
    """The witnesses of a page, in the order of its entries, one of each kind an entry; none for entries without a stamp.

    Where the page does not say itself in which zone it tells its times, clocks without a zone tell nothing: an entry
    may be told in the time of the place it tells of.
    """
    zones = _zones_named(reading)
    for found in reading.mentions:
        entry = found.entry
        if (
            entry.role is EntryRole.ENTRY
            and entry.stamp is not None
            and entry.stamp.interval.start is not None
        ):
            yield from _of_id(entry)
            yield from _first(_of_clocks(reading, found, zones))
            if reading.page.declared is not None:
                yield from _first(_of_greeting(reading, found, zones))


def _first(found: Iterator[Witness]) -> Iterator[Witness]:
    yield from (w for i, w in enumerate(found) if i == 0)


def _zones_named(reading: Reading) -> frozenset[str]:
    """The zones of the places that the page is about: each a tenth at least of all places that it names."""
    places = (t.place for m in reading.mentions for t in m.toponyms)
    count = Counter(p.zone for p in places if p is not None and p.zone is not None)
    return frozenset(zone for zone, n in count.items() if n >= _LEAST_SHARE * count.total())


def _of_id(entry: Entry) -> Iterator[Witness]:
    stamp = entry.stamp
    if entry.made_at is None or stamp is None or stamp.interval.start is None or not entry.blocks:
        return
    gap = int((stamp.interval.start - entry.made_at).total_seconds() // MINUTE_S)
    low, high = gap + _ID_WINDOW[0], gap + _ID_WINDOW[1]
    shown = f"the entry was made at {clock(entry.made_at)} UTC by its id, its stamp is “{stamp.text}”"
    quote = entry.quote(next((b.span for b in entry.blocks if len(b.span)), Span(0, len(entry.text))))
    yield Witness(
        kind="id", entry=entry, low_min=low, high_min=high, daily=False, fits=low <= 0 <= high, shown=shown, quote=quote,
    )  # fmt: skip


def _of_clocks(reading: Reading, found: Mentions, zones: frozenset[str]) -> Iterator[Witness]:
    for timex in found.times:
        minute = timex.parts.minute_of_day
        if timex.form != "clock" or minute is None or not _is_one_clock(timex):
            continue
        window = now_window(found.entry.plain, timex.quote.span)
        if window is not None and not is_quoted(found.entry, timex.quote.span):
            yield from _read(reading, found, timex, (minute + window[0], minute + window[1]), zones)


def _is_one_clock(timex: Timex) -> bool:
    """True for a clock of no other day that shows which half of the day it is of: "14:05", "09.20", "9am", "noon"."""
    parts = timex.parts
    if parts.day is not None or parts.weekday is not None or parts.unit is not None:
        return False
    words = timex.quote.text.casefold()
    return bool(
        parts.meridiem
        or parts.part
        or re.match(r"\d\d[:.h]?\d\d", words)
        or re.search("noon|midday|midnight", words)
    )


def _read(
    reading: Reading, found: Mentions, timex: Timex, minutes: tuple[int, int], zones: frozenset[str]
) -> Iterator[Witness]:
    """The witness that a clock is in its own zone, else in that of the page."""
    behind = place_behind(found, timex)
    beside = _zone(behind) if behind is not None else _zone_before(found, timex)
    zone: str
    others: frozenset[str]
    if beside is not None:
        zone, others = beside, frozenset()
    elif timex.zone is not None and timex.zone_source in _WRITTEN:
        # "GMT" is often written for what the clocks of London show.
        zone, others = timex.zone, frozenset({"Europe/London"} if timex.zone == "UTC" else ())
    elif timex.zone_source == "place" or reading.page.declared is None:
        return
    else:
        zone, others = reading.zone, zones
    quote = found.entry.quote(_with_lead(found.entry, timex.quote.span))
    yield from _told(found, "clock", minutes, (zone, others), quote)


def _with_lead(entry: Entry, clock: Span) -> Span:
    """A clock with the few words of its line before it, and behind it where its line has none before."""
    block = entry.block_holding(clock.start)
    line = max(block.span.start if block is not None else 0, entry.plain.rfind("\n", 0, clock.start) + 1)
    start = max(line, clock.start - _SHOWN)
    if start > line:
        blank = entry.plain.find(" ", start, clock.start)
        start = clock.start if blank < 0 else blank + 1
    return Span(start, clock.end)


def _zone_before(found: Mentions, timex: Timex) -> str | None:
    """The zone of the place in "in Paris, where it is 7.20am"."""
    plain, start = found.entry.plain, timex.quote.span.start
    where = plain.rfind(" where ", max(0, start - _SHOWN), start)
    nearest = next(found.placed_toponyms.before(where + 1), None) if where >= 0 else None
    return _zone(nearest) if nearest is not None and where - nearest.quote.span.end <= 1 else None


def _zone(toponym: Toponym) -> str | None:
    return None if toponym.place is None else toponym.place.zone


def _of_greeting(reading: Reading, found: Mentions, zones: frozenset[str]) -> Iterator[Witness]:
    entry = found.entry
    for match in _GREETING.finditer(
        entry.plain, 0, min(len(entry.plain), _first_told(entry) + _GREETS_WITHIN)
    ):
        span = Span(*match.span())
        if is_quoted(entry, span) or not entry.block_at(span.start).is_told:
            continue
        behind = _FROM_PLACE.match(entry.plain, span.end)
        named = found.placed_toponyms.starting(behind.end(), behind.end()) if behind else ()
        zone = next((z for z in map(_zone, named) if z is not None), None)
        minutes = _GREETED_MIN[(match["part"] or match["bare"]).lower()]
        others = frozenset() if zone else zones
        yield from _told(found, "greeting", minutes, (zone or reading.zone, others), entry.quote(span))


def _first_told(entry: Entry) -> int:
    return next((b.span.start for b in entry.blocks if b.kind.is_told), 0)


def _told(
    found: Mentions, kind: str, minutes: tuple[int, int], zones: tuple[str, frozenset[str]], quote: Quote
) -> Iterator[Witness]:
    """A witness that puts the entry between two minutes of the day of the first zone; none where only one of the other
    zones makes the stamp fit.
    """
    stamp = found.entry.stamp
    if stamp is None or stamp.interval.start is None:
        return
    at = stamp.interval.start
    stamped = int(at.timestamp()) // MINUTE_S

    def ahead(name: str) -> int:
        """The least lead of the stamp, nearest to none."""
        low = stamped + offset_s(name, at) // MINUTE_S - minutes[1]
        return (low + DAY_MIN // 2) % DAY_MIN - DAY_MIN // 2

    width = minutes[1] - minutes[0]
    low = ahead(zones[0])
    fits = low <= 0 <= low + width
    if not fits and any(ahead(name) <= 0 <= ahead(name) + width for name in zones[1]):
        return
    yield Witness(
        kind=kind, entry=found.entry, low_min=low, high_min=low + width, daily=True, fits=fits,
        shown=f"“{' '.join(quote.text.split())}” stands under the stamp “{stamp.text}”", quote=quote,
    )  # fmt: skip
