"""The day of a page: by its stamps, else by what its own words allow; never a guess."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.pipeline import Settings, understand
from reconcile.sources import read_page
from reconcile.times import wall_parts

FIRST_IN_24 = "It is the first visit in 24 years: Anna Berg last came in 2000."


def dating_of(text, *, as_of=None, head=""):
    page = f"{head}14:05  {text}\n14:20  The hall is full.\n"
    return understand(read_page(page.encode(), name="x.txt"), Settings(as_of=as_of)).dating


def day_of(dating):
    return (
        None
        if dating.midnight_s is None
        else "{:04d}-{:02d}-{:02d}".format(*wall_parts(dating.midnight_s)[:3])
    )


UNDATED = [
    pytest.param("The hall was full.", None, id="nothing that could date it"),
    pytest.param("The talks begin today.", None, id="today alone"),
    pytest.param("The talks begin on Wednesday.", None, id="a weekday alone"),
    pytest.param("Today, Wednesday 19 June, the talks begin.", None, id="a weekday and a date fit many years"),
    pytest.param("Today, Wednesday 19 June, the talks begin. The last were in 2019.", None, id="two years are left"),
    pytest.param("Today, Wednesday 19 June, the talks begin. Covid is over.", None, id="a known event leaves two years"),
    pytest.param(f"The talks begin on Wednesday 19 June. {FIRST_IN_24}", None, id="a date that is not said to be today"),
    pytest.param("On 19 June 2024 the talks begin.", None, id="a full date may be any day's"),
    pytest.param("The bridge opened on Friday 29 October 1999.", None, id="a date of history"),
    pytest.param(FIRST_IN_24, None, id="a year without a day"),
    pytest.param(f"Today, Wednesday 31 June, the talks begin. {FIRST_IN_24}", None, id="a day that does not exist"),
    pytest.param(f"Today, Monday 19 June, the talks begin. {FIRST_IN_24}", None, id="a weekday that the year does not have"),
    pytest.param("It is Friday 13 March 2020. The streets are empty.", None, id="a story told in the present"),
    pytest.param("If it is Wednesday 19 June 2024, the gate is shut.", None, id="a condition"),
    pytest.param("Welcome to our page ahead of the vote on Thursday 20 June 2024.", None, id="a welcome to another day"),
    pytest.param("Today is 19 June 2024 and tomorrow is 21 June 2024.", None, id="two days that exclude each other"),
    pytest.param(f"Today, Wednesday 19 June, it begins. {FIRST_IN_24} It is the 10th anniversary of the pact, signed in 2003.", None, id="two sums of years that exclude each other"),
    pytest.param("Today, Wednesday 19 June, the talks begin. Lisbon will host the 2030 games.", "2031-01-01", id="a year ahead is no lower bound"),
    pytest.param("Today, Wednesday 19 June, the talks begin. The last were in 2020.", "2024-06-18", id="the given now lies before the day"),
    pytest.param("Today, Wednesday 19 June, the talks begin. The last were about 24 years ago, in 2000.", None, id="about so many years"),
]  # fmt: skip

DATED = [
    pytest.param(f"Tomorrow, Wednesday 19th June, is the key day. {FIRST_IN_24}", None, "2024-06-18", id="tomorrow, and years counted"),
    pytest.param(f"Today - Wednesday 19 June - is the key day. {FIRST_IN_24}", None, "2024-06-19", id="today between dashes"),
    pytest.param(f"Yesterday (Wednesday 19 June) was the key day. {FIRST_IN_24}", None, "2024-06-20", id="yesterday, and the date in brackets"),
    pytest.param(f"On Wednesday 19 June, tomorrow, the talks begin. {FIRST_IN_24}", None, "2024-06-18", id="the word behind the date"),
    pytest.param("Today, Wednesday 19 June 2024, the talks begin.", None, "2024-06-19", id="a written year"),
    pytest.param(f"It's Wednesday 19 June and the talks begin. {FIRST_IN_24}", None, "2024-06-19", id="it is"),
    pytest.param(f"Good morning, it is now Wednesday 19 June. {FIRST_IN_24}", None, "2024-06-19", id="a greeting, and it is"),
    pytest.param("Welcome to our live page from the harbour on Wednesday 19 June 2024.", None, "2024-06-19", id="a welcome"),
    pytest.param("Good morning and welcome to the live page for Wednesday 19 June 2024.", None, "2024-06-19", id="a greeting and a welcome"),
    pytest.param(f"This morning, Wednesday 19 June, the talks began. {FIRST_IN_24}", None, "2024-06-19", id="this morning"),
    pytest.param(f"Tonight - Wednesday 19 June - the talks end. {FIRST_IN_24}", None, "2024-06-19", id="tonight"),
    pytest.param(f"Last night, Wednesday 19 June, the talks ended. {FIRST_IN_24}", None, "2024-06-20", id="last night"),
    pytest.param(f"Today's date is Wednesday 19 June. {FIRST_IN_24}", None, "2024-06-19", id="the date of today"),
    pytest.param("The talks were held yesterday, Monday 13 November 2017.", None, "2017-11-14", id="yesterday with a written year"),
    pytest.param("Tomorrow, Sunday 1 January 2023, is a holiday.", None, "2022-12-31", id="tomorrow is another year"),
    pytest.param("Today, Tuesday 14 November, it begins. The last was in 2002, 15 years ago.", None, "2017-11-14", id="so many years ago, beside its year"),
    pytest.param("Today, Thursday 27 July, marks the 70th anniversary of the truce, signed in 1953.", None, "2023-07-27", id="an anniversary"),
    pytest.param("Today, Wednesday 19 June, the talks begin. The last were in 2020.", "2025-01-01", "2024-06-19", id="the given now leaves one year"),
    pytest.param("Today, Wednesday 19 June, the talks begin. The last were in 2020.", "2024-06-19T09:00+09:00", "2024-06-19", id="the given now is an instant of that day"),
    pytest.param("Today, Wednesday 19 June, it begins. Since the invasion of Ukraine all has changed.", "2026-01-01", "2024-06-19", id="a known event and the given now"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "as_of"), UNDATED)
def test_what_does_not_fix_the_day_leaves_it_open(text, as_of):
    dating = dating_of(text, as_of=as_of)
    assert day_of(dating) is None
    assert "conclusion" not in {e.rule for e in dating.evidence}


@pytest.mark.parametrize(("text", "as_of", "expected"), DATED)
def test_the_words_fix_the_day_and_say_why(text, as_of, expected):
    dating = dating_of(text, as_of=as_of)
    assert day_of(dating) == expected
    assert dating.evidence[-1].rule == "conclusion"
    assert any(e.quotes for e in dating.evidence)


def test_stamps_decide_before_words():
    dating = dating_of(
        f"Today, Wednesday 19 June, it begins. {FIRST_IN_24}", head="12 September 2023, all times GMT\n"
    )
    assert day_of(dating) == "2023-09-12"
    assert [(e.rule, e.agrees) for e in dating.evidence] == [
        ("stamps", True),
        ("own day", True),
        ("told day", False),
    ]


def test_each_kind_of_reason_is_named():
    text = (
        f"Tomorrow, Wednesday 19th June, is the key day of Tuesday's trip. {FIRST_IN_24} "
        "She stayed at home in 2019, before the Covid pandemic."
    )
    rules = {e.rule for e in dating_of(text).evidence}
    assert rules == {
        "weekday and date",
        "years counted",
        "latest year",
        "known event",
        "weekday",
        "conclusion",
    }


def test_a_sum_that_does_not_agree_with_the_day_says_so():
    text = (
        "Today, Wednesday 19 June 2024, the talks begin. "
        "It is the first visit in 20 years: Anna Berg last came in 2000."
    )
    dating = dating_of(text)
    assert day_of(dating) in (None, "2024-06-19")
    assert all(e.agrees for e in dating.evidence if e.rule != "years counted")
    assert [e.agrees for e in dating.evidence if e.rule == "years counted"] in ([], [False])


def test_a_headline_that_is_newer_dates_nothing():
    page = "# Talks to begin today, Thursday 20 June 2024\n14:05  The hall is full.\n14:20  It is cold.\n"
    assert understand(read_page(page.encode(), name="x.txt")).dating.midnight_s is None


@given(st.dates(dt.date(2001, 1, 2), dt.date(2030, 12, 30)), st.sampled_from([-1, 0, 1]))
def test_a_full_date_beside_its_word_gives_exactly_that_day(today, shift):
    named = today + dt.timedelta(days=shift)
    word = {-1: "Yesterday", 0: "Today", 1: "Tomorrow"}[shift]
    dating = dating_of(f"{word}, {named:%A} {named.day} {named:%B %Y}, is the key day.")
    assert day_of(dating) == today.isoformat()
