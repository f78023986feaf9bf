"""The stamp that a line begins with: "14:05 GMT  text", "8.56am", "[14:05] text", "0915: text", "## 10:05", "37m ago"."""

from __future__ import annotations

import functools
import re
from enum import IntEnum
from typing import Final

import attrs

from reconcile.sources.clocks import (
    CLOCK,
    DATE,
    Day,
    Order,
    Zone,
    clock_of,
    day_of,
    zone_of,
    zone_pattern,
)
from reconcile.sources.lines import Line
from reconcile.times import HOUR_S, MINUTE_S

_PLAIN_DATE: Final = re.sub(r"[?]P<[a-z0-9]+>", "?:", DATE)
# Marks of lists, of Markdown and of tables, signs such as red dots, and words that announce a clock.
_LEAD: Final = (
    r"(?P<lead>(?:[-*+•·●▪‣◦►▶>|–—]\s+|\#{1,6}\s+|\|\s*|[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]{1,4}\s*)?(?:\*\*|__)?"
    r"(?:(?:posted|time)(?:\s+at)?:?\s+|updates?:?\s+)?)"
)
_SENDER: Final = r"(?P<sender>[^\W\d_][^\[\]\n]{1,60},\s+(?=\[))?"
# "Posted at 10:0510:05": the words for the eye and those for a screen reader, glued in the copy.
_CLOCK: Final = (
    CLOCK.replace(r"(?!\d)", r"(?:(?!\d)|(?=(?P=hour)[:.](?P=minute)(?!\d)))")
    + r"(?:(?P=hour)[:.](?P=minute)(?!\d))?"
)
_RELATIVE: Final = (
    r"(?:\d{1,3}\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)(?:\s+|(?=\d))){1,2}ago"
)
_AGO = re.compile(
    rf"\(?(?:{_RELATIVE}|(?:about\s+)?an?\s+(?:minute|hour|day)\s+ago|just now|moments ago)\)?[:.]?",
    re.IGNORECASE,
)
_SEPARATOR: Final = r"(?(close)\s*[-–—:|•,]?\s*|(?:\s*[-–—:|•]\s*|\s+|$))"
# A day behind the clock ends the stamp; else it is the first day that the entry speaks of.
_DAY_BEHIND: Final = rf"(?:,\s*|\s+|\s*[·|/–—-]\s*)(?:on\s+)?{_PLAIN_DATE}(?=\s*(?:[-–—:|•\])*]|$))"
_COMPACT = re.compile(
    r"(?P<clock>(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?:\s?(?P<unit>hrs|hours|h)\b)?(?:\s?(?P<zone>[A-Z]{3,4}|Z)\b)?)"
    r"(?P<separator>\s*[-–—:|]\s+|\s*:\s*|\s+|$)"
)
_YEARS: Final = range(1900, 2100)


class Sureness(IntEnum):
    """How sure a line opens an entry: one that is weak counts only where the page has mostly such.

    A bare one, "1005 text", could be a year or a number; it counts where others begin with a nought, "0930 text".
    """

    BARE = 0
    WEAK = 1
    STRONG = 2


@functools.cache
def _stamp() -> re.Pattern[str]:
    zone = rf"(?:,?\s?(?P<zone>(?P<inside>\()?{zone_pattern()}(?(inside)\))))?"
    iso = r"(?(iso)(?:\.\d{1,6})?(?P<offset>[+\-−]\d\d:?\d\d)?)"
    return re.compile(
        rf"{_LEAD}{_SENDER}(?P<open>[\[(]|{_RELATIVE}\s+\()?(?:{DATE}[T,:]?\s*(?:at\s+|[|–—/·-]\s*)?)?"
        rf"(?P<clock>{_CLOCK}{iso}{zone})(?P<behind>{_DAY_BEHIND})?(?P<close>[\])])?(?P<colon>:)?(?:\*\*|__)?"
        rf"(?P<separator>{_SEPARATOR})",
        re.IGNORECASE,
    )


@attrs.frozen(kw_only=True)
class Opening:
    """A stamp at the start of a line. span: its words; end: where the text behind it begins.

    clock_s: seconds after midnight, None when no clock shows it. has_zone: a zone is written, known or not. day: as
    written; is_unsure: a day is written that could be two. sender: who posted, before the stamp. separator: the sign
    behind it.
    """

    start: int
    stop: int
    end: int
    clock: str
    clock_s: int | None
    zone: Zone | None
    has_zone: bool
    day: Day | None
    is_unsure: bool = False
    sender: tuple[int, int] | None = None
    sureness: Sureness = Sureness.STRONG

    @property
    def is_dated(self) -> bool:
        return self.day is not None or self.is_unsure


