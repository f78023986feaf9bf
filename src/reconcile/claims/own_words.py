"""Whether words are the entry's own and of its own moment: not quoted, not copied from an older text, not renewed later."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.reading import Reading
from reconcile.lexicon.quotation_marks import quoted_spans
from reconcile.mentions import Mentions, Timex
from reconcile.model import BlockKind, EntryRole, Span
from reconcile.times import HOUR_S, Interval

# Entries that are written anew while their stamp stays, or that copy what was told at another time.
_RENEWED: Final = re.compile(
    r"\bupdat(?:ed?|ing)\s?(?::|-|at\b|on\b|\d)|\bupdate\b[^.\n]{0,12}[:\d]|\bthis (?:post|entry|page|story|article|piece|blog)\b[^.\n]{0,40}"
    r"\b(?:updated|amended|corrected|edited|changed)\b|\(updated\b|\[updated\b|\blast updated\b|\bcorrection:|\bedited to add\b",
    re.IGNORECASE,
)
_COPIED: Final = re.compile(
    r"\b(?:first|originally|previously) (?:published|posted|appeared|ran|printed)\b|\bfrom (?:our|the) archives?\b|\barchive (?:story|report|page)\b"
    r"|\bon this day\b|\bthis (?:post|entry|article|story|report|piece) (?:was|is|appeared|dates?)\b|\blooking back\b|\bflashback\b"
    r"|\bhere(?:'s| is) (?:how|what) (?:we|i) (?:reported|wrote|said|told)\b|\b(?:we|i) (?:wrote|reported|said) (?:at the time|then|on|in|last)\b"
    r"|\bas (?:we|i) (?:reported|wrote|said) (?:at the time|then|on|in|last)\b|\brecap\b|\btimeline\b|\bhow it (?:happened|unfolded)\b"
    r"|\bas it happened\b|\bwhat happened when\b",
    re.IGNORECASE,
)
_SUMMARY: Final = re.compile(
    r"\s*(?:[\w'’,:-]+ ){0,5}?(?:summary|sum(?:ming)? up|key points|what we know|the story so far|so far|at a glance|round-?up|key events|"
    r"main (?:points|developments)|latest developments|catch[- ]up|closing|wrap(?:ping)?(?: up)?)\b",
    re.IGNORECASE,
)
# Words of a post, where no block says so: behind "(@handle)", or before a tag or an address.
_HANDLE: Final = re.compile(r"@ ?\w")
_TAG: Final = re.compile(r"(?P<handle>\(@)|https?:|\bpic\.twitter|\bt\.co/|(?<!\w)# ?\w", re.IGNORECASE)
# A paragraph that opens with a time of its own is dated by it: "12 March: ...", "09:40 - ...", "(12 March) ...".
_DATELINE: Final = re.compile(r"[\s•*(\[>-]{0,6}(?:on )?$", re.IGNORECASE)
_DATELINE_END: Final = re.compile(r"\)?\]?\s?(?::|-|\||\n|$)")
# Zones in which a page may have been written of whose zone nothing sure is known.
_ANYWHERE: Final = ("Etc/GMT+11", "Etc/GMT-13")
# So much of a long sentence is looked at on either side of a time.
_REACH: Final = 400
SURE_ZONES: Final = frozenset({"written", "option", "stamps"})


@attrs.frozen(kw_only=True)
class ToldTime:
    """A time in a sentence of an entry's own words.

    index: of the time in found.times. sentence: its sentence, as far as it stands near; told: the stamp of the entry.
    """

    found: Mentions
    timex: Timex
    index: int
    sentence: Span
    told: Interval

    @property
    def plain(self) -> str:
        return self.found.entry.plain

    @property
    def before(self) -> str:
        """The words of its sentence before it."""
        return self.plain[self.sentence.start : self.timex.quote.span.start]

    @property
    def after(self) -> str:
        """The words of its sentence behind it."""
        return self.plain[self.timex.quote.span.end : self.sentence.end]

    @property
    def words(self) -> str:
        return self.plain[self.sentence.start : self.sentence.end]


@functools.lru_cache(maxsize=1)
def own_times(reading: Reading) -> tuple[ToldTime, ...]:
    """The times that stamped entries tell in their own words, in order of place; found once for all who ask."""
    return tuple(_own_times(reading))


def _own_times(reading: Reading) -> Iterator[ToldTime]:
    for found in reading.mentions:
        entry = found.entry
        if entry.role is not EntryRole.ENTRY or entry.stamp is None or not found.times:
            continue
        if not _is_of_its_moment(found):
            continue
        quoted = {
            block.span: quoted_spans(entry.plain, block.span)
            for block in entry.blocks
            if block.kind is BlockKind.BODY
        }
        inside = sorted(span.start for spans in quoted.values() for span in spans)
        ends = {span.start: span.end for spans in quoted.values() for span in spans}
        yield from _of_entry(found, entry.stamp.interval, inside, ends)


def _of_entry(found: Mentions, told: Interval, quoted: list[int], ends: dict[int, int]) -> Iterator[ToldTime]:
    plain = found.entry.plain
    opening: tuple[Span, bool, int] | None = None
    following = 0
    for index, timex in enumerate(found.times):
        span = timex.quote.span
        if timex.quote.block is not BlockKind.BODY:
            continue
        while following < len(quoted) and quoted[following] <= span.start:
            following += 1
        if following and ends[quoted[following - 1]] >= span.end:
            continue
        sentence = found.placed_sentences.holding(span.start)
        if sentence is None:
            continue
        if opening is None or not opening[0].holds(span):
            line = _line(found, span)
            handle = _HANDLE.search(plain, line.start, line.end)
            opening = (line, _is_dateline(plain, line, span), handle.start() if handle else line.end)
        if not opening[1] and span.end <= opening[2] and not _is_tagged(plain, span, opening[0]):
            near = Span(
                max(sentence.span.start, span.start - _REACH), min(sentence.span.end, span.end + _REACH)
            )
            yield ToldTime(found=found, timex=timex, index=index, sentence=near, told=told)


def _line(found: Mentions, span: Span) -> Span:
    """The paragraph of a time, without a stamp that stands before it in its line."""
    plain = found.entry.plain
    start = plain.rfind("\n", 0, span.start) + 1
    end = plain.find("\n", span.end)
    heads = (
        b.span.end for b in found.entry.blocks if not b.kind.is_told and start <= b.span.end <= span.start
    )
    return Span(max((start, *heads)), len(plain) if end < 0 else end)


def _is_tagged(plain: str, span: Span, line: Span) -> bool:
    """True when a tag or an address follows that no handle parts from the time: the words are those of a post."""
    tag = _TAG.search(plain, span.end, line.end)
    return tag is not None and tag["handle"] is None


def _is_dateline(plain: str, line: Span, first: Span) -> bool:
    """True for a paragraph that begins with a time of its own. first: the first time in it."""
    head = plain[line.start : first.start]
    return _DATELINE.fullmatch(head) is not None and _DATELINE_END.match(plain, first.end) is not None


def _is_of_its_moment(found: Mentions) -> bool:
    """False for summaries, for entries that say that they were renewed, and for copies of what was told before."""
    entry = found.entry
    if entry.headline is not None and _SUMMARY.match(entry.headline):
        return False
    return _RENEWED.search(entry.plain) is None and _COPIED.search(entry.plain) is None


def is_instant(told: Interval) -> bool:
    """True for a stamp with a clock, False for one that is only a date."""
    return told.start is not None and told.end is not None and told.width_s <= HOUR_S


def zone_is_sure(reading: Reading) -> bool:
    """True when the page itself says in which zone its times are."""
    return reading.zone_source in SURE_ZONES


def zones_near(reading: Reading, found: Mentions) -> tuple[str, ...]:
    """Every zone on whose calendar an entry may count its days: the page's, those of the places it names, and any when
    nothing on the page settles it.
    """
    return tuple(
        dict.fromkeys((reading.zone, *named_zones(found), *(() if zone_is_sure(reading) else _ANYWHERE)))
    )


@functools.lru_cache(maxsize=4)
def named_zones(found: Mentions) -> tuple[str, ...]:
    """The zones of the places that an entry names, each once: one look at the places serves all its times."""
    return tuple(dict.fromkeys(place.zone for place in found.named_places if place.zone is not None))
