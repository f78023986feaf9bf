"""Two clocks that are said to be one moment: "15:14 local time (05:17 GMT)", "10am ET (2.20pm GMT)"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product
from typing import Final

import attrs

from reconcile.claims.clocks.clock_days import ToldDays
from reconcile.claims.clocks.clock_faces import offset_words, shown
from reconcile.claims.clocks.clock_joints import DASH, before_last, between_clocks
from reconcile.claims.clocks.clock_sides import DAY_MIN, Side, end_of, offset_at, on_another_day, side_of
from reconcile.claims.clocks.clock_slips import Mismatch, likely_slip
from reconcile.claims.clocks.open_places import open_offsets
from reconcile.claims.clocks.zone_labels import SeasonLabel
from reconcile.claims.kinds import ClockPair
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.time_labels import span_label
from reconcile.times import DAY_S, MINUTE_S, Granularity
from reconcile.timex import Timex

# No zone has kept an offset that is not a multiple of this since the middle of the last century.
_STEP_MIN: Final = 15
_HALF: Final = DAY_MIN // 2
_SEASON_MIN: Final = 60
# One of two clocks may be of the day before or after; near a change of the clocks that is another offset.
_BESIDE_S: Final = (-DAY_S, DAY_S)
_WEEK_S: Final = 7 * DAY_S
_FAR_MIN: Final = 3 * 60
_RANGE_BEFORE: Final = LazyPattern(
    r"(?:\d\s?(?:[ap]\.?m\.?)?|noon|midnight)\s?(?:[-–—]|to|until|till|and)\s?$"
)
_RANGE_AFTER: Final = LazyPattern(r"\s?(?:[-–—]\s?\d|(?:to|until|till)\s\d)")


@attrs.frozen(kw_only=True)
class Pair:
    """Two clocks set equal, as they read on the day of the telling.

    gap_min: the shortest way from the first to the second, signed; 0 when any reading of their words makes them one.
    label: the name of a zone that must be exchanged for its other half of the year for that, None when none must.
    """

    found: Mentions
    one: Timex
    other: Timex
    first: Side
    second: Side
    gap_min: int
    label: SeasonLabel | None

    @property
    def is_known(self) -> bool:
        return bool(self.first.offsets_min and self.second.offsets_min)

    @property
    def any_zone(self) -> bool:
        return (self.second.minutes - self.first.minutes) % _STEP_MIN == 0


def make_clock_pairs(reading: Reading) -> Iterator[ClockPair]:
    """Every pair of clocks that the words set equal, in order of place."""
    for found in reading.mentions:
        for pair in pairs_of(found):
            if not pair.gap_min or not _may_be_elsewhere(reading, pair):
                yield _claim(reading, pair)


def _may_be_elsewhere(reading: Reading, pair: Pair) -> bool:
    """True when one clock, told by a place and not by a zone, makes the two one moment at another place that may be meant:
    the page is in another Birmingham, or tells all its clocks at one scene.
    """
    far = abs(pair.gap_min) >= _FAR_MIN
    first, second = (
        open_offsets(reading, pair.found, timex, side, far=far)
        for timex, side in ((pair.one, pair.first), (pair.other, pair.second))
    )
    return _agree(pair.first, first, pair.second, pair.second.offsets_min) or _agree(
        pair.first, pair.first.offsets_min, pair.second, second
    )


def pairs_of(found: Mentions) -> Iterator[Pair]:
    """The pairs of an entry, in order of place."""
    clocks = [t for t in found.times if t.form == "clock" and t.parts.minute_of_day is not None]
    days = ToldDays.of(found) if len(clocks) > 1 else None
    before: Pair | None = None
    for first, second in pairwise(clocks):
        between = between_clocks(found, first, second)
        listed = between is None and before is not None and before.other is first and before.gap_min == 0
        if listed and before is not None:
            between = before_last(found, before.one, before.other, second)
        if days is not None and between is not None:
            pair = _pair(found, days, first, second)
            # A dash may also lead from the start of a stretch to its end, and a list to another showing, hours away.
            if listed and abs(pair.gap_min) > _SEASON_MIN and pair.any_zone:
                continue
            if not DASH.fullmatch(between) or abs(pair.gap_min) in (0, _SEASON_MIN):
                before = pair
                yield pair


def _pair(found: Mentions, days: ToldDays, one: Timex, other: Timex) -> Pair:
    first, second = side_of(found, one, other), side_of(found, other, one)
    label = None
    if _agree(first, first.offsets_min, second, second.offsets_min) or any(
        _agree(first, on_another_day(found, one, first, s), second, on_another_day(found, other, second, s))
        for s in (*days.shifts_s(one)[1:], *_BESIDE_S, *_weeks_beside(one))
    ):
        gap = 0
    elif first.offsets_min and second.offsets_min:
        gap = _gap(first, second)
        label = _wrong_label(first, second, gap)
        gap = 0 if label is not None else gap
    else:  # without a zone only the odd minutes show
        gap = (second.minutes - first.minutes + 7) % _STEP_MIN - 7
    return Pair(found=found, one=one, other=other, first=first, second=second, gap_min=gap, label=label)


def _weeks_beside(clock: Timex) -> tuple[int, ...]:
    """Seconds to the same weekday of the weeks beside, for a clock of a weekday without a date."""
    parts = clock.parts
    return () if parts.weekday is None or parts.day is not None else (-_WEEK_S, _WEEK_S)


def _agree(
    first: Side, first_offsets: tuple[int, ...], second: Side, second_offsets: tuple[int, ...]
) -> bool:
    """True when some reading of the faces and of the zones makes two clocks one moment."""
    faces = tuple(product(_faces(first, second), _faces(second, first)))
    return any(
        (a - o - b + p) % DAY_MIN == 0 for a, b in faces for o in first_offsets for p in second_offsets
    )


def _gap(first: Side, second: Side) -> int:
    """Minutes from the first clock to the second in the zones that the season gives them, -720 to 719."""
    ahead = second.usual_min - first.usual_min
    gaps = (
        (b - a - ahead + _HALF) % DAY_MIN - _HALF
        for a, b in product(_faces(first, second), _faces(second, first))
    )
    return min(gaps, key=abs)


def _wrong_label(first: Side, second: Side, gap: int) -> SeasonLabel | None:
    """The label that alone is at fault: exchanged for that of the season, or GMT for BST, the clocks agree."""
    if not gap:
        return next((side.label for side in (first, second) if side.misfit), None)
    if (first.zone, second.zone, first.minutes) == ("Europe/London", "Europe/London", second.minutes):
        labels = [side.label for side in (first, second) if side.label is not None]
        return labels[0] if len(labels) == 1 and labels[0].all_year else None
    return None


def _faces(side: Side, other: Side) -> tuple[int, ...]:
    """What a face may show: "9.30" beside "2.30pm" is in either half of the day, beside "14:30" in the first."""
    if side.half_open and (other.meridiem or other.half_open):
        return side.minutes, (side.minutes + _HALF) % DAY_MIN
    return (side.minutes,)


def _claim(reading: Reading, pair: Pair) -> ClockPair:
    first, second, known = pair.first, pair.second, pair.is_known
    o, p = first.usual_min, second.usual_min
    return ClockPair(
        **reading.base(pair.found.entry, (first.quote, second.quote)),
        first=first.quote.text, second=second.quote.text, first_zone=first.name, second_zone=second.name,
        first_utc=first.utc(o) if known else None, second_utc=second.utc(p) if known else None,
        gap_min=pair.gap_min, zones_certain=known and first.surest and second.surest,
        both_local=first.local and second.local, any_zone=pair.any_zone,
        label=pair.label.name if pair.label is not None else "", window=_is_window(pair),
        hedged=pair.one.mod is not None or pair.other.mod is not None,
        rounded=(pair.one.granularity is Granularity.HOUR) is not (pair.other.granularity is Granularity.HOUR),
        slip=_slip(pair) if pair.gap_min and known else "", arithmetic=arithmetic(pair),
    )  # fmt: skip


def _slip(pair: Pair) -> str:
    """The reading under which two clocks agree, and what else is wrong with the label of either."""
    zones = {z: t.items[0].name for z, t in pair.found.placed_by_zone.items()}
    used = {pair.first.zone, pair.second.zone}
    named = {name: offset_at(zone, pair.one) for zone, name in zones.items() if zone not in used}
    words = likely_slip(
        Mismatch(
            first=pair.first, second=pair.second, first_min=pair.first.usual_min, second_min=pair.second.usual_min, named=named
        )
    )  # fmt: skip
    wrong = [side.label for side in (pair.first, pair.second) if side.label is not None and side.misfit]
    seasons = [
        f"{label.name} is not in force in {'winter' if label.is_summer else 'summer'}" for label in wrong
    ]
    return "; ".join(filter(None, (words, *seasons)))


def _is_window(pair: Pair) -> bool:
    """True when either clock is the end of a stretch: "9am-10am (1-2pm GMT)"."""
    plain, (a, b) = pair.found.entry.plain, (pair.one.quote.span, pair.other.quote.span)
    dashed = DASH.fullmatch(plain, end_of(pair.found, pair.one), b.start) is not None
    starts = (a.start,) if dashed else (a.start, b.start)
    ends = (b.end,) if dashed else (a.end, b.end)
    return any(_RANGE_BEFORE.search(plain[max(0, start - 12) : start]) for start in starts) or any(
        _RANGE_AFTER.match(plain, end) for end in ends
    )


def arithmetic(pair: Pair) -> str:
    """One line: what the first clock is in the zone of the second, and how far the second lies from it."""
    first, second = pair.first, pair.second
    if not pair.is_known:
        apart = span_label(abs(second.minutes - first.minutes) * MINUTE_S)
        never = "" if pair.any_zone else ", which no time zone can give"
        return f"{shown(first.minutes)} and {shown(second.minutes)} are {apart} apart{never}"
    o, p = first.usual_min, second.usual_min
    here = _clock(first, first.minutes)
    right = _clock(second, first.utc(o) + p)
    name = _season_name(first).upper()
    label = f" ({offset_words(o)})" if name not in (offset_words(o), "GMT") else ""
    if not pair.gap_min:
        return f"{here}{label} is {right}"
    return f"{here}{label} is {right}, not {shown(second.minutes)}"


def _clock(side: Side, minutes: int) -> str:
    """ "16:45 GMT", "22:15 in Mumbai"."""
    return f"{shown(minutes)} {'in ' if side.by_place else ''}{_season_name(side)}"


def _season_name(side: Side) -> str:
    """The name of a zone, or of its label that is in force."""
    return side.label.other if side.label is not None and side.misfit else side.name
