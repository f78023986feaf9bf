"""What every record has that rules speak of, and the reasons for a date."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

import attrs

from reconcile.model import Quote
from reconcile.times import Interval


@attrs.frozen(kw_only=True)
class DateEvidence:
    """One reason for a page's date. text: what it shows in words. rule: which kind of reason. agrees: with the result."""

    rule: str
    text: str
    agrees: bool = True
    quotes: tuple[Quote, ...] = ()


@attrs.frozen(kw_only=True)
class Claim:
    """What every record has. at: when it was told (UTC), None when the page does not say. rank: 0 for the oldest entry
    of the page; the order in which readers saw the entries. block: kind of the block that holds the first quote.
    """

    page: str
    entry: str
    rank: int
    at: Interval | None
    block: str
    quotes: tuple[Quote, ...]


class ClaimBase(TypedDict):
    """The fields that every claim has."""

    page: str
    entry: str
    rank: int
    at: Interval | None
    block: str
    quotes: tuple[Quote, ...]


def base_of(claim: Claim, quotes: Iterable[Quote]) -> ClaimBase:
    """The common fields of a claim that stands where another one does and rests on these quotes, each once."""
    return ClaimBase(
        page=claim.page,
        entry=claim.entry,
        rank=claim.rank,
        at=claim.at,
        block=claim.block,
        quotes=tuple(dict.fromkeys(quotes)),
    )
