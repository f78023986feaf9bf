"""What is told of months and years: "was founded in 1920", "the first since November 2021", "the last was in 2009"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.events.clauses import Clause, Joint
from reconcile.claims.events.plain_verbs import plain_verb
from reconcile.claims.events.saying import is_dating, times_of_saying
from reconcile.claims.events.senses import SENSE, Form
from reconcile.claims.events.stage import Stage
from reconcile.claims.events.telling import Telling
from reconcile.claims.events.timing import nearest
from reconcile.claims.events.triggers import Trigger, lexicon
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Sentence
from reconcile.model import BlockKind, Span
from reconcile.spans import Placed
from reconcile.times import Granularity
from reconcile.timex import Timex

_COARSE: Final = (Granularity.MONTH, Granularity.SEASON, Granularity.YEAR, Granularity.DECADE)
_DATED: Final = (*_COARSE, Granularity.DAY)
_WORDS: Final = r"(?:\s(?!(?:and|but|because|while|who|which)\b)[\w'\u2019-]+)"
_IN: Final = r"\s(?:back\s)?(?:in|during|on)\s(?:the\s|early\s|late\s|mid-?)*$"
# Each is asked of the words of a clause before its time; the group "verb" is the word that tells.
_FIRST_SINCE: Final = LazyPattern(
    rf"\b(?:the|its|his|her|their|a)\s(?P<verb>first){_WORDS}{{0,8}}\ssince\s(?:the\s|early\s|late\s)*$",
)
_LAST_WAS: Final = LazyPattern(
    rf"\b(?:the|its|his|her|their)\s(?:\w+\s)?(?P<verb>first|last|previous){_WORDS}{{0,9}}?\s(?:was|were|came|happened|took place){_IN}",
)
_LAST_DID: Final = LazyPattern(
    rf"\b(?:last|first)\s(?P<verb>had|saw|won|lost|met|held|reached|fell|rose|froze|visited|appeared|played|made|did|used|flew|ran|stood|spoke|went|[a-z]{{2,}}ed)\b"
    rf"{_WORDS}{{0,8}}?{_IN}",
)
_PHRASAL: Final = LazyPattern(
    r"\b(?:was|were|been)\s(?:\w+ly\s|first\s)?(?P<verb>(?:set|thought|drawn|put|built|dreamt|made) up|taken over|brought in|wound up|sold off|"
    rf"shut down|torn down|knocked down|broken up|handed over|given up|turned into)\b{_WORDS}{{0,6}}?{_IN}",
)
_BARE: Final = LazyPattern(
    r"(?:^|[,(-]\s?)(?P<verb>founded|built|established|created|born|formed|set up|completed|introduced|discovered|launched|bought|opened)\b"
    rf"{_WORDS}{{0,5}}?{_IN}",
)
_OFFICE: Final = (
    r"(?:mayor|president|premier|prime minister|chancellor|king|queen|pope|chair(?:man|woman)?|chief executive|director|captain|coach|manager|leader|"
    r"governor|ambassador|editor|owner|(?:[\w-]+ )?minister|(?:[\w-]+ )?secretary)"
)
_TENURE: Final = LazyPattern(
    r"^(?!\W*(?:only|few|no|none|most|more|at least|two|three|four|five|\d)\b).*\b(?:has|have|had)\s(?:also\s|now\s|himself\s|herself\s)?(?P<verb>led|run|ruled|governed|headed|chaired|managed|coached|captained|owned|hosted|held|lived|"
    r"worked|served|edited|been(?=\s(?:in (?:power|office|prison|jail|charge|exile|custody|detention|government|force|orbit|space|post|hospital)|"
    rf"(?:the |its |their |a |an )?(?:\w+ )?{_OFFICE}|shut|closed|banned|suspended|married|missing)\b))\b[^;:]{{0,80}}?\ssince\s(?:the\s|early\s|late\s)*$",
)
_OF_YEAR: Final = LazyPattern(
    rf"\bthe{_WORDS}{{0,3}}?\s(?P<verb>disputes?|cris[ei]s|strikes?|walkout|outage|blackout|outbreak|storms?|floods?|fires?|crash|disaster|accident|riots?|protests?|"
    r"scandal|boycott|blockade|drought|heatwave|takeover|merger|collapse|siege|rescue|robbery|shutdown|spill|uprising|revolt|massacre|earthquake|"
    r"eruption|evacuation|referendum|coup|hijacking|hostage-taking|pandemic|famine|landslide|derailment)\sof\s$",
)
_PLAIN_IN: Final = LazyPattern(rf"{_IN}|^\W*(?:in|during)\s(?:the\s|early\s|late\s|mid-?)*$|^\W*$")
# What is counted and compared is no event.
_FIGURES: Final = LazyPattern(
    r"%|\b(?:per ?cent|prices?|rates?|inflation|sales|profits?|gdp|growth|yields?|exports|unemployment|temperatures?|population|revenues?|shares?|"
    r"polls?|jobs|number of|levels?|index|average|record|highest|lowest|not|never|would|could|might|if|whether|how|why)\b|n't\b|\?",
)
_BOUND: Final = LazyPattern(r"since\b")


def may_be_background(found: Mentions, times: Placed[Timex], sentence: Sentence) -> bool:
    """True for a sentence of the text itself that names a month, a season or a year. times: of the entry."""
    if sentence.block not in (BlockKind.BODY, BlockKind.SUMMARY):
        return False
    near = times.within(sentence.span)
    if any(t.granularity in _COARSE for t in near):
        return True
    plain, at = found.entry.plain, sentence.span
    return bool(near) and " first" in plain[at.start : at.end] and " since" in plain[at.start : at.end]


def background_telling(
    stage: Stage,
    sentence: Sentence,
    parts: tuple[Clause, ...],
    index: int,
    per_clause: tuple[tuple[Trigger, ...], ...],
) -> Telling | None:
    """What clause `index` tells of a month or a year by words of no list; None when it tells nothing of one."""
    if parts[index].joint is Joint.WHETHER:
        return None
    plain = stage.found.entry.plain
    whole, triggers = _with_since(plain, parts, index, per_clause)
    clause = whole[index].span
    if _FIGURES.search(plain, clause.start, clause.end):
        return None
    times = tuple(_times(stage.found, sentence, clause))
    for timex in times:
        trigger = _told(stage.found, clause, timex)
        if trigger is not None and nearest(plain, [*times], trigger) is not timex:
            continue
        if trigger is None or any(q.holds(trigger.span) for a in stage.found.attributions for q in a.quoted):
            continue
        return Telling(
            text=stage.found.entry.text,
            plain=plain,
            sentence=sentence,
            parts=whole,
            index=index,
            trigger=trigger,
            per_clause=triggers,
        )
    return None


def _with_since(
    plain: str, parts: tuple[Clause, ...], index: int, per_clause: tuple[tuple[Trigger, ...], ...]
) -> tuple[tuple[Clause, ...], tuple[tuple[Trigger, ...], ...]]:
    """The clauses and their triggers; the one at `index` takes in "since May" behind it."""
    following = parts[index + 1 : index + 2]
    if not following or _BOUND.match(plain, following[0].span.start) is None:
        return parts, per_clause
    joined = attrs.evolve(parts[index], span=Span(parts[index].span.start, following[0].span.end))
    return (*parts[:index], joined, *parts[index + 2 :]), (*per_clause[: index + 1], *per_clause[index + 2 :])


def _times(found: Mentions, sentence: Sentence, clause: Span) -> Iterator[Timex]:
    for timex in found.times:
        if not clause.holds(timex.quote.span) or not is_dating(timex):
            continue
        if not any(timex in times_of_saying(found, sentence.span, a) for a in found.attributions):
            yield timex


def _told(found: Mentions, clause: Span, timex: Timex) -> Trigger | None:
    """The word that tells of what was in a month or a year."""
    plain, at = found.entry.plain, timex.quote.span
    before = plain[clause.start : at.start]
    if timex.granularity not in _DATED:
        return None
    shapes: tuple[tuple[LazyPattern, str], ...] = ((_FIRST_SINCE, "be last"),)
    if timex.granularity in _COARSE:
        shapes = (
            *shapes,
            (_LAST_WAS, "be last"),
            (_LAST_DID, ""),
            (_PHRASAL, ""),
            (_TENURE, "be since"),
            (_OF_YEAR, ""),
            (_BARE, ""),
        )
    for pattern, lemma in shapes:
        match = pattern.search(before)
        if match is not None:
            word = match["verb"].casefold()
            form = Form(kind="other", role="at", lemma=lemma or word, tense="past", needs="one")
            start = clause.start + match.start("verb")
            return Trigger(form=form, span=Span(start, start + len(word)), auxiliary="")
    if timex.granularity not in _COARSE or not (timex.form == "ago" or _PLAIN_IN.search(before)):
        return None
    free = tuple(a.quote.span for a in found.attributions if clause.overlaps(a.quote.span))
    verb = plain_verb(plain, clause, near=at.start, clocked=False, free=free)
    if verb is None or any(
        f.needs == SENSE for f in lexicon().get(plain[verb.span.start : verb.span.end].casefold(), ())
    ):
        return None
    return verb
