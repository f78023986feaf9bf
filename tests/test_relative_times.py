"""Two times of one thing, in one sentence or in two entries: silent rows first."""

import pytest

from reconcile.claims.records.telling_records import DatedTelling
from reconcile.pipeline import claims_of_text

# A Tuesday.
DAY = "4 June 2024, all times GMT\n"


def pairs(body, *, stamp="09:36 GMT", day=DAY):
    told = [c for c in claims_of_text(f"{day}{stamp}  {body}\n") if isinstance(c, DatedTelling) and c.apposed]
    return list(zip(told[::2], told[1::2], strict=True))


def misses(body, **how):
    return [(a.reckoning, b.reckoning) for a, b in pairs(body, **how) if not a.when.overlaps(b.when)]


AGREE = [
    "The mill burned yesterday, on Monday 3 June.",
    "The mill burned yesterday (Monday).",
    "The mill burned yesterday, 3 June.",
    "The fair opens today, Tuesday 4 June.",
    "The fair opens tomorrow, Wednesday.",
    "The fair opens tomorrow (5 June 2024).",
    "She left last night, on 3 June.",
    "The mill burned two days ago, on 2 June.",
    "The mill burned two days ago, on Sunday.",
    "On 2 June, two days ago, the mill burned.",
    "The mill burned three weeks ago, on 14 May.",
    "The mill burned about three weeks ago, on 10 May.",
    "The mill burned three months ago, in March.",
    "The mill burned a month ago, on 4 May.",
    "The mill burned last month, in May.",
    "The mill burned last month, on 12 May.",
    "The mill burned last week, on 29 May.",
    "The mill burned last week, on Monday 27 May.",
    "The mill burned last year, in 2023.",
    "The mill burned last year, in March 2023.",
    "The ship docked about four hours ago, at 05:20 GMT.",
    "The ship docked two hours ago, at 07:30 GMT.",
    "The ship docked 20 minutes ago, at 09:15 GMT.",
    "The mill burned on 1 April. Three weeks later, on 22 April, it opened again.",
    "The mill burned on 1 April. Two days later, on 3 April, it opened again.",
    "The mill burned on 1 April. A month later, on 6 May, it opened again.",
]

NO_PAIR = [
    "Trading ended in Oslo at 5.30pm on Monday (1.30am today in Tokyo).",
    "Winds will be felt there by 3am on Wednesday (1400 GMT today).",
    "She lands at 11pm today (8am tomorrow in Sydney).",
    "The mill burned yesterday, and on Friday the school did.",
    "The fair, moved from yesterday, 5 June, opens soon.",
    "The fair now opens tomorrow, 7 June.",
    "The fair runs from today, 4 June.",
    "Unlike yesterday, Friday was calm.",
    "Today, Thursday's vote is on every lip.",
    "He spoke yesterday, Friday being a holiday.",
    "She came in June last year.",
    "“It burned yesterday, on 1 June,” he said.",
    "Mill News (@millnews) It burned yesterday, on 1 June.",
    "1 May: the mill burned yesterday, on 30 April.",
    "From our archive: the mill burned yesterday, on 30 April.",
    "Last year's fair, 2019 style, was smaller.",
    "It is the 25th anniversary next year - 3 June 1994.",
    "Months ago, in January, the mill burned.",
    "He called between yesterday, 1 June and Friday.",
]

MISS = [
    "The mill burned yesterday, on Tuesday 4 June.",
    "The mill burned yesterday, on Monday 27 May.",
    "The mill burned yesterday (5 June).",
    "The mill burned yesterday (Thursday).",
    "The mill burned yesterday, Friday.",
    "The fair opens today, Wednesday.",
    "The fair opens today, 14 June.",
    "The fair opens tomorrow, Friday.",
    "The fair opens tomorrow (5 July).",
    "She left last night, on 1 June.",
    "The mill burned two days ago, on 5 May.",
    "The mill burned two days ago, on Friday.",
    "On 5 May, two days ago, the mill burned.",
    "The mill burned three weeks ago, on 2 June.",
    "The mill burned three months ago, in January.",
    "The mill burned last month, in March.",
    "The mill burned last month, on 12 March.",
    "The fair opens next month, in August.",
    "The mill burned last week, on 5 May.",
    "The mill burned last year, in 2022.",
    "The ship docked about four hours ago, at 03:10 GMT.",
    "The ship docked two hours ago, at 09:10 GMT.",
    "The ship docked 20 minutes ago, at 08:20 GMT.",
    "The mill burned on 1 April. Three weeks later, on 6 May, it opened again.",
    "The mill burned on 1 April. Two days later, on 13 April, it opened again.",
    "the mill burned yesterday ( 5 june ) , police say .",
]


@pytest.mark.parametrize("body", [*AGREE, *NO_PAIR])
def test_times_that_agree_or_are_of_two_things_are_silent(body):
    assert misses(body) == []


