"""One finding or one line of the timeline, told step by step: what it rests on, how it was compared, what binds it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from reconcile.issue import Issue
from reconcile.model import Quote
from reconcile.report.arrange import PART_WORDS, Arranged, entry_name
from reconcile.report.base import TimelineEvent
from reconcile.report.cite import clocks_of, place
from reconcile.report.facts import fact_groups, steps_of, worked
from reconcile.report.visible import one_line
from reconcile.report.when import later_text, local_text, told_text, utc_text
from reconcile.report.wrap import hung
from reconcile.timeline.record import Binding

_INDENT = "  "


def why_finding(issue: Issue, arranged: Arranged, width: int) -> Iterator[str]:
    """The proof of a finding in lines of at most `width` cells: its quotes, its arithmetic, the rule's conditions with their values."""
    yield from hung("", f"{issue.code} {issue.name} ({issue.severity}), {issue.fingerprint}", width)
    yield from hung("", one_line(issue.message), width)
    yield ""
    yield "rests on"
    yield from _quotes(issue.quotes, arranged, width)
    steps = [*_facts(issue)]
    if steps:
        yield ""
        yield "worked out"
        for step in steps:
            yield from hung(_INDENT, step, width, indent=4)
    if issue.proof:
        yield ""
        yield "every condition of the rule holds"
        for number, line in enumerate(issue.proof, start=1):
            yield from hung(f"{_INDENT}{number}. ", one_line(line), width, indent=5)
    if issue.repairs:
        yield ""
        yield "any one of these would settle it"
        for repair in issue.repairs:
            yield from hung(f"{_INDENT}- ", one_line(repair), width, indent=4)
    yield ""
    yield from hung(
        "", f"reconcile explain {issue.code} tells what the rule checks, and when it keeps silent.", width
    )


def _facts(issue: Issue) -> Iterator[str]:
    yield from map(one_line, steps_of(issue))
    if worked(issue):
        yield one_line(worked(issue))
    for code, rows in fact_groups(issue):
        for name, value in rows:
            yield f"{code + ' ' if code else ''}{name}: {one_line(value)}"


def _quotes(quotes: Sequence[Quote], arranged: Arranged, width: int) -> Iterator[str]:
    for number, quote in enumerate(quotes, start=1):
        entry = arranged.entry_of(quote)
        clocks = clocks_of(entry) if entry is not None else None
        told = f"; {entry_name(entry)}" if entry is not None else ""
        told += f", told {clocks.utc} UTC" if clocks is not None else ""
        yield from hung(f"{_INDENT}{number}. ", f"“{one_line(quote.text)}”", width, indent=5)
        yield from hung(_INDENT + "   ", f"{one_line(place(quote))}{told}", width, indent=5)


def why_line(number: int, event: TimelineEvent, arranged: Arranged, width: int) -> Iterator[str]:
    """What binds a line of the timeline: what its tellings say, what is proven, who told it first, and its place in the order."""
    zones = tuple(zone for *_, zone in event.places if zone)
    yield from hung("", f"line {number}, {event.id}: {one_line(event.summary)}", width)
    yield from hung(
        "", f"{event.kind}, {event.lane}, {event.modality}" + (", disputed" if event.disputed else ""), width
    )
    yield ""
    stated = utc_text(event.stated, event.granularity, zones) if event.stated else "no time of its own"
    yield from hung("stated    ", stated, width)
    yield from hung("proven    ", utc_text(event.window, event.granularity, zones), width)
    for name, _, _, zone in event.places:
        local = local_text(event.window, zone) if zone else None
        yield from hung("where     ", one_line(name) + (f", {local}" if local else ""), width)
    yield from _bound("not before", event.earliest_by, arranged, width)
    yield from _bound("not after", event.latest_by, arranged, width)
    yield ""
    yield from hung("", _told_by(event), width)
    yield from _reports(event, width)
    yield from _order(event, arranged, width)
    if event.branches:
        yield ""
        yield "it stands in an open conflict; it would be"
        for branch in event.branches:
            when = utc_text(branch.window, event.granularity, zones)
            yield from hung(f"{_INDENT}- ", f"{when} without {one_line(branch.given_up)}", width, indent=4)


def _bound(title: str, bindings: Sequence[Binding], arranged: Arranged, width: int) -> Iterator[str]:
    if not bindings:
        return
    yield ""
    yield f"{title}, because"
    for binding in bindings:
        yield from hung(f"{_INDENT}- ", one_line(binding.text), width, indent=4)
        for quote in binding.quotes:
            entry = arranged.entry_of(quote)
            name = f"; {entry_name(entry)}" if entry is not None else ""
            yield from hung(_INDENT + "  ", f"{one_line(place(quote))}{name}", width, indent=4)


def _told_by(event: TimelineEvent) -> str:
    """ "told first by Nordpress; by the harbour office 40 min later": every source once."""
    if not event.first_by:
        return "told"
    words = [f"told first by {one_line(event.first_by)}"]
    for later in event.later:
        after = later_text(event.first_at, later.at)
        words.append(f"by {one_line(later.source)}" + (f" {after}" if after else ""))
    return "; ".join(words)


def _reports(event: TimelineEvent, width: int) -> Iterator[str]:
    first = event.reports[0] if event.reports else None
    for report, part in itertools.zip_longest(event.reports, event.parts):
        told = f"{told_text(report.at)} UTC" if report.at is not None else "time of telling not known"
        later = later_text(first.at, report.at) if first and report is not first else ""
        source = f"; {one_line(report.attribution)}" if report.attribution else ""
        again = f"; {PART_WORDS[part]}" if part and part in PART_WORDS else ""
        words = f"{told}{f' ({later})' if later else ''}{source}{again}: “{one_line(report.quotes[0].text)}”"
        yield from hung(f"{_INDENT}- ", words, width, indent=4)
        yield from hung(_INDENT + "  ", one_line(place(report.quotes[0])), width, indent=4)


def _order(event: TimelineEvent, arranged: Arranged, width: int) -> Iterator[str]:
    lines = {e.id: (n, e) for n, e in arranged.numbered}
    yield ""
    if event.order is None:
        words = "order unknown: nothing proves it before or after the other lines of its lane"
        yield from hung("", words, width)
    else:
        yield f"place {event.order} in the proven order of its lane"
    for title, ids in (
        ("told to come right after", event.after),
        ("told more or less finely by", event.links),
    ):
        for key in ids:
            if key in lines:
                n, other = lines[key]
                yield from hung(
                    f"{_INDENT}- ", f"{title} line {n}, {one_line(other.summary)}", width, indent=4
                )
    if event.superseded_by in lines:
        n, other = lines[str(event.superseded_by)]
        yield from hung(f"{_INDENT}- ", f"replaced by line {n}, {one_line(other.summary)}", width, indent=4)
