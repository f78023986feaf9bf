"""The subject of a verb: named before it, taken over from the clause before, or the one who is quoted."""

from __future__ import annotations

import re
from typing import Final

from reconcile.claims.events.bearers import bearer_of
from reconcile.claims.events.carriers import NOUN as CARRIER
from reconcile.claims.events.clauses import Joint
from reconcile.claims.events.crowds import crowd_before
from reconcile.claims.events.hanging import asked_clause, hanging_noun
from reconcile.claims.events.stage import Reference, Stage
from reconcile.claims.events.telling import Telling
from reconcile.claims.events.triggers import Trigger
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span

# Words that leave a verb without a subject of its own: "left the port and sailed", "which has docked".
_OWN_SUBJECT: Final = LazyPattern(
    r"^(?:and|but|or|which|who|that|when|where|while|as|before|after|until|since|once|then|also|later|it|he|she|they|without|"
    r"not|never|ever|earlier|finally|soon|already|even|,|\s|-)*$",
)
_JOINED: Final = re.compile(r"\s*(?:,|and|&|,\s*and|or)\s*(?:(?:his|her|their|the|[A-Z][\w'-]*)\s){0,4}")
_SIDE_BY_SIDE: Final = LazyPattern(
    r"(?:\b(?:and|but|then|or)\b|,)\s*(?:\w+ly\s|then\s|also\s|later\s|not\s|never\s|has\s|have\s|had\s|will\s)*$",
)
# Whoever stands behind one of these is spoken of, not the one who does it.
_BEHIND: Final = LazyPattern(
    r"\b(?:of|for|with|by|against|about|to|from|between|than|like|including|near|under|despite|on|into|in|at|aboard|over)\s"
    rf"(?:(?:the|an?|his|her|its|their|former|then|new|{CARRIER})\s)*$",
)
_BETWEEN: Final = re.compile(r"\bbetween\s(?:[\w'.-]+\s){1,5}and\s(?:[\w'-]+\s){0,2}$", re.IGNORECASE)
_GROUP: Final = LazyPattern(
    r"\b(?:group|team|delegation|crowd|number|dozens|hundreds|thousands|members|party|contingent|couple|pair|majority|most|some|"
    r"many|all|both|several|one|two|three|four|five|six|part|units?|squad) of\s(?:the\s)?$",
)
_SEEN: Final = LazyPattern(
    r"\b(?:reports?|footage|videos?|images?|pictures?|photos?|sightings?|news|signs|accounts|clips?) of\s(?:the\s)?$",
)
_LED: Final = LazyPattern(r"\b(?:led|headed|accompanied|followed) by\s(?:\w+\s)?$")
_WITH: Final = LazyPattern(r"\bwith\s(?:\w+\s)?$")
# What someone has and goes by or goes on: "his plane", "Berg's visit". Anything else of theirs is not they.
_THEIRS: Final = LazyPattern(
    rf"(?:'s?)?\s(?:[\w-]+\s){{0,3}}?(?:{CARRIER}|entourage|delegation|party|team|visit|trip|tour|journey|arrival|departure|destination|"
    r"stop|stopover|flight|meeting|talks|summit|dinner|way|route|itinerary|stay)\b",
)
# "The minister, whose plane landed": where the plane is, the minister is.
_WHOSE: Final = LazyPattern(rf"[\s,]*whose\s(?:[\w-]+\s){{0,2}}?(?:{CARRIER}|flight|motorcade|convoy)\b")
_PRONOUN: Final = LazyPattern(
    r"(?:(?:and|but|before|after|when|while|as|then|once|until|since|because|although|though)\s)*(?:he|she)\b",
)
_MOVES: Final = frozenset({"arrival", "departure", "travel", "launch"})
_CARRIERS: Final = LazyPattern(rf"\b(?:{CARRIER})\b")
POSSESSIVE: Final = frozenset({"his", "her", "their", "its"})
_OBJECT: Final = frozenset({"him", "them"})
# What may follow a place that acts: nothing up to the verb, an aside, words of time and manner, another one that acts.
_VERBAL: Final = re.compile(
    r"\s*(?:(?:and|or)\s(?:the\s)?(?:(?:north|south|new|saudi|united|sri|costa|el)\s)?[\w'-]+\s*)?(?:$|[^\w\s]|(?:has|have|had|is|are|was|were|will|would|may|might|could|can|should|must|did|does|do|also|now|then|later|again|today|"
    r"yesterday|tonight|this|last|earlier|recently|on|in|at|after|before|since|for|with|which|who|that|never|not|first|just|already|"
    r"still|finally|once|twice|both|each|to|has|[a-z]+(?:ly|ed|ing))\b)"
)
_BE: Final = frozenset("is are was were be been being".split())


