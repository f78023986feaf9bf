"""Instants and windows in an editor's words: short, in UTC or in a named zone, never finer than what is known."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from reconcile.time_labels import offset_label, span_label
from reconcile.times import DAY_S, HOUR_S, Granularity, Interval, wall_of, wall_parts, wall_seconds

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_COARSE_S: Final = 10 * DAY_S
_ZONE_MATTERS_S: Final = 7 * DAY_S


def day_text(wall_s: int, *, year: bool = True) -> str:
    """ "12 Sep 2023", or "12 Sep"."""
    y, m, d, *_ = wall_parts(wall_s)
    return f"{d} {_MONTHS[m - 1]}" + (f" {y}" if year else "")


def clock_text(wall_s: int) -> str:
    """ "04:13"."""
    *_, hour, minute = wall_parts(wall_s)
    return f"{hour:02d}:{minute:02d}"


def instant_text(at: datetime, zone: str = "UTC") -> str:
    """ "12 Sep 2023 04:13" as the clocks of `zone` show it."""
    wall = wall_of(at, zone)
    return f"{day_text(wall)} {clock_text(wall)}"


def iso_day_wall(date: str) -> int:
    """Wall seconds of "2024-06-18". Raises: ValueError for anything else."""
    year, month, day = (int(part) for part in date.split("-"))
    return wall_seconds(year, month, day)


def window_text(window: Interval, granularity: Granularity, zones: tuple[str, ...] = ()) -> str:
    """A window in UTC: "12 Sep 2023 00:36–02:36", "Apr 2019", "before 12 Sep 2023 03:46", "from 1998".

    zones: of the places of the event; whole days of one of them are shown as its days, with its offset.
    """
    start, end = window.start, window.end
    if start is None or end is None:
        return _open_text(start, end, granularity=granularity)
    for zone in ("UTC", *zones):
        first, last = wall_of(start, zone), wall_of(end, zone)
        if first % DAY_S == 0 and last % DAY_S == 0:
            day_is_shifted = zone != "UTC" and last - first < _ZONE_MATTERS_S
            offset = offset_label(zone, start)
            return _days_text(first, last) + (f" ({offset})" if day_is_shifted and offset != "UTC" else "")
    first, last = wall_of(start, "UTC"), wall_of(end, "UTC")
    if window.width_s >= _COARSE_S:  # a month or season of some other zone: its hours say nothing
        return _days_text(_nearest_midnight(first), _nearest_midnight(last))
    if granularity.rank >= Granularity.DAY.rank and (last - first) % DAY_S == 0:
        ahead_s = _ahead(first)
        if ahead_s is not None:
            hours, rest = divmod(abs(ahead_s), HOUR_S)
            offset = f"UTC{'+' if ahead_s > 0 else '-'}{hours}" + (f":{rest // 60:02d}" if rest else "")
            return f"{_days_text(first + ahead_s, last + ahead_s)} ({offset})"
    return _clocks_text(first, last)


def utc_text(window: Interval, granularity: Granularity, zones: tuple[str, ...] = ()) -> str:
    """The same with "UTC" behind it, unless it says itself whose days it counts, or that nothing is known."""
    text = window_text(window, granularity, zones)
    return text if text.endswith(")") or text == "time not known" else f"{text} UTC"


def local_text(window: Interval, zone: str) -> str | None:
    """The same window by the clocks of a place, with its offset; None where its clocks would add nothing."""
    start, end = window.start, window.end
    at = start or end
    if at is None or (window.is_bounded and window.width_s >= _COARSE_S):
        return None
    if start is None or end is None:
        words = _open_text(start, end, zone)
    else:
        first, last = wall_of(start, zone), wall_of(end, zone)
        whole = first % DAY_S == 0 and last % DAY_S == 0
        words = _days_text(first, last) if whole else _clocks_text(first, last)
    return f"{words} ({offset_label(zone, at)})"


def told_text(at: Interval) -> str:
    """When an entry was told, in UTC: "12 Sep 2023 05:36", or the day where only the day is known."""
    if at.start is None or at.end is None:
        return _open_text(at.start, at.end)
    return instant_text(at.start) if at.width_s <= 60 else window_text(at, Granularity.MINUTE)


def later_text(first: Interval | None, other: Interval | None) -> str:
    """ "1 h 13 min later", empty when the two cannot be told apart."""
    if first is None or other is None or first.start is None or other.start is None:
        return ""
    if first.overlaps(other):
        return ""
    return span_label((other.start - first.start).total_seconds()) + " later"


def _open_text(
    start: datetime | None,
    end: datetime | None,
    zone: str = "UTC",
    granularity: Granularity = Granularity.MINUTE,
) -> str:
    """A window with one end at most; months and coarser are rounded to themselves, midnights are days."""
    at = start or end
    if at is None:
        return "time not known"
    wall = wall_of(at, zone)
    if Granularity.MONTH.rank <= granularity.rank < Granularity.VAGUE.rank:
        wall = _nearest_midnight(wall)
        year, month, day, *_ = wall_parts(wall)
        words = (
            f"{year}"
            if (month, day) == (1, 1)
            else f"{_MONTHS[month - 1]} {year}"
            if day == 1
            else day_text(wall)
        )
    elif granularity.rank >= Granularity.DAY.rank and wall % DAY_S == 0:
        words = day_text(wall)
    else:
        words = instant_text(at, zone)
    return f"from {words}" if start is not None else f"before {words}"


def _ahead(midnight_s: int) -> int | None:
    """How far a zone is ahead of UTC whose midnight falls on this time; None where two zones of the world could be."""
    of_day = midnight_s % DAY_S
    if 10 * HOUR_S <= of_day <= 12 * HOUR_S or of_day % (15 * 60):
        return None
    return -of_day if of_day < 10 * HOUR_S else DAY_S - of_day


def _nearest_midnight(wall_s: int) -> int:
    return (wall_s + DAY_S // 2) // DAY_S * DAY_S


def _days_text(first: int, end: int) -> str:
    """Whole days, months or years, the end not included."""
    (y1, m1, d1, *_), (y2, m2, d2, *_) = wall_parts(first), wall_parts(max(end - DAY_S, first))
    month_ends = wall_parts(end)[2] == 1
    if (m1, d1) == (1, 1) and (m2, d2) == (12, 31):
        return f"{y1}" if y1 == y2 else f"{y1}–{y2}"
    if d1 == 1 and month_ends:
        to = f"{_MONTHS[m2 - 1]} {y2}"
        if (y1, m1) == (y2, m2):
            return to
        return f"{_MONTHS[m1 - 1]}–{to}" if y1 == y2 else f"{_MONTHS[m1 - 1]} {y1} – {to}"
    to = day_text(max(end - DAY_S, first))
    if (y1, m1, d1) == (y2, m2, d2):
        return to
    if (y1, m1) == (y2, m2):
        return f"{d1}–{to}"
    return f"{day_text(first, year=y1 != y2)} – {to}"


def _clocks_text(first: int, end: int) -> str:
    """A stretch by the clock; one of a minute or less is shown as that minute."""
    begin = f"{day_text(first)} {clock_text(first)}"
    if end - first <= 60:
        return begin
    if first // DAY_S == end // DAY_S:
        return f"{begin}–{clock_text(end)}"
    if end % DAY_S == 0 and end - first <= DAY_S:
        return f"{begin}–24:00"
    same_year = wall_parts(first)[0] == wall_parts(end)[0]
    return f"{begin} – {day_text(end, year=not same_year)} {clock_text(end)}"
