"""Counts so far of the people of a page's own event: how they rise (CHG001), fall (QTY007) and disagree (QTY002); invented sentences."""

import pytest

from amounts_fixture import issues

FIRST = "The blast in Bergen killed 18 people and injured 40. Police arrested 31 people and evacuated 400."

STILL = [
    "The blast in Bergen killed 18 people.",
    "The blast killed 21 people.",
    "The death toll was revised down to 16.",
    "Officials now say that 16 people were killed.",
    "16 people were killed, not 18 as first thought.",
    "Correction: 16 people were killed.",
    "At least 16 people were killed.",
    "About 16 people were killed.",
    "Some 16 people were killed.",
    "It is feared that 16 people were killed.",
    "Police say 16 people were killed.",
    "16 people were killed, according to the mayor.",
    "Reports say that 16 people were killed.",
    "Sixteen people have been confirmed dead.",
    "Sixteen women were killed.",
    "The blast killed 16 Danes.",
    "The blast killed 16 firefighters.",
    "Another 16 people were killed in a fire.",
    "16 more people died in hospital.",
    "A further 16 people were killed.",
    "16 people died at the scene.",
    "Among the dead are 16 tourists, and 12 of them were children.",
    "In Oslo, a second blast killed 16 people.",
    "A blast in Malmo killed 16 people.",
    "16 people were killed when a ferry sank in Hull.",
    "Last year a blast killed 16 people.",
    "In 2011 a blast killed 16 people.",
    "It is the worst blast since one that killed 16 people.",
    "Between 14 and 16 people were killed.",
    "14 to 16 people were killed.",
    "Up to 16 people were killed.",
    "As many as 16 people were killed.",
    "If 16 people were killed, the law applies.",
    "A drill in which 16 people were killed had gone before.",
    "A similar blast killed 16 people.",
    "Two people are missing.",
    "The gunman and 16 others were killed.",
    "16 people were killed, and the attacker died later.",
    "It killed 2 people.",
    "35 of the injured are in hospital; 12 are seriously injured.",
    "Police arrested 12 more people.",
    "Medics carried 38 injured people to the quay.",
    "38 wounded men lay in the hall.",
    "On Monday alone, police arrested 16 people.",
    "The updated toll: 16 people were killed.",
    "No one was killed.",
    "16 people were killed. The mayor has come to the harbour, where crews work on, and where many people stand in the rain and wait for word of those they know, and for the ferry that brings their families. This entry was corrected.",
    "Updated at 16:20: the blast killed 16 people.",
    "29 people were arrested, two of whom have been released.",
    "The police arrested 29 people. Two were let go at noon.",
    "350 people have been evacuated; some families went back.",
    "The blast killed 20 people and injured 38.",
]  # fmt: skip

FALLS = [
    ("The blast killed 16 people.", "18 to 16"),
    ("the blast killed 16 people .", "18 to 16"),
    ("16 people were killed.", "18 to 16"),
    ("Sixteen people were killed in the blast.", "18 to 16"),
    ("The death toll is 16.", "18 to 16"),
    ("The toll stands at 16.", "18 to 16"),
    ("The number of dead is 16.", "18 to 16"),
    ("The blast left 16 people dead in Bergen.", "18 to 16"),
    ("The blast has claimed the lives of 16 people.", "18 to 16"),
    ("16 people died and the harbour is shut.", "18 to 16"),
    ("38 people were injured.", "40 to 38"),
    ("The number of wounded is 38.", "40 to 38"),
    ("The blast injured 38 people.", "40 to 38"),
    ("38 people were hurt in the blast.", "40 to 38"),
    ("Police arrested 29 people.", "31 to 29"),
    ("29 people were arrested.", "31 to 29"),
    ("The number of arrests is 29.", "31 to 29"),
    ("350 people have been evacuated.", "400 to 350"),
    ("Firefighters evacuated 350 people.", "400 to 350"),
]  # fmt: skip


def messages(code, first, second, *more):
    told = "".join(f"\n{15 + i}:10 GMT  {text}" for i, text in enumerate((second, *more)))
    return [issue.message for issue in issues(code, f"14:05 GMT  {first}{told}")]


@pytest.mark.parametrize("second", STILL)
def test_nothing_falls_in(second):
    assert messages("QTY007", FIRST, second) == []


@pytest.mark.parametrize(("second", "said"), FALLS, ids=[second for second, _ in FALLS])
def test_a_count_that_falls_is_told(second, said):
    (message,) = messages("QTY007", FIRST, second)
    assert said in message


def test_one_source_that_counts_fewer_than_before():
    told = messages(
        "QTY007",
        "The ministry says that 44 people were rescued.",
        "41 people were rescued, the ministry says.",
    )
    assert len(told) == 1
    assert "ministry" in told[0]


