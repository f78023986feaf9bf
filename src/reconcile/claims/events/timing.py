"""Which time expression dates an event, and how: at it, before it or after it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

import attrs

from reconcile.claims.events.clauses import Joint
from reconcile.claims.events.saying import is_dating, times_of_saying
from reconcile.claims.events.telling import Telling
from reconcile.claims.events.triggers import Trigger
from reconcile.claims.events.where import neighbours
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span
from reconcile.timex import Timex

_NOUN_GAP: Final = LazyPattern(
    r"(?:'s)?\s+(?:(?!(?:to|and|or|but|for|the|an?|of|in|on|at|by|from|with|after|before|while|when|that|he|she|it|they|his|her|its|their|"
    r"was|were|is|are|has|have|had|will|would)\s)[a-z-]+\s+){0,3}$",
)
_JUST_BEHIND: Final = LazyPattern(
    r"(?:\s+(?!to\b)[\w'-]+){0,5}\s*,?\s*(?:on|in|at|of|from|this|late|early|since|,)?\s*$"
)
_LEAD: Final = 24
# "Not ... before 4pm", "stays closed until at least 6pm".
_UNTIL: Final = LazyPattern(
    r"(?:\s(?!(?:and|but|that|who|which)\b)[\w'-]+){0,6}?,?\s(?P<word>before|until|till)\s"
)
_LEAD_WORDS: Final = 4
_RECKONED: Final = re.compile(r",?\s\(?(?:about |around |almost |nearly |some |exactly |just over )?")
_AMOUNT: Final = r"(?:(?:about|around|just|some|only|the|a|an|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\s)"
_COMPARED: Final = LazyPattern(
    rf"(?:\b(?:more|fewer|less|higher|lower|greater|worse|better|warmer|colder)\sthan\s(?:(?:on|in|at|the)\s)?{_AMOUNT}{{0,3}}|"
    rf"\b(?:up|down)\s(?:from|on)\s{_AMOUNT}{{0,3}}|\bcompared\s(?:with|to)\s{_AMOUNT}{{0,3}}|\bfrom\s{_AMOUNT}{{1,3}})(?:on\s|in\s|at\s)?$"
)
_SINCE: Final = LazyPattern(r"\bsince\s(?:the\s)?$")
_STATES: Final = ("stay ", "remain ")
# Verbs that only say when the thing goes on which their subject names.
LIGHT: Final = frozenset(
    {"take place", "begin", "start", "end", "conclude", "finish", "resume", "open", "break out"}
)


class Relation(StrEnum):
    """What a time is to the event that it dates."""

    AT = "at"
    BEFORE = "before"  # the event ended when the time did, at the latest
    AFTER = "after"  # the event began when the time did, at the earliest
    SAID = "said"  # the time is that of the telling: what is past was before it, what is planned comes after


@attrs.frozen(kw_only=True)
class Timing:
    """A time expression and what it is to an event."""

    timex: Timex
    relation: Relation = Relation.AT


def timing_of(found: Mentions, telling: Telling) -> Timing | None:
    """The time that dates a trigger: of its clause, of one that shares its time or follows it, or at the sentence's head."""
    trigger, parts, index = telling.trigger, telling.parts, telling.index
    sentence = telling.sentence.span
    said = _said(found, telling)
    usable = [t for t in found.times if sentence.holds(t.quote.span) and is_dating(t) and t not in said]
    nouns = [o for o in telling.others if o.is_noun and o != trigger]
    usable = [t for t in usable if not any(premodifies(found.entry.plain, t, noun) for noun in nouns)]
    usable = [t for t in usable if not _is_of_other(found, telling, t) and not _is_counted(telling, t)]
    own = _own(found, telling, usable)
    if own is not None:
        return Timing(timex=own, relation=_held_back(telling, own) or Relation.AT)
    told_by = [v for found_in in telling.per_clause[: index + 1] for v in found_in if not v.is_noun]
    if trigger.is_noun and not all(v.form.lemma in LIGHT for v in told_by):
        return None  # the times are those of what the verbs tell
    ordered = _ordered(telling, usable)
    if ordered is not None:
        return ordered
    leading = [t for t in usable if t.quote.span.start - sentence.start <= _LEAD]
    crossed = any(p.joint in (Joint.ORDER, Joint.PLACE) for p in parts[1 : index + 1])
    if leading and not crossed:
        content = any(p.joint is Joint.CONTENT for p in parts[1 : index + 1])
        return Timing(timex=leading[0], relation=Relation.SAID if content else Relation.AT)
    if not said or trigger.is_noun:
        return None
    leads = said[0].quote.span.start - sentence.start <= _LEAD and not any(
        p.joint is Joint.CONTENT for p in parts[1 : index + 1]
    )
    # "Today the army said they fired": told and done on one day; "said that they had fired" leaves it open.
    same = leads and trigger.form.tense == "past" and not trigger.auxiliary.startswith("had")
    return Timing(timex=said[0], relation=Relation.AT if same else Relation.SAID)


