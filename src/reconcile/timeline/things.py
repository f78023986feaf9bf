"""What the words of a page speak of: one node of the network for the talks that began, "the talks" and the talks that ended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from reconcile.claims.kinds import Event, Ordering
from reconcile.places import contains, place_named
from reconcile.timeline.aspects import Aspect, edge_of
from reconcile.timeline.merge import Group
from reconcile.timeline.shared_things import Owned, across_pages
from reconcile.timeline.strands import content_of, key_of
from reconcile.timeline.thing_nouns import ORDINALS, class_of, noun_of
from reconcile.times import DAY_S, Interval

# What takes time, so that its beginning and its end may be told apart.
_LASTING: Final = frozenset({"meeting", "visit", "travel", "attack", "disaster", "other"})
# What a noun names by itself, whoever takes part.
_TOLD_BY_NOUN: Final = frozenset({"meeting", "attack", "disaster"})
_MOVES: Final = frozenset({"arrival", "departure"})
_THING: Final = "thing|"
_GERUND: Final = re.compile(r"\w+ing\b")
_PRONOUN: Final = re.compile(r"\b(?:he|she|they)\s(?:had\s|has\s|have\s)?$", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")
_AUXILIARY: Final = frozenset(
    "has have had was were is are be been being will would the a an its it later then also finally just now".split()
)
# On a page that tells of more things of one kind, none is "the" one.
_MOST: Final = 300
_APART_S: Final = 3 * DAY_S


@attrs.frozen(kw_only=True)
class Named:
    """A telling and the node of the network that it speaks of. edge: it tells only its beginning or end. own: the node is its group's."""

    node: str
    edge: Aspect | None
    group: str


@attrs.frozen(kw_only=True)
class _Told:
    """A telling with the key of its group, None for what an order only names. beside: the time that is told with it; other: who
    the event at the other end of its order is about.
    """

    event: Event
    group: str | None
    beside: Interval | None
    other: str = ""


@attrs.define(kw_only=True)
class _Thing:
    node: str
    actors: set[str]
    places: set[str]
    rank: int
    entries: set[str]
    event: Event


def nodes_of(groups: Iterable[Group], orderings: Iterable[Ordering]) -> dict[str, Named]:
    """For each telling of a page that tells an order, and each event that is only named there, the node it speaks of; by `key_of`.

    A telling of a beginning or an end, and a name ("the talks"), joins the one thing of its page that it can speak of: told
    before or in the same entry, of the same kind, its people and places agreeing. Where two would do, it is a thing of its own.
    """
    found: dict[str, Named] = {}
    kept: list[Owned] = []
    for page in _by_page(groups, orderings):
        things: dict[str, dict[str, _Thing]] = {}
        for told in page:
            lasts = told.event.kind in _LASTING or noun_of(told.event) is not None
            edge = edge_of(told.event) if lasts else None
            alike = things.setdefault(class_of(told.event), {})
            own = found[key_of(told.event)] = _named(alike, told, edge)
            if own.node.startswith(_THING):
                kept.append(Owned(node=own.node, event=told.event, beside=told.other))
    known = across_pages(kept)
    return {key: attrs.evolve(own, node=known.get(own.node, own.node)) for key, own in found.items()}


def _by_page(groups: Iterable[Group], orderings: Iterable[Ordering]) -> Iterator[list[_Told]]:
    """The tellings of each page that tells an order, in the order in which they stand; what an order names comes among them."""
    pages: dict[str, list[_Told]] = {}
    for ordering in orderings:
        ends = (
            (ordering.first, ordering.named_first, ordering.second),
            (ordering.second, ordering.named_second, ordering.first),
        )
        for event, named, other in ends:
            told = pages.setdefault(event.page, [])
            meant = _with_subject(event, other)
            if named or meant is not event:
                told.append(_Told(event=meant, group=None, beside=other.stated, other=other.subject))
    for group in groups:
        for event in group.reports:
            if event.page in pages:
                pages[event.page].append(_Told(event=event, group=group.key, beside=event.stated))
    for told in pages.values():
        told.sort(
            key=lambda t: (t.event.rank, t.event.quotes[0].file_span.start, t.event.spot, t.group is None)
        )
        yield told


