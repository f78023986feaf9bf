"""What moment a clock in an entry can mean at the earliest, where its zone, its day and its half of the day are certain."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from reconcile.claims.clocks.open_places import is_at_home
from reconcile.claims.pages.own_words import ToldTime, is_instant, named_zones, zone_is_sure
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.time_labels import clock, day_label
from reconcile.times import DAY_S, HOUR_S, Interval, offset_s, wall_of
from reconcile.timex import Timex

# A stamp that names its own offset needs no zone of the page.
_OFFSET: Final = re.compile(r"\d(?:Z|[+-]\d\d:?\d\d)$")
# What stands between two clocks of one moment: "18:50 local time (16:50 GMT)".
_PAIRED: Final = LazyPattern(r"\s*,?\s*(?:\(|/|or)?\s*(?:or\s)?")
_MINUTES: Final = re.compile(r"\d[:.h]\d|\d{3}|0\d")
_NOON_H: Final = 12
# Zones of whose label no far reading is meant, once they are chosen.
_SETTLED: Final = ("Europe/London", "America/Chicago")
_LABELS: Final = frozenset({"written", "abbreviation", "place", "entry"})
_DAYS: Final = frozenset(
    {
        "weekday",
        "day_word",
        "day_shift",
        "date",
        "relative_unit",
        "ago",
        "month",
        "year",
        "decade",
        "anniversary",
    }
)
# What retells another day without naming it.
_RECALLED: Final = (
    r"\b(?:courts?|trials?|jur(?:y|ors)|inquests?|inquir(?:y|ies)|tribunal|hearings?|prosecut\w*|coroner|verdict|testif\w+|"
    r"testimony|investigators|black box|flight recorder|reconstruct\w*|final report|on the (?:day|night|morning|afternoon|evening) (?:of|that|when)|"
    r"that (?:day|night|morning|afternoon|evening)|the (?:same|fateful|previous|following) (?:day|night|morning|evening)|those days|"
    r"cctv|footage|cameras? show\w*|last seen|emergency services|paramedics|witness\w*|appeal\w* for|the alarm|(?:his|her|their) (?:day|shift)|"
    r"anniversary|history|memoirs?|diary|decades|remember(?:s|ed|ing)?)\b"
)


def is_stamped(reading: Reading, told: ToldTime) -> bool:
    """True for an entry whose stamp is a moment in a zone that is certain."""
    stamp = told.found.entry.stamp
    if stamp is None or not is_instant(told.told) or (reading.zoning is not None and reading.zoning.doubts):
        return False
    return stamp.zone is not None or zone_is_sure(reading) or _OFFSET.search(stamp.text) is not None


def names_day(timex: Timex) -> bool:
    """True for a clock that is written with its day."""
    parts = timex.parts
    dated = parts.weekday is not None or parts.day is not None
    return dated or parts.unit == "day" or parts.part == "tonight"


def clock_told(reading: Reading, told: ToldTime, stamp: datetime) -> datetime | None:
    """The earliest moment that a clock can mean, read on the day of the telling where no day is written; None when its
    zone or its half of the day is open, or when it may be of another day that the entry tells of.
    """
    timex = told.timex
    if timex.form != "clock" or timex.interval is None or timex.zone is None or half_is_open(timex):
        return None
    tells_half = timex.parts.meridiem is not None or (timex.parts.hour or 0) > _NOON_H
    if not is_labelled(timex) and not ((names_day(timex) or tells_half) and is_placed(reading, told, timex)):
        return None
    if not names_day(timex) and _tells_of_other_days(told, stamp):
        return None
    moments = [_on_the_day(timex, each, stamp) for each in likely(timex)]
    moments += [_on_the_day(other, other.interval, stamp) for other in _paired(told) if other.interval]
    return min((m for m in moments if m is not None), default=None)


def is_labelled(timex: Timex) -> bool:
    """True for a clock whose zone its own words settle: "GMT", "Moscow time", or "local time" of a place that is named."""
    return timex.parts.zone_text is not None and timex.zone_source in _LABELS


def is_placed(reading: Reading, told: ToldTime, named: Timex) -> bool:
    """True for a clock whose zone is written, or that of a page of certain zone where no place near has other clocks.

    A page that nothing else places is certain enough where most of its places keep its clocks.
    """
    stamp = told.told.start
    if named.zone is None or stamp is None or named.parts.zone_text is not None:
        return is_labelled(named)
    own = offset_s(named.zone, stamp)
    sure = zone_is_sure(reading) or is_at_home(reading, named)
    return sure and all(offset_s(zone, stamp) == own for zone in named_zones(told.found))


def likely(timex: Timex) -> Iterator[Interval]:
    """The readings of a clock; of BST, chosen as British, no time of Bangladesh, and of American CST none of China."""
    first = timex.readings[0]
    for each in timex.readings:
        near = abs(each.sort_key[0] - first.sort_key[0]) <= HOUR_S
        if near or timex.zone not in _SETTLED:
            yield each


def _on_the_day(timex: Timex, reading: Interval, stamp: datetime) -> datetime | None:
    """The start of a reading; of a clock that its tense moved to the day before, back on the day of the telling."""
    start = reading.start
    if start is None or names_day(timex) or start > stamp or timex.direction_source != "tense":
        return start
    return start + timedelta(days=1)


def _paired(told: ToldTime) -> Iterator[Timex]:
    """The other clocks of the same moment."""
    times, plain = told.found.times, told.plain
    for first in (told.index - 1, told.index):
        if 0 <= first < len(times) - 1:
            one, two = times[first], times[first + 1]
            other = two if first == told.index else one
            beside = _PAIRED.fullmatch(plain, one.quote.span.end, two.quote.span.start)
            if beside and other.form == "clock" and other.interval is not None:
                yield other


def half_is_open(timex: Timex) -> bool:
    """True for a clock of one digit, or in words, without am and pm: it may be of the other half of the day."""
    parts, text = timex.parts, timex.quote.text
    if parts.meridiem is not None or parts.part is not None or parts.hour is None or parts.hour > 12:
        return False
    if _MINUTES.search(text) is None and (parts.zone_text is None or not any(map(str.isdigit, text))):
        return True
    return parts.hour < 10 and f"0{parts.hour}" not in text


def _tells_of_other_days(told: ToldTime, stamp: datetime) -> bool:
    """True when some time of the entry lies wholly before the day of the telling, or cannot be placed."""
    zone = told.timex.zone or "UTC"
    midnight = stamp - timedelta(seconds=wall_of(stamp, zone) % DAY_S)
    known, first_end = _days_told(told.found)
    return not known or (first_end is not None and first_end <= midnight)


@functools.lru_cache(maxsize=4)
def _days_told(found: Mentions) -> tuple[bool, datetime | None]:
    """Whether every day that an entry names can be placed and none is recalled, and where the first ends: one look for all
    its clocks.
    """
    days = [t for t in found.times if t.form in _DAYS or (t.form == "clock" and names_day(t))]
    ends = [t.interval.end for t in days if t.interval is not None and t.interval.end is not None]
    here = len(ends) == len(days) and _recalled().search(found.entry.plain) is None
    return here, min(ends, default=None)


@functools.cache
def _recalled() -> LazyPattern:
    return LazyPattern(_RECALLED)


def moment(at: datetime, beside: datetime | None = None) -> str:
    """ "09:36 UTC", with its date where that is another than the one of the moment beside it."""
    day = "" if beside is None or at.date() == beside.date() else f" on {day_label(wall_of(at, 'UTC'))}"
    return f"{clock(at)} UTC{day}"
