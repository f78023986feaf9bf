"""What one word tells of an event, put together: who, where, when, how sure, who says so, and what it links with."""

from __future__ import annotations

from typing import Final

import attrs

from reconcile.claims.clocks.zone_certainty import zone_is_certain
from reconcile.claims.events.actors import actors_of, welcomes_nobody
from reconcile.claims.events.crowds import is_crowd
from reconcile.claims.events.held_back import is_held_back
from reconcile.claims.events.means import means_of
from reconcile.claims.events.modality import attribution_of, cue_of, modality_of, polarity_of
from reconcile.claims.events.scene import Told, destination_of, has_object, is_asked, origin_of, places_of
from reconcile.claims.events.silence import is_general, is_promise, is_silent
from reconcile.claims.events.stage import Stage
from reconcile.claims.events.subjects import is_passive
from reconcile.claims.events.telling import Telling, tense_of
from reconcile.claims.events.timing import timing_of
from reconcile.claims.events.when import When, is_background, window_of
from reconcile.claims.events.where import neighbours, settings
from reconcile.claims.events.wording import told_words
from reconcile.claims.kinds import Event
from reconcile.claims.link import lane_of, line_key, link_key
from reconcile.claims.pages.own_words import is_renewed
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Toponym
from reconcile.places import place_named

MOVES: Final = frozenset({"arrival", "departure", "travel"})
_PATIENT: Final = frozenset(
    "arrest detain close shut block cancel suspend discover find elect deploy".split()
)
# What is told of these needs no more than the one who does it or whom it befalls.
_ALONE: Final = frozenset({"resign", "cancel", "postpone"})
_COUNTS: Final = frozenset({"rise", "climb"})
_GATES: Final = frozenset({"open", "reopen", "close", "shut"})
_SITE: Final = LazyPattern(
    r"\b(?:airport|port|harbou?r|station|bridge|tunnel|motorway|road|border|crossing|terminal|canal|railway|line|parliament|stock exchange|"
    r"university|museum|schools)\b[^,;]*$",
)
# Someone who is counted: "a second passenger", "one of the injured", "two more miners".
_ONE_MORE: Final = LazyPattern(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|second|third|fourth|another|more|both)\s(?:of\sthe\s)?(?:[\w-]+\s){0,2}"
    r"(?:persons?|people|passengers?|man|men|woman|women|child|children|boys?|girls?|teenagers?|miners?|workers?|soldiers?|officers?|"
    r"firefighters?|patients?|drivers?|pilots?|crew|tourists?|students?|pupils?|residents?|sailors?|climbers?|victims?|survivors?|injured|"
    r"wounded|villagers|fishermen|rescuers?|protesters?)\s[^,;]*$",
)
_BE: Final = frozenset("is are was were been being be".split())


@attrs.frozen(kw_only=True)
class Draft:
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
        freed = (
            trigger.form.lemma == "release"
            and is_passive(trigger)
            and self.actors[:1] != ()
            and self.actors[0] in self.stage.cast.mains
        )
        known = () if is_crowd(self.actors) else self.actors
        # "Has been put back to 9pm" tells a plan, "left at 9pm" does not, whatever its clock
        perfect = tense == "past" and {"has", "have"} & set(trigger.auxiliary.split())
        lane = lane_of(self.modality, "perfect" if perfect else tense, self.when.window, told)
        sure = self.modality in ("asserted", "reported")
        looks_back = self.when.timex is None and {"last", "previously"} & set(trigger.auxiliary.split())
        return Event(
            **self.reading.base(found.entry, [found.entry.quote(telling.sentence.span)]),
            kind="other" if freed else trigger.form.kind,
            lane=lane,
            summary=told_words(self.stage, telling, self.actors),
            verb=trigger.form.lemma,
            actors=self.actors,
            subject=self.actors[0] if self.actors else "",
            places=tuple(dict.fromkeys(p.name for p in kept)),
            place=kept[0].name if kept else "",
            place_ids=tuple(dict.fromkeys(p.id for p in kept)),
            destination=destination,
            origin=origin_of(found, telling, kept),
            means=means_of(self.stage, telling),
            when=self.when.window,
            granularity=self.when.granularity,
            anchored=self.when.timex is not None,
            recent=not (looks_back or is_background(self.when.window, told)),
            modality="planned" if lane == "planned" and sure else self.modality,
            polarity=polarity_of(found, telling.clause, trigger) or is_held_back(telling),
            attribution=(source.source or "reports") if source else "",
            through=source.through if source else "",
            cue=cue_of(found, telling.sentence.span),
            link=""
            if self._is_of_a_part(destination)
            else link_key(trigger.form, known, kept, destination, tense),
            line=line_key(trigger, telling.clause_before, known, self.modality, destination),
            stated=self.when.stated,
            time_text=self.when.timex.quote.text if self.when.timex is not None else "",
            spot=trigger.span.start,
            renewed=is_renewed(found.entry),
            certain=self.when.timex is None
            or zone_is_certain(self.reading, found, self.when.timex, kept[0].zone if kept else None),
        )

    def _is_of_a_part(self, destination: str) -> bool:
        """True for a visit to something in a town or country: no second telling of a visit to the whole."""
        named = self.places[0].place if self.places else None
        return has_object(self.telling) and (named is None or named.name != destination)


