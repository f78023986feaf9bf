"""The orders and lengths that the sentences of one entry tell, as records."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from reconcile.claims.events.cast import Cast
from reconcile.claims.events.clauses import clauses
from reconcile.claims.events.plain_verbs import plain_verbs_of
from reconcile.claims.events.senses import Form
from reconcile.claims.events.silence import is_promise
from reconcile.claims.events.stage import Stage
from reconcile.claims.events.triggers import Trigger, triggers
from reconcile.claims.kinds import Event, Ordering
from reconcile.claims.orders.lastings import Lasting, lastings, subject_before
from reconcile.claims.orders.order_ends import End, Ends
from reconcile.claims.orders.order_gaps import OPEN
from reconcile.claims.orders.order_joins import Join, is_of_that, joins_of
from reconcile.claims.orders.order_nouns import named_ends
from reconcile.claims.orders.order_phrases import Phrases
from reconcile.claims.orders.order_steps import Stepped, end_of_word, step_join, stepped, steps
from reconcile.claims.orders.order_verbs import other_verbs
from reconcile.claims.orders.order_words import Stand, is_open
from reconcile.claims.reading import Reading
from reconcile.lexicon.quotation_marks import quoted_spans
from reconcile.mentions import Attribution, Hedge, HedgeKind, Mentions, Sentence
from reconcile.model import BlockKind, Span
from reconcile.spans import Placed
from reconcile.timex import Timex

_DOUBT: Final = (HedgeKind.REPORTATIVE, HedgeKind.EPISTEMIC, HedgeKind.NEGATED)
_UNSURE: Final = ("planned", "speculated")


@attrs.frozen(kw_only=True, slots=False, eq=False)
class OrderEntry:
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
    def _times(self) -> Placed[Timex]:
        return Placed.of(self.found.times, lambda t: t.quote.span)

    @functools.cached_property
    def _doubts(self) -> Placed[Hedge]:
        return Placed.of((h for h in self.found.hedges if h.kind in _DOUBT), lambda h: h.quote.span)

    @functools.cached_property
    def _sources(self) -> Placed[Attribution]:
        return Placed.of(self.found.attributions, lambda a: a.quote.span)

    def orderings(self, index: int, cues: tuple[Stand, ...]) -> Iterator[Ordering]:
        """The orders that one sentence tells."""
        found = self.found
        sentence, plain = found.sentences[index], found.entry.plain
        if is_promise(plain, sentence.span):
            return
        ends, phrases = self._read(sentence)
        quoted = Placed.of(quoted_spans(plain, sentence.span), lambda span: span)
        free = tuple(c for c in cues if not quoted.overlapping(c.span))
        joins = [j for cue in free for j in joins_of(phrases, cue)]
        stepping = [s for step in steps(phrases, free) if (s := stepped(phrases, step)) is not None]
        joins += [step_join(phrases, s, s.earlier) for s in stepping if s.earlier is not None]
        told: set[frozenset[int]] = set()
        for join in sorted(joins, key=lambda j: j.span.start):
            pair = frozenset((join.first.span.start, join.second.span.start))
            inside = any(quoted.overlapping(t.span) for t in (join.first, join.second))
            one, other = (
                (None, None) if inside or pair in told else (ends.end(join.first), ends.end(join.second))
            )
            if one is not None and other is not None:
                ordering = self._ordering(index, join, one, other)
                if ordering is not None:
                    told.add(pair)
                    yield ordering
        for step in stepping:
            if step.earlier is None and not quoted.overlapping(step.step.span):
                yield from self._from_sentence_before(index, ends, phrases, step)
        yield from self._of_that(index, ends, phrases, free)

    def lengths(self, index: int) -> Iterator[Ordering]:
        """How long things took, as one sentence tells."""
        found = self.found
        sentence, plain = found.sentences[index], found.entry.plain
        quoted = Placed.of(quoted_spans(plain, sentence.span), lambda span: span)
        verbs = tuple(
            t for part in clauses(plain, sentence.span) for t in triggers(plain, part.span) if not t.is_noun
        )
        for told in lastings(plain, sentence.span, self._times.within(sentence.span), verbs):
            so_far = Span(sentence.span.start, told.span.end)
            asked = plain[so_far.end : sentence.span.end].rstrip().endswith("?")
            unsure = asked or is_open(plain, so_far) or bool(quoted.overlapping(told.span))
            end = None if unsure else self._what_lasted(index, told)
            if end is not None:
                join = Join(
                    first=end.trigger, second=end.trigger, relation="lasts", span=told.span, gap=told.gap
                )
                yield self._record(index, join, end.event, end.event, named=(end.named, end.named))

    def _what_lasted(self, index: int, told: Lasting) -> End | None:
        """The thing of which a length is told, in its sentence or, for a pronoun, in the one before."""
        found = self.found
        if told.word is not None:
            return self._read(found.sentences[index])[0].end(told.word)
        before = self._before(index)
        word = (
            subject_before(found.entry.plain, before.span, plural=told.plural) if before is not None else None
        )
        return self._read(before)[0].end(word) if before is not None and word is not None else None

    def _before(self, index: int) -> Sentence | None:
        """The sentence right before one, in the same paragraph of the body."""
        found = self.found
        sentence, before = found.sentences[index], found.sentences[index - 1] if index else None
        if before is None or before.block is not sentence.block or before.block is not BlockKind.BODY:
            return None
        plain = found.entry.plain
        if plain[before.span.end : sentence.span.start].strip() or is_open(plain, before.span):
            return None
        return before

    def _from_sentence_before(
        self, index: int, ends: Ends, phrases: Phrases, step: Stepped
    ) -> Iterator[Ordering]:
        """The order of a step and the one event that the sentence before it tells."""
        earlier = self._end_before(index)
        if earlier is None or self._sources.overlapping(earlier.event.quotes[0].span):
            return  # what was told before it may be the saying
        join = step_join(phrases, step, earlier.trigger)
        later = ends.end(join.first if step.step.back else join.second)
        if later is None or later.event.verb == earlier.event.verb:
            return  # told again
        one, other = (later, earlier) if step.step.back else (earlier, later)
        ordering = self._ordering(index, join, one, other)
        if ordering is not None:
            yield ordering

    def _of_that(
        self, index: int, ends: Ends, phrases: Phrases, cues: tuple[Stand, ...]
    ) -> Iterator[Ordering]:
        """The order of what a sentence tells and the one event of the sentence before: "That was before Berg left"."""
        here = [cue for cue in cues if is_of_that(phrases, cue)]
        earlier = self._end_before(index) if here else None
        if earlier is None:
            return
        for join in (join for cue in here for join in joins_of(phrases, cue, that=earlier.trigger)):
            one, other = (
                earlier if t.span == earlier.trigger.span else ends.end(t) for t in (join.first, join.second)
            )
            ordering = self._ordering(index, join, one, other) if one and other else None
            if ordering is not None:
                yield ordering

    def _end_before(self, index: int) -> End | None:
        """The one event that the sentence before tells, statements aside."""
        before = self._before(index)
        told = self.events.get(before.span, ()) if before is not None else ()
        here = [e for e in told if e.kind != "statement"]
        if len(here) != 1:
            return None
        word = Span(here[0].spot, end_of_word(self.found.entry.plain, here[0].spot))
        form = Form(kind=here[0].kind, role="none", lemma=here[0].verb, tense="past")
        return End(
            event=here[0], trigger=Trigger(form=form, span=word, auxiliary=""), named=False, tense="past"
        )

    def _ordering(self, index: int, join: Join, one: End, other: End) -> Ordering | None:
        """The record of a join; None when its two ends are of two lanes that it does not cross."""
        first, second = _in_one_lane(one, other)
        if first is None or second is None or first.spot == second.spot:
            return None
        if join.relation != "before" and one.named and other.named and join.loose:
            return None
        if not join.undone and not (first.polarity and second.polarity):
            return None
        return self._record(index, join, first, second, named=(one.named, other.named))

    def _record(
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
            hedged=planned or bool(self._doubts.within(sentence)),
        )

    def _read(self, sentence: Sentence) -> tuple[Ends, Phrases]:
        plain = self.found.entry.plain
        parts = clauses(plain, sentence.span)
        per_clause = tuple(triggers(plain, part.span) for part in parts)
        known = {t.span.start: t for told in per_clause for t in told}
        here = {e.spot: e for e in self.events.get(sentence.span, ())}
        ends = Ends(
            reading=self.reading,
            entry=self.found.entry,
            staged=lambda: self._stage,
            sources=self._sources.overlapping(sentence.span),
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
            timexes=self._times.within(sentence.span),
            told=frozenset(here),
        )
        return ends, phrases


def _in_one_lane(one: End, other: End) -> tuple[Event | None, Event | None]:
    """The events of two ends. What is only named goes into the lane of the other; a plan comes before nothing that happened."""
    first, second = one.event, other.event
    if one.named and one.trigger.is_noun and not other.named:
        first = attrs.evolve(first, lane=second.lane, modality=second.modality)
    elif other.named and other.trigger.is_noun:
        second = attrs.evolve(second, lane=first.lane, modality=first.modality)
    if first.lane == "planned" and second.lane != "planned":
        return None, None
    return first, second
