"""Whether degrees are an amount of change ("a rise of 2C", "1.5 degrees warmer") and no reading of a thermometer."""

from __future__ import annotations

import re
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern

_HEDGE: Final = r"(?:(?:up\sto|at\s(?:least|most)|more\sthan|less\sthan|about|around|nearly|almost|over|under|roughly|some|just|only|an?)\s){0,2}"
_BEFORE: Final = LazyPattern(
    r"\b(?:(?:warming|heating|cooling|ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|drop(?:s|ped)?|falls?|fell|fallen|warm(?:s|ed)?|"
    r"cool(?:s|ed)?|difference|anomaly|swing|jump(?:s|ed)?|plunged?|climb(?:s|ed)?|up|down|higher|lower|warmer|colder|hotter|cooler|change[ds]?)"
    rf"\s(?:of|by)|\b(?:fell|rose|drop(?:ped)?|plunged|jumped|climbed|risen|fallen|warmed|cooled)|\bwarming\sto|\b(?:limit|keep|hold)\s(?:global\s)?(?:warming|heating)\s(?:to|at|below|under))\s{_HEDGE}(?:minus\s|-)?$",
)
_USUAL: Final = r"(?:the\s|its\s|their\s)?(?:[a-z-]+\s){0,3}?(?:average|averages|normal|norm|usual|mean|pre-industrial|preindustrial|levels?|record)"
_BEHIND: Final = LazyPattern(
    r"\s?(?:\([^()]{1,14}\)\s)?(?:(?:warmer|colder|cooler|hotter|milder)\b|(?:higher|lower)\s(?:than|on\saverage)\b"
    rf"|(?:above|below|over|up\son|down\son)\s{_USUAL}\b|(?:of\s(?:global\s|extra\s|further\s)?)?(?:warming|heating|cooling)\b"
    r"|(?:warming|climate|paris|temperature)\s(?:limit|target|goal|threshold)\b|(?:limit|target|goal|threshold|rise|increase|drop|difference)\b)",
)
_PAIR: Final = re.compile(r"\s?(?:[(\[/]|,\sor\s)\s?(?:about\s|or\s)?$")
_REACH: Final = 64


def is_change(plain: str, start: int, end: int, limit: int) -> bool:
    """Whether the degrees in [start, end) are told as a change, by the words round them up to `limit`."""
    if _BEFORE.search(plain[max(0, start - _REACH) : start]) is not None:
        return True
    return _BEHIND.match(plain, end, min(limit, end + _REACH)) is not None


def is_turned(between: str) -> bool:
    """Whether the degrees behind these words tell those before them once more: "1.5C (2.7F)"."""
    return _PAIR.fullmatch(between) is not None
