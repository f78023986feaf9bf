"""Counts whose subject is known, and where two of them conflict (QTY002) or keep silent; invented sentences."""

import pytest

from amounts_fixture import issues
from reconcile.claims.records.figures import Measurement
from reconcile.pipeline import claims_of_text


def page(first, second, later="14:40"):
    return f"14:05 GMT  {first}\n{later} GMT  {second}"


def counted(text):
    claims = claims_of_text(f"4 May 2017, all times GMT\n14:05 GMT  {text}")
    return [c for c in claims if isinstance(c, Measurement)]


PILOT = "The pilot had 12,000 hours of flying experience."
SHIP = "In 2011 a ferry of the line capsized, killing 36 people. There were 61 on board."
FIRE = "In the 1998 fire in Gothenburg 63 people were killed."
CROWD = "More than 24,000 people gathered for a concert in Linden Park."

SILENT = [
    (PILOT, "The co-pilot had 3,400 hours of flying experience."),
    (PILOT, "The pilot had 12,000 flying hours."),
    (PILOT, "The pilot had more than 10,000 flying hours."),
    (PILOT, "The pilot had 900 hours on this type."),
    (PILOT, "The pilot, who had slept for 8 hours, was calm."),
    (PILOT, "The pilots had 17,000 flying hours."),
    (PILOT, "A pilot with 4,000 flying hours joined the line."),
    (PILOT, "The captain had 9,000 flying hours."),
    (SHIP, "Six years ago a ferry sank, killing 36 of the 61 people on board."),
    (SHIP, "Six years ago a ferry sank, killing 41 of the 72 people on board."),
    (SHIP, "Six years ago a ferry sank, killing 36. There were 52 passengers on board."),
    (SHIP, "36 people were killed today; there were 72 people on board."),
    (
        "In 2011 a boat sank, killing 3. There were 6 on board.",
        "In 2014 a boat sank, killing 3. There were 9 on board.",
    ),
    (FIRE, "The 1998 fire in Gothenburg killed 63 people."),
    (FIRE, "In the 1998 crash in Gothenburg 12 people were killed."),
    (FIRE, "In the 1999 fire in Gothenburg 12 people were killed."),
    (FIRE, "In the 1998 fire in Malmo 12 people were killed."),
    (FIRE, "In the 1998 fire in Gothenburg 213 people were injured."),
    (FIRE, "The toll of the 1998 fire in Gothenburg was revised: 64 people were killed."),
    (FIRE, "The fire in Gothenburg today killed 4 people."),
    (CROWD, "Police say 50,000 people gathered in Linden Park."),
    (CROWD, "Organisers put the crowd in Linden Park at 90,000 people."),
    (CROWD, "About 70,000 people are expected to gather in Linden Park."),
    (CROWD, "In Ashley Park the choir sang to a crowd of 70,000 people."),
    (CROWD, "More than 30,000 people gathered for a concert in Linden Park."),
    (CROWD, "In Linden Park 70,000 people pay for a season ticket."),
    (CROWD, "Last year 70,000 people gathered in Linden Park."),
]

FIRES = [
    (PILOT, "The pilot had 4,300 flying hours.", "error"),
    (PILOT, "The plane was new, and the pilot had almost 6,000 hours of flight time.", "warning"),
    (PILOT, "Its pilot had logged 4,300 hours.", "error"),
    (PILOT, "The pilot who sat on the left had 4,300 flight hours.", "error"),
    ("The pilot had 12,000 hours and the co-pilot 3,400 hours.", "His co-pilot had almost 8,000 hours.", "warning"),
    ("The first officer had 3,400 flying hours.", "The copilot, a Dane, had 7,100 flying hours.", "error"),
    ("The captain, aged 44, had 9,000 flying hours.", "Its captain had about 4,000 hours of experience.", "warning"),
    (SHIP, "Six years ago a ferry sank, killing 36 of the 72 people on board.", "error"),
    (SHIP, "Six years ago, 36 died when a ferry sank. It had 72 people on board.", "error"),
    (SHIP, "A ferry with 72 people on board sank in 2011: 36 people died.", "error"),
    (FIRE, "In Gothenburg a fire killed 84 people in 1998.", "error"),
    (FIRE, "At least 84 people died in the fire in Gothenburg in 1998.", "warning"),
    ("The 1998 fire in Gothenburg left 213 people injured.", "180 people were hurt in the 1998 fire in Gothenburg.", "error"),
    ("In 2004 the bombings in Madrid killed 191 people.", "The Madrid bombings of 2004 killed 291 people.", "error"),
    (CROWD, "In Linden Park the choir sang to a crowd of 70,000 people.", "warning"),
    (CROWD, "In Linden Park hundreds of thousands of people gathered.", "warning"),
    ("A crowd of 8,000 people stood in the city's Market Square.", "Some 30,000 people have packed the Market Square.", "warning"),
    ("In King's Stadium 8,000 people attended.", "At the stadium a crowd of 9,000 people sang.", None),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), SILENT)
def test_nothing_is_said_of(first, second):
    assert [i.message for i in issues("QTY002", page(first, second))] == []


@pytest.mark.parametrize(("first", "second", "severity"), FIRES)
def test_two_values_are_told_of_one_fact(first, second, severity):
    found = issues("QTY002", page(first, second))
    assert [i.severity for i in found] == ([severity] if severity else [])


def test_a_crowd_may_grow_in_time():
    assert issues("QTY002", page(CROWD, "In Linden Park a crowd of 70,000 people sang.", later="17:40")) == ()


def test_counts_side_by_side_in_one_entry_are_no_conflict():
    assert issues("QTY002", f"{PILOT} By another log the pilot had 4,300 flying hours.") == ()


def test_a_count_says_what_it_is_of():
    (claim,) = counted("The pilot had almost 6,000 flying hours.")
    assert claim.about == "the flying experience of the pilot"
    assert (claim.low, claim.high, claim.written) == (5000, 6000, "almost 6,000")
    assert claim.hedged


def test_a_toll_is_of_the_year_the_place_and_the_kind_of_event():
    (claim,) = counted("In the 1998 fire in Gothenburg 63 people were killed.")
    assert claim.about == "the number of dead (Gothenburg fire 1998)"
    assert claim.low == claim.high == 63
