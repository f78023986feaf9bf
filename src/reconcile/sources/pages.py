"""A page of a text layout, put together from its heading and its entries."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from reconcile.model import Entry, Page, Quote, Source, Unread
from reconcile.sources.entries import newest_stamp
from reconcile.sources.heading import Heading


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
        declared=_declared(heading, head),
        unread=unread,
    )


def _zone_of_stamps(entries: Sequence[Entry]) -> tuple[str | None, str | None]:
    zones = {entry.stamp.zone for entry in entries if entry.stamp is not None}
    # A British page that runs over the change of the clocks prints both names of its one zone.
    zone = (
        "Europe/London" if zones == {"UTC", "Europe/London"} else (zones.pop() if len(zones) == 1 else None)
    )
    return zone, "stamps"


def _declared(heading: Heading, head: Entry | None) -> Quote | None:
    if heading.declared is None or head is None:
        return None
    at = heading.declared.shifted(-head.origin.offset(0))
    return head.quote(at)
