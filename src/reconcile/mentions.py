"""What was found in an entry: times, quantities, places, names, who says so, and hedges."""

from __future__ import annotations

import functools
from enum import StrEnum
from typing import Final

import attrs

from reconcile.model import BlockKind, Entry, Quote, Span
from reconcile.places import Place
from reconcile.quantities import Quantity
from reconcile.spans import Placed
from reconcile.times import Granularity, Interval, Wall

# Sources of a zone that the words of a time settle.
_SETTLED: Final = frozenset({"written", "abbreviation", "place", "entry"})


class TimexType(StrEnum):
    """The types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@attrs.frozen(kw_only=True)
class TimeParts:
    """What was written of a time, before it was resolved; None for what was not.

    hour: as written (14 in "14:13pm"). meridiem: "am" or "pm". zone_text: "GMT", "local time", "British Summer Time".
    weekday: 1 Monday to 7 Sunday. unit: "second" .. "century". low, high: amount of units of a relative time or duration.
    direction: -1 before the anchor, 0 within it, 1 after. part: "morning", "evening", "early", ...
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    meridiem: str | None = None
    zone_text: str | None = None
    part: str | None = None
    unit: str | None = None
    low: float | None = None
    high: float | None = None
    direction: int | None = None

    @property
    def minute_of_day(self) -> int | None:
        """Minutes after midnight on the clock face, 0 to 1,439 ("24:00" is 0); None without an hour.

        "14:13pm" is read as 14:13; a part of the day stands in for am and pm ("nine in the evening", "11 at night").
        """
        if self.hour is None:
            return None
        hour, half = self.hour % 24, self.meridiem
        if self.hour == 24:
            half = None
        elif half is None and hour < 12:
            half = {"afternoon": "pm", "evening": "pm"}.get(self.part or "")
            if self.part in ("tonight", "night") and hour >= 5:
                half = "pm"
        elif half is None and hour == 12 and self.part in ("tonight", "night", "early hours"):
            half = "am"
        if half == "pm" and hour < 12:
            hour += 12
        elif half == "am" and hour == 12:
            hour = 0
        return hour * 60 + (self.minute or 0)


@attrs.frozen(kw_only=True)
class Timex:
    """A time expression with its TIMEX3 type and value.

    form: which shape of expression it is ("clock", "date", "weekday", "day_word", "ago", "month", "year", "duration",
    ...). interval: UTC, None when nothing resolves it. wall: the same on the calendar, for times that name days or
    clocks and so can be read in another zone; None for amounts of elapsed time. zone_source: written ("GMT", "Moscow
    time"), abbreviation (chosen among those that share it), place, entry, page, publisher, given or default. anchor: what
    it was counted from: "written" (it stands alone), "dct" or "previous". direction_source: why before or after that:
    "written", "tense", "weekday", "nearest" or "assumed". readings: every interval that the words allow, the chosen one
    first.
    """

    type: TimexType
    value: str
    mod: str | None = None
    form: str
    parts: TimeParts
    interval: Interval | None = None
    wall: Wall | None = None
    granularity: Granularity
    zone: str | None = None
    zone_source: str | None = None
    anchor: str | None = None
    direction_source: str | None = None
    readings: tuple[Interval, ...] = ()
    quote: Quote

    def in_zone(self, zone: str, source: str) -> Timex:
        """The same words read on the calendar of another zone; a time whose words settle its zone ("GMT", "local time"),
        or that names no day or clock, stays.
        """
        if self.wall is None or self.zone_source in _SETTLED or zone == self.zone:
            return self
        interval = self.wall.at(zone)
        return attrs.evolve(self, interval=interval, zone=zone, zone_source=source, readings=(interval,))


@attrs.frozen(kw_only=True)
class Measure:
    """A quantity as written."""

    quantity: Quantity
    quote: Quote


@attrs.frozen(kw_only=True)
class Toponym:
    """A place name as written. place: the one it is, None while ambiguous. by: "name", "demonym", "metonym",
    "capital" ("the North Korean capital"), "learnt" (a thing that the page itself puts in a place) or, until the page
    is settled, "weak" (as often a person's name). scores: what speaks for each candidate, 0 to 1, together 1; () on pages.
    """

    name: str
    candidates: tuple[Place, ...]
    place: Place | None
    by: str = "name"
    scores: tuple[float, ...] = ()
    quote: Quote


class NameKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"


@attrs.frozen(kw_only=True)
class Name:
    """A person's or organisation's name as written. key: canonical form, one for "Kim Jong Un", "Mr Kim" and "Kim".

    title: "President", "Defence Minister", as written before or after the name, else None. known: the form stands in
    a list of names. seat: name of the place where an organisation has its seat, if known.
    """

    form: str
    key: str
    kind: NameKind
    title: str | None = None
    known: bool = False
    seat: str | None = None
    quote: Quote


class HedgeKind(StrEnum):
    REPORTATIVE = "reportative"
    EPISTEMIC = "epistemic"
    PROSPECTIVE = "prospective"
    NEGATED = "negated_knowledge"
    DENIED = "denied"
    APPROXIMATE = "approximator"


@attrs.frozen(kw_only=True)
class Hedge:
    """Words that weaken a statement."""

    kind: HedgeKind
    quote: Quote


@attrs.frozen(kw_only=True)
class Attribution:
    """Who says so. source: canonical name ("Tass", "South Korea"), None for "reports say". cue: the verb or phrase.

    scope: the words attributed, in Entry.text. quoted: the directly quoted words, as spans inside the quotation marks.
    """

    source: str | None
    cue: str
    scope: Span
    quoted: tuple[Span, ...] = ()
    quote: Quote


@attrs.frozen(kw_only=True)
class Sentence:
    """A sentence of one block. span: in Entry.text."""

    span: Span
    block: BlockKind


@attrs.frozen(kw_only=True, eq=False)
class Mentions:
    """All that was found in one entry, each kind in order of place."""

    entry: Entry
    sentences: tuple[Sentence, ...] = ()
    names: tuple[Name, ...] = ()
    toponyms: tuple[Toponym, ...] = ()
    measures: tuple[Measure, ...] = ()
    times: tuple[Timex, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    hedges: tuple[Hedge, ...] = ()

    @functools.cached_property
    def placed_names(self) -> Placed[Name]:
        return Placed.of(self.names, _of_quote)

    @functools.cached_property
    def placed_people(self) -> Placed[Name]:
        return Placed.of((n for n in self.names if n.kind is NameKind.PERSON), _of_quote)

    @functools.cached_property
    def placed_bodies(self) -> Placed[Name]:
        return Placed.of((n for n in self.names if n.kind is NameKind.ORGANISATION), _of_quote)

    @functools.cached_property
    def placed_toponyms(self) -> Placed[Toponym]:
        return Placed.of(self.toponyms, _of_quote)

    @functools.cached_property
    def zoned_toponyms(self) -> Placed[Toponym]:
        """The places that have one zone."""
        return Placed.of(
            (t for t in self.toponyms if t.place is not None and t.place.zone is not None), _of_quote
        )

    @functools.cached_property
    def placed_by_zone(self) -> dict[str, Placed[Toponym]]:
        """The places that have a zone, by zone, in the order in which the zones are first named."""
        found: dict[str, list[Toponym]] = {}
        for toponym in self.toponyms:
            if toponym.place is not None and toponym.place.zone is not None:
                found.setdefault(toponym.place.zone, []).append(toponym)
        return {zone: Placed.of(listed, _of_quote) for zone, listed in found.items()}

    @functools.cached_property
    def named_places(self) -> tuple[Place, ...]:
        """Every place that is named, once, but not those of which only a nationality is."""
        named = (t.place for t in self.toponyms if t.place is not None and t.by != "demonym")
        return tuple({place.id: place for place in named}.values())

    @functools.cached_property
    def placed_sentences(self) -> Placed[Sentence]:
        return Placed.of(self.sentences, lambda sentence: sentence.span)

    @functools.cached_property
    def sentence_starts(self) -> tuple[int, ...]:
        """Where the sentences begin, in order."""
        return self.placed_sentences.starts


def _of_quote(found: Name | Toponym) -> Span:
    return found.quote.span
