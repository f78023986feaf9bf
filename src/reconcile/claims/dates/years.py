"""Numbers of years beside the years they should lead to: anniversaries, "in 24 years", "12 years ago", ages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.dates import year_words as words
from reconcile.claims.dates.ages import ages
from reconcile.claims.dates.year_counts import REACH, Count, Told, year_quote, years_sum
from reconcile.claims.reading import Reading
from reconcile.claims.records.calendar_records import YearsSum
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Entry
from reconcile.spans import Span
from reconcile.times import wall_of, wall_parts
from reconcile.timex import Timex

_UNITS: Final = {"year": 1, "decade": 10, "century": 100}
# One of these stands in every text that tells years in words such as "centenary": looked up before the pattern runs.
_ROUND_SIGNS: Final = ("nten", "ubilee", "nniversary")


def make_years_sums(reading: Reading) -> Iterator[YearsSum]:
    """Every number of years with the year that it should lead to."""
    for found in reading.mentions:
        at = reading.at(found.entry)
        if at is None or at.start is None:
            continue
        told = Told(reading=reading, found=found, year=wall_parts(wall_of(at.start, reading.zone))[0])
        for count in _counts(found):
            claim = _counted(told, count)
            if claim is not None:
                yield claim
        yield from ages(told)


def _counts(found: Mentions) -> Iterator[Count]:
    for timex in found.times:
        count = _count_of(found.entry, timex)
        if count is not None:
            yield count
    for block in found.entry.blocks if any(sign in found.entry.plain for sign in _ROUND_SIGNS) else ():
        if block.kind.is_told:
            for match in words.ROUND_WORDS.finditer(found.entry.plain, block.span.start, block.span.end):
                kind = match["kind"]
                options = words.JUBILEES[kind.lower()] if kind else (words.centenary_years(match["word"]),)
                yield Count(form="anniversary", options=options, quote=found.entry.quote(Span(*match.span())))


def _count_of(entry: Entry, timex: Timex) -> Count | None:
    """The whole number of years of a time expression that is neither hedged nor a range."""
    parts, span = timex.parts, timex.quote.span
    factor = _UNITS.get(parts.unit or "")
    if factor is None or parts.low is None or parts.low != parts.high or timex.mod not in (None, "APPROX"):
        return None
    years = parts.low * factor
    if (
        years != int(years)
        or years < 1
        or timex.form in ("year", "decade", "century", "relative_unit", "set")
    ):
        return None
    hedged = timex.mod is not None
    if words.HEDGED.search(entry.plain, max(0, span.start - 24), span.start):
        return None
    if hedged and (timex.form != "ago" or words.NEARLY.match(timex.quote.text) is None):
        return None
    return Count(
        form=timex.form,
        options=(int(years),),
        quote=timex.quote,
        round_years=factor > 1 or hedged,
        slack_years=max(3, int(years) // 4) if hedged else 0,
        direction=parts.direction,
    )


def _counted(told: Told, count: Count) -> YearsSum | None:
    """The sum of a count with the year beside it; None without one."""
    plain, span = told.entry.plain, count.quote.span
    end, start = span.end, max(0, span.start - REACH)
    if count.form == "anniversary":
        return _anniversary(told, count)
    if count.form == "ago":
        after = words.AGO.match(plain, end) or words.AGO_IN_BRACKETS.match(plain, end)
        before = words.BEFORE_AGO.search(plain, start, span.start) or words.BEFORE_AGO_OF.search(
            plain, start, span.start
        )
        return _sum(told, count, after or before, what="ago")
    if count.form == "ahead":
        match = words.BEFORE_AHEAD.search(plain, start, span.start) or words.AHEAD.match(plain, end)
        return _ahead(told, count, match)
    if count.form == "elapsed":
        match = _first(words.ELAPSED, plain, end) or words.LAST_BEFORE.search(plain, start, span.start)
        return _sum(told, count, match, what="elapsed")
    if count.form == "shift":
        return _later(told, count)
    after = words.AFTER.match(plain, end)
    if after is not None:
        return _since_then(told, count, after)
    match = (
        words.SINCE_BEFORE.search(plain, start, span.start) if words.SINCE_ENDS.match(plain, end) else None
    )
    if match is None and words.SINCE_LEADS.search(plain[told.sentence(span).start : span.start]):
        match = words.SINCE_AFTER.match(plain, end)
        if match is None:
            return _known(told, count)
    return _sum(told, count, match, what="since")


def _first(patterns: tuple[LazyPattern, ...], plain: str, end: int) -> re.Match[str] | None:
    return next((m for m in (p.match(plain, end) for p in patterns) if m is not None), None)


def _anniversary(told: Told, count: Count) -> YearsSum | None:
    plain, span = told.entry.plain, count.quote.span
    match = _first(words.ANNIVERSARY, plain, span.end) or _founding(plain, span)
    return _sum(told, count, match, what="anniversary") if match is not None else _known(told, count)


def _founding(plain: str, span: Span) -> re.Match[str] | None:
    """Where the sentences say when that was founded whose anniversary is kept: "The club, founded in 1948, marks its 75th"."""
    start, text = max(0, span.start - REACH), plain[span.start : span.end].lower()
    if (
        "wedding" in text
        or not words.OWN.search(plain, start, span.start)
        or not _is_kept_now(plain, start, span)
    ):
        return None
    match = words.FOUNDED_BEFORE.search(plain, start, span.start)
    if match is None:
        match = words.FOUNDED_AFTER.match(plain, span.end)
        if match is not None and " of " in match["gap"]:
            return None
    of_person = re.search(r"\b(?:his|her) (?:own )?$", plain[start : span.start]) is not None
    is_birth = match is not None and match[0].lower().lstrip(".!?,\"' ").find("born") >= 0
    return match if is_birth == ("birthday" in text and of_person) else None


def _is_kept_now(plain: str, start: int, span: Span) -> bool:
    if words.KEEPS.search(plain, start, span.start):
        return True
    return words.KEPT.search(plain, start, span.start) is not None and bool(
        words.KEPT_NOW.match(plain, span.end)
    )


def _known(told: Told, count: Count) -> YearsSum | None:
    """The sum of "the 60th anniversary of D-Day on 6 June 2014": of an event that everyone dates."""
    plain, end = told.entry.plain, count.quote.span.end
    if not plain.startswith((" of ", " since ", " on from "), end):
        return None
    known = words.known_event(plain, end)
    if known is None:
        return None
    match, event = known
    kept = words.KEPT_ON.match(plain, match.end())
    if kept is not None and int(kept["year"]) in event.years:
        kept = None
    to = int(kept["year"]) if kept is not None else told.year
    year = min(event.years, key=lambda y: (min(abs(to - y - n) for n in count.options), y))
    last = kept.end("year") if kept is not None else match.end()
    quotes = (told.entry.quote(Span(count.quote.span.start, last)),)
    what = "anniversary" if count.form == "anniversary" else "since"
    return years_sum(told, count, quotes, what=what, year=year, to=to, of=event.words)


def _later(told: Told, count: Count) -> YearsSum | None:
    """ "built in 1950 and, ten years later, in 1970, closed": two years of one sentence."""
    plain, span = told.entry.plain, count.quote.span
    second = words.LATER.match(plain, span.end)
    sentence = told.sentence(span)
    if second is None or count.direction is None:
        return None
    first = words.LAST_YEAR.search(plain, max(sentence.start, span.start - 120), span.start)
    if first is None:
        return None
    one, two = int(first["year"]), int(second["year"])
    year, to = (one, two) if count.direction > 0 else (two, one)
    quotes = (year_quote(told.entry, first), count.quote, year_quote(told.entry, second))
    return years_sum(told, count, quotes, what="later", year=year, to=to)


def _ahead(told: Told, count: Count, match: re.Match[str] | None) -> YearsSum | None:
    """ "The next is in August 2044, 20 years from now"."""
    if told.entry.plain.startswith((" from then", " from that", " after"), count.quote.span.end):
        return None
    if (
        match is None
        or told.entry.plain.startswith("?", max(match.end(), count.quote.span.end))
        or int(match["year"]) <= told.year
    ):
        return None
    quotes = (count.quote, year_quote(told.entry, match))
    return years_sum(told, count, quotes, what="ahead", year=told.year, to=int(match["year"]))


def _since_then(told: Told, count: Count, after: re.Match[str]) -> YearsSum | None:
    """ "Twelve years after the 1986 disaster the site is still closed", "In 1996, twelve years after the 1986 disaster"."""
    plain, span = told.entry.plain, count.quote.span
    sentence = told.sentence(span)
    named = words.IN_THAT_YEAR.search(plain[sentence.start : span.start])
    is_now = words.TODAY.search(plain, after.end(), sentence.end) and not words.WERE.search(
        plain, after.end(), sentence.end
    )
    if named is None and not is_now:
        return None
    quotes = (count.quote, year_quote(told.entry, after))
    to = int(named["year"]) if named is not None else told.year
    return years_sum(told, count, quotes, what="since", year=int(after["year"]), to=to)


def _sum(told: Told, count: Count, match: re.Match[str] | None, *, what: str) -> YearsSum | None:
    if match is None or told.entry.plain.startswith("?", match.end()):  # what is asked is not claimed
        return None
    quotes = (count.quote, year_quote(told.entry, match))
    return years_sum(told, count, quotes, what=what, year=int(match["year"]), to=told.year)
