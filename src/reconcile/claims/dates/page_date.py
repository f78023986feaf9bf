"""The days that a page tells as its own, against the days of its stamps: heading, fields, address and words."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from reconcile.claims.dates.told_days import ToldDay, is_quoted, told_days
from reconcile.claims.reading import Reading
from reconcile.claims.records.claim import DateEvidence
from reconcile.claims.records.dating_records import PageDate
from reconcile.model import BlockKind, Entry, EntryRole, PageDay, Quote
from reconcile.time_labels import day_label
from reconcile.times import DAY_S, wall_of, wall_parts

_NAMES: Final = {
    "heading": "the heading", "published": "the heading", "updated": "the line of the last change",
    "saved": "the line above the page", "address": "the address",
}  # fmt: skip
_LINE: Final = frozenset({"heading", "published", "updated", "saved"})
# A day either side is that of another zone, or of a night that the page runs through.
_NEXT_DAY: Final = 1
_SHOWN: Final = 4
_LISTED: Final = 12
_YEARS: Final = range(2000, 2036)


@attrs.frozen(kw_only=True)
class Stamped:
    """The days on which the entries of a page were stamped, as midnights in its zone: first, last, and most of them."""

    first_s: int
    last_s: int
    most_s: int

    def off_days(self, midnight_s: int) -> int:
        """Days from the first or last of them to another day: negative before, 0 within."""
        return (min(midnight_s - self.first_s, 0) + max(midnight_s - self.last_s, 0)) // DAY_S


@attrs.frozen(kw_only=True)
class Statement:
    """A day that an entry tells as its own. off_days: from the entry's stamp to it."""

    told: ToldDay
    midnight_s: int
    off_days: int

    @property
    def agrees(self) -> bool:
        return abs(self.off_days) <= _NEXT_DAY


def stamped_days(reading: Reading) -> Stamped | None:
    """The days of the stamps; None for a page without any."""
    days = Counter(day for e in reading.page.entries if (day := _stamped(reading, e)) is not None)
    if not days:
        return None
    return Stamped(first_s=min(days), last_s=max(days), most_s=max(days, key=lambda d: (days[d], d)))


def _stamped(reading: Reading, entry: Entry) -> int | None:
    """Midnight of the day of an entry's stamp in the page's zone."""
    if entry.stamp is None or entry.stamp.interval.start is None:
        return None
    return wall_of(entry.stamp.interval.start, reading.zone) // DAY_S * DAY_S


