"""Verbs of no list that a clause tells something past with: as ends of an order they need neither an actor nor a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.claims.events.clauses import Clause
from reconcile.claims.events.plain_events import of_site
from reconcile.claims.events.plain_verbs import past_verbs
from reconcile.claims.events.senses import Form
from reconcile.claims.events.triggers import Trigger, lexicon
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Attribution
from reconcile.model import Span

UNLISTED: Final = "order"
"""What such a verb needs: an order, and nothing else."""
# With these it is the noun behind them that tells: "gave a speech", "held talks", "took a decision", "called for calm".
_LIGHT: Final = frozenset(
    "come happen occur call make give take have hold carry put set get spend lead see find bring show run pay stage mount deliver conduct suffer".split()
)


# How something was in the end: what came before had to be over first ("until the road was clear").
_STATE: Final = LazyPattern(
    r"\b(?:until|till|once|as soon as|after|before|by the time)\s(?:(?!(?:and|or|but|who|which|that|of|it|there)\b)[\w'-]+\s){1,5}?"
    r"(?P<auxiliary>was|were|had been)\s(?:(?:all|finally|again|fully|safely|completely)\s){0,2}"
    r"(?P<state>clear|empty|full|dry|safe|free|calm|dark|out|ashore|aboard|afloat|home|under control|secure|ready|in place|upright|cold)\b(?!\s(?:of|to|for|that|enough|on|from)\b)",
    needs=("was", "were", "had been"),
)
# "Only then did the guards open": the verb stands behind its subject in its bare form.
_DID: Final = LazyPattern(
    r"\b(?:not until|only|no sooner|hardly|scarcely)\b[^.;]{0,90}?\bdid\s(?:(?:the|an?|his|her|their|its|any|all)\s[\w'-]+(?:\s(?:of|in|from)\s(?-i:[A-Z])[\w'-]+)?"
    r"|(?-i:[A-Z])[\w'-]+(?:\s(?-i:[A-Z])[\w'-]+){0,2}|he|she|they|it|we)\s(?:\w+ly\s)?(?P<verb>(?-i:[a-z]+))\b",
    needs=("did",),
)


def other_verbs(
    plain: str,
    parts: Sequence[Clause],
    per_clause: Sequence[Sequence[Trigger]],
    sources: Sequence[Attribution],
) -> Iterator[Trigger]:
    """The verbs of no list, in order. per_clause: those of the lists; sources: who says something in the sentence."""
    yield from _states(plain, parts)
    yield from _inverted(plain, parts)
    free = tuple(a.quote.span for a in sources)
    for part, listed in zip(parts, per_clause, strict=True):
        for found in past_verbs(plain, part.span, free=free):
            verb = attrs.evolve(found, form=attrs.evolve(found.form, needs=UNLISTED))
            left = of_site(plain, part.span, verb)
            if left is not None:
                yield left
            elif verb.form.lemma not in _LIGHT and not any(verb.span.overlaps(t.span) for t in listed):
                yield verb


def _states(plain: str, parts: Sequence[Clause]) -> Iterator[Trigger]:
    for match in _STATE.finditer(plain, parts[0].span.start, parts[-1].span.end):
        form = Form(
            kind="other", role="none", lemma=match["state"].casefold(), tense="participle", needs=UNLISTED
        )
        yield Trigger(form=form, span=Span(*match.span("state")), auxiliary=match["auxiliary"].casefold())


def _inverted(plain: str, parts: Sequence[Clause]) -> Iterator[Trigger]:
    match = _DID.search(plain, parts[0].span.start, parts[-1].span.end)
    if match is None:
        return
    word = match["verb"]
    forms = (form for form in lexicon().get(word, ()) if form.tense == "base")
    form = next(forms, Form(kind="other", role="none", lemma=word, tense="base", needs=UNLISTED))
    if word not in _LIGHT:
        yield Trigger(form=attrs.evolve(form, tense="past"), span=Span(*match.span("verb")), auxiliary="did")
