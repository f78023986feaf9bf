"""What is told as past before it can have happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from reconcile.claims.clocks.told_clocks import clock_told, is_labelled, is_stamped, moment, names_day
from reconcile.claims.dates.told_verbs import happened_at, is_now, is_open
from reconcile.claims.pages.own_words import ToldTime, is_own, told_times, zones_near
from reconcile.claims.reading import Reading
from reconcile.claims.records.telling_records import EarlyTelling
from reconcile.time_labels import day_label, span_label
from reconcile.times import DAY_S, HOUR_S, MINUTE_S, offset_s, weekday_of
from reconcile.timex import Timex, TimexType

# Nearer than this a stamp and the time under it are one.
_SLACK_S: Final = 2 * MINUTE_S
# Entries in which so many times lie after their stamp were written on under it.
_GOES_ON: Final = 3
_FAR_S: Final = 3 * HOUR_S


def make_early_tellings(reading: Reading) -> Iterator[EarlyTelling]:
    """Every time in words of the past that lies after the stamp of the entry that tells it."""
    by_entry: dict[str, list[EarlyTelling]] = {}
    others: set[str] = set()
    for told in told_times(reading):
        if is_stamped(reading, told) and told.timex.type in (TimexType.TIME, TimexType.DATE):
            claim = _early(reading, told)
            if claim is not None:
                by_entry.setdefault(claim.entry, []).append(claim)
            elif _is_far_ahead(reading, told):
                others.add(told.found.entry.id)
    for entry, claims in by_entry.items():
        if len({claim.happened for claim in claims}) < _GOES_ON:
            yield from (claim for claim in claims if claim.dated or entry not in others)


def _is_far_ahead(reading: Reading, told: ToldTime) -> bool:
    """True for a clock without a day that no plan explains and that lies hours ahead: the entry tells of another day."""
    stamp = told.told.start
    if told.timex.form != "clock" or stamp is None or names_day(told.timex):
        return False
    at = clock_told(reading, told, stamp)
    return at is not None and at > stamp + timedelta(seconds=_FAR_S) and not is_open(told) and is_own(told)


def _early(reading: Reading, told: ToldTime) -> EarlyTelling | None:
    timex, stamp = told.timex, told.told.start
    if stamp is None or timex.interval is None or timex.mod == "BEFORE":
        return None
    whole_day = timex.form == "date" and timex.parts.hour is None
    happened = _day_told(reading, told) if whole_day else clock_told(reading, told, stamp)
    if happened is None or happened <= stamp + timedelta(seconds=_SLACK_S):
        return None
    words = happened_at(told)
    if words is None and not whole_day and is_now(told):
        words = timex.quote.span
    if words is None or not is_own(told):
        return None
    ahead_s = (happened - stamp).total_seconds()
    parts = timex.parts
    return EarlyTelling(
        **reading.base(told.found.entry, [told.found.entry.quote(words)]),
        text=timex.quote.text,
        stamp=moment(stamp),
        happened=day_label(timex.wall.start_s)
        if whole_day and timex.wall is not None
        else moment(happened, stamp),
        ahead_min=ahead_s / MINUTE_S,
        dated=whole_day or names_day(timex),
        year_written=parts.year is not None or (not whole_day and parts.month is None),
        whole_day=whole_day,
        bare=not whole_day and not names_day(timex) and not is_labelled(timex) and words != timex.quote.span,
        slip=_slip_of_day(timex, ahead_s) if whole_day else _slip_of_clock(timex, stamp, happened),
        arithmetic=f"{timex.quote.text} is {moment(happened, stamp)}, {span_label(ahead_s)} after the stamp, {moment(stamp)}",
    )


def _day_told(reading: Reading, told: ToldTime) -> datetime | None:
    """The first moment of a date anywhere on earth near the entry, None where the date can be another."""
    timex = told.timex
    if timex.interval is None or timex.wall is None or timex.interval.start is None:
        return None
    zones = zones_near(reading, told.found)
    ahead = max(offset_s(zone, timex.interval.start) for zone in zones)
    start = timex.interval.start + timedelta(
        seconds=offset_s(timex.zone or reading.zone, timex.interval.start) - ahead
    )
    weekday = timex.parts.weekday
    if weekday is not None and timex.parts.year is None and weekday_of(timex.wall.start_s) != weekday:
        return None  # the date of another year, or the slip that the weekday shows
    return start


def _slip_of_clock(timex: Timex, stamp: datetime, happened: datetime) -> str:
    """What may have slipped, told in words; "" when nothing likely fits."""
    ahead_s = (happened - stamp).total_seconds()
    slips = []
    if timex.parts.meridiem == "pm" and HOUR_S < ahead_s <= 12 * HOUR_S:
        slips.append(f"am for pm: read as am it is {moment(happened - timedelta(hours=12))}")
    if "local" in (timex.parts.zone_text or "").casefold():
        slips.append("the place whose local time is meant")
    elif is_labelled(timex) and ahead_s <= HOUR_S + _SLACK_S:
        slips.append("the label of the zone: an hour is what summer time makes")
    elif ahead_s < 12 * HOUR_S:
        slips.append("the hour, or the label of the zone")
    if timex.parts.day is not None or timex.parts.weekday is not None:
        slips.append("the day")
    elif timex.parts.meridiem is None and ahead_s >= 12 * HOUR_S:
        slips.append("the day before is meant")
    return "; ".join(slips)


def _slip_of_day(timex: Timex, ahead_s: float) -> str:
    if timex.parts.weekday is not None:
        return "the day and its weekday, or the tense"
    return (
        "the day of the month, or the tense"
        if ahead_s < 20 * DAY_S
        else "the month or the year, or the tense"
    )
