"""Records of times that cannot be squared with the moment in which they were told, or with each other."""

from __future__ import annotations

import attrs

from reconcile.claims.records.claim import Claim
from reconcile.times import Interval


@attrs.frozen(kw_only=True)
class EarlyTelling(Claim):
    """Something told as past whose own time lies after the stamp of its entry.

    text: the time as written; stamp: the entry's, in UTC and words ("09:36 UTC"); happened: the time in UTC, the same
    way. ahead_min: minutes from the stamp to the earliest moment that the time can mean. dated: a day is written with it; without one
    it may be yesterday's. year_written: its date has a year, or needs none since the words name the day otherwise.
    whole_day: a date without a clock. bare: a clock whose day and zone are those of the page. slip: what may have slipped,
    in words. arithmetic: one line.
    """

    text: str
    stamp: str
    happened: str
    ahead_min: float
    dated: bool
    year_written: bool
    whole_day: bool
    bare: bool
    slip: str
    arithmetic: str


@attrs.frozen(kw_only=True)
class LatePlan(Claim):
    """Something announced as to come whose written time was over when it was told.

    text: the time as written; told, planned: both in words ("Tuesday 12 March 2024"). behind_min: minutes from the end of that
    time to the telling. fixed: the year is written, or a weekday that fits no other year near by, or the day is today.
    slip: what may have slipped, in words. arithmetic: one line.
    """

    text: str
    told: str
    planned: str
    behind_min: float
    fixed: bool
    slip: str
    arithmetic: str


@attrs.frozen(kw_only=True)
class DatedTelling(Claim):
    """One statement of when something was, to be compared with another on the same thing.

    subject: key of the thing, made of who, what and where; the two times that one sentence gives have a key of their own.
    text: the time as written. when: every moment that the words allow, hedges and rounding included, UTC. reckoning: how it
    was reached ("yesterday, told on Tuesday 4 June 2024, is Monday 3 June 2024"). relative: counted from the telling or from
    another time. apposed: it stands beside the other in one sentence. slip: what may have slipped, in words. contested:
    the network of all tellings holds it and another to be of one event, at two times.
    """

    subject: str
    text: str
    when: Interval
    reckoning: str
    relative: bool
    apposed: bool
    slip: str
    contested: bool = False
