"""The day that a clock without one goes on with: "On Monday the ferry left at 6pm", "It docked at 9pm"."""

from __future__ import annotations

import re
from typing import Final

from reconcile.extract.tense import Tense
from reconcile.extract.time_calendar import day_of
from reconcile.extract.time_reading import Frame, Read
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.times import DAY_S, Granularity, Wall
from reconcile.timex import Timex

_DAYS: Final = frozenset({"weekday", "date", "day_word", "day_beside", "nth_weekday"})
# A point that ends a sentence, but not the one of "a.m." or of a clock.
_END: Final = LazyPattern(r"(?<![ap]\.m)[.!?][\"'”’)\]]{0,2}(?=\s|$)|\n")
# A day behind these is a limit, a part of a name, or the day of something else.
_OTHERS: Final = LazyPattern(
    r"\b(?:since|until|till|before|after|by|from|of|for|following|ahead of|prior to|to|between|through|than|as|last|"
    r"(?:attack|bombing|blast|explosion|shooting|killing|murder|crash|collision|accident|fire|quake|earthquake|disaster|storm|flood|"
    r"vote|election|referendum|match|game|final|race|talks|summit|meeting|visit|speech|interview|statement|debate|match|strike|"
    r"protest|march|rally|ruling|verdict|launch|parade|ceremony|funeral|arrest|raid|decision|announcement|flight|incident)e?s?"
    r"(?:\s(?:in|at|near|outside|of)\s(?:the\s)?[\w-]+(?:\s[\w-]+)?)?\s(?:early |late )?on)\s(?:the\s)?$",
)
_POSSESSIVE: Final = re.compile(r"(?:'s|’s|s'|s’)\b|\s(?:night|morning|evening|afternoon)(?:'s|’s)")
_SENTENCE_REACH: Final = 180
_NEXT_REACH: Final = 260


def is_day(timex: Timex, plain: str) -> bool:
    """True for a time that a story may go on with: one day, named as the time of what is told and of nothing else."""
    span = timex.quote.span
    if timex.form == "clock":
        named = timex.parts.day is not None or timex.parts.weekday is not None or timex.parts.unit is not None
        return timex.wall is not None and (named or timex.anchor == "previous")
    one_day = (
        timex.form in _DAYS and timex.wall is not None and timex.wall.end_s - timex.wall.start_s <= DAY_S
    )
    if not one_day or timex.granularity not in (Granularity.DAY, Granularity.DAY_PART):
        return False
    return (
        _OTHERS.search(plain, max(0, span.start - 70), span.start) is None
        and _POSSESSIVE.match(plain, span.end) is None
    )


def story_day(
    timex: Timex, day: Timex | None, plain: str, told: Frame | None, tense: Tense | None
) -> tuple[Read, bool] | None:
    """The day of a clock that names none, from the day told before it; and whether it is the only one it can be.

    Within one sentence it is; in the next ones a story in the past goes on while its clocks do not go back, but what is told
    may also have been on the day of the telling. None where the clock is of that day.
    """
    if day is None or day.wall is None or told is None:
        return None
    between = plain[day.quote.span.end : timex.quote.span.start]
    wall = day_of(day.wall.start_s)
    ahead, behind = wall.start_s > told.day.start_s, wall.start_s < told.day.start_s
    if not (ahead or behind):
        return None
    if len(between) <= _SENTENCE_REACH and _END.search(between) is None:
        fits = tense is not Tense.FUTURE if behind else tense is not Tense.PAST
        return (_read(wall), True) if fits else None
    minute, before = timex.parts.minute_of_day or 0, day.parts.minute_of_day if day.form == "clock" else None
    goes_on = behind and tense is Tense.PAST and len(between) <= _NEXT_REACH and "\n\n" not in between
    if not goes_on or (before is not None and minute < before):
        return None
    return _read(wall), False


def _read(wall: Wall) -> Read:
    return Read(wall=wall, anchor="previous")
