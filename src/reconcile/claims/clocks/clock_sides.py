"""The clocks of a pair: the minutes on their faces, and the offsets from UTC that their words or places give them."""

from __future__ import annotations

import itertools
import re
from typing import Final

import attrs

from reconcile.claims.clocks.zone_labels import SeasonLabel, label_of
from reconcile.claims.places.unknown_places import is_elsewhere
from reconcile.lexicon import clock_words
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Toponym
from reconcile.model import Quote
from reconcile.spans import Span
from reconcile.times import DAY_S, MINUTE_S, instants, offset_s
from reconcile.timex import Timex

DAY_MIN: Final = 1_440
_SEASONS_S: Final = (120 * DAY_S, 240 * DAY_S)
_LANDMARK: Final = LazyPattern(r"\b(?:of|from|near|towards?|outside) (?:the )?$")
# Before a clock that names no zone: "the train leaves Oslo at ", "in Lima on Monday at ".
_AT_PLACE: Final = LazyPattern(r" (?:on|(?:on [a-z]+day )?(?:at|just after|shortly after|around|at about)) $")
_HERE: Final = LazyPattern(r"\b(?:in|at|leav(?:e|es|ing)|left|depart(?:s|ed)?|reach(?:es|ed)?) $")
_WORDED: Final = re.compile(r"(?i)noon|midday|midnight")
_LOOKED_AT: Final = 40  # places on one side of a clock
_LOCAL: Final = LazyPattern(r"(?:the )?local(?:ly|(?: time)?)")


@attrs.frozen(kw_only=True)
class Side:
    """One clock of a pair.

    minutes: on its face; offsets_min: every offset from UTC that its zone may mean, the likeliest first, none when
    unknown; zone: IANA name of the likeliest; label: the name of its zone, if that is right in one half of the year only; misfit: it is not in force on
    the day. other_min: the offset of its zone in the other half of the year, None where clocks do not change. surest:
    the first offset rests on a written zone, on a place of the same sentence or on the place that is named with the
    clock. local: its words are "local time"; name: of its zone or place; by_place: the name is a place's. meridiem: "am",
    "pm" or ""; half_open: no word says which half of the day it is.
    """

    quote: Quote
    minutes: int
    offsets_min: tuple[int, ...]
    zone: str | None
    label: SeasonLabel | None
    misfit: bool
    other_min: int | None
    surest: bool
    local: bool
    name: str
    by_place: bool
    meridiem: str
    half_open: bool

    @property
    def usual_min(self) -> int:
        """The offset that readers of the day expect: that of the season, whatever the label says; 0 when unknown."""
        if self.label is not None and self.misfit:
            return self.label.other_min
        return (self.offsets_min or (0,))[0]

    def utc(self, offset_min: int) -> int:
        return (self.minutes - offset_min) % DAY_MIN


def place_behind(found: Mentions, timex: Timex) -> Toponym | None:
    """The place whose clock a time is said to be: "22:15 in Mumbai", "8pm on Monday in Lima", "9am local time in Oslo"."""
    text = timex.parts.zone_text
    if timex.wall is None or (text is not None and not _LOCAL.fullmatch(text)):
        return None
    match = clock_words.BEHIND.match(found.entry.plain, timex.quote.span.end)
    return found.zoned_name_at(match.end()) if match is not None else None


def zone_key(found: Mentions, timex: Timex) -> str | None:
    """What tells the zone of a clock from that of another; None for a clock that names neither zone nor place."""
    beside = place_behind(found, timex)
    if beside is not None and beside.place is not None:
        return beside.place.zone
    text = timex.parts.zone_text
    return None if text is None else re.sub(r"\W", "", text).lower()


def end_of(found: Mentions, timex: Timex) -> int:
    """Where the words of a clock end, the name of its place with them."""
    beside = place_behind(found, timex)
    return beside.quote.span.end if beside is not None else timex.quote.span.end


def side_of(found: Mentions, timex: Timex, other: Timex) -> Side:
    """A clock beside the other clock of its pair; the place of the other is not the one whose "local time" is told."""
    beside, text = place_behind(found, timex), timex.parts.zone_text
    local = text is not None and _LOCAL.fullmatch(text) is not None
    label = label_of(text)
    misfit = label is not None and timex.wall is not None and not label.fits(timex.wall.start_s)
    zone, offsets = timex.zone, _offsets(timex, label, misfit=misfit) if text is not None else ()
    if beside is not None and beside.place is not None and beside.place.zone is not None:
        zone = beside.place.zone
        name, surest, offsets = beside.place.name, True, (offset_at(zone, timex),)
    elif text is None and (here := _place_before(found, timex)) is not None and here.place is not None:
        zone = here.place.zone
        others = (offset_at(z, timex) for z in (zone, *found.placed_by_zone) if z is not None)
        name, surest, offsets = here.place.name, True, tuple(others)
    elif local and timex.zone is not None:
        name, surest, offsets = _local(found, timex, place_behind(found, other))
    else:
        name, surest = text or "", text is not None
    return Side(
        quote=found.entry.quote(Span(timex.quote.span.start, end_of(found, timex))),
        minutes=timex.parts.minute_of_day or 0,
        offsets_min=tuple(dict.fromkeys(offsets)),
        zone=label.zone if label is not None else zone,
        label=label,
        misfit=misfit,
        other_min=_other_half(label.zone if label is not None else zone, timex),
        surest=surest and bool(offsets),
        local=local,
        name=name,
        by_place=name != (text or ""),
        meridiem=timex.parts.meridiem or "",
        half_open=is_half_open(timex),
    )


