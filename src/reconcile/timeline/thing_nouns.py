"""What an event is one of: the noun that names it, and the class within which two may be one thing."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.claims.families import family_named, family_of, is_general
from reconcile.claims.kinds import Event
from reconcile.claims.order_heads import EDGES, form_of, head_before
from reconcile.claims.senses import Form
from reconcile.model import Span

# Words for people who meet that may stand for each other; a dinner or a summit is another thing than the talks.
_TALKS: Final = frozenset(
    {"meet", "talks", "meeting", "meetings", "hold talks", "hold meetings", "hold a meeting"}
)
# "has finally | begun", ahead of the verb itself.
_VERB_GROUP: Final = re.compile(
    r"(?:\s(?:has|have|had|was|were|is|are|been|now|finally|already|only|just|also|all|then))+\s*$",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]+")


def noun_of(event: Event) -> Form | None:
    """The form of the noun that names an event: of "fuelling began" that of "fuelling"; None where a verb tells of it."""
    quote = event.quotes[0]
    at = event.spot - quote.span.start
    if event.verb in EDGES:
        verb = _VERB_GROUP.search(quote.text, 0, max(0, at))
        head = head_before(quote.text, Span(0, len(quote.text)), verb.start() if verb else at)
        return form_of(quote.text[head.start : head.end]) if head is not None else None
    word = _WORD.match(quote.text, max(0, at))
    form = form_of(word[0]) if word is not None else None
    return form if form is not None and form.lemma == event.verb else None


def class_of(event: Event) -> str:
    """What it is one of: only things of one class may be one thing."""
    form = noun_of(event) if event.verb in EDGES else None
    if form is not None:
        event = attrs.evolve(event, kind=form.kind, verb=form.lemma)
    if event.kind == "meeting":
        return "meeting" if event.verb in _TALKS else f"meeting:{event.verb}"
    if is_general(event.verb):  # "a blast hit the port"
        quote = event.quotes[0]
        return (
            family_named(quote.text[: max(0, event.spot - quote.span.start)]) or f"{event.kind}:{event.verb}"
        )
    return family_of(event.kind, event.verb)
