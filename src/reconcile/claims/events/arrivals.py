"""Arrivals and departures told in two sentences: "She has reached Lima. She stepped off the train at ten." """

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from reconcile.claims.events.subject_words import subject_of
from reconcile.claims.kinds import Event
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.times import Granularity

_CLOCKS: Final = (Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR)
_ENDS: Final = frozenset({"arrival", "departure", "launch"})
# What someone does who has just arrived.
_STEPS: Final = LazyPattern(
    r"(?:(?:stepped|walked|climbed|got|came|jumped|strode|emerged|hurried|was driven|was led|was met|were met|was greeted|were greeted)\s"
    r"(?:\w+\s){0,2}?(?:on to|onto|off|into|through|out of|down|from|on|at|by)\s(?:the\s|a\s|an\s|his\s|her\s|its\s|their\s)?(?:[\w'\u2019-]+\s){0,3}?"
    r"(?:platform|plane|train|aircraft|jet|steps|tarmac|runway|quay|quayside|pier|gangway|terminal|arrivals|bus|coach|car|helicopter|ship|ferry|boat|hotel|"
    r"station|airport|concourse|apron|harbour|dock|jetty)|"
    r"(?:pulled|drew|came|rolled|steamed|sailed|got|taxied)\s(?:in|up|alongside)|"
    r"opened its doors|(?:went|stepped|came|walked|waded|swam)\s(?:ashore|inside))\b"
)


def placed(earlier: Sequence[Event], told: Sequence[Event]) -> list[Event]:
    """The events of a sentence, those with a clock and no place at the place that the sentence before names for the same move.

    earlier: the events of the sentence before, in the same block.
    """
    moves = [
        e
        for e in earlier
        if e.kind in _ENDS and e.place_ids and e.lane == "happened" and e.polarity and not e.anchored
    ]
    return [_placed(moves, event) for event in told] if moves else list(told)


def _placed(moves: Sequence[Event], event: Event) -> Event:
    if event.place_ids or event.granularity not in _CLOCKS or event.lane != "happened" or not event.polarity:
        return event
    quote = event.quotes[0]
    words = quote.text.replace("\u2019", "'")[max(0, event.spot - quote.span.start) :]
    steps = _STEPS.match(words) is not None
    for move in moves:
        same = event.kind == move.kind or (
            steps and move.kind == "arrival" and event.kind in ("other", "departure")
        )
        if same and _may_be_of_one(event, move):
            return attrs.evolve(
                event,
                kind=move.kind,
                verb=event.verb if event.kind == move.kind else move.verb,
                places=move.places,
                place=move.place,
                place_ids=move.place_ids,
                actors=event.actors or move.actors,
                subject=event.subject or move.subject,
                link=event.link or move.link,
                destination=move.destination,
                origin=move.origin,
            )
    return event


def _may_be_of_one(event: Event, move: Event) -> bool:
    """True when one may have done both; a pronoun that means none of those who moved ("The ferry has left. He left") is another."""
    if not event.actors and move.actors:
        return not subject_of(event).is_pronoun
    return not event.actors or not move.actors or bool(set(event.actors) & set(move.actors))
