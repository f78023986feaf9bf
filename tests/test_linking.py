"""Which tellings are of one event: a table of pairs, those that must stay apart first."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from reconcile import read_page
from reconcile.pipeline import understand
from reconcile.timeline import timeline_of
from reconcile.timeline.merge import grouped
from reconcile.timeline.rivals import rivals

TABLE = Path(__file__).parent / "data" / "linking" / "pairs.tsv"
DAYS = {"two": "12 September 2023, all times GMT\n", "later": "18 October 2023, all times GMT\n"}


def rows():
    lines = TABLE.read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if not line.startswith("#")]


def events_of(pages, first, second):
    """The events of two tellings, each in an entry of its own."""
    told = [f"10:00 GMT  {first}\n", f"15:00 GMT  {second}\n"]
    texts = (
        [DAYS["two"] + "".join(told)] if pages == "one" else [DAYS["two"] + told[0], DAYS[pages] + told[1]]
    )
    return [
        event
        for number, text in enumerate(texts)
        for event in understand(read_page(text.encode(), name=f"{number}.txt")).events
    ]


def verdicts_of(events):
    """What the timeline makes of two entries: "one", "rival", "link", or none of these."""
    groups = grouped(events)
    merged = {len({(e.page, e.entry) for e in g.reports}) > 1 for g in groups}
    found = {"one"} if True in merged else set()
    if rivals(groups):
        found.add("rival")
    if any(line.links for line in timeline_of(events)):
        found.add("link")
    return found


@pytest.mark.parametrize(("verdict", "pages", "first", "second"), rows(), ids=lambda text: text[:60])
def test_two_tellings_are_of_one_event_or_not(verdict, pages, first, second):
    assert verdicts_of(events_of(pages, first, second)) == (set() if verdict == "no" else {verdict})


def test_rows_that_must_stay_apart_come_first():
    verdicts = [verdict for verdict, *_ in rows()]
    assert [v for v, _ in itertools.groupby(verdicts)] == ["no", "one", "rival", "link"]
    assert len(verdicts) >= 60
    assert verdicts.count("no") >= 30


# who told it first

FERRY = (
    "09:00 GMT  The ferry Runa has docked in Bergen, Nordpress says.",
    "09:40 GMT  Ferry Runa in Bergen\nThe ferry Runa has docked in Bergen, the harbour office says.",
    "10:30 GMT  As we reported, the ferry Runa docked in Bergen.",
)


def line_of(*texts):
    events = [
        event
        for number, text in enumerate(texts)
        for event in understand(read_page(text.encode(), name=f"{number}.txt")).events
    ]
    return max(timeline_of(events), key=lambda line: len(line.reports))


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_first_source_is_named_and_the_minutes_until_the_others(order):
    line = line_of(DAYS["two"] + "\n".join(FERRY[i] for i in order) + "\n")
    assert line.first_by == "Nordpress"
    assert [(each.source, each.minutes) for each in line.later] == [("harbour office", 40.0)]


def test_a_recap_is_no_first_telling():
    line = line_of(
        DAYS["two"]
        + "08:30 GMT  As we reported, Inga Holm has arrived in Tromso.\n09:00 GMT  Inga Holm has arrived in Tromso.\n"
    )
    assert line.parts == ("recap", "first")
    assert line.later == ()


def test_what_two_pages_tell_has_the_first_page_and_the_minutes_until_the_other():
    told = "Inga Holm has arrived in Tromso.\n"
    line = line_of(DAYS["two"] + "09:00 GMT  " + told, DAYS["two"] + "09:12 GMT  " + told)
    assert (line.first_by, [(each.source, each.minutes) for each in line.later]) == (
        "0.txt",
        [("1.txt", 12.0)],
    )


def test_a_headline_over_its_text_is_layout():
    line = line_of(
        DAYS["two"]
        + "09:00 GMT  Inga Holm lands in Tromso\nInga Holm has landed in Tromso, a port official says.\n"
    )
    assert sorted(line.parts) == ["first", "layout"]
