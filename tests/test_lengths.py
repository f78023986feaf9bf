"""Lengths of time beside their ends: all told on 12 September 2023, silent rows first."""

from __future__ import annotations

import pytest

from calendar_fixture import told_on
from reconcile.claims.dates.lengths import make_length_sums

SILENT = (
    "The strike is to last nine days, from 1 December to 9 December.",
    "Choosing the jury took a week, from Monday, 17 April to Friday, 21 April.",
    "It was a five-day Test, played from 22 to 26 June.",
    "They rested for two days, from what we hear, and left on 5 June.",
    "The 5-day trip from 1 to 5 May takes her to four ports.",
    "The four-day trip from 1 to 5 May takes her to four ports.",
    "The two-day visit, Tuesday to Wednesday, is her first.",
    "The two-day visit, Tuesday to Thursday, is her first.",
    "The week-long festival runs from Monday to Friday.",
    "A one-week break from 1 to 8 June.",
    "The ten working days from 1 to 15 May are over.",
    "The 10-working-day period from 1 to 15 May is over.",
    "The about 10-day trip from 1 to 5 May is over.",
    "The four-day week from 1 May to 30 June was a trial.",
    "Three-day courses from 1 May to 30 June are full.",
    "The three-night stay from 1 to 4 May was quiet.",
    "The 14-day quarantine for arrivals from 1 May to 30 June was dropped.",
    "The four-year war (1914-1918) emptied the valley.",
    "The three-year programme, 2015-17, ended.",
    "The first three days from 1 to 10 May are free.",
    "The session is from 9am to 5pm, an eight-hour day.",
    "He left on a three-day trip and was seen from 1 to 9 May.",
    "The three-week tour begins on 1 June and ends on 21 June.",
    "A two-hour class is held daily from 1 to 5 May.",
    "The overnight 10-hour flight from 9pm to 11am took its toll.",
    "The ten-day ban from Monday to Wednesday was lifted.",
    "A 48-hour ceasefire from noon on Monday until noon on Wednesday was agreed.",
    "The two-month ban from late May to early August was lifted.",
    "The six-week course from 5 May to 13 June is full.",
    "Five months between October 2018 and February 2019 were lost.",
    "The 24-hour service will run from 1 to 5 May.",
    "He won the five-day race. From 1 to 9 May he rested.",
    "A two-week extension from 1 May to 30 June was granted.",
    "Seven days from 1 May she will rest until 20 May.",
    "The three-day festival, which runs from Friday 5 to Sunday 7 May, is sold out.",
    "The 10-day forecast from 1 to 5 May is poor.",
    "Tickets for the three-day festival are on sale from 1 May to 30 June.",
    "A two-day strike was called off; talks run from 1 to 9 May.",
    "The two-hour show runs from 1 to 5 May.",
    "The two-week trial from 9am to 5pm each day.",
    "The 40-hour week from 9am to 5pm is over.",
    "A two-day meeting in Bonn on Monday and Thursday.",
    "The three-day event, on 1, 3 and 9 May, is free.",
    "Between 1 and 5 May two-day passes are on sale.",
    "She served a four-year term from 1999 to 2003.",
    "A three-year deal from 2015 to 2018.",
    "The one-day meeting on Monday to Thursday's summit.",
    "A five-day heatwave is forecast between London and Leeds from Monday to Wednesday.",
    "The four-day Easter weekend from Friday to Monday.",
    "The 24-hour strike from 6am on Monday to 6am on Tuesday.",
    "A 36-hour vigil from 8pm Friday until 8am Sunday.",
    "The 12-hour shift from 7pm to 7am.",
    "The season runs from May to September, a five-month stretch.",
    "The two-month consultation runs from 1 May to 30 June.",
    "The six-week campaign from 1 May to 8 June.",
    "The 100-day plan runs from 1 January to 10 April.",
    "The two-week break begins on 1 June; the term ends on 20 July.",
    "The three-day visit starts on Monday, and the court's term ends on Friday 30 June.",
    "The 2014-15 season, a three-year low.",
    "From Monday to Friday, a two-hour class is held.",
    "The month-long fast from 1 to 30 May.",
    "The last ten days from 1 May to 30 June.",
    "A year-long inquiry from 2015 to 2016.",
    "The nine-day festival runs from Saturday 6th to Sunday 14 May.",
    "the five-day visit , from 3 to 7 may , is over .",
    "The 20-year plan from 2000 to 2020 ended.",
    "The ten-day Games run from 8 to 17 September.",
    "The 18-day festival from Thursday 14 September to Sunday 1 October is long.",
    "The six-day war from 5 to 10 June 1967.",
    "The two-day summit on Saturday and Sunday.",
    "The two-day summit, Saturday to Sunday.",
    "The 3-day test from Thursday to Sunday was over early.",
    "The five-day test, 14-18 September.",
    "Two-week holiday from 1 August to 14 August.",
    "A one-hour outage from 9.15am to 10.20am.",
    "A half-hour speech from 9am to 9.30am.",
    "A two-hour outage, from 23:30 to 01:30.",
    "A three-month ban, from September to December.",
    "A 12-month plan from January to December.",
    "A year-long ban from September 2022 to September 2023.",
    "A six-month term from 1 April to 30 September.",
    "A seven-hour debate, between 4pm and 11pm.",
    "Trains run every 15 minutes from 6am to 9pm.",
    "A three-hour debate is due between 1 and 5 October.",
    "The three-year-old played from 1 to 5 May.",
    "The two-year cycle from 2015 to 2023 repeats.",
    "A 60-day notice from 1 May to 5 May.",
    "He did 10 days of a 30-day term from 1 to 10 May.",
    "A 48-hour ceasefire from noon Monday until Wednesday evening was agreed.",
    "A 72-hour truce, from 8am on Friday to 8am on Monday, held.",
    "The seven-day forecast to Sunday, 17 September.",
    "Three-day Test from Thursday 14 to Saturday 16 September.",
    "The week from Monday 11 to Sunday 17 September.",
    "It was shut for two weeks from 1 to 15 September.",
    "Parliament is prorogued for five weeks, from 9 September to 14 October.",
    "The 100-day countdown, from 1 June to 8 September.",
    "The 30-day period, from 1 to 30 September.",
    "A three-month pilot, October to December.",
    "A three-month pilot from October until January.",
    "A five-week course from Monday 4 September to Friday 6 October.",
    "Their six-month deployment, March to September.",
    "The 12-hour strike, from 8am to 8pm.",
    "The two-and-a-half-hour show from 7pm to 9.30pm.",
    "A 24-hour walkout from midnight on Thursday to midnight on Friday.",
    "The 1939-45 war lasted six years.",
    "The 1939-1945 war, which lasted six years.",
    "The 2010s, a ten-year run.",
    "From 1990 to 2000, a decade of growth.",
    "The two-year pay deal, 2023-24 and 2024-25.",
    "The six-month mission, from 1 October 2021 to 30 March 2022, is over.",
    "The three-month trial from 1 May to 31 July 2024 went well.",
    "The three-year ban, from 10 January 2020 to 9 December 2022, was served.",
)
WRONG = (
    "The strike is to last nine days, from 1 December to 5 December.",
    "Choosing the jury took a week, from Monday, 17 April to Friday, 28 April.",
    "They rested for two days (from 4 June to 9 June).",
    "It was a five-day Test, played from 22 to 28 June.",
    "The four-day play-off, contested from 1 to 9 June, was close.",
    "The 10-day trip from 1 to 5 May takes her to four ports.",
    "The two-day visit, Tuesday to Friday, is her first.",
    "The three-week tour begins on 1 June and ends on 8 June.",
    "A 48-hour ceasefire from noon on Monday until 6pm on Thursday was agreed.",
    "The four-year war (1914-1919) emptied the valley.",
    "The festival is open from 9am to 5pm, a six-hour session.",
    "The committee sat from 9.30am to 11.30am, a five-hour hearing.",
    "She will make a five-day visit to the islands between 2 May and 12 May.",
    "The 12-day festival (3-8 August) is the longest yet.",
    "The 1980-1988 war, which lasted 12 years, ruined both.",
    "The ten-day exercise runs from 28 December to 3 January.",
    "The six-month inquiry, from January to March, cost a million.",
    "A three-day strike from Monday to Friday will close the port.",
    "The two-week fair, 1-30 June, was popular.",
    "The four-day summit, from 12 to 20 September 2023, will be held in Bath.",
    "The seven-day truce started on 1 March and ended on 4 March.",
    "The 30-day consultation runs from 1 May to 12 May.",
    "From 1 to 5 May, a ten-day trip, she saw four ports.",
    "The five-year plan (2011-2020) was dropped.",
    "The three-month trial from January 2015 to January 2016 was a success.",
    "The eight-hour shift starts at 9am and ends at 1pm.",
    "The siege, from 1 to 4 June, lasted nine days.",
    "Her five-day state visit (3-15 March) begins today.",
    "The 12-day tour - from 2 to 6 June - takes in Fiji.",
    "A two-week ceasefire from 1 to 3 May was agreed.",
    "Voting in the three-day election, 5-9 July, is slow.",
    "The four-hour hearing, from 10am until 11.30am, was tense.",
    "The ten-year plan, from 2010 to 2015, failed.",
    "The five-month inquiry ran from March 2019 to November 2020.",
    "The road will be shut for 10 days from 1 to 3 May.",
    "The road will be shut from 1 to 3 May for 10 days.",
    "The show, from 1 to 3 May, lasts nine days.",
    "Between 1 May and 4 May, a ten-day spell, it rained.",
    "A week-long visit from 1 to 25 May.",
    "The six-day visit begins on Monday and ends on Wednesday.",
    "The three-day festival, which runs from Friday 5 to Sunday 14 May, is sold out.",
    "the two-day visit , tuesday to friday , is her first .",
    "her five-day visit ( 3 to 15 May ) begins soon .",
    "A 48-hour ceasefire from noon Monday until Friday evening was agreed.",
    "A 72-hour truce, from 8am on Friday to 8am on Saturday, held.",
    "The ten-month mission, from 1 October 2021 to 30 March 2022, is over.",
    "A two-year ban from 1 May 2019 to 1 May 2024 was lifted.",
    "The three-month trial from 1 May to 30 September 2024 went well.",
    "A 36-hour vigil from 8pm Friday until 8am Monday was kept.",
)

