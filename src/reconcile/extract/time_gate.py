"""Which shapes of time a line can hold: each shape needs some words or figures, looked up before its pattern runs.

The gate saves work and decides nothing: a shape that it turns away matches nowhere in the line.
"""

from __future__ import annotations

import functools
import re
from enum import IntFlag, auto
from typing import Final

from reconcile.extract.time_holidays import feast_words, feasts_with
from reconcile.extract.time_words import MONTHS, WEEKDAYS
from reconcile.lexicon.lazy_patterns import LazyPattern


class Sign(IntFlag):
    """What a line holds. FIGURE: a digit; FOUR: a word that begins with four; CLOCK, HALF: figures as clocks write them;
    SLASHED, NTH, SHORT: figures with a slash between, as an ordinal, as a year without its century.
    """

    FIGURE = auto()
    FOUR = auto()
    CLOCK = auto()
    HALF = auto()
    SLASHED = auto()
    NTH = auto()
    SHORT = auto()
    NOON = auto()
    MONTH = auto()
    WEEKDAY = auto()
    WEEKDAYS = auto()
    DAY_NAME = auto()
    ORDINAL = auto()
    FEAST = auto()
    DAY = auto()
    SIDE = auto()
    STRETCH = auto()
    WEEKEND = auto()
    SEASON = auto()
    QUARTER = auto()
    PERIOD = auto()
    SAME = auto()
    BACK = auto()
    RUNNING = auto()
    YEAR_WORD = auto()
    DECADE = auto()
    CENTURY = auto()
    ANNIVERSARY = auto()
    UNIT = auto()
    PLURAL = auto()
    LONG = auto()
    WAY = auto()
    WITHIN = auto()
    SPAN = auto()
    OVER = auto()
    OVERNIGHT = auto()
    JUST = auto()
    EVERY = auto()
    PER = auto()
    SET = auto()
    NOW = auto()


_UNITS: Final = (
    "second sec minute min hour hr day night week fortnight month year decade century centurie"
).split()
_PLURALS: Final = "seconds minutes hours days nights weeks fortnights months quarters years decades centuries"
_NTH_WORDS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth"
)
_TENS: Final = "twenties thirties forties fifties sixties seventies eighties nineties"
_WORDS: Final[dict[Sign, str]] = {
    Sign.NOON: (
        "noon midday midnight clock oclock half quarter past minutes twenty "
        "one two three four five six seven eight nine ten eleven twelve"
    ),
    Sign.MONTH: " ".join(MONTHS),
    Sign.WEEKDAY: " ".join(f"{day} {day}s" for day in WEEKDAYS),
    Sign.DAY_NAME: "today tomorrow yesterday " + " ".join(WEEKDAYS),
    Sign.WEEKDAYS: "weekdays weekends weeknights " + " ".join(f"{day}s" for day in WEEKDAYS),
    Sign.ORDINAL: _NTH_WORDS,
    Sign.FEAST: " ".join(feast_words()),
    Sign.DAY: "yesterday today tomorrow tonight day night morning afternoon evening lunchtime daytime hours",
    Sign.SIDE: "last next this current previous preceding following coming that before after earlier",
    Sign.STRETCH: "weekend week fortnight month year decade century quarter spring summer autumn fall winter",
    Sign.WEEKEND: "weekend",
    Sign.SEASON: "spring summer autumn winter fall",
    Sign.QUARTER: "quarter half q1 q2 q3 q4 1q 2q 3q 4q h1 h2",
    Sign.PERIOD: "quarter period half year month week time day",
    Sign.SAME: (
        "same corresponding comparable equivalent matching like similar earlier ago before prior previous latest recent "
        "current preceding"
    ),
    Sign.BACK: "earlier ago before",
    Sign.RUNNING: "quarter year week month decade century",
    Sign.YEAR_WORD: "thousand eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
    Sign.DECADE: _TENS,
    Sign.CENTURY: "century",
    Sign.ANNIVERSARY: "anniversary birthday",
    Sign.UNIT: " ".join(f"{unit} {unit}s {unit}ss" for unit in _UNITS) + " quarters",
    Sign.PLURAL: _PLURALS,
    Sign.LONG: "long " + " ".join(f"{unit}long" for unit in _UNITS),
    Sign.WAY: "ago earlier later now hence previously that",
    Sign.WITHIN: "in within",
    Sign.SPAN: "last past next coming recent previous preceding following future",
    Sign.OVER: "for over",
    Sign.OVERNIGHT: "overnight",
    Sign.JUST: "just",
    Sign.EVERY: "every each once twice times",
    Sign.PER: "a an per single",
    Sign.SET: "daily weekly monthly yearly annually nightly hourly fortnightly",
    Sign.NOW: (
        "now currently moment present nowadays recently recent lately late current time being possible date future past "
        "term run ago come these"
    ),
}
_WORD: Final = re.compile(r"\w+")
_FIGURE: Final = re.compile(r"\d")
FOUR_FIGURES: Final = re.compile(r"(?<!\w)\d{4}")
"""A word that begins with four figures."""
_CLOCK: Final = LazyPattern(r"\d(?:[:.h]| : )[0-5]\d")
_HALF: Final = LazyPattern(
    r"\d(?: {0,3}[ap][ .m]| (?:in|at|on|the|this|last|tonight|tomorrow|yesterday|[mtwfs][a-z]{2,5}day)\b)"
    r"|\b(?:at|by|since|until|till|before|after|around|about|precisely|exactly) \d{1,2}(?![\d:]|[.,]\d)",
)
_FIGURES: Final = (
    (Sign.SLASHED, re.compile(r"\d[/.-]\d")), (Sign.NTH, LazyPattern(r"\d(?:st|nd|rd|th)\b")),
    (Sign.DECADE, LazyPattern(r"\d0'?s\b")),
    (Sign.SHORT, LazyPattern(r"(?:'|fy ?|fiscal )\d\d\b")),
)  # fmt: skip


