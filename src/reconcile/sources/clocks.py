"""Clocks, dates and zones as live pages print them beside an entry or in their header."""

from __future__ import annotations

import functools
import re
from enum import Enum
from typing import Final

import attrs

from reconcile.lexicon.alternation import alternation
from reconcile.lexicon.zone_names import zone_of_offset, zone_table
from reconcile.model import Stamp
from reconcile.times import DAY_S, HOUR_S, MINUTE_S, Interval, Wall, wall_seconds

_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS_A_YEAR: Final = 12
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_STROKES: Final = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY: Final = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
# A date in words, in ISO form, day first with full stops, or with strokes, of which `day_of` tells the order.
DATE: Final = (
    rf"(?:{_WEEKDAY}(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>{_MONTH})"
    r"(?:,?\s+(?P<year>\d{4})(?:\b|(?=\d{1,2}\s[a-z])))?"
    rf"|{_WEEKDAY}(?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<year2>\d{{4}})\b)?"
    r"|(?P<iso>\d{4}-\d\d-\d\d|\d{4}/\d\d/\d\d)(?!\d)"
    r"|(?P<day3>0?[1-9]|[12]\d|3[01])\.(?P<month3>0?[1-9]|1[0-2])\.(?P<year3>\d{4}|\d\d)(?![\d.])"
    rf"|(?P<weekday2>{_WEEKDAY})(?P<strokes>\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d))(?![\d/]))"
)
CLOCK: Final = (
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?(?::(?P<second>\d\d))?(?!\d)"
    r"(?:\s?(?P<meridiem>[ap])\.?m\b\.?)?"
)


@attrs.frozen(kw_only=True)
class Zone:
    """A zone as written. name: IANA, None for a bare offset. offset_s: ahead of UTC when the words fix it."""

    words: str
    name: str | None
    offset_s: int | None

    def at(self, wall: Wall) -> Interval | None:
        """The UTC interval of a time on clocks of this zone."""
        if self.offset_s is not None:
            return wall.shifted(-self.offset_s).at("UTC")
        return None if self.name is None else wall.at(self.name)


@functools.cache
def zones() -> dict[str, Zone]:
    """Every zone by its words: lower case when they match in any case, capitals when only as written.

    Words that name several zones (CST, IST) have their commonest reading in English news.
    """
    found = {}
    for name, rows in zone_table().items():
        if name[0].isalpha():
            words = name.upper() if rows[0].written in ("abbr", "upper") else name
            offset = rows[0].label_min
            offset_s = None if offset is None else offset * MINUTE_S
            found[words] = Zone(words=words, name=rows[0].zone, offset_s=offset_s)
    return found


@functools.cache
def zone_pattern() -> str:
    """A pattern of everything that `zone_of` reads, the longest that fits; to be used in any case."""
    words = alternation(w for w in zones() if w.islower()).replace(r"\ ", r"\s+")
    letters = alternation(w for w in zones() if not w.islower())
    return rf"(?:(?:GMT|UTC)\s?[+\-−–]\s?\d{{1,2}}(?::?\d\d)?\b|(?:{words}|(?-i:{letters}))\b|local\s+time\b)"


def zone_of(words: str | None) -> Zone | None:
    """The zone that some words name, None for none ("local time" too)."""
    if not words:
        return None
    text = " ".join(words.split())
    known = zones().get(text) or zones().get(text.lower())
    if known is not None:
        return attrs.evolve(known, words=text)
    offset = re.fullmatch(r"(?i:GMT|UTC)\s?([+\-−–])\s?(\d{1,2}):?(\d\d)?", text)
    if offset is None or int(offset[2]) > 14 or int(offset[3] or 0) > 59:
        return None
    hours, minutes = int(offset[2]), int(offset[3] or 0)
    sign = 1 if offset[1] == "+" else -1
    name = zone_of_offset(sign * (hours * 60 + minutes))
    return Zone(words=text, name=name, offset_s=sign * (hours * HOUR_S + minutes * MINUTE_S))