def subject_of(stage: Stage, telling: Telling, index: int, trigger: Trigger) -> tuple[str, ...]:
    """The subject of a verb in clause `index`: its own, that of the verb beside it, or that of the clause before."""
    plain, clause = stage.found.entry.plain, telling.parts[index].span
    verbs = [t for t in telling.per_clause[index] if not t.is_noun and t.span.end <= trigger.span.start]
    between = plain[verbs[-1].span.end if verbs else clause.start : trigger.span.start]
    if verbs and _SIDE_BY_SIDE.search(between.removesuffix(trigger.auxiliary)):
        return subject_of(stage, telling, index, verbs[-1])
    said = [
        a
        for a in stage.found.attributions
        if clause.start <= a.quote.span.start and a.quote.span.end <= trigger.span.start
    ]
    if said:
        clause = Span(max(a.quote.span.end for a in said), clause.end)
    clause = asked_clause(plain, clause, trigger)
    hanging = hanging_noun(plain, Span(clause.start, max(clause.start, trigger.span.start)))
    if hanging is not None:
        return crowd_before(plain, hanging)
    named = acting(stage, Span(clause.start, max(clause.start, trigger.span.start)), trigger)
    if named and not said and _PRONOUN.match(plain, clause.start):
        return _parallel(stage, telling, index) or named
    if named:
        return named
    crowd = (
        ()
        if is_passive(trigger)
        else crowd_before(plain, Span(clause.start, max(clause.start, trigger.span.start)))
    )
    if crowd:
        return crowd
    if (
        not index
        and trigger.form.tense == "ing"
        and len(telling.parts) > 1
        and telling.parts[1].joint is Joint.ORDER
    ):
        return _next_subject(stage, telling)
    if said and said[-1].source and _speaker_acts(plain, clause, trigger):
        return (said[-1].source,)
    own = _first_person(stage, clause, trigger) or bearer_of(stage.found, clause, trigger)
    if own:
        return own
    return _inherited(stage, telling, index, trigger)


def is_passive(trigger: Trigger) -> bool:
    """True for "was arrested" and "being held": the subject does not do it."""
    words = trigger.auxiliary.split()
    return trigger.form.tense in ("participle", "past") and not _BE.isdisjoint(words)


def _parallel(stage: Stage, telling: Telling, index: int) -> tuple[str, ...]:
    """The person that "he" or "she" takes over from the clause before: "... before she left"."""
    if index == 0 or telling.parts[index].joint not in (Joint.ORDER, Joint.SAME, Joint.NEXT):
        return ()
    verbs = [t for t in telling.per_clause[index - 1] if not t.is_noun]
    before = subject_of(stage, telling, index - 1, verbs[0]) if verbs else ()
    return before if len(before) == 1 and before[0] in stage.cast.mains else ()


def _next_subject(stage: Stage, telling: Telling) -> tuple[str, ...]:
    """The subject that the main clause itself names, for "Since arriving in Lima, she has met ..."."""
    verbs = [t for t in telling.per_clause[1] if not t.is_noun]
    start = telling.parts[1].span.start
    return acting(stage, Span(start, max(start, verbs[0].span.start)), verbs[0]) if verbs else ()


def acting(stage: Stage, within: Span, trigger: Trigger | None = None) -> tuple[str, ...]:
    """Who acts in the words before a verb: the last one there that can, and those joined to it by "and"."""
    plain = stage.found.entry.plain
    refs = [r for r in stage.references(within) if _can_act(stage, r, trigger)]
    chosen: list[str] = []
    left = within.end
    for span, names in reversed(refs):
        if chosen and _JOINED.fullmatch(plain[span.end : left]) is None:
            break
        chosen = [*names, *chosen]
        left = span.start
    return tuple(dict.fromkeys(chosen))


def _can_act(stage: Stage, ref: Reference, trigger: Trigger | None) -> bool:
    """False for those who are only spoken of before a verb: "a spokesman for Berg", "Berg's lawyer", "told him"."""
    plain, (span, names) = stage.found.entry.plain, ref
    word = plain[span.start : span.end].casefold()
    if word in _OBJECT:
        return False
    if trigger is not None and _only_qualifies(stage, span, names, trigger):
        return False
    if word == "it" and trigger is not None and trigger.form.kind in _MOVES and stage.is_body(names):
        near = max((s.span.start for s in stage.found.sentences if s.span.end <= span.start), default=0)
        return _CARRIERS.search(plain, near, span.start) is None  # "It took off": the plane, not its owner
    if word in POSSESSIVE or plain[span.end : span.end + 1] == "'":
        return _THEIRS.match(plain, span.end) is not None
    title = next((n.title for n in stage.found.names if n.quote.span == span and n.title), None)
    before = plain[max(0, span.start - 48) : span.start].rstrip()
    if title and before.casefold().endswith(title.casefold()):
        before = before[: len(before) - len(title)].rstrip()
    before += " "
    if (
        _WITH.search(before)
        and trigger is not None
        and trigger.form.tense == "ing"
        and not trigger.auxiliary.split()[:-1]
    ):
        return True
    behind = _BEHIND.search(before) is not None or _BETWEEN.search(before) is not None
    return not behind or any(words.search(before) for words in (_LED, _GROUP, _SEEN))


