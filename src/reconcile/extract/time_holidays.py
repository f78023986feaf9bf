"""Holidays: days that the calendar gives by a rule, and the few that only an almanac knows."""

from __future__ import annotations

import functools
import re
from typing import Final

import attrs

from reconcile.extract.tense import Tense
from reconcile.extract.time_calendar import day_value, days_on
from reconcile.extract.time_draft import Draft, dated
from reconcile.extract.time_reading import Frame, Read
from reconcile.lexicon.name_lists import rows
from reconcile.times import DAY_S, Granularity, Wall, day_wall, wall_parts, weekday_of
from reconcile.timex import TimeParts, Timex

_WEEKDAYS: Final = {
    name: number for number, name in enumerate("mon tue wed thu fri sat sun".split(), start=1)
}
_DIRECTIONS: Final = {"last": -1, "this": 0, "next": 1}
_NEAR_S: Final = 45 * DAY_S


@functools.cache
def holidays() -> dict[str, str]:
    """The rule of each holiday by its name in small letters."""
    return dict(rows("holidays.tsv"))


_COMMON: Final = frozenset(
    "day night new year friday monday sunday saturday tuesday early good spring summer bank all of july s st".split()
)


@functools.cache
def _names() -> dict[str, tuple[frozenset[str], ...]]:
    """By the rarest word of a name the words of each name that has it; "St" and apostrophes may be missing."""
    found: dict[str, list[frozenset[str]]] = {}
    for name in holidays():
        for spelt in {name, name.replace("'", "")}:
            words = frozenset(re.findall(r"\w+", spelt)) - {"s", "st"}
            key = max(sorted(words), key=lambda w: (w not in _COMMON, len(w)))
            found.setdefault(key, []).append(words)
    return {key: tuple(names) for key, names in found.items()}


def feast_words() -> frozenset[str]:
    """A word of each name, without which no line can hold it."""
    return frozenset(_names())


def feasts_with(word: str) -> tuple[frozenset[str], ...]:
    """The words of each name whose rarest word this is."""
    return _names().get(word, ())


def feasts_pattern() -> str:
    """The names of all holidays as one pattern, longest first; apostrophes may be missing and "St" have its point."""
    names = sorted(holidays(), key=len, reverse=True)
    shapes = [re.escape(n).replace("'", "'?").replace("st\\ ", r"st\.? ").replace("\\ ", " ") for n in names]
    return (
        "(?:"
        + "|".join(
            s
            + (
                r"(?! (?:island|bunny|egg|rising|tree|card|present|market|carol|dinner|party|shopping)s?\b)"
                if s in ("easter", "christmas")
                else ""
            )
            for s in shapes
        )
        + r")\b"
    )


def feast(match: re.Match[str], plain: str) -> Draft | None:
    """ "Christmas Day", "last Thanksgiving", "Easter Monday 2024"; "new year's resolution" is none."""
    name = _key(match["feast"])
    rule = holidays().get(name)
    if rule is None or (name in ("new year's", "may day") and not match["feast"][0].isupper()):
        return None
    if name == "new year's" and re.match(r" [a-z]", plain[match.end() : match.end() + 2]):
        return None
    if re.match(r" agreement\b", plain[match.end() : match.end() + 11], re.IGNORECASE):
        return None
    if (
        re.match(r" [A-Z]", plain[match.end() : match.end() + 2])
        and match["feast"][0].isupper()
        and not match["feast"].isupper()
        and not match["y"]
    ):
        return None  # the Good Friday Agreement
    year = int(match["y"]) if match["y"] else None
    direction = _DIRECTIONS[match["dir"].lower()] if match["dir"] else None
    fixed = re.fullmatch(r"(\d+)-(\d+)", rule)
    shown = match["y"] or "XXXX"
    if fixed is not None:
        month, day = int(fixed[1]), int(fixed[2])
        parts = TimeParts(year=year, month=month, day=day, direction=direction)
        return dated(match, "date", f"{shown}-{month:02d}-{day:02d}", parts, Granularity.DAY)
    parts = TimeParts(year=year, part=name, direction=direction)
    draft = dated(match, "holiday", f"{shown}-XX-XX", parts, Granularity.DAY)
    return attrs.evolve(draft, end=match.end("feast"), value="XXXX-XX-XX") if rule == "-" else draft


