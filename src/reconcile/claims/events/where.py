"""Where an event is: the places of its clause, each with the part it plays."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

import attrs

from reconcile.claims.events.clauses import Clause, Joint
from reconcile.claims.events.triggers import Trigger
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Toponym
from reconcile.model import Span
from reconcile.places import contains


class Part(StrEnum):
    """What a place is to the event beside it."""

    DESTINATION = "to"
    ORIGIN = "from"
    LOCATION = "at"
    NONE = "none"


@attrs.frozen(kw_only=True)
class Setting:
    """A place of a clause. distance: code points between it and the trigger; after: it stands behind the trigger."""

    toponym: Toponym
    part: Part
    distance: int
    after: bool


_PREPOSITIONS: Final[dict[str, Part]] = {
    **dict.fromkeys(
        ("to", "into", "for", "toward", "towards", "onto", "direction of", "reaching"), Part.DESTINATION
    ),
    **dict.fromkeys(("from", "out of", "leaving"), Part.ORIGIN),
    **dict.fromkeys(
        "in at near outside inside on off around across throughout over above along".split(), Part.LOCATION
    ),
    **dict.fromkeys(
        "with between against about by like than not past beyond via through including despite".split(),
        Part.NONE,
    ),
}
_BEFORE: Final = LazyPattern(
    rf".*\b(?P<prep>{'|'.join(sorted(_PREPOSITIONS, key=lambda w: (-len(w), w)))})\b(?P<rest>[^,;:()\"]*)$",
)
# What may stand between "to" or "for" and a place: anything else is a verb or a thing ("to warn Oslo", "support for Oslo").
_LEADING_UP: Final = LazyPattern(
    r"\s*(?:(?:the|an?|his|her|its|their|our|this|that|nearby|neighbou?ring|north\w*|south\w*|east\w*|west\w*|cent(?:re|er|ral)|mainland|"
    r"downtown|occupied|rural|remote|far|greater|upper|lower|(?-i:[A-Z])[\w'-]*)\b.*)?$",
)
# "Far from Oslo", "98km (61 miles) from Oslo": a distance, not a way.
_MEASURED: Final = LazyPattern(
    r"\b(?:away|far|instead|different|distant|remote|independent|(?:miles|km|kilomet(?:re|er)s|met(?:re|er)s|yards|minutes|hours|\d+km)(?:\s\([^)]*\))?)\s*$",
)
# "Tanga, a port north of Mombasa", "Yakutsk, a city in the far east": says where the place before it is.
_APPOSITION: Final = re.compile(r",\s(?:an?|the)\s[^,;:]*$")
_SITE_OF: Final = LazyPattern(
    r"\s(?:the|an?|its|his|her|their)\s(?:[\w-]+\s){0,3}?(?:city|town|port|island|capital|state|province|region|village|airport|station|"
    r"district|county|peninsula|harbou?r|suburb|resort|base|cities|towns|streets)\sof\s",
)
_COPULA: Final = LazyPattern(r"\b(?:is|was|are|were|be)\s+[^,;:]*$")
_MOVES: Final = frozenset({"arrival", "departure", "travel", "visit"})
_REFERENCE: Final = LazyPattern(
    r"\b(?:north|south|east|west|northeast|northwest|southeast|southwest|short|instead|ahead|capital|leader|president|"
    r"government|invasion|people|outside)\b[\s-]+of\s+(?:the\s)?$",
)


# What a town's name before it places there: "Lima airport".
_SITE: Final = re.compile(
    r"(?:'s)?\s(?:international\s|central\s|main\s|cruise\s|railway\s)?(?:[Aa]irport|port|harbou?r|station|terminal|docks?|university|zoo|"
    r"hospital|cathedral|market|town hall)\b"
)
# What a nation's name before it places there: "the Chilean election".
_NATIONAL: Final = re.compile(
    r"\s(?:[Cc]ivil )?(?:[Ww]ar|[Rr]evolution|[Ee]lections?|[Pp]arliament|[Rr]eferendum|[Cc]oup|[Pp]eninsula)\b"
)


def settings(found: Mentions, clause: Span, trigger: Trigger) -> tuple[Setting, ...]:
    """The places of a clause in order; nationalities, possessors and points of reference are left out."""
    chosen = []
    for toponym in found.toponyms:
        span = toponym.quote.span
        if toponym.place is None or not clause.holds(span) or _is_apart(found, trigger.span, span):
            continue
        named = trigger.is_noun and found.entry.plain[span.end : trigger.span.start].isspace()
        if toponym.by == "demonym" and not (named and toponym.name == toponym.place.name):
            if _NATIONAL.match(found.entry.plain, span.end):
                chosen.append(Setting(toponym=toponym, part=Part.LOCATION, distance=99, after=False))
            continue
        if span.overlaps(trigger.span) or _is_adjective(found.entry.plain, span):
            continue
        part = Part.LOCATION if named else _part(found.entry.plain, clause, toponym, trigger)
        if part is Part.NONE or _is_apposition(found, clause, span):
            continue
        after = span.start >= trigger.span.end
        gap = span.start - trigger.span.end if after else trigger.span.start - span.end
        chosen.append(Setting(toponym=toponym, part=part, distance=gap, after=after))
    return tuple(chosen)


def _is_apart(found: Mentions, trigger: Span, place: Span) -> bool:
    """True for a place that only the speaker is at, or that only one of the two stands inside a quotation with."""
    for said in found.attributions:
        if said.quote.span.holds(place) and not said.quote.span.overlaps(trigger):
            return True
        if any(q.holds(trigger) != q.holds(place) for q in said.quoted) and not said.quote.span.overlaps(
            trigger
        ):
            return True
    return False


def _is_apposition(found: Mentions, clause: Span, place: Span) -> bool:
    """True for a place that only says where the one named before it is."""
    before = [
        t.quote.span.end for t in found.toponyms if t.place is not None and t.quote.span.end <= place.start
    ]
    if not before or before[-1] < clause.start:
        return False
    return _APPOSITION.match(found.entry.plain[before[-1] : place.start]) is not None


def _is_adjective(plain: str, span: Span) -> bool:
    """True for "US warnings" and "UK ministers": an abbreviated name before a noun."""
    if span.end - span.start > 4 or not plain[span.start : span.end].replace(".", "").isupper():
        return False
    following = _NOUN.match(plain, span.end)
    return following is not None and following[1] not in _NO_NOUN


_NOUN: Final = re.compile(r"\s([a-z]{3,})\b")
_NO_NOUN: Final = frozenset(
    "and but for from with who which where when has had have was were are will would said says after before that than "
    "into over under until since while because though also not may might can could should must does did the its his her".split()
)


def _part(plain: str, clause: Span, toponym: Toponym, trigger: Trigger) -> Part:
    span = toponym.quote.span
    before = plain[max(clause.start, span.start - 60) : span.start]
    if plain[span.end : span.end + 2] in ("'s", "s'"):
        return Part.NONE
    if _REFERENCE.search(before):
        return Part.NONE
    if span.start >= trigger.span.end and not plain[trigger.span.end : span.start].strip(" ,"):
        return _object_part(trigger)
    between = plain[trigger.span.end : span.start]
    if _SITE_OF.fullmatch(between) and span.start >= trigger.span.end:
        return _object_part(trigger)  # "blocked the port of Split"
    if trigger.is_noun and trigger.form.kind == "travel" and _COPULA.search(between):
        return Part.DESTINATION  # "a possible stop is Lima", "the destination is thought to be Lima"
    if span.end <= trigger.span.start and trigger.form.kind == "other" and _SITE.match(plain, span.end):
        return Part.LOCATION  # "Lima airport has closed"
    match = _BEFORE.match(before)
    if match is None or len(match["rest"].split()) > 7:
        touching = span.start >= trigger.span.end and len(plain[trigger.span.end : span.start].split()) <= 3
        return _object_part(trigger) if touching and not trigger.is_noun else Part.NONE
    part = _PREPOSITIONS[match["prep"].casefold()]
    if part is Part.ORIGIN and _MEASURED.search(before[: match.start("prep")]):
        return Part.NONE
    if part is Part.NONE and match["prep"].casefold() == "through" and trigger.form.role == "at":
        return Part.LOCATION  # "marched through Accra"
    if match["prep"].casefold() in ("to", "for") and not (
        (trigger.form.kind in _MOVES or trigger.form.role == "to") and _LEADING_UP.match(match["rest"])
    ):
        return Part.NONE
    if part is Part.ORIGIN and trigger.form.role != "from" and trigger.form.kind not in (*_MOVES, "launch"):
        return Part.NONE
    return part


def _object_part(trigger: Trigger) -> Part:
    """The part of a place that is the trigger's object: "visited Lima", "left Lima"."""
    return {"to": Part.DESTINATION, "from": Part.ORIGIN, "at": Part.LOCATION}.get(
        trigger.form.role, Part.NONE
    )


