"""A second invented story, kept aside while the program was made: what is reached of it stays reached, and nothing is made up."""

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

STORY = ROOT / "tests" / "data" / "stories" / "august"
ROWS = read_rows(STORY / "ideal-timeline.tsv")
PLANTED = read_planted(STORY / "planted.tsv")

# what must be reached at least: raised when more is, never lowered
ROWS_REACHED = 68
FOUND = {"conflict": 0, "supersession": 4, "retelling": 2, "join": 0}


@functools.cache
def report():
    pages = [read_page(p.read_bytes(), name=p.name) for p in sorted(STORY.glob("[0-9]-*"))]
    return json.loads(RENDERERS["json"](check(pages)))


def test_as_many_rows_are_reached_as_before():
    assert len(set(matched(ROWS, lines_of(report())).values())) >= ROWS_REACHED


@pytest.mark.parametrize(("kind", "least"), FOUND.items())
def test_as_much_of_what_was_planted_is_found_as_before(kind, least):
    whole = [one.type for one, held in verdicts(PLANTED, report()) if held == len(one.statements)]
    assert whole.count(kind) >= least


def test_no_error_or_warning_that_nobody_planted():
    assert [(issue["code"], issue["message"]) for issue, _ in alarms(PLANTED, report())] == []
