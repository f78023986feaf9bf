"""A number and the list behind it, and wholes told with all their parts in other words (QTY005); invented sentences."""

import pytest

from amounts_fixture import issues

RIGHT = [
    "The ship calls at three ports: Bergen, Hull and Oslo.",
    "The ship calls at three ports, including Bergen and Hull.",
    "The ship calls at four ports: Bergen, Hull and others.",
    "The ship calls at four ports, among them: Bergen, Hull and Oslo.",
    "At least two ports: Bergen, Hull and Oslo.",
    "One of the two ports: Bergen, Hull and Oslo.",
    "Two cities: Bergen, Norway, and Hull.",
    "Three teams: Bergen and Hull, Oslo and Paris, and Rome and Madrid.",
    "The ship called at two ports: Bergen, where it rained, and Hull.",
    "She spoke for 24 hours: Bergen, Hull and Oslo.",
    "Two pairs: Bergen and Hull, and Oslo and Paris.",
    "Two routes: Bergen to Hull, and Oslo to Paris.",
    "Two talks: one in Bergen and one in Oslo.",
    "Four talks: two in Bergen, one in Oslo and one in Hull.",
    "The two ports (Bergen, Hull and Oslo are three) are shut.",
    "Two ports: Bergen, Hull and Oslo among others.",
    "Both ports: Bergen and Hull.",
    "In two days: Bergen, Hull and Oslo.",
    "Three men: Ivar Holm, a teacher, and Per Dahl.",
    "Two things: rain, wind and snow.",
    "Two parties: Trinidad and Tobago, and Cuba.",
]

WRONG = [
    ("The ship calls at two ports: Bergen, Hull and Oslo.", "the 2 ports, but 3 are listed"),
    ("The ship calls at four ports: Bergen, Hull and Oslo.", "the 4 ports, but 3 are listed"),
    ("The three countries - Norway, Sweden, Denmark and Iceland - have signed.", "the 3 countries, but 4 are listed"),
    ("Two countries in the north: Norway, Sweden and Denmark.", "the 2 countries, but 3 are listed"),
    ("He will see four cities: Rome, Paris, and Madrid.", "the 4 cities, but 3 are listed"),
    ("Five countries have signed, namely: Norway, Sweden, Denmark and Iceland.", "the 5 countries, but 4 are listed"),
    ("Fires burn near two towns: Bergen, Oslo and Stavanger.", "the 2 towns, but 3 are listed"),
    ("Two talks: one in Bergen, one in Oslo and one at sea.", "the 2 talks, but 3 are listed"),
    ("Three meetings: one with the mayor and another with the crew.", "the 3 meetings, but 2 are listed"),
    ("It has four halls: one for books, one for maps and one for prints.", "the 4 halls, but 3 are listed"),
]  # fmt: skip

WHOLE = [
    "The poll has 38% yes, 44% no, 18% undecided.",
    "The poll: 37% yes, 44% no, 18% undecided.",
    "A poll has yes on 38%, no on 44% and undecided on 18%.",
    "A poll has 38% yes, 44% no and 10% undecided among about 80% of voters.",
    "A poll: 38% yes, 54% no, 18% undecided, compared with 40% last week.",
    "A poll has 38% for and 44% against.",
    "The £500m is split three ways: £200m for roads, £200m for rail and £100m for buses.",
    "The £500m is split: £200m for roads, £200m for rail and the rest for buses.",
    "Of £500m, £200m goes to roads and £200m to rail.",
    "The £500m, split over years, includes £200m for roads and £350m for rail.",
    "The £1.1bn is divided: £600m for roads and £500m for rail.",
    "26 dead: 20 in Bergen, 6 in Oslo.",
    "At least 26 dead: 19 in Bergen, 6 in Oslo.",
    "26 dead: 19 in Bergen, 6 in Oslo and others at sea.",
    "26 people were hurt (19 in Bergen and 6 in Oslo).",
    "26 dead: at least 19 in Bergen, 6 in Oslo.",
    "Of the 233 homes, 120 burnt down, 70 lost a roof and the remaining 43 stand.",
    "Of the 233 homes, about 120 burnt down and the remaining 100 stand.",
    "Of the 233 homes, 120 burnt down and 90 had been empty.",
    "Of the 233 homes, most burnt down and the remaining 43 stand.",
]

BROKEN = [
    ("The poll has 38% yes, 54% no, 18% undecided.", "38% + 54% + 18% = 110%"),
    ("A poll has yes on 38%, no on 54% and undecided on 18%.", "38% + 54% + 18% = 110%"),
    ("38% said yes, 40% said no and 12% were unsure.", "38% + 40% + 12% = 90%"),
    ("The poll: 52.5% for, 41.5% against, 16% don't know.", "52.5% + 41.5% + 16% = 110%"),
    ("The £500m is split: £200m for roads, £200m for rail and £150m for buses.", "= £550m, told as £500m"),
    ("The $90m is divided between $50m for schools and $60m for roads.", "= $110m, told as $90m"),
    ("The 300km are made up of 120km of road and 120km of rail.", "= 240km, told as 300km"),
    ("Twenty-six dead: 19 in Bergen, 6 in Oslo.", "19 + 6 = 25, told as 26"),
    ("26 dead: 19 in Bergen and 6 in Oslo.", "19 + 6 = 25, told as 26"),
    ("31 arrests: 12 in Bergen; 11 in Hull; 9 at the airport.", "12 + 11 + 9 = 32, told as 31"),
    ("Of the 233 homes, 120 burnt down, 80 lost a roof and the remaining 43 stand.", "120 + 80 + 43 = 243, told as 233"),
    ("Of its 60 buses, 22 are in repair and the other 28 run.", "22 + 28 = 50, told as 60"),
]  # fmt: skip


@pytest.mark.parametrize("text", RIGHT + WHOLE)
def test_nothing_is_said_of(text):
    assert [issue.message for issue in issues("QTY005", text)] == []


@pytest.mark.parametrize(("text", "said"), WRONG + BROKEN, ids=[text for text, _ in WRONG + BROKEN])
def test_what_does_not_add_up_is_told(text, said):
    (issue,) = issues("QTY005", text)
    assert said in issue.message
    assert issue.severity == "warning"
