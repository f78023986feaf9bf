"""Entries whose headline carries "published at 11:05 British Summer Time 3 June 2021"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Block, BlockKind, Page, Source, Span, Stamp, Unread
from reconcile.sources.clocks import CLOCK, DATE, Zone, clock_of, day_of, stamp_of, zone_of, zone_pattern
from reconcile.sources.dated import date_line, declared_zone
from reconcile.sources.entries import Draft, block, entries_of
from reconcile.sources.furniture import is_label
from reconcile.sources.heading import Heading, read_heading
from reconcile.sources.headlines import below_headline, headline_blocks, is_shaped
from reconcile.sources.lines import Line, lines_of
from reconcile.sources.pages import finish
from reconcile.sources.people import is_byline
from reconcile.sources.reader import Reader

_NUMBER = re.compile(r"(?P<number>\d{1,4})\.(?=\s|$|[A-Z‘“'\"])\s*")
_LONGEST_HEADLINE: Final = 300
_CLOCK_AHEAD: Final = re.compile(r"(?:published|posted)(?:\s+at)?\s+\d", re.IGNORECASE)


@functools.cache
def _stamp() -> re.Pattern[str]:
    return re.compile(
        rf"(?:published|posted)(?:\s+at)?\s+{CLOCK}(?:,?\s+(?P<zone>{zone_pattern()}))?"
        rf"(?:,?\s+(?:on\s+)?{DATE})?",
        re.IGNORECASE,
    )


@attrs.frozen(kw_only=True)
class _Start:
    """Where an entry begins. first, line: indexes of its first line and of the line of its stamp; match: the stamp."""

    first: int
    line: int
    match: re.Match[str]


def sniff(text: str, name: str) -> bool:
    """True for a text with at least one such stamp."""
    del name
    return any(_find(line) is not None for line in lines_of(text))


def read(text: str, source: Source) -> Page:
    """The page, with summary and entries as printed."""
    lines = lines_of(text)
    starts = tuple(_starts(lines))
    heading = read_heading(lines[: starts[0].first], text, source)
    unread: list[Unread] = []
    drafts = []
    ends = (*(s.first for s in starts[1:]), len(lines))
    for start, end in zip(starts, ends, strict=True):
        draft = _draft(lines, start, end, heading)
        if draft.stamp is None:
            line = source.position(lines[start.line].start)[0]
            unread.append(Unread(page=source.name, line=line, why=_why_undated(start.match, heading)))
        drafts.append(draft)
    return finish("stamped", heading, entries_of(drafts, text, source), source, tuple(unread))


def _find(line: Line) -> re.Match[str] | None:
    """The stamp of a line: glued to what stands before it, or the end of the line."""
    if "ublished" not in line.text and "osted" not in line.text and "UBLISHED" not in line.text:
        return None
    if _CLOCK_AHEAD.search(line.text) is None:
        return None
    for match in _stamp().finditer(line.text):
        if match.start() > _LONGEST_HEADLINE:
            return None
        before, after = line.text[: match.start()], line.text[match.end() :].strip()
        glued = bool(before) and not before[-1].isspace()
        if (not after or is_label(after) or glued) and not _is_prose(before):
            return match
    return None


def _is_prose(before: str) -> bool:
    """True when "published at" goes on a sentence: "a report published at ..."."""
    return bool(before) and before[-1].isspace() and bool(_PROSE.search(before))


_PROSE = LazyPattern(
    r"(?i)\b(?:was|were|been|is|be|being|are|first|a|an|the|it|and|report|statement|article|story|video|figures|data"
    r"|update|list|letter|interview|footage|images?|photos?|post|message|results?|last|originally|as)\s+$|,\s+$",
    re.NOFLAG,
)


def _starts(lines: Sequence[Line]) -> Iterator[_Start]:
    free = 0  # the first line that no earlier entry needs for its own head
    for i, line in enumerate(lines):
        match = _find(line)
        if match is not None:
            first = _first(lines, i, match, free)
            yield _Start(first=first, line=i, match=match)
            free = i + 1


def _first(lines: Sequence[Line], i: int, match: re.Match[str], free: int) -> int:
    """The first line of the entry whose stamp is in line i: its headline, number or label may stand above."""
    first = i
    number = _NUMBER.match(lines[i].text)
    if number and number.end() <= match.start():
        return i
    if not match.start() and first > free and _is_headline_above(lines, first - 1):
        first -= 1
    while first > free and not _is_numbered(lines[first].text):
        above = lines[first - 1].text
        bare = _NUMBER.sub("", above, count=1)
        is_head = not bare or (is_label(bare) and (first - 1 > free or free == 0 or bare != above))
        if not is_head:
            break
        first -= 1
    return first


def _is_numbered(text: str) -> bool:
    return bool(_NUMBER.match(text))


def _is_headline_above(lines: Sequence[Line], i: int) -> bool:
    text = lines[i].text
    if date_line(text) is not None or declared_zone(text) is not None:
        return False
    return _is_numbered(text) or (is_shaped(text) and not is_byline(text)) or (i == 0 and len(text) < 120)


def _draft(lines: Sequence[Line], start: _Start, end: int, heading: Heading) -> Draft:
    head: list[Block] = []
    number = None
    for i in range(start.first, start.line + 1):
        stop = start.match.start() if i == start.line else len(lines[i].text)
        found = _NUMBER.match(lines[i].text) if number is None else None
        begin = 0
        if found and found.end() <= max(stop, 1):
            number, begin = int(found["number"]), found.end()
        head += headline_blocks(lines[i], begin, stop)
    line, match = lines[start.line], start.match
    head.append(Block(kind=BlockKind.STAMP, span=Span(match.start(), match.end()).shifted(line.start)))
    rest = [part for part in (line.part(match.end(), len(line.text)),) if part.text]
    rest += lines[start.line + 1 : end]
    if not any(b.kind is BlockKind.HEADLINE for b in head) and rest and is_shaped(rest[0].text):
        head.append(block(BlockKind.HEADLINE, rest.pop(0)))
    return Draft(
        span=Span(lines[start.first].start, lines[end - 1].end),
        blocks=(*head, *below_headline(rest)),
        stamp=_stamp_of(match, heading),
        number=number,
    )


def _zone(match: re.Match[str], heading: Heading) -> Zone | None:
    return zone_of(match["zone"]) or (heading.zone if not match["zone"] else None)


def _stamp_of(match: re.Match[str], heading: Heading) -> Stamp | None:
    day = day_of(match) or heading.day
    midnight = day.wall(heading.day.year if heading.day else None) if day else None
    clock_s, zone = clock_of(match), _zone(match, heading)
    if midnight is None or clock_s is None or zone is None:
        return None
    return stamp_of(midnight, clock_s, zone, match.group())


def _why_undated(match: re.Match[str], heading: Heading) -> str:
    if clock_of(match) is None:
        return f"no clock shows {match.group()!r}, so the entry has no time"
    if _zone(match, heading) is None:
        return f"no time zone is known for {match.group()!r}, so the entry has no time"
    return f"no date is known for {match.group()!r}, so the entry has no time"


READER = Reader(
    name="stamped",
    reads='text whose headlines end in "published at 11:05 British Summer Time 3 June 2021"',
    sniff=sniff,
    read=read,
)
