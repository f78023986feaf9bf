"""The day of a clock that is told twice, the year behind a date, the zone behind a part of a day, and clocks ahead of their telling."""

from __future__ import annotations

import pytest

from calendar_fixture import told_on

TOLD = "2019-07-20"  # a Saturday, noon UTC
# Text; its times as day, hour and minute of their start in UTC, "-" for one that has none.
ROWS = (
    # silent: no year, no zone, no day is taken from what stands beside for another reason
    ("The bridge shut on 3 May. Last year it was painted.", "2019-05-02 23:00; 2018-01-01 00:00"),
    ("On 6 June, last year's winner fell.", "2019-06-05 23:00; 2018-01-01 00:00"),
    ("The law of 3 May 2016 held until last year.", "2016-05-02 23:00; 2018-01-01 00:00"),
    ("On Sunday, Paris time trials begin.", "2019-07-20 23:00"),
    ("On Friday night, half time came late.", "2019-07-19 20:00"),
    ("On Monday, Lima spent some time on it.", "2019-07-14 23:00"),
    ("The tug left at 8am local time on Friday (7.10am BST).", "-; 2019-07-20 06:10"),
    ("The choir sang at 9pm.", "2019-07-19 20:00"),
    ("They met on Friday at 9am. The mayor slept until noon today.", "2019-07-19 08:00; 2019-07-20 11:00"),
    # figures of which either may be the month: the weekday beside them decides
    ("The bell was cast on 05/06/2018.", "2018-06-04 23:00"),
    ("It was seen on Tuesday 05/06/2018.", "2018-06-04 23:00"),
    ("It was seen on Friday 05/06/2018.", "2018-06-04 23:00"),
    ("The log is of Sunday, 05/06/2018.", "2018-05-05 23:00"),
    ("He signed it on Saturday 07/04/2018.", "2018-04-06 23:00"),
    ("He signed it on Wednesday, 07/04/2018.", "2018-07-03 23:00"),
    # the year behind a date
    ("He was jailed on March 9 last year.", "2018-03-09 00:00"),
    ("The pier opened on 4 June of last year.", "2018-06-03 23:00"),
    ("She resigned at 3pm on 5 December last year.", "2018-12-05 15:00"),
    ("The vote is on 2 February next year.", "2020-02-02 00:00"),
    ("It sank on 11 April, two years ago.", "2017-04-10 23:00"),
    ("It rained from 3-5 January this year.", "2019-01-03 00:00"),
    # the zone behind a part of a day
    ("On Thursday evening, New York time, the board met.", "2019-07-18 21:00"),
    ("The court ruled on Tuesday morning Halifax time.", "2019-07-16 09:00"),
    ("Late on Wednesday night (Tokyo time) it fell.", "2019-07-17 12:00"),
    ("The game was yesterday evening, Sydney time.", "2019-07-19 07:00"),
    # a clock told twice, its day and its tense told once
    ("The tug left at 4.10pm local time on Thursday (3.10pm BST).", "2019-07-18 14:10; 2019-07-18 14:10"),
    ("Staff had been ordered to leave at 2pm local time on Monday (1pm BST).", "2019-07-15 12:00; 2019-07-15 12:00"),
    ("On Friday at 1am local time (midnight BST) the dam broke.", "2019-07-18 23:00; 2019-07-18 23:00"),
    ("The debate has been moved to 10am local time (9am BST).", "2019-07-20 08:00; 2019-07-20 08:00"),
    ("It was out at 5am local time on Friday (4am BST), and the road opened at 6.30am.", "2019-07-19 03:00; 2019-07-19 03:00; 2019-07-19 05:30"),
    ("Talks failed on Thursday at 7pm local time (6pm BST). The minister left at 8pm.", "2019-07-18 17:00; 2019-07-18 17:00; 2019-07-18 19:00"),
    ("On Tuesday the lock was drained at 6am and searched until 9am.", "2019-07-15 23:00; 2019-07-16 05:00; 2019-07-16 08:00"),
    # told as past with a clock of the next two hours: of the day of the telling
    ("The last bus left at 2.40pm.", "2019-07-20 13:40"),
    ("Shares in Madrid stopped at 3.30pm local time (2.30pm BST).", "2019-07-20 13:30; 2019-07-20 13:30"),
    ("The crowd left at 5pm.", "2019-07-19 16:00"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "starts"), ROWS)
def test_days_of_times(text, starts):
    times = told_on(TOLD, text).mentions[0].times
    said = (f"{t.interval.start:%Y-%m-%d %H:%M}" if t.interval else "-" for t in times)
    assert "; ".join(said) == starts
