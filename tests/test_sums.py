"""Figures that must add up: what QTY005 says of them and where it keeps silent; invented sentences."""

import pytest

from amounts_fixture import issues
from reconcile.claims.whole_numbers import value_of

WRECK = "14:05 GMT  The ferry had 41 people on board.\n15:10 GMT  "

SILENT = [
    "It is 57.07% for yes and 42.93% for no.",
    "Yes: 52.97%; no: 47.01%.",
    "Yes: 52.97%; no: 47.07%.",
    "Yes 51%, no 50%.",
    "A poll has yes on 48% and no on 43%.",
    "A poll has 48.2% in favour and 43.1% against.",
    "In Leeds 62% voted yes and in York 55% voted no.",
    "60% of men and 55% of women voted.",
    "62% said yes in May and 55% said no in June.",
    "Support for yes rose from 54.6% to 57.2%.",
    "He leads by about 60% to 45%.",
    "Turnout was 86%, with yes on 53%.",
    "Yes had at least 61% and no more than 45%.",
    "No: 48.4%. Votes counted: 95.7% yes: 51.6% no: 48.4%.",
    "Votes counted: 95.7% yes 51.6% no 48.4%.",
    "Prices rose 60% for men and 55% in all.",
    "Remain is up 60% and out of town 70% are ill.",
    WRECK + "There are nine dead, 18 injured and 14 missing.",
    WRECK + "There are 27 people rescued, 18 injured, nine dead and 14 missing.",
    WRECK + "Up to 20 are dead and 24 missing.",
    WRECK + "About 20 are dead and 24 missing.",
    WRECK + "In the wreck of 1994 there were 30 dead and 20 injured.",
    WRECK + "Last year a second ferry sank: 30 dead and 20 missing.",
    WRECK + "Of those rescued, 30 people survived the night; 12 are dead.",
    WRECK + "Tass says 30 dead; 25 dead, says the mayor.",
    "14:05 GMT  There were 41 people on board.\n14:07 GMT  There were 52 people on board.\n14:09 GMT  30 dead and 20 missing.",
    WRECK + "In the market a bomb went off: 30 dead and 25 injured.",
    "14:05 GMT  The carrier sailed, carrying 24 jets.\n14:07 GMT  The bus crashed: 10 dead and 25 wounded.",
    "Exports rose 0.1%, so that the surplus narrowed to £22m from £24m.",
    "Twelve people were arrested: seven men and five women.",
    "Twelve people were hurt (two in York and three in Hull).",
    "Twelve people were hurt: nine in serious condition and eight in hospital.",
    "Twelve people, including nine men and eight Danes, were hurt.",
    "At least 12 people were held: seven men and six women.",
    "Twelve people were held: nine men and eight foreigners.",
    "Twelve people were held: nine men, five women and two boys.",
    "On board were 61 passengers and four crew members, totalling 65 people.",
    "The number of cases has more than doubled from 210 to 580.",
    "The number of cases has doubled from about 200 to 410.",
    "Profit almost halved to £11m from £20m.",
    "The queue doubled and he walked from 3 to 9.",
    "Sales rose 30% to £65m from £50m.",
    "Sales rose 3% to £51.4m from £50m.",
    "At constant currency sales rose 10% to £65m from £50m.",
    "Like-for-like sales rose 10%, from £50m to £65m.",
    "Sales rose 10% from 2015 to 2016.",
    "Growth rose 10% from 4% to 6%.",
    "Shares fell 10% from 9.15am to 11am.",
]

