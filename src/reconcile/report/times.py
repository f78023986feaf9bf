"""Time expressions as lines for people and as objects for programs: what each was read as, and on what that rests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from reconcile.time_labels import iso
from reconcile.times import Interval, day_wall
from reconcile.timex import TimeParts, Timex, TimexType

_LEAP_YEAR: Final = 2024
_VAGUE: Final = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})


def time_lines(timex: Timex) -> Iterator[str]:
    """The words with their TIMEX3; when that is and why; then a line for every other reading that the words allow."""
    mod = f" {timex.mod}" if timex.mod else ""
    yield f"“{timex.quote.text}” {timex.type} {timex.value}{mod} ({timex.form}, {timex.granularity})"
    if timex.interval is None:
        yield f"no interval: {why_unresolved(timex)}"
    else:
        yield f"{interval_text(timex.interval)}; {'; '.join(_grounds(timex))}"
    for reading in timex.readings[1:]:
        yield f"or {interval_text(reading)}"


def _grounds(timex: Timex) -> Iterator[str]:
    yield f"{timex.zone} ({timex.zone_source})" if timex.zone else "no zone needed"
    if timex.anchor is not None:
        yield f"anchor {timex.anchor}"
    if timex.direction_source is not None:
        yield f"direction {timex.direction_source}"


def why_unresolved(timex: Timex) -> str | None:
    """Why a time has no interval, in words; None for one that has."""
    if timex.interval is not None:
        return None
    if timex.value in _VAGUE:
        return "too vague to have ends"
    if timex.type is TimexType.DURATION:
        return "a length of time, which nothing ties to the calendar"
    if timex.type is TimexType.SET:
        return "a time that repeats"
    zone = timex.parts.zone_text
    if zone is not None and timex.zone is None:
        return f"nothing says which zone “{zone}” is"
    return "nothing says which one is meant" if _is_day(timex.parts) else "no calendar has that day"


def _is_day(parts: TimeParts) -> bool:
    """False for a day that no year has, or that the year written has not."""
    if parts.month is None or parts.day is None:
        return True
    try:
        day_wall(parts.year or _LEAP_YEAR, parts.month, parts.day)
    except ValueError:
        return False
    return True


def time_object(timex: Timex) -> dict[str, Any]:
    """A time as plain objects: offsets in code points, half-open; intervals in UTC, an open end as None."""
    return {
        "text": timex.quote.text,
        "start": timex.quote.span.start,
        "end": timex.quote.span.end,
        "type": str(timex.type),
        "value": timex.value,
        "mod": timex.mod,
        "form": timex.form,
        "granularity": str(timex.granularity),
        "interval": None if timex.interval is None else _ends(timex.interval),
        "zone": timex.zone,
        "zone_source": timex.zone_source,
        "anchor": timex.anchor,
        "direction_source": timex.direction_source,
        "readings": [_ends(reading) for reading in timex.readings],
        "unresolved": why_unresolved(timex),
    }


def _ends(interval: Interval) -> dict[str, str | None]:
    return {"start": iso(interval.start), "end": iso(interval.end)}


def interval_text(interval: Interval) -> str:
    """ "2024-06-18T04:13:00Z to 2024-06-18T04:14:00Z"; an open end as two dots."""
    return f"{iso(interval.start) or '..'} to {iso(interval.end) or '..'}"
