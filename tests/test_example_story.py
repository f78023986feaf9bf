"""The story of examples/storm-runa: its tables speak of its pages, the measure counts right, and what is reached stays reached."""

from __future__ import annotations

import functools
import json
import sys
from datetime import UTC, datetime

import pytest

from pages_fixture import EXAMPLES, ROOT
from reconcile import check, read_page
from reconcile.report import RENDERERS

sys.path.insert(0, str(ROOT / "bench"))

from planted import alarms, read_planted, verdicts
from timeline_rows import Line, Row, lacks, lines_of, matched, nearest, read_rows

STORY = EXAMPLES / "storm-runa"
ROWS = read_rows(STORY / "ideal-timeline.tsv")
PLANTED = read_planted(STORY / "planted.tsv")

# what must be reached at least: raised when more is, never lowered
ROWS_REACHED = 93
FOUND = {"conflict": 10, "supersession": 10, "retelling": 7, "join": 5}


@functools.cache
def pages():
    return tuple(read_page(p.read_bytes(), name=p.name) for p in sorted(STORY.glob("[0-9]-*")))


@functools.cache
def report():
    return json.loads(RENDERERS["json"](check(pages())))


def text_of(page, which):
    part = {"summary": page.summary, "head": page.head}
    return part[which].text if which in part else page.entries[int(which) - 1].text


def test_the_set_is_as_large_as_it_should_be():
    assert len(pages()) >= 6
    assert sum(len(page.entries) for page in pages()) >= 80
    assert len(ROWS) >= 60
    counts = {kind: sum(p.type == kind for p in PLANTED) for kind in (*FOUND, "trap")}
    assert counts["trap"] >= 60
    assert [counts[k] for k in ("conflict", "supersession", "retelling", "join")] == [10, 10, 10, 5]
    assert sum(p.type == "conflict" and len(p.statements) >= 3 for p in PLANTED) >= 5


@pytest.mark.parametrize("one", PLANTED, ids=lambda one: one.id)
def test_planted_words_stand_in_the_entry_that_is_named(one):
    for told in one.quotes.replace(" // ", " || ").split(" || "):
        where, words = told.split(" ", 1)
        page, entry = where.split(":")
        assert words in text_of(pages()[int(page) - 1], entry)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_rows_name_entries_that_have_one_of_their_words(row):
    told = ""
    for where in row.told.split(","):
        page, entry = where.split(":")
        told += text_of(pages()[int(page) - 1], entry)
    assert all(any(word in told.lower() for word in group) for group in row.words)
    assert row.earliest is None or row.latest is None or row.earliest < row.latest


def test_as_many_rows_are_reached_as_before():
    found = set(matched(ROWS, lines_of(report())).values())
    assert len(found) >= ROWS_REACHED


def test_as_much_of_what_was_planted_is_found_as_before():
    whole = [one.type for one, held in verdicts(PLANTED, report()) if held == len(one.statements)]
    for kind, least in FOUND.items():
        assert whole.count(kind) >= least, kind


def test_no_error_or_warning_that_nobody_planted():
    assert [(issue["code"], issue["message"]) for issue, _ in alarms(PLANTED, report())] == []


def at(hour, minute=0):
    return datetime(2024, 3, 5, hour, minute, tzinfo=UTC)


NINE, TEN = at(9), at(10)


def row(earliest=NINE, latest=TEN, **changes):
    named = {
        "id": "E1",
        "lanes": {"happened"},
        "kinds": {"arrival"},
        "places": {"Oslo"},
        "words": (("train", "she"), ("snow",)),
    }
    named |= changes
    for name in ("lanes", "kinds", "places"):
        named[name] = frozenset(named[name])
    return Row(earliest=earliest, latest=latest, told="1:1", **named)


def line(earliest=NINE, latest=TEN, **changes):
    named = {
        "lane": "happened",
        "kind": "arrival",
        "places": frozenset({"Oslo"}),
        "text": "the train came through the snow",
    }
    return Line(earliest=earliest, latest=latest, summary="", **(named | changes))


