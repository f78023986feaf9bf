"""Invented stories, each kept aside until the program had been made: what is reached of them stays reached, and nothing is made up."""

import functools
import json
import sys

import pytest

from pages_fixture import ROOT
from reconcile import check, read_page
from reconcile.report import RENDERERS

sys.path.insert(0, str(ROOT / "bench"))

from planted import alarms, read_planted, verdicts
from timeline_rows import lines_of, matched, read_rows

STORIES = ROOT / "tests" / "data" / "stories"
TYPES = ("conflict", "supersession", "retelling", "join")

# what must be reached at least, rows first, then by type: raised when more is, never lowered
REACHED = {
    "august": (92, (3, 8, 6, 2)),
    "march": (76, (7, 10, 5, 3)),
    "july": (69, (3, 6, 2, 1)),
}


@functools.cache
def report(story):
    pages = [read_page(p.read_bytes(), name=p.name) for p in sorted((STORIES / story).glob("[0-9]-*"))]
    return json.loads(RENDERERS["json"](check(pages)))


@functools.cache
def planted(story):
    return read_planted(STORIES / story / "planted.tsv")


def test_each_story_has_its_figures():
    assert {path.name for path in STORIES.iterdir()} == REACHED.keys()


@pytest.mark.parametrize("story", REACHED)
def test_as_many_rows_are_reached_as_before(story):
    rows = read_rows(STORIES / story / "ideal-timeline.tsv")
    assert len(set(matched(rows, lines_of(report(story))).values())) >= REACHED[story][0]


@pytest.mark.parametrize("story", REACHED)
def test_as_much_of_what_was_planted_is_found_as_before(story):
    whole = [one.type for one, held in verdicts(planted(story), report(story)) if held == len(one.statements)]
    found = tuple(whole.count(kind) for kind in TYPES)
    assert all(now >= least for now, least in zip(found, REACHED[story][1], strict=True)), found


@pytest.mark.parametrize("story", REACHED)
def test_no_error_or_warning_that_nobody_planted(story):
    assert [(i["code"], i["message"]) for i, _ in alarms(planted(story), report(story))] == []
