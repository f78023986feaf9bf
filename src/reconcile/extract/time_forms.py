"""Days named by their weekday or by today: from a match of `time_patterns` to a draft."""

from __future__ import annotations

import re

import attrs

from reconcile.extract import time_context as context
from reconcile.extract.time_draft import Draft, dated, edge_of, mod_of, part_before, part_value
from reconcile.extract.time_words import PART_CODES, WEEKDAYS
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.times import Granularity
from reconcile.timex import TimeParts, TimexType

_OFTEN = LazyPattern(r"(?:every|each|alternate)\b")
# "the day before the vote": a day that an event bounds, not the last day told.
_EVENT_FOLLOWS = re.compile(r" (?!yesterday|today|tomorrow|and\b|but\b|when\b|in\b|at\b|on\b)[\w\"']")


def weekday(match: re.Match[str], plain: str) -> Draft | None:
    """ "on Tuesday morning", "last Friday", "Monday's"; "every Friday" and "Sundays" are sets."""
    if not context.weekday_fits(plain, match):
        return None
    day = WEEKDAYS[match["wd"].lower()]
    part = part_before(match) or (match["part"] and match["part"].lower())
    edge = edge_of(match)
    if part is None and edge in ("early", "late"):
        part = edge
    said = (match["dir"] or "").lower()
    direction = (
        -1
        if said.endswith(("last", "past", "previous"))
        else 1
        if said in ("next", "this coming", "the following")
        else 0
        if said == "this"
        else None
    )
    if match["week"]:
        direction = {"last": -1, "this": 0, "next": 1}[match["week"].lower()]
    if match["on"]:  # "Tuesday week" is the Tuesday after the coming one
        if match["part"] or match["plural"]:
            return None
        direction = 2
    unit = "week" if match["week"] else None
    parts = TimeParts(weekday=day, part=part, direction=direction, unit=unit)
    value = part_value(f"XXXX-WXX-{day}", part)
    grain = Granularity.DAY_PART if part else Granularity.DAY
    draft = dated(match, "weekday", value, parts, grain, mod=mod_of(edge))
    if match["plural"] or match["parts"] or _OFTEN.match(match["dir"] or ""):
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
        part = "night" if "night" in match["two"].lower() else None
    elif match["word"]:
        direction = {"yesterday": -1, "tomorrow": 1}.get(match["word"].lower(), 0)
        amount, part = float(abs(direction)), match["part"]
    elif match["tonight"]:
        part = "tonight"
    elif match["last"]:
        amount, direction, part = 1.0, -1, "tonight"
    elif match["tpart"]:
        part = match["tpart"]
    elif match["late"]:
        form, part = "day_shift", match["late"].split(" ")[0]
    else:
        form, low = "day_shift", match["rel"].lower()
        direction = _shift(low)
        amount = float(abs(direction))
        part = next((w for w in ("night", "morning", "evening", "afternoon") if w in low), None)
        if low.endswith(("before", "after")) and _EVENT_FOLLOWS.match(plain, match.end()):
            direction, form = 0, "day_of_event"
    part = part.lower() if part else None
    before = part_before(match)
    if before is not None and part in (None, "morning", "evening", "afternoon", "night"):
        part = before
    if part is None and edge in ("early", "late") and direction != 0:
        part, edge = edge, None
    parts = TimeParts(
        unit="day", low=amount, high=amount, direction=direction, part=part or edge, zone_text=match["zone"]
    )
    grain = Granularity.DAY_PART if part else Granularity.DAY
    draft = dated(match, form, part_value("XXXX-XX-XX", part), parts, grain)
    return attrs.evolve(draft, type=TimexType.TIME) if part in PART_CODES else draft


def _shift(low: str) -> int:
    """-1 for "the day before", 1 for "the next day", 0 for "that night"."""
    if re.search("before|previous|preceding|earlier", low):
        return -1
    return 1 if re.search("following|next|later|after$", low) else 0
