"""Numbers as times write them: "twenty-four", "2 1/2", "a dozen", "the 21st", and years in words."""

from __future__ import annotations

import functools
import re
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern

_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES: Final = {w: i for i, w in enumerate(_ONES)} | {w: 10 * i for i, w in enumerate(_TENS, start=2)}
_GROUPS: Final = {"dozen": 12, "hundred": 100, "thousand": 1_000}
_ORDINALS: Final = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_ORDINAL_VALUES: Final = {w: i for i, w in enumerate(_ORDINALS)} | {"thirtieth": 30}

_UNIT_WORDS: Final = "|".join(_ONES[1:10])
_TEEN_WORDS: Final = "|".join(sorted(_ONES, key=len, reverse=True))
_SMALL: Final = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_UNIT_WORDS}))?|(?:{_TEEN_WORDS}))"
NUMBER: Final = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}(?:\.\d+|[- ]?\d/\d|\s?[\u00bd\u00bc\u00be])?"
    rf"|{_SMALL}(?: (?:dozen|hundred|thousand)(?!s))?|(?:half )?(?:a )?(?:half[- ])?(?:dozen|hundred|thousand)(?!s))"
)
ORDINAL: Final = (
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:twenty|thirty)-(?:{'|'.join(_ORDINALS[1:10])})"
    rf"|{'|'.join(sorted(_ORDINALS[1:], key=len, reverse=True))}|thirtieth)"
)
DAY_WORD: Final = rf"(?:(?:twenty|thirty)[- ](?:{'|'.join(_ORDINALS[1:10])})|{'|'.join(sorted(_ORDINALS[1:], key=len, reverse=True))}|thirtieth)"
_CENTURIES: Final = "|".join(("eleven", *_ONES[12:], "twenty"))
YEAR_WORDS: Final = (
    rf"(?:(?:{_CENTURIES})[- ](?:hundred|oh[- ](?:{_UNIT_WORDS})|(?:{'|'.join(_TENS)})(?:[- ](?:{_UNIT_WORDS}))?|(?:{'|'.join(_ONES[10:])}))"
    rf"|two thousand(?: (?:and )?{_SMALL})?)"
)
# Least and most of a vague amount: what the words were read as, not what they were counted to be.
VAGUE: Final = {
    "a few": (2, 6), "few": (2, 6), "the few": (2, 6), "several": (3, 12), "many": (5, 60), "a number of": (3, 12),
    "some": (2, 12), "a handful of": (2, 6), "countless": (5, 60), "numerous": (5, 60), "dozens of": (24, 96),
    "hundreds of": (200, 900), "thousands of": (2_000, 9_000),
}  # fmt: skip
PAIR: Final = frozenset({"a couple of", "a couple", "couple of", "a pair of"})
_FRACTIONS: Final = {"\u00bd": 0.5, "\u00bc": 0.25, "\u00be": 0.75}
_DIGITS: Final = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)(?:[- ]?(\d)/(\d))?\s?([\u00bd\u00bc\u00be])?")


def number(text: str) -> float:
    """The value of digits or number words. Raises: ValueError for anything else."""
    low = text.lower().strip()
    digits = _DIGITS.fullmatch(low)
    if digits is not None:
        value = float(digits[1].replace(",", ""))
        if digits[2]:
            if digits[3] == "0":
                raise ValueError(f"not a number: {text!r}")
            # "21/2" is 2 1/2 with its space lost; "3/4" is no number of units here.
            value += int(digits[2]) / int(digits[3])
        return value + _FRACTIONS.get(digits[4] or "", 0.0)
    half = 0.5 if "half" in low else 1.0
    words = [w for w in re.split(r"[- ]", low) if w not in ("a", "half", "and")]
    value = 0.0
    for word in words:
        if word in _GROUPS:
            value = (value or 1.0) * _GROUPS[word]
        elif word in _VALUES:
            value += _VALUES[word]
        else:
            raise ValueError(f"not a number: {text!r}")
    if not words:
        raise ValueError(f"not a number: {text!r}")
    return value * half


def ordinal(text: str) -> int:
    """The number of "70th", "third" or "twenty-first"."""
    low = text.lower()
    if low in _ORDINAL_VALUES:
        return _ORDINAL_VALUES[low]
    tens, _, ones = low.replace(" ", "-").partition("-")
    if ones in _ORDINAL_VALUES and tens in _VALUES:
        return _VALUES[tens] + _ORDINAL_VALUES[ones]
    return int(re.sub(r"\D", "", low))


@functools.cache
def _year_pattern() -> LazyPattern:
    return LazyPattern(rf"(?P<century>{_CENTURIES})[- ](?P<rest>.+)")


def year_of_words(text: str) -> int:
    """1996 for "nineteen ninety-six", 2008 for "two thousand and eight". Raises: ValueError for other words."""
    low = re.sub(r"[- ]+", " ", text.lower().strip())
    if low.startswith("two thousand"):
        return int(2_000 + (number(low.removeprefix("two thousand")) if len(low) > 12 else 0))
    match = _year_pattern().fullmatch(low)
    if match is None:
        raise ValueError(f"not a year: {text!r}")
    rest = match["rest"].removeprefix("oh ")
    return _VALUES[match["century"].lower()] * 100 + (0 if rest == "hundred" else int(number(rest)))
