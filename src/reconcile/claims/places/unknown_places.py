"""Names that are led to as places are and that no list knows: what is told there may be of another zone."""

from __future__ import annotations

import re
from typing import Final

from reconcile.mentions import Mentions
from reconcile.model import Span

_LED: Final = re.compile(
    r"\b(?:[Aa]t|[Ii]n|[Nn]ear|[Oo]utside|[Oo]ff|[Tt]o|[Ii]nto|[Oo]ver|[Rr]eached|[Ll]eft)\s(?P<name>[A-Z][a-z][\w'-]*(?:[ -][A-Z][a-z][\w'-]*){0,2})"
)


def is_elsewhere(found: Mentions, sentence: Span, clock: int) -> bool:
    """True when the last name before a clock that a sentence leads to as to a place is none that is known."""
    plain = found.entry.plain
    last = None
    for match in _LED.finditer(plain, sentence.start, clock):
        last = match
    if last is None:
        return False
    span = Span(last.start("name"), last.end("name"))
    known = (*found.placed_toponyms.overlapping(span), *found.placed_names.overlapping(span))
    told = any(t.quote.span.overlaps(span) for t in found.times)
    between = found.placed_toponyms.within(Span(span.end, max(span.end, clock)))
    return not known and not told and not between
