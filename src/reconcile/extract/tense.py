"""Whether the clause round a time tells the past, the present or the future."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from reconcile.lexicon.alternation import alternation
from reconcile.lexicon.lazy_patterns import LazyPattern


class Tense(StrEnum):
    """The tense of the verb that a time belongs to."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


_IRREGULAR: Final = (
    "was|were|had|did|been|said|told|went|came|saw|took|made|met|left|began|fell|flew|held|kept|knew|led|lost|paid|put|ran|"
    "rose|sent|set|shot|spoke|spent|stood|struck|thought|told|won|wrote|gave|got|grew|heard|hit|became|broke|brought|built|"
    "bought|caught|chose|drew|drove|ate|fought|found|forgot|froze|hid|laid|lay|lit|meant|read|rang|sang|sank|sat|sought|"
    "sold|shook|shut|slept|stole|swore|swept|swam|taught|tore|threw|understood|woke|wore|done|gone|seen|taken|killed|died"
)
_NOT_PAST: Final = (
    "need|speed|indeed|hundred|feed|seed|breed|embed|bed|united|red|shed|exceed|proceed|succeed|bleed|greed|wed|"
    "armed|unnamed|alleged|so-called|limited|kidnapped|deed|weed|reed|sacred|naked|wicked|aged"
)
_PARTICIPLES: Final = "said told held kept paid put set sent sold seen taken made met heard read won lost built bought given shown known".split()
_CUES: Final = LazyPattern(
    # Every cue begins a word or with an apostrophe: elsewhere nothing need be tried.
    r"(?:(?<!\w)(?=[a-z])|(?='))"
    r"(?:(?P<future>\b(?:will|won't|shall|would|may|might|must|should|can)\b"
    r"(?:(?:\s(?:not|also|now|then|only|still|soon|never|again|likely|have|be|been|\w+ly)){0,4}\s(?:(?:stay|remain|be|get|keep|go|stand|lie)\s(?:\w+ly\s|all\s|partly\s)?(?:[a-z]{2,20}ed|shut|put|set|lost|cut off)\b|\w+))?"
    r"|'ll\b(?:\s(?:be\s)?\w+)?|\b(?:effective|payable|beginning|starting|as\searly\sas|as\ssoon\sas|no\slater\sthan)\s$"
    r"|(?<!\bas\s)(?<!\bhad\s)\b(?:scheduled|planned|slated|called)\s(?:for\s)?(?:an?|another|its|his|her|their|new|more)\s\w+"
    r"|\b(?:plans?|deal|agreement|pact|accord|decision|bid|proposal|offer|intention|pledge|promise|commitment|order|right|option|time)"
    r"\sto\s(?:be\s)?\w+"
    r"|(?<!\bhad\sbeen\s)\b(?:due|expected|expects?|expecting|predicts?|forecasts?|set|scheduled|planned|planning|plans?|hopes?|hoping|aims?|intends?|supposed|likely|going|ready|ordered|"
    r"preparing|wants?|vows?|vowed|promised|agreed|pledged|decided|voted|threatened|invited|urged|asked|told|is|are|has|have)"
    r"\sto\s(?!an?\b|the\b|its\b|his\b|her\b|their\b)(?:(?:stay|remain|be|get|keep|go|stand|lie)\s(?:[a-z]{2,20}ed|shut|put|set)\b|(?:be\s)?\w+)"
    r"|\b(?:is|are)\s(?:\w+ly\s)?(?:expected|due|forecast|predicted|scheduled|slated|planned|anticipated)\b(?!\sto\s)"
    r"|\bcould\s(?:(?:also|still|now|soon)\s)?(?:be\s(?!(?:seen|heard|found|felt|reached|located|identified|confirmed|contacted|verified|determined|traced|made)\b)\w+|(?:come|hit|arrive|begin|start|open|return|resume|happen|vote|strike|land)\b)"
    r"|\bset\sfor\b|\b(?:scheduled|due|expected|slated|billed|planned)\s(?:for|on|in|at|back)\b|\bupcoming\b|\bahead\sof\b|\bto\sbe\s\w+"
    r"|\b(?:is|are|am|'s|'re)\s(?:meeting|leaving|arriving|flying|travelling|traveling|holding|hosting|visiting|returning|starting|"
    r"going|coming|playing|speaking|launching|landing)\b|\b(?:until|till)\b)"
    # "is heard", "are being paid": told as a rule or a plan, never as past.
    rf"|(?P<passive>\b(?:is|are|'re|being)\s(?:not\s|being\s|also\s|now\s)?(?!(?:scheduled|due|expected|slated|billed|planned|set)\s(?:for|on|in|at|back)\b)(?:{'|'.join(_PARTICIPLES)}|[a-z]{{2,20}}ed)\b(?!\sto\b))"
    r"|(?P<past>\bhad\s(?:\w+ly\s)?been\s(?:due|scheduled|expected|slated|supposed|set|planned|ordered|told|asked|urged|invited|advised|instructed|"
    r"forced|allowed|able|going|about|likely|ready|meant)\s(?:to|for)\s(?:be\s)?\w+"
    rf"|\b{alternation(_IRREGULAR.split('|'))}\b|\b(?:has|have)\b(?!\sto\b)|"
    rf"\b(?!{alternation(_NOT_PAST.split('|'))}\b)[a-z]{{2,20}}ed\b)"
    r"|(?P<plan>\b(?:begins?|starts|opens|concludes|ends|arrives?|leaves?|returns|meets?|closes|expires?|kicks off|takes? place|"
    r"follows(?=\sat\b)|goes|lands|flies|resumes?|convenes?|departs?|lapses|runs\sout|takes\seffect|comes\sinto\sforce)\b)"
    r"|(?P<present>\b(?:is|are|am|'s|'re|says?|does|do|remains?|seems?|being)\b))",
)
# Points behind initials and titles end no clause: "Daniel P. Davison", "Sen. Lee", "the U.S. Senate".
_BREAK: Final = re.compile(r"[.!?](?=\s+[A-Z\"'(]|\s*$)|[;\n]|\s-\s")
_ABBREVIATED: Final = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Messrs|Dr|Prof|St|Co|Corp|Inc|Ltd|No|Lt|Capt|Col|Gen|Sgt|Adm|Sen|Rep|Gov|Rev|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|"
    r"Nov|Dec|vs?|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|"
    r"Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.$"
)
# Words before which "-ed" is an adjective: "the proposed talks", "a still unnamed place".
_BEFORE_ADJECTIVE: Final = LazyPattern(
    r"\b(?:an?|the|its|his|her|their|our|my|this|that|these|those|some|any|no|of|with|for|in|still|as)\s+$",
)
# "Monday's crash", "Sunday night's deadly fire": what nobody plans has been; "ahead of Monday's ruling" is yet to come.
_HAPPENED: Final = re.compile(
    r"['\u2019]s (?:[\w-]+ ){0,2}?(?:attacks?|bombings?|blasts?|explosions?|shootings?|killings?|murders?|massacre|assassination|crash|"
    r"collision|derailment|accident|fire|earthquake|quake|tsunami|disaster|tragedy|violence|clashes|riots?|unrest|ruling|"
    r"verdict|defeat|loss|losses|victory|resignation|arrests?|raids?|sell-off|plunge|remarks)\b"
)
_YET_TO_COME: Final = LazyPattern(r"\b(?:ahead of|before|until|till|awaiting|next|this|coming) (?:the )?$")
_UNTIL: Final = LazyPattern(r"\b(?:until|till)\s(?:the\s|late\s|early\s|last\s)?$")
_UNTIL_THEN: Final = LazyPattern(r"\b(?:until|till)\s(?:about\s|around\s|late\s|early\s|at\sleast\s)?$")
# What may still hold when it is told: "was closed until 11:00".
_HOLDS: Final = LazyPattern(
    r"\b(?:will|would|expected|due|set|may|could|should|must|remains?|stay|closed|shut|suspended|cancelled|banned|in place|"
    r"extended|postponed|delayed|open|have|has|given|gave|told|until|adjourned|deferred|put\s(?:off|on\shold)|barred|remanded|valid|"
    r"agreed|scheduled|rescheduled|reserved|booked|frozen|jailed|recessed|held|sought|asked|wanted)\b",
)
# "Moved to Thursday", "put back until Monday": the new time of a plan, ahead of when that is told.
_MOVED_TO: Final = LazyPattern(
    r"\b(?:moved|postponed|put (?:back|off)|pushed (?:back|out)|brought forward|rescheduled|re-?arranged|delayed|deferred|adjourned|"
    r"shifted|switched|set|changed|extended)\s(?:(?:by|for)\s(?:\w+\s){1,3})?(?:to|until|till|for)\s(?:the\s|next\s)?$",
)
_PLAN: Final = (
    r"(?:votes?|ballots?|elections?|by-elections?|referendums?|polls?|hearings?|meetings?|summits?|sessions?|debates?|strikes?|walk-?outs?|"
    r"protests?|march(?:es)?|rall(?:y|ies)|(?:press |news )?conferences?|briefings?|talks|trials?|match(?:es)?|games?|replays?|concerts?|funerals?|"
    r"vigils?|ceremon(?:y|ies)|launch(?:es)?|landings?|tests?|visits?|statements?|speech(?:es)?|releases?|auctions?|inspections?|operations?|"
    r"inquests?|flights?|finals?|count|review|handover|evacuation)"
)
# "Has arranged a vote for Thursday", "a replay has been fixed for Friday": what is fixed for a day lies ahead of it.
_FIXED_FOR: Final = LazyPattern(
    rf"(?:(?<!had\s)(?<!was\s)(?<!were\s)(?<!had\sbeen\s)\b(?:arranged|called|fixed|organi[sz]ed|booked|announced|tabled|convened|ordered|demanded|"
    rf"pencilled\sin|promised|secured)\s(?:[\w'-]+\s){{0,4}}?{_PLAN}|(?:is|are|(?:has|have)\s(?:now\s)?been)\s(?:now\s)?"
    r"(?:arranged|called|fixed|organi[sz]ed|booked|convened|tabled))\sfor\s(?:the\s|next\s)?$",
    needs=(
        "arranged",
        "called",
        "fixed",
        "organi",
        "booked",
        "announced",
        "tabled",
        "convened",
        "ordered",
        "demanded",
        "pencilled",
        "promised",
        "secured",
    ),
)
# "The deadline is midnight on Friday", "the funeral is on Monday at noon".
_PLAN_IS: Final = LazyPattern(
    rf"\b(?:deadline|cut-?off|ultimatum|kick-?off|closing\sdate|(?:polling|election|last|final|first)\s(?:day|train|ferry|bus|sailing|crossing|"
    rf"chance)|{_PLAN})(?:\s[\w'-]+){{0,4}}?\s(?:is|are|remains?|falls|comes)\s(?:now\s|still\s)?(?:at\s|on\s|by\s|for\s)?(?:the\s)?$",
)
_COPULAS: Final = (
    "is",
    "are",
    "remain",
    "remains",
    "falls",
    "comes",
    "now",
    "still",
    "at",
    "on",
    "by",
    "for",
    "the",
)
_REACH: Final = 240


