"""A sentence as it is read for orders: its words that may tell of an event, the nouns that stand for one, and its times."""

from __future__ import annotations

import functools
import re

import attrs

from reconcile.claims.events.triggers import Trigger
from reconcile.claims.orders.order_nouns import TOKEN
from reconcile.mentions import Mentions, NameKind
from reconcile.model import Span
from reconcile.spans import Placed
from reconcile.timex import Timex


def _span(trigger: Trigger) -> Span:
    return trigger.span


@attrs.frozen(kw_only=True, slots=False, eq=False)
class SentenceWords:
    """The words of a sentence. triggers: every word of it that may tell of an event, by where it begins; nouns:
    those that only stand for one. timexes: its time expressions. told: where the words stand of which the page's events were made.
    """

    found: Mentions
    sentence: Span
    triggers: dict[int, Trigger]
    nouns: dict[int, Trigger]
    timexes: tuple[Timex, ...] = ()
    told: frozenset[int] = frozenset()

    @property
    def plain(self) -> str:
        return self.found.entry.plain

    @functools.cached_property
    def verbs(self) -> Placed[Trigger]:
        """Its verbs in order; "found crashed" is one finding."""
        told = [t for t in self.triggers.values() if not t.is_noun]
        ends = {t.span.end for t in told}
        return Placed.of((t for t in told if t.auxiliary or t.span.start - 1 not in ends), _span)

    @functools.cached_property
    def named(self) -> Placed[Trigger]:
        """Its nouns for events in order."""
        told = {t.span.start: t for t in self.triggers.values() if t.is_noun}
        return Placed.of((self.nouns | told).values(), _span)

    @functools.cached_property
    def times(self) -> dict[int, Timex]:
        """Its time expressions, by where they end."""
        return {t.quote.span.end: t for t in self.timexes}

    def time_ending(self, at: int) -> Timex | None:
        """The time expression that ends at a code point, or a blank or two ahead of it."""
        return next((self.times[end] for end in range(at, at - 3, -1) if end in self.times), None)

    def is_verb_ending(self, at: int) -> bool:
        """True where a verb ends at a code point."""
        return any(t.span.end == at for t in self.verbs.before(at))

    def noun_at(self, start: int) -> Trigger | None:
        """The noun for an event that begins here; a verb's form that a listed noun shares counts as the noun."""
        trigger = self.triggers.get(start)
        if trigger is not None and trigger.is_noun:
            return trigger
        return self.nouns.get(start)

    def is_person(self, start: int) -> bool:
        names = self.found.placed_names.overlapping(Span(start, start + 1))
        return any(n.kind is NameKind.PERSON and n.quote.span.start == start for n in names)

    def tokens(self, at: int, most: int) -> list[re.Match[str]]:
        found = []
        for match in TOKEN.finditer(self.plain, at, self.sentence.end):
            found.append(match)
            if len(found) == most:
                break
        return found
