"""The occasion on which something was said, and so its earliest time: "in her toast", of a dinner that began at eight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from reconcile.claims.kinds import Event
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Attribution, Mentions
from reconcile.model import Span
from reconcile.times import Granularity

_BACK: Final = 600  # letters that an occasion may stand before the words said on it
_REACH: Final = 90
_OCCASION: Final = LazyPattern(
    r"\b(?:(?:in|at|during|after|opening|closing|addressing|told|tells|to)\s(?:an?|the|his|her|their|its|this|that)\s(?:[a-z-]+\s){0,2}?)(?P<noun>toast|speech|address|"
    r"press conference|news conference|briefing|interview|hearing|inquest|inquiry|trial|debate|meeting|summit|talks|dinner|lunch|banquet|reception|rally|"
    r"ceremony|funeral|vigil|service|launch|match|game|final|race|count|session|committee|conference|court|visit|vote)\b",
)
# Occasions at which whoever is quoted next is heard, and what a speaker does there.
_AUDIENCE: Final = r"(?:press conference|news conference|briefing|hearing|inquest|inquiry|speech|address|rally|vigil|sermon|lecture|statement to \w+|press call)"
_HEARD: Final = LazyPattern(
    rf"\b{_AUDIENCE}\b[^.;]{{0,40}}\b(?:began|begun|begins|started|opened|resumed|convened|got under way|is under way|took place|was (?:held|given))\b|"
    rf"\b(?:began|started|opened|gave|held|addressed|resumed|convened|hosted)\s(?:an?|the|his|her|their|its)\s(?:[\w-]+\s){{0,2}}?{_AUDIENCE}\b",
)
_THERE: Final = frozenset({"sighting"})
_SPEAKS: Final = frozenset("speak address appear stand rise brief testify preach perform sing".split())
_ENDS: Final = frozenset(
    "end finish conclude sign land dock arrive come release free rescue win lose beat convict acquit clear surrender give arrest adjourn crown name elect "
    "jail sentence collapse fall score complete".split()
)
_CLOCKS: Final = (Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR)
_OTHERWISE: Final = LazyPattern(
    r"\b(?:earlier|before|ahead of|beforehand|previously|already|yesterday|last|had|have|has|tweet(?:ed|s)?|wrote|writes|post(?:ed|s)?|texted|emailed|"
    r"told (?:us|me|the (?:bbc|guardian|times|paper|newspaper)|reuters|afp|ap|radio|television|(?:\w+\s)?(?:tv|television|radio|newspaper|daily|agency))|"
    r"in an? (?:[\w-]+\s)?(?:statement|post|tweet|letter|message|e-?mail|interview|text|video|note|blog|report)|on (?:twitter|facebook|x|instagram|the phone|"
    r"(?:\w+\s)?(?:radio|television|tv)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|by (?:phone|telephone|e-?mail)|according to)\b",
)
# What an occasion of one name may have been called when it was told.
_CALLED: Final = {
    "toast": ("toast", "dinner", "lunch", "banquet", "reception", "supper", "feast"),
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
    found: Mentions,
    sentence: Span,
    attribution: Attribution,
    happened: Sequence[Event],
    page: Iterable[Event],
) -> datetime | None:
    """When the occasion of a saying began; None where nothing tells of an occasion or nobody says when it was.

    happened: the events of the entry; page: those of the whole page, among which an occasion that the sentence itself names is
    sought when the entry tells of none.
    """
    plain, said = found.entry.plain, attribution.quote.span
    start = max(sentence.start, said.start - _REACH)
    near = (
        (m, Span(*m.span("noun")))
        for m in _OCCASION.finditer(plain, start, min(said.end + _REACH, sentence.end))
    )
    nouns = [m["noun"].casefold() for m, at in near if not any(q.overlaps(at) for q in attribution.quoted)]
    dated = [e for e in happened if _has_begun(e)]
    before = [e for e in dated if e.spot < said.start]
    if nouns:
        told = [e for e in before if said.start - _BACK <= e.spot and any(_is_of(e, noun) for noun in nouns)]
        told = told or [e for e in dated if e.attribution == attribution.source and e.spot != said.start]
        return _latest(told) or _only(e for e in page if _has_begun(e) and any(_is_of(e, n) for n in nouns))
    if _is_elsewhere(found, sentence, attribution):
        return None
    if attribution.quoted and before and _is_end(max(before, key=lambda e: e.spot)):
        return _latest(before)  # what is quoted behind an end answers to it
    own = [e for e in before if attribution.source in e.actors and (e.kind in _THERE or e.verb in _SPEAKS)]
    return _latest(own or [e for e in before if _HEARD.search(e.quotes[0].text)])


def _is_end(event: Event) -> bool:
    """True for what brings something to an end: an arrival, a verdict, a signature, "came out", "it is over"."""
    return event.kind == "arrival" or event.verb in _ENDS


def _has_begun(event: Event) -> bool:
    """True for what happened at a clock time of that day."""
    told = event.lane == "happened" and event.polarity and event.anchored and event.recent
    return told and event.granularity in _CLOCKS and event.when is not None and event.when.start is not None


def _latest(events: Iterable[Event]) -> datetime | None:
    return max(
        (e.when.start for e in events if e.when is not None and e.when.start is not None), default=None
    )


def _only(events: Iterable[Event]) -> datetime | None:
    """The one time at which they all began."""
    starts = {e.when.start for e in events if e.when is not None}
    return starts.pop() if len(starts) == 1 else None


def _is_elsewhere(found: Mentions, sentence: Span, attribution: Attribution) -> bool:
    """True for what was said at another time or through another channel than in front of those who are there."""
    plain, said = found.entry.plain, attribution.quote.span
    return any(
        not any(q.start <= m.start() < q.end for q in attribution.quoted)
        for m in _OTHERWISE.finditer(
            plain, max(sentence.start, said.start - _REACH), min(said.end + _REACH, sentence.end)
        )
    )


def _is_of(event: Event, noun: str) -> bool:
    told = event.quotes[0].text.casefold()
    return any(name in told for name in _CALLED.get(noun, (noun,)))
