"""What a unit of several readings is here: "pounds" of money or weight, "mb" of pressure or data; and what counts nothing."""

from __future__ import annotations

import re
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.units import Numeral, Unit, unit

_MONEY: Final = LazyPattern(
    r"\b(?:fine[sd]?|paid|pay|pays|paying|cost|costs|costing|price[ds]?|worth|bill|bills|fee|fees|fare|raise[sd]?|raising|spen[dt]|spending|"
    r"earn(?:s|ed)?|owe[sd]?|debts?|salary|wages?|sold|bought|buy|charge[sd]?|grants?|prize|reward|ransom|rent|tax|cash|loans?|bet|"
    r"bail|savings?|budget|donat\w+|invest\w+|compensation|bribes?|handed)\b",
)
_WEIGHT: Final = LazyPattern(
    r"\b(?:weigh\w*|heav\w+|lift\w*|catch|caught|load\w*|thrust|bombs?|bags?|sacks?|seized?|explosives?|cargo|payload)\b",
)
_WEIGHED: Final = LazyPattern(
    r"[\s-](?:of\s(?!damage|debt|aid|tax|cash|public|fines?|savings|investment|taxpayer|losses|profit|government)|bombs?|shells?|fish|thrust|man|boy|weight)",
)
_ORDINAL: Final = LazyPattern(
    r"[\s-](?:half|goal|place|time|home|homes|leg|round|child|world|prize|row|term|spell|yellow|chance|try|car|woman|man|person|son|"
    r"victim|suspect|vote|attack|wave|dose|doses|test)",
)
_LASTING: Final = LazyPattern(
    r"\b(?:for|in|within|after|than|least|most|nearly|almost|about|around|took|takes|take|lasted|lasts|last|only|just|over|under|"
    r"exactly|another|roughly|every|of|by)\s$",
)
_PRESSURE: Final = LazyPattern(r"pressure|barometer|millibar")
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d$")
_DATED: Final = LazyPattern(r"(?:\b(?:the|in|since|by|during|from|of|before|after|until|this|last)|'s)\s$")
_SCREENS: Final = frozenset({240, 360, 480, 720, 1080, 1440, 2160})
_NETWORKS: Final = frozenset({2, 3, 4, 5, 6})
_OLDEST: Final = 125
_AROUND: Final = 60


def chosen(of: Unit, numeral: Numeral, plain: str, where: tuple[int, int, int]) -> Unit | None:
    """The unit that is meant, None for none ("5G"). where: starts of the number and of the unit's words, and their end."""
    start, at, end = where
    written = plain[at:end].strip(" -").lower()
    before = plain[max(0, start - _AROUND) : start]
    if of.name == "lb" and written.startswith("pound"):
        return unit(_pounds(numeral, before, plain[end : end + 20]))
    if of.name == "mb":
        pressed = 800 <= numeral.value <= 1100 or _PRESSURE.search(before) is not None
        return of if pressed and "MB" not in plain[at:end] else unit("mb" if written != "mb" else "MB")
    if of.name == "g" and written == "g" and numeral.value in _NETWORKS:
        return None
    if of.name == "years old" and (numeral.scale > 1 or numeral.value > _OLDEST):
        return unit("year")
    return of


def pounds(before: str, behind: str) -> str:
    """ "lb" where the words round a vague number of pounds are of weight, else "GBP"."""
    return "lb" if _WEIGHT.search(before) or behind[:3] == " of" else "GBP"


def _pounds(numeral: Numeral, before: str, behind: str) -> str:
    if _WEIGHT.search(before) or _WEIGHED.match(behind):
        return "lb"
    return "GBP" if numeral.scale >= 1000 or _MONEY.search(before) else "lb"


def is_amount(of: Unit, numeral: Numeral, text: str, before: str, behind: str) -> bool:
    """False for years, networks, screens, "one day" and "the two second-half goals", which only look like amounts.

    text: the number as written; behind: what follows its unit.
    """
    value = numeral.value
    if of.dimension == "count":
        return not (_YEAR.match(text) and (not of.after or _DATED.search(before)))
    if of.dimension in ("time", "calendar"):
        if of.name == "s" and _ORDINAL.match(behind):
            return False
        return text.lower() != "one" or _LASTING.search(before) is not None
    if of.name == "KRW":
        return value >= 100
    if of.name == "p":
        return value not in _SCREENS
    if of.name == "BRL":
        return value >= 10
    return True
