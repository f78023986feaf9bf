"""One traveller in two towns with clocks: too soon for the means that is told, and silent wherever that is open."""

from __future__ import annotations

import pytest

from rule_fixture import issues_of

HEAD = "12 September 2023, all times GMT\n"
BASE = "09:05 GMT  Anna Berg's train left Turin at 09:00 GMT."

SILENT = [
    "Anna Berg's train arrived in Naples at 11:40 GMT.",
    "Anna Berg's train is due to arrive in Naples at 10:10 GMT.",
    "Anna Berg's train may have arrived in Naples at 10:10 GMT.",
    "Anna Berg's train was scheduled to reach Naples at 10:10 GMT.",
    "Anna Berg's train did not arrive in Naples at 10:10 GMT.",
    "Anna Berg's train arrived in Naples at 10:10 GMT, Tass reported.",
    "Anna Berg's plane landed in Naples at 10:10 GMT.",
    "A second train carrying Anna Berg arrived in Naples at 10:10 GMT.",
    "Paul Lund's train arrived in Naples at 10:10 GMT.",
    "Anna Berg and Paul Lund arrived in Naples by train at 10:10 GMT.",
    "Anna Berg's delegation arrived in Naples by train at 10:10 GMT.",
    "Correction: Anna Berg's train arrived in Naples at 10:10 GMT, not 11:10.",
    "Anna Berg's train arrived in Moncalieri at 09:10 GMT.",
    "Anna Berg's train arrived in Italy at 09:10 GMT.",
    "Anna Berg's train reached Naples yesterday at 10:10 GMT.",
    "Anna Berg's train arrived in Naples this morning.",
    "Anna Berg's train arrived in Naples at 10:10 GMT, a rival of hers says.",
    "Anna Berg's train arrived in Naples at 10:10 GMT, the radio reporter Tom Cole says.",
    "Anna Berg's train arrived in Naples at 10:10 GMT, Tom Cole of Rail News says.",
    "Anna Berg stepped out of a car in Naples at 10:10 GMT.",
    "Anna Berg was seen in the train station in Naples at 11:40 GMT.",
    "Anna Berg stepped off the stage in Naples at 10:10 GMT.",
    "Anna Berg got off the phone in Naples at 10:10 GMT.",
    "Anna Berg's team got down from the train in Naples at 10:10 GMT.",
]

FOUND = [
    pytest.param((BASE, "10:20 GMT  Anna Berg's train arrived in Naples at 10:10 GMT."), "train", id="left and arrived"),
    pytest.param((BASE, "10:20 GMT  Anna Berg's train was spotted in Naples at 10:10 GMT."), "train", id="left and seen"),
    pytest.param(("09:15 GMT  Anna Berg's train was seen in Turin at 11am local time.", "10:20 GMT  Anna Berg's train was seen in Naples at 12.10pm local time."), "train", id="seen twice, local clocks"),
    pytest.param(("09:05 GMT  Anna Berg boarded a train in Turin at 09:00 GMT.", "10:20 GMT  Anna Berg arrived in Naples at 10:10 GMT."), "train", id="the means of the departure only"),
    pytest.param((BASE, "10:20 GMT  Anna Berg arrived in Naples by train at 10:10 GMT, our reporter Tom Cole says."), "train", id="the page's own reporter"),
    pytest.param((BASE, "10:20 GMT  Anna Berg arrived in Naples by train at 10:10 GMT, says our correspondent at the station."), "train", id="own correspondent"),
    pytest.param((BASE, "10:20 GMT  Anna Berg arrived in Naples by train at 10:10 GMT, the hotel manager Rosa Conti said."), "train", id="one with an office"),
    pytest.param((BASE, "10:20 GMT  Anna Berg arrived in Naples by train at 10:10 GMT, according to two porters."), "train", id="who were there"),
    pytest.param((BASE, "10:20 GMT  Anna Berg stepped off the train in Naples at 10:10 GMT."), "train", id="stepped off"),
    pytest.param((BASE, "10:20 GMT  Anna Berg got down from the train in Naples at 10:10 GMT."), "train", id="got down from"),
    pytest.param((BASE, "10:20 GMT  At 10:10 GMT Anna Berg alighted from a night train in Naples."), "train", id="alighted from"),
    pytest.param((BASE, "10:20 GMT  Anna Berg climbed out of the train in Naples at 10:10 GMT."), "train", id="climbed out of"),
    pytest.param(("09:05 GMT  Anna Berg left Turin by coach at 09:00 GMT.", "11:20 GMT  Anna Berg walked off the team coach in Naples at 11:10 GMT."), "car", id="a team coach"),
    pytest.param((BASE, "10:20 GMT  Anna Berg got off a train in Naples at 10:10 GMT."), "train", id="got off"),
    pytest.param(("09:05 GMT  Anna Berg's train pulled out of Turin at 09:00 GMT, with two guards in the sleeping car.", "10:20 GMT  Anna Berg stepped off her train in Naples at 10:10 GMT."), "train", id="a car of a train"),
    pytest.param(("09:05 GMT  Anna Berg left Turin by car at 09:00 GMT.", "11:40 GMT  Anna Berg arrived in Naples at 11:30 GMT."), "car", id="a car"),
    pytest.param(("09:05 GMT  Anna Berg left Turin by car at 11:00 local time (09:00 GMT), her ministry says, as she does not like trains.", "11:40 GMT  Anna Berg arrived in Naples at 13:30 local time (11:30 GMT)."), "car", id="a named office, clocks converted"),
    pytest.param(("09:05 GMT  Anna Berg was in Turin at 09:00 GMT.", "11:40 GMT  Anna Berg arrived by car in Naples at 11:30 GMT, police say."), "car", id="where she was, and when she came"),
    pytest.param(("09:05 GMT  The ferry Sagar Kiran left Porto at 09:00.", "14:20 GMT  The Sagar Kiran docked in Bilbao at 14:10."), "ship", id="a ship by its name"),
    pytest.param(("09:05 GMT  The tanker Sea Falcon sailed from Porto at 9am local time.", "17:00 GMT  The Sea Falcon reached Bilbao at 15:30 GMT."), "ship", id="sailed from"),
    pytest.param(("09:05 GMT  Flight NX204 took off from Lisbon at 09:00 GMT.", "11:20 GMT  Flight NX204 landed in Warsaw at 11:10 GMT."), "plane", id="a flight by its number"),
]  # fmt: skip


