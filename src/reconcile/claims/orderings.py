"""What a page tells of the order of its events: before, after, during, at one time, and by how long."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from reconcile.claims.cast import Cast, cast_of
from reconcile.claims.clauses import clauses
from reconcile.claims.kinds import Event, Ordering
from reconcile.claims.lastings import Lasting, lastings, subject_before
from reconcile.claims.order_ends import End, Ends
from reconcile.claims.order_gaps import OPEN, is_gap, is_length
from reconcile.claims.order_heads import things_told
from reconcile.claims.order_joins import Join, joins_of
from reconcile.claims.order_nouns import named_ends
from reconcile.claims.order_phrases import Phrases
from reconcile.claims.order_steps import Stepped, end_of_word, step_join, stepped, steps
from reconcile.claims.order_words import Stand, is_open, stands
from reconcile.claims.plain_verbs import plain_verbs_of
from reconcile.claims.reading import Reading
from reconcile.claims.silence import is_promise
from reconcile.claims.stage import Stage
from reconcile.claims.triggers import may_tell, triggers
from reconcile.lexicon.quotation_marks import quoted_spans
from reconcile.mentions import Attribution, Hedge, HedgeKind, Mentions, Sentence
from reconcile.model import BlockKind, Span
from reconcile.spans import Placed
from reconcile.timex import Timex

_TOLD_IN: Final = (BlockKind.BODY, BlockKind.SUMMARY)
_DOUBT: Final = (HedgeKind.REPORTATIVE, HedgeKind.EPISTEMIC, HedgeKind.NEGATED)
_UNSURE: Final = ("planned", "speculated")


def make_orderings(reading: Reading, events: Sequence[Event]) -> Iterator[Ordering]:
    """Every order of two events that the told sentences of a page state, in order of place. events: those made of the page."""
    told: dict[str, dict[Span, list[Event]]] = {}
    for event in events:
        told.setdefault(event.entry, {}).setdefault(event.quotes[0].span, []).append(event)
    cast = functools.cache(lambda: cast_of(reading))
    things = functools.cache(lambda: things_told(reading.mentions))
    for found in reading.mentions:
        cued = _cued(found)
        if not cued:
            continue
        entry = _Entry(
            reading=reading, found=found, cast=cast, things=things, events=told.get(found.entry.id, {})
        )
        for index, cues in cued:
            yield from entry.orderings(index, cues)
            yield from entry.lengths(index)


def _cued(found: Mentions) -> list[tuple[int, tuple[Stand, ...]]]:
    """The sentences that may tell an order, each with its cues."""
    plain = found.entry.plain
    gaps = Placed.of((t for t in found.times if is_gap(t) or is_length(t)), lambda t: t.quote.span)
    kept = []
    for index, sentence in enumerate(found.sentences):
        if sentence.block not in _TOLD_IN:
            continue
        cues = tuple(stands(plain, sentence.span)) if may_tell(plain, sentence.span) else ()
        if (cues or gaps.within(sentence.span)) and not is_open(plain, sentence.span):
            kept.append((index, cues))
    return kept


@attrs.frozen(kw_only=True, slots=False, eq=False)
class _Entry:
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

    def lengths(self, index: int) -> Iterator[Ordering]:
        """How long things took, as one sentence tells."""
        found = self.found
        sentence, plain = found.sentences[index], found.entry.plain
        quoted = Placed.of(quoted_spans(plain, sentence.span), lambda span: span)
        verbs = tuple(
            t for part in clauses(plain, sentence.span) for t in triggers(plain, part.span) if not t.is_noun
        )
        for told in lastings(plain, sentence.span, self._times.within(sentence.span), verbs):
            end = None if quoted.overlapping(told.span) else self._what_lasted(index, told)
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
        found = self.found
        plain, before = found.entry.plain, self._before(index)
        if before is None:
            return
        if self._sources.overlapping(before.span):
            return  # what was told before it may be the saying
        here = [e for e in self.events.get(before.span, ()) if e.kind != "statement"]
        if len(here) != 1:
            return
        word = Span(here[0].spot, end_of_word(plain, here[0].spot))
        trigger = attrs.evolve(step.later, span=word)
        join = step_join(phrases, step, trigger)
        later = ends.end(join.first if step.step.back else join.second)
        if later is None or later.event.verb == here[0].verb:
            return  # told again
        earlier = End(event=here[0], trigger=trigger, named=False, tense="past")
        one, other = (later, earlier) if step.step.back else (earlier, later)
        ordering = self._ordering(index, join, one, other)
        if ordering is not None:
            yield ordering

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
