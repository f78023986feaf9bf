"""The bench for quantities: its readers, its scorer, and that it runs."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from pages_fixture import ROOT

BENCH = ROOT / "bench"
TABLES = ROOT / "tests" / "data" / "quantities"


@pytest.fixture(scope="module", autouse=True)
def _bench_on_the_path():
    sys.path.insert(0, str(BENCH))
    yield
    sys.path.remove(str(BENCH))


def sentence(text, *amounts):
    from quantity_data import Amount, Sentence

    return Sentence(text, tuple(Amount(low=low, high=high, unit=unit) for low, high, unit in amounts))


def test_tables_and_json_lines_are_read(tmp_path):
    from quantity_data import read_sets

    row = {
        "text": "It is 5km or 6 to 7 miles.",
        "quantities": [{"value": 5, "unit": "km"}, {"low": 6, "high": 7, "unit": "mi"}],
    }
    (tmp_path / "own.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    own, tables = read_sets([tmp_path / "own.jsonl", TABLES])
    assert [(a.low, a.high, a.unit, a.start) for a in own.sentences[0].amounts] == [
        (5, 5, "km", None),
        (6, 7, "mi", None),
    ]
    assert len(tables.sentences) >= 260
    for told in tables.sentences:
        assert all(a.start is not None and told.text[a.start : a.end].strip() for a in told.amounts)


@pytest.mark.parametrize("line", ["no json", "{}", '{"text": "a", "quantities": [{"unit": "km"}]}'])
def test_what_is_no_data_is_refused_with_its_line(line, tmp_path):
    from quantity_data import read_sets

    (tmp_path / "bad.jsonl").write_text(line, "utf-8")
    with pytest.raises(ValueError, match=r"bad\.jsonl:1: not a text with its quantities"):
        list(read_sets([tmp_path / "bad.jsonl"]))


def test_answers_are_matched_one_to_one():
    from quantity_data import score

    told = [sentence("a", (5, 5, "km"), (6, 7, "mi")), sentence("b")]
    right = [list(told[0].amounts), []]
    assert score(told, right).unit == (1, 1, 1)
    other_unit = [list(sentence("a", (5, 5, "mi"), (6, 7, "mi")).amounts), []]
    result = score(told, other_unit)
    assert (result.value, result.unit, len(result.mistakes)) == ((1, 1, 1), (0.5, 0.5, 0.5), 1)
    twice = [[told[0].amounts[0], told[0].amounts[0]], list(told[0].amounts[:1])]
    assert score(told, twice).value == (pytest.approx(1 / 3), 0.5, 0.4)


def test_the_bench_runs_on_our_own_tables():
    command = [sys.executable, str(BENCH / "quantities.py"), str(TABLES), "--errors", "5"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "quantities" in done.stdout
    assert "reconcile" in done.stdout


def test_units_of_peers_get_our_names():
    from quantity_peers import _named

    assert [_named(u) for u in ("kilometre", "Kilometer", "pound sterling", "percentage", "Furlongs per Fortnight")] == [
        "km", "km", "GBP", "%", "furlongs per fortnight",
    ]  # fmt: skip
