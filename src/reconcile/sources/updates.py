"""The fields of a LiveBlogPosting and of its updates, made entries; what is odd is told with its path."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

import attrs

from reconcile.model import BlockKind, Entry, EntryRole, PageDay, Stamp
from reconcile.sources.entries import content_id
from reconcile.sources.fields import (
    TEXTS,
    Item,
    Notes,
    Part,
    authors_of,
    body_of,
    captions_of,
    line_in,
    names_in,
    raw,
    spoken,
    stack,
    told_in,
)
from reconcile.sources.instants import moment_of
from reconcile.sources.jsontext import Node
from reconcile.times import wall_seconds

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ADDRESS: Final = re.compile(
    rf"[/-]((?:19|20)\d\d)[/-](\d\d|{'|'.join(_MONTHS)})[/-](\d\d)(?=[/-]|$)", re.IGNORECASE
)
# Object ids of a common database: the first eight of 24 hexadecimal digits are the second at which they were made.
_OBJECT_ID: Final = re.compile(
    r"(?:^|[#/_=-])(?:post|block|entry|update)?[_-]?([0-9a-f]{8})[0-9a-f]{16}$", re.IGNORECASE
)
# The names of schema.org first, then those that feeds, exports and newsroom systems use.
_TIMES: Final = (
    "datePublished", "dateCreated", "published", "publishedAt", "published_at", "publishedDate", "pubDate", "createdAt",
    "created_at", "date_unixtime", "timestamp", "datetime", "dateTime", "date", "time", "uploadDate",
)  # fmt: skip
_CHANGED: Final = "dateModified"
_TITLES: Final = ("headline", "name", "title", "alternativeHeadline", "heading")
_FIRST_MADE_S, _LAST_MADE_S = 1_230_768_000, 2_524_608_000  # 2009, when such ids came up, to 2050


def is_post(node: Node) -> bool:
    """True for an object with a field for a time and one for text."""
    members = node.value if isinstance(node.value, dict) else {}
    return any(n in members for n in (*_TIMES, _CHANGED)) and any(n in members for n in TEXTS)


def entry_from(item: Item, position: int) -> tuple[Entry | None, Notes]:
    """The entry of an update, None when it has no text; and what was odd in it."""
    headline, notes = line_in(item, _TITLES, BlockKind.HEADLINE)
    body, body_notes = body_of(item)
    stamp, stamp_notes = _published(item)
    if not headline[1] and not body[1]:
        return None, (*notes, *body_notes, item.note("", "has no text"))
    text, blocks = stack((headline, authors_of(item), body, captions_of(item)), "\n\n")
    told = (text.text[b.span.start : b.span.end] for b in blocks if b.kind is not BlockKind.BYLINE)
    marks = (raw(item, "datePublished"), raw(item, "@id") or raw(item, "url"))
    entry = _entry(item, (text, blocks), EntryRole.ENTRY, content_id((*told, *marks)))
    return attrs.evolve(entry, stamp=stamp, position=position, made_at=_made(item)), (
        *notes,
        *body_notes,
        *stamp_notes,
    )


def head_from(blog: Item) -> tuple[Entry | None, Notes]:
    """The page's headline and writers."""
    headline, notes = line_in(blog, _TITLES, BlockKind.PAGE_HEADLINE)
    told = stack((headline, authors_of(blog)), "\n\n")
    return (_entry(blog, told, EntryRole.HEAD, "head") if told[1] else None), notes


def summary_from(blog: Item) -> tuple[Entry | None, Notes]:
    """The page's description, a point for each of its paragraphs."""
    if not blog.has("description"):
        return None, ()
    node = blog.members["description"]
    points = node.value if isinstance(node.value, tuple) else (node,)
    parts = [told_in(blog, point) for point in points if isinstance(point.value, str)]
    text, blocks = stack(parts, "\n")
    blocks = tuple(attrs.evolve(b, kind=BlockKind.SUMMARY) for b in blocks)
    odd = next((p for p in points if not isinstance(p.value, str)), None)
    notes = (blog.note("description", f"holds {odd.kind}, not text"),) if odd else ()
    return (_entry(blog, (text, blocks), EntryRole.SUMMARY, "summary") if blocks else None), notes


def publisher_of(blog: Item) -> str | None:
    """The publisher's name."""
    return next((spoken(blog, node) for node in names_in(blog.members.get("publisher"))), None)


def days_of(blog: Item) -> Iterator[PageDay]:
    """The days that the page's own fields and its address give."""
    for name in ("datePublished", "coverageStartTime", "coverageEndTime", "dateModified"):
        words = raw(blog, name).strip()
        yield from _day(name, _DAY.match(words), words)
    address = raw(blog, "url") or raw(blog, "@id")
    yield from _day("address", _ADDRESS.search(address), address)


def _day(what: str, match: re.Match[str] | None, words: str) -> Iterator[PageDay]:
    if match is None:
        return
    year, month, day = match.groups()
    number = int(month) if month.isdigit() else _MONTHS.index(month.lower()) + 1
    with contextlib.suppress(ValueError):  # no such day: the field says nothing
        yield PageDay(what=what, midnight_s=wall_seconds(int(year), number, int(day)), text=words)


def stamp_in(item: Item, name: str) -> tuple[Stamp | None, Notes]:
    """The stamp in a field, and why it has none."""
    if not item.has(name):
        return None, (item.note(name, "is missing, so the entry has no time"),)
    node = item.members[name]
    if isinstance(node.value, dict) and "@value" in node.value:
        node = node.value["@value"]
    if not isinstance(node.value, str | float) or isinstance(node.value, bool):
        return None, (item.note(name, f"is {node.kind}, not a date, so the entry has no time"),)
    words = node.value.strip() if isinstance(node.value, str) else item.text[node.start : node.end]
    found = moment_of(words)
    if isinstance(found, Stamp):
        return found, ()
    return None, (item.note(name, f"{words[:40]!r} {found}, so the entry has no time"),)


def _made(item: Item) -> datetime | None:
    """The second that an entry's id holds, None for ids that hold none."""
    for name in ("@id", "url", "identifier"):
        match = _OBJECT_ID.search(raw(item, name).strip())
        second = int(match[1], 16) if match else 0
        if _FIRST_MADE_S <= second < _LAST_MADE_S:
            return datetime.fromtimestamp(second, tz=UTC)
    return None


def _published(item: Item) -> tuple[Stamp | None, Notes]:
    """The time of publication; that of the last change only where there is no other, and said so."""
    first = next((name for name in _TIMES if item.has(name)), None)
    if first is None:
        stamp, _ = stamp_in(item, _CHANGED)
        why = f"is missing; {_CHANGED} is used instead"
        return (stamp, (item.note("datePublished", why),)) if stamp else stamp_in(item, "datePublished")
    stamp, notes = stamp_in(item, first)
    for name in _TIMES:
        if stamp is None and name != first and item.has(name):
            stamp, _ = stamp_in(item, name)
            notes = () if stamp else notes
    return stamp, notes


def _entry(item: Item, told: Part, role: EntryRole, id_: str) -> Entry:
    text, blocks = told
    return Entry(id=id_, role=role, text=text.text, blocks=blocks, source=item.source, origin=text.origin)
