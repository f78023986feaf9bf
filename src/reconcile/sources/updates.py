"""The fields of a LiveBlogPosting and of its updates, made entries; what is odd is told with its path."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Final

import attrs

from reconcile.lexicon.zone_names import zone_of_offset
from reconcile.model import Block, BlockKind, Entry, EntryRole, PageDay, Source, Span, Stamp, Unread
from reconcile.sources.entries import content_id
from reconcile.sources.jsontext import Node, mapped_string
from reconcile.sources.mapped import EMPTY, Mapped, join
from reconcile.sources.markup import plain_text, unescaped
from reconcile.times import parse_stamp, wall_seconds

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ADDRESS: Final = re.compile(
    rf"[/-]((?:19|20)\d\d)[/-](\d\d|{'|'.join(_MONTHS)})[/-](\d\d)(?=[/-]|$)", re.IGNORECASE
)
_OFFSET = re.compile(r"(?:[Zz]|[+-]\d\d(?::?\d\d)?)$")
_NUMBERS: Final = re.compile(r"([+-])(\d\d)(?::?(\d\d))?$")
_DATE_ONLY: Final = 10
# Object ids of a common database: the first eight of 24 hexadecimal digits are the second at which they were made.
_OBJECT_ID: Final = re.compile(
    r"(?:^|[#/_=-])(?:post|block|entry|update)?[_-]?([0-9a-f]{8})[0-9a-f]{16}$", re.IGNORECASE
)
_FIRST_MADE_S, _LAST_MADE_S = 1_230_768_000, 2_524_608_000  # 2009, when such ids came up, to 2050
_Notes = tuple[Unread, ...]
_Part = tuple[Mapped, tuple[Block, ...]]


@attrs.frozen(kw_only=True, eq=False)
class Item:
    """An object of the document. path: "$.liveBlogUpdate[3]". text: the whole file."""

    path: str
    node: Node
    text: str
    source: Source

    @property
    def members(self) -> dict[str, Node]:
        return self.node.value if isinstance(self.node.value, dict) else {}

    def has(self, name: str) -> bool:
        """True for a field that is there and not null."""
        return name in self.members and self.members[name].value is not None

    def note(self, name: str, why: str) -> Unread:
        """What was not understood of a field, with its path and line."""
        node = self.members.get(name, self.node)
        path = f"{self.path}.{name}" if name else self.path
        return Unread(page=self.source.name, line=self.source.position(node.start)[0], why=f"{path} {why}")


def entry_from(item: Item, position: int) -> tuple[Entry | None, _Notes]:
    """The entry of an update, None when it has no text; and what was odd in it."""
    headline, notes = _line(item, ("headline", "name"), BlockKind.HEADLINE)
    body, body_notes = _body(item)
    stamp, stamp_notes = _published(item)
    if not headline[1] and not body[1]:
        return None, (*notes, *body_notes, item.note("", "has no text"))
    text, blocks = _stack((headline, _authors(item), body), "\n\n")
    told = (text.text[b.span.start : b.span.end] for b in blocks if b.kind is not BlockKind.BYLINE)
    marks = (_raw(item, "datePublished"), _raw(item, "@id") or _raw(item, "url"))
    entry = _entry(item, (text, blocks), EntryRole.ENTRY, content_id((*told, *marks)))
    return attrs.evolve(entry, stamp=stamp, position=position, made_at=_made(item)), (
        *notes,
        *body_notes,
        *stamp_notes,
    )


def head_from(blog: Item) -> tuple[Entry | None, _Notes]:
    """The page's headline and writers."""
    headline, notes = _line(blog, ("headline", "name"), BlockKind.PAGE_HEADLINE)
    told = _stack((headline, _authors(blog)), "\n\n")
    return (_entry(blog, told, EntryRole.HEAD, "head") if told[1] else None), notes


def summary_from(blog: Item) -> tuple[Entry | None, _Notes]:
    """The page's description, a point for each of its paragraphs."""
    if not blog.has("description"):
        return None, ()
    node = blog.members["description"]
    points = node.value if isinstance(node.value, tuple) else (node,)
    parts = [_told(blog, point) for point in points if isinstance(point.value, str)]
    text, blocks = _stack(parts, "\n")
    blocks = tuple(attrs.evolve(b, kind=BlockKind.SUMMARY) for b in blocks)
    odd = next((p for p in points if not isinstance(p.value, str)), None)
    notes = (blog.note("description", f"holds {odd.kind}, not text"),) if odd else ()
    return (_entry(blog, (text, blocks), EntryRole.SUMMARY, "summary") if blocks else None), notes


def publisher_of(blog: Item) -> str | None:
    """The publisher's name."""
    return next((_spoken(blog, node) for node in _names(blog.members.get("publisher"))), None)


def days_of(blog: Item) -> Iterator[PageDay]:
    """The days that the page's own fields and its address give."""
    for name in ("datePublished", "coverageStartTime", "coverageEndTime", "dateModified"):
        words = _raw(blog, name).strip()
        yield from _day(name, _DAY.match(words), words)
    address = _raw(blog, "url") or _raw(blog, "@id")
    yield from _day("address", _ADDRESS.search(address), address)


def _day(what: str, match: re.Match[str] | None, words: str) -> Iterator[PageDay]:
    if match is None:
        return
    year, month, day = match.groups()
    number = int(month) if month.isdigit() else _MONTHS.index(month.lower()) + 1
    with contextlib.suppress(ValueError):  # no such day: the field says nothing
        yield PageDay(what=what, midnight_s=wall_seconds(int(year), number, int(day)), text=words)


