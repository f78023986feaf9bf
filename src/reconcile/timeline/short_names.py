"""Short names and the full names that they stand for, over all pages of a run: "Mr Lund" here, "Peter Lund" there."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping

from reconcile.claims.kinds import Event
from reconcile.lexicon.name_lists import persons
from reconcile.places import place_named


def full_names(events: Iterable[Event]) -> dict[str, str]:
    """The full name by the short one, where just one full name of the run ends in it and it names no place."""
    actors = {actor for event in events for actor in event.actors}
    candidates: dict[str, set[str]] = {}
    for name in actors:
        parts = name.split()
        if len(parts) > 1:
            surname = _surnames().get(name) or parts[-1]
            candidates.setdefault(surname, set()).add(name)
    return {
        short: next(iter(candidates[short]))
        for short in actors
        if len(candidates.get(short, ())) == 1 and place_named(short) is None
    }


@functools.cache
def _surnames() -> Mapping[str, str]:
    return {person.key: person.surname for person in persons().values()}


def named(actors: Iterable[str], full: Mapping[str, str]) -> tuple[str, ...]:
    """The actors, each by its full name."""
    return tuple(dict.fromkeys(full.get(actor, actor) for actor in actors))


def link_of(event: Event, full: Mapping[str, str]) -> str:
    """The link key of an event with full names in it."""
    family, bar, rest = event.link.partition("|")
    who, second, where = rest.partition("|")
    whole = "+".join(sorted(full.get(actor, actor) for actor in who.split("+")))
    return f"{family}{bar}{whole}{second}{where}"
