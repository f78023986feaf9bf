"""Lengths that stand between two places: "A, a town 98km north of B", "A is N km from B", "N km from B to A"."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.mentions import Measure, Mentions, Toponym
from reconcile.model import Span
from reconcile.places import Place

_DIRECTION: Final = r"(?:north|south|east|west)(?:[\s-]?(?:north|south))?(?:[\s-]?(?:east|west))?"
_HEDGE: Final = (
    r"(?:(?:about|around|some|roughly|approximately|approx\.?|nearly|almost|just|only|over|more|less|than|under|at|least|"
    r"an|a|estimated|located|situated|lying|based|well|still|close|to|up|within|also)\s+)*"
)
# Behind the number: the same in another unit, then what leads to the second place.
_BEHIND: Final = re.compile(
    r"(?:\s?[(\[][^()\[\]\n]{1,60}[)\]]|\s?/\s?[\d.,]+\s?\w+)?,?\s{0,2}"
    r"(?P<by>(?:(?:away|long|by\s\w+|drive|flight|journey|trip|ride|(?:rail(?:way)?|road|train)\s\w+|walk|route|road|"
    r"as\sthe\scrow\sflies|in\sa\sstraight\sline|straight|inland|downstream|upstream)[\s,]{1,3})*)"
    rf"(?:(?:due\s|to\sthe\s|further\s|up\s|down\s)?{_DIRECTION}(?:wards?)?\s(?:of|from)|(?:away\s)?from|outside|"
    r"short\sof)\s+",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    r"(?:the\s)?(?:(?!(?:from|to|in|and|or|at|where|which|who|that|near|with|on|its|their|his|her|border|frontier|coast\w*)\b)[\w-]+\s){0,5}",
    re.IGNORECASE,
)
_BORDER: Final = re.compile(r"(?:'s)?\s(?:border|frontier)\b", re.IGNORECASE)
_BORDER_WITH: Final = re.compile(
    r"(?:the|its|their)\s(?:\w+\s){0,2}?(?:border|frontier)\s(?:with|of|to)\s(?:the\s)?", re.IGNORECASE
)
_NOT_POINT: Final = re.compile(
    r"(?:'s)?\s(?:coast|coastline|shores?|border|frontier|suburbs?|outskirts|airspace|waters|island|province|region|state|county|"
    r"district|river|mountains?|area|line|exclusion|forest|desert|peninsula)\b",
    re.IGNORECASE,
)
_TO: Final = re.compile(r"\s(?:all\sthe\sway\s)?to\s(?:the\s)?(?:\w+\s){0,2}?$")
_WIDE: Final = r"(?:,?\s(?:in|of|on)?\s?(?:the\s)?(?:(?:far|north|south|east|west|central)[\w-]*\s)*\x00(?:'s)?(?:\s(?:far|north|south|east|west|region|province|state|oblast|krai|county|district|coast|territory|republic)[\w-]*)*)*"
_LINK: Final = (
    r"(?:,?(?:\s(?:which|that))?\s(?:is|are|lies|sits|stands|was|lay|remains)|,?\s(?:located|situated|lying|sitting)|,|\s\(|\s-|"
    r",\s(?:an?|the|its|his|one\sof|home)\s[^,.;:()\n]{1,80}?(?:,\s(?:which|that)?\s?(?:is|lies|located|situated)?)?)"
)
_DESCRIBED: Final = re.compile(rf"{_WIDE}{_LINK}\s*{_HEDGE}$", re.IGNORECASE)
_SUBJECT: Final = re.compile(
    rf"(?:^|.*?[.;:]\s)\W*(?:the|this)\s(?:[\w-]+\s){{0,2}}?(?P<noun>[a-z]+)(?:,\s[^,.;\n]{{1,100}},)?(?:\swhich)?\s"
    rf"(?:is|lies|sits|was|stands)\s+{_HEDGE}$",
    re.IGNORECASE,
)
_KINDS: Final = {
    "centre": ("spaceport", "site"), "center": ("spaceport", "site"), "cosmodrome": ("spaceport",), "spaceport": ("spaceport",),
    "site": ("site", "spaceport"), "facility": ("site", "spaceport"), "base": ("site",), "airport": ("airport",),
    "station": ("station",), "city": ("city", "capital"), "town": ("city",), "capital": ("capital",), "village": ("city",),
    "port": ("city", "capital"),
}  # fmt: skip
_BOUNDS: Final = ("<=", "vague")


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
        if measure.quantity.comparator in _BOUNDS:
            continue
        index = bisect.bisect_right(found.sentences, span.start, key=lambda s: s.span.start) - 1
        if index >= 0 and found.sentences[index].span.holds(span):
            yield from _stretch(found, measure, found.sentences[index].span)


def _stretch(found: Mentions, measure: Measure, sentence: Span) -> Iterator[Stretch]:
    plain, at = found.entry.plain, measure.quote.span.end
    behind = _BEHIND.match(plain, at, sentence.end)
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


def _goes(words: str) -> bool:
    return not re.search(r"crow|straight|away|long|inland", words, re.IGNORECASE)


def _target(found: Mentions, at: int, sentence: Span) -> tuple[Place, int, bool] | None:
    """The place that the words here lead to, where its name ends, and whether its border is meant."""
    plain = found.entry.plain
    named = _BORDER_WITH.match(plain, at, sentence.end)
    if named is not None:
        country = _at(found, named.end())
        return (
            (country.place, country.quote.span.end, True)
            if country and _is_country(country) and country.place
            else None
        )
    for toponym in found.toponyms[_first_from(found, at) :]:
        start, end = toponym.quote.span.start, toponym.quote.span.end
        if toponym.place is None:
            continue
        if start > min(at + 60, sentence.end) or not _LEAD.fullmatch(plain, at, start):
            return None
        if _BORDER.match(plain, end):
            return (toponym.place, end, True) if _is_country(toponym) else None
        if toponym.by == "demonym":
            continue
        usable = toponym.place.has_point and not _NOT_POINT.match(plain, end)
        return (toponym.place, end, False) if usable else None
    return None


def _at(found: Mentions, start: int) -> Toponym | None:
    following = found.toponyms[_first_from(found, start) :][:1]
    return next((t for t in following if t.quote.span.start == start), None)


def _first_from(found: Mentions, at: int) -> int:
    """Index of the first place name that starts here or later."""
    return bisect.bisect_left(found.toponyms, at, key=lambda t: t.quote.span.start)


def _is_country(toponym: Toponym) -> bool:
    return toponym.place is not None and toponym.place.kind == "country"


def _further(found: Mentions, end: int, sentence: Span) -> Place | None:
    """The place named next as the end of a way: "from B to A"."""
    for toponym in found.toponyms[_first_from(found, end) :][:3]:
        start = toponym.quote.span.start
        if toponym.by != "demonym":
            near = start <= min(end + 30, sentence.end)
            return toponym.place if near and _TO.match(found.entry.plain[end:start]) else None
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
        return toponym.place if len(between) <= 160 and _DESCRIBED.match(between) else None
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
    match = _SUBJECT.match(found.entry.plain[sentence.start : measure.quote.span.start])
    kinds = _KINDS.get(match["noun"].lower(), ()) if match is not None else ()
    fitting = {
        t.place.id: t.place
        for t in found.toponyms
        if t.place is not None and t.place.kind in kinds and t.place.id != other.id and t.by != "demonym"
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None
