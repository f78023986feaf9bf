"""How two clocks that should be one moment came to differ: the reading under which they agree, the likeliest first."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from typing import Final

import attrs

from reconcile.claims.clocks.clock_faces import FIGURES, as_written, offset_words
from reconcile.claims.clocks.clock_sides import DAY_MIN, Side

_HALF: Final = DAY_MIN // 2
# The American zones that are taken for each other, with the name that is right all year and the hours of standard time.
_AMERICAN: Final = {
    "America/New_York": ("ET", -5),
    "America/Chicago": ("CT", -6),
    "America/Denver": ("MT", -7),
    "America/Los_Angeles": ("PT", -8),
}


@attrs.frozen(kw_only=True)
class Mismatch:
    """Two clocks that differ. first_min, second_min: the minutes that their zones are ahead of UTC on the day; named: the
    offsets of the other places of the entry, by name.
    """

    first: Side
    second: Side
    first_min: int
    second_min: int
    named: Mapping[str, int]

    @property
    def ahead(self) -> int:
        """Minutes that the second zone is ahead of the first."""
        return self.second_min - self.first_min

    @property
    def due(self) -> int:
        """Minutes on the face that the second clock should show."""
        return (self.first.minutes + self.ahead) % DAY_MIN

    @property
    def gap(self) -> int:
        """Minutes from the due time to the written one, -720 to 719."""
        return (self.second.minutes - self.due + _HALF) % DAY_MIN - _HALF

    def agree(self, ahead: int) -> bool:
        """True when the clocks are one moment with the second zone so far ahead."""
        return (self.first.minutes + ahead - self.second.minutes) % DAY_MIN == 0


def likely_slip(found: Mismatch) -> str:
    """The first reading, in order of likelihood, under which the two agree, in words; "" when none fits."""
    return next((words for reading in READINGS if (words := reading(found))), "")


def _half_of_day(found: Mismatch) -> str:
    if abs(found.gap) != _HALF:
        return ""
    turned = [
        as_written(side.minutes + _HALF, side) for side in (found.first, found.second) if side.meridiem
    ] or [as_written(found.second.minutes + _HALF, found.second)]
    readings = f"with the first read as {turned[0]}, or the second as {turned[1]}," if turned[1:] else ""
    return f"am and pm are mixed up: {readings or f'read as {turned[0]}'} the two agree"


def _lost_ten(found: Mismatch) -> str:
    """ "14:13pm" for 4:13pm."""
    for side, due in _due(found):
        written = FIGURES.search(side.quote.text)
        if side.meridiem != "pm" or written is None or not 14 <= int(written["hour"]) <= 19:
            continue
        if due == side.minutes + 2 * 60:  # 14:13 without its 1 is 4:13, in the afternoon
            told = f"{written['sep']}{written['minute']}" if written["minute"] else ""
            return f"read as {int(written['hour']) - 10}{told}pm the two agree"
    return ""


def _season(found: Mismatch) -> str:
    """An hour off: the offset of the other half of the year, or GMT for BST."""
    words = "; or ".join(filter(None, (_other_half(found), _london(found))))
    return words or ("one hour off" if abs(found.gap) == 60 else "")


def _other_half(found: Mismatch) -> str:
    for side, used, here in (
        (found.first, found.first.other_min, found.first_min),
        (found.second, found.second.other_min, found.second_min),
    ):
        label = side.label
        if used is None or (label is not None and label.zone == "Europe/London"):
            continue
        ahead = found.second_min - used if side is found.first else used - found.first_min
        if found.agree(ahead) and label is not None:
            return f"this is the offset of {label.other}, not of {label.name}"
        if found.agree(ahead):
            season = "summer" if used > here else "winter"
            return (
                f"this is the offset of {season} time: on the day {_place(side)} is {offset_words(here)}, "
                f"not {offset_words(used)}"
            )
    return ""


def _london(found: Mismatch) -> str:
    """GMT for BST, and the other way, where the day has both."""
    for which, side in (("first", found.first), ("second", found.second)):
        label = side.label
        if label is None or label.zone != "Europe/London" or side.misfit or side.other_min is None:
            continue
        ahead = found.second_min - label.other_min if which == "first" else label.other_min - found.first_min
        if found.agree(ahead):
            return f"{label.name} was written for {label.other}: they agree if the {which} clock is {label.other}"
    return ""


def _direction(found: Mismatch) -> str:
    if found.ahead and found.agree(-found.ahead):
        return "the offset was applied in the wrong direction"
    return ""


def _copied(found: Mismatch) -> str:
    if found.ahead and found.agree(0):
        return "the clock was copied without changing the zone"
    return ""


def _elsewhere(found: Mismatch) -> str:
    """Another zone that the entry names, or another American one."""
    for name, offset in found.named.items():
        if found.agree(found.second_min - offset):
            return f"in {name} they agree: {as_written(found.first.minutes, found.first)} there is {found.second.quote.text}"
    for which, side in (("first", found.first), ("second", found.second)):
        for name, offset in _americans(side):
            here = found.second_min - offset if which == "first" else offset - found.first_min
            if found.agree(here):
                return f"they agree if the {which} clock is {name}"
    return ""


def _americans(side: Side) -> Iterator[tuple[str, int]]:
    """Names of the other American zones, with minutes ahead of UTC, for a clock whose words name one of them."""
    if side.by_place or side.zone not in _AMERICAN:
        return
    summer = side.usual_min - _AMERICAN[side.zone][1] * 60
    for zone, (name, hours) in _AMERICAN.items():
        if zone != side.zone:
            yield name, hours * 60 + summer


def _swapped(found: Mismatch) -> str:
    for side, due in _due(found):
        written, wanted = as_written(side.minutes, side), as_written(due, side)
        turned = (
            written[:i] + written[j] + written[i + 1 : j] + written[i] + written[j + 1 :]
            for i, j in _beside(written)
        )
        if written != wanted and wanted in turned:
            return f"two digits are swapped: {written} for {wanted}"
    return ""


def _beside(text: str) -> list[tuple[int, int]]:
    """The places of neighbouring digits of a clock, over its point or colon."""
    digits = [i for i, letter in enumerate(text) if letter.isdigit()]
    return list(itertools.pairwise(digits))


def _two_slips(found: Mismatch) -> str:
    """An hour of summer time together with am for pm or the wrong direction."""
    for side, used in ((found.first, found.first.other_min), (found.second, found.second.other_min)):
        if used is None or (side.label is not None and side.label.all_year):
            continue
        ahead = found.second_min - used if side is found.first else used - found.first_min
        if found.agree(ahead + _HALF):
            return "am and pm are mixed up, and summer time is an hour off"
        if ahead and found.agree(-ahead):
            return (
                "the offset was applied in the wrong direction, and it is that of the other half of the year"
            )
    return ""


def _mistyped(found: Mismatch) -> str:
    if found.gap % 60 == 0:  # another hour is another reading, not a slip of the finger
        return ""
    either = ((as_written(side.minutes, side), as_written(due, side)) for side, due in _due(found))
    typed = [
        f"{written} for {wanted}"
        for written, wanted in either
        if len(written) == len(wanted) and sum(a != b for a, b in zip(written, wanted, strict=True)) == 1
    ]
    return f"one digit is mistyped: {', or '.join(typed)}" if typed else ""


def _due(found: Mismatch) -> tuple[tuple[Side, int], ...]:
    """Either clock with the minutes that the other asks of it."""
    back = (found.second.minutes - found.ahead) % DAY_MIN
    return ((found.second, found.due), (found.first, back))


def _place(side: Side) -> str:
    """ "Cairo" or "ET", as a sentence names the keeper of a clock."""
    return side.name if side.by_place or " " in side.name else side.name.upper()


READINGS: Final[tuple[Callable[[Mismatch], str], ...]] = (
    _half_of_day,
    _lost_ten,
    _copied,
    _season,
    _direction,
    _elsewhere,
    _swapped,
    _two_slips,
    _mistyped,
)
"""What may have gone wrong, the likeliest first."""
