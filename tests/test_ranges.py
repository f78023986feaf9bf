"""Ranges with their ends the wrong way round: what QTY004 says and where it keeps silent; invented sentences."""

import pytest

from amounts_fixture import issues

SILENT = [
    "Between 20 and 30 troops guard it.",
    "Between twenty and thirty troops guard it.",
    "It will cost between £800m and £1bn.",
    "It will cost between £20 and £30 million.",
    "Between 100 and 2 million people came.",
    "It lies between 800m and 1.2km away.",
    "They won 30-20.",
    "They lost 3-2 in the end.",
    "The side won by 52 to 48 points.",
    "Senators voted 52 to 48 people against.",
    "In 2018-16 it rained.",
    "In the years between 2018 and 2016 it rained.",
    "Ring 237-7 or 555-120.",
    "It fell from 30 to 20 people.",
    "The number was cut from 300 to 200 troops.",
    "Shares were down 30 to 20 points.",
    "It is open between 11 and 6.",
    "It is open between 10pm and 6am.",
    "Between 30 and 20 years ago he sang.",
    "The pound fell between $1.30 and $1.27 in the hour.",
    "Prices dropped from between £9 and £8 a box.",
    "Sales fell by between 40% and 25%.",
    "Take it between 60 and 30 minutes before meals.",
    "A match between 11 men and 10 women was held.",
    "The vote was split between 30 Republicans and 20 Democrats.",
    "It is between -2C and -5C outside.",
    "The ratio was 10 to 3 people.",
    "Half-time: Saxons 36-18 Wolves.",
    "It ended 36-18 Rovers supporters cheered.",
    "Projection: Reds 44.3-47.9%, Blues 55.7-52.1%.",
    "Results: Lions 30 to 20 Tigers.",
    "See pages 30-20 people wrote.",
    "He has 1,250-60 sheep.",
    "The road runs between numbers 30 and 20.",
    "It was between 9.30 and 8.15 on Sunday.",
    "They won by 38 to 31 seats.",
    "Support fell to between 30 and 25 seats.",
    "The talks are between 27 states and 12 regions.",
    "The final was between 60 minutes and 45 minutes ago.",
    "A race between 12 boats and 9 canoes was held.",
]

FIRES = [
    ("Between 30 and 20 troops guard it.", "Between 20 and 30 troops"),
    ("Between 30 and 20 people were held.", "Between 20 and 30 people"),
    ("between about 30 and 20 people were held .", "between about 20 and 30 people"),
    ("Between thirty and twenty soldiers guard it.", "Between twenty and thirty soldiers"),
    ("Between 3,000 and 2,500 homes are without power.", "Between 2,500 and 3,000 homes"),
    ("It lies between 40 and 30km inland.", "between 30 and 40km"),
    ("It lies between 40km and 30km inland.", "between 30km and 40km"),
    ("Between 60% and 40% of them came.", "Between 40% and 60%"),
    ("Between 60 and 40 per cent of them came.", "Between 40 and 60 per cent"),
    ("It will cost between £30m and £20m.", "between £20m and £30m"),
    ("It will cost between $3bn and $2bn.", "between $2bn and $3bn"),
    ("It will cost between €1.2bn and €1.1bn.", "between €1.1bn and €1.2bn"),
    ("The camp lies 40-30km inland.", "30-40km"),
    ("The camp lies 40 to 30 miles inland.", "30 to 40 miles"),
    ("The wall is 12 to 10 metres high.", "10 to 12 metres"),
    ("Some 300-200 soldiers came.", "200-300 soldiers"),
    ("It carries 30 to 20 tonnes.", "20 to 30 tonnes"),
    ("It is for children between 12 and 8 years old.", "between 8 and 12 years"),
    ("Waves of between 9 and 6 feet hit the pier.", "between 6 and 9 feet"),
    ("Between 34 and 28 seats may change hands.", "Between 28 and 34 seats"),
    ("He is ahead by between 12 and eight points.", "between eight and 12 points"),
    ("Rain of between 80mm and 55mm fell.", "between 55mm and 80mm"),
    ("Between 9ft and 6ft of snow fell.", "Between 6ft and 9ft"),
    ("Waves of between 5m and 3m hit the pier.", "between 3m and 5m"),
    ("It lasts between 40 seconds and 25 seconds.", "between 25 seconds and 40 seconds"),
    ("Between 60 per cent and 40 per cent stayed away.", "Between 40 per cent and 60 per cent"),
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_of(text):
    assert [i.message for i in issues("QTY004", text)] == []


@pytest.mark.parametrize(("text", "turned"), FIRES)
def test_the_ends_are_turned_round_in(text, turned):
    (issue,) = issues("QTY004", text)
    assert issue.repairs == (turned,)
