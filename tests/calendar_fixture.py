"""A text told on a day, read into the times and sentences that calendar claims rest on."""

from __future__ import annotations

import attrs

from reconcile.claims.reading import Reading
from reconcile.extract.sentences import find_sentences
from reconcile.extract.time_resolve import TimeFrame, resolve_times
from reconcile.extract.times import find_times
from reconcile.mentions import Mentions
from reconcile.model import Block, BlockKind, Entry, Page, Stamp
from reconcile.spans import Origin, Source, Span
from reconcile.times import parse_stamp

ZONE = "Europe/London"


def told_on(day, text, *, kind=BlockKind.BODY):
    """The reading of a page of one entry, told at noon of an ISO day."""
    entry = Entry(
        id="one",
        stamp=Stamp(interval=parse_stamp(f"{day}T12:00Z"), text=day, zone="UTC"),
        text=text,
        blocks=(Block(kind=kind, span=Span(0, len(text))),),
        source=Source.of("page", text),
        origin=Origin.verbatim(0),
    )
    found = Mentions(entry=entry, sentences=find_sentences(entry))
    found = attrs.evolve(found, times=find_times(entry, found))
    frame = TimeFrame(dct=entry.stamp.interval, zone=ZONE, zone_source="written")
    found = attrs.evolve(found, times=resolve_times(found, frame))
    page = Page(source=entry.source, layout="test", entries=(entry,), zone=ZONE)
    return Reading(page=page, mentions=(found,), zone=ZONE, zone_source="written")