def draft_of(reading: Reading, stage: Stage, telling: Telling, carried: dict[str, Told]) -> Draft | None:
    """What a trigger tells, None when it tells of no event, or its sentence gives neither an actor, a place nor a time."""
    found, trigger, plain = stage.found, telling.trigger, stage.found.entry.plain
    if trigger.form.needs != "one" and any(a.quote.span.overlaps(trigger.span) for a in found.attributions):
        return None  # what is said is told as a statement
    if is_silent(plain, telling.sentence.span, telling.parts, telling.index, trigger) or is_asked(
        found, telling
    ):
        return None
    if welcomes_nobody(stage, telling):
        return None
    places = places_of(stage, telling, carried)
    actors = _guests(actors_of(stage, telling), places)
    tied = [telling.parts[i].span for i in neighbours(telling.parts, telling.index)]
    near = (*places, *(s.toponym for span in tied for s in settings(found, span, trigger)))
    named = [t for t in found.toponyms if any(span.holds(t.quote.span) for span in tied)] if places else []
    zone = next((t.place.zone for t in (*near, *named) if t.place and t.place.zone), None)
    modality = modality_of(found, telling)
    timing = timing_of(found, telling)
    fresh = {"now", "just"} & set(trigger.auxiliary.split())
    when = window_of(
        reading,
        found,
        timing,
        "fresh" if fresh and telling.tense == "past" else tense_of(telling, modality),
        zone,
    )
    if when.timex is None and is_general(plain, telling.clause, trigger):
        return None
    if telling.index and is_promise(plain, telling.sentence.span) and not (places and when.timex):
        return None
    return Draft(
        tells=_tells(telling, actors, places, when, timed=timing is not None),
        reading=reading,
        stage=stage,
        telling=telling,
        modality=modality,
        actors=actors,
        places=places,
        when=when,
    )


def _guests(actors: tuple[str, ...], places: tuple[Toponym, ...]) -> tuple[str, ...]:
    """The actors without the town that only is where they are: "Lima is decked out to welcome her"."""
    towns = {t.place.name for t in places if t.place is not None and t.place.kind != "country"}
    others = tuple(actor for actor in actors if actor not in towns)
    return others or actors


def _is_whole(telling: Telling, places: tuple[Toponym, ...]) -> bool:
    """True for "a second passenger has died", "Lima airport has opened again" and "the institute raised its warning"."""
    lemma, tense = telling.trigger.form.lemma, telling.trigger.tense
    if lemma == "raise":
        return tense == "past"
    if lemma == "die":
        return tense == "past" and _ONE_MORE.search(telling.clause_before) is not None
    return (
        lemma in _GATES
        and tense == "past"
        and bool(places)
        and _SITE.search(telling.clause_before) is not None
    )


def _tells(
    telling: Telling, actors: tuple[str, ...], places: tuple[Toponym, ...], when: When, *, timed: bool
) -> bool:
    """A noun tells of an event only when it is dated; a verb when it is dated, or has an actor and a place. timed: a time
    stands beside it, even if that only bounds it.
    """
    trigger = telling.trigger
    if trigger.form.kind == "sighting" and trigger.tense == "none" and not actors:
        return False  # "the fog seen in the early races"
    if trigger.is_noun:
        return timed or (bool(actors) and trigger.form.kind == "travel")
    if trigger.tense == "infinitive" and trigger.auxiliary == "" and trigger.form.tense == "base":
        return False
    if when.timex is not None:
        return trigger.form.lemma != "be in" or bool(actors)
    if trigger.form.needs == "order" or _is_whole(telling, places):
        return True
    if trigger.form.lemma in _PATIENT and _BE & set(trigger.auxiliary.split()) and places:
        return True  # "two men were arrested in Lima"
    if trigger.form.kind == "toll" and trigger.form.lemma in _COUNTS and trigger.tense == "past":
        return True  # "the toll has risen to nine"
    if trigger.form.needs == "one" or trigger.form.lemma in _ALONE:
        return bool(actors) or bool(places) or timed
    bare = trigger.form.tense in ("ing", "participle") and trigger.tense == "none"
    if bare and trigger.form.kind in MOVES:
        return bool(places)
    if trigger.form.kind == "other" or trigger.form.needs == "two" or trigger.form.lemma == "speak" or bare:
        return (bool(actors) or timed) and bool(places)
    if trigger.form.kind in MOVES and all(place_named(actor) for actor in actors):
        return bool(places)  # "Norway leaves its past behind"
    return bool(places) or not is_crowd(actors)
