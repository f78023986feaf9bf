"""Labels of zones that are not in force on the day of their clock: EST in July, BST in December."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

import attrs

from reconcile.claims.clocks.clock_days import ToldDays
from reconcile.claims.clocks.clock_faces import offset_words, shown
from reconcile.claims.clocks.clock_pairs import Pair, arithmetic, pairs_of
from reconcile.claims.clocks.clock_sides import DAY_MIN, is_half_open
from reconcile.claims.clocks.now_words import now_window
from reconcile.claims.clocks.zone_labels import SeasonLabel, label_of
from reconcile.claims.dates.told_days import is_quoted
from reconcile.claims.kinds import ZoneLabel
from reconcile.claims.pages.own_words import zone_is_sure
from reconcile.claims.reading import Reading
from reconcile.mentions import Mentions
from reconcile.time_labels import clock as clock_of
from reconcile.time_labels import day_label
from reconcile.times import MINUTE_S, offset_s, wall_of
from reconcile.timex import Timex

_SHOWN: Final = 12  # quotes of one label
_TO_PUBLISH_MIN: Final = 8  # from the writing of an entry to its stamp


@attrs.frozen(kw_only=True)
class _Use:
    """A clock whose label is not in force on its day."""

    found: Mentions
    clock: Timex
    label: SeasonLabel


def make_zone_labels(reading: Reading) -> Iterator[ZoneLabel]:
    """Every pair that agrees once a label is exchanged; then, once for the page, each other label out of season."""
    alone: dict[str, list[_Use]] = {}
    zones: Collection[str] = ()
    for found in reading.mentions:
        paired: set[int] = set()
        for pair in pairs_of(found):
            if pair.label is not None:
                yield _proved(reading, pair, pair.label)
            if pair.label is not None or pair.gap_min:
                paired |= {pair.one.quote.span.start, pair.other.quote.span.start}
        labelled = [(t, label) for t in found.times if (label := label_of(t.parts.zone_text)) is not None]
        if labelled and not zones:
            zones = {reading.zone, *(zone for each in reading.mentions for zone in each.placed_by_zone)}
        days = ToldDays.of(found) if labelled else None
        for clock, label in labelled:
            if days is None or clock.quote.span.start in paired:
                continue
            if label.all_year:
                yield from _against_stamp(reading, found, clock, label)
            elif _is_out(clock, label, days, zones):
                alone.setdefault(label.name, []).append(_Use(found=found, clock=clock, label=label))
    for uses in alone.values():
        yield _alone(reading, uses)


def _is_out(clock: Timex, label: SeasonLabel, days: ToldDays, zones: Collection[str]) -> bool:
    """True when a label is in force on none of the days that its clock may be of, in no zone that the page names."""
    if clock.form != "clock" or clock.wall is None:
        return False
    wall_s = clock.wall.start_s
    meant = zones if clock.zone is None else {*zones, clock.zone}
    return not any(label.fits(wall_s + shift, meant) for shift in days.shifts_s(clock))


def _proved(reading: Reading, pair: Pair, label: SeasonLabel) -> ZoneLabel:
    """The label of one side of a pair whose other side shows what was meant."""
    first, second, wall = pair.first, pair.second, pair.one.wall
    line = arithmetic(pair)
    if label.all_year:
        line = f"{shown(first.minutes)} {label.other} ({offset_words(label.other_min)}) is {shown(first.minutes - label.other_min)} {label.name}"
    return ZoneLabel(
        **reading.base(pair.found.entry, (first.quote, second.quote)),
        text=f"{first.quote.text}” and “{second.quote.text}", label=label.name, right=label.other, either=label.either,
        season=_season(label), is_summer=label.is_summer, zone=label.zone, proved=True, stamp="", habit=label.habit, times=1,
        day=day_label(wall.start_s) if wall is not None else "", arithmetic=line,
    )  # fmt: skip


def _against_stamp(
    reading: Reading, found: Mentions, clock: Timex, label: SeasonLabel
) -> Iterator[ZoneLabel]:
    """GMT on a clock that the words tell as now, where the stamp of the entry shows that it is one of summer time."""
    entry, minute = found.entry, clock.parts.minute_of_day
    stamp = entry.stamp.interval.start if entry.stamp is not None else None
    sure = zone_is_sure(reading) or (entry.stamp is not None and entry.stamp.zone is not None)
    if stamp is None or minute is None or not sure or clock.form != "clock" or is_half_open(clock):
        return
    if offset_s(label.zone, stamp) != label.other_min * MINUTE_S:
        return
    window = now_window(entry.plain, clock.quote.span)
    late = (wall_of(stamp, "UTC") // MINUTE_S - minute + DAY_MIN // 2) % DAY_MIN - DAY_MIN // 2
    if window is None or is_quoted(entry, clock.quote.span) or _is_within(late, window):
        return
    if _is_within(late + label.other_min - label.offset_min, window):
        told = f"{shown(minute)} {label.other} is {shown(minute - label.other_min)} {label.name}"
        yield ZoneLabel(
            **reading.base(entry, (clock.quote,)), text=clock.quote.text, label=label.name, right=label.other,
            either=label.either, season=_season(label), is_summer=False, zone=label.zone, proved=True,
            stamp=f"{clock_of(stamp)} UTC", habit=False, times=1, day=day_label(wall_of(stamp, label.zone)), arithmetic=told,
        )  # fmt: skip


def _is_within(late_min: int, window: tuple[int, int]) -> bool:
    """True when a stamp so many minutes after a clock fits words that are written within the window after it."""
    return window[0] - 1 <= late_min <= window[1] + _TO_PUBLISH_MIN


def _alone(reading: Reading, uses: list[_Use]) -> ZoneLabel:
    """A label that the page has out of season, with the clocks that have it."""
    first, label = uses[0], uses[0].label
    wall_s = first.clock.wall.start_s if first.clock.wall is not None else 0
    here, other = (f"{name} ({offset_words(minutes)})" for name, minutes in (
        (label.name, label.offset_min), (label.other, label.other_min),
    ))  # fmt: skip
    return ZoneLabel(
        **reading.base(first.found.entry, tuple(use.clock.quote for use in uses[:_SHOWN])),
        text=first.clock.quote.text, label=label.name, right=label.other, either=label.either, season=_season(label),
        is_summer=label.is_summer, zone=label.zone, proved=False, stamp="", habit=label.habit, times=len(uses),
        day=day_label(wall_s), arithmetic=f"clocks in {label.zone} keep {other} on that day, not {here}",
    )  # fmt: skip


def _season(label: SeasonLabel) -> str:
    return "summer time" if label.is_summer else "standard time"