def _said(found: Mentions, telling: Telling) -> list[Timex]:
    """The times of those who say it: what is told on Monday happened on Monday or before."""
    at = telling.trigger.span
    holding = [a for a in found.attributions if a.scope.holds(at) and not a.quote.span.overlaps(at)]
    return [t for a in holding for t in times_of_saying(found, telling.sentence.span, a)]


def _own(found: Mentions, telling: Telling, usable: list[Timex]) -> Timex | None:
    plain, trigger = found.entry.plain, telling.trigger
    if trigger.is_noun:
        before = [t for t in usable if premodifies(plain, t, trigger)]
        inside = [t for t in usable if telling.clause.holds(t.quote.span)]
        behind = [
            t
            for t in inside
            if t.quote.span.start >= trigger.span.end
            and _JUST_BEHIND.fullmatch(plain[trigger.span.end : t.quote.span.start])
        ]
        verbs = [o for o in telling.per_clause[telling.index] if not o.is_noun]
        free = inside if all(v.form.lemma in LIGHT for v in verbs) else []
        between = [
            t for t in behind if not any(trigger.span.end <= v.span.start < t.quote.span.start for v in verbs)
        ]
        return before[-1] if before else nearest(plain, between or free, trigger) if between or free else None
    for clause in neighbours(telling.parts, telling.index):
        inside = [t for t in usable if telling.parts[clause].span.holds(t.quote.span)]
        if inside:
            return nearest(found.entry.plain, inside, trigger)
    return None


def _is_of_other(found: Mentions, telling: Telling, timex: Timex) -> bool:
    """True for the time in "confirmed for Tuesday", "moved to Friday", "postponed until May": not that of the verb."""
    trigger, span = telling.trigger, timex.quote.span
    if trigger.is_noun or not telling.clause.holds(span) or span.start < trigger.span.end:
        return False
    if trigger.form.kind != "announcement" and trigger.form.lemma not in (
        "postpone",
        "cancel",
        "suspend",
        "elect",
        "close",
        "shut",
    ):
        return False
    before = found.entry.plain[trigger.span.end : span.start]
    return re.search(r"\b(?:for|until|till|to)\s+(?:the\s)?$", before) is not None


def _is_counted(telling: Telling, timex: Timex) -> bool:
    """True for the time in "two, up from one this morning" and "the third time since 2021 that it sank": it dates another."""
    at = timex.quote.span
    before = telling.plain[max(0, at.start - 48) : at.start]
    if _COMPARED.search(before) is not None:
        return True
    return telling.plain.startswith(" that ", at.end) and _SINCE.search(before) is not None


def _ordered(telling: Telling, usable: list[Timex]) -> Timing | None:
    """The time of the clause that an event goes before or comes after: "... after the summit ends on Friday"."""
    parts, index = telling.parts, telling.index
    pairs: list[tuple[int, bool]] = []  # the other clause, and whether this event comes after it
    if parts[index].joint is Joint.ORDER and index > 0:
        word = _opening(telling, index)
        ahead = _opening(telling, index - 1) if index == 1 else ""
        if word in ("before", "after", "until", "once", "since"):
            pairs.append((index - 1, word in ("before", "until")))
        elif ahead in (
            "before",
            "after",
            "until",
            "once",
            "since",
            "having",
        ):  # "Since landing on Sunday, she has met ..."
            pairs.append((index - 1, ahead not in ("before", "until")))
    if index + 1 < len(parts) and parts[index + 1].joint is Joint.ORDER:
        word = _opening(telling, index + 1)
        if word in ("before", "after", "until", "once", "following"):
            pairs.append((index + 1, word in ("after", "once", "following")))
    for other, later in pairs:
        inside = [t for t in usable if parts[other].span.holds(t.quote.span)]
        if inside:
            held = _held_back(telling, inside[0])
            return Timing(timex=inside[0], relation=held or (Relation.AFTER if later else Relation.BEFORE))
    return None


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


def _held_back(telling: Telling, timex: Timex) -> Relation | None:
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


def _opening(telling: Telling, index: int) -> str:
    return telling.word_at(telling.parts[index].span.start)


def premodifies(plain: str, timex: Timex, noun: Trigger) -> bool:
    """True for the time in "a 2019 state visit" and "Tuesday's trip"."""
    end = timex.quote.span.end
    return 0 <= noun.span.start - end <= 40 and _NOUN_GAP.fullmatch(plain[end : noun.span.start]) is not None


def nearest(plain: str, times: list[Timex], trigger: Trigger) -> Timex:
    """The one beside the trigger, behind it before ahead of it; the finer when two tell the same."""

    def key(timex: Timex) -> tuple[int, int, int]:
        span = timex.quote.span
        after = span.start >= trigger.span.end
        gap = span.start - trigger.span.end if after else trigger.span.start - span.end + 12
        return gap, timex.granularity.rank, span.start

    best = min(times, key=key)
    if best.form == "ago":  # "in May 2013, ten years ago": the second only reckons
        best = next(
            (t for t in times if _RECKONED.fullmatch(plain, t.quote.span.end, best.quote.span.start)), best
        )
    finer = [
        t
        for t in times
        if t is not best and best.interval and t.interval and best.interval.contains(t.interval)
    ]
    return min(finer, key=lambda t: (t.granularity.rank, t.quote.span.start)) if finer else best
