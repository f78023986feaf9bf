"""A time as found, before it is quoted and resolved, and what patterns share when they make one."""

from __future__ import annotations

import re

import attrs

from reconcile.mentions import TimeParts, TimexType
from reconcile.times import Granularity


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


def edge_of(match: re.Match[str]) -> str | None:
    """ "early", "mid", "late", "earlier", "later", "start" or "end" before a day, month or year."""
    text = match["edge"]
    if text is None:
        return None
    low = text.lower()
    for word, edge in (("start", "start"), ("beginning", "start"), ("middle", "mid"), ("end", "end")):
        if f"{word} of" in low:
            return edge
    return low


def mod_of(edge: str | None) -> str | None:
    """The TIMEX3 modifier of an edge."""
    return {"early": "START", "start": "START", "mid": "MID", "late": "END", "end": "END"}.get(edge or "")


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
