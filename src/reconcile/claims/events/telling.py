"""One word that tells of an event, in its sentence, and its tense there."""

from __future__ import annotations

import functools
import re
from typing import Final

import attrs

from reconcile.claims.events.clauses import Clause, Joint
from reconcile.claims.events.triggers import Trigger
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Sentence
from reconcile.model import BlockKind, Span

# "Left the hall to meet them": an aim, told of something that is over.
_DONE: Final = LazyPattern(
    r"\b(?:(?!(?:plann|expect|schedul|agre|decid|want|hop|vow|promis|ask|urg|order|invit|offer|refus|continu|appear|suppos|ne|ni|tri|fail|us|allow|"
    r"report|believ|declin|intend|prepar|start|attempt|warn|threaten|indicat|suggest|announc|confirm|demand|requir|pledg|delay)\w?ed\b)[a-z]+ed|left|went|"
    r"flew|came|took|got|drove|sat|stood|stopped|rose)\s(?:[\w'-]+\s){0,8}?to\s+(?:\w+ly\s+)?$",
)
_STILL_AHEAD: Final = LazyPattern(
    r"\b(?:is|are|will|would|may|might|could|due|set|has|have|ready|likely|able|unable|expected|scheduled|planned|said|told)\b",
)
# Behind these an infinitive tells what happened: "which forced the ferry to return".
_CAUSED: Final = LazyPattern(
    r"\b(?:prompt(?:ed|ing)|forc(?:ed|ing)|led|leading|caus(?:ed|ing)|compelled|allowed|enabled|persuaded|managed|able|went on|proceeded)"
    r"\s(?:[\w'-]+\s){0,6}?to\s+(?:\w+ly\s+)?$",
)
_AHEAD: Final = LazyPattern(
    r"\b(?:will|'ll|(?:is|are|was|were) (?:also |now |still )?(?:to|due to|expected to|set to|scheduled to)|plans? to|due to)\s",
)


# Verbs that only say when the thing goes on which their subject names.
LIGHT: Final = frozenset(
    {"take place", "begin", "start", "end", "conclude", "finish", "resume", "open", "break out"}
)
# "Today's", "last year's", "Sunday's" before a noun.
_DAY_OF: Final = LazyPattern(
    r"\b(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|this) (?:night|week|month|year|morning|afternoon|evening|\w+day|summer|winter|spring|autumn))"
    r"'s\s(?:[\w-]+\s){0,3}$"
)


@attrs.frozen(kw_only=True, slots=False, eq=False)
class Telling:
    """One trigger in its sentence. text, plain: the text of the entry that they stand in, as read and made plain."""

    text: str
    plain: str
    sentence: Sentence
    parts: tuple[Clause, ...]
    index: int
    trigger: Trigger
    per_clause: tuple[tuple[Trigger, ...], ...]

    @property
    def clause(self) -> Span:
        return self.parts[self.index].span

    @property
    def clause_before(self) -> str:
        """The words of its clause that stand before the trigger."""
        return self.plain[self.clause.start : self.trigger.span.start]

    @property
    def others(self) -> tuple[Trigger, ...]:
        return tuple(t for found in self.per_clause for t in found)

    @functools.cached_property
    def is_presupposed(self) -> bool:
        """True for the noun in "will challenge yesterday's vote": that it took or takes place is not what is planned or doubted."""
        if not self.trigger.is_noun or _DAY_OF.search(self.clause_before[-60:]) is None:
            return False
        return not any(v.form.lemma in LIGHT for v in self.others if not v.is_noun)

    @functools.cached_property
    def tense(self) -> str:
        """The tense of the trigger as the sentence around it makes it: past for what someone was forced to do, future for
        "when she arrives" beside "he will", aim for "she left the hall to meet them".
        """
        trigger = self.trigger
        if self.is_presupposed:
            return "none"
        before = self.plain[self.sentence.span.start : trigger.span.start]
        if trigger.tense == "infinitive" and _CAUSED.search(before[-90:]):
            return "past"
        clause = self.clause_before
        if trigger.tense == "infinitive" and _DONE.search(clause) and not _STILL_AHEAD.search(clause):
            return "aim"
        if trigger.tense == "past" and self.index and self.parts[self.index].joint is Joint.ORDER:
            verbs = [t for t in self.per_clause[self.index - 1] if not t.is_noun]
            return "future" if verbs and verbs[0].tense == "future" else "past"
        if trigger.tense == "present" and self.sentence.block is BlockKind.BODY and not trigger.is_noun:
            tied = [self.index - 1] if self.index else []
            if self.index + 1 < len(self.parts) and self.parts[self.index].joint in (Joint.SAME, Joint.ORDER):
                tied.append(self.index + 1)
            hangs = self.index > 0 and self.parts[self.index].joint in (Joint.SAME, Joint.ORDER, Joint.PLACE)
            if (hangs or self.index == 0) and any(self._looks_ahead(i) for i in tied):
                return "future"
        return trigger.tense

    def _looks_ahead(self, index: int) -> bool:
        span = self.parts[index].span
        return _AHEAD.search(self.plain, span.start, span.end) is not None

    def word_at(self, start: int) -> str:
        """The word that begins at a code point, in lower case."""
        match = re.compile(r"\w+").match(self.plain, start)
        return match[0].casefold() if match else ""


def tense_of(telling: Telling, modality: str) -> str:
    """The tense of an event: captions tell the past in the present, "before flying on" follows its verb."""
    tense = telling.tense
    if telling.trigger.is_noun and telling.trigger.form.kind == "travel":
        return "future"  # a destination or a stop is talked of before it is reached
    follows = telling.index > 0 and telling.parts[telling.index].joint is Joint.ORDER
    if tense == "none" and telling.trigger.form.tense == "ing" and follows:
        before = telling.parts[telling.index - 1].span
        ahead = _AHEAD.search(telling.plain, before.start, before.end)
        tense = next((t.tense for t in telling.per_clause[telling.index - 1] if not t.is_noun), tense)
        tense = "future" if tense == "none" and ahead else tense
    if modality == "planned" and tense in ("none", "present"):
        return "future"
    return "past" if tense == "present" and is_layout(telling.sentence.block) else tense


def is_layout(block: BlockKind) -> bool:
    """True for blocks that repeat what an entry tells: captions, alternative texts and headlines."""
    return block is not BlockKind.BODY and block is not BlockKind.QUOTED_POST
