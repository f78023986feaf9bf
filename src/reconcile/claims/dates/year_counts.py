"""A number of years with the year it counts from and the year it counts to, made one claim."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.claims.dates import year_words as words
from reconcile.claims.dates.calendar import years_in
from reconcile.claims.reading import Reading
from reconcile.claims.records.calendar_records import YearsSum
from reconcile.mentions import Mentions
from reconcile.model import Entry, Quote
from reconcile.spans import Span

REACH: Final = 200
"""How far from a number of years its year may stand."""
# Celebrations are planned so many years ahead.
_PLAN_YEARS: Final = 10
# The words of a plaque or a title are of their own day.
_OPENING: Final = ('"', "'", '"the ', "'the ")


@attrs.frozen(kw_only=True)
class Count:
    """A number of years as written. form: of the time expression; options: what the words may mean, the first as a rule;
    slack_years: by how many a hedge ("some 20 years ago") lets it be off.
    """

    form: str
    options: tuple[int, ...]
    quote: Quote
    round_years: bool = False
    direction: int | None = None
    slack_years: int = 0


@attrs.frozen(kw_only=True)
class Told:
    """Where and when a count was told. year: of the telling; sentence: round the count, in the entry's text."""

    reading: Reading
    found: Mentions
    year: int

    @property
    def entry(self) -> Entry:
        return self.found.entry

    def sentence(self, span: Span) -> Span:
        held = self.found.placed_sentences.holding(span.start)
        return held.span if held is not None else Span(max(0, span.start - REACH), span.end + REACH)


def years_sum(
    told: Told, count: Count, quotes: tuple[Quote, ...], *, what: str, year: int, to: int, of: str = ""
) -> YearsSum | None:
    """The sum, counted to the year of the telling or to another that the text names and that fits; None for plans and for
    what was told of an earlier day.
    """
    years = min(count.options, key=lambda n: abs(to - year - n))
    named = (y for y in years_in(told.entry.plain) if y != year)
    if min((abs(y - year - years) for y in named), default=2) <= 1:
        return None
    due = to - year
    if 0 < abs(due - years) <= count.slack_years:
        return None
    if _is_of_another_day(told, count.quote.span, what, years - due if to == told.year else 0):
        return None
    return YearsSum(
        **told.reading.base(told.entry, quotes), what=what, text=count.quote.text, of=of, years=years, year=year,
        told_year=to, due=due, off_years=abs(due - years), round_years=count.round_years,
        arithmetic=f"{to} - {year} = {due}",
    )  # fmt: skip


def _is_of_another_day(told: Told, span: Span, what: str, ahead: int) -> bool:
    """True for a count that the words lead to a year to come, or to one gone by. ahead: years that it is too large."""
    sentence, plain = told.sentence(span), told.entry.plain
    near = words.NEAR.search(plain, sentence.start, sentence.end) is not None
    if 1 < ahead <= _PLAN_YEARS:
        return not near and words.PLANNED.search(plain, sentence.start, sentence.end) is not None
    if ahead >= -1 or what not in ("anniversary", "elapsed"):
        return False
    if words.EARLIER.search(plain, sentence.start, sentence.end) is not None:
        return True
    made = words.MADE.search(plain, sentence.start, span.start) or words.GONE_BY.search(
        plain, sentence.start, span.start
    )
    return (
        what == "anniversary" and not near and (made is not None or plain.endswith(_OPENING, 0, span.start))
    )


def year_quote(entry: Entry, match: re.Match[str], group: str = "year") -> Quote:
    return entry.quote(Span(match.start(group), match.end(group)))