FIRES = [
    ("It is 57.43% for yes and 42.93% for no.", "57.43% + 42.93% = 100.36%"),
    ("it is 57.43 % for yes and 42.93 % for no .", "57.43% + 42.93% = 100.36%"),
    ("Yes: 52.97%; no: 48.07%.", "101.04%"),
    ("Yes 61.3% no 39.7%, the board says.", "101%"),
    ("The city voted no, with 51.2%, to yes, on 49.14%.", "100.34%"),
    ("The yes vote had 51.3% compared with 49.7% for the no camp.", "101%"),
    ('With all counted it is 53.5% "yes" and 47.5% "no".', "101%"),
    ("57% voted in favour and 45% against.", "for and against"),
    ("Remain is on 48%, leave on 54%.", "remain and leave"),
    ("54% approve and 49% disapprove of it.", "approve and disapprove"),
    ("The mayor was re-elected by 53.6% to 47.4%.", "winner and loser"),
    ("The motion was passed with 53.6% to 47.4%.", "winner and loser"),
    ("Yes: 47.2%; no: 58.2%.", "digits swapped: 52.8% is meant"),
    ("Yes: 74.2%; no: 52.8%.", "digits swapped: 47.2% is meant"),
    ("Yes: 43.1%; no: 58.6%.", "101.7%"),
    (
        WRECK + "Ferry: there are 11 dead, nine injured and 24 missing.",
        "11 dead + 9 injured + 24 missing = 44, of 41 on board",
    ),
    (
        WRECK
        + "Coastguard reports speak of 11 deaths, nine people with injuries and 24 people still unaccounted for.",
        "= 44",
    ),
    (WRECK + "Coastguard: at least 21 people were killed and 24 are missing.", "= 45"),
    (WRECK + "The death toll has risen to 12, and the remaining 30 passengers have been rescued.", "= 42"),
    (WRECK + "On the ferry, dead: 20, injured: 12, missing: 10.", "= 42"),
    (
        "14:05 GMT  It had 36 passengers and five crew on board.\n15:10 GMT  Ship: 21 killed, 24 trapped.",
        "of 41 on board",
    ),
    (
        "14:05 GMT  A ferry carrying 41 people sank.\n15:10 GMT  Off the ferry 21 were killed, 24 are trapped.",
        "of 41 on board",
    ),
    ("Twelve people were arrested: seven men and six women.", "7 + 6 = 13, not 12"),
    ("Twelve people (seven men and four women) were arrested.", "7 + 4 = 11, not 12"),
    ("14 people were killed - seven men, four women and two children - in the fire.", ""),
    ("On board were 61 passengers and five crew members, totalling 65 people.", "61 + 5 = 66, not 65"),
    ("They held seven men, four women and a child, a total of 13.", "7 + 4 + 1 = 12, not 13"),
    ("Twelve people died: five in Leeds, six in York and three in Hull.", "5 + 6 + 3 = 14, not 12"),
    ("The number of cases has more than doubled from 210 to 380.", "380 / 210 = 1.81"),
    ("The fleet doubled to 90 ships from 30.", "90 / 30 = 3"),
    ("The fleet has tripled, from 30 ships to 60.", "60 / 30 = 2"),
    ("Profit almost halved to £6m from £20m.", "= 0.3"),
    ("Profit more than halved from £20m to £12m.", "= 0.6"),
    ("Sales rose 10% to £65m from £50m.", "£65m / £50m = 1.3"),
    ("Sales were up by 10%, to £65m, from £50m.", "= 1.3"),
    ("It was a 10% fall in sales from $5.2bn to $4.1bn.", "= 0.788"),
    ("Sales fell by 8% from £50m to £54m.", "wrong direction"),
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_of(text):
    assert [i.message for i in issues("QTY005", text)] == []


@pytest.mark.parametrize(("text", "said"), FIRES)
def test_the_sum_is_shown_of(text, said):
    (issue,) = issues("QTY005", text)
    assert said in issue.message
    assert issue.severity == "warning"


def test_people_on_board_are_quoted_beside_the_counts():
    (issue,) = issues("QTY005", WRECK + "Ferry: there are 11 dead, nine injured and 24 missing.")
    assert [q.text for q in issue.quotes] == ["41 people on board", "11 dead, nine injured and 24 missing"]


@pytest.mark.parametrize(
    ("text", "value"), [("1,250", 1250), ("7", 7), ("nine", 9), ("twenty", 20), ("Fifty-eight", 58), ("a", 1)]
)
def test_whole_numbers_in_figures_and_words(text, value):
    assert value_of(text) == value
