"""Clocks and offsets as they are shown: "04:13", "UTC+10", and a clock in the way in which another is written."""

from __future__ import annotations

import re
from typing import Final

from reconcile.claims.clocks.clock_sides import DAY_MIN, Side

FIGURES: Final = re.compile(r"(?P<hour>\d{1,2})(?P<sep>[:.]?)(?P<minute>\d\d)?")


def shown(minutes: int) -> str:
    """ "04:13" for minutes after midnight, round the clock."""
    hours, minute = divmod(minutes % DAY_MIN, 60)
    return f"{hours:02d}:{minute:02d}"


def offset_words(offset_min: int) -> str:
    """ "UTC+10", "UTC-4", "UTC+05:45"."""
    if not offset_min:
        return "UTC"
    hours, rest = divmod(abs(offset_min), 60)
    sign = "-" if offset_min < 0 else "+"
    return f"UTC{sign}{hours:02d}:{rest:02d}" if rest else f"UTC{sign}{hours}"


def as_written(minutes: int, like: Side) -> str:
    """A clock in the way in which another is written: "2.44pm" beside "9.44pm", "14:44" beside "21:44"."""
    written = FIGURES.search(like.quote.text)
    hours, minute = divmod(minutes % DAY_MIN, 60)
    half = "" if not like.meridiem else "am" if hours < 12 else "pm"
    if written is None or not half or int(written["hour"]) > 12:
        sep = ":" if written is None or not written["minute"] else written["sep"]
        return f"{hours:02d}{sep}{minute:02d}{half}"
    told = f"{written['sep'] or ':'}{minute:02d}" if minute or written["minute"] else ""
    return f"{(hours + 11) % 12 + 1}{told}{half}"
