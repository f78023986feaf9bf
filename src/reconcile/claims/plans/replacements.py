"""What a sentence says no longer holds, with the earlier entry that has it: "41 hospitals, up from the 16 reported at breakfast"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from reconcile.claims.counts import counted
from reconcile.claims.counts.changing_told import is_other
from reconcile.claims.pages.likeness import stems
from reconcile.claims.plans import old_values
from reconcile.claims.plans.old_values import Replaced
from reconcile.claims.plans.plan_words import AHEAD, activities_in
from reconcile.claims.plans.values import (
    CLOCK,
    COUNT,
    DAY,
    PLACE,
    PLANNED,
    Value,
    count_at,
    times_in,
    values_in,
)
from reconcile.claims.reading import Reading
from reconcile.claims.records.claim import ClaimBase
from reconcile.claims.records.stories import Course
from reconcile.claims.whole_numbers import written
from reconcile.lexicon.name_lists import common_words
from reconcile.mentions import Mentions, Sentence
from reconcile.model import EntryRole, Quote, Span

_FEW: Final = 7
"""A smaller number may be of another count by chance."""
_BOTH: Final = 2
"""Telling words that two plans share when they are one."""
_CAPITAL: Final = re.compile(r"(?<![\w'])[A-Z][\w'-]{2,}")
_SHOWN: Final = 70
"""Code points of a sentence that a message shows."""


@attrs.frozen(kw_only=True, eq=False)
class Link:
    """An earlier telling of a value, and the sentence by which it no longer holds. new: what holds now, None when it is not told."""

    first: Mentions
    first_sentence: Sentence
    first_value: Value
    later: Replaced
    new: Value | None

    @property
    def quotes(self) -> tuple[Quote, Quote]:
        return (
            self.first.entry.quote(self.first_sentence.span),
            self.later.entry.quote(self.later.sentence.span),
        )

    @property
    def old_text(self) -> str:
        span = self.first_value.span
        return self.first.entry.text[span.start : span.end]

    @property
    def new_text(self) -> str:
        if self.new is not None:
            return self.later.entry.text[self.new.span.start : self.new.span.end]
        text = self.quotes[1].text
        return f"“{text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(' ', 1)[0] + ' ...'}”"

    @property
    def what(self) -> str:
        return "plan" if self.later.old.kind in PLANNED else "count"

    @property
    def subject(self) -> str:
        """Of what the value is, in words."""
        if self.later.old.kind == COUNT:
            told = (self.first_value.text, self.new.text if self.new is not None else "")
            return max(told, key=len) or "the number"
        return "the amount" if self.what == "count" else "the plan"


def make_replacements(reading: Reading, known: Iterable[Course]) -> Iterator[Course]:
    """The course of each value that a sentence of the page says no longer holds and an earlier entry has. known: courses that need no second telling."""
    told = sorted(
        (m for m in reading.mentions if m.entry.role is EntryRole.ENTRY),
        key=lambda m: reading.ranks[m.entry.id],
    )
    links = []
    for index, found in enumerate(told):
        seen: set[tuple[str, str]] = set()
        for later in old_values.replaced_in(found):
            link = next((link for each in reversed(told[:index]) for link in links_to(later, each)), None)
            if link is not None and (link.first.entry.id, link.old_text) not in seen:
                seen.add((link.first.entry.id, link.old_text))
                links.append(link)
    if not links:
        return
    told_of = [c.quotes for c in known]
    for chain in _chains(links):
        if not any(_tells(quotes, link) for link in chain[-1:] for quotes in told_of):
            yield course_of(chain, reading.base(chain[-1].later.entry, _quotes(chain)))


def links_to(later: Replaced, found: Mentions) -> Iterator[Link]:
    """The sentences of an entry that have the value which another says no longer holds, of the same thing, in order of place."""
    old, plain = later.old, found.entry.plain
    for sentence, value in _tellings(found, old):
        told = plain[sentence.span.start : sentence.span.end]
        if is_other(told):
            continue
        shared = counted.content_of(told) & later.words
        new = later.news[0] if later.news else None
        if old.kind == COUNT:
            new = next((n for n in later.news if _is_one_count(later, n, value, shared)), None)
        if new is not None if old.kind == COUNT else _is_one_plan(later, told, shared):
            yield Link(first=found, first_sentence=sentence, first_value=value, later=later, new=new)


def course_of(chain: list[Link], base: ClaimBase) -> Course:
    last = chain[-1]
    steps = [link.old_text for link in chain] + [last.new_text]
    return Course(
        **base,
        what=last.what,
        subject=last.subject,
        course=", then ".join(steps),
        first=steps[0],
        last=steps[-1],
        steps=len(steps),
        cue="",
    )


def _quotes(chain: list[Link]) -> Iterable[Quote]:
    return dict.fromkeys(q for link in chain for q in link.quotes)


def _tells(quotes: tuple[Quote, ...], link: Link) -> bool:
    """True where a course has both ends of a link already; of a plan that gets no new time, any words of the later entry."""
    first, later = link.quotes
    return any(q.entry == first.entry and q.span.overlaps(first.span) for q in quotes) and any(
        q.entry == later.entry and (link.new is None or q.span.overlaps(later.span)) for q in quotes
    )


def _chains(links: list[Link]) -> Iterator[list[Link]]:
    """Links of which each begins where the one before ends."""
    chains: list[list[Link]] = []
    for link in links:
        chain = next((c for c in reversed(chains) if _goes_on(c[-1], link)), None)
        if chain is None:
            chains.append([link])
        else:
            chain.append(link)
    yield from chains


def _goes_on(last: Link, link: Link) -> bool:
    new = last.new
    return (
        new is not None
        and new.kind == link.later.old.kind
        and new.key == link.later.old.key
        and last.later.entry is link.first.entry
    )


def _tellings(found: Mentions, old: Value) -> Iterator[tuple[Sentence, Value]]:
    """The told sentences of an entry that have a value, each with the value as it stands there."""
    plain = found.entry.plain
    if old.kind == COUNT:
        if not isinstance(old.key, int) or old.key < 1:
            return
        for match in _forms(old.key).finditer(plain):
            sentence = found.placed_sentences.holding(match.start())
            if sentence is not None and sentence.block in old_values.TOLD:
                value = count_at(plain, sentence.span, Span(*match.span()))
                if (
                    value.kind == COUNT
                    and value.key == old.key
                    and not found.placed_times.overlapping(value.span)
                ):
                    yield sentence, value
        return
    for sentence in found.sentences:
        if sentence.block in old_values.TOLD:
            for value in _others(found, sentence, old):
                if value.key == old.key and value.kind == old.kind:
                    yield sentence, value


def _others(found: Mentions, sentence: Sentence, old: Value) -> Iterable[Value]:
    if old.kind in (CLOCK, DAY):
        return times_in(found, sentence.span)
    return values_in(found, sentence.span)


@functools.lru_cache(maxsize=64)
def _forms(number: int) -> re.Pattern[str]:
    """A number in figures and in words."""
    forms = "|".join(re.escape(form).replace(r"\ ", r"[\s-]") for form in written(number))
    return re.compile(rf"(?<![\w.,£$€/:-])(?:{forms})(?![\w%]|[.,:/-]\d)", re.IGNORECASE)


def _is_one_count(later: Replaced, new: Value, value: Value, shared: frozenset[str]) -> bool:
    """True where an earlier number counts what the later sentence counts: by its noun, and where that says little by another word too."""
    nouns = new.nouns | later.old.nouns
    both = nouns & value.nouns
    if nouns and value.nouns and not both:
        return False
    strong = both - {counted.GENERAL}
    more = shared - strong - {n[:5] for n in strong}
    few = isinstance(value.key, int) and value.key < _FEW
    if strong:
        return not few or bool(more)
    if both:
        return len(more) >= (_BOTH if few else 1) or (bool(more) and more <= counted.all_classes())
    if value.nouns:
        named = {n[:5] for n in value.nouns - {counted.GENERAL}} | value.nouns
        return bool(named & later.words) and (not few or len(more) >= _BOTH)
    return len(more) >= _BOTH


def _is_one_plan(later: Replaced, told: str, shared: frozenset[str]) -> bool:
    """True where an earlier sentence tells of the plan that the later one changes: by what is planned, or by two telling words."""
    span = later.sentence.span
    sentence = later.entry.plain[span.start : span.end]
    one, other = names_in(told), names_in(sentence)
    if one and other and not one & other:
        return False
    if later.old.kind == PLACE:
        return len(shared) >= _BOTH and AHEAD.search(told) is not None
    return len(shared) >= _BOTH or bool(activities_in(told) & activities_in(sentence))


def names_in(told: str) -> frozenset[str]:
    """The words of a text that are names: with a capital, no words that begin a sentence, no days or months."""
    named = frozenset(w.removesuffix("'s") for w in _CAPITAL.findall(told))
    return frozenset(w for w in named if w.lower() not in common_words() and stems(w))
