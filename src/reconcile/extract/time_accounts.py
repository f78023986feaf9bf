"""Periods that a company or an office accounts for: "the latest quarter", "the year-earlier period", "the first half"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.extract.time_draft import Draft, dated, mod_of
from reconcile.extract.time_draft import edge_of as edge_written
from reconcile.extract.time_numbers import ordinal
from reconcile.extract.time_words import MONTHS
from reconcile.times import Granularity
from reconcile.timex import TimeParts, TimexType

_BEFORE: Final = re.compile(
    r"year-(?:earlier|ago|before)|prior-year|previous-year|last year|a year (?:ago|earlier|before)|the year (?:before|earlier)|the (?:previous|prior|preceding) year"
)
_QUARTERS: Final = ((1, 3), (4, 6), (7, 9), (10, 12))
_HALVES: Final = ((1, 6), (7, 12))
GRAINS: Final = {
    "quarter": Granularity.QUARTER, "half": Granularity.HALF, "year": Granularity.YEAR, "month": Granularity.MONTH, "week": Granularity.WEEK,
    "period": Granularity.QUARTER, "decade": Granularity.DECADE, "century": Granularity.CENTURY, "day": Granularity.DAY,
}  # fmt: skip


def account(match: re.Match[str], _plain: str) -> Draft | None:
    """ "the latest quarter", "the same period last year", "a year-earlier loss": `part` says which, `direction` how many years back."""
    groups = match.groupdict()
    words = " ".join(
        filter(None, (groups.get("same"), groups.get("same2"), groups.get("side"), groups.get("rel")))
    ).lower()
    unit = (
        (groups.get("unit") or groups.get("unit2") or "period")
        .lower()
        .replace("fiscal ", "")
        .replace("financial ", "")
    )
    if unit in ("time", "day", "week", "month") and not groups.get("rel"):
        return None
    if unit == "time":
        unit = "period"
    same = (groups.get("same") or "").lower()
    if unit == "year" and same not in ("latest", "most recent", "previous", "prior", "preceding", "current"):
        return None
    if same in ("similar", "like") and not groups.get("rel"):
        return None
    back = -1 if _BEFORE.search(words) else 0
    if (
        same in ("previous", "prior", "preceding") and unit in ("year", "quarter", "period", "half")
    ) and not groups.get("rel"):
        part = "previous"
    else:
        part = {"latest": "latest", "most recent": "latest", "current": "current"}.get(same, "same")
    if (unit == "period" and part == "current") or (
        (unit in ("period", "half") and same in ("similar", "like", "matching", ""))
        and not (words or groups.get("y"))
    ):
        return None
    which = _which(match)
    year = int(groups["y"]) if groups.get("y") else None
    direction = 1 if words.startswith("next") else back
    parts = TimeParts(year=year, unit=unit, low=which, high=which, direction=direction, part=part)
    return dated(match, "account", "XXXX", parts, GRAINS[unit])


def months(match: re.Match[str], _plain: str) -> Draft | None:
    """ "the October-December quarter", "the January to June period": the quarter or half year that begins and ends so."""
    first, last = (MONTHS[match[name].lower().rstrip(".")] for name in ("m1", "m2"))
    if (first, last) in _QUARTERS:
        unit, which = "quarter", _QUARTERS.index((first, last)) + 1
    elif (first, last) in _HALVES:
        unit, which = "half", _HALVES.index((first, last)) + 1
    else:
        return None
    year = int(match["y"]) if match["y"] else None
    parts = TimeParts(year=year, unit=unit, low=float(which), high=float(which))
    return dated(match, "quarter", f"{year or 'XXXX'}-{unit[0].upper()}{which}", parts, GRAINS[unit])


def _which(match: re.Match[str]) -> float | None:
    text = (match.groupdict().get("n") or match.groupdict().get("n2") or "").lower()
    if text in ("last", "final"):
        return None
    return float(ordinal(text)) if text else None


def running(match: re.Match[str], plain: str) -> Draft | None:
    """ "the quarter", "the end of the year", "year-end": the one that is told of; "the year ended July 31" is a length."""
    groups = match.groupdict()
    unit = (
        (groups.get("unit") or ("month" if "month" in match[0].lower() else "year"))
        .lower()
        .replace("fiscal ", "")
        .replace("financial ", "")
    )
    if match["unit"] and ((match["unit"][0].isupper() and not match[0].isupper()) or _is_other(plain, match)):
        return None
    edge = edge_written(match) or ("end" if groups.get("yend") else None)
    parts = TimeParts(unit=unit, part=edge, direction=-1 if groups.get("tail") else 0)
    if (
        unit in ("year", "month", "week")
        and not edge
        and re.match(r" (?:that )?end(?:ed|ing|s)\b", plain[match.end() : match.end() + 12])
    ):
        draft = dated(
            match, "duration", f"P1{unit[0].upper()}", TimeParts(unit=unit, low=1.0, high=1.0), GRAINS[unit]
        )
        return attrs.evolve(draft, type=TimexType.DURATION)
    if groups.get("emon") and unit == "quarter":
        month = MONTHS[match["emon"].lower().rstrip(".")]
        parts = TimeParts(
            unit=unit,
            month=month,
            day=int(match["ed"]) if match["ed"] else None,
            year=int(match["ey"]) if match["ey"] else None,
        )
    return dated(match, "running", "XXXX", parts, GRAINS[unit], mod=mod_of(edge))


def _is_other(plain: str, match: re.Match[str]) -> bool:
    """True for "the week after", "the year that ...", "the day of": bounded by what follows, not by the telling."""
    after = plain[match.end() : match.end() + 14]
    if match.groupdict().get("emon"):
        return False
    return (
        re.match(
            r" (?:after|before|following|since|when|that|of(?! [$\u00a3\u20ac\d])|prior|leading|until|to come|ahead|\d|old|to \w+|starting|beginning|commencing)",
            after,
        )
        is not None
        and not match["edge"]
    )
