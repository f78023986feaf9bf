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
    "The president's first visit in 24 years follows one in 1999.",
    "He was 20 years old in 1950, 30 years before the war of 1980.",
    "The film, set 20 years ago in 1950s Rome, is out.",
    "She bought it 20 years ago in a 1950 sale.",
    "She sold the 1950 car 20 years ago.",
    "It is 20 years since he bought the 1950 car.",
    "It is the third such case in five years, after those in 2019 and 2021.",
    "It was the biggest rise in 15 years, the ONS said; prices had fallen since 2012.",
    "The 20-year deal was signed in 2015.",
    "He was jailed for 12 years in 1990.",
    "Two years ago, in the 2018 report, MPs warned of this.",
    "In a speech 12 years ago to the 2005 class he said so.",
    "He died 20 years ago aged 50, having been born in 1953.",
    "The club celebrates its 75th anniversary with a match against Hull, founded in 1865.",
    "The group's 25th anniversary tour of its 1985 album starts today.",
    "The 20th anniversary edition of the 1985 album is on sale.",
    "The 25-year-old was born in 1998.",
    "The 25-year-old has lived here since 1999.",
    "The actress, 70, was born in 1953. Her son, born in 1980, is 43.",
    "Prince George, whose great-grandfather was born in 1921, is 10.",
    "The 100th anniversary year of the 1922 election ended.",
    "It is 78 years since the end of the Second World War.",
    "It is two years since the 2021 election.",
    "This weekend is the 50th anniversary show of the 1970 team.",
    "On the 40th anniversary of the 1973 coup, in 2013, thousands marched.",
    "The treaty was signed on the 10th anniversary of the 1990 pact.",
    "They met on the 25th anniversary of the fall of the Berlin Wall.",
    'The plaque says: "50th anniversary of the 1953 coronation".',
    "The 30th anniversary of Lockerbie was marked in 2018.",
    "The memorial was opened on the 25th anniversary of the Hillsborough disaster.",
    "A study of 10 years of data since 1990 found so.",
    "In 2012, 20 years after the 1992 riots, he came back.",
    "Ten years after the 2008 crash, wages were still lower.",
    "In the five years after the 2008 crash wages fell.",
    "They had been married for 50 years since 1953 when she died.",
    "By 2030, 40 years after the 1990 accord, it must be done.",
    "He retired after 20 years, in 2003.",
    "The 1990s band is back after 20 years.",
    "It will be 100 years in 2026 since the 1926 strike.",
    "The last time it happened was 20 years ago, in the 2003/04 season.",
    "the mill closed 22 years ago , in 2001 .",
    "smith , 39 , was born in 1984 .",
    "the rowing club , founded in 1948 , marks its 75th birthday on sunday .",
    "The NHS, founded in 1948, celebrated its 75th birthday in July.",
    "The 1966 World Cup, 57 years ago, was England's last.",
    "It is 57 years since the 1966 final.",
    "The 78-year-old was born in 1945.",
    "The 40-year-old law of 1983 is out of date.",
    "She was born in 1940 and is 83.",
    "The twins, born in 1990, are 33.",
    "The two towers fell 22 years ago yesterday, on 11 September 2001.",
    "Twenty-two years after the 9/11 attacks, names are read.",
    "Ten years since 2008? No, 15.",
    "At 18, he left; born in 1970, he is now a grandfather at 53.",
    "Since 2010, 13 years of cuts.",
    "Since 1990, 12 people have died in 30 years.",
    "First won in 1990, 20 years before he was born.",
    "The company (founded 1990) is 30 this year.",
    "She has been on the throne for 70 years, since 1952.",
    "In 1953, 70 years ago, Everest was climbed.",
    "The bridge, built in 1890, took 8 years.",
    "On the centenary of the 1916 rising, in 2016, crowds came.",
    "The bicentennial of the 1821 revolt was in 2021.",
    "Golden jubilee celebrations of the 1977 kind are rare.",
    "It was the 30th anniversary dinner of the 1985 class.",
    "Next month's 60th anniversary of the assassination of President Kennedy is marked.",
    "The 22nd anniversary of 9/11 was marked on Monday.",
    "The first anniversary of the invasion of Ukraine was in February.",
    "The 10th anniversary of the Boston Marathon bombing was in April.",
    "The 80th anniversary of the 1943 raid is this year.",
    "He will be 40 next month; he was born in 1983.",
    "He turned 39 in June, born in 1984.",
    "The firm, established in 1973, is 50 years old this year.",
    "Since 1997, 26 years ago, Labour has not won there.",
    "In his 20 years as leader since 2003 he has won five times.",
    "Four years ago, on 29 February 2020, the deal was signed.",
    "In 2019, four years ago, he quit.",
    "15 years after the crash of 2008, banks are safer.",
    "Fifty years on from the 1973 coup, Chileans mourn.",
    "The last time was 12 years ago in 2011.",
    "A century ago, in 1923, the city burned.",
    "Two decades ago, in 2003, the war began.",
    "The paper's 50th anniversary issue of 1990 is for sale.",
    "The two-term president won in 2012 and, four years later, in 2016, left.",
    "He opened it in 2001 and two years earlier, in 1999, had built it.",
    "The 2001 census, ten years later in 2011 repeated, said so.",
    "The Harbour Act marked its 70th anniversary this year, having become law in 1953.",
    "The Harbour Act marked its 50th anniversary in style, having become law in 1953.",
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
    "The club, founded in 1948, marked its 65th birthday this year.",
    "The Harbour Act marked its 50th anniversary this year, having become law in 1953.",
    "The museum celebrated its 40th anniversary this month, having opened in 1963.",
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
    "The brewery, which was established in 1875, this week celebrates its 120th anniversary.",
    "Founded in 1948, the orchestra marks its 60th birthday on Saturday.",
    "The charity marks its 25th birthday this year, having been founded in 1990.",
    "It was 25 years ago, in June 1988, that the ferry sank.",
    "Thirty years ago, in 1983, the mine shut.",
    "Back in 1983, 30 years ago, the mine shut.",
    "The last eclipse here was in 1999, 14 years ago.",
    "He won the cup for the first time since 1998, 15 years ago.",
    "It's the first snow in May for 40 years; the last was in 1997.",
    "The airline has not crashed a plane since 1995 (18 years).",
    "The 90th anniversary of the 1913 strike is kept today.",
    "Today marks 50 years since the assassination of President Kennedy.",
    "Saturday will be the 30th anniversary of the Hillsborough disaster.",
    "A 29-year-old man born in 1984 was held.",
    "Smith, born in 1984, is 29.",
    "Jones, 29, was born in Leeds in 1984.",
    "Maria Lopez, who was born in 1930 and is now 80 years old, watched.",
    "The two-time champion (1930-2010) died aged 70.",
    "In the 20 years since the 1990 election, he never spoke.",
    "Half a century after the 1953 flood, the wall is still unfinished.",
    "The school burned down in 1960 and, 20 years later, in 1990, was rebuilt.",
    "The bridge opened in 1990; ten years earlier, in 1970, work had begun.",
    "The silver jubilee of the 1977 treaty is kept this week.",
    "This is the 10th anniversary of the 2003 invasion and the bicentenary of the 1803 treaty.",
    "The park celebrates its centenary on Sunday. It was opened in 1900.",
    "The 50th anniversary of the end of the Second World War is on Monday.",
    "The 60th anniversary of D-Day falls on Thursday.",
    "the mill closed 12 years ago , in 2001 .",
    "the mill was closed in 2001 , 12 years ago .",
    "smith , 39 , was born in 1994 .",
    "it was the first since 1990 , a gap of 20 years .",
    "the rowing club , founded in 1948 , marks its 65th birthday on sunday .",
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