def stamp_in(item: Item, name: str) -> tuple[Stamp | None, _Notes]:
    """The stamp in a field, and why it has none."""
    if not item.has(name):
        return None, (item.note(name, "is missing, so the entry has no time"),)
    node = item.members[name]
    if not isinstance(node.value, str):
        return None, (item.note(name, f"is {node.kind}, not a date, so the entry has no time"),)
    words = node.value.strip()
    if not _DAY.match(words):
        return None, (item.note(name, f"{words[:40]!r} is no ISO 8601 date, so the entry has no time"),)
    if len(words) != _DATE_ONLY and not _OFFSET.search(words, _DATE_ONLY):
        return None, (item.note(name, f"{words[:40]!r} names no offset from UTC, so the entry has no time"),)
    try:
        return Stamp(interval=parse_stamp(words), text=words, zone=_zone(words)), ()
    except (ValueError, OverflowError):
        return None, (item.note(name, f"{words[:40]!r} is no ISO 8601 date, so the entry has no time"),)


def _zone(words: str) -> str | None:
    """The zone whose offset a stamp writes; none for UTC, in which machines write whatever the desk's zone is."""
    offset = _NUMBERS.search(words, _DATE_ONLY)
    minutes = (int(offset[2]) * 60 + int(offset[3] or 0)) * (1 if offset[1] == "+" else -1) if offset else 0
    return zone_of_offset(minutes) if minutes else None


def _made(item: Item) -> datetime | None:
    """The second that an entry's id holds, None for ids that hold none."""
    for name in ("@id", "url", "identifier"):
        match = _OBJECT_ID.search(_raw(item, name).strip())
        second = int(match[1], 16) if match else 0
        if _FIRST_MADE_S <= second < _LAST_MADE_S:
            return datetime.fromtimestamp(second, tz=UTC)
    return None


def _published(item: Item) -> tuple[Stamp | None, _Notes]:
    """The time of publication; that of the last change only where there is no other, and said so."""
    if item.has("datePublished"):
        return stamp_in(item, "datePublished")
    for name in ("dateCreated", "dateModified"):
        stamp, _ = stamp_in(item, name)
        if stamp:
            return stamp, (item.note("datePublished", f"is missing; {name} is used instead"),)
    return stamp_in(item, "datePublished")


def _line(item: Item, names: Sequence[str], kind: BlockKind) -> tuple[_Part, _Notes]:
    """The first of these fields that has text, as one line."""
    for name in names:
        if not item.has(name):
            continue
        node = item.members[name]
        if not isinstance(node.value, str):
            return (EMPTY, ()), (item.note(name, f"is {node.kind}, not text"),)
        words = unescaped(mapped_string(node, item.text))
        if words.text:
            return (words, (Block(kind=kind, span=Span(0, len(words))),)), ()
    return (EMPTY, ()), ()


def _body(item: Item) -> tuple[_Part, _Notes]:
    for name in ("articleBody", "text", "description"):
        if item.has(name):
            node = item.members[name]
            if isinstance(node.value, str):
                return _told(item, node), ()
            return (EMPTY, ()), (item.note(name, f"is {node.kind}, not text"),)
    return (EMPTY, ()), ()


def _told(item: Item, node: Node) -> _Part:
    """Text with its paragraphs, without the white space around it."""
    words, blocks = plain_text(mapped_string(node, item.text))
    if not blocks:
        return EMPTY, ()
    start, end = blocks[0].span.start, blocks[-1].span.end
    return words.slice(start, end), tuple(attrs.evolve(b, span=b.span.shifted(-start)) for b in blocks)


def _authors(item: Item) -> _Part:
    """The authors' names, in a line."""
    names = [unescaped(mapped_string(node, item.text)) for node in _names(item.members.get("author"))]
    line, _ = _stack([(name, ()) for name in names if name.text], ", ")
    return line, (Block(kind=BlockKind.BYLINE, span=Span(0, len(line))),) if line.text else ()


def _names(node: Node | None) -> Iterator[Node]:
    """The names of people or organisations, which are text, objects with a name, or lists of them."""
    if node is None:
        return
    if isinstance(node.value, str):
        yield node
    elif isinstance(node.value, dict):
        yield from _names(node.value.get("name"))
    elif isinstance(node.value, tuple):
        for child in node.value:
            yield from _names(child)


def _stack(parts: Sequence[_Part], separator: str) -> _Part:
    """The parts that have text, one after the other, with a separator that stands nowhere in the file."""
    pieces: list[Mapped] = []
    blocks: list[Block] = []
    length = 0
    for text, own in parts:
        if not text.text:
            continue
        if pieces:
            last = pieces[-1]
            pieces.append(Mapped.put(separator, last.origin.end(len(last) - 1), 0))
            length += len(separator)
        pieces.append(text)
        blocks += (attrs.evolve(b, span=b.span.shifted(length)) for b in own)
        length += len(text)
    return join(pieces), tuple(blocks)


def _entry(item: Item, told: _Part, role: EntryRole, id_: str) -> Entry:
    text, blocks = told
    return Entry(id=id_, role=role, text=text.text, blocks=blocks, source=item.source, origin=text.origin)


def _raw(item: Item, name: str) -> str:
    value = item.members[name].value if name in item.members else None
    return value if isinstance(value, str) else ""


def _spoken(item: Item, node: Node) -> str:
    return unescaped(mapped_string(node, item.text)).text
