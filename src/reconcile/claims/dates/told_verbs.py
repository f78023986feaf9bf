"""The verb that a time belongs to, where the words leave no doubt: what happened at it, or what is announced for it."""

from __future__ import annotations

import functools
import re
from typing import Final

from reconcile.claims.events.clauses import clauses
from reconcile.claims.pages.own_words import ToldTime
from reconcile.lexicon.alternation import alternation
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.name_lists import rows
from reconcile.model import Span
from reconcile.timex import Timex

_AT: Final = r"(?:just |shortly |soon |right |exactly )?(?:at|on|after|around|about|before)(?: (?:about|around|approximately|roughly|exactly|precisely|just after))?"
# A weekday that a comma parts from its date.
_WEEKDAY: Final = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day ?, )?"
# A time right behind its preposition; without one only a comma or bracket may stand before it.
_PLACED: Final = rf"(?:^|[\s,(])(?:(?P<at>{_AT})\s(?:the\s)?{_WEEKDAY}|[,(]\s?|(?P<none>))$"
# "before" and "after" alone leave open how much earlier or later it was.
_LOOSE: Final = r"(?:^|(?<!just )(?<!shortly )(?<!soon ))\b(?:before|after)$"
_GAP: Final = r"(?:[ ,]{1,3}[\w'’.&/()-]+){0,9}[ ,]{0,3}"
# Words between a verb and a time that may have a time of their own, or that lead to another verb.
_OTHER: Final = (
    r"\b(?:to|for|until|till|by(?!\s(?:(?:(?:cable|hired|private|police|special|armoured|fishing|night|speed)[ -]?)?(?:air|bus|minibus|cab|car|coach|road|rail|train|plane|sea|ship|boat|ferry|tram|taxi|lorry|truck|van|helicopter|ambulance|bicycle|bike|hand|sledge|snowmobile|tractor|jeep|jet|themselves|himself|herself|itself)\b))|from(?=\s(?:\d|noon|mid(?:day|night)|(?:early|late|next|last)\b|\w+day\b))|between|that|which|who|whose|where|when|while|as|if|because|since|and|but|or|of its|ahead|plans?|"
    r"elections?|votes?|voting|meetings?|summits?|talks|match(?:es)?|games?|trials?|hearings?|visits?|deadlines?|launch(?:es)?|ceremon(?:y|ies)|"
    r"referendums?|conferences?|tours?|strikes?|debates?|protests?|march|rall(?:y|ies)|concerts?|funerals?|races?|finals?|events?|"
    r"briefings?|speech(?:es)?|statements?|appointments?|flights?|trains?|services?|tickets?|invitations?|dates?|kick-?offs?|"
    r"[a-z]+ing|was|were|is|are|has|have|had|will)\b"
)
# What makes a sentence tell of more than plain past: plans, conditions, denials, timetables, other days.
_OPEN: Final = (
    r"\b(?:will|won't|shall|would|could|may|might|must|should|can|cannot|if|unless|whether|due|expect\w*|schedul\w*|planned|plans?|planning|"
    r"timetable[ds]?|agenda|slated|booked|intend\w*|hop(?:e|es|ed|ing)|supposed|originally|going to|set (?:to|for)|to be|not|never|nobody|"
    r"no one|without|den(?:y|ies|ied)|cancel\w*|postpon\w*|delay\w*|moved|brought forward|until|deadline|tomorrow|next|upcoming|"
    r"yesterday|last night|overnight|previous|every|each|usually|normally|always|often|had|as though|imagine|simulat\w*|"
    r"exercise|drill|film|novel|book|play|episode|once|years? ago|(?:local|forecast\w*|predict\w*) (?:closing|opening))\b|n't\b|'d\b|'ll\b|\?"
)
_TO_BE: Final = (
    r"\b(?:will|won't|shall|would|could|may|might|should|if|unless|whether|due|expect\w*|schedul\w*|planned|plans?|going to|set to|to be|"
    r"tomorrow|next|until|yesterday|last night|effective|closed?s?|ban\w*|begin\w*|starts?|starting|free|allowed|required|valid)\b|'ll\b|\?"
)
# Markets and matches are told by the close of the day before.
_SESSION: Final = (
    r"\b(?:market|trading|shares?|stocks?|index|exchange|session|wall street|kick(?:ed)?[- ]?off|match|game|race|whistle|full[- ]time|half[- ]time|"
    r"polls|polling|sun(?:rise|set)|tides?|high water|low water|shops?|stores?|pubs?|office hours)\b"
)
_NOW: Final = r"(?:\bas of|\bas at|\b(?:it is|it's|the time is|time check:?|the clock (?:says|shows|reads))(?: now| currently| already)?(?: (?:just )?(?:gone|past|after))?)\s(?:about )?$"
_AFTER: Final = 60
# Where one goes: "left for Lima", "drove to the airport". "Left for a meeting" names what may have a time of its own.
_GOES: Final = (
    r"left|departed|set off|set out|set sail|sailed|flew|drove|walked|took off|fled|crossed|pulled away"
)
_BOUND_FOR: Final = r"\s(?:for|to|towards?)\s(?:the\s)?"
_GOAL: Final = (
    r"(?:border|coast|coastline|frontier|airport|airfield|station|hospital|scene|capital|port|harbour|city|town|village|island|islands|mainland|hotel|prison|jail|"
    r"palace|embassy|base|barracks|camp|mountains?|valley|hills|shore|beach|(?:north|south|east|west)(?:ern \w+)?)\b(?!\s(?:meeting|talks|service|dinner|reception|ceremony|gig|show))"
)
_LEADING: Final = rf"[\s\"(]*(?:and |but |then )?(?:{_AT} (?:the )?)?{_WEEKDAY}$"


