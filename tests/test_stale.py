"""What a recap, a summary or a headline still says though a later entry replaced it (CHG002); invented sentences."""

import pytest

from amounts_fixture import issues

FIRE = ("A fire in Bergen killed 12 people.", "The death toll has risen to 16.")
HEARING = ("The hearing is due at 17:00 GMT.", "The hearing is put back to 17:40 GMT.")
SHUT = ("The bridge is closed until Thursday.", "The bridge stays closed until Sunday.")
PARTS = (
    "A fire in Bergen killed 9 people. The dead are at least six Danes, two Finns and a Swede.",
    "The toll is now 14.",
)

FRESH = [
    (FIRE, "Summary: the fire killed 16 people."),
    (FIRE, "Summary: 12 people were killed at first, and the toll is now 16."),
    (FIRE, "Summary: 14 people were killed."),
    (FIRE, "Summary: in 2012 a fire killed 12 people."),
    (FIRE, "Summary: police said that 12 people may have been killed."),
    (FIRE, "Summary: the toll was revised to 12."),
    (FIRE, "Summary: 12 people were injured."),
    (FIRE, "The fire killed 12 people."),
    (FIRE, "Summary: rain fell."),
    (HEARING, "Recap: the hearing is due at 17:40 GMT."),
    (HEARING, "Recap: the hearing was moved from 17:00 GMT to 17:40 GMT."),
    (HEARING, "Recap: the briefing is due at 17:00 GMT."),
    (HEARING, "The hearing is due at 17:00 GMT."),
    (SHUT, "Recap: the bridge is closed until Sunday."),
    (SHUT, "Recap: the road is closed until Thursday."),
    (PARTS, "The dead are at least six Danes, two Finns and a Swede."),
    (PARTS, "The dead are ten Danes, two Finns and two Swedes."),
    (PARTS, "Six Danes, two Finns and a Swede are named as among the dead."),
    (PARTS, "Six Danes, two Finns and a Swede run the shop."),
]

STALE = [
    (FIRE, "Summary: the fire killed 12 people.", "people killed: 12; "),
    (FIRE, "Here's what we know so far. The fire killed 12 people.", "people killed: 12; "),
    (FIRE, "We are closing our page. 12 people were killed in the fire.", "people killed: 12; "),
    (FIRE, "A round-up of the day: at least 12 people were killed.", "people killed: at least 12; "),
    (FIRE, "To recap: the fire killed 12 people.", "people killed: 12; "),
    (HEARING, "Recap: the hearing is due at 17:00 GMT.", "the time of the hearing: 17:00 GMT; "),
    (HEARING, "What we know: the judge is ill. The hearing is scheduled for 5pm GMT.", "the time of the hearing: 5pm GMT; "),
    (HEARING, "Summary: the hearing will begin at 17:00 GMT.", "the time of the hearing: 17:00 GMT; "),
    (SHUT, "Recap: the bridge is closed until Thursday.", "how long the bridge is closed: Thursday; "),
    (SHUT, "That's all for now. The bridge is shut until Thursday.", "how long the bridge is closed: Thursday; "),
    (PARTS, "The dead are six Danes, two Finns and a Swede.", "though the toll has risen: 14 killed, 9 before"),
    (PARTS, "The toll includes two Finns, six Danes and one Swede.", "though the toll has risen: 14 killed, 9 before"),
    (PARTS, "Six Danes, two Finns and a Swede were killed, says the mayor.", "though the toll has risen: 14 killed, 9 before"),
]  # fmt: skip


def messages(before, last):
    first, second = before
    told = f"14:05 GMT  {first}\n14:40 GMT  {second}\n15:30 GMT  {last}"
    return [issue.message for issue in issues("CHG002", told, day="2 May 2017")]


@pytest.mark.parametrize(("before", "last"), FRESH)
def test_nothing_is_stale(before, last):
    assert messages(before, last) == []


@pytest.mark.parametrize(("before", "last", "said"), STALE, ids=[last for _, last, _ in STALE])
def test_what_is_stale_is_told(before, last, said):
    (message,) = messages(before, last)
    assert said in message


JOURNEY = "14:05 GMT  Prime Minister Anna Berg is expected to travel to Bergen.\n15:18 GMT  Prime Minister Anna Berg will travel to Oslo instead."
MILL = "14:05 GMT  A fire in Bergen killed 12 people.\n14:40 GMT  The death toll has risen to 16."
HEADLINES = [
    ("Prime Minister Anna Berg may travel to Bergen", JOURNEY, "the destination of Anna Berg: Bergen; the page's last word is Oslo"),
    ("Prime Minister Anna Berg to travel to Bergen", JOURNEY, "the destination of Anna Berg: Bergen; the page's last word is Oslo"),
    ("Fire in Bergen: 12 dead", MILL, "people killed: 12; the page's last word is 16"),
    ("Mill fire kills at least 12 people in Bergen", MILL, "people killed: at least 12; the page's last word is 16"),
    ("Fire in Bergen: 16 dead", MILL, None),
    ("Prime Minister Anna Berg will travel to Oslo", JOURNEY, None),
    ("A day in the north", MILL, None),
]  # fmt: skip


@pytest.mark.parametrize(("headline", "entries", "said"), HEADLINES, ids=[line for line, _, _ in HEADLINES])
def test_a_headline(headline, entries, said):
    told = [i.message for i in issues("CHG002", f"{headline}\n2 May 2017, all times GMT\n{entries}", day="")]
    assert told == ([] if said is None else [f"The headline still tells of {said}"])


def test_a_number_that_the_page_went_back_to_is_not_stale():
    told = "14:05 GMT  A fire killed 12 people.\n14:40 GMT  The toll rose to 16.\n15:00 GMT  The fire killed 12 people.\n15:30 GMT  Summary: the fire killed 12 people."
    assert issues("CHG002", told, day="2 May 2017") == ()
