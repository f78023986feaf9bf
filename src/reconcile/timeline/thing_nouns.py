"""What an event is one of: the noun that names it, and the class within which two may be one thing."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.claims.events.families import family_named, family_of, is_general
from reconcile.claims.events.senses import Form
from reconcile.claims.events.triggers import lexicon
from reconcile.claims.kinds import Event
from reconcile.claims.orders.order_heads import EDGES, form_of, head_before
from reconcile.claims.orders.order_nouns import noun_form
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span
from reconcile.timeline.movements import movement_of

# Words for people who meet that may stand for each other; a dinner or a summit is another thing than the talks.
_TALKS: Final = frozenset(
    {"meet", "talks", "meeting", "meetings", "hold talks", "hold meetings", "hold a meeting"}
)
# "has finally | begun", ahead of the verb itself.
_VERB_GROUP: Final = LazyPattern(
    r"(?:\s(?:has|have|had|was|were|is|are|been|now|finally|already|only|just|also|all|then))+\s*$",
)
# Verbs with which a thing only happens: "the alarm sounded", "the blast occurred".
_HAPPENS: Final = frozenset({"sound", "ring", "happen", "occur"})
_MOVES: Final = {"arrival", "departure"}
ORDINALS: Final = frozenset("first second third fourth fifth sixth last".split())
"""Words that make one of several of it: "the second helicopter"."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def noun_of(event: Event) -> Form | None:
    """The form of the noun that names an event: of "fuelling began" that of "fuelling"; None where a verb tells of it."""
    quote = event.quotes[0]
    at = event.spot - quote.span.start
    if event.verb in EDGES or event.verb in _HAPPENS:
        verb = _VERB_GROUP.search(quote.text, 0, max(0, at))
        head = head_before(quote.text, Span(0, len(quote.text)), verb.start() if verb else at)
        return form_of(quote.text[head.start : head.end]) if head is not None else None
    word = _WORD.match(quote.text, max(0, at))
    form = form_of(word[0]) if word is not None else None
    if word is None or form is None or form.lemma != event.verb:
        return None
    verbs = (other.tense != "noun" for other in lexicon().get(word[0].casefold(), ()))
    return form if noun_form(word[0]) is not None or not any(verbs) else None  # "hit" may be either


def class_of(event: Event) -> str:
    """What it is one of: only things of one class may be one thing."""
    form = noun_of(event) if event.verb in EDGES or event.verb in _HAPPENS else None
    if form is None and event.verb in EDGES and event.kind == "other":
        return f"{event.page}|{event.quotes[0].file_span.start}|{event.spot}"  # what began is no one thing
    if form is not None:
        event = attrs.evolve(event, kind=form.kind, verb=form.lemma)
    moved = movement_of(event) if form is None else ""
    if moved:
        return moved
    if event.kind == "other" and form is None:
        event = attrs.evolve(event, kind=_kind_of(event.verb))  # told with neither place nor time of its own
    if event.kind == "meeting":
        return "meeting" if event.verb in _TALKS else f"meeting:{event.verb}"
    if is_general(event.verb):  # "a blast hit the port"
        quote = event.quotes[0]
        return (
            family_named(quote.text[: max(0, event.spot - quote.span.start)]) or f"{event.kind}:{event.verb}"
        )
    return family_of(event.kind, event.verb)


def _kind_of(verb: str) -> str:
    """The kind that a verb in the past has where its sentence gives all that this kind needs; "other" for most."""
    kinds = {form.kind for form in lexicon().get(verb, ()) if form.tense == "base"}
    return kinds.pop() if len(kinds) == 1 and kinds <= _MOVES else "other"
