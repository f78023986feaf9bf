"""Entries without stamps, one after the other: a bare headline, maybe a byline, then paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.model import Block, Page, Source, Span, Unread
from reconcile.sources.dated import declared_zone
from reconcile.sources.entries import Draft, entries_of
from reconcile.sources.furniture import announces_caption, is_furniture, is_label
from reconcile.sources.heading import is_mark, is_summary_line, read_heading
from reconcile.sources.headlines import (
    below_headline,
    headline_blocks,
    is_lone_byline,
    is_paragraph,
    is_shaped,
    may_head_byline,
)
from reconcile.sources.lines import Line, lines_of
from reconcile.sources.marks import stamp_count
from reconcile.sources.pages import finish
from reconcile.sources.people import byline_length
from reconcile.sources.reader import Reader

_NUMBER = re.compile(r"(?P<number>\d{1,4})\.(?:\s+|$)")
_EMBEDS = re.compile(
    r"\b(?:watch|listen|video|clip|tweet|tweeted|post|posted|below|above|here|picture|pictured|image|map|footage|livestream)\b",
    re.IGNORECASE,
)
_HEADING_LINES: Final = 60
_FEWEST_BYLINES: Final = 2
_FEWEST_NUMBERS: Final = 5  # where the first line below the heading has none


def sniff(text: str, name: str) -> bool:
    """True for an undated live page: by the lines above its entries, or by headlines that have bylines."""
    del name
    lines = lines_of(text)
    stamps = stamp_count(lines)
    marks = [line.text for line in lines[:_HEADING_LINES] if is_mark(line.text)]
    if marks:
        starts = _starts(lines, _heading_end(lines))
        return len(starts) > 2 * stamps or (not stamps and not all(map(declared_zone, marks)))
    return not stamps and sum(_heads_byline(lines, i) for i in range(len(lines))) >= _FEWEST_BYLINES


def read(text: str, source: Source) -> Page:
    """The page, its entries as printed and without stamps."""
    lines = lines_of(text)
    top = _heading_end(lines)
    heading = read_heading(lines[:top], text, source)
    starts = _starts(lines, top)
    if not starts and top < len(lines):
        starts = ((top, top, None),)
    unread: tuple[Unread, ...] = ()
    if starts and starts[0][0] > top:
        starts = ((top, top, None), *starts)
        line = source.position(lines[top].start)[0]
        unread = (
            Unread(page=source.name, line=line, why="the first entry has no headline that was recognised"),
        )
    if not starts:
        unread = (Unread(page=source.name, line=None, why="there is nothing below the heading"),)
    ends = (*(s[0] for s in starts[1:]), len(lines))[: len(starts)]
    drafts = tuple(_draft(lines, start, end) for start, end in zip(starts, ends, strict=True))
    return finish("stream", heading, entries_of(drafts, text, source), source, unread)


def _heading_end(lines: Sequence[Line]) -> int:
    """Index of the first line below the heading."""
    last = max((i for i, line in enumerate(lines[:_HEADING_LINES]) if is_mark(line.text)), default=-1)
    if last < 0 and not is_summary_line(lines[0].text):
        return 0
    while last < len(lines) - 1 and (
        is_furniture(lines[last + 1].text) or is_summary_line(lines[last + 1].text)
    ):
        last += 1
    return last + 1


def _starts(lines: Sequence[Line], top: int) -> tuple[tuple[int, int, int | None], ...]:
    """For each entry: index of its first line and of its headline, and its number."""
    numbered = tuple(_numbered(lines, top))
    if len(numbered) >= (_FEWEST_NUMBERS if numbered and numbered[0][0] > top else 2):
        return numbered
    found: list[tuple[int, int, int | None]] = []
    for i in range(top, len(lines)):
        if _is_headline(lines, i, top):
            first = i
            while first - 1 > (found[-1][1] if found else top - 1) and is_label(lines[first - 1].text):
                first -= 1
            found.append((first, i, None))
    return tuple(found)


def _numbered(lines: Sequence[Line], top: int) -> Iterator[tuple[int, int, int | None]]:
    """Entries with printed numbers that count up or down by one; a list within an entry does not count."""
    marks = [(i, int(m["number"])) for i in range(top, len(lines)) if (m := _NUMBER.match(lines[i].text))]
    at = dict(marks)
    step, expected = 0, None
    for i, number in marks:
        if at.get(i + 1) == number + 1 or at.get(i - 1) == number - 1:
            continue
        head = _NUMBER.sub("", lines[i].text, count=1)
        if not (not head or is_label(head) or is_shaped(head) or may_head_byline(head)):
            continue
        if (
            expected is None
            or (step == 0 and abs(number - expected) == 1)
            or number == expected + step != expected
        ):
            step = step if expected is None or step else number - expected
            expected = number
            headline = i + 1 if (not head or is_label(head)) and i + 1 < len(lines) else i
            yield i, headline, number


def _is_headline(lines: Sequence[Line], i: int, top: int) -> bool:
    text = lines[i].text
    if i > top and announces_caption(lines[i - 1].text):
        return False
    if _heads_byline(lines, i):
        return True
    if not is_shaped(text) or i + 1 >= len(lines) or text.startswith(("“", '"')):
        return False
    after_caption = i - 2 >= top and announces_caption(lines[i - 2].text)
    return _can_open(lines, i) and (i == top or after_caption or _can_close(lines[i - 1].text))


def _heads_byline(lines: Sequence[Line], i: int) -> bool:
    """True for a line above a byline with a role."""
    below = tuple(line.text for line in lines[i + 1 : i + 6])
    if below and is_label(below[0]):
        below = below[1:]
    return bool(byline_length(below)) and may_head_byline(lines[i].text) and not is_label(lines[i].text)


def _can_open(lines: Sequence[Line], i: int) -> bool:
    """True when what follows line i is the body of an entry."""
    below = lines[i + 1].text
    if is_label(below) and i + 2 < len(lines):
        below = lines[i + 2].text
    return is_paragraph(below) or is_furniture(below) or is_lone_byline(lines, i + 1)


def _can_close(text: str) -> bool:
    """True when an entry can end with this line: a colon that announces a list keeps it open."""
    if text.endswith(":"):
        return bool(_EMBEDS.search(text))
    return is_paragraph(text) or is_furniture(text) or is_label(text) or not is_shaped(text)


def _draft(lines: Sequence[Line], start: tuple[int, int, int | None], end: int) -> Draft:
    first, at, number = start
    blocks: list[Block] = []
    has_headline = number is not None or is_shaped(lines[at].text) or _heads_byline(lines, at)
    for i in range(first, at + has_headline):
        mark = _NUMBER.match(lines[i].text) if number is not None and i == first else None
        blocks += headline_blocks(lines[i], mark.end() if mark else 0, len(lines[i].text))
    below = lines[at + has_headline : end]
    return Draft(
        span=Span(lines[first].start, lines[end - 1].end),
        blocks=(*blocks, *below_headline(below)),
        number=number,
    )


READER = Reader(
    name="stream",
    reads='text of a live page without stamps ("Live Reporting", "All times stated are UK")',
    sniff=sniff,
    read=read,
)
