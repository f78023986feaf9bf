"""Dates that no calendar of ours has: all told on 12 September 2023, silent rows first."""

from __future__ import annotations

import pytest

from calendar_fixture import told_on
from reconcile.claims.dates.impossible_dates import make_impossible_dates

SILENT = (
    "The hall is open on 30 September, from 9.30am to 6.30pm.",
    "The fair closes on 30 June.",
    "The fair closes on 31 July.",
    "The fair runs from 30 June to 31 July.",
    "The fair runs from 1-31 May.",
    "She was born on 29 February 2020.",
    "She was born on February 29.",
    "She was born on 29 February.",
    "The form is dated 12/13/2015.",
    "The form is dated 13/12/2015.",
    "It opened in May 31 years ago.",
    "Version 13.13.2015 is out.",
    "Build 31.06.2015 is out.",
    "They won 31-30 in June.",
    "Entries 23/24/25 are late.",
    "The play is on 23/24/25 June.",
    "The rooms 31/06/15 are free.",
    "Bus 13/13/15 is late.",
    "The odds were 31/30 in June.",
    "The 32 March hares ran.",
    "On 45 May Day marches nobody was hurt.",
    "In June 31 people were hurt.",
    "June 31,000 tonnes were shipped.",
    "Sweden had a 30 February 1712 in its Swedish calendar.",
    "In the Julian calendar 29 February 1900 was a day.",
    "He will pay on the 31st of June of never.",
    "The novel ends on a fictional 30 February.",
    "There is no such date as 31 November.",
    "31 April does not exist, the clerk said.",
    "The 4-4-5 fiscal calendar has a 30 February 2015.",
)
# Text, the words that are no date, why, what else to write.
WRONG = (
    ("The fair closes on 31 June.", "31 June", "June has 30 days", "30 June", "31 July"),
    (
        "The fair closes on 31st June 2024.",
        "31st June 2024",
        "June has 30 days",
        "30 June 2024",
        "31 July 2024",
    ),
    ("The fair closes on June 31.", "June 31", "June has 30 days", "30 June", "31 July"),
    (
        "The fair closes on the 31st of September.",
        "31st of September",
        "September has 30 days",
        "30 September",
        "31 October",
    ),
    ("The fair closes on Friday, April 31.", "Friday, April 31", "April has 30 days", "30 April", "31 May"),
    ("The fair closes on 31 Nov.", "31 Nov", "November has 30 days", "30 November", "31 December"),
    ("The rent is due on 30 February.", "30 February", "February has 29 days", "29 February", "30 March"),
    (
        "The rent is due on February 30th, 2024.",
        "February 30th, 2024",
        "February has 29 days",
        "29 February 2024",
        "30 March 2024",
    ),
    (
        "The rent is due on 30 February 2023.",
        "30 February 2023",
        "February has 28 days",
        "28 February 2023",
        "30 March 2023",
    ),
    (
        "It was taken on 29 February 2015.",
        "29 February 2015",
        "2015 is no leap year; 2016 is one",
        "28 February or 1 March 2015",
        "29 February 2016",
    ),
    (
        "It was taken on Monday 29th Feb 2015.",
        "Monday 29th Feb 2015",
        "2015 is no leap year; 2016 is one",
        "28 February or 1 March 2015",
        "29 February 2016",
    ),
    (
        "It was taken on Feb 29, 2023.",
        "Feb 29, 2023",
        "2023 is no leap year; 2024 is one",
        "28 February or 1 March 2023",
        "29 February 2024",
    ),
    (
        "It was taken on 29/02/2015.",
        "29/02/2015",
        "2015 is no leap year; 2016 is one",
        "28 February or 1 March 2015",
        "29 February 2016",
    ),
    (
        "It was taken on 2015-02-30.",
        "2015-02-30",
        "February has 28 days",
        "28 February 2015",
        "30 March 2015",
    ),
    ("It was taken on 31/06/2015.", "31/06/2015", "June has 30 days", "30 June 2015", "31 July 2015"),
    ("It is dated 31.06.2015.", "31.06.2015", "June has 30 days", "30 June 2015", "31 July 2015"),
    (
        "It is dated 13/13/2015.",
        "13/13/2015",
        "there is no month 13",
        "day 13 of another month",
        "another date",
    ),
    ("The fair runs from 28-31 June.", "28-31 June", "June has 30 days", "30 June", "31 July"),
    ("The fair opens at 9am on 31 April.", "9am on 31 April", "April has 30 days", "30 April", "31 May"),
    (
        "The fair opens on 32 March.",
        "32 March",
        "no month has a day 32",
        "another day of March",
        "a day from 1 to 31 March",
    ),
    (
        "The fair opens on the 45th of May.",
        "45th of May",
        "no month has a day 45",
        "another day of May",
        "a day from 1 to 31 May",
    ),
)


def dates(text):
    return [c for c in make_impossible_dates(told_on("2023-09-12", text)) if not c.explained]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_of(text):
    assert dates(text) == []


@pytest.mark.parametrize(("text", "quoted", "why", "by_day", "by_other"), WRONG, ids=[w[0] for w in WRONG])
def test_the_date_does_not_exist(text, quoted, why, by_day, by_other):
    (claim,) = dates(text)
    assert (claim.text, claim.why) == (quoted, why)
    assert claim.by_day.startswith(by_day)
    assert claim.by_other.startswith(by_other)


@pytest.mark.parametrize(
    "text",
    [
        "The hall is open until 31 September, from 9.30am to 6.30pm.",
        "The hall is open on 31 September from 9am until noon.",
        "The hall is open on 31/9/2023, 9am to 6pm.",
    ],
)
def test_a_day_that_is_not_is_told_once(text):
    assert len(list(make_impossible_dates(told_on("2023-09-12", text)))) == 1
