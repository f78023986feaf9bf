"""Counts with what they count: people on board and the toll of a dated event, the crowd at a place, a pilot's flying hours.

A subject is narrow on purpose: two counts meet only when their words name the same event, place or person.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.counts import count_words as words
from reconcile.claims.counts.head_counts import HeadCount, head_counts
from reconcile.claims.reading import Reading
from reconcile.claims.records.figures import Measurement
from reconcile.claims.whole_numbers import value_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Quote, Span

_DIGITS: Final = 2
"""Significant digits that a hedged count is taken to have at most."""
_TELLING: Final = 10
"""The least toll by which an accident is told from others."""
_HEDGES: Final = {">": "more than ", ">=": "at least ", "<": "nearly ", "~": "about "}
_AT_LEAST: Final = LazyPattern(r"at\sleast|more\sthan|over|upwards|in\sexcess|as\smany")
_AT_MOST: Final = LazyPattern(r"nearly|almost|close|up\sto|less|fewer|under")
_ATTRIBUTES: Final = {
    "dead": "dead",
    "injured": "injured",
    "missing": "missing",
    "on board": "people on board",
}


@attrs.frozen
class _Count:
    """A count with its fact. key: the same for all tellings of the fact; about: in words. low, high: what it allows."""

    key: str
    about: str
    attribute: str
    quote: Quote
    written: str
    value: float
    low: float
    high: float
    hedged: bool


def make_counts(reading: Reading) -> Iterator[Measurement]:
    """Every count of a page whose subject is known, in order of place within each kind."""
    for found in reading.mentions:
        for count in (*_flying_hours(reading, found), *_crowds(reading, found), *_of_events(found)):
            yield _claim(reading, found, count)


def _flying_hours(reading: Reading, found: Mentions) -> Iterator[_Count]:
    plain = found.entry.plain
    if "hours" not in plain:
        return
    for match in words.flying_hours().finditer(plain):
        role = re.sub(r"[\s-]+", " ", match["role"].lower()).replace("co pilot", "copilot")
        role = words.ROLES.get(role, role.split(" flying")[0].split(" in ")[0])
        value = value_of(match["n"])
        if value < 100:
            continue
        span = Span(match.start(), match.end())
        yield _count(
            found,
            span,
            (
                f"flying hours|{reading.page.name}|{role}",
                f"the flying experience of the {role}",
                "flying hours",
            ),
            value,
            match["bound"] or "",
        )


def _crowds(reading: Reading, found: Mentions) -> Iterator[_Count]:
    """The crowds of a named square, park or hall that the page tells as its own."""
    plain = found.entry.plain
    for measure in found.measures:
        quantity, span = measure.quantity, measure.quote.span
        if quantity.unit != "people" or quantity.low < 1000:
            continue
        sentence = found.placed_sentences.holding(span.start)
        if sentence is None:
            continue
        within = sentence.span
        before, behind = plain[max(within.start, span.start - 50) : span.start], plain[span.end : within.end]
        if not (words.crowd().search(before) or words.crowd().search(behind)):
            continue
        told = plain[within.start : within.end]
        places = {m["place"].lower(): m["place"] for m in words.CROWD_AT.finditer(told)}
        if len(places) != 1 or words.SPOKEN_FOR.search(told) or words.NOT_YET.search(told):
            continue
        place, written = places.popitem()
        high = quantity.low * 2 - 1 if quantity.comparator in (">", ">=") else quantity.high
        # "Hundreds of thousands" is a word for any large crowd, and some say it of a hundred thousand.
        low = quantity.low / 2 if quantity.comparator == "vague" else quantity.low
        value = quantity.value if quantity.value is not None else math.sqrt(quantity.low * quantity.high)
        yield _Count(
            key=f"crowd|{reading.page.name}|{place}",
            about=f"the crowd at {written}",
            attribute="crowd",
            quote=measure.quote,
            written=f"{_HEDGES.get(quantity.comparator, '')}{measure.quote.text}",
            value=value,
            low=low,
            high=high,
            hedged=quantity.comparator != "=",
        )


def _of_events(found: Mentions) -> Iterator[_Count]:
    """The tolls and the people on board of events of other years, and of flights that are named by their number."""
    counts = list(head_counts(found))
    for count in counts:
        if count.rest or count.state not in _ATTRIBUTES or words.REVISED.search(_told(found, count.sentence)):
            continue
        for key, about in _subjects(found, count, counts):
            attribute = _ATTRIBUTES[count.state]
            names = (
                f"{attribute}{count.part}|{key}",
                f"the number of {count.part or attribute} ({about})",
                attribute,
            )
            yield _count(found, count.span, names, count.people, count.bound, said=count.sentence)


def _subjects(found: Mentions, count: HeadCount, counts: list[HeadCount]) -> Iterator[tuple[str, str]]:
    """The events that a count can be of: known by year, place and kind, or by the toll that is told with it."""
    told = _told(found, count.sentence)
    years, kinds = (
        set(words.YEAR.findall(told)),
        {words.EVENTS[m["event"].lower()] for m in words.EVENT.finditer(told)},
    )
    places = {
        t.place.name
        for t in found.placed_toponyms.within(count.sentence)
        if t.place is not None and t.place.has_point
    }
    if len(years) == len(kinds) == len(places) == 1 and count.state != "on board":
        event = (*years, *places, *kinds)
        yield "|".join(event), " ".join((event[1], event[2], event[0]))
    if count.state == "on board":
        tolls = {c.people for c in counts if c.state == "dead" and not c.bound and _is_near(c, count)}
        is_past = any(c.other for c in counts if _is_near(c, count))
        if len(tolls) == 1 and is_past and (toll := tolls.pop()) >= _TELLING:
            yield f"toll {toll}", f"the accident with {toll:,} dead"


def _is_near(one: HeadCount, other: HeadCount) -> bool:
    """True for counts of one sentence or of two that follow each other."""
    return one.sentence == other.sentence or 0 <= other.sentence.start - one.sentence.end <= 2


def _count(
    found: Mentions,
    span: Span,
    names: tuple[str, str, str],
    value: int,
    bound: str,
    *,
    said: Span | None = None,
) -> _Count:
    low, high = _bounds(value, bound)
    spoken = said is not None and words.SPOKEN_FOR.search(_told(found, said)) is not None
    key, about, attribute = names
    return _Count(
        key,
        about,
        attribute,
        found.entry.quote(span),
        f"{bound} {value:,}".strip(),
        float(value),
        low,
        high,
        bool(bound) or spoken,
    )


def _bounds(value: int, bound: str) -> tuple[float, float]:
    """What a count allows: itself, with a hedge as far as its last significant digits, at most two of them."""
    if not bound:
        return float(value), float(value)
    digits = str(value)
    step = 10.0 ** max(0, min(len(digits) - len(digits.rstrip("0")), len(digits) - 1), len(digits) - _DIGITS)
    if _AT_LEAST.match(bound):
        return float(value), value + step
    return (value - step, float(value)) if _AT_MOST.match(bound) else (value - step / 2, value + step / 2)


def _told(found: Mentions, sentence: Span) -> str:
    return found.entry.plain[sentence.start : sentence.end]


def _claim(reading: Reading, found: Mentions, count: _Count) -> Measurement:
    exact = count.low == count.high
    return Measurement(
        **reading.base(found.entry, (count.quote,)),
        subject=count.key,
        about=count.about,
        attribute=count.attribute,
        low=count.low,
        high=count.high,
        value=count.value,
        unit="",
        written=count.written,
        interval=f"{count.low:,.0f}" if exact else f"{count.low:,.0f} to {count.high:,.0f}",
        hedged=count.hedged,
        from_place="",
        to_place="",
        map_km=None,
        ratio=None,
        to_border=False,
        route=False,
        straight=False,
    )
