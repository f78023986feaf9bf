"""What is announced as still to come when its time is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from reconcile.claims.clocks.told_clocks import clock_told, is_stamped, moment, names_day
from reconcile.claims.dates.told_verbs import announced_for
from reconcile.claims.pages.own_words import ToldTime, is_own, told_times, zones_near
from reconcile.claims.reading import Reading
from reconcile.claims.records.telling_records import LatePlan
from reconcile.time_labels import day_label, month_label, span_label
from reconcile.times import DAY_S, MINUTE_S, Wall, offset_s, wall_of, wall_parts, weekday_of
from reconcile.timex import Timex

# A year so far back that only the weekday gave it: the weekday is as likely to be wrong.
_FAR_S: Final = 180 * DAY_S
# So many times on either side are looked at.
_BESIDE: Final = 3


def make_late_plans(reading: Reading) -> Iterator[LatePlan]:
    """Every date or clock that is announced as to come and was over when its entry was told."""
    for told in told_times(reading):
        if told.timex.form in ("date", "month", "year", "clock"):
            claim = _late(reading, told)
            if claim is not None:
                yield claim


def _late(reading: Reading, told: ToldTime) -> LatePlan | None:
    timex, stamp = told.timex, told.told.start
    if stamp is None or timex.wall is None:
        return None
    end = _end_of(reading, told, stamp)
    if end is None or end >= stamp:
        return None
    if _goes_on(told, stamp):
        return None
    words = announced_for(told)
    if words is None or not is_own(told):
        return None
    behind_s = (stamp - end).total_seconds()
    if timex.direction_source == "weekday" and behind_s > _FAR_S:
        return None
    today = day_label(wall_of(stamp, reading.zone))
    planned = _label(timex, stamp)
    return LatePlan(
        **reading.base(told.found.entry, [told.found.entry.quote(words)]),
        text=timex.quote.text,
        told=f"{today} at {moment(stamp)}" if timex.form == "clock" else today,
        planned=planned,
        behind_min=behind_s / MINUTE_S,
        fixed=_is_fixed(timex),
        slip=_slip_of_plan(timex, stamp, behind_s),
        arithmetic=f"{planned} was over {span_label(behind_s)} before the telling, {moment(stamp)} on {today}",
    )


def _goes_on(told: ToldTime, stamp: datetime) -> bool:
    """True when a time beside it in its sentence is still to come: "from 4 to 20 September", "opens on the 1st, closes on the 30th"."""
    times = told.found.times[max(0, told.index - _BESIDE) : told.index + _BESIDE + 1]
    near = [
        t for t in times if t is not told.timex and told.sentence.holds(t.quote.span) and t.wall is not None
    ]
    return any(t.interval is not None and t.interval.end is not None and t.interval.end > stamp for t in near)


def _end_of(reading: Reading, told: ToldTime, stamp: datetime) -> datetime | None:
    """The last moment of a planned time in every zone near the entry; None for a clock whose moment is open."""
    timex = told.timex
    if (
        timex.form == "clock"
        and is_stamped(reading, told)
        and names_day(timex)
        and clock_told(reading, told, stamp) is not None
    ):
        end = max((r.end for r in timex.readings if r.end is not None), default=None)
        return None if end is not None and _is_next_week(timex, end, stamp) else end
    if timex.form == "clock":
        return _end_of_day(reading, told, stamp)
    if timex.interval is None or timex.interval.end is None:
        return None
    behind = min(offset_s(zone, stamp) for zone in zones_near(reading, told.found))
    return timex.interval.end + timedelta(seconds=offset_s(timex.zone or reading.zone, stamp) - behind)


def _end_of_day(reading: Reading, told: ToldTime, stamp: datetime) -> datetime | None:
    """The end, in every zone near the entry, of the date that stands with a clock whose own moment is open."""
    timex = told.timex
    if timex.wall is None or timex.parts.day is None or timex.parts.month is None:
        return None
    behind = min(offset_s(zone, stamp) for zone in zones_near(reading, told.found))
    midnight = (timex.wall.start_s // DAY_S + 1) * DAY_S
    return Wall(midnight, midnight + MINUTE_S).shifted(-behind).at("UTC").start


def _is_next_week(timex: Timex, end: datetime, stamp: datetime) -> bool:
    """True for a clock of a weekday without a date that lies days back: what is announced for it is the coming one."""
    parts = timex.parts
    alone = parts.weekday is not None and parts.day is None
    return alone and stamp - end > timedelta(seconds=DAY_S)


def _is_fixed(timex: Timex) -> bool:
    """True for a time that can be of no other year."""
    parts, wall = timex.parts, timex.wall
    fits = wall is not None and parts.day is not None and weekday_of(wall.start_s) == parts.weekday
    return parts.year is not None or fits or (timex.form == "clock" and parts.unit == "day")


def _label(timex: Timex, stamp: datetime) -> str:
    """The planned time in words, as fine as it was written."""
    if timex.wall is None or timex.form == "clock":
        at = timex.interval.start if timex.interval is not None else None
        return timex.quote.text if at is None else moment(at, stamp)
    if timex.form == "date":
        return day_label(timex.wall.start_s)
    return timex.quote.text if timex.form == "year" else month_label(timex.wall.start_s)


def _slip_of_plan(timex: Timex, stamp: datetime, behind_s: float) -> str:
    parts = timex.parts
    if timex.form == "clock":
        other = "am and pm" if parts.meridiem is not None else "the hour"
        return f"{other}, the day, or the tense: it may be over"
    slips = []
    if parts.month is not None and behind_s < 62 * DAY_S:
        slips.append("the month")
    if parts.year is not None and wall_parts(wall_of(stamp, "UTC"))[0] > parts.year:
        slips.append("the year")
    if parts.weekday is not None:
        slips.append("the weekday and the day")
    elif parts.day is not None:
        slips.append("the day")
    return ", ".join((*slips, "or the tense: it may be over"))
