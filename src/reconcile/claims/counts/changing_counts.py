"""Counts of things and people that go up and down while a page grows, and the number by which each is replaced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from reconcile.claims.counts.changing_tellings import tellings_of
from reconcile.claims.counts.changing_told import Told
from reconcile.claims.reading import Reading
from reconcile.claims.records.stories import Course
from reconcile.model import EntryRole
from reconcile.places import contains

_IN_PARTS: Final = ("people in hospital", "people in custody")
"""Of these, those who "remain" are often only the worst cases."""
_JUMP: Final = 20
"""A number so many times the one before is of something else."""
_LARGE: Final = 20
_ROUND: Final = 1_000
"""Full thousands, and less than a score, are told of many things."""


def make_changing_counts(reading: Reading, known: Iterable[Course] = ()) -> Iterator[Course]:
    """The course of each count that says that it replaces another of its page. known: courses that need no second telling."""
    lines: dict[str, list[Told]] = defaultdict(list)
    for found in reading.mentions:
        if found.entry.role is EntryRole.ENTRY:
            for told in tellings_of(reading, found):
                lines[told.key].append(told)
    _adopt(lines)
    tolls = tuple(known)
    listed = sorted((t for each in lines.values() for t in each), key=lambda t: (t.rank, t.span.start))
    chains = [steps for key in sorted(lines) if key for steps in _chains([t for t in listed if t.key == key])]
    chains += _corrections(listed, {t for steps in chains for t in steps})
    for steps in chains:
        last = steps[-1]
        if last.people and any(c.subject.startswith(last.of) for c in tolls):
            continue
        yield Course(
            **reading.base(last.entry, dict.fromkeys(step.quote for step in steps)),
            what="count",
            subject=max((step.of for step in reversed(steps)), key=len),
            course=", then ".join(step.written for step in steps),
            first=steps[0].written,
            last=last.written,
            steps=len(steps),
            cue="",
        )


def _adopt(lines: dict[str, list[Told]]) -> None:
    """Gives what is told of "the number of fires" without a state to the only line of fires that the page has."""
    named: dict[str, set[str]] = defaultdict(set)
    for key, told in lines.items():
        for each in told if key else ():
            named[each.noun].add(key)
    for each in tuple(lines[""]):
        if each.strong and len(named[each.noun]) == 1 and each.noun != "people":
            (key,) = named[each.noun]
            lines[""].remove(each)
            lines[key].append(attrs.evolve(each, key=key))


def _corrections(told: list[Told], known: set[Told]) -> Iterator[list[Told]]:
    """Each number that is said to stand for another, with the last telling of that one, in whatever words.

    Where it only rose or fell from it, the other must be large enough to be no other count by chance, and of no other state.
    """
    seen: dict[tuple[str, int], Told] = {}
    for each in told:
        old = each.change.old
        first = seen.get((each.noun, old)) if old is not None else None
        if (
            first is not None
            and each not in known
            and first.entry is not each.entry
            and (each.change.is_correction or _is_grown(first, each))
            and _may_be_one(first, each)
        ):
            known.add(each)
            yield [first, each]
        seen[each.noun, each.number] = each


def _is_grown(first: Told, each: Told) -> bool:
    """True where a number is told again as the one that another rose or fell from, of a state that agrees."""
    one_state = not first.key or not each.key or first.key == each.key
    has_moved = each.change.way != 0 or each.way != 0
    return has_moved and one_state and first.number >= _LARGE and first.number % _ROUND != 0


def _chains(told: list[Told]) -> Iterator[list[Told]]:
    """The tellings of one count of which each replaces the one before, in the order told."""
    open_chains: list[list[Told]] = []
    ends: dict[int, list[Told]] = defaultdict(list)  # the last telling of each chain, by its number
    for each in told:
        may_follow = each.cue or (each.still and not each.key.startswith(_IN_PARTS))
        chain = next((c for c in reversed(open_chains) if _follows(c, each)), None) if may_follow else None
        if chain is not None:
            ends[chain[-1].number].remove(chain[-1])
            chain.append(each)
        elif any(_may_be_one(last, each) for last in ends[each.number]):
            continue
        else:
            open_chains.append([each])
        ends[each.number].append(each)
    yield from (chain for chain in open_chains if len(chain) > 1)


def _follows(chain: list[Told], each: Told) -> bool:
    """True where a telling replaces the last step of a chain: by the number that it names, or as a newer one that fits."""
    last, old = chain[-1], each.change.old
    is_left = each.still and each.number < last.number and not each.key.startswith(_IN_PARTS)
    if not (each.cue or is_left) or last.number == each.number or not _may_be_one(last, each):
        return False
    if last.entry is each.entry and old != last.number:
        return False
    if old is not None and old == last.number:
        return True
    if (
        each.change.is_correction
        or (each.people and not each.strong and not (is_left and each.people == "missing"))
        or last.key.startswith("people on board")
    ):
        return False
    rises = each.number > last.number
    if (each.way > 0 and not rises) or (each.way < 0 and rises):
        return False
    if old is not None and not min(last.number, each.number) < old < max(last.number, each.number):
        return False
    return max(last.number, each.number) <= _JUMP * max(1, min(last.number, each.number))


def _may_be_one(one: Told, other: Told) -> bool:
    """False for counts of two places, of two kinds of events or of two owners."""
    if one.places and other.places:
        pairs = ((a, b) for a in one.places for b in other.places)
        if not any(a.id == b.id or contains(a, b) or contains(b, a) for a, b in pairs):
            return False
    if one.kinds and other.kinds and not one.kinds & other.kinds:
        return False
    return one.owner == other.owner or not (one.owner and other.owner)
