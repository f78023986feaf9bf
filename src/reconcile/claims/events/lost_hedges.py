"""Events that others reported with a hedge first, and that the page later tells as a fact on no new source's word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reconcile.claims.kinds import Event, LostHedge
from reconcile.claims.link import family_of
from reconcile.claims.reading import Reading
from reconcile.claims.records.claim import base_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.media import is_medium
from reconcile.mentions import HedgeKind, Mentions
from reconcile.model import EntryRole

# Sources whose word alone makes no fact of it: asked again who says so, a desk would name them again.
_WEAK: Final = LazyPattern(
    r"\b(?:witness\w*|residents?|locals?|villagers?|sources?|unnamed|anonymous|social media|rumou?rs?|reports?|bloggers?|activists?|"
    r"insiders?|someone|passers?-?by|users?|accounts?)\b",
)
_CONFIRMED: Final = LazyPattern(
    r"\b(?:confirm\w*|official\w*|announc\w*|admit\w*|acknowledg\w*|verif\w*|statement|spokes\w+|ministry|authorit\w+|police|"
    r"footage|videos?|pictures?|photos?|photograph\w*|images?|we have seen|has seen|correspondents?|reporters?|now know\w*|proof|evidence)\b",
)
_TOLD_OF: Final = (
    "arrival",
    "departure",
    "sighting",
    "travel",
    "meeting",
    "visit",
    "launch",
    "attack",
    "disaster",
    "other",
)
_FEW: Final = 12  # tellings of one thing that are looked at
_SHORT: Final = 90
_DAYS_S: Final = 2 * 86400.0


def make_lost_hedges(reading: Reading, events: Iterable[Event]) -> Iterator[LostHedge]:
    """The first telling as a fact of each thing that was only reported before; nothing where its entry or one in between
    names a source, shows it or confirms it.
    """
    told: dict[str, list[Event]] = {}
    for event in events:
        key = _key(event)
        if key:
            told.setdefault(key, []).append(event)
    order = sorted(reading.mentions, key=lambda m: reading.ranks[m.entry.id])
    for key in sorted(told):
        tellings = sorted(told[key], key=lambda e: (e.rank, e.spot))[:_FEW]
        found = _first_fact(tellings)
        if found is not None and not _is_confirmed(reading, order, *found):
            yield _lost(*found)


def _key(event: Event) -> str:
    """One key for the tellings of one thing that is over: what, who and where."""
    over = event.lane == "happened" and event.polarity and event.kind in _TOLD_OF and event.recent
    if not over or event.block != "body" or not event.place_ids or event.modality == "denied":
        return ""
    return "|".join((family_of(event.kind, event.verb), event.subject, event.place_ids[0]))


def _first_fact(tellings: Sequence[Event]) -> tuple[Event, Event] | None:
    """The hedged telling and the first that is a fact; None when a telling between them, or before, has a source of weight."""
    hedged: Event | None = None
    for event in tellings:
        if _is_hedged(event):
            hedged = hedged or event
        elif (
            hedged is None
            or event.attribution
            or event.modality != "asserted"
            or event.entry == hedged.entry
            or not _may_be_one(hedged, event)
        ):
            return None
        else:
            return hedged, event
    return None


def _is_hedged(event: Event) -> bool:
    """True for what others are said to have seen, and for doubt about what is over."""
    if event.modality == "speculated":
        return True
    weak = (
        not event.attribution or _WEAK.search(event.attribution) is not None or is_medium(event.attribution)
    )
    return event.modality == "reported" and weak


def _may_be_one(one: Event, other: Event) -> bool:
    apart = one.when is not None and other.when is not None and not one.when.overlaps(other.when)
    if apart or one.at is None or other.at is None or one.at.start is None or other.at.start is None:
        return not apart
    return (other.at.start - one.at.start).total_seconds() <= _DAYS_S


def _is_confirmed(reading: Reading, order: Sequence[Mentions], hedged: Event, fact: Event) -> bool:
    """True when an entry behind the hedged one, up to the fact's own, confirms, shows or names a source for it."""
    for found in order:
        rank, plain = reading.ranks[found.entry.id], found.entry.plain
        if not hedged.rank < rank <= fact.rank or found.entry.role is not EntryRole.ENTRY:
            continue
        if rank == fact.rank:
            if found.attributions or _CONFIRMED.search(plain) or _is_doubted(found):
                return True
        elif _speaks_of(plain, fact) and _CONFIRMED.search(plain):
            return True
    return False


def _is_doubted(found: Mentions) -> bool:
    doubts = (HedgeKind.REPORTATIVE, HedgeKind.EPISTEMIC, HedgeKind.NEGATED)
    return any(h.kind in doubts for h in found.hedges)


def _speaks_of(plain: str, event: Event) -> bool:
    """True for an entry that names who or where it was."""
    words = (event.subject.split()[-1] if event.subject else "", event.place)
    return any(word and word.casefold() in plain.casefold() for word in words)


def _lost(hedged: Event, fact: Event) -> LostHedge:
    return LostHedge(
        **base_of(fact, (*fact.quotes, *hedged.quotes)),
        first=_short(hedged.summary),
        later=_short(fact.summary),
        source="" if hedged.attribution == "reports" else hedged.attribution,
    )


def _short(words: str) -> str:
    return words if len(words) <= _SHORT else words[:_SHORT].rsplit(" ", 1)[0] + " ..."
