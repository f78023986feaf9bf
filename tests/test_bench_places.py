"""bench/places.py reads its data and counts what it says it counts."""

import json
import subprocess
import sys

import pytest

from pages_fixture import ROOT

LINES = [
    {
        "text": "Two people were hurt in London, Ontario, and in Lyon.",
        "places": [
            {"start": 24, "end": 30, "lat": 42.98, "lon": -81.24, "country": "CA"},
            {"start": 32, "end": 39, "country": "CA"},
            {"start": 48, "end": 52, "lat": 0.0, "lon": 0.0, "country": "FR"},
        ],
    },
    {"text": "Paris Hilton left.", "places": []},
]


def run(*arguments):
    command = [sys.executable, str(ROOT / "bench" / "places.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_found_and_right_are_counted(tmp_path):
    data = tmp_path / "two.jsonl"
    data.write_text("\n".join(json.dumps(line) for line in LINES), "utf-8")
    ran = run(str(data))
    assert ran.returncode == 0, ran.stderr
    (line,) = (row for row in ran.stdout.splitlines() if row.startswith("reconcile"))
    assert line.split()[2:] == ["3", "100.0", "100.0", "100.0", "3", "66.7"]


@pytest.mark.parametrize(
    "content", ["nothing", '{"text": "Oslo"}', '{"text": "Oslo", "places": [{"start": 0}]}']
)
def test_a_line_that_cannot_be_read_is_named(tmp_path, content):
    data = tmp_path / "bad.jsonl"
    data.write_text(content, "utf-8")
    ran = run(str(data))
    assert ran.returncode == 2
    assert "bad.jsonl:1: no text with places" in ran.stderr


def test_no_data_is_an_error():
    assert run().returncode == 2
