"""Words that only the moment of telling bounds: "now", "recently", "in the near future"."""

from __future__ import annotations

import re

from reconcile.extract.time_draft import Draft
from reconcile.times import Granularity
from reconcile.timex import TimeParts, TimexType

# "right now" is quoted "now", "in the future" "the future".
_LEAD = re.compile(
    r"(?:right|at|in|into|for|from|of|about) (?=now|the (?:time|near|foreseeable|immediate|not|distant|future)|future)"
)
_PAST = frozenset(
    {
        "recently",
        "lately",
        "of late",
        "in recent times",
        "at the time",
        "at that time",
        "some time ago",
        "a while ago",
    }
)


def ref(match: re.Match[str], plain: str) -> Draft | None:
    """PAST_REF, PRESENT_REF or FUTURE_REF; such a time has no interval and dates nothing."""
    words = match["word"].lower()
    start = match.start()
    if words == "current" and re.match(
        r" (?:affairs|accounts?|events|and|or|flow)\b|\W? ?[A-Z]", plain[match.end() : match.end() + 10]
    ):
        return None
    lead = _LEAD.match(words)
    if lead is not None:
        start += lead.end()
    if words.endswith(("past", "ago")) or words in _PAST:
        value, direction = "PAST_REF", -1
    elif "future" in words or words.endswith(("date", "term", "possible", "to come")):
        value, direction = "FUTURE_REF", 1
    else:
        value, direction = "PRESENT_REF", 0
    return Draft(
        start=start, end=match.end(), form="ref", type=TimexType.DATE, value=value, parts=TimeParts(direction=direction),
        granularity=Granularity.VAGUE,
    )  # fmt: skip
