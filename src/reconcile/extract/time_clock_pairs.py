"""Clocks beside each other: told twice, "22:20 in Sydney (11:20 GMT)", each settles the other; the ends of a stretch follow."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

import attrs

from reconcile.extract.time_clock_readings import readings_in
from reconcile.extract.time_clock_resolve import SLACK_S, clock_value, is_dated, zones_of_clock
from reconcile.extract.time_reading import TimeFrame
from reconcile.extract.time_words import MONTH, WEEKDAY
from reconcile.extract.zone_choice import nearest_places, place_behind
from reconcile.extract.zones import ZoneReading, is_local
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.zone_names import zone_of_offset
from reconcile.mentions import Mentions
from reconcile.times import DAY_S, MINUTE_S, Interval, Wall, wall_seconds
from reconcile.timex import Timex

_SAME: Final = r"(?:(?:or|i\.?e\.?|that is|that's|which is|equivalent to|=|about|around|approximately) ?)?"
_SET_EQUAL: Final = LazyPattern(rf"\s?[(\[]\s?{_SAME}|\s?[/|=]\s?|,? or ")
_TO: Final = LazyPattern(r" ?(?:-|\u2013|\u2014|to|until|till|(?P<and>and)) ?")
_DAYED: Final = LazyPattern(rf"{WEEKDAY}|{MONTH}|\b(?:today|tomorrow|tonight|yesterday)\b")
_DATED: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)T")
_REACH: Final = 28
_DAY_MIN: Final = 1_440
_FEW: Final = 4  # zones of an entry that are looked at
_NEAR: Final = 3  # places that a clock without a zone may be told of


@attrs.frozen(kw_only=True)
class _Option:
    """A zone that a clock may be in, where it comes from, and the clock's nominal instant there (epoch seconds)."""

    zone: ZoneReading
    source: str
    at: float


def settled_with(found: Mentions, first: Timex, second: Timex, frame: TimeFrame) -> tuple[Timex, Timex]:
    """Two clocks that follow each other, those of a pair in the zones and on the days in which they are one moment.

    Clocks that are one moment in none of their zones stay as they are: which of them is wrong nobody can tell.
    """
    if is_pair(found, first, second):
        return _settled(found, first, second, frame)
    return _in_order(first, second, frame) if _is_stretch(found, first, second) else (first, second)


def is_pair(found: Mentions, first: Timex, second: Timex) -> bool:
    """True when the words set the second clock equal to the first, and one of them names a zone."""
    start, end = first.quote.span.end, second.quote.span.start
    behind = place_behind(found, start, bare=True)
    start = behind.quote.span.end if behind is not None else start
    if not 0 <= end - start <= _REACH or not _SET_EQUAL.fullmatch(found.entry.plain, start, end):
        return False
    if second.parts.zone_text is None and place_behind(found, second.quote.span.end, bare=True) is None:
        return False
    return first.parts.zone_text != second.parts.zone_text or first.parts.zone_text is None


def _settled(found: Mentions, first: Timex, second: Timex, frame: TimeFrame) -> tuple[Timex, Timex]:
    ones, others = tuple(_options(found, first, frame)), tuple(_options(found, second, frame))
    for one, other in itertools.product(ones, others):
        if (one.at - other.at) % DAY_S == 0:
            days = round((one.at - other.at) / DAY_S)
            ahead = _leads(first, second, one, other, frame)
            return (
                _read(first, one, 0 if ahead else -days),
                _read(second, other, days if ahead else 0),
            )
    return _told_by(first, second)


