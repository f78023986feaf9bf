"""Parts of a whole: "two thirds of voters", "half of the crews", "one in five children"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.quantities import Quantity, read
from reconcile.units import Numeral

_NUMBERS: Final = {w: i for i, w in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_PARTS: Final = {
    "hal": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_COUNT: Final = "|".join(_NUMBERS)
_PART: Final = r"third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_TIME: Final = r"(?:straight\s|consecutive\s|successive\s)?(?:years?|days?|months?|weeks?|hours?|minutes?|games?|matches|overs?|decades?|seasons?|century)"
_SAYS: Final = r"has|have|had|is|are|was|were|will|would|could|may|can|said|says?|now|does|did|over|under|aged|lives?|works?|thinks?"
# "a third of a mile" is a length, "half of August" a time.
_OF: Final = (
    r"\s+of(?=\s+(?!an?\b|the\s(?:day|week|month|year|match|game|season|night|hour|century)\b|january|february|march|april|may\b|june|"
    r"july|august|september|october|november|december|\d{4}\b)\w)"
)
SHARE: Final = (
    rf"(?:(?:an?|{_COUNT})[\s-](?:{_PART})s?{_OF}|half(?:{_OF}|(?=\s(?:the|all|its|their|our|his|her)\s(?!time|day|year|night|hour|week)))"
    rf"|(?:two|three|four|five|seven|eight|nine)[\s-](?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s(?!\s(?:past|to\b|inch|mile|of\san?\b)|-)"
    rf"|(?:(?:an?|one)[\s-](?:{_PART})|half)(?=\s?(?:[,.;)]|$)|\s(?:said|say|are|were|have|had|in|did|believe|think|voted|since|on|at|but)\b)"
    rf"|one\s[a-z]+\sin\s(?:every\s)?(?:{_COUNT}|\d{{1,3}}(?:,\d{{3}})*)(?=\s?(?:[,.;)]|$)|\s(?:{_SAYS})\b)"
    rf"|(?:{_COUNT}|\d{{1,3}})\s(?:in|out\sof)\s(?:every\s)?(?:{_COUNT}|\d{{1,3}}(?:,\d{{3}})*)(?![\w.,:-]*\w|\s?%|\s{_TIME}\b))"
)
"""A pattern of what may be a share."""

_OTHERS: Final = LazyPattern(
    r"\b(?:first|second|third|last|latter|other|that|each|either|top|bottom|better|opening|closing|(?:the|this|every)\s[a-z]+|past|and)\s$|-$",
)
_WHOLE: Final = LazyPattern(r"\s(?:the|all|its|their|our|his|her)\s")
_BY: Final = LazyPattern(r"\bby\s(?:about\s|around\s|up\sto\s)?$")
_FRACTION: Final = LazyPattern(rf"(?:(an?|{_COUNT})[\s-])?(hal|{_PART})(?:f|s)?\b")
_RATIO: Final = LazyPattern(r"(\w+)\s(?:[a-z]+\s)??(in|out\sof)\s(?:every\s)?([\w,]+)")
_FINEST: Final = Fraction(1, 20)


def share(words: str, before: str, behind: str, comparator: str) -> Quantity | None:
    """The share that a match of SHARE is, in units of the whole; None for what is none ("the second half of").

    A part is read to the nearest twentieth, or to the step of its own denominator where that is finer.
    """
    ratio = _RATIO.fullmatch(words)
    value = (
        _of_ratio(ratio)
        if ratio is not None
        else _of_fraction(words, before, told_by=comparator != "=" or _WHOLE.match(behind) is not None)
    )
    if value is None:
        return None
    grain = min(_FINEST, value / value.denominator)
    return read(Numeral(value=value, grain=grain, place=grain), "share", comparator)


def _of_ratio(match: re.Match[str]) -> Fraction | None:
    """One in five, nine out of ten; "three in 2011" and "4 in 3" are none."""
    low, high = (_number(w) for w in (match[1], match[3]))
    few = match[2].lower() != "in" or low == 1 or high in (5, 10, low + 1) or high % 100 == 0
    return Fraction(low, high) if few and 0 < low < high else None


def _of_fraction(words: str, before: str, *, told_by: bool) -> Fraction | None:
    """Half, a third and the like; without "of" only where told so by a hedge, "by" in front, or the whole behind ("half the homes")."""
    match = _FRACTION.match(words)
    if match is None or (words[:4].lower() == "half" and _OTHERS.search(before)):
        return None
    alone = not words.endswith("of") and not words.lower().endswith("s") and match.end() == len(words)
    if alone and not (told_by or _BY.search(before)):
        return None
    value = Fraction(_NUMBERS.get((match[1] or "one").lower(), 1), _PARTS[match[2].lower()])
    return value if value < 1 else None


def _number(word: str) -> int:
    digits = word.replace(",", "")
    return int(digits) if digits.isdigit() else _NUMBERS[word.lower()]
