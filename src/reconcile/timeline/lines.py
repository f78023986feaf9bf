"""The lines of the timeline: each group with its proven window, what binds it, what disputes it, and its place in the order."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

import attrs

from reconcile.claims.kinds import Course, Event
from reconcile.timeline.bounds import Bounds
from reconcile.timeline.constraints import End, Statement
from reconcile.timeline.disputes import Disputes, disputes_of
from reconcile.timeline.merge import Group, event_id, lead_of, places_of
from reconcile.timeline.order import links, replaced
from reconcile.timeline.proven_order import Window, places_in_order, shown_order
from reconcile.timeline.record import Binding, LaterSource, TimelineEvent
from reconcile.timeline.retellings import Part, later_sources, tellings_of
from reconcile.timeline.strand_words import shortened
from reconcile.timeline.weave import Weave
from reconcile.times import MINUTE_S, Interval

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@attrs.frozen(kw_only=True)
class _Proven:
    """What the network gives for one group: its window, and what binds each side."""

    window: Interval | None
    earliest_by: tuple[Binding, ...]
    latest_by: tuple[Binding, ...]


def lines_of(weave: Weave, courses: Iterable[Course] = ()) -> tuple[TimelineEvent, ...]:
    """The lines of the timeline, in order of time and never against an order that is told.

    courses: of plans that moved, by which a line is replaced by another.
    """
    windows = weave.line.windows()
    proven = {group.key: _proven(group, weave, windows) for group in weave.groups}
    before = tuple(told_before(weave))
    keys = {key: _window(found.window) for key, found in proven.items()}
    places = _places(weave.groups, keys)
    shown = shown_order(keys, before)
    line = functools.partial(
        _line,
        proven=proven,
        linked=links(weave.groups),
        gone=replaced(weave.groups, courses),
        places=places,
        after=_after(before, frozenset(keys)),
        disputes=disputes_of(weave),
    )
    return tuple(line(group) for group in sorted(weave.groups, key=lambda g: (*shown[g.key], g.key)))


def _proven(group: Group, weave: Weave, windows: Mapping[str, Bounds]) -> _Proven:
    """The window of a group, narrowed by the network where it is in it, never wider than its own."""
    alone = _alone(group)
    if group.key not in weave.nodes:
        return alone
    bounds = windows[group.key]
    start = _at(bounds.earliest_start_s, -1)
    end = _at(bounds.latest_end_s, 1)
    own = group.window or Interval(None, None)
    found = own.intersection(Interval(start, end)) if start is None or end is None or start < end else None
    if found is None:
        return alone
    by_start = _bindings(weave, bounds.earliest_start_by)
    by_end = _bindings(weave, bounds.latest_end_by)
    return _Proven(
        window=found if found.start is not None or found.end is not None else group.window,
        earliest_by=by_start if found.start != own.start or not alone.earliest_by else alone.earliest_by,
        latest_by=by_end if found.end != own.end or not alone.latest_by else alone.latest_by,
    )


def _alone(group: Group) -> _Proven:
    """A group that no order touches: the tellings whose own windows begin last and end first bind it."""
    window = group.window
    first = [e for e in group.reports if window and e.when and window.start and e.when.start == window.start]
    last = [e for e in group.reports if window and e.when and window.end and e.when.end == window.end]
    return _Proven(window=window, earliest_by=_tellings(first), latest_by=_tellings(last))


def _tellings(events: Iterable[Event]) -> tuple[Binding, ...]:
    """The finest telling that gives this side."""
    found = min(events, key=lambda e: (not e.anchored, e.granularity.rank), default=None)
    if found is None:
        return ()
    words = "its own time" if found.anchored else "by when it was told"
    return (Binding(text=f"“{shortened(found.quotes[0].text)}”: {words}", quotes=found.quotes[:1]),)


def _bindings(weave: Weave, statements: Iterable[Statement]) -> tuple[Binding, ...]:
    return tuple(
        Binding(text=strand.statement.text, quotes=strand.quotes)
        for strand in (weave.strands[s.key] for s in statements)
    )


def _at(seconds: int | None, way: int) -> datetime | None:
    """The moment, moved outwards to a full minute."""
    if seconds is None:
        return None
    whole = seconds // MINUTE_S if way < 0 else -(-seconds // MINUTE_S)
    return _EPOCH + timedelta(seconds=whole * MINUTE_S)


def _window(window: Interval | None) -> Window:
    return (-math.inf, math.inf) if window is None else window.sort_key


def _places(groups: Iterable[Group], keys: Mapping[str, Window]) -> dict[str, int | None]:
    """The place of each group in the proven order of its lane; what is planned has an order of its own."""
    lanes: dict[bool, list[str]] = {}
    for group in groups:
        lanes.setdefault(lead_of(group).lane == "planned", []).append(group.key)
    return {
        key: place
        for listed in lanes.values()
        for key, place in zip(listed, places_in_order([keys[key] for key in listed]), strict=True)
    }


def told_before(weave: Weave) -> Iterator[tuple[str, str]]:
    """Pairs of nodes of which it is told, or follows from how such things go, that the first is over when the second begins."""
    for statement in weave.line.statements:
        for bound in statement.bounds:
            apart = bound.later.end is End.END and bound.earlier.end is End.START and bound.at_most_s <= 0
            if apart and bound.later.event and bound.earlier.event:
                yield bound.later.event, bound.earlier.event


def _after(before: Iterable[tuple[str, str]], groups: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """The groups that are told to come right before each group; what is only named between two is passed over."""
    came: dict[str, set[str]] = {}
    for first, second in before:
        came.setdefault(second, set()).add(first)
    found: dict[str, tuple[str, ...]] = {}
    for group in groups & came.keys():
        kept, open_, seen = set[str](), list(came[group]), set[str]()
        while open_:
            node = open_.pop()
            if node in groups:
                kept.add(node)
            elif node not in seen:
                seen.add(node)
                open_ += came.get(node, ())
        found[group] = tuple(sorted(kept - {group}))
    return found


def _line(
    group: Group,
    *,
    proven: Mapping[str, _Proven],
    linked: Mapping[str, tuple[str, ...]],
    gone: Mapping[str, str],
    places: Mapping[str, int | None],
    after: Mapping[str, tuple[str, ...]],
    disputes: Disputes,
) -> TimelineEvent:
    lead, key = lead_of(group), event_id(group)
    timed = [e for e in group.reports if e.anchored]
    finest = min(timed, key=lambda e: e.granularity.rank, default=lead)
    found, tellings = proven[key], tellings_of(group)
    first = next(telling for telling in tellings if telling.part is Part.FIRST)
    later = later_sources(group) if len(tellings) > 1 else ()
    return TimelineEvent(
        id=key,
        kind=lead.kind,
        lane=lead.lane,
        summary=lead.summary,
        actors=lead.actors,
        places=tuple((p.name, p.lat_deg, p.lon_deg, p.zone) for p in places_of(group)),
        window=found.window or Interval(None, None),
        granularity=finest.granularity,
        modality=lead.modality,
        attribution=tuple(dict.fromkeys(e.attribution for e in group.reports if e.attribution)),
        reports=group.reports,
        quotes=tuple(dict.fromkeys(q for e in group.reports for q in e.quotes)),
        links=linked.get(key, ()),
        superseded_by=gone.get(key),
        stated=finest.stated,
        earliest_by=found.earliest_by,
        latest_by=found.latest_by,
        disputed=key in disputes.nodes,
        claims=len({e.quotes[0].text for e in group.reports}) + len(after.get(key, ())),
        order=places[key],
        after=after.get(key, ()),
        branches=disputes.branches.get(key, ()),
        first_by=first.source,
        first_at=first.at,
        later=tuple(
            LaterSource(source=t.source, page=t.event.page, at=t.at, minutes=t.minutes) for t in later
        ),
        parts=tuple(str(t.part) for t in tellings),
    )
