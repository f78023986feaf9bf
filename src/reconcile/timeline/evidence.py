"""What speaks for two groups being one event, weighed: their clock first, then deed, words, people, place and numbers.

Weights are log odds (natural): how many times likelier it is that two tellings of one event share a thing than that two events
of one story do. A story tells some forty timed events, of which one in five is told twice: a pair at random has log odds of
-5. Two on one five minutes of the day gain ln 144 = 5, on one half hour ln 24 = 3.2. What more it takes, see `is_enough`, was
set by reading what it joins.
"""

from __future__ import annotations

from typing import Final

import attrs

from reconcile.timeline.portraits import Clock, Portrait, Rarity
from reconcile.timeline.traits import is_person

CLOCKS: Final = {
    Clock.MINUTE: 6.5,
    Clock.FIVE: 5.0,
    Clock.HALF: 3.2,
    Clock.HOUR: 2.0,
    Clock.PART: 1.8,
    Clock.TOLD: 1.5,
    Clock.DAY: 1.0,
}
# By the groups of the run that have it: the most, and what it weighs.
_WORDS: Final = ((3, 2.5), (6, 1.7), (12, 0.8))
_DEEDS: Final = ((2, 5.0), (3, 4.0), (6, 3.0), (15, 2.0), (60, 1.0))
_ACTORS: Final = ((6, 3.0), (15, 2.0), (40, 1.0))
_PLACES: Final = ((3, 2.5), (10, 1.5), (40, 0.7))
_ENOUGH: Final = 7.0
_ENOUGH_ON_A_CLOCK: Final = 6.4  # one minute, and nothing against it
_LEAST_BESIDE: Final = 1.4  # what must be shared beside the time
_TOLD_OF_IT: Final = ("words", "words beside it", "people", "number", "topic", "ordinal")
_MOST_WORDS: Final = 5.0
_MOST_FAR: Final = 1.5
_CROWD: Final = 0.5  # "police", "jurors": of what a named person weighs
_TOPICS: Final = (0.0, 1.0, 2.0)  # by the number of such words
_ORDINAL: Final = 1.5  # "the last passenger", "the last of them"
_NUMBER: Final = 3.0
_TWO_NUMBERS: Final = -3.0
_TWO_DEEDS: Final = -1.5
_TWO_KINDS: Final = -2.5  # a fire, a crash
_TWO_SUBJECTS: Final = -4.0
_LATE: Final = 1.0  # one is news, the other looks back: what was told before is what is told again


@attrs.frozen(kw_only=True)
class Evidence:
    """What two groups share, each with its weight. timed: both give a clock, and no half hour."""

    shared: tuple[tuple[str, float], ...]

    timed: bool

    @property
    def weight(self) -> float:
        """The sum of the weights."""
        return sum(weight for _, weight in self.shared)

    @property
    def is_enough(self) -> bool:
        """True when the two can be taken for one: it is less where both give one minute than where one tells a day."""
        weights = dict(self.shared)
        told = any(what in weights for what in _TOLD_OF_IT)
        if not self.timed:
            return self.weight >= _ENOUGH and (told or "place" in weights)
        beside = self.weight - weights["clock"] - weights.get("looks back", 0.0)
        known = told or "deed" in weights  # a town alone has many things a minute
        return self.weight >= _ENOUGH_ON_A_CLOCK and beside >= _LEAST_BESIDE and known


def evidence_of(one: Portrait, other: Portrait, rarity: Rarity) -> Evidence:
    """What speaks for two groups being one event, and against it."""
    found = [("clock", min(CLOCKS[one.clock], CLOCKS[other.clock]))]
    found += _of_deeds(one, other, rarity)
    found += _of_words(one, other, rarity)
    found += _of_people(one, other, rarity)
    places = one.places & other.places
    found += [("place", max((_rare(rarity(f"place {p}"), _PLACES) for p in places), default=0.0))]
    found += _of_numbers(one, other)
    found += _of_topics(one, other)
    found += [("looks back", _LATE if one.late != other.late else 0.0)]
    if one.ordinals & other.ordinals:
        found.append(("ordinal", _ORDINAL))
    elif one.deeds & other.deeds and _two_subjects(one, other):
        found.append(("two subjects", _TWO_SUBJECTS))
    timed = {one.clock, other.clock} <= {Clock.MINUTE, Clock.FIVE}
    return Evidence(shared=tuple((what, weight) for what, weight in found if weight), timed=timed)


def _two_subjects(one: Portrait, other: Portrait) -> bool:
    """True for one deed of "a cable car" and "a help desk"; not where one has a name, or is what the other travels in."""
    if one.traits.actors & other.traits.actors:
        return False
    named = [[s for s in p.subjects if s.noun and not s.is_pronoun] for p in (one, other)]
    if not all(named) or any(s.names for each in named for s in each):
        return False
    carried = [frozenset(s.carrier for s in each if s.carrier) for each in named]
    if any(carried):
        return all(carried) and not carried[0] & carried[1]
    words = [frozenset(w for s in each for w in s.words) for each in named]
    return not (words[0] & other.near or words[1] & one.near)


def _of_deeds(one: Portrait, other: Portrait, rarity: Rarity) -> list[tuple[str, float]]:
    shared = one.deeds & other.deeds
    if shared:
        return [("deed", max(_rare(rarity(f"deed {d}"), _DEEDS) for d in shared))]
    if all(":" not in p.traits.family or p.traits.lead.kind != "other" for p in (one, other)):
        return [("two deeds", _TWO_KINDS)]
    known = [any(":" not in d for d in p.deeds) for p in (one, other)]
    return [("two deeds", _TWO_DEEDS)] if all(known) else []


def _of_words(one: Portrait, other: Portrait, rarity: Rarity) -> list[tuple[str, float]]:
    """Rare words that both say of it; those beside it weigh half, those of the rest of their entries a quarter."""
    near = sum(_word(w, rarity) for w in one.near & other.near)
    mixed = sum(_word(w, rarity) for w in (one.near & other.far) | (one.far & other.near))
    far = sum(_word(w, rarity) for w in one.far & other.far) if not one.entries & other.entries else 0.0
    return [("words", min(_MOST_WORDS, near)), ("words beside it", min(_MOST_FAR, mixed / 2 + far / 4))]


def _word(word: str, rarity: Rarity) -> float:
    return _rare(rarity(f"word {word}"), _WORDS)


def _of_topics(one: Portrait, other: Portrait) -> list[tuple[str, float]]:
    """Words of the one that the page of the other, and no further page, speaks of all along."""
    if one.traits.pages & other.traits.pages:
        return []
    most = max(len(one.named & other.topics), len(other.named & one.topics))
    return [("topic", _TOPICS[min(most, len(_TOPICS) - 1)])]


def _of_people(one: Portrait, other: Portrait, rarity: Rarity) -> list[tuple[str, float]]:
    shared = one.traits.actors & other.traits.actors
    weights = (_rare(rarity(f"actor {a}"), _ACTORS) * (1 if is_person(a) else _CROWD) for a in shared)
    return [("people", max(weights, default=0.0))]


def _of_numbers(one: Portrait, other: Portrait) -> list[tuple[str, float]]:
    """Equal numbers of one thing, "41,000 people", or two that differ."""
    if one.counted & other.counted:
        return [("number", _NUMBER)]
    things = [{noun for _, noun in p.counted} for p in (one, other)]
    return [("two numbers", _TWO_NUMBERS)] if things[0] & things[1] else []


def _rare(often: int, table: tuple[tuple[int, float], ...]) -> float:
    return next((weight for most, weight in table if often <= most), 0.0)
