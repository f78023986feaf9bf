"""Lists of what is to come: "Still to come: 3pm Ortega at the inquiry; 4.30pm the vote"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span
from reconcile.timex import Timex

_HEAD: Final = LazyPattern(
    r"\b(?:(?:still|yet) to come|coming up|to come (?:today|tonight|this \w+|tomorrow|later)|what(?:'s| is) (?:ahead|next|coming|to come)|(?:the )?(?:day|week|evening|night|hours) ahead|"
    r"(?:today|tonight|tomorrow|\w+day)(?:'s)? (?:timetable|schedule|agenda|diary|programme|running order|order of play|key times|line-up)|"
    r"(?:timetable|schedule|agenda|diary|running order|order of play|key times|line-up|order of events|plan for the day)|"
    r"here(?:'s| is) (?:what|how|the (?:timetable|schedule|plan|agenda|running order))|later today|dates for (?:the|your) diary|looking ahead)\b[^.!?]{0,60}?:",
)
_LEAD: Final = LazyPattern(r"(?:\s|[•*\u2022\u2013\u2014-]|and\b|then\b|at\b|from\b|about\b|,|;|:)*")
_WORD: Final = LazyPattern(r"(?:(?:an?|the)\s)?(?P<word>[^\W\d_][\w'\u2019-]+)")
_MARK: Final = re.compile(r"\s?(?:\([^)]{1,30}\))?\s?[-:,\u2013\u2014]?\s*")
_PAST: Final = re.compile(r"\b(?:was|were|has|have|had|did|said|told|[a-z]+ed)\b")
_REACH: Final = 700


@attrs.frozen(kw_only=True)
class Item:
    """One item of a list of what is to come. span: with its clock; word: the first word behind that."""

    span: Span
    word: Span


def listed(plain: str, sentence: Span, clause: Span, clocks: Sequence[Timex]) -> tuple[Item, ...]:
    """The items of a clause that stands in such a list: each begins with its clock."""
    inside = [t.quote.span for t in clocks if clause.holds(t.quote.span)]
    if not inside or _LEAD.fullmatch(plain, clause.start, inside[0].start) is None:
        return ()
    heads = [m.end() for m in _HEAD.finditer(plain, max(0, clause.start - _REACH), clause.start)]
    if not heads or not _only_clocks(plain, heads[-1], sentence):
        return ()
    found = []
    starts = [
        s for s in inside if s == inside[0] or re.search(r"[,;]\s(?:and\s)?$", plain[clause.start : s.start])
    ]
    for number, at in enumerate(starts):
        end = starts[number + 1].start if number + 1 < len(starts) else clause.end
        word = _WORD.match(plain, _MARK.match(plain, at.end).end(), end)  # type: ignore[union-attr]  # matches ""
        if word is not None and _PAST.search(plain, at.end, end) is None:
            found.append(
                Item(span=Span(at.start, len(plain[:end].rstrip(" ,;"))), word=Span(*word.span("word")))
            )
    return tuple(found)


def _only_clocks(plain: str, head: int, sentence: Span) -> bool:
    """True when every line between the head of the list and the clause is an item of it."""
    between = re.split(r"\n+|(?<=[a-z)])\.\s", plain[head : max(head, sentence.start)])
    return all(
        not line.strip() or re.match(r"\W*(?:at\s)?\d|\W*(?:noon|midday|midnight)\b", line)
        for line in between
    )
