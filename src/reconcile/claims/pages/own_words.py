"""Whether words are the entry's own and of its own moment: not quoted, not copied from an older text, not renewed later."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.quotation_marks import quoted_spans
from reconcile.mentions import Mentions
from reconcile.model import BlockKind, Entry, EntryRole, Span
from reconcile.times import HOUR_S, Interval
from reconcile.timex import Timex

# Entries that are written anew while their stamp stays, or that copy what was told at another time.
_RENEWED: Final = LazyPattern(
    r"\bupdat(?:ed?|ing)\s?(?::|-|at\b|on\b|\d)|\bupdate\b[^.\n]{0,12}[:\d]|\bthis (?:post|entry|page|story|article|piece|blog)\b[^.\n]{0,40}"
    r"\b(?:updated|amended|corrected|edited|changed)\b|\(updated\b|\[updated\b|\blast updated\b|\bcorrection:|\bedited to add\b",
    needs=("updat", "amended", "corrected", "edited", "changed", "correction:"),
)
_COPIED: Final = LazyPattern(
    r"\b(?:first|originally|previously) (?:published|posted|appeared|ran|printed)\b|\bfrom (?:our|the) archives?\b|\barchive (?:story|report|page)\b"
    r"|\bon this day\b|\bthis (?:post|entry|article|story|report|piece) (?:was|is|appeared|dates?)\b|\blooking back\b|\bflashback\b"
    r"|\bhere(?:'s| is) (?:how|what) (?:we|i) (?:reported|wrote|said|told)\b|\b(?:we|i) (?:wrote|reported|said) (?:at the time|then|on|in|last)\b"
    r"|\bas (?:we|i) (?:reported|wrote|said) (?:at the time|then|on|in|last)\b|\brecap\b|\btimeline\b|\bhow it (?:happened|unfolded)\b"
    r"|\bas it happened\b|\bwhat happened when\b",
)
_SUMMARY: Final = LazyPattern(
    r"\s*(?:[\w'’,:-]+ ){0,5}?(?:summary|sum(?:ming)? up|key points|what we know|the story so far|so far|at a glance|round-?up|key events|"
    r"main (?:points|developments)|latest developments|catch[- ]up|closing|wrap(?:ping)?(?: up)?)\b",
)
# Words of a post, where no block says so: behind "(@handle)", or before a tag or an address.
_HANDLE: Final = re.compile(r"@ ?\w")
_TAG: Final = LazyPattern(r"(?P<handle>\(@)|https?:|\bpic\.twitter|\bt\.co/|(?<!\w)# ?\w")
# A paragraph that opens with a time of its own is dated by it: "12 March: ...", "09:40 - ...", "(12 March) ...".
_DATELINE: Final = LazyPattern(r"[\s•*(\[>-]{0,6}(?:on )?$")
_DATELINE_END: Final = re.compile(r"\)?\]?\s?(?::|-|\||\n|$)")
# Zones in which a page may have been written of whose zone nothing sure is known.
_ANYWHERE: Final = ("Etc/GMT+11", "Etc/GMT-13")
# So much of a long sentence is looked at on either side of a time.
_REACH: Final = 400
# So much of a long paragraph, and so much before the time that it opens with.
_LINE: Final = 1_500
_HEAD: Final = 12
SURE_ZONES: Final = frozenset({"written", "option", "stamps"})


@attrs.frozen(kw_only=True)
class ToldTime:
    """A time in a sentence of an entry.

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
def told_times(reading: Reading) -> tuple[ToldTime, ...]:
    """The times in the bodies of stamped entries, in order of place; found once for all who ask."""
    return tuple(_told_times(reading))


def _told_times(reading: Reading) -> Iterator[ToldTime]:
    for found in reading.mentions:
        entry = found.entry
        if entry.role is not EntryRole.ENTRY or entry.stamp is None:
            continue
        for index, timex in enumerate(found.times):
            span = timex.quote.span
            sentence = found.placed_sentences.holding(span.start)
            if timex.quote.block is BlockKind.BODY and sentence is not None:
                start, end = sentence.span.start, sentence.span.end
                near = Span(max(start, span.start - _REACH), min(end, span.end + _REACH))
                yield ToldTime(
                    found=found, timex=timex, index=index, sentence=near, told=entry.stamp.interval
                )


