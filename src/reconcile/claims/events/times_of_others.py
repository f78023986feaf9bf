"""Times of a sentence that date something else than the verb beside them: "confirmed for Tuesday", "up from one on Monday"."""

from __future__ import annotations

import re
from typing import Final

from reconcile.claims.events.telling import Telling
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.times import Granularity
from reconcile.timex import Timex

_AMOUNT: Final = r"(?:(?:about|around|just|some|only|the|a|an|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\s)"
_COMPARED: Final = LazyPattern(
    rf"(?:\b(?:more|fewer|less|higher|lower|greater|worse|better|warmer|colder)\sthan\s(?:(?:on|in|at|the)\s)?{_AMOUNT}{{0,3}}|"
    rf"\b(?:up|down)\s(?:from|on)\s{_AMOUNT}{{0,3}}|\bcompared\s(?:with|to)\s{_AMOUNT}{{0,3}}|\bfrom\s{_AMOUNT}{{1,3}})(?:on\s|in\s|at\s)?$"
)
_SINCE: Final = LazyPattern(r"\bsince\s(?:the\s)?$")
_AT_THE: Final = LazyPattern(r"\b(?:at|in|during|after|before|since|until|by|for)\s(?:the\s)?$")
_OF_TIME: Final = LazyPattern(
    r"\b(?!(?:early|late|middle|end|start|beginning|spring|summer|autumn|winter|fall|morning|half|quarter|part|months?|weeks?|days?|years?|mid|january|february|"
    r"march|april|may|june|july|august|september|october|november|december)\b)[a-z]+\sof\s(?:the\s)?$"
)


def is_of_other(found: Mentions, telling: Telling, timex: Timex) -> bool:
    """True for the time in "confirmed for Tuesday", "moved to Friday", "postponed until May": not that of the verb."""
    trigger, span = telling.trigger, timex.quote.span
    if trigger.is_noun or not telling.clause.holds(span) or span.start < trigger.span.end:
        return False
    if trigger.form.kind != "announcement" and trigger.form.lemma not in (
        "postpone",
        "cancel",
        "suspend",
        "elect",
        "close",
        "shut",
    ):
        return False
    before = found.entry.plain[trigger.span.end : span.start]
    return re.search(r"\b(?:for|until|till|to)\s+(?:the\s)?$", before) is not None


def is_counted(telling: Telling, timex: Timex) -> bool:
    """True for the time in "two, up from one this morning" and "the third time since 2021 that it sank": it dates another."""
    at = timex.quote.span
    before = telling.plain[max(0, at.start - 48) : at.start]
    if _COMPARED.search(before) is not None:
        return True
    return telling.plain.startswith(" that ", at.end) and _SINCE.search(before) is not None


def is_of_noun(telling: Telling, timex: Timex) -> bool:
    """True for the time in "spoke of yesterday's vote" and "used the words of the 1980s": it dates a noun, not the verb."""
    if telling.trigger.is_noun:
        return False
    at = timex.quote.span
    before = telling.plain[max(0, at.start - 32) : at.start]
    if telling.plain[telling.trigger.span.end : at.start].strip() in ("of", "of the"):
        return False
    if telling.plain.startswith(("'s ", "' "), at.end):
        return _AT_THE.search(before) is None and at.start > telling.trigger.span.end
    return timex.granularity in (Granularity.YEAR, Granularity.DECADE) and _OF_TIME.search(before) is not None
