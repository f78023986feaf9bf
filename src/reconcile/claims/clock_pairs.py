"""Two clocks that are said to be one moment: "14:13 local time (04:19 GMT)", "11am ET (3.15pm GMT)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from reconcile.claims.clock_sides import DAY_MIN, Side, end_of, side_of, zone_key
from reconcile.claims.clock_slips import likely_slip, shown
from reconcile.claims.kinds import ClockPair
from reconcile.claims.reading import Reading
from reconcile.mentions import Mentions, Timex
from reconcile.time_labels import span_label
from reconcile.times import MINUTE_S

# No zone has kept an offset that is not a multiple of this since the middle of the last century.
_STEP_MIN: Final = 15
_EXTERNAL: Final = r"(?:, external)?"
_SAME: Final = r"(?:(?:or|i\.?e\.?|that is|that's|which is|equivalent to|=|about|around|approximately) ?)?"
_BRACKET: Final = re.compile(rf"{_EXTERNAL}\s?[(\[]\s?{_SAME}$", re.IGNORECASE)
_STROKE: Final = re.compile(r"\s?[/|=]\s?$")
_COMMA: Final = re.compile(r",\s(?:or\s|which is\s)?$|\sor\s$", re.IGNORECASE)
_RANGE_BEFORE: Final = re.compile(
    r"(?:\d\s?(?:[ap]\.?m\.?)?|noon|midnight)\s?(?:-|to|until|till|and)\s?$", re.IGNORECASE
)
_RANGE_AFTER: Final = re.compile(r"\s?(?:-\s?\d|(?:to|until|till)\s\d)", re.IGNORECASE)
_SPACECRAFT: Final = re.compile(
    r"\b(?:spacecraft|earth[- ]received|ground[- ]received|received on earth|mission elapsed|mission clock|light[- ](?:time|travel)|"
    r"signals?|one-way)\b",
    re.IGNORECASE,
)


def make_clock_pairs(reading: Reading) -> Iterator[ClockPair]:
    """Every pair of clocks that the words set equal, in order of place."""
    for found in reading.mentions:
        clocks = [t for t in found.times if t.form == "clock" and t.parts.minute_of_day is not None]
        for first, second in pairwise(clocks):
            if _is_pair(found, first, second):
                yield _claim(reading, found, first, second)


def _is_pair(found: Mentions, first: Timex, second: Timex) -> bool:
    """True when the second clock is written as the first in another zone."""
    plain, (a, b) = found.entry.plain, (first.quote.span, second.quote.span)
    end, zones = end_of(found, first), (zone_key(found, first), zone_key(found, second))
    between = plain[end : b.start]
    if not 0 <= b.start - end <= 28 or zones[0] == zones[1] or zones[1] is None:
        return False
    if _SPACECRAFT.search(plain[max(0, a.start - 160) : b.end + 80]):
        return False
    if _BRACKET.fullmatch(between):
        return True
    if zones[0] is None:
        return False
    return (_STROKE.fullmatch(between) or _COMMA.fullmatch(between)) is not None


def _claim(reading: Reading, found: Mentions, one: Timex, other: Timex) -> ClockPair:
    first, second = side_of(found, one, other), side_of(found, other, one)
    wall_gap = second.minutes - first.minutes
    any_zone = wall_gap % _STEP_MIN == 0
    agree = any(first.utc(o) == second.utc(p) for o in first.offsets_min for p in second.offsets_min)
    known = bool(first.offsets_min and second.offsets_min)
    o, p = (first.offsets_min or (0,))[0], (second.offsets_min or (0,))[0]
    if agree:
        gap = 0
    elif known:
        gap = (second.utc(p) - first.utc(o) + 720) % DAY_MIN - 720
    else:  # without a zone only the odd minutes show
        gap = (wall_gap + 7) % _STEP_MIN - 7
    both_local = first.local and second.local
    certain = known and first.surest and second.surest
    summer = first.summer or second.summer
    slip = likely_slip(first.minutes, second.minutes, o, p, summer=summer) if gap and known else ""
    return ClockPair(
        **reading.base(found.entry, (first.quote, second.quote)),
        first=first.quote.text, second=second.quote.text,
        first_zone=first.name, second_zone=second.name,
        first_utc=first.utc(o) if known else None, second_utc=second.utc(p) if known else None, gap_min=gap, zones_certain=certain,
        both_local=both_local, any_zone=any_zone, window=_is_window(found, one, other), slip=slip,
        arithmetic=_arithmetic(first, second, gap, known=known, any_zone=any_zone),
    )  # fmt: skip


def _is_window(found: Mentions, first: Timex, second: Timex) -> bool:
    """True when either clock is the end of a stretch: "9am-10am (1-2pm GMT)"."""
    plain, (a, b) = found.entry.plain, (first.quote.span, second.quote.span)
    before = (plain[max(0, s.start - 12) : s.start] for s in (a, b))
    return any(_RANGE_BEFORE.search(text) for text in before) or any(
        _RANGE_AFTER.match(plain, s.end) for s in (a, b)
    )


def _arithmetic(first: Side, second: Side, gap: int, *, known: bool, any_zone: bool) -> str:
    """One line: what the first clock is in the zone of the second, and how far the second lies from it."""
    if not known:
        apart = span_label(abs(second.minutes - first.minutes) * MINUTE_S)
        never = "" if any_zone else ", which no time zone can give"
        return f"{shown(first.minutes)} and {shown(second.minutes)} are {apart} apart{never}"
    o, p = first.offsets_min[0], second.offsets_min[0]
    here = _clock(first, first.minutes)
    right = _clock(second, first.utc(o) + p)
    label = f" ({_label(o)})" if _label(o) != first.name.upper() and first.name.upper() != "GMT" else ""
    if not gap:
        return f"{here}{label} is {right}"
    return f"{here}{label} is {right}, not {shown(second.minutes)}"


def _clock(side: Side, minutes: int) -> str:
    """ "16:45 GMT", "22:15 in Mumbai"."""
    return f"{shown(minutes)} {'in ' if side.by_place else ''}{side.name}"


def _label(offset_min: int) -> str:
    """ "UTC+10", "UTC-4", "UTC+05:45"."""
    if not offset_min:
        return "UTC"
    hours, rest = divmod(abs(offset_min), 60)
    sign = "-" if offset_min < 0 else "+"
    return f"UTC{sign}{hours:02d}:{rest:02d}" if rest else f"UTC{sign}{hours}"
