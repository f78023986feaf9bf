"""The two real pages by which the project was asked for, where they are at hand: what must be found, and nothing louder."""

from __future__ import annotations

from pathlib import Path

import pytest

from reconcile import check, read_page

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
FILES = sorted(SEEDS.glob("*.txt"))

pytestmark = pytest.mark.skipif(len(FILES) != 2, reason="the two reference pages are not at hand")

# Code, severity, and words of which each stands in a quote of the finding.
FOUND = [
    pytest.param("TIM001", "error", ("14:13pm", "04:19 GMT"), id="a clock six minutes off"),
    pytest.param("TIM003", "warning", ("14:13pm",), id="a 24-hour clock with pm"),
    pytest.param("NAM001", "warning", ("Kin Jong Un",), id="a misspelt person"),
    pytest.param("NAM001", "warning", ("Vladivostock",), id="a misspelt town"),
    pytest.param("NAM002", "note", ("Sergey", "Sergei"), id="two spellings of one person"),
    pytest.param("QTY001", "warning", ("950 miles", "1,500km"), id="a loose conversion"),
    pytest.param("QTY002", "warning", ("950 miles", "1,500km"), id="one distance told twice"),
    pytest.param("GEO001", "warning", ("950 miles", "1,500km"), id="a distance far above the map's"),
    pytest.param("GEO001", "note", ("98km",), id="a route to the next town"),
    pytest.param("GEO001", "note", ("200km",), id="a route to the border"),
    pytest.param("DUP001", "note", ("spotted", "pulled into"), id="one sighting told by two sources"),
    pytest.param("CHG001", "note", ("unclear", "Vostochny"), id="a destination that changed"),
    pytest.param("SRC003", "note", ("watching closely", "closely watching"), id="a quotation in two orders"),
    pytest.param("ORD002", "note", ("04:46", "09:42"), id="a page told newest first"),
    pytest.param("GEO003", "warning", ("in around three hours",), id="an arrival that leaves no time"),
    pytest.param("DUP003", "note", ("to to",), id="a word twice"),
    pytest.param("DUP003", "note", ("2019",), id="a year twice"),
    pytest.param("ORD006", "note", ("Pact",), id="a headline newer than its entries"),
]


@pytest.fixture(scope="module")
def report():
    return check([read_page(file.read_bytes(), name=file.name) for file in FILES])


def _carries(issue, code, severity, words):
    return (
        code in (issue.code, *issue.gathered)
        and issue.severity == severity
        and all(any(word in q.text for q in issue.quotes) for word in words)
    )


@pytest.mark.parametrize(("code", "severity", "words"), FOUND)
def test_what_must_be_found_is_found(report, code, severity, words):
    assert [i for i in report.issues if _carries(i, code, severity, words)] != []


def test_no_other_error_or_warning(report):
    loud = [i for i in report.issues if i.severity in ("error", "warning")]
    assert [i.message for i in loud if not any(_carries(i, *p.values) for p in FOUND)] == []


def test_the_distance_is_one_finding_of_three_checks(report):
    about = [i for i in report.issues if any(q.text == "1,500km" for q in i.quotes)]
    assert len(about) == 1
    assert {about[0].code, *about[0].gathered} == {"QTY001", "QTY002", "GEO001"}
    assert all(figure in about[0].message for figure in ("932 miles", "1,529 km", "1,011"))


def test_the_page_without_stamps_is_dated_and_says_why(report):
    dated, undated = report.pages
    assert (dated.date, undated.date) == ("2023-09-12", "2024-06-18")
    assert len([e for e in undated.evidence if e.agrees and e.rule != "conclusion"]) >= 5
    assert "other page" in {e.rule for e in undated.evidence}
