"""What stands above the entries of a text page: headline, writers, summary, declared zone, date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

from reconcile.model import Block, BlockKind, Entry, EntryRole, Source, Span
from reconcile.sources.clocks import Day, Order, Zone
from reconcile.sources.dated import date_line, declared_zone, is_newest, zone_of_line
from reconcile.sources.entries import Draft, entry_of
from reconcile.sources.furniture import blocks_of, is_noise
from reconcile.sources.lines import Line
from reconcile.sources.people import is_byline, is_credit_line, is_role

_SUMMARY = re.compile(
    r"(?:Summary|Key points|Key events|At a glance|The latest|What we know(?: so far)?|What you need to know"
    r"|Here's what you need to know|Main points|In brief):?",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[•·●▪‣◦*–-]\s+(?=\S)")
_LIVE = re.compile(r"Live (?:Reporting|Feed|Page|Updates|Coverage|Posts)|Posts", re.IGNORECASE)
_FIELD = re.compile(r"(?P<field>Headline|Summary|Caption|Alt(?: text)?|Publisher):\s*(?=\S)", re.IGNORECASE)
_MARKDOWN = re.compile(r"#{1,3}\s+(?=\S)")
_FIELDS: Final = {
    "headline": BlockKind.HEADLINE,
    "summary": BlockKind.SUMMARY,
    "caption": BlockKind.CAPTION,
    "alt": BlockKind.ALT_TEXT,
    "alt text": BlockKind.ALT_TEXT,
}
_FEWEST_SUMMARY_WORDS: Final = 5


@attrs.frozen(kw_only=True)
class Heading:
    """The parts above the entries. zone, declared: the declaration and the words (in the file) that make it.

    day: of the first line that is a date; dated: its words, in the file. clock_zone: beside the clocks of such lines,
    where no zone is declared. newest: the day is that of the last change.
    """

    head: Entry | None = None
    summary: Entry | None = None
    zone: Zone | None = None
    declared: Span | None = None
    day: Day | None = None
    dated: Span | None = None
    clock_zone: Zone | None = None
    newest: bool = False


def field_of(line: Line) -> tuple[str, Line] | None:
    """The name (lower case) and content of a line "Caption: ...", else None."""
    match = _FIELD.match(line.text)
    return None if match is None else (match["field"].lower(), line.part(match.end(), len(line.text)))


def field_block(line: Line) -> Block | None:
    """The block of a line "Caption: ...", "Alt: ...", "Headline: ..." or "Summary: ..."; None for other lines."""
    field = field_of(line)
    kind = _FIELDS.get(field[0]) if field else None
    return None if kind is None or field is None else Block(kind=kind, span=field[1].span)


def is_mark(text: str) -> bool:
    """True for a line that only stands above the entries of a live page."""
    return bool(_LIVE.fullmatch(text) or is_credit_line(text) or (declared_zone(text) and len(text) <= 80))


def is_summary_line(text: str) -> bool:
    """True for the word "Summary" and for a point of it."""
    return bool(_SUMMARY.fullmatch(text) or _BULLET.match(text))


def read_heading(lines: Sequence[Line], text: str, source: Source, order: Order | None = None) -> Heading:
    """The heading that these lines are. order: that of the page's dates with strokes."""
    head: list[Block] = []
    summary: list[Block] = []
    zone: Zone | None = None
    declared: Span | None = None
    day: Day | None = None
    dated: Span | None = None
    clock_zone: Zone | None = None
    newest = False
    in_summary = False
    for i, line in enumerate(lines):
        here, found_day = declared_zone(line.text), date_line(line.text, order)
        if here:
            zone, declared = here[1], here[0].shifted(line.start)
        if day is None and found_day is not None:
            words = line.text[: here[0].start if here else None].rstrip(" ,;(–—-|.")
            day, dated = found_day, Span(line.start, line.start + len(words))
            newest = is_newest(words)
        if found_day is not None and clock_zone is None:
            clock_zone = zone_of_line(line.text)
        if here or found_day or _LIVE.fullmatch(line.text) or is_credit_line(line.text):
            in_summary = False
            head.append(_head_block(line, is_stamp=found_day is not None))
        elif _SUMMARY.fullmatch(line.text):
            in_summary = True
        elif not in_summary and i and _is_people(lines, i):
            head.append(Block(kind=BlockKind.BYLINE, span=line.span))
        else:
            _sort(line, head, summary, in_summary=in_summary)
    return Heading(
        head=_part(head, text, source, EntryRole.HEAD),
        summary=_part(summary, text, source, EntryRole.SUMMARY),
        zone=zone,
        declared=declared,
        day=day,
        dated=dated,
        clock_zone=clock_zone,
        newest=newest,
    )


def _head_block(line: Line, *, is_stamp: bool) -> Block:
    if is_stamp:
        return Block(kind=BlockKind.STAMP, span=line.span)
    kind = BlockKind.BYLINE if is_credit_line(line.text) else BlockKind.BOILERPLATE
    return Block(kind=kind, span=line.span)


def _is_people(lines: Sequence[Line], i: int) -> bool:
    """A byline, or the role under one."""
    text = lines[i].text
    return is_byline(text) or (is_byline(lines[i - 1].text) and is_role(text))


def _sort(line: Line, head: list[Block], summary: list[Block], *, in_summary: bool) -> None:
    """Put a line of no special form where it belongs: page headline, summary point, or furniture."""
    bullet, field = _BULLET.match(line.text), field_block(line)
    if field is not None:
        is_point = field.kind is BlockKind.SUMMARY
        is_title = field.kind is BlockKind.HEADLINE
        (summary if is_point else head).append(
            attrs.evolve(field, kind=BlockKind.PAGE_HEADLINE) if is_title else field
        )
    elif bullet:
        summary.append(Block(kind=BlockKind.SUMMARY, span=line.part(bullet.end(), len(line.text)).span))
    elif is_noise(line.text):
        head.append(Block(kind=BlockKind.BOILERPLATE, span=line.span))
    elif in_summary:
        summary.append(Block(kind=BlockKind.SUMMARY, span=line.span))
    elif not any(b.kind is BlockKind.PAGE_HEADLINE for b in head):
        mark = _MARKDOWN.match(line.text)
        title = line.part(mark.end() if mark else 0, len(line.text))
        head.append(Block(kind=BlockKind.PAGE_HEADLINE, span=title.span))
    else:
        for part in blocks_of((line,)):
            is_point = part.kind is BlockKind.BODY and len(line.text.split()) >= _FEWEST_SUMMARY_WORDS
            kind = BlockKind.SUMMARY if is_point else part.kind
            kind = BlockKind.BOILERPLATE if kind is BlockKind.BODY else kind
            (summary if is_point else head).append(attrs.evolve(part, kind=kind))


def _part(blocks: list[Block], text: str, source: Source, role: EntryRole) -> Entry | None:
    if not blocks:
        return None
    spans = sorted(b.span for b in blocks)
    span = Span(spans[0].start, spans[-1].end)
    return entry_of(Draft(span=span, blocks=tuple(blocks)), text, source, role=role)
