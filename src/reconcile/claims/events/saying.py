"""When something was said: the time that belongs to the saying and not to what is said."""

from __future__ import annotations

import re
from typing import Final

from reconcile.claims.events.triggers import triggers
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Attribution, Mentions
from reconcile.model import Span
from reconcile.timex import Timex, TimexType

_NO_DATE: Final = frozenset({"duration", "elapsed", "anniversary", "set"})
_HEAD: Final = 14
_REACH: Final = 60
_BRACKET: Final = re.compile(r"(?:,\s\w+)?\s*\(\s*")
# The occasion that a sentence begins with, up to its time; never what happened then ("in the attack at 11:00, police said").
_OCCASION: Final = re.compile(
    r"\W*(?:(?:at|in|during|opening|closing)\s(?:an?|the|his|her|its|their)\s(?:[\w-]+\s){0,3}?(?:press conference|news conference|conference|briefing|"
    r"interview|speech|statement|post|posts|address|hearing|debate|session|tweet|video|broadcast|call|message|letter|toast|email|memo|tour|visit|lecture|"
    r"rally)|(?:speaking|talking|writing|posting|giving evidence|testifying|interviewed|asked|appearing|tweeting|briefing)\b)[^.;:\"]{0,60}?",
    re.IGNORECASE,
)
_AUXILIARY: Final = LazyPattern(
    r"\b(?:that|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|should|and|but|while|when|where|which|who|if)\b|[\";:]",
)


def is_dating(timex: Timex) -> bool:
    """True for an expression that can say when something was."""
    return (
        timex.interval is not None
        and timex.type in (TimexType.DATE, TimexType.TIME)
        and timex.form not in _NO_DATE
    )


def said_at(found: Mentions, sentence: Span, attribution: Attribution) -> Timex | None:
    """The time of a saying, None when none is told."""
    return next(iter(times_of_saying(found, sentence, attribution)), None)


def times_of_saying(found: Mentions, sentence: Span, attribution: Attribution) -> tuple[Timex, ...]:
    """The times that say when it was said: inside "the ministry on Monday said", behind "said in a post on Monday", at the
    head of a sentence that begins with who speaks. One in brackets behind another is of the same kind.
    """
    said = attribution.quote.span
    trailing = is_trailing(found, sentence, attribution)
    kept: list[Timex] = []
    for timex in found.placed_times.within(sentence):
        span = timex.quote.span
        if not is_dating(timex) or any(q.overlaps(span) for q in attribution.quoted):
            continue
        inside = said.holds(span) or (span.start >= said.end and _is_of_saying(found, said.end, span))
        plain = found.entry.plain
        leads = span.end <= said.start and (
            (not trailing and span.start - sentence.start <= _HEAD)
            or _is_occasion(plain, sentence.start, span, said.start)
        )
        again = (
            bool(kept)
            and _BRACKET.fullmatch(found.entry.plain[kept[-1].quote.span.end : span.start]) is not None
        )
        if inside or leads or again:
            kept.append(timex)
    return tuple(kept)


def _is_occasion(plain: str, start: int, time: Span, said: int) -> bool:
    """True for the time of what a sentence begins with: "At a press conference at 11am, Berg said"."""
    if plain[time.end : said].strip(" )") != ",":
        return False
    return _OCCASION.fullmatch(plain, start, time.start) is not None


def is_trailing(found: Mentions, sentence: Span, attribution: Attribution) -> bool:
    """True when what is said stands before who says it: "The ferry has docked, the harbour master says."."""
    before = found.entry.plain[sentence.start : attribution.quote.span.start].rstrip()
    if before.casefold().endswith((" the", " a", " an", " its", " his", " her")):
        before = before.rsplit(" ", 1)[0].rstrip()
    return len(before) > _HEAD and before.endswith((",", '"', "'", "-"))


def _is_of_saying(found: Mentions, end: int, time: Span) -> bool:
    """True when only an object or an adjunct stands between the verb and the time: "said in a post at 14:05"."""
    gap = Span(end, time.start)
    if len(gap) > _REACH or _AUXILIARY.search(found.entry.plain, gap.start, gap.end):
        return False
    return all(t.is_noun for t in triggers(found.entry.plain, gap)) if len(gap) else True
