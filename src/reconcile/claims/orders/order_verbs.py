"""Verbs of no list that a clause tells something past with: as ends of an order they need neither an actor nor a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.claims.events.clauses import Clause
from reconcile.claims.events.plain_events import of_site
from reconcile.claims.events.plain_verbs import past_verbs
from reconcile.claims.events.triggers import Trigger
from reconcile.mentions import Attribution

UNLISTED: Final = "order"
"""What such a verb needs: an order, and nothing else."""
# With these it is the noun behind them that tells: "gave a speech", "held talks", "took a decision", "called for calm".
_LIGHT: Final = frozenset(
    "call make give take have hold carry put set get spend lead see find bring show run pay stage mount deliver conduct suffer".split()
)


def other_verbs(
    plain: str,
    parts: Sequence[Clause],
    per_clause: Sequence[Sequence[Trigger]],
    sources: Sequence[Attribution],
) -> Iterator[Trigger]:
    """The verbs of no list, in order. per_clause: those of the lists; sources: who says something in the sentence."""
    free = tuple(a.quote.span for a in sources)
    for part, listed in zip(parts, per_clause, strict=True):
        for found in past_verbs(plain, part.span, free=free):
            verb = attrs.evolve(found, form=attrs.evolve(found.form, needs=UNLISTED))
            left = of_site(plain, part.span, verb)
            if left is not None:
                yield left
            elif verb.form.lemma not in _LIGHT and not any(verb.span.overlaps(t.span) for t in listed):
                yield verb
