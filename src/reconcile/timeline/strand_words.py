"""What a statement says of a time, in words, and the words of the page that it rests on, on one line."""

from __future__ import annotations

import re
from typing import Final

from reconcile.claims.kinds import Event
from reconcile.time_labels import clock, day_label, month_label
from reconcile.timeline.aspects import Aspect
from reconcile.times import DAY_S, HOUR_S, Granularity, Interval, wall_of

_SPACE: Final = re.compile(r"\s+")
_LONGEST: Final = 150


def shortened(text: str) -> str:
    """The words of a quote on one line, cut at a space where they are long."""
    line = _SPACE.sub(" ", text).strip()
    if len(line) <= _LONGEST:
        return line
    return line[: line.rfind(" ", 0, _LONGEST)].rstrip(" ,;:") + " ..."


def stated_words(event: Event, when: Interval, aspect: Aspect) -> str:
    """ "ended at 15:30 UTC on Tuesday 12 September 2023"."""
    fine = event.granularity.rank < Granularity.DAY_PART.rank
    at = moment(when, fine=fine and when.width_s <= HOUR_S)
    if aspect is Aspect.START:
        return f"began {at}"
    if aspect is Aspect.END:
        return f"ended {at}"
    if aspect is Aspect.BY:
        return f"over {_end(when, fine=fine)}"
    if aspect is Aspect.FROM:
        return f"not before {at.removeprefix('at ')}"
    return f"was {at}"


def _end(when: Interval, *, fine: bool) -> str:
    last = Interval(when.end and when.widened(0, 0).end, None) if when.end else when
    return f"by {moment(last, fine=fine).removeprefix('at ')}"


def moment(when: Interval, *, fine: bool) -> str:
    """ "at 15:30 UTC on Tuesday 12 September 2023", or the days or months that a coarser time names."""
    first = when.start or when.end
    if first is None:
        return "at a time that is not told"
    day = day_label(wall_of(first, "UTC"))
    if fine:
        return f"at {clock(first)} UTC on {day}"
    if when.start is None or when.end is None:
        return f"at {clock(first)} UTC on {day}"
    if when.width_s > 40 * DAY_S:
        return f"between {month_label(wall_of(when.start, 'UTC'))} and {month_label(wall_of(when.end, 'UTC') - 1)}"
    return f"from {clock(when.start)} UTC on {day} to {clock(when.end)} UTC on {day_label(wall_of(when.end, 'UTC'))}"
