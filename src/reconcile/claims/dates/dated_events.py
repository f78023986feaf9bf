"""When the told events of a page were, as their own words reckon it, so that two tellings of one event can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from reconcile.claims.clocks.told_clocks import is_placed, is_stamped, moment
from reconcile.claims.dates.relative_times import told_days
from reconcile.claims.kinds import Event
from reconcile.claims.pages.own_words import (
    ToldTime,
    is_instant,
    is_of_its_moment,
    is_own,
    told_times,
    zones_near,
)
from reconcile.claims.reading import Reading
from reconcile.claims.records.claim import base_of
from reconcile.claims.records.telling_records import DatedTelling
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import BlockKind
from reconcile.time_labels import day_label
from reconcile.times import DAY_S, MINUTE_S, Interval, Wall, wall_of

# What a person or ship does once in a place within a few days; visits, talks and attacks come again.
_ONCE: Final = frozenset({"arrival", "departure", "disaster"})
# Words of a second event, of an older telling, or of what was changed.
AGAIN: Final = LazyPattern(
    r"\b(?:again|second|third|another|other|further|twice|back|return\w*|re-\w+ed|"
    r"re(?:opened|started|sumed|launched|visited|elected|entered|joined|peated|ported|scheduled|vised|newed)|"
    r"earlier (?:reports?|today we)|previous\w*|last time|first time|"
    r"also|more|both|each|every|several|separate\w*|instead|postpon\w*|reschedul\w*|revis\w*|correct\w*|moved|delay\w*|late|"
    r"not|never|n't|if|would|will|may|might|could|should|had|as (?:we )?(?:reported|mentioned)|recap)\b",
)
# Behind these a time is that of the saying.
_SAID: Final = LazyPattern(
    r"\b(?:said|says?|told|tells|tweeted|posted|wrote|announced|confirmed|reported|statement|according)\b[^.;]{0,40}$",
)
_NOW: Final = frozenset({"just", "ref"})
_CLOCK_SLACK_S: Final = 10 * MINUTE_S


@attrs.frozen(kw_only=True)
class _Reckoned:
    """Every moment that a time allows, and how it was reached. text: as written; relative: counted from the telling."""

    when: Interval
    words: str
    text: str
    relative: bool


def make_dated_events(reading: Reading, events: Iterable[Event]) -> Iterator[DatedTelling]:
    """The times of events that happen once, told plainly, each under the key of its event."""
    times: dict[str, list[ToldTime]] = {}
    for told in told_times(reading):
        times.setdefault(told.found.entry.id, []).append(told)
    found = {mentions.entry.id: mentions for mentions in reading.mentions}
    for event in events:
        if _is_plain(event) and is_of_its_moment(found[event.entry]):
            yield from _of_event(reading, event, times.get(event.entry, []))


def _is_plain(event: Event) -> bool:
    happened = event.lane == "happened" and event.modality in ("asserted", "reported") and event.polarity
    told = event.kind in _ONCE and event.block == BlockKind.BODY and not event.cue
    return bool(event.link) and happened and told and event.recent


def _of_event(reading: Reading, event: Event, times: list[ToldTime]) -> Iterator[DatedTelling]:
    """The one time that an event's sentence gives; of one told as past without a time, that it was before its telling."""
    quote = event.quotes[0]
    inside = [t for t in times if quote.span.holds(t.timex.quote.span) and t.timex.form not in _NOW]
    if AGAIN.search(quote.text.replace("\u2019", "'")):
        return
    found: _Reckoned | None = None
    if event.anchored and len(inside) == 1 and is_own(inside[0]) and _SAID.search(inside[0].before) is None:
        found = _reckoned(reading, inside[0])
    elif not event.anchored and not inside:
        found = _told_as_past(event)
    if found is not None:
        yield DatedTelling(
            **base_of(event, (quote,)),
            subject=f"{event.kind}|{event.link}",
            text=found.text,
            when=found.when,
            reckoning=found.words,
            relative=found.relative,
            apposed=False,
            slip="",
        )


def _told_as_past(event: Event) -> _Reckoned | None:
    """ "She has arrived": before it was told."""
    if event.at is None or event.at.start is None or event.at.end is None or not is_instant(event.at):
        return None
    if event.when is None or event.when.end is None or event.when.end > event.at.end:
        return None
    stamp = moment(event.at.start)
    words = f"what is told as past at {stamp} on {day_label(wall_of(event.at.start, 'UTC'))} was before that"
    return _Reckoned(when=Interval(None, event.at.end), words=words, text=stamp, relative=True)


def _reckoned(reading: Reading, told: ToldTime) -> _Reckoned | None:
    timex = told.timex
    if timex.form == "ago" and timex.parts.unit in ("hour", "minute"):
        return _ago(reading, told)
    if timex.form == "clock":
        return _clock(reading, told)
    if timex.form in ("day_word", "weekday", "date") or (timex.form == "ago" and timex.parts.unit == "day"):
        return _day(reading, told)
    return None


def _ago(reading: Reading, told: ToldTime) -> _Reckoned | None:
    """ "about four hours ago", with what hedge and rounding leave open."""
    when, stamp = told.timex.interval, told.told.start
    if (
        when is None
        or when.start is None
        or when.end is None
        or stamp is None
        or not is_stamped(reading, told)
    ):
        return None
    middle = when.start + (when.end - when.start) / 2
    words = f"“{told.timex.quote.text}”, told at {moment(stamp)}, is about {moment(middle)}"
    return _Reckoned(
        when=when.widened(_CLOCK_SLACK_S, _CLOCK_SLACK_S),
        words=words,
        text=told.timex.quote.text,
        relative=True,
    )


def _clock(reading: Reading, told: ToldTime) -> _Reckoned | None:
    """A clock in a certain zone, on its own day or that of the telling."""
    when = told.timex.interval
    if when is None or when.start is None or len(told.timex.readings) > 1 or not is_stamped(reading, told):
        return None
    if not is_placed(reading, told, told.timex):
        return None
    words = f"“{told.timex.quote.text}” is {moment(when.start)} on {day_label(wall_of(when.start, 'UTC'))}"
    return _Reckoned(
        when=when.widened(_CLOCK_SLACK_S, _CLOCK_SLACK_S),
        words=words,
        text=told.timex.quote.text,
        relative=False,
    )


def _day(reading: Reading, told: ToldTime) -> _Reckoned | None:
    """A day, on the calendar of every zone near: "yesterday", "on Monday", "on 3 June", "two days ago"."""
    timex = told.timex
    days = told_days(reading, told)
    if timex.wall is None or timex.wall.end_s - timex.wall.start_s > DAY_S or not days:
        return None
    start = timex.wall.start_s // DAY_S * DAY_S
    shifts = [0] if timex.form == "date" else [(day - days[0]) for day in days]
    if timex.form == "weekday":
        shifts = [0, *(day - start for day in days if (day - start) % (7 * DAY_S) == 0)]
    return _Reckoned(
        when=_everywhere(reading, told, Wall(start + min(shifts), start + max(shifts) + DAY_S)),
        text=timex.quote.text,
        words=f"“{timex.quote.text}”, told on {day_label(days[0])}, is {day_label(start)}",
        relative=timex.form != "date",
    )


def _everywhere(reading: Reading, told: ToldTime, wall: Wall) -> Interval:
    """A stretch of the calendar as it is in all zones near an entry together."""
    hull = wall.at(reading.zone)
    for zone in zones_near(reading, told.found):
        hull = hull.hull(wall.at(zone))
    return hull