@pytest.mark.parametrize("body", AGREE)
def test_the_two_names_of_one_time_are_seen_as_such(body):
    assert len(pairs(body)) == 1


@pytest.mark.parametrize("body", MISS)
def test_times_of_one_thing_that_part_are_found(body):
    assert len(misses(body)) == 1


def test_the_day_of_a_place_across_the_date_line_is_a_day_too():
    assert not misses("In Sydney the mill burned today, 5 June.", stamp="20:36 GMT")
    assert misses("In Lima the mill burned today, 5 June.", stamp="20:36 GMT")


def test_just_after_midnight_the_day_before_is_still_today():
    assert not misses("The mill burned today, 3 June.", stamp="00:36 GMT")


def test_the_arithmetic_is_told():
    ((reckoned, named),) = misses("The mill burned yesterday, on 1 June.")
    assert reckoned == "“yesterday”, told on Tuesday 4 June 2024, is Monday 3 June 2024"
    assert named == "“1 June” is Saturday 1 June 2024"


def entries(*told):
    """Whether two statements of entries on one event part. told: (clock, words)."""
    text = "12 September 2023, all times GMT\n" + "".join(f"{at} GMT  {words}\n" for at, words in told)
    found = [c for c in claims_of_text(text) if isinstance(c, DatedTelling)]
    return [
        (a.text, b.text)
        for i, a in enumerate(found)
        for b in found[i + 1 :]
        if a.subject == b.subject and (a.relative or b.relative) and not a.when.overlaps(b.when)
    ]


ONE_EVENT = [
    ("arrived in Bergen two hours ago.", "arrived in Bergen at 07:40 GMT."),
    ("arrived in Bergen about two hours ago.", "arrived in Bergen at 06:50 GMT."),
    ("arrived in Bergen an hour ago.", "arrived in Bergen at 10:40 local time."),
    ("arrived in Bergen yesterday.", "arrived in Bergen on Monday."),
    ("arrived in Bergen two days ago.", "arrived in Bergen on Sunday."),
    ("has arrived in Bergen.", "arrived in Bergen at 09:10 GMT."),
    ("has now arrived in Bergen.", "arrived in Bergen at 09:30 GMT."),
    ("arrived in Bergen yesterday.", "will arrive in Bergen at 11:10 GMT."),
    ("may arrive in Bergen today.", "arrived in Bergen on Sunday."),
    ("arrived in Bergen yesterday.", "arrived in Oslo on Sunday."),
    ("arrived in Bergen yesterday.", "left Bergen on Sunday."),
    ("arrived in Bergen yesterday.", "is back and arrived in Bergen on Sunday."),
    ("arrived in Bergen at 07:10 GMT.", "arrived in Bergen at 04:10 GMT."),
    ("arrived in Bergen yesterday.", "arrived in Bergen, her office said on Sunday."),
    ("visited Bergen yesterday.", "visited Bergen on Sunday."),
    ("did not arrive in Bergen yesterday.", "arrived in Bergen on Sunday."),
    ("has arrived in Bergen.", "has arrived in Bergen, her office says."),
    ("has arrived in Bergen. Updated at 12:10.", "arrived in Bergen at 11:10 GMT."),
]
TWO_TIMES = [
    ("arrived in Bergen two hours ago.", "arrived in Bergen at 05:40 GMT."),
    ("arrived in Bergen about two hours ago.", "arrived in Bergen at 03:40 GMT."),
    ("arrived in Bergen 20 minutes ago.", "arrived in Bergen at 07:40 GMT."),
    ("arrived in Bergen two hours ago.", "arrived in Bergen at 07:40 local time."),
    ("arrived in Bergen yesterday.", "arrived in Bergen on Saturday."),
    ("arrived in Bergen yesterday.", "arrived in Bergen on 9 September."),
    ("arrived in Bergen today.", "arrived in Bergen on Sunday."),
    ("landed in Bergen two hours ago.", "arrived in Bergen at 05:40 GMT."),
    ("departed from Bergen two hours ago.", "departed from Bergen at 05:40 GMT."),
    ("has arrived in Bergen.", "arrived in Bergen at 11:10 GMT."),
    ("has now arrived in Bergen.", "arrived in Bergen at 10:30 GMT."),
    ("has landed in Bergen.", "arrived in Bergen at 10:30 GMT, her office said."),
]


@pytest.mark.parametrize(("first", "second"), ONE_EVENT)
def test_entries_that_agree_or_tell_of_two_events_are_silent(first, second):
    assert (
        entries(
            ("09:36", f"Prime Minister Anna Berg {first}"), ("12:50", f"Prime Minister Anna Berg {second}")
        )
        == []
    )


@pytest.mark.parametrize(("first", "second"), TWO_TIMES)
def test_entries_that_give_one_event_two_times_are_found(first, second):
    told = (("09:36", f"Prime Minister Anna Berg {first}"), ("12:50", f"Prime Minister Anna Berg {second}"))
    assert entries(*told)
