"""The words of times: months, weekdays, parts of the day, units and small numbers."""

from __future__ import annotations

import re
from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu",
            "friday fri", "saturday sat", "sunday sun",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
WEEKDAY: Final = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
WEEKDAY_SHORT: Final = r"(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)\b\.?"
PART: Final = (
    r"(?:early (?:hours|morning)|mid-morning|mid-afternoon|morning|lunchtime|afternoon|evening|night|daytime)"
)
UNIT: Final = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))"

# Hours of the day on the wall, [start, end); past 24 runs into the next day.
PART_HOURS: Final = {
    "early hours": (0, 6), "early morning": (3, 9), "morning": (6, 12), "mid-morning": (9, 11),
    "lunchtime": (12, 14), "afternoon": (12, 18), "mid-afternoon": (14, 16), "evening": (17, 24),
    "night": (21, 30), "tonight": (17, 30), "daytime": (6, 18),
}  # fmt: skip
PART_CODES: Final = {
    "early hours": "MO", "early morning": "MO", "morning": "MO", "mid-morning": "MO", "lunchtime": "AF",
    "afternoon": "AF", "mid-afternoon": "AF", "evening": "EV", "night": "NI", "tonight": "NI", "daytime": "DT",
}  # fmt: skip
UNIT_CODES: Final = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "month": "M",
    "year": "Y", "decade": "DE", "century": "CE", "quarter": "Q",
}  # fmt: skip
_CLOCK_UNITS: Final = frozenset({"second", "minute", "hour"})

_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS: Final = {w: i for i, w in enumerate(_ONES)} | {w: 10 * i for i, w in enumerate(_TENS, start=2)}
_ORDINALS: Final = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
NUMBER: Final = (
    rf"(?:\d{{1,4}}(?:\.\d)?|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[1:10])}))?"
    rf"|(?:{'|'.join(sorted(_ONES, key=len, reverse=True))})|(?:a |one )?hundred)"
)
ORDINAL: Final = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})"

# Least and most of a vague amount: what the words were read as, not what they were counted to be.
VAGUE: Final = {
    "a few": (2, 6), "few": (2, 6), "several": (3, 12), "a couple of": (2, 3), "a couple": (2, 3),
    "couple of": (2, 3), "many": (5, 60), "a number of": (3, 12),
}  # fmt: skip


def number(text: str) -> float:
    """The value of digits or number words. Raises: ValueError for anything else."""
    words = re.split(r"[- ]", text.lower().strip())
    if re.fullmatch(r"\d+(?:\.\d+)?", text.strip()):
        return float(text)
    if words[-1] == "hundred":
        return 100.0
    if not all(w in _NUMBERS for w in words):
        raise ValueError(f"not a number: {text!r}")
    return float(sum(_NUMBERS[w] for w in words))


def ordinal(text: str) -> int:
    """The number of "70th" or "third"."""
    low = text.lower()
    return _ORDINALS.index(low) + 1 if low in _ORDINALS else int(re.sub(r"\D", "", low))


def unit_of(text: str) -> str:
    """ "hour" for "hrs", "week" for "fortnights" (see `unit_factor`)."""
    low = text.lower().rstrip(".")
    if low.startswith("centur"):
        return "century"
    short = {"sec": "second", "min": "minute", "hr": "hour", "fortnight": "week"}
    singular = low.removesuffix("s")
    return short.get(singular, singular)


def unit_factor(text: str) -> int:
    """How many of its unit a word counts for: 2 for a fortnight."""
    return 2 if text.lower().startswith("fortnight") else 1


def duration_value(amount: float | None, unit: str) -> str:
    """The TIMEX3 value of a length of time, "PT3H", "P10D"; "X" for an amount that is not known."""
    if amount is not None and amount % 1 == 0.5 and unit in ("hour", "minute"):
        whole = f"{amount // 1:g}{UNIT_CODES[unit]}" if amount > 1 else ""
        return f"PT{whole}30{'M' if unit == 'hour' else 'S'}"
    text = "X" if amount is None else f"{amount:g}"
    return f"P{'T' if unit in _CLOCK_UNITS else ''}{text}{UNIT_CODES.get(unit, 'D')}"


def is_clock_unit(unit: str | None) -> bool:
    """True for units that clocks count; days and longer are counted on the calendar."""
    return unit in _CLOCK_UNITS
