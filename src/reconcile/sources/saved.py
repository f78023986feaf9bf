"""A saved page without data in its scripts: its text read as if it had been copied from the browser."""

from __future__ import annotations

import bisect
from typing import Final

import attrs

from reconcile.model import Block, BlockKind, Entry, Page, Quote, Source, Span, Unread
from reconcile.sources import plain, stamped
from reconcile.sources.document import Document, document_of
from reconcile.sources.lines import lines_of
from reconcile.sources.marks import marks_of

_FEWEST_ENTRIES: Final = 2


def saved_page(html: str, source: Source) -> Page | None:
    """The page that the text of an HTML file is, None where nothing in it opens entries."""
    document = document_of(html)
    text = document.text.text
    if stamped.sniff(text, source.name):
        reader = stamped.READER
    elif len(marks_of(lines_of(text))) >= _FEWEST_ENTRIES:
        reader = plain.READER
    else:
        return None
    shown = Source.of(source.name, text)
    page = reader.read(text, shown)
    head = page.head and _placed(page.head, document, source)
    # Machines write moments in UTC or in their own zone, whatever zone the desk's clocks are in.
    is_zone = not document.has_moments or page.zone_source == "written"
    return attrs.evolve(
        page,
        source=source,
        layout="html",
        head=head,
        summary=page.summary and _placed(page.summary, document, source),
        zone=page.zone if is_zone else None,
        zone_source=page.zone_source if is_zone else None,
        entries=tuple(_placed(entry, document, source) for entry in page.entries),
        declared=_again(page.declared, head),
        days=tuple(attrs.evolve(day, quote=_again(day.quote, head)) for day in page.days),
        unread=tuple(_told(note, shown, document, source) for note in page.unread),
    )


def _placed(entry: Entry, document: Document, source: Source) -> Entry:
    """The entry with its places in the HTML, and with what its tags say of its blocks."""
    start = entry.origin.offset(0)
    piece = document.text.slice(start, start + len(entry.text))
    blocks = tuple(_by_tag(b, b.span.shifted(start), document) for b in entry.blocks)
    stamp = entry.stamp
    if stamp is not None and document.has_moments and stamp.zone == "UTC":
        stamp = attrs.evolve(stamp, zone=None)
    return attrs.evolve(entry, source=source, origin=piece.origin, blocks=blocks, stamp=stamp)


def _by_tag(block: Block, span: Span, document: Document) -> Block:
    if block.kind is not BlockKind.BODY:
        return block
    at = bisect.bisect_right(document.kinds, span.start, key=lambda k: k[0].start) - 1
    if at < 0 or span.end > document.kinds[at][0].end + 1:
        return block
    return attrs.evolve(block, kind=document.kinds[at][1])


def _again(quote: Quote | None, head: Entry | None) -> Quote | None:
    return None if quote is None or head is None else head.quote(quote.span)


def _told(note: Unread, shown: Source, document: Document, source: Source) -> Unread:
    """A note with the line of the HTML instead of that of the text."""
    if note.line is None:
        return note
    offset = document.text.origin.offset(shown.line_starts[note.line - 1])
    return attrs.evolve(note, line=source.position(offset)[0])
