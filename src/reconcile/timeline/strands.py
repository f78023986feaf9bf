"""What single tellings say of the time of an event, as statements of a network, each with the words it rests on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.kinds import Event
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import BlockKind, Quote
from reconcile.places import place_named
from reconcile.timeline.aspects import Aspect, aspect_of, bounds_of, edge_of
from reconcile.timeline.constraints import ORIGIN, Bound, Statement, start, within
from reconcile.timeline.rereadings import readings_of
from reconcile.timeline.strand_words import moment, shortened, stated_words
from reconcile.times import DAY_S, HOUR_S, MINUTE_S, Granularity, Interval, offset_s

ASSERTED: Final = 3.0
REPORTED: Final = 2.0
PLANNED: Final = 1.0
PUBLISHED: Final = 6.0
# Words of a second event of its kind, of a choice, or of doubt.
_MANY: Final = LazyPattern(
    r"\b(?:again|second|third|another|twice|also|correct(?:ion|ed)|return(?:s|ed|ing)?|each|every|several|or|either|separate(?:ly)?|apparent(?:ly)?|reported(?:ly)|alleged(?:ly)|supposed(?:ly)|unconfirmed)\b",
)
# "The second ferry" is one of several, too, but it is always the same one.
_NUMBERED: Final = LazyPattern(r"\W*the (?:second|third) [a-z-]+ (?=[a-z])")
_MOVED: Final = frozenset({"arrival", "departure", "other"})

# Seconds added on both sides of a stated time: clocks are rounded, days are those of one zone or another. A clock on the quarter of an
# hour may be rounded to it (10 minutes leave room for a slow watch as well); nobody rounds to 7.25 or 16.08 from further than
# the next ten (5 minutes). What is told of the time between two events is rounded in claims/orders/order_gaps.py.
_SLACK_S: Final = {
    Granularity.SECOND: 10 * MINUTE_S,
    Granularity.MINUTE: 10 * MINUTE_S,
    Granularity.HOUR: 10 * MINUTE_S,
    Granularity.DAY_PART: HOUR_S,
    Granularity.DAY: 3 * HOUR_S,
    Granularity.WEEK: DAY_S,
    Granularity.MONTH: 2 * DAY_S,
}
_EXACT_S: Final = 5 * MINUTE_S
_QUARTER: Final = 15
_LOOSE_DAY_S: Final = 12 * HOUR_S
_COARSE_S: Final = 5 * DAY_S
# An entry may be filed some minutes after its stamp.
_FILED_S: Final = 10 * MINUTE_S


@attrs.frozen(kw_only=True)
class Strand:
    """A statement of the network and where it was told.

    role: "time", "telling" (bounded by when it was told), "order", "travel" or "sense" (how such events go). event: the telling
    it is from. fact: it is told plainly of what happened, so that it may stand against another. bound: what it says, in words.
    """

    statement: Statement
    event: Event
    quotes: tuple[Quote, ...]
    role: str
    bound: str
    fact: bool = True

    @property
    def key(self) -> str:
        return self.statement.key


def is_fact(event: Event) -> bool:
    """True for what the body of an entry tells plainly as having happened, with no word that it replaces or corrects, that it is
    one of several, or that it may not be so.
    """
    sure = event.modality in ("asserted", "reported") and event.polarity and event.lane == "happened"
    plain = sure and event.block == BlockKind.BODY and not event.cue
    if not plain:
        return False
    text = event.quotes[0].text
    same = _NUMBERED.match(text) if event.kind in _MOVED else None
    return _MANY.search(text, same.end() if same else 0) is None


def weight_of(event: Event) -> float:
    """How much it takes to give up what a telling says: log odds, by how sure it is told, where, and by whom."""
    weight = {"asserted": ASSERTED, "reported": REPORTED}.get(event.modality, PLANNED) * event.weight
    return weight if event.block == BlockKind.BODY else weight * 0.7


def told_strands(event: Event, node: str) -> Iterator[Strand]:
    """What a plain telling says of when its event was: its stated time, and that it is told as past."""
    stated = _stated(event, node)
    if stated is not None:
        yield stated
    published = _published(event, node)
    if published is not None:
        yield published


def window_strand(event: Event, node: str) -> Strand | None:
    """The window of one telling as a whole, for the timeline: what its words, its tense and its stamp leave open."""
    if event.when is None or (bounds := within(node, event.when)) == ():
        return None
    words = "as told" if event.anchored else "by when it was told"
    return _strand(event, node, bounds, rule="window" if event.anchored else "told", words=words)


def _stated(event: Event, node: str) -> Strand | None:
    when = event.stated
    if when is None or event.granularity is Granularity.VAGUE:
        return None
    if not event.certain and event.granularity.rank < Granularity.DAY.rank:
        return None  # a clock, read in one zone or another
    aspect, slack = aspect_of(event), slack_s(event)
    bounds = bounds_of(node, when.widened(slack, slack), aspect)
    if not bounds:
        return None
    return _strand(
        event,
        node,
        bounds,
        rule="stated",
        words=stated_words(event, when, aspect),
        aspect=aspect,
        slack=slack,
    )


def slack_s(event: Event) -> int:
    """Seconds that are added on both sides of a stated time, beyond what its own words leave open.

    A day may be that of the page or of the place: as far as the clocks of the place are from UTC, if that is not certain.
    """
    fine = event.granularity in (Granularity.MINUTE, Granularity.SECOND)
    if (
        fine
        and event.stated is not None
        and event.stated.start is not None
        and event.stated.start.minute % _QUARTER
    ):
        return _EXACT_S
    if event.granularity is not Granularity.DAY or (event.certain and event.place_ids):
        return _SLACK_S.get(event.granularity, _COARSE_S)
    place = place_named(event.place_ids[0]) if event.place_ids else None
    if place is None or place.zone is None or event.stated is None or event.stated.start is None:
        return _LOOSE_DAY_S
    return abs(offset_s(place.zone, event.stated.start)) + 2 * HOUR_S


def _published(event: Event, node: str) -> Strand | None:
    """Told as past: over, or for what takes time at least begun, when its entry was told."""
    told = event.at
    if event.renewed or told is None or told.start is None or told.end is None or told.width_s >= DAY_S / 2:
        return None
    if event.when is None or event.when.end is None or event.when.end > told.end or event.anchored:
        return None
    begun = edge_of(event) is Aspect.START
    at = told.widened(0, _FILED_S).end
    bounds = [b for b in within(node, Interval(None, at)) if b.earlier == ORIGIN]
    if begun:
        bounds = [attrs.evolve(b, later=start(node)) for b in bounds]
    verb = "begun" if begun else "over"
    words = f"told as {verb} {moment(told, fine=True)}"
    return _strand(event, node, tuple(bounds), rule="published", words=words, slack=_FILED_S)


def _strand(
    event: Event,
    node: str,
    bounds: tuple[Bound, ...],
    *,
    rule: str,
    words: str,
    aspect: Aspect = Aspect.WHOLE,
    slack: int = 0,
) -> Strand:
    quote = event.quotes[0]
    readings = readings_of(event, node, aspect, slack) if rule == "stated" else ()
    return Strand(
        statement=Statement(
            key=f"{rule}|{content_of(event)}|{node}",
            text=f"“{shortened(quote.text)}”: {words}",
            bounds=bounds,
            weight=PUBLISHED if rule == "published" else weight_of(event),
            rule=rule,
            tolerance_s=slack,
            source=event.attribution or event.page,
            readings=readings,
        ),
        event=event,
        quotes=(quote,),
        role="time" if rule in ("stated", "window") else "telling",
        bound=words,
        fact=is_fact(event),
    )


def key_of(event: Event) -> str:
    """Where a telling stands: page, place in the file and the spot of its word."""
    quote = event.quotes[0]
    return f"{event.page}|{quote.file_span.start}|{event.spot}|{event.kind}|{event.verb}"


def content_of(event: Event) -> str:
    """What a telling says and when it was told, 16 hex digits: the same on a copy of its page."""
    quote, at = event.quotes[0], event.at.sort_key if event.at is not None else None
    parts = (
        repr(at),
        str(event.rank),
        quote.text,
        str(event.spot - quote.span.start),
        event.kind,
        event.verb,
    )
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
