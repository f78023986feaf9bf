"""Other ways to read a stated time: the other half of the day, an hour off, another zone, week, day or year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.kinds import Event
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.places import place_named
from reconcile.time_labels import clock, day_label
from reconcile.timeline.aspects import Aspect, bounds_of
from reconcile.timeline.constraints import Reading
from reconcile.times import DAY_S, HOUR_S, Granularity, Interval, day_wall, offset_s, wall_of

_CLOCK: Final = LazyPattern(r"\b(?P<hour>\d{1,2})(?:[.:h]\d{2})?\s?(?P<half>[ap]\.?m\b)?")
_WEEKDAY: Final = LazyPattern(r"\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur?|sun)(?:day)?\b")
_DAY_WORD: Final = LazyPattern(r"\b(?:today|yesterday|tomorrow|tonight|overnight|last night)\b")
_NUMERIC: Final = re.compile(r"\b(?P<one>\d{1,2})[./-](?P<other>\d{1,2})[./-](?P<year>\d{4})\b")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_UNIVERSAL: Final = LazyPattern(r"\b(?:gmt|utc|z)\b")
_NO_CLOCK: Final = LazyPattern(r"\bago\b|\bhours?\b|\bminutes?\b")


def readings_of(event: Event, node: str, aspect: Aspect, slack: int) -> tuple[Reading, ...]:
    """The other readings of the stated time of an event, each with the bounds that it would give."""
    when = event.stated
    if when is None:
        return ()
    return tuple(
        Reading(
            name=f"“{event.time_text}” {name}",
            bounds=bounds_of(node, when.shifted(shift).widened(slack, slack), aspect),
        )
        for name, shift in _shifts(event, when)
    )


def _shifts(event: Event, when: Interval) -> Iterator[tuple[str, float]]:
    """What is read otherwise, in words, and by how many seconds that moves the time."""
    text = event.time_text
    if event.granularity.rank <= Granularity.HOUR.rank and _NO_CLOCK.search(text) is None:
        yield from _of_clock(event, when)
    if _WEEKDAY.search(text):
        yield from (("as that day a week later", 7 * DAY_S), ("as that day a week before", -7 * DAY_S))
    if _WEEKDAY.search(text) or _DAY_WORD.search(text):
        yield from (("a day later", DAY_S), ("a day before", -DAY_S))
    yield from _swapped(text, when)
    if _YEAR.search(text):
        yield from (("a year later", 365 * DAY_S), ("a year before", -365 * DAY_S))


def _of_clock(event: Event, when: Interval) -> Iterator[tuple[str, float]]:
    found = _CLOCK.search(event.time_text)
    if found is None or when.start is None:
        return
    hour, half = int(found["hour"]), (found["half"] or "")[:1].casefold()
    if hour <= 12 and half != "p":
        yield _moved("in the other half of the day", when, 12 * HOUR_S)
    if half == "p":
        yield _moved("in the other half of the day", when, -12 * HOUR_S)
    yield _moved("an hour later", when, HOUR_S)
    yield _moved("an hour earlier", when, -HOUR_S)
    place = place_named(event.place_ids[0]) if event.place_ids else None
    offset = offset_s(place.zone, when.start) if place is not None and place.zone is not None else 0
    if place is None or abs(offset) <= HOUR_S:
        return
    if _UNIVERSAL.search(event.time_text):
        yield _moved(f"read as the time of {place.name}", when, -offset)
    else:
        yield _moved("read as UTC", when, offset)


def _moved(name: str, when: Interval, shift: float) -> tuple[str, float]:
    start = when.shifted(shift).start
    if start is None:
        return name, shift
    return f"{name} ({clock(start)} UTC on {day_label(wall_of(start, 'UTC'))})", shift


def _swapped(text: str, when: Interval) -> Iterator[tuple[str, float]]:
    """A date in figures with day and month changed round."""
    found = _NUMERIC.search(text)
    if found is None or when.start is None:
        return
    one, other, year = int(found["one"]), int(found["other"]), int(found["year"])
    if one == other or one > 12 or other > 12:
        return
    first, second = day_wall(year, one, other).start_s, day_wall(year, other, one).start_s
    now = min((first, second), key=lambda s: abs(s - wall_of(when.start, "UTC")))  # type: ignore[arg-type]
    then = second if now == first else first
    yield f"with day and month changed round ({day_label(then)})", then - now