def _only_qualifies(stage: Stage, span: Span, names: tuple[str, ...], trigger: Trigger) -> bool:
    """True for a place before a noun: "two Essex officers", "the Wales and Cardiff winger"."""
    if not any(t.quote.span == span and t.place and names == (t.place.name,) for t in stage.found.toponyms):
        return False
    behind = stage.found.entry.plain[span.end : trigger.span.start].casefold().rstrip()
    return _VERBAL.match(behind.removesuffix(trigger.auxiliary)) is None


def _speaker_acts(plain: str, clause: Span, trigger: Trigger) -> bool:
    """True for "the army said they fired": a pronoun behind the verb of saying means the speaker."""
    between = plain[clause.start : trigger.span.start]
    return re.match(r"\s*(?:that\s)?(?:they|it|we|he|she)\b", between, re.IGNORECASE) is not None


def _first_person(stage: Stage, clause: Span, trigger: Trigger) -> tuple[str, ...]:
    """Who says "I" or "we" in a quotation: whoever is quoted."""
    before = stage.found.entry.plain[clause.start : trigger.span.start]
    if re.search(r"\b(?:I|[Ww]e)\b(?:\s[\w']+){0,4}\s*$", before) is None:
        return ()
    holding = [a for a in stage.found.attributions if any(q.holds(trigger.span) for q in a.quoted)]
    return (holding[0].source,) if holding and holding[0].source else ()


def _inherited(stage: Stage, telling: Telling, index: int, trigger: Trigger) -> tuple[str, ...]:
    """The subject of the clause before, for "left the port and sailed to Split" and "which has docked".

    A clause with a subject of its own, even one that nobody knows, takes over none.
    """
    parts = telling.parts
    if index == 0 or parts[index].joint not in (Joint.NEXT, Joint.SAME, Joint.PLACE, Joint.ORDER):
        return ()
    words = _before_verb(stage.found, parts[index].span, trigger)
    if parts[index].joint is Joint.PLACE and _WHOSE.match(words):
        return _antecedent(stage, parts[index - 1].span, parts[index].span.start)
    if _OWN_SUBJECT.match(words) is None:
        return ()
    opening = words.split()[:1]
    if parts[index].joint is Joint.PLACE and opening and opening[0] in ("which", "who"):
        return _antecedent(stage, parts[index - 1].span, parts[index].span.start)
    aside = parts[index - 1].joint is Joint.PLACE and opening not in (["and"], ["but"], ["then"])
    previous = index - 2 if aside and index >= 2 else index - 1
    verbs = [t for t in telling.per_clause[previous] if not t.is_noun]
    if verbs:
        return subject_of(stage, telling, previous, verbs[0])
    refs = [r for r in stage.references(parts[previous].span) if _can_act(stage, r, None)]
    return refs[0][1] if refs else ()


def _antecedent(stage: Stage, previous: Span, start: int) -> tuple[str, ...]:
    """The one that "which" or "who" goes on about: the last one named, a few words before it at most."""
    plain = stage.found.entry.plain
    nouns = plain[previous.start : start].rstrip(" ,-")
    last = previous.start + nouns.rfind(" ") + 1
    crowd = crowd_before(plain, Span(last, previous.start + len(nouns)))
    refs = stage.references(previous)
    if crowd or not refs:
        return crowd
    span, names = refs[-1]
    between = plain[span.end : start].strip(" ,-")
    return names if len(between.split()) <= 3 and "," not in between else ()


def _before_verb(found: Mentions, clause: Span, trigger: Trigger) -> str:
    """The words of a clause before its verb, without times and auxiliaries."""
    start, end = clause.start, trigger.span.start
    text = found.entry.plain[start:end]
    for timex in found.times:
        at = timex.quote.span
        if start <= at.start and at.end <= end:
            text = text[: at.start - start] + " " * len(at) + text[at.end - start :]
    return text.rstrip().casefold().removesuffix(trigger.auxiliary)