def is_ago(text: str) -> bool:
    """True for a line that is only "5m ago", "2 hours ago", "just now"."""
    return len(text) <= 30 and bool(_AGO.fullmatch(text))


def opening(line: Line, order: Order | None = None) -> Opening | None:
    """The stamp that opens a line; None where the digits are a number, a score, or part of a sentence."""
    text = line.text
    if not any(c.isdigit() for c in text[:70]):
        return None
    match = _stamp().match(text)
    if match is None or bool(match["open"]) != bool(match["close"]) or not _is_stamp(match):
        return _compact(text)
    lead, mark = match["lead"], match["open"] or ""
    day = day_of(match, order) or _day_behind(match, order)
    offset = match["offset"]
    zone = (match["zone"] or "").strip("()")
    pointed = not (
        match["meridiem"]
        or match["zone"]
        or match["colon"]
        or match["separator"].strip()
        or ":" in match["clock"]
    )
    weak = (
        bool(lead and not lead.lower().startswith(("posted", "time")))
        or mark == "("
        or (pointed and match["minute"] is not None and match.end() < len(text))
    )
    start = match.end("sender") if match["sender"] else match.end("lead")
    return Opening(
        start=start,
        stop=match.end(next(n for n in ("close", "behind", "clock") if match[n])),
        end=match.end(),
        clock=match["clock"],
        clock_s=clock_of(match),
        zone=zone_of(f"UTC{offset}") if offset else zone_of(zone),
        has_zone=bool(zone or offset),
        day=day,
        is_unsure=day is None and bool(match["strokes"] or "/" in (match["behind"] or "")),
        sender=(match.start("sender"), match.start("sender") + len(match["sender"].rstrip(", ")))
        if match["sender"]
        else None,
        sureness=Sureness.WEAK if weak else Sureness.STRONG,
    )


def _is_stamp(match: re.Match[str]) -> bool:
    rest, separator = match.string[match.end() :], match["colon"] or match["separator"].strip()
    if match["sender"] and match["open"] != "[":
        return False
    if match["lead"].strip()[-1:].isalpha() and rest and not separator:
        return False  # "Update 10:05 was late"
    if match["minute"] is None:
        return bool(match["meridiem"]) and (not rest or bool(separator) or bool(match["zone"]))
    if ":" in match["clock"][:3] or match["meridiem"] or match["zone"]:
        return True
    return not rest or bool(separator) or _is_pointed(match)


def _is_pointed(match: re.Match[str]) -> bool:
    """True for "10.05 Ferries stop": it could be a price, so it counts only where most entries begin so."""
    return match["clock"][-3] == "." and match.string[match.end()].isupper() and not match["lead"]


def _day_behind(match: re.Match[str], order: Order | None) -> Day | None:
    found = re.search(DATE, match["behind"], re.IGNORECASE) if match["behind"] else None
    return day_of(found, order) if found is not None else None


def _compact(text: str) -> Opening | None:
    """A clock without a sign between hour and minute: a sign, "hrs" or a zone behind it shows that it is one."""
    match = _COMPACT.match(text)
    if match is None:
        return None
    words = match["zone"]
    zone = zone_of(words) if words else None
    if words and zone is None:
        return None
    is_sure = bool(match["unit"] or zone) or (
        bool(match["separator"].strip()) and int(match["hour"] + match["minute"]) not in _YEARS
    )
    is_bare = not is_sure and not match["separator"].strip() and not match["hour"].startswith("0")
    behind = (
        re.compile(rf"\s*{DATE}\s*[-–—:|]?\s*", re.IGNORECASE).match(text, match.end("clock"))
        if zone
        else None
    )
    return Opening(
        start=0,
        stop=len(text[: behind.end()].rstrip(" -–—:|")) if behind else match.end("clock"),
        end=behind.end() if behind else match.end(),
        clock=match["clock"],
        clock_s=int(match["hour"]) * HOUR_S + int(match["minute"]) * MINUTE_S,
        zone=zone,
        has_zone=bool(words),
        day=day_of(behind) if behind else None,
        sureness=Sureness.STRONG if is_sure else Sureness.BARE if is_bare else Sureness.WEAK,
    )
