"""Times that name months, seasons, years and longer: from a match of `time_patterns` to a draft."""

from __future__ import annotations

import re
from typing import Final

from reconcile.extract import time_context as context
from reconcile.extract.time_draft import Draft, dated, edge_of, mod_of
from reconcile.extract.time_words import MONTHS, number, ordinal
from reconcile.mentions import TimeParts, TimexType
from reconcile.times import Granularity

_SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_UNIT_VALUES: Final = {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX"}


def month(match: re.Match[str], plain: str) -> Draft | None:
    """ "In July", "April 2019", "late August", "last September"."""
    if not context.month_fits(plain, match):
        return None
    number_ = MONTHS[match["mon"].lower().rstrip(".")]
    edge = edge_of(match)
    direction = {"last": -1, "the previous": -1, "next": 1, "the following": 1, "this": 0}.get(
        (match["dir"] or "").lower()
    )
    year = int(match["y"]) if match["y"] else None
    parts = TimeParts(year=year, month=number_, part=edge, direction=direction)
    return dated(
        match, "month", f"{match['y'] or 'XXXX'}-{number_:02d}", parts, Granularity.MONTH, mod=mod_of(edge)
    )


def relative_unit(match: re.Match[str], plain: str) -> Draft | None:
    """ "last week", "earlier this month", "next year", "this summer", "the weekend"."""
    groups = match.groupdict()
    unit, edge = match["unit"].lower(), edge_of(match)
    word = (groups.get("dir") or "this").lower()
    direction = -1 if word in ("last", "the previous") else 1 if word in ("next", "the following") else 0
    season = unit in _SEASONS
    if unit == "fall" and not context.is_season(plain, match):
        return None
    parts = TimeParts(
        unit="season" if season else unit, direction=direction if "dir" in groups else None, low=1.0, high=1.0,
        part=f"{edge or ''} {unit}".strip() if season else edge,
    )  # fmt: skip
    value = f"XXXX-{_SEASONS[unit]}" if season else _UNIT_VALUES.get(unit, "XXXX")
    return dated(match, "relative_unit", value, parts, _grain(unit), mod=mod_of(edge))


def _grain(unit: str) -> Granularity:
    if unit in _SEASONS:
        return Granularity.SEASON
    return Granularity({"weekend": "week", "fortnight": "week"}.get(unit, unit))


def season(match: re.Match[str], _plain: str) -> Draft:
    name, edge = match["season"].lower(), edge_of(match)
    parts = TimeParts(year=int(match["y"]), unit="season", part=f"{edge or ''} {name}".strip())
    return dated(
        match, "season", f"{match['y']}-{_SEASONS[name]}", parts, Granularity.SEASON, mod=mod_of(edge)
    )


def quarter(match: re.Match[str], _plain: str) -> Draft:
    which = int(match["q"]) if match["q"] else ordinal(match["n"])
    year = int(match["y"]) if match["y"] else None
    parts = TimeParts(year=year, unit="quarter", low=float(which), high=float(which))
    return dated(match, "quarter", f"{match['y'] or 'XXXX'}-Q{which}", parts, Granularity.QUARTER)


def year(match: re.Match[str], plain: str) -> Draft | None:
    """ "in 2016", "a 2019 state visit"; "2014-18" is one stretch."""
    if not context.year_fits(plain, match):
        return None
    first, last = int(match["y"]), match.groupdict().get("y2")
    if last:
        end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
        if not first < end <= first + 100:
            return None
        parts = TimeParts(year=first, low=float(first), high=float(end), unit="year")
        return dated(match, "year", f"{first}/{end}", parts, Granularity.YEAR)
    edge = edge_of(match)
    return dated(
        match, "year", f"{first}", TimeParts(year=first, part=edge), Granularity.YEAR, mod=mod_of(edge)
    )


def decade(match: re.Match[str], _plain: str) -> Draft:
    first, edge = int(match["y"]), edge_of(match)
    parts = TimeParts(year=first, unit="decade", part=edge)
    return dated(match, "decade", f"{first // 10}", parts, Granularity.DECADE, mod=mod_of(edge))


def century(match: re.Match[str], _plain: str) -> Draft | None:
    which, edge = ordinal(match["n"]), edge_of(match)
    if not 1 < which < 23:
        return None
    parts = TimeParts(year=(which - 1) * 100, unit="century", part=edge)
    return dated(match, "century", f"{which - 1:02d}", parts, Granularity.CENTURY, mod=mod_of(edge))


def anniversary(match: re.Match[str], _plain: str) -> Draft | None:
    """A constraint, never a date: the event lies so many years back."""
    years = float(ordinal(match["n"])) if match["n"] else number(match["years"])
    return Draft(
        start=match.start(), end=match.end(), form="anniversary", type=TimexType.DURATION, value=f"P{years:g}Y",
        parts=TimeParts(unit="year", low=years, high=years), granularity=Granularity.YEAR,
    )  # fmt: skip
