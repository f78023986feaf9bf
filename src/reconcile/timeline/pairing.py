"""Pairs of groups that tell one event in other words: found by key, minute or rare words, never pair by pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reconcile.claims.events.event_words import is_somewhere
from reconcile.claims.events.families import SUDDEN
from reconcile.claims.pages.likeness import alike_pairs
from reconcile.timeline.crafts import are_two_names, is_of_one_sort, is_one_subject
from reconcile.timeline.pair import Pair, nearest
from reconcile.timeline.sudden import pairs_of_a_page, pairs_of_a_town
from reconcile.timeline.traits import (
    Traits,
    actors_fit,
    figures_fit,
    is_person,
    place_of,
)
from reconcile.times import DAY_S, Granularity

_NEIGHBOURS: Final = 12  # groups of one key that a group is compared with, nearest first
_ALIKE: Final = 0.6
_CLOSE: Final = 0.68  # where each has a word that the other has not
_FEW_WORDS: Final = 3  # of two tellings of one actor, of which one says all that the other does
_LEAST_WORDS: Final = 5  # of two tellings that only their words make one
_ACROSS_WORDS: Final = 8  # the same, of two pages
_ONE_STORY_S: Final = 2 * DAY_S
# What one person does or suffers once.
_ONCE: Final = frozenset({"death", "resignation", "arrest"})
_MANY: Final = frozenset({"attack", "toll", "announcement", "other"})  # kinds of many things
_MOVES: Final = frozenset({"presence", "departure"})
_MOVING: Final = frozenset({"arrival", "departure", "sighting", "travel"})
_INTO: Final = frozenset({"enter", "cross into"})  # a border, long before the town


def pairs_of(traits: Sequence[Traits]) -> Iterator[Pair]:
    """Every pair of groups that something makes one event, each group by its place in the sequence."""
    kinds: dict[tuple[str, str], list[int]] = {}
    for number, told in enumerate(traits):
        if told.lead.polarity and told.lead.modality != "denied":
            for family in {told.family, told.base}:
                kinds.setdefault((told.lead.lane, family), []).append(number)
    for (lane, family), numbers in sorted(kinds.items()):
        yield from _by_minute(traits, numbers)
        yield from _by_words(traits, numbers)
        yield from _by_day(traits, numbers)
        if lane == "happened" and family in SUDDEN:
            yield from pairs_of_a_page(traits, numbers)
            yield from pairs_of_a_town(traits, numbers)
        if lane == "happened" and family in _ONCE | _MOVES:
            yield from _by_actor(traits, numbers, once=family in _ONCE)


def _by_minute(traits: Sequence[Traits], numbers: Iterable[int]) -> Iterator[Pair]:
    """Groups of one hour or less that share whom, where or what they speak of."""
    fine = sorted((n for n in numbers if traits[n].is_fine), key=lambda n: (_start(traits[n]), n))
    for index, number in enumerate(fine):
        one = traits[number]
        for rival in fine[index + 1 : index + 1 + _NEIGHBOURS]:
            other = traits[rival]
            if one.window and other.window and one.window.overlaps(other.window) and _share(one, other):
                yield Pair(one=number, other=rival, strength=3.0)


def _share(one: Traits, other: Traits) -> bool:
    words = len(one.other_words & other.other_words)
    more = 0 if one.pages & other.pages else 1
    if one.lead.kind == "statement":
        return False  # one who speaks says much in an hour
    if one.actors & other.actors:
        return one.lead.kind not in _MANY or (words >= 2 and figures_fit(one.figures, other.figures))
    if not actors_fit(one.actors, other.actors):
        return False
    if one.lead.kind in _MOVING and not is_one_subject(one, other):
        return False
    placed = bool(one.place_ids and other.place_ids) or one.window == other.window
    if one.lead.kind in _MOVING and one.window == other.window and is_of_one_sort(one, other):
        more = 0
    if one.family in SUDDEN and one.window == other.window and one.place_ids & other.place_ids:
        more = 0
    return words >= (1 if placed and one.lead.kind == other.lead.kind else 2) + more


def _by_words(traits: Sequence[Traits], numbers: Sequence[int]) -> Iterator[Pair]:
    """Groups told in nearly the same words."""
    wordy = [n for n in numbers if len(traits[n].words) >= _FEW_WORDS]
    for first, second, score in alike_pairs([traits[n].words for n in wordy], _ALIKE):
        one, other = traits[wordy[first]], traits[wordy[second]]
        near = one.lead.recent == other.lead.recent and abs(one.told - other.told) <= _ONE_STORY_S
        if (
            near
            and _say_the_same(one, other, score)
            and figures_fit(one.figures, other.figures)
            and not are_two_names(one, other)
        ):
            yield Pair(one=wordy[first], other=wordy[second], strength=score)


def _say_the_same(one: Traits, other: Traits, score: float) -> bool:
    """True when what only one of the two says is more of the same: in a short text one other word is another thing."""
    shorter = min(len(one.words), len(other.words))
    if not one.pages & other.pages:
        return shorter >= _ACROSS_WORDS and (score >= _CLOSE or _holds_all(one, other))
    placed = bool(one.place_ids & other.place_ids) and one.lead.kind in _MANY
    if one.actors & other.actors and (placed or score == 1.0) and _holds_all(one, other):
        return True
    if shorter < _ACROSS_WORDS:
        return shorter >= _LEAST_WORDS and _holds_all(one, other)
    return score >= _CLOSE or shorter > _ACROSS_WORDS or _holds_all(one, other)


def _holds_all(one: Traits, other: Traits) -> bool:
    return one.words <= other.words or other.words <= one.words


def _by_day(traits: Sequence[Traits], numbers: Iterable[int]) -> Iterator[Pair]:
    """Groups of one link key and day, of which the one is news and the other looks back."""
    keyed: dict[str, list[int]] = {}
    for number in numbers:
        lead = traits[number].lead
        dated = lead.anchored and lead.granularity.rank <= Granularity.DAY.rank
        if lead.link and dated and not lead.link.startswith("entry|"):
            keyed.setdefault(lead.link, []).append(number)
    for listed in keyed.values():
        for old, near in nearest(traits, listed):
            if not traits[old].lead.recent:
                yield from (Pair(one=old, other=n, strength=2.5) for n in near if traits[n].lead.recent)


def _by_actor(traits: Sequence[Traits], numbers: Iterable[int], *, once: bool) -> Iterator[Pair]:
    """What one actor does: once in a life, or on a page that gives one place for it, which other tellings leave out or give
    more widely.
    """
    buckets: dict[tuple[str, bool], list[int]] = {}
    for number in numbers:
        told = traits[number]
        for actor in sorted(told.actors):
            if is_person(actor):
                buckets.setdefault((actor, told.lead.recent), []).append(number)
    for listed in buckets.values():
        for number, others in nearest(traits, listed):
            near = [n for n in others if _is_near(traits[number], traits[n])]
            if once:
                yield from (Pair(one=number, other=n, strength=1.3) for n in near if n > number)
                continue
            finer = [n for n in near if _is_finer(traits[number], traits[n])]
            if len(finer) == 1:
                yield Pair(one=number, other=finer[0], strength=1.2)


def _is_near(one: Traits, other: Traits) -> bool:
    fits = one.window is None or other.window is None or one.window.overlaps(other.window)
    return fits and (bool(one.pages & other.pages) or abs(one.told - other.told) <= _ONE_STORY_S)


def _is_finer(one: Traits, other: Traits) -> bool:
    """True when the other gives a place, and the one none or one that holds it."""
    if not other.place_ids or not one.pages & other.pages or _is_vague(one) or _is_vague(other):
        return False
    if not one.place_ids:
        return not any(is_somewhere(e) for e in one.group.reports)
    outer, inner = place_of(one), place_of(other)
    wider = (
        outer is not None and inner is not None and outer.id in (*inner.regions, f"country:{inner.country}")
    )
    return wider and one.lead.verb not in _INTO


def _is_vague(told: Traits) -> bool:
    """True for a time of a week or more: "earlier this year"."""
    return told.lead.anchored and told.lead.granularity.rank >= Granularity.WEEK.rank


def _start(told: Traits) -> float:
    return told.window.sort_key[0] if told.window is not None else float("inf")
