"""The example pages: what was planted is found, the traps stay silent, and the reports are those in examples/expected.

RECONCILE_RENEW_GOLDENS=1 writes the expected reports anew; read the result as a diff.
"""

from __future__ import annotations

import os

import pytest

from pages_fixture import EXAMPLES, PAGES, PLANTED, report_of, text_of, touches
from reconcile import RENDERERS

FAULTS = [p for p in PLANTED if not p.is_trap]
TRAPS = [p for p in PLANTED if p.is_trap]
RENEW = os.environ.get("RECONCILE_RENEW_GOLDENS") == "1"


@pytest.mark.parametrize("name", PAGES)
def test_each_page_has_faults_and_traps(name):
    assert sum(p.page == name for p in FAULTS) >= 5
    assert sum(p.page == name for p in TRAPS) >= 5


@pytest.mark.parametrize("planted", PLANTED, ids=str)
def test_planted_words_stand_on_their_page(planted):
    assert planted.words in text_of(planted.page).replace("&#39;", "'")


@pytest.mark.parametrize("planted", FAULTS, ids=str)
def test_a_planted_fault_is_found_under_its_code(planted):
    issues = report_of(planted.page).issues
    found = [i for i in issues if any(touches(q.text, planted.words) for q in i.quotes)]
    assert planted.expected in {code for i in found for code in (i.code, *i.gathered)}


@pytest.mark.parametrize("planted", TRAPS, ids=str)
def test_no_error_or_warning_rests_on_a_trap(planted):
    loud = [i for i in report_of(planted.page).issues if i.severity in ("error", "warning")]
    assert [i.message for i in loud if any(planted.words in q.text for q in i.quotes)] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_error_and_warning_was_planted(name):
    faults = [p for p in FAULTS if p.page == name]
    for issue in report_of(name).issues:
        if issue.severity in ("error", "warning"):
            codes = {issue.code, *issue.gathered}
            assert any(
                p.expected in codes and touches(q.text, p.words) for p in faults for q in issue.quotes
            ), issue.message


def test_the_page_without_stamps_is_dated_by_its_own_words():
    (page,) = report_of("island-visit.txt").pages
    assert page.date == "2017-11-14"
    assert len({e.rule for e in page.evidence}) >= 4


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("name", PAGES)
def test_the_report_is_the_expected_one_byte_for_byte(name, form):
    text = RENDERERS[form](report_of(name), width=100)
    # No suffix of a page, so that `reconcile run examples` does not take a report for one.
    golden = EXAMPLES / "expected" / f"{name.partition('.')[0]}.{form}-report"
    if RENEW:
        golden.write_bytes(text.encode())
    assert text == golden.read_bytes().decode()
