"""Movements told in words of every day: "drew up", "got to the gate", "was in her seat" are arrivals, "had gone" and "came out" are departures."""

from __future__ import annotations

from typing import Final

from reconcile.claims.events.event_words import around
from reconcile.claims.kinds import Event
from reconcile.lexicon.lazy_patterns import LazyPattern

# Of their verbs only these tell of a movement, each with the word behind it.
_VERBS: Final = frozenset(
    "come go get draw pull roll turn show walk step drive run file troop stream emerge".split()
)
_TO: Final = r"(?:straight\s|right\s|back\s)?(?:into|to|inside|aboard|on to|onto|through the (?:door|gate)s?)\b(?!\s(?:an end|a (?:close|halt|stop)|work|war|court|power|the polls|see|meet|have|be|do)\b)"
_ARRIVES: Final = LazyPattern(
    rf"(?:c[ao]me|coming|go|goes|went|gone|gets?|got|roll(?:ed)?|walk(?:ed)?|step(?:ped)?|filed?|troop(?:ed)?|stream(?:ed)?|r[au]n|dr[io]ven?)\s{_TO}|"
    r"(?:go|went|gone|c[ao]me|walk(?:ed)?)\s(?:back\s)?in\b(?!\s(?!the\s|through)\w)|(?:draw[n]?|drew|pull(?:ed)?|roll(?:ed)?|turn(?:ed)?|show(?:ed|n)?)\s(?:up|in)\b(?!\s(?:the|a|his|her|its)\s)",
)
_LEAVES: Final = LazyPattern(
    r"(?:gone|went|go)(?=\s?(?:[.,;:)]|$)|\s(?:by|when|before|away|off|home|out)\b)|(?:c[ao]me|walk(?:ed)?|got|get|dr[io]ven?|drove|step(?:ped)?|filed?)\s(?:out|off|away)\b|pull(?:ed)?\s(?:away|out)\b|emerged?\b",
)
_GOAL: Final = LazyPattern(
    r"^\s?(?:(?:up|in|out|back|off|away|on)\s)?(?:(?:at|to|into|inside|from|of|aboard|outside)\s)?(?:the|his|her|their)\s(?:[\w'-]+\s){0,2}?(?P<goal>[\w'-]+)"
    r"(?=\s?(?:[.,;:()]|$)|\s(?:at|by|with|in|on|just|shortly|after|before|when|until|from|soon|early|late|this|that|yesterday|today|and|to|for|of|an?|two|three|\d)\b)",
)
# Of one of several who were brought to safety it is one deed, in whatever words: lifted, winched, freed, out.
_OUT: Final = frozenset(
    "winch lift free rescue release bring pull get be_out evacuate walk leave take carry come extract emerge climb haul hoist empty clear airlift airlifted save".split()
)
_ONE_OF_THEM: Final = LazyPattern(
    r"\b(?P<which>first|second|third|last|final)\s(?:of\s\w+|(?P<noun>[a-z]+))\s(?:(?:has|have|had|was|were|been|being|is|who|then|finally|safely)\s)*$"
)
_HELD: Final = LazyPattern(
    r"\b(?:hostages?|captives?|prisoners?|detainees?|those (?:being )?held|people (?:being )?held|kidnapped \w+)\b[^,;]{0,30}$"
)
_FREED: Final = frozenset("release free be_out come walk let get".split())
RELEASED: Final = "other:release"
"""The class of setting free who was held."""
_SAFE: Final = "getting out"


def movement_of(event: Event) -> str:
    """The class of a movement that a verb of every day tells: "presence", "departure", "getting out", "other:release"; else ""."""
    verb = event.verb.replace(" ", "_")
    before, word, behind = around(event)
    which = ordinal_of(event)
    if event.kind in ("other", "departure", "arrival", "toll") and verb in _OUT and which:
        return RELEASED if verb in _FREED and _HELD.search(before) else _SAFE
    if event.kind != "other":
        return ""
    if verb in _FREED and _HELD.search(before):
        return RELEASED
    if verb in ("be_there", "be_out"):
        return "presence" if verb == "be_there" else "departure"
    if event.verb not in _VERBS:
        return ""
    words = word + behind
    if _ARRIVES.match(words):
        return "presence"
    return "departure" if _LEAVES.match(words) else ""


def ordinal_of(event: Event) -> str:
    """ "first" of "the first passenger was lifted out"; "" for most."""
    first = event.subject.partition(" ")[0]
    if first in ("first", "second", "third", "last"):
        return first
    found = _ONE_OF_THEM.search(around(event)[0])
    return found["which"].casefold().replace("final", "last") if found else ""


def goal_of(event: Event) -> str:
    """The thing that a movement leads to or from, "cordon" of "arrived at the police cordon"; "" where none is told."""
    if event.verb in ("be there", "be out"):
        return ""
    goal = _GOAL.match(around(event)[2])
    return goal["goal"].casefold() if goal else ""