def _told_by(first: Timex, second: Timex) -> tuple[Timex, Timex]:
    """A clock that names neither zone nor place, as the clock beside it tells it: "at 3pm (1900 GMT)", "local time (3pm BST)"."""
    if second.wall is None or second.zone is None:
        return first, second
    if first.wall is None:
        return _local_told_by(first, second)
    if second.zone != "UTC":
        return first, second
    if first.parts.zone_text is not None or first.mod != second.mod:
        return first, second
    ahead = (first.wall.start_s - second.wall.start_s) // MINUTE_S
    ahead = (ahead + _DAY_MIN // 2) % _DAY_MIN - _DAY_MIN // 2
    zone = zone_of_offset(ahead)
    if zone is None:
        return first, second
    there = first.wall if is_dated(first) else second.wall.shifted(ahead * MINUTE_S)
    here = there.shifted(-ahead * MINUTE_S)
    return (
        _moved(first, there, here.at("UTC"), zone, "written"),
        _moved(second, here, here.at("UTC"), "UTC", second.zone_source),
    )


def _local_told_by(first: Timex, second: Timex) -> tuple[Timex, Timex]:
    """A "local time" of a place that nobody names, as the clock of a known zone beside it tells it."""
    minute, there, when = first.parts.minute_of_day, second.wall, second.interval
    if not is_local(first.parts.zone_text) or minute is None or there is None or second.mod:
        return first, second
    if second.zone is None or when is None or when.start is None or is_local(second.parts.zone_text):
        return first, second
    offset = there.start_s - round(when.start.timestamp())
    here = there.shifted(-offset)
    ahead = (minute - here.start_s // MINUTE_S + _DAY_MIN // 2) % _DAY_MIN - _DAY_MIN // 2
    zone, slack = zone_of_offset(ahead), SLACK_S if first.mod == "APPROX" else 0
    if zone is None or first.mod not in (None, "APPROX"):
        return first, second
    day = _DATED.match(first.value) if is_dated(first) and not is_dated(second) else None
    if is_dated(first) and day is None:
        return first, second
    if day is not None:  # "(1230 UTC)" is of the day that is written before both
        start = wall_seconds(*map(int, day.groups())) + (minute - ahead) * MINUTE_S
        here = Wall(start, start + there.end_s - there.start_s)
    there = here.shifted(ahead * MINUTE_S)
    there = Wall(there.start_s - slack, there.end_s + slack)
    told = _moved(first, there, there.shifted(-ahead * MINUTE_S).at("UTC"), zone, "written")
    told = attrs.evolve(told, anchor=second.anchor)
    known = here.shifted(offset)
    if known == second.wall:
        return told, second
    return told, _moved(second, known, here.at("UTC"), second.zone, second.zone_source)


def _moved(timex: Timex, wall: Wall, when: Interval, zone: str, source: str | None) -> Timex:
    """A clock read as one interval, its other readings behind it."""
    slack = SLACK_S if timex.mod in ("APPROX", "BEFORE") else 0
    others = tuple(r for r in timex.readings if r != when)
    return attrs.evolve(
        timex, wall=wall, value=clock_value(timex, wall.start_s + slack), interval=when, zone=zone, zone_source=source,
        readings=(when, *others),
    )  # fmt: skip


def _is_stretch(found: Mentions, first: Timex, second: Timex) -> bool:
    """True for the ends of a stretch in one zone of which the second comes before the first: "from 10pm to 5am"."""
    plain, start = found.entry.plain, first.quote.span.start
    if first.wall is None or second.wall is None or first.zone != second.zone:
        return False
    between = _TO.fullmatch(plain, first.quote.span.end, second.quote.span.start)
    if between is None or (
        between["and"] and not plain[max(0, start - 8) : start].lower().endswith("between ")
    ):
        return False
    return 0 < first.wall.start_s - second.wall.start_s < DAY_S


def _in_order(first: Timex, second: Timex, frame: TimeFrame) -> tuple[Timex, Timex]:
    """The ends of a stretch over midnight: the second a day later, or the first a day earlier where it is over or the
    day stands beside the second.
    """
    told = frame.dct.start if frame.dct is not None else None
    over = told is not None and not is_dated(first) and not _starts_after(first, told)
    if over or (
        is_dated(second) and _DAYED.search(second.quote.text) and not _DAYED.search(first.quote.text)
    ):
        return _days_on(first, -1), second
    return first, _days_on(second, 1)


def _starts_after(timex: Timex, moment: datetime) -> bool:
    return timex.interval is not None and timex.interval.start is not None and timex.interval.start > moment


def _days_on(timex: Timex, days: int) -> Timex:
    """A clock so many days on, with its readings."""
    if timex.wall is None or timex.zone is None or timex.interval is None:
        return timex
    wall = timex.wall.shifted(days * DAY_S)
    kept = timex.interval == timex.wall.at(timex.zone)
    when = wall.at(timex.zone) if kept else timex.interval.shifted(days * DAY_S)
    others = tuple(r.shifted(days * DAY_S) for r in timex.readings if r != timex.interval)
    moved = attrs.evolve(timex, readings=others)
    return _moved(moved, wall, when, timex.zone, timex.zone_source)


def _leads(first: Timex, second: Timex, one: _Option, other: _Option, frame: TimeFrame) -> bool:
    """True when the day of the first clock is the pair's: it is written, or nearer to the telling."""
    written = (is_dated(first), is_dated(second))
    if written[0] != written[1]:
        return written[0]
    if frame.dct is None or frame.dct.start is None:
        return True
    told = frame.dct.start.timestamp()
    return abs(one.at - told) <= abs(other.at - told)


def _options(found: Mentions, timex: Timex, frame: TimeFrame) -> Iterator[_Option]:
    """The zones that a clock may be in, the likeliest first; one without a zone may be told of a place near it."""
    wall = timex.wall
    if wall is None:
        return
    zones, source = zones_of_clock(timex, found, frame)
    ranked = [(zone, source) for zone in zones]
    if is_local(timex.parts.zone_text) and source != "place":
        # "Local time" of a place that only the next sentence names, or that the page is about.
        known = {zone.zone for zone in zones}
        more = dict.fromkeys((*itertools.islice(found.placed_by_zone, _FEW), frame.home))
        ranked += [
            (ZoneReading(zone=zone), "entry") for zone in more if zone is not None and zone not in known
        ]
    if timex.parts.zone_text is None:
        near = (
            t.place.zone for t in itertools.islice(nearest_places(found, timex.quote.span), _NEAR) if t.place
        )
        behind = place_behind(found, timex.quote.span.end, bare=True)
        there = [behind.place.zone] if behind is not None and behind.place is not None else []
        places = dict.fromkeys(zone for zone in (*there, *near) if zone is not None)
        named = [(ZoneReading(zone=zone), "place") for zone in places]
        ranked = [*named, ranked[0]] if there else [ranked[0], *named]
    nominal = wall.start_s + (SLACK_S if timex.mod in ("APPROX", "BEFORE") else 0)
    for zone, why in ranked:
        for at in readings_in(zone, Wall(nominal, nominal + 1)):
            if at.start is not None:
                yield _Option(zone=zone, source=why, at=at.start.timestamp())


def _read(timex: Timex, option: _Option, days: int) -> Timex:
    """The clock in one zone, so many days on, with its other readings behind the chosen one."""
    if timex.wall is None:
        return timex
    slack = SLACK_S if timex.mod in ("APPROX", "BEFORE") else 0
    offset = timex.wall.start_s + slack - round(option.at)
    wall = timex.wall.shifted(days * DAY_S)
    return _moved(timex, wall, wall.shifted(-offset).at("UTC"), option.zone.zone, option.source)
