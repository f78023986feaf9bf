"""The table of pairs of names: what is a slip, what is a second spelling, and what is another name."""

import random
import sys

import pytest

from name_table_fixture import TABLE, holds, rows
from pages_fixture import ROOT


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(r, marks=pytest.mark.xfail(reason=r.gap, strict=True) if r.gap else (), id=r.id)
        for r in rows()
    ],
)
def test_what_is_said_of(row):
    assert holds(row)


def test_the_table_is_large_and_mostly_about_silence():
    every = rows()
    assert len(every) >= 160
    assert sum(r.expected == "silent" for r in every) >= 60


@pytest.fixture(scope="module")
def harness():
    sys.path.insert(0, str(ROOT / "bench"))
    import names

    yield names
    sys.path.remove(str(ROOT / "bench"))


def test_one_slip_put_into_an_invented_page_is_found(harness):
    text = (TABLE.parent / "pages.txt").read_text("utf-8")
    score = harness.score(harness.pages_in(text))
    assert score.clean == ()
    assert score.trials.total() >= 200
    assert score.recall >= 0.9
    assert score.precision >= 0.85


def test_one_slip_put_into_an_example_is_found(harness):
    pages = [path.read_text("utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
    score = harness.score(pages)
    # The examples hold two slips of their own, on purpose.
    assert set(score.clean) == {"Mombsa / Mombasa", "Amina Kileo / Amina Kielo"}
    assert score.recall >= 0.85


@pytest.mark.parametrize("kind", ["swap", "drop", "double", "replace"])
def test_a_slip_changes_the_name_and_keeps_its_beginning(harness, kind):
    chance = random.Random(1)  # noqa: S311 - a fixed seed, no secret
    for name in ("Hestvik", "Vastergard", "Anna", "Kiev"):
        wrong = harness.slip(name, kind, chance)
        assert wrong != name
        assert wrong[0] == name[0]
