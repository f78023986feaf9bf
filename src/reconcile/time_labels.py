"""Instants, offsets and lengths of time in words and in ISO 8601."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from reconcile.times import HOUR_S, offset_s

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def iso(at: datetime | None) -> str | None:
    """ISO 8601 with Z, to the second; None stays None."""
    return None if at is None else at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def zone_label(zone: str) -> str:
    """The zone as readers know it: "UTC+2" for Etc/GMT-2, whose name counts westwards; other names as they are."""
    turned = {"-": "+", "+": "-"}.get(zone[7:8]) if zone.startswith("Etc/GMT") else None
    return f"UTC{turned}{zone[8:]}" if turned else zone


def clock(at: datetime, zone: str = "UTC") -> str:
    """ "04:13" as the clocks of `zone` show it."""
    return at.astimezone(ZoneInfo(zone)).strftime("%H:%M")


def offset_label(zone: str, at: datetime) -> str:
    """ "UTC+10" or "UTC+05:45"."""
    seconds = offset_s(zone, at)
    hours, rest = divmod(abs(seconds), HOUR_S)
    sign = "-" if seconds < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest // 60:02d}" if rest else "") if seconds else "UTC"


def day_label(wall_s: int) -> str:
    """ "Tuesday 18 June 2024"."""
    at = _EPOCH + timedelta(seconds=wall_s)
    return f"{at:%A} {at.day} {at:%B %Y}"


def month_label(wall_s: int) -> str:
    """ "June 2024"."""
    at = _EPOCH + timedelta(seconds=wall_s)
    return f"{at:%B %Y}"


def span_label(seconds: float) -> str:
    """ "6 min", "9 h 54 min", "3 days": a length of time in words."""
    minutes = round(abs(seconds) / 60)
    days, rest = divmod(minutes, 1_440)
    hours, minutes = divmod(rest, 60)
    parts = [f"{days} day{'s' * (days != 1)}"] * bool(days) + [f"{hours} h"] * bool(hours)
    parts += [f"{minutes} min"] * bool(minutes or not parts)
    return " ".join(parts[:2])
