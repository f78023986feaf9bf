"""Words that look like events and tell of none: questions, conditions, habits, figures of speech, talk about the page."""

from __future__ import annotations

import functools
import re
from typing import Final

from reconcile.claims.events.clauses import Clause, Joint
from reconcile.claims.events.triggers import Trigger
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.name_lists import rows
from reconcile.model import Span

_ENDS: Final = re.compile(r"[.!?](?=[\"')\]]*(?:\s|$))")
_CONDITION: Final = LazyPattern(
    r"(?:and |but |or |even |only |as |what |especially |particularly )?(?:if|unless|in case|provided|assuming|suppose|supposing|"
    r"whoever|whenever|wherever|(?:were|should)\s(?:he|she|it|they|we|you|the))\b",
)
_HABIT: Final = LazyPattern(
    r"\b(?:usually|normally|typically|often|always|generally|sometimes|rarely|seldom|regularly|traditionally|routinely|"
    r"tends? to|used to|would often|(?:every|each) (?:day|night|week|weekend|month|year|time|summer|winter|spring|autumn|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b",
)
# A subject that is nobody in particular, at the head of its clause.
_ANYBODY: Final = LazyPattern(
    r"(?:and |but |when(?:ever)? |where |while |as |before |after |because |although |though |that )*"
    r"(?:an?|any|anyone|anybody|every|everyone|each|most|no|few|people|you|one|those|whoever)\b",
)
_INTRODUCTION: Final = r"(?:(?:and|but|so|now|meanwhile|as ever|as always|later|in the meantime|of course|stay with us|today|tonight|this \w+|throughout the \w+)[\s,]+){0,2}"
_PROMISE: Final = LazyPattern(
    rf"(?:if you(?:'re| are) just joining us,\s*)?{_INTRODUCTION}(?:here(?:'s| is| are) (?:what|an?|the|how|some|our|more)|we'll|we will|we're going to|we are going to|we hope to|we expect to (?:bring|hear|have|get)|you can|you'll|you will|"
    r"i'll|i will|let's|follow|watch|click|tap|scroll|read|see|join us|stay|don't miss|keep|send|tell us|get in touch|sign up|"
    r"subscribe|catch up|remember)\b",
)
_ATTEMPT: Final = LazyPattern(
    r"\b(?:tr(?:y|ies|ied|ying)|wanted|wished|hoped|wait(?:s|ed|ing)?|attempt(?:s|ed|ing)?|fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|struggl(?:e|es|ed|ing)|"
    r"unable|not allowed|forbidden|forg[eo]t|forgotten|reluctant|not)\s(?:[\w-]+\s){0,6}$",
)
_TIMES: Final = LazyPattern(
    r"\b(?:first|second|third|fourth|fifth|\w+th|last|only|next|previous)\stimes?\s(?:that\s)?(?:[\w'-]+\s){1,8}$",
)
_UNREAL: Final = LazyPattern(r"\b(?:would|should|could|might) have\b")
# "The best way to travel", "it takes six hours to drive": nobody does it.
_ABLE: Final = LazyPattern(
    r"\b(?:(?<!on the )(?<!on his )(?<!on her )(?<!on its )(?<!on their )ways?|rights?|freedom|chances?|ability|how|easy|easier|hard|harder|difficult|cheap|cheaper|fast|faster|quick|quicker|safe|safer|"
    r"dangerous|too \w+|enough|takes? (?:[\w-]+ ){1,4}?|took (?:[\w-]+ ){0,2}(?:minutes|hours|days|weeks))\s*to\s+(?:\w+ly\s+)?$",
)
# "Took the decision to sail": what is told is the decision.
_DECIDED: Final = LazyPattern(
    r"\b(?:took|taken|takes?|made|makes?|defended|regrett?ed|explained)\s(?:the|an?|his|her|its|their|that|this)\s(?:[\w-]+\s)?"
    r"(?:decision|choice|call|vow|threat|offer|request|case)\s(?:not\s)?to\s+(?:\w+ly\s+)?$",
)
_AS_TOLD: Final = LazyPattern(r"\b(?:as|than)\s(?:(?:\w+ly|first|earlier|previously|was|had been)\s)*$")
_SAID: Final = frozenset("thought believed said reported understood rumoured alleged known".split())
_WISH: Final = LazyPattern(
    r"\b(?:want(?:s|ed)?|wish(?:es|ed)?|would like|call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|in favour of|instead of|rather than)\s"
    r"(?:[\w'-]+\s){0,6}$",
)


def is_silent(plain: str, sentence: Span, parts: tuple[Clause, ...], index: int, trigger: Trigger) -> bool:
    """True for a trigger that tells of no event, whatever stands around it."""
    clause = parts[index].span
    return (
        is_figure(plain, clause, trigger)
        or _is_as_told(plain, clause, trigger)
        or _asks(plain, sentence, trigger)
        or _CONDITION.match(plain, clause.start, trigger.span.start) is not None
        or _is_wished(plain, clause, trigger)
        or _counts(plain, clause, trigger)
        or _is_unreal(plain, parts, index, trigger)
        or (index == 0 and is_promise(plain, sentence))
    )