def tense_at(plain: str, start: int, end: int) -> Tense | None:
    """The tense of the nearest verb before a time in its clause, else of the first one after; None without verbs."""
    if _HAPPENED.match(plain, end) and not _YET_TO_COME.search(plain, max(0, start - 16), start):
        return Tense.PAST
    if _MOVED_TO.search(plain, max(0, start - 60), start):
        return Tense.FUTURE
    if _is_fixed(plain, start):
        return Tense.FUTURE
    left = max(0, start - _REACH)
    before = plain[left:start]
    breaks = [m.end() for m in _BREAK.finditer(before) if not _abbreviates(before, m)]
    before = before[breaks[-1] if breaks else 0 :]
    after = plain[end : end + _REACH]
    stop = next((m for m in _BREAK.finditer(after) if not _abbreviates(after, m)), None)
    after = after[: stop.start()] if stop else after
    cues = [m for m in _CUES.finditer(before) if not _is_adjective(before, m)]
    if cues and not (len(cues) == 1 and _UNTIL.search(before)):
        return _tense(cues[-1])
    first = next((m for m in _CUES.finditer(after) if not _is_adjective(after, m)), None)
    if first is not None and (not cues or first["past"]):
        return _tense(first)  # "Until Thursday, they had not ..."
    return _tense(cues[-1]) if cues else None


