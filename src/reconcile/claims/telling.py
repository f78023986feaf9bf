"""One word that tells of an event, in its sentence: its tense there, who acts, where, and where it leads."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.claims.cast import Stage
from reconcile.claims.clauses import Clause, Joint
from reconcile.claims.triggers import Trigger
from reconcile.claims.when import is_layout
from reconcile.claims.where import Part, antecedent, neighbours, ordered, settings
from reconcile.mentions import Mentions, Sentence, Toponym
from reconcile.model import BlockKind, Span
from reconcile.places import Place

_DEICTIC: Final = re.compile(
    r"\b(?:there|here|the (?:city|town|country|state|region|port|capital|island|reclusive state|forum|summit|conference|"
    r"festival|congress|match|games|airport|station))\b"
)
_AHEAD: Final = re.compile(r"\b(?:will|due to|expected to|scheduled|planned)\b")
_OWN_SUBJECT: Final = re.compile(
    r"^(?:and|but|which|who|that|when|where|while|as|before|after|until|since|once|then|also|later|it|he|she|they|,|\s)*$",
    re.IGNORECASE,
)


@attrs.frozen(kw_only=True)
class Telling:
    """One trigger in its sentence."""

    sentence: Sentence
    parts: tuple[Clause, ...]
    index: int
    trigger: Trigger
    per_clause: tuple[tuple[Trigger, ...], ...]

    @property
    def clause(self) -> Span:
        return self.parts[self.index].span

    @property
    def others(self) -> tuple[Trigger, ...]:
        return tuple(t for found in self.per_clause for t in found)


def tense_of(telling: Telling, modality: str) -> str:
    """The tense of a trigger in its place: captions tell the past in the present, "before flying on" follows its verb."""
    tense = telling.trigger.tense
    if telling.trigger.is_noun and telling.trigger.form.kind == "travel":
        return "future"  # a destination or a stop is talked of before it is reached
    follows = telling.index > 0 and telling.parts[telling.index].joint is Joint.ORDER
    if tense == "none" and telling.trigger.form.tense == "ing" and follows:
        tense = next((t.tense for t in telling.per_clause[telling.index - 1] if not t.is_noun), tense)
    if modality == "planned" and tense in ("none", "present"):
        return "future"
    return "past" if tense == "present" and is_layout(telling.sentence.block) else tense


def places_of(stage: Stage, telling: Telling, carried: dict[str, Toponym]) -> tuple[Toponym, ...]:
    """The places of a trigger: of its clause, of one that shares its place, of what it goes on about, of who acts."""
    found, trigger = stage.found, telling.trigger
    own = ordered(trigger.form.kind, settings(found, telling.clause, trigger))
    if own:
        return own
    before = antecedent(found, telling.parts, telling.index)
    if before is not None:
        return (before,)
    for clause in neighbours(telling.parts, telling.index)[1:]:
        verbs = [t for t in telling.per_clause[clause] if not t.is_noun] or [trigger]
        shared = ordered(verbs[0].form.kind, settings(found, telling.parts[clause].span, verbs[0]))
        if shared:
            return shared
    if trigger.form.lemma in ("welcome", "host", "receive"):
        return _seat_of_actor(stage, telling)
    deictic = _DEICTIC.search(found.entry.plain, telling.clause.start, telling.clause.end)
    again = trigger.form.kind in ("visit", "meeting") or trigger.form.lemma == "go"
    ahead = trigger.tense in ("future", "infinitive") or _AHEAD.search(
        found.entry.plain, telling.clause.start, telling.clause.end
    )
    lane = "planned" if ahead else "happened"
    before = carried.get(lane) or (carried.get("happened") if deictic else None)
    if before is not None and (deictic or again) and telling.sentence.block is BlockKind.BODY:
        return (before,)
    return _seat_of_actor(stage, telling)


def _seat_of_actor(stage: Stage, telling: Telling) -> tuple[Toponym, ...]:
    """The country, town or site that acts, for what it did at home: "Peru sealed its borders", "the port reopened"."""
    if telling.trigger.form.kind not in ("other", "visit", "launch", "disaster"):
        return ()
    within = Span(telling.sentence.span.start, telling.trigger.span.start)
    acting = [t for t in stage.found.toponyms if t.place is not None and within.holds(t.quote.span)]
    named = set(actors_of(stage, telling))
    return tuple(t for t in acting if t.place is not None and t.place.name in named and t.by != "demonym")[
        -1:
    ]


def actors_of(stage: Stage, telling: Telling) -> tuple[str, ...]:
    """Who acts: named before the verb, taken over from the clause before, or for meetings also named behind it."""
    trigger, clause = telling.trigger, telling.clause
    said = [
        a
        for a in stage.found.attributions
        if clause.start <= a.quote.span.start and a.quote.span.end <= trigger.span.start
    ]
    if said:
        clause = Span(max(a.quote.span.end for a in said), clause.end)
    before = stage.actors(clause, trigger.span.start)
    if not before and said and said[-1].source and _speaker_acts(stage, clause, trigger):
        before = (said[-1].source,)
    if not before and telling.index > 0:
        before = _inherited(stage, telling)
    if not before and trigger.is_noun and trigger.form.kind == "travel":
        before = stage.person_before(trigger.span.start) or stage.actors(clause, clause.end)[:1]
    if trigger.form.kind == "meeting" or trigger.form.lemma in ("welcome", "receive", "host"):
        rest = stage.references(Span(trigger.span.end, clause.end))
        partners = [names for span, names in rest[:2]]
        before = tuple(dict.fromkeys([*before, *(n for names in partners for n in names)]))
    return before


def _speaker_acts(stage: Stage, clause: Span, trigger: Trigger) -> bool:
    """True for "the army said they fired": a pronoun behind the verb of saying means the speaker."""
    between = stage.found.entry.plain[clause.start : trigger.span.start]
    return re.match(r"\s*(?:that\s)?(?:they|it|we|he|she)\b", between, re.IGNORECASE) is not None


def _inherited(stage: Stage, telling: Telling) -> tuple[str, ...]:
    """The subject of the clause before, for "left the port and sailed to Split" and "which has docked".

    A clause with a subject of its own, even one that nobody knows, takes over none.
    """
    if telling.parts[telling.index].joint not in (Joint.NEXT, Joint.SAME, Joint.PLACE, Joint.ORDER):
        return ()
    if _OWN_SUBJECT.match(_before_verb(stage.found, telling)) is None:
        return ()
    previous = telling.parts[telling.index - 1].span
    verbs = [t for t in telling.per_clause[telling.index - 1] if not t.is_noun]
    return stage.actors(previous, verbs[0].span.start if verbs else previous.end)


def _before_verb(found: Mentions, telling: Telling) -> str:
    """The words of a clause before its verb, without times and auxiliaries."""
    start, end = telling.clause.start, telling.trigger.span.start
    text = found.entry.plain[start:end]
    for timex in found.times:
        at = timex.quote.span
        if start <= at.start and at.end <= end:
            text = text[: at.start - start] + " " * len(at) + text[at.end - start :]
    return text.rstrip().casefold().removesuffix(telling.trigger.auxiliary)


def destination_of(found: Mentions, telling: Telling, trigger: Trigger) -> str:
    """Where a movement leads; "unclear" when the sentence says that nobody knows."""
    if trigger.form.kind not in ("travel", "arrival", "visit", "departure"):
        return ""
    plain = found.entry.plain
    if trigger.form.lemma == "destination" and re.search(
        r"\bunclear|unknown\b", plain[telling.clause.start : telling.clause.end]
    ):
        return "unclear"
    leading = [s for s in settings(found, telling.clause, trigger) if s.part is Part.DESTINATION and s.after]
    if not leading and trigger.form.lemma == "destination":
        leading = [s for s in settings(found, telling.clause, trigger) if s.after]
    place: Place | None = min(leading, key=lambda s: s.distance).toponym.place if leading else None
    return place.name if place else ""
