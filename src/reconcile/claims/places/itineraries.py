"""Stays and arrivals that must both fit in: hours on the ground, then so many kilometres, by a stated time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.events.cast import cast_of
from reconcile.claims.events.stage import Stage
from reconcile.claims.events.subjects import acting
from reconcile.claims.kinds import Itinerary
from reconcile.claims.nearby import Nearby
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Sentence, Toponym
from reconcile.model import Entry, Quote, Span
from reconcile.places import Place, distance_km
from reconcile.timex import Timex

_STAY: Final = LazyPattern(
    r"\b(?:spend|spends|spending|stay|stays|staying|remain|remains|busy|agenda|meetings?|on the ground|stopover|pitstop|layover)\b",
    needs=(
        "spend",
        "stay",
        "remain",
        "busy",
        "agenda",
        "meeting",
        "on the ground",
        "stopover",
        "pitstop",
        "layover",
    ),
)
_ARRIVE: Final = re.compile(
    r"\b(?:land|lands|arrive|arrives|reach|reaches|dock|docks|touch down|get to|get into)\b(?=\s+(?:in|at|on|there)\b|\s+[A-Z])"
)
_AT: Final = re.compile(
    r"\b(?:landed|arrived|docked|touched down|stopped|is|was|currently|now)\s+(?:\w+\s)?(?:in|at)\s+(?:the\s)?(?:\w+\s){0,3}$"
)
_MEANS: Final[tuple[tuple[str, str], ...]] = (
    ("plane", r"\b(?:plane|aircraft|jet|flight|fly|flew|flying|airport|aboard|land(?:s|ed|ing)?)\b"),
    ("train", r"\b(?:train|rail|railway)\b"),
    ("ship", r"\b(?:ship|vessel|ferry|boat|dock(?:s|ed)?|port)\b"),
    ("car", r"\b(?:car|motorcade|convoy|bus|coach|drive|drove|driving|road)\b"),
)


# No page tells of more stays at one place; each meets each arrival from there.
_MOST_STAYS: Final = 40


@attrs.frozen(kw_only=True)
class _Stay:
    entry: Entry
    place: Place
    hours: float
    quote: Quote


def make_itineraries(reading: Reading) -> Iterator[Itinerary]:
    """Each stay of a page with each arrival that is told from the same place; joined by place, not pair by pair."""
    stays: dict[str, list[_Stay]] = {}
    for found in reading.mentions:
        for stay in _stays(found):
            told = stays.setdefault(stay.place.id, [])
            if len(told) < _MOST_STAYS:
                told.append(stay)
    if not stays:
        return
    cast = cast_of(reading)
    for found in reading.mentions:
        stage = Stage.of(found, cast)
        for sentence in found.sentences:
            yield from _arrivals(reading, stage.around(sentence.span), sentence, stays)


def _stays(found: Mentions) -> Iterator[_Stay]:
    """Stays of a stated number of hours, at the place of the sentence or the one named last before it."""
    nearby = Nearby(found=found)
    for sentence in found.sentences:
        if _STAY.search(found.entry.plain, sentence.span.start, sentence.span.end) is None:
            continue
        near = nearby.around(sentence.span)
        hours = [t for t in near.times if sentence.span.holds(t.quote.span) and _is_stay(found, t)]
        place = _place_of(near, sentence)
        if hours and place is not None and hours[0].parts.low is not None:
            low = float(hours[0].parts.low)
            yield _Stay(entry=found.entry, place=place, hours=low, quote=found.entry.quote(sentence.span))


def _is_stay(found: Mentions, timex: Timex) -> bool:
    """True for "several hours" and "over the next few hours"; not for "in three hours", which is an arrival."""
    before = found.entry.plain[max(0, timex.quote.span.start - 5) : timex.quote.span.start + 5].casefold()
    ahead = timex.form == "ahead" and ("over" in before or "next" in timex.quote.text.casefold())
    return timex.parts.unit == "hour" and (timex.form == "duration" or ahead)


def _place_of(found: Mentions, sentence: Sentence) -> Place | None:
    named = [
        t for t in found.toponyms if t.place is not None and t.by != "demonym" and t.place.kind != "country"
    ]
    inside = [t for t in named if sentence.span.holds(t.quote.span) and not _is_destination(found, t)]
    before = [
        t
        for t in named
        if t.quote.span.end <= sentence.span.start and sentence.span.start - t.quote.span.end <= 200
    ]
    chosen = inside[0] if inside else (before[-1] if before else None)
    return chosen.place if chosen is not None else None


def _is_destination(found: Mentions, toponym: Toponym) -> bool:
    start = toponym.quote.span.start
    return (
        re.search(r"\b(?:to|for|towards?|into)\s+(?:the\s)?$", found.entry.plain[max(0, start - 14) : start])
        is not None
    )


def _arrivals(
    reading: Reading, stage: Stage, sentence: Sentence, stays: dict[str, list[_Stay]]
) -> Iterator[Itinerary]:
    found, plain, span = stage.found, stage.found.entry.plain, sentence.span
    for verb in _ARRIVE.finditer(plain, span.start, span.end):
        goal = next(
            (t for t in found.toponyms if 0 <= t.quote.span.start - verb.end() <= 30 and t.place), None
        )
        due = next(
            (
                t
                for t in found.times
                if t.form == "ahead" and t.parts.unit == "hour" and span.holds(t.quote.span)
            ),
            None,
        )
        if (
            goal is None
            or goal.place is None
            or due is None
            or due.parts.low is None
            or due.parts.high is None
        ):
            continue
        for origin in _origins(found, span, goal):
            for stay in stays.get(origin.id, ()):
                if stay.place.lat_deg is None or goal.place.lat_deg is None or origin.id == goal.place.id:
                    continue
                actors = acting(stage, Span(span.start, verb.start()))
                quotes = (
                    found.entry.quote(Span(verb.start(), max(verb.end(), due.quote.span.end))),
                    stay.quote,
                )
                yield Itinerary(
                    **reading.base(found.entry, quotes),
                    actor=actors[0] if actors else "",
                    from_place=origin.name,
                    to_place=goal.place.name,
                    means=_means(plain[span.start : span.end]),
                    stay_low_h=stay.hours,
                    arrive_low_h=due.parts.low,
                    arrive_high_h=due.parts.high,
                    distance_km=round(distance_km(origin, goal.place), 1),
                )


def _origins(found: Mentions, span: Span, goal: Toponym) -> tuple[Place, ...]:
    """The places at which the traveller is said to be in the sentence, before the goal is named."""
    plain = found.entry.plain
    here = [
        t.place
        for t in found.toponyms
        if t.place is not None
        and span.holds(t.quote.span)
        and t.quote.span.end <= goal.quote.span.start
        and _AT.search(plain[max(span.start, t.quote.span.start - 50) : t.quote.span.start])
    ]
    return tuple({p.id: p for p in here}.values())


def _means(sentence: str) -> str:
    return next((means for means, words in _MEANS if re.search(words, sentence, re.IGNORECASE)), "")
