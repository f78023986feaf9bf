"""Years that a page's words imply: counted from a year that is named, or bounded by what is told as past."""

from __future__ import annotations

import functools
import importlib.resources
import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.kinds import DateEvidence
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span
from reconcile.timex import Timex

_SINCE: Final = LazyPattern(r"\b(?:last|since|first|previous(?:ly)?|when|ended|began|founded|signed|after)\b")
_AHEAD: Final = LazyPattern(
    r"\b(?:by|until|till|in the year|will|'ll|would|from now|target\w*|next|due|expected|plans?|planned|scheduled|bid|forecast|before)\b",
)
_IN_YEAR: Final = LazyPattern(r"\b(?:in|since|from|during|after|of)\s(?:early |late |mid-?)?\d{4}$")


def year_sums(told: tuple[Mentions, ...]) -> Iterator[tuple[frozenset[int], DateEvidence]]:
    """Years that follow from "in 24 years", "70th anniversary" or "15 years ago" with the year counted from, in one or two
    sentences. What was so many years ago may be one more, if its day has not come round yet.
    """
    for found in told:
        for timex in found.times:
            if timex.form not in ("elapsed", "anniversary", "ago") or timex.parts.unit != "year":
                continue
            low, high = timex.parts.low, timex.parts.high
            if low is None or low != high or low != int(low) or timex.mod is not None:
                continue
            ago = timex.form == "ago"
            since = _beside(found, timex) if ago else _counted_from(found, timex)
            if since is not None and since.parts.year is not None:
                year = since.parts.year + int(low)
                text = f"“{timex.quote.text}” counted from {since.parts.year} gives {year}{' or the year after' if ago else ''}"
                years = frozenset({year, year + 1} if ago else {year})
                yield years, DateEvidence(rule="years counted", text=text, quotes=(timex.quote, since.quote))


def _beside(found: Mentions, timex: Timex) -> Timex | None:
    """The year right beside "15 years ago": "in 2002, 15 years ago", "15 years ago, in 2002"."""
    plain, span = found.entry.plain, timex.quote.span
    for year in found.times:
        at = year.quote.span
        if year.form in ("year", "month", "date") and year.parts.year is not None:
            gap = plain[at.end : span.start] if at.end <= span.start else plain[span.end : at.start]
            if len(gap) <= 8 and re.fullmatch(r"[\s,(]*(?:in|on|since)?[\s(]*", gap):
                return year
    return None


def _counted_from(found: Mentions, timex: Timex) -> Timex | None:
    """The year beside an amount of years: in its sentence or the next, with a word such as "last" or "since"."""
    sentences = [s.span for s in found.sentences]
    at = next((i for i, s in enumerate(sentences) if s.holds(timex.quote.span)), None)
    if at is None:
        return None
    for span in sentences[at : at + 2]:
        years = [
            t
            for t in found.times
            if t.form in ("year", "month", "date") and span.holds(t.quote.span) and t.parts.year
        ]
        for year in years:
            if _SINCE.search(
                found.entry.plain, max(span.start, year.quote.span.start - 60), year.quote.span.start
            ):
                return year
    return None


def year_bounds(told: tuple[Mentions, ...]) -> Iterator[tuple[int, DateEvidence]]:
    """Years before which the page cannot have been written: its latest past year, and things it names."""
    latest: tuple[int, Timex] | None = None
    for found in told:
        for timex in found.times:
            year = timex.parts.year
            if year is None or not 1900 < year < 2100 or not _is_past(found, timex):
                continue
            if latest is None or year > latest[0]:
                latest = year, timex
    if latest is not None:
        text = f"“{latest[1].quote.text}” is told as past: {latest[0]} or later"
        yield latest[0], DateEvidence(rule="latest year", text=text, quotes=(latest[1].quote,))
    for pattern, since, words in dated_events():
        for found in told:
            match = pattern.search(found.entry.plain)
            if match is not None:
                quote = found.entry.quote(Span(match.start(), match.end()))
                text = f"“{quote.text}”: {words} ({since}), so the page is later"
                yield int(since[:4]), DateEvidence(rule="known event", text=text, quotes=(quote,))
                break


def _is_past(found: Mentions, timex: Timex) -> bool:
    """True for a year that the page can only know as past: "in 2019", "3 May 2019"; not "the 2030 games", "by 2030"."""
    plain, span = found.entry.plain, timex.quote.span
    before = plain[max(0, span.start - 60) : span.start]
    if _AHEAD.search(before) or _AHEAD.search(plain[span.end : span.end + 30]):
        return False
    return timex.parts.month is not None or _IN_YEAR.search(before + timex.quote.text) is not None


@functools.cache
def dated_events() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """(pattern, first day, words) of data/dated_events.tsv."""
    text = importlib.resources.files("reconcile.data").joinpath("dated_events.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple((re.compile(pattern), since, words) for pattern, since, words in rows)
