"""What a page says no longer holds, where only another page has it: by the value, what it is of, and a name that both pages write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

from reconcile.claims.plans import old_values
from reconcile.claims.plans.old_values import Replaced
from reconcile.claims.plans.replacements import Link, course_of, links_to, names_in
from reconcile.claims.reading import Reading
from reconcile.claims.records.stories import Course
from reconcile.mentions import Mentions
from reconcile.model import EntryRole, Quote

_APART: Final = timedelta(days=14)
"""Two tellings of what may still be one story."""


def replacements_across(readings: Iterable[Reading], known: Iterable[Course]) -> Iterator[Course]:
    """The course of each value that one page says no longer holds and that an earlier entry of another page has. known: what single pages tell."""
    pages = [r for r in readings if r.page.entries]
    if len(pages) < 2:
        return
    told_of = {q for c in known for q in c.quotes}
    for reading in pages:
        for later in _open(reading, told_of):
            at = _at(reading, later.found)
            names = names_in(later.entry.quote(later.sentence.span).text)
            if at is None or not names:
                continue
            links = (
                (told, link)
                for other in pages
                if other is not reading and _may_hold(other, at)
                for told, link in _links(other, later, names, at)
            )
            last = max(links, key=lambda each: each[0], default=None)
            if last is not None:
                yield course_of([last[1]], reading.base(later.entry, last[1].quotes[::-1]))


def _open(reading: Reading, told_of: set[Quote]) -> Iterator[Replaced]:
    """The values of a page that no longer hold and of which no course tells yet; of those of one entry, the best told first."""
    known = {(q.entry, q.span) for q in told_of if q.page == reading.page.name}
    for found in reading.mentions:
        if found.entry.role is not EntryRole.ENTRY:
            continue
        seen: set[tuple[str, object]] = set()
        for later in sorted(old_values.replaced_in(found), key=lambda r: -len(r.words)):
            key = (later.old.kind, later.old.key)
            is_known = any(
                entry == found.entry.id and span.overlaps(later.sentence.span) for entry, span in known
            )
            if key not in seen and not is_known:
                seen.add(key)
                yield later


def _links(
    other: Reading, later: Replaced, names: frozenset[str], at: datetime
) -> Iterator[tuple[datetime, Link]]:
    """The earlier entries of another page that have the value, each with when it was told."""
    for found in other.mentions:
        told = _at(other, found) if found.entry.role is EntryRole.ENTRY else None
        if (
            told is None
            or not timedelta(0) < at - told <= _APART
            or not any(n in found.entry.plain for n in names)
        ):
            continue
        for link in links_to(later, found):
            if names & names_in(link.quotes[0].text):
                yield told, link


def _may_hold(other: Reading, at: datetime) -> bool:
    told = other.at(other.page.entries[0])
    return told is None or told.start is None or abs(at - told.start) <= 2 * _APART


def _at(reading: Reading, found: Mentions) -> datetime | None:
    told = reading.at(found.entry)
    return None if told is None else told.start
