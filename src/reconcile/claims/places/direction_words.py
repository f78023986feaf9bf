"""The words by which a direction is told, and the degrees that they stand for."""

from __future__ import annotations

import re
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern

RIGHT_ANGLE_DEG: Final = 90
_MAIN: Final = {"north": 0.0, "east": 90.0, "south": 180.0, "west": 270.0}
_WINDS: Final = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")
_ONE: Final = r"(?:north|south|east|west)"
_WAY: Final = rf"{_ONE}(?:[\s-]?{_ONE}){{0,2}}"
DIRECTION: Final = LazyPattern(
    rf"\b(?:(?:to|on)\sthe\s|due\s|just\s|further\s|well\s|immediately\s|directly\s)*(?P<way>{_WAY})(?:ern\sside|wards?)?\s(?:of|from)\s",
    needs=("north", "south", "east", "west"),
)
LEAD: Final = LazyPattern(
    r"(?:the\s(?:(?:\w+\s){0,2}?(?:city|town|port|village|capital|resort)(?:\sof)?,?\s)?|central\s|downtown\s)?",
)
_HEDGE: Final = (
    r"(?:(?:about|around|some|roughly|approximately|nearly|almost|just|only|over|more|less|than|under|at|least|located|"
    r"situated|lying|based|well|still|far|a|short|drive|way|few|minutes?|hours?|an|hour's|minutes'|hours')\s)*"
)
_IS: Final = r"(?:is|was|lies|sits|stands|lay|remains)"
_KIND: Final = (
    r"(?:city|town|port|village|suburb|resort|capital|airport|base|station|spaceport|cosmodrome|settlement|stop|stronghold|hub|"
    r"area|municipality|commune|community|garrison|outpost|camp)"
)
_APPOSED: Final = rf",\s(?:an?|the|its|their)\s(?:[\w'-]+\s){{0,5}}?{_KIND}(?:\s(?:that|which)\s{_IS})?,?\s"
_LINKED: Final = rf"(?:\s?,\s|\s\(|\s[-\u2013\u2014]\s|,?\s(?:which|that)\s{_IS}\s|\s{_IS}\s|,\s(?:located|situated|lying)\s|{_APPOSED})"
# Between the place and a direction without a length, and between the place and a length.
LINK: Final = LazyPattern(rf"{_LINKED}{_HEDGE}")
LINK_TO_LENGTH: Final = LazyPattern(rf"(?:{_LINKED}|\s){_HEDGE}")
BEHIND_LENGTH: Final = LazyPattern(
    r"(?:\s?[(\[][^()\[\]\n]{1,40}[)\]]|\s?/\s?[\d.,]+\s?\w+)?,?\s?(?:(?:away|by\sroad|by\srail|inland|drive|further),?\s)?",
)
# Behind the second place, before the first: "98km south of B, in A", "South of B lies A".
INVERTED: Final = LazyPattern(
    rf"(?:,\s(?:in|at)\s|\s(?:lies|sits|stands|is)\s(?:the\s(?:\w+\s){{0,2}}?{_KIND}\sof\s)?|,\s(?:in|at)\sthe\s(?:\w+\s){{0,2}}?{_KIND}\sof\s)",
)
# Before the first place: it is the end of a length or of a way, or one of two, so that the direction is another thing's.
NOT_HERE: Final = LazyPattern(
    r"\b(?:between|halfway|midway|(?:km|kilomet\w+|miles?|hours?|minutes?|road|train|flight|(?:north|south|east|west)\w*)(?:\s\([^)]*\))?\s(?:of|from|to|away\sfrom))"
    r"\b[^.;]*$|\b(?:not|than|like|unlike)\s(?:in\s)?$",
)
NEAR: Final = LazyPattern(
    r"\b(?:near|outside|off|around|close\sto|beyond|towards?|not\sfar\sfrom)\s(?:the\s)?(?:\w+\sof\s)?$",
)
NOT_POINT: Final = LazyPattern(
    r"(?:'s)?\s(?:(?:north|south|east|west)\w*\s)?(?:coasts?|coastline|shores?|borders?|frontier|suburbs?|outskirts|airspace|waters|island|province|"
    r"region|state|county|district|river|mountains?|area|line|forest|desert|peninsula|front|axis|valley|oblast|beach|bay)\b",
)


def degrees(way: str) -> float | None:
    """Degrees of a direction, 0 north, 90 east: 45 for "north-east", 67.5 for "east-northeast"; None for what is none."""
    parts = re.findall(_ONE, way.lower())
    if len(parts) == 1:
        return _MAIN[parts[0]]
    half = _between(_MAIN[parts[-2]], _MAIN[parts[-1]])
    return half if len(parts) == 2 or half is None else _between(_MAIN[parts[0]], half)


def _between(one: float, other: float) -> float | None:
    """The direction half-way between two that are at most a right angle apart."""
    gap = (other - one + 180) % 360 - 180
    return (one + gap / 2) % 360 if 0 < abs(gap) <= RIGHT_ANGLE_DEG else None


def wind(bearing_deg: float) -> str:
    """The nearest of the eight winds: "north-east" for 50."""
    return _WINDS[round(bearing_deg / 45) % 8]
