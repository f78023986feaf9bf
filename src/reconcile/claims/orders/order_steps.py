"""Orders told by a word that counts from the event told before it: "then", "two hours later", "the next morning"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.events.senses import Form
from reconcile.claims.events.triggers import Trigger
from reconcile.claims.orders.order_aspects import is_over
from reconcile.claims.orders.order_ellipsis import Elided, Follower, follower
from reconcile.claims.orders.order_gaps import OPEN, Gap, gap_ahead, gap_of, gap_within, is_gap, is_length
from reconcile.claims.orders.order_joins import Join, before
from reconcile.claims.orders.order_phrases import Phrases
from reconcile.claims.orders.order_sentences import ahead, inverted, is_coordinated, is_lead
from reconcile.claims.orders.order_words import Stand
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span
from reconcile.spans import Placed

_REACH: Final = 120
_OF: Final = LazyPattern(r"\s?(?:of|from|after|['’])|s?['’]\s")
_ELIDED: Final = "follow"
_BY: Final = LazyPattern(r"by\s")
# "She had left an hour before." counts from what was told before it.
_NOTHING: Final = re.compile(r"\s?(?:[.,;:]|$)")
_TURNED: Final = re.compile(r"\s(?:did|was|were)\b")
_COMMA: Final = re.compile(r"\s?,")
_SUBORDINATE: Final = LazyPattern(
    r"\b(?:after|before|since|until|when|while|once|having|who|which|that|where)\b"
)


@attrs.frozen
class Step:
    """A word that counts from what was told before it. back: it goes back from there."""

    span: Span
    back: bool
    gap: Gap


@attrs.frozen
class Stepped:
    """The verb that a step belongs to, and the one told before it in its sentence; None when the sentence before tells it.

    elided: the later one where no verb tells it; follower: what it will be of, when the sentence before tells the earlier.
    """

    step: Step
    later: Trigger
    earlier: Trigger | None
    elided: Elided | None = None
    follower: Follower | None = None


def steps(phrases: Phrases, found: tuple[Stand, ...]) -> Iterator[Step]:
    """The steps of a sentence: cues that take nothing, and times that are counted from the event told before."""
    timed = Placed.of((t for t in phrases.times.values() if is_gap(t)), lambda t: t.quote.span)
    for timex in timed.items:
        yield Step(timex.quote.span, (timex.parts.direction or 0) < 0, gap_of(timex))
    for stand in found:
        if stand.cue.sense in ("after", "before") and _NOTHING.match(phrases.plain, stand.span.end):
            at = stand.span.start
            gap, start = gap_ahead(phrases.plain, phrases.sentence, phrases.time_ending(at), at)
            if gap != OPEN and not timed.overlapping(stand.span):
                yield Step(Span(start, stand.span.end), stand.cue.sense == "before", gap)
        if stand.cue.sense == "within":
            yield from _within(phrases, stand)
        if stand.cue.sense in ("next", "back") and not timed.overlapping(stand.span):
            yield Step(stand.span, stand.cue.sense == "back", OPEN)


def _within(phrases: Phrases, stand: Stand) -> Iterator[Step]:
    """ "Within ten minutes", of what was told before."""
    timex = next((t for t in phrases.timexes if t.quote.span.start == stand.span.end + 1), None)
    if timex is None or not is_length(timex) or _OF.match(phrases.plain, timex.quote.span.end):
        return
    gap = gap_within(timex)
    if gap is not None:
        yield Step(Span(stand.span.start, timex.quote.span.end), back=False, gap=gap)


def stepped(phrases: Phrases, step: Step) -> Stepped | None:
    """The two verbs that a step joins; None when it is not certain which they are."""
    one = follower(phrases, step.span.start) if step.gap != OPEN and not step.back else None
    if one is not None:
        return _of_follower(phrases, step, one)
    verb = _verb_of(phrases, step.span)
    if verb is None or (_BY.match(phrases.plain, step.span.start) and not is_over(verb)):
        return None  # "by then she was leaving"
    end = min(step.span.start, verb.span.start)
    told = (t for t in phrases.verbs.before(end) if t.form.kind != "statement")
    earlier = next(told, None)
    if earlier is None:
        return Stepped(step, verb, None)
    if end - earlier.span.end > _REACH or _SUBORDINATE.search(phrases.plain, earlier.span.end, end):
        return None
    lead = max(phrases.sentence.start, earlier.span.start - _REACH)
    if step.gap != OPEN and _SUBORDINATE.search(phrases.plain, lead, earlier.span.start):
        return None  # "He left after meeting her and two hours later": counted from which?
    return Stepped(step, verb, earlier)


def _of_follower(phrases: Phrases, step: Step, one: Follower) -> Stepped | None:
    """The step of "the second an hour later": beside what its sentence, or the one before, tells of another."""
    told = (t for t in phrases.verbs.before(one.span.start) if t.form.kind != "statement")
    like = next(told, None)
    if like is None:
        form = Form(kind="other", role="none", lemma=_ELIDED, tense="past")
        return Stepped(step, Trigger(form=form, span=one.span, auxiliary=""), None, follower=one)
    elided = one.elided(phrases.plain, phrases.sentence, like)
    return Stepped(step, elided.trigger, like, elided=elided) if elided is not None else None


def _verb_of(phrases: Phrases, span: Span) -> Trigger | None:
    """The verb that a step belongs to: right behind it, of the clause that it opens, or ahead of it."""
    at = span.end
    comma = _COMMA.match(phrases.plain, at)
    at = comma.end() if comma else at
    direct = inverted(phrases, at) if _TURNED.match(phrases.plain, at) else phrases.direct(at)
    if direct is not None:
        return direct
    if is_lead(phrases, span.start) or is_coordinated(phrases, span.start):
        told = phrases.clause(at)
        return told.trigger if told is not None else None
    return ahead(phrases, span.start)


def step_join(phrases: Phrases, found: Stepped, earlier: Trigger) -> Join:
    """The join of a step and the event that it counts from."""
    one, other = (found.later, earlier) if found.step.back else (earlier, found.later)
    join = before(phrases, one, other, found.step.span, found.step.gap)
    return attrs.evolve(join, elided=(found.elided,) if found.elided is not None else ())


def end_of_word(plain: str, start: int) -> int:
    """Where the word that begins at a code point ends."""
    match = re.compile(r"[\w'-]+").match(plain, start)
    return match.end() if match else start + 1
