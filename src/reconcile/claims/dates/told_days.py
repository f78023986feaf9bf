"""Days that an entry tells as its own or the one beside it: "today, Tuesday 18 June", "tomorrow (19 June)"."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from reconcile.claims.records.claim import DateEvidence
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.quotation_marks import quoted_spans
from reconcile.mentions import Mentions
from reconcile.model import BlockKind, Entry, Quote, Span
from reconcile.spans import Placed
from reconcile.times import DAY_S, wall_seconds, weekday_of
from reconcile.timex import Timex

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_SHIFT: Final = {
    "today": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1,
    "last night": -1,
}  # fmt: skip
_WORD: Final = rf"(?P<word>{'|'.join(_SHIFT)})"
_BEFORE: Final = LazyPattern(
    rf"\b{_WORD}(?:'s date)?\b[\s,(:-]{{1,4}}(?:which is |is |on |being )?(?:the )?$"
    # "Good morning, it is Tuesday 18 June", but neither "if it is" nor "said it is".
    r"|(?:^|[.!?\n,]\s*)(?:and )?(?P<now>it ?'?s|it is)(?: now)? (?:the )?$",
)
_WELCOME: Final = LazyPattern(
    r"\b(?P<now>welcome|good (?:morning|afternoon|evening)|hello)\b(?P<between>[^.!?\n]{0,90}?)(?:\b(?:on|for|this)|-|:)\s(?:the )?$",
)
_OTHER_DAY: Final = LazyPattern(
    r"\b(?:ahead|before|since|following|after|until|preview|build-up|run-up|anniversary|deadline|countdown|scheduled|due|will"
    r"|vote|election|referendum|inquest|trial|death|attack|fire|crash|killed|died)\b",
)
_AFTER: Final = LazyPattern(rf"[\s,(:-]{{1,4}}\(?{_WORD}\b")
_BEHIND, _AHEAD = 130, 24


@attrs.frozen(kw_only=True)
class ToldDay:
    """A day and month as told. anchor: "today", "tomorrow", "last night" and the like, None when it stands alone."""

    timex: Timex
    anchor: str | None
    quote: Quote

    def midnight(self, year: int) -> int | None:
        """Its midnight in a year; None where there is no such day or it has another weekday."""
        parts = self.timex.parts
        try:
            midnight = wall_seconds(parts.year or year, parts.month or 1, parts.day or 1)
        except ValueError:
            return None
        fits = parts.weekday is None or weekday_of(midnight) == parts.weekday
        return midnight if fits and (parts.year is None or parts.year == year) else None

    def page_day(self, year: int) -> int | None:
        """The midnight of the day of telling in a year; None when this day does not fix it."""
        midnight = self.midnight(year)
        return None if midnight is None or self.anchor is None else midnight - _SHIFT[self.anchor] * DAY_S

    def evidence(self) -> DateEvidence:
        parts = self.timex.parts
        named = f"{parts.day} {_MONTHS[(parts.month or 1) - 1]}{f' {parts.year}' if parts.year else ''}"
        text = f"“{self.quote.text}”: {named}"
        if parts.weekday and parts.year:
            fits = self.midnight(parts.year) is not None
            text += f" is {'a' if fits else 'no'} {_WEEKDAYS[parts.weekday - 1]}"
        elif parts.weekday:
            years = [y for y in range(2000, 2036) if self.midnight(y) is not None]
            text += f" is a {_WEEKDAYS[parts.weekday - 1]} in {', '.join(map(str, years))}"
        if self.anchor:
            text += f"; it is {self.anchor}"
        return DateEvidence(rule="weekday and date", text=text, quotes=(self.quote,))


def told_days(told: Iterable[Mentions]) -> Iterator[ToldDay]:
    """Each day with its month that has such a word beside it, and each that has a weekday and no year."""
    for found in told:
        for timex in found.times:
            parts = timex.parts
            if parts.day is not None and parts.month is not None:
                span, anchor = _anchored(found.entry, timex)
                if anchor or (parts.weekday and parts.year is None):
                    yield ToldDay(timex=timex, anchor=anchor, quote=found.entry.quote(span))


def _anchored(entry: Entry, timex: Timex) -> tuple[Span, str | None]:
    """The words that make a day the telling's own, and which word it is; the day itself and None without any."""
    plain, span = entry.plain, timex.quote.span
    block = entry.block_holding(span.start)
    left = max(
        block.span.start if block is not None else 0,
        plain.rfind("\n", 0, span.start) + 1,
        span.start - _BEHIND,
    )
    behind = plain[left : span.start]
    before = _BEFORE.search(behind)
    # "It is Friday 13 March 2020": a story that is told in the present, where a page on its own day leaves out the year.
    if before is not None and (before["word"] or timex.parts.year is None):
        word = before["word"].casefold() if before["word"] else "today"
        start = left + (before.start("word") if before["word"] else before.start("now"))
        return Span(start, span.end), word
    after = _AFTER.match(plain, span.end, span.end + _AHEAD)
    if after is not None:
        return Span(span.start, after.end()), after["word"].casefold()
    words = timex.quote.text.casefold()
    inside = next((word for word in _SHIFT if word in words), None)
    if inside is None and timex.parts.weekday is not None:
        welcome = _WELCOME.search(behind)
        if welcome is not None and not _OTHER_DAY.search(welcome["between"]):
            return Span(left + welcome.start(), span.end), "today"
    return span, inside


def is_quoted(entry: Entry, span: Span) -> bool:
    """True for words of somebody else, which may be of another day or moment than the entry."""
    block = entry.block_holding(span.start)
    if block is None or block.kind is BlockKind.QUOTED_POST:
        return True
    return bool(_quotations(entry.plain, block.span).overlapping(span))


@functools.lru_cache(maxsize=8)
def _quotations(plain: str, within: Span) -> Placed[Span]:
    """The quoted words of a block, looked for once for all that is asked of it."""
    return Placed.of(quoted_spans(plain, within), lambda span: span)
