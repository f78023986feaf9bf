"""How long the things took that the sentences of one entry tell of, as records."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from reconcile.claims.events.clauses import clauses
from reconcile.claims.events.triggers import triggers
from reconcile.claims.kinds import Ordering
from reconcile.claims.orders.lastings import Lasting, lastings, subject_before
from reconcile.claims.orders.order_ends import End
from reconcile.claims.orders.order_joins import Join
from reconcile.claims.orders.order_words import is_open
from reconcile.claims.orders.told_entries import ToldEntry
from reconcile.lexicon.quotation_marks import quoted_spans
from reconcile.model import Span
from reconcile.spans import Placed


@attrs.frozen
class LengthEntry:
    """An entry in which lengths are told."""

    told: ToldEntry

    def lengths(self, index: int) -> Iterator[Ordering]:
        """How long things took, as one sentence tells."""
        found = self.told.found
        sentence, plain = found.sentences[index], found.entry.plain
        quoted = Placed.of(quoted_spans(plain, sentence.span), lambda span: span)
        verbs = tuple(
            t for part in clauses(plain, sentence.span) for t in triggers(plain, part.span) if not t.is_noun
        )
        for lasting in lastings(plain, sentence.span, self.told.times.within(sentence.span), verbs):
            so_far = Span(sentence.span.start, lasting.span.end)
            asked = plain[so_far.end : sentence.span.end].rstrip().endswith("?")
            unsure = asked or is_open(plain, so_far) or bool(quoted.overlapping(lasting.span))
            end = None if unsure else self._what_lasted(index, lasting)
            if end is not None:
                join = Join(
                    first=end.trigger,
                    second=end.trigger,
                    relation="lasts",
                    span=lasting.span,
                    gap=lasting.gap,
                )
                yield self.told.record(index, join, end.event, end.event, named=(end.named, end.named))

    def _what_lasted(self, index: int, lasting: Lasting) -> End | None:
        """The thing of which a length is told, in its sentence or, for a pronoun, in the one before."""
        found = self.told.found
        if lasting.word is not None:
            return self.told.read(found.sentences[index])[0].end(lasting.word)
        before = self.told.before(index)
        word = (
            subject_before(found.entry.plain, before.span, plural=lasting.plural)
            if before is not None
            else None
        )
        return self.told.read(before)[0].end(word) if before is not None and word is not None else None