@attrs.frozen
class Day:
    """A day of the calendar; the year is None where only day and month are written."""

    year: int | None
    month: int
    day: int

    def wall(self, year: int | None = None) -> int | None:
        """Midnight on the wall; None without a year that a page can be of, or when there is no such day."""
        chosen = self.year or year
        if not chosen or not _FIRST_YEAR <= chosen <= _LAST_YEAR:
            return None
        try:
            return wall_seconds(chosen, self.month, self.day)
        except ValueError:
            return None


class Order(Enum):
    """What stands first in a date with strokes, 3/4/2023."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


def day_order(text: str) -> Order | None:
    """The order that the dates with strokes in a text can only have; None where none of them tells, or two disagree."""
    firsts, seconds = set(), set()
    for match in _STROKES.finditer(text):
        firsts.add(int(match[1]) > _MONTHS_A_YEAR)
        seconds.add(int(match[2]) > _MONTHS_A_YEAR)
    if (True in firsts) == (True in seconds):
        return None
    return Order.DAY_FIRST if True in firsts else Order.MONTH_FIRST


def _with_strokes(words: str, weekday: str, order: Order | None) -> Day | None:
    """The one day that a date with strokes can be, by itself, by its weekday, or by the order of its page."""
    first, second, year = (int(part) for part in words.split("/"))
    year += 2_000 if year < 100 else 0
    ways = {Order.DAY_FIRST: Day(year, second, first), Order.MONTH_FIRST: Day(year, first, second)}
    fits = {way: day for way, day in ways.items() if day.wall() is not None}
    if weekday.strip():
        fits = {way: day for way, day in fits.items() if _WEEKDAYS[_weekday(day)] == weekday[:3].lower()}
    days = set(fits.values())
    if len(days) > 1 and order is not None:
        days = {fits[order]}
    return days.pop() if len(days) == 1 else None


def _weekday(day: Day) -> int:
    """0 for a Monday; 1970 began on a Thursday."""
    return ((day.wall() or 0) // DAY_S + 3) % 7


def day_of(match: re.Match[str], order: Order | None = None) -> Day | None:
    """The day that a match of `DATE` names, None when it matched none or could be two. order: that of its page."""
    groups = match.groupdict()
    if groups.get("strokes"):
        return _with_strokes(groups["strokes"], groups["weekday2"] or "", order)
    if groups.get("iso"):
        year, month, day = re.split("[-/]", groups["iso"])
        return Day(int(year), int(month), int(day))
    if groups.get("year3"):
        century = 2_000 if len(groups["year3"]) == 2 else 0
        return Day(century + int(groups["year3"]), int(groups["month3"]), int(groups["day3"]))
    name, day = groups.get("month") or groups.get("month2"), groups.get("day") or groups.get("day2")
    if not name or not day:
        return None
    year = groups.get("year") or groups.get("year2")
    return Day(int(year) if year else None, _MONTHS.index(name[:3].lower()) + 1, int(day))


def clock_of(match: re.Match[str]) -> int | None:
    """Seconds after midnight of a match of `CLOCK`; None for a time that no clock shows."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    second = int(match["second"] or 0)
    meridiem = (match["meridiem"] or "").lower()
    if hour > 23 or minute > 59 or second > 59:
        return None
    if meridiem and hour <= 12:
        hour = hour % 12 + (12 if meridiem == "p" else 0)
    return hour * HOUR_S + minute * MINUTE_S


def stamp_of(midnight: int, clock_s: int, zone: Zone, text: str) -> Stamp | None:
    """The stamp of a clock on a day, one minute wide."""
    start = midnight + clock_s
    interval = zone.at(Wall(start, start + MINUTE_S))
    return None if interval is None else Stamp(interval=interval, text=text, zone=zone.name)
