"""Weekdays beside dates: all told on Tuesday 12 September 2023, silent rows first."""

from __future__ import annotations

import pytest

from calendar_fixture import told_on
from reconcile.claims.dates.weekdays import make_weekday_dates
from reconcile.model import BlockKind

SILENT = (
    "The vote is on Thursday, 14 September.",
    "The vote is on Thu 14 Sept.",
    "The vote is on 14 September (Thursday).",
    "The vote is on 14 September (Friday's session is cancelled).",
    "The vote is on 14 September. Friday is free.",
    "It runs until 14 September, Friday's paper says.",
    "The port is shut on Tuesday 19 and Wednesday 20 September.",
    "The fair runs from Monday 18 to Friday 22 September.",
    "The fair runs from Monday September 18 to Friday 22.",
    "The fair is on Saturday and Sunday, 23-24 September.",
    "The fair is on Saturday or Sunday 24 September.",
    "On Tuesday 12 people were hurt in September.",
    "He was fined on Friday 9 May 2014.",
    "It is dated Monday 08/09/2014.",
    "In the Julian calendar it was Friday 12 January 1940.",
    "It was closed on Wednesday 14 September after a storm in 2022.",
    "A court heard that on Monday 12 September, a year ago, he left.",
    "The games open on Friday 1 March.",
    "She was seen on Wednesday 9 December. The court asks about December 2020.",
    "Tomorrow - Wednesday 13th September - is the day.",
    "Friday 13th is a film. The 14 September show is on.",
    "The Mail on Sunday, 14 September issue, was late.",
    "Sheffield Wednesday 2 May United 1.",
    "On Black Friday 24 November shops open early.",
    "The night of Friday-Saturday 16 September was cold.",
    "The Friday 13 film series began in 1980, 43 years ago.",
    "The Thursday night show on 14 September was a hit; Friday 15 September's is sold out.",
    "Man City play on Saturday, 16 September, then on Tuesday 19 September and Sunday the 24th.",
    "On Monday 12 September last year the Queen's coffin lay in Edinburgh.",
    "The Queen died on Thursday 8 September, a year ago last week.",
    "He was arrested on Thursday 8 September and tried a year later.",
    "Doors open Fri 15 - Sun 17 September.",
    "The 9 November coup, a Thursday, ended it in 2023.",
    "Saturday 16 and Sunday 17 September are heritage days.",
    "Sat 16/Sun 17 September.",
    "From Friday night (15 September) until Monday morning (18 September).",
    "The US votes on the Tuesday after the first Monday in November.",
    "In Sydney it is already Wednesday 13 September.",
    "Black Wednesday, 16 September 1992, cost billions.",
    "Bloody Sunday, 30 January 1972.",
    "On Good Friday, 7 April, shops closed.",
    "Her tweet of Wed 6 Sep said so.",
    "The strike on Wednesday 13, Thursday 14 and Friday 15 September goes ahead.",
    "The strike on 13, 14 and 15 September (Wednesday to Friday) goes ahead.",
    "The paper of Sunday 10 September says it.",
    "The deadline is 5pm on Friday 29 September 2023.",
    "She was born on Monday 3 May 1954 and died on Tuesday 5 May 2020.",
    "The show opens on Thursday 14 September, for 20 years a day of rest.",
)
WRONG = (
    "The vote is on Friday, 14 September.",
    "The vote is on Friday 14th September.",
    "The vote is on Fri 14 Sept.",
    "The vote is on Fri. 14 Sep.",
    "The vote is on Friday, September 14.",
    "The vote is on Friday the 14th of September.",
    "The vote is on 14 September (Friday).",
    "The vote is on 14 September, a Friday.",
    "The vote is on 14 September, which is a Friday.",
    "September 14 falls on a Friday.",
    "14 September 2023 is a Friday.",
    "It was signed on 30 November 2015, a Friday.",
    "It was signed on Friday, November 30, 2015.",
    "It was signed on Friday 2015-11-30.",
    "It was signed on Friday 30/11/2015.",
    "It was signed on Friday 30.11.2015.",
    "The port is shut on Tuesday 19 and Thursday 20 September.",
    "The fair runs from Sunday 18 to Friday 22 September.",
    "The fair runs from Monday September 18 to Thursday 22.",
    "The fair runs from Sunday 18 September to Friday 22 September 2023.",
    "The fair is on Saturday and Sunday, 22-23 September.",
    "The gates open at 8am on Thursday 15 September.",
    "The fair is on Friday 20-24 September.",
    "It happened on Monday 10 September, police said.",
    "It was at 21:40 on Saturday 8 September that he fell.",
    "the vote is on friday , 14 september .",
    "the vote is on 14 september ( friday ) .",
    "the port is shut on tuesday 19 and thursday 20 september .",
)


