"""The words before a value that no longer holds: "and not", "up from the", "instead of", "had been due at", "an earlier figure of"."""

from __future__ import annotations

from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern

_LEAD: Final = (
    r"(?:(?:the|its|their|his|her|an?|at|in|on|by|to|for|until|till|about|around|some|nearly|almost|only|just|over|under|more|than|least|initial|original|originally|earlier|"
    r"previous|previously|first|last|preliminary|figure|estimate|total|toll|count|tally|number|of|between|being|be|been|held|starting|beginning|going|heading|leaving|"
    r"opening|playing|staying|sailing|flying|meeting|taking|place|begin|start|early|late|next|this|merely)\s){0,6}"
)
"""What may stand between such words and the value."""
_MOVED: Final = (
    r"up|down|rising|climbing|increased?|increase|rise|fall|drop|falling|dropping|raised|revised|lowered|cut|changed|reduced|risen|fallen|rose|fell|grown|grew|jumped|jump|"
    r"upgraded|downgraded|corrected|amended|put\sback|pushed\sback|brought\sforward|moved|put\soff|postponed|delayed|rescheduled|switched|shifted|extended|diverted|"
    r"redirected|rerouted|relocated|adjusted|swollen|slipped"
)
_PLANNED: Final = r"(?:due|scheduled|planned|expected|set|meant|supposed|billed|announced|advertised|pencilled\sin|slated|booked|hoped)"
_THOUGHT: Final = r"(?:put|thought|believed|said|reported|told|given|estimated|counted|feared|announced|stated|gave|spoke|spoken|known|understood)"
_FIGURE: Final = r"(?:figures?|estimates?|counts?|tolls?|tall(?:y|ies)|totals?|numbers?|reports?|times?|dates?|plans?|venues?|schedules?|slots?|deadlines?|start)"
AT_ONCE: Final = LazyPattern(
    rf"(?:\b(?:and|but)\snot|[,;(]\s?not|\bno\slonger|\b(?:is|are|was|were)\snot|\brather\sthan|\binstead\sof|\bas\sopposed\sto|\bin\splace\sof|(?P<moved>\b(?:{_MOVED})\s(?:up\s|down\s|forward\s|back\s|"
    rf"sharply\s|slightly\s|again\s)?from)|(?P<bare>[,)]\sfrom|\bto\s[^,;.:()]{{1,30}}?\sfrom|\bby\s\d+\sfrom|\b(?:compared\s(?:with|to)|as\sagainst|against(?=\san?\s(?:earlier|initial|previous))))|^not)\s{_LEAD}",
    needs=("not", "longer", "than", "instead", "opposed", "place", "from", "compared", "against"),
)
"""Right before the old value; moved: words that a price or a share has each hour; bare: words that a journey or a time has too."""
IN_CLAUSE: Final = LazyPattern(
    rf"\b(?:earlier|previous|initial|original|first|last|preliminary|provisional|old)\s{_FIGURE}\s(?:had\s)?(?:was|were|been|of|put|said|spoke|gave|for)\b|"
    rf"\b(?:previously|originally|initially|at\sfirst|earlier)\s(?:(?:it|they|was|were|had|been|we)\s){{0,3}}(?:{_THOUGHT}|{_PLANNED}|to)\b|\bhad\s(?:been\s|originally\s|first\s|earlier\s|at\sfirst\s)*(?:{_PLANNED}|{_THOUGHT})\b|"
    rf"\b(?:was|were)\s(?:(?:originally|first|previously|initially|at\sfirst)\s)?(?:{_PLANNED}|to\shave)\b|\b(?:was|were)\s(?:originally|first|previously|initially|at\sfirst|earlier)\b|"
    rf"\bwe\s(?:earlier\s|previously\s|first\s|at\sfirst\s|initially\s){_THOUGHT}\b|\bwe\s{_THOUGHT}\s(?:earlier|before|at\sfirst)\b",
    needs=(
        "earlier",
        "previous",
        "initial",
        "original",
        "first",
        "last",
        "preliminary",
        "provisional",
        "old",
        "had",
        "was",
        "were",
        "we",
    ),
)
"""Some words before the old value, in the same clause."""
MOVES: Final = LazyPattern(
    r"\b(?:now|instead|delayed|postponed|(?:put|pushed|moved)\s(?:back|off|to|forward)|brought\sforward|rescheduled|rearranged|called\soff|cancel\w*|rather\sthan|(?:later|earlier|sooner|longer)\sthan|"
    r"changed|extended|will\snot|won't|switched|no\slonger)\b",
)
"""Stands in a sentence that tells of an earlier time or place because there is another one now."""
GOES_ON: Final = LazyPattern(r"(?:it|they|that|this|but|instead)\b")
"""Begins a sentence that tells more of what the one before speaks of."""
AT_THE_TIME: Final = LazyPattern(
    r"\b(?:it|they|there|that)\s(?:was|were|had\sbeen)\s(?:only\s|just\s|still\s|about\s|some\s){0,2}$",
)
"""Right before a number of another hour, when one of these words stands behind it."""
OF_AN_HOUR: Final = LazyPattern(
    r"\s(?:[a-z]+\s){0,2}?(?:this\s(?:morning|afternoon|evening)|earlier|at\s(?:breakfast|lunch\w*|noon|midday|dawn|first|\d)|(?:an?|two|three|\d+)\s(?:few\s)?hours?\s(?:ago|before|earlier)|"
    r"before|yesterday|last\snight|when\swe)\b",
)
MORE_THAN: Final = LazyPattern(
    r"\s(?:(?P<more>more|up|higher)|(?P<less>fewer|less|down|lower))\s(?:than|on|from)\s(?:(?:was|were|had\sbeen|the|we|an|our|what)\s){0,2}(?:this\s(?:morning|afternoon)|earlier|before|first|last|"
    r"previous(?:ly)?|reported|yesterday|at\s(?:breakfast|lunch\w*|noon|midday|first|\d)|hour|thought|believed|said|counted|originally|initially)\b",
)
"""Behind a number by which another has grown or shrunk."""
DENIED: Final = LazyPattern(r"\b(?:not|no\slonger|never)\b|n't\b")
"""Before a value that AS_PLANNED follows."""
AS_WAS_PLANNED: Final = LazyPattern(
    r"\bas\s(?:\w+\s)?(?:planned|announced|scheduled|expected|hoped|intended|thought|reported|said|stated|advertised)\b",
    needs=(
        "planned",
        "announced",
        "scheduled",
        "expected",
        "hoped",
        "intended",
        "thought",
        "reported",
        "said",
        "stated",
        "advertised",
    ),
)
"""Behind a value that was denied."""
LONG_AGO: Final = LazyPattern(
    r"[^.;]{0,25}?\b(?:last\s(?:year|month|season|summer|winter|time)|(?:years?|months?|decades?)\s(?:ago|earlier|before)|in\s(?:19|20)\d\d|the\s(?:year|month|week)\sbefore|"
    r"(?:a|per|every)\s(?:year|month|week|day)|countries|different|nations)\b",
)
"""Behind a value of another year, which replaces nothing on the page."""
