"""The orders that the sentences of one entry tell, as records."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from reconcile.claims.events.silence import is_promise
from reconcile.claims.kinds import Event, Ordering
from reconcile.claims.orders.order_ellipsis import Follower
from reconcile.claims.orders.order_ends import End, Ends
from reconcile.claims.orders.order_joins import Join, is_of_that, joins_of
from reconcile.claims.orders.order_phrases import Phrases
from reconcile.claims.orders.order_spans import spans_told
from reconcile.claims.orders.order_steps import Stepped, step_join, stepped, steps
from reconcile.claims.orders.order_turns import turns
from reconcile.claims.orders.order_words import Stand
from reconcile.claims.orders.told_entries import ToldEntry
from reconcile.lexicon.quotation_marks import quoted_spans
from reconcile.spans import Placed


@attrs.frozen
class OrderEntry:
    """An entry in which orders are told."""

    told: ToldEntry

    def orderings(self, index: int, cues: tuple[Stand, ...]) -> Iterator[Ordering]:
        """The orders that one sentence tells."""
        found = self.told.found
        sentence, plain = found.sentences[index], found.entry.plain
        if is_promise(plain, sentence.span):
            return
        ends, phrases = self.told.read(sentence)
        quoted = Placed.of(quoted_spans(plain, sentence.span), lambda span: span)
        free = tuple(c for c in cues if not quoted.overlapping(c.span))
        joins = [j for cue in free for j in joins_of(phrases, cue)]
        joins += turns(phrases)
        joins += spans_told(phrases)
        stepping = [s for step in steps(phrases, free) if (s := stepped(phrases, step)) is not None]
        joins += [step_join(phrases, s, s.earlier) for s in stepping if s.earlier is not None]
        told: set[frozenset[int]] = set()
        for join in sorted(joins, key=lambda j: j.span.start):
            pair = frozenset((join.first.span.start, join.second.span.start))
            inside = any(quoted.overlapping(t.span) for t in (join.first, join.second))
            one, other = (
                (None, None)
                if inside or pair in told
                else (ends.of(join, join.first), ends.of(join, join.second))
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

    def _from_sentence_before(
        self, index: int, ends: Ends, phrases: Phrases, step: Stepped
    ) -> Iterator[Ordering]:
        """The order of a step and the one event that the sentence before it tells."""
        earlier = self.told.end_before(index)
        if earlier is None or self.told.sources.overlapping(earlier.event.quotes[0].span):
            return  # what was told before it may be the saying
        join = step_join(phrases, step, earlier.trigger)
        if step.follower is not None:
            later = self._follows(index, ends, phrases, step.follower, earlier)
        else:
            later = ends.end(join.first if step.step.back else join.second)
        if later is None or (later.event.verb == earlier.event.verb and step.follower is None):
            return  # told again
        one, other = (later, earlier) if step.step.back else (earlier, later)
        ordering = self._ordering(index, join, one, other)
        if ordering is not None:
            yield ordering

    def _follows(self, index: int, ends: Ends, phrases: Phrases, one: Follower, earlier: End) -> End | None:
        """The end that "a second followed" is, beside the one event of the sentence before."""
        plain, before = self.told.found.entry.plain, self.told.found.sentences[index - 1].span
        elided = one.elided(plain, before, earlier.trigger)
        if elided is None:
            named = phrases.named.within(one.span)
            return ends.end(named[-1]) if named else None  # "a second blast"
        event = elided.event(earlier.event, plain[one.span.start : one.span.end])
        sentence = self.told.found.sentences[index].span
        event = attrs.evolve(event, quotes=(self.told.found.entry.quote(sentence), *event.quotes[1:]))
        return End(event=event, trigger=elided.trigger, named=True, tense="past")

    def _of_that(
        self, index: int, ends: Ends, phrases: Phrases, cues: tuple[Stand, ...]
    ) -> Iterator[Ordering]:
        """The order of what a sentence tells and the one event of the sentence before: "That was before Berg left"."""
        here = [cue for cue in cues if is_of_that(phrases, cue)]
        earlier = self.told.end_before(index) if here else None
        if earlier is None:
            return
        for join in (join for cue in here for join in joins_of(phrases, cue, that=earlier.trigger)):
            one, other = (
                earlier if t.span == earlier.trigger.span else ends.end(t) for t in (join.first, join.second)
            )
            ordering = self._ordering(index, join, one, other) if one and other else None
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
        return self.told.record(index, join, first, second, named=(one.named, other.named))


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
