"""Which part of an event a stated time speaks of: all of it, its beginning or its end, or only a limit on either."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

import attrs

from reconcile.claims.kinds import Event
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.timeline.constraints import Bound, end, start, within
from reconcile.times import Granularity, Interval

# What is over as soon as it happens; a stated clock is the clock of all of it.
_MOMENTS: Final = frozenset(
    {"arrival", "departure", "sighting", "announcement", "statement", "launch", "toll"}
)
_BEGIN: Final = (
    r"beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|open(?:s|ed|ing)?|kick(?:s|ed|ing)? off|commenc(?:e|es|ed|ing)|got under ?way|get(?:s|ting)? under ?way|"
    r"set (?:off|out)|broke out|resum(?:e|es|ed|ing)"
)
_FINISH: Final = (
    r"end(?:s|ed|ing)?|finish(?:es|ed|ing)?|conclud(?:e|es|ed|ing)|wrap(?:s|ped|ping)? up|broke up|"
    r"(?:was|were|is|are|came) (?:all )?(?:over|to (?:an end|a close))|drew to a close|adjourn(?:s|ed|ing)?"
)
_EDGE: Final = LazyPattern(rf"\b(?:(?P<begin>{_BEGIN})|(?P<finish>{_FINISH}))\b")
# "Berg opened the talks", "the end of the talks".
_AHEAD_OF: Final = LazyPattern(
    r"\b(?:(?P<begin>(?:the )?(?:start|beginning|opening|outset) of|opened|began|started)|(?P<finish>(?:the )?(?:end|close|conclusion) of|ended|concluded))"
    r"\s+(?=(?:the|their|his|her|its|these|those)\b)",
)
_COMMA: Final = re.compile(r"[,;:]| and | but | after | before | when | while ")
# Words right before a time that make it a limit. "Not ... until" says when something began, so it limits nothing here.
_LIMIT: Final = LazyPattern(
    r"\b(?:(?P<by>by|before|no later than|not later than|prior to|ahead of)|(?P<until>until|till|up to|through)|(?P<since>from|since)|"
    r"(?P<after>after|past|no earlier than|not before|between|following))\s+(?:(?:the|about|around|roughly|some time|just|shortly|on|at)\s+){0,2}$",
)
# Behind a time: the second half of a stretch, of which only the first was read.
_GOES_ON: Final = re.compile(r"\s*(?:-|to|until|till|and)\s*(?:about\s|around\s)?(?=\d|noon|midnight|midday)")
_NEAR: Final = 60


class Aspect(StrEnum):
    """What a stated time says of an event."""

    WHOLE = "whole"  # it lies within the time
    START = "start"  # it began then
    END = "end"  # it ended then
    BY = "by"  # it was over when the time was, at the latest
    FROM = "from"  # it did not begin before the time did


def aspect_of(event: Event) -> Aspect:
    """The aspect of the stated time of an event, from the words of its sentence between the two and before the time."""
    quote = event.quotes[0]
    plain = quote.text.replace("\u2019", "'")
    spot = event.spot - quote.span.start
    at = _place_of(plain, event.time_text, spot)
    if at is None:
        return _by_kind(event)
    limit = _LIMIT.search(plain, max(0, at - 32), at)
    if limit is not None:
        return _limited(limit)
    edge = _edge(plain, spot, at) if event.kind not in _MOMENTS else None
    if edge is not None:
        return edge
    if _GOES_ON.match(plain, at + len(event.time_text)):
        return Aspect.START if event.kind not in _MOMENTS else Aspect.FROM
    return _by_kind(event)


def edge_of(event: Event) -> Aspect | None:
    """START or END for an event of which its sentence tells the beginning or the end, however it is timed; else None."""
    quote = event.quotes[0]
    plain = quote.text.replace("\u2019", "'")
    spot = max(0, event.spot - quote.span.start)
    behind = _EDGE.search(plain, spot, min(len(plain), spot + _NEAR))
    ahead = [*_AHEAD_OF.finditer(plain, max(0, spot - _NEAR), spot)]
    edge = behind if behind is not None and _COMMA.search(plain, spot, behind.start()) is None else None
    if ahead and edge is None:
        edge = ahead[-1] if _COMMA.search(plain, ahead[-1].end(), spot) is None else None
    if edge is None:
        return None
    return Aspect.START if edge["begin"] else Aspect.END


def bounds_of(node: str, when: Interval, aspect: Aspect) -> tuple[Bound, ...]:
    """What a time says of the ends of an event, as bounds; an open end of the time bounds nothing."""
    both = within(node, when)
    lower = tuple(b for b in both if b.earlier == start(node))
    upper = tuple(b for b in both if b.later == end(node))
    if aspect is Aspect.START:
        return (*lower, *(attrs.evolve(b, later=start(node)) for b in upper))
    if aspect is Aspect.END:
        return (*(attrs.evolve(b, earlier=end(node)) for b in lower), *upper)
    if aspect is Aspect.WHOLE:
        return both
    return upper if aspect is Aspect.BY else lower


def _place_of(plain: str, words: str, spot: int) -> int | None:
    """Where the words of the time stand, the nearest to the event where they stand twice."""
    wanted = words.replace("\u2019", "'")
    places = [m.start() for m in re.finditer(re.escape(wanted), plain)] if wanted else []
    return min(places, key=lambda at: (abs(at - spot), at)) if places else None


def _limited(limit: re.Match[str]) -> Aspect:
    if limit["by"]:
        return Aspect.BY
    if limit["until"]:
        return Aspect.END
    return Aspect.START if limit["since"] else Aspect.FROM


def _edge(plain: str, spot: int, at: int) -> Aspect | None:
    """Words of beginning or ending between event and time, the nearest to the time; behind both where the time leads."""
    low, high = (max(0, spot), at) if spot <= at else (max(0, spot), min(len(plain), spot + _NEAR))
    found = [*_EDGE.finditer(plain, low, high)]
    if not found:
        return None
    edge = found[-1] if spot <= at else found[0]
    return Aspect.START if edge["begin"] else Aspect.END


def _by_kind(event: Event) -> Aspect:
    """Talks "at ten" begin at ten; talks "on Monday" were on Monday."""
    fine = event.granularity.rank < Granularity.DAY_PART.rank
    return Aspect.START if fine and event.kind not in _MOMENTS else Aspect.WHOLE