@pytest.mark.parametrize("text", SILENT)
def test_silent(text):
    assert issues_of("GEO003", f"{HEAD}{BASE}\n14:20 GMT  {text}") == ()


def test_unknown_means_have_no_speed():
    page = f"{HEAD}09:05 GMT  Anna Berg left Turin at 09:00 GMT.\n10:20 GMT  Anna Berg arrived in Naples at 10:10 GMT."
    assert issues_of("GEO003", page) == ()


def test_clocks_without_a_zone_may_be_of_two():
    page = f"{HEAD}09:05 GMT  Anna Berg's train left Turin at 09:00.\n10:20 GMT  Anna Berg's train arrived in Naples at 10:10."
    assert issues_of("GEO003", page) == ()


@pytest.mark.parametrize(("entries", "means"), FOUND)
def test_sooner_than_the_means_allows(entries, means):
    (issue,) = issues_of("GEO003", HEAD + "\n".join(entries))
    assert f"by {means} at" in issue.message


ONE = "12 September 2023, all times GMT\n09:05 GMT  {}"
TWO = "12 September 2023, all times GMT\n09:00 GMT  Welcome to our page on the harbour.\n{}"

ACROSS_SILENT = [
    "10:20 GMT  Paul Lund's train arrived in Naples at 10:10 GMT.",
    "14:20 GMT  Anna Berg's train arrived in Naples at 13:10 GMT.",
    "10:20 GMT  Anna Berg arrived in Naples at 10:10 GMT, Tass reported.",
    "10:20 GMT  Anna Berg's plane landed in Naples at 10:10 GMT.",
    "10:20 GMT  Anna Berg's train is due in Naples at 10:10 GMT.",
]
ACROSS = [
    "10:20 GMT  Anna Berg's train arrived in Naples at 10:10 GMT.",
    "10:20 GMT  At 10:10 GMT Anna Berg stepped off the train in Naples.",
    "10:20 GMT  Anna Berg reached Naples by train at 12.10pm local time (10:10 GMT), police say.",
    "10:20 GMT  Anna Berg's train left Turin at 09:00 GMT. Her train arrived in Naples at 10:10 GMT.",
]


@pytest.mark.parametrize("text", ACROSS_SILENT)
def test_silent_over_two_pages(text):
    assert (
        issues_of("GEO003", ONE.format("Anna Berg's train left Turin at 09:00 GMT."), TWO.format(text)) == ()
    )


@pytest.mark.parametrize("text", ACROSS)
def test_one_page_has_the_departure_and_another_the_arrival(text):
    pages = ONE.format("Anna Berg's train left Turin at 09:00 GMT."), TWO.format(text)
    assert len(issues_of("GEO003", *pages)) == 1
