"""Whether two events are told of one subject by the words before their verbs: "the plane", "the relief aircraft", "flight 12"."""

from __future__ import annotations

from typing import Final

from reconcile.claims.events.event_words import around
from reconcile.claims.events.subject_words import subject_of
from reconcile.claims.pages.likeness import stems
from reconcile.timeline.traits import Traits

_CRAFT: Final = stems("plane flight aircraft jet airliner airbus boeing airplane aeroplane helicopter")


def is_one_subject(one: Traits, other: Traits) -> bool:
    """True when the words before the verb share one, or both speak of a craft: "the plane", "flight 12"."""
    first, second = stems(around(one.lead)[0]), stems(around(other.lead)[0])
    return bool(first & second) or not first or not second or bool(first & _CRAFT and second & _CRAFT)


def is_of_one_sort(one: Traits, other: Traits) -> bool:
    """True for "the relief aircraft" and "the relief plane": a craft, and the same word for which."""
    first, second = stems(around(one.lead)[0]), stems(around(other.lead)[0])
    return bool(first & _CRAFT and second & _CRAFT and (first & second) - _CRAFT)


def are_two_names(one: Traits, other: Traits) -> bool:
    """True for one verb of two names: "Falk shares closed at 43.50", "Osterby closed at 43.50"."""
    first, second = subject_of(one.lead).names, subject_of(other.lead).names
    return bool(first and second) and one.lead.verb == other.lead.verb and not first & second
