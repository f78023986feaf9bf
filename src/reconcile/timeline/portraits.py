"""What of a group counts when it is compared with another one: its clock, its words, its people, its numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final

import attrs

from reconcile.claims.events.event_words import around, near_words
from reconcile.claims.events.subject_words import Subject, subject_of
from reconcile.claims.kinds import Event
from reconcile.claims.pages.likeness import stems
from reconcile.model import BlockKind
from reconcile.timeline.aspects import Aspect, aspect_of
from reconcile.timeline.synonyms import deeds_of
from reconcile.timeline.traits import Traits
from reconcile.times import DAY_S, HOUR_S, MINUTE_S, Granularity, Interval

_TOLD: Final = ("asserted", "reported")
_LATELY_S: Final = 6 * HOUR_S  # what is told without a time was then not long ago
_LATE_S: Final = 2 * HOUR_S
_FILED_S: Final = 10 * MINUTE_S
_TOPIC: Final = 2  # entries of a page that speak of it
_CLOCK_S: Final = 5 * MINUTE_S
_PART_S: Final = 14 * HOUR_S
_DATED_S: Final = DAY_S + 2 * HOUR_S
_COUNT: Final = re.compile(r"\b(?P<number>\d[\d,]*)\s(?P<noun>[a-z]{3,})")
_ORDINAL: Final = re.compile(
    r"(?<=\bthe )(?:first|second|third|fourth|fifth|last|final)\b(?! (?:time|day|night|week|month|year|hours?|minutes?|of \w+day)\b)",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[\w:.'-]*\w")
_ARTICLES: Final = frozenset({"a", "an", "the"})
_UNITS: Final = frozenset(
    "local hours minutes years days weeks months miles metres feet pounds euros dollars gmt bst utc cet".split()
)


class Clock(StrEnum):
    """How finely a group is timed, and how seldom two things fall on one such time by chance."""

    MINUTE = "minute"  # 7.52
    FIVE = "five"  # 7.50
    HALF = "half hour"  # 7.30, 8.00
    HOUR = "hour"  # "just after seven"
    PART = "part of a day"
    DAY = "day"
    TOLD = "told"  # no time, but news of these hours


FINE: Final = frozenset({Clock.MINUTE, Clock.FIVE, Clock.HALF})


@attrs.frozen(kw_only=True)
class Clause:
    """The words of a clause in small letters, without articles, and which of them tells of the event."""

    words: tuple[str, ...]
    verb: int


@attrs.frozen(kw_only=True, eq=False)
class Portrait:
    """A group by number. near: stems of the clauses that tell it, its verb and places left out; far: of its sentences and of all else that its entries tell.

    counted: numbers with what they count. entries: where its body tells it. subjects: one of each telling. edge: which part
    of it the time speaks of. deeds: its families, by its words and by its verb alone, and what its words may mean. places: by
    name. clauses: one of each telling. named: the stems of its clauses and places. topics: what its page speaks of
    all along, and no other page does. ordinals: "last" of "the last of them was freed". late: told
    hours after its time only.
    """

    number: int
    traits: Traits
    clock: Clock
    window: Interval
    near: frozenset[str]
    far: frozenset[str]
    counted: frozenset[tuple[str, str]]
    entries: frozenset[tuple[str, str]]
    subjects: tuple[Subject, ...]
    edge: Aspect
    deeds: frozenset[str]
    places: frozenset[str]
    clauses: tuple[Clause, ...]
    named: frozenset[str]
    topics: frozenset[str]
    ordinals: frozenset[str]
    late: bool


@attrs.frozen(kw_only=True)
class Rarity:
    """In how many groups of a run a word, a family, a place or an actor stands."""

    often: Counter[str]

    @classmethod
    def of(cls, portraits: Iterable[Portrait]) -> Rarity:
        return cls(often=Counter(key for p in portraits for key in keys_of(p)))

    def __call__(self, key: str) -> int:
        return self.often[key]


def keys_of(portrait: Portrait) -> frozenset[str]:
    """What may be rare of a group, each with its sort before it: "word cabin", "deed arrest"."""
    return frozenset(
        (
            *(f"word {w}" for w in portrait.near | portrait.far),
            *(f"deed {d}" for d in portrait.deeds),
            *(f"place {p}" for p in portrait.places),
            *(f"actor {a}" for a in portrait.traits.actors),
        )
    )


def portraits_of(traits: Sequence[Traits]) -> list[Portrait]:
    """The portraits of what plainly happened these days, at a time of a day or less."""
    told: dict[tuple[str, str], set[str]] = {}
    for each in traits:
        for event in each.group.reports:
            told.setdefault((event.page, event.entry), set()).update(_stems(event.quotes[0].text))
    topics = _topics_of(told)
    found = (_portrait(number, each, told, topics) for number, each in enumerate(traits))
    return [p for p in found if p is not None]


def _topics_of(told: Mapping[tuple[str, str], set[str]]) -> dict[str, frozenset[str]]:
    """The words of each page that stand in several of its entries, those left out that other pages speak of as well."""
    often: dict[str, Counter[str]] = {}
    for (page, _), words in told.items():
        often.setdefault(page, Counter()).update(words)
    kept = {page: {w for w, n in words.items() if n >= _TOPIC} for page, words in often.items()}
    pages = Counter(w for words in kept.values() for w in words)
    return {page: frozenset(w for w in words if pages[w] == 1) for page, words in kept.items()}


def _portrait(
    number: int,
    traits: Traits,
    told: Mapping[tuple[str, str], set[str]],
    topics: Mapping[str, frozenset[str]],
) -> Portrait | None:
    lead, reports = traits.lead, traits.group.reports
    plain = lead.lane == "happened" and lead.polarity and lead.recent and lead.modality in _TOLD
    if not plain or lead.kind in ("statement", "toll"):
        return None
    timed = _clock_of(traits)
    if timed is None:
        return None
    verbs = frozenset(w for e in reports for w in _stems(around(e)[1]))
    named = stems(" ".join(name for e in reports for name in e.places))
    near = frozenset(w for e in reports for w in _stems(near_words(e))) - verbs - named
    whole = frozenset(w for e in reports for w in told[e.page, e.entry])
    return Portrait(
        number=number,
        traits=traits,
        clock=timed[0],
        window=timed[1],
        near=near,
        far=whole - near - verbs - named,
        counted=frozenset(c for e in reports for c in _counted(near_words(e))),
        entries=frozenset((e.page, e.entry) for e in reports if e.block == BlockKind.BODY),
        subjects=tuple(dict.fromkeys(subject_of(e) for e in reports)),
        edge=aspect_of(lead) if lead.anchored else Aspect.WHOLE,
        deeds=frozenset({traits.family, traits.base}.union(*(deeds_of(e) for e in reports))),
        places=frozenset(e.place for e in reports if e.place),
        clauses=tuple(dict.fromkeys(_clause(e) for e in reports)),
        named=near | named,
        topics=frozenset[str]().union(*(topics[page] for page in traits.pages)),
        ordinals=frozenset(m[0].casefold() for e in reports for m in _ORDINAL.finditer(around(e)[0])),
        late=lead.anchored and traits.told > timed[1].sort_key[1] + _LATE_S,
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(w for w in stems(text) if not w[0].isdigit())


def _clause(event: Event) -> Clause:
    before, verb, behind = (
        [w for w in _WORD.findall(words.casefold()) if w not in _ARTICLES] for words in around(event)
    )
    return Clause(words=(*before, *verb, *behind), verb=len(before))


def _counted(words: str) -> Iterable[tuple[str, str]]:
    return (
        (m["number"], m["noun"][:5]) for m in _COUNT.finditer(words.casefold()) if m["noun"] not in _UNITS
    )


def _clock_of(traits: Traits) -> tuple[Clock, Interval] | None:
    """How finely a group is timed, and its window; None for what is vaguer than a day."""
    lead, window = traits.lead, traits.window
    if not lead.anchored:
        return _told_of(traits)
    if window is None or not window.is_bounded or lead.granularity.rank > Granularity.DAY.rank:
        return None
    if window.width_s <= _CLOCK_S and window.start is not None:
        minute = window.start.minute
        return (Clock.MINUTE if minute % 5 else Clock.FIVE if minute % 30 else Clock.HALF), window
    if window.width_s <= HOUR_S:
        return Clock.HOUR, window
    if window.width_s <= _PART_S:
        return Clock.PART, window
    return (Clock.DAY, window) if window.width_s <= _DATED_S else None


def _told_of(traits: Traits) -> tuple[Clock, Interval] | None:
    """The hours before the first telling of what has no time."""
    at = traits.group.reports[0].at
    if at is None or at.start is None or at.end is None or at.width_s > HOUR_S:
        return None
    return Clock.TOLD, Interval(at.widened(_LATELY_S, 0).start, at.widened(0, _FILED_S).end)
