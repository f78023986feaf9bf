"""The occasion on which something was said, and so its earliest time: "in her toast", of a dinner that began at eight."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from reconcile.claims.kinds import Event
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Attribution, Mentions
from reconcile.model import Span

_BACK: Final = 600  # letters that an occasion may stand before the words said on it
_REACH: Final = 90
_OCCASION: Final = LazyPattern(
    r"\b(?:(?:in|at|during|after|opening|closing|addressing|told|tells|to)\s(?:an?|the|his|her|their|its|this|that)\s(?:[a-z-]+\s){0,2}?)(?P<noun>toast|speech|address|"
    r"press conference|news conference|briefing|interview|hearing|inquest|inquiry|trial|debate|meeting|summit|talks|dinner|lunch|banquet|reception|rally|"
    r"ceremony|funeral|vigil|service|launch|match|game|final|race|count|session|committee|conference|court|visit|vote)\b",
)
# What an occasion of one name may have been called when it was told.
_CALLED: Final = {
    "toast": ("dinner", "lunch", "banquet", "reception", "supper", "feast"),
    "speech": ("speech", "rally", "ceremony", "conference", "spoke", "address"),
    "address": ("address", "speech", "ceremony", "spoke"),
    "press conference": ("press conference", "news conference", "briefing"),
    "news conference": ("press conference", "news conference", "briefing"),
    "briefing": ("press conference", "news conference", "briefing"),
    "court": ("hearing", "trial", "court"),
    "game": ("match", "game", "kick-off", "kicked off"),
    "match": ("match", "game", "kick-off", "kicked off"),
    "talks": ("talks", "meeting", "met"),
    "meeting": ("talks", "meeting", "met"),
    "summit": ("summit", "talks"),
    "launch": ("launch", "lifted off", "liftoff", "lift-off"),
    "committee": ("hearing", "committee"),
    "inquiry": ("hearing", "inquiry"),
}


def earliest_of(
    found: Mentions, sentence: Span, attribution: Attribution, happened: Iterable[Event]
) -> datetime | None:
    """When the occasion of a saying began, by an event of the entry that is told before it or in its sentence; None where
    nothing tells of an occasion or nobody says when it was. happened: the events of the entry.
    """
    plain, said = found.entry.plain, attribution.quote.span
    start = max(sentence.start, said.start - _REACH)
    near = (
        (m, Span(*m.span("noun")))
        for m in _OCCASION.finditer(plain, start, min(said.end + _REACH, sentence.end))
    )
    nouns = [m["noun"].casefold() for m, at in near if not any(q.overlaps(at) for q in attribution.quoted)]
    if not nouns:
        return None
    starts = [
        event.when.start
        for event in happened
        if event.lane == "happened"
        and event.polarity
        and event.anchored
        and event.when is not None
        and event.when.start is not None
        and said.start - _BACK <= event.spot < said.start
        and any(_is_of(event, noun) for noun in nouns)
    ]
    return max(starts) if starts else None


def _is_of(event: Event, noun: str) -> bool:
    told = event.quotes[0].text.casefold()
    return any(name in told for name in _CALLED.get(noun, (noun,)))
