"""Tallies: counts so far of the people killed, hurt, missing, rescued, arrested or evacuated in the event a page tells of.

A page of one event tells of one place, or of places that lie in one another, and of one kind of event; there every tally counts
for the whole of it. On any other page only tallies that name the same places are of one line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Final

import attrs

from reconcile.claims import tally_words as words
from reconcile.claims.count_words import REVISED
from reconcile.claims.head_counts import HeadCount, head_counts
from reconcile.claims.modality import attribution_of
from reconcile.claims.reading import Reading
from reconcile.claims.saying import is_dating
from reconcile.claims.supersession import Cue, CueKind, cues
from reconcile.mentions import Mentions
from reconcile.model import BlockKind, Entry, Quote
from reconcile.places import Place, contains

UNKNOWN_SOURCE: Final = "?"
_STATES: Final = {"dead": "people killed", "injured": "people injured"}
_PAST: Final = timedelta(days=3)
_BOUNDS: Final = frozenset({"", "at least", "more than", "over"})
_FRESH: Final = frozenset({CueKind.CORRECTION, CueKind.REVISION, CueKind.WITHDRAWAL, CueKind.EDIT})
_NEWER: Final = frozenset({CueKind.CORRECTION, CueKind.REVISION})
_MOST_PLACES: Final = 6
_NEAR: Final = 60
"""Code points round a count within which the site that it is of is named."""


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


@attrs.frozen(kw_only=True)
class _Scoped:
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


def tallies(reading: Reading) -> tuple[Tally, ...]:
    """The tallies of a page in the order told: by entry, then by place."""
    scoped = [each for found in reading.mentions for each in _of_entry(reading, found)]
    event = _event(reading, scoped)
    told = [_lined(each, event) for each in scoped]
    return tuple(sorted(told, key=lambda t: (t.rank, t.count.span.start)))


def _event(reading: Reading, scoped: list[_Scoped]) -> _Event:
    placed = {place.id: place for each in scoped for place in each.places}
    named = frozenset(family for each in scoped for family in each.families)
    head, homes = _head(reading)
    is_one = not homes and _lie_in_one_another(list(placed.values()))
    own = (p for p in placed.values() if is_one or any(contains(h, p) or contains(p, h) for h in homes))
    return _Event(
        places=frozenset(p.id for p in own),
        one_place=is_one or bool(homes),
        one_site=len({site for each in scoped for site in each.sites}) <= 1,
        kinds=head or (named if len(named) <= 1 else None),
    )


def _head(reading: Reading) -> tuple[frozenset[str], tuple[Place, ...]]:
    """The kinds of events and the cities, regions and countries that the page's headline names."""
    for found in reading.mentions:
        if found.entry is reading.page.head:
            named = {t.place.id: t.place for t in found.toponyms if t.place is not None and t.place.has_point}
            return _families(found.entry.headline or ""), tuple(named.values())
    return frozenset(), ()


def lines_of(told: tuple[Tally, ...]) -> dict[str, list[Tally]]:
    """The tallies by their lines; those whose line is not known are left out."""
    lines: dict[str, list[Tally]] = defaultdict(list)
    for tally in told:
        if tally.line:
            lines[tally.line].append(tally)
    return lines


def _of_entry(reading: Reading, found: Mentions) -> Iterator[_Scoped]:
    plain = found.entry.plain
    counts = list(head_counts(found))
    if not counts:
        return
    fresh = [c for c in cues(plain, 0, len(plain)) if c.kind in _FRESH]
    for count in counts:
        if count.state == "on board" or count.other or count.rest or not _is_of_all(plain, count):
            continue
        told = plain[count.sentence.start : count.sentence.end]
        if words.OTHER_EVENT.search(told) or _is_background(reading, found, count):
            continue
        yield _scoped(reading, found, count, fresh)


