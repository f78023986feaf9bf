"""What a page tells of its own date against its stamps; silent where a day either side, a copy or one entry explains it."""

from __future__ import annotations

import json

import pytest

from reconcile.claims.kinds import PageDate
from reconcile.engine import load_rules, packaged_rules
from reconcile.pipeline import check, understand
from reconcile.sources import read_page

RULES = tuple(r for r in load_rules(packaged_rules())[0] if r.id == "TIM012")
ENTRIES = """
2023-09-14 16:40 GMT  The ferry left the harbour with all its passengers.
2023-09-14 15:10 GMT  Divers looked at the hull of the ferry."""


def plain(head, entries=ENTRIES):
    return read_page(f"{head}\n{entries.strip()}".encode(), name="x.txt")


def told(*sentences, day="14 September 2023"):
    lines = [f"{17 - i}:10 GMT  {s}" for i, s in enumerate(sentences)]
    return read_page("\n".join([f"{day}, all times GMT", *lines]).encode(), name="x.txt")


def blog(**fields):
    updates = [
        {"@type": "BlogPosting", "headline": f"Boat {i}", "articleBody": f"Boat {i} is in.", "datePublished": f"2023-09-{d}T12:00:00Z"}
        for i, d in enumerate((13, 14, 14))
    ]  # fmt: skip
    return read_page(
        json.dumps({"@type": "LiveBlogPosting", **fields, "liveBlogUpdate": updates}).encode(), name="b.json"
    )


SILENT = [
    pytest.param(plain("14 September 2023, all times GMT"), id="heading and stamps are of one day"),
    pytest.param(plain("13 September 2023, all times GMT"), id="a heading of the evening before"),
    pytest.param(plain("date 2017-07-11"), id="the day on which a copy was made"),
    pytest.param(plain("2017-07-11"), id="a bare date in figures"),
    pytest.param(plain("Last updated: 1 October 2023"), id="the day of the last change"),
    pytest.param(plain("Updated 2 September 2023"), id="a day of change before the entries that are left"),
    pytest.param(plain("20 September 2023"), id="a heading newer than its entries"),
    pytest.param(plain("Published 13 September 2023"), id="published the day before"),
    pytest.param(blog(datePublished="2023-09-13T10:00:00Z", coverageStartTime="2023-09-13T10:00:00Z", coverageEndTime="2023-09-14T22:00:00Z", url="https://harbour.example/live/2023/sep/13/boats"), id="fields and address agree"),
    pytest.param(blog(datePublished="2023-08-28T10:00:00Z"), id="a page that was planned weeks before"),
    pytest.param(blog(dateModified="2024-09-13T10:00:00Z"), id="a page that was moved a year later"),
    pytest.param(blog(datePublished="2023-13-45", url="https://harbour.example/2023/31/31/boats"), id="days that do not exist"),
    pytest.param(blog(url="https://harbour.example/live/boats-2023-2024"), id="an address without a day"),
    pytest.param(told("The ferry leaves today, Monday 4 September.", "It is cold."), id="one entry taken over from an older page"),
    pytest.param(told("The ferry leaves today, Thursday 14 September.", "The quay opens tomorrow (15 September).", "She arrived last night, 13 September."), id="words and stamps agree"),
    pytest.param(told("Today, Wednesday 13 September, it begins.", "Tonight, Wednesday 13 September, it ends."), id="the day before, in another zone"),
    pytest.param(told("“Today, Monday 4 September, we sail,” she said.", "He wrote: “Tomorrow, Tuesday 5 September, we land.”"), id="the words of others"),
    pytest.param(told("Today, Tuesday 14 September, we sail.", "Tomorrow, Saturday 15 September, we land."), id="weekdays that are wrong are another rule's"),
    pytest.param(told("The vote of Monday 4 September counts.", "The bridge was built by 5 September."), id="days that are not the telling's own"),
    pytest.param(told("Welcome to our page ahead of the vote on Monday 25 September.", "Hello, the fair opens on Tuesday 26 September."), id="a welcome to another day"),
    pytest.param(told("If it is Monday 4 September, she sails.", "She said it is Monday 4 September."), id="a condition, and what somebody said"),
]  # fmt: skip