@pytest.mark.parametrize(
    ("of_row", "of_line", "missing"),
    [
        pytest.param({}, {}, [], id="equal"),
        pytest.param({}, {"earliest": at(9, 20), "latest": at(9, 21)}, [], id="inside"),
        pytest.param({}, {"earliest": at(8, 30), "latest": at(10, 30)}, [], id="twice as wide"),
        pytest.param({}, {"earliest": at(8, 29)}, ["time"], id="wider than that on one side"),
        pytest.param({}, {"earliest": at(10), "latest": at(10, 10)}, ["time"], id="beside it"),
        pytest.param({}, {"earliest": None}, ["time"], id="open, where the row is not"),
        pytest.param({"earliest": None}, {"earliest": None}, [], id="open, as the row is"),
        pytest.param(
            {"earliest": None}, {"earliest": at(3), "latest": at(9)}, [], id="narrower than an open row"
        ),
        pytest.param({"earliest": None}, {"latest": at(11)}, ["time"], id="later than an open row"),
        pytest.param({"places": {"-"}}, {"places": frozenset()}, [], id="any place"),
        pytest.param({}, {"places": frozenset({"Bergen"})}, ["place"], id="another place"),
        pytest.param({"lanes": {"said", "planned"}}, {}, ["lane"], id="another lane"),
        pytest.param(
            {}, {"kind": "departure", "text": "snow"}, ["words", "kind"], id="another kind and no train"
        ),
    ],
)
def test_what_a_line_lacks_to_be_a_row(of_row, of_line, missing):
    assert list(lacks(row(**of_row), line(**of_line))) == missing


def test_a_line_serves_one_row_and_as_many_rows_as_can_be_are_served():
    wide, narrow = row(places={"-"}), row(places={"Oslo"})
    lines = [line(), line(places=frozenset({"Bergen"}))]
    assert matched([wide, narrow], lines) == {0: 1, 1: 0}
    assert matched([wide, narrow], lines[:1]) == {0: 0}


def test_the_nearest_line_has_the_words_and_lacks_least():
    far, near = line(lane="said", kind="statement"), line(kind="statement")
    assert nearest(row(), [line(text="rain"), far, near]) == (near, ["kind"])
    assert nearest(row(), [line(text="rain")]) is None


def finding(code, severity, *told):
    """A finding that quotes each of the planted things at the spots given as (thing, statement)."""
    spots = [thing.statements[number][0] for thing, number in told]
    quotes = [{"page": f"x/{s.page}", "start": s.start, "end": s.end, "line": 1, "text": ""} for s in spots]
    return {"code": code, "severity": severity, "message": "", "quotes": quotes}


def test_a_conflict_is_found_whole_in_part_or_not_and_what_else_is_said_is_an_alarm():
    chain = next(p for p in PLANTED if len(p.statements) == 4)
    trap = next(p for p in PLANTED if p.type == "trap")
    whole = finding("ORD004", "error", *((chain, n) for n in range(4)))
    part = finding("ORD004", "error", (chain, 0), (chain, 2))
    quiet = finding("ORD004", "note", *((chain, n) for n in range(4)))
    other = finding("GEO001", "warning", (trap, 0))

    def held(*issues):
        told = {"issues": list(issues), "timeline": []}
        return {one.id: n for one, n in verdicts(PLANTED, told)}[chain.id], list(alarms(PLANTED, told))

    assert held(part, whole) == (4, [])
    assert held(part) == (2, [])
    assert held(quiet) == (0, [])
    assert held(other) == (0, [(other, trap.id)])
    assert held(finding("ORD004", "error", (chain, 0)))[1] != []


def test_words_that_a_page_has_twice_are_refused(tmp_path):
    (tmp_path / "1-page.txt").write_text("The train came. The train left.\n", "utf-8")
    table = "type\tid\tneeds\tcodes\tquotes\twhy\ntrap\tX1\t0\t-\t{}\tbecause\n"
    (tmp_path / "planted.tsv").write_text(table.format("1:1 The train"), "utf-8")
    with pytest.raises(ValueError, match="2 times 'The train', not once"):
        read_planted(tmp_path / "planted.tsv")
    (tmp_path / "planted.tsv").write_text(table.format("2:1 The train"), "utf-8")
    with pytest.raises(ValueError, match="no page 2"):
        read_planted(tmp_path / "planted.tsv")
