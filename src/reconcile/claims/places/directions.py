"""Directions in which a page says that one place lies from another, beside the bearing on the map."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.places import direction_words as words
from reconcile.claims.reading import Reading
from reconcile.claims.records.place_records import Direction
from reconcile.mentions import Mentions, Toponym
from reconcile.model import Span
from reconcile.places import Place, bearing_deg, distance_km
from reconcile.quantities import convert

_FAR_KM: Final = 1500  # beyond it the bearing of a great circle is not what anyone calls a direction
_NEIGHBOUR_KM: Final = 250  # within which a direction without a length is told
_KNOWN: Final = 50_000  # people of a town that stands for itself without a length
_FEW: Final = 6  # namesakes that are tried
_LEAST, _MOST = 0.5, 2.5  # the map over the stated length, for the two to be the places that are meant
_MILLION: Final = 1_000_000


@attrs.frozen(kw_only=True)
class _Said:
    """here lies in a direction from there; length_km: the stated distance, None where none is."""

    here: Toponym
    there: Toponym
    stated: str
    length_km: float | None
    span: Span
    near: bool


def make_directions(reading: Reading) -> Iterator[Direction]:
    """Every direction between two places of a page that stand for one point each, in order of place."""
    for found in reading.mentions:
        if len(found.toponyms) < 2:
            continue
        for sentence in found.sentences:
            for said in _said(found, sentence.span):
                claim = _claim(reading, found, said)
                if claim is not None:
                    yield claim


def _said(found: Mentions, sentence: Span) -> Iterator[_Said]:
    plain, used = found.entry.plain, -1
    for match in words.DIRECTION.finditer(plain, sentence.start, sentence.end):
        index = _first_from(found, match.end())
        there = found.toponyms[index] if index < len(found.toponyms) else None
        if there is None or there.quote.span.end > sentence.end or not _is_point(found, there):
            continue
        if not words.LEAD.fullmatch(plain, match.end(), there.quote.span.start):
            continue
        before = found.toponyms[index - 1] if index else None
        said = None
        if before is not None and before.quote.span.start >= max(sentence.start, used):
            said = _told_before(found, sentence, match, before, there)
        if said is None and index + 1 < len(found.toponyms):
            said = _told_behind(found, sentence, match, there, found.toponyms[index + 1])
        used = there.quote.span.end
        if said is not None:
            yield said


def _told_before(
    found: Mentions, sentence: Span, match: re.Match[str], here: Toponym, there: Toponym
) -> _Said | None:
    """ "A, 98km south of B", "A, a port south of B", "A is south of B"."""
    plain, span = found.entry.plain, here.quote.span
    if not _is_point(found, here):
        return None
    length = _length(found, Span(span.end, match.start()))
    between = plain[span.end : length[0].start if length else match.start()]
    behind = plain[length[0].end : match.start()] if length else ""
    link = words.LINK_TO_LENGTH if length else words.LINK
    if len(between) > 120 or not link.fullmatch(between) or not words.BEHIND_LENGTH.fullmatch(behind):
        return None
    lead = plain[max(sentence.start, span.start - 60) : span.start]
    if words.NOT_HERE.search(lead):
        return None
    whole = Span(span.start, there.quote.span.end)
    near = words.NEAR.search(lead) is not None
    return _Said(
        here=here,
        there=there,
        stated=match["way"],
        length_km=length[1] if length else None,
        span=whole,
        near=near,
    )


def _told_behind(
    found: Mentions, sentence: Span, match: re.Match[str], there: Toponym, here: Toponym
) -> _Said | None:
    """ "98km south of B, in A", "South of B lies A"."""
    plain, span = found.entry.plain, here.quote.span
    if span.end > sentence.end or not _is_point(found, here):
        return None
    between = plain[there.quote.span.end : span.start]
    if not words.INVERTED.fullmatch(between):
        return None
    length = _length(found, Span(max(sentence.start, match.start() - 40), match.start()))
    fits = (
        length is not None and words.BEHIND_LENGTH.fullmatch(plain[length[0].end : match.start()]) is not None
    )
    start = length[0].start if length and fits else match.start()
    length_km = length[1] if length and fits else None
    return _Said(
        here=here,
        there=there,
        stated=match["way"],
        length_km=length_km,
        span=Span(start, span.end),
        near=False,
    )


def _length(found: Mentions, within: Span) -> tuple[Span, float] | None:
    """The last length within a stretch, with its span, in km; None where none is written there."""
    first = bisect.bisect_left(found.measures, within.start, key=lambda m: m.quote.span.start)
    chosen = None
    for measure in found.measures[first : first + 8]:
        if measure.quote.span.end > within.end:
            break
        if measure.quantity.dimension == "length" and measure.quantity.value is not None:
            chosen = measure if chosen is None else chosen  # "98km (61 miles)": the first of the two
    if chosen is None:
        return None
    value = convert(chosen.quantity, "km").value
    return None if value is None else (chosen.quote.span, float(value))


def _first_from(found: Mentions, at: int) -> int:
    return bisect.bisect_left(found.toponyms, at, key=lambda t: t.quote.span.start)


def _is_point(found: Mentions, toponym: Toponym) -> bool:
    """True for a settled place that is one spot, and no coast, border or the like of it."""
    place = toponym.place
    if place is None or not place.has_point or toponym.by not in {"name", "capital"}:
        return False
    return words.NOT_POINT.match(found.entry.plain, toponym.quote.span.end) is None


def _claim(reading: Reading, found: Mentions, said: _Said) -> Direction | None:
    """The claim; None where the places may be others, or another namesake would fit."""
    here, there = said.here.place, said.there.place
    stated_deg = words.degrees(said.stated)
    if here is None or there is None or here.id == there.id or stated_deg is None:
        return None
    km = distance_km(here, there)
    if not 0 < km <= _FAR_KM or (said.length_km is None and not _known(here, there, km)):
        return None
    if said.length_km is not None and not _LEAST <= km / max(said.length_km, 0.1) <= _MOST:
        return None
    bearing = bearing_deg(there, here)
    off = _off(bearing, stated_deg)
    if off > words.RIGHT_ANGLE_DEG * 3 / 4 and _other_fits(said, stated_deg):
        return None
    return Direction(
        **reading.base(found.entry, (found.entry.quote(said.span),)),
        here=here.name,
        there=there.name,
        stated=" ".join(said.stated.split()).lower(),
        actual=words.wind(bearing),
        stated_deg=stated_deg,
        bearing_deg=round(bearing, 1),
        off_deg=round(off, 1),
        map_km=round(km, 1),
        measured=said.length_km is not None,
        near=said.near,
        millions=max(here.population, there.population) >= _MILLION,
    )


def _known(here: Place, there: Place, km: float) -> bool:
    """True for places that are known by their names alone, close enough to be told by each other."""
    known = all(p.population >= _KNOWN or p.kind != "city" for p in (here, there))
    return known and km <= _NEIGHBOUR_KM


def _other_fits(said: _Said, stated_deg: float) -> bool:
    """True when some namesakes of the two lie as the page says."""
    for here in said.here.candidates[:_FEW]:
        for there in said.there.candidates[:_FEW]:
            if here.id == there.id or not (here.has_point and there.has_point):
                continue
            if (
                distance_km(here, there) <= _FAR_KM
                and _off(bearing_deg(there, here), stated_deg) <= words.RIGHT_ANGLE_DEG / 2
            ):
                return True
    return False


def _off(bearing: float, stated: float) -> float:
    """Degrees between two directions, 0 to 180."""
    return abs((bearing - stated + 180) % 360 - 180)
