"""What joins two clocks into one moment in two zones: a bracket, a stroke, a comma, a dash, or a list of conversions."""

from __future__ import annotations

import re
from typing import Final

from reconcile.claims.clocks.clock_sides import end_of, zone_key
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.timex import Timex

_EXTERNAL: Final = r"(?:, external)?"
_SAME: Final = (
    r"(?:(?:or|so|i\.?e\.?,?|aka|that is|that[’']s|that would be|which is|which[’']s|equivalent to|the equivalent of|equals|equal to|[=≈~]|"
    r"about|around|approximately|roughly|circa|just) ?){0,2}"
)
_BRACKET: Final = LazyPattern(rf"{_EXTERNAL}\)?\s?[(\[]\s?{_SAME}$")
_STROKE: Final = re.compile(r"\)?\s?[/|=≈]\s?$")
_COMMA: Final = LazyPattern(r"\)?,\s(?:or\s|which is\s|that is,?\s|that[’']s\s|i\.?e\.?,?\s)?$|\)?,?\sor\s$")
DASH: Final = LazyPattern(rf"\)?\s[-–—]\s{_SAME}$")
# From one clock of a list of conversions to the last: "6pm BST, 1pm EDT in Boston and 10am PDT".
_LAST_OF_LIST: Final = LazyPattern(r"(?: (?:for|in|on) [\w' ]{1,24}?)?,? and (?:at )?")
_LISTED: Final = 3
_SPACECRAFT: Final = LazyPattern(
    r"\b(?:spacecraft|earth[- ]received|ground[- ]received|received on earth|mission elapsed|mission clock|light[- ](?:time|travel)|"
    r"signals?|one-way)\b",
)


def between_clocks(found: Mentions, first: Timex, second: Timex) -> str | None:
    """The words between two clocks of which the second is the first in another zone, None for other clocks."""
    plain, (a, b) = found.entry.plain, (first.quote.span, second.quote.span)
    end, zones = end_of(found, first), (zone_key(found, first), zone_key(found, second))
    between = plain[end : b.start]
    if not 0 <= b.start - end <= 28 or zones[0] == zones[1] or zones[1] is None:
        return None
    if _SPACECRAFT.search(plain[max(0, a.start - 160) : b.end + 80]):
        return None
    joined = _BRACKET.fullmatch(between) or (
        zones[0] is not None and any(p.fullmatch(between) for p in (_STROKE, _COMMA, DASH))
    )
    return between if joined else None


def before_last(found: Mentions, one: Timex, other: Timex, last: Timex) -> str | None:
    """The words that lead to the last clock of a list whose first two agree, None where no list ends."""
    plain, (a, b) = found.entry.plain, (other.quote.span, last.quote.span)
    zones = {zone_key(found, clock) for clock in (one, other, last)}
    listed = _COMMA.fullmatch(plain, end_of(found, one), a.start) is not None
    if not listed or len(zones) < _LISTED or None in zones or not 0 <= b.start - a.end <= 40:
        return None
    between = plain[a.end : b.start]
    return between if _LAST_OF_LIST.fullmatch(between) else None
