"""Which time expression dates an event, and how: at it, before it or after it."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.claims.events.clauses import Joint
from reconcile.claims.events.held_back import Relation, held_back
from reconcile.claims.events.saying import is_dating, times_of_saying
from reconcile.claims.events.telling import LIGHT, Telling
from reconcile.claims.events.times_of_others import is_counted, is_of_noun, is_of_other
from reconcile.claims.events.triggers import Trigger
from reconcile.claims.events.where import neighbours
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.timex import Timex

_NOUN_GAP: Final = LazyPattern(
    r"(?:'s)?\s+(?:(?!(?:to|and|or|but|for|the|an?|of|in|on|at|by|from|with|after|before|while|when|that|he|she|it|they|his|her|its|their|"
    r"was|were|is|are|has|have|had|will|would)\s)[a-z-]+\s+){0,3}$",
)
_JUST_BEHIND: Final = LazyPattern(
    r"(?:\s+(?!to\b)[\w'-]+){0,5}\s*,?\s*(?:on|in|at|of|from|this|late|early|since|,)?\s*$"
)
_LEAD: Final = 24
_RECKONED: Final = re.compile(r",?\s\(?(?:about |around |almost |nearly |some |exactly |just over )?")


@attrs.frozen(kw_only=True)
class Timing:
    """A time expression and what it is to an event."""

    timex: Timex
    relation: Relation = Relation.AT


def timing_of(found: Mentions, telling: Telling) -> Timing | None:
    """The time that dates a trigger: of its clause, of one that shares its time or follows it, or at the sentence's head."""
    trigger, parts, index = telling.trigger, telling.parts, telling.index
    sentence = telling.sentence.span
    said = _said(found, telling)
    usable = [t for t in found.times if sentence.holds(t.quote.span) and is_dating(t) and t not in said]
    nouns = [o for o in telling.others if o.is_noun and o != trigger]
    usable = [t for t in usable if not any(premodifies(found.entry.plain, t, noun) for noun in nouns)]
    usable = [
        t
        for t in usable
        if not (is_of_other(found, telling, t) or is_counted(telling, t) or is_of_noun(telling, t))
    ]
    own = _own(found, telling, usable)
    if own is not None:
        return Timing(timex=own, relation=held_back(telling, own) or Relation.AT)
    told_by = [v for found_in in telling.per_clause[: index + 1] for v in found_in if not v.is_noun]
    if trigger.is_noun and not all(v.form.lemma in LIGHT for v in told_by):
        return None  # the times are those of what the verbs tell
    ordered = _ordered(telling, usable)
    if ordered is not None:
        return ordered
    leading = [t for t in usable if t.quote.span.start - sentence.start <= _LEAD]
    crossed = any(p.joint in (Joint.ORDER, Joint.PLACE) for p in parts[1 : index + 1])
    if leading and not crossed:
        content = any(p.joint is Joint.CONTENT for p in parts[1 : index + 1])
        return Timing(timex=leading[0], relation=Relation.SAID if content else Relation.AT)
    if not said or trigger.is_noun:
        return None
    leads = said[0].quote.span.start - sentence.start <= _LEAD and not any(
        p.joint is Joint.CONTENT for p in parts[1 : index + 1]
    )
    # "Today the army said they fired": told and done on one day; "said that they had fired" leaves it open.
    same = leads and trigger.form.tense == "past" and not trigger.auxiliary.startswith("had")
    return Timing(timex=said[0], relation=Relation.AT if same else Relation.SAID)


def _said(found: Mentions, telling: Telling) -> list[Timex]:
    """The times of those who say it: what is told on Monday happened on Monday or before."""
    at = telling.trigger.span
    holding = [a for a in found.attributions if a.scope.holds(at) and not a.quote.span.overlaps(at)]
    return [t for a in holding for t in times_of_saying(found, telling.sentence.span, a)]


def _own(found: Mentions, telling: Telling, usable: list[Timex]) -> Timex | None:
    plain, trigger = found.entry.plain, telling.trigger
    if trigger.is_noun:
        before = [t for t in usable if premodifies(plain, t, trigger)]
        inside = [t for t in usable if telling.clause.holds(t.quote.span)]
        behind = [
            t
            for t in inside
            if t.quote.span.start >= trigger.span.end
            and _JUST_BEHIND.fullmatch(plain[trigger.span.end : t.quote.span.start])
        ]
        verbs = [o for o in telling.per_clause[telling.index] if not o.is_noun]
        free = inside if all(v.form.lemma in LIGHT for v in verbs) else []
        between = [
            t for t in behind if not any(trigger.span.end <= v.span.start < t.quote.span.start for v in verbs)
        ]
        return before[-1] if before else nearest(plain, between or free, trigger) if between or free else None
    for clause in neighbours(telling.parts, telling.index):
        inside = [t for t in usable if telling.parts[clause].span.holds(t.quote.span)]
        if inside:
            return nearest(found.entry.plain, inside, trigger)
    return None


def _ordered(telling: Telling, usable: list[Timex]) -> Timing | None:
    """The time of the clause that an event goes before or comes after: "... after the summit ends on Friday"."""
    parts, index = telling.parts, telling.index
    pairs: list[tuple[int, bool]] = []  # the other clause, and whether this event comes after it
    if parts[index].joint is Joint.ORDER and index > 0:
        word = _opening(telling, index)
        ahead = _opening(telling, index - 1) if index == 1 else ""
        if word in ("before", "after", "until", "once", "since"):
            pairs.append((index - 1, word in ("before", "until")))
        elif ahead in (
            "before",
            "after",
            "until",
            "once",
            "since",
            "having",
        ):  # "Since landing on Sunday, she has met ..."
            pairs.append((index - 1, ahead not in ("before", "until")))
    if index + 1 < len(parts) and parts[index + 1].joint is Joint.ORDER:
        word = _opening(telling, index + 1)
        if word in ("before", "after", "until", "once", "following"):
            pairs.append((index + 1, word in ("after", "once", "following")))
    for other, later in pairs:
        inside = [t for t in usable if parts[other].span.holds(t.quote.span)]
        if inside:
            held = held_back(telling, inside[0])
            return Timing(timex=inside[0], relation=held or (Relation.AFTER if later else Relation.BEFORE))
    return None


def _opening(telling: Telling, index: int) -> str:
    return telling.word_at(telling.parts[index].span.start)


def premodifies(plain: str, timex: Timex, noun: Trigger) -> bool:
    """True for the time in "a 2019 state visit" and "Tuesday's trip"."""
    end = timex.quote.span.end
    return 0 <= noun.span.start - end <= 40 and _NOUN_GAP.fullmatch(plain[end : noun.span.start]) is not None


def nearest(plain: str, times: list[Timex], trigger: Trigger) -> Timex:
    """The one beside the trigger, behind it before ahead of it; the finer when two tell the same."""

    def key(timex: Timex) -> tuple[int, int, int]:
        span = timex.quote.span
        after = span.start >= trigger.span.end
        gap = span.start - trigger.span.end if after else trigger.span.start - span.end + 12
        return gap, timex.granularity.rank, span.start

    best = min(times, key=key)
    if best.form == "ago":  # "in May 2013, ten years ago": the second only reckons
        best = next(
            (t for t in times if _RECKONED.fullmatch(plain, t.quote.span.end, best.quote.span.start)), best
        )
    finer = [
        t
        for t in times
        if t is not best and best.interval and t.interval and best.interval.contains(t.interval)
    ]
    return min(finer, key=lambda t: (t.granularity.rank, t.quote.span.start)) if finer else best
