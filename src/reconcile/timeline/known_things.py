"""The things that a page has told of so far, and which of them a name means: "the talks" behind the talks that began."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from reconcile.claims.events.event_words import around
from reconcile.claims.events.subject_words import PRONOUNS
from reconcile.claims.kinds import Event
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.places import contains, place_named
from reconcile.timeline.movements import RELEASED, goal_of, movement_of, ordinal_of
from reconcile.timeline.thing_nouns import ORDINALS, noun_of
from reconcile.timeline.traits import actors_fit
from reconcile.times import DAY_S, Interval

# What a noun names by itself, whoever takes part.
TOLD_BY_NOUN: Final = frozenset({"meeting", "attack", "disaster", "launch"})
_RESUMED: Final = LazyPattern(r"^(?:(?! and | but |,).){0,60}\b(?:resum|restart|reconven|reopen)\w*")
_ROUND: Final = LazyPattern(
    r"\b(?:second|third|fourth|final|next|new|fresh|further|another|other|separate)\s(?:\w+\s)?(?:of\s(?:the\s)?)?$",
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_AUXILIARY: Final = frozenset(
    "has have had was were is are be been being will would the a an its it later then also finally just now".split()
)
_ANYONE: Final = frozenset({"man", "woman", "person", "one", "them", "men", "people"})
_SERVICES: Final = {
    name: names[0]
    for names in (
        (
            "firefighters",
            "fire brigade",
            "fire crews",
            "fire service",
            "fire department",
            "firemen",
            "fire crew",
        ),
        ("police", "officers", "police officers", "policemen", "constables"),
        ("paramedics", "ambulance crews", "ambulance crew", "ambulance service", "medics"),
        ("rescuers", "rescue teams", "rescue team", "rescue workers", "rescue crews", "rescue services"),
        ("soldiers", "troops", "army"),
        ("coastguard", "coast guard", "coastguards"),
    )
    for name in names
}
# On a page that tells of more things of one kind, none is "the" one.
_MOST: Final = 300
_APART_S: Final = 3 * DAY_S
_WEEK_S: Final = 7 * DAY_S


@attrs.frozen(kw_only=True)
class Told:
    """A telling with the key of its group, None for what an order only names. beside: the time that is told with it; other: who
    the event at the other end of its order is about.
    """

    event: Event
    group: str | None
    beside: Interval | None
    other: str = ""


@attrs.define(kw_only=True)
class Thing:
    node: str
    actors: set[str]
    places: set[str]
    rank: int
    entries: set[str]
    event: Event
    again: bool


def thing_of(event: Event, node: str) -> Thing:
    return Thing(
        node=node,
        actors=set(event.actors),
        places=set(event.place_ids),
        rank=event.rank,
        entries={event.entry},
        event=event,
        again=_is_resumed(event),
    )


def _is_resumed(event: Event) -> bool:
    """True for a second round of what was broken off: "the talks resumed at nine"."""
    before, _, behind = around(event)
    return _ROUND.search(before) is not None or _RESUMED.match(behind) is not None


def grow(thing: Thing, event: Event) -> None:
    thing.actors.update(event.actors)
    thing.places.update(event.place_ids)
    thing.entries.add(event.entry)


def meant(things: Mapping[str, Thing], told: Told) -> str | None:
    """The one thing that a name can speak of: of those of its own entry, else of the whole page; None where that is not one."""
    if len(things) > _MOST:
        return None
    event = told.event
    fitting = [thing for thing in things.values() if _is_known(thing, event) and _fits(thing, told)]
    fitting = _likeliest(fitting, event)
    here = [thing for thing in fitting if event.entry in thing.entries]
    if len(here) == 1:
        return here[0].node
    if len(fitting) > 1 and (event.actors or event.subject.split(" ")[0] in ORDINALS):
        # "landed an hour after the first"; "when his car drew up", of him who landed, drew up and walked in
        fitting = [thing for thing in fitting if thing.event.verb == event.verb]
    return fitting[0].node if len(fitting) == 1 else None


def is_timed(event: Event) -> bool:
    """True for what happened at a time of its own."""
    return event.stated is not None and event.lane == "happened"


def _is_known(thing: Thing, event: Event) -> bool:
    """True for what was told before, and for what a later entry dates before this one was written."""
    if thing.rank <= event.rank:
        return True
    own, at = thing.event.stated, event.at
    return is_timed(thing.event) and own is not None and at is not None and own.sort_key[1] <= at.sort_key[1]


def _likeliest(fitting: list[Thing], event: Event) -> list[Thing]:
    """Those of the news where a telling is of the news, and of what happened those that happened: "the talks" are not the ones of
    last week, and what was planned is no second one beside them.
    """
    fitting = [thing for thing in fitting if thing.event.recent == event.recent] or fitting
    if event.lane == "planned":
        return fitting
    return [thing for thing in fitting if thing.event.lane != "planned"] or fitting


def _fits(thing: Thing, told: Told) -> bool:
    event = told.event
    if _is_resumed(event) and not thing.again:
        return False
    if event.actors and thing.actors:
        if not actors_fit(_services(thing.actors), _services(event.actors)):
            return False
    elif not _is_of_noun(thing.event, event) and not _is_one_head(thing.event, event):
        return False  # "the ferry docked" is no arrival of a person
    if not (event.place_ids and thing.places) and _lead_apart(thing.event, event):
        return False
    if event.place_ids and thing.places:
        touch = any(_touch(a, b) for a in event.place_ids for b in thing.places)
        return touch and _near(thing, told)
    return _near(thing, told)


def _services(actors: Iterable[str]) -> frozenset[str]:
    """The actors, those who go by several names by one of them: "firefighters" for "the fire brigade"."""
    return frozenset(_SERVICES.get(actor.casefold().removeprefix("the "), actor) for actor in actors)


def _is_of_noun(one: Event, other: Event) -> bool:
    """True for two that a noun names, whoever takes part: "fuelling began", "after fuelling"."""
    return other.kind in TOLD_BY_NOUN or all(noun_of(event) is not None for event in (one, other))


def _lead_apart(one: Event, other: Event) -> bool:
    """True for movements that lead to two things: "got to the gate", "got to the bridge"; who landed in a town is at no gate yet."""
    if not movement_of(one) and not movement_of(other):
        return False
    first, second = goal_of(one), goal_of(other)
    if first and second:
        return first != second
    # A seat, like a gate, may be in any town.
    sat, seated = one.verb == "be there", other.verb == "be there"
    return bool(((first or sat) and other.place_ids) or ((second or seated) and one.place_ids))


def _is_one_head(one: Event, other: Event) -> bool:
    """True where both are told of one; "the last man" may be the last passenger, and "the release" that of anybody.

    In another entry "he" is another man, as long as nobody is known for either.
    """
    if _head(one) == _head(other) and (one.entry == other.entry or _head(one) not in PRONOUNS):
        return True
    first, second = ordinal_of(one), ordinal_of(other)
    if movement_of(one) == RELEASED or movement_of(other) == RELEASED:
        return not (first and second) or first == second
    heads = {_head(one).rpartition(" ")[2], _head(other).rpartition(" ")[2]}
    return bool(first) and first == second and bool(heads & _ANYONE)


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


def _near(thing: Thing, told: Told) -> bool:
    """True unless the two are timed more than three days apart; the time beside a name is that of the other end of its order."""
    own = thing.event.stated
    if own is None or told.beside is None:
        known, named = (thing.event, told.event) if own is not None else (told.event, thing.event)
        return known.recent == named.recent or _is_of_these_days(known, named)
    (a, b), (c, d) = own.sort_key, told.beside.sort_key
    return max(a, c) - min(b, d) <= _APART_S


def _is_of_these_days(dated: Event, named: Event) -> bool:
    """True for what was on a day of the week before the page that names it without a time."""
    own, at = dated.stated, named.at
    if own is None or at is None or named.stated is not None:
        return False
    return at.sort_key[0] - _WEEK_S <= own.sort_key[0] <= at.sort_key[1]
