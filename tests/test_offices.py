"""Whom an office means, on its own page and on another page of the same run."""

from __future__ import annotations

import pytest

from reconcile.claims.kinds import Event
from reconcile.pipeline import claims_of_text

HEAD = "12 September 2023, all times GMT\n"
END = " left Lima at noon."
FILL = "16:00 GMT  Rain is forecast for the coast.\n"

# (what the first page says, who left on the second page, whom it means)
NOBODY = [
    pytest.param("Ida Lien, the captain of the Skua, spoke.", "The captain", id="a captain of another story"),
    pytest.param("Ida Lien, the mayor of Skarnvik, spoke.", "The mayor", id="a mayor of somewhere"),
    pytest.param("The Danish home secretary, Ida Lien, met the Dutch home secretary, Rolf Moe.", "The home secretary", id="two bearers"),
    pytest.param("Norway's interior minister, Ida Lien, spoke.", "The Danish interior minister", id="of another country"),
    pytest.param("Norway's interior minister, Ida Lien, spoke.", "The Norwegian finance minister", id="another office"),
    pytest.param("Norway's deputy interior minister, Ida Lien, spoke.", "The Norwegian interior minister", id="a deputy"),
    pytest.param("Norway's former interior minister, Ida Lien, spoke.", "The Norwegian interior minister", id="a former one"),
    pytest.param("Ida Lien, the chief executive of Corvane Travel, spoke.", "Brightmere's chief executive", id="of another firm"),
    pytest.param("Corvane's founder, Ida Lien, and Tessaly's founder, Rolf Moe, spoke.", "The founder", id="two founders"),
]  # fmt: skip
MEANT = [
    ("Norway's interior minister, Ida Lien, spoke.", "The Norwegian interior minister", "Ida Lien"),
    ("The Norwegian interior minister, Ida Lien, spoke.", "Norway's interior minister", "Ida Lien"),
    ("Ida Lien, the Norwegian interior minister, spoke.", "The Norwegian interior minister", "Ida Lien"),
    ("Ida Lien, Norway's interior minister, spoke.", "The Norwegian interior minister", "Ida Lien"),
    ("Ida Lien, who is the Norwegian interior minister, spoke.", "The Norwegian interior minister", "Ida Lien"),
    ("Norwegian Interior Minister Ida Lien spoke.", "The Norwegian interior minister", "Ida Lien"),
    ("Ida Lien, the Norwegian interior minister, spoke.", "The Norwegian minister", "Ida Lien"),
    ("Ida Lien, the British home secretary, spoke.", "The home secretary", "Ida Lien"),
    ("UK Home Secretary Ida Lien spoke.", "The British home secretary", "Ida Lien"),
    ("Ida Lien, the chief executive of Corvane Travel, spoke.", "Corvane's chief executive", "Ida Lien"),
    ("Ida Lien, chief executive of Corvane Travel, spoke.", "The chief executive of Corvane", "Ida Lien"),
    ("Corvane Travel's chief executive, Ida Lien, spoke.", "The Corvane chief executive", "Ida Lien"),
    ("Corvane will not pay. Its chief executive, Ida Lien, spoke.", "Corvane's chief executive", "Ida Lien"),
    ("Corvane's founder, Ida Lien, and Tessaly's founder, Rolf Moe, spoke.", "Tessaly's founder", "Rolf Moe"),
    ("Ida Lien, the founder of Corvane, spoke.", "Corvane is no more. The founder", "Ida Lien"),
    ("Ida Lien, 41, the founder of Corvane, spoke.", "Corvane is no more. The founder", "Ida Lien"),
    ("Corvane's boss, Ida Lien, spoke.", "The chief executive of Corvane", "Ida Lien"),
    ("Corvane's chief executive, Ida Lien, spoke.", "The Corvane boss", "Ida Lien"),
    ("Police named the gunman as Ida Lien.", "Ida Lien is known. The gunman", "Ida Lien"),
    ("The gunman was named by police as Ida Lien.", "Ida Lien is known. The gunman", "Ida Lien"),
    ("The hostage-taker has been identified as Ida Lien.", "Ida Lien is known. The hostage-taker", "Ida Lien"),
    ("Ida Lien, captain of the Skua, spoke.", "Ida Lien is well. The captain", "Ida Lien"),
]  # fmt: skip


def left(*pages):
    found = [c for c in claims_of_text(*pages) if isinstance(c, Event) and c.kind == "departure"]
    return "+".join(found[-1].actors) if found else ""


def pages_of(told, who):
    return HEAD + f"10:00 GMT  {told}\n{FILL}", HEAD + f"14:05 GMT  {who}{END}\n{FILL}"


@pytest.mark.parametrize(("told", "who"), NOBODY)
def test_nobody_on_another_page(told, who):
    assert left(*pages_of(told, who)) == ""


@pytest.mark.parametrize(("told", "who", "name"), MEANT)
def test_the_bearer_on_another_page(told, who, name):
    assert left(*pages_of(told, who)) == name


@pytest.mark.parametrize(("told", "who", "name"), MEANT)
def test_the_bearer_on_the_same_page(told, who, name):
    assert left(HEAD + f"10:00 GMT  {told}\n14:05 GMT  {who}{END}\n{FILL}") == name


@pytest.mark.parametrize(
    "verb", ["was picked up at Lima airport at noon", "who was met in Lima at ten, left Lima at noon"]
)
def test_a_relative_clause_hangs_on_the_bearer(verb):
    text = (
        HEAD + f"10:00 GMT  Ida Lien, the founder of Corvane, spoke.\n14:05 GMT  The founder, {verb}.\n{FILL}"
    )
    assert all(e.actors in ((), ("Ida Lien",)) for e in claims_of_text(text) if isinstance(e, Event))


@pytest.mark.parametrize(
    ("head", "text", "name"),
    [
        ("Slovene minister turns back", "Tjarko Vonne is not staying. The Slovene interior minister", "Tjarko Vonne"),
        ("Danish envoy goes home", "Ida Lien has had enough. The Danish ambassador", ""),
        ("Danish ambassador goes home", "Ida Lien has had enough. The Danish ambassador", "Ida Lien"),
        ("Danish ambassador goes home", "Ida Lien told Rolf Moe. The Danish ambassador", ""),
        ("Ambassador goes home", "Rain fell. The Danish ambassador", ""),
    ],
)  # fmt: skip
def test_what_a_headline_calls_the_only_person_of_its_entry(head, text, name):
    assert left(HEAD + f"14:05 GMT\n{head}\n{text}{END}\n{FILL}") == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("The Norwegian interior minister said that it was late.", "Ida Lien"),
        ("Norway's interior minister said that it was late.", "Ida Lien"),
        ('"It is late," said the Norwegian interior minister.', "Ida Lien"),
        ("A Norwegian minister said that it was late.", ""),
        ("The Danish interior minister said that it was late.", ""),
    ],
)
def test_an_office_speaks_by_name_on_another_page(said, name):
    told = HEAD + f"10:00 GMT  Ida Lien, the Norwegian interior minister, spoke.\n{FILL}"
    found = claims_of_text(told, HEAD + f"14:05 GMT  {said}\n{FILL}")
    speakers = [e.attribution for e in found if isinstance(e, Event) and e.lane == "said"]
    assert speakers
    assert (speakers[-1] == "Ida Lien") is bool(name)
