"""Which bare line is a headline, in text that marks none, and the blocks of a headline and of what is under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.model import Block, BlockKind
from reconcile.sources.entries import block
from reconcile.sources.furniture import blocks_of, is_furniture, is_label, label_end
from reconcile.sources.lines import Line
from reconcile.sources.people import byline_length, is_byline, is_credit_line

_LONGEST: Final = 110
_LONGEST_QUESTION: Final = 80
_MOST_WORDS: Final = 18
_OPENS = re.compile(r"[A-ZÀ-ÖØ-Þ0-9£$€‘'(…]")
_FINAL = re.compile(r"[.?!:…,;][\"'”’»)\]]*(?:,\sexternal)?$|,\sexternal$")
_JOINS = re.compile(r"(?:And|But|So|Or|Yet|Then|Because)\b")


def is_shaped(text: str) -> bool:
    """True for a line that could be a headline, by itself: short, opened by a capital, without a final stop."""
    if not 5 <= len(text) <= _LONGEST or not _OPENS.match(text):
        return False
    words = text.split()
    if not 2 <= len(words) <= _MOST_WORDS or is_furniture(text) or is_label(text) or is_credit_line(text):
        return False
    if text.endswith("?"):
        return len(text) <= _LONGEST_QUESTION and len(words) >= 4 and not _JOINS.match(text)
    return not _FINAL.search(text)


def is_paragraph(text: str) -> bool:
    """True for a line that is running text: closed by a stop, or too long for anything else."""
    return len(text) > _LONGEST or (bool(_FINAL.search(text)) and len(text.split()) >= 3)


def may_head_byline(text: str) -> bool:
    """True for a line that can be the headline above a byline: the byline vouches for it."""
    return (
        2 <= len(text) <= 140
        and not text.endswith((".", ":", ",", ";"))
        and not is_furniture(text)
        and not is_credit_line(text)
        and not is_byline(text)
    )


def headline_blocks(line: Line, start: int, end: int) -> Iterator[Block]:
    """The label and the headline in a part of a line."""
    part = line.part(start, end)
    if not part.text:
        return
    if is_label(part.text):
        yield block(BlockKind.LABEL, part)
        return
    cut = label_end(part.text)
    if cut:
        yield block(BlockKind.LABEL, part.part(0, cut))
    if part.part(cut, len(part.text)).text:
        yield block(BlockKind.HEADLINE, part.part(cut, len(part.text)))


def below_headline(lines: Sequence[Line]) -> Iterator[Block]:
    """The blocks under a headline: labels, byline and roles, then the rest."""
    people = tuple(people_blocks(lines))
    yield from people
    yield from blocks_of(lines[len(people) :])


def people_blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """The labels, byline and roles that stand first of some lines, a line each."""
    at = 0
    while at < len(lines) and is_label(lines[at].text):
        yield block(BlockKind.LABEL, lines[at])
        at += 1
    count = byline_length(tuple(line.text for line in lines[at : at + 5]))
    if not count and is_lone_byline(lines, at):
        count = 1
    for i in range(at, at + count):
        yield block(BlockKind.BYLINE if i == at else BlockKind.ROLE, lines[i])


def is_lone_byline(lines: Sequence[Line], i: int) -> bool:
    """True for nothing but names above a paragraph: who wrote it, without an office."""
    return i + 1 < len(lines) and is_byline(lines[i].text) and is_paragraph(lines[i + 1].text)
