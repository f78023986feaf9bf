"""Typed events of a page: one for each word that tells of one, with who, where, when, how sure and who says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.cast import cast_of
from reconcile.claims.clauses import Clause, clauses
from reconcile.claims.courses import make_courses
from reconcile.claims.echoes import settled
from reconcile.claims.kinds import Course, Event
from reconcile.claims.link import lane_of, line_key, link_key
from reconcile.claims.modality import attribution_of, cue_of, modality_of, polarity_of
from reconcile.claims.reading import Reading
from reconcile.claims.scene import Told, destination_of, has_object, is_asked, places_of
from reconcile.claims.silence import is_general, is_promise, is_silent
from reconcile.claims.stage import Stage
from reconcile.claims.statements import statements_of
from reconcile.claims.subjects import actors_of
from reconcile.claims.telling import Telling, tense_of
from reconcile.claims.timing import LIGHT, timing_of
from reconcile.claims.triggers import Trigger, triggers
from reconcile.claims.when import When, is_background, window_of
from reconcile.claims.where import neighbours, settings
from reconcile.claims.wording import told_words
from reconcile.mentions import Sentence, Toponym

_MOVES: Final = frozenset({"arrival", "departure", "travel"})


def make_events(reading: Reading) -> Iterator[Event | Course]:
    """Every event that the told blocks of a page speak of, every statement that tells more than such an event does, and the
    courses that change over them.
    """
    events = tuple(_events(reading))
    yield from events
    yield from make_courses(events)


def _events(reading: Reading) -> Iterator[Event]:
    cast = cast_of(reading)
    for found in reading.mentions:
        stage = Stage(found=found, cast=cast)
        happened = tuple(_of_entry(reading, stage))
        yield from settled(found, (*happened, *statements_of(reading, stage.found, happened)))


def _of_entry(reading: Reading, stage: Stage) -> Iterator[Event]:
    carried: dict[str, Told] = {}
    for sentence in stage.found.sentences:
        parts = clauses(stage.found.entry.plain, sentence.span)
        per_clause = tuple(triggers(stage.found.entry.plain, part.span) for part in parts)
        for index in range(len(parts)):
            yield from _of_clause(
                reading, stage, carried, _tellings(stage, sentence, parts, index, per_clause)
            )


def _tellings(
    stage: Stage,
    sentence: Sentence,
    parts: tuple[Clause, ...],
    index: int,
    per_clause: tuple[tuple[Trigger, ...], ...],
) -> list[Telling]:
    """The triggers of clause `index`, each in its sentence."""
    return [
        Telling(
            text=stage.found.entry.text,
            plain=stage.found.entry.plain,
            sentence=sentence,
            parts=parts,
            index=index,
            trigger=trigger,
            per_clause=per_clause,
        )
        for trigger in per_clause[index]
    ]


def _of_clause(
    reading: Reading, stage: Stage, carried: dict[str, Told], tellings: list[Telling]
) -> Iterator[Event]:
    told: list[tuple[Trigger, Event]] = []
    for telling in tellings:
        draft = _draft(reading, stage, telling, carried)
        if draft is None:
            continue
        if not draft.tells:
            if draft.places:
                carried["happened"] = Told(place=draft.places[0], stays=False)
            continue
        event = draft.event()
        told.append((telling.trigger, event))
        if draft.places:
            stays = telling.tense in ("ongoing", "present")
            carried[event.lane] = Told(place=draft.places[0], stays=stays)
    yield from _distinct(told)


def _distinct(told: list[tuple[Trigger, Event]]) -> Iterator[Event]:
    """The events of one clause without those that only name another again: "a parade to commemorate the armistice",
    "the launch took place", "left his train to meet them".
    """
    for trigger, event in told:
        rivals = [(t, e) for t, e in told if e is not event]
        if not any(_tells_more(t, e, trigger, event) for t, e in rivals):
            yield event


def _tells_more(rival: Trigger, other: Event, trigger: Trigger, event: Event) -> bool:
    """True when of two words for one event the rival is the one to keep."""
    if trigger.tense == "infinitive" and other.kind in _MOVES and other.lane == "happened" == event.lane:
        return rival.span.end <= trigger.span.start  # "flew to Lima to meet them" tells no meeting
    if not _is_one(event, other, noun=rival.is_noun or trigger.is_noun):
        return False
    if rival.is_noun and not trigger.is_noun:
        return trigger.form.lemma in LIGHT
    if trigger.is_noun and not rival.is_noun:
        return rival.form.lemma not in LIGHT
    vague, plain = event.kind == "other", other.kind == "other"
    if vague != plain:
        return vague
    return (vague or trigger.is_noun) and rival.span.start < trigger.span.start


def _is_one(event: Event, other: Event, *, noun: bool) -> bool:
    """True when the two can be one event: time and place agree, or a noun gives only a part of what its verb gives."""
    if (event.when, event.places) == (other.when, other.places):
        return True
    places = not event.places or not other.places or set(event.places) & set(other.places)
    return noun and bool(places) and event.granularity == other.granularity


@attrs.frozen(kw_only=True)
class _Draft:
    """What was found out about one event. tells: it is enough for an event, not only for a place that goes on."""

    tells: bool
    reading: Reading
    stage: Stage
    telling: Telling
    modality: str
    actors: tuple[str, ...]
    places: tuple[Toponym, ...]
    when: When

    def event(self) -> Event:
        found, telling, trigger = self.stage.found, self.telling, self.telling.trigger
        told, source = self.reading.at(found.entry), attribution_of(found, trigger.span)
        kept = [t.place for t in self.places if t.place]
        destination = destination_of(found, telling)
        tense = tense_of(telling, self.modality)
        lane = lane_of(self.modality, tense, self.when.window, told)
        sure = self.modality in ("asserted", "reported")
        looks_back = self.when.timex is None and {"last", "previously"} & set(trigger.auxiliary.split())
        return Event(
            **self.reading.base(found.entry, [found.entry.quote(telling.sentence.span)]),
            kind=trigger.form.kind,
            lane=lane,
            summary=told_words(self.stage, telling, self.actors),
            verb=trigger.form.lemma,
            actors=self.actors,
            subject=self.actors[0] if self.actors else "",
            places=tuple(dict.fromkeys(p.name for p in kept)),
            place=kept[0].name if kept else "",
            place_ids=tuple(dict.fromkeys(p.id for p in kept)),
            destination=destination,
            when=self.when.window,
            granularity=self.when.granularity,
            anchored=self.when.timex is not None,
            recent=not (looks_back or is_background(self.when.window, told)),
            modality="planned" if lane == "planned" and sure else self.modality,
            polarity=polarity_of(found, telling.clause, trigger),
            attribution=(source.source or "reports") if source else "",
            cue=cue_of(found, telling.sentence.span),
            link=""
            if self._is_of_a_part(destination)
            else link_key(trigger.form, self.actors, kept, destination, tense),
            line=line_key(trigger, telling.clause_before, self.actors, self.modality, destination),
        )

    def _is_of_a_part(self, destination: str) -> bool:
        """True for a visit to something in a town or country: no second telling of a visit to the whole."""
        named = self.places[0].place if self.places else None
        return has_object(self.telling) and (named is None or named.name != destination)


def _draft(reading: Reading, stage: Stage, telling: Telling, carried: dict[str, Told]) -> _Draft | None:
    """What a trigger tells, None when it tells of no event, or its sentence gives neither an actor, a place nor a time."""
    found, trigger, plain = stage.found, telling.trigger, stage.found.entry.plain
    if any(a.quote.span.overlaps(trigger.span) for a in found.attributions):
        return None  # what is said is told as a statement
    if is_silent(plain, telling.sentence.span, telling.parts, telling.index, trigger) or is_asked(
        found, telling
    ):
        return None
    places = places_of(stage, telling, carried)
    actors = actors_of(stage, telling)
    tied = [telling.parts[i].span for i in neighbours(telling.parts, telling.index)]
    near = (*places, *(s.toponym for span in tied for s in settings(found, span, trigger)))
    zone = next((t.place.zone for t in near if t.place and t.place.zone), None)
    modality = modality_of(found, telling)
    timing = timing_of(found, telling)
    when = window_of(reading, found, timing, tense_of(telling, modality), zone)
    if when.timex is None and is_general(plain, telling.clause, trigger):
        return None
    if telling.index and is_promise(plain, telling.sentence.span) and not (places and when.timex):
        return None
    return _Draft(
        tells=_tells(telling, actors, places, when, timed=timing is not None),
        reading=reading,
        stage=stage,
        telling=telling,
        modality=modality,
        actors=actors,
        places=places,
        when=when,
    )


def _tells(
    telling: Telling, actors: tuple[str, ...], places: tuple[Toponym, ...], when: When, *, timed: bool
) -> bool:
    """A noun tells of an event only when it is dated; a verb when it is dated, or has an actor and a place. timed: a time
    stands beside it, even if that only bounds it.
    """
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
    if trigger.form.kind == "other" or trigger.form.lemma == "speak" or bare:
        return (bool(actors) or timed) and bool(places)
    return bool(actors) or bool(places)
