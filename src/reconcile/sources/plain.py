"""Entries that begin with a clock at the start of a line: small sites, standard input, examples of rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.model import Block, BlockKind, Page, Source, Span, Stamp, Unread
from reconcile.sources.clocks import Order, day_order, stamp_of
from reconcile.sources.dated import date_line, declared_zone, weekday_line
from reconcile.sources.entries import Draft, block, entries_of
from reconcile.sources.furniture import blocks_of, is_label
from reconcile.sources.heading import Heading, field_block, read_heading
from reconcile.sources.headlines import headline_blocks, is_shaped, people_blocks
from reconcile.sources.lines import Line, lines_of
from reconcile.sources.marks import Mark, marks_of
from reconcile.sources.pages import finish
from reconcile.sources.people import byline_length
from reconcile.sources.reader import Reader
from reconcile.sources.stamps import is_ago, opening
from reconcile.times import DAY_S, HOUR_S, Wall

_ROLLS_OVER_S: Final = 12 * HOUR_S


def sniff(text: str, name: str) -> bool:
    """True for text with stamped lines, or with a headline, date, zone or field line that says what it is."""
    del name
    lines = lines_of(text)
    if marks_of(lines):
        return True
    return any(
        line.text.startswith("# ") or date_line(line.text) or declared_zone(line.text) or field_block(line)
        for line in lines[:10]
    )


def read(text: str, source: Source) -> Page:
    """The page, its entries as printed."""
    lines = lines_of(text)
    order = day_order(text)
    marks = marks_of(lines, order)
    above = lines[: marks[0].first] if marks else _unstamped_heading(lines)
    heading = read_heading(above, text, source, order)
    notes: list[Unread] = []
    ends = (*(m.first for m in marks[1:]), len(lines))[: len(marks)]
    midnights = _midnights(lines, marks, heading, order)
    drafts = []
    for mark, end, midnight in zip(marks, ends, midnights, strict=True):
        stamp, why = _dated(mark, midnight, heading, lines[mark.index])
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


def _midnights(
    lines: Sequence[Line], marks: Sequence[Mark], heading: Heading, order: Order | None
) -> tuple[int | None, ...]:
    """The day of each entry: its own, that of a date line above it, or the page's.

    A page told oldest first goes on into the next day where its clock falls back by half a day. A page told newest
    first goes back into the day before where its heading dates the last change; else the heading may have either day,
    so none of its clocks has a date then.
    """
    days = (heading.day, *(m.stamp.day for m in marks if m.stamp is not None))
    year = next((d.year for d in days if d and d.year), None)
    found: list[int | None] = []
    current = heading.day.wall(year) if heading.day else None
    before: int | None = None
    at = marks[0].index if marks else 0
    for mark in marks:
        for line in lines[at : mark.index]:
            day = date_line(line.text, order)
            other = None if day is not None or current is None else weekday_line(line.text, current)
            if day is not None or other is not None:
                current, before = other if day is None else day.wall(year), None
        at = mark.index
        stamp = mark.stamp
        clock_s = None if stamp is None else stamp.clock_s
        if stamp is not None and stamp.is_dated:
            current, before = stamp.day.wall(year) if stamp.day is not None else None, None
        elif before is not None and clock_s is not None and current is not None:
            if before - clock_s >= _ROLLS_OVER_S:
                current += DAY_S
            elif clock_s - before >= _ROLLS_OVER_S and heading.newest:
                current -= DAY_S
            elif clock_s - before >= _ROLLS_OVER_S:
                own = (m.stamp.day if m.stamp is not None else None for m in marks)
                return tuple(day.wall(year) if day else None for day in own)
        before = before if clock_s is None else clock_s
        found.append(current)
    return tuple(found)


def _dated(mark: Mark, midnight: int | None, heading: Heading, line: Line) -> tuple[Stamp | None, str | None]:
    """The stamp of an entry, or why it has none."""
    stamp = mark.stamp
    if stamp is None:
        return None, f"{line.text!r} counts from an unknown moment, so the entry has no time"
    zone = stamp.zone or (None if stamp.has_zone else heading.zone or heading.clock_zone)
    if stamp.clock_s is None:
        return None, f"no clock shows {stamp.clock!r}, so the entry has no time"
    if stamp.is_unsure:
        words = line.text[stamp.start : stamp.stop]
        return None, f"{words!r} could be either of two days, so the entry has no time"
    if midnight is None:
        return None, f"no date is known for {stamp.clock!r}, so the entry has no time"
    if zone is None:
        return None, f"no time zone is known for {stamp.clock!r}, so the entry has no time"
    return stamp_of(midnight, stamp.clock_s, zone, line.part(stamp.start, stamp.stop).text), None


def _draft(lines: Sequence[Line], mark: Mark, end: int, stamp: Stamp | None) -> Draft:
    line, above = lines[mark.index], lines[mark.first : mark.index]
    blocks = list(_above(above))
    has_headline = any(b.kind is BlockKind.HEADLINE for b in blocks)
    opened = mark.stamp
    if opened is None:
        blocks.append(block(BlockKind.STAMP, line))
        rest = []
    else:
        if opened.sender is not None:
            blocks.append(block(BlockKind.BYLINE, line.part(*opened.sender)))
        blocks.append(block(BlockKind.STAMP, line.part(opened.start, opened.stop)))
        closes = line.text.startswith("|") and line.text.endswith("|")  # a row of a table
        behind = line.part(opened.end, max(opened.end, len(line.text) - closes))
        signed = has_headline and behind.text.startswith(",")  # "07:34 , Mara Quill"
        if signed:
            blocks.append(block(BlockKind.BYLINE, behind.part(1, len(behind.text))))
        rest = [behind] if behind.text and not signed else []
    for below in lines[mark.index + 1 : end]:
        if not rest and (opening(below) or is_ago(below.text)):
            blocks.append(block(BlockKind.STAMP, below))
        elif date_line(below.text) or is_ago(below.text) or weekday_line(below.text, 0) is not None:
            blocks.append(block(BlockKind.BOILERPLATE, below))
        else:
            rest.append(below)
    blocks += _told(rest, has_headline=has_headline)
    return Draft(span=Span(lines[mark.first].start, lines[end - 1].end), blocks=tuple(blocks), stamp=stamp)


def _above(lines: Sequence[Line]) -> Iterator[Block]:
    """The blocks of the lines above a stamp: "5m ago", or a headline and its writers."""
    for i, line in enumerate(lines):
        if is_ago(line.text):
            yield block(BlockKind.STAMP, line)
        elif not i:
            yield from headline_blocks(line, 0, len(line.text))
        else:
            yield block(BlockKind.BYLINE if i == 1 else BlockKind.ROLE, line)


def _told(lines: Sequence[Line], *, has_headline: bool) -> Iterator[Block]:
    """The blocks behind a stamp: labels, a headline where one is shaped so, writers, then the rest."""
    at = 0
    while at < len(lines) - 1 and is_label(lines[at].text):
        yield block(BlockKind.LABEL, lines[at])
        at += 1
    is_title = at < len(lines) - 1 and is_shaped(lines[at].text) and not field_block(lines[at])
    if is_title and byline_length(tuple(line.text for line in lines[at : at + 5])):
        people = tuple(people_blocks(lines[at:]))
        yield from people
        yield from _body(lines[at + len(people) :])
        return
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
