"""Tellings of one event merged into one line of the timeline, with every report kept."""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Iterable, Iterator

import attrs

from reconcile.claims.kinds import Event
from reconcile.model import BlockKind
from reconcile.places import Place, contains, place_named
from reconcile.time_labels import iso
from reconcile.times import Interval

_SPACE = re.compile(r"\W+")


@attrs.frozen(kw_only=True, eq=False)
class Group:
    """Tellings of one event, in the order in which they were told. window: what all of them allow together."""

    reports: tuple[Event, ...]
    window: Interval | None

    @functools.cached_property
    def lead(self) -> Event:
        """The telling that speaks for the group: see `lead_of`."""
        return _lead(self.reports)

    @functools.cached_property
    def key(self) -> str:
        """The id of the group: see `event_id`."""
        return _key_of(self)


def grouped(events: Iterable[Event]) -> tuple[Group, ...]:
    """Every event in one group. Tellings meet when lane, link key and time agree, or when the words are the same.

    Each bucket of one key is swept once, finest time first; an event joins the first group that its window overlaps.
    """
    buckets: dict[tuple[str, ...], list[Event]] = {}
    for event in sorted((e for e in events if _happens(e)), key=told_order):
        buckets.setdefault(_key(event), []).append(event)
    return _folded(group for key in sorted(buckets) for group in _swept(buckets[key]))


def _happens(event: Event) -> bool:
    """False for what is said not to have happened; what someone denies stays, marked as denied."""
    return event.polarity or event.modality == "denied"


def _folded(groups: Iterable[Group]) -> tuple[Group, ...]:
    """The groups, those made one that tell one thing at one time in a town and in the country it lies in."""
    alike: dict[tuple[object, ...], list[Group]] = {}
    for group in groups:
        lead = lead_of(group)
        timed = lead.anchored and lead.link.count("|") == 2 and not lead.link.startswith("entry|")
        key = (lead.lane, lead.link.rsplit("|", 1)[0], group.window) if timed else (event_id(group),)
        alike.setdefault(key, []).append(group)
    return tuple(group for bucket in alike.values() for group in _without_coarse(bucket))


def _without_coarse(bucket: list[Group]) -> Iterator[Group]:
    """The groups of one actor and time; a coarse place gives way when just one finer place lies in it."""
    finer = {
        id(group): [other for other in bucket if other is not group and _holds(group, other)]
        for group in bucket
    }
    extra: dict[int, list[Event]] = {}
    for group in bucket:
        if len(finer[id(group)]) == 1:
            extra.setdefault(id(finer[id(group)][0]), []).extend(group.reports)
    for group in bucket:
        if len(finer[id(group)]) != 1:
            more = extra.get(id(group), [])
            yield Group(reports=tuple(sorted([*group.reports, *more], key=told_order)), window=group.window)


def _holds(coarse: Group, fine: Group) -> bool:
    outer, inner = places_of(coarse)[:1], places_of(fine)[:1]
    return bool(outer and inner) and outer[0].id != inner[0].id and contains(outer[0], inner[0])


def _key(event: Event) -> tuple[str, ...]:
    if event.link and event.modality != "denied" and event.polarity:
        return ("link", event.lane, event.link, str(event.recent))
    words = _SPACE.sub(" ", event.summary).strip().casefold()
    return ("words", event.lane, event.kind, event.subject, words, str(event.recent))


def _swept(bucket: list[Event]) -> Iterator[Group]:
    finest_first = sorted(bucket, key=lambda e: (not e.anchored, e.granularity.rank, told_order(e)))
    open_groups: list[tuple[list[Event], Interval | None]] = []
    for event in finest_first:
        for index, (members, window) in enumerate(open_groups):
            if _fits(window, event.when) and _same_place(members[0], event):
                members.append(event)
                open_groups[index] = (members, _common(window, event.when))
                break
        else:
            open_groups.append(([event], event.when))
    for members, window in open_groups:
        yield Group(reports=tuple(sorted(members, key=told_order)), window=window)


def _fits(a: Interval | None, b: Interval | None) -> bool:
    return a is None or b is None or a.overlaps(b)


def _common(a: Interval | None, b: Interval | None) -> Interval | None:
    """What both allow, where they do not exclude each other."""
    return a.intersection(b) if a is not None and b is not None else a or b


def _same_place(a: Event, b: Event) -> bool:
    return not a.place_ids or not b.place_ids or bool(set(a.place_ids) & set(b.place_ids))


def told_order(event: Event) -> tuple[float, str, int, int, int, str]:
    """Sorts events as readers met them: by stamp, then page, rank and place."""
    quote = event.quotes[0]
    at = event.at.sort_key[0] if event.at else float("inf")
    return at, event.page, event.rank, quote.file_span.start, quote.file_span.end, event.kind + event.verb


def lead_of(group: Group) -> Event:
    """The telling that speaks for a group: finest time, then the body of an entry before its captions, then first told."""
    return group.lead


def _lead(reports: tuple[Event, ...]) -> Event:
    return min(
        reports,
        key=lambda e: (
            not e.anchored,
            e.granularity.rank,
            not e.places,
            _breadth(e),
            e.block != BlockKind.BODY,
            not any(part in e.summary for part in e.subject.split()),
            told_order(e),
        ),
    )


def _breadth(event: Event) -> int:
    """How wide the place of an event is: 0 for a town, 1 for a region, 2 for a country."""
    place = place_named(event.place_ids[0]) if event.place_ids else None
    return {"region": 1, "country": 2}.get(place.kind, 0) if place is not None else 0


def places_of(group: Group) -> tuple[Place, ...]:
    """The places of all tellings, the lead's first; none that another one lies in."""
    ids = dict.fromkeys([*lead_of(group).place_ids, *(i for e in group.reports for i in e.place_ids)])
    named = [p for p in (place_named(i) for i in ids) if p is not None]
    return tuple(p for p in named if not any(q.id != p.id and contains(p, q) for q in named))


def event_id(group: Group) -> str:
    """12 hex digits made of what is told, so that the order of files and entries changes nothing."""
    return group.key


def _key_of(group: Group) -> str:
    lead = group.lead
    window = "" if group.window is None else f"{iso(group.window.start)}/{iso(group.window.end)}"
    told = sorted({_SPACE.sub(" ", q.text).strip() for e in group.reports for q in e.quotes})
    parts = (lead.lane, lead.kind, *lead.actors, *lead.places, window, *told)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]
