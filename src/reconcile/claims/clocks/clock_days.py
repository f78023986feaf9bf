"""The days that a clock may be meant for, when its sentence names others than that of the telling."""

from __future__ import annotations

import bisect
from typing import Final

import attrs

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.spans import Span
from reconcile.times import DAY_S, Granularity
from reconcile.timex import Timex, TimexType

# A clock of no known season is tried in each of them.
_SEASONS_S: Final = (120 * DAY_S, 240 * DAY_S)
_LOOKED_AT: Final = 24  # times on either side of a clock
_WIDE: Final = 200  # code points on either side of a clock in which its schedule is named
_STANDING: Final = LazyPattern(
    r"\b(?:every|each|daily|weekly|monthly|nightly|weekdays?|weekends|week nights?|usual(?:ly)?|normal(?:ly)?|always|regular(?:ly)?|"
    r"typically|generally|opening (?:hours|times)|lines? (?:is|are) open|open (?:from|between)|(?:mon|tues|wednes|thurs|fri|satur|sun)days|"
    r"all year|year[- ]round|throughout the year)\b",
)


@attrs.frozen(kw_only=True, eq=False)
class ToldDays:
    """The times of an entry by their place. starts: where each of them begins."""

    found: Mentions
    starts: tuple[int, ...]

    @classmethod
    def of(cls, found: Mentions) -> ToldDays:
        return cls(found=found, starts=tuple(t.quote.span.start for t in found.times))

    def shifts_s(self, clock: Timex) -> tuple[int, ...]:
        """Seconds to add to the wall time of a clock for each day that it may be of, 0 first.

        A clock with a day of its own has no other. Days and months of its sentence and of the one before it count;
        a year, a season or a standing schedule ("every Sunday") leaves every season open.
        """
        parts, wall = clock.parts, clock.wall
        if wall is None or parts.day is not None or parts.weekday is not None or parts.unit is not None:
            return (0,)
        own, wide = self._sentences(clock)
        shifts = [0]
        if is_standing(self.found, clock, own):
            shifts += _SEASONS_S
        here = bisect.bisect_left(self.starts, clock.quote.span.start)
        low = max(bisect.bisect_left(self.starts, wide.start), here - _LOOKED_AT)
        high = min(bisect.bisect_right(self.starts, wide.end), here + _LOOKED_AT)
        for told in self.found.times[low:high]:
            if told.type is not TimexType.DATE or told.wall is None:
                continue
            if told.granularity.rank <= Granularity.MONTH.rank:
                ends = (told.wall.start_s, told.wall.end_s - 1)
                shifts += [(end // DAY_S - wall.start_s // DAY_S) * DAY_S for end in ends]
            elif own.holds(told.quote.span):
                shifts += _SEASONS_S
        return tuple(dict.fromkeys(shifts))

    def _sentences(self, clock: Timex) -> tuple[Span, Span]:
        """The sentence of a clock, and the same with the one before it."""
        sentences, at = self.found.placed_sentences, clock.quote.span
        holding = sentences.holding(at.start)
        if holding is None or not holding.span.holds(at):
            whole = Span(0, len(self.found.entry.plain))
            return whole, whole
        before = next(sentences.before(holding.span.start), holding)
        return holding.span, Span(before.span.start, holding.span.end)


def is_standing(found: Mentions, clock: Timex, within: Span) -> bool:
    """True when the words beside a clock name a schedule that stands in every season."""
    at = clock.quote.span
    start, end = max(within.start, at.start - _WIDE), min(within.end, at.end + _WIDE)
    return _STANDING.search(found.entry.plain, start, end) is not None
