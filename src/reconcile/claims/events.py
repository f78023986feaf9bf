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
from reconcile.claims.when import When, chosen_time, is_background, window_of
from reconcile.claims.where import Part, Setting, neighbours, ordered, settings
from reconcile.mentions import Mentions, Sentence, Toponym
from reconcile.model import BlockKind, Span
from reconcile.places import Place

_SPACE: Final = re.compile(r"\s+")
_LINK_WORDS: Final = re.compile(r",\s*external\b")
_DEICTIC: Final = re.compile(
    r"\b(?:there|here|the (?:city|town|country|state|region|port|capital|island|reclusive state))\b"
)
_MEETING_PARTNER: Final = re.compile(r"\s*(?:with|and|by)?\s*")


@attrs.frozen(kw_only=True)
class _Telling:
    """One trigger in its sentence."""

    sentence: Sentence
    parts: tuple[Clause, ...]
    index: int
    trigger: Trigger
    others: tuple[Trigger, ...]

    @property
    def clause(self) -> Span:
        return self.parts[self.index].span


def make_events(reading: Reading) -> Iterator[Event]:
    """Every event that the told blocks of a page speak of, in order of place."""
    cast = cast_of(reading)
    for found in reading.mentions:
        yield from _of_entry(reading, Stage(found=found, cast=cast))


def _of_entry(reading: Reading, stage: Stage) -> Iterator[Event]:
    carried: Toponym | None = None
    for sentence in stage.found.sentences:
        parts = clauses(stage.found.entry.plain, sentence.span)
        per_clause = [triggers(stage.found.entry.plain, part.span) for part in parts]
        every = tuple(t for found in per_clause for t in found)
        for index, found in enumerate(per_clause):
            for trigger in found:
                telling = _Telling(sentence=sentence, parts=parts, index=index, trigger=trigger, others=every)
                event, place = _event(reading, stage, telling, carried)
                carried = place or carried
                if event is not None:
                    yield event


def _event(
    reading: Reading, stage: Stage, telling: _Telling, carried: Toponym | None
) -> tuple[Event | None, Toponym | None]:
    """The event of a trigger, None when the sentence gives it neither an actor, a place nor a time; and its place."""
    found, trigger = stage.found, telling.trigger
    places = _places(found, telling, carried)
    actors = _actors(stage, telling)
    timex = chosen_time(found, telling.parts, telling.index, trigger, telling.others)
    zone = next((t.place.zone for t in places if t.place and t.place.zone), None)
    when = window_of(reading, found, timex, trigger.tense, zone)
    if not _tells(telling, actors, places, when):
        return None, None
    modality = modality_of(found, telling.parts, telling.index, trigger)
    told = reading.at(found.entry)
    source = attribution_of(found, trigger.span)
    kept = [t.place for t in places if t.place]
    destination = _destination(found, telling, trigger)
    lane = lane_of(modality, trigger.tense, when.window, told)
    spans = [telling.sentence.span]
    event = Event(
        **reading.base(found.entry, [found.entry.quote(span) for span in spans]),
        kind=trigger.form.kind,
        lane=lane,
        summary=summary_of(found, telling.sentence.span),
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
        cue=cue_of(found, telling.sentence.span),
        link=link_key(trigger.form, actors, kept),
        line=line_key(trigger.form, actors, modality, destination),
    )
    return event, places[0] if places else None


def _tells(telling: _Telling, actors: tuple[str, ...], places: tuple[Toponym, ...], when: When) -> bool:
    """A noun tells of an event only when it is dated or placed; a verb when it is dated, or has an actor and a place."""
    trigger = telling.trigger
    if trigger.is_noun:
        return when.timex is not None or (bool(places) and trigger.tense == "future")
    if trigger.tense == "infinitive" and trigger.auxiliary == "" and trigger.form.tense == "base":
        return False
    if when.timex is not None:
        return True
    if trigger.form.kind == "other" or (trigger.form.tense == "ing" and trigger.tense == "none"):
        return bool(actors) and bool(places)
    return bool(actors) or bool(places)


def _places(found: Mentions, telling: _Telling, carried: Toponym | None) -> tuple[Toponym, ...]:
    chosen: tuple[Setting, ...] = ()
    for clause in neighbours(telling.parts, telling.index):
        own = settings(found, telling.parts[clause].span, telling.trigger)
        chosen += own
        if own and clause == telling.index:
            break
    if chosen:
        return ordered(telling.trigger.form.kind, chosen)
    deictic = _DEICTIC.search(found.entry.plain, telling.clause.start, telling.clause.end)
    moves = telling.trigger.form.kind in ("arrival", "departure", "travel")
    if carried is not None and (deictic or not moves) and telling.sentence.block is BlockKind.BODY:
        return (carried,)
    return ()


def _actors(stage: Stage, telling: _Telling) -> tuple[str, ...]:
    trigger, clause = telling.trigger, telling.clause
    before = stage.actors(clause, trigger.span.start)
    if not before and telling.index > 0:
        before = _inherited(stage, telling)
    if trigger.form.kind == "meeting" or trigger.form.lemma in ("welcome", "receive", "host"):
        rest = stage.references(Span(trigger.span.end, clause.end))
        partners = [names for span, names in rest[:2]]
        before = tuple(dict.fromkeys([*before, *(n for names in partners for n in names)]))
    return before


def _inherited(stage: Stage, telling: _Telling) -> tuple[str, ...]:
    """The subject of the clause before, for "left the port and sailed to Split" and "which has docked"."""
    if telling.parts[telling.index].joint not in (Joint.NEXT, Joint.SAME, Joint.ORDER):
        return ()
    previous = telling.parts[telling.index - 1].span
    verbs = [t for t in telling.others if previous.holds(t.span) and not t.is_noun]
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
