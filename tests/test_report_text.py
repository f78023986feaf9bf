from __future__ import annotations

import re
import subprocess
import sys

import pytest
from rich.cells import cell_len

from reconcile.report import RENDERERS
from report_fixture import FULL, MANY, REPORTS


def text(report, width=80, **more):
    return RENDERERS["text"](report, width=width, **more)


@pytest.mark.parametrize("width", [10, 40, 80, 100, 120, 200])
@pytest.mark.parametrize("name", REPORTS)
def test_no_line_is_wider_than_the_terminal(name, width):
    for line in text(REPORTS[name], width).split("\n"):
        assert cell_len(line) <= max(width, 40), line
        assert line == line.rstrip()


@pytest.mark.parametrize("name", REPORTS)
def test_the_same_report_gives_the_same_bytes(name):
    assert text(REPORTS[name]) == text(REPORTS[name])


def test_the_parts_stand_in_the_order_of_a_desk():
    titles = re.findall(r"^[A-Z][A-Z ,()]{7,}.*$", text(FULL, 120), re.MULTILINE)
    assert [t for t in titles if t.isupper()] == [
        "FINDINGS", "CLAIMS THAT CHANGED (NO CONFLICT)", "TIMELINE: HAPPENED AND SAID",
        "PLANNED AND EXPECTED", "PAGES AND THEIR DATES", "NOT UNDERSTOOD", "CHECKED, AND AGREED",
    ]  # fmt: skip


def test_findings_stand_worst_first():
    codes = re.findall(r"^(?:ERROR|WARNING|NOTE) (\w+)", text(FULL), re.MULTILINE)
    assert codes[:2] == ["TIM001", "QTY001"]
    assert codes[-1] == "NAM002"
    assert "CHG001" not in codes


@pytest.mark.parametrize(
    "words",
    [
        "reconcile: 1 error, 1 warning, 4 notes",
        "2 pages; 4 entries; 31 claims; 2 parts not understood",
        "as of: 2022-11-08T00:00:00Z; zones used: Europe/London (stamps, written)",
        "3 findings of lower confidence not shown",
        'pages/harbour.txt:5:43  "19:42pm local time"',
        "in entry 1, 3 May 2022 10:10 UTC (written: 11:10 British Summer Time 3 May 2022)",
        "= 19:42 UTC+10 = 09:42 UTC",
        "ask: Is it 19:42 or 19:24 in Nakhodka?",
        "repair: 19:42 local time (09:42 GMT)",
        "or: 19:24 local time (09:24 GMT)",
        "gathers: QTY002, GEO001",
        f"NOTE NAM002 two-spellings {FULL.issues[0].fingerprint[:8]} [decided]",
        "Tuesday 3 May 2022; times read as Europe/London (stamps); told newest first (stamps)",
        "- disagrees: a weekday that points to 2021",
        "pages/harbour.txt:2  an empty line",
        "weekday and date: 7; conversion: 1",
        "from 1998",
        "[replaced by 5]",
    ],
)
def test_the_report_says(words):
    assert words in text(FULL, 120)


def test_control_characters_never_reach_the_terminal():
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", text(FULL))


def test_colour_only_when_asked_and_the_words_stay_the_same():
    plain, coloured = text(FULL), text(FULL, color=True)
    assert "\x1b[" not in plain
    assert "\x1b[" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain


def test_nothing_found_is_said():
    assert "reconcile: nothing was checked" in text(REPORTS["empty"])
    assert "reconcile: no findings" in text(REPORTS["quiet"])
    assert "FINDINGS\n\nNone." in text(REPORTS["quiet"])


def test_every_line_of_a_long_timeline_is_there_once():
    numbers = re.findall(r"^(\d+)  ", text(MANY, 120), re.MULTILINE)
    assert sorted(map(int, numbers)) == list(range(1, 49))


def test_text_does_not_pay_for_the_html_templates():
    code = "import reconcile.report.text, sys; assert 'jinja2' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
