"""The words by which a length is tied to two places; in them a NUL stands for the name of a place."""

from __future__ import annotations

import re
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern

_DIRECTION: Final = r"(?:north|south|east|west)(?:[\s-]?(?:north|south))?(?:[\s-]?(?:east|west))?"
_HEDGE: Final = (
    r"(?:(?:about|around|some|roughly|approximately|approx\.?|nearly|almost|just|only|over|more|less|than|under|at|least|"
    r"an|a|estimated|located|situated|lying|based|well|still|close|to|up|within|also)\s+)*"
)
# Behind the number: the same in another unit, then what leads to the second place.
BEHIND: Final = LazyPattern(
    r"(?:\s?[(\[][^()\[\]\n]{1,60}[)\]]|\s?/\s?[\d.,]+\s?\w+)?,?\s{0,2}"
    r"(?P<by>(?:(?:away|long|by\s\w+|drive|flight|journey|trip|ride|(?:rail(?:way)?|road|train)\s\w+|walk|route|road|"
    r"as\sthe\scrow\sflies|in\sa\sstraight\sline|straight|inland|downstream|upstream)[\s,]{1,3})*)"
    rf"(?:(?:due\s|to\sthe\s|further\s|up\s|down\s)?{_DIRECTION}(?:wards?)?\s(?:of|from)|(?:away\s)?from|outside|"
    r"short\sof)\s+",
)
LEAD: Final = LazyPattern(
    r"(?:the\s)?(?:(?!(?:from|to|in|and|or|at|where|which|who|that|near|with|on|its|their|his|her|border|frontier|coast\w*)\b)[\w-]+\s){0,5}",
)
BORDER: Final = LazyPattern(r"(?:'s)?\s(?:border|frontier)\b")
BORDER_WITH: Final = LazyPattern(
    r"(?:the|its|their)\s(?:\w+\s){0,2}?(?:border|frontier)\s(?:with|of|to)\s(?:the\s)?"
)
NOT_POINT: Final = LazyPattern(
    r"(?:'s)?\s(?:coast|coastline|shores?|border|frontier|suburbs?|outskirts|airspace|waters|island|province|region|state|county|"
    r"district|river|mountains?|area|line|exclusion|forest|desert|peninsula)\b",
)
TO: Final = re.compile(r"\s(?:all\sthe\sway\s)?to\s(?:the\s)?(?:\w+\s){0,2}?$")
_WIDE: Final = r"(?:,?\s(?:in|of|on)?\s?(?:the\s)?(?:(?:far|north|south|east|west|central)[\w-]*\s)*\x00(?:'s)?(?:\s(?:far|north|south|east|west|region|province|state|oblast|krai|county|district|coast|territory|republic)[\w-]*)*)*"
_LINK: Final = (
    r"(?:,?(?:\s(?:which|that))?\s(?:is|are|lies|sits|stands|was|lay|remains)|,?\s(?:located|situated|lying|sitting)|,|\s\(|\s-|"
    r",\s(?:an?|the|its|his|one\sof|home)\s[^,.;:()\n]{1,80}?(?:,\s(?:which|that)?\s?(?:is|lies|located|situated)?)?|"
    r",\swhere\s[^,.;:()\x00\n]{1,60}?\s(?:is|are|was|lies|lie|stands|stand|sits|sit|waits|lives|works))"
)
DESCRIBED: Final = LazyPattern(rf"{_WIDE}{_LINK}\s*{_HEDGE}$")
SUBJECT: Final = LazyPattern(
    rf"(?:^|.*?[.;:]\s)\W*(?:the|this)\s(?:[\w-]+\s){{0,2}}?(?P<noun>[a-z]+)(?:,\s[^,.;\n]{{1,100}},)?(?:\swhich)?\s"
    rf"(?:is|lies|sits|was|stands)\s+{_HEDGE}$",
)
KINDS: Final = {
    "centre": ("spaceport", "site"), "center": ("spaceport", "site"), "cosmodrome": ("spaceport",), "spaceport": ("spaceport",),
    "site": ("site", "spaceport"), "facility": ("site", "spaceport"), "base": ("site",), "airport": ("airport",),
    "station": ("station",), "city": ("city", "capital"), "town": ("city",), "capital": ("capital",), "village": ("city",),
    "port": ("city", "capital"),
}  # fmt: skip
_TWICE: Final = r"\s?[(\[][^()\[\]\n]{1,60}[)\]]"
APART: Final = LazyPattern(rf"(?:{_TWICE})?\sapart\b")
BETWEEN: Final = LazyPattern(rf"(?:{_TWICE})?\s(?:[a-z-]+\s){{0,3}}between\s(?:the\s)?$")
BOTH: Final = LazyPattern(
    rf"\x00,?\sand\s(?:the\s)?\x00,?(?:\swhich)?\s(?:are|lie|stand|sit|were)\s{_HEDGE}$"
)
DISTANCE: Final = LazyPattern(
    rf"\bdistance\s(?:between|from)\s(?:the\s)?\x00\s(?:and|to)\s(?:the\s)?\x00\s(?:is|was)\s{_HEDGE}$",
)
BOUNDS: Final = ("<=", "vague")
