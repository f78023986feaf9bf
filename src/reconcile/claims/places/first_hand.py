"""Who knows at first hand where a person was: the page itself and its own people, bodies, officials, and those who were there."""

from __future__ import annotations

import re
from typing import Final

from reconcile.claims.kinds import Event
from reconcile.lexicon.lazy_patterns import LazyPattern

_SAID: Final = LazyPattern(r"\b(?:said|says?|saying|according|told|tells)\b")
# Those who know at first hand where their own people, ships and trains are; the media only hear of it.
_OFFICIAL: Final = LazyPattern(
    r"\b(?:ministry|office|government|cabinet|police|coast ?guard|navy|army|air force|airport|port|harbou?r|palace|court|council|embassy|spokes\w+|"
    r"department|operator|union|authority|board|hospital|parliament|airline|railway|ferry company|club|lawyers?|mayor|minister|captain|agency|"
    r"(?:station|hotel|factory|plant|site|stage|duty|hospital|prison|school|shop|terminal) manager|governor|head ?(?:teacher|waiter)|usher|clerk|chief of staff)\b",
)
_MEDIA: Final = LazyPattern(
    r"\b(?:news|media|press|television|tv|radio|newspaper|daily|reporters?|correspondents?|journalists?|tass|reuters|witness\w*)\b",
)
# The page's own people: "our reporter Tom Cole says", "our correspondents at the station say".
_OWN: Final = LazyPattern(
    r"\bour (?:own )?(?:(?!the\b|and\b)[\w'’-]+ ){0,3}?(?:reporters?|correspondents?|editor|colleagues?|producer|photographer|journalists?|team|man|woman)\b"
    r"(?=(?P<behind>[^.;]{0,60}))",
    needs=("our ",),
)
# Several who were there: "three members of the staff", "guests at the hotel".
_PRESENT: Final = LazyPattern(
    r"\b(?:staff|crew|workers|employees|colleagues|guests|passengers|delegates|pupils|students|teachers|nurses|doctors|patients|parishioners|"
    r"porters|ushers|waiters|waitresses|clerks|guards|stewards|neighbours|neighbors|residents|villagers|shoppers|diners|worshippers|organisers|organizers|hosts|"
    r"players|team-?mates|members of the (?:audience|choir|congregation|orchestra|party)|people who (?:were|stood|sat|saw)|those (?:who were )?(?:there|present))\b",
)
# What a person is, told before the name ("..., station manager Tom Cole says") or behind it ("Tom Cole, the manager of the hotel, says").
_BEFORE: Final = re.compile(r"(?:^|[,;:—–]|\baccording to|\bby)\s?([^,;:—–]{0,60})$")
_BEHIND: Final = re.compile(r"(?:’s|'s)?, (?:an?|the|its|his|her|their|who)\b([^,.;]{0,60})")


def is_first_hand(event: Event) -> bool:
    """True for what the page tells as its own, or what a named body, its own people or several who were there say outright."""
    if not event.attribution:
        return event.modality == "asserted" and not any(_SAID.search(quote.text) for quote in event.quotes)
    if event.through:
        return False
    who, text = event.attribution, event.quotes[0].text
    if _is_own(who, text):
        return True
    if _MEDIA.search(who):
        return False
    if _OFFICIAL.search(who) or _PRESENT.search(who):
        return True
    role = _role(who, text)
    return _OFFICIAL.search(role) is not None and not _MEDIA.search(role)


def _is_own(who: str, text: str) -> bool:
    own = _OWN.search(text)
    return own is not None and (own[0].casefold() in who.casefold() or who in own["behind"])


def _role(who: str, text: str) -> str:
    """The words that tell what the one who speaks is, right before the name and right behind it."""
    at = text.rfind(who)
    if at < 0:
        return ""
    before, behind = _BEFORE.search(text, 0, at), _BEHIND.match(text, at + len(who))
    return f"{before[1] if before else ''} {behind[1] if behind else ''}"
