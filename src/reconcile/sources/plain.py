"""Entries that begin with a clock at the start of a line: small sites, standard input, examples of rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.model import Block, BlockKind, Page, Source, Span, Stamp, Unread
from reconcile.sources.clocks import stamp_of
from reconcile.sources.entries import Draft, block, entries_of
from reconcile.sources.furniture import blocks_of, is_label
from reconcile.sources.heading import Heading, date_line, declared_zone, field_block, read_heading
from reconcile.sources.headlines import headline_blocks, is_shaped, people_blocks
from reconcile.sources.lines import Line, lines_of
from reconcile.sources.marks import Mark, marks_of, opening, stamp_count, stamp_part
from reconcile.sources.pages import finish
from reconcile.sources.reader import Reader
from reconcile.times import DAY_S, HOUR_S, Wall

_ROLLS_OVER_S: Final = 12 * HOUR_S


def sniff(text: str, name: str) -> bool:
    """True for text with stamped lines, or with a headline, date, zone or field line that says what it is."""
    del name
    lines = lines_of(text)
    if stamp_count(lines):
        return True
    return any(
        line.text.startswith("# ") or date_line(line.text) or declared_zone(line.text) or field_block(line)
        for line in lines[:10]
    )


def read(text: str, source: Source) -> Page:
    """The page, its entries as printed."""
    lines = lines_of(text)
    marks = marks_of(lines)
    heading = read_heading(lines[: marks[0].first] if marks else _unstamped_heading(lines), text, source)
    notes: list[Unread] = []
    ends = (*(m.first for m in marks[1:]), len(lines))[: len(marks)]
    midnights = _midnights(lines, marks, heading)
    drafts = []
    for mark, end, midnight in zip(marks, ends, midnights, strict=True):
        stamp, why = _dated(mark, midnight, heading)
        if why:
            line = source.position(lines[mark.index].start)[0]
            notes.append(Unread(page=source.name, line=line, why=why))
        drafts.append(_draft(lines, mark, end, stamp))
    rest = () if marks else lines[len(_unstamped_heading(lines)) :]
    if rest:
        span = Span(rest[0].start, rest[-1].end)
        drafts.append(Draft(span=span, blocks=tuple(_body(rest)), stamp=_whole_day(heading)))
    return finish("plain", heading, entries_of(drafts, text, source), source, tuple(notes))


def _unstamped_heading(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines above the paragraphs of a text without any stamp."""
    for i, line in enumerate(lines):
        field = field_block(line)
        if field is not None and field.kind not in (BlockKind.HEADLINE, BlockKind.SUMMARY):
            return lines[:i]
        if not (field or line.text.startswith("# ") or date_line(line.text) or declared_zone(line.text)):
            bare = i == 0 and is_shaped(line.text) and len(lines) > 1
            if not bare:
                return lines[:i]
    return lines


def _midnights(lines: Sequence[Line], marks: Sequence[Mark], heading: Heading) -> tuple[int | None, ...]:
    """The day of each entry: its own, that of a date line above it, or the page's.

    A page told oldest first goes on into the next day where its clock falls back by half a day. A page told newest
    first may have either day in its heading, so none of its clocks has a date then.
    """
    year = next((d.year for d in (heading.day, *(m.day for m in marks)) if d and d.year), None)
    found: list[int | None] = []
    current = heading.day.wall(year) if heading.day else None
    before: int | None = None
    at = marks[0].index if marks else 0
    for mark in marks:
        for line in lines[at : mark.index]:
            day = date_line(line.text)
            if day is not None:
                current, before = day.wall(year), None
        at = mark.index
        if mark.day is not None:
            current, before = mark.day.wall(year), None
        elif before is not None and mark.clock_s is not None and current is not None:
            if before - mark.clock_s >= _ROLLS_OVER_S:
                current += DAY_S
            elif mark.clock_s - before >= _ROLLS_OVER_S:
                return tuple(m.day.wall(year) if m.day else None for m in marks)
        before = before if mark.clock_s is None else mark.clock_s
        found.append(current)
    return tuple(found)


def _dated(mark: Mark, midnight: int | None, heading: Heading) -> tuple[Stamp | None, str | None]:
    """The stamp of an entry, or why it has none."""
    words = mark.match["clock"]
    zone = mark.zone or (None if mark.match["zone"] else heading.zone)
    if mark.clock_s is None:
        return None, f"no clock shows {words!r}, so the entry has no time"
    if midnight is None:
        return None, f"no date is known for {words!r}, so the entry has no time"
    if zone is None:
        return None, f"no time zone is known for {words!r}, so the entry has no time"
    return stamp_of(midnight, mark.clock_s, zone, stamp_part(mark.match).text), None


def _draft(lines: Sequence[Line], mark: Mark, end: int, stamp: Stamp | None) -> Draft:
    line, above = lines[mark.index], lines[mark.first : mark.index]
    blocks = [*(block(BlockKind.HEADLINE, title) for title in above)]
    blocks.append(block(BlockKind.STAMP, stamp_part(mark.match, line)))
    behind = line.part(mark.match.end(), len(line.text))
    if above:  # "07:34 , Mara Quill"
        blocks.append(block(BlockKind.BYLINE, behind.part(1, len(behind.text))))
    rest = [behind] if behind.text and not above else []
    for below in lines[mark.index + 1 : end]:
        if not rest and opening(below):
            blocks.append(block(BlockKind.STAMP, below))
        elif date_line(below.text):
            blocks.append(block(BlockKind.BOILERPLATE, below))
        else:
            rest.append(below)
    blocks += _told(rest, has_headline=bool(above))
    return Draft(span=Span(lines[mark.first].start, lines[end - 1].end), blocks=tuple(blocks), stamp=stamp)


def _told(lines: Sequence[Line], *, has_headline: bool) -> Iterator[Block]:
    """The blocks behind a stamp: labels, a headline where one is shaped so, writers, then the rest."""
    at = 0
    while at < len(lines) - 1 and is_label(lines[at].text):
        yield block(BlockKind.LABEL, lines[at])
        at += 1
    is_title = at < len(lines) - 1 and is_shaped(lines[at].text) and not field_block(lines[at])
    if is_title and not has_headline:
        yield from headline_blocks(lines[at], 0, len(lines[at].text))
        at += 1
        people = tuple(people_blocks(lines[at:]))
        yield from people
        at += len(people)
    yield from _body(lines[at:])


def _body(lines: Sequence[Line]) -> Iterator[Block]:
    """The blocks of paragraphs and of lines "Caption: ..."."""
    plain: list[Line] = []
    for line in lines:
        field = field_block(line)
        if field is None:
            plain.append(line)
            continue
        yield from blocks_of(plain)
        yield field
        plain = []
    yield from blocks_of(plain)


def _whole_day(heading: Heading) -> Stamp | None:
    """The day in the heading, for a text without a clock; in no known zone it is as long as that day is anywhere."""
    start = heading.day.wall() if heading.day else None
    head = heading.head
    words = next((b.span for b in head.blocks if b.kind is BlockKind.STAMP), None) if head else None
    if start is None or head is None or words is None:
        return None
    day = Wall(start, start + DAY_S)
    interval = heading.zone.at(day) if heading.zone else day.at("UTC").widened(14 * HOUR_S, 12 * HOUR_S)
    if interval is None:
        return None
    return Stamp(
        interval=interval,
        text=head.text[words.start : words.end],
        zone=heading.zone.name if heading.zone else None,
    )


READER = Reader(
    name="plain",
    reads='text whose entries begin with a clock ("14:05 GMT  text", "8.56am", "[14:05] text")',
    sniff=sniff,
    read=read,
)
