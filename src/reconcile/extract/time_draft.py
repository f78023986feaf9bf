"""A time as found, before it is quoted and resolved, and what patterns share when they make one."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.extract.time_words import PART_CODES
from reconcile.times import Granularity
from reconcile.timex import TimeParts, TimexType


@attrs.frozen(kw_only=True)
class Draft:
    """A time as found, before it has a quote. start, end: in the entry's text."""

    start: int
    end: int
    form: str
    type: TimexType
    value: str
    parts: TimeParts
    granularity: Granularity
    mod: str | None = None


_EDGES: Final = (
    ("start", "start"), ("beginning", "start"), ("middle", "mid"), ("end", "end"), ("first half", "first half"),
    ("first week", "week 1"), ("second week", "week 2"), ("third week", "week 3"), ("last week", "last week"),
    ("final week", "last week"), ("opening days", "start"), ("first days", "start"), ("first few days", "start"),
    ("last days", "end"), ("final days", "end"), ("closing days", "end"), ("second half", "last half"), ("last half", "last half"), ("latter half", "last half"),
)  # fmt: skip
_MODS: Final = {
    "early": "START", "start": "START", "first half": "START", "mid": "MID", "late": "END", "end": "END", "last half": "END",
}  # fmt: skip


def edge_of(match: re.Match[str]) -> str | None:
    """ "early", "mid", "late", "earlier", "later", "start" or "end" before a day, month or year."""
    text = match["edge"]
    if text is None:
        return None
    low = text.lower()
    for word, edge in _EDGES:
        if f"{word} of" in low:
            return edge
    if "to" in low.replace("-", " ").split():
        return "late" if low.startswith("mid") else "mid"
    return low


def mod_of(edge: str | None) -> str | None:
    """The TIMEX3 modifier of an edge."""
    return _MODS.get(edge or "")


def dated(
    match: re.Match[str],
    form: str,
    value: str,
    parts: TimeParts,
    grain: Granularity,
    *,
    mod: str | None = None,
) -> Draft:
    """The draft of a match that names a date."""
    return Draft(
        start=match.start(), end=match.end(), form=form, type=TimexType.DATE, value=value, parts=parts,
        granularity=grain, mod=mod,
    )  # fmt: skip


def part_before(match: re.Match[str]) -> str | None:
    """The part of a day that stands before it: "early hours" for "the small hours of"."""
    text = match["pre"] or match["lead"]
    return None if text is None else text.lower().replace("small", "early")


def part_value(value: str, part: str | None) -> str:
    """A value with the TIMEX3 code of a part of the day, "2023-09-12TMO"."""
    return f"{value}T{PART_CODES[part]}" if part in PART_CODES else value
