"""Tellings of one event in words of their own: a table, those that must stay apart first."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from reconcile import read_page
from reconcile.pipeline import understand
from reconcile.timeline.merge import grouped

TABLE = Path(__file__).parent / "data" / "linking" / "evidence.tsv"
DAY = "12 September 2023, all times GMT\n"
# What else a day on the river tells, so that common words are common.
FILLER = (
    "06:10 GMT  The river rose by two metres in the night. A school in Leeds was closed at 06:00 GMT.",
    "07:20 GMT  The mayor visited the hotel at 07:15 GMT. Guests were eating breakfast on the second floor.",
    "08:30 GMT  Firefighters arrived at the mill at 08:20 GMT with four boats and a pump.",
    "09:40 GMT  The council met at 09:30 GMT and voted to buy sandbags.",
    "11:10 GMT  A lorry driver was rescued at 11:00 GMT, an officer at the bridge says.",
    "12:05 GMT  The water reached the library at 11:50 GMT.",
)


def rows():
    lines = TABLE.read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if not line.startswith("#")]


def are_one(pages, first, second):
    """True when two entries, at 14:00 and 19:00 of one page or of two, tell of one event."""
    told = [f"14:00 GMT  {first}", f"19:00 GMT  {second}"]
    texts = [[*FILLER, *told]] if pages == "one" else [[*FILLER, told[0]], [told[1]]]
    events = [
        event
        for number, entries in enumerate(texts)
        for event in understand(read_page((DAY + "\n".join(entries)).encode(), name=f"{number}.txt")).events
    ]
    return any({14, 19} <= {e.at.start.hour for e in group.reports} for group in grouped(events))


@pytest.mark.parametrize(("verdict", "pages", "first", "second"), rows(), ids=lambda text: text[:60])
def test_two_tellings_are_of_one_event_or_not(verdict, pages, first, second):
    assert are_one(pages, first, second) == (verdict == "one")


def test_rows_that_must_stay_apart_come_first():
    verdicts = [verdict for verdict, *_ in rows()]
    assert [v for v, _ in itertools.groupby(verdicts)] == ["no", "one"]
