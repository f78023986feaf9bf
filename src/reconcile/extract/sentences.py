"""Sentences of an entry, block by block. Their spans never cross a block and carry no outer white space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.mentions import Sentence
from reconcile.model import Entry, Span

# A full stop after one of these ends no sentence.
_ABBREVIATIONS: Final = frozenset(
    "mr mrs ms dr prof gen col lt maj capt sgt sen rep gov rev hon st mt no nos vs etc inc ltd co corp fig approx "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ft km cf al ca".split()
)
_END: Final = re.compile(r"""(?<![.!?…])[.!?…]++["')\]]*+(?=\s+["'(\[]*\S)|\n""")
_LAST_WORD: Final = re.compile(r"([A-Za-z](?:\.?[A-Za-z])*)\.?$")
# Nobody writes a sentence of so many letters; what seems to be one is cut between two words.
_LONGEST: Final = 2_000
_NEXT: Final = re.compile(r"""\s*["'(\[]*(\S)""")


# What goes on behind "5 p.m.": a zone, or the day.
_OF_A_CLOCK: Final = re.compile(
    r"\s+\(?(?:[ECMP][SD]?T|AK[SD]T|HST|GMT|BST|UTC|IST|CES?T|A[CEW][SD]T|Eastern|Central|Mountain|Pacific|Moscow|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


def find_sentences(entry: Entry) -> tuple[Sentence, ...]:
    """The sentences of all told blocks, in order. A line break ends a sentence; an abbreviation's full stop does not."""
    return tuple(
        Sentence(span=span, block=block.kind)
        for block in entry.blocks
        if block.kind.is_told
        for span in split(entry.plain, block.span)
    )


def split(plain: str, within: Span) -> Iterator[Span]:
    """Spans of the sentences inside a stretch of plain text."""
    start = within.start
    for match in _END.finditer(plain, within.start, within.end):
        if match[0] != "\n" and not _ends(plain, start, match):
            continue
        yield from _trimmed(plain, start, match.end())
        start = match.end()
    yield from _trimmed(plain, start, within.end)


def _ends(plain: str, start: int, match: re.Match[str]) -> bool:
    """False for a stop inside an abbreviation, an initial, or before a lower-case word that goes on."""
    if match[0][0] != ".":
        return not _goes_on(plain, match.end())
    word = _LAST_WORD.search(plain, max(start, match.start() - 24), match.start())
    if word is not None and len(match[0]) == 1:
        letters = word[1]
        if letters.casefold() in _ABBREVIATIONS or (
            len(letters) == 1 and letters.isupper() and letters != "I"
        ):
            return False
        if "." in letters and _goes_on(plain, match.end()):
            return False
        if letters.casefold() in ("a.m", "p.m") and _OF_A_CLOCK.match(plain, match.end()):
            return False
    return (
        not _goes_on(plain, match.end()) or plain[max(start, match.start() - 200) : match.start()].islower()
    )


def _goes_on(plain: str, index: int) -> bool:
    following = _NEXT.match(plain, index)
    return following is not None and following[1].islower()


def _trimmed(plain: str, start: int, end: int) -> Iterator[Span]:
    while end - start > _LONGEST:
        cut = plain.rfind(" ", start, start + _LONGEST)
        middle = cut if cut > start else start + _LONGEST
        yield from _trimmed(plain, start, middle)
        start = middle
    text = plain[start:end]
    left = len(text) - len(text.lstrip())
    right = len(text.rstrip())
    if right > left:
        yield Span(start + left, start + right)
