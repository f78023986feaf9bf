"""A total with all its parts, "12 people: seven men and five women", and a number with the names that it counts."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.reading import Reading
from reconcile.claims.records.amount_records import AmountSum
from reconcile.claims.whole_numbers import number, value_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span

_FAMILIES: Final = (
    frozenset("men women children man woman child".split()),
    frozenset("men women boys girls man woman boy girl".split()),
    frozenset(
        "adults children adult child infants infant babies baby toddler toddlers teenagers teenager".split()
    ),
    frozenset("passengers crew passenger pilots pilot stewards steward drivers driver".split()),
    frozenset(
        "soldiers civilians police policemen officers militants firefighters soldier civilian policeman officer firefighter".split()
    ),
    frozenset("dead killed injured hurt wounded missing unhurt".split()),
    frozenset("wins draws defeats losses win draw defeat loss won drawn lost".split()),
    frozenset("gold silver bronze golds silvers bronzes".split()),
    frozenset("republicans democrats independents republican democrat independent".split()),
    frozenset("goals points fouls".split()),
)
_WHOLE: Final = (
    (frozenset({"men", "man"}), frozenset({"women", "woman"})),
    (frozenset({"adults", "adult"}), frozenset({"children", "child"})),
    (frozenset({"passengers", "passenger"}), frozenset({"crew"})),
    (frozenset({"boys", "boy"}), frozenset({"girls", "girl"})),
)
_HOW: Final = frozenset(
    "condition conditions hospital hospitals custody care shock critical serious intensive total all".split()
)
_TOTAL_NOUN: Final = (
    r"(?:people|persons|victims|dead|deaths|passengers|casualties|survivors|hostages|prisoners|arrests|soldiers|troops|members|seats|"
    r"votes|medals|matches|games|missiles|drones|rockets|ships|planes|aircraft|vehicles|countries|cities|towns|attacks|blasts|"
    r"explosions|meetings|goals|points|cases|fires|homes|schools|patients|students|workers|jobs)"
)
_STATE: Final = r"(?:\s(?:were|are|was|have|been|had|killed|dead|injured|hurt|wounded|arrested|missing|died|charged|in\sall))*"
_BOUND: Final = LazyPattern(
    r"\b(?:at\sleast|more\sthan|less\sthan|fewer\sthan|over|under|nearly|almost|about|around|some|up\sto|roughly|"
    r"including|among|of\swhom|as\smany\sas|first|another|further)\s*(?:the\s)?$",
)
_PIECE_WORDS: Final = r"(?:\s(?!and\b|of\b|or\b|including\b|among\b)[a-z][\w'-]*){1,5}"


def parts(reading: Reading) -> Iterator[AmountSum]:
    """Every total of a page that is told with all its parts, or with the names that it counts."""
    for found in reading.mentions:
        plain = found.entry.plain
        for block in found.entry.blocks:
            if not block.kind.is_told:
                continue
            for match in _opened().finditer(plain, block.span.start, block.span.end):
                yield from _claims(reading, found, match, is_whole=False)
            for match in _closed().finditer(plain, block.span.start, block.span.end):
                yield from _claims(reading, found, match, is_whole=True)


@functools.cache
def _list() -> str:
    piece = rf"(?:{number()}|an?){_PIECE_WORDS}"
    return rf"(?P<list>{piece}(?:,\s{piece}){{0,6}},?\sand\s{piece})"


@functools.cache
def _opened() -> LazyPattern:
    """ "12 people were killed: seven men and five women." """
    return LazyPattern(
        rf"(?P<total>{number()})\s(?:[a-z-]+\s)?(?P<noun>{_TOTAL_NOUN})\b{_STATE}\s?(?::|-|,?\s?\()\s?{_list()}(?=\s?[).;]|\s-|$)",
        needs=(":", "-", "("),
    )


@functools.cache
def _closed() -> LazyPattern:
    """ "seven men and five women, a total of 12." """
    return LazyPattern(
        rf"{_list()},?\s\(?(?:totall?ing|making\s(?:a\stotal\sof\s)?|(?:for\s|or\s)?a\stotal\sof|in\sall,?)\s?"
        rf"(?P<total>{number()})(?!\s(?:more|of|years?|days?))",
        needs=("total", "making", "all"),
    )


def _claims(
    reading: Reading, found: Mentions, match: re.Match[str], *, is_whole: bool
) -> Iterator[AmountSum]:
    """The claim of one list. is_whole: its words say that nothing is left out."""
    plain = found.entry.plain
    if _BOUND.search(plain, max(0, match.start() - 24), match.start()):
        return
    pieces = [p for p in re.split(r",?\sand\s|,\s", match["list"]) if p]
    read = [_piece(p) for p in pieces]
    if not _are_apart([words for _, words in read]):
        return
    due, total = sum(n for n, _ in read), value_of(match["total"])
    if due < total and not (is_whole or _leaves_none({w for _, piece in read for w in piece})):
        return
    entry, span = found.entry, Span(match.start(), match.end())
    written = " + ".join(f"{n:,}" for n, _ in read)
    yield AmountSum(
        **reading.base(entry, (entry.quote(span),)),
        what="parts",
        about=" and ".join((", ".join(pieces[:-1]), pieces[-1])),
        told=float(total),
        due=float(due),
        off=float(abs(due - total)),
        slack=0.0,
        slip="",
        arithmetic=f"{written} = {due:,}",
        by_told=f"{due:,} in all, if the parts are right",
        by_parts=f"other parts, if {total:,} in all is right",
    )


def _piece(text: str) -> tuple[int, tuple[str, ...]]:
    number_match = re.match(rf"(?:{number()}|an?\b)", text, re.IGNORECASE)
    if number_match is None:
        return 0, ()
    return value_of(number_match[0].lower()), tuple(
        re.findall(r"[a-z][\w'-]*", text[number_match.end() :].lower())
    )


def _leaves_none(words: set[str]) -> bool:
    """True for kinds beside which there is no third."""
    return any(words & one and words & other for one, other in _WHOLE)


def _are_apart(words: list[tuple[str, ...]]) -> bool:
    """True when no thing can be in two of the parts: men and women, passengers and crew, or those in two places."""
    if not all(words):
        return False
    for family in _FAMILIES:
        if all(any(w in family for w in piece) for piece in words):
            heads = [next(w for w in piece if w in family).rstrip("s") for piece in words]
            return len(set(heads)) == len(heads)
    placed = all(any(w in ("in", "at", "from", "near") for w in piece[:3]) for piece in words)
    return (
        placed
        and len({piece[-1] for piece in words}) == len(words)
        and not any(_HOW & set(piece) for piece in words)
    )
