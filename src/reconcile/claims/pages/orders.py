"""How a page is told: its order, and whether its headline is ahead of its entries."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.kinds import HeadlineClaim, PageOrder
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import BlockKind, Entry, Page, Span
from reconcile.time_labels import clock

_OPENING: Final = LazyPattern(
    r"\b(?:welcome to (?:our|the|today's|this)|good (?:morning|afternoon|evening) and welcome|we(?:'re| are) (?:starting|beginning) (?:our|this|a|the|live)|"
    r"hello and welcome|thanks? (?:you )?for joining|stay with us (?:for|as|throughout|all|today)|we(?:'ll| will) (?:be )?bring(?:ing)? you|"
    r"join us (?:as|for|throughout|all)|i(?:'ll| will) be (?:with you|bringing you|taking you|guiding you)|this is (?:our|the) live (?:blog|page|coverage))\b",
)
_GREETING: Final = LazyPattern(
    r"\W*(?:a\s|and\s|very\s|warm\s)*(?:good\s(?:morning|day|afternoon|evening)|hello|welcome)\b(?!\sback|\s(?:rain|news|change|relief))",
)
"""Stands at the head of an entry."""
_CLOSING: Final = LazyPattern(
    r"\b(?:that(?:'s| is) (?:all (?:from|for|we)|it (?:from|for)|where we)|we(?:'re| are) (?:now )?(?:closing|ending|wrapping up|pausing|winding (?:up|down)|"
    r"signing off|bringing (?:our|this) [\w\s]{0,30}to (?:a close|an end))|thanks? (?:you )?for (?:following|reading|staying|being with|your company)|"
    r"good\s?night|(?:our|the|this) (?:live )?(?:coverage|page|blog) (?:ends|is (?:now )?(?:ending|over|closed|closing)|has (?:now )?(?:ended|closed))|"
    r"we(?:'ll| will) (?:leave it there|(?:be back|see you) (?:here|tomorrow|in the morning|on \w+day))|see you tomorrow|until tomorrow)\b",
)
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z'-]{3,}")
_ATTRIBUTED: Final = LazyPattern(
    r"\b(?:says?|said|tells?|told|warns?|claims?|according to|vows?|insists?|announces?)\b|"
    r"\s-\s(?:reports?|police|officials?|sources?|minist(?:er|ry)|government|army|kremlin|witness(?:es)?)\b",
)
_WORDS: Final = (BlockKind.HEADLINE, BlockKind.BODY)
_HEAD: Final = 400
"""Code points of an entry in which it greets."""
# A publisher's tail on a title: "Storm hits coast | The Harbour Post", "... - Harbour News".
_TAIL: Final = re.compile(
    r"\s(?:\||-)\s[^|]*\b(?:News|Post|Times|Guardian|Gazette|Herald|Mail|Sport|Live|World|UK|BBC)\b.*$"
)
_FILLER: Final = frozenset(
    "with from will that this have been after over into says said about what when where they their there than more "
    "live updates latest before upon towards toward without within across among beyond behind beside despite since until "
    "through throughout around along news both back could would should amid against under says tells told warns claims vows "
    "insists announces first last us our your his her its all are was were has had who how why".split()
)


def order_of(page: Page) -> tuple[str | None, str | None]:
    """("newest first" or "oldest first", what shows it), or (None, None) when nothing does.

    Stamps decide when at least two differ and every step goes one way; without stamps the entry that opens the page, or closes it.
    """
    stamps = [e.stamp.interval.sort_key for e in page.entries if e.stamp is not None]
    steps = {(b > a) - (b < a) for a, b in itertools.pairwise(stamps)} - {0}
    if steps == {-1}:
        return "newest first", "stamps"
    if steps == {1}:
        return "oldest first", "stamps"
    if steps or len(page.entries) < 2:
        falls = sum(b < a for a, b in itertools.pairwise(stamps))
        if len(stamps) > 4 and falls > 0.8 * (len(stamps) - 1):
            return "newest first", "stamps"
        return None, None
    return _by_greeting(page.entries[0], page.entries[-1])


def _by_greeting(top: Entry, bottom: Entry) -> tuple[str | None, str | None]:
    """What an entry that opens the coverage or closes it shows, where it stands at one end alone."""
    (top_opens, top_closes), (bottom_opens, bottom_closes) = _greets(top), _greets(bottom)
    if (bottom_opens or top_closes) and not (top_opens or bottom_closes):
        return "newest first", "opening entry" if bottom_opens else "closing entry"
    if (top_opens or bottom_closes) and not (bottom_opens or top_closes):
        return "oldest first", "opening entry" if top_opens else "closing entry"
    return None, None


def _greets(entry: Entry) -> tuple[bool, bool]:
    """Whether an entry opens the coverage, and whether it closes it."""
    closes = _CLOSING.search(entry.plain) is not None
    start = next((b.span.start for b in entry.blocks if b.kind in _WORDS), 0)
    greets = _GREETING.match(entry.plain, start) or _OPENING.search(entry.plain[:_HEAD])
    return not closes and greets is not None, closes


def make_page_order(reading: Reading) -> Iterator[PageOrder]:
    """The order of a page, resting on its topmost and its last entry; nothing when nothing shows it."""
    order, source = order_of(reading.page)
    if order is None or source is None:
        return
    top, bottom = reading.page.entries[0], reading.page.entries[-1]
    quotes = [_mark(e) for e in (top, bottom)]
    yield PageOrder(
        **reading.base(top, [e.quote(s) for e, s in zip((top, bottom), quotes, strict=True)]),
        order=order,
        source=source,
        entries=len(reading.page.entries),
        first=_told_at(reading, top),
        last=_told_at(reading, bottom),
    )


def _mark(entry: Entry) -> Span:
    """The stamp of an entry, else its first block."""
    stamps = [b.span for b in entry.blocks if b.kind is BlockKind.STAMP]
    return stamps[0] if stamps else (entry.blocks[0].span if entry.blocks else Span(0, len(entry.text)))


def _told_at(reading: Reading, entry: Entry) -> str:
    if entry.stamp is not None and entry.stamp.interval.start is not None:
        return f"{clock(entry.stamp.interval.start)} UTC"
    return entry.headline or reading.page.name


def make_headline_claims(reading: Reading) -> Iterator[HeadlineClaim]:
    """The page headline with those of its words that no entry and no summary has; only for pages of three entries up."""
    head = reading.page.head
    if head is None or len(reading.page.entries) < 3:
        return
    block = next((b for b in head.blocks if b.kind is BlockKind.PAGE_HEADLINE), None)
    if block is None:
        return
    text = _TAIL.sub("", head.plain[block.span.start : block.span.end])
    told = {
        _stem(w) for w in {w for e in reading.page.parts if e is not head for w in _WORD.findall(e.plain)}
    }
    words = dict.fromkeys(w for w in _WORD.findall(text) if w.casefold() not in _FILLER)
    untold = [w for w in words if _stem(w) not in told]
    yield HeadlineClaim(
        **reading.base(head, [head.quote(block.span)]),
        headline=text,
        untold=", ".join(untold),
        untold_count=len(untold),
        attributed=_ATTRIBUTED.search(text) is not None,
    )


def _stem(word: str) -> str:
    """A rough stem, so that "protects" and "protection" count as told by "protect"."""
    plain = word.casefold().removesuffix("'s")
    for ending in ("ations", "ation", "ions", "ion", "ing", "ies", "ied", "ed", "es", "s", "y", "e"):
        if plain.endswith(ending) and len(plain) - len(ending) >= 4:
            return plain[: -len(ending)]
    return plain
