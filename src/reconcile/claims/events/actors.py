"""Who takes part in an event: the subject of its verb, the one whose visit or destination it is, and those who are met."""

from __future__ import annotations

import functools
import re
from typing import Final

from reconcile.claims.events.crowds import crowd_by
from reconcile.claims.events.stage import Stage
from reconcile.claims.events.subjects import POSSESSIVE, acting, subject_of
from reconcile.claims.events.telling import Telling
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import NameKind
from reconcile.model import Span

_IS: Final = re.compile(r"\s(?:is|was|will be|would be|marks|marked)\b")
_STOP_FOR: Final = re.compile(r"(?:for|of|by)\s(?:[\w.]+\s){0,3}?$")
# Words for people who are met or welcomed though nobody names them.
_PEOPLE: Final = LazyPattern(
    r"\b(?:leaders?|ministers?|presidents?|king|queen|prince|princess|pope|envoys?|ambassadors?|delegations?|officials?|guests?|visitors?|"
    r"refugees|migrants|passengers|tourists|troops|soldiers|fans|families|children|students|survivors|him|her|them|us|everyone|players?|team)\b",
)


def welcomes_nobody(stage: Stage, telling: Telling) -> bool:
    """True for "welcomed the decision" and "received a letter": no one came."""
    trigger = telling.trigger
    if trigger.form.lemma not in ("welcome", "receive") or {"been", "be", "was", "were"} & set(
        trigger.auxiliary.split()
    ):
        return False
    behind = Span(trigger.span.end, max(trigger.span.end, telling.clause.end))
    return not stage.references(behind) and _PEOPLE.search(telling.plain, behind.start, behind.end) is None


@functools.lru_cache(maxsize=8)  # asked for the place of a telling, then for the telling
def actors_of(stage: Stage, telling: Telling) -> tuple[str, ...]:
    """Who acts: named before the verb, taken over from the clause before, or for meetings also named behind it."""
    trigger, clause = telling.trigger, telling.clause
    before = (
        _owners(stage, telling) if trigger.is_noun else subject_of(stage, telling, telling.index, trigger)
    )
    if not before and not trigger.is_noun:
        before = _agents(stage, telling)
    if trigger.form.kind == "meeting" or trigger.form.lemma in ("welcome", "receive", "host"):
        before = tuple(dict.fromkeys([*before, *_partners(stage, Span(trigger.span.end, clause.end))]))
    return before


def _partners(stage: Stage, behind: Span) -> list[str]:
    """Those who are met or welcomed: the first two named behind the verb, in one breath with it."""
    names: list[str] = []
    left = behind.start
    for span, found in stage.references(behind)[:2]:
        gap = stage.found.entry.plain[left : span.start]
        if len(gap.split()) > (4 if names else 8) or ("," in gap and not names):
            break
        names += found
        left = span.end
    return names


def _agents(stage: Stage, telling: Telling) -> tuple[str, ...]:
    """The agent of a passive: "the pact was signed by Berg"."""
    end = telling.trigger.span.end
    if telling.trigger.form.tense not in ("participle", "past"):
        return ()
    by = re.compile(r"[^.;]{0,60}?\bby\s").match(stage.found.entry.plain, end, telling.clause.end)
    if by is None:
        return ()
    refs = stage.references(Span(by.end(), telling.clause.end))
    near = [names for span, names in refs if len(stage.found.entry.plain[by.end() : span.start].split()) <= 4]
    return near[0] if near else crowd_by(stage.found.entry.plain, Span(end, telling.clause.end))


def _owners(stage: Stage, telling: Telling) -> tuple[str, ...]:
    """Whose visit, destination or talks a noun names: the possessor, "a stop for Berg", else for journeys who it is about."""
    plain, trigger, clause = stage.found.entry.plain, telling.trigger, telling.clause
    refs = stage.references(clause)
    before = [r for r in refs if r[0].end <= trigger.span.start]
    if before:
        gap = plain[before[-1][0].end : trigger.span.start]
        own = gap.startswith("'") or plain[before[-1][0].start : before[-1][0].end].casefold() in POSSESSIVE
        if own and len(gap.split()) <= 5:
            return before[-1][1]
    behind = [r for r in refs if r[0].start >= trigger.span.end]
    if behind and _STOP_FOR.fullmatch(plain[trigger.span.end : behind[0][0].start].lstrip()):
        return behind[0][1]
    if trigger.form.kind not in ("travel", "visit", "meeting"):
        return ()
    acts = acting(stage, Span(clause.start, trigger.span.start), trigger)
    if not acts and behind and _IS.match(plain, trigger.span.end):
        return behind[0][1]  # "Tuesday's trip is the second that she has made"
    if acts or trigger.form.kind != "travel":
        return acts
    people = [
        n.key
        for n in stage.found.names
        if n.kind is NameKind.PERSON and telling.sentence.span.holds(n.quote.span)
    ]
    return tuple(people[:1]) if len(set(people)) == 1 else stage.person_before(trigger.span.start)