def _is_as_told(plain: str, clause: Span, trigger: Trigger) -> bool:
    """True for "as announced" and "than earlier reported": an aside on what others told."""
    before = plain[max(clause.start, trigger.span.start - 24) : trigger.span.start]
    return trigger.form.tense in ("participle", "past") and _AS_TOLD.search(before) is not None


def _is_unreal(plain: str, parts: tuple[Clause, ...], index: int, trigger: Trigger) -> bool:
    """True for what did not come to pass: "should have turned south before reaching Oslo", "would have met"."""
    words = set(trigger.auxiliary.split())
    if words & {"would", "should"} and "have" in words:
        return True
    if "to have" in trigger.auxiliary and words & {"was", "were"} and not words & _SAID:
        return True  # "she was to have met him"
    before = parts[index - 1].span if index and parts[index].joint is Joint.ORDER else None
    bare = trigger.form.tense == "ing" and not words
    return bare and before is not None and _UNREAL.search(plain, before.start, before.end) is not None


def is_promise(plain: str, sentence: Span) -> bool:
    """True for a sentence in which the page speaks of itself: "We'll bring you the speech when she arrives"."""
    return _PROMISE.match(plain, sentence.start, sentence.end) is not None


def _counts(plain: str, clause: Span, trigger: Trigger) -> bool:
    """True for "the third time she has visited": it counts visits and tells of none."""
    if not {"has", "have", "had"} & set(trigger.auxiliary.split()):
        return False
    return _TIMES.search(plain[max(clause.start, trigger.span.start - 80) : trigger.span.start]) is not None


def is_general(plain: str, clause: Span, trigger: Trigger) -> bool:
    """True for what happens again and again, or to nobody in particular: to be asked of undated clauses only."""
    if _HABIT.search(plain, clause.start, clause.end):
        return True
    return (
        trigger.tense in ("present", "infinitive")
        and _ANYBODY.match(plain, clause.start, trigger.span.start) is not None
    )


def is_figure(plain: str, clause: Span, trigger: Trigger) -> bool:
    """True for a turn of phrase: "as the crow flies", "reached a deal", "left the question open"."""
    before, after = _figure(trigger.form.lemma)
    if after is not None and after.match(plain, trigger.span.end, clause.end):
        return True
    start = trigger.span.start
    if before is None:
        return False
    head = plain[max(clause.start, start - 80) : start].rstrip()
    bare = head.casefold().removesuffix(trigger.auxiliary).rstrip() if trigger.auxiliary else head
    return before.search(head) is not None or before.search(bare) is not None


def _asks(plain: str, sentence: Span, trigger: Trigger) -> bool:
    """True inside a question, quoted or not; words behind the question ("... he left?" she asked) are none."""
    end = _ENDS.search(plain, trigger.span.end, sentence.end)
    return end is not None and end[0] == "?"


def _is_wished(plain: str, clause: Span, trigger: Trigger) -> bool:
    """True for what is only tried, refused or wanted: "tried to land", "wants the deal signed", "not to cross"."""
    before = plain[max(clause.start, trigger.span.start - 80) : trigger.span.start]
    if trigger.form.tense == "base" and (_ABLE.search(before) or _DECIDED.search(before)):
        return True
    if trigger.form.tense == "base" and re.search(r"\bto\s+(?:\w+ly\s+)?$", before):
        return _ATTEMPT.search(before[: before.rstrip().rfind("to")]) is not None
    bare = trigger.form.tense in ("participle", "ing", "past") and trigger.auxiliary in ("", "to be", "be")
    return bare and not trigger.is_noun and _WISH.search(before) is not None


@functools.cache
def _figure(lemma: str) -> tuple[LazyPattern | None, LazyPattern | None]:
    """(before, after) of a lemma in data/event_figures.tsv."""
    sides = _figures().get(lemma, {})
    return (
        _compiled(sides.get("before"), r"(?:^|[^\w-])(?:{})$"),
        _compiled(sides.get("after"), r"[\s,]*(?:{})(?:(?<=[\d£$€])|(?!\w))"),
    )


@functools.cache
def _figures() -> dict[str, dict[str, list[str]]]:
    """The words of each lemma, by side."""
    listed: dict[str, dict[str, list[str]]] = {}
    for lemma, side, words in rows("event_figures.tsv"):
        listed.setdefault(lemma, {}).setdefault(side, []).append(words)
    return listed


def _compiled(words: list[str] | None, form: str) -> LazyPattern | None:
    return None if words is None else LazyPattern(form.format("|".join(words)))
