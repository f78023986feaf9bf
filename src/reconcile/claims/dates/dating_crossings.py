"""What other pages say for the date of a page without stamps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.claims.kinds import DateEvidence, Event
from reconcile.times import Interval


def crossings(
    events: Sequence[Event], others: Sequence[tuple[str, Sequence[Event]]]
) -> Iterator[DateEvidence]:
    """Support from other pages, once a sentence: a month that this page looks back to and in which another page tells of
    the same actor. others: name and events of each.
    """
    for event in {e.quotes[0]: e for e in events if _looks_back(e)}.values():
        for name, told in others:
            meets = [e for e in told if e.subject == event.subject and _tells_within(event.when, e)]
            if meets:
                text = f"“{event.summary}” agrees with {name}, which is of that month"
                yield DateEvidence(rule="other page", text=text, quotes=(*event.quotes, meets[0].quotes[0]))
                break


def _looks_back(event: Event) -> bool:
    return event.anchored and not event.recent and event.granularity == "month" and bool(event.subject)


def _tells_within(month: Interval | None, event: Event) -> bool:
    told = event.at if event.recent and event.when is not None else None
    return month is not None and told is not None and month.contains(told)