@functools.cache
def _pattern(words: str) -> LazyPattern:
    """A pattern of these words in any case, compiled when a text first needs it."""
    return LazyPattern(words)


@functools.cache
def _happened() -> LazyPattern:
    """What happened: group `near` when its time must stand right behind it."""
    listed: dict[str, list[str]] = {"free": [], "near": [], "passive": []}
    for near, words in rows("happening_verbs.tsv"):
        listed[near].append(words)
    return LazyPattern(
        rf"\b(?:(?P<near>{alternation(listed['near'])})|{alternation(listed['free'])}|"
        rf"(?:was|were)(?: (?:\w+ly|first|last|later|then|also))? {alternation(listed['passive'])})\b(?!-)",
    )


# Behind these a form of the past is no telling: "to have left", "having left", "the boat left stranded".
_NO_FINITE: Final = r"\b(?:to|to have|having|be|been|being|have|has|had|is|are|am|'s|'re|get|got|gets|who|which|that|if|when|before|after|until|once)\s(?:\w+ly\s)?$"


def happened_at(told: ToldTime) -> Span | None:
    """The words from the verb to the time when a clause tells as past, beyond doubt, what happened at it; else None."""
    if is_open(told) or _pattern(_SESSION).search(told.plain, told.sentence.start, told.sentence.end):
        return None
    clause = _clause(told)
    return _behind(told, clause) or _ahead(told, clause)


def is_open(told: ToldTime) -> bool:
    """True for a time in a sentence of plans, conditions, denials or habits."""
    return _pattern(_OPEN).search(told.plain, told.sentence.start, told.sentence.end) is not None


def is_now(told: ToldTime) -> bool:
    """True for a clock that says what time it is as the entry is written: "as of 15:20 GMT", "it is now 15:20 GMT"."""
    return (
        _pattern(_NOW).search(told.before[-40:]) is not None
        and _pattern(_TO_BE).search(told.before + " " + told.after[:_AFTER]) is None
    )


def _clause(told: ToldTime) -> Span:
    at = told.timex.quote.span.start
    parts = clauses(told.plain, told.sentence)
    return next((part.span for part in reversed(parts) if part.span.start <= at), told.sentence)


