"""Times that come again: "every Tuesday", "twice a week", "$3 million a year", "daily"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.extract.time_amounts import drafted
from reconcile.extract.time_draft import Draft
from reconcile.extract.time_numbers import number
from reconcile.extract.time_words import WEEKDAYS, duration_value
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.timex import TimeParts, TimexType

_WORDS: Final = {
    "daily": "day", "nightly": "night", "hourly": "hour", "weekly": "week", "monthly": "month", "yearly": "year",
    "annually": "year", "fortnightly": "fortnight",
}  # fmt: skip
_PARTS_OF_DAY: Final = frozenset({"morning", "afternoon", "evening", "night", "weekday"})
_SEASONS: Final = frozenset({"summer", "winter", "spring", "autumn"})
# What comes so often: figures, money, shares, counted things within a few words.
_COUNTED: Final = LazyPattern(
    r"(?:[\d%]|\b(?:times|once|twice|cents?|dollars?|pounds?|euros?|pence|million|billion|trillion|thousand|hundred|percent|per cent|cent))"
    r"(?: [\w'-]+){0,3} $",
)
# Papers that come out daily or weekly: "the daily mail", "the state daily".
_PAPER: Final = LazyPattern(
    r" (?:mail|telegraph|news|newspaper|express|mirror|star|record|nation|times|post|beast|show|politics|herald|paper)\b",
)
_A_PAPER: Final = LazyPattern(
    r"(?:'s|-government|-language|-run|\b(?:business|newspaper|tabloid|state|opposition|party|news|sports|evening|morning|metropolis|financial)) $",
)
_SPEED: Final = LazyPattern(
    r"\b(?:miles|kilomet(?:re|er)s|km|met(?:re|er)s|feet|knots|revs|litres|gallons) $"
)


def every(match: re.Match[str], _plain: str) -> Draft | None:
    """ "every day", "each year", "every two weeks", "twice a week"."""
    text = match["unit"].lower()
    unit = (
        "day"
        if text in _PARTS_OF_DAY
        else "week"
        if text in ("weekend", "fortnight")
        else "year"
        if text in _SEASONS
        else text
    )
    count = (
        2.0 if (match["other"] or "").strip().lower() in ("other", "second") or text == "fortnight" else 1.0
    )
    value: float | None = count
    if match["count"]:
        value = None if match["count"].lower() == "few" else number(match["count"])
    if bool(match["plural"]) != bool(match["count"]):
        return None
    return drafted(
        match, "set", TimexType.SET, duration_value(value, unit), TimeParts(unit=unit, low=value, high=value)
    )


def rate(match: re.Match[str], plain: str) -> Draft | None:
    """ "$3 million a year", "dozens of calls a day": so much in each."""
    before = plain[max(0, match.start() - 40) : match.start()]
    if match["per"].lower() != "per" and _COUNTED.search(before) is None:
        return None
    unit = match["unit"].lower()
    if unit == "hour" and _SPEED.search(before):
        return None
    return drafted(
        match, "set", TimexType.SET, duration_value(1.0, unit), TimeParts(unit=unit, low=1.0, high=1.0)
    )


def word(match: re.Match[str], plain: str) -> Draft | None:
    """ "daily", "annually"; an "average daily" figure is of no day."""
    if _PAPER.match(plain, match.end()) or _A_PAPER.search(plain, max(0, match.start() - 16), match.start()):
        return None
    if match["word"][0].isupper() and re.match(r" [A-Z]", plain[match.end() : match.end() + 2]):
        return None
    if plain[max(0, match.start() - 8) : match.start()].lower() == "average ":
        return None
    unit = _WORDS[match["word"].lower()]
    amount, unit = (2.0, "week") if unit == "fortnight" else (1.0, unit)
    return drafted(match, "set", TimexType.SET, duration_value(amount, unit), TimeParts(unit=unit))


def days(match: re.Match[str], _plain: str) -> Draft:
    """ "weekends", "Mondays and Fridays": the first day stands for the set."""
    word = (match["word"] or "").lower()
    draft = drafted(match, "set", TimexType.SET, "XXXX-WXX", TimeParts(unit="week"))
    if not word:
        day = WEEKDAYS[match["wd"].lower()]
        parts = TimeParts(weekday=day)
        return attrs.evolve(draft, value=f"XXXX-WXX-{day}", parts=parts)
    return attrs.evolve(draft, value="XXXX-WXX-WE" if word == "weekends" else "XXXX-WXX")
