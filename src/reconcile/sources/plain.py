"""Entries that begin with a clock at the start of a line: small sites, standard input, examples of rules."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.model import Block, BlockKind, Page, Source, Span, Stamp, Unread
from reconcile.sources.clocks import CLOCK, DATE, Day, Zone, clock_of, day_of, stamp_of, zone_of, zone_pattern
from reconcile.sources.entries import Draft, block, entries_of
from reconcile.sources.furniture import blocks_of
from reconcile.sources.heading import Heading, date_line, declared_zone, field_block, read_heading
from reconcile.sources.headlines import is_shaped, people_blocks
from reconcile.sources.lines import Line, lines_of
from reconcile.sources.pages import finish
from reconcile.sources.reader import Reader
from reconcile.times import DAY_S, HOUR_S

_SEPARATOR: Final = r"(?:\s*[-–—:|•]\s*|\s+|$)"
_ROLLS_OVER_S: Final = 12 * HOUR_S


@functools.cache
def _stamp() -> re.Pattern[str]:
    zone = rf"(?:,?\s?\(?(?P<zone>{zone_pattern()})\)?)?"
    return re.compile(
        rf"(?:(?P<ago>\d{{1,2}}\s?[mhd]\s+ago\s+\())?(?P<open>\[)?(?:{DATE}[T,]?\s*(?:at\s+|[|–—-]\s*)?)?"
        rf"(?P<clock>{CLOCK}{zone})(?P<close>\])?(?P<separator>{_SEPARATOR})",
        re.IGNORECASE,
    )


@attrs.frozen(kw_only=True)
class _Mark:
    """A line that opens an entry. clock_s: seconds after midnight, None when no clock shows it."""

    index: int
    match: re.Match[str]
    clock_s: int | None
    zone: Zone | None
    day: Day | None


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


def stamp_count(lines: Sequence[Line]) -> int:
    """How many lines open an entry with a clock."""
    return sum(_match(line) is not None for line in lines)


def read(text: str, source: Source) -> Page:
    """The page, its entries as printed."""
    lines = lines_of(text)
    marks = tuple(_marks(lines))
    heading = read_heading(lines[: marks[0].index] if marks else _unstamped_heading(lines), text, source)
    notes: list[Unread] = []
    ends = (*(m.index for m in marks[1:]), len(lines))
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
        drafts.append(Draft(span=Span(rest[0].start, rest[-1].end), blocks=tuple(_body(rest))))
    return finish("plain", heading, entries_of(drafts, text, source), source, tuple(notes))


def _match(line: Line) -> re.Match[str] | None:
    """The stamp that opens a line; None where the digits are a number, a score, or part of a sentence."""
    if not line.text[0].isdigit() and line.text[0] != "[" and not line.text[0].isupper():
        return None
    match = _stamp().match(line.text)
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    rest, separator = line.text[match.end() :], match["separator"].strip()
    if match["minute"] is None:
        alone = bool(match["meridiem"]) and (not rest or bool(separator) or bool(match["zone"]))
        return match if alone else None
    clock = match["clock"]
    has_colon = ":" in clock[:3]
    if has_colon or match["meridiem"] or match["zone"]:
        return match
    return match if not rest or separator else None


def _marks(lines: Sequence[Line]) -> Iterator[_Mark]:
    last: _Mark | None = None
    for i, line in enumerate(lines):
        match = _match(line)
        if match is None:
            continue
        clock_s = clock_of(match)
        if last is not None and _repeats(last, match, i, clock_s):
            continue
        last = _Mark(index=i, match=match, clock_s=clock_s, zone=zone_of(match["zone"]), day=day_of(match))
        yield last


def _repeats(last: _Mark, match: re.Match[str], i: int, clock_s: int | None) -> bool:
    """True for "16:53" alone under "4.53pm BST" alone: one stamp printed twice."""
    alone = match.end() == len(match.string) and last.match.end() == len(last.match.string)
    return alone and i == last.index + 1 and clock_s == last.clock_s


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


def _midnights(lines: Sequence[Line], marks: Sequence[_Mark], heading: Heading) -> tuple[int | None, ...]:
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


def _dated(mark: _Mark, midnight: int | None, heading: Heading) -> tuple[Stamp | None, str | None]:
    """The stamp of an entry, or why it has none."""
    words = mark.match["clock"]
    zone = mark.zone or (None if mark.match["zone"] else heading.zone)
    if mark.clock_s is None:
        return None, f"no clock shows {words!r}, so the entry has no time"
    if midnight is None:
        return None, f"no date is known for {words!r}, so the entry has no time"
    if zone is None:
        return None, f"no time zone is known for {words!r}, so the entry has no time"
    return stamp_of(midnight, mark.clock_s, zone, _stamp_part(mark.match).text), None


def _stamp_part(match: re.Match[str], line: Line | None = None) -> Line:
    """The stamp without the separator behind it."""
    line = line or Line(match.string, 0)
    return line.part(0, match.end("close") if match["close"] else match.end("clock"))


def _draft(lines: Sequence[Line], mark: _Mark, end: int, stamp: Stamp | None) -> Draft:
    line = lines[mark.index]
    blocks = [block(BlockKind.STAMP, _stamp_part(mark.match, line))]
    rest = [part for part in (line.part(mark.match.end(), len(line.text)),) if part.text]
    for below in lines[mark.index + 1 : end]:
        if not rest and _match(below):
            blocks.append(block(BlockKind.STAMP, below))
        elif date_line(below.text):
            blocks.append(block(BlockKind.BOILERPLATE, below))
        else:
            rest.append(below)
    if len(rest) > 1 and is_shaped(rest[0].text) and not field_block(rest[0]):
        blocks.append(block(BlockKind.HEADLINE, rest.pop(0)))
        people = tuple(people_blocks(rest))
        blocks += people
        rest = rest[len(people) :]
    blocks += _body(rest)
    return Draft(span=Span(line.start, lines[end - 1].end), blocks=tuple(blocks), stamp=stamp)


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


READER = Reader(
    name="plain",
    reads='text whose entries begin with a clock ("14:05 GMT  text", "8.56am", "[14:05] text")',
    sniff=sniff,
    read=read,
)
