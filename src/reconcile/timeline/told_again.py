"""Events that one entry tells as if they were new after another one told them, as records that rules speak of."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final

from reconcile.claims.events.event_words import family_in_words
from reconcile.claims.events.families import SCARCE, SUDDEN
from reconcile.claims.kinds import ToldAgain
from reconcile.claims.records.claim import base_of
from reconcile.model import BlockKind
from reconcile.places import place_named
from reconcile.timeline.group import Group, lead_of
from reconcile.timeline.retellings import Part, Telling, tellings_of

_TOLD: Final = ("asserted", "reported")
_LONG: Final = 80  # characters of an event's own words in a message
_MANY: Final = frozenset({"attack", "toll", "announcement", "other", "launch"})  # kinds of many things


def told_again(groups: Iterable[Group]) -> Iterator[ToldAgain]:
    """One record for each event that is told again in another entry, by someone else or with something new. Recaps, headlines,
    captions, plans and a second copy of a page tell nothing again.
    """
    for group in groups:
        lead = lead_of(group)
        if lead.lane != "happened" or not lead.polarity or len(group.reports) < 2:
            continue
        told = [t for t in tellings_of(group) if _is_plain(t)]
        if told and told[0].part is Part.FIRST:
            again = tuple(_again(told))
            if again:
                yield _record(group, told[0], again)


def _is_plain(telling: Telling) -> bool:
    event = telling.event
    plain = telling.part in (Part.FIRST, Part.AGAIN) and event.block == BlockKind.BODY
    return plain and event.modality in _TOLD and event.polarity and event.recent


def _again(told: list[Telling]) -> Iterator[Telling]:
    """The first telling of each further entry that is no copy of one before."""
    entries = {(told[0].event.page, told[0].event.entry)}
    copies = {(told[0].event.at, told[0].event.quotes[0].text)}
    for telling in told[1:]:
        event = telling.event
        entry, copy = (event.page, event.entry), (event.at, event.quotes[0].text)
        if entry not in entries and copy not in copies:
            yield telling
        entries.add(entry)
        copies.add(copy)


def _record(group: Group, first: Telling, again: tuple[Telling, ...]) -> ToldAgain:
    event, later = first.event, again[0].event
    return ToldAgain(
        **base_of(later, (event.quotes[0], *(t.event.quotes[0] for t in again))),
        event=group.key,
        what=_what(group),
        first_at=event.at,
        first_by=_by(first, again),
        again_by=_by(again[0], (first, *again[1:])),
        times=len(again),
        minutes=again[0].minutes,
        often=lead_of(group).kind in _MANY and family_in_words(lead_of(group)) not in SCARCE | SUDDEN,
        timed=event.anchored and later.anchored,
    )


def _what(group: Group) -> str:
    """ "Anna Berg in Bergen", "departure of Runa from Stord"; of nobody, what happened alone, and its own words where it has no name."""
    lead = lead_of(group)
    people = lead.actors or next((e.actors for e in group.reports if e.actors), ())
    places = (p for e in group.reports for i in e.place_ids[:1] if (p := place_named(i)) is not None)
    place = lead.place or next((p.name for p in places), "")
    name = _name(group)
    if name == lead.verb or (name == lead.kind and not people and not place):
        return f"“{textwrap.shorten(lead.summary.rstrip('.'), _LONG, placeholder=' …')}”"
    who = people[0] if name == "arrival" and len(people) == 1 else ""
    if not who:
        who = f"{name} of {' and '.join(people)}" if people else name
    where = "from" if name == "departure" else "in"
    return f"{who} {where} {place}" if place else who


def _name(group: Group) -> str:
    """What happened, by its family where its kind says nothing."""
    lead = lead_of(group)
    family = family_in_words(lead)
    if family == "presence":
        return "arrival"
    return lead.kind if lead.kind != "other" and family not in SCARCE else family.split(":")[-1]


def _by(telling: Telling, others: Iterable[Telling]) -> str:
    """Who is named for it; else the page, where others tell it too."""
    if telling.event.attribution:
        return telling.event.attribution
    return (
        PurePath(telling.event.page).name if any(o.event.page != telling.event.page for o in others) else ""
    )
