"""A number and the list that it announces: "three ports: A, B and C", "two talks: one in Oslo, one in Bergen"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from reconcile.claims.reading import Reading
from reconcile.claims.records.amount_records import AmountSum
from reconcile.claims.whole_numbers import number, value_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Toponym
from reconcile.model import Span
from reconcile.places import contains

_MOST: Final = 20
_NO_THINGS: Final = (
    r"(?!(?:hours|minutes|seconds|days|weeks|months|years|decades|times|points|goals|sets|runs|wickets|percent|miles|metres|meters|feet|pounds|"
    r"dollars|euros|degrees|others|thousands|hundreds|millions|dozens|words|ways|pages|votes|seats|reasons)\b)"
)
_SOME: Final = LazyPattern(
    r"\b(?:at\sleast|more\sthan|over|about|around|nearly|almost|up\sto|some|one\sof|among|including|first|last|another|further|top|other|next|"
    r"best|these|those|of|any|or|between|than|(?:one|some|most|many|none|each|either)\sof\s(?:the|these|those|its|their))\s*$",
)
_NOT_ALL: Final = LazyPattern(
    r"\b(?:including|such\sas|among|e\.?g|for\s(?:example|instance)|others?|etc|so\sfar|like|notably|especially|mostly|or|both|with|who|which|"
    r"from|to|v|vs|versus|then|not|but|plus|also|near|called|and\sso\son)\b|[&/()\d]",
)
_SEPARATOR: Final = LazyPattern(r"\s?[,;]\s?(?:and\s)?|\sand\s")
_ARTICLE: Final = LazyPattern(r"(?:the\s|both\s)?")
_NAME: Final = re.compile(
    r"[A-Z][\w'.-]*(?:\s(?:(?:of|de|da|del|al|bin|van|von|la|le)\s)?[A-Z][\w'.-]*){0,4}(?=\s?[,;.]|\sand\b|\s?$)"
)
"""A run of capitalised words, which is one item of a list of names."""
_ONE: Final = LazyPattern(
    r"(?:one|another|a\ssecond|a\sthird|the\sother|the\sfirst|the\ssecond|the\sthird|the\sfourth)\b",
)


def list_counts(reading: Reading) -> Iterator[AmountSum]:
    """Every number of a page with the names, or the "one ..., one ...", that it counts, in order of place."""
    for found in reading.mentions:
        plain = found.entry.plain
        for sentence in found.sentences:
            for match in _lead().finditer(plain, sentence.span.start, sentence.span.end):
                if _SOME.search(plain, max(sentence.span.start, match.start() - 14), match.start()):
                    continue
                end = _end(plain, match.end(), sentence.span.end, dashed=match["dash"] is not None)
                items = _items(found, Span(match.end(), end)) if end is not None else None
                if items is not None and end is not None:
                    yield _claim(reading, found, match, Span(match.start(), end), items)


@functools.cache
def _lead() -> LazyPattern:
    """ "the three countries - ", "two meetings in Oslo: ": a number, what it counts and a mark that opens a list."""
    return LazyPattern(
        rf"(?P<n>{number()})\s(?:[a-z-]+\s){{0,2}}?{_NO_THINGS}(?P<noun>(?:[a-z-]+s|people|men|women|children))"
        r"(?:\s(?!including\b|such\b|and\b|or\b|-)[a-z'-]+){0,4}?\s?(?::\s|(?P<dash>-)\s|,\snamely\s?[,:]?\s)",
        needs=(":", "-", "namely"),
    )


def _end(plain: str, start: int, limit: int, *, dashed: bool) -> int | None:
    """Where a list ends: at the dash that closes it, else with its sentence; None where that is not to be seen."""
    closing = plain.find(" - ", start, limit)
    if closing >= 0:
        return closing if dashed else None
    text = plain[start:limit].rstrip()
    end = start + len(text.rstrip(" .!?\"'"))
    return (
        end
        if end > start
        and ":" not in text
        and (text[-1] in ".!?" or limit == len(plain) or plain[limit] == "\n")
        else None
    )


def _items(found: Mentions, span: Span) -> int | None:
    """How many items a list has; None where something in it is neither a name nor "one ..."."""
    plain = found.entry.plain
    text = plain[span.start : span.end]
    ones = [_ONE.match(item) is not None for item in _SEPARATOR.split(text)]
    if len(ones) > 1 and sum(ones) > 1:
        return _of_ones(text)
    return None if _NOT_ALL.search(text) else _of_names(found, span)


def _of_ones(text: str) -> int | None:
    """The items of "one in Oslo, one in Bergen and one at sea"; what has no "one" goes on from the item before."""
    items = [item for item in _SEPARATOR.split(text) if _ONE.match(item)]
    joined = re.search(r"\band\s(?:one|another|a\s\w+|the\s\w+)\b", text, re.IGNORECASE) is not None
    more = re.search(
        r"\b(?:two|three|four|five|six|\d+|several|some|others|more|rest|both)\b", text, re.IGNORECASE
    )
    return len(items) if joined and more is None else None


def _of_names(found: Mentions, span: Span) -> int | None:
    """The items of "Bergen, Oslo and Hull": each is one name of a person, an organisation or a place, the last behind "and"."""
    plain = found.entry.plain
    named = {n.quote.span.start: n.quote.span.end for n in found.placed_names.within(span)}
    places = [t for t in found.placed_toponyms.within(span) if t.by in ("name", "capital")]
    for toponym in places:
        start, end = toponym.quote.span.start, toponym.quote.span.end
        named[start] = max(named.get(start, 0), end)
    if _hold_each_other(places):
        return None
    at, count, last = span.start, 0, ""
    while at < span.end:
        article = _ARTICLE.match(plain, at, span.end)
        start = article.end() if article is not None else at
        name = _NAME.match(plain, start, span.end)
        end = max(named.get(start, start), name.end() if name is not None else start)
        if end == start:
            return None
        count, at = count + 1, end
        separator = _SEPARATOR.match(plain, at, span.end)
        if separator is None:
            break
        if "and" in last:
            return None  # pairs of names, or a list within the list
        last, at = separator[0].lower(), separator.end()
    return count if at == span.end and count > 1 and "and" in last else None


def _hold_each_other(places: list[Toponym]) -> bool:
    """True where a place is followed by one that it lies in: "Bergen, Norway" are one item."""
    known = [t.place for t in places if t.place is not None]
    return any(contains(b, a) or contains(a, b) for a, b in pairwise(known))


def _claim(reading: Reading, found: Mentions, match: re.Match[str], span: Span, items: int) -> AmountSum:
    told = value_of(match["n"])
    noun = match["noun"]
    far = told > _MOST
    return AmountSum(
        **reading.base(found.entry, (found.entry.quote(span),)),
        what="list",
        about=f"the {told} {noun}",
        told=float(told),
        due=float(items),
        off=float(abs(told - items)) if not far else 0.0,
        slack=0.0,
        slip="",
        arithmetic=f"{items} are listed",
        by_told=f"{items} {noun}, if the list is right",
        by_parts=f"a list of {told}, if the number is right",
    )
