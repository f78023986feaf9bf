"""The words by which a count is tied to what it counts: crowds with their place, flying hours with their pilot."""

from __future__ import annotations

import functools
import re
from typing import Final

from reconcile.claims.whole_numbers import number
from reconcile.lexicon.lazy_patterns import LazyPattern

_BOUND: Final = (
    r"(?:(?P<bound>at\sleast|more\sthan|over|upwards\sof|in\sexcess\sof|about|around|some|roughly|approximately|an?\sestimated|"
    r"nearly|almost|close\sto|up\sto|less\sthan|fewer\sthan|under|as\smany\sas)\s)?"
)
_ROLES: Final = r"(?P<role>co-?\s?pilot|first\sofficer|captain|pilot(?:\s(?:flying|in\s(?:command|charge))(?:\sthe\s\w+)?)?|commander)"
_ON_TYPE: Final = r"(?!\s(?:(?:of\s)?(?:flying\s|flight\s)?(?:on|in)\s(?:the|that|this|an?|type|such)\b|of\s(?:them|which|those)\b))"
ROLES: Final = {"copilot": "co-pilot", "first officer": "co-pilot"}

CROWD_AT: Final = LazyPattern(
    r"\b(?:in|at|on|into|fill(?:ed|ing)|pack(?:ed|ing)|lin(?:ed|ing)|to)\s(?:the\s)?(?:[^\W\d_]+'s\s|central\s)?"
    r"(?P<place>(?:[^\W\d_][\w-]*\s){1,2}(?:square|park|stadium|plaza|arena|avenue|boulevard|mall|cathedral|basilica|stadion|"
    r"racecourse|airfield|mosque|bridge|green|common|gardens|memorial))\b",
)
SPOKEN_FOR: Final = LazyPattern(
    r"\b(?:according|sa(?:y|ys|id|ying)|told|tells|report(?:s|ed|ing|edly)?|claim(?:s|ed|ing)?|estimate[sd]?|put(?:s|ting)?\s(?:it|the)|"
    r"organi[sz]ers|police|tweet\w*|quot\w+)\b",
)
"""The count is a source's own; two sources may differ."""
NOT_YET: Final = LazyPattern(
    r"\b(?:expect\w*|plan\w*|hop(?:e[sd]?|ing)|will|could|may|might|would|should|set\sto|due\sto|forecast\w*|predict\w*|capacity|holds?|"
    r"room\sfor|seats?|so\sfar|already|up\sto|yesterday|last\s\w+|tomorrow|ago|previous\w*|earlier\sthis|in\s(?:19|20)\d\d)\b",
)
REVISED: Final = LazyPattern(
    r"\b(?:revis\w+|correct\w+|updat\w+|earlier\s(?:reports?|figures?|we)|previously|not\s[\d,]+|rather\sthan|now\s(?:say|says|put|puts|"
    r"told|known)|new\sfigures?|we\s(?:said|reported)|clashing|conflicting|differ\w*|unclear|initial\w*|dispute[sd]?)\b",
)
EVENTS: Final = {
    "crash": "crash", "bomb": "bombing", "attack": "attack", "blast": "blast", "explo": "blast", "quake": "earthquake",
    "earthquake": "earthquake", "fire": "fire", "flood": "flood", "shoot": "shooting", "massacre": "massacre", "sank": "sinking",
    "sink": "sinking", "siege": "siege", "collapse": "collapse", "derail": "derailment", "tsunami": "tsunami", "stampede": "stampede",
}  # fmt: skip
EVENT: Final = LazyPattern(rf"\b(?P<event>{'|'.join(sorted(EVENTS, key=len, reverse=True))})\w*")
YEAR: Final = re.compile(r"(?<![\d,.£$€-])(?:19|20)\d\d(?![\d,%-]|\.\d)")
FLIGHT: Final = LazyPattern(
    r"\b(?:flight\s)?(?P<code>[a-z]{2}\s?\d{2,4})(?![\w-])|\bflight\s(?P<number>\d{2,4})\b"
)


@functools.cache
def crowd() -> LazyPattern:
    """ "a crowd of", "N people gathered": what stands round a crowd's number, which a quantity itself gives."""
    return LazyPattern(
        r"(?P<before>\bcrowds?\s(?:estimated\sat|numbering|of)\s(?:[a-z]+\s){0,3}$)|"
        r"(?P<behind>^\s(?:have\s|had\s|has\s|are\s|were\s|who\s)?(?:gather(?:ed|ing)|attend(?:ed|ing)|turn(?:ed|ing)\sout|march(?:ed|ing)|"
        r"fill(?:ed|ing)|pack(?:ed|ing)|lin(?:ed|ing)|assembl(?:ed|ing)|flock(?:ed|ing)|throng(?:ed|ing)|cram(?:med|ming))\b)",
    )


@functools.cache
def flying_hours() -> LazyPattern:
    """ "the captain had 8,600 hours in the air", "the first officer 2,150 hours", "a pilot with 9,000 flying hours"."""
    return LazyPattern(
        rf"\b(?P<whose>the|his|her|its|their|our)\s(?:chief\s|lead\s|senior\s)?{_ROLES}(?!s\b)"
        rf"(?P<gap>(?:,?\s(?!pilot|co-?pilot|captain|officer|commander)(?:[a-z-]+|\d\d(?=,))){{0,6}}?),?\s{_BOUND}(?P<n>{number()})\s"
        rf"(?:flying\s|flight\s|logged\s)?hours{_ON_TYPE}(?P<of>\s(?:of\s)?(?:flying|flight|experience|in\sthe\sair|logged))?",
    )
