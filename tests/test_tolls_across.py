"""Counts of one event over several pages: how they rise (CHG001) and where a later page tells fewer (QTY007); invented sentences."""

import pytest

from amounts_fixture import rule_of
from reconcile.engine import check
from reconcile.pipeline import claims_of_text

QUIET = [
    ("The ferry Solvei Lund ran aground. Eight people were killed.", "The ferry Solvei Lund is still aground. Eight people were killed."),
    ("The ferry Solvei Lund ran aground. Eight people were killed.", "The ferry Ida Strand sank. Nine people were killed."),
    ("The ferry Solvei Lund ran aground. Eight people were killed.", "The tanker Solvei sank. Nine people were killed."),
    ("The ferry Solvei Lund ran aground. Eight people were killed.", "The harbour is shut. Nine people were killed in all on the roads."),
    ("The ferry Solvei Lund ran aground. Eight people were killed.", "The ferry Solvei Lund lies in the bay. It is feared that nine people were killed."),
    ("The ferry Solvei Lund ran aground. Eight people were killed.", "The ferry Solvei Lund lies in the bay. About seven people were killed."),
    ("The ferry Solvei Lund ran aground. Eight people were killed.", "The ferry Solvei Lund lies in the bay. At least seven people were killed."),
    ("The ferry Solvei Lund ran aground. Eight people were killed.", "The ferry Solvei Lund lies in the bay. Seven of those killed were Danes."),
    ("The ferry Solvei Lund ran aground. Eight people were killed.", "The ferry Solvei Lund lies in the bay. In 2011 nine people were killed on her."),
    ("The ferry Solvei Lund ran aground. Eight people were killed.", "The ferry Solvei Lund lies in the bay. A second person could have died, her doctor says."),
    ("The ferry Solvei Lund ran aground. Eight people were killed.", "The ferry Solvei Lund lies in the bay. Police say 7 people were killed."),
    ("Flight QX418 has crashed. Forty people were killed.", "Flight QX481 has crashed. Fifty people were killed."),
    ("Storm Ulrike has killed 8 people in Bergen.", "Storm Ottilie has killed 9 people in Bergen."),
    ("A fire in Bergen killed 8 people.", "A fire in Oslo killed 9 people."),
    ("A fire in Bergen killed 8 people.", "A quake in Bergen killed 9 people."),
    ("A fire in Bergen killed 8 people.", "Two fires in three years: a fire in Bergen killed 9 people in 2009."),
    ("The Alder Fire has killed 8 people.", "The Birch Fire has killed 9 people."),
    ("It is the first death on the ferry Solvei Lund.", "A second patient has died, the clinic in Malmo says."),
    ("It is the first death on the ferry Solvei Lund.", "On the ferry Solvei Lund a second person is ill."),
    ("It is the first death on the ferry Solvei Lund.", "On the ferry Solvei Lund it was the second death in three years."),
    ("A ferry ran aground. Eight people were killed.", "A ferry ran aground. Nine people were killed."),
]  # fmt: skip

