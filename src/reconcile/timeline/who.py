"""Whether two groups can have one subject: "Inga Holm" and "her plane", "the ferry Runa" and "a ferry", "she" and either."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from reconcile.claims.events.subject_words import Subject, carrier_before, subject_of
from reconcile.claims.kinds import Event
from reconcile.claims.pages.likeness import stems
from reconcile.timeline.group import Group
from reconcile.timeline.traits import actors_fit, is_person

_SHE: Final = frozenset({"", "ship", "rocket"})  # what "she" can be, beside a person


@attrs.frozen(kw_only=True, eq=False)
class Who:
    """The subject of a group. actors: full names. subjects: one of each telling. carriers: what it is, where it is a ship or the
    like; sorts: which of them ("ferry"). names: stems of its names. owned: it is told as someone's plane or ship.
    """

    actors: frozenset[str]
    subjects: tuple[Subject, ...]
    carriers: frozenset[str]
    names: frozenset[str]
    sorts: frozenset[str]
    owned: bool

    @property
    def pronoun(self) -> str:
        """The pronoun, where nothing else is told of it."""
        nouns = {s.noun for s in self.subjects}
        alone = len(nouns) == 1 and not self.actors and self.subjects[0].is_pronoun
        return self.subjects[0].noun if alone else ""

    @property
    def is_light(self) -> bool:
        """True when some telling names nobody: "she", "her plane", "the ferry", or a headline without its article."""
        return any(s.is_pronoun or s.article or not s.noun for s in self.subjects)

    @property
    def nouns(self) -> frozenset[str]:
        return frozenset(s.noun for s in self.subjects if s.noun and not s.is_pronoun)


def who_of(group: Group, actors: frozenset[str], ships: Mapping[str, tuple[str, str]]) -> Who:
    """The subject of a group. ships: classes and sorts of carriers by their names."""
    subjects = tuple(dict.fromkeys(subject_of(e) for e in group.reports))
    people = frozenset(a for a in actors if is_person(a))
    own = {s.carrier for s in subjects if s.carrier and not s.is_owned}
    return Who(
        actors=people,
        subjects=subjects,
        carriers=frozenset(own | {ships[a][0] for a in people if a in ships}),
        names=frozenset(n for s in subjects for n in s.names) | stems(" ".join(people)),
        sorts=frozenset(
            {s.sort for s in subjects if s.sort} | {ships[a][1] for a in people if a in ships and ships[a][1]}
        ),
        owned=any(s.is_owned for s in subjects),
    )


def carriers_by_name(events: Iterable[Event]) -> dict[str, tuple[str, str]]:
    """What each actor is that some sentence calls a ship or the like: "the ferry Runa"."""
    found: dict[str, tuple[str, str]] = {}
    for event in events:
        text = event.quotes[0].text
        for actor in event.actors:
            at = text.find(actor)
            if at > 0 and actor not in found:
                carrier, sort = carrier_before(text, at)
                if carrier:
                    found[actor] = carrier, sort
    return found


def likeness(one: Who, other: Who) -> int:
    """2 when both are told as one subject, 1 when nothing speaks against it, 0 when they are two."""
    if not actors_fit(one.actors, other.actors):
        return 0
    if _counts(one) != _counts(other) or (one.sorts and other.sorts and not one.sorts & other.sorts):
        return 0
    if one.actors & other.actors:
        return 2
    firsts = [{s.first for s in who.subjects if s.first} for who in (one, other)]
    if firsts[0] and firsts[1] and not firsts[0] & firsts[1]:
        return 0
    if one.pronoun or other.pronoun:
        return _with_pronoun(*((one, other) if one.pronoun else (other, one)))
    for owned, owner in ((one, other), (other, one)):
        if owned.owned and owner.actors and not owner.carriers and not owned.actors:
            return 2
    if one.names and other.names and not one.names & other.names:
        return 0
    if one.carriers and other.carriers:
        return 2 if one.carriers & other.carriers else 0
    return _by_words(one, other)


def _counts(who: Who) -> frozenset[str]:
    """What makes it one of several: "second", "another"."""
    return frozenset(s.further for s in who.subjects if s.further)


def _by_words(one: Who, other: Who) -> int:
    if one.nouns & other.nouns or one.names & other.names:
        return 2
    if not one.nouns or not other.nouns:
        return 1
    words = [frozenset(w for s in who.subjects for w in s.words) for who in (one, other)]
    return 1 if words[0] & words[1] else 0


def _with_pronoun(one: Who, other: Who) -> int:
    """Whether a pronoun can mean the other subject."""
    person = bool(other.actors) and not other.carriers
    several = len(other.actors) > 1 or (not other.actors and any(s.plural for s in other.subjects))
    if other.pronoun:
        return 1 if one.pronoun == other.pronoun else 0
    if one.pronoun == "they":
        return 1 if several else 0
    if one.pronoun == "it":
        return 0 if person or several else 1
    if one.pronoun == "she":
        return 1 if not several and (other.carriers or frozenset({""})) <= _SHE else 0
    return 0 if other.carriers or several else 1
