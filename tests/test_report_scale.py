"""What the timeline shows to scale, and what it lists beside the drawing."""

from __future__ import annotations

import itertools

import pytest

from reconcile.report.lanes import packed
from reconcile.report.scale import panels
from report_fixture import E1, E2, HARBOUR_PAGE, RIVER_DAY, RIVER_PAGE, line

HARBOUR = [(HARBOUR_PAGE, "docked in Nakhodka", E1, ""), (HARBOUR_PAGE, "620 miles", E2, "")]
SIDES = {
    "an hour of the day is drawn": (("2022-05-03T09:20", "2022-05-03T09:40"), "drawn"),
    "up to a time before it was told is drawn": ((None, "2022-05-03T09:00"), "drawn"),
    "up to when it was told has a flag": ((None, "2022-05-03T09:40"), "flagged"),
    "from a time after it was told is drawn": (("2022-05-03T10:11", None), "drawn"),
    "from when it was told has a flag": (("2022-05-03T10:10", None), "flagged"),
    "from a time before it was told is drawn": (("2022-05-03T09:40", None), "drawn"),
    "a day around it is no closer time": (("2022-05-03T00:00", "2022-05-04T00:00"), "wide"),
    "a month around it is no closer time": (("2022-05-01T00:00", "2022-06-01T00:00"), "wide"),
    "nothing known": ((None, None), "wide"),
    "up to next week": ((None, "2022-05-09T00:00"), "flagged"),
    "from last year on": (("2021-01-01T00:00", None), "wide"),
    "last year lies before": (("2021-01-01T00:00", "2022-01-01T00:00"), "before"),
    "up to last year lies before": ((None, "2022-01-01T00:00"), "before"),
    "tomorrow lies after": (("2022-05-04T00:00", "2022-05-05T00:00"), "after"),
    "from tomorrow on lies after": (("2022-05-04T00:00", None), "after"),
}


@pytest.mark.parametrize(("when", "side"), SIDES.values(), ids=SIDES)
def test_where_an_event_stands(when, side):
    (panel,) = panels([(1, line("a", "A", HARBOUR, when=when))])
    places = {name: getattr(panel, name) for name in ("drawn", "before", "wide", "after", "flagged")}
    assert {name: len(events) for name, events in places.items() if events} == {side: 1}


def test_each_event_stands_once_and_pages_of_other_days_have_panels_of_their_own():
    events = [
        (1, line("a", "A", HARBOUR, when=("2022-05-03T09:20", "2022-05-03T09:40"))),
        (
            2,
            line(
                "b",
                "B",
                [(RIVER_PAGE, "the flood of 2008", RIVER_DAY, "")],
                when=("2022-11-07T06:00", "2022-11-07T12:00"),
            ),
        ),
        (3, line("c", "C", [], when=("2022-11-07T09:00", "2022-11-07T10:00"))),
    ]
    found = panels(events)
    assert [[n for n, _ in p.drawn] for p in found] == [[1], [2, 3]]
    assert [len(p.told) for p in found] == [2, 1]


def test_without_reports_the_closest_events_are_drawn():
    (panel,) = panels([(1, line("a", "A", [], when=("2022-05-03T09:20", "2022-05-03T09:40")))])
    assert len(panel.drawn) == 1


def test_without_any_time_nothing_is_drawn():
    assert panels([(1, line("a", "A", []))]) == ()
    assert panels([]) == ()


@pytest.mark.parametrize("hours", [0.2, 1, 5, 11, 30, 100, 1000, 30_000])
def test_ticks_are_few_round_and_inside(hours):
    (panel,) = panels([(1, line("a", "A", HARBOUR, when=("2022-05-03T09:20", None)))])
    wide = panel.__class__(
        start_s=panel.start_s, end_s=panel.start_s + hours * 3600, period=panel.period,
        drawn=(), before=(), wide=(), after=(), flagged=(), told=(),
    )  # fmt: skip
    assert 1 <= len(wide.ticks) <= 11
    assert all(wide.start_s <= t <= wide.end_s and t % 60 == 0 for t in wide.ticks)


def test_rows_hold_no_two_boxes_that_overlap():
    boxes = [(left, left + 30.0, i) for i, left in enumerate((0, 10, 20, 31, 45, 60, 75, 90, 5))]
    rows = packed(boxes, gap=0)
    for row in rows:
        edges = [(boxes[i][0], boxes[i][1]) for i in row]
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(edges))
    assert sorted(i for row in rows for i in row) == list(range(len(boxes)))