COUNTED = (
    ("The 10-day trip from 1 to 5 May.", "1 to 5 May is 5 days counted with both ends, 4 from end to end", 5),
    (
        "The 10-day trip from 28 December to 3 January.",
        "28 December to 3 January is 7 days counted with both ends, 6 from end to end",
        3,
    ),
    ("The six-hour session, from 9am to 5pm.", "09:00 to 17:00 is 8 hours", 1.4),
    (
        "The two-day visit, Tuesday to Friday.",
        "Tuesday to Friday is 4 days counted with both ends, 3 from end to end",
        1,
    ),
    (
        "The four-year war (1914-1919).",
        "1914 to 1919 is 6 years counted with both ends, 5 from end to end",
        1,
    ),
    (
        "The one-month ban from January to June.",
        "January to June is 6 months counted with both ends, 5 from end to end",
        4,
    ),
)


def wrong(text):
    return [c for c in make_length_sums(told_on("2023-09-12", text)) if c.off > 0]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_of(text):
    assert wrong(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_the_length_does_not_fit_in(text):
    (claim,) = wrong(text)
    assert claim.text in text
    assert claim.ends in text


@pytest.mark.parametrize(("text", "arithmetic", "off"), COUNTED, ids=[c[0] for c in COUNTED])
def test_both_ways_of_counting_are_told(text, arithmetic, off):
    (claim,) = wrong(text)
    assert claim.arithmetic == arithmetic
    assert claim.off == pytest.approx(off)


def test_a_length_that_fits_is_off_by_nothing():
    (claim,) = make_length_sums(told_on("2023-09-12", "The five-day trip from 1 to 5 May."))
    assert (claim.off, claim.told, claim.least, claim.most) == (0, 5, 4, 5)
