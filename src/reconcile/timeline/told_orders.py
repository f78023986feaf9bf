"""What is told of the order of two events, as statements of a network."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import attrs

from reconcile.claims.kinds import Event, Ordering
from reconcile.model import BlockKind
from reconcile.time_labels import span_label
from reconcile.timeline.aspects import Aspect
from reconcile.timeline.constraints import LEAST_LENGTH_S, Bound, Point, Statement, end, lasting, start
from reconcile.timeline.movements import movement_of
from reconcile.timeline.strand_words import shortened
from reconcile.timeline.strands import ASSERTED, REPORTED, Strand, content_of, key_of
from reconcile.timeline.things import Named
from reconcile.times import MINUTE_S

# "When" and "as" leave some minutes between the two.
_AT_ONCE_S: Final = 30 * MINUTE_S
_HEDGED: Final = 1.0
_SENSE: Final = 6.0
# What people sit down to together; a breakfast may be short.
_MEAL: Final = re.compile(r"(?:(?P<short>breakfast)|lunch|luncheon|dinner|banquet|supper|barbecue)$")
_MEAL_S: Final = (30 * MINUTE_S, 15 * MINUTE_S)
# What stands right before a noun: "the talks", "Hegdal's interview", "their first dinner".
_OF_NOUN: Final = re.compile(
    r"(?:\b(?:the|an?|this|that|these|those|his|her|its|their|our|my)|['’]s|s['’])\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_NOUNS: Final = frozenset(
    {"arrival", "departure", "meeting", "visit", "launch", "attack", "announcement", "statement"}
)


def order_strand(ordering: Ordering, named: Mapping[str, Named]) -> Strand | None:
    """What an ordering says of the ends of its two events; None where both are one thing, or one did not happen."""
    first, second = named.get(key_of(ordering.first)), named.get(key_of(ordering.second))
    if first is None or second is None:
        return None
    if first.node == second.node and first.edge == second.edge and ordering.relation != "lasts":
        return None
    bounds = _bounds(ordering, first, second)
    if not bounds:
        return None
    words, ends = _words(ordering, first, second), (content_of(ordering.first), content_of(ordering.second))
    quote = ordering.quotes[0]
    return Strand(
        statement=Statement(
            key="|".join(("order", ordering.relation, *ends, ordering.cue)),
            text=f"“{shortened(quote.text)}”: {words}",
            bounds=bounds,
            weight=_weight(ordering),
            rule="order",
            source=ordering.second.attribution or ordering.page,
        ),
        event=ordering.second if ordering.named_first else ordering.first,
        quotes=ordering.quotes[:1],
        role="order",
        bound=words,
        fact=_is_fact(ordering),
    )


def meal_strand(event: Event, named: Mapping[str, Named]) -> Strand | None:
    """How long a meal takes at least that an order names; None for anything else, and for one of which all is told at once."""
    own = named.get(key_of(event))
    meal = _MEAL.match(event.verb)
    if own is None or meal is None or own.node == own.group:
        return None
    least = _MEAL_S[meal["short"] is not None]
    words = f"a {event.verb} takes at least {span_label(least)}"
    return Strand(
        statement=Statement(
            key=f"meal|{own.node}",
            text=words,
            bounds=lasting(own.node, least_s=least),
            weight=_SENSE,
            hard=True,
            rule="domain",
        ),
        event=event,
        quotes=(),
        role="sense",
        bound=words,
    )


def _is_fact(ordering: Ordering) -> bool:
    ends = ((ordering.first, ordering.named_first), (ordering.second, ordering.named_second))
    told = all(_is_plain(event, named=named) for event, named in ends)
    return told and not ordering.hedged and ordering.block == BlockKind.BODY


def _is_plain(event: Event, *, named: bool) -> bool:
    if named:
        return event.polarity and event.modality in ("asserted", "reported")
    happened = event.lane == "happened" and event.modality in ("asserted", "reported")
    return happened and event.polarity and not event.cue


def _weight(ordering: Ordering) -> float:
    trust = ordering.second.weight if ordering.named_first else ordering.first.weight
    if ordering.hedged:
        return _HEDGED * trust
    reported = "reported" in (ordering.first.modality, ordering.second.modality)
    return (REPORTED if reported else ASSERTED) * trust


def _bounds(ordering: Ordering, first: Named, second: Named) -> tuple[Bound, ...]:
    (first_start, first_end), (second_start, second_end) = _ends(first), _ends(second)
    match ordering.relation:
        case "before":
            moment = bool(movement_of(ordering.first)) and first.edge is None
            return _before(ordering, first_start if moment else first_end, second_start)
        case "during":
            return (Bound(second_start, first_start, 0), Bound(first_end, second_end, 0))
        case "same":
            return (Bound(first_start, second_end, _AT_ONCE_S), Bound(second_start, first_end, _AT_ONCE_S))
        case "starts":
            return _at_once(first_start, second_start)
        case "ends":
            return _at_once(first_end, second_end)
        case "lasts":
            least = max(LEAST_LENGTH_S, int(ordering.least_s or 0))
            most = None if ordering.most_s is None else int(ordering.most_s)
            return lasting(first.node, least_s=least, most_s=most)
    return ()


def _before(ordering: Ordering, first: Point, second: Point) -> tuple[Bound, ...]:
    bounds = [Bound(first, second, -int(ordering.least_s or 0))]
    if ordering.most_s is not None:
        bounds.append(Bound(second, first, int(ordering.most_s)))
    return tuple(bounds)


def _at_once(one: Point, other: Point) -> tuple[Bound, ...]:
    return (Bound(one, other, _AT_ONCE_S), Bound(other, one, _AT_ONCE_S))


def _ends(named: Named) -> tuple[Point, Point]:
    """Both ends of what an event is: of "the talks ended" it is the end of the talks."""
    first, last = start(named.node), end(named.node)
    if named.edge is Aspect.START:
        return first, first
    return (last, last) if named.edge is Aspect.END else (first, last)


def _words(ordering: Ordering, first: Named, second: Named) -> str:
    """ "the departure at least 2 h after the end of the meeting"."""
    one, other = _names(ordering, first, second)
    match ordering.relation:
        case "before":
            return f"{other} {_gap(ordering)}after {one}"
        case "during":
            return f"{one} during {other}"
        case "starts":
            return f"{one} began with {other}"
        case "ends":
            return f"{one} ended with {other}"
        case "lasts":
            return f"{_name(ordering.first, attrs.evolve(first, edge=None), own=True)} took {_gap(ordering).strip()}"
    return f"{one} and {other} at one time"


def _gap(ordering: Ordering) -> str:
    least, most = ordering.least_s, ordering.most_s
    if least and most is not None:
        return f"{span_label(least)} to {span_label(most)} "
    if least:
        return f"at least {span_label(least)} "
    return f"at most {span_label(most)} " if most is not None else ""


def _names(ordering: Ordering, first: Named, second: Named) -> tuple[str, str]:
    """Both ends in words that tell them apart: of talks and a lunch, which are both meetings, those words."""
    own = ordering.first.kind == ordering.second.kind
    return _name(ordering.first, first, own=own), _name(ordering.second, second, own=own)


def _name(event: Event, named: Named, *, own: bool = False) -> str:
    """ "the end of the meeting"; what is of no kind of its own by the word that tells of it. own: so in any case, if that is a noun."""
    if _by_noun(event) and (own or event.kind not in _NOUNS):
        words = f"the {event.verb}"
    else:
        words = f"the {event.kind}" if event.kind in _NOUNS else f"“{event.verb}”"
    return {Aspect.START: f"the beginning of {words}", Aspect.END: f"the end of {words}"}.get(
        named.edge or Aspect.WHOLE, words
    )


def _by_noun(event: Event) -> bool:
    """True where the word that tells of it is a noun: "the interview", "her summing-up", "after fuelling"."""
    quote = event.quotes[0]
    spot = event.spot - quote.span.start
    word = quote.text[max(spot, 0) :][: len(event.verb)].casefold()
    alone = (
        spot >= 0 and word == event.verb and not quote.text[spot + len(word) : spot + len(word) + 1].isalnum()
    )
    return alone and (word.endswith("ing") or _OF_NOUN.search(quote.text[:spot]) is not None)
