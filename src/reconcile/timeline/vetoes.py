"""What makes two groups two events, whatever they share: places, people, opposite deeds, one entry, the first and the last."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reconcile.claims.events.subject_words import Subject
from reconcile.timeline.aspects import Aspect
from reconcile.timeline.portraits import FINE, Clause, Portrait
from reconcile.timeline.traits import Traits, actors_fit, counts_fit, is_person, places_fit

_MEN: Final = frozenset("man men boy boys husba fathe broth son male".split())
_WOMEN: Final = frozenset("woman women girl girls wife mothe siste daugh femal".split())
_OF: Final = frozenset({"of", "in", "on", "for", "from"})
_HELPERS: Final = frozenset({"was", "were", "is", "are", "has", "have", "had", "been", "being"})
_LIMITS: Final = frozenset({Aspect.BY, Aspect.FROM})
_EDGES: Final = frozenset({Aspect.START, Aspect.END})
_OPPOSITES: Final = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "departure/presence",
        "departure/arrival",
        "arrival/lift-off",
        "beginning/end",
        "beginning/ending",
        "beginning/closing",
        "opening/closing",
        "opening/end",
        "opening/ending",
        "closing/reopening",
        "strike/return to work",
        "halt/beginning",
        "halt/reopening",
        "launch/splashdown",
        "launch/presence",
        "docking/departure",
        "arrest/release",
        "calling off/beginning",
        "loss/restoring",
        "conviction/acquittal",
        "adoption/rejection",
        "hostages freed/capture",
        "alarm/arrival",
    )
)


def are_two(one: Portrait, other: Portrait) -> bool:
    """True when something that the two say makes them two events."""
    first, second = one.traits, other.traits
    return (
        bool(one.entries & other.entries)
        or first.again != second.again
        or not _one_time(one, other)
        or _are_opposite(one, other)
        or not places_fit(first.place_ids, second.place_ids)
        or not actors_fit(_people(first), _people(second))
        or not counts_fit(first.counts, second.counts)
        or are_two_subjects(one.subjects, other.subjects, first, second)
        or _are_man_and_woman(one.near, other.near)
        or any(_are_parallel(a, b) or _are_of_two(a, b) for a in one.clauses for b in other.clauses)
    )


def _one_time(one: Portrait, other: Portrait) -> bool:
    """True when one time holds the other, and both speak of the same part of the event."""
    if not one.window.overlaps(other.window):
        return False
    edges = {one.edge, other.edge}
    if (
        one.clock in FINE
        and other.clock in FINE
        and ((len(edges) > 1 and edges & _LIMITS) or edges >= _EDGES)
    ):
        return False
    finer, wider = sorted((one, other), key=lambda p: p.window.width_s)
    return finer.window.width_s > 0 and wider.window.intersection(finer.window) == finer.window


def _are_opposite(one: Portrait, other: Portrait) -> bool:
    if _is_seen(one) != _is_seen(other) and "presence" in one.deeds & other.deeds:
        return True
    if one.deeds & other.deeds:
        return False
    return any(frozenset({a, b}) in _OPPOSITES for a in one.deeds for b in other.deeds)


def _is_seen(portrait: Portrait) -> bool:
    """True for who is seen somewhere, for how long before nobody knows; "was in Leeds by noon" may be an arrival."""
    return portrait.traits.lead.kind == "sighting" and not portrait.traits.lead.verb.startswith("be ")


def _people(traits: Traits) -> frozenset[str]:
    return frozenset(a for a in traits.actors if is_person(a))


def are_two_subjects(one: Iterable[Subject], other: Iterable[Subject], first: Traits, second: Traits) -> bool:
    """True for "Lund shares closed at 43.50" and "Berg closed at 43.50": each subject has a name and none is the other's."""
    if first.actors & second.actors:
        return False
    names = [frozenset(n for s in subjects for n in s.names) for subjects in (one, other)]
    firsts = [frozenset(s.first for s in subjects if s.first) for subjects in (one, other)]
    further = [frozenset(s.further for s in subjects) for subjects in (one, other)]
    if firsts[0] and firsts[1] and not firsts[0] & firsts[1]:
        return True
    return bool(names[0] and names[1] and not names[0] & names[1]) or not further[0] & further[1]


def _are_man_and_woman(one: frozenset[str], other: frozenset[str]) -> bool:
    """True when the one tells of a man alone, the other of a woman alone."""
    sexes = [(bool(words & _MEN), bool(words & _WOMEN)) for words in (one, other)]
    return sexes in ([(True, False), (False, True)], [(False, True), (True, False)])


def _are_parallel(one: Clause, other: Clause) -> bool:
    """True when two clauses of one verb differ in one place only: "the court in Porto opened at 09:00", "the polls in Porto
    opened at 09:00".
    """
    first, second = one.words, other.words
    least = min(len(first), len(second))
    ahead = next((n for n in range(least) if first[n] != second[n]), least)
    behind = next((n for n in range(least - ahead) if first[-1 - n] != second[-1 - n]), least - ahead)
    middles = [range(ahead, len(words) - behind) for words in (first, second)]
    if one.verb in middles[0] or other.verb in middles[1] or not all(middles):
        return False
    same = 2 * (ahead + behind) >= max(len(first), len(second))
    return same and not {first[n] for n in middles[0]} & {second[n] for n in middles[1]}


def _are_of_two(one: Clause, other: Clause) -> bool:
    """True for one noun of two things before the verb: "trading in coal", "trading in copper"."""
    first, second = _things(one), _things(other)
    return any(second[noun].isdisjoint(first[noun]) for noun in first if noun in second)


def _things(clause: Clause) -> dict[str, frozenset[str]]:
    """What the words before a verb say a noun is of, in, on or for, by that noun."""
    words = clause.words[: clause.verb]
    return {
        words[at - 1]: frozenset(words[at + 1 :]) - _HELPERS
        for at in range(1, len(words) - 1)
        if words[at] in _OF
    }
