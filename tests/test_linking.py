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
