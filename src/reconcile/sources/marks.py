"""Lines that open an entry with a clock: "14:05 GMT  text", "8.56am", "[14:05] text", "37m ago (03:27 GMT)",
"11:42 a.m. ET, June 18, 2024".
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.sources.clocks import CLOCK, DATE, Day, Zone, clock_of, day_of, zone_of, zone_pattern
from reconcile.sources.headlines import is_shaped
from reconcile.sources.lines import Line
from reconcile.sources.people import is_byline

# Behind a bracket the text may follow at once: "(03:27 GMT)Boats return".
_SEPARATOR: Final = r"(?(close)\s*[-–—:|•]?\s*|(?:\s*[-–—:|•]\s*|\s+|$))"
# A day behind the clock ends the stamp; else it is the first day that the entry speaks of.
_DAY_BEHIND: Final = (
    rf"(?:,\s*|\s+)(?:on\s+)?{re.sub(r'[?]P<[a-z0-9]+>', '?:', DATE)}(?=\s*(?:[-–—:|•\])]|$))"
)


@functools.cache
def _stamp() -> re.Pattern[str]:
    zone = rf"(?:,?\s?(?P<zone>{zone_pattern()}|\({zone_pattern()}\)))?"
    return re.compile(
        rf"(?P<open>\[|\d{{1,2}}\s?[mhd]\s+ago\s+\()?(?:{DATE}[T,]?\s*(?:at\s+|[|–—-]\s*)?)?"
        rf"(?P<clock>{CLOCK}{zone})(?P<behind>{_DAY_BEHIND})?(?P<close>[\])])?(?P<separator>{_SEPARATOR})",
        re.IGNORECASE,
    )


@attrs.frozen(kw_only=True)
class Mark:
    """A line that opens an entry. clock_s: seconds after midnight, None when no clock shows it.

    first: index of the entry's first line, which is the headline above where one stands there.
    """

    index: int
    first: int
    match: re.Match[str]
    clock_s: int | None
    zone: Zone | None
    day: Day | None


def stamp_count(lines: Sequence[Line]) -> int:
    """How many lines open an entry with a clock."""
    return sum(opening(line) is not None for line in lines)


def opening(line: Line) -> re.Match[str] | None:
    """The stamp that opens a line; None where the digits are a number, a score, or part of a sentence."""
    if not line.text[0].isdigit() and line.text[0] != "[" and not line.text[0].isupper():
        return None
    match = _stamp().match(line.text)
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    rest, separator = line.text[match.end() :], match["separator"].strip()
    if match["minute"] is None:
        alone = bool(match["meridiem"]) and (not rest or bool(separator) or bool(match["zone"]))
        return match if alone else None
    clock = match["clock"]
    has_colon = ":" in clock[:3]
    if has_colon or match["meridiem"] or match["zone"]:
        return match
    return match if not rest or separator else None


def marks_of(lines: Sequence[Line]) -> tuple[Mark, ...]:
    """The lines that open entries. Where few clocks have a date, those that stand alone with one date the page."""
    marks = tuple(_every_mark(lines))
    dated = [m for m in marks if m.day is not None]
    if 2 * len(dated) > len(marks):
        return marks
    return tuple(m for m in marks if m.day is None or m.match.end() < len(m.match.string))


def _every_mark(lines: Sequence[Line]) -> Iterator[Mark]:
    last: Mark | None = None
    for i, line in enumerate(lines):
        match = opening(line)
        if match is None:
            continue
        clock_s = clock_of(match)
        if last is not None and _repeats(last, match, i, clock_s):
            continue
        last = Mark(
            index=i,
            first=i - 1 if _has_headline_above(lines, i, match, last.index + 1 if last else 0) else i,
            match=match,
            clock_s=clock_s,
            zone=zone_of((match["zone"] or "").strip("()")),
            day=day_of(match) or _day_behind(match),
        )
        yield last


def _day_behind(match: re.Match[str]) -> Day | None:
    found = re.search(DATE, match["behind"], re.IGNORECASE) if match["behind"] else None
    return day_of(found) if found is not None else None


def _has_headline_above(lines: Sequence[Line], i: int, match: re.Match[str], free: int) -> bool:
    """True for "07:34 , Mara Quill" under a headline."""
    rest = match.string[match.end() :]
    signed = rest.startswith(",") and is_byline(rest[1:].strip())
    return signed and i > free and is_shaped(lines[i - 1].text)


def _repeats(last: Mark, match: re.Match[str], i: int, clock_s: int | None) -> bool:
    """True for "16:53" alone under "4.53pm BST" alone: one stamp printed twice."""
    alone = match.end() == len(match.string) and last.match.end() == len(last.match.string)
    return alone and i == last.index + 1 and clock_s == last.clock_s


def stamp_part(match: re.Match[str], line: Line | None = None) -> Line:
    """The stamp without the separator behind it."""
    line = line or Line(match.string, 0)
    last = next(name for name in ("close", "behind", "clock") if match[name])
    return line.part(0, match.end(last))