def statements(reading: Reading) -> tuple[Statement, ...]:
    """What the entries with stamps tell of their own day, in the page's words, each wording once."""
    found: dict[str, Statement] = {}
    for mentions in reading.mentions:
        day = _stamped(reading, mentions.entry) if mentions.entry.role is EntryRole.ENTRY else None
        if day is None:
            continue
        for told in told_days((mentions,)):
            own = tuple(_own_days(told, wall_parts(day)[0]))
            if own and not is_quoted(mentions.entry, told.quote.span):
                nearest = min((abs(m - day), m) for m in own)[1]
                each = Statement(told=told, midnight_s=nearest, off_days=(nearest - day) // DAY_S)
                found.setdefault(told.quote.text.casefold(), each)
    return tuple(found.values())


def _own_days(told: ToldDay, year: int) -> Iterator[int]:
    """The days that an entry may tell as its own: in the written year, else in the one of its stamp and those beside it."""
    named = told.timex.parts.year
    for each in (named,) if named is not None else (year - 1, year, year + 1):
        midnight = told.page_day(each)
        if midnight is not None:
            yield midnight


def compared(reading: Reading) -> Iterator[DateEvidence]:
    """Each further day that a page with stamps gives as its own, with whether it agrees with them; once a day."""
    stamped = stamped_days(reading)
    if stamped is None:
        return
    own: dict[int, list[PageDay]] = {}
    for day in reading.page.days:
        own.setdefault(day.midnight_s, []).append(day)
    for midnight, days in own.items():
        off = stamped.off_days(midnight)
        text = f"{_named(days)} give{'s' * (len(days) == 1)} {day_label(midnight)}{_away(off)}"
        quotes = tuple(d.quote for d in days if d.quote is not None)
        yield DateEvidence(rule="own day", text=text, agrees=abs(off) <= _NEXT_DAY, quotes=quotes)
    told: dict[tuple[int, int], list[Statement]] = {}
    for each in statements(reading):
        told.setdefault((each.midnight_s, each.off_days * (not each.agrees)), []).append(each)
    for (midnight, off), alike in told.items():
        quotes = tuple(each.told.quote for each in alike)
        more = f" and {len(alike) - 1} more like it" if len(alike) > 1 else ""
        text = f"“{quotes[0].text}”{more} make{'s' * (not more)} the day of the telling {day_label(midnight)}"
        text += _away(off).replace("the stamps", "the stamp")
        yield DateEvidence(rule="told day", text=text, agrees=not off, quotes=quotes[:_SHOWN])


def _named(days: Iterable[PageDay]) -> str:
    """ "the heading", "the address and the fields datePublished, dateModified"."""
    fields = [d.what for d in days if d.what not in _NAMES]
    words = [_NAMES[d.what] for d in days if d.what in _NAMES]
    words += [f"the field{'s' * (len(fields) > 1)} {', '.join(fields)}"] if fields else []
    return " and ".join(words)


def _away(off_days: int) -> str:
    """ ", 2 days before the stamps"; nothing for a day within them."""
    if not off_days:
        return ""
    count = abs(off_days)
    return f", {count:,} day{'s' * (count > 1)} {'before' if off_days < 0 else 'after'} the stamps"


def make_page_dates(reading: Reading) -> Iterator[PageDate]:
    """The claim of a page's own date, where it gives one beside its stamps; or of an entry that gives two."""
    stamped, lines = stamped_days(reading), tuple(compared(reading))
    if stamped is None:
        yield from _torn(reading)
        return
    if not lines:
        return
    days, told = reading.page.days, statements(reading)
    group = _group(told)
    offs = {d.what: stamped.off_days(d.midnight_s) for d in days}
    heading = next((d for d in days if d.what in _LINE), None)
    told_off = group[0].off_days if group else 0
    wrong = dict.fromkeys(q for line in lines if not line.agrees for q in line.quotes)
    quotes = (*tuple(wrong)[:_SHOWN], *_stamp_quotes(reading))
    yield PageDate(
        **reading.base(_entry_of(reading, quotes[0]), quotes),
        stamps=_in_words(stamped),
        account="; ".join(line.text for line in lines if not line.agrees),
        lines="; ".join(f"{'agrees' if line.agrees else 'does not agree'}: {line.text}" for line in lines[:_LISTED]),
        heading_off_days=None if heading is None else offs[heading.what],
        heading_kind="" if heading is None else heading.what,
        published_off_days=offs.get("datePublished"),
        coverage_off_days=_coverage_off(days, stamped),
        changed_off_days=offs.get("dateModified"),
        address_off_days=offs.get("address"),
        told_off_days=told_off,
        told_against=len({s.told.quote.entry for s in group}),
        told_for=sum(s.agrees for s in told),
        backed=bool(told_off) and any(abs(offs[w] - told_off) <= _NEXT_DAY for w in offs),
        slip="" if heading is None else _slip(heading.midnight_s, stamped),
        likely_day=day_label(group[0].midnight_s if group else stamped.most_s),
    )  # fmt: skip


def _torn(reading: Reading) -> Iterator[PageDate]:
    """The claim that one entry without a stamp gives two days as its own."""
    for mentions in reading.mentions:
        entry = mentions.entry
        told = [d for d in told_days((mentions,)) if d.anchor and not is_quoted(entry, d.quote.span)]
        for first, second in itertools.pairwise(told):
            gaps = {
                b - a
                for y in _YEARS
                if (a := first.page_day(y)) is not None and (b := second.page_day(y)) is not None
            }
            if gaps and 0 not in gaps:
                account = f"“{first.quote.text}” and “{second.quote.text}” make it two days"
                yield PageDate(
                    **reading.base(entry, (first.quote, second.quote)), stamps="", account=account,
                    lines=f"does not agree: {account}", heading_off_days=None, heading_kind="", published_off_days=None,
                    coverage_off_days=None, changed_off_days=None, address_off_days=None,
                    told_off_days=min(gaps, key=abs) // DAY_S, told_against=0, told_for=0, backed=False, slip="", likely_day="",
                )  # fmt: skip


def _group(told: Iterable[Statement]) -> tuple[Statement, ...]:
    """Of the statements that do not agree the most that lie equally far from their stamps, a day more or less."""
    wrong = [s for s in told if not s.agrees]
    count = Counter(s.off_days for s in wrong)
    best = max(count, key=lambda o: (count[o] + count[o - 1] + count[o + 1], -abs(o), o), default=0)
    return tuple(s for s in wrong if abs(s.off_days - best) <= _NEXT_DAY)


def _coverage_off(days: Iterable[PageDay], stamped: Stamped) -> int | None:
    """How far the stretch of the coverage lies from the days of the stamps; None when no field gives it."""
    by = {d.what: d.midnight_s for d in days}
    first, last = by.get("coverageStartTime"), by.get("coverageEndTime")
    if first is None and last is None:
        return None
    after = 0 if first is None else max(first - stamped.last_s, 0)
    before = 0 if last is None else min(last - stamped.first_s, 0)
    return (after or before) // DAY_S


def _slip(midnight_s: int, stamped: Stamped) -> str:
    """ "the year" or "the month" when that alone differs between a day and most stamps."""
    (y, m, d, *_), (year, month, day, *_) = wall_parts(midnight_s), wall_parts(stamped.most_s)
    if (m, d) == (month, day) and y != year:
        return "the year"
    return "the month" if (y, d) == (year, day) and m != month else ""


def _in_words(stamped: Stamped) -> str:
    if stamped.first_s == stamped.last_s:
        return f"lie on {day_label(stamped.most_s)}"
    first, last, most = (day_label(s) for s in (stamped.first_s, stamped.last_s, stamped.most_s))
    return f"run from {first} to {last}, most of them on {most}"


def _stamp_quotes(reading: Reading) -> Iterator[Quote]:
    """The stamp of the first stamped entry, or its first words."""
    for entry in reading.page.entries:
        if entry.stamp is not None and entry.blocks:
            stamps = (b.span for b in entry.blocks if b.kind is BlockKind.STAMP)
            yield entry.quote(next(stamps, entry.blocks[0].span))
            return


def _entry_of(reading: Reading, quote: Quote) -> Entry:
    return next(e for e in reading.page.parts if e.id == quote.entry)
