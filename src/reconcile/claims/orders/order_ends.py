"""The two ends of an order: the event that a word told, or one made for a word that only names it."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Callable, Iterator, Mapping
from typing import Final

import attrs

from reconcile.claims.events.clauses import Clause
from reconcile.claims.events.drafts import draft_of
from reconcile.claims.events.senses import Form
from reconcile.claims.events.stage import Stage
from reconcile.claims.events.telling import Telling
from reconcile.claims.events.triggers import Trigger
from reconcile.claims.kinds import Event
from reconcile.claims.orders.order_joins import Join
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Attribution, Sentence
from reconcile.model import Entry, Span
from reconcile.spans import Placed

# Nobody did it, or it is not one event: "no one was arrested", "before any attack".
_NOBODY: Final = LazyPattern(
    r"\b(?:no|none|nobody|nothing|neither|nor|hardly|barely|never|without|not|few)\b|n't\b"
)
_ANY: Final = LazyPattern(
    r"\b(?:any|no|every|each|possible|potential|last|previous|another|other|similar|such|more|further|cancell?ed|postponed|delayed|abandoned|aborted|foiled|thwarted|averted|botched|threatened|feared|would-be|called-off)\s+(?:[\w'-]+\s+){0,2}$",
)
# The words that lead to a noun: "her second official visit".
_HEAD: Final = LazyPattern(r"(?:\b(?:the|an?|his|her|its|their|[\w-]+'s)\s+(?:[\w-]+\s+){0,3})?$")
_HEAD_REACH: Final = 60
_SAYING: Final = Form(kind="statement", role="none", lemma="say", tense="past")
_SAID: Final = LazyPattern(
    r"\b(?P<had>had\s)?(?P<verb>said|told|warned|wrote|tweeted|posted|replied|insisted|admitted|added|claimed|vowed|pledged)$",
)
_ASKING: Final = frozenset("who whose where".split())
_LEARN: Final = LazyPattern(
    r"\b(?:learn\w*|find out|found out|sees?|investigat\w+|determin\w+|establish\w*|identif\w+|ask\w*|know\w*|knew|wonder\w*|say\w*|said|clear|hear|"
    r"remember\w*|explain\w*|decid\w+|discover\w*|about|of)\s$",
)


@attrs.frozen(kw_only=True)
class End:
    """One end of an order. named: it is only named, and no event of the page by itself."""

    event: Event
    trigger: Trigger
    named: bool
    tense: str


@attrs.frozen(kw_only=True, slots=False, eq=False)
class Ends:
    """A sentence in which ends are found. staged: makes the stage of its entry. sources: who says something in it. events:
    those made of it, by the place of their word.
    """

    reading: Reading
    entry: Entry
    staged: Callable[[], Stage]
    sources: tuple[Attribution, ...]
    sentence: Sentence
    parts: tuple[Clause, ...]
    per_clause: tuple[tuple[Trigger, ...], ...]
    events: Mapping[int, Event]

    @functools.cached_property
    def _near(self) -> Stage:
        return self.staged().around(self.sentence.span)

    def end(self, trigger: Trigger, *, sure: bool = False) -> End | None:
        """What a trigger tells or names; None for what is denied, asked, wished for, or none of the page's own. sure: no word
        that denies belongs to it ("no sooner had she left than").
        """
        telling = self._telling(trigger)
        known = self.events.get(trigger.span.start) or self._saying(trigger)
        event = known
        if known is None:
            draft = draft_of(self.reading, self._near, telling, {})
            asked = not trigger.is_noun and self._is_asked(telling)
            if draft is None or trigger.tense == "infinitive" or asked:
                return None
            event, known = _only_named(draft.event(), telling), None
        if event is None or (not sure and (event.modality == "denied" or self._is_nobodys(telling))):
            return None
        return End(event=event, trigger=trigger, named=known is None, tense=telling.tense)

    def of(self, join: Join, trigger: Trigger) -> End | None:
        """One of the two ends of a join; that of which no verb tells is as the other."""
        elided = next((each for each in join.elided if each.span == trigger.span), None)
        if elided is None:
            return self.end(trigger, sure=join.undone)
        told = self.end(elided.like)
        if told is None:
            return None
        words = self.entry.plain[elided.span.start : elided.span.end]
        event = elided.event(told.event, words)
        return End(event=event, trigger=trigger, named=True, tense=told.tense)

    def sayings(self) -> Iterator[Trigger]:
        """The verbs in the past that only say something, where an event was made of it."""
        for attribution in self.sources:
            span = attribution.quote.span
            said = _SAID.search(self.entry.plain, span.start, span.end)
            if said is not None and span.start in self.events:
                auxiliary = "had" if said["had"] else ""
                yield Trigger(form=_SAYING, span=Span(said.start("verb"), said.end()), auxiliary=auxiliary)

    @functools.cached_property
    def _sources(self) -> Placed[Attribution]:
        return Placed.of(self.sources, lambda a: a.quote.span)

    @functools.cached_property
    def _part_ends(self) -> list[int]:
        return [part.span.end for part in self.parts]

    def _saying(self, trigger: Trigger) -> Event | None:
        """The statement that a verb of saying tells."""
        if trigger.is_noun:
            return None
        told = (self.events.get(a.quote.span.start) for a in self._sources.overlapping(trigger.span))
        return next((e for e in told if e is not None and e.kind == "statement"), None)

    def _telling(self, trigger: Trigger) -> Telling:
        index = min(bisect.bisect_left(self._part_ends, trigger.span.end), len(self.parts) - 1)
        return Telling(
            text=self.entry.text,
            plain=self.entry.plain,
            sentence=self.sentence,
            parts=self.parts,
            index=index,
            trigger=trigger,
            per_clause=self.per_clause,
        )

    def _is_asked(self, telling: Telling) -> bool:
        """True in "learn who won" and "how it sank", not in "Berg, who left Lima"."""
        start = telling.clause.start
        word = telling.word_at(start)
        before = telling.plain[max(self.sentence.span.start, start - _HEAD_REACH) : start]
        return word in ("what", "how", "why", "whether") or (
            word in _ASKING and _LEARN.search(before) is not None
        )

    def _is_nobodys(self, telling: Telling) -> bool:
        before = telling.clause_before
        if telling.trigger.is_noun:
            return _ANY.search(before[-_HEAD_REACH:]) is not None
        return _NOBODY.search(before[: len(before) - len(telling.trigger.auxiliary)][-60:]) is not None


def _only_named(event: Event, telling: Telling) -> Event:
    """The same with nothing but what its own words say of the time, and with them for its line."""
    start, end = telling.trigger.span.start, telling.trigger.span.end
    head = _HEAD.search(telling.plain[max(telling.clause.start, start - _HEAD_REACH) : start])
    words = telling.plain[start - (len(head[0]) if head else 0) : end]
    return attrs.evolve(event, when=event.when if event.anchored else None, summary=" ".join(words.split()))
