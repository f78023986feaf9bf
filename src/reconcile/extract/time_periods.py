"""Times that name months, seasons, years and longer: from a match of `time_patterns` to a draft."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.extract import time_context as context
from reconcile.extract.time_draft import Draft, dated, edge_of, mod_of
from reconcile.extract.time_numbers import ordinal, year_of_words
from reconcile.extract.time_words import MONTHS
from reconcile.extract.time_years import short_year_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.times import Granularity
from reconcile.timex import TimeParts, TimexType

_SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_UNIT_VALUES: Final = {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX"}


# "over the weekend" is quoted "the weekend".
_LEADS: Final = LazyPattern(r"(?:at|over) ")
_SIDES: Final = {"before": "the previous", "earlier": "the previous", "after": "the following"}
_DIRECTIONS: Final = {
    "last": -1, "this past": -1, "the previous": -1, "next": 1, "this coming": 1, "the coming": 1, "the following": 1, "this": 0,
}  # fmt: skip


def month(match: re.Match[str], plain: str) -> Draft | None:
    """ "In July", "April 2019", "late August", "last September"."""
    if not context.month_fits(plain, match):
        return None
    number_ = MONTHS[match["mon"].lower().rstrip(".")]
    edge = edge_of(match)
    direction = _DIRECTIONS.get((match["dir"] or "").lower())
    year = _year(match)
    whose = (match["yrel"] or "").lower()
    if whose:
        direction = 0 if whose == "this" else 1 if whose in ("next", "the following") else -1
    parts = TimeParts(
        year=year, month=number_, part=edge, direction=direction, unit="year" if whose else None
    )
    value = f"{year or 'XXXX'}-{number_:02d}"
    grain = Granularity.WEEK if edge and "week" in edge else Granularity.MONTH
    draft = dated(match, "month", value, parts, grain, mod=mod_of(edge))
    if (match["dir"] or "").lower() in ("every", "each"):
        return None if year or whose else attrs.evolve(draft, form="set", type=TimexType.SET)
    return attrs.evolve(draft, end=match.end("mon")) if match["own"] else draft


def _year(match: re.Match[str]) -> int | None:
    """The year written, in digits, in words or without its century; the last is of the twentieth where it may be."""
    groups = match.groupdict()
    if groups.get("y"):
        return int(groups["y"])
    if groups.get("yw"):
        return year_of_words(groups["yw"])
    if groups.get("ys"):
        return short_year_of(groups["ys"])
    return None


def relative_unit(match: re.Match[str], plain: str) -> Draft | None:
    """ "last week", "earlier this month", "next year", "this summer", "the weekend"."""
    groups = match.groupdict()
    named = "unit2" if groups.get("unit2") else "unit"
    unit, edge = match[named].lower(), edge_of(match)
    word = (groups.get("dir") or _SIDES.get((groups.get("side") or "").lower(), "this")).lower()
    direction = _DIRECTIONS.get(word, -1 if word == "the preceding" else 0)
    if word == "that" and unit not in ("week", "weekend", "month", "year", "quarter", "summer", "winter"):
        return None
    if match[named][0].isupper() and plain[max(0, match.start() - 1) : match.start()] == '"':
        return None  # a programme: "This Week"
    form = "relative_unit"
    if word.startswith(("the previous", "the preceding", "the following", "that")):
        form = "unit_shift"
    season = unit in _SEASONS
    if unit == "fall" and word not in ("last", "next") and not context.is_season(plain, match):
        return None
    parts = TimeParts(
        unit="season" if season else unit, direction=None if "dir" not in groups else direction, low=1.0, high=1.0,
        part=f"{edge or ''} {unit}".strip() if season else edge,
    )  # fmt: skip
    value = f"XXXX-{_SEASONS[unit]}" if season else _UNIT_VALUES.get(unit, "XXXX")
    draft = dated(match, form, value, parts, _grain(unit), mod=mod_of(edge))
    lead = _LEADS.match(match[0]) if "dir" not in groups else None
    return draft if lead is None else attrs.evolve(draft, start=match.start() + lead.end())


def _grain(unit: str) -> Granularity:
    if unit in _SEASONS:
        return Granularity.SEASON
    return Granularity({"weekend": "week", "fortnight": "week"}.get(unit, unit))


def season(match: re.Match[str], _plain: str) -> Draft:
    name, edge = match["season"].lower(), edge_of(match)
    year = _year(match) or 0
    parts = TimeParts(year=year, unit="season", part=f"{edge or ''} {name}".strip())
    return dated(match, "season", f"{year}-{_SEASONS[name]}", parts, Granularity.SEASON, mod=mod_of(edge))


def bare_season(match: re.Match[str], plain: str) -> Draft | None:
    """ "over the summer", "in winter": the nearest one, as the tense says."""
    name, edge = match["season"].lower(), edge_of(match)
    if (match["season"][0].isupper() and not match["the"]) or (
        name in ("fall", "spring") and not match["the"]
    ):
        return None
    if name == "fall" and not context.is_season(plain, match):
        return None
    parts = TimeParts(unit="season", part=f"{edge or ''} {name}".strip())
    draft = dated(
        match, "relative_unit", f"XXXX-{_SEASONS[name]}", parts, Granularity.SEASON, mod=mod_of(edge)
    )
    group = "the" if match["the"] else "edge" if edge else "season"
    return attrs.evolve(draft, start=match.start(group))


def quarter(match: re.Match[str], plain: str) -> Draft | None:
    """ "the third quarter of 1998", "Q3", "second half of last year"; hyphened before its noun it has no article."""
    groups, start = match.groupdict(), match.start()
    half = bool(match["h"]) or (match["word"] or "").lower() == "half"
    if match["n"] and match["n"].lower() in ("last", "final"):
        which = 2 if half else 4
        if not (match["y"] or match["rel"] or "of the year" in match[0].lower()):
            return None
    else:
        which = int(match["q"] or match["q2"] or match["h"] or 0) or ordinal(match["n"])
    if half and (
        which > 2
        or not (match["y"] or match["fy"] or match["rel"] or match["h"] or "year" in match[0].lower())
    ):
        return None
    if (match["q2"] or match["h"]) and not match["y"]:
        return None
    if (
        match[0].lower().startswith("the ")
        and match["n"]
        and plain[match.end("n") : match.end("n") + 1] == "-"
    ):
        start += 4
    written = match["y"] or match["fy"]
    whose = re.match(r"(?:the )?(this|last|next) year's", match[0], re.IGNORECASE)
    rel = (whose[1] if whose else groups.get("rel") or "").lower()
    direction = None if not rel else 0 if rel.startswith("this") else 1 if rel.startswith("next") else -1
    unit = "half" if half else "quarter"
    parts = TimeParts(
        year=int(written) if written else None,
        unit=unit,
        low=float(which),
        high=float(which),
        direction=direction,
    )
    value = f"{written or 'XXXX'}-{'H' if half else 'Q'}{which}"
    draft = dated(match, "quarter", value, parts, Granularity.HALF if half else Granularity.QUARTER)
    return attrs.evolve(draft, start=start)
