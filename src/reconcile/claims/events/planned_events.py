"""Clauses that say what is to come by words of no list: "a hearing is set for Tuesday", "doors open at 7pm"."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.events.clauses import Clause, Joint
from reconcile.claims.events.planned_lists import listed
from reconcile.claims.events.planned_present import present_plans
from reconcile.claims.events.planned_words import (
    CALLED,
    CUE,
    DEADLINE,
    EXPECTS,
    GAP,
    GIVEN,
    MOVED,
    NEXT_UP,
    NO_PLAN,
    SET,
    TIMETABLE,
    WILL,
    base_of,
    is_state,
)
from reconcile.claims.events.saying import is_dating, times_of_saying
from reconcile.claims.events.senses import Form
from reconcile.claims.events.stage import Stage
from reconcile.claims.events.telling import Telling
from reconcile.claims.events.triggers import Trigger
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Sentence
from reconcile.model import BlockKind, Span
from reconcile.spans import Placed
from reconcile.times import Granularity, Interval
from reconcile.timex import Timex

_CLOCKS: Final = (Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR)
_FINE: Final = (*_CLOCKS, Granularity.DAY_PART, Granularity.DAY)
_COARSE: Final = (Granularity.WEEK, Granularity.MONTH, Granularity.SEASON, Granularity.YEAR)
_VAGUE: Final = frozenset({"just", "ref", "ago"})
# "Tomorrow's budget": the time of something else; "a move that will put them": what is said of a thing.
_OWNER: Final = re.compile(r"'s?\s")
_RELATIVE: Final = LazyPattern(r"\b(?:that|which|what|who)\s$")
_BOUND: Final = LazyPattern(r"(?:before|until|till|after|since)\b")
_ON: Final = re.compile(
    r"\s(on|ahead)(?=\s(?!(?:to|the|a|with|sale|air|strike|trial|display|show|holiday|leave)\b))"
)
_SHORT: Final = 8  # words of a clause that only names a time


@attrs.frozen(kw_only=True)
class _Plan:
    """A verb of a plan where it stands. ahead: it is one only while its time is still to come; held: "not" stands before it."""

    span: Span
    lemma: str
    kind: str = "other"
    role: str = "at"
    ahead: bool = True
    held: bool = False


@attrs.frozen(kw_only=True)
class _Parts:
    """Clauses, with the triggers of each."""

    clauses: tuple[Clause, ...]
    triggers: tuple[tuple[Trigger, ...], ...]


def may_be_planned(found: Mentions, times: Placed[Timex], sentence: Sentence) -> bool:
    """True for a sentence of the text itself that may tell of a plan with a time. times: of the entry."""
    if sentence.block not in (BlockKind.BODY, BlockKind.SUMMARY):
        return False
    if not any(t.granularity in (*_FINE, *_COARSE) for t in times.within(sentence.span)):
        return False
    plain, span = found.entry.plain, sentence.span
    return CUE.search(plain, span.start, span.end) is not None or plain[span.start : span.start + 1].isdigit()


def planned_tellings(
    stage: Stage,
    sentence: Sentence,
    parts: tuple[Clause, ...],
    index: int,
    per_clause: tuple[tuple[Trigger, ...], ...],
    *,
    told: Interval | None,
    spots: frozenset[int],
) -> Iterator[Telling]:
    """What clause `index` says of what is to come. told: when its entry was told, UTC; spots: where the words stand of which
    events were made.
    """
    found, plain = stage.found, stage.found.entry.plain
    if parts[index].joint is Joint.WHETHER or plain[sentence.span.end - 1 : sentence.span.end] == "?":
        return
    times = [t for t in found.times if sentence.span.holds(t.quote.span) and _dates(t)]
    for item in listed(
        plain, sentence.span, parts[index].span, [t for t in times if t.granularity in _CLOCKS]
    ):
        if not per_clause[index]:
            alone = _Parts(clauses=(Clause(span=item.span, joint=Joint.NEXT),), triggers=((),))
            trigger = _trigger(_Plan(span=item.word, lemma="be next"))
            yield _telling(stage, sentence, alone, 0, trigger)
        return
    whole = _with_bound(plain, parts, index, per_clause)
    clause = whole[index].span
    near = [
        t
        for t in times
        if clause.holds(t.quote.span)
        and not _is_said(found, sentence, t)
        and not _OWNER.match(plain, t.quote.span.end)
    ]
    if not near or NO_PLAN.search(plain, clause.start, clause.end):
        return
    for plan in _plans(plain, clause, near):
        time = next((t for t in near if t.quote.span.start >= plan.span.end), near[-1])
        if any(q.holds(plan.span) for a in found.attributions for q in a.quoted):
            continue
        if plan.ahead and not _is_ahead(time, told):
            continue
        if plan.span.start in spots:
            continue
        others = (*per_clause[:index], (), *per_clause[len(parts) - len(whole) + index + 1 :])
        yield _telling(stage, sentence, _Parts(clauses=whole, triggers=others), index, _trigger(plan))
        return


def _with_bound(
    plain: str, parts: tuple[Clause, ...], index: int, per_clause: tuple[tuple[Trigger, ...], ...]
) -> tuple[Clause, ...]:
    """The clauses, the one at `index` with the few words behind it that only bound its time ("until 6pm")."""
    if index + 1 >= len(parts) or parts[index + 1].joint is not Joint.ORDER or per_clause[index + 1]:
        return parts
    after = parts[index + 1].span
    words = plain[after.start : after.end]
    if _BOUND.match(words) is None or len(words.split()) > _SHORT:
        return parts
    joined = attrs.evolve(parts[index], span=Span(parts[index].span.start, after.end))
    return (*parts[:index], joined, *parts[index + 2 :])


def _plans(plain: str, clause: Span, times: list[Timex]) -> Iterator[_Plan]:
    """The words of planning in a clause that a time stands beside, the surest first."""
    starts = [t.quote.span.start for t in times]
    for pattern, lemma in ((MOVED, "move to"), (CALLED, "be set for"), (SET, "be set for")):
        for match in pattern.finditer(plain, clause.start, clause.end):
            if any(s >= match.end() and GAP.fullmatch(plain, match.end() - 1, s) for s in starts):
                yield _Plan(span=Span(*match.span("verb")), lemma=lemma, ahead=pattern is not SET)
    for match in GIVEN.finditer(plain, clause.start, clause.end):
        if any(s >= match.end() and GAP.fullmatch(plain, match.end() - 1, s) for s in starts):
            verb = "verb" if match["verb"] else "has"
            yield _Plan(span=Span(*match.span(verb)), lemma="be given until", ahead=verb == "has")
    for match in itertools.chain(
        DEADLINE.finditer(plain, clause.start, clause.end), NEXT_UP.finditer(plain, clause.start, clause.end)
    ):
        yield _Plan(span=Span(*match.span("verb")), lemma="be next")
    for match in EXPECTS.finditer(plain, clause.start, clause.end):
        near = [t for t in times if t.granularity in _FINE and t.quote.span.start >= match.end()]
        gaps = [plain[match.end() - 1 : t.quote.span.start] for t in near]
        if any(GAP.fullmatch(gap) and " to " not in gap for gap in gaps):
            yield _Plan(span=Span(*match.span("verb")), lemma="be expected", ahead=False)
    for match in WILL.finditer(plain, clause.start, clause.end):
        lemma = _with_particle(
            base_of(match["verb"], passive=match["passive"] is not None), plain, match.end()
        )
        clocked = any(t.granularity in _CLOCKS for t in times)
        if not clocked and (
            _RELATIVE.search(plain[clause.start : match.start()])
            or (match["passive"] is None and not any(t.granularity in _FINE for t in times))
        ):
            continue
        if lemma and not is_state(lemma, clocked=clocked):
            held = re.search(r"\bnot\b|n't", match[0]) is not None
            yield _Plan(span=Span(*match.span("verb")), lemma=lemma, held=held)
    for match in TIMETABLE.finditer(plain, clause.start, clause.end):
        yield _Plan(span=Span(*match.span("verb")), lemma=_plain_form(match["verb"]))
    fine = [t.quote.span.start for t in times if t.granularity in _FINE]
    for span, lemma in present_plans(plain, clause, fine):
        yield _Plan(span=span, lemma=lemma)


def _with_particle(lemma: str, plain: str, end: int) -> str:
    """The verb with its particle in "will go on next Tuesday", where the verb alone is of all and nothing."""
    particle = _ON.match(plain, end) if lemma == "go" else None
    return f"go {particle[1]}" if particle else lemma


def _trigger(plan: _Plan) -> Trigger:
    form = Form(kind=plan.kind, role=plan.role, lemma=plan.lemma, tense="future", needs="one")
    return Trigger(form=form, span=plan.span, auxiliary="not" if plan.held else "")


def _telling(stage: Stage, sentence: Sentence, parts: _Parts, index: int, trigger: Trigger) -> Telling:
    return Telling(
        text=stage.found.entry.text,
        plain=stage.found.entry.plain,
        sentence=sentence,
        parts=parts.clauses,
        index=index,
        trigger=trigger,
        per_clause=parts.triggers,
    )


def _dates(timex: Timex) -> bool:
    return (
        is_dating(timex)
        and timex.form not in _VAGUE
        and (timex.granularity in _FINE or timex.granularity in _COARSE)
    )


def _is_said(found: Mentions, sentence: Sentence, timex: Timex) -> bool:
    """True for the time of who says it: "the mayor said on Monday"."""
    return any(
        timex in times_of_saying(found, sentence.span, a)
        for a in found.attributions
        if not a.cue.casefold().startswith("expect")
    )


def _is_ahead(timex: Timex, told: Interval | None) -> bool:
    """True for a time that is not over when it is told."""
    if timex.interval is None:
        return False
    return told is None or timex.interval.sort_key[1] > told.sort_key[0]


@functools.lru_cache(maxsize=256)
def _plain_form(verb: str) -> str:
    """ "open" for "opens" and "get under way" for "gets under way"."""
    head, _, rest = verb.casefold().partition(" ")
    stem = head[:-2] if head.endswith(("shes", "ches", "oes", "xes")) else head.removesuffix("s")
    return f"{stem} {rest}".rstrip()
