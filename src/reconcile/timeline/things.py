"""What the words of a page speak of: one node of the network for the talks that began, "the talks" and the talks that ended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from reconcile.claims.kinds import Event, Ordering
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.timeline.aspects import Aspect, edge_of
from reconcile.timeline.known_things import TOLD_BY_NOUN, Thing, Told, grow, is_timed, meant, thing_of
from reconcile.timeline.merge import Group
from reconcile.timeline.shared_things import Owned, across_pages
from reconcile.timeline.strands import content_of, key_of
from reconcile.timeline.thing_nouns import class_of, noun_of

# What takes time, so that its beginning and its end may be told apart.
_LASTING: Final = frozenset({"meeting", "visit", "travel", "attack", "disaster", "other"})
_MOVES: Final = frozenset({"arrival", "departure"})
_THING: Final = "thing|"
_GERUND: Final = re.compile(r"\w+ing\b")
_THE: Final = LazyPattern(r"\b(?:the|an?|this|that|his|her|its|their|\w+['\u2019]s)\s+(?:[\w-]+\s)?$")
_PRONOUN: Final = LazyPattern(r"\b(?:he|she|they)\s(?:had\s|has\s|have\s)?$")


@attrs.frozen(kw_only=True)
class Named:
    """A telling and the node of the network that it speaks of. edge: it tells only its beginning or end. own: the node is its group's."""

    node: str
    edge: Aspect | None
    group: str


def nodes_of(groups: Iterable[Group], orderings: Iterable[Ordering]) -> dict[str, Named]:
    """For each telling of a page that tells an order, and each event that is only named there, the node it speaks of; by `key_of`.

    A telling of a beginning or an end, and a name ("the talks"), joins the one thing of its page that it can speak of: told
    before or in the same entry or timed before it was named, of the same kind, its people and places agreeing. Where two would do, it is a thing of its own.
    """
    found: dict[str, Named] = {}
    kept: list[Owned] = []
    for page in _by_page(groups, orderings):
        things: dict[str, dict[str, Thing]] = {}
        for told in page:
            lasts = told.event.kind in _LASTING or noun_of(told.event) is not None
            edge = edge_of(told.event) if lasts else None
            alike = things.setdefault(class_of(told.event), {})
            own = found[key_of(told.event)] = _named(alike, told, edge)
            if own.node.startswith(_THING):
                kept.append(Owned(node=own.node, event=told.event, beside=told.other))
    known = across_pages(kept)
    return {key: attrs.evolve(own, node=known.get(own.node, own.node)) for key, own in found.items()}


def _by_page(groups: Iterable[Group], orderings: Iterable[Ordering]) -> Iterator[list[Told]]:
    """The tellings of each page that tells an order, those with a time first, else in the order in which they stand; what an order
    names comes among them.
    """
    pages: dict[str, list[Told]] = {}
    for ordering in orderings:
        ends = (
            (ordering.first, ordering.named_first, ordering.second),
            (ordering.second, ordering.named_second, ordering.first),
        )
        for event, named, other in ends:
            told = pages.setdefault(event.page, [])
            whole = _with_subject(event, other)
            if named or whole is not event:
                told.append(Told(event=whole, group=None, beside=other.stated, other=other.subject))
    for group in groups:
        for event in group.reports:
            if event.page in pages:
                pages[event.page].append(Told(event=event, group=group.key, beside=event.stated))
    for told in pages.values():
        told.sort(
            key=lambda t: (
                not is_timed(t.event),
                t.event.rank,
                t.event.quotes[0].file_span.start,
                t.event.spot,
                t.group is None,
            )
        )
        yield told


def _with_subject(event: Event, other: Event) -> Event:
    """The event with whom the other end is about, where its own words leave that to the other: "landing", "once she landed"."""
    if event.actors or not other.subject or event.kind in TOLD_BY_NOUN:
        return event
    quote = event.quotes[0]
    spot = event.spot - quote.span.start
    gerund = _GERUND.match(quote.text, spot) is not None and _THE.search(quote.text, 0, max(0, spot)) is None
    if not gerund and _PRONOUN.search(quote.text, 0, spot) is None:
        return event
    return attrs.evolve(event, actors=other.actors[:1], subject=other.subject)


def _named(things: dict[str, Thing], told: Told, edge: Aspect | None) -> Named:
    """The node that a telling speaks of; what it adds to its thing is noted. things: those told so far, by node."""
    event, group = told.event, told.group
    bare = event.kind == "other" or (event.kind in _MOVES and not event.actors)
    plain = bare and event.stated is None and noun_of(event) is None
    if group is not None and edge is None:
        node = (
            meant(things, told) if plain else None
        ) or group  # an order of what another sentence tells with its time
    else:
        node = meant(things, told) or f"{_THING}{content_of(event)}"
    thing = things.get(node)
    if thing is None:
        things[node] = thing_of(event, node)
    else:
        grow(thing, event)
    return Named(node=node, edge=edge, group=group or "")


def tied(named: Mapping[str, Named], groups: Iterable[Group]) -> Iterator[tuple[Event, Named]]:
    """The tellings of beginnings and ends whose own line of the timeline is another node than the thing they speak of."""
    for group in groups:
        for event in group.reports:
            own = named.get(key_of(event))
            if own is not None and own.edge is not None and own.node != group.key:
                yield event, own
