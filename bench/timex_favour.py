"""Answers of tools that are no TIMEX3 taggers, as TIMEX3, read in the tools' favour.

A point in time is as fine as the words that it was found in ("May 1998" is a month), and "two weeks" is a duration
whatever point the tool made of it. Of several readings the last one counts that is not after the document's day; a clock
without a day is of that day.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from timex_data import Tagged

_NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
} | {"a": 1, "an": 1, "a few": "X", "several": "X", "few": "X", "many": "X"}
_UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE",
    "century": "CE", "quarter": "Q",
}  # fmt: skip
_LENGTH = re.compile(
    rf"\b(?P<n>\d+|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})[ -](?P<unit>{'|'.join(_UNITS)})(?:s|\b)"
)
_RELATIVE = re.compile(
    r"\b(?:ago|later|earlier|last|next|from now|hence|before|after|previous|following|in|this|coming|since)\b"
)
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "tonight": "NI", "night": "NI"}
_CLOCK = re.compile(r"\d[:.]\d\d|\d ?[ap]\.?m\b|\bnoon\b|\bmidnight\b|o'clock|\b(?:hour|minute|second)s?\b")
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")
_DAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|day|tomorrow|tonight|\d[-/.]\d{1,2}[-/.]\d"
)
_DAY_OF_MONTH = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b(?!\d)")
_DECADE = re.compile(r"\d0'?s\b|\bdecade")
_YEAR = re.compile(r"\b\d{4}\b|\byear")


def tagged(answer: dict[str, Any], text: str, dct: str) -> Tagged | None:
    """An answer of `timex_peer_run` as a TIMEX3; None where it resolves to nothing. dct: the document's day, ISO."""
    start, end = answer["start"], answer["end"]
    if "values" in answer:
        return _resolved(answer["values"], start, end, dct[:10])
    words = text[start:end].lower()
    kind, value = of_point(words, datetime.fromisoformat(answer["at"]))
    return Tagged(start=start, end=end, type=kind, value=value)


def of_point(words: str, at: datetime) -> tuple[str, str]:
    """TIMEX3 type and value of a point that a tool found in these words (lower case)."""
    length = _LENGTH.search(words)
    if length is not None and not _RELATIVE.search(words):
        return "DURATION", _length(length)
    day = f"{at:%Y-%m-%d}"
    part = next((code for word, code in _PARTS.items() if word in words), None)
    if re.search(r"\b(?:now|currently)\b", words):
        return "DATE", "PRESENT_REF"
    if _CLOCK.search(words):
        return "TIME", f"{at:%Y-%m-%dT%H:%M}"
    if part is not None:
        return "TIME", f"{day}T{part}"
    month = _MONTH.search(words)
    if _DECADE.search(words):
        return "DATE", f"{at.year // 10:03d}"
    if "week" in words and "weekend" not in words:
        return "DATE", f"{at:%G-W%V}"
    if _DAY.search(words.replace("days", "")) or re.search(r"\bdays?\b", words):
        return "DATE", day
    if month is not None:
        return "DATE", day if _DAY_OF_MONTH.search(words) else f"{at:%Y-%m}"
    if "month" in words:
        return "DATE", f"{at:%Y-%m}"
    if "quarter" in words:
        return "DATE", f"{at.year}-Q{(at.month + 2) // 3}"
    return "DATE", f"{at:%Y}" if _YEAR.search(words) else day


def _length(match: re.Match[str]) -> str:
    number = match["n"]
    amount = number if number.isdigit() else _NUMBERS[number]
    clock = match["unit"] in ("second", "minute", "hour")
    return f"P{'T' * clock}{amount}{_UNITS[match['unit']]}"


def _resolved(values: list[dict[str, str]], start: int, end: int, day: str) -> Tagged | None:
    """What Recognizers-Text resolves to: its own timex where that is TIMEX3, else its value as fine as that timex."""
    if not values:
        return None
    moments = [v.get("value") or v.get("start") or v.get("end") or "" for v in values]
    told = [i for i, at in enumerate(moments) if "-" in at and at[:10] <= day]
    chosen = told[-1] if told else 0
    kind, timex, at = values[chosen].get("type", ""), values[chosen].get("timex", ""), moments[chosen]
    if kind in ("duration", "set"):
        return Tagged(start=start, end=end, type=kind.upper(), value=timex)
    name = "TIME" if "time" in kind and timex != "PRESENT_REF" else "DATE"
    if kind in ("time", "timerange") and timex.startswith("T"):
        timex = day + timex
    elif not timex.endswith("_REF") and at and at != "not resolved":
        timex = _as_fine(timex, kind, at, ranged="start" in values[chosen])
    return Tagged(start=start, end=end, type=name, value=timex)


def _as_fine(timex: str, kind: str, at: str, *, ranged: bool) -> str:
    if timex.startswith("("):
        return _range(timex, at)
    if "T" in timex and kind != "date":
        clock = timex.partition("T")[2]
        return f"{at[:10]}T{at[11:16] if clock[:2].isdigit() else clock}"
    if "X" not in timex:
        return timex
    return at[: {4: 4, 7: 7}.get(len(timex), 10) if ranged else 10]


def _range(timex: str, at: str) -> str:
    """The value of a range "(from,to,length)": its month, year, week, decade or first day."""
    length = timex.rstrip(")").rpartition(",")[2]
    try:
        first = datetime.fromisoformat(at[:10])
    except ValueError:
        return timex
    shapes = {"P1M": f"{first:%Y-%m}", "P1Y": f"{first:%Y}", "P1W": f"{first:%G-W%V}", "P7D": f"{first:%G-W%V}",
              "P3M": f"{first.year}-Q{(first.month + 2) // 3}", "P10Y": f"{first.year // 10:03d}", "P100Y": f"{first.year // 100:02d}"}  # fmt: skip
    return shapes.get(length, f"{first:%Y-%m-%d}")