FOUND = [
    pytest.param(plain("12 September 2023, all times GMT"), "2 days before", id="a heading two days older"),
    pytest.param(plain("14 September 2022, all times GMT"), "only the year differs", id="a heading of the year before"),
    pytest.param(plain("14 October 2023, all times GMT"), "only the month differs", id="a heading of another month"),
    pytest.param(plain("Published 20 September 2023"), "6 days after", id="published after its entries"),
    pytest.param(blog(datePublished="2017-02-01T10:00:00Z"), "datePublished", id="datePublished years away"),
    pytest.param(blog(coverageStartTime="2024-01-01T10:00:00Z", coverageEndTime="2024-01-02T10:00:00Z"), "coverageStartTime", id="a coverage that began after its entries"),
    pytest.param(blog(coverageEndTime="2022-01-02T10:00:00Z"), "coverageEndTime", id="a coverage that ended before its entries"),
    pytest.param(blog(dateModified="2021-09-13T10:00:00Z"), "dateModified", id="changed before it was written"),
    pytest.param(blog(url="https://harbour.example/live/2023/sep/01/boats"), "the address", id="an address of another day"),
    pytest.param(blog(url="https://harbour.example/news/2022-09-14/boats"), "the address", id="an address of another year"),
    pytest.param(told("The ferry leaves today, Monday 4 September.", "The quay opens tomorrow, Tuesday 5 September."), "4 September", id="two entries of another day"),
    pytest.param(told("Welcome to our live page on Monday 4 September.", "It's Monday 4 September and the ferry is in."), "4 September", id="a welcome to another day, twice"),
    pytest.param(told("Tonight, Monday 4 September, we sail.", "Last night (Sunday 3 September) the crew came."), "4 September", id="tonight and last night"),
    pytest.param(plain("Updated 4 September 2023", ENTRIES + " It sailed today, Monday 4 September."), "4 September", id="one entry, and the line above the page"),
    pytest.param(read_page("Alt: a quay\nToday, 14 September 2023, we sail; tomorrow, 17 September 2023, we land.", name="x.txt"), "agree with itself", id="two days in one entry"),
]  # fmt: skip


@pytest.mark.parametrize("page", SILENT)
def test_what_can_be_explained_is_silent(page):
    assert [i.message for i in check([page], rules=RULES).issues] == []


@pytest.mark.parametrize(("page", "words"), FOUND)
def test_what_does_not_agree_is_told_once_a_page(page, words):
    issues = check([page], rules=RULES).issues
    assert len(issues) == 1
    assert words in issues[0].message
    assert issues[0].quotes


def test_the_finding_lists_every_piece_of_evidence_with_whether_it_agrees():
    page = told(
        "The ferry leaves today, Monday 4 September.", "The quay opens tomorrow, Tuesday 5 September."
    )
    (issue,) = check([page], rules=RULES).issues
    evidence = dict(issue.facts)["evidence"]
    assert evidence.count("does not agree: ") == 1
    assert "; does not agree: “today, Monday 4 September” and 1 more like it" in evidence
    assert evidence.startswith("agrees: the heading gives Thursday 14 September 2023")


def test_the_page_head_carries_the_same_lines():
    lines = understand(plain("12 September 2023, all times GMT")).dating.evidence
    assert [(e.rule, e.agrees) for e in lines] == [("stamps", True), ("own day", False)]
    assert [q.text for q in lines[1].quotes] == ["12 September 2023"]


def test_a_page_without_days_of_its_own_makes_no_claim():
    page = read_page("2023-09-14 15:10 GMT  Divers looked at the hull.", name="x.txt")
    assert not any(isinstance(c, PageDate) for c in understand(page).claims)
