"""What the HTML templates are given: each part of a report with its anchors, labels and citations."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from reconcile.claims.kinds import Event
from reconcile.issue import Issue
from reconcile.report.arrange import PART_WORDS, Arranged, entry_name
from reconcile.report.base import TimelineEvent
from reconcile.report.cite import Citation, Clocks, citations, clocks_of, place
from reconcile.report.facts import fact_rows, steps_of, worked
from reconcile.report.when import later_text, local_text, told_text, window_text

_LEAST_LEAD: Final = 40
_NUMBER: Final = re.compile(r"^\d+\.\s")
_SENTENCE: Final = re.compile(r"""(?<=[.!?])(?<![ap]\.m\.)\s+(?=["“‘]?[A-Z0-9])""")


@attrs.frozen(kw_only=True)
class FindingView:
    """A finding with its quotes in context. anchor: id of its card. lead, rest: its message, cut after a sentence.

    steps: those of its proof, without their numbers.
    """

    anchor: str
    issue: Issue
    lead: str
    rest: str
    citations: tuple[Citation, ...]
    worked: str
    steps: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]


@attrs.frozen(kw_only=True)
class StepView:
    """One stage of a claim that changed."""

    text: str
    place: str
    entry: str
    clocks: Clocks | None


@attrs.frozen(kw_only=True)
class ReportView:
    """One entry's telling of an event. told: in UTC; later: how long after the first telling, "" for the first; part: "recap" or
    "headline" for what only repeats it, else "".
    """

    told: str
    later: str
    part: str
    entry: str
    source: str
    text: str
    place: str


@attrs.frozen(kw_only=True)
class EventView:
    """A line of the chronology. places: name and local time. replaced: number and anchor of the line that replaced it.
    branches: its window under each way out of a conflict.
    """

    anchor: str
    number: int
    event: TimelineEvent
    when: str
    places: tuple[tuple[str, str], ...]
    reports: tuple[ReportView, ...]
    replaced: tuple[int, str] | None
    links: tuple[tuple[int, str], ...]
    branches: tuple[str, ...]


def finding_views(issues: Sequence[Issue], arranged: Arranged) -> tuple[FindingView, ...]:
    anchors = _anchors("f", (i.fingerprint for i in issues))
    return tuple(
        FindingView(
            anchor=anchor,
            issue=issue,
            lead=lead,
            rest=rest,
            citations=citations(issue.quotes, arranged),
            worked=worked(issue),
            steps=tuple(_NUMBER.sub("", step) for step in steps_of(issue)),
            facts=fact_rows(issue),
        )
        for anchor, issue in zip(anchors, issues, strict=True)
        for lead, rest in (_split(issue.message),)
    )


def _split(message: str) -> tuple[str, str]:
    """The first sentence, and what follows it; a very short one takes the next one with it."""
    end = _SENTENCE.search(message, _LEAST_LEAD)
    return (message[: end.start()], message[end.end() :]) if end else (message, "")


def steps(issue: Issue, arranged: Arranged) -> tuple[StepView, ...]:
    """The stages of a claim that changed, in the rule's order."""
    return tuple(
        StepView(
            text=quote.text,
            place=place(quote),
            entry=entry_name(entry) if entry is not None else "",
            clocks=clocks_of(entry),
        )
        for quote in issue.quotes
        for entry in (arranged.entry_of(quote),)
    )


def event_views(arranged: Arranged) -> tuple[EventView, ...]:
    """Every line of the timeline, numbered from 1."""
    events = [e for _, e in arranged.numbered]
    anchors = _anchors("t", (e.id for e in events))
    lines = {e.id: (n, a) for (n, e), a in zip(arranged.numbered, anchors, strict=True)}
    return tuple(
        EventView(
            anchor=anchor,
            number=number,
            event=event,
            when=window_text(event.window, event.granularity, tuple(z for *_, z in event.places if z)),
            places=tuple(
                (name, (local_text(event.window, zone) if zone else None) or "")
                for name, _, _, zone in event.places
            ),
            reports=_reports(event, arranged),
            replaced=lines.get(event.superseded_by or ""),
            links=tuple(lines[i] for i in event.links if i in lines),
            branches=tuple(window_text(b.window, event.granularity) for b in event.branches),
        )
        for (number, event), anchor in zip(arranged.numbered, anchors, strict=True)
    )


def _reports(event: TimelineEvent, arranged: Arranged) -> tuple[ReportView, ...]:
    """Each telling, the first reported first; the quotes alone where the tellings are not given."""
    if not event.reports:
        return tuple(
            ReportView(told="", later="", part="", entry="", source="", text=q.text, place=place(q))
            for q in event.quotes
        )
    first = event.reports[0]
    return tuple(
        _report(r, first, PART_WORDS.get(part or "", ""), arranged)
        for r, part in itertools.zip_longest(event.reports, event.parts)
    )


def _report(report: Event, first: Event, part: str, arranged: Arranged) -> ReportView:
    quote = report.quotes[0]
    entry = arranged.entry_of(quote)
    return ReportView(
        told=told_text(report.at) if report.at is not None else "",
        later=later_text(first.at, report.at) if report is not first else "",
        part=part,
        entry=entry_name(entry) if entry is not None else "",
        source=report.attribution,
        text=quote.text,
        place=place(quote),
    )


def _anchors(prefix: str, keys: Iterable[str]) -> list[str]:
    """An id for each key, made of its letters and digits; the second of two equal ones ends in -2."""
    seen: Counter[str] = Counter()
    anchors = []
    for key in keys:
        base = f"{prefix}-" + (re.sub(r"[^A-Za-z0-9_-]+", "-", key).strip("-") or "x")
        while True:
            seen[base] += 1
            anchor = base if seen[base] == 1 else f"{base}-{seen[base]}"
            if anchor == base or not seen[anchor]:
                break
        seen[anchor] += anchor != base
        anchors.append(anchor)
    return anchors
