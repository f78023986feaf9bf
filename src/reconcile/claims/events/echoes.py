"""Headlines and captions that tell what the body of their entry tells: one event, told twice, not two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.events.families import family_of
from reconcile.claims.events.telling import is_layout
from reconcile.claims.kinds import Event
from reconcile.mentions import Mentions
from reconcile.model import BlockKind
from reconcile.places import contains, place_named

_WORD: Final = re.compile(r"[A-Za-z]{4,}")


def settled(found: Mentions, events: tuple[Event, ...]) -> Iterator[Event]:
    """The events of an entry, those of its headlines and captions with what the body tells of the same event.

    A statement in a headline that the body tells in the same words is left out.
    """
    anchors: list[Event] = []
    taken: dict[Event, Event] = {}
    for event in sorted(events, key=lambda e: (is_layout(BlockKind(e.block)), not e.places, not e.actors)):
        twin = (
            next((a for a in anchors if _is_echo(event, a)), None)
            if is_layout(BlockKind(event.block))
            else None
        )
        if twin is None:
            anchors.append(event)
        else:
            taken[event] = twin
    linked = {twin: twin.link or f"entry|{found.entry.id}|{twin.kind}|{_at(twin)}" for twin in taken.values()}
    for event in events:
        if event.kind == "statement" and event in taken:
            continue
        if event in taken:
            yield _taking_over(event, taken[event], linked[taken[event]])
        else:
            yield attrs.evolve(event, link=linked[event]) if event in linked else event


def _at(event: Event) -> int:
    return event.quotes[0].span.start


def _is_echo(event: Event, told: Event) -> bool:
    """True when a headline or caption tells the same event with less detail: nothing of it speaks against the other."""
    if event.kind == "statement":
        return _same_words(event, told)
    if told.kind == "statement":
        return False
    if family_of(event.kind, event.verb) != family_of(told.kind, told.verb) or event.lane != told.lane:
        return False
    timed = event.anchored and told.anchored
    apart = event.when is not None and told.when is not None and not event.when.overlaps(told.when)
    if event.polarity != told.polarity or (timed and apart):
        return False
    if event.recent != told.recent or (event.anchored and not told.anchored):
        return False
    shared = bool(set(event.actors) & set(told.actors))
    actors = shared or not event.actors or not told.actors
    bare = not event.actors and not event.places
    least = 0.2 if bare and timed and event.granularity == told.granularity else 0.6
    return actors and _agree(event, told) and (shared or _same_words(event, told, least))


def _agree(event: Event, told: Event) -> bool:
    """True when the places are the same, or one lies in the other, or one is not told."""
    if not event.place_ids or not told.place_ids or set(event.place_ids) & set(told.place_ids):
        return True
    one, two = place_named(event.place_ids[0]), place_named(told.place_ids[0])
    return one is not None and two is not None and (contains(one, two) or contains(two, one))


def _same_words(event: Event, told: Event, least: float = 0.6) -> bool:
    """True when so many words of the one stand in the other, ends of words aside."""
    words = {w.casefold()[:5] for w in _WORD.findall(event.summary)}
    other = {w.casefold()[:5] for q in told.quotes for w in _WORD.findall(q.text)}
    return bool(words) and len(words & other) >= least * len(words)


def _taking_over(event: Event, told: Event, link: str) -> Event:
    same_time = event.anchored and told.anchored and event.granularity == told.granularity
    return attrs.evolve(
        event,
        when=told.when if same_time else event.when,  # "in July" is July where it happened
        link=link,
        actors=told.actors or event.actors,
        subject=told.subject or event.subject,
        places=told.places or event.places,
        place=told.place or event.place,
        place_ids=told.place_ids or event.place_ids,
    )
