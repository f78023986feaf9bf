"""How a verb sees what it tells: as over, as going on, as a state, as still to come."""

from __future__ import annotations

from typing import Final

from reconcile.claims.events.triggers import Trigger
from reconcile.claims.orders.order_phrases import Told
from reconcile.claims.orders.order_states import is_of_state

# What lasts: something else can happen while it goes on.
LASTING: Final = frozenset(
    (
        "attend",
        "stay",
        "visit",
        "tour",
        "host",
        "travel",
        "hold talks",
        "hold meetings",
        "hold a meeting",
        "fly",
        "sail",
        "drive",
    )
)
_FORESEEN: Final = frozenset({"due", "scheduled", "expected", "planned", "set", "supposed", "meant"})
_SAYING: Final = frozenset(("confirm", "announce", "declare", "reveal"))
_STATES: Final = frozenset("close shut seal block suspend ban detain open".split())


def is_over(trigger: Trigger) -> bool:
    """True for "had left" and "were gone"."""
    words = set(trigger.auxiliary.split())
    if is_of_state(trigger):
        return bool(words & {"already", "long", "had"}) or trigger.form.lemma == "be out"
    return "had" in words or (trigger.form.lemma == "go" and bool(words & {"was", "were"}))


def goes_on(trigger: Trigger, how: str) -> bool:
    """True for "was speaking", "attending a concert", "stayed"."""
    if trigger.form.lemma == "go to":
        return False  # "was going to tell you"
    if trigger.tense == "ongoing" or (how == "ing" and trigger.form.tense == "ing"):
        return True
    return trigger.form.lemma in ("stay", "attend", "tour", "host") and not trigger.is_noun


def is_state(trigger: Trigger) -> bool:
    """True for "is closed", "was sealed": how something is, not that it happens."""
    words = set(trigger.auxiliary.split())
    return (is_of_state(trigger) and not is_over(trigger)) or (
        trigger.form.lemma in _STATES
        and not words & {"has", "have", "had", "being"}
        and bool(words & {"is", "are", "was", "were"})
    )


def at_once(main: Trigger, told: Told) -> bool:
    """False for "has been arrested over a raid on Sunday when": what is told in the perfect was not then."""
    if {"has", "have", "'ve"} & {*main.auxiliary.split(), *told.trigger.auxiliary.split()}:
        return False
    if told.trigger.form.kind == "statement" or told.trigger.form.lemma in _SAYING:
        return False  # "as the army confirmed"
    one, other = (
        "past"
        if t.tense == "infinitive" or (t.tense == "none" and t.form.tense in ("past", "participle"))
        else t.tense
        for t in (main, told.trigger)
    )
    return told.how == "noun" or one == other  # "two were killed and nine injured when"


def never_came(trigger: Trigger, sense: str) -> bool:
    """True for "before it had been due to land" and "before he could leave": it may never have come to that."""
    words = set(trigger.auxiliary.split())
    if sense in ("before", "until", "by") and words & {"could", "can", "might"}:
        return True
    return bool(words & _FORESEEN) and bool(words & {"was", "were", "had"})
