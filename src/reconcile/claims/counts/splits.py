"""Wholes that are told with all their parts in other words: money that is shared out, where the dead were, and what became of the rest."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.reading import Reading
from reconcile.claims.records.amount_records import AmountSum
from reconcile.claims.whole_numbers import number, value_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Measure, Mentions
from reconcile.model import Span

_ROUNDED: Final = 0.04
_SHARED_OUT: Final = LazyPattern(
    r"\b(?:split|divided|shared(?:\sout)?|broken\sdown|made\sup|consist(?:s|ing|ed)|compris(?:es|ing|ed)|breaks?\sdown|goes|distributed|allocated)\b",
    needs=(
        "split",
        "divided",
        "shared",
        "broken",
        "made",
        "consist",
        "compris",
        "break",
        "goes",
        "distributed",
        "allocated",
    ),
)
_NOT_ALL: Final = LazyPattern(
    r"\b(?:includ\w+|of\swhich|rest|remain\w*|others?|remainder|some\sof|among|up\sto|at\sleast|more\sthan|from|than|each|a\s(?:year|month|day)|"
    r"per|rose|fell|worth|plus|another|further|initially|already|compared)\b",
)
_BOUND: Final = LazyPattern(
    r"\b(?:at\sleast|more\sthan|less\sthan|fewer\sthan|over|under|nearly|almost|about|around|some|up\sto|roughly|including|among|as\smany\sas|"
    r"first|another|further|than|the\sother)\s*$",
)


def splits(reading: Reading) -> Iterator[AmountSum]:
    """Every whole of a page that one sentence tells with all its parts, in order of sentence."""
    for found in reading.mentions:
        for sentence in found.sentences:
            yield from _shared_out(reading, found, sentence.span)
            yield from _placed(reading, found, sentence.span)
            yield from _with_the_rest(reading, found, sentence.span)


def _shared_out(reading: Reading, found: Mentions, sentence: Span) -> Iterator[AmountSum]:
    """ "£500m split three ways: £200m for A, £200m for B and £150m for C": amounts of money, weight, length or people."""
    plain = found.entry.plain
    shared = _SHARED_OUT.search(plain, sentence.start, sentence.end)
    if shared is None:
        return
    told = [
        m
        for m in found.measures
        if sentence.holds(m.quote.span) and m.quantity.value and m.quantity.unit and m.quantity.unit != "%"
    ]
    before = [m for m in told if m.quote.span.end <= shared.start()]
    parts = [m for m in told if m.quote.span.start >= shared.end()]
    if not before or len(parts) < 2 or _NOT_ALL.search(plain, before[-1].quote.span.start, sentence.end):
        return
    whole = before[-1]
    if (
        any(_unlike(m, whole) for m in parts)
        or whole.quantity.comparator != "="
        or " and " not in plain[parts[0].quote.span.end : parts[-1].quote.span.start]
    ):
        return
    total = sum(m.quantity.value or 0.0 for m in parts)
    due = whole.quantity.value or 0.0
    # Each figure may be rounded at the finest place that any of them is written to, and the whole to a few hundredths.
    slack = max(min(m.quantity.grain for m in (whole, *parts)) * (len(parts) + 1) / 2, due * _ROUNDED)
    off = max(abs(total - due) - slack, 0.0)
    written = " + ".join(m.quote.text for m in parts)
    yield _parts(
        reading,
        found,
        Span(whole.quote.span.start, parts[-1].quote.span.end),
        (due, total, off),
        (whole.quote.text, f"{written} = {_like(whole, total)}"),
    )


def _unlike(part: Measure, whole: Measure) -> bool:
    a, b = part.quantity, whole.quantity
    return a.unit != b.unit or a.comparator != "=" or (a.value or 0.0) >= (b.value or 0.0) or a.per != b.per


def _like(whole: Measure, total: float) -> str:
    """A sum in the scale and with the signs of the whole: "£550m"."""
    match = re.search(r"\d[\d.,]*", whole.quote.text)
    value = whole.quantity.value or 0.0
    if match is None or not value:
        return f"{total:,.10g}"
    digits = float(match[0].rstrip(".,").replace(",", ""))
    return whole.quote.text.replace(match[0].rstrip(".,"), f"{total * digits / value:,.6g}", 1)


@functools.cache
def _placed_list() -> LazyPattern:
    """ "26 dead: 19 in Bergen, 6 in Oslo": a total of people and how many of them were where, to the end of the sentence."""
    n = number()
    item = rf"{n}\s(?:in|at|on|near|from|outside)\s(?:the\s)?[^\W\d_][^,;:.()\d]{{1,40}}?"
    return LazyPattern(
        rf"(?P<n>{n})\s(?:people\s|confirmed\s|were\s|are\s)*(?P<noun>dead|deaths|killed|injured|hurt|wounded|missing|arrests|arrested|fatalities|victims|"
        rf"casualties|cases|rescued|evacuated)\s?(?::|-)\s(?P<list>{item}(?:\s?[,;]\s(?:and\s)?{item}|\sand\s{item}){{1,8}})(?=\s?[.!]?\s*$|\s?\.\s|\s?\n)",
        needs=(":", "-"),
    )


def _placed(reading: Reading, found: Mentions, sentence: Span) -> Iterator[AmountSum]:
    plain = found.entry.plain
    for match in _placed_list().finditer(plain, sentence.start, sentence.end):
        items = re.findall(
            rf"(?:^|[,;]\s(?:and\s)?|\sand\s)({number()})\s(?:in|at|on|near|from|outside)\b",
            match["list"],
            re.IGNORECASE,
        )
        text = match["list"].lower()
        if _BOUND.search(plain, max(sentence.start, match.start() - 20), match.start()) or _NOT_ALL.search(
            text
        ):
            continue
        parts, total = [value_of(item.lower()) for item in items], value_of(match["n"].lower())
        due = sum(parts)
        if due > total and re.search(r"\sand\s", text):
            continue  # `parts` tells it
        span = Span(match.start(), match.end())
        arithmetic = f"{' + '.join(f'{n:,}' for n in parts)} = {due:,}"
        yield _parts(
            reading,
            found,
            span,
            (float(total), float(due), float(abs(due - total))),
            (f"{total:,}", arithmetic),
        )


@functools.cache
def _rest() -> LazyPattern:
    """ "of the 233 homes 120 burnt down, 80 lost a roof and the remaining 43 stand"."""
    n = number()
    return LazyPattern(
        rf"\bof\s(?:the|its|their|those|all)\s(?P<n>{n})\s[a-z-]+s?\b,?\s(?P<parts>[^.;:()]{{0,160}}?)\b(?:the\s)?(?:remaining|other)\s(?P<rest>{n})\b",
        needs=("remaining", "other"),
    )


def _with_the_rest(reading: Reading, found: Mentions, sentence: Span) -> Iterator[AmountSum]:
    plain = found.entry.plain
    for match in _rest().finditer(plain, sentence.start, sentence.end):
        told = re.findall(number(), match["parts"], re.IGNORECASE)
        if not told or len(told) > 5 or _NOT_ALL.search(match["parts"]) or _BOUND.search(match["parts"]):
            continue
        if re.search(
            r"\b(?:about|around|some|nearly|almost|over|half|third|most|of\sthem|one\sof|aged?|years?|hours?|days?)\b|%|£|\$|€",
            match["parts"],
            re.IGNORECASE,
        ):
            continue
        parts = [value_of(t.lower()) for t in (*told, match["rest"])]
        due, total = sum(parts), value_of(match["n"].lower())
        arithmetic = f"{' + '.join(f'{n:,}' for n in parts)} = {due:,}"
        yield _parts(
            reading,
            found,
            Span(match.start(), match.end()),
            (float(total), float(due), float(abs(due - total))),
            (f"{total:,}", arithmetic),
        )


def _parts(
    reading: Reading, found: Mentions, span: Span, sums: tuple[float, float, float], words: tuple[str, str]
) -> AmountSum:
    """sums: what is told, what the parts make, and how far they lie apart. words: what is told, and the arithmetic."""
    (told, due, off), (written, arithmetic) = sums, words
    made = arithmetic.rpartition("= ")[2]
    return AmountSum(
        **reading.base(found.entry, (found.entry.quote(span),)),
        what="split",
        about=written,
        told=told,
        due=due,
        off=off,
        slack=0.0,
        slip="",
        arithmetic=arithmetic,
        by_told=f"{made} in all, if the parts are right",
        by_parts=f"other parts, if {written} in all is right",
    )
