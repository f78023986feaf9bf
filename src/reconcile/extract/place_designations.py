"""Craft that are called after a town or share its name: "the helicopter Adler 1", "HMS Chester", "Perth 2 turned back"."""

from __future__ import annotations

from typing import Final

import attrs

from reconcile.extract.place_words import LENGTHS
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Toponym

# A number that is part of a name: no amount, score, clock, date or percentage.
_NUMBER: Final = LazyPattern(
    r" (?:\d{1,2}|I{1,3}|IV|VI{0,3}|IX|X)(?![\w%]|[.,:/\u2013-]\d| ?(?:%|\u2013|\u2014|- ))(?: (?P<next>[A-Za-z.]+))?"
)
_COUNTED: Final = LENGTHS | frozenset(
    """am pm a.m. p.m. seconds minutes hours days weeks months years second minute hour day week month year per percent
    degrees feet metres people more other or to and points goals million billion dead injured january february march april
    may june july august september october november december""".split()
)
_VERBS: Final = frozenset(
    "is was has does says goes lifts carries flies lands returns reaches takes was's".split()
)
_WHERE: Final = LazyPattern(r"\b(?:in|at|near|outside|around|inside|across|via|to|into) (?:the )?$")
_CRAFT: Final = LazyPattern(
    r"(?:\b(?-i:HMS|HMAS|HMCS|HMNZS|USS|RMS|MV|MS|MY|MT|SS|RV|RRS|RNLB|INS|USNS|USCGC|KNM|KRI)|"
    r"\b(?:helicopter|lifeboat|ferry|vessel|yacht|trawler|tanker|freighter|frigate|destroyer|submarine|"
    r"warship|tug|barge|icebreaker|cutter|schooner|catamaran|steamer|minesweeper|airship|oil rig|gas platform|oil platform|"
    r"spacecraft|satellite|rover|codenamed|code-named|ship|liner)),? (?:the |called |named )?$"
)
# "the ferry Dover to Calais", "the tanker Chester needs"
_GOES_ON: Final = LazyPattern(r" ?[-\u2013]|(?: to [A-Z])| (?:has|have|had|needs?|wants?|will|would|must)\b")


def is_designation(plain: str, start: int, end: int) -> bool:
    """True for a town's name that is a craft's: a number as part of it, or the craft's noun or letters before it."""
    match = _NUMBER.match(plain, end)
    if match is not None and not _is_amount(match["next"]):
        return _WHERE.search(plain, max(0, start - 16), start) is None
    craft = _CRAFT.search(plain, max(0, start - 32), start)
    return craft is not None and _GOES_ON.match(plain, end) is None


def _is_amount(word: str | None) -> bool:
    """True for the word behind a number that counts it: "miles", "p.m.", or a noun in the plural."""
    if word is None:
        return False
    low = word.lower()
    return low in _COUNTED or (word.islower() and low.endswith("s") and low not in _VERBS)


def without_designations(found: tuple[Mentions, ...]) -> tuple[Mentions, ...]:
    """The mentions of a page without the towns that are craft there, here or in another entry.

    Where the page says of the town that something is in it or near it, only the craft's own mentions go.
    """
    craft = [
        {t.quote.span.start for t in m.toponyms if _may_be(t) and is_designation(m.entry.plain, t.quote.span.start, t.quote.span.end)}
        for m in found
    ]  # fmt: skip
    if not any(craft):
        return found
    names = {
        t.quote.text
        for m, starts in zip(found, craft, strict=True)
        for t in m.toponyms
        if t.quote.span.start in starts
    }
    towns = {
        t.quote.text
        for m, starts in zip(found, craft, strict=True)
        for t in m.toponyms
        if t.quote.text in names and t.quote.span.start not in starts
        and _WHERE.search(m.entry.plain, max(0, t.quote.span.start - 16), t.quote.span.start)
    }  # fmt: skip
    gone = names - towns
    return tuple(
        attrs.evolve(
            m,
            toponyms=tuple(
                t for t in m.toponyms if t.quote.span.start not in starts and not (_may_be(t) and t.quote.text in gone)
            ),
        )
        for m, starts in zip(found, craft, strict=True)
    )  # fmt: skip


def _may_be(toponym: Toponym) -> bool:
    """True for a name that towns of the gazetteer bear, and at most regions round them."""
    ids = [c.id for c in toponym.candidates]
    sorts = toponym.by in {"name", "weak"} and all(i.startswith(("geonames:", "region:")) for i in ids)
    return sorts and any(i.startswith("geonames:") for i in ids)