@pytest.mark.parametrize(
    "between",
    [
        "Police say that 16 people were killed.",
        "The toll was revised to 16.",
        "16 people were killed, not 18 as previously reported.",
        "About 16 people were killed.",
    ],
)
def test_a_smaller_number_that_came_between_explains_the_fall(between):
    assert (
        messages("QTY007", "A blast in Bergen killed 18 people.", between, "The blast killed 16 people.")
        == []
    )


RISES = [
    ("A fire killed 12 people.", "The fire killed 16 people.", "The toll is 19.", "people killed: 12, then 16, then 19"),
    ("At least 2 people died in a fire.", "9 people died in the fire.", "9 people died.", "people killed: at least 2, then 9"),
    ("A fire injured 20 people.", "The number of injured has risen to 33.", "It is windy.", "people injured: 20, then 33"),
    ("Police arrested 20 people.", "Police have arrested 45 people.", "60 people were arrested.", "people arrested: 20, then 45, then 60"),
    ("A fire killed 12 people.", "The toll rose to 16.", "It was revised down to 15: 15 people were killed.", "people killed: 12, then 16, then 15"),
    ("Crews rescued 10 people.", "The number of rescued is now 14.", "Wind blows.", "people rescued: 10, then 14"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "third", "said"), RISES)
def test_a_count_that_rises_is_one_line(first, second, third, said):
    assert messages("CHG001", first, second, third) == [f"Told of {said}"]


NEWER = [
    "The death toll now stands at 16.",
    "Sixteen are now confirmed dead.",
    "The number killed has climbed to 16.",
    "The number of people killed has reached 16.",
    "Death toll up to 16.",
    "16 dead, 40 hurt.",
    "Rescuers have found 16 dead.",
    "16 have lost their lives.",
    "The fire has now killed 16 people.",
    "A total of 16 people have died.",
    "16 fatalities have been confirmed.",
    "The death count is at 16.",
    "Fatalities: 16.",
    "Four more people have died, bringing the toll to 16.",
    "Four more people have died, taking the total number of dead to 16.",
    "The number of deaths is now put at 16.",
    "Casualties rise: 16 people dead.",
    "16 are now known to have died.",
]


@pytest.mark.parametrize("second", NEWER)
def test_a_newer_toll_is_read_in(second):
    assert messages("CHG001", "A fire killed 12 people.", second) == ["Told of people killed: 12, then 16"]


FLAT = [
    ("A fire killed 12 people.", "The fire killed 12 people."),
    ("A fire killed 12 people.", "The fire may have killed 19 people."),
    ("A fire killed 12 people.", "About 19 people were killed."),
    ("A fire killed 12 people.", "In 2003 a fire killed 19 people."),
    ("A fire killed 12 people.", "19 firefighters were hurt."),
    ("A fire in Bergen killed 12 people.", "A crash in Oslo killed 19 people."),
    ("12 people are missing.", "19 people are missing."),
    ("A fire killed 2 people.", "The fire service has saved 90 people."),
    ("A fire killed 12 people.", "Up to 30 people were killed."),
    ("Police say 20 people were hurt. The mayor says that 50 people were hurt.", "It is windy."),
    ("A fire injured 12 people.", "She saw 20 injured people in the hall."),
    ("A fire injured 18 people.", "Reports now say that 15 people were injured."),
    ("A fire killed 3 people.", "3,900 people were killed on the roads in a year."),
]


@pytest.mark.parametrize(("first", "second"), FLAT)
def test_no_line_is_made_of(first, second):
    assert messages("CHG001", first, second) == []


AT_ONCE = [
    "A fire killed 12 people. The fire in the old mill killed 14 people.",
    "12 people were injured. By the river, firefighters worked on. 14 people were injured in the fire.",
    "Police arrested 12 people. In all, 14 people were arrested.",
]
APART = [
    "A fire killed 12 people and another killed 14 people.",
    "A fire killed 12 people. Police say 14 people were killed.",
    "A fire killed 12 people. At least 14 people were killed.",
    "A fire killed 12 people. Earlier reports had said 14 people were killed.",
    "A fire killed 12 people. The toll was revised to 14.",
    "A fire killed 12 people. A crash killed 14 people.",
    "A fire killed 12 people. It killed 12 people.",
    "A fire in Oslo killed 12 people. A fire in Bergen killed 14 people.",
    "The gunman killed 12 people. 13 people were killed.",
]


@pytest.mark.parametrize("text", AT_ONCE)
def test_two_numbers_in_one_entry_disagree(text):
    (issue,) = issues("QTY002", text)
    assert issue.severity == "error"


@pytest.mark.parametrize("text", APART)
def test_two_numbers_in_one_entry_may_both_be_right(text):
    assert [issue.message for issue in issues("QTY002", text)] == []


def test_two_entries_of_one_minute_disagree():
    told = "14:05 GMT  A fire killed 12 people.\n14:05 GMT  The fire killed 14 people."
    assert len(issues("QTY002", told)) == 1
    assert issues("QTY002", told.replace("14:05 GMT  The", "14:45 GMT  The")) == ()
