"""Pairs of groups of one deed: what one person did to one thing, told with its time here and without one there."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.claims.events.event_words import around
from reconcile.claims.kinds import Event
from reconcile.timeline.pair import Pair
from reconcile.timeline.traits import GUILTY, Traits, figures_fit, is_person, places_fit
from reconcile.times import DAY_S, HOUR_S, Granularity

_KINDS: Final = frozenset({"announcement", "other"})
_MOST: Final = 12  # groups of one doer and one verb that are compared
_LEAST_WORDS: Final = 2  # of the thing that both name
_ACROSS_S: Final = 2 * DAY_S
_FILED_S: Final = HOUR_S
# Where the words for the thing end: a time, a reason, who it is for.
_STOP: Final = re.compile(
    r"[,;:.]|\b(?:at|on|in|for|by|after|before|when|which|who|that|to|from|with|during|because|as|and|but|while|since|until|early|late)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_NAME: Final = re.compile(r"\b[A-Z][\w'-]+")
# What is done over and over.
_OFTEN: Final = frozenset("say speak tell ask answer score play hit tweet post write call sing vote".split())


def pairs_by_deed(traits: Sequence[Traits]) -> Iterator[Pair]:
    """Pairs of one doer, one verb and one thing, of which just one gives its time: "he declared a state of emergency"."""
    buckets: dict[tuple[str, str], list[tuple[int, frozenset[str]]]] = {}
    for number, told in enumerate(traits):
        lead = told.lead
        if (
            told.again
            or lead.kind not in _KINDS
            or lead.lane != "happened"
            or not lead.recent
            or lead.verb in _OFTEN
        ):
            continue
        if lead.modality not in ("asserted", "reported") or not lead.polarity:
            continue
        thing = _thing(lead)
        if len(thing) >= _LEAST_WORDS:
            for actor in sorted(a for a in told.actors if is_person(a)):
                buckets.setdefault((actor, told.family), []).append((number, thing))
    for _, listed in sorted(buckets.items(), key=lambda item: item[0]):
        if 1 < len(listed) <= _MOST:
            yield from _of_one_doer(traits, listed)


def pairs_by_verdict(traits: Sequence[Traits]) -> Iterator[Pair]:
    """Pairs of a page that tells of one person found guilty: "Lund has been found guilty", "jurors convicted her at noon"."""
    pages: dict[str, list[int]] = {}
    for number, told in enumerate(traits):
        lead = told.lead
        plain = lead.lane == "happened" and lead.polarity and lead.recent and not told.again
        if plain and lead.verb in GUILTY and lead.modality in ("asserted", "reported"):
            for page in told.pages:
                pages.setdefault(page, []).append(number)
    for _, listed in sorted(pages.items()):
        guilty = {a for n in listed for a in traits[n].actors if is_person(a)}
        others = {name for n in listed for e in traits[n].group.reports for name in _names_behind(e)}
        if not others <= {part for actor in guilty for part in actor.split()}:
            continue
        pairs = [(traits[a], traits[b]) for a, b in itertools.combinations(listed[:_MOST], 2)]
        if len(guilty) == 1 and len(listed) <= _MOST and all(_overlap(one, other) for one, other in pairs):
            yield from (Pair(one=listed[0], other=n, strength=1.25) for n in listed[1:])


def _names_behind(event: Event) -> Iterator[str]:
    """The names between the verb and what it says of them: "found the driver Peter Lund guilty"."""
    behind = around(event)[2]
    stop = behind.find(" guilty")
    yield from _NAME.findall(behind[: max(stop, 0)])


def _overlap(one: Traits, other: Traits) -> bool:
    return one.window is None or other.window is None or one.window.overlaps(other.window)


def _of_one_doer(traits: Sequence[Traits], listed: Sequence[tuple[int, frozenset[str]]]) -> Iterator[Pair]:
    for number, thing in listed:
        if traits[number].lead.anchored:
            continue
        dated = [n for n, other in listed if traits[n].lead.anchored and len(thing & other) >= _LEAST_WORDS]
        if len(dated) == 1 and _fit(traits[dated[0]], traits[number]):
            yield Pair(one=dated[0], other=number, strength=1.15)


def _thing(event: Event) -> frozenset[str]:
    """The longer words for what it was done to, right behind the verb."""
    behind = around(event)[2]
    stop = _STOP.search(behind)
    return frozenset(
        w.casefold().rstrip("s") for w in _WORD.findall(behind[: stop.start()] if stop else behind)
    )


def _fit(dated: Traits, plain: Traits) -> bool:
    """True when what has a time of a day or less was over when the other was told, on the same page or within two days."""
    if dated.lead.granularity.rank > Granularity.DAY.rank or dated.window is None:
        return False
    near = bool(dated.pages & plain.pages) or abs(dated.told - plain.told) <= _ACROSS_S
    start = dated.window.sort_key[0]
    told = start - _FILED_S <= plain.told <= start + _ACROSS_S
    return (
        near
        and told
        and places_fit(dated.place_ids, plain.place_ids)
        and figures_fit(dated.figures, plain.figures)
    )
