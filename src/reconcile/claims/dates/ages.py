"""Ages beside years of birth or making: "the pilot, aged 39, was born in 1984"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reconcile.claims.dates import year_words as words
from reconcile.claims.dates.year_counts import REACH, Count, Told, year_quote, years_sum
from reconcile.claims.records.calendar_records import YearsSum
from reconcile.model import Quote
from reconcile.spans import Span


def ages(told: Told) -> Iterator[YearsSum]:
    """Ages beside years of birth or making, in one sentence and of one person or thing."""
    plain = told.entry.plain
    for born in words.BORN.finditer(plain) if "orn" in plain or "(b." in plain else ():
        sentence = told.sentence(Span(born.start(), born.end()))
        around = max(sentence.start, born.start() - REACH), min(sentence.end, born.end() + REACH)
        if words.OTHER_PERSON.search(plain, *around):
            continue
        aged = _age_beside(plain, born, sentence)
        if aged is not None and told.entry.block_at(born.start()).is_told:
            group, age = "year" if born["year"] else "year2", "n" if aged["n"] else "n2"
            quotes = (year_quote(told.entry, aged, age), year_quote(told.entry, born, group))
            yield from _age(told, quotes, told.year)
    for made in words.MADE_IN.finditer(plain) if "old" in plain else ():
        if told.entry.block_at(made.start()).is_told:
            yield from _age(
                told, (year_quote(told.entry, made, "n"), year_quote(told.entry, made)), told.year
            )
    for lived in words.LIVED.finditer(plain) if "died" in plain else ():
        if told.entry.block_at(lived.start()).is_told:
            quotes = (year_quote(told.entry, lived, "n"), year_quote(told.entry, lived, "from"))
            yield from _age(told, quotes, int(lived["to"]))


def _age(told: Told, quotes: tuple[Quote, Quote], to: int) -> Iterator[YearsSum]:
    count = Count(form="age", options=(int(quotes[0].text),), quote=quotes[0])
    claim = years_sum(told, count, quotes, what="age", year=int(quotes[1].text), to=to)
    if claim is not None:
        yield claim


def _age_beside(plain: str, born: re.Match[str], sentence: Span) -> re.Match[str] | None:
    """The nearest age of the sentence with nothing between it and the birth that makes it another's or an older one."""
    before = list(words.AGED.finditer(plain, max(sentence.start, born.start() - 80), born.start()))
    after = words.AGED.search(plain, born.end(), min(sentence.end, born.end() + 80))
    for aged, gap in (
        *((m, plain[m.end() : born.start()]) for m in before[-1:]),
        *((m, plain[born.end() : m.start()]) for m in (after,) if m is not None),
    ):
        follows = plain[aged.end() : aged.end() + 12].lower()
        if not words.OTHER_AGE.search(re.sub(r"^,? and (?=is |now |$)", " ", gap)) and not re.match(
            r",? (?:when|at the|in \d)", follows
        ):
            return aged
    return None
