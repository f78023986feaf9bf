"""Which half of the day an hour means that nothing tells: "at four", "half past two", by the clock told before it."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from reconcile.extract.time_clock_readings import is_open_half
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.times import HOUR_S, MINUTE_S, wall_of
from reconcile.timex import Timex

_REACH: Final = 200  # letters between two clocks of one account
_HALF_S: Final = 12 * HOUR_S
_AHEAD_S: Final = 10 * MINUTE_S
_EARLIER: Final = LazyPattern(r"\b(?:had|earlier|before that|already)\b[^.;!?\n]*$")


def in_its_account(
    timex: Timex, start_s: int, *, zone: str, previous: Timex | None, found: Mentions, told: datetime | None
) -> int:
    """Start of the wall of a past hour of either half of the day, in the half that goes with the clock told before it.

    An account goes on: the next such hour after that clock, if it is over by then; "had" goes back to the last before it.
    """
    if previous is None or previous.form != "clock" or previous.interval is None or not is_open_half(timex):
        return start_s
    end, at = previous.quote.span.end, previous.interval.start
    if at is None or told is None or not 0 <= timex.quote.span.start - end <= _REACH:
        return start_s
    before_s, latest_s = wall_of(at, zone), wall_of(told, zone) + _AHEAD_S
    halves = [start_s + step * _HALF_S for step in range(-4, 3)]
    if _EARLIER.search(found.entry.plain, end, timex.quote.span.start):
        return max((s for s in halves if s <= before_s), default=start_s)
    return min((s for s in halves if before_s <= s <= latest_s), default=start_s)
