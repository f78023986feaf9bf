"""Which telling of an event came first, which tell it again, and which only repeat it in the page's layout."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

import attrs

from reconcile.claims.kinds import Event
from reconcile.claims.pages.retold import is_retold
from reconcile.model import BlockKind
from reconcile.timeline.group import Group, lead_of
from reconcile.times import HOUR_S, MINUTE_S, Interval

_RECAPS: Final = frozenset({BlockKind.SUMMARY, BlockKind.PAGE_HEADLINE})
_LAYOUT: Final = frozenset(
    {BlockKind.HEADLINE, BlockKind.ALT_TEXT, BlockKind.CAPTION, BlockKind.MEDIA_CAPTION}
)


class Part(StrEnum):
    """What a telling is among those of its event."""

    FIRST = "first"
    AGAIN = "again"  # another entry tells it as if it were new, or with something new
    RECAP = "recap"  # a summary, key points, background, or words that say that it was told before
    LAYOUT = "layout"  # a headline or caption of an entry whose text tells it


@attrs.frozen(kw_only=True)
class Telling:
    """One telling of an event. source: who is named for it, else the page. at: when it was told. minutes: since the first
    telling, None when a stamp of the two is missing or gives a day only.
    """

    event: Event
    part: Part
    source: str
    at: Interval | None
    minutes: float | None


def tellings_of(group: Group) -> tuple[Telling, ...]:
    """Every telling of a group with its part, in the order in which they were told; just one is the first.

    A recap or a caption is the first only where nothing else tells the event.
    """
    parts = [_part_alone(event, group) for event in group.reports]
    plain = (n for n, part in enumerate(parts) if part is Part.AGAIN)
    told = (n for n, part in enumerate(parts) if part is not Part.LAYOUT)
    first = next(plain, next(told, 0))
    return tuple(
        Telling(
            event=event,
            part=Part.FIRST if number == first else parts[number],
            source=event.attribution or event.page,
            at=event.at,
            minutes=_minutes(group.reports[first], event),
        )
        for number, event in enumerate(group.reports)
    )


def later_sources(group: Group) -> Iterator[Telling]:
    """The first telling of each further source, or of the page without one, in the order in which they were told."""
    tellings = tellings_of(group)
    seen = {(t.source, t.event.page) for t in tellings if t.part is Part.FIRST}
    for telling in tellings:
        key = (telling.source, telling.event.page)
        if telling.part is Part.AGAIN and key not in seen:
            seen.add(key)
            yield telling


def first_of(group: Group) -> Telling:
    """The telling that came first."""
    return next(t for t in tellings_of(group) if t.part is Part.FIRST)


def _part_alone(event: Event, group: Group) -> Part:
    block = BlockKind(event.block)
    if block in _RECAPS or is_retold(event.quotes[0].text) or (lead_of(group).recent and not event.recent):
        return Part.RECAP
    if block in _LAYOUT and any(
        other.block == BlockKind.BODY and (other.page, other.entry) == (event.page, event.entry)
        for other in group.reports
    ):
        return Part.LAYOUT
    return Part.AGAIN


def _minutes(first: Event, later: Event) -> float | None:
    """Minutes between two stamps that give a clock."""
    stamps = [e.at for e in (first, later) if e.at is not None and e.at.is_bounded and e.at.width_s <= HOUR_S]
    if len(stamps) < 2 or stamps[0].start is None or stamps[1].start is None:
        return None
    return (stamps[1].start - stamps[0].start).total_seconds() / MINUTE_S
