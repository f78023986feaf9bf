"""Forms of time expressions in news, each written in several ways: their words and their TIMEX3 values, told on 18 June 2024."""

from __future__ import annotations

import pytest

from reconcile import find_times

FORMS = {
    "spelled years": (
        ("Nineteen ninety-six was a cold year.", (("Nineteen ninety-six", "1996"),)),
        ("The law dates from nineteen seventy-nine.", (("nineteen seventy-nine", "1979"),)),
        ("They met in two thousand and eight.", (("two thousand and eight", "2008"),)),
        ("It was begun in nineteen oh five.", (("nineteen oh five", "1905"),)),
        ("The year two thousand was near.", (("The year two thousand", "2000"),)),
    ),
    "decades without digits of the century": (
        ("Prices fell in the '90s.", (("the '90s", "199"),)),
        ("She grew up in the eighties.", (("the eighties", "198"),)),
        ("It was built in the mid-70s.", (("the mid-70s", "197"),)),
        ("The early sixties were calm.", (("The early sixties", "196"),)),
        ("He sang in the nineteen-fifties.", (("the nineteen-fifties", "195"),)),
    ),
    "years without a century": (
        ("He won in '94.", (("'94", "1994"),)),
        ("They have met since '08.", (("'08", "2008"),)),
        ("Output grew in FY24.", (("FY24", "2024"),)),
        ("The budget for fiscal 1990 was cut.", (("fiscal 1990", "1990"),)),
    ),
    "spelled days": (
        ("The fair opens on the first of May.", (("the first of May", "2024-05-01"),)),
        ("It closed on the twenty-first of June.", (("the twenty-first of June", "2024-06-21"),)),
        ("We met on July the fourth.", (("July the fourth", "2024-07-04"),)),
        ("They sailed on the third of September 1939.", (("the third of September 1939", "1939-09-03"),)),
    ),
    "lists of days": (
        ("The fair is on 13 and 14 July.", (("13", "2024-07-13"), ("14 July", "2024-07-14"))),
        (
            "Talks are set for July 2, 4 and 9.",
            (("July 2", "2024-07-02"), ("4", "2024-07-04"), ("9", "2024-07-09")),
        ),
        (
            "Polls open on 5, 6 and 7 September 2024.",
            (("5", "2024-09-05"), ("6", "2024-09-06"), ("7 September 2024", "2024-09-07")),
        ),
        ("He spoke on March 3 or 4.", (("March 3", "2024-03-03"), ("4", "2024-03-04"))),
    ),
    "ranges": (
        ("It runs from 16 to 18 March 2024.", (("16 to 18 March 2024", "2024-03-16"),)),
        ("The war of 1939-45 changed the town.", (("1939-45", "1939/1945"),)),
        ("The 2021-22 season was his last.", (("2021-22", "2021/2022"),)),
        (
            "They toured from 26 July to 22 August 2023.",
            (("26 July", "2023-07-26"), ("22 August 2023", "2023-08-22")),
        ),
    ),
    "numeric dates": (
        ("It is dated 13/09/2023.", (("13/09/2023", "2023-09-13"),)),
        ("It is dated 09/13/2023.", (("09/13/2023", "2023-09-13"),)),
        ("It is dated 05/06/2023.", (("05/06/2023", "2023-06-05"),)),
        ("It is dated 2023/09/13.", (("2023/09/13", "2023-09-13"),)),
        ("It was signed on 7/4/23.", (("7/4/23", "2023-04-07"),)),
    ),
    "no such day": (
        ("It sank on 31 June 2023.", (("31 June 2023", "2023-06-31"),)),
        ("It sank on 29 February 2015.", (("29 February 2015", "2015-02-29"),)),
        ("It sank on 13/13/2015.", (("13/13/2015", "2015-13-13"),)),
        ("It sank on September 31.", (("September 31", "XXXX-09-31"),)),
    ),
    "day of a month told elsewhere": (
        ("The vote is in July. It closes on the 13th.", (("July", "2024-07"), ("the 13th", "2024-07-13"))),
        ("He left on the 2nd.", (("the 2nd", "2024-06-02"),)),
        ("It will end on the 30th.", (("the 30th", "2024-06-30"),)),
        ("It began on the 4th of last month.", (("the 4th of last month", "2024-05-04"),)),
    ),
    "holidays": (
        ("They met on Easter Sunday.", (("Easter Sunday", "2024-03-31"),)),
        ("It closed on Good Friday.", (("Good Friday", "2024-03-29"),)),
        ("He flew home on Thanksgiving Day.", (("Thanksgiving Day", "2023-11-23"),)),
        ("It opens on Labor Day.", (("Labor Day", "2024-09-02"),)),
        ("She died on Christmas Day 2019.", (("Christmas Day 2019", "2019-12-25"),)),
        ("The sales begin on Black Friday.", (("Black Friday", "2024-11-29"),)),
        ("They marched on St. Patrick's Day.", (("St. Patrick's Day", "2024-03-17"),)),
        ("It ends on Remembrance Sunday.", (("Remembrance Sunday", "2024-11-10"),)),
        ("He sang last Christmas.", (("last Christmas", "2023-12-25"),)),
        ("The shops shut for Ramadan.", (("Ramadan", "XXXX-XX-XX"),)),
        ("The law passed on Election Day 2016.", (("Election Day 2016", "2016-11-08"),)),
    ),
    "quarters and halves": (
        ("Profit rose in the third quarter of 2023.", (("the third quarter of 2023", "2023-Q3"),)),
        ("Third-quarter profit rose.", (("Third-quarter", "2023-Q3"),)),
        ("Sales fell in Q3 2022.", (("Q3 2022", "2022-Q3"),)),
        ("It grew in the first half of 2023.", (("the first half of 2023", "2023-H1"),)),
        ("It will report in the second quarter.", (("the second quarter", "2024-Q2"),)),
        ("Orders fell in last year's fourth quarter.", (("last year's fourth quarter", "2023-Q4"),)),
        ("Orders fell in the 2022 second quarter.", (("the 2022 second quarter", "2022-Q2"),)),
    ),
    "the period of account": (
        (
            "Profit rose in the third quarter of 2023. In the year-earlier period it fell.",
            (("the third quarter of 2023", "2023-Q3"), ("the year-earlier period", "2022-Q3")),
        ),
        (
            "Profit rose in the third quarter of 2023, from a loss a year earlier.",
            (("the third quarter of 2023", "2023-Q3"), ("a year earlier", "2022-Q3")),
        ),
        ("Sales rose in the latest quarter.", (("the latest quarter", "2024-Q1"),)),
        ("Sales rose during the same period last year.", (("the same period last year", "2023-Q1"),)),
        ("The quarter was poor.", (("The quarter", "2024-Q1"),)),
        (
            "Costs grew in the first quarter of 2024. Year-ago costs were lower.",
            (("the first quarter of 2024", "2024-Q1"), ("Year-ago", "2023-Q1")),
        ),
        (
            "Costs grew in the quarter ended Sept. 30.",
            (("the quarter", "2023-Q3"), ("Sept. 30", "2023-09-30")),
        ),
    ),
    "years and their ends": (
        ("It should be done by year-end.", (("year-end", "2024"),)),
        ("It should be done by the end of the year.", (("the end of the year", "2024"),)),
        ("The budget for the year ended Jan. 31 was lost.", (("the year", "P1Y"), ("Jan. 31", "2024-01-31"))),
        ("Shares hit a high for the year.", (("the year", "2024"),)),
        ("They hope to finish before the year's end.", (("the year's end", "2024"),)),
    ),
    "the year before and after": (
        (
            "In 1995 he was promoted. The following year he left.",
            (("1995", "1995"), ("The following year", "1996")),
        ),
        ("In 2011 he left. The previous year he had won.", (("2011", "2011"), ("The previous year", "2010"))),
        ("He won in 2003. Two years later he lost.", (("2003", "2003"), ("Two years later", "2005"))),
        (
            "In May 2011 it sank. A month later it rose.",
            (("May 2011", "2011-05"), ("A month later", "2011-06")),
        ),
    ),
    "days by other days": (
        ("He will be back a week from Saturday.", (("a week from Saturday", "2024-06-29"),)),
        ("It opened a year ago today.", (("a year ago today", "2023-06-18"),)),
        ("They wed two weeks ago tomorrow.", (("two weeks ago tomorrow", "2024-06-05"),)),
        ("It begins a week on Friday.", (("a week on Friday", "2024-06-28"),)),
        ("He leaves Tuesday week.", (("Tuesday week", "2024-07-02"),)),
        (
            "It happened on 3 May 2024. The day before, it rained.",
            (("3 May 2024", "2024-05-03"), ("The day before", "2024-05-02")),
        ),
        (
            "It happened on 3 May 2024. A week later it rained.",
            (("3 May 2024", "2024-05-03"), ("A week later", "2024-05-10")),
        ),
    ),
    "seasons": (
        ("It was dry last summer.", (("last summer", "2023-SU"),)),
        ("The book is due in the autumn of 2025.", (("the autumn of 2025", "2025-FA"),)),
        ("They built it over the winter.", (("the winter", "2023-WI"),)),
        ("It will open by spring 2026.", (("spring 2026", "2026-SP"),)),
        ("Crowds came in the summer.", (("the summer", "2023-SU"),)),
    ),
    "parts of days": (
        ("It rained overnight.", (("overnight", "2024-06-17TNI"),)),
        ("He spoke at lunchtime today.", (("lunchtime today", "2024-06-18TAF"),)),
        (
            "By the early hours of this morning they had fled.",
            (("early hours of this morning", "2024-06-18TMO"),),
        ),
        ("He fell on the night of 13 March 2021.", (("night of 13 March 2021", "2021-03-13TNI"),)),
    ),
    "lengths": (
        ("It took five hours.", (("five hours", "PT5H"),)),
        ("It took 2 1/2 years.", (("2 1/2 years", "P2Y6M"),)),
        ("It took twenty-four hours.", (("twenty-four hours", "PT24H"),)),
        ("They waited for weeks.", (("weeks", "PXW"),)),
        ("It was a decades-long feud.", (("decades-long", "PXY"),)),
        ("It was a day-long meeting.", (("day-long", "P1D"),)),
        ("He spent half a century there.", (("half a century", "P50Y"),)),
        ("It lasted a couple of years.", (("a couple of years", "P2Y"),)),
        ("It lasted nearly forty years.", (("nearly forty years", "P40Y"),)),
        ("It took a minute and a half.", (("a minute and a half", "PT1M30S"),)),
        ("It is a two-week course.", (("two-week", "P2W"),)),
        ("Eight trading days went by.", (("Eight trading days", "P8D"),)),
        ("The nine months were hard.", (("The nine months", "P9M"),)),
        ("It took three-and-a-half hours.", (("three-and-a-half hours", "PT3H30M"),)),
        ("They ruled for more than two thousand years.", (("more than two thousand years", "P2000Y"),)),
    ),
    "stretches to now": (
        ("Prices rose over the past two months.", (("the past two months", "P2M"),)),
        ("It will grow over the next five years.", (("the next five years", "P5Y"),)),
        ("It fell in each of the past six years.", (("each of the past six years", "P6Y"),)),
        ("Prices fell in the past decade.", (("the past decade", "P10Y"),)),
        ("Things changed in recent years.", (("recent years", "PAST_REF"),)),
        ("It may hurt profit in future quarters.", (("future quarters", "FUTURE_REF"),)),
    ),
    "sets": (
        ("They meet every Tuesday.", (("every Tuesday", "XXXX-WXX-2"),)),
        ("They meet twice a week.", (("twice a week", "P1W"),)),
        ("He sells 50,000 a year.", (("a year", "P1Y"),)),
        ("It comes out daily.", (("daily", "P1D"),)),
        ("They are paid annually.", (("annually", "P1Y"),)),
        ("They vote every four years.", (("every four years", "P4Y"),)),
        ("They meet every other day.", (("every other day", "P2D"),)),
        ("The shop opens on Mondays and Thursdays.", (("Mondays and Thursdays", "XXXX-WXX-1"),)),
        ("He visits three times a month.", (("three times a month", "P1M"),)),
    ),
    "vague": (
        ("He is now in charge.", (("now", "PRESENT_REF"),)),
        ("He recently left.", (("recently", "PAST_REF"),)),
        ("It will help in the future.", (("the future", "FUTURE_REF"),)),
        ("It may close in the near future.", (("the near future", "FUTURE_REF"),)),
        ("In the past, few came.", (("the past", "PAST_REF"),)),
        ("He left at the time.", (("the time", "PAST_REF"),)),
        ("They want it as soon as possible.", (("as soon as possible", "FUTURE_REF"),)),
        ("It costs more these days.", (("these days", "PRESENT_REF"),)),
        ("His current post is safe.", (("current", "PRESENT_REF"),)),
    ),
    "direction": (
        ("He said on Friday that it was over.", (("Friday", "2024-06-14"),)),
        ("He will speak on Friday.", (("Friday", "2024-06-21"),)),
        ("Until Friday, they had not met.", (("Friday", "2024-06-14"),)),
        ("The case is heard in November.", (("November", "2024-11"),)),
        ("It opens this Friday.", (("this Friday", "2024-06-21"),)),
        ("He has decided to quit in August.", (("August", "2024-08"),)),
        ("He has scheduled a meeting on Friday.", (("Friday", "2024-06-21"),)),
        ("He was told to expect it on Friday.", (("Friday", "2024-06-21"),)),
    ),
    "periods by their year": (
        ("It fell in the 2022 period.", (("the 2022 period", "2022"),)),
        ("Sales rose in the 2023 quarter.", (("the 2023 quarter", "2023-Q1"),)),
        (
            "In the comparable year-ago quarter it earned more.",
            (("the comparable year-ago quarter", "2023-Q1"),),
        ),
        ("Output grew for the full year.", (("the full year", "2024"),)),
        ("It grew in the whole year.", (("the whole year", "2024"),)),
    ),
    "what is expected": (
        ("They expect to report on Friday.", (("Friday", "2024-06-21"),)),
        ("She expects to leave in November.", (("November", "2024-11"),)),
        ("It had been due to end on Friday.", (("Friday", "2024-06-14"),)),
        ("A vote is scheduled for Friday.", (("Friday", "2024-06-21"),)),
        ("The accord to cut output on Friday was welcome.", (("Friday", "2024-06-21"),)),
    ),
    "amounts before now": (
        ("It closed in the previous three months.", (("the previous three months", "P3M"),)),
        ("He fell ill several years ago.", (("several years ago", "PAST_REF"),)),
        ("It was two and a half years ago.", (("two and a half years ago", "2021"),)),
        ("They met a couple of hours ago.", (("a couple of hours ago", "PT2H"),)),
        ("It sank about four hours ago.", (("about four hours ago", "PT4H"),)),
    ),
    "amounts ahead": (
        ("The lease runs out in three days.", (("three days", "2024-06-21"),)),
        ("It will end within two weeks.", (("two weeks", "P2W"),)),
        ("They will be back in five weeks' time.", (("five weeks' time", "2024-W30"),)),
        ("He leaves in around three hours.", (("around three hours", "PT3H"),)),
    ),
    "weeks of a month": (
        ("The first week of July will be hot.", (("The first week of July", "2024-07"),)),
        ("It rained in the last week of May.", (("the last week of May", "2024-05"),)),
        ("The second half of June was dry.", (("The second half of June", "2024-06"),)),
        ("He left in the early part of the week.", (("the week", "2024-W25"),)),
    ),
}

