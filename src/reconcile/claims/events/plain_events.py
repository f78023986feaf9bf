"""Clauses that no word of the lists tells anything in: verbs of no list, whereabouts, and things that someone left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.events.clauses import Clause, Joint
from reconcile.claims.events.plain_states import was_at, was_doing, was_over, was_reported
from reconcile.claims.events.plain_verbs import lasted, plain_verb, tells_order
from reconcile.claims.events.saying import is_dating, times_of_saying
from reconcile.claims.events.senses import SENSE
from reconcile.claims.events.stage import Stage
from reconcile.claims.events.telling import Telling
from reconcile.claims.events.triggers import Trigger, lexicon
from reconcile.claims.events.verb_weight import goes
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Sentence
from reconcile.model import BlockKind, Span
from reconcile.spans import Placed
from reconcile.times import Granularity
from reconcile.timex import Timex

_SITE: Final = (
    r"(?:buildings?|ministry|palace|courthouse|court|headquarters|embassy|hotel|hospital|station|stadium|ground|airport|terminal|plant|factory|"
    r"depot|mine|site|school|hall|church|cathedral|ferry|ship|boat|vessel|tanker|trawler|yacht|plane|aircraft|jet|train|bus|coach|tram|car|van|"
    r"lorry|truck|rig|platform|prison|jail|barracks|base|camp|house|villa|residence|office|offices|pad|bridge|quay|pier|berth|harbour|harbor|port|bunker)"
)
# What is left, got out of or walked out of: a building or a vehicle, not a job or a side.
_LEAVES: Final = LazyPattern(
    rf"(?:left|walked out of|came out of|stepped off|stepped out of|got off|got out of|drove out of|drove away from|emerged from|"
    rf"checked out of|climbed out of|climbed off|was led out of|slipped out of|stormed out of)\s(?:the|his|her|its|their|an?)\s(?:[\w'-]+\s){{0,2}}?{_SITE}\b(?!\s(?:of\s(?:the\s)?(?:opinion|view)|party|team|project))",
)
# Who gets off a train in a town has come there.
_OFF: Final = LazyPattern(
    r"(?:stepped|got|climbed|came|walked|hopped|jumped|clambered|alighted|strode|stumbled)\s(?:off|out\sof|down|from)\b"
)
_ALIGHTS: Final = LazyPattern(
    r"(?:stepped|got|climbed|came|walked|hopped|jumped|clambered|alighted|strode|stumbled)\s(?:off|out of|from|down from|down off|down out of)\s"
    r"(?:the|his|her|its|their|an?)\s(?:[\w':.-]+\s){0,2}?(?:plane|aircraft|jet|train|bus|coach|tram|ferry|ship|boat|car|van)\b"
)
_RIDE: Final = LazyPattern(r"\b(?:plane|aircraft|jet|train|bus|coach|tram|ferry|ship|boat|car|van)$")
_AT: Final = LazyPattern(
    r"\s(?:(?:early|late|first|safely)\s)?(?:in|at)\s(?:the\s)?(?!\d|noon|midnight|midday|about|around|half|last|least)[a-z]"
)
# "Two hours after", "lasted": without one of these a sentence needs a time.
_ORDERED: Final = LazyPattern(
    r"(?:\b(?:minutes?|hours?|days?|only|just|shortly|soon|immediately|moments|straight|right|long)\s(?:after|before|later)"
    r"|\b(?:lasted|took|(?:went|dragged|carried)\son|ran)\s(?:[\w-]+\s){0,5}?(?:hours?|minutes?))\b",
    needs=("after", "before", "later", "hour", "minute"),
)
_IT_WAS: Final = LazyPattern(
    r"(?:and |but )?it was (?:(?:only|just|about|around|shortly|soon|almost|nearly|already|before|after|past|at|on|not until)\s){0,3}"
    r"(?:\d|noon|midnight|midday|half|quarter|ten|five|twenty|(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
)
_REACH: Final = 10
_DOING: Final = re.compile(r"\s(?:to\s[a-z]{3,}|[a-z]+ing)\b")
# "Today's victims", "(see 11:45am)": times of something else.
_OWNER: Final = re.compile(r"\s?['\u2019]s\b")
_SEE: Final = LazyPattern(r"\b(?:see|from|our|the)\s(?:the\s|our\s)?$|@\s?$")
# "On a Friday evening": any of them.
_ANY: Final = re.compile(r"\b(?:an?|any|every|each|most|some)\s(?:\w+\s)?$", re.IGNORECASE)
_VAGUE: Final = frozenset({"just", "ref"})
_CLOCKS: Final = (Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR)
_DAYS: Final = (*_CLOCKS, Granularity.DAY_PART, Granularity.DAY)


def may_be_plain(found: Mentions, times: Placed[Timex], sentence: Sentence) -> bool:
    """True for a sentence of the text itself in which a clause with a verb of no list may tell of an event. times: of the entry."""
    if sentence.block not in (BlockKind.BODY, BlockKind.SUMMARY):
        return False
    if any(t.granularity in _DAYS and t.form not in _VAGUE for t in times.within(sentence.span)):
        return True
    return _ORDERED.search(found.entry.plain, sentence.span.start, sentence.span.end) is not None


def plain_telling(
    stage: Stage,
    sentence: Sentence,
    parts: tuple[Clause, ...],
    index: int,
    per_clause: tuple[tuple[Trigger, ...], ...],
) -> Telling | None:
    """What clause `index` tells by a verb of no list; None when it tells nothing with a time or an order of its own."""
    trigger = _trigger(stage.found, sentence, parts, index, per_clause[index])
    if trigger is None:
        return None
    return Telling(
        text=stage.found.entry.text,
        plain=stage.found.entry.plain,
        sentence=sentence,
        parts=parts,
        index=index,
        trigger=trigger,
        per_clause=per_clause,
    )


def _trigger(
    found: Mentions, sentence: Sentence, parts: tuple[Clause, ...], index: int, told: tuple[Trigger, ...]
) -> Trigger | None:
    part, plain = parts[index], found.entry.plain
    if part.joint is Joint.WHETHER:
        return None
    free = tuple(a.quote.span for a in found.attributions if part.span.overlaps(a.quote.span))
    times = tuple(_times(found, sentence, part.span)) or tuple(_of_cleft(found, sentence, parts, index))
    clock = next((t for t in times if t.granularity in _CLOCKS), None)
    time = clock or next(iter(times), None)
    if time is not None:
        there = was_at(found, part.span) or was_over(plain, part.span)
        if there is None and clock is not None:
            there = was_reported(plain, part.span, clock.quote.span.start)
        there = there or (was_doing(found, part.span) if clock is not None else None)
        if there is not None:
            return None if any(q.holds(there.span) for a in found.attributions for q in a.quoted) else there
    if time is None:
        if _ORDERED.search(plain, part.span.start, min(part.span.end + _REACH, sentence.span.end)) is None:
            return None
        verb = lasted(plain, part.span) or _in_order(
            plain, sentence, part.span, plain_verb(plain, part.span, near=None, clocked=False, free=free)
        )
    else:
        near = time.quote.span.start
        verb = plain_verb(plain, part.span, near=near, clocked=clock is not None, free=free)
    if verb is None:
        return None
    if (
        clock is None
        and verb.form.needs != "order"
        and _is_sensed(plain, verb)
        and not goes(plain, part.span, verb)
    ):
        return None
    if any(q.holds(verb.span) for a in found.attributions for q in a.quoted):
        return None
    left = of_site(plain, part.span, verb) if time is not None else None
    if left is not None:
        return left
    if _is_other_sense(plain, part.span, verb):
        named = verb.form.lemma if verb.form.lemma == "take" else f"{verb.form.lemma} to"
        return attrs.evolve(verb, form=attrs.evolve(verb.form, lemma=named))
    # With a clock it is an event also where the lists know it for something else: "came to a stop at 10.05am".
    known = clock is None and verb.form.needs != "order" and any(t.span.overlaps(verb.span) for t in told)
    return None if known else verb


def _of_cleft(found: Mentions, sentence: Sentence, parts: tuple[Clause, ...], index: int) -> Iterator[Timex]:
    """The times of "It was 4.40pm when" for the clause behind it."""
    if not index or parts[index].joint is not Joint.SAME:
        return
    before = parts[index - 1].span
    if _IT_WAS.match(found.entry.plain, before.start, before.end) is not None:
        yield from _times(found, sentence, before)


def of_site(plain: str, clause: Span, verb: Trigger) -> Trigger | None:
    """The departure in "left the ministry", from a building or a vehicle, and the arrival in "stepped off the train in Lima";
    None for any other verb.
    """
    match = _LEAVES.match(plain, verb.span.start, clause.end)
    ride = match
    if match is None or _RIDE.search(match[0]) is None:
        ride = _ALIGHTS.match(plain, verb.span.start, clause.end)
    if (
        ride is not None
        and _OFF.match(ride[0]) is not None
        and _AT.match(plain, ride.end(), clause.end) is not None
    ):
        return attrs.evolve(verb, form=attrs.evolve(verb.form, kind="arrival", role="to", lemma="arrive"))
    if match is None:
        return None
    form = attrs.evolve(verb.form, kind="departure", role="from", lemma="leave the site")
    return attrs.evolve(verb, form=form)


def _is_other_sense(plain: str, clause: Span, verb: Trigger) -> bool:
    """True for "began to tow" and "was taken off the bridge": in this sense the words are in no list."""
    if verb.form.lemma == "take" and {"was", "were", "been"} & set(verb.auxiliary.split()):
        return True
    return (
        verb.form.lemma in ("begin", "start", "stop")
        and _DOING.match(plain, verb.span.end, clause.end) is not None
    )


def _is_sensed(plain: str, verb: Trigger) -> bool:
    """True for a word that tells of an event in some senses only."""
    forms = lexicon().get(plain[verb.span.start : verb.span.end].casefold(), ())
    return any(form.needs == SENSE for form in forms)


def _in_order(plain: str, sentence: Sentence, clause: Span, verb: Trigger | None) -> Trigger | None:
    """The verb, when a time between what it tells and something else is told with it."""
    if verb is None or not tells_order(plain, clause, verb, sentence.span.end):
        return None
    return attrs.evolve(verb, form=attrs.evolve(verb.form, needs="order"))


def _times(found: Mentions, sentence: Sentence, clause: Span) -> Iterator[Timex]:
    """The clocks and days of a clause that say when something was, not when it was said."""
    saying = [
        t
        for a in found.attributions
        if clause.overlaps(a.quote.span)
        for t in times_of_saying(found, sentence.span, a)
    ]
    plain = found.entry.plain
    for timex in found.times:
        at = timex.quote.span
        if not clause.holds(at) or timex.granularity not in _DAYS or timex.form in _VAGUE or timex in saying:
            continue
        if (
            is_dating(timex)
            and _OWNER.match(plain, at.end) is None
            and not _SEE.search(plain, max(0, at.start - 12), at.start)
            and not _ANY.search(plain[max(0, at.start - 12) : at.start])
        ):
            yield timex
