"""What a group tells, in the form in which two groups are compared: who, where, when, in which words."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from reconcile.claims.events.event_words import around, family_in_words, is_again, near_words
from reconcile.claims.events.families import family_named, family_of, without_names
from reconcile.claims.events.subject_words import subject_of
from reconcile.claims.kinds import Event
from reconcile.claims.pages.likeness import figures, stems
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.places import Place, contains, place_named
from reconcile.timeline.group import Group, lead_of
from reconcile.timeline.short_names import named
from reconcile.times import HOUR_S, Interval

_DEFINITE: Final = LazyPattern(r"\b(?:the|this|that|its|their)\s(?:[\w'-]+\s){0,2}$")
GUILTY: Final = frozenset({"find guilty", "convict"})
_JUDGES: Final = frozenset("jury juries juror jurors court judge judges panel magistrates tribunal".split())
_COUNT: Final = LazyPattern(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|another|other|next)\b"
)
_KNOWN: Final = LazyPattern(
    r"\b(?:the|this|that)\s(?:[\w'-]+\s){1,3}(?:(?:was|were|has|had|have)\s(?:been\s)?)?$|^\W*it\s(?:has\s|had\s)?$",
)


@attrs.frozen(kw_only=True, eq=False)
class Traits:
    """A group's traits. family: see `family_in_words`; base: that of its verb alone. actors: full names. place_ids: the first place of each telling.

    words: stems of what the lead says of it; other_words: of what all tellings do, but for places and words for events.
    figures: the numbers that the lead gives. again: its words make it a second one, or several. definite: every telling takes
    it as known ("the blast"). known: one takes its subject so ("the ferry sank"). counts: "first", "second"
    where its subject is one of several. pages: names. told: UTC seconds at which it
    was first told.
    """

    group: Group
    family: str
    base: str
    actors: frozenset[str]
    place_ids: frozenset[str]
    words: frozenset[str]
    other_words: frozenset[str]
    figures: frozenset[str]
    again: bool
    definite: bool
    known: bool
    counts: frozenset[str]
    pages: frozenset[str]
    told: float

    @property
    def lead(self) -> Event:
        return lead_of(self.group)

    @property
    def window(self) -> Interval | None:
        return self.group.window

    @property
    def is_fine(self) -> bool:
        """True when a time of its own puts it within an hour."""
        return self.lead.anchored and self.window is not None and self.window.width_s <= HOUR_S


def traits_of(group: Group, full: Mapping[str, str]) -> Traits:
    """The traits of a group. full: full names by the short ones."""
    lead = lead_of(group)
    told = [e.at.sort_key[0] for e in group.reports if e.at is not None]
    sides = {(around(e)[0], around(e)[2]) for e in group.reports}
    places = stems(" ".join(name for e in group.reports for name in e.places))
    return Traits(
        group=group,
        family=family_in_words(lead),
        base=family_of(lead.kind, lead.verb),
        actors=frozenset(named((a for e in group.reports for a in e.actors if not _judges(a, lead)), full)),
        place_ids=frozenset(e.place_ids[0] for e in group.reports if e.place_ids),
        words=stems(near_words(lead)),
        figures=figures(near_words(lead)),
        other_words=frozenset(
            w
            for words in sides
            for w in stems(without_names(" ".join(words)))
            if w not in places and not w[0].isdigit()
        ),
        again=any(is_again(e) for e in group.reports),
        definite=all(_is_definite(e) for e in group.reports),
        known=any(_KNOWN.search(before) is not None for before, _ in sides),
        counts=frozenset(c for e in group.reports if (c := _count_of(e))),
        pages=frozenset(e.page for e in group.reports),
        told=min(told, default=float("inf")),
    )


def _judges(actor: str, lead: Event) -> bool:
    """True for those who give a verdict: it is of whom they find guilty."""
    return lead.verb in GUILTY and actor.casefold() in _JUDGES


def _count_of(event: Event) -> str:
    """Which of several its subject is: "second" of "the second helicopter landed"; "" for most."""
    if _COUNT.search(around(event)[0]) is None:
        return ""
    subject = subject_of(event)
    return subject.further or subject.first


def counts_fit(one: frozenset[str], other: frozenset[str]) -> bool:
    """False for the second and the first; what is not counted may be either."""
    return not one or not other or bool(one & other)


def _is_definite(event: Event) -> bool:
    before, word, _ = around(event)
    return bool(family_named(word)) and _DEFINITE.search(before) is not None


def places_fit(one: Iterable[str], other: Iterable[str]) -> bool:
    """True when no place of the one excludes a place of the other: they are the same, one holds the other, or none is told.

    Two places of one name fit: which of them is meant was guessed.
    """
    first, second = tuple(one), tuple(other)
    return all(a == b or _holds(a, b) or _holds(b, a) for a in first for b in second)


@functools.lru_cache(maxsize=16384)
def _holds(outer: str, inner: str) -> bool:
    one, two = place_named(outer), place_named(inner)
    return one is not None and two is not None and (one.name == two.name or contains(one, two))


def place_of(group: Traits) -> Place | None:
    """The first place of the lead."""
    ids = group.lead.place_ids
    return place_named(ids[0]) if ids else None


def actors_fit(one: frozenset[str], other: frozenset[str]) -> bool:
    """True when the two share an actor, or one names none; "Cook" may be "spokesman Peter Cook"."""
    if not one or not other or one & other:
        return True
    parts = [set(actor.casefold().split()) for actor in other]
    return any(
        part <= whole or whole <= part for part in (set(a.casefold().split()) for a in one) for whole in parts
    )


def figures_fit(one: frozenset[str], other: frozenset[str]) -> bool:
    """False when each gives a number that the other does not."""
    return one <= other or other <= one


def is_person(actor: str) -> bool:
    """True for an actor with a name that is no place's: nations act under the names of places, "police" under no name."""
    return actor[:1].isupper() and place_named(actor) is None
