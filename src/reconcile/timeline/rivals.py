"""Groups that speak of one event though their times exclude each other: claims that disagree, to be shown on one line.

Only what comes once is looked at: an arrival or departure of one actor, one lift-off, a page's own blast, a death, a dated
meeting of the same people in one place. Anything that makes it a second one keeps the two apart.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from reconcile.claims.dates.dated_events import AGAIN
from reconcile.claims.events.families import RARE, SUDDEN
from reconcile.claims.kinds import Event
from reconcile.claims.pages.retold import is_retold
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import BlockKind
from reconcile.timeline.group import Group, event_id
from reconcile.timeline.short_names import full_names
from reconcile.timeline.traits import (
    Traits,
    actors_fit,
    counts_fit,
    is_person,
    place_of,
    places_fit,
    traits_of,
)
from reconcile.times import DAY_S, HOUR_S, MINUTE_S, Granularity, Interval

_NEIGHBOURS: Final = 12
_MOST_APART_S: Final = 36 * HOUR_S  # what lies further apart is two events
_LEAST_APART_S: Final = 20 * MINUTE_S  # nearer than this, two stamps or watches differ
_DAYS_APART_S: Final = 3 * HOUR_S  # beside a whole day: its bounds hang on the zone
_ONE_STORY_S: Final = 2 * DAY_S
_ONCE: Final = frozenset({"death", "resignation"})
# What a ship, a craft or a person does once on its way or in its office.
_ONCE_ON_A_WAY: Final = frozenset(
    {"distress call", "power loss", "abandoning", "swearing in", "splashdown", "first signal", "separation"}
)
_SOON_S: Final = 3 * HOUR_S  # nearer than any timetable, or a second round of talks
_CARRIER: Final = LazyPattern(r"\b(?:ferr(?:y|ies)|train|tram|bus|coach|flight|shuttle|service|convoy)\b")
_INSIDE: Final = LazyPattern(
    r"\b(?:at|to|into|inside|outside|in|from)\s(?:the|an?|his|her|its|their)\s(?!(?:\w+\s)?(?:city|town|port|capital|village|island|border|airport)(?:\s(?:of|on|near|in|at)\b|[,.]|$))",
)
_LIFT_OFF: Final = frozenset({"lift off", "blast off", "lift-off"})
_MOVES: Final = frozenset({"presence", "departure"})


@attrs.frozen(kw_only=True, eq=False)
class _Told:
    """A group of one plain telling or more. plain: those; window: what they allow."""

    traits: Traits
    plain: tuple[Event, ...]
    window: Interval


def rivals(groups: Iterable[Group]) -> tuple[tuple[Group, Group], ...]:
    """Pairs of groups of one event whose windows exclude each other, the earlier window first, in order of id."""
    listed = sorted(groups, key=event_id)
    full = full_names(event for group in listed for event in group.reports)
    told = [
        each for group in listed if _may_differ(group) and (each := _told(traits_of(group, full))) is not None
    ]
    found = {(event_id(a.traits.group), event_id(b.traits.group)): (a, b) for a, b in _pairs(told)}
    return tuple((a.traits.group, b.traits.group) for _, (a, b) in sorted(found.items(), key=lambda f: f[0]))


def _may_differ(group: Group) -> bool:
    """False for what has no time, or did not happen: a quick look before all that is known of a group is brought together."""
    return group.window is not None and group.lead.lane == "happened" and any(e.recent for e in group.reports)


def _told(traits: Traits) -> _Told | None:
    window = traits.window
    if window is None or traits.lead.lane != "happened" or traits.again:
        return None
    plain = tuple(e for e in traits.group.reports if _is_plain(e))
    return _Told(traits=traits, plain=plain, window=window) if plain else None


def _is_plain(event: Event) -> bool:
    told = event.modality in ("asserted", "reported") and event.polarity and event.recent
    text = event.quotes[0].text.replace("\u2019", "'")
    body = event.block == BlockKind.BODY
    return told and body and not event.cue and AGAIN.search(text) is None and not is_retold(text)


def _pairs(told: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    moves = _moves(told)
    for key, bucket in _buckets(told).items():
        ordered = sorted(bucket, key=lambda t: (t.window.sort_key, event_id(t.traits.group)))
        if key[0] in SUDDEN and len(ordered) > 2:
            continue  # a page of many fires
        for index, one in enumerate(ordered):
            for other in ordered[index + 1 : index + 1 + _NEIGHBOURS]:
                if _is_one(key[0], one, other) and not _comes_between(moves, one, other):
                    yield one, other


def _buckets(told: Sequence[_Told]) -> dict[tuple[str, ...], list[_Told]]:
    """What can be one event, under its family and whoever it happened to, or the page that tells of it."""
    buckets: dict[tuple[str, ...], list[_Told]] = {}
    for each in told:
        for key in sorted(_keys(each)):
            buckets.setdefault(key, []).append(each)
    return buckets


def _keys(told: _Told) -> Iterator[tuple[str, ...]]:
    traits = told.traits
    family, people = traits.family, sorted(a for a in traits.actors if is_person(a))
    if family in SUDDEN:
        yield from ((family, page) for page in traits.pages)
    elif family == "meeting" and len(people) > 1 and traits.place_ids:
        yield (family, *people)
    elif family in _ONCE | _ONCE_ON_A_WAY | _MOVES or (family == "launch" and traits.lead.verb in _LIFT_OFF):
        yield from ((family, actor) for actor in people)


def _is_one(family: str, one: _Told, other: _Told) -> bool:
    first, second = one.traits, other.traits
    if not first.pages & second.pages and abs(first.told - second.told) > _ONE_STORY_S:
        return False
    if not _are_apart(one, other) or not actors_fit(first.actors, second.actors):
        return False
    if not counts_fit(first.counts, second.counts):
        return False
    if family == "presence" and not all(any(e.kind == "arrival" for e in t.plain) for t in (one, other)):
        return False  # who is seen in the morning and at night was there all day
    if family in _MOVES:
        whole = all(_is_of_the_whole(e) for e in (*one.plain, *other.plain))
        return (
            whole
            and _same_spot(first, second)
            and (not _keeps_a_timetable(one) or _gap_s(one, other) <= _SOON_S)
        )
    if family in _ONCE_ON_A_WAY and not (first.is_fine and second.is_fine and _gap_s(one, other) <= _SOON_S):
        return False
    if family == "meeting":
        return (
            _same_spot(first, second) and first.is_fine and second.is_fine and _gap_s(one, other) <= _SOON_S
        )
    if not places_fit(first.place_ids, second.place_ids):
        return False
    return family not in SUDDEN or _is_the_same(family, first, second)


def _is_the_same(family: str, first: Traits, second: Traits) -> bool:
    """True for "a blast" and "the blast": the later telling takes the thing as known, and says of it what the earlier said."""
    later = max((first, second), key=lambda t: (t.told, event_id(t.group)))
    if not later.definite and not later.known:
        return False
    if first.other_words & second.other_words:
        return True
    return family in RARE and _same_spot(first, second)


def _is_of_the_whole(event: Event) -> bool:
    """False for an arrival at a house in a town: no second telling of the arrival in the town."""
    quote = event.quotes[0]
    at = max(0, event.spot - quote.span.start)
    place = quote.text.find(event.place.split()[0], at) if event.place else -1
    between = quote.text[at : place if place >= 0 else at + 60]
    return _INSIDE.search(between) is None


def _keeps_a_timetable(told: _Told) -> bool:
    return any(_CARRIER.search(e.quotes[0].text) is not None for e in told.plain)


def _same_spot(one: Traits, other: Traits) -> bool:
    first, second = place_of(one), place_of(other)
    return first is not None and second is not None and first.id == second.id and first.kind != "country"


def _gap_s(one: _Told, other: _Told) -> float:
    first, second = sorted((one.window, other.window), key=lambda w: w.sort_key)
    return second.sort_key[0] - first.sort_key[1]


def _are_apart(one: _Told, other: _Told) -> bool:
    """True when the two windows exclude each other, by more than clocks differ and less than parts two events."""
    gap = _gap_s(one, other)
    anchored = [t for t in (one, other) if t.traits.lead.anchored]
    days = any(t.traits.lead.granularity.rank >= Granularity.DAY_PART.rank for t in anchored)
    fine = all(t.traits.lead.granularity.rank <= Granularity.DAY.rank for t in anchored)
    least = _DAYS_APART_S if days else _LEAST_APART_S
    return bool(anchored) and fine and least <= gap <= _MOST_APART_S


def _moves(told: Sequence[_Told]) -> dict[str, list[_Told]]:
    """Arrivals and departures by actor, in order of time."""
    moves: dict[str, list[_Told]] = {}
    for each in told:
        if each.traits.family in _MOVES and each.window.is_bounded:
            for actor in each.traits.actors:
                moves.setdefault(actor, []).append(each)
    for listed in moves.values():
        listed.sort(key=_start)
    return moves


def _comes_between(moves: dict[str, list[_Told]], one: _Told, other: _Told) -> bool:
    """True when the actor left or arrived elsewhere between the two: there and back, and there again."""
    first, second = sorted((one.window, other.window), key=lambda w: w.sort_key)
    if one.traits.family not in _MOVES:
        return False
    for actor in one.traits.actors & other.traits.actors:
        listed = moves.get(actor, [])
        start = bisect.bisect_left(listed, first.sort_key[1] - HOUR_S, key=_start)
        for each in listed[start : start + _NEIGHBOURS]:
            elsewhere = each.traits.family != one.traits.family or not _same_spot(each.traits, one.traits)
            if each not in (one, other) and elsewhere and _start(each) <= second.sort_key[0]:
                return True
    return False


def _start(told: _Told) -> float:
    return told.window.sort_key[0]