def _is_of_all(plain: str, count: HeadCount) -> bool:
    """False for a count of some of them only, or of more of them."""
    text, behind = plain[count.span.start : count.span.end], plain[count.span.end : count.sentence.end]
    before = plain[count.sentence.start : count.span.start]
    if (
        words.PART_BEFORE.search(before)
        or words.PART_WITHIN.search(text)
        or words.BODIES_OR_PART_BEHIND.match(behind)
    ):
        return False
    state_is_last = text[-1].isalpha() and text.split()[-1].lower() not in _NUMBER_WORDS
    return state_is_last or words.PEOPLE_BEHIND.match(behind) is not None


_NUMBER_WORDS: Final = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety".split()
)


def _is_background(reading: Reading, found: Mentions, count: HeadCount) -> bool:
    """True where the sentence is dated to days before the entry was told."""
    told = reading.at(found.entry)
    start = None if told is None else told.start
    ends = [
        t.interval.end
        for t in found.times
        if count.sentence.holds(t.quote.span) and is_dating(t) and t.interval is not None
    ]
    return start is not None and any(end is not None and end < start - _PAST for end in ends)


def _scoped(reading: Reading, found: Mentions, count: HeadCount, fresh: list[Cue]) -> _Scoped:
    entry = found.entry
    told = entry.plain[count.sentence.start : count.sentence.end]
    near = [c for c in fresh if count.sentence.start - 160 <= c.span.start < count.sentence.end + 160]
    tally = Tally(
        state=count.state,
        line="",
        of="",
        people=count.people,
        bound=count.bound,
        source=_source(found, count, told),
        hedged=count.bound not in _BOUNDS
        or words.MAYBE.search(told) is not None
        or words.HEDGED_WITHIN.search(entry.plain, count.span.start, count.span.end) is not None,
        confirmed="confirm" in told.lower(),
        revised=bool(near) or REVISED.search(told) is not None,
        replaces=any(c.kind in _NEWER and count.sentence.holds(c.span) for c in near),
        attackers=words.ATTACKERS.search(told) is not None,
        rank=reading.ranks[entry.id],
        entry=entry,
        count=count,
    )
    near_by = entry.plain[
        max(count.sentence.start, count.span.start - _NEAR) : min(count.sentence.end, count.span.end + _NEAR)
    ]
    sites = list(words.SITE.finditer(near_by))
    return _Scoped(
        tally=tally,
        places=_places(found, count),
        sites=frozenset(m["site"].lower().rstrip("s") for m in sites if not m["part"]),
        parts=frozenset(m["part"].lower().rstrip("s") for m in sites if m["part"]),
        families=_families(told),
    )


def _families(text: str) -> frozenset[str]:
    return frozenset(m.lastgroup or "" for m in words.families().finditer(text))


def _source(found: Mentions, count: HeadCount, told: str) -> str:
    attribution = attribution_of(found, count.span)
    if attribution is not None:
        return attribution.source or UNKNOWN_SOURCE
    quoted = found.entry.block_at(count.span.start) is BlockKind.QUOTED_POST
    return UNKNOWN_SOURCE if quoted or words.SAID.search(told) else ""


def _places(found: Mentions, count: HeadCount) -> tuple[Place, ...]:
    """The places that the sentence says its people were in."""
    plain, start = found.entry.plain, count.sentence.start
    named = (
        t.place
        for t in found.placed_toponyms.within(count.sentence)
        if t.by != "demonym"
        and words.LOCATIVE.search(plain, max(start, t.quote.span.start - 60), t.quote.span.start)
    )
    return tuple({p.id: p for p in named if p is not None}.values())


def _lie_in_one_another(places: list[Place]) -> bool:
    if len(places) > _MOST_PLACES:
        return False
    ordered = sorted(places, key=lambda p: sum(contains(p, other) for other in places), reverse=True)
    return all(contains(outer, inner) for outer, inner in pairwise(ordered))


def _lined(each: _Scoped, event: _Event) -> Tally:
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
    of = _STATES.get(tally.state, f"people {tally.state}")
    return attrs.evolve(tally, line=line, of=f"{of}{where}")
