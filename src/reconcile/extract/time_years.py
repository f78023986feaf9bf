"""Years, decades, centuries and anniversaries: from a match of `time_period_patterns` to a draft."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.extract import time_context as context
from reconcile.extract.time_draft import Draft, dated, edge_of, mod_of
from reconcile.extract.time_numbers import number, ordinal, year_of_words
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.times import Granularity
from reconcile.timex import TimeParts, TimexType


def short_year_of(text: str) -> int:
    """1994 for "'94", 2012 for "'12": no year without its century is taken for one after 2039."""
    year = int(text.lstrip("'"))
    return 1900 + year if year >= 40 else 2000 + year


def year(match: re.Match[str], plain: str) -> Draft | None:
    """ "in 2016", "a 2019 state visit"; "2014-18" is one stretch."""
    if not context.year_fits(plain, match) or (match.groupdict().get("decade") or "").lower() == "s":
        return None  # "early 1990s" is a decade
    first, last = int(match["y"]), match.groupdict().get("y2")
    if last:
        end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
        if not first < end <= first + 100:
            return None
        parts = TimeParts(year=first, low=float(first), high=float(end), unit="year")
        return dated(match, "year", f"{first}/{end}", parts, Granularity.YEAR)
    edge = edge_of(match)
    fiscal = (
        re.match(r"(?:the )?(?:fiscal|financial|fy)", match[0].lower()) is not None
        or "fiscal" in match[0].lower()
    )
    part = "fiscal" if fiscal else edge
    grain = Granularity.VAGUE if fiscal else Granularity.YEAR
    return dated(match, "year", f"{first}", TimeParts(year=first, part=part), grain, mod=mod_of(edge))


def decade(match: re.Match[str], _plain: str) -> Draft:
    first, edge = int(match["y"]), edge_of(match)
    parts = TimeParts(year=first, unit="decade", part=edge)
    return dated(match, "decade", f"{first // 10}", parts, Granularity.DECADE, mod=mod_of(edge))


def short_year(match: re.Match[str], plain: str) -> Draft | None:
    """ "in '94", "fiscal '90", "FY24"; two bare digits need the words "fiscal" or "FY" before them."""
    if not match["short"].startswith("'") and not re.search(
        r"(?:\bfiscal |\bFY ?)$", plain[max(0, match.start("short") - 8) : match.start("short")]
    ):
        return None
    first = short_year_of(match["short"])
    fiscal = (
        not match["short"].startswith("'")
        or plain[max(0, match.start("short") - 7) : match.start("short")].lower() == "fiscal "
    )
    return dated(
        match,
        "year",
        f"{first}",
        TimeParts(year=first, part="fiscal" if fiscal else None),
        Granularity.VAGUE if fiscal else Granularity.YEAR,
    )


def year_words(match: re.Match[str], _plain: str) -> Draft | None:
    """ "nineteen ninety-six", "the year two thousand"; "twenty twenty" and "two thousand" need a word that leads to a year."""
    lead = (match["lead"] or "").strip().lower()
    if not lead and match["yw"].lower().startswith(("two thousand", "twenty", "eleven", "twelve")):
        return None
    year = year_of_words(match["yw"])
    draft = dated(
        match,
        "year",
        f"{year}",
        TimeParts(year=year, part=lead if lead in ("early", "late", "mid") else None),
        Granularity.YEAR,
    )
    if lead not in ("the year", "early", "late", "mid"):
        return attrs.evolve(draft, start=match.start("yw"))
    return draft


_TENS: Final = {
    name: tens
    for tens, name in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), start=2
    )
}
_TEMPERATURE: Final = LazyPattern(
    r"\b(?:temperatures?|highs?|lows?|degrees|mercury|upper|mid|low|high|aged?|his|her|their|my|speeds?)\b[^.;]{0,30}$",
)


def short_decade(match: re.Match[str], plain: str) -> Draft | None:
    """ "the '90s", "mid-80s", "the eighties": the latest that is not ahead of its century's turn."""
    word, tens = match["word"], match["tens"]
    edge = edge_of(match) if match["edge"] else (match["edge2"] or "").lower() or None
    digits = plain[match.start() : match.end()]
    if tens and not (match["the"] or "'" in digits[: digits.index(tens)] or edge == "mid"):
        return None
    if word and not match["nine"] and not match[0].lower().startswith("the "):
        return None
    if _TEMPERATURE.search(plain[max(0, match.start() - 40) : match.start()]):
        return None
    which = _TENS[word.lower()] if word else int(tens) // 10
    first = 1900 + which * 10
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
