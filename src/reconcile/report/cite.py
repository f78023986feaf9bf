"""Quotes as a desk reads them: inside their sentence, with their place in the file and both clocks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import attrs

from reconcile.model import BlockKind, Entry, Quote, Span
from reconcile.report.arrange import Arranged, entry_name
from reconcile.report.when import told_text

_REACH: Final = 150
_SENTENCE_END: Final = re.compile(r"""[.!?…]["'”’)\]]?\s+|\n""")
_STAMP_VERB: Final = re.compile(r"(?i)^\s*(?:first )?(?:published|posted|updated)(?: at| on)?:?\s+")
_BLOCK_WORDS: Final = {
    BlockKind.PAGE_HEADLINE: "page headline",
    BlockKind.SUMMARY: "summary",
    BlockKind.HEADLINE: "headline",
    BlockKind.ALT_TEXT: "image description",
    BlockKind.CAPTION: "caption",
    BlockKind.MEDIA_CAPTION: "video caption",
    BlockKind.QUOTED_POST: "quoted post",
}


@attrs.frozen(kw_only=True)
class Segment:
    """Words of a context; marked where they are the quote."""

    text: str
    marked: bool


@attrs.frozen(kw_only=True)
class Clocks:
    """An entry's stamp as written on the page and in UTC."""

    written: str
    utc: str


@attrs.frozen(kw_only=True)
class Citation:
    """One or more quotes that stand in one stretch of an entry.

    segments: the stretch, cut around the quotes. cut_before, cut_after: the sentence goes on there. entry: its name
    ("entry 14"); purpose: "caption" and the like, "" for body text. clocks: None when the entry has no stamp.
    """

    quotes: tuple[Quote, ...]
    segments: tuple[Segment, ...]
    cut_before: bool
    cut_after: bool
    entry: str
    headline: str
    purpose: str
    clocks: Clocks | None

    @property
    def places(self) -> tuple[str, ...]:
        """ "page:line:column" of each quote."""
        return tuple(place(q) for q in self.quotes)


@attrs.frozen(kw_only=True, eq=False)
class _Stretch:
    """A context being gathered: where it lies in its entry, and the quotes in it."""

    entry: Entry
    span: Span
    quotes: tuple[Quote, ...]


def place(quote: Quote) -> str:
    """ "page:line:column", as editors and terminals jump to it."""
    return f"{quote.page}:{quote.line}:{quote.column}"


def purpose(quote: Quote) -> str:
    """What the quoted block is for, "" for body text."""
    return _BLOCK_WORDS.get(quote.block, "")


def clocks_of(entry: Entry | None) -> Clocks | None:
    """Both clocks of an entry, None when it has no stamp."""
    if entry is None or entry.stamp is None:
        return None
    written = _STAMP_VERB.sub("", entry.stamp.text)
    return Clocks(written=written, utc=told_text(entry.stamp.interval))


def citations(quotes: Iterable[Quote], arranged: Arranged) -> tuple[Citation, ...]:
    """The quotes in their contexts, in the given order; quotes of one stretch of text share a citation."""
    found: list[_Stretch | Quote] = []
    for quote in dict.fromkeys(quotes):
        entry = arranged.entry_of(quote)
        if entry is None:
            found.append(quote)
            continue
        span = _context(entry, quote)
        same = next((s for s in found if _meets(s, entry, span)), None)
        if isinstance(same, _Stretch):
            merged = attrs.evolve(same, span=same.span.hull(span), quotes=(*same.quotes, quote))
            found[found.index(same)] = merged
        else:
            found.append(_Stretch(entry=entry, span=span, quotes=(quote,)))
    return tuple(_alone(f) if isinstance(f, Quote) else _cited(f) for f in found)


def _meets(found: _Stretch | Quote, entry: Entry, span: Span) -> bool:
    return (
        isinstance(found, _Stretch)
        and found.entry is entry
        and found.span.start <= span.end
        and span.start <= found.span.end
    )


def _alone(quote: Quote) -> Citation:
    """A quote whose entry is not at hand."""
    return Citation(
        quotes=(quote,),
        segments=(Segment(text=quote.text, marked=True),),
        cut_before=False,
        cut_after=False,
        entry="",
        headline="",
        purpose=purpose(quote),
        clocks=None,
    )


def _cited(found: _Stretch) -> Citation:
    entry, span = found.entry, found.span
    block = _block(entry, span.start)
    before, after = entry.text[block.start : span.start], entry.text[span.end : block.end].strip()
    return Citation(
        quotes=found.quotes,
        segments=tuple(_segments(entry, span, found.quotes)),
        cut_before=bool(before.strip()) and not before.endswith("\n") and not _ends_sentence(before.rstrip()),
        cut_after=bool(after) and not _ends_sentence(entry.text[span.start : span.end].rstrip()),
        entry=entry_name(entry),
        headline=entry.headline or "",
        purpose=purpose(found.quotes[0]),
        clocks=clocks_of(entry),
    )


def _segments(entry: Entry, span: Span, quotes: tuple[Quote, ...]) -> Iterable[Segment]:
    """The stretch as alternating marked and unmarked words; overlapping quotes make one mark."""
    at = span.start
    for quote in sorted(quotes, key=lambda q: q.span):
        start, end = max(quote.span.start, at), quote.span.end
        if start > at:
            yield Segment(text=entry.text[at:start], marked=False)
        if end > start:
            yield Segment(text=entry.text[start:end], marked=True)
        at = max(at, end)
    if at < span.end:
        yield Segment(text=entry.text[at : span.end], marked=False)


def _context(entry: Entry, quote: Quote) -> Span:
    """The sentence around a quote, or as much of it as lies in reach, cut at spaces."""
    span, text = quote.span, entry.text
    block = _block(entry, span.start)
    left = max(block.start, span.start - _REACH)
    ends = [m.end() for m in _SENTENCE_END.finditer(text, left, span.start)]
    if ends:
        left = ends[-1]
    elif left > block.start:
        space = text.find(" ", left, span.start)
        left = span.start if space < 0 else space + 1
    right = min(max(block.end, span.end), span.end + _REACH)
    end = _SENTENCE_END.search(text, max(span.end - 1, span.start), right)
    if end is not None:
        right = max(span.end, end.start() + len(end[0].rstrip()))
    elif right < block.end:
        space = text.rfind(" ", span.end, right)
        right = span.end if space < 0 else space
    return Span(left, right)


def _block(entry: Entry, index: int) -> Span:
    """The block that holds a code point; the whole text where none does."""
    for block in entry.blocks:
        if block.span.start <= index < block.span.end:
            return block.span
    return Span(0, len(entry.text))


def _ends_sentence(text: str) -> bool:
    return text.rstrip("\"'”’)]").endswith((".", "!", "?", "…", ":"))
