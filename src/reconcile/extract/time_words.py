"""The words of times: months, weekdays, parts of the day, units and small numbers."""

from __future__ import annotations

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
    "dawn": (4, 9), "daybreak": (4, 9), "first light": (4, 9), "sunrise": (4, 9),
    "dusk": (16, 22), "sunset": (16, 22), "nightfall": (16, 23),
}  # fmt: skip
PART_CODES: Final = {
    "early hours": "MO", "early morning": "MO", "morning": "MO", "mid-morning": "MO", "lunchtime": "AF",
    "afternoon": "AF", "mid-afternoon": "AF", "evening": "EV", "night": "NI", "tonight": "NI", "daytime": "DT",
    "dawn": "MO", "daybreak": "MO", "first light": "MO", "sunrise": "MO", "dusk": "EV", "sunset": "EV", "nightfall": "EV",
}  # fmt: skip
UNIT_CODES: Final = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "month": "M",
    "year": "Y", "decade": "DE", "century": "CE", "quarter": "Q",
}  # fmt: skip
_CLOCK_UNITS: Final = frozenset({"second", "minute", "hour"})


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


_BEHIND_HALVES: Final = {"hour": "30M", "minute": "30S", "year": "6M", "day": "T12H"}
_IN_YEARS: Final = {"decade": 10, "century": 100}


def duration_value(amount: float | None, unit: str) -> str:
    """The TIMEX3 value of a length of time, "PT3H", "P10D"; "X" for an amount that is not known. Decades and centuries
    count as years once there is a number: "P10Y".
    """
    if unit in _IN_YEARS and amount is not None:
        amount, unit = amount * _IN_YEARS[unit], "year"
    clock, code = "T" if unit in _CLOCK_UNITS else "", UNIT_CODES.get(unit, "D")
    if amount is not None and amount % 1 == 0.5 and unit in _BEHIND_HALVES:
        whole = f"{amount // 1:g}{code}" if amount > 1 else ""
        return f"P{clock}{whole}{_BEHIND_HALVES[unit]}"
    if amount is not None and amount % 1 and unit == "hour" and (amount * 60) % 1 == 0:
        return "PT" + (f"{amount // 1:g}H" if amount > 1 else "") + f"{amount % 1 * 60:g}M"
    return f"P{clock}{'X' if amount is None else f'{amount:g}'}{code}"


def is_clock_unit(unit: str | None) -> bool:
    """True for units that clocks count; days and longer are counted on the calendar."""
    return unit in _CLOCK_UNITS
