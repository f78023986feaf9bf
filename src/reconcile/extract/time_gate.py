"""Which shapes of time a line can hold: each shape needs some words or figures, looked up before its pattern runs.

The gate saves work and decides nothing: a shape that it turns away matches nowhere in the line.
"""

from __future__ import annotations

import re
from enum import IntFlag, auto
from typing import Final

from reconcile.extract.time_words import MONTHS, WEEKDAYS


class Sign(IntFlag):
    """What a line holds. FIGURE: a digit; FOUR: a word that begins with four; CLOCK, HALF: figures as clocks write them."""

    FIGURE = auto()
    FOUR = auto()
    CLOCK = auto()
    HALF = auto()
    NOON = auto()
    MONTH = auto()
    WEEKDAY = auto()
    FEAST = auto()
    DAY = auto()
    SIDE = auto()
    STRETCH = auto()
    WEEKEND = auto()
    SEASON = auto()
    QUARTER = auto()
    CENTURY = auto()
    ANNIVERSARY = auto()
    UNIT = auto()
    WAY = auto()
    WITHIN = auto()
    SPAN = auto()
    OVER = auto()
    OVERNIGHT = auto()
    JUST = auto()
    EVERY = auto()
    SET = auto()
    NOW = auto()


_UNITS: Final = (
    "second sec minute min hour hr day night week fortnight month year decade century centurie".split()
)
_WORDS: Final[dict[Sign, str]] = {
    Sign.NOON: (
        "noon midday midnight clock oclock half quarter past minutes twenty "
        "one two three four five six seven eight nine ten eleven twelve"
    ),
    Sign.MONTH: " ".join(MONTHS),
    Sign.WEEKDAY: " ".join(f"{day} {day}s" for day in WEEKDAYS),
    Sign.FEAST: "christmas boxing year",
    Sign.DAY: (
        "yesterday today tomorrow tonight day night morning afternoon evening lunchtime daytime hours"
    ),
    Sign.SIDE: "last next this current previous following",
    Sign.STRETCH: (
        "weekend week fortnight month year decade century quarter spring summer autumn fall winter"
    ),
    Sign.WEEKEND: "weekend",
    Sign.SEASON: "spring summer autumn winter fall",
    Sign.QUARTER: "quarter q1 q2 q3 q4",
    Sign.CENTURY: "century",
    Sign.ANNIVERSARY: "anniversary birthday",
    Sign.UNIT: " ".join(f"{unit} {unit}s {unit}ss" for unit in _UNITS),
    Sign.WAY: "ago earlier later now hence",
    Sign.WITHIN: "in within",
    Sign.SPAN: "last past next coming recent previous following",
    Sign.OVER: "for over",
    Sign.OVERNIGHT: "overnight",
    Sign.JUST: "just",
    Sign.EVERY: "every each",
    Sign.SET: "daily weekly monthly yearly annual annually nightly hourly",
    Sign.NOW: "now currently moment present nowadays recently recent",
}
_WORD: Final = re.compile(r"\w+")
_FIGURE: Final = re.compile(r"\d")
_FOUR: Final = re.compile(r"(?<!\w)\d{4}")
_CLOCK: Final = re.compile(r"\d(?:[:.h]| : )[0-5]\d", re.IGNORECASE)
_HALF: Final = re.compile(
    r"\d(?: {0,3}[ap][ .m]| (?:in|at|on|the|this|last|tonight|tomorrow|yesterday|[mtwfs][a-z]{2,5}day)\b)",
    re.IGNORECASE,
)


def _signs() -> dict[str, int]:
    found: dict[str, int] = {}
    for sign, words in _WORDS.items():
        for word in words.split():
            found[word] = found.get(word, 0) | sign
    return found


_SIGNS: Final = _signs()

CLOCKS: Final = tuple(int(s) for s in (Sign.CLOCK, Sign.HALF, Sign.FOUR, Sign.NOON))
"""What each of the clock patterns needs, in their order."""

NEEDS: Final[dict[str, int]] = {
    kind: int(sign)
    for kind, sign in {
        "iso": Sign.FOUR,
        "numeric": Sign.FOUR,
        "day_month": Sign.MONTH | Sign.FIGURE,
        "month_day": Sign.MONTH | Sign.FIGURE,
        "feast": Sign.FEAST,
        "weekday": Sign.WEEKDAY,
        "day_word": Sign.DAY,
        "month": Sign.MONTH,
        "relative_unit": Sign.SIDE | Sign.STRETCH,
        "weekend": Sign.WEEKEND,
        "season": Sign.SEASON | Sign.FOUR,
        "quarter": Sign.QUARTER,
        "year_range": Sign.FOUR,
        "year": Sign.FOUR,
        "decade": Sign.FOUR,
        "century": Sign.CENTURY,
        "anniversary": Sign.ANNIVERSARY,
        "ago": Sign.UNIT | Sign.WAY,
        "bare_ago": Sign.UNIT | Sign.WAY,
        "in_amount": Sign.UNIT | Sign.WITHIN,
        "span": Sign.UNIT | Sign.SPAN,
        "first_in": Sign.UNIT | Sign.OVER,
        "length": Sign.UNIT,
        "overnight": Sign.OVERNIGHT,
        "just": Sign.JUST,
        "set": Sign.EVERY,
        "set_word": Sign.SET,
        "ref": Sign.NOW,
    }.items()
}
"""What the pattern of each kind needs: all of these."""


def signs_of(line: str) -> int:
    """The signs of a line, as the bits of `Sign`."""
    words = set(_WORD.findall(line.lower()))
    signs = 0
    for word in words & _SIGNS.keys():
        signs |= _SIGNS[word]
    if _FIGURE.search(line) is not None:
        signs |= Sign.FIGURE
        for sign, pattern in ((Sign.FOUR, _FOUR), (Sign.CLOCK, _CLOCK), (Sign.HALF, _HALF)):
            if pattern.search(line) is not None:
                signs |= sign
    return int(signs)
