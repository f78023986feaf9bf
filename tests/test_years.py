"""Numbers of years beside years: all told on 12 September 2023, silent rows first."""

from __future__ import annotations

import pytest

from calendar_fixture import told_on
from reconcile.claims.year_words import known_events
from reconcile.claims.years import make_years_sums

# As in the rule file.
SLACK_YEARS, ROUND_SLACK_YEARS = 1, 3

SILENT = (
    "It is his first visit in 24 years. He last went in 1999.",
    "It is the governor's first visit in 24 years, and trade has grown since 2010.",
    "Crowds marked the 70th anniversary of the 1953 armistice.",
    "In 2003 they marked the 50th anniversary of the 1953 armistice.",
    "The statue was unveiled for the 50th anniversary of the 1953 armistice.",
    "He had marked the 60th anniversary of the 1953 armistice there.",
    "Next year will be the 80th anniversary of the 1944 landings.",
    "Plans for the 75th anniversary of the 1953 armistice, due in five years, are ready.",
    "They marked the 50th anniversary of the disaster in 2016.",
    "They marked the 50th anniversary of his death in 2016.",
    "The mill closed almost 15 years ago, in 2001.",
    "The mill closed more than ten years ago, in 2001.",
    "Some 20 years ago, in 1998, the mill closed.",
    "The mill closed 12 years ago. In 2001 it had burned.",
    "He left two years ago. The next election is due in 2026.",
    "The pilot, aged 39, was born in 1984.",
    "The pilot, 39, and his brother, born in 1990, were safe.",
    "Born in 1950, he was 20 when he left.",
    "She was aged 12 when, born in 1950, she moved.",
    "The poet (1940-2010), who died aged 70, lived here.",
    "The club, founded in 1948, marks its 75th birthday on Sunday.",
    "The film, first shown in 1983, was restored for its 20th anniversary.",
    "Born in 1940, he marks his 50th wedding anniversary today.",
    "The hall was built in 1950 and, twenty years later, in 1970, was sold.",
    "Twelve years after the 1986 disaster the zone was opened.",
    "Sunday is the 50th anniversary of the first flight.",
    "The fly-past marked the 70th anniversary of VE Day on 8 May 2015.",
    "They mark the 60th anniversary of the Battle of Britain Memorial Flight.",
    "A decade ago, in 2012, the mill closed.",
    "It is a term of 12 years, since 2010 without pay.",
    "The 20th season since 1990 begins.",
    "It was his third win in five years and his first since 1990.",
    "He has served 12 years since 1990 in three prisons.",
    "The 50th anniversary, in 1995, was quiet.",
    "It took four years. In 1990 it was done.",
    "In 1990 he left. Twelve years ago he came back.",
    "It was sold in 1990 and, 12 years ago, sold again.",
    "Prices rose by five per cent a year in the ten years to 2005.",
    "The 60-year-old bridge was born of a plan of 1990.",
    "Golden jubilee year events in 2002 drew crowds.",
)
WRONG = (
    "It is his first visit in 24 years. He last went in 2004.",
    "It is the first strike at the yard in 30 years, since 2001.",
    "He last came in 2011. It is his first visit in 24 years.",
    "Crowds marked the 60th anniversary of the 1953 armistice.",
    "They kept the 50th anniversary of the Great Flood of 1953.",
    "Today is the 40th anniversary of the treaty signed in 1963.",
    "Sunday marks the 30th anniversary of the coup (1973).",
    "The mill closed 12 years ago, in 2001.",
    "The mill closed 12 years ago (2001).",
    "The mill burned down ten years ago this week, on 4 May 2001.",
    "The lighthouse was last manned in 1988, 25 years ago.",
    "He remembers the 1988 flood, 25 years ago.",
    "The pilot, aged 39, was born in 1994.",
    "The 39-year-old singer was born in Leeds in 1994.",
    "Born in 1950, she is 60.",
    "The poet (1940-2010), who died aged 60, lived here.",
    "The club, founded in 1948, marks its 65th birthday on Sunday.",
    "The paper celebrates its 100th anniversary this week. It was founded in 1901.",
    "It is the first win since 1990, a gap of 20 years.",
    "The two have not met since 1990 - 20 years ago.",
    "In the 12 years since the 2001 election little changed.",
    "The hall was built in 1950 and, ten years later, in 1970, was sold.",
    "Twelve years after the 1986 disaster the zone is still closed.",
    "In 1996, twenty years after the 1986 disaster, the reactor was shut.",
    "The fly-past marked the 50th anniversary of VE Day on 8 May 2015.",
    "Sunday is the 70th anniversary of the moon landing.",
    "It is 20 years since the fall of the Berlin Wall.",
    "The town is marking the centenary of the 1953 coronation.",
    "A decade ago, in 2001, the mill closed.",
    "Half a century ago, in 1958, the mill closed.",
    "The bicentenary of the battle of Waterloo is on Sunday.",
    "It is 30 years since the 1966 fire.",
)


def sums(text):
    return list(make_years_sums(told_on("2023-09-12", text)))


def wrong(text):
    return [c for c in sums(text) if c.off_years > (ROUND_SLACK_YEARS if c.round_years else SLACK_YEARS)]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_of(text):
    assert wrong(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_the_years_do_not_lead_to_the_year_in(text):
    (claim,) = wrong(text)
    assert claim.due == claim.told_year - claim.year
    assert claim.arithmetic == f"{claim.told_year} - {claim.year} = {claim.due}"


def test_an_event_that_everyone_dates_is_counted_to_the_day_that_is_kept():
    (claim,) = sums("The show marked the 50th anniversary of VE Day on 8 May 2015.")
    assert (claim.of, claim.arithmetic, claim.years) == ("VE Day", "2015 - 1945 = 70", 50)
    assert [q.text for q in claim.quotes] == ["50th anniversary of VE Day on 8 May 2015"]


def test_known_events_are_named_once_and_in_order_of_their_years():
    events = known_events()
    assert len({event.pattern.pattern for event in events}) == len(events)
    assert all(event.years == tuple(sorted(event.years)) for event in events)
    assert all(1000 < year < 2100 for event in events for year in event.years)
