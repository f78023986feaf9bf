"""Where an event is: places of its clause, of one that shares its place, told before, or the home of who acts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

from reconcile.claims.events.actors import actors_of
from reconcile.claims.events.silence import is_promise
from reconcile.claims.events.stage import Stage
from reconcile.claims.events.telling import Telling
from reconcile.claims.events.where import Part, antecedent, neighbours, ordered, settings
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Toponym
from reconcile.model import BlockKind, Span
from reconcile.places import Place, contains

_DEICTIC: Final = re.compile(
    r"\b(?:there|here|the (?:city|town|country|state|region|port|capital|island|reclusive state|forum|summit|conference|"
    r"festival|congress|match|games|airport|station|stop|venue))\b"
)
_AHEAD: Final = re.compile(r"\b(?:will|due to|expected to|scheduled|planned)\b")
# "That's where", "it is also where": the place is the one named last.
_THAT_IS: Final = LazyPattern(
    r"\b(?:that|this|it|there|here)(?:'s|\sis|\swas)\s(?:(?:also|just|precisely|exactly)\s)?$"
)
# "It is not clear where": a question that is only reported names no place.
_ASKED: Final = LazyPattern(
    r"\b(?:know[ns]?|knew|sa(?:y|ying|id)|mention\w*|clear|unclear|certain|sure|ask\w*|tell\w*|told|reveal\w*|decid\w*|question|see|"
    r"about|on|of|say|out|disclos\w*|confirm\w*|but)\s(?:\w+ly\s)?$",
)


@attrs.frozen(kw_only=True)
class Told:
    """The place that the sentences before an event lead to. stays: someone is there as it is told."""

    place: Toponym
    stays: bool


def places_of(stage: Stage, telling: Telling, carried: dict[str, Told]) -> tuple[Toponym, ...]:
    """The places of a trigger, the one it is at first. carried: what was told last, by lane."""
    found, trigger = stage.found, telling.trigger
    if is_asked(found, telling) or trigger.form.role == "via":
        return ()
    own = ordered(trigger.form.kind, settings(found, telling.clause, trigger))
    before = antecedent(found, telling.parts, telling.index)
    if before is not None and (not own or _lies_in(before, own[0])):
        return (before,)
    if own:
        return own
    if trigger.is_noun and trigger.form.kind == "travel":
        return ()  # "destination unclear as she enters Peru": the journey does not lead there
    shared_by = (
        () if is_promise(telling.plain, telling.sentence.span) else neighbours(telling.parts, telling.index)
    )
    for clause in shared_by[1:]:
        verbs = [t for t in telling.per_clause[clause] if not t.is_noun] or [trigger]
        shared = ordered(verbs[0].form.kind, settings(found, telling.parts[clause].span, verbs[0]))
        if shared:
            return shared
    named = _named_before(found, telling)
    if named is not None:
        return (named,)
    if trigger.form.lemma in ("welcome", "host", "receive"):
        return _home_of_actor(stage, telling)
    told = _carried(found, telling, carried)
    return (told,) if told is not None else _home_of_actor(stage, telling)


def is_asked(found: Mentions, telling: Telling) -> bool:
    """True for a clause that asks where ("nobody knows where she will land"): neither a place nor an event is told."""
    start = telling.clause.start
    if found.entry.plain[start : start + 6].casefold() != "where ":
        return False
    head = found.entry.plain[telling.sentence.span.start : start]
    return not head.strip() or _ASKED.search(head.rstrip() + " ") is not None


def _lies_in(inner: Toponym, outer: Toponym) -> bool:
    one, other = inner.place, outer.place
    return one is not None and other is not None and one.id != other.id and contains(other, one)


def _named_before(found: Mentions, telling: Telling) -> Toponym | None:
    """The place named last in the sentences before "that's where"."""
    start = telling.clause.start
    if found.entry.plain[start : start + 5].casefold() != "where":
        return None
    if _THAT_IS.search(found.entry.plain[max(0, start - 24) : start]) is None:
        return None
    before = [
        t
        for t in found.toponyms
        if t.place is not None and t.by == "name" and t.quote.block is BlockKind.BODY
        if 0 < telling.sentence.span.start - t.quote.span.start <= 200
    ]
    return before[-1] if before else None


def _carried(found: Mentions, telling: Telling, carried: dict[str, Told]) -> Toponym | None:
    """The place told last, for "there" and "the city", and for visits and talks that follow a journey."""
    plain, trigger, clause = found.entry.plain, telling.trigger, telling.clause
    if telling.sentence.block is not BlockKind.BODY:  # the points of a summary speak of different things
        inside = telling.sentence.span
        carried = {lane: told for lane, told in carried.items() if inside.holds(told.place.quote.span)}
    deictic = _DEICTIC.search(plain, clause.start, clause.end)
    again = trigger.form.kind in ("visit", "meeting") or trigger.form.lemma in ("last went", "come in")
    if not deictic and (not again or has_object(telling)):
        return None
    ahead = trigger.tense in ("future", "infinitive") or _AHEAD.search(plain, clause.start, clause.end)
    planned, here = carried.get("planned"), carried.get("happened")
    if ahead and planned is not None:
        torn = here is not None and here.stays and here.place.place != planned.place.place
        return None if torn and not deictic else planned.place
    return here.place if here is not None and (deictic or not ahead) else None


def has_object(telling: Telling) -> bool:
    """True for "visit the space centre": what is visited is told, so that it is not the place told before."""
    trigger = telling.trigger
    following = re.compile(r"\s+(?:the|an?|his|her|its|their|this|that|[A-Z])").match(
        telling.plain, trigger.span.end
    )
    return trigger.form.kind == "visit" and not trigger.is_noun and following is not None


def _home_of_actor(stage: Stage, telling: Telling) -> tuple[Toponym, ...]:
    """The country, town or site that acts, for what it did at home: "Peru sealed its borders", "the port reopened"."""
    if telling.trigger.form.kind not in ("other", "visit", "launch", "disaster"):
        return ()
    within = Span(telling.sentence.span.start, telling.trigger.span.start)
    acting = [t for t in stage.found.toponyms if t.place is not None and within.holds(t.quote.span)]
    named = set(actors_of(stage, telling)) if acting else ()
    return tuple(t for t in acting if t.place is not None and t.place.name in named and t.by != "demonym")[
        -1:
    ]


def destination_of(found: Mentions, telling: Telling) -> str:
    """Where a movement leads; "unclear" when the sentence says that nobody knows."""
    trigger = telling.trigger
    if trigger.form.kind not in ("travel", "arrival", "visit", "departure") or is_asked(found, telling):
        return ""
    plain = found.entry.plain
    aim = trigger.form.lemma == "destination"
    if aim and re.search(
        r"\bunclear|\bunknown\b|\bnot (?:yet )?(?:clear|known)\b",
        plain[telling.clause.start : telling.clause.end],
    ):
        return "unclear"
    leading = [
        s for s in settings(found, telling.clause, trigger) if s.after and (aim or s.part is Part.DESTINATION)
    ]
    place: Place | None = min(leading, key=lambda s: s.distance).toponym.place if leading else None
    return place.name if place else ""


def origin_of(found: Mentions, telling: Telling, places: Sequence[Place]) -> str:
    """Where a movement leads from: named with "from", or the place of a departure that leads elsewhere."""
    trigger = telling.trigger
    if trigger.form.kind not in ("travel", "arrival", "departure") or is_asked(found, telling):
        return ""
    leaving = [s for s in settings(found, telling.clause, trigger) if s.part is Part.ORIGIN]
    place = min(leaving, key=lambda s: s.distance).toponym.place if leaving else None
    if place is None and trigger.form.kind == "departure" and places:
        place = places[0]
    return place.name if place is not None else ""
