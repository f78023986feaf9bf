"""Two clocks that are said to be one moment: "14:13 local time (04:19 GMT)", "11am ET (3.15pm GMT)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import attrs

from reconcile.claims.clock_slips import likely_slip, shown
from reconcile.claims.kinds import ClockPair
from reconcile.claims.reading import Reading
from reconcile.mentions import Mentions, Timex
from reconcile.spans import Span
from reconcile.time_labels import span_label
from reconcile.times import MINUTE_S, instants, offset_s

_DAY_MIN: Final = 1_440
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
_LANDMARK: Final = re.compile(r"\b(?:of|from|near|towards?|outside) (?:the )?$", re.IGNORECASE)
_LOCAL: Final = re.compile(r"(?:the )?local(?:ly|(?: time)?)", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Side:
    """One clock of a pair. minutes: on its face; offsets_min: every offset from UTC that its zone may mean, the likeliest
    first, none when unknown; surest: the first of them rests on a written zone or on a place of the same sentence.
    """

    timex: Timex
    minutes: int
    offsets_min: tuple[int, ...]
    local: bool
    surest: bool
    name: str

    def utc(self, offset_min: int) -> int:
        return (self.minutes - offset_min) % _DAY_MIN


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
    between, zones = plain[a.end : b.start], (_zone_key(first), _zone_key(second))
    if b.start - a.end > 28 or zones[0] == zones[1] or zones[1] is None:
        return False
    if _SPACECRAFT.search(plain[max(0, a.start - 160) : b.end + 80]):
        return False
    if _BRACKET.fullmatch(between):
        return True
    if zones[0] is None:
        return False
    return (_STROKE.fullmatch(between) or _COMMA.fullmatch(between)) is not None


def _zone_key(timex: Timex) -> str | None:
    text = timex.parts.zone_text
    return None if text is None else re.sub(r"\W", "", text).lower()


def _claim(reading: Reading, found: Mentions, one: Timex, other: Timex) -> ClockPair:
    first, second = _side(found, one), _side(found, other)
    wall_gap = second.minutes - first.minutes
    any_zone = wall_gap % _STEP_MIN == 0
    agree = any(first.utc(o) == second.utc(p) for o in first.offsets_min for p in second.offsets_min)
    known = bool(first.offsets_min and second.offsets_min)
    o, p = (first.offsets_min or (0,))[0], (second.offsets_min or (0,))[0]
    if agree:
        gap = 0
    elif known:
        gap = (second.utc(p) - first.utc(o) + 720) % _DAY_MIN - 720
    else:  # without a zone only the odd minutes show
        gap = (wall_gap + 7) % _STEP_MIN - 7
    both_local = first.local and second.local
    certain = known and first.surest and second.surest
    slip = "" if not gap or not known else likely_slip(first.minutes, second.minutes, o, p)
    return ClockPair(
        **reading.base(found.entry, (one.quote, other.quote)),
        first=one.quote.text, second=other.quote.text,
        first_zone=first.name, second_zone=second.name,
        first_utc=first.utc(o), second_utc=second.utc(p), gap_min=gap, zones_certain=certain,
        both_local=both_local, any_zone=any_zone, window=_is_window(found, one, other), slip=slip,
        arithmetic=_arithmetic(first, second, gap, known=known, any_zone=any_zone),
    )  # fmt: skip


def _side(found: Mentions, timex: Timex) -> Side:
    text = timex.parts.zone_text
    local = text is not None and _LOCAL.fullmatch(text) is not None
    offsets = _offsets(timex) if text is not None else ()
    name, surest = text or "", text is not None and not local
    if local and timex.zone is not None and offsets:
        sentence = next((s.span for s in found.sentences if s.span.holds(timex.quote.span)), timex.quote.span)
        zones = [
            (t.place, t.quote.span)
            for t in found.toponyms
            if t.place is not None and t.place.zone is not None
        ]
        others = dict.fromkeys(p.zone for p, _ in zones if p.zone is not None)
        offsets = (*offsets, *(_offset_at(z, timex) for z in others))
        here = [(p, s) for p, s in zones if p.zone == timex.zone]
        here.sort(key=lambda each: _remoteness(found, each[1], timex.quote.span, sentence))
        name = here[0][0].name if here else text or ""
        surest = any(sentence.holds(s) for _, s in here) or len(others) == 1
    minutes = timex.parts.minute_of_day or 0
    return Side(
        timex=timex, minutes=minutes, offsets_min=tuple(dict.fromkeys(offsets)), local=local, surest=surest and bool(offsets),
        name=name,
    )  # fmt: skip


def _remoteness(found: Mentions, place: Span, clock: Span, sentence: Span) -> tuple[bool, bool, bool, int]:
    """Smaller for the place whose time is told: in the sentence, before the clock, no landmark ("north of ..."), near."""
    landmark = _LANDMARK.search(found.entry.plain[max(0, place.start - 16) : place.start]) is not None
    return not sentence.holds(place), place.start > clock.start, landmark, abs(place.start - clock.start)


def _offsets(timex: Timex) -> tuple[int, ...]:
    """Minutes ahead of UTC in each reading of a resolved clock."""
    if timex.wall is None:
        return ()
    wall = timex.wall.start_s
    return tuple(
        round((wall - i.start.timestamp()) / MINUTE_S) for i in timex.readings if i.start is not None
    )


def _offset_at(zone: str, timex: Timex) -> int:
    wall = timex.wall.start_s if timex.wall is not None else 0
    return offset_s(zone, instants(wall, zone)[0]) // MINUTE_S


def _is_window(found: Mentions, first: Timex, second: Timex) -> bool:
    """True when either clock is the end of a stretch: "9am-10am (1-2pm GMT)"."""
    plain, (a, b) = found.entry.plain, (first.quote.span, second.quote.span)
    before = (plain[max(0, s.start - 12) : s.start] for s in (a, b))
    return any(_RANGE_BEFORE.search(text) for text in before) or any(
        _RANGE_AFTER.match(plain, s.end) for s in (a, b)
    )


def _arithmetic(first: Side, second: Side, gap: int, *, known: bool, any_zone: bool) -> str:
    """One line: what the first clock is in the zone of the second, and how far the second lies from it."""
    never = "" if any_zone else ", which no time zone can give"
    if not known:
        apart = span_label(abs(second.minutes - first.minutes) * MINUTE_S)
        return f"{shown(first.minutes)} and {shown(second.minutes)} are {apart} apart{never}"
    o, p = first.offsets_min[0], second.offsets_min[0]
    here = (
        f"{shown(first.minutes)} in {first.name}" if first.local else f"{shown(first.minutes)} {first.name}"
    )
    right = f"{shown(first.utc(o) + p)} {second.name}"
    apart = span_label(abs(gap) * MINUTE_S)
    label = f" ({_label(o)})" if _label(o) != first.name.upper() and first.name.upper() != "GMT" else ""
    if not gap:
        return f"{here}{label} is {right}"
    return f"{here}{label} is {right}, not {shown(second.minutes)}: {apart} apart{never}"


def _label(offset_min: int) -> str:
    """ "UTC+10", "UTC-4", "UTC+05:45"."""
    if not offset_min:
        return "UTC"
    hours, rest = divmod(abs(offset_min), 60)
    sign = "-" if offset_min < 0 else "+"
    return f"UTC{sign}{hours:02d}:{rest:02d}" if rest else f"UTC{sign}{hours}"