def is_own(told: ToldTime) -> bool:
    """True for a time in the entry's own words of its own moment; asked last, of the few times that something is wrong with."""
    span, surroundings = told.timex.quote.span, _surroundings(told.found)
    if not surroundings.of_its_moment or surroundings.quotes(span):
        return False
    plain = told.plain
    line = _line(plain, span, surroundings)
    first = surroundings.first_time(line.start)
    if first is not None and _is_dateline(plain, line, first):
        return False
    handle = _HANDLE.search(plain, line.start, line.end)
    return (handle is None or span.end <= handle.start()) and not _is_tagged(plain, span, line)


@attrs.frozen(kw_only=True, eq=False)
class _Surroundings:
    """What decides about all the times of an entry. of_its_moment: it is no summary, no copy, and was not renewed."""

    of_its_moment: bool
    quoted: tuple[Span, ...]
    quote_starts: tuple[int, ...]
    bodies: tuple[int, ...]
    times: tuple[Span, ...]
    time_starts: tuple[int, ...]

    def quotes(self, span: Span) -> bool:
        """True when a quotation holds a span."""
        index = bisect.bisect_right(self.quote_starts, span.start) - 1
        return index >= 0 and self.quoted[index].end >= span.end

    def first_time(self, at: int) -> Span | None:
        """The first time that starts at a code point or behind it."""
        index = bisect.bisect_left(self.time_starts, at)
        return self.times[index] if index < len(self.times) else None

    def body_start(self, at: int) -> int:
        """Where the block that holds a code point begins."""
        index = bisect.bisect_right(self.bodies, at) - 1
        return self.bodies[index] if index >= 0 else 0


@functools.lru_cache(maxsize=4)
def _surroundings(found: Mentions) -> _Surroundings:
    """One look at an entry serves all its times."""
    entry = found.entry
    bodies = [block.span for block in entry.blocks if block.kind is BlockKind.BODY]
    quoted = sorted((s for body in bodies for s in quoted_spans(entry.plain, body)), key=lambda s: s.start)
    times = tuple(timex.quote.span for timex in found.times)
    return _Surroundings(
        of_its_moment=is_of_its_moment(found),
        quoted=tuple(quoted),
        quote_starts=tuple(s.start for s in quoted),
        bodies=tuple(sorted(b.start for b in bodies)),
        times=times,
        time_starts=tuple(s.start for s in times),
    )


def _line(plain: str, span: Span, surroundings: _Surroundings) -> Span:
    """The paragraph of a time, as far as it stands near, without a stamp that stands before it in its line."""
    low, high = max(0, span.start - _LINE), min(len(plain), span.end + _LINE)
    start = plain.rfind("\n", low, span.start) + 1
    end = plain.find("\n", span.end, high)
    return Span(max(start, low, surroundings.body_start(span.start)), high if end < 0 else end)


def _is_tagged(plain: str, span: Span, line: Span) -> bool:
    """True when a tag or an address follows that no handle parts from the time: the words are those of a post."""
    tag = _TAG.search(plain, span.end, line.end)
    return tag is not None and tag["handle"] is None


def _is_dateline(plain: str, line: Span, first: Span) -> bool:
    """True for a paragraph that begins with a time of its own. first: the first time in it."""
    if first.start - line.start > _HEAD:
        return False
    head = plain[line.start : first.start]
    return _DATELINE.fullmatch(head) is not None and _DATELINE_END.match(plain, first.end) is not None


def is_of_its_moment(found: Mentions) -> bool:
    """False for summaries, for entries that say that they were renewed, and for copies of what was told before."""
    entry = found.entry
    if entry.headline is not None and _SUMMARY.match(entry.headline):
        return False
    return not is_renewed(entry)


@functools.lru_cache(maxsize=1024)
def is_renewed(entry: Entry) -> bool:
    """True for an entry that says that it was renewed, or copied from what was told before: not all of it is of its stamp."""
    return _RENEWED.search(entry.plain) is not None or _COPIED.search(entry.plain) is not None


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
