"""Records of dates, years and lengths of time that are checked by counting on the calendar."""

from __future__ import annotations

import attrs

from reconcile.claims.records.claim import Claim


@attrs.frozen(kw_only=True)
class WeekdayDate(Claim):
    """A weekday written with a date that falls on another weekday in the year that is meant.

    text: the weekday and its date as written. weekday: as written; right_weekday: of the date. year: as written, else
    the year whose date lies nearest to the telling. fits_year: the year before or after, if the weekday is right in it.
    explained: the words speak of a year in which it is right. slip: the likely slip in words, "" when none stands out.
    arithmetic: one line. by_date, by_weekday: what to write if the date is right, or the weekday; by_slip: what to
    write if the slip is right, and by_weekday without one.
    """

    text: str
    weekday: str
    right_weekday: str
    year: int
    year_written: bool
    fits_year: int | None
    explained: bool
    slip: str
    arithmetic: str
    by_date: str
    by_weekday: str
    by_slip: str


@attrs.frozen(kw_only=True)
class ImpossibleDate(Claim):
    """A date that no calendar of ours has: "31 June", "29 February 2015", "13/13/2015".

    year: as written, else None. why: what the calendar has instead ("June has 30 days"). explained: the words name
    another calendar, or mean that it never comes. by_day, by_other: what else to write, each in words.
    """

    text: str
    year: int | None
    why: str
    explained: bool
    by_day: str
    by_other: str


@attrs.frozen(kw_only=True)
class YearsSum(Claim):
    """A number of years with the year it should lead back to: "the 70th anniversary of the 1953 armistice".

    what: "anniversary", "elapsed", "ago", "age", "later" or "since". text: the number as written. of: the event that
    dates the count where no year is written ("D-Day"), "" where one is. year: counted from; told_year: counted to.
    due: years between them. off_years: how far `years` lies from that. round_years: the number is so round ("a decade
    ago") that it says little about single years. arithmetic: one line.
    """

    what: str
    text: str
    of: str
    years: int
    year: int
    told_year: int
    due: int
    off_years: int
    round_years: bool
    arithmetic: str


@attrs.frozen(kw_only=True)
class LengthSum(Claim):
    """A length of time with the two ends it should lie between: "10-day trip from 1 to 5 May".

    text: the length as written; ends: the two ends as written. unit: "hour", "day", "week", "month" or "year". told:
    the length in this unit; least, most: what the ends allow, counted from end to end and with both ends. off: how far
    the length lies outside, in this unit. held: what is so long takes place on each of its days, a visit or a summit, so
    that both ends count. arithmetic: one line. by_length: what to write if the ends are right.
    """

    text: str
    ends: str
    unit: str
    told: float
    least: float
    most: float
    off: float
    held: bool
    arithmetic: str
    by_length: str