def _key(text: str) -> str:
    low = re.sub(r"^st\. ", "st ", text.lower())
    known = holidays()
    if low in known:
        return low
    bare = low.replace("'", "")
    return next((n for n in known if n.replace("'", "") == bare), low)


def read(timex: Timex, told: Frame | None, tense: Tense | None) -> Read | None:
    """The day of a holiday: of the year written, else of the nearest that the words and the tense allow."""
    rule = holidays().get(timex.parts.part or "", "-")
    if rule == "-":
        return None
    if timex.parts.year is not None:
        day = _day(rule, timex.parts.year)
        return Read(wall=day, value=day_value(day.start_s), anchor="written")
    if told is None:
        return None
    year = wall_parts(told.wall_s)[0]
    days = [_day(rule, y) for y in range(year - 1, year + 2)]
    before = [d for d in days if d.start_s < told.day.start_s]
    after = [d for d in days if d.start_s > told.day.start_s]
    direction = timex.parts.direction
    if direction in (-1, 1):
        chosen, source = before[-1] if direction == -1 else after[0], "written"
    else:
        chosen, source = min(days, key=lambda d: abs(d.start_s - told.day.start_s)), "nearest"
        if abs(chosen.start_s - told.day.start_s) > _NEAR_S and tense in (Tense.PAST, Tense.FUTURE):
            chosen, source = before[-1] if tense is Tense.PAST else after[0], "tense"
    others = tuple(d for d in (before[-1], after[0]) if d != chosen) if source == "nearest" else ()
    return Read(
        wall=chosen, value=day_value(chosen.start_s), anchor="dct", direction_source=source, others=others
    )


def _day(rule: str, year: int) -> Wall:
    """The day that a rule gives in a year. Raises: ValueError for years that the calendar does not hold."""
    kind, _, rest = rule.partition(" ")
    if kind == "easter":
        return days_on(_easter(year), int(rest))
    if kind == "orthodox":
        return days_on(_orthodox_easter(year), int(rest))
    if kind == "thanksgiving":
        return days_on(_nth(year, 11, _WEEKDAYS["thu"], 4), int(rest))
    if kind == "election":
        return days_on(_nth(year, 11, _WEEKDAYS["mon"], 1), 1)
    weekday, month = rest.split(" ")
    return _nth(year, int(month), _WEEKDAYS[weekday], int(kind))


def _nth(year: int, month: int, weekday: int, which: int) -> Wall:
    """The first, second, ... weekday of a month; the last for -1."""
    if which > 0:
        first = day_wall(year, month, 1)
        return days_on(first, (weekday - weekday_of(first.start_s)) % 7 + 7 * (which - 1))
    last = days_on(day_wall(year + month // 12, month % 12 + 1, 1), -1)
    return days_on(last, -((weekday_of(last.start_s) - weekday) % 7))


def _easter(year: int) -> Wall:
    """Western Easter Sunday. Source: the algorithm that Nature printed in 1876, "anonymous Gregorian"."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return day_wall(year, f // 31, f % 31 + 1)


def _orthodox_easter(year: int) -> Wall:
    """Orthodox Easter Sunday on the Gregorian calendar, for 1900 to 2099. Source: Meeus, Astronomical Algorithms, chapter 8."""
    a = (19 * (year % 19) + 15) % 30
    b = (2 * (year % 4) + 4 * (year % 7) - a + 34) % 7
    month, day = divmod(a + b + 114, 31)
    return days_on(day_wall(year, month, day + 1), 13)
