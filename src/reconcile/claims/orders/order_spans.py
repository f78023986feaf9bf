"""The time from one event to another, told with a verb of its own: "it took two hours from the alarm to the landing", "an hour passed between"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.events.senses import Form
from reconcile.claims.events.triggers import Trigger
from reconcile.claims.events.verb_forms import base_of
from reconcile.claims.orders.order_ellipsis import Elided
from reconcile.claims.orders.order_gaps import Gap, is_length, of_length
from reconcile.claims.orders.order_heads import form_of
from reconcile.claims.orders.order_joins import Join
from reconcile.claims.orders.order_phrases import Phrases
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span

_HEDGES: Final = r"(?:(?:just|only|almost|nearly|about|some|around|roughly|another|all of|a full|in all|well|at least|up to|no more than|exactly|a further|less than|more than|barely)\s)*"
# Right ahead of the length: what took it, and whom.
_TOOK: Final = LazyPattern(
    rf"(?P<took>\b(?:took|taken|was|were|had been|lasted|needed|be)\s)(?:(?:the|an?|his|her|their|them|him|it|us)\s(?:[\w'-]+\s){{0,2}})?{_HEDGES}$",
)
_LAY: Final = re.compile(
    r"(?:\s(?:had|have))?\s(?:passed|elapsed|went by|gone by|lay|lie|separated?|ran|were lost|of waiting passed)\b"
)
_BETWEEN: Final = LazyPattern(r"(?:^|\s)between(?=\s)")
_AND: Final = LazyPattern(r"\sand(?=\s)")
_TO: Final = LazyPattern(r"\s(?:to|until|till|before|and)(?=\s)")
_FROM: Final = LazyPattern(
    r",?\s(?:in all\s)?(?:counted\s|measured\s)?(?:from|after)(?:\sthe\s(?:moment|time|minute)(?:\sthat)?)?(?=\s)"
)
_ON: Final = LazyPattern(r",?\s(?:until|till|before|for)(?=\s)")
_OPENING: Final = LazyPattern(
    r"\W*(?:and |but )?(?:only )?(?:after|from|once|from the (?:moment|time|minute)(?: that)?|counted from|between)(?=\s)"
)
# "The first passenger", "the last man out", "the last"; and the thing itself in "the first notes of the bell".
_PART: Final = LazyPattern(
    r"\s(?:the|its|his|her|their)\s(?:very\s)?(?P<which>first|last|second|third|final)(?:\s(?P<noun>(?!(?:of|to|and|in|on|at|being|was)\b)[a-z][\w-]*))?(?P<out>\s(?:out|in|off|aboard|ashore))?"
    r"(?=\s?(?:[.,;:)]|$)|\s(?:to|until|and|was|were|being|had|on|in|at|of)\b)",
)
_OF_PART: Final = re.compile(
    r"\s(?:the|its|a)\s(?:very\s)?(?:first|last|opening|closing|initial|final)\s[a-z][\w-]*\sof(?=\s)"
)
_THING: Final = re.compile(
    r"\s(?:(?:the|an?|its|his|her|their|this)\s(?:(?!(?:of|to|and|in|on|at|was|were|had|that|who|which)\s)[\w'-]+\s){0,3}?)?(?P<noun>[a-z][a-z-]{2,})"
    r"(?=\s?(?:[.,;:)]|$)|\s(?:of|in|at|on|to|and|until|till|before|for|was|were|had|from|near|off|by|over|it|took|came|an?|two|three|about|more|less|\d)\b)"
)
_FINAL: Final = {"final": "last"}
_NO_THING: Final = frozenset(
    "one time day night start end beginning finish first last place people then now home moment thing things morning evening".split()
)
_REACH: Final = 60
_FAR: Final = 160


@attrs.frozen(kw_only=True)
class _Side:
    """One of the two: the word that tells of it, and how it is named where no verb does."""

    trigger: Trigger
    elided: Elided | None
    end: int


def may_span(plain: str, sentence: Span) -> bool:
    """True for a sentence that may tell how long it was from one thing to another, beside a length."""
    text = plain[sentence.start : sentence.end].casefold()
    return any(word in text for word in ("from ", "between "))


def spans_told(phrases: Phrases) -> Iterator[Join]:
    """The joins of a sentence that tells how long it was from one thing to another."""
    for timex in phrases.timexes:
        if is_length(timex):
            span = timex.quote.span
            gap = of_length(timex)
            sides = _sides(phrases, span) if gap != (None, None) else None
            if sides is not None and sides[0].trigger.span != sides[1].trigger.span:
                yield _join(sides, span, gap)


def _join(sides: tuple[_Side, _Side], span: Span, gap: Gap) -> Join:
    first, second = sides
    elided = tuple(side.elided for side in sides if side.elided is not None)
    return Join(
        first=first.trigger,
        second=second.trigger,
        relation="before",
        span=span,
        gap=gap,
        elided=elided,
        undone=True,
    )


def _sides(phrases: Phrases, span: Span) -> tuple[_Side, _Side] | None:
    plain, sentence = phrases.plain, phrases.sentence
    took = _TOOK.search(plain, max(sentence.start, span.start - _REACH), span.start)
    lay = _LAY.match(plain, span.end, sentence.end)
    if took is None and lay is None:
        return None
    process = _process(phrases, took) if took is not None and lay is None else None
    at = lay.end() if lay is not None else span.end
    head = _OPENING.match(plain, sentence.start, sentence.end)
    if head is not None and head.end() < span.start:
        return _from_head(phrases, head, at, took.start() if took is not None else span.start)
    between = _BETWEEN.match(plain, at, sentence.end)
    if between is not None:
        return _pair(phrases, between.end(), _AND, process)
    start = _FROM.match(plain, at, sentence.end)
    return _pair(phrases, start.end(), _TO, process) if start is not None else None


def _from_head(phrases: Phrases, head: re.Match[str], at: int, stop: int) -> tuple[_Side, _Side] | None:
    """ "After the alarm it took two hours until the landing", "between the alarm and the landing an hour passed"."""
    joint = _AND if head[0].casefold().rstrip().endswith("between") else _TO
    pair = _pair(phrases, head.end(), joint, None)
    if pair is not None and pair[1].end <= stop + 1:
        return pair
    first = _side(phrases, head.end(), None)
    on = _ON.match(phrases.plain, at, phrases.sentence.end)
    second = _side(phrases, on.end(), None) if on is not None else None
    return (first, second) if first is not None and second is not None and first.end <= stop else None


def _pair(
    phrases: Phrases, at: int, joint: LazyPattern, process: Trigger | None
) -> tuple[_Side, _Side] | None:
    first = _side(phrases, at, process)
    to = (
        joint.search(phrases.plain, first.end, min(phrases.sentence.end, first.end + _REACH))
        if first
        else None
    )
    second = _side(phrases, to.end(), process, like=first) if to is not None else None
    return (first, second) if first is not None and second is not None else None


def _side(phrases: Phrases, at: int, process: Trigger | None, *, like: _Side | None = None) -> _Side | None:
    """What begins at a code point: a part of what took the time, a clause, something done, or a thing."""
    plain, stop = phrases.plain, phrases.sentence.end
    of = _OF_PART.match(plain, at, stop)
    part = _PART.match(plain, at, stop) if of is None else None
    side = _of_part(part, process, like) if part is not None else None
    if side is not None:
        return side
    at = of.end() if of is not None else at
    told = phrases.clause(at) or phrases.ing(at) or phrases.noun(at)
    if told is not None and told.trigger.span.start - at < _FAR:
        return _Side(trigger=told.trigger, elided=None, end=told.trigger.span.end)
    thing = _THING.match(plain, at, stop)
    if thing is None or thing["noun"].casefold() in _NO_THING:
        return None
    span = Span(*thing.span("noun"))
    return _Side(
        trigger=Trigger(form=form_of(thing["noun"]), span=span, auxiliary=""), elided=None, end=span.end
    )


def _of_part(part: re.Match[str], process: Trigger | None, like: _Side | None) -> _Side | None:
    """ "The first passenger", of what took the time; "the last" is of the same kind as the first."""
    noun = part["noun"]
    if noun is None and like is not None and like.elided is not None:
        noun = like.elided.subject.rpartition(" ")[2]
    if noun is None or (process is None and not part["out"]):
        return None
    which = part["which"].casefold()
    span = Span(part.start() + 1, part.end())
    if part["out"]:
        form = Form(kind="other", role="none", lemma="be out", tense="participle", needs="state")
        doer = Trigger(form=form, span=span, auxiliary="")
    elif process is not None:
        doer = process
    else:
        return None
    elided = Elided(like=doer, span=span, subject=f"{_FINAL.get(which, which)} {noun.casefold()}")
    return _Side(trigger=elided.trigger, elided=elided, end=part.end())


def _process(phrases: Phrases, took: re.Match[str]) -> Trigger | None:
    """What took the time, as what was done: "the winching took"."""
    near = max(phrases.sentence.start, took.start() - _REACH)
    found = [*re.finditer(r"\b(?P<noun>[A-Za-z]+)\b", phrases.plain[near : took.start()])]
    for match in found[::-1][:6]:
        word = match["noun"].casefold()
        span = Span(near + match.start(), near + match.end())
        lemma = base_of(word) if word.endswith("ing") else None
        if lemma is not None:
            form = Form(kind="other", role="none", lemma=lemma, tense="past", needs="order")
            return Trigger(form=form, span=span, auxiliary="")
        named = phrases.noun_at(span.start)
        if named is not None:
            return named
    return None
