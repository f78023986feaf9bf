"""The records of a page as read: sources, pages, entries, blocks, spans and quotes."""

from __future__ import annotations

import functools
from datetime import datetime
from enum import StrEnum

import attrs

from reconcile.spans import Origin, Placed, Source, Span
from reconcile.times import Interval

__all__ = [
    "Block",
    "BlockKind",
    "Entry",
    "EntryRole",
    "Origin",
    "Page",
    "PageDay",
    "Quote",
    "Source",
    "Span",
    "Stamp",
    "Unread",
]

# One code point for one code point, so that spans in the plain form are spans in the text.
_PLAIN = str.maketrans(
    {
        "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2007": " ", "\u3000": " ",
        "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u02bc": "'", "\u2032": "'", "`": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"', "\u2033": '"',
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
        "\t": " ",
        # Letters that a search without regard to case takes for these, and that no table of words holds.
        "\u0130": "I", "\u0131": "i", "\u017f": "s", "\u212a": "K",
    }
)  # fmt: skip


class BlockKind(StrEnum):
    """What a stretch of an entry is for; captions and alt texts are claims too, credits are not."""

    PAGE_HEADLINE = "page_headline"
    SUMMARY = "summary"
    HEADLINE = "headline"
    LABEL = "label"
    BYLINE = "byline"
    ROLE = "role"
    BODY = "body"
    ALT_TEXT = "alt_text"
    IMAGE_SOURCE = "image_source"
    CAPTION = "caption"
    MEDIA_CAPTION = "media_caption"
    QUOTED_POST = "quoted_post"
    STAMP = "stamp"
    BOILERPLATE = "boilerplate"

    @property
    def is_told(self) -> bool:
        """True for blocks whose words are the page's statements."""
        return self in _TOLD


_TOLD = frozenset(
    {
        BlockKind.PAGE_HEADLINE,
        BlockKind.SUMMARY,
        BlockKind.HEADLINE,
        BlockKind.BODY,
        BlockKind.ALT_TEXT,
        BlockKind.CAPTION,
        BlockKind.MEDIA_CAPTION,
        BlockKind.QUOTED_POST,
    }
)


class EntryRole(StrEnum):
    """Where an entry stands: the page's head and summary are dated to the end of the page, not to an entry."""

    HEAD = "head"
    SUMMARY = "summary"
    ENTRY = "entry"


@attrs.frozen(kw_only=True)
class Quote:
    """Words of an entry, verbatim, with their place. `Entry.quote` is its only maker.

    span: in Entry.text. file_span: in the decoded file. line, column: from 1.
    """

    page: str
    entry: str
    block: BlockKind
    text: str
    span: Span
    file_span: Span
    line: int
    column: int


@attrs.frozen(kw_only=True)
class Block:
    """A stretch of an entry's text with one purpose."""

    kind: BlockKind
    span: Span


@attrs.frozen(kw_only=True)
class Stamp:
    """An entry's own time of publication. interval: UTC; zone: IANA name or None; text: as written."""

    interval: Interval
    text: str
    zone: str | None = None


@attrs.frozen(kw_only=True, eq=False)
class Entry:
    """One entry of a page, or its head or summary. text is as read; blocks cover what was understood of it.

    id: unique on the page and made of content. number: as printed, else None. position: 0 for the topmost. made_at: UTC
    second at which the publisher's system made the entry, where its address there holds it; never after its publication.
    """

    id: str
    role: EntryRole = EntryRole.ENTRY
    number: int | None = None
    position: int = 0
    stamp: Stamp | None = None
    made_at: datetime | None = None
    text: str = attrs.field(repr=False)
    blocks: tuple[Block, ...] = attrs.field(repr=False)
    source: Source = attrs.field(repr=False)
    origin: Origin = attrs.field(repr=False)

    @functools.cached_property
    def plain(self) -> str:
        """The text with typographic spaces, quotes and dashes made plain, code point for code point."""
        return self.text.translate(_PLAIN)

    @functools.cached_property
    def headline(self) -> str | None:
        for block in self.blocks:
            if block.kind in (BlockKind.HEADLINE, BlockKind.PAGE_HEADLINE):
                return self.text[block.span.start : block.span.end]
        return None

    @functools.cached_property
    def _placed_blocks(self) -> Placed[Block]:
        return Placed.of(self.blocks, lambda block: block.span)

    def block_at(self, index: int) -> BlockKind:
        """The kind of the block that holds a code point; boilerplate where no block does."""
        block = self.block_holding(index)
        return block.kind if block is not None else BlockKind.BOILERPLATE

    def block_holding(self, index: int) -> Block | None:
        """The block that holds a code point; None where none does."""
        return self._placed_blocks.holding(index)

    def quote(self, span: Span) -> Quote:
        """The words at a span, with their place in the file. Raises: ValueError for a span outside the text."""
        if span.end > len(self.text) or not len(span):
            raise ValueError(
                f"span {span.start}..{span.end} is empty or outside an entry of {len(self.text)}"
            )
        start = self.origin.offset(span.start)
        line, column = self.source.position(start)
        return Quote(
            page=self.source.name,
            entry=self.id,
            block=self.block_at(span.start),
            text=self.text[span.start : span.end],
            span=span,
            file_span=Span(start, max(start, self.origin.end(span.end - 1))),
            line=line,
            column=column,
        )

    @classmethod
    def of_text(cls, text: str, *, name: str = "text") -> Entry:
        """A whole text as one body, for the library's entry points and for tests."""
        block = Block(kind=BlockKind.BODY, span=Span(0, len(text)))
        return cls(
            id="text",
            text=text,
            blocks=(block,),
            source=Source.of(name, text),
            origin=Origin.verbatim(0),
        )


@attrs.frozen(kw_only=True)
class Unread:
    """A part of the input that was not understood. line: from 1, None for the whole file."""

    page: str
    line: int | None
    why: str


@attrs.frozen(kw_only=True)
class PageDay:
    """A day that the page gives as its own, beside the stamps of its entries.

    what: "heading", "published" or "updated" for a line above the entries, "saved" for one that dates the copy,
    "address", or the name of a field ("datePublished"). midnight_s: wall seconds. text: as written.
    """

    what: str
    midnight_s: int
    text: str
    quote: Quote | None = None


@attrs.frozen(kw_only=True, eq=False)
class Page:
    """A page as read, before anything was understood of its words.

    layout: name of its reader. entries: as printed, top to bottom. zone: IANA name that the page declares for its
    stamps, None when it declares none; zone_source: "written", "stamps" or "publisher". declared: the words that
    declare the zone, as a quote. days: what it says of its own date. unread: what the reader passed over.
    """

    source: Source
    layout: str
    publisher: str | None = None
    head: Entry | None = None
    summary: Entry | None = None
    entries: tuple[Entry, ...] = ()
    zone: str | None = None
    zone_source: str | None = None
    declared: Quote | None = None
    days: tuple[PageDay, ...] = ()
    unread: tuple[Unread, ...] = ()

    @property
    def name(self) -> str:
        return self.source.name

    @property
    def parts(self) -> tuple[Entry, ...]:
        """Head, summary and entries, as far as there are any, in that order."""
        return (*(e for e in (self.head, self.summary) if e is not None), *self.entries)