def _is_fixed(plain: str, start: int) -> bool:
    """True for the time that something planned is fixed for: "a vote for Thursday", "the deadline is Friday"."""
    words = plain[max(0, start - 24) : start].split()
    if not words or words[-1].lower() not in _COPULAS:
        return False
    left = max(0, start - 90)
    return (
        _FIXED_FOR.search(plain, left, start) is not None or _PLAN_IS.search(plain, left, start) is not None
    )


def is_over(plain: str, start: int) -> bool:
    """True for what lasted until the time that begins at `start` and is over: "the house sat until 00:40"."""
    until = _UNTIL_THEN.search(plain, max(0, start - 20), start)
    if until is None:
        return False
    before = plain[max(0, until.start() - 120) : until.start()]
    return tense_at(before, len(before), len(before)) is Tense.PAST and not _HOLDS.search(before[-70:])


def _abbreviates(words: str, stop: re.Match[str]) -> bool:
    return stop[0] == "." and _ABBREVIATED.search(words, max(0, stop.start() - 8), stop.end()) is not None


def _is_adjective(words: str, match: re.Match[str]) -> bool:
    """True for a form in "-ed" that stands before its noun."""
    return (
        match["past"] is not None
        and match[0].lower().endswith("ed")
        and _BEFORE_ADJECTIVE.search(words, max(0, match.start() - 12), match.start()) is not None
    )


def _tense(match: re.Match[str]) -> Tense:
    if match["future"] or match["plan"]:
        return Tense.FUTURE
    return Tense.PAST if match["past"] else Tense.PRESENT


def tells_future(text: str) -> bool:
    """True when a verb of these words looks ahead."""
    return any(m["future"] for m in _CUES.finditer(text))
