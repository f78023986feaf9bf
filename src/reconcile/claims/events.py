"""Typed events of a page: one for each word that tells of one, with who, where, when, how sure and who says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.cast import Stage, cast_of
from reconcile.claims.clauses import Clause, Joint, clauses
from reconcile.claims.kinds import Event
from reconcile.claims.link import lane_of, line_key, link_key
from reconcile.claims.modality import attribution_of, cue_of, modality_of, polarity_of
from reconcile.claims.reading import Reading
from reconcile.claims.triggers import Trigger, triggers
from reconcile.claims.when import (
    When,
    chosen_time,
    is_background,
    is_layout,
    is_told_within,
    told_before,
    window_of,
)
from reconcile.claims.where import Part, antecedent, neighbours, ordered, settings
from reconcile.mentions import Mentions, Sentence, Toponym
from reconcile.model import BlockKind, Span
from reconcile.places import Place

_SPACE: Final = re.compile(r"\s+")
_LINK_WORDS: Final = re.compile(r",\s*external\b")
_DEICTIC: Final = re.compile(
    r"\b(?:there|here|the (?:city|town|country|state|region|port|capital|island|reclusive state|forum|summit|conference|"
    r"festival|congress|match|games|airport|station))\b"
)
_MOVES: Final = frozenset({"arrival", "departure", "travel"})


@attrs.frozen(kw_only=True)
class _Telling:
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


def make_events(reading: Reading) -> Iterator[Event]:
    """Every event that the told blocks of a page speak of, in order of place."""
    cast = cast_of(reading)
    for found in reading.mentions:
        yield from _of_entry(reading, Stage(found=found, cast=cast))


def _of_entry(reading: Reading, stage: Stage) -> Iterator[Event]:
    carried: Toponym | None = None
    for sentence in stage.found.sentences:
        parts = clauses(stage.found.entry.plain, sentence.span)
        per_clause = tuple(triggers(stage.found.entry.plain, part.span) for part in parts)
        for index, found in enumerate(per_clause):
            for trigger in found:
                telling = _Telling(
                    sentence=sentence, parts=parts, index=index, trigger=trigger, per_clause=per_clause
                )
                event, place = _event(reading, stage, telling, carried)
                carried = place or carried
                if event is not None:
                    yield event


def _event(
    reading: Reading, stage: Stage, telling: _Telling, carried: Toponym | None
) -> tuple[Event | None, Toponym | None]:
    """The event of a trigger, None when the sentence gives it neither an actor, a place nor a time; and its place."""
    found, trigger = stage.found, telling.trigger
    if any(a.quote.span.overlaps(trigger.span) for a in found.attributions):
        return None, None  # what is said is told as a statement
    places = _places(stage, telling, carried)
    actors = _actors(stage, telling)
    timex = chosen_time(found, telling.parts, telling.index, trigger, telling.others)
    zone = next((t.place.zone for t in places if t.place and t.place.zone), None)
    modality = modality_of(found, telling.parts, telling.index, trigger, telling.per_clause[telling.index])
    when = window_of(reading, found, timex, _tense(telling, modality), zone)
    if is_told_within(telling.parts, telling.index, timex):
        when = attrs.evolve(when, window=told_before(when.window))
    if not _tells(telling, actors, places, when):
        return None, places[0] if places else None
    made = _made(reading, stage, telling, modality, actors, places, when)
    return made, places[0] if places else None


def _tense(telling: _Telling, modality: str) -> str:
    """The tense of a trigger in its place: captions tell the past in the present, "before flying on" follows its verb."""
    tense = telling.trigger.tense
    follows = telling.index > 0 and telling.parts[telling.index].joint is Joint.ORDER
    if tense == "none" and telling.trigger.form.tense == "ing" and follows:
        tense = next((t.tense for t in telling.per_clause[telling.index - 1] if not t.is_noun), tense)
    if modality == "planned" and tense in ("none", "present"):
        return "future"
    return "past" if tense == "present" and is_layout(telling.sentence.block) else tense


def _made(  # noqa: PLR0917 - everything that was found out about one event
    reading: Reading,
    stage: Stage,
    telling: _Telling,
    modality: str,
    actors: tuple[str, ...],
    places: tuple[Toponym, ...],
    when: When,
) -> Event:
    found, trigger, sentence = stage.found, telling.trigger, telling.sentence.span
    told, source = reading.at(found.entry), attribution_of(found, trigger.span)
    kept = [t.place for t in places if t.place]
    destination = _destination(found, telling, trigger)
    return Event(
        **reading.base(found.entry, [found.entry.quote(sentence)]),
        kind=trigger.form.kind,
        lane=lane_of(modality, _tense(telling, modality), when.window, told),
        summary=summary_of(found, sentence),
        verb=trigger.form.lemma,
        actors=actors,
        subject=actors[0] if actors else "",
        places=tuple(dict.fromkeys(p.name for p in kept)),
        place=kept[0].name if kept else "",
        place_ids=tuple(dict.fromkeys(p.id for p in kept)),
        destination=destination,
        when=when.window,
        granularity=when.granularity,
        anchored=when.timex is not None,
        recent=not is_background(when.window, told),
        modality=modality,
        polarity=polarity_of(found, telling.clause, trigger),
        attribution=(source.source or "reports") if source else "",
        cue=cue_of(found, sentence),
        link=link_key(trigger.form, actors, kept),
        line=line_key(trigger.form, actors, modality, destination),
    )


def _tells(telling: _Telling, actors: tuple[str, ...], places: tuple[Toponym, ...], when: When) -> bool:
    """A noun tells of an event only when it is dated or placed; a verb when it is dated, or has an actor and a place."""
    trigger = telling.trigger
    if trigger.is_noun:
        return when.timex is not None or (bool(actors) and trigger.form.kind == "travel")
    if trigger.tense == "infinitive" and trigger.auxiliary == "" and trigger.form.tense == "base":
        return False
    if when.timex is not None:
        return True
    bare = trigger.form.tense == "ing" and trigger.tense == "none"
    if bare and trigger.form.kind in _MOVES:
        return bool(places)
    if trigger.form.kind == "other" or bare:
        return bool(actors) and bool(places)
    return bool(actors) or bool(places)


def _places(stage: Stage, telling: _Telling, carried: Toponym | None) -> tuple[Toponym, ...]:
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
    if carried is not None and (deictic or again) and telling.sentence.block is BlockKind.BODY:
        return (carried,)
    return _seat_of_actor(stage, telling)


def _seat_of_actor(stage: Stage, telling: _Telling) -> tuple[Toponym, ...]:
    """The country, town or site that acts, for what it did at home: "Peru sealed its borders", "the port reopened"."""
    if telling.trigger.form.kind not in ("other", "visit", "launch", "disaster"):
        return ()
    within = Span(telling.sentence.span.start, telling.trigger.span.start)
    acting = [t for t in stage.found.toponyms if t.place is not None and within.holds(t.quote.span)]
    named = set(_actors(stage, telling))
    return tuple(t for t in acting if t.place is not None and t.place.name in named and t.by != "demonym")[
        -1:
    ]


def _actors(stage: Stage, telling: _Telling) -> tuple[str, ...]:
    trigger, clause = telling.trigger, telling.clause
    says = [
        a.quote.span.end
        for a in stage.found.attributions
        if clause.start <= a.quote.span.start and a.quote.span.end <= trigger.span.start
    ]
    clause = Span(max([clause.start, *says]), clause.end)
    before = stage.actors(clause, trigger.span.start)
    if not before and telling.index > 0:
        before = _inherited(stage, telling)
    if not before and trigger.form.lemma in ("destination", "stop"):
        before = stage.person_before(trigger.span.start) or stage.actors(clause, clause.end)[:1]
    if trigger.form.kind == "meeting" or trigger.form.lemma in ("welcome", "receive", "host"):
        rest = stage.references(Span(trigger.span.end, clause.end))
        partners = [names for span, names in rest[:2]]
        before = tuple(dict.fromkeys([*before, *(n for names in partners for n in names)]))
    return before


def _inherited(stage: Stage, telling: _Telling) -> tuple[str, ...]:
    """The subject of the clause before, for "left the port and sailed to Split" and "which has docked"."""
    if telling.parts[telling.index].joint not in (Joint.NEXT, Joint.SAME, Joint.PLACE, Joint.ORDER):
        return ()
    previous = telling.parts[telling.index - 1].span
    verbs = [t for t in telling.per_clause[telling.index - 1] if not t.is_noun]
    return stage.actors(previous, verbs[0].span.start if verbs else previous.end)


def _destination(found: Mentions, telling: _Telling, trigger: Trigger) -> str:
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


def summary_of(found: Mentions, span: Span) -> str:
    """The sentence on one line, cut at a word near 160 letters."""
    text = _SPACE.sub(" ", _LINK_WORDS.sub("", found.entry.text[span.start : span.end])).strip(' •"“”')
    if len(text) <= 160:
        return text
    return text[:158].rsplit(" ", 1)[0] + " …"
