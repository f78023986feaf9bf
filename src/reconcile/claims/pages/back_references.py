"""Clocks by which an entry points to another one: "(see 4.13pm)", "as we reported at 14:05", "my 9.41am post"."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.claims.dates.told_days import is_quoted
from reconcile.claims.reading import Reading
from reconcile.claims.records.page_records import BackReference
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Entry, EntryRole, Span
from reconcile.times import DAY_S, HOUR_S, wall_of, wall_parts

_CLOCK: Final = r"(?P<{0}h>[01]?\d|2[0-3])[.:](?P<{0}m>[0-5]\d) ?(?P<{0}half>[ap]\.?m\b\.?)?(?![\d:.]\d|\s?(?:%|[a-z]*(?:metre|meter|per ?cent|percent|mile|million|billion|point|litre|pound|euro|dollar|second|hour|k[mg]\b|bn\b|m\b)))"
_NOUN: Final = r"(?:post|entry|update|item|summary|report|piece)"
_TOLD: Final = (
    r"(?:said|reported|mentioned|noted|wrote|posted|explained|told you|flagged|pointed out|covered|recorded)"
)
_POINTS: Final = LazyPattern(
    r"(?<!can )(?<!could )(?<!will )(?<!to )\bsee\s(?:(?:also|the|our|my|above|below|earlier|previous|statement|" + _NOUN + r")\s){0,3}(?:at\s|from\s)?" + _CLOCK.format("a")
    + r"|\bas\s(?:we|i)(?:'ve| have)?\s(?:already\s)?" + _TOLD + r"(?:\s(?:earlier|below|above|here))?,?\s(?:at|in my|in our|in the)\s" + _CLOCK.format("b")
    + r"|\bscroll\s(?:back\s|down\s|up\s){0,2}to\s(?:the\s|our\s|my\s)?" + _CLOCK.format("c")
    + r"|\b(?:my|our|the|this)\s" + _CLOCK.format("d") + r"\s" + _NOUN + r"\b"
    + r"|\b" + _NOUN + r"\s(?:at|from|of|timed at|stamped)\s" + _CLOCK.format("e"),
)  # fmt: skip
_GATE: Final = LazyPattern(r"\b(?:see|scroll|as (?:we|i)\b|post|entry|update|item|summary|report|piece)")
_ELSEWHERE: Final = LazyPattern(
    r"\b(?:yesterday|last night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|bulletin|programme|news at|video|on (?:the )?(?:radio|tv)|"
    r"(?:other|separate|politics|business|sport|football|election) (?:live ?blog|blog|page)|thread)\b",
)
_CHANGED: Final = LazyPattern(r"\b(?:update[ds]?|edited|amended|corrected)\b")
_POINT_S: Final = 2 * HOUR_S
_HALF_DAY_S: Final = DAY_S // 2
_STILL_GROWING_S: Final = 45 * 60
_LEAST: Final = 4


@attrs.frozen(kw_only=True)
class _Near:
    """The stamp nearest to a clock. wall_s: the stamp by the page's clocks; off_s: how far it is off."""

    wall_s: int
    off_s: int


def make_back_references(reading: Reading) -> Iterator[BackReference]:
    """Every reference by a clock, beside the entry that stands nearest to it; only on pages whose entries have stamps."""
    stamps = sorted(
        wall_of(e.stamp.interval.start, reading.zone)
        for e in reading.page.entries
        if e.stamp is not None and e.stamp.interval.start is not None and e.stamp.interval.width_s < _POINT_S
    )
    if len(stamps) < _LEAST:
        return
    for entry in reading.page.entries:
        told = entry.stamp.interval.start if entry.stamp is not None else None
        if entry.role is not EntryRole.ENTRY or told is None or _GATE.search(entry.plain) is None:
            continue
        for match in _POINTS.finditer(entry.plain):
            found = _reference(reading, entry, wall_of(told, reading.zone), match, stamps)
            if found is not None:
                yield found


def _reference(
    reading: Reading, entry: Entry, told_s: int, match: re.Match[str], stamps: Sequence[int]
) -> BackReference | None:
    span = Span(match.start(), match.end())
    around = entry.plain[max(0, span.start - 40) : span.end + 25]
    if is_quoted(entry, span) or _ELSEWHERE.search(around):
        return None
    name = next(n for n in "abcde" if match[f"{n}h"] is not None)
    hour, minute, half = int(match[f"{name}h"]), int(match[f"{name}m"]), match[f"{name}half"]
    clock_s = _of_day(hour, minute, half)
    if clock_s is None:
        return None
    # Without am or pm both halves of the day may be meant: "see 9.08", written in the evening.
    open_half = half is None and hour <= 12 and match[f"{name}h"][0] != "0"
    meant = _nearest(stamps, told_s, [clock_s, *([clock_s + _HALF_DAY_S] if open_half else [])])
    slipped = (
        None
        if open_half
        else _nearest(stamps, told_s, [clock_s + _HALF_DAY_S], until_s=told_s + _STILL_GROWING_S)
    )
    first, last = stamps[0], stamps[-1]
    return BackReference(
        **reading.base(entry, [entry.quote(span)]),
        clock=entry.text[match.start(f"{name}h") : match.end()].removesuffix(")").strip(),
        nearest=_clock(meant.wall_s),
        nearest_min=meant.off_s / 60,
        ahead_min=(meant.wall_s - told_s) / 60,
        slipped=_clock(slipped.wall_s) if slipped is not None else "",
        slipped_min=slipped.off_s / 60 if slipped is not None else None,
        covered=any(first <= at <= last for at in _days(told_s, clock_s)),
        marked=_CHANGED.search(entry.plain) is not None,
        zone=reading.zone,
    )


def _of_day(hour: int, minute: int, half: str | None) -> int | None:
    """Seconds from midnight of a clock; one of 24 hours with "pm" behind it is read by its hours."""
    if half is None or hour > 12:
        return hour * HOUR_S + minute * 60
    if hour == 0:
        return minute * 60
    return (hour % 12 + (12 if half[0].casefold() == "p" else 0)) * HOUR_S + minute * 60


def _days(told_s: int, clock_s: int) -> tuple[int, ...]:
    """The clock on the day of the telling and on the day before it."""
    midnight = told_s // DAY_S * DAY_S
    return tuple(midnight + shift + clock_s % DAY_S for shift in (0, -DAY_S))


def _nearest(
    stamps: Sequence[int], told_s: int, clocks: Sequence[int], *, until_s: int | None = None
) -> _Near:
    """The stamp nearest to any of the clocks on the two days, among those until a moment; ties go to the later one."""
    end = len(stamps) if until_s is None else bisect.bisect_right(stamps, until_s)
    near = []
    for at in (day for clock_s in clocks for day in _days(told_s, clock_s)):
        index = bisect.bisect_left(stamps, at, 0, end)
        near += [
            _Near(wall_s=stamps[i], off_s=abs(stamps[i] - at)) for i in (index - 1, index) if 0 <= i < end
        ]
    return min(near, key=lambda n: (n.off_s, -n.wall_s))


def _clock(wall_s: int) -> str:
    *_, hour, minute = wall_parts(wall_s)
    return f"{hour:02d}:{minute:02d}"
