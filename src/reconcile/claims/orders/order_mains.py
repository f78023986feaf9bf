"""Whether a verb is what a cue of order hangs on: not one that only says, describes, or asks for a reason."""

from __future__ import annotations

from typing import Final

from reconcile.claims.events.triggers import Trigger
from reconcile.claims.orders.order_phrases import Phrases, Told
from reconcile.claims.orders.order_verbs import UNLISTED
from reconcile.claims.orders.order_words import Stand
from reconcile.lexicon.lazy_patterns import LazyPattern

# A saying has a time of its own beside these; behind the others the words may belong to what is said.
_SAID_WITH: Final = frozenset(
    {
        "after",
        "following",
        "before",
        "ahead of",
        "during",
        "as",
        "just as",
        "having",
        "on",
        "upon",
        "prior to",
        "in the course of",
    }
)
# What an -ing form that tells of an event of its own stands behind: ", leaving Lima after the talks".
_ADJUNCT: Final = LazyPattern(
    r"(?:^|[,;:.\-\"]|\b(?:and|or|but|while|whilst|after|before|since|having|when|then|on|upon))\s*(?:\w+ly\s+)?$",
)
_GOING_TO: Final = LazyPattern(r"\bgoing to (?:get |be |have )?$")
_FIRST: Final = LazyPattern(r"\bfor (?:only )?the (?:first|second|third) time\s+$")
_PERFECT: Final = frozenset({"has", "have", "had", "'ve", "since"})
_WHO: Final = LazyPattern(
    r"\b(?:who|which|that)\s(?:(?:was|were|had|has|have|is|are|been|later|also|then)\s){0,3}$"
)
# A comma and who says so, behind words enough for a clause of their own.
_TAIL: Final = LazyPattern(r"(?:\s[\w'-]+){7,},\s(?:[\w'-]+\s){1,6}[\w'-]+$")
_CLOSED: Final = LazyPattern(r"\s?(?:[.,;:\"]|$)")
_SUBJECTS: Final = LazyPattern(r"\b(?:he|she|it|they|we|i|there|you|that|his|her|their)\b")


def is_no_main(phrases: Phrases, stand: Stand, main: Trigger) -> bool:
    """True for a verb that a cue does not hang on: "said when she left ...", "cut off by flooding after", "flew on the way"."""
    if main.form.kind == "statement" and (
        stand.words not in _SAID_WITH or _is_of_content(phrases, stand, main)
    ):
        return True
    if main.form.kind == "statement" and _is_tail(phrases, stand, main):
        return True
    if "way" in stand.cue.takes and main.form.kind == "travel":
        return True
    before = phrases.plain[max(phrases.sentence.start, main.span.start - 24) : main.span.start]
    bare = main.form.tense == "ing" and not main.auxiliary
    return (bare and _ADJUNCT.search(before) is None) or _GOING_TO.search(before) is not None


def _is_tail(phrases: Phrases, stand: Stand, main: Trigger) -> bool:
    """True for the saying behind what is said: "After the alarm it took an hour to clear the hall, she said." """
    tail = _TAIL.search(phrases.plain, stand.span.end, main.span.end)
    return tail is not None and _CLOSED.match(phrases.plain, main.span.end) is not None


def may_follow(phrases: Phrases, stand: Stand, main: Trigger, told: Told, *, lead: bool) -> bool:
    """False for the "since" that gives a reason, and the "once" that asks for something first."""
    if stand.words == "since":
        first = _FIRST.search(
            phrases.plain, max(phrases.sentence.start, stand.span.start - 40), stand.span.start
        )
        perfect = bool(_PERFECT & set(main.auxiliary.split())) and main.form.needs != UNLISTED
        return first is not None or perfect or (lead and told.how == "ing")
    if stand.words in ("once", "as soon as", "now that"):
        return told.trigger.tense in ("past", "present", "none", "future")
    return True


def is_relative(phrases: Phrases, main: Trigger) -> bool:
    """True for a verb right behind "who", "which" or "that": "the man who died"."""
    return (
        _WHO.search(phrases.plain, max(phrases.sentence.start, main.span.start - 24), main.span.start)
        is not None
    )


def _is_of_content(phrases: Phrases, stand: Stand, main: Trigger) -> bool:
    """True for "Before the blast, she said she saw ..." and "said he left before": the order may be that of what is said."""
    if stand.cue.sense == "after":
        return False  # what is said was said after it, too
    if stand.span.start < main.span.start:
        return stand.cue.sense == "before"
    return _SUBJECTS.search(phrases.plain, main.span.end, stand.span.start) is not None
