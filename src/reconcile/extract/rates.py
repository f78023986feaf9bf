"""What an amount is told per: "$85 per barrel", "40 cases per 100,000 people", "3 goals a game"."""

from __future__ import annotations

import functools
import re
from typing import Final

from reconcile.extract.measure_words import measures, spellings, unit_after
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.units import Unit

_NOT_PER: Final = r"(?:cent|se|the|an?|his|her|their|its|our)\b"
_TIMES: Final = r"second|minute|hour|day|night|week|fortnight|month|quarter|season|year"
_TURNS: Final = rf"{_TIMES}|head|person|game|match|over|lap|set|shift|visit"
_THINGS: Final = (
    rf"{_TURNS}|share|piece|pop|seat|ticket|pupil|student|patient|vote|bottle|unit|bushel|barrel|gallon|litre|"
    r"liter|pint|ounce|pound|kilo|kg|gram|gramme|tonne|ton|metre|meter|yard|foot|square\s(?:foot|metre|meter|yard|mile|km)|"
    r"acre|hectare|mile|kilomet(?:re|er)|km|kwh|kilowatt[\s-]hour|megawatt[\s-]hour|therm|carat|go"
)
_ELSE: Final = r"(?!\s+(?:ago|earlier|later|before|after|old|away|from|into|long|since|to|apart|early|ahead|on|off|back)\b|[\w'-])"
# How a rate must begin: the patterns of what may follow are large and compiled only for these.
_PER_AHEAD: Final = LazyPattern(r"\s+(?:per|for\severy)\s|-per-")
_TURN_AHEAD: Final = LazyPattern(r"\s+(?:an?|each|every)\s|-an?-|/")
_NO_RATE: Final = frozenset({"age", "magnitude", "sound"})


def rate_behind(plain: str, at: int, limit: int, of: Unit) -> tuple[str, int] | None:
    """What the amount that ends here is told per, and where that ends; None when it is no rate.

    A unit has its canonical name ("bbl", "km2", "h"); a number is kept as written ("100,000", "100,000 people").
    """
    if of.dimension in _NO_RATE or at >= limit or plain[at] not in " \t\xa0/-\n":
        return None
    match = _per().match(plain, at, limit) if _PER_AHEAD.match(plain, at, limit) else None
    if match is not None:
        return _of_number(plain, match, limit) if match["number"] else (_named(match["noun"]), match.end())
    if _TURN_AHEAD.match(plain, at, limit) is None:
        return None
    match = (_a_thing() if of.dimension == "money" else _a_turn()).match(plain, at, limit)
    return (_named(match["noun"] or match["stroke"]), match.end()) if match is not None else None


def _of_number(plain: str, match: re.Match[str], limit: int) -> tuple[str, int]:
    counted = unit_after(plain, match.end(), limit)
    if counted is None:
        return match["number"], match.end()
    return f"{match['number']} {counted[0].name}", counted[1]


def _named(noun: str) -> str:
    """The unit of that spelling, else the noun as it is."""
    words = re.sub(r"[\s-]+", " ", noun.lower())
    known = spellings().get(words)
    if words == "annum":
        return "year"
    return known.name if known is not None and known.dimension not in ("count", "money") else words


@functools.cache
def _per() -> LazyPattern:
    return LazyPattern(
        rf"(?:\s+(?:per|for\severy)\s+(?:every\s)?(?!{_NOT_PER})|-per-)"
        rf"(?:(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}}|(?:thousand|million|billion)\b)(?![\d.,]*\d)|(?P<noun>(?:{measures()})(?!\w)|[a-z]{{3,20}}))",
    )


@functools.cache
def _a_turn() -> LazyPattern:
    return LazyPattern(
        rf"(?:\s+(?:an?|each|every)\s+|-an?-)(?P<noun>{_TURNS}){_ELSE}|/(?P<stroke>{measures()})(?!\w)",
    )


@functools.cache
def _a_thing() -> LazyPattern:
    return LazyPattern(
        rf"(?:\s+(?:an?|each|every)\s+|-an?-)(?P<noun>{_THINGS}){_ELSE}|/(?P<stroke>{measures()}|share|head|person)(?!\w)",
    )
