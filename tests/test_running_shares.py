"""Shares of the votes counted, which only grow: what QTY007 says and where it keeps silent; invented sentences."""

import pytest

from amounts_fixture import issues

FIRST = "The Delta agency has 88.4% of ballot boxes opened."

SILENT = [
    "The Delta agency has 91.2% of ballot boxes opened.",
    "The Delta agency has 88.4% of ballot boxes opened.",
    "The election board says 61% of ballot boxes had been opened.",
    "The Gamma agency has 61% of ballot boxes opened.",
    "With 61% of ballot boxes opened, it is close.",
    "The Delta agency has 40% of ballot boxes in Bergen opened, and in Bergen 40% of the boxes counted.",
    "The Delta agency has about 80% of ballot boxes opened.",
    "The Delta agency has at least 80% of ballot boxes opened.",
    "The Delta agency has between 80% and 85% of ballot boxes opened.",
    "The Delta agency, which revised its count, has 80% of ballot boxes opened.",
    "The Delta agency now says that 80% of the boxes were counted.",
    "The Delta agency has 80.1% of the votes counted.",
    "The Delta agency has yes on 51.2% and no on 48.8%.",
    "The Delta agency: yes: 50.1% no: 49.9% ballot boxes opened: 91.2%.",
    "The Delta agency: no 49.9% ballot boxes opened: 91.2%.",
    "The Delta agency says 60% of voters turned out.",
    "The Delta agency says it will recount 60% of the boxes.",
]

FIRES = [
    "The Delta agency has 88.1% of ballot boxes opened.",
    "the delta agency has 88.1 % of the ballot boxes opened .",
    "With 88.1% of the boxes counted, the Delta agency says, it is close.",
    "The state-run Delta agency has 88.1% of boxes counted.",
    "The Delta news agency: 88.1% of ballot boxes are opened.",
    "News agency Delta has 88.1% of ballot boxes opened.",
    "It is close, the Delta agency reports, with 88.1% of all ballot boxes opened.",
    "Delta agency says 88.1% of the ballot boxes have been opened.",
    "After 88.1% of ballot boxes had been counted it is close, says the Delta agency.",
    "The Delta agency on the count: ballot boxes opened: 88.1%.",
    "Delta agency: boxes counted: 88.1%; it is close.",
]


def told(second):
    return issues("QTY007", f"14:05 GMT  {FIRST}\n14:45 GMT  {second}")


@pytest.mark.parametrize("second", SILENT)
def test_nothing_is_said_of(second):
    assert [i.message for i in told(second)] == []


@pytest.mark.parametrize("second", FIRES)
def test_a_share_that_falls_is_told(second):
    (issue,) = told(second)
    assert "88.4% to 88.1" in issue.message.replace(" %", "%")
    assert len(issue.quotes) == 2


def test_the_other_order_is_growth():
    assert issues("QTY007", f"14:05 GMT  {FIRES[0]}\n14:45 GMT  {FIRST}") == ()
