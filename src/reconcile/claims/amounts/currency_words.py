"""The words by which two amounts of money are tied, and those that make their rate that of another time or place."""

from __future__ import annotations

import re
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern

_SOFT: Final = (
    r"(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|just\s(?:over|under)|over|more\sthan|less\sthan|"
    r"or|i\.?e\.?|=|~|≈|(?:the\s)?equivalent\s(?:of|to)|equal\sto|equivalent|that(?:'s|\sis)|which\sis|at\sleast|up\sto)"
)
_UNIT: Final = (
    r"(?:an?|per|each|every)\s(?:barrel|share|head|person|tonne|ton|litre|liter|gallon|ounce|kilo|day|week|month|year|"
    r"night|hour|minute|metre|acre)"
)
_WHAT: Final = rf"(?:[\s-](?:{_UNIT}|(?:(?:in|of|worth\sof|from|as)\s)?[a-z][\w'-]*)){{0,3}}"
BRACKET: Final = LazyPattern(rf"{_WHAT}\s*[(\[]\s*(?:{_SOFT},?\s*)*$")
STROKE: Final = re.compile(r"\s?/\s?$")
OR: Final = LazyPattern(
    r",?\s+(?:or|or\s(?:about|around|roughly|some)|that\sis|(?:which|that)(?:\sis|'s)(?:\sabout|\saround|\sroughly|\ssome)?|"
    r"(?:(?:which|that)\sis\s)?(?:the\s)?equivalent\s(?:of|to)(?:\sabout|\saround|\sroughly|\ssome)?)\s+$",
)
FURTHER: Final = LazyPattern(r"\s?[;,/]\s?(?:or\s)?(?:about\s|around\s|roughly\s)?$")
PER: Final = LazyPattern(_UNIT)
CLOSE: Final = LazyPattern(
    rf"(?:\s(?:{_UNIT}|each|in\s(?:total|all)|sterling|at\s(?:today's|current|the\s(?:current|present|latest))\s\w+(?:\srates?)?))?"
    r"\s*(?:[)\]]|[;,/]\s?(?:or\s)?(?:about\s|around\s|roughly\s)?(?:[\d£$€¥]|us\$|a\$|c\$))",
)
# "$2.3bn, about £1.8bn, for the firm", "$2.3bn - £1.8bn - for it"; a list of amounts goes on behind its comma.
_ROUGHLY: Final = r"(?:about|around|approximately|roughly|some|nearly|almost)"
COMMA: Final = LazyPattern(rf",\s+(?:{_ROUGHLY}|(?:worth|equal\sto|equalling)(?:\s{_ROUGHLY})?)\s+$")
COMMA_CLOSE: Final = LazyPattern(
    r"\s*(?:,(?!\s(?:and|or)\s(?:[a-z]+\s)?[\d£$€¥])(?!\s[£$€¥])|[.;:)]|$)|\s+at\s(?:the|today's|current)\b",
)
DASH: Final = LazyPattern(rf"\s[-–—]\s(?:(?:or|{_ROUGHLY}|or\s{_ROUGHLY})\s)?$")
DASH_CLOSE: Final = re.compile(r"\s[-–—](?:\s|$)")
A_SHARE: Final = LazyPattern(
    r"\s*(?:an?|per|each)\s(?:[\w-]+\s)?(?:share|unit|head|person|household|voter)\b"
)
"""Behind the second of two amounts alone: a total and its part for each, not one sum told twice."""
OR_CLOSE: Final = LazyPattern(r"\s*(?:[,.;:)]|$)|\s+(?:each|per|a)\b")

OTHER_MONEY: Final = LazyPattern(
    r"\bin\stoday's\s(?:money|prices|terms|values?)|\b\d{4}\sprices\b|\badjust\w*\sfor\b|\binflation|\bin\sreal\sterms|"
    r"\b1[5-9]\d\ds?\b|\b(?:century|centuries)\b|\bback\sthen\b|\bin\sold\smoney\b|"
    r"\b(?:exchange|black\smarket|official|fixed|unofficial|parallel)\s(?:market\s)?rates?\b",
)
"""The rate is that of an age without a table, of money told in the prices of another year, or a stated one."""
PRICES: Final = LazyPattern(
    r"\b(?:cost(?:s|ing)?|priced?|prices|pricing|retails?|retailing|sells?\sfor|selling\sfor|tickets?|subscri\w+|on\ssale|"
    r"(?:starts?|starting)\s(?:at|from)|tariffs?|rrp|fee|fares?|rooms?|"
    r"(?:smart)?phones?|handsets?|tablets?|laptops?|consoles?|headsets?|gadgets?|burgers?|coffees?|pints?|menus?|\d+gb|models?)\b",
)
"""Shops set one price a country; the two need not be the same money."""
YEAR: Final = re.compile(r"(?<![\d,.£$€])20[0-4]\d(?![\d,%]|\.\d|\s?(?:km|people|bn|m\b))")
OTHER_POUNDS: Final = LazyPattern(
    r"\b(?:egyptian|syrian|lebanese|sudanese|turkish|cypriot|irish|manx|pakistani|sri\slankan|nepal\w*|mauritian|"
    r"zimbabwe\w*|fijian|jamaican|namibian|liberian|trinidad\w*|barbad\w*|bahamian|bermud\w*|guyanese|taiwan\w*|hong\skong|"
    r"singapore\w*|brunei|canadian|australian|new\szealand|danish|icelandic|north\skorean|international)\s$",
)
"""In front of a currency's word: the money of another country than the table's."""
DOLLARS: Final = {"AU": "AUD", "CA": "CAD", "NZ": "NZD", "HK": "HKD", "SG": "SGD"}
"""Countries whose own pages write a bare $ for their money, with its code."""
RUPEES: Final = frozenset({"PK", "LK", "NP", "MU", "SC", "ID", "MV", "BT"})
"""Countries besides India whose money is the rupee."""
PRICE_LIMIT: Final = 10_000
"""Above this nobody pays in a shop."""