RISES = [
    ("The ferry Solvei Lund ran aground. Eight people were killed.", "The ferry Solvei Lund lies in the bay. The death toll has risen to 11.", "8, then 11"),
    ("The ferry Solvei Lund ran aground. Eight people were killed.", "Eleven people were killed on the ferry Solvei Lund.", "8, then 11"),
    ("The ferry Solvei Lund ran aground. Eight people were killed.", "The Solvei Lund lies in the bay. Eleven people died on the ferry Solvei Lund.", "8, then 11"),
    ("The MV Solvei Lund ran aground, killing eight people.", "The toll of the MV Solvei Lund is now 11.", "8, then 11"),
    ("Flight QX418 has crashed. Forty people were killed.", "The number of dead of flight QX418 has gone up to 43.", "40, then 43"),
    ("Flight QX418 has crashed. Forty people were killed.", "The death toll of flight QX418 now stands at 43.", "40, then 43"),
    ("Storm Ulrike has killed 8 people.", "Storm Ulrike has now claimed the lives of 12 people.", "8, then 12"),
    ("Storm Ulrike: eight people are dead.", "Storm Ulrike: 12 people are dead.", "8, then 12"),
    ("Hurricane Ottilie left 8 people dead.", "Hurricane Ottilie: the death toll is now 10, up from 8.", "8, then 10"),
    ("The Alder Fire has killed 8 people.", "The Alder Fire has now killed nine people.", "8, then 9"),
    ("It is the first death in the Alder Fire.", "A second person has died in the Alder Fire.", "1, then 2"),
    ("It is the first death in the Alder Fire.", "The Alder Fire: the death toll is two, up from one.", "1, then 2"),
    ("One person has died in the Alder Fire.", "A second firefighter has died in the Alder Fire.", "1, then 2"),
    ("A second person has died in the Alder Fire.", "A third victim has died in the Alder Fire.", "2, then 3"),
    ("A second person was found dead in the Alder Fire.", "It is the third death in the Alder Fire.", "2, then 3"),
    ("A blast in Bergen killed 8 people.", "The blast in Bergen has killed 11 people.", "8, then 11"),
    ("An explosion in Bergen left 8 people dead.", "The death toll from the explosion in Bergen has climbed to 11.", "8, then 11"),
    ("The quake in Bergen killed 40 people.", "The death toll of the earthquake in Bergen has passed 55.", "40, then 55"),
    ("The Pont Vieux bridge collapsed. Eight people were killed.", "The death toll of the collapse of the Pont Vieux bridge has risen to 10.", "8, then 10"),
    ("The Solvei Lund, a ferry, is lost. The ferry Solvei Lund: 30 people were injured.", "The ferry Solvei Lund: 34 people were injured.", "30, then 34"),
    ("The ferry Solvei Lund ran aground. Eleven people were killed.", "The ferry Solvei Lund: the death toll was revised down to eight.", "11, then 8"),
]  # fmt: skip

FALLS = [
    ("The ferry Solvei Lund ran aground. Eleven people were killed.", "The ferry Solvei Lund lies in the bay. Nine people were killed."),
    ("The Alder Fire has killed 11 people.", "The Alder Fire has killed nine people."),
    ("Storm Ulrike has killed 12 people.", "Storm Ulrike: the death toll is 10."),
    ("The blast in Bergen killed 11 people.", "In Bergen the blast killed 9 people."),
    ("Flight QX418 has crashed. Police say 43 people were killed.", "Flight QX418: police say 40 people were killed."),
]  # fmt: skip


def issues_of(*texts):
    """What the rules on counts say of these pages."""
    return check(
        claims_of_text(*texts), tuple(map(rule_of, ("CHG001", "QTY002", "QTY007"))), picky=True
    ).issues


def pages(first, second, days=1):
    return (
        f"4 May 2017, all times GMT\n14:05 GMT  {first}",
        f"{4 + days} May 2017, all times GMT\n14:05 GMT  {second}",
    )


def found(first, second, days=1):
    return list(issues_of(*pages(first, second, days)))


@pytest.mark.parametrize(("first", "second"), QUIET)
def test_other_events_and_doubts_stay_silent(first, second):
    assert [i.message for i in found(first, second)] == []


@pytest.mark.parametrize(("first", "second", "course"), RISES)
def test_a_count_that_a_later_page_replaces_is_one_line(first, second, course):
    assert [i.message.rsplit(": ", 1)[1] for i in found(first, second)] == [course]


@pytest.mark.parametrize(("first", "second"), FALLS)
def test_fewer_on_a_later_page_without_a_cue_is_found(first, second):
    assert [i.code for i in found(first, second)] == ["QTY007"]


def test_a_page_that_leads_to_another_page_is_one_line_with_it():
    first, second = pages("The Alder Fire has killed 8 people.", "The Alder Fire has killed 12 people.")
    told = [
        i.message for i in issues_of(f"{first}\n15:05 GMT  The Alder Fire has now killed 9 people.", second)
    ]
    assert told == ["Told of people killed (Alder Fire): 8, then 9, then 12"]


def test_what_only_its_town_names_is_another_event_a_week_later():
    assert found("A blast in Bergen killed 8 people.", "The blast in Bergen killed 11 people.", days=7) == []


def test_the_order_of_the_pages_changes_nothing():
    first, second = pages("The Alder Fire has killed 8 people.", "The Alder Fire has killed 12 people.")
    assert [i.message for i in issues_of(first, second)] == [i.message for i in issues_of(second, first)]
