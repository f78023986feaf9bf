"""Written dates: from a match of `time_patterns` to a draft, with those that no calendar has kept as written."""

from __future__ import annotations

import functools
import re
from typing import Final

import attrs

from reconcile.extract import time_context as context
from reconcile.extract.time_draft import Draft, dated, part_before, part_value
from reconcile.extract.time_numbers import ordinal, year_of_words
from reconcile.extract.time_words import MONTHS, PART_CODES, WEEKDAYS
from reconcile.extract.time_years import short_year_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.times import Granularity
from reconcile.timex import TimeParts, TimexType

_MONTH_FIRST: Final = LazyPattern(
    r"(?<![\w./-])\d{1,2}/(?:1[3-9]|2\d|3[01])/(?:\d\d){1,2}(?![\w/])|\b(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? (?:19|20)\d\d\b|"
    r"\b(?:january|february|march|april|june|july|august|september|october|november|december) \d{1,2}\b",
)
_DAY_FIRST: Final = LazyPattern(
    r"(?<![\w./-])(?:1[3-9]|2\d|3[01])/\d{1,2}/(?:\d\d){1,2}(?![\w/])|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? "
    r"(?:january|february|march|april|june|july|august|september|october|november|december)\b",
)
_LEADS: Final = LazyPattern(
    r"\b(?:on|dated|since|from|until|till|by|before|after|of|date:?|born|to|signed|posted|sent|filed|issued|updated|published|stamped|expires)\s$",
)
_RELATIVE: Final = LazyPattern(r"\b(?P<last>last|this past|past)\s$|\b(?P<next>next|this coming|coming)\s$")
_MONTH_BEFORE: Final = LazyPattern(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? $")
_PAGE: Final = 4_000


def day_month(match: re.Match[str], plain: str) -> Draft | None:
    """ "Wednesday 19th June", "12-15 September 2023", "September 12, 2023"; 31 June is kept as it is written."""
    groups = match.groupdict()
    if not context.month_fits(plain, match):
        return None
    month, day = MONTHS[match["mon"].lower().rstrip(".")], int(match["d"])
    year = int(match["y"]) if match["y"] else short_year_of(match["ys"]) if match["ys"] else None
    if not 1 <= day <= 31:
        return None
    if match["d0" if "d0" in groups else "d"] is None and _MONTH_BEFORE.search(
        plain, max(0, match.start() - 12), match.start()
    ):
        return None  # "May 30-June 4"
    first, last = groups.get("d0"), groups.get("d1")
    days = (int(first), day) if first else (day, int(last)) if last else None
    if days is not None and not (0 < days[0] < days[1] <= 31):
        return None
    weekday = WEEKDAYS[match["wd"].lower().rstrip(".")] if match["wd"] else None
    part = part_before(match) or (match["wpart"] and match["wpart"].lower())
    written = "XXXX" if year is None else f"{year:04d}"
    low, high = days or (None, None)
    parts = TimeParts(
        year=year, month=month, day=low or day, weekday=weekday, part=part, low=low, high=high,
        direction=_direction(plain, match.start()),
    )  # fmt: skip
    value = part_value(f"{written}-{month:02d}-{parts.day:02d}", part)
    draft = dated(match, "date", value, parts, Granularity.DAY_PART if part else Granularity.DAY)
    return attrs.evolve(draft, type=TimexType.TIME) if part in PART_CODES else draft


def _direction(plain: str, start: int) -> int | None:
    """-1 for "last Oct. 23", 1 for "next May 4"."""
    match = _RELATIVE.search(plain, max(0, start - 14), start)
    return None if match is None else -1 if match["last"] else 1


def spelled_day(match: re.Match[str], plain: str) -> Draft | None:
    """ "the first of May", "July the fourth"."""
    month = MONTHS[(match["mon"] or match["mon2"]).lower().rstrip(".")]
    day = ordinal(match["dw"] or match["dw2"])
    if not 1 <= day <= 31 or (match["mon"] or match["mon2"]) in ("may", "march"):
        return None
    year = int(match["y"]) if match["y"] else year_of_words(match["yw"]) if match["yw"] else None
    parts = TimeParts(year=year, month=month, day=day, direction=_direction(plain, match.start()))
    return dated(match, "date", f"{year or 'XXXX'}-{month:02d}-{day:02d}", parts, Granularity.DAY)


def nth_day(match: re.Match[str], _plain: str) -> Draft | None:
    """ "on the 13th", "until the 2nd of next month": a day of a month that stands elsewhere."""
    day, which = int(match["d"]), (match["which"] or "").lower()
    if not 1 <= day <= 31:
        return None
    parts = TimeParts(day=day, direction={"last": -1, "next": 1, "this": 0, "the": 0}.get(which))
    return attrs.evolve(
        dated(match, "nth_day", f"XXXX-XX-{day:02d}", parts, Granularity.DAY), start=match.start("the")
    )


def iso(match: re.Match[str], _plain: str) -> Draft | None:
    """ "2023-09-12", with or without a clock and an offset; "2023/09/12"."""
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    if year < 1 or day < 1:
        return None
    parts = TimeParts(year=year, month=month, day=day)
    value = f"{year:04d}-{month:02d}-{day:02d}"
    if match.groupdict().get("hh") is None:
        draft = dated(match, "date", value, parts, Granularity.DAY)
        return attrs.evolve(draft, start=match.start("y"))
    parts = attrs.evolve(parts, hour=int(match["hh"]), minute=int(match["mm"]), zone_text=match["zone"])
    return Draft(
        start=match.start(), end=match.end(), form="clock", type=TimexType.TIME, parts=parts,
        value=f"{value}T{match['hh']}:{match['mm']}", granularity=Granularity.MINUTE,
    )  # fmt: skip


def numeric(match: re.Match[str], plain: str) -> Draft | None:
    """ "13/09/2023": in the order that its figures allow, else in the page's, else day first; 13/13/2015 as written.

    direction: 0 where both orders could be meant.
    """
    first, second, text = int(match["a"]), int(match["b"]), match["y"]
    if not (1 <= first <= 31 and 1 <= second <= 31):
        return None
    if len(text) == 2 and (
        match["sep"] == "-" or not _LEADS.search(plain, max(0, match.start() - 10), match.start())
    ):
        return None
    year = int(text) if len(text) == 4 else short_year_of(text)
    if first <= 12 and second <= 12:
        day, month = (second, first) if _month_first(plain, match) else (first, second)
    else:
        day, month = (second, first) if second > 12 and first <= 12 else (first, second)
    parts = TimeParts(
        year=year, month=month, day=day, direction=0 if max(first, second) <= 12 and first != second else None
    )
    return dated(match, "date", f"{year}-{month:02d}-{day:02d}", parts, Granularity.DAY)


def _month_first(plain: str, match: re.Match[str]) -> bool:
    """True where the page round a date writes its other dates with the month before the day, and never after it."""
    return _order(plain, match.start() // _PAGE)


@functools.lru_cache(maxsize=16)
def _order(plain: str, page: int) -> bool:
    start, end = max(0, (page - 1) * _PAGE), (page + 2) * _PAGE
    return _MONTH_FIRST.search(plain, start, end) is not None and _DAY_FIRST.search(plain, start, end) is None