def ordered(kind: str, found: tuple[Setting, ...]) -> tuple[Toponym, ...]:
    """The places of an event, the one it is at first: where it ends for arrivals, where it begins for departures.

    Where someone came from is no place of an arrival, and where they want to go is none of a departure. What is announced
    or said to lead somewhere did not happen there: such events are only at locations. Of a town and the country that it
    lies in, the town is kept.
    """
    first = _FIRST.get(kind, (Part.LOCATION, Part.DESTINATION))
    kept = [s for s in found if s.part in first]
    chosen = sorted(kept, key=lambda s: (first.index(s.part), not s.after, s.distance))
    if kind == "departure" and chosen and chosen[0].part is Part.ORIGIN:
        chosen = [s for s in chosen if s.part is Part.ORIGIN]
    if kind == "travel" and any(s.part is not Part.ORIGIN for s in chosen):
        chosen = [s for s in chosen if s.part is not Part.ORIGIN]
    places: list[Toponym] = []
    for setting in chosen:
        place = setting.toponym.place
        if place is not None and not any(t.place and contains(place, t.place) for t in places):
            places.append(setting.toponym)
    return tuple(places)


_FIRST: Final[dict[str, tuple[Part, ...]]] = {
    "arrival": (Part.DESTINATION, Part.LOCATION),
    "launch": (Part.LOCATION, Part.ORIGIN),
    "departure": (Part.ORIGIN, Part.LOCATION),
    "travel": (Part.DESTINATION, Part.LOCATION, Part.ORIGIN),
    "visit": (Part.DESTINATION, Part.LOCATION),
    "announcement": (Part.LOCATION,),
    "statement": (Part.LOCATION,),
}


def neighbours(parts: tuple[Clause, ...], index: int) -> tuple[int, ...]:
    """The clauses whose time and place hold for clause `index` too: itself first, then those joined by "when".

    A clause that begins with "where" or "which" takes its place, not its time, from the one before: see `antecedent`.
    """
    shared = [index]
    if index + 1 < len(parts) and parts[index + 1].joint is Joint.SAME:
        shared.append(index + 1)
    if index > 0 and parts[index].joint is Joint.SAME:
        shared.append(index - 1)
    return tuple(shared)


def antecedent(found: Mentions, parts: tuple[Clause, ...], index: int) -> Toponym | None:
    """The place that "where" or "which" at the head of a clause goes on about: the one named last before it."""
    if index == 0 or parts[index].joint is not Joint.PLACE:
        return None
    start = parts[index].span.start
    before = [
        t
        for t in found.toponyms
        if t.place is not None and t.by != "demonym" and parts[0].span.start <= t.quote.span.start < start
    ]
    reach = 60 if found.entry.plain[start : start + 5].casefold() == "where" else 4
    return before[-1] if before and start - before[-1].quote.span.end <= reach else None