def _behind(told: ToldTime, clause: Span) -> Span | None:
    """ "The train left the town at 11:40"."""
    start, at = max(clause.start, told.timex.quote.span.start - 140), told.timex.quote.span.start
    head = told.plain[start:at]
    placed = _pattern(_PLACED).search(head)
    if placed is None or (placed["at"] and _pattern(_LOOSE).search(placed["at"])):
        return None
    if placed["none"] is not None and not _opens_with_day(told.timex):
        return None
    verb = None
    for verb in _happened().finditer(head, 0, placed.start() + 1):  # noqa: B007 - the last one is meant
        pass
    if verb is None or _pattern(_NO_FINITE).search(head, 0, verb.start()) or not head[: verb.start()].strip():
        return None
    gap = _without_goal(told, start + verb.end(), start + placed.start(), verb[0])
    if (
        _pattern(_OTHER).search(gap)
        or _pattern(_GAP).fullmatch(gap) is None
        or (verb["near"] and gap.strip(" ,"))
    ):
        return None
    return Span(start + verb.start(), told.timex.quote.span.end)


def _without_goal(told: ToldTime, start: int, end: int, verb: str) -> str:
    """The words between a verb and its time, without "for Lima" and "to the airport" behind a verb of going: the goal has no time."""
    gap = told.plain[start:end]
    bound = _pattern(_GOES).fullmatch(verb) and _pattern(_BOUND_FOR).match(gap)
    if not bound:
        return gap
    site = _pattern(_GOAL).match(gap, bound.end())
    if site is not None:
        return gap[: bound.start()] + gap[site.end() :]
    at = start + bound.end()
    town = next((t.quote.span for t in told.found.toponyms if t.quote.span.start == at), None)
    return gap if town is None or town.end > end else told.plain[town.end : end]


def _opens_with_day(timex: Timex) -> bool:
    """True for "today at 11:40", which needs no preposition."""
    return timex.quote.text[:5].casefold() in ("today", "this ", "tonig")


def _ahead(told: ToldTime, clause: Span) -> Span | None:
    """ "At 11:40 the train left"."""
    span = told.timex.quote.span
    if _pattern(_LEADING).fullmatch(told.plain[clause.start : span.start]) is None:
        return None
    if _pattern(_LOOSE).search(told.plain[clause.start : span.start].strip()):
        return None
    tail = told.plain[span.end : min(told.sentence.end, span.end + 100)]
    verb = _happened().search(tail)
    if verb is None or verb["near"] or _pattern(_NO_FINITE).search(tail, 0, verb.start()):
        return None
    gap = tail[: verb.start()]
    if len(gap.split()) not in range(1, 9) or re.search(
        r"[;:.!?]|\b(?:that|who|which|when|as|to|and|but)\b", gap
    ):
        return None
    return Span(span.start, span.end + verb.end())