def _signs() -> dict[str, int]:
    found: dict[str, int] = {}
    for sign, words in _WORDS.items():
        for word in words.split():
            found[word] = found.get(word, 0) | int(sign)
    return found


_SIGNS: Final = _signs()
# Plain numbers: flags are slow to join.
_FEAST: Final = int(Sign.FEAST)
_ANY_FIGURE: Final = int(Sign.FIGURE)
_SHAPES: Final = tuple(
    (int(sign), pattern)
    for sign, pattern in ((Sign.FOUR, FOUR_FIGURES), (Sign.CLOCK, _CLOCK), (Sign.HALF, _HALF), *_FIGURES)
)

CLOCKS: Final = tuple(int(s) for s in (Sign.CLOCK, Sign.HALF, Sign.FOUR, Sign.NOON))
"""What each of the clock patterns needs, in their order."""

NEEDS: Final[dict[str, int]] = {
    kind: int(sign)
    for kind, sign in {
        "iso": Sign.FOUR,
        "iso_compact": Sign.FOUR,
        "iso_slashed": Sign.FOUR | Sign.SLASHED,
        "numeric": Sign.SLASHED,
        "day_month": Sign.MONTH | Sign.FIGURE,
        "month_day": Sign.MONTH | Sign.FIGURE,
        "spelled_day": Sign.MONTH | Sign.ORDINAL,
        "nth_day": Sign.NTH,
        "feast": Sign.FEAST,
        "weekday": Sign.WEEKDAY,
        "day_word": Sign.DAY,
        "month": Sign.MONTH,
        "relative_unit": Sign.SIDE | Sign.STRETCH,
        "weekend": Sign.WEEKEND,
        "season": Sign.SEASON | Sign.FIGURE,
        "bare_season": Sign.SEASON,
        "quarter": Sign.QUARTER,
        "account": Sign.PERIOD | Sign.SAME,
        "months": Sign.PERIOD | Sign.MONTH,
        "year_side": Sign.RUNNING | Sign.BACK,
        "whose_year": Sign.PERIOD,
        "running": Sign.RUNNING,
        "year_range": Sign.FOUR,
        "year": Sign.FOUR,
        "short_year": Sign.SHORT,
        "year_words": Sign.YEAR_WORD,
        "decade": Sign.FOUR | Sign.DECADE,
        "short_decade": Sign.DECADE,
        "century": Sign.CENTURY,
        "anniversary": Sign.ANNIVERSARY,
        "ref": Sign.NOW,
        "ago": Sign.UNIT | Sign.WAY,
        "day_from": Sign.UNIT | Sign.DAY_NAME,
        "bare_ago": Sign.PLURAL | Sign.WAY,
        "in_amount": Sign.UNIT | Sign.WITHIN,
        "span": Sign.UNIT | Sign.SPAN,
        "first_in": Sign.UNIT | Sign.OVER,
        "length": Sign.UNIT,
        "long": Sign.LONG,
        "bare": Sign.PLURAL,
        "overnight": Sign.OVERNIGHT,
        "just": Sign.JUST,
        "set": Sign.EVERY,
        "rate": Sign.UNIT | Sign.PER,
        "set_word": Sign.SET,
        "set_days": Sign.WEEKDAYS,
    }.items()
}
"""What the pattern of each kind needs: all of these."""


@functools.cache
def words_of(sign: Sign) -> frozenset[str]:
    """The words that are a sign."""
    return frozenset(_WORDS[sign].split())


def signs_of(line: str) -> tuple[int, frozenset[str]]:
    """The signs of a line, as the bits of `Sign`, and the words of it that are signs."""
    words = frozenset(_WORD.findall(line.lower()))
    found = words & _SIGNS.keys()
    signs = 0
    for word in found:
        signs |= _SIGNS[word]
    if signs & _FEAST and not any(name <= words for word in found for name in feasts_with(word)):
        signs &= ~_FEAST
    if _FIGURE.search(line) is not None:
        signs |= _ANY_FIGURE
        for sign, pattern in _SHAPES:
            if pattern.search(line) is not None:
                signs |= sign
    return signs, found
