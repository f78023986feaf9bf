"""Readings of invented pages for the tests of names, spellings, repeats and quotations."""

from __future__ import annotations

from reconcile.claims.reading import Reading
from reconcile.extract.finders import find
from reconcile.extract.names import settle_names
from reconcile.mentions import Mentions
from reconcile.model import Block, BlockKind, Entry, Origin, Page, Source, Span


def entry_of(text: str, *, number: int = 0, kind: BlockKind = BlockKind.BODY) -> Entry:
    return Entry(
        id=f"entry-{text}",
        position=number,
        text=text,
        blocks=(Block(kind=kind, span=Span(0, len(text))),),
        source=Source.of("page", text),
        origin=Origin.verbatim(0),
    )


def settled(*texts: str, kind: BlockKind = BlockKind.BODY) -> tuple[Mentions, ...]:
    return settle_names(tuple(find(entry_of(t, number=i, kind=kind)) for i, t in enumerate(texts)))


def reading_of(*texts: str) -> Reading:
    mentions = settled(*texts)
    page = Page(source=Source.of("page", ""), layout="test", entries=tuple(m.entry for m in mentions))
    return Reading(page=page, mentions=mentions, zone="UTC", zone_source="written")