def _with_subject(event: Event, other: Event) -> Event:
    """The event with whom the other end is about, where its own words leave that to the other: "landing", "once she landed"."""
    if event.actors or not other.subject or event.kind in _TOLD_BY_NOUN:
        return event
    quote = event.quotes[0]
    spot = event.spot - quote.span.start
    if _GERUND.match(quote.text, spot) is None and _PRONOUN.search(quote.text, 0, spot) is None:
        return event
    return attrs.evolve(event, actors=other.actors[:1], subject=other.subject)


def _named(things: dict[str, _Thing], told: _Told, edge: Aspect | None) -> Named:
    """The node that a telling speaks of; what it adds to its thing is noted. things: those told so far, by node."""
    event, group = told.event, told.group
    bare = event.kind == "other" or (event.kind in _MOVES and not event.actors)
    plain = bare and event.stated is None and noun_of(event) is None
    if group is not None and edge is None:
        node = (
            _meant(things, told) if plain else None
        ) or group  # an order of what another sentence tells with its time
    else:
        node = _meant(things, told) or f"{_THING}{content_of(event)}"
    thing = things.get(node)
    if thing is None:
        things[node] = _thing_of(event, node)
    else:
        _grow(thing, event)
    return Named(node=node, edge=edge, group=group or "")


def _thing_of(event: Event, node: str) -> _Thing:
    return _Thing(
        node=node,
        actors=set(event.actors),
        places=set(event.place_ids),
        rank=event.rank,
        entries={event.entry},
        event=event,
    )


def _grow(thing: _Thing, event: Event) -> None:
    thing.actors.update(event.actors)
    thing.places.update(event.place_ids)
    thing.entries.add(event.entry)


def _meant(things: Mapping[str, _Thing], told: _Told) -> str | None:
    """The one thing that a name can speak of: of those of its own entry, else of the whole page; None where that is not one."""
    if len(things) > _MOST:
        return None
    event = told.event
    fitting = [thing for thing in things.values() if thing.rank <= event.rank and _fits(thing, told)]
    here = [thing for thing in fitting if event.entry in thing.entries]
    if len(here) == 1:
        return here[0].node
    return fitting[0].node if len(fitting) == 1 else None


def _fits(thing: _Thing, told: _Told) -> bool:
    event = told.event
    if event.actors and thing.actors:
        if not thing.actors & set(event.actors):
            return False
    elif not _is_of_noun(thing.event, event) and _head(thing.event) != _head(event):
        return False  # "the ferry docked" is no arrival of a person
    if event.place_ids and thing.places:
        touch = any(_touch(a, b) for a in event.place_ids for b in thing.places)
        return touch and _near(thing, told)
    return _near(thing, told)


def _is_of_noun(one: Event, other: Event) -> bool:
    """True for two that a noun names, whoever takes part: "fuelling began", "after fuelling"."""
    return other.kind in _TOLD_BY_NOUN or all(noun_of(event) is not None for event in (one, other))


def _head(event: Event) -> str:
    """Who or what it is told of, as far as the words say: its first actor, else the last word before it that is no auxiliary."""
    if event.subject:
        return event.subject
    quote = event.quotes[0]
    words = [w.casefold() for w in _WORD.findall(quote.text[: max(0, event.spot - quote.span.start)])]
    words = [w for w in words if w not in _AUXILIARY]
    return " ".join(words[-2:] if words[-2:-1] and words[-2] in ORDINALS else words[-1:])


def _touch(one: str, other: str) -> bool:
    if one == other:
        return True
    first, second = place_named(one), place_named(other)
    return first is not None and second is not None and (contains(first, second) or contains(second, first))


def _near(thing: _Thing, told: _Told) -> bool:
    """True unless the two are timed more than three days apart; the time beside a name is that of the other end of its order."""
    own = thing.event.stated
    if own is None or told.beside is None:
        return thing.event.recent == told.event.recent
    (a, b), (c, d) = own.sort_key, told.beside.sort_key
    return max(a, c) - min(b, d) <= _APART_S


def tied(named: Mapping[str, Named], groups: Iterable[Group]) -> Iterator[tuple[Event, Named]]:
    """The tellings of beginnings and ends whose own line of the timeline is another node than the thing they speak of."""
    for group in groups:
        for event in group.reports:
            own = named.get(key_of(event))
            if own is not None and own.edge is not None and own.node != group.key:
                yield event, own
