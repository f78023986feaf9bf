"""Two words of a sentence that a cue of order joins, and how: "left ... two hours after ... the talks"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.events.senses import Form
from reconcile.claims.events.triggers import Trigger
from reconcile.claims.orders.order_aspects import LASTING, at_once, goes_on, is_over, is_state, never_came
from reconcile.claims.orders.order_ellipsis import Elided, elided_behind
from reconcile.claims.orders.order_gaps import OPEN, Gap, gap_ahead, gap_within
from reconcile.claims.orders.order_mains import is_no_main, is_relative, may_follow
from reconcile.claims.orders.order_nouns import edge_behind
from reconcile.claims.orders.order_phrases import Phrases, Told
from reconcile.claims.orders.order_sentences import ahead, behind, inverted, is_coordinated, is_lead, subject
from reconcile.claims.orders.order_states import is_of_state
from reconcile.claims.orders.order_words import Stand
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span

_WAY: Final = Form(kind="travel", role="none", lemma="travel", tense="noun")
_MOVES: Final = frozenset({"arrival", "departure"})
_SUBJECT_REACH: Final = 60
_PARTED: Final = LazyPattern(
    r"[,;:.\"]|\b(?:after|before|until|since|when|while|as|and|but|who|which|following|during)\b",
)
_ENDING: Final = frozenset({"end", "conclude", "finish"})
_BEGINNING: Final = frozenset(
    {"begin", "start", "open", "resume", "take place", "break out", "serve", "hold"}
)
_AFTER: Final = frozenset({"after", "when", "chained"})
_THAT_WAS: Final = LazyPattern(
    r"\W*(?:and |but |all )?(?:that|this|it) (?:was|came|happened|took place|followed|is) (?:(?:only|just|shortly|soon|long|well|even|still|some|immediately|right|"
    r"a little|almost|nearly|exactly|barely|a good|a full|which was) ){0,2}",
)
_OF: Final = LazyPattern(r"[^,.;:]{2,40}?\s(?P<of>of|after)\s")


@attrs.frozen(kw_only=True)
class Join:
    """Two triggers and the relation between them. span: of the cue, with the gap that is told ahead of it. undone: a "not" belongs to the
    cue ("did not leave until"), so that what it denies did happen. loose: a word that need not tell of time joins them ("as", "when", "while").
    elided: those of the two that no verb tells.
    """

    first: Trigger
    second: Trigger
    relation: str
    span: Span
    gap: Gap = OPEN
    undone: bool = False
    loose: bool = False
    elided: tuple[Elided, ...] = ()


def is_of_that(phrases: Phrases, stand: Stand) -> bool:
    """True for the cue of "That was two hours before Berg left", which hangs on the sentence before."""
    if stand.cue.sense not in ("after", "before"):
        return False
    timex = phrases.time_ending(stand.span.start)
    _, start = gap_ahead(phrases.plain, phrases.sentence, timex, stand.span.start)
    return _THAT_WAS.fullmatch(phrases.plain, phrases.sentence.start, start) is not None


def joins_of(phrases: Phrases, stand: Stand, *, that: Trigger | None = None) -> Iterator[Join]:
    """The join that a cue makes, none when it is not certain what it joins. that: what it hangs on, if known."""
    cue, at = stand.cue, stand.span.end
    if cue.sense == "within":
        yield from _within(phrases, stand)
    if "none" in cue.takes:
        return
    gap, start = (
        gap_ahead(phrases.plain, phrases.sentence, phrases.time_ending(stand.span.start), stand.span.start)
        if cue.sense in ("after", "before", "into", "behind")
        else (OPEN, stand.span.start)
    )
    span = Span(start, at)
    if cue.sense in ("into", "behind") and start == stand.span.start:
        return
    if "way" in cue.takes:
        told: Told | None = Told(Trigger(form=_WAY, span=stand.span, auxiliary=""), "noun")
    else:
        told = _behind(phrases, cue.takes, at)
    if told is not None and told.how == "clause" and _is_time(phrases, at):
        return  # "a report leaked after midnight said"
    if cue.sense in ("after", "before", "behind") and not is_lead(phrases, span.start):
        here = that or ahead(phrases, span.start)
        elided = elided_behind(phrases, here, at) if here is not None else None
        if elided is not None:
            sooner, later = (
                (elided.like, elided.trigger) if cue.sense == "before" else (elided.trigger, elided.like)
            )
            yield Join(first=sooner, second=later, relation="before", span=span, gap=gap, elided=(elided,))
            return
    if told is None:
        return
    edge = edge_behind(phrases.plain, told.trigger, phrases.sentence.end) if told.trigger.is_noun else ""
    if edge == "over" and cue.sense == "when":
        stand = attrs.evolve(stand, cue=attrs.evolve(cue, sense="after"))
    main = that or _main(phrases, stand, span, told)
    if main is not None and told.how == "clause" and is_relative(phrases, main):
        told = _named_or(phrases, told, at)
    lead = is_lead(phrases, span.start)
    if (
        main is None
        or main.span == told.trigger.span
        or not may_follow(phrases, stand, main, told, lead=lead)
    ):
        return
    until = cue.sense == "until" and is_denied(main)
    if (edge == "over" and cue.sense not in _AFTER and not until) or (
        edge == "begun" and (until or cue.sense in _AFTER)
    ):
        return  # the other end of it than the cue counts from
    if never_came(told.trigger, cue.sense) or is_no_main(phrases, stand, main):
        return
    if cue.sense == "before" and main.form.lemma in LASTING:
        gap = OPEN  # "stayed two days before leaving"
    for join in _joined(phrases, stand, main, told):
        yield attrs.evolve(join, span=span, gap=gap)


def is_denied(trigger: Trigger) -> bool:
    """True for "did not leave"."""
    return bool({"not", "n't"} & set(trigger.auxiliary.split()))


def _is_time(phrases: Phrases, at: int) -> bool:
    """True where a clock or a date begins a blank behind a code point, and no length or "Sunday's talks"."""
    behind = (t for t in phrases.timexes if t.quote.span.start == at + 1)
    return any(
        t.form not in ("duration", "length")
        and phrases.plain[t.quote.span.end : t.quote.span.end + 2] not in ("'s", "s'")
        for t in behind
    )


def _behind(phrases: Phrases, takes: frozenset[str], at: int) -> Told | None:
    """What stands behind a cue, of the kinds that it takes."""
    if "move" in takes:
        told = phrases.ing(at) or phrases.noun(at)
        return told if told is not None and told.trigger.form.kind in _MOVES else None
    readers = (
        ("ing", phrases.ing),
        ("participle", phrases.participle),
        ("clause", phrases.clause),
        ("noun", phrases.noun),
    )
    for kind, read in readers:
        told = read(at) if kind in takes else None
        if told is not None:
            return told
    told = phrases.noun(at) if "clause" in takes else None  # "once the talks were over"
    return (
        told if told is not None and edge_behind(phrases.plain, told.trigger, phrases.sentence.end) else None
    )


def _main(phrases: Phrases, stand: Stand, span: Span, told: Told) -> Trigger | None:
    """What a cue hangs on: the verb behind its phrase where it opens the sentence, else the verb ahead of it."""
    if stand.cue.sense in ("follows", "precedes"):
        return subject(phrases, span.start)
    if stand.cue.sense in ("chain", "chained"):
        return ahead(phrases, span.start, nouns=True)
    end = told.trigger.span.end
    if is_lead(phrases, span.start):
        return behind(phrases, end) or (inverted(phrases, end) if _is_not(phrases, stand) else None)
    before = ahead(phrases, span.start)
    if is_coordinated(phrases, span.start):
        follows = behind(phrases, end)
        joined = phrases.plain[: span.start].rstrip().casefold().endswith((" and", " but", ";"))
        return follows if joined else before or follows
    return before


def _is_not(phrases: Phrases, stand: Stand) -> bool:
    ahead_of = phrases.plain[max(0, stand.span.start - 6) : stand.span.start]
    return stand.words.startswith("not") or ahead_of.casefold().rstrip().endswith(("not", "only"))


def _joined(phrases: Phrases, stand: Stand, main: Trigger, told: Told) -> Iterator[Join]:
    """The join of a main verb and the phrase behind a cue, by the sense of the cue."""
    sense, side, span = stand.cue.sense, told.trigger, stand.span
    later, sooner = before(phrases, side, main, span), before(phrases, main, side, span)
    if sense in ("after", "chained", "follows") or (sense == "when" and _is_not(phrases, stand)):
        yield later
    elif sense in ("before", "chain", "precedes") or (sense == "by" and (is_over(main) or is_of_state(main))):
        yield sooner
    elif sense == "until":
        denied = is_denied(main)
        yield attrs.evolve(later if denied else sooner, undone=denied)
    elif sense in ("during", "into", "starts", "ends"):
        relation = "during" if sense == "into" else sense
        yield Join(first=main, second=side, relation=relation, span=span)
    elif sense in ("while", "when", "same") and not is_state(side) and side.form.kind != "statement":
        yield from (
            attrs.evolve(join, loose=told.how != "noun") for join in _beside(phrases, stand, main, told)
        )


def _beside(phrases: Phrases, stand: Stand, main: Trigger, told: Told) -> Iterator[Join]:
    """ "while", "when" and "as": what goes on holds what happens; what was over came first; else both are at one time."""
    sense, side, span = stand.cue.sense, told.trigger, stand.span
    going, goes = goes_on(main, "clause"), goes_on(side, told.how)
    if is_over(main) != is_over(side):
        one, other = (main, side) if is_over(main) else (side, main)
        if sense == "when" and not going and not goes:
            yield before(phrases, one, other, span)
    elif going != goes:
        inner, outer = (main, side) if goes else (side, main)
        yield Join(first=inner, second=outer, relation="during", span=span)
    elif sense != "while" and not going and at_once(main, told):
        yield Join(first=main, second=side, relation="same", span=span)


def _named_or(phrases: Phrases, told: Told, at: int) -> Told:
    """The crash, not the release, in "the man who died after a crash in Lima has been released"."""
    return phrases.noun(at) or told


def before(phrases: Phrases, one: Trigger, other: Trigger, span: Span, gap: Gap = OPEN) -> Join:
    """`one` before `other`; where a verb only tells that something was over, or began, it is that thing that counts."""
    first = _subject(phrases, one) if one.form.lemma in _ENDING else None
    second = _subject(phrases, other) if other.form.lemma in _BEGINNING else None
    return Join(first=first or one, second=second or other, relation="before", span=span, gap=gap)


def _subject(phrases: Phrases, verb: Trigger) -> Trigger | None:
    """The noun for an event whose end or beginning a verb tells: "the talks ended"."""
    if verb.is_noun:
        return None
    start = verb.span.start
    near = phrases.named.overlapping(Span(max(0, start - _SUBJECT_REACH), start))
    kept = (t for t in near if _PARTED.search(phrases.plain, t.span.end, verb.span.start) is None)
    return min(
        kept, key=lambda t: t.span.start, default=None
    )  # the inquest, in "the inquest into the deaths ended"


def _within(phrases: Phrases, stand: Stand) -> Iterator[Join]:
    """ "within an hour of landing": after it, by so much at most."""
    of = _OF.match(phrases.plain, stand.span.end, phrases.sentence.end)
    gap = gap_within(phrases.time_ending(of.start("of"))) if of else None
    told = (phrases.ing(of.end()) or phrases.noun(of.end())) if of and gap else None
    here = phrases.noun_at(of.end()) if of and gap else None  # "of landing in Lima"
    told = told or (Told(here, "noun") if here is not None else None)
    if of is None or gap is None:
        return
    words = Span(stand.span.start, of.end("of"))
    like = ahead(phrases, stand.span.start) if told is None else None
    elided = elided_behind(phrases, like, of.end("of")) if like is not None else None
    if like is not None and elided is not None:
        yield Join(
            first=elided.trigger, second=like, relation="before", span=words, gap=gap, elided=(elided,)
        )
    if told is None:
        return
    lead = is_lead(phrases, stand.span.start)
    main = behind(phrases, told.trigger.span.end) if lead else ahead(phrases, stand.span.start)
    if main is not None and main.span != told.trigger.span:
        yield before(phrases, told.trigger, main, words, gap)