def _place_before(found: Mentions, timex: Timex) -> Toponym | None:
    """The place on whose clock a time without a zone is told: "leaves Oslo at 13:12", "In Lima the bells ring at 6pm"."""
    plain, start = found.entry.plain, timex.quote.span.start
    holding = found.placed_sentences.holding(start)
    if holding is None or timex.wall is None:
        return None
    placed = [
        t for t in found.placed_toponyms.within(Span(holding.span.start, start))
        if t.by == "name" and t.place is not None and t.place.zone is not None
    ]  # fmt: skip
    if not placed or len({t.place.zone for t in placed if t.place is not None}) > 1:
        return None
    last = placed[-1].quote.span
    before = plain[max(holding.span.start, last.start - 12) : last.start]
    if _HERE.search(before) is None:
        return None
    leads = before.strip().lower() == "in" and "," not in plain[last.end : start]
    return placed[-1] if leads or _AT_PLACE.fullmatch(plain[last.end : start]) else None


def on_another_day(found: Mentions, timex: Timex, side: Side, later_s: int) -> tuple[int, ...]:
    """The offsets that a clock has some seconds later, on another day that its sentence names."""
    beside = place_behind(found, timex)
    zone = beside.place.zone if beside is not None and beside.place is not None else side.zone
    if side.label is not None:
        return (side.label.offset_min,)
    if zone is None or timex.wall is None or not side.offsets_min:
        return side.offsets_min
    others = tuple(offset_at(z, timex, later_s=later_s) for z in found.placed_by_zone) if side.local else ()
    return (offset_at(zone, timex, later_s=later_s), *others)


def offset_at(zone: str, timex: Timex, *, later_s: int = 0) -> int:
    """Minutes ahead of UTC in a zone at the wall clock of a time, or some seconds later."""
    wall = (timex.wall.start_s if timex.wall is not None else 0) + later_s
    return offset_s(zone, instants(wall, zone)[0]) // MINUTE_S


def is_half_open(timex: Timex) -> bool:
    """True for a clock of 1 to 12 with neither am nor pm, written as a 12-hour clock may be: "9.30", not "09:30"."""
    parts, text = timex.parts, timex.quote.text
    if parts.meridiem is not None or parts.part is not None or parts.hour is None:
        return False
    digits = re.search(r"\d+", text)
    if digits is None:
        return 1 <= parts.hour <= 12 and _WORDED.search(text) is None
    return 1 <= parts.hour <= 12 and digits[0] == str(parts.hour)


def _local(found: Mentions, timex: Timex, taken: Toponym | None) -> tuple[str, bool, tuple[int, ...]]:
    """Name, certainty and offsets of "local time": first the place that the resolver took, then others of the entry."""
    but = taken.place.zone if taken is not None and taken.place is not None else None
    clock = timex.quote.span
    holding = found.placed_sentences.holding(clock.start)
    sentence = holding.span if holding is not None and holding.span.holds(clock) else clock
    others = tuple(zone for zone in found.placed_by_zone if zone != but)
    first = _readings(timex)
    if but is not None and timex.zone == but:
        first = ()
    elif not first:
        return "", False, ()
    near = _nearest(found, timex, sentence) if timex.zone != but else None
    name = near.place.name if near is not None and near.place else timex.parts.zone_text or ""
    # The page's place is a guess, and so is a place that is only named later in the entry.
    guessed = timex.zone_source == "page" or is_elsewhere(found, sentence, clock.start)
    surest = not guessed and ((near is not None and sentence.holds(near.quote.span)) or len(others) == 1)
    return name, surest, (*first, *(offset_at(z, timex) for z in others))


def _nearest(found: Mentions, timex: Timex, sentence: Span) -> Toponym | None:
    """The place in the zone of a clock whose time is told: in the sentence, before the clock, no landmark, near."""
    clock, placed = timex.quote.span.start, found.placed_by_zone.get(timex.zone or "")
    if placed is None:
        return None
    inside = placed.within(sentence)
    for side in (
        sorted((t for t in inside if t.quote.span.start <= clock), key=lambda t: -t.quote.span.start),
        (t for t in inside if t.quote.span.start > clock),
        placed.before(sentence.start),
        placed.starting(sentence.end, len(found.entry.plain)),
    ):
        here = tuple(itertools.islice(side, _LOOKED_AT))
        if here:
            return next((t for t in here if not _is_landmark(found, t)), here[0])
    return None


def _is_landmark(found: Mentions, toponym: Toponym) -> bool:
    """True for the place in "north of Lima", which is somewhere else."""
    start = toponym.quote.span.start
    return _LANDMARK.search(found.entry.plain[max(0, start - 16) : start]) is not None


def _offsets(timex: Timex, label: SeasonLabel | None, *, misfit: bool) -> tuple[int, ...]:
    """Minutes ahead of UTC that a written zone may mean; a label out of season means what it says."""
    read = _readings(timex)
    if label is None or not read:
        return read
    kept = tuple(offset for offset in read if offset != label.other_min) if misfit else read
    return (label.offset_min, *kept) if misfit or label.offset_min not in read else read


def _readings(timex: Timex) -> tuple[int, ...]:
    """Minutes ahead of UTC in each reading of a resolved clock."""
    if timex.wall is None:
        return ()
    wall = timex.wall.start_s
    return tuple(
        round((wall - i.start.timestamp()) / MINUTE_S) for i in timex.readings if i.start is not None
    )


def _other_half(zone: str | None, timex: Timex) -> int | None:
    """The offset of a zone in the other half of the year; None where clocks do not change."""
    if zone is None:
        return None
    now = offset_at(zone, timex)
    others = (offset_at(zone, timex, later_s=season) for season in _SEASONS_S)
    return next((offset for offset in others if offset != now), None)
