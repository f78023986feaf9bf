"""An entry as its sentences are read for the orders and lengths that they tell."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import attrs

from reconcile.claims.events.cast import Cast
from reconcile.claims.events.clauses import clauses
from reconcile.claims.events.plain_verbs import plain_verbs_of
from reconcile.claims.events.senses import Form
from reconcile.claims.events.stage import Stage
from reconcile.claims.events.triggers import Trigger, triggers
from reconcile.claims.kinds import Event, Ordering
from reconcile.claims.orders.order_ends import End, Ends
from reconcile.claims.orders.order_gaps import OPEN
from reconcile.claims.orders.order_joins import Join
from reconcile.claims.orders.order_nouns import named_ends
from reconcile.claims.orders.order_phrases import Phrases
from reconcile.claims.orders.order_steps import end_of_word
from reconcile.claims.orders.order_verbs import other_verbs
from reconcile.claims.orders.order_words import is_open
from reconcile.claims.reading import Reading
from reconcile.lexicon.quotation_marks import quoted_spans
from reconcile.mentions import Attribution, Hedge, HedgeKind, Mentions, Sentence
from reconcile.model import BlockKind, Span
from reconcile.spans import Placed
from reconcile.timex import Timex

_DOUBT: Final = (HedgeKind.REPORTATIVE, HedgeKind.EPISTEMIC, HedgeKind.NEGATED)
_UNSURE: Final = ("planned", "speculated")


@attrs.frozen(kw_only=True, slots=False, eq=False)
class ToldEntry:
    """An entry in which orders are told. cast: makes the cast of its page; things: what it says began, went on or ended, in
    nouns. events: those made of the entry, by their sentence.
    """

    reading: Reading
    found: Mentions
    cast: Callable[[], Cast]
    things: Callable[[], frozenset[str]]
    events: Mapping[Span, Sequence[Event]]

    @functools.cached_property
    def _stage(self) -> Stage:
        return Stage.of(self.found, self.cast())

    @functools.cached_property
    def times(self) -> Placed[Timex]:
        return Placed.of(self.found.times, lambda t: t.quote.span)

    @functools.cached_property
    def _doubts(self) -> Placed[Hedge]:
        return Placed.of((h for h in self.found.hedges if h.kind in _DOUBT), lambda h: h.quote.span)

    @functools.cached_property
    def sources(self) -> Placed[Attribution]:
        return Placed.of(self.found.attributions, lambda a: a.quote.span)

    def before(self, index: int) -> Sentence | None:
        """The sentence right before one, in the same paragraph of the body."""
        found = self.found
        sentence, before = found.sentences[index], found.sentences[index - 1] if index else None
        if before is None or before.block is not sentence.block or before.block is not BlockKind.BODY:
            return None
        plain = found.entry.plain
        if plain[before.span.end : sentence.span.start].strip() or is_open(plain, before.span):
            return None
        return before

    def end_before(self, index: int) -> End | None:
        """The one event that the sentence before tells, statements aside."""
        before = self.before(index)
        told = self.events.get(before.span, ()) if before is not None else ()
        here = [e for e in told if e.kind != "statement"]
        if before is not None and not here:
            return self._plain_end(before)
        if len(here) != 1:
            return None
        word = Span(here[0].spot, end_of_word(self.found.entry.plain, here[0].spot))
        form = Form(kind=here[0].kind, role="none", lemma=here[0].verb, tense="past")
        return End(
            event=here[0], trigger=Trigger(form=form, span=word, auxiliary=""), named=False, tense="past"
        )

    def _plain_end(self, sentence: Sentence) -> End | None:
        """The one thing that a sentence of which no event was made tells: "The talks ended." """
        ends, phrases = self.read(sentence)
        told = [t for t in phrases.verbs.items if t.tense == "past"]
        return ends.end(told[0]) if len(told) == len(phrases.verbs.items) == 1 else None

    def record(
        self, index: int, join: Join, first: Event, second: Event, *, named: tuple[bool, bool]
    ) -> Ordering:
        found = self.found
        sentence = found.sentences[index].span
        planned = any(e.lane == "planned" or e.modality in _UNSURE for e in (first, second))
        least, most = join.gap if join.relation in ("before", "lasts") else OPEN
        return Ordering(
            **self.reading.base(found.entry, [found.entry.quote(sentence)]),
            first=first,
            second=second,
            relation=join.relation,
            cue=found.entry.quote(join.span).text,
            least_s=least,
            most_s=most,
            named_first=named[0],
            named_second=named[1],
            hedged=planned or self._is_doubted(sentence, join.span),
        )

    def _is_doubted(self, sentence: Span, cue: Span) -> bool:
        """True for an order told with a word of doubt; what somebody doubts within quotation marks is no doubt of what stands beside them."""
        doubts = self._doubts.within(sentence)
        if not doubts:
            return False
        quoted = [q for q in quoted_spans(self.found.entry.plain, sentence) if not q.holds(cue)]
        return not all(any(q.holds(d.quote.span) for q in quoted) for d in doubts)

    def read(self, sentence: Sentence) -> tuple[Ends, Phrases]:
        plain = self.found.entry.plain
        parts = clauses(plain, sentence.span)
        per_clause = tuple(triggers(plain, part.span) for part in parts)
        known = {t.span.start: t for told in per_clause for t in told}
        here = {e.spot: e for e in self.events.get(sentence.span, ())}
        ends = Ends(
            reading=self.reading,
            entry=self.found.entry,
            staged=lambda: self._stage,
            sources=self.sources.overlapping(sentence.span),
            sentence=sentence,
            parts=parts,
            per_clause=per_clause,
            events=here,
        )
        known |= {t.span.start: t for t in ends.sayings() if t.span.start not in known}
        known |= {t.span.start: t for t in plain_verbs_of(plain, parts, here) if t.span.start not in known}
        known |= {t.span.start: t for t in other_verbs(plain, parts, per_clause, ends.sources)}
        phrases = Phrases(
            found=self.found,
            sentence=sentence.span,
            triggers=known,
            nouns={t.span.start: t for t in named_ends(plain, sentence.span, self.things())},
            timexes=self.times.within(sentence.span),
            told=frozenset(here),
        )
        return ends, phrases
