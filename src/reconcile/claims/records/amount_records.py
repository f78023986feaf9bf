"""Records of amounts that are checked against each other: money in two currencies."""

from __future__ import annotations

import attrs

from reconcile.claims.records.claim import Claim
from reconcile.mentions import Measure


@attrs.frozen(kw_only=True)
class CurrencyPair(Claim):
    """An amount of money and, in brackets, the same in another currency.

    rate: units of the second that one of the first buys, by these two figures; rate_low, rate_high: as far as their
    written digits allow. known_low, known_high: what it bought in known_years ("2013 to 2015"; "" for all years since
    2000), None for a currency without a table. known_percent: how far the rate lies outside, 0 within. page_rate: the
    middle rate of the other pairs of these currencies on the page, None when there are fewer than two or they do not
    agree; page_percent: how far the rate lies from it. slip: the likely slip in words. by_second: the second figure, if
    the first is right; by_first the other way.
    """

    first: Measure
    second: Measure
    rate: float
    rate_low: float
    rate_high: float
    known_low: float | None
    known_high: float | None
    known_years: str
    known_percent: float | None
    page_rate: float | None
    page_pairs: int
    page_percent: float | None
    worth: str
    slip: str
    by_first: str
    by_second: str
    arithmetic: str


@attrs.frozen(kw_only=True)
class AmountSum(Claim):
    """Figures of one statement, or of one event, that must add up, or whose ratio is told in words.

    what: "shares" (yes and no, 100%), "parts" and "split" (a total and all its parts), "on board" (dead, hurt and missing against
    the people on board), "list" (a number and the names it counts), "ratio" ("doubled from 20 to 30") or "change" ("rose
    10% from 50 to 65"). about: whose figures, in words. told: what is stated; due: what the other figures give. off: how
    far the two lie apart, in the unit of told; slack: as far as the written digits allow. slip: the likely slip in words.
    arithmetic: one line. by_told, by_parts: what to write if the parts are right, or what is stated.
    """

    what: str
    about: str
    told: float
    due: float
    off: float
    slack: float
    slip: str
    arithmetic: str
    by_told: str
    by_parts: str


@attrs.frozen(kw_only=True)
class AmountRange(Claim):
    """A range of two figures of one unit. first, second: as they stand. text: as written. by_swap: the same with its ends changed."""

    text: str
    first: float
    second: float
    by_swap: str


@attrs.frozen(kw_only=True)
class UnitUse(Claim):
    """An amount whose words ask for a dimension.

    needed: the dimension that the words ask for ("speed"); dimension: that of the unit. likely: the unit that is most
    likely meant, "" when none stands out. by_unit: what to write.
    """

    written: str
    needed: str
    dimension: str
    unit: str
    likely: str
    by_unit: str


@attrs.frozen(kw_only=True)
class RunningCount(Claim):
    """A count that only grows: how many votes are counted, how many people were killed. of: what is counted, where and who
    says so, in words; key: the same to join on.

    amount: as told, in percent or people. least_fall: how far a number may fall without being wrong, since two sources may
    count differently. hedged: with a hedge or as a range. revised: the words say that an earlier figure was wrong.
    """

    key: str
    of: str
    amount: float
    least_fall: float
    written: str
    hedged: bool
    revised: bool
