"""Which tellings are of one event: a table of pairs, those that must stay apart first."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile import read_page
from reconcile.pipeline import understand
from reconcile.timeline import timeline_of
from reconcile.timeline.merge import grouped, told_order
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


# what never changes it

POOL = (
    "08:05 GMT  A blast hit the fish market in Bergen at 07:15 GMT.",
    "08:20 GMT  The blast hit the fish market in Bergen this morning, police say.",
    "08:40 GMT  The explosion happened at 07:15 GMT.",
    "09:05 GMT  Inga Holm has arrived in Norway.",
    "09:20 GMT  Inga Holm landed in Tromso at 08:10 GMT.",
    "09:40 GMT  Ms Holm arrived at 08:10 GMT.",
    "10:00 GMT  Holm was seen in Tromso this morning.",
    "10:30 GMT  Inga Holm met Peter Lund in Tromso this morning.",
    "11:00 GMT  Mr Lund and Ms Holm met in Tromso this morning.",
    "11:30 GMT  Peter Lund resigned this morning.",
    "12:00 GMT  Peter Lund stepped down at 09:00 GMT.",
    "12:30 GMT  The harbour master said two tugs were on their way to the burning tanker.",
    "13:00 GMT  Two tugs were on their way to the burning tanker, the harbour master has said.",
    "13:30 GMT  Another blast hit the fish market in Bergen at 13:10 GMT.",
)


def page_of(entries, name="page.txt", day="two"):
    text = DAYS[day] + "\n".join(entries) + "\n"
    return understand(read_page(text.encode(), name=name)).events


def shown(lines):
    return sorted((line.lane, line.kind, str(line.window), len(line.reports), line.summary) for line in lines)


@settings(max_examples=40)
@given(st.sets(st.integers(0, len(POOL) - 1), min_size=2))
def test_a_copy_of_a_page_adds_no_line(chosen):
    entries = [POOL[i] for i in sorted(chosen)]
    alone = timeline_of(page_of(entries))
    both = timeline_of([*page_of(entries), *page_of(entries, "copy.txt")])
    assert sorted(line.id for line in both) == sorted(line.id for line in alone)


@settings(max_examples=40)
@given(st.permutations(range(len(POOL))))
def test_the_order_of_entries_changes_no_line(order):
    assert shown(timeline_of(page_of([POOL[i] for i in order]))) == shown(timeline_of(page_of(POOL)))


@settings(max_examples=40)
@given(st.sets(st.integers(0, len(POOL) - 1)), st.booleans())
def test_the_order_of_pages_changes_no_line(chosen, later):
    one = page_of([POOL[i] for i in sorted(chosen)] or POOL[:1], "a.txt")
    other = page_of(
        [POOL[i] for i in range(len(POOL)) if i not in chosen] or POOL[:1],
        "b.txt",
        "later" if later else "two",
    )
    assert timeline_of([*one, *other]) == timeline_of([*other, *one])


@settings(max_examples=40)
@given(st.sets(st.integers(0, len(POOL) - 1), min_size=1))
def test_every_telling_is_of_just_one_event_and_every_event_has_one_first(chosen):
    events = page_of([POOL[i] for i in sorted(chosen)])
    lines = timeline_of(events)
    assert sorted(map(told_order, (r for line in lines for r in line.reports))) == sorted(
        told_order(e) for e in events if e.polarity
    )
    assert all(line.parts.count("first") == 1 for line in lines)
