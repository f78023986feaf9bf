"""Tables of entries with a heading row: "time,text", with commas, semicolons or tabs between the cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from reconcile.model import Block, BlockKind, Entry, EntryRole, Page, Source, Span, Stamp, Unread
from reconcile.sources.clocks import Order, Zone, day_order, stamp_of, zone_of
from reconcile.sources.entries import content_id, with_ids
from reconcile.sources.fields import Part, stack
from reconcile.sources.instants import moment_of
from reconcile.sources.lines import Line
from reconcile.sources.mapped import EMPTY, Mapped
from reconcile.sources.markup import plain_text, unescaped
from reconcile.sources.reader import Reader
from reconcile.sources.stamps import opening

_NAMES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("date", "day"), "day"),
    **dict.fromkeys(
        ("time", "clock", "timestamp", "datetime", "published", "created", "when", "stamp"), "time"
    ),
    **dict.fromkeys(("headline", "title"), "headline"),
    **dict.fromkeys(
        ("text", "body", "content", "message", "entry", "update", "event", "description", "what"), "text"
    ),
    **dict.fromkeys(("author", "by", "byline", "writer", "reporter", "from", "user"), "author"),
    **dict.fromkeys(("zone", "timezone", "tz"), "zone"),
}
_ENDING = re.compile(
    r"[ _-]?(?:at|published|created)?\s*(?:\((?P<zone>[^()]{2,30})\)|[ _](?P<tail>utc|gmt))?$", re.IGNORECASE
)
_DELIMITERS: Final = "\t;,|"
_QUOTES = re.compile('""')
_LONGEST_HEADING: Final = 1_000  # with the first row below it


@attrs.frozen
class _Column:
    """What a column is for; zone: that of its clocks where its name tells it."""

    use: str
    zone: Zone | None = None


def _cell(delimiter: str) -> re.Pattern[str]:
    d = re.escape(delimiter)
    return re.compile(rf'[ ]*"(?P<quoted>(?:[^"]|"")*+)"[^{d}\r\n]*|(?P<bare>[^{d}\r\n]*)')


def _rows(text: str, delimiter: str) -> Iterator[list[Mapped]]:
    """The cells of each row that is not blank."""
    cell = _cell(delimiter)
    row: list[Mapped] = []
    at = 0
    while at <= len(text):
        match = cell.match(text, at)
        if match is None:
            return
        name = "bare" if match["quoted"] is None else "quoted"
        words = Mapped.verbatim(match[name], match.start(name)).strip() if match[name] else EMPTY
        row.append(words.sub(_QUOTES, lambda _: '"') if name == "quoted" else words)
        at = match.end()
        if text[at : at + 1] == delimiter:
            at += 1
            continue
        if any(c.text for c in row):
            yield row
        row = []
        at += 2 if text.startswith("\r\n", at) else 1


def _columns(text: str) -> tuple[str, tuple[_Column, ...]] | None:
    """The delimiter and the columns of a table with one for a time or day and one for text; None for other text."""
    first, _, below = text.lstrip()[:_LONGEST_HEADING].partition("\n")
    if not below:
        return None
    first, row = first.strip(), below.lstrip().split("\n", 1)[0]
    for delimiter in _DELIMITERS:
        if delimiter in first and delimiter in row:
            columns = tuple(_column(name.strip().strip('"')) for name in first.split(delimiter))
            uses = {c.use for c in columns}
            at = next((i for i, c in enumerate(columns) if c.use in ("time", "day")), 0)
            cells = row.split(delimiter)
            has_figures = at >= len(cells) or not cells[at].strip() or any(c.isdigit() for c in cells[at])
            if uses & {"time", "day"} and uses & {"text", "headline"} and has_figures:
                return delimiter, columns
    return None


def _column(name: str) -> _Column:
    ending = _ENDING.search(name)
    stem = name[: ending.start()] if ending else name
    zone = zone_of((ending["zone"] or (ending["tail"] or "").upper()) or None) if ending else None
    return _Column(_NAMES.get(stem.strip().lower(), ""), zone)


def sniff(text: str, name: str) -> bool:
    """True for a table whose heading row names a time and a text."""
    del name
    return _columns(text) is not None


def read(text: str, source: Source) -> Page:
    """The page, a row an entry."""
    found = _columns(text)
    delimiter, columns = found or (",", ())
    order = day_order(text)
    entries: list[Entry] = []
    notes: list[Unread] = []
    for row in list(_rows(text, delimiter))[1:]:
        line = source.position(next(c.origin.offset(0) for c in row if c.text))[0]
        if len(row) != len(columns):
            why = f"a row of {len(row)} cells in a table of {len(columns)}"
            notes.append(Unread(page=source.name, line=line, why=why))
        if len(row) > len(columns) and row[len(columns) - 1].text:
            row[len(columns) - 1 :] = [_whole(row[len(columns) - 1 :], text)]
        cells = {
            c.use: (cell, c.zone)
            for c, cell in reversed(list(zip(columns, row, strict=False)))
            if c.use and cell.text
        }
        entry = _entry(cells, source, len(entries))
        if entry is None:
            notes.append(Unread(page=source.name, line=line, why="a row without text"))
            continue
        stamp = _stamp(cells, order)
        if not isinstance(stamp, Stamp):
            notes.append(Unread(page=source.name, line=line, why=stamp))
        entries.append(attrs.evolve(entry, stamp=stamp if isinstance(stamp, Stamp) else None))
    return Page(source=source, layout="table", entries=with_ids(entries), unread=tuple(notes))


def _whole(cells: Sequence[Mapped], text: str) -> Mapped:
    """The stretch of the file from the first cell to the last: a text whose own commas are not quoted."""
    told = [cell for cell in cells if cell.text]
    start, end = told[0].origin.offset(0), told[-1].origin.end(len(told[-1]) - 1)
    return Mapped.verbatim(text[start:end], start)


def _entry(cells: Mapping[str, tuple[Mapped, Zone | None]], source: Source, position: int) -> Entry | None:
    parts: list[Part] = []
    for use, kind in (("headline", BlockKind.HEADLINE), ("author", BlockKind.BYLINE)):
        words = unescaped(cells[use][0]) if use in cells else EMPTY
        parts.append((words, (Block(kind=kind, span=Span(0, len(words))),)) if words.text else (EMPTY, ()))
    if "text" in cells:
        parts.append(plain_text(cells["text"][0]))
    text, blocks = stack(parts, "\n\n")
    if not any(b.kind.is_told for b in blocks):
        return None
    told = [text.text[b.span.start : b.span.end] for b in blocks if b.kind.is_told]
    when = [cells[use][0].text for use in ("day", "time") if use in cells]
    return Entry(
        id=content_id((*told, *when)),
        role=EntryRole.ENTRY,
        position=position,
        text=text.text,
        blocks=blocks,
        source=source,
        origin=text.origin,
    )


def _stamp(cells: Mapping[str, tuple[Mapped, Zone | None]], order: Order | None) -> Stamp | str:
    """The stamp of a row, or why it has none."""
    words = " ".join(cells[use][0].text for use in ("day", "time") if use in cells)
    if not words:
        return "a row without a time, so the entry has no time"
    moment = moment_of(words)
    if isinstance(moment, Stamp):
        return moment
    found = opening(Line(words, 0), order)
    zones = (
        zone_of(cells["zone"][0].text) if "zone" in cells else None,
        *(zone for _, zone in cells.values()),
    )
    zone = (found.zone if found is not None else None) or next(filter(None, zones), None)
    midnight = found.day.wall() if found is not None and found.day is not None else None
    if found is None or found.clock_s is None or found.end < len(words):
        why = "is no day with a clock"
    elif found.is_unsure:
        why = "could be either of two days"
    elif midnight is None:
        why = "names no day"
    elif zone is None:
        why = "names no time zone"
    else:
        return (
            stamp_of(midnight, found.clock_s, zone, words)
            or f"{words!r} is no moment, so the entry has no time"
        )
    return f"{words!r} {why}, so the entry has no time"


READER = Reader(
    name="table",
    reads='a table with a heading row ("time,text"), with commas, semicolons or tabs',
    sniff=sniff,
    read=read,
)
