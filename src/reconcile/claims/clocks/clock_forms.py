"""What is wrong with the form of a clock, and how else to write it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import attrs


@attrs.frozen(kw_only=True)
class Face:
    """A clock as written.

    hour; minute: None for a whole hour. sep: ":" or ".", "" for none ("1430pm"). half, other: "am", "pm" or "", the second
    for a second one ("1pm am"). part: "morning", "afternoon", "evening", "night", "noon", "midday", "midnight"
    or "", with its words ("in the morning").
    """

    hour: int
    minute: int | None
    sep: str
    half: str
    other: str = ""
    part: str = ""
    words: str = ""

    def shown(self, hour: int, half: str = "") -> str:
        """The clock with another hour: "1.30pm", "13.30", "2pm"."""
        if self.minute is None:
            return f"{hour}{half}" if half else f"{hour:02d}:00"
        sep = self.sep or (":" if half else "")
        return f"{hour if half else format(hour, '02d')}{sep}{self.minute:02d}{half}"

    @property
    def is_afternoon(self) -> bool:
        """True for an hour that only a clock of 24 hours shows after noon."""
        return 12 < self.hour <= 24


@attrs.frozen(kw_only=True)
class Fault:
    """What is wrong with a clock, and how else to write it, both in words."""

    problem: str
    repair: str


def fault_of(face: Face) -> Fault | None:
    """The first fault of a clock, None for a sound one."""
    faults = (fault(face) for fault in (_no_such_time, _two_halves, _two_clocks, _no_such_part))
    return next((fault for fault in faults if fault is not None), None)


def _no_such_time(face: Face) -> Fault | None:
    if face.minute is not None and face.minute > 59:
        return Fault(
            problem=f"an hour has no minute {face.minute}", repair="a minute from 00 to 59: ask which"
        )
    if face.hour < 24 or (face.hour == 24 and not face.minute):
        return None
    turned = int(f"{face.hour:02d}"[::-1])
    guess = f"{face.shown(turned)}, if the digits were swapped; else ask"
    if face.hour == 24:
        guess = f"{face.shown(0)}, after midnight"
    elif turned > 23:
        guess = "an hour from 00 to 23: ask which"
    return Fault(
        problem="a day has no time after 24:00" if face.hour == 24 else f"a day has no hour {face.hour}",
        repair=guess,
    )


def _two_halves(face: Face) -> Fault | None:
    """ "1pm am" and "1pm pm"."""
    if not face.other:
        return None
    if face.other == face.half:
        once = face.shown(face.hour, face.half)
        return Fault(problem=f"{face.half} stands twice", repair=once)
    both = f"{face.shown(face.hour, face.half)} or {face.shown(face.hour, face.other)}: ask which"
    return Fault(problem="am and pm at once", repair=both)


def _two_clocks(face: Face) -> Fault | None:
    """A 24-hour clock with am or pm; zero hours with am is odd, but cannot be misread."""
    if face.half and face.is_afternoon:
        hour = face.hour - 12
        noon = face.shown(hour, "pm") if hour < 12 else face.shown(12, "am")
        whole = face.shown(face.hour % 24)
        if face.half == "am":
            return Fault(
                problem="24-hour clock with am",
                repair=f"{whole} or {noon} (or {face.shown(hour, 'am')}, if the morning is meant)",
            )
        return Fault(problem="24-hour clock with pm", repair=f"{whole} or {noon}")
    if face.half == "pm" and face.hour == 0:
        after_noon = (
            f"{face.shown(0)}, {face.shown(12, 'am')} (after midnight) or {face.shown(12, 'pm')} (after noon)"
        )
        return Fault(problem="24-hour clock with pm", repair=after_noon)
    return None


def _no_such_part(face: Face) -> Fault | None:
    """ "3pm in the morning", "14:00 in the morning", "9am tonight"."""
    if not face.part or not _EXCLUDED[face.part](face):
        return None
    hour = face.shown(face.hour, face.half)
    if face.half:
        turned = face.shown(face.hour, "am" if face.half == "pm" else "pm")
        return Fault(
            problem=f"{hour} is not {face.words}",
            repair=f"{turned}, if it was {face.words}, else {hour} alone",
        )
    twelve = face.shown(face.hour - 12, "am" if face.part in ("morning", "night") else "pm")
    return Fault(
        problem=f"{hour} is not {face.words}", repair=f"{hour} alone, or {twelve}, if it was {face.words}"
    )


_EXCLUDED: Final[Mapping[str, Callable[[Face], bool]]] = {
    "morning": lambda face: face.half == "pm" or (not face.half and face.is_afternoon and face.hour < 24),
    "afternoon": lambda face: face.half == "am" or (not face.half and 19 <= face.hour < 24),
    "evening": lambda face: (
        (face.half == "am" and 5 <= face.hour <= 11) or (not face.half and 12 < face.hour < 16)
    ),
    "night": lambda face: (
        (face.half == "am" and 7 <= face.hour <= 11)
        or (face.half == "pm" and 1 <= face.hour <= 4)
        or (not face.half and 12 < face.hour < 17)
    ),
    "noon": lambda face: face.half == "am" and face.hour == 12,
    "midday": lambda face: face.half == "am" and face.hour == 12,
    "midnight": lambda face: face.half == "pm" and face.hour == 12,
}
"""What clocks of a part of the day cannot show."""
