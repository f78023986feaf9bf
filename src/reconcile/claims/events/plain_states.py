"""What a clause says of a moment without a verb of its own: where someone was, that a thing was over, that it was reported."""

from __future__ import annotations

from typing import Final

from reconcile.claims.events.senses import Form
from reconcile.claims.events.triggers import Trigger
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span

# "Berg was in Lima at 11am": where someone was at a moment.
_WAS_AT: Final = LazyPattern(
    r"\b(?P<verb>was|were)\s(?:(?:back|already|still|safely|also|now|there|home|both|all)\s){0,2}(?:in|at|on|aboard)\s(?:the\s)?"
    r"(?:(?:a\s|an\s|his\s|her\s)?(?:[\w-]+\s){1,3}?(?:in|at|near)\s)?$"
)
# "Lunch was over by noon", "by 11am the count was complete".
_OVER: Final = LazyPattern(
    r"\b(?P<subject>[\w'\u2019-]+)\s(?:was|were|had been|is|has been)\s(?:all\s|finally\s|now\s|already\s|almost\s)?"
    r"(?P<verb>over|finished|complete|completed|at an end|all done)\b(?=\s(?:by|at|before|shortly|just|soon|well|around|about|in|on|within|and|for|when|after)\b|[,.;]|$)"
    r"(?!\s(?:a|the|his|her|its|\d[\d,]*\s(?:people|years|feet|metres|miles|km))\b)"
)
_NOBODY: Final = frozenset("it's he she i we you they who there".split())
# "It was first reported at 6.40am".
_REPORTED: Final = LazyPattern(
    r"\b(?:was|were)\s(?:first\s|initially\s|originally\s)?(?P<verb>reported|noticed|detected|logged)\s(?:to \w+(?: \w+)?\s)?"
    r"(?:at|just (?:before|after)|shortly (?:before|after)|around|about|soon after)\s(?:about\s|around\s)?$"
)


def was_at(found: Mentions, clause: Span) -> Trigger | None:
    """The verb of "was in Lima", "was back in Lima" and "were aboard the ferry in Lima"."""
    for toponym in found.toponyms:
        at = toponym.quote.span
        if not clause.holds(at) or toponym.place is None or toponym.by == "demonym":
            continue
        match = _WAS_AT.search(found.entry.plain, clause.start, at.start)
        if match is not None:
            form = Form(kind="sighting", role="at", lemma="be in", tense="past", needs="one")
            return Trigger(form=form, span=Span(match.start("verb"), match.end("verb")), auxiliary="")
    return None


def was_over(plain: str, clause: Span) -> Trigger | None:
    """The word of "lunch was over by noon" that tells the end."""
    match = _OVER.search(plain, clause.start, clause.end)
    if match is None or match["subject"].casefold() in _NOBODY:
        return None
    return _trigger("end", Span(*match.span("verb")))


def was_reported(plain: str, clause: Span, time: int) -> Trigger | None:
    """The verb of "was first reported at 6.40am". time: where the clock begins."""
    match = _REPORTED.search(plain[clause.start : time])
    if match is None:
        return None
    start = clause.start + match.start("verb")
    return _trigger("be reported", Span(start, start + len(match["verb"])))


def _trigger(lemma: str, span: Span) -> Trigger:
    form = Form(kind="other", role="at", lemma=lemma, tense="past", needs="one")
    return Trigger(form=form, span=span, auxiliary="")
