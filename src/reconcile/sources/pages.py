"""A page of a text layout, put together from its heading and its entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.model import Entry, Page, PageDay, Quote, Source, Span, Unread
from reconcile.sources.entries import newest_stamp
from reconcile.sources.heading import Heading
from reconcile.times import wall_of, wall_parts

# What the words before a date in the heading say of it; a bare date in figures is as a rule that of the copy.
_DAY_WORDS: Final = (
    ("updated", re.compile(r"(?:last )?(?:updated|modified)\b|last published\b|as of\b", re.IGNORECASE)),
    ("published", re.compile(r"(?:first )?published\b", re.IGNORECASE)),
    ("saved", re.compile(r"date\b|\d{4}-\d\d-\d\d", re.IGNORECASE)),
)


def finish(
    layout: str,
    heading: Heading,
    entries: Sequence[Entry],
    source: Source,
    unread: tuple[Unread, ...] = (),
) -> Page:
    """The page. Head and summary are as new as the newest entry; a zone that all stamps share is the page's."""
    newest = newest_stamp(entries)
    head = heading.head and attrs.evolve(heading.head, stamp=newest)
    summary = heading.summary and attrs.evolve(heading.summary, stamp=newest)
    zone, zone_source = (heading.zone.name, "written") if heading.zone else _zone_of_stamps(entries)
    return Page(
        source=source,
        layout=layout,
        head=head,
        summary=summary,
        entries=tuple(entries),
        zone=zone,
        zone_source=zone_source if zone else None,
        declared=_quoted(heading.declared, head),
        days=tuple(_days(heading, head, entries)),
        unread=unread,
    )


def _zone_of_stamps(entries: Sequence[Entry]) -> tuple[str | None, str | None]:
    zones = {entry.stamp.zone for entry in entries if entry.stamp is not None}
    # A British page that runs over the change of the clocks prints both names of its one zone.
    zone = (
        "Europe/London" if zones == {"UTC", "Europe/London"} else (zones.pop() if len(zones) == 1 else None)
    )
    return zone, "stamps"


def _days(heading: Heading, head: Entry | None, entries: Sequence[Entry]) -> Iterator[PageDay]:
    """The day in the heading; one without a year is of the year of the newest stamp."""
    newest = newest_stamp(entries)
    quote = _quoted(heading.dated, head)
    if heading.day is None or quote is None:
        return
    stamped = (
        None if newest is None or newest.interval.start is None else wall_of(newest.interval.start, "UTC")
    )
    midnight = heading.day.wall(wall_parts(stamped)[0] if stamped is not None else None)
    if midnight is not None:
        what = next((name for name, pattern in _DAY_WORDS if pattern.match(quote.text)), "heading")
        yield PageDay(what=what, midnight_s=midnight, text=quote.text, quote=quote)


def _quoted(span: Span | None, head: Entry | None) -> Quote | None:
    """The words of the heading at a span of the file."""
    return None if span is None or head is None else head.quote(span.shifted(-head.origin.offset(0)))
