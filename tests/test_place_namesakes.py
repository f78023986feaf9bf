"""Which of several towns of one name a page means, which names are craft, and clocks of places that stay open. Silent rows first."""

from __future__ import annotations

import pytest

from reconcile.pipeline import claims_of_text, understand
from reconcile.sources import read_page

HEADS = {
    "uk": "14 June 2022, all times BST\n09:05 BST  ",
    "us": "14 June 2022, all times ET\n09:05 ET  ",
    "ie": "14 January 2022, all times GMT\n09:05 GMT  ",
    "au": "14 June 2022, all times AEST\n09:05 AEST  ",
}
# Home of the page, name, text, country that the name stands for; None for a name left open, "" for no place.
NAMESAKES = (
    ("us", "Birmingham", "The mayor of Birmingham has resigned.", None),
    ("us", "Cambridge", "A robot was shown in Cambridge. It walked.", None),
    ("uk", "Newcastle", "A whale was seen off Newcastle. It dived.", None),
    ("uk", "Newcastle", "A whale that was seen off Sunderland has now reached Newcastle.", "GB"),
    ("uk", "Manchester", "Boston and Chicago are dark. The choir of Manchester sang.", "GB"),
    ("uk", "Birmingham", "The tram to Birmingham is late.", "GB"),
    ("uk", "Aberdeen", "Two riggers were flown to Aberdeen overnight.", "GB"),
    ("uk", "Aberdeen", "Oslo, Bergen and Stavanger were dry; it poured in Aberdeen.", "GB"),
    ("uk", "Cambridge", "The vote in Cambridge is close.", "GB"),
    ("ie", "Manchester", "A ferry strike in Dublin sent fans to Manchester by air.", "GB"),
    ("us", "Richmond", "Votes are being counted in Richmond.", None),
    ("us", "Manchester", "Concord and Nashua closed their schools; in Manchester they stayed open.", None),
    ("us", "Erie", "Crews from Pittsburgh and Philadelphia drove to Erie at night.", "US"),
    ("au", "Newcastle", "Coal ships wait off Newcastle.", "AU"),
    # settled by the region beside it, in the entry or on the page
    ("us", "Halifax", "A student in Halifax, Nova Scotia, wrote the code. She stayed in Halifax for it.", "CA"),
    ("uk", "Halifax", "A brewer in Halifax, Nova Scotia, won. Beer from Halifax was drunk in Leeds, York and Hull.", "CA"),
    ("us", "Birmingham", "Sirens woke Birmingham, Alabama, at four. In Birmingham trees fell.", "US"),
    ("uk", "Birmingham", "Sirens woke Birmingham (Alabama) at four. In Birmingham trees fell.", "US"),
    ("uk", "Richmond", "He was born in Richmond, Virginia, and schooled in Richmond.", "US"),
    ("us", "Cambridge", "The lab in Cambridge, Massachusetts, burned. Nobody was in Cambridge.", "US"),
    # a place ruled out lends no weight
    ("us", "Halifax", "A student in Halifax, Nova Scotia, wrote it. This is not the Halifax in England. Halifax is proud.", "CA"),
    ("us", "Halifax", "The code is from Halifax, Canada, and not to be confused with Halifax in Yorkshire. Halifax is proud.", "CA"),
    ("us", "Halifax", "Halifax, Nova Scotia, has no relation to the Halifax in the north of England. Halifax is proud.", "CA"),
)  # fmt: skip
# Text, name, whether a place is found at its last mention.
CRAFT = (
    ("The ferry to Perth turned back.", "Perth", True),
    ("Trains from Lyon 40 minutes late, says the railway.", "Lyon", True),
    ("The plane reached Leeds 3 hours late.", "Leeds", True),
    ("It is in Vienna 2 degrees colder.", "Vienna", True),
    ("The rig off Aberdeen was evacuated. Oslo and Leeds sent help.", "Oslo", True),
    ("Snow fell in Toledo 12 miles from the lake.", "Toledo", True),
    ("The rescue helicopter Innsbruck 2 took off at once.", "Innsbruck", False),
    ("The pilot of Innsbruck 2 was unhurt.", "Innsbruck", False),
    ("The lifeboat Chester reached the yacht.", "Chester", False),
    ("The survey vessel Galway is on its way.", "Galway", False),
    ("HMS Chester left port on Monday.", "Chester", False),
    ("The frigate Bremen fired a flare.", "Bremen", False),
    ("Rescuers sent Bergen 3, a hovercraft. Bergen has a crew of four.", "Bergen", False),
    ("The tanker Odense is adrift. Odense carries oil.", "Odense", False),
    ("The tanker Odense is adrift. She was built in Odense.", "Odense", True),
)
# A text with two clocks set equal, and how many pairs do not agree.
CLOCKS = (
    ("us", "The page went live in Halifax, Nova Scotia, at noon. It fell silent at 2.20pm ET (3.20pm in Halifax). This is not the Halifax in England.", 0),
    ("uk", "Doors in Birmingham open at 7pm local time (1am BST).", 0),
    ("ie", "Graz, Linz and Vienna are snowed in. Kazan 1, a helicopter, took off at 11.35am local time (10.35am GMT).", 0),
    ("ie", "Graz, Linz and Vienna are snowed in. A man from Moscow was freed at 11.35am local time (10.35am GMT).", 0),
    ("ie", "Graz, Linz and Vienna are snowed in. He was freed in Graz at 11.35am local time (9.35am GMT).", 1),
    ("ie", "Graz, Linz and Vienna are snowed in. In Moscow he was freed at 11.35am local time (6.35am GMT).", 1),
    ("us", "It fell silent at 2.20pm ET (4.20pm in Halifax, Nova Scotia).", 1),
    ("uk", "Doors in Oslo open at 7pm local time (7pm BST).", 1),
)  # fmt: skip


def toponyms(home, text, name):
    page = read_page(HEADS[home] + text, name="p.txt")
    found = [t for m in understand(page).reading.mentions for t in m.toponyms]
    return [t for t in found if t.quote.text == name]


@pytest.mark.parametrize(("home", "name", "text", "country"), NAMESAKES, ids=lambda v: str(v)[:60])
def test_the_namesake_that_a_page_means(home, name, text, country):
    last = toponyms(home, text, name)[-1]
    assert (last.place.country if last.place else None) == country


@pytest.mark.parametrize(("text", "name", "is_place"), CRAFT, ids=lambda v: str(v)[:60])
def test_craft_are_no_towns(text, name, is_place):
    starts = [t.quote.span.start for t in toponyms("ie", text, name)]
    assert bool(starts) is is_place


@pytest.mark.parametrize(("home", "text", "wrong"), CLOCKS, ids=lambda v: str(v)[:60])
def test_a_clock_is_wrong_only_where_no_place_that_may_be_meant_makes_it_right(home, text, wrong):
    pairs = [c for c in claims_of_text(HEADS[home] + text) if type(c).__name__ == "ClockPair"]
    assert sum(p.gap_min != 0 and p.zones_certain for p in pairs) == wrong
