"""Typed events of a page: one for each word that tells of one, with who, where, when, how sure and who says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.cast import Stage, cast_of
from reconcile.claims.clauses import clauses
from reconcile.claims.kinds import Event
from reconcile.claims.link import lane_of, line_key, link_key
from reconcile.claims.modality import attribution_of, cue_of, modality_of, polarity_of
from reconcile.claims.reading import Reading
from reconcile.claims.telling import Telling, actors_of, destination_of, places_of, tense_of
from reconcile.claims.triggers import Trigger, triggers
from reconcile.claims.when import (
    When,
    chosen_time,
    is_background,
    is_told_within,
    told_before,
    window_of,
)
from reconcile.mentions import Mentions, Toponym
from reconcile.model import Span

_SPACE: Final = re.compile(r"\s+")
_LINK_WORDS: Final = re.compile(r",\s*external\b")
_JOINT_WORD: Final = re.compile(
    r"^(?:and|but|when|where|while|which|who|that|as|before|after|until|since|once|because|although|though|how|"
    r"whether|if|then|so)\s+",
    re.IGNORECASE,
)
_MOVES: Final = frozenset({"arrival", "departure", "travel"})


def make_events(reading: Reading) -> Iterator[Event]:
    """Every event that the told blocks of a page speak of, in order of place."""
    cast = cast_of(reading)
    for found in reading.mentions:
        yield from _of_entry(reading, Stage(found=found, cast=cast))


def _of_entry(reading: Reading, stage: Stage) -> Iterator[Event]:
    carried: dict[str, Toponym] = {}
    for sentence in stage.found.sentences:
        parts = clauses(stage.found.entry.plain, sentence.span)
        per_clause = tuple(triggers(stage.found.entry.plain, part.span) for part in parts)
        for index, found in enumerate(per_clause):
            told: list[tuple[Trigger, Event]] = []
            for trigger in found:
                telling = Telling(
                    sentence=sentence, parts=parts, index=index, trigger=trigger, per_clause=per_clause
                )
                event, place = _event(reading, stage, telling, carried)
                if event is not None:
                    told.append((trigger, event))
                if place is not None:
                    carried[event.lane if event is not None else "happened"] = place
            yield from _distinct(told)


def _distinct(told: list[tuple[Trigger, Event]]) -> Iterator[Event]:
    """The events of one clause without those that only name another again: "a parade to commemorate the armistice"."""
    verbs = [event for trigger, event in told if not trigger.is_noun]
    kept: list[Event] = []
    for trigger, event in told:
        rivals = [*kept, *(verbs if trigger.is_noun else ())]
        same = [r for r in rivals if r is not event and (r.when, r.places) == (event.when, event.places)]
        vague = trigger.is_noun or event.kind == "other"
        if not (same and vague):
            kept.append(event)
    yield from kept


def _event(
    reading: Reading, stage: Stage, telling: Telling, carried: dict[str, Toponym]
) -> tuple[Event | None, Toponym | None]:
    """The event of a trigger, None when the sentence gives it neither an actor, a place nor a time; and its place."""
    found, trigger = stage.found, telling.trigger
    if any(a.quote.span.overlaps(trigger.span) for a in found.attributions):
        return None, None  # what is said is told as a statement
    places = places_of(stage, telling, carried)
    actors = actors_of(stage, telling)
    timex = chosen_time(found, telling.parts, telling.index, trigger, telling.others)
    zone = next((t.place.zone for t in places if t.place and t.place.zone), None)
    modality = modality_of(found, telling.parts, telling.index, trigger, telling.per_clause[telling.index])
    when = window_of(reading, found, timex, tense_of(telling, modality), zone)
    if is_told_within(telling.parts, telling.index, timex):
        when = attrs.evolve(when, window=told_before(when.window))
    if not _tells(telling, actors, places, when):
        return None, places[0] if places else None
    made = _made(reading, stage, telling, modality, actors, places, when)
    return made, places[0] if places else None


def _made(  # noqa: PLR0917 - everything that was found out about one event
    reading: Reading,
    stage: Stage,
    telling: Telling,
    modality: str,
    actors: tuple[str, ...],
    places: tuple[Toponym, ...],
    when: When,
) -> Event:
    found, trigger, sentence = stage.found, telling.trigger, telling.sentence.span
    told, source = reading.at(found.entry), attribution_of(found, trigger.span)
    kept = [t.place for t in places if t.place]
    destination = destination_of(found, telling, trigger)
    return Event(
        **reading.base(found.entry, [found.entry.quote(sentence)]),
        kind=trigger.form.kind,
        lane=lane_of(modality, tense_of(telling, modality), when.window, told),
        summary=_summary(found, telling, actors),
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


def _tells(telling: Telling, actors: tuple[str, ...], places: tuple[Toponym, ...], when: When) -> bool:
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


def _summary(found: Mentions, telling: Telling, actors: tuple[str, ...]) -> str:
    """The clause that tells of the event, with who acts where the clause itself does not name them."""
    text = _JOINT_WORD.sub("", summary_of(found, telling.clause))
    if len(text.split()) < 4:
        return summary_of(found, telling.sentence.span)
    named = not actors or any(part in text for part in actors[0].split() if len(part) > 2)
    return text[:1].upper() + text[1:] if named else f"{actors[0]}: {text}"


def summary_of(found: Mentions, span: Span) -> str:
    """The words of a span on one line, cut at a word near 160 letters."""
    text = _SPACE.sub(" ", _LINK_WORDS.sub("", found.entry.text[span.start : span.end])).strip(' •"“”')
    if len(text) <= 160:
        return text
    return text[:158].rsplit(" ", 1)[0] + " …"
