"""Which statements speak of the same thing: keys under which tellings of one event meet."""

from __future__ import annotations

import math
from typing import Final

from reconcile.claims.events.families import family_of
from reconcile.claims.events.senses import Form
from reconcile.claims.events.triggers import Trigger
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.places import Place
from reconcile.times import Interval

__all__ = ["family_of", "lane_of", "line_key", "link_key"]

# Journeys whose past tense says that they led where they were to lead.
_ENDED: Final = frozenset(
    (
        "go to",
        "go on to",
        "go north",
        "travel",
        "fly",
        "sail",
        "drive",
        "take a train",
        "take a flight",
        "move to",
    )
)


_FURTHER: Final = LazyPattern(r"\b(?:also|another|other|too|additionally|alternative(?:ly)?|or)\b")


def link_key(form: Form, actors: tuple[str, ...], places: list[Place], destination: str, tense: str) -> str:
    """Family, first actor and place, or for meetings everyone who meets; "" when nothing can be linked.

    A journey that is over tells of a presence where it led. A visit to something in a town is not a visit to the town.
    """
    if form.kind == "meeting" or (form.kind == "sighting" and len(actors) >= 2):
        return f"meeting|{'+'.join(sorted(actors))}" if len(actors) >= 2 else ""
    if not actors or not places or form.role == "via":
        return ""
    family = family_of(form.kind, form.lemma)
    if form.kind == "travel" and tense == "past" and destination == places[0].name and form.lemma in _ENDED:
        family = "presence"
    if (
        form.kind == "visit"
        and form.role == "to"
        and form.tense != "noun"
        and destination not in ("", places[0].name)
    ):
        return ""
    return f"{family}|{actors[0]}|{places[0].id}"


def line_key(trigger: Trigger, before: str, actors: tuple[str, ...], modality: str, destination: str) -> str:
    """The evolving line of an event: where someone is said to be going, while it is not yet a fact. before: the words of
    the clause that stand before the trigger; "also" and "another" there make it a further choice that replaces none.
    """
    form = trigger.form
    if not actors or not destination or form.kind not in ("travel", "arrival", "visit"):
        return ""
    if _FURTHER.search(before):
        return ""
    return (
        f"destination|{actors[0]}"
        if modality in ("planned", "speculated") or form.lemma == "destination"
        else ""
    )


def lane_of(modality: str, tense: str, when: Interval | None, told: Interval | None) -> str:
    """ "planned" by its words or by lying after the moment it was told, else "happened"; a doubt about the past stays past."""
    start, end = when.sort_key if when is not None else (-math.inf, math.inf)
    told_start, told_end = told.sort_key if told is not None else (-math.inf, math.inf)
    if tense == "infinitive" and end <= told_start:
        return "happened"
    ahead = tense in ("future", "infinitive") or (
        modality == "speculated" and tense in ("present", "ongoing", "none")
    )
    timetable = tense == "present" and start >= told_start and start > -math.inf and end - start < 43200
    if tense == "aim" and start < told_end:
        return "happened"
    later = start >= told_end and tense != "past"  # told as past, with a clock that slipped
    return "planned" if modality == "planned" or ahead or timetable or later else "happened"
