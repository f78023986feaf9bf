"""Lines that name the writers of an entry, and what they are."""

from __future__ import annotations

import re
from typing import Final

from reconcile.sources.furniture import is_furniture

_WORD: Final = r"[A-ZÀ-ÖØ-Þ](?:[\w’']|-)*\.?"
_PARTICLE: Final = r"(?:de|del|della|der|den|di|da|dos|du|van|von|al|el|bin|bint|ibn|ben|la|le|ter|y)"
_NAME: Final = rf"{_WORD}(?:\s(?:{_PARTICLE}\s){{0,2}}{_WORD}){{1,3}}"
_PLACE: Final = rf"(?:,?\s(?:in|at|from|reporting from)\s(?:the\s)?{_WORD}(?:\s{_WORD}){{0,3}})?"
_NAMES = re.compile(rf"(?:[Bb]y\s)?{_NAME}{_PLACE}(?:(?:,\sand\s|,\s|\sand\s|\s&\s){_NAME}{_PLACE}){{0,12}}")
_BY = re.compile(
    r"(?:(?:live\s)?report(?:ing|ed)|edited|editing|written|compiled|produced|presented|hosted|updates?"
    r"|additional reporting|with updates|with reporting|with contributions|(?:the )?latest)\s(?:by|from)\s\S"
    r"|by\s(?=[A-Z])",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:correspondents?|editors?|reporters?|producers?|journalists?|presenters?|analysts?|writers?|columnists?"
    r"|chief|bureau|specialists?|commentators?|photographers?|newsreader|host|anchor|team|staff|intern"
    r"|News|BBC|CNN|Sky|ITV|Reuters|AFP|AP|PA|Al Jazeera|Verify|Monitoring|Newsnight|Newsbeat|Sport|Service)\b",
)
_IN_PLACE = re.compile(
    r"(?:(?:live |reporting )?(?:in|from|at|near|outside)|on board|aboard)\s(?:the\s)?[A-Z][^.?!:]*",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:Live|Breaking|News|Video|Watch|Read|More|Image|Media|Summary|Update|Updates|The|This|That|What|Why|How"
    r"|When|Where|Who|Key|Latest|Analysis|Explained|Related)\b"
)
_LONGEST_ROLE: Final = 70


def is_credit_line(text: str) -> bool:
    """True for "By ...", "Edited by ...", "With updates from ..."."""
    return bool(_BY.match(text)) and not text.endswith((".", "?", "!", ":"))


def is_byline(text: str) -> bool:
    """True for a line of nothing but people's names, with or without a place."""
    return len(text) <= 200 and bool(_NAMES.fullmatch(text)) and not _NO_NAME.search(text)


def is_role(text: str) -> bool:
    """True for what stands under a byline: an office, a newsroom, or a place ("in Nairobi")."""
    if len(text) > _LONGEST_ROLE or text.endswith((".", "?", "!", ":", ",", ";")) or is_furniture(text):
        return False
    return bool(_ROLE.search(text)) or bool(_IN_PLACE.fullmatch(text))


def byline_length(lines: tuple[str, ...]) -> int:
    """How many of the lines, from the first, are a byline with its roles; 0 when the first is no byline.

    A name without a role is not enough: a line of two capitalised words may be anything.
    """
    if not lines or not is_byline(lines[0]):
        return 0
    count = 1
    while count < min(len(lines), 4) and is_role(lines[count]):
        count += 1
    return count if count > 1 else 0
