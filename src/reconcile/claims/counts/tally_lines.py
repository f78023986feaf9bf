"""Which tallies continue each other: those of a page's own event, or those that name the same places and kinds of events."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

import attrs

from reconcile.claims.counts import tally_words as words
from reconcile.claims.counts.head_counts import HeadCount
from reconcile.claims.reading import Reading
from reconcile.model import Entry, Quote
from reconcile.places import Place, contains

STATES: Final = {"dead": "people killed", "injured": "people injured"}
_MOST_PLACES: Final = 6


@attrs.frozen(kw_only=True, eq=False)
class Tally:
    """A count so far, of the page's own event, as one statement tells it.

    line: key of the counts it continues, "" where it is not known which. of: "people killed in Haiti". people: the number;
    bound: "", "at least", ... source: who says so, "" for the page itself, "?" for someone who is not known. hedged: it may be
    so. confirmed: only the confirmed are counted. revised: it or what stands near it says that it replaces an earlier number;
    replaces: its own sentence does. attackers: the sentence speaks of those who did it. rank: of its entry, the oldest 0.
    """

    state: str
    line: str
    of: str
    people: int
    bound: str
    source: str
    hedged: bool
    confirmed: bool
    revised: bool
    replaces: bool
    attackers: bool
    rank: int
    entry: Entry
    count: HeadCount

    @property
    def quote(self) -> Quote:
        return self.entry.quote(self.count.span)

    @property
    def exact(self) -> bool:
        return not self.bound and not self.hedged

    @property
    def written(self) -> str:
        return f"{self.bound} {self.people:,}".strip()


Lines = Mapping[str, Sequence[Tally]]
"""The tallies of a page by their lines, in the order told."""


@attrs.frozen(kw_only=True)
class Scoped:
    """A tally before its line is known: with the places, the sites and the kinds of events that its sentence names."""

    tally: Tally
    places: tuple[Place, ...]
    sites: frozenset[str]
    parts: frozenset[str]
    families: frozenset[str]


@attrs.frozen(kw_only=True)
class _Event:
    """What a page has of its own event. places: ids of those that are the event's; one_place: no other is named, or the
    headline names it; one_site: at most one is named; kinds: those that a tally of it may name, None when the page tells of several.
    """

    places: frozenset[str]
    one_place: bool
    one_site: bool
    kinds: frozenset[str] | None


def lined(reading: Reading, scoped: list[Scoped]) -> list[Tally]:
    """The tallies of a page, each with the line that it belongs to, "" where that is not known."""
    event = _event(reading, scoped)
    return [_lined(each, event) for each in scoped]


def lines_of(told: tuple[Tally, ...]) -> Lines:
    """The tallies by their lines; those whose line is not known are left out."""
    lines: dict[str, list[Tally]] = defaultdict(list)
    for tally in told:
        if tally.line:
            lines[tally.line].append(tally)
    return lines


@functools.lru_cache(maxsize=64)  # each count of a sentence asks for the same one
def families_of(text: str) -> frozenset[str]:
    """The kinds of events that a text names, as `tally_words.FAMILIES` calls them."""
    return frozenset(m.lastgroup or "" for m in words.families().finditer(text))


def _event(reading: Reading, scoped: list[Scoped]) -> _Event:
    placed = {place.id: place for each in scoped for place in each.places}
    named = frozenset(family for each in scoped for family in each.families)
    head, homes = _head(reading)
    is_headed = reading.page.head is not None and reading.page.head.headline is not None
    is_one = not homes and (bool(head) or not is_headed) and _lie_in_one_another(list(placed.values()))
    own = (p for p in placed.values() if is_one or any(contains(h, p) or contains(p, h) for h in homes))
    return _Event(
        places=frozenset(p.id for p in own),
        one_place=is_one or bool(homes and head),
        one_site=len({site for each in scoped for site in each.sites}) <= 1,
        kinds=head or (named if len(named) <= 1 and not is_headed else None),
    )


def _head(reading: Reading) -> tuple[frozenset[str], tuple[Place, ...]]:
    """The kinds of events and the cities, regions and countries that the page's headline names."""
    for found in reading.mentions:
        if found.entry is reading.page.head:
            named = {t.place.id: t.place for t in found.toponyms if t.place is not None and t.place.has_point}
            return families_of(found.entry.headline or ""), tuple(named.values())
    return frozenset(), ()


def _lie_in_one_another(places: list[Place]) -> bool:
    if len(places) > _MOST_PLACES:
        return False
    ordered = sorted(places, key=lambda p: sum(contains(p, other) for other in places), reverse=True)
    return all(contains(outer, inner) for outer, inner in pairwise(ordered))


def _lined(each: Scoped, event: _Event) -> Tally:
    tally = each.tally
    is_own = any(p.id in event.places for p in each.places)
    names = () if is_own else tuple(sorted(p.name for p in each.places))
    other = each.families if event.kinds is None else each.families - event.kinds
    if event.kinds and each.families & event.kinds:
        other = frozenset()
    unknown = (not event.one_place and not each.places) or (event.kinds is None and not other)
    sites = each.parts if event.one_site else each.parts | each.sites
    line = "" if unknown else "|".join((tally.state, *names, *sorted(other), *sorted(sites)))
    where = f" in {', '.join(names)}" if names else ""
    of = STATES.get(tally.state, f"people {tally.state}")
    return attrs.evolve(tally, line=line, of=f"{of}{where}")
