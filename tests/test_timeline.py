"""One timeline of many reports: what merges, what links, what replaces what, and what never changes it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile import read_page
from reconcile.claims.kinds import Event
from reconcile.pipeline import understand
from reconcile.time_labels import iso
from reconcile.timeline import timeline_of

DAY = "12 September 2023, all times GMT\n"
OTHER_DAY = "18 October 2023, all times GMT\n"

ENTRIES = (
    "10:05 GMT  Anna Berg has arrived in Lisbon.",
    "10:40 GMT  Anna Berg was seen in Lisbon this morning, Nordpress says.",
    "11:10 GMT  Anna Berg may travel to Quito.",
    "11:30 GMT  Anna Berg's final destination is unclear.",
    "12:00 GMT  Anna Berg will travel to Lima instead.",
    "12:20 GMT  Anna Berg and Peter Lund are to meet in Lima tomorrow.",
    "12:45 GMT  Anna Berg and Peter Lund met in Oslo in 2019.",
    "13:05 GMT  The two last met in Oslo in April 2019.",
    "13:20 GMT  Peter Lund has not left Oslo.",
    "13:50 GMT  The hall is full, police say.",
    "14:05 GMT  Peter Lund visited Lima in July.",
    "14:30 GMT  Peter Lund's plane landed in Tallinn at 14:10 GMT.",
)
LATER = (
    "09:00 GMT  Last month Anna Berg took a train to Portugal.",
    "09:30 GMT  Anna Berg met Peter Lund in Oslo in 2019.",
    "10:00 GMT  Anna Berg is in Oslo.",
)


def events_of(text, name):
    claims = understand(read_page(text.encode(), name=name)).claims
    return [c for c in claims if isinstance(c, Event)]


def page(entries, head=DAY, name="page.txt"):
    return events_of(head + "\n".join(entries) + "\n", name)


def lines(*entries, head=DAY):
    return timeline_of(page(entries, head))


def told(line):
    return line.lane, line.kind, iso(line.window.start), iso(line.window.end), line.summary


# what merges


def test_an_arrival_and_a_sighting_in_one_town_are_one_line():
    (line,) = lines(*ENTRIES[:2])
    assert len(line.reports) == 2
    assert line.attribution == ("Nordpress",)


def test_a_journey_that_is_over_is_an_arrival():
    merged = lines("10:05 GMT  Anna Berg has arrived in Lisbon.", "10:40 GMT  Anna Berg has gone to Lisbon.")
    assert [len(line.reports) for line in merged] == [2]


def test_the_finest_time_wins_and_speaks():
    (line,) = lines(*ENTRIES[6:8])
    assert (iso(line.window.start), iso(line.window.end)) == ("2019-03-31T22:00:00Z", "2019-04-30T22:00:00Z")
    assert line.granularity == "month"
    assert line.summary == "The two last met in Oslo in April 2019."


def test_a_town_and_its_country_at_one_time_are_one_line():
    merged = lines(
        "10:05 GMT  Anna Berg will arrive in Peru this evening.",
        "10:40 GMT  Anna Berg will arrive in Lima this evening.",
        "11:00 GMT  Peter Lund will arrive in Peru this evening.",
    )
    assert sorted((line.actors, [p[0] for p in line.places]) for line in merged) == [
        (("Anna Berg",), ["Lima"]),
        (("Peter Lund",), ["Peru"]),
    ]


def test_a_headline_and_its_body_are_one_line():
    merged = lines(
        "10:05 GMT  Ship spotted off Malta\nAnna Berg's ship has been spotted off Malta, a pilot says."
    )
    assert [(line.actors, len(line.quotes)) for line in merged if line.kind == "sighting"] == [
        (("Anna Berg",), 2)
    ]


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param(("10:05 GMT  Anna Berg has arrived in Lisbon.", "11:00 GMT  Peter Lund has arrived in Lisbon."), id="two people"),
        pytest.param(("10:05 GMT  Anna Berg has arrived in Lisbon.", "16:00 GMT  Anna Berg has arrived in Oslo."), id="two towns"),
        pytest.param(("10:05 GMT  Anna Berg landed in Lisbon at 09:00 GMT.", "16:00 GMT  Anna Berg landed in Lisbon at 15:00 GMT."), id="two times"),
        pytest.param(("10:05 GMT  Anna Berg will arrive in Lisbon.", "11:00 GMT  Anna Berg has arrived in Lisbon."), id="a plan and what came of it"),
        pytest.param(("10:05 GMT  Anna Berg visited Lisbon in 2011.", "11:00 GMT  Anna Berg visited Lisbon in 2019."), id="two years"),
        pytest.param(("10:05 GMT  Anna Berg will visit Oslo today.", "11:00 GMT  Anna Berg will visit a church in Oslo."), id="a town and a house in it"),
    ],
)  # fmt: skip
def test_different_things_stay_apart(entries):
    assert len(lines(*entries)) == 2


def test_what_did_not_happen_is_no_line():
    assert lines(ENTRIES[8]) == ()


# links, and what replaces what


def test_a_coarse_telling_of_another_page_links_to_the_finer_ones():
    merged = timeline_of([*page(ENTRIES[:1]), *page(LATER[:1], OTHER_DAY, "later.txt")])
    coarse = next(line for line in merged if line.granularity == "month")
    fine = next(line for line in merged if line is not coarse)
    assert fine.id in coarse.links
    assert coarse.id in fine.links


def test_nothing_links_to_what_lies_elsewhere():
    merged = timeline_of(
        [*page(["10:05 GMT  Anna Berg has arrived in Oslo."]), *page(LATER[:1], OTHER_DAY, "later.txt")]
    )
    assert [line.links for line in merged] == [(), ()]


def test_each_step_of_a_course_is_replaced_by_the_next():
    merged = {line.reports[0].destination: line for line in lines(*ENTRIES[2:5])}
    assert merged["Quito"].superseded_by == merged["unclear"].id
    assert merged["unclear"].superseded_by == merged["Lima"].id
    assert merged["Lima"].superseded_by is None


def test_plans_of_two_pages_replace_nothing():
    merged = timeline_of(
        [*page(ENTRIES[2:3]), *page(["16:00 GMT  Anna Berg will travel to Lima instead."], name="b.txt")]
    )
    assert {line.superseded_by for line in merged} == {None}


def test_lines_stand_in_order_of_time():
    ends = [line.window.sort_key for line in lines(*ENTRIES)]
    keys = [(end if start == float("-inf") else start, end) for start, end in ends]
    assert keys == sorted(keys)


# what never changes it

ALL = (*page(ENTRIES), *page(LATER, OTHER_DAY, "later.txt"))


@given(st.integers(0, 10_000))
def test_the_order_of_events_changes_nothing(seed):
    shuffled = list(ALL)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - no secret hangs on it
    assert timeline_of(shuffled) == timeline_of(ALL)


@settings(max_examples=40)
@given(st.permutations(range(len(ENTRIES))))
def test_the_order_of_entries_changes_no_line(order):
    shuffled = page([ENTRIES[i] for i in order])
    plain = page(ENTRIES)
    assert {told(line) for line in timeline_of(shuffled)} == {told(line) for line in timeline_of(plain)}


@settings(max_examples=40)
@given(st.sets(st.integers(0, len(ENTRIES) - 1), min_size=1))
def test_an_exact_copy_adds_no_line_and_keeps_every_id(chosen):
    entries = [ENTRIES[i] for i in sorted(chosen)]
    alone = timeline_of(page(entries))
    both = timeline_of([*page(entries), *page(entries, name="copy.txt")])
    assert [(line.id, told(line)) for line in both] == [(line.id, told(line)) for line in alone]


@settings(max_examples=40)
@given(st.sets(st.integers(0, len(ENTRIES) - 1), min_size=1))
def test_every_window_lies_inside_each_of_its_reports(chosen):
    for line in timeline_of(page([ENTRIES[i] for i in sorted(chosen)])):
        for report in line.reports:
            assert report.when is None or report.when.contains(line.window)


def test_every_report_stands_in_just_one_line():
    reports = [report for line in timeline_of(ALL) for report in line.reports]
    assert len(reports) == len(set(reports))
    assert {r for r in ALL if r.polarity} == set(reports)


def test_ids_are_made_of_what_is_told():
    first, second = lines(*ENTRIES), lines(*ENTRIES)
    assert [line.id for line in first] == [line.id for line in second]
    assert len({line.id for line in first}) == len(first)
    assert all(len(line.id) == 12 for line in first)
