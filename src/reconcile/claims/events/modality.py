"""How sure a sentence makes an event: asserted, reported, planned, speculated or denied; and cues of supersession."""

from __future__ import annotations

import functools
import re
from typing import Final

from reconcile.claims.events.clauses import Clause, Joint
from reconcile.claims.events.telling import Telling
from reconcile.claims.events.triggers import Trigger
from reconcile.claims.plans.supersession import cues
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Attribution, Hedge, HedgeKind, Mentions
from reconcile.model import Span

_MAYBE: Final = LazyPattern(r"\b(?:may|might|could|would|should|possibl[ye]|potential|likely|perhaps)\b")
_CLAIMED: Final = LazyPattern(r"\b(?:reports?|claims?|rumou?rs?|suggestions?|allegations?)\s(?:that|of)\b")
_FALSE: Final = LazyPattern(
    r"\b(?:is|are|was|were)\s(?:\w+ly\s)?(?:false|untrue|not true|wrong|baseless|unfounded|incorrect|fake|inaccurate|denied)\b",
)
_NO: Final = LazyPattern(r"\bno\s(?:(?:more|further|new|such|joint|planned)\s)?(?=$)")
_NOT: Final = LazyPattern(
    r"\b(?:not|never|no[- ]one|nobody|none|no (?:other |further )?(?:people|passengers?|casualties|injuries|staff|crew|civilians|residents|arrests|homes|survivors|officers|children)|no longer|without|cannot|denied|denies|ruled out|failed to)\b|n't\b",
)


def modality_of(found: Mentions, telling: Telling) -> str:
    """The modality of an event, from its own clause and from the clause that introduces it."""
    parts, index, trigger = telling.parts, telling.index, telling.trigger
    if telling.is_presupposed:
        return "asserted" if attribution_of(found, trigger.span) is None else "reported"
    before = found.entry.plain[telling.clause.start : trigger.span.start]
    hedges = _hedges(found, parts, index, trigger, telling.per_clause[index])
    kinds = {h.kind for h in hedges}
    if HedgeKind.DENIED in kinds or _is_called_false(telling):
        return "denied"
    if parts[index].joint is Joint.WHETHER or HedgeKind.NEGATED in kinds:
        return "speculated"
    words = before if trigger.is_noun else trigger.auxiliary
    if attribution_of(found, trigger.span) is not None:
        words = words.replace("would", "will")  # "she said she would go" is a plan
    if HedgeKind.EPISTEMIC in kinds or _MAYBE.search(words):
        return "speculated"
    if telling.tense == "future" and _hangs_on(telling):
        return "speculated"
    if telling.tense in ("future", "infinitive", "aim") or HedgeKind.PROSPECTIVE in kinds:
        return "planned"
    if HedgeKind.REPORTATIVE in kinds or attribution_of(found, trigger.span) is not None:
        return "reported"
    return "asserted"


def _is_called_false(telling: Telling) -> bool:
    """True inside "reports that the dam burst are false"."""
    before = telling.plain[telling.sentence.span.start : telling.trigger.span.start]
    if _CLAIMED.search(before) is None:
        return False
    return _FALSE.search(telling.plain, telling.trigger.span.end, telling.sentence.span.end) is not None


def _hangs_on(telling: Telling) -> bool:
    """True for what is said to happen if something else does: "She will speak only if the ship docks"."""
    beside = (telling.index - 1, telling.index + 1)
    clauses = [telling.parts[i] for i in beside if 0 <= i < len(telling.parts)]
    return any(
        c.joint is Joint.WHETHER and telling.word_at(c.span.start) in ("if", "unless") for c in clauses
    )


def _hedges(
    found: Mentions, parts: tuple[Clause, ...], index: int, trigger: Trigger, others: tuple[Trigger, ...]
) -> list[Hedge]:
    """Hedges that weaken a trigger: before it in its clause, or anywhere in the clause whose content it is."""
    end = parts[index].span.end if trigger.is_noun else trigger.span.end
    scopes = [Span(_verb_start(found, parts[index].span, trigger, others), end)]
    if index > 0 and parts[index].joint in (Joint.CONTENT, Joint.WHETHER):
        scopes.append(parts[index - 1].span)
    return [
        h
        for h in found.hedges
        if h.kind is not HedgeKind.APPROXIMATE and any(s.overlaps(h.quote.span) for s in scopes)
        if not (trigger.is_noun and h.quote.text.casefold() == "disputed")  # "the disputed election" was held
    ]


def _verb_start(found: Mentions, clause: Span, trigger: Trigger, others: tuple[Trigger, ...]) -> int:
    """Where the words about a verb begin: behind the verb before it, unless the two are joined by "and"."""
    before = [o.span.end for o in others if o.span.end <= trigger.span.start and not o.is_noun]
    if not before or re.search(r"\b(?:and|or|to)\b", found.entry.plain[before[-1] : trigger.span.start]):
        return clause.start
    return before[-1]


def attribution_of(found: Mentions, span: Span) -> Attribution | None:
    """The narrowest attribution whose scope holds a span; of two, the source and not the medium that it is heard through."""
    holding = [a for a in found.attributions if a.scope.holds(span) and not a.quote.span.overlaps(span)]
    return min(holding, key=lambda a: (len(a.scope), not a.through, a.scope.start)) if holding else None


def polarity_of(found: Mentions, clause: Span, trigger: Trigger) -> bool:
    """False when the clause says that it did not happen."""
    start = max(clause.start, trigger.span.start - 30)
    if trigger.is_noun and _NO.search(found.entry.plain, start, trigger.span.start):
        return False
    return _NOT.search(found.entry.plain, start, trigger.span.start) is None


def cue_of(found: Mentions, sentence: Span) -> str:
    """Words by which a sentence says that it replaces an earlier one; "" when there are none."""
    return _cue_within(found.entry.plain, sentence.start, sentence.end)


@functools.lru_cache(maxsize=64)  # asked for each event of a sentence, and for what is said in it
def _cue_within(plain: str, start: int, end: int) -> str:
    return next((cue.text for cue in cues(plain, start, end) if cue.replaces), "")
