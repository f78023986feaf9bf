"""Entries made of spans in a text file, with ids that come from what they say."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from reconcile.model import Block, BlockKind, Entry, EntryRole, Origin, Source, Span, Stamp
from reconcile.sources.lines import Line


@attrs.frozen(kw_only=True)
class Draft:
    """An entry before it has an id. span and blocks: in the file."""

    span: Span
    blocks: tuple[Block, ...]
    stamp: Stamp | None = None
    number: int | None = None


def block(kind: BlockKind, line: Line) -> Block:
    """A whole line as a block."""
    return Block(kind=kind, span=line.span)


def hull(lines: Sequence[Line]) -> Span:
    """From the first line to the last."""
    return Span(lines[0].start, lines[-1].end)


def entries_of(drafts: Iterable[Draft], text: str, source: Source) -> tuple[Entry, ...]:
    """The entries as printed, each with its id and position."""
    entries = [
        entry_of(draft, text, source, role=EntryRole.ENTRY, position=i) for i, draft in enumerate(drafts)
    ]
    return with_ids(entries)


def entry_of(draft: Draft, text: str, source: Source, *, role: EntryRole, position: int = 0) -> Entry:
    """One entry of a text file; its text is the stretch of the file, letter by letter."""
    span = draft.span
    blocks = sorted(draft.blocks, key=lambda b: b.span)
    return Entry(
        id=role.value
        if role is not EntryRole.ENTRY
        else content_id(text[b.span.start : b.span.end] for b in blocks),
        role=role,
        number=draft.number,
        position=position,
        stamp=draft.stamp,
        text=text[span.start : span.end],
        blocks=tuple(attrs.evolve(b, span=b.span.shifted(-span.start)) for b in blocks),
        source=source,
        origin=Origin.verbatim(span.start),
    )


def content_id(parts: Iterable[str]) -> str:
    """The first 12 hexadecimal digits of the hash of some words."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def with_ids(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries with unique ids: the second of equal content is "...-2", the third "...-3"."""
    seen: Counter[str] = Counter()
    unique = []
    for entry in entries:
        seen[entry.id] += 1
        count = seen[entry.id]
        unique.append(entry if count == 1 else attrs.evolve(entry, id=f"{entry.id}-{count}"))
    return tuple(unique)


def newest_stamp(entries: Iterable[Entry]) -> Stamp | None:
    """The latest of the stamps: what a page's head and summary are dated to."""
    stamps = [entry.stamp for entry in entries if entry.stamp is not None]
    return max(stamps, key=lambda s: s.interval.sort_key, default=None)