_WILL: Final = (
    r"(?:will|'ll|shall|(?:is|are)(?: now| also| still| currently)? (?:due|set|scheduled|expected|planning|planned|going|preparing|ready|poised) to|"
    r"(?:is|are) to)"
)
_TO_COME: Final = (
    r"(?:be (?:\w+ly |formally )?(?:held|opened|closed|launched|published|released|announced|unveiled|signed|buried|sworn in|inaugurated|broadcast|"
    r"aired|staged|heard|decided|completed|finished|delivered|introduced|voted on|debated|in force|played|replayed|sentenced|"
    r"elected|chosen|certified|ratified|paid|deployed|extradited|crowned|married|tested|switched off)|"
    r"take place|take effect|take office|take off|begin|start|open|reopen|close|end|finish|conclude|resume|return|arrive|depart|leave|land|launch|"
    r"lift off|blast off|fly|travel|sail|set off|set out|meet|gather|convene|go on sale|go ahead|go to the polls|come into force|expire|"
    r"step down|retire|kick off|premiere|air|host|hold|stage|visit|speak|appear|play|face|publish|release|announce|unveil|sign|vote|address|"
    r"get under way|get underway|come out|report|decide|deliver|certify|ratify|elect|choose|rule|testify|resign|stand down|quit|"
    r"give (?:(?:a|an|its|his|her|their|the) (?:\w+ )?(?:view|speech|statement|briefing|evidence|lecture|concert|interview|verdict|ruling|answer|update|address))|"
    r"brief|debate|drop|swear in|take part|go up|perform|compete|race|"
    r"join|marry|wed|tour|dock|undergo|reconvene|adjourn|debut|go live|go to trial|go on trial|shut|switch off|welcome|receive|deploy)"
)
_LISTED: Final = r"(?:(?:is|are)(?: now| also| still| currently)? (?:due|scheduled|set|planned|expected|slated|billed|timed|pencilled in) (?:for|on|in|at))"
_PLAN: Final = (
    rf"\b(?:{_WILL}(?: (?:\w+ly|also|now|then|first))? {_TO_COME}\b(?P<gap>(?: [\w'’.&/-]+){{0,8}}?),? (?:on|in|at|from|by|until)|{_LISTED})"
    rf" (?:the )?(?:(?:morning|afternoon|evening) of )?{_WEEKDAY}$"
)
_PLAN_BEHIND: Final = (
    rf"(?P<head>,?(?: [\w'’.&/-]+){{1,9}}?) {_WILL}(?: (?:\w+ly|also|now|then|first))? {_TO_COME}\b"
)
_LEADING_DATE: Final = rf"[\s(]*(?:on|at|from|in) (?:the )?{_WEEKDAY}$"
# What is open, or goes on, from one time to another.
_RUNS_ON: Final = r"\s*,?\s*(?:-|/|&|(?:and|or|to|until|till|through|onwards?|as well as)\b)"
_PLAN_OTHER: Final = (
    r"\b(?:about|over|following|since|that|which|who|whose|where|when|because|caused|killed|died|happened|held|after|before|"
    r"of|than|if|and|but|[a-z]+ed|anniversary|memory|marking|to mark|victims|attacks?|bombings?|shootings?|disaster|crash|murders?|deaths?)\b"
)
# What takes a sentence out of the present announcement: older words, memory, doubt, what was changed since.
_RETOLD: Final = (
    r"\b(?:was|were|had|would|could|should|might|said (?:on|in|last|at the time)|told (?:\w+ ){1,3}(?:on|in|last)|originally|initially|earlier|"
    r"previously|once|formerly|then|anniversary|remember\w*|commemorat\w*|mark(?:s|ing|ed)?|memorial|honou?r\w*|history|will have|"
    r"postpon\w*|delay\w*|cancel\w*|moved|rescheduled|rearranged|brought forward|instead|no longer|not|never|n't|if|unless|whether|every|each|"
    r"annual\w*|years? ago|last (?:week|month|year)|yesterday|quoted?|claimed|promised|predicted|pledged|vowed|according to (?:an?|the|its|their) (?:\w+ ){0,3}(?:\d{4}|plans?|timetable|schedule|leaflet)|wrote|reads|ran)\b|\?"
)


def announced_for(told: ToldTime) -> Span | None:
    """The words from the verb to the time when a sentence announces, as things stand, what is to come at it; else None."""
    if _pattern(_RETOLD).search(told.words):
        return None
    span = told.timex.quote.span
    if _pattern(_RUNS_ON).match(told.after):
        return None
    start = max(told.sentence.start, span.start - 160)
    plan = _pattern(_PLAN).search(told.plain, start, span.start)
    if plan is not None:
        return None if _pattern(_PLAN_OTHER).search(plan["gap"] or "") else Span(plan.start(), span.end)
    if _pattern(_LEADING_DATE).fullmatch(told.before) is None:
        return None
    behind = _pattern(_PLAN_BEHIND).match(told.plain, span.end, told.sentence.end)
    if behind is None or _pattern(_PLAN_OTHER).search(behind["head"]):
        return None
    return Span(span.start, behind.end())
