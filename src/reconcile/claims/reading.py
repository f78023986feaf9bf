"""A page with all that was found on it: what every maker of claims is given."""

from __future__ import annotations

import functools
from collections.abc import Iterable

import attrs

from reconcile.claims.clocks.zoning import Zoning
from reconcile.claims.names.house_style import HouseStyle
from reconcile.claims.names.offices import Offices
from reconcile.claims.pages.source_weights import SourceWeights
from reconcile.claims.records.claim import ClaimBase
from reconcile.mentions import Mentions
from reconcile.model import Entry, EntryRole, Page, Quote
from reconcile.times import Interval


@attrs.frozen(kw_only=True, eq=False)
class Reading:
    """A page, its mentions (one for each of page.parts, in that order) and the time it is read in.

    zone: IANA name in which times without a zone are read; zone_source says why. day: UTC interval of the page's day,
    for pages without stamps, None when nothing dates it. newest_first: the topmost entry is the newest. zoning: what the
    page itself says against its stamps, which are corrected where that is settled; None when it says nothing. house: what
    the desk has chosen; sources: how much it trusts each; offices: who bears which, None where that was not sought yet.
    """

    page: Page
    mentions: tuple[Mentions, ...]
    zone: str
    zone_source: str
    day: Interval | None = None
    newest_first: bool = False
    zoning: Zoning | None = None
    house: HouseStyle = attrs.field(factory=HouseStyle)
    sources: SourceWeights = attrs.field(factory=SourceWeights)
    offices: Offices | None = None

    def at(self, entry: Entry) -> Interval | None:
        """When an entry was told: its own stamp, else the page's day."""
        if entry.stamp is not None:
            return entry.stamp.interval
        return self.day if entry.role is EntryRole.ENTRY else self.last

    @functools.cached_property
    def last(self) -> Interval | None:
        """The newest stamp of the page: to it the head and the summary are dated."""
        stamps = [e.stamp.interval for e in self.page.entries if e.stamp is not None]
        return max(stamps, key=lambda i: i.sort_key) if stamps else self.day

    @functools.cached_property
    def ranks(self) -> dict[str, int]:
        """Chronological rank of each part by its id, 0 for the oldest entry; head and summary come last."""
        told = list(self.page.entries)
        if self.newest_first:
            told.reverse()
        told.sort(key=lambda e: e.stamp.interval.sort_key if e.stamp else (0.0, 0.0))
        told += [e for e in self.page.parts if e.role is not EntryRole.ENTRY]
        return {e.id: i for i, e in enumerate(told)}

    def base(self, entry: Entry, quotes: Iterable[Quote]) -> ClaimBase:
        """The common fields of a claim that rests on these quotes of an entry."""
        kept = tuple(quotes)
        return ClaimBase(
            page=self.page.name,
            entry=entry.id,
            rank=self.ranks[entry.id],
            at=self.at(entry),
            block=str(kept[0].block),
            quotes=kept,
        )
