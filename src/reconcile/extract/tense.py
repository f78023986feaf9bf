"""Whether the clause round a time tells the past, the present or the future."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from reconcile.lexicon.alternation import alternation


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
_CUES: Final = re.compile(
    # Every cue begins a word or with an apostrophe: elsewhere nothing need be tried.
    r"(?:(?<!\w)(?=[a-z])|(?='))"
    r"(?:(?P<future>\b(?:will|won't|shall|would|could|may|might|must|should|can)\b(?:(?:\s(?:not|also|now|then|only|have|be|been|\w+ly))*\s\w+)?"
    r"|'ll\b(?:\s(?:be\s)?\w+)?"
    r"|\b(?:due|expected|set|scheduled|planned|planning|plans?|hopes?|hoping|aims?|intends?|supposed|likely|going|ready|ordered|"
    r"preparing|wants?|vows?|vowed|promised|agreed|is|are|has|have)\sto\s(?:be\s)?\w+"
    r"|\bset\sfor\b|\b(?:scheduled|due|expected|slated|billed|planned)\s(?:for|on|in|at|back)\b|\bupcoming\b|\bahead\sof\b|\bto\sbe\s\w+"
    r"|\b(?:is|are|am|'s|'re)\s(?:meeting|leaving|arriving|flying|travelling|traveling|holding|hosting|visiting|returning|starting|"
    r"going|coming|playing|speaking|launching|landing)\b|\buntil\b)"
    rf"|(?P<past>\b{alternation(_IRREGULAR.split('|'))}\b|\b(?:has|have)\b(?!\sto\b)|"
    rf"\b(?!{alternation(_NOT_PAST.split('|'))}\b)[a-z]{{2,20}}ed\b)"
    r"|(?P<plan>\b(?:begins?|starts|opens|concludes|ends|arrives|leaves|returns|meets|closes|expires|kicks off|takes place|"
    r"goes|lands|flies|resumes?)\b)"
    r"|(?P<present>\b(?:is|are|am|'s|'re|says?|does|do|remains?|seems?|being)\b))",
    re.IGNORECASE,
)
_BREAK: Final = re.compile(r"[.!?](?=\s+[A-Z\"'(]|\s*$)|[;\n]|\s-\s")
_REACH: Final = 240


def tense_at(plain: str, start: int, end: int) -> Tense | None:
    """The tense of the nearest verb before a time in its clause, else of the first one after; None without verbs."""
    left = max(0, start - _REACH)
    before = plain[left:start]
    breaks = [m.end() for m in _BREAK.finditer(before)]
    before = before[breaks[-1] if breaks else 0 :]
    after = plain[end : end + _REACH]
    stop = _BREAK.search(after)
    after = after[: stop.start()] if stop else after
    cues = list(_CUES.finditer(before))
    if cues:
        return _tense(cues[-1])
    first = _CUES.search(after)
    return None if first is None else _tense(first)


def _tense(match: re.Match[str]) -> Tense:
    if match["future"] or match["plan"]:
        return Tense.FUTURE
    return Tense.PAST if match["past"] else Tense.PRESENT


def tells_future(text: str) -> bool:
    """True when a verb of these words looks ahead."""
    return any(m["future"] for m in _CUES.finditer(text))