def misfits(text, *, day="2023-09-12", kind=BlockKind.BODY):
    return [c for c in make_weekday_dates(told_on(day, text, kind=kind)) if not c.explained]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_of(text):
    assert misfits(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_the_weekday_does_not_fit_in(text):
    found = misfits(text)
    assert found
    assert all(claim.right_weekday != claim.weekday for claim in found)


@pytest.mark.parametrize(
    "kind", [BlockKind.CAPTION, BlockKind.ALT_TEXT, BlockKind.HEADLINE, BlockKind.SUMMARY]
)
def test_captions_and_headlines_are_read_too(kind):
    assert misfits("The bridge this morning, Friday 12th September 2023", kind=kind)


# Day told, text, arithmetic, likely slip, what to write then.
SLIPS = (
    (
        "2015-12-07",
        "The pier this morning, Friday 7th December 2015.",
        "7 December 2015 is a Monday; Friday is 4 December",
        "it was told on that day: wrong weekday?",
        "Monday 7 December",
    ),
    (
        "2019-09-05",
        "The bus was hit on Monday 16 August.",
        "16 August 2019 is a Friday; Monday is 19 August",
        "",
        "Monday 19 August",
    ),
    (
        "2017-07-13",
        "It stays open until Friday, 12 July.",
        "12 July 2017 is a Wednesday; Friday is 14 July",
        "",
        "Friday 14 July",
    ),
    (
        "2019-06-24",
        "The vote is on Wednesday 3 June.",
        "3 June 2019 is a Monday; Wednesday is 5 June",
        "right for July: wrong month?",
        "Wednesday 3 July",
    ),
    (
        "2019-12-21",
        "As of Thursday 19 November the road is shut.",
        "19 November 2019 is a Tuesday; Thursday is 21 November",
        "right for December: wrong month?",
        "Thursday 19 December",
    ),
    (
        "2015-01-09",
        "It was taken on Friday 9th January 2014.",
        "9 January 2014 is a Thursday; Friday is 10 January",
        "right in 2015: wrong year?",
        "Friday 9 January 2015",
    ),
    (
        "2023-09-12",
        "It was signed on Wednesday, 25 March 2014.",
        "25 March 2014 is a Tuesday; Wednesday is 26 March",
        "right in 2015: wrong year?",
        "Wednesday 25 March 2015",
    ),
    (
        "2023-09-12",
        "It was signed on Friday, 30 November 2015.",
        "30 November 2015 is a Monday; Friday is 27 November",
        "",
        "Friday 27 November",
    ),
)


@pytest.mark.parametrize(("day", "text", "arithmetic", "slip", "repair"), SLIPS, ids=[s[1] for s in SLIPS])
def test_the_slip_is_told_with_its_arithmetic(day, text, arithmetic, slip, repair):
    (claim,) = misfits(text, day=day)
    assert (claim.arithmetic, claim.slip) == (arithmetic, slip)
    assert claim.by_slip.startswith(repair)
    assert claim.by_date.endswith("if the date is right")


# Day told and words that lead the reader to another year, or do not.
YEARS = (
    ("2016-02-03", "The bridge was closed on Wednesday 11 March after a storm.", True),
    ("2016-09-03", "The new bridge will open on Thursday 1 March at the latest.", True),
    ("2023-06-14", "The jury heard that he was last seen on Monday 13 June, a year ago.", True),
    ("2023-06-14", "Next year the fair is on Friday 14 June.", True),
    ("2023-06-14", "The fair of 2021 was rained off. On Monday 14 June nobody came.", True),
    ("2023-06-14", "He was last seen on Monday 13 June.", False),
    ("2023-06-07", "The hearing is on Monday 13 June.", False),
    ("2023-06-07", "The cup final will be on Sunday 20 July.", False),
    ("2023-09-30", "The cup final will be on Sunday 19 July.", False),
    ("2023-09-30", "The cup final will be on Sunday 6 July.", True),
    ("2023-06-07", "The inquest heard that she was seen on Monday 4 January.", True),
    ("2023-06-07", "Police say that she was seen on Monday 6 January.", False),
    ("2023-06-07", "The court heard that he was last seen on Monday 13 June.", True),
    ("2023-06-14", "The fair will open on Friday 14 June.", False),
    ("2023-06-14", "The fair will open on Thursday 16 June.", False),
)


@pytest.mark.parametrize(("day", "text", "explained"), YEARS, ids=[y[1] for y in YEARS])
def test_the_year_is_that_of_the_words(day, text, explained):
    claims = list(make_weekday_dates(told_on(day, text)))
    assert claims
    assert all(claim.explained is explained for claim in claims)
