"""The words by which a length is tied to two places; in them a NUL stands for the name of a place."""

from __future__ import annotations

import re
from typing import Final

_DIRECTION: Final = r"(?:north|south|east|west)(?:[\s-]?(?:north|south))?(?:[\s-]?(?:east|west))?"
_HEDGE: Final = (
    r"(?:(?:about|around|some|roughly|approximately|approx\.?|nearly|almost|just|only|over|more|less|than|under|at|least|"
    r"an|a|estimated|located|situated|lying|based|well|still|close|to|up|within|also)\s+)*"
)
# Behind the number: the same in another unit, then what leads to the second place.
BEHIND: Final = re.compile(
    r"(?:\s?[(\[][^()\[\]\n]{1,60}[)\]]|\s?/\s?[\d.,]+\s?\w+)?,?\s{0,2}"
    r"(?P<by>(?:(?:away|long|by\s\w+|drive|flight|journey|trip|ride|(?:rail(?:way)?|road|train)\s\w+|walk|route|road|"
    r"as\sthe\scrow\sflies|in\sa\sstraight\sline|straight|inland|downstream|upstream)[\s,]{1,3})*)"
    rf"(?:(?:due\s|to\sthe\s|further\s|up\s|down\s)?{_DIRECTION}(?:wards?)?\s(?:of|from)|(?:away\s)?from|outside|"
    r"short\sof)\s+",
    re.IGNORECASE,
)
LEAD: Final = re.compile(
    r"(?:the\s)?(?:(?!(?:from|to|in|and|or|at|where|which|who|that|near|with|on|its|their|his|her|border|frontier|coast\w*)\b)[\w-]+\s){0,5}",
    re.IGNORECASE,
)
BORDER: Final = re.compile(r"(?:'s)?\s(?:border|frontier)\b", re.IGNORECASE)
BORDER_WITH: Final = re.compile(
    r"(?:the|its|their)\s(?:\w+\s){0,2}?(?:border|frontier)\s(?:with|of|to)\s(?:the\s)?", re.IGNORECASE
)
NOT_POINT: Final = re.compile(
    r"(?:'s)?\s(?:coast|coastline|shores?|border|frontier|suburbs?|outskirts|airspace|waters|island|province|region|state|county|"
    r"district|river|mountains?|area|line|exclusion|forest|desert|peninsula)\b",
    re.IGNORECASE,
)
TO: Final = re.compile(r"\s(?:all\sthe\sway\s)?to\s(?:the\s)?(?:\w+\s){0,2}?$")
_WIDE: Final = r"(?:,?\s(?:in|of|on)?\s?(?:the\s)?(?:(?:far|north|south|east|west|central)[\w-]*\s)*\x00(?:'s)?(?:\s(?:far|north|south|east|west|region|province|state|oblast|krai|county|district|coast|territory|republic)[\w-]*)*)*"
_LINK: Final = (
    r"(?:,?(?:\s(?:which|that))?\s(?:is|are|lies|sits|stands|was|lay|remains)|,?\s(?:located|situated|lying|sitting)|,|\s\(|\s-|"
    r",\s(?:an?|the|its|his|one\sof|home)\s[^,.;:()\n]{1,80}?(?:,\s(?:which|that)?\s?(?:is|lies|located|situated)?)?|"
    r",\swhere\s[^,.;:()\x00\n]{1,60}?\s(?:is|are|was|lies|lie|stands|stand|sits|sit|waits|lives|works))"
)
DESCRIBED: Final = re.compile(rf"{_WIDE}{_LINK}\s*{_HEDGE}$", re.IGNORECASE)
SUBJECT: Final = re.compile(
    rf"(?:^|.*?[.;:]\s)\W*(?:the|this)\s(?:[\w-]+\s){{0,2}}?(?P<noun>[a-z]+)(?:,\s[^,.;\n]{{1,100}},)?(?:\swhich)?\s"
    rf"(?:is|lies|sits|was|stands)\s+{_HEDGE}$",
    re.IGNORECASE,
)
KINDS: Final = {
    "centre": ("spaceport", "site"), "center": ("spaceport", "site"), "cosmodrome": ("spaceport",), "spaceport": ("spaceport",),
    "site": ("site", "spaceport"), "facility": ("site", "spaceport"), "base": ("site",), "airport": ("airport",),
    "station": ("station",), "city": ("city", "capital"), "town": ("city",), "capital": ("capital",), "village": ("city",),
    "port": ("city", "capital"),
}  # fmt: skip
_TWICE: Final = r"\s?[(\[][^()\[\]\n]{1,60}[)\]]"
APART: Final = re.compile(rf"(?:{_TWICE})?\sapart\b", re.IGNORECASE)
BETWEEN: Final = re.compile(rf"(?:{_TWICE})?\s(?:[a-z-]+\s){{0,3}}between\s(?:the\s)?$", re.IGNORECASE)
BOTH: Final = re.compile(
    rf"\x00,?\sand\s(?:the\s)?\x00,?(?:\swhich)?\s(?:are|lie|stand|sit|were)\s{_HEDGE}$", re.IGNORECASE
)
DISTANCE: Final = re.compile(
    rf"\bdistance\s(?:between|from)\s(?:the\s)?\x00\s(?:and|to)\s(?:the\s)?\x00\s(?:is|was)\s{_HEDGE}$",
    re.IGNORECASE,
)
BOUNDS: Final = ("<=", "vague")
