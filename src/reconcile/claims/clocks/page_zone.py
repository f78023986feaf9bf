"""The zone in which a page's stamps were rendered, where its entries show that it is not the one stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from reconcile.claims.clocks.zone_witnesses import witnesses_of
from reconcile.claims.clocks.zoning import DAY_MIN, LEAST_WITNESSES, Witness, Zoning, entries_of
from reconcile.claims.reading import Reading
from reconcile.claims.records.dating_records import PageZone
from reconcile.mentions import Mentions
from reconcile.model import Entry, Page, Stamp
from reconcile.time_labels import zone_label
from reconcile.times import HOUR_S, MINUTE_S, offset_s

_QUARTER_MIN: Final = 15
_FURTHEST_MIN: Final = 14 * 60
# What it takes to read the stamps anew; rules may ask for more before they speak of it.
_LEAST_EXACT: Final = 2
_MOST_AGAINST_SHARE: Final = 0.02
# Entries that were all made in one go and published in another say nothing of a zone.
_LEAST_SPREAD_S: Final = HOUR_S // 2


def zoning_of(reading: Reading) -> Zoning | None:
    """What the witnesses of a page say against its stamps; None when they agree with them or say nothing."""
    stamps = {e.stamp.interval for e in reading.page.entries if e.stamp is not None}
    if len(stamps) < _LEAST_EXACT:  # lost stamps all show one time
        return None
    witnesses = tuple(witnesses_of(reading))
    exact = tuple(w for w in witnesses if w.kind != "greeting")
    off = _best(exact)
    holding = tuple(w for w in exact if off is not None and w.holds(off))
    if off is None or entries_of(holding) < _LEAST_EXACT:
        return _unsettled(witnesses)
    if off == 0 or (all(w.kind == "id" for w in holding) and _spread_s(holding) < _LEAST_SPREAD_S):
        return None
    agreeing = tuple(w for w in witnesses if w.holds(off) and not w.fits)
    against = tuple(w for w in witnesses if w.fits and not w.holds(off))
    astray = tuple(w for w in witnesses if not w.fits and not w.holds(off))
    count = entries_of(agreeing)
    settled = (
        count >= LEAST_WITNESSES
        and entries_of(against) <= _MOST_AGAINST_SHARE * count
        and entries_of(astray) * 2 <= count
    )
    return Zoning(
        stated=_stated(agreeing[0].entry), off_min=off, zone_min=_stated_min(agreeing[0].entry) + off, agreeing=agreeing, against=against, astray=astray,
        settled=settled,
    )  # fmt: skip


def _unsettled(witnesses: tuple[Witness, ...]) -> Zoning | None:
    """Greetings that speak against the stamps without telling by how much."""
    agreeing = tuple(w for w in witnesses if not w.fits and w.kind == "greeting")
    astray = tuple(w for w in witnesses if not w.fits and w.kind != "greeting")
    against = tuple(w for w in witnesses if w.fits)
    if not agreeing:
        return None
    return Zoning(
        stated=_stated(agreeing[0].entry),
        off_min=None,
        zone_min=None,
        agreeing=agreeing,
        against=against,
        astray=astray,
        settled=False,
    )


def _best(exact: Iterable[Witness]) -> int | None:
    """The quarter of an hour that most entries hold with, of equals the one nearest to none."""
    held: dict[int, set[str]] = {}
    for witness in exact:
        for off in _quarters(witness):
            held.setdefault(off, set()).add(witness.entry.id)
    return min(held, key=lambda off: (-len(held[off]), abs(off), off), default=None)


def _quarters(witness: Witness) -> Iterator[int]:
    """Every quarter of an hour that a witness holds with; a clock cannot tell one day from the next."""
    for turn in (-DAY_MIN, 0, DAY_MIN) if witness.daily else (0,):
        first = -(-(witness.low_min + turn) // _QUARTER_MIN) * _QUARTER_MIN
        for off in range(first, witness.high_min + turn + 1, _QUARTER_MIN):
            if abs(off) <= _FURTHEST_MIN:
                yield off


def _spread_s(witnesses: Iterable[Witness]) -> float:
    """Seconds from the first making of these entries to the last."""
    made = [w.entry.made_at for w in witnesses if w.entry.made_at is not None]
    return (max(made) - min(made)).total_seconds() if made else 0.0


def _stated(entry: Entry) -> str:
    """The zone of an entry's stamp as readers know it."""
    return zone_label((entry.stamp and entry.stamp.zone) or "UTC")


def _stated_min(entry: Entry) -> int:
    """Minutes ahead of UTC of the clocks on which an entry's stamp is said to be written."""
    stamp = entry.stamp
    if stamp is None or stamp.zone is None or stamp.interval.start is None:
        return 0
    return offset_s(stamp.zone, stamp.interval.start) // MINUTE_S


def corrected(page: Page, found: tuple[Mentions, ...], off_min: int) -> tuple[Page, tuple[Mentions, ...]]:
    """The page and its mentions with every stamp moved back by so many minutes; its words stay as written."""
    moved = {entry.id: _moved(entry, off_min) for entry in page.parts}
    kept = tuple(attrs.evolve(m, entry=moved[m.entry.id]) for m in found)
    head = None if page.head is None else moved[page.head.id]
    summary = None if page.summary is None else moved[page.summary.id]
    entries = tuple(moved[entry.id] for entry in page.entries)
    return attrs.evolve(page, head=head, summary=summary, entries=entries), kept


def _moved(entry: Entry, off_min: int) -> Entry:
    stamp = entry.stamp
    if stamp is None:
        return entry
    return attrs.evolve(
        entry, stamp=Stamp(interval=stamp.interval.shifted(-off_min * MINUTE_S), text=stamp.text)
    )


def make_page_zones(reading: Reading) -> Iterator[PageZone]:
    """The claim that the stamps of a page are of another zone than stated; nothing where no witness says so."""
    zoning, declared = reading.zoning, reading.page.declared
    if zoning is None:
        return
    first = zoning.agreeing[0].entry
    home = first if declared is None or reading.page.head is None else reading.page.head
    quotes = zoning.quotes if declared is None or home is first else (declared, *zoning.quotes)
    yield PageZone(
        **reading.base(home, dict.fromkeys(quotes)),
        stated=zoning.stated,
        declared="" if declared is None else declared.text,
        estimated=zoning.label,
        off_min=zoning.off_min,
        witnesses=entries_of(zoning.agreeing),
        against=entries_of(zoning.against),
        astray=entries_of(zoning.astray),
        counted=zoning.counted,
        corrected=zoning.settled,
        account="; ".join(zoning.lines),
    )
