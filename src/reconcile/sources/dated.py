"""Lines that tell the day of what follows, and words that declare the zone of a page's clocks."""

from __future__ import annotations

import functools
import re
from typing import Final

from reconcile.model import Span
from reconcile.sources.clocks import CLOCK, DATE, Day, Order, Zone, day_of, zone_of, zone_pattern
from reconcile.times import DAY_S, wall_parts, wall_seconds

_LONGEST_DATE_LINE: Final = 120
_LONGEST_DECLARATION: Final = 400
_LONGEST_SHORT: Final = 60
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CHANGED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
_MARKED = re.compile(r"^(?:#{1,6}\s+|\*\*|__|[-–—=]{1,5}\s*)|(?:\*\*|__|\s*[-–—=]{1,5})$")
_WORDS = re.compile(
    r"\b(?:first|last|latest|originally|published|updated|modified|posted|issued|created|date|day|on|at|as of|and|edition)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+[|·•]\s+")
_LONGEST_NAME: Final = 40
_MOST_PARTS: Final = 4
_SIGNS: Final = " \t,;:/|·•()[]–—-.*"


@functools.cache
def _declared() -> re.Pattern[str]:
    zone = rf"(?:local\s++(?:time\s*+)?[(,]\s*+)?(?:the\s++)?(?P<zone>{zone_pattern()})"
    told = r"(?:stated|given|shown|quoted|listed|displayed|posted|expressed|local|noted)"
    return re.compile(
        r"\b(?:(?:all\s++)?(?:the\s++)?(?:times|timings|time\s?stamps|clocks)\s*+(?::\s*+)?"
        r"(?:(?:below|here|(?:on|in)\s++this\s++(?:live\s++)?(?:page|blog|article|story))\s++)?"
        rf"(?:are\s++|is\s++)?(?:{told}\s++)?(?:are\s++|is\s++)?(?:{told}\s++)?(?:in\s++|at\s++)?"
        rf"|time\s?zone\s*+(?::|is|=)\s*+|all\s++updates\s++(?:are\s++)?in\s++){zone}",
        re.IGNORECASE,
    )


def declared_zone(text: str) -> tuple[Span, Zone] | None:
    """The words "All times stated are ..." in a line, and the zone they name; None when there are none.

    A declaration has the word "all" or stands in a short line of its own.
    """
    if len(text) > _LONGEST_DECLARATION or not any(
        c in text.lower() for c in ("times", "timings", "stamps", "clocks", "zone", "updates")
    ):
        return None
    match = _declared().search(text)
    if match is None or (not match.group().lower().startswith("all") and len(text) > _LONGEST_SHORT):
        return None
    zone = zone_of(match["zone"])
    return None if zone is None else (Span(*match.span()), zone)


@functools.cache
def _date() -> re.Pattern[str]:
    return re.compile(DATE, re.IGNORECASE)


@functools.cache
def _clock() -> re.Pattern[str]:
    """A clock with minutes or with am or pm, and its zone."""
    clock = re.sub(r"[?]P<[a-z]+>", "?:", CLOCK)
    return re.compile(
        rf"(?<![\d.:])(?=\d{{1,2}}(?:[:.h]\d\d|\s?[ap]\.?m))(?P<clock>{clock})(?:,?\s*\(?(?P<zone>{zone_pattern()})\)?)?"
        r"|(?<=\W)UK\b",
        re.IGNORECASE,
    )


def _bare(text: str) -> str:
    """A line without the marks of Markdown and without the declared zone."""
    text = _MARKED.sub("", text) if text[:1] in "#*_-–—=" or text[-1:] in "*_-–—=" else text
    declared = _declared().search(text)
    return text[: declared.start()].rstrip(" ,;(–—-|.") if declared else text


def date_line(text: str, order: Order | None = None) -> Day | None:
    """The day of a line that tells only dates, with clocks, zones and words like "updated", else None.

    Of several days it is the first. order: that of the page's dates with strokes. A declared zone may follow, and a name
    may stand before it: "The Quay | 12 September 2023".
    """
    if len(text) > _LONGEST_DATE_LINE or not any(c.isdigit() for c in text):
        return None
    text = _bare(text)
    parts = _PARTS.split(text)
    if len(parts) > 1:
        told = [part for part in parts if any(c.isdigit() for c in part)]
        names = [part for part in parts if len(part) > _LONGEST_NAME]
        text = text if names or len(parts) > _MOST_PARTS else " | ".join(told)
    match = _date().search(text)
    day = day_of(match, order) if match else None
    if match is None or day is None:
        return None
    rest = f"{text[: match.start()]} ; {_date().sub(' ; ', text[match.end() :])}"
    rest = _WORDS.sub(" ", _clock().sub(" ", rest))
    return day if not rest.strip(_SIGNS) else None


def is_newest(text: str) -> bool:
    """True for a line that dates the last change of a page, and so its newest entry."""
    return bool(_CHANGED.search(text))


def zone_of_line(text: str) -> Zone | None:
    """The zone beside a clock in a line that tells a date: what the page's own clocks are in."""
    zones = {m["zone"].lower(): m["zone"] for m in _clock().finditer(text) if m["zone"]}
    return zone_of(next(iter(zones.values()))) if len(zones) == 1 else None


def weekday_line(text: str, midnight_s: int) -> int | None:
    """The midnight nearest to another of the weekday that a line is; None for other lines."""
    word = text.strip("#*_:- ").lower()
    if word not in _WEEKDAYS:
        return None
    year, month, day = wall_parts(midnight_s)[:3]
    today = (wall_seconds(year, month, day) // DAY_S + 3) % 7  # 1970 began on a Thursday
    ahead = (_WEEKDAYS.index(word) - today) % 7
    return midnight_s + (ahead if ahead <= 3 else ahead - 7) * DAY_S
