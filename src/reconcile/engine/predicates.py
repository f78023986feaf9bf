"""The predicates that rule files may call. To add one: write it here with `@predicate`, name it in PREDICATES, test it.

Arguments that are unknown (None) never arrive: the answer is then unknown too, and an unknown condition never fires.
Answers of None mean unknown likewise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sized
from typing import Any, Final

from reconcile import places
from reconcile.claims.events.event_words import is_again
from reconcile.claims.kinds import Claim, Event
from reconcile.claims.pages.retold import is_retold
from reconcile.engine.signature import Predicate, predicate
from reconcile.time_labels import clock, span_label
from reconcile.times import HOUR_S, MINUTE_S, Interval

# Kinds of events that tell one movement or stay from different sides, so that one can replace the other.
_FAMILIES: Final[Mapping[str, str]] = {
    "arrival": "movement",
    "departure": "movement",
    "travel": "movement",
    "visit": "movement",
}
# Kinds of events whose place is where the actor ends up, though no destination is named.
_AT_PLACE: Final = frozenset({"arrival", "visit", "meeting"})


@predicate
def overlaps(one: Interval, other: Interval) -> bool:
    """True when the two stretches of time share a moment."""
    return one.overlaps(other)


@predicate
def contains(outer: Interval, inner: Interval) -> bool:
    """True when the second stretch of time lies wholly within the first."""
    return outer.contains(inner)


@predicate
def hours_apart(one: Interval, other: Interval) -> float:
    """Hours of the gap between two stretches of time; 0 when they overlap or touch."""
    (first_low, first_high), (second_low, second_high) = one.sort_key, other.sort_key
    return max(second_low - first_high, first_low - second_high, 0.0) / HOUR_S


@predicate
def minutes_between(first: Interval, later: Interval) -> float | None:
    """Minutes from the start of one stretch to the start of the other, negative when the second starts first."""
    if first.start is None or later.start is None:
        return None
    return (later.start - first.start).total_seconds() / MINUTE_S


@predicate
def span_text(minutes: float) -> str:
    """A number of minutes in words: "1 h 13 min"."""
    return span_label(minutes * MINUTE_S)


@predicate
def utc_text(when: Interval) -> str | None:
    """The clock at the start of a stretch of time: "04:13 UTC"."""
    return None if when.start is None else f"{clock(when.start)} UTC"


@predicate
def told_first(one: Claim, other: Claim) -> bool | None:
    """True when readers saw the first no later than the second; across pages only their stamps can say."""
    if one.page == other.page:
        return one.rank <= other.rank
    if one.at is None or other.at is None or one.at.overlaps(other.at):
        return None
    return one.at.sort_key < other.at.sort_key


@predicate
def same_entry(one: Claim, other: Claim) -> bool:
    """True when both stand in one entry of one page."""
    return (one.page, one.entry) == (other.page, other.entry)


@predicate
def is_recap(claim: Claim) -> bool:
    """True when the quoted words say themselves that they were reported before ("as we reported", "to recap")."""
    return any(is_retold(quote.text) for quote in claim.quotes)


@predicate
def is_another(event: Event) -> bool:
    """True when its words make an event a second one of its kind, or several ("another blast", "landed again")."""
    return is_again(event)


@predicate
def same_family(kind: str, other: str) -> bool:
    """True for two kinds of events of which one can replace the other: arrival, departure, travel, visit are one."""
    return _FAMILIES.get(kind, kind) == _FAMILIES.get(other, other)


@predicate
def leads_to(event: Event) -> str | None:
    """The place where an event leaves its actor: its destination, else the place of an arrival, visit or meeting."""
    place = event.place if event.kind in _AT_PLACE else ""
    return event.destination or place or None


@predicate
def same_place(name: str, other: str) -> bool:
    """True when two names are of one place, or of one that lies in the other ("Bergen" and "Norway")."""
    one, two = places.place_named(name), places.place_named(other)
    if one is not None and two is not None:
        return places.contains(one, two) or places.contains(two, one)
    first, second = _words(name), _words(other)
    return f" {first} " in f" {second} " or f" {second} " in f" {first} "


@predicate
def speed_kmh(means: str, plane: float, train: float, car: float, ship: float) -> float | None:
    """The speed of a means of travel out of those given, unknown for another means."""
    return {"plane": plane, "train": train, "car": car, "ship": ship}.get(means)


@predicate
def ratio(x: float, y: float) -> float | None:
    """The larger of two amounts over the smaller, so 1 or more; unknown when one is 0 or their signs differ."""
    if x * y <= 0:
        return None
    return max(x / y, y / x)


@predicate
def disjoint(low: float, high: float, other_low: float, other_high: float) -> bool:
    """True when two ranges of numbers, ends included, have no number in common."""
    return high < other_low or other_high < low


@predicate
def shared(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True when two lists have an item in common."""
    return not set(one).isdisjoint(other)


@predicate
def same_text(text: str, other: str) -> bool:
    """True when two texts are equal but for capitals and spaces."""
    return " ".join(text.casefold().split()) == " ".join(other.casefold().split())


@predicate
def starts_with(text: str, head: str) -> bool:
    """True when a text begins with another, capitals aside."""
    return text.casefold().startswith(head.casefold())


@predicate
def ends_with(text: str, tail: str) -> bool:
    """True when a text ends with another, capitals aside."""
    return text.casefold().endswith(tail.casefold())


@predicate
def has_word(text: str, word: str) -> bool:
    """True when a word or run of words stands in a text, capitals aside."""
    return f" {_words(word)} " in f" {_words(text)} "


@predicate
def abs_(number: float) -> float:
    """The number without its sign."""
    return abs(number)


@predicate
def min_(first: float, *more: float) -> float:
    """The smallest of the numbers."""
    return min(first, *more) if more else first


@predicate
def max_(first: float, *more: float) -> float:
    """The largest of the numbers."""
    return max(first, *more) if more else first


@predicate
def len_(of: Sized) -> int:
    """How many items a list has, or letters a text."""
    return len(of)


@predicate
def round_(number: float, digits: int = 0) -> float:
    """The number to so many digits after the point."""
    return round(number, int(digits))


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


PREDICATES: Final[tuple[Predicate[Any, Any], ...]] = (
    overlaps,
    contains,
    hours_apart,
    minutes_between,
    span_text,
    utc_text,
    told_first,
    same_entry,
    is_recap,
    is_another,
    same_family,
    leads_to,
    same_place,
    speed_kmh,
    ratio,
    disjoint,
    shared,
    same_text,
    starts_with,
    ends_with,
    has_word,
    abs_,
    min_,
    max_,
    len_,
    round_,
)
"""All that rule files may call, in the order of the documentation."""
