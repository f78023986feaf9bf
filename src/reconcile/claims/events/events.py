"""Typed events of a page: one for each word that tells of one, with who, where, when, how sure and who says so."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.events.arrivals import placed
from reconcile.claims.events.background_events import background_telling, may_be_background
from reconcile.claims.events.cast import cast_of
from reconcile.claims.events.clauses import Clause, clauses
from reconcile.claims.events.drafts import MOVES, draft_of
from reconcile.claims.events.echoes import settled
from reconcile.claims.events.plain_events import may_be_plain, plain_telling
from reconcile.claims.events.planned_events import may_be_planned, planned_tellings
from reconcile.claims.events.scene import Told
from reconcile.claims.events.stage import Stage
from reconcile.claims.events.statements import statements_of
from reconcile.claims.events.telling import LIGHT, Telling
from reconcile.claims.events.triggers import Trigger, may_tell, triggers
from reconcile.claims.kinds import Course, Event
from reconcile.claims.places.courses import make_courses
from reconcile.claims.reading import Reading
from reconcile.mentions import Sentence
from reconcile.spans import Placed
from reconcile.timex import Timex


def make_events(reading: Reading) -> Iterator[Event | Course]:
    """Every event that the told blocks of a page speak of, every statement that tells more than such an event does, and the
    courses that change over them.
    """
    events = tuple(_events(reading))
    yield from events
    yield from make_courses(events)


def _events(reading: Reading) -> Iterator[Event]:
    cast = cast_of(reading)
    happened = [(found, tuple(_of_entry(reading, Stage.of(found, cast)))) for found in reading.mentions]
    page = [event for _, events in happened for event in events]
    for found, events in happened:
        yield from settled(found, (*events, *statements_of(reading, found, events, page)))


def _of_entry(reading: Reading, stage: Stage) -> Iterator[Event]:
    carried: dict[str, Told] = {}
    times = Placed.of(stage.found.times, lambda timex: timex.quote.span)
    earlier: list[Event] = []
    for sentence in stage.found.sentences:
        told = _of_sentence(reading, stage, sentence, carried, times)
        told = placed(earlier if earlier and earlier[0].block == sentence.block else [], told)
        yield from told
        earlier = told


def _of_sentence(
    reading: Reading, stage: Stage, sentence: Sentence, carried: dict[str, Told], times: Placed[Timex]
) -> list[Event]:
    """The events of one sentence: by the words of the lists, else by those of none. times: of the entry."""
    plain, found = stage.found.entry.plain, stage.found
    plainly = may_be_plain(found, times, sentence)
    planned = may_be_planned(found, times, sentence)
    before = may_be_background(found, times, sentence)
    if not (plainly or planned or before or may_tell(plain, sentence.span)):
        return []
    near = stage.around(sentence.span)
    parts = clauses(plain, sentence.span)
    per_clause = tuple(triggers(plain, part.span) for part in parts)
    every: list[Event] = []
    for index in range(len(parts)):
        told = _of_clause(reading, near, carried, _tellings(near, sentence, parts, index, per_clause))
        for may_be, telling_of in (
            (plainly and not _dated(told), plain_telling),
            (before and not told, background_telling),
        ):
            telling = telling_of(near, sentence, parts, index, per_clause) if may_be else None
            if telling is not None and (not told or telling.trigger.form.lemma == "be in"):
                more = _of_clause(reading, near, carried, [telling])
                told = [*more, *(e for e in told if not more or not e.verb.startswith("stay"))]
        if planned and not any(event.lane == "planned" for event in told):
            at, spots = reading.at(found.entry), frozenset(event.spot for event in told)
            plans = planned_tellings(near, sentence, parts, index, per_clause, told=at, spots=spots)
            told += _of_clause(reading, near, carried, [*plans])
        every += told
    return every


def _dated(told: list[Event]) -> bool:
    """True when events were made and none of them is a stay, beside which it may be told where someone was."""
    return bool(told) and not any(event.verb.startswith("stay") for event in told)


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
) -> list[Event]:
    told: list[tuple[Trigger, Event]] = []
    for telling in tellings:
        draft = draft_of(reading, stage, telling, carried)
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
    return list(_distinct(told))


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
    if trigger.tense == "infinitive" and other.kind in MOVES and other.lane == "happened" == event.lane:
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
    loose = vague and not trigger.form.needs
    return (loose or trigger.is_noun) and rival.span.start < trigger.span.start


def _is_one(event: Event, other: Event, *, noun: bool) -> bool:
    """True when the two can be one event: time and place agree, or a noun gives only a part of what its verb gives."""
    if (event.when, event.places) == (other.when, other.places):
        return True
    places = not event.places or not other.places or set(event.places) & set(other.places)
    return noun and bool(places) and event.granularity == other.granularity
