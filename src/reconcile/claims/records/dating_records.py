"""Records of a page's own date and zone, and of what speaks for and against them."""

from __future__ import annotations

import attrs

from reconcile.claims.records.claim import Claim


@attrs.frozen(kw_only=True)
class PageDate(Claim):
    """What a page tells of its own date beside the days of its stamps.

    stamps: those days in words. lines: each piece of evidence with whether it agrees; account: those that do not.
    *_off_days: how far the day of the heading, of datePublished, of the fields of coverage, of dateModified and of the
    address lies before (negative) or after the days of the stamps, 0 within them, None when the page gives no such day.
    heading_kind: "heading", "published", "updated", "saved" (the day of the copy) or "". told_off_days: from the stamps of
    entries to the day that they tell as theirs ("today, Tuesday 18 June"), as most of those tell that do not agree,
    0 when all agree. told_against, told_for: how many entries disagree alike, and how many agree. backed: another
    day of the page disagrees likewise. slip: what alone differs between heading and stamps ("the year"), else "".
    likely_day: that of the entries in words.
    """

    stamps: str
    lines: str
    account: str
    heading_off_days: int | None
    heading_kind: str
    published_off_days: int | None
    coverage_off_days: int | None
    changed_off_days: int | None
    address_off_days: int | None
    told_off_days: int
    told_against: int
    told_for: int
    backed: bool
    slip: str
    likely_day: str


@attrs.frozen(kw_only=True)
class PageZone(Claim):
    """What the entries themselves tell of the time at which they were written, where that is not what the stamps say.

    stated: the zone of the stamps as stated ("Europe/London"); declared: the words that state it, "" when none do. estimated: the
    zone in which they were rendered ("UTC+8"), "" when the witnesses do not tell. off_min: minutes by which the stamps
    run ahead of the truth, None likewise. witnesses: how many entries have a clock, an id or a greeting that agrees on
    this; against: how many agree with the stamps as stated; astray: how many with neither. counted: the witnesses by
    kind; account: the first of them in words. corrected: all times of the page are read by the estimated zone.
    """

    stated: str
    declared: str
    estimated: str
    off_min: int | None
    witnesses: int
    against: int
    astray: int
    counted: str
    corrected: bool
    account: str
