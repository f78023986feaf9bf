"""The timeline as iCalendar (RFC 5545), for the calendar of a newsroom."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Final

from icalendar import Calendar
from icalendar import Event as Entry

from reconcile.report.base import Report, TimelineEvent
from reconcile.report.cite import place
from reconcile.report.visible import one_line
from reconcile.report.when import utc_text
from reconcile.times import DAY_S, Granularity, parse_stamp, wall_of, wall_parts

_STATUS: Final = {"planned": "TENTATIVE", "speculated": "TENTATIVE"}
_MOST_QUOTES: Final = 5
# A calendar line needs an end: what is only known to begin is shown for so long.
_OPEN: Final = timedelta(hours=1)
_LONGEST_S: Final = 40 * DAY_S


def render(report: Report) -> str:
    """One entry for each line that has a beginning and lies within some weeks; coarser ones say nothing on a calendar.

    The ids are those of the lines, so that a calendar that takes the file in again changes its entries and adds none.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//reconcile//{report.tool_version}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    stamp = _stamp(report)
    for event in report.timeline:
        if event.window.start is not None and (
            event.window.end is None or event.window.width_s <= _LONGEST_S
        ):
            calendar.add_component(_entry(event, event.window.start, stamp))
    return bytes(calendar.to_ical()).decode()


def _stamp(report: Report) -> datetime:
    """When the calendar was made: the "now" of the run, else the newest report, since no clock is read."""
    if report.as_of is not None:
        now = parse_stamp(report.as_of).start
        if now is not None:
            return now
    told = [
        r.at.start for e in report.timeline for r in e.reports if r.at is not None and r.at.start is not None
    ]
    return max(told, default=datetime(1970, 1, 1, tzinfo=UTC))


def _entry(event: TimelineEvent, start: datetime, stamp: datetime) -> Entry:
    entry = Entry()
    entry.add("uid", f"{event.id}@reconcile")
    entry.add("dtstamp", stamp)
    days = _days(event)
    entry.add("dtstart", days[0] if days else start)
    entry.add("dtend", days[1] if days else event.window.end or start + _OPEN)
    entry.add("summary", one_line(event.summary))
    entry.add("status", "CANCELLED" if event.superseded_by else _STATUS.get(event.modality, "CONFIRMED"))
    entry.add("categories", [event.lane, event.kind])
    entry.add("transp", "TRANSPARENT")
    if event.places:
        name, lat_deg, lon_deg, _ = event.places[0]
        entry.add("location", one_line(name))
        if lat_deg is not None and lon_deg is not None:
            entry.add("geo", (lat_deg, lon_deg))
    entry.add("description", _description(event))
    return entry


def _days(event: TimelineEvent) -> tuple[date, date] | None:
    """First day and the one behind the last, where an event is known by whole days of its place."""
    if (
        event.granularity.rank < Granularity.DAY.rank
        or event.window.start is None
        or event.window.end is None
    ):
        return None
    for zone in ("UTC", *(zone for *_, zone in event.places if zone)):
        first, last = wall_of(event.window.start, zone), wall_of(event.window.end, zone)
        if first % DAY_S == 0 and last % DAY_S == 0:
            return date(*wall_parts(first)[:3]), date(*wall_parts(last)[:3])
    return None


def _description(event: TimelineEvent) -> str:
    """Lane, window and quotes with their places, as the reports give them."""
    zones = tuple(zone for *_, zone in event.places if zone)
    lines = [f"{event.lane}: {utc_text(event.window, event.granularity, zones)}"]
    lines += ["disputed"] if event.disputed else []
    lines += [f"says: {', '.join(event.attribution)}"] if event.attribution else []
    lines += [f"“{one_line(q.text)}” ({one_line(place(q))})" for q in event.quotes[:_MOST_QUOTES]]
    return "\n".join(lines)