UNRESOLVED = ("31 June 2023", "29 February 2015", "13/13/2015", "September 31", "2024-02-30", "Feb. 30, 2023")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [pair for pairs in FORMS.values() for pair in pairs],
    ids=[f"{form}: {sentence}" for form, pairs in FORMS.items() for sentence, _ in pairs],
)
def test_words_and_value_of(sentence, expected):
    found = find_times(sentence, dct="2024-06-18", zone="Europe/London")
    assert tuple((t.quote.text, t.value) for t in found) == expected


@pytest.mark.parametrize("written", UNRESOLVED)
def test_a_day_that_no_calendar_has_is_kept_as_written(written):
    (timex,) = find_times(f"The ship sank on {written}.", dct="2024-06-18")
    assert (timex.form, timex.interval, timex.quote.text) == ("date", None, written)
    assert timex.parts.day is not None
    assert timex.parts.month is not None


@pytest.mark.parametrize(
    ("zone", "value"),
    [("Europe/London", "2023-04-07"), ("America/New_York", "2023-07-04"), ("Asia/Kolkata", "2023-04-07")],
)
def test_the_zone_of_the_page_settles_the_order_of_figures_and_both_are_kept(zone, value):
    (timex,) = find_times("It was signed on 7/4/2023.", dct="2024-06-18", zone=zone)
    assert timex.value == value
    assert len(timex.readings) == 2


