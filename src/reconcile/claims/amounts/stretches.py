"""Lengths that stand between two places: "A, a town 98km north of B", "A is N km from B", "N km from B to A"."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

import attrs

from reconcile.claims.amounts import stretch_words as words
from reconcile.mentions import Measure, Mentions, Toponym
from reconcile.model import Span
from reconcile.places import Place


@attrs.frozen(kw_only=True)
class Stretch:
    """A length with its two ends. to_border: the second is a country whose border is meant. end: of the second name.

    route: the words name the two ends of a way. sentence: the one it stands in.
    """

    measure: Measure
    here: Place
    there: Place
    to_border: bool
    route: bool
    end: int
    sentence: Span


def stretches(found: Mentions) -> Iterator[Stretch]:
    """The lengths of an entry whose two ends are known, in order of place."""
    for measure in found.measures:
        if measure.quantity.dimension != "length" or measure.quantity.value is None:
            continue
        span = measure.quote.span
        if measure.quantity.comparator in words.BOUNDS:
            continue
        index = bisect.bisect_right(found.sentences, span.start, key=lambda s: s.span.start) - 1
        if index >= 0 and found.sentences[index].span.holds(span):
            yield from _stretch(found, measure, found.sentences[index].span)


def _stretch(found: Mentions, measure: Measure, sentence: Span) -> Iterator[Stretch]:
    plain, at = found.entry.plain, measure.quote.span.end
    pair = _pair(found, measure, sentence)
    if pair is not None:
        a, b, end = pair
        yield Stretch(
            measure=measure, here=a, there=b, to_border=False, route=False, end=end, sentence=sentence
        )
        return
    behind = words.BEHIND.match(plain, at, sentence.end)
    if behind is None:
        return
    target = _target(found, behind.end(), sentence)
    if target is None:
        return
    there, end, to_border = target
    further = _further(found, end, sentence)
    here = further or _described(found, measure, sentence) or _subject(found, measure, sentence, there)
    if here is None or not here.has_point:
        return
    yield Stretch(
        measure=measure,
        here=here,
        there=there,
        to_border=to_border,
        route=further is not None or bool(behind["by"] and _goes(behind["by"])),
        end=end,
        sentence=sentence,
    )


def _pair(found: Mentions, measure: Measure, sentence: Span) -> tuple[Place, Place, int] | None:
    """The two places named together: "A and B are N km apart", "the N km between A and B"; and where the words end."""
    plain, span = found.entry.plain, measure.quote.span
    first = _first_from(found, span.end)
    before, after = found.toponyms[max(0, first - 2) : first], found.toponyms[first : first + 2]
    if len(after) == 2 and after[1].quote.span.end <= sentence.end:
        lead = plain[span.end : min(after[0].quote.span.start, span.end + 120)]
        joined = plain[after[0].quote.span.end : after[1].quote.span.start]
        if joined in (" and ", " and the ") and words.BETWEEN.match(lead):
            return _points(after, after[1].quote.span.end)
    if (
        len(before) == 2
        and sentence.start <= before[0].quote.span.start
        and span.start - before[0].quote.span.start < 160
    ):
        told = _blanked(
            found, list(before), Span(max(sentence.start, before[0].quote.span.start - 30), span.start)
        )
        if words.DISTANCE.search(told) or (words.BOTH.search(told) and words.APART.match(plain, span.end)):
            return _points(before, span.end)
    return None


def _points(pair: tuple[Toponym, ...], end: int) -> tuple[Place, Place, int] | None:
    a, b = pair[0].place, pair[1].place
    if a is None or b is None or not (a.has_point and b.has_point) or "demonym" in (pair[0].by, pair[1].by):
        return None
    return a, b, end


def _goes(by: str) -> bool:
    return not re.search(r"crow|straight|away|long|inland", by, re.IGNORECASE)


def _target(found: Mentions, at: int, sentence: Span) -> tuple[Place, int, bool] | None:
    """The place that the words here lead to, where its name ends, and whether its border is meant."""
    plain = found.entry.plain
    named = words.BORDER_WITH.match(plain, at, sentence.end)
    if named is not None:
        country = _at(found, named.end())
        return (
            (country.place, country.quote.span.end, True)
            if country and _is_country(country) and country.place
            else None
        )
    for toponym in _following(found, at):
        start, end = toponym.quote.span.start, toponym.quote.span.end
        if toponym.place is None:
            continue
        if start > min(at + 60, sentence.end) or not words.LEAD.fullmatch(plain, at, start):
            return None
        if words.BORDER.match(plain, end):
            return (toponym.place, end, True) if _is_country(toponym) else None
        if toponym.by == "demonym":
            continue
        usable = toponym.place.has_point and not words.NOT_POINT.match(plain, end)
        return (toponym.place, end, False) if usable else None
    return None


def _at(found: Mentions, start: int) -> Toponym | None:
    return next((t for t in _following(found, start)[:1] if t.quote.span.start == start), None)


def _following(found: Mentions, at: int) -> tuple[Toponym, ...]:
    """The next six place names that start here or later."""
    first = _first_from(found, at)
    return found.toponyms[first : first + 6]


def _first_from(found: Mentions, at: int) -> int:
    """Index of the first place name that starts here or later."""
    return bisect.bisect_left(found.toponyms, at, key=lambda t: t.quote.span.start)


def _is_country(toponym: Toponym) -> bool:
    return toponym.place is not None and toponym.place.kind == "country"


def _further(found: Mentions, end: int, sentence: Span) -> Place | None:
    """The place named next as the end of a way: "from B to A"."""
    for toponym in _following(found, end)[:3]:
        start = toponym.quote.span.start
        if toponym.by != "demonym":
            near = start <= min(end + 30, sentence.end)
            return toponym.place if near and words.TO.match(found.entry.plain[end:start]) else None
    return None


def _described(found: Mentions, measure: Measure, sentence: Span) -> Place | None:
    """The place that the length describes: the nearest before it, when only words that describe stand between."""
    start = measure.quote.span.start
    last = _first_from(found, start)
    before = [t for t in found.toponyms[max(0, last - 5) : last] if sentence.start <= t.quote.span.start]
    for toponym in reversed(before):
        if toponym.place is None or not toponym.place.has_point or toponym.by == "demonym":
            continue
        between = _blanked(found, before, Span(toponym.quote.span.end, start))
        return toponym.place if len(between) <= 160 and words.DESCRIBED.match(between) else None
    return None


def _blanked(found: Mentions, toponyms: list[Toponym], within: Span) -> str:
    """The words of a stretch with one NUL for each name of a place in it."""
    text, at = "", within.start
    for toponym in toponyms:
        span = toponym.quote.span
        if span.start >= at:
            text, at = text + found.entry.plain[at : span.start] + "\x00", span.end
    return text + found.entry.plain[at : within.end]


def _subject(found: Mentions, measure: Measure, sentence: Span, other: Place) -> Place | None:
    """The place of the entry that "the centre" or "the town" must be: the only one of such a kind, but for the other."""
    if measure.quote.span.start - sentence.start > 240:
        return None
    match = words.SUBJECT.match(found.entry.plain[sentence.start : measure.quote.span.start])
    kinds = words.KINDS.get(match["noun"].lower(), ()) if match is not None else ()
    fitting = [p for p in found.named_places if p.kind in kinds and p.id != other.id]
    return fitting[0] if len(fitting) == 1 else None
