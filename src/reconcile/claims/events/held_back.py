"""What is told to come only later: "will not reopen before 4pm", "stays closed until 6pm"."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from reconcile.claims.events.telling import Telling
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span
from reconcile.timex import Timex

# "Not ... before 4pm", "stays closed until at least 6pm".
_UNTIL: Final = LazyPattern(
    r"(?:\s(?!(?:and|but|that|who|which)\b)[\w'-]+){0,6}?,?\s(?P<word>before|until|till)\s"
)
_LEAD_WORDS: Final = 4
_STATES: Final = ("stay ", "remain ")


class Relation(StrEnum):
    """What a time is to the event that it dates."""

    AT = "at"
    BEFORE = "before"  # the event ended when the time did, at the latest
    AFTER = "after"  # the event began when the time did, at the earliest
    SAID = "said"  # the time is that of the telling: what is past was before it, what is planned comes after


def is_held_back(telling: Telling) -> bool:
    """True for "will not reopen before 4pm" and "did not open until noon": it is told that it comes, only later.

    "Did not leave before noon" leaves open whether it was done at all.
    """
    if not {"not", "n't"} & set(telling.trigger.auxiliary.split()):
        return False
    match = _UNTIL.match(telling.plain, telling.trigger.span.end, telling.sentence.span.end)
    return match is not None and (match["word"].casefold() != "before" or telling.tense != "past")


def with_bound(telling: Telling) -> Span:
    """The clause of a trigger, with the next one where that says until when it is held back."""
    following = telling.parts[telling.index + 1 : telling.index + 2]
    match = _UNTIL.match(telling.plain, telling.trigger.span.end, telling.sentence.span.end)
    held = telling.trigger.form.lemma.startswith(_STATES) or is_held_back(telling)
    if match is None or not held or not following or following[0].span.start != match.start("word"):
        return telling.clause
    return Span(telling.clause.start, following[0].span.end)


def held_back(telling: Telling, timex: Timex) -> Relation | None:
    """What a time behind "not before", "not until" or "stays shut until" is; None for any other time."""
    trigger, at = telling.trigger, timex.quote.span
    if trigger.is_noun or at.start < trigger.span.end:
        return None
    match = _UNTIL.match(telling.plain, trigger.span.end, at.start)
    if match is None or len(telling.plain[match.end() : at.start].split()) > _LEAD_WORDS:
        return None
    if trigger.form.lemma.startswith(_STATES):
        return Relation.AFTER if match["word"].casefold() != "before" else None
    if not is_held_back(telling):
        return None
    return Relation.AT if telling.tense == "past" else Relation.AFTER