def test_other_dates_of_the_page_settle_the_order_of_figures():
    found = find_times("It was drafted on 03/28/2023 and signed on 7/4/2023.", dct="2024-06-18")
    assert [t.value for t in found] == ["2023-03-28", "2023-07-04"]
    found = find_times(
        "It was drafted on 28/03/2023 and signed on 7/4/2023.", dct="2024-06-18", zone="America/New_York"
    )
    assert found[0].value == "2023-03-28"


@pytest.mark.parametrize(
    ("zone", "start"),
    [("Europe/London", 6), ("Australia/Sydney", 11), ("America/Sao_Paulo", 12), ("Africa/Johannesburg", 11)],
)
def test_the_summer_of_the_south_begins_in_december(zone, start):
    (timex,) = find_times("It was dry in the summer of 2019.", dct="2024-06-18", zone=zone)
    assert timex.value == "2019-SU"
    assert timex.interval.start.month in (start, start - 1)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Good Friday Agreement held.", "The Daily Mail said so.", "The Monday Club met.", "He wore a Fourth Army badge.",
        "Temperatures were in the high 80s.", "She is in her nineties.", "He saw 60 Minutes on CBS.", "It ran at 60 miles an hour.",
        "He hopes one day to return.", "She has three quarters of the votes.", "It fell in winter sales.", "The quarter-finals went on.",
        "The man of the Year award was his.", "It sold two thousand copies.", "Temperatures may fall in the fall of a tree.",
    ],
)  # fmt: skip
def test_no_time_is_found_in(sentence):
    assert find_times(sentence, dct="2024-06-18") == ()
