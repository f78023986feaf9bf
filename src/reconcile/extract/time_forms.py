"""Times that name a place on the clock or the calendar: from a match of `time_patterns` to a draft."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.extract import time_context as context
from reconcile.extract.time_draft import Draft, dated, edge_of, mod_of
from reconcile.extract.time_words import (
    MONTHS,
    PART_CODES,
    WEEKDAYS,
)
from reconcile.mentions import TimeParts, TimexType
from reconcile.times import Granularity, day_wall

_FEASTS: Final = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31),
}  # fmt: skip


def _pre(match: re.Match[str]) -> str | None:
    text = match["pre"]
    return None if text is None else text.lower().replace("small", "early")


def _part_value(value: str, part: str | None) -> str:
    return f"{value}T{PART_CODES[part]}" if part in PART_CODES else value


def day_month(match: re.Match[str], plain: str) -> Draft | None:
    """ "Wednesday 19th June", "12-15 September 2023", "September 12, 2023"."""
    groups = match.groupdict()
    if not context.month_fits(plain, match):
        return None
    month, day = MONTHS[match["mon"].lower().rstrip(".")], int(match["d"])
    year = int(match["y"]) if match["y"] else None
    if not _exists(year, month, day):
        return None
    first, last = groups.get("d0"), groups.get("d1")
    days = (int(first), day) if first else (day, int(last)) if last else None
    if days is not None and not (0 < days[0] < days[1] <= 31):
        return None
    weekday = WEEKDAYS[match["wd"].lower().rstrip(".")] if match["wd"] else None
    part = _pre(match) or (match["wpart"] and match["wpart"].lower())
    written = "XXXX" if year is None else f"{year:04d}"
    low, high = days or (None, None)
    parts = TimeParts(year=year, month=month, day=low or day, weekday=weekday, part=part, low=low, high=high)
    value = _part_value(f"{written}-{month:02d}-{parts.day:02d}", part)
    return dated(match, "date", value, parts, Granularity.DAY_PART if part else Granularity.DAY)


def _exists(year: int | None, month: int, day: int) -> bool:
    try:
        day_wall(year or 2024, month, day)
    except ValueError:
        return False
    return True


def iso(match: re.Match[str], _plain: str) -> Draft | None:
    """ "2023-09-12", with or without a clock and an offset."""
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    if year < 1 or not _exists(year, month, day):
        return None
    parts = TimeParts(year=year, month=month, day=day)
    value = f"{year:04d}-{month:02d}-{day:02d}"
    if match["hh"] is None:
        return dated(match, "date", value, parts, Granularity.DAY)
    parts = attrs.evolve(parts, hour=int(match["hh"]), minute=int(match["mm"]), zone_text=match["zone"])
    return Draft(
        start=match.start(), end=match.end(), form="clock", type=TimexType.TIME, parts=parts,
        value=f"{value}T{match['hh']}:{match['mm']}", granularity=Granularity.MINUTE,
    )  # fmt: skip


def numeric(match: re.Match[str], _plain: str) -> Draft | None:
    """ "13/09/2023": day first where both orders could be meant."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    month, day = (second, first) if second <= 12 else (first, second)
    if not 1 <= month <= 12 or not _exists(year, month, day):
        return None
    parts = TimeParts(year=year, month=month, day=day)
    return dated(match, "date", f"{year}-{month:02d}-{day:02d}", parts, Granularity.DAY)


def feast(match: re.Match[str], _plain: str) -> Draft:
    month, day = _FEASTS[match["feast"].lower()]
    year = int(match["y"]) if match["y"] else None
    value = f"{match['y'] or 'XXXX'}-{month:02d}-{day:02d}"
    return dated(match, "date", value, TimeParts(year=year, month=month, day=day), Granularity.DAY)


def weekday(match: re.Match[str], plain: str) -> Draft | None:
    """ "on Tuesday morning", "last Friday", "Monday's"; "every Friday" and "Sundays" are sets."""
    if not context.weekday_fits(plain, match):
        return None
    day = WEEKDAYS[match["wd"].lower()]
    part = _pre(match) or (match["part"] and match["part"].lower())
    edge = edge_of(match)
    if part is None and edge in ("early", "late"):
        part = edge
    direction = {"last": -1, "the previous": -1, "next": 1, "the following": 1}.get(
        (match["dir"] or "").lower()
    )
    if match["week"]:
        direction = -1 if match["week"].lower() == "last" else 1
    parts = TimeParts(weekday=day, part=part, direction=direction, unit="week" if match["week"] else None)
    value = _part_value(f"XXXX-WXX-{day}", part)
    grain = Granularity.DAY_PART if part else Granularity.DAY
    draft = dated(match, "weekday", value, parts, grain, mod=mod_of(edge))
    if match["plural"] or match["parts"] or (match["dir"] or "").lower() in ("every", "each"):
        return attrs.evolve(draft, form="set", type=TimexType.SET)
    return attrs.evolve(draft, type=TimexType.TIME) if part in PART_CODES else draft


def day_word(match: re.Match[str], plain: str) -> Draft | None:
    """ "today", "last night", "this evening local time", "the day before"."""
    if not context.day_word_fits(plain, match):
        return None
    edge, amount, direction, part = edge_of(match), 0.0, 0, None
    form = "day_word"
    if match["two"]:
        amount, direction = 2.0, -1 if "before" in match["two"].lower() else 1
    elif match["word"]:
        direction = {"yesterday": -1, "tomorrow": 1}.get(match["word"].lower(), 0)
        amount, part = float(abs(direction)), match["part"]
    elif match["tonight"]:
        part = "tonight"
    elif match["last"]:
        amount, direction, part = 1.0, -1, "tonight"
    elif match["tpart"]:
        part = match["tpart"]
    else:
        form, low = "day_shift", match["rel"].lower()
        direction = _shift(low)
        amount = float(abs(direction))
        part = next((w for w in ("night", "morning", "evening", "afternoon") if low.endswith(w)), None)
    part = part.lower() if part else None
    if part is None and edge in ("early", "late") and direction != 0:
        part, edge = edge, None
    parts = TimeParts(
        unit="day", low=amount, high=amount, direction=direction, part=part or edge, zone_text=match["zone"]
    )
    grain = Granularity.DAY_PART if part else Granularity.DAY
    draft = dated(match, form, _part_value("XXXX-XX-XX", part), parts, grain)
    return attrs.evolve(draft, type=TimexType.TIME) if part in PART_CODES else draft


def _shift(low: str) -> int:
    """-1 for "the day before", 1 for "the next day", 0 for "that night"."""
    if re.search("before|previous|earlier", low):
        return -1
    return 1 if re.search("following|next|after$", low) else 0
