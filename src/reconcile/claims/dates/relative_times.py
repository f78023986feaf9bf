"""Two times of one sentence that say when one thing was: "yesterday, on Monday 3 June", "three weeks later, on 6 May"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.dates.relative_sums import Pair, Sum, sum_of
from reconcile.claims.pages.own_words import ToldTime, is_own, told_times, zones_near
from reconcile.claims.reading import Reading
from reconcile.claims.records.telling_records import DatedTelling
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.times import DAY_S, HOUR_S, wall_of
from reconcile.timex import Timex

# What stands between two names of one time: ", on ", " (", ", that is, ", " - ".
_GLUE: Final = LazyPattern(
    r" ?(?:, ?|\( ?)?(?:(?:that is|i\.e\.|namely|which (?:is|was)),? )?(?:(?:on|in|at|back in|of) )?(?:the )?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day ?,? )?",
)
# What may follow the second name, if the two are one: an end, a pause, or a word that goes on about the same thing.
_CLOSED: Final = LazyPattern(
    r"\s*(?:$|[.,;)!?\n]|- |(?:at|in|when|as|by|near|from|with|to|for|that|who|which|and|but|after|before|local|outside|inside|during)\b)",
)
_PAUSE: Final = re.compile(r"[,(]|\b(?:on|in|at)\b")
# Words that make the pair a comparison, a list, or a stretch.
_LOOSE: Final = LazyPattern(
    r"\b(?:between|from|since|until|till|than|versus|vs|compared|unlike|like|or|either|both|not|never|n't|if|unless|"
    r"moved|postpon\w*|reschedul\w*|brought forward|delay\w*|revis\w*|instead|rather|now|originally|initially|"
    r"supposed|should have|would have|correction|wrong\w*|mistak\w*)\b",
)
_AFTER_MIDNIGHT_S: Final = 5 * HOUR_S


def make_dated_tellings(reading: Reading) -> Iterator[DatedTelling]:
    """Both sides of every pair of times that one sentence gives for one thing."""
    before: ToldTime | None = None
    for told in told_times(reading):
        if before is not None and told.found is before.found and told.index == before.index + 1:
            yield from _pair(reading, before, told)
        before = told


def _pair(reading: Reading, first: ToldTime, second: ToldTime) -> Iterator[DatedTelling]:
    if not _is_one(first, second):
        return
    days = told_days(reading, first)
    for relative, named in ((first.timex, second.timex), (second.timex, first.timex)):
        found = sum_of(Pair(reading=reading, told=first, relative=relative, named=named, days=days))
        if found is not None and is_own(first) and is_own(second):
            yield from _both(reading, first, relative, named, found)
            return


def _is_one(first: ToldTime, second: ToldTime) -> bool:
    """True when the second time says again, in other words, when the first was."""
    if first.timex.parts.hour is not None and second.timex.parts.hour is not None:
        return False  # two clocks, each with the day of its own zone: "5.30pm on Tuesday (1.30am today in Tokyo)"
    one, two, plain = first.timex.quote.span, second.timex.quote.span, first.plain
    if not first.sentence.holds(two) or _GLUE.fullmatch(plain, one.end, two.start) is None:
        return False
    if two.start == one.end or second.timex.quote.text.casefold().endswith("'s"):
        return False
    if _PAUSE.search(plain, one.end, two.start) is None and not plain[one.end : two.start].isspace():
        return False
    if _LOOSE.search(plain, max(first.sentence.start, one.start - 60), one.start):
        return False
    return _CLOSED.match(plain, two.end) is not None


def _both(
    reading: Reading, told: ToldTime, relative: Timex, named: Timex, found: Sum
) -> Iterator[DatedTelling]:
    entry = told.found.entry
    key = f"{entry.source.name}|{entry.id}|{told.timex.quote.span.start}"
    for timex, when, reckoning in (
        (relative, found.reckoned, found.reckoning),
        (named, found.named, found.naming),
    ):
        yield DatedTelling(
            **reading.base(entry, [timex.quote]),
            subject=key,
            text=timex.quote.text,
            when=when,
            reckoning=reckoning,
            relative=timex is relative,
            apposed=True,
            slip=found.slip,
        )


def told_days(reading: Reading, told: ToldTime) -> tuple[int, ...]:
    """Midnights, as wall times, of every day that can be the "today" of an entry, the page's own first."""
    start = told.told.start
    if start is None:
        return ()
    walls = [wall_of(start, zone) for zone in zones_near(reading, told.found)]
    nights = [wall - DAY_S for wall in walls[:1] if wall % DAY_S < _AFTER_MIDNIGHT_S]
    return tuple(dict.fromkeys(wall // DAY_S * DAY_S for wall in (*walls, *nights)))
