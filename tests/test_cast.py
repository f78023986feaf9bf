"""Actors told by role, by a relative, as a pair, or by nothing but a name that no list has."""

from __future__ import annotations

import pytest

from reconcile.claims.kinds import Event
from reconcile.pipeline import claims_of_text

HEAD = "12 September 2023, all times GMT\n14:05 GMT  "
CREW = "Maria Berg, captain of the ferry, and the harbour master, Tjarko Vonne, spoke at length. Nobody else did. "

NOBODY = [
    pytest.param("The last Portuguese president left Lima at noon.", id="another president"),
    pytest.param("Rolf Moe praised the crews who left Lima at noon.", id="not who praised them"),
    pytest.param("Rolf Moe paid the man who left Lima at noon.", id="the man, not who paid him"),
    pytest.param("Rolf Moe says nobody left Lima at noon.", id="nobody"),
    pytest.param("Rolf Moe saw Ida Lien, Per Falk and Anna Berg. The two left Lima at noon.", id="two of four"),
    pytest.param("Rolf Moe read the names of the two who left Lima at noon.", id="the two who"),
    pytest.param("Rolf Moe and Ida Lien ran. Both sides left Lima at noon.", id="sides are no persons"),
    pytest.param(CREW + "The pilot left Lima at noon.", id="a role that nobody bears"),
    pytest.param("Maria Berg, captain of the Skua, met Rolf Moe, captain of the Gannet. The captain left Lima at noon.", id="two captains"),
    pytest.param("Rolf Moe, the former mayor, sang. The mayor left Lima at noon.", id="a former mayor"),
    pytest.param("Rolf Moe asks why two boats left Lima at noon.", id="the boats, not who asks"),
    pytest.param("Rolf Moe wonders whether the other two ships left Lima at noon.", id="the ships, not who wonders"),
    pytest.param("Gusts left Lima at noon.", id="a common word"),
    pytest.param("Mudslips left Lima at noon.", id="a plural that no list has"),
    pytest.param("On Monday left Lima at noon.", id="a day"),
    pytest.param("Harbour Road left Lima at noon.", id="a street"),
]  # fmt: skip
ACTS = [
    (CREW + "The captain left Lima at noon.", "Maria Berg"),
    (CREW + "Then the captain left Lima at noon.", "Maria Berg"),
    (CREW + "The harbour master left Lima at noon.", "Tjarko Vonne"),
    ("The suspect, Tjarko Vonne, was seen. The suspect left Lima at noon.", "Tjarko Vonne"),
    ("Norway's finance minister, Ida Lien, was seen. The finance minister left Lima at noon.", "Ida Lien"),
    ("The former mayor, Rolf Moe, was seen. The former mayor left Lima at noon.", "Rolf Moe"),
    ("Rolf Moe and Ida Lien ran. The pair left Lima at noon.", "Rolf Moe+Ida Lien"),
    ("Rolf Moe and Ida Lien ran. The two then left Lima at noon.", "Rolf Moe+Ida Lien"),
    ("Rolf Moe and Ida Lien ran. The couple left Lima at noon.", "Rolf Moe+Ida Lien"),
    ("Rolf Moe praised the nurses who arrived in Lima at noon.", "nurses"),
    ("Rolf Moe asks why Ida Lien left Lima at noon.", "Ida Lien"),
    ("Skarnvik-2 was ready. It left Lima at noon.", "Skarnvik-2"),
    ("Kestrel 3 has been fuelled. It left Lima at noon.", "Kestrel 3"),
    ("The technicians left Lima at noon.", "technicians"),
    ("Skarnvik-2 left Lima at noon.", "Skarnvik-2"),
    ("Banque Corvane left Lima at noon.", "Banque Corvane"),
    ("Kestrel 3 has left Lima.", "Kestrel 3"),
    ("The fire brigade left Lima at noon.", "fire brigade"),
    ("The mountain rescue has left Lima at noon.", "mountain rescue"),
    ("An ambulance service from Quito left Lima at noon.", "ambulance service"),
    ("The Polar Wind left Lima at noon.", "Polar Wind"),
]


def left(text):
    found = [
        c for c in claims_of_text(HEAD + text) if isinstance(c, Event) and c.kind in ("departure", "arrival")
    ]
    return "+".join(found[-1].actors) if found else ""


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_where_it_cannot_be_known(text):
    assert left(text) in ("", "crews")


@pytest.mark.parametrize(("text", "who"), ACTS)
def test_who_acts(text, who):
    assert left(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (CREW + 'The captain said: "It is late."', "Maria Berg"),
        (CREW + "It is late, the captain says.", "Maria Berg"),
        (CREW + '"It is late," said the captain.', "Maria Berg"),
        (CREW + "A captain said that it was late.", "a captain"),
        (CREW + "The pilot said that it was late.", "pilot"),
    ],
)
def test_a_role_that_one_person_bears_speaks_by_name(text, who):
    said = [c for c in claims_of_text(HEAD + text) if isinstance(c, Event) and c.kind == "statement"]
    assert said[-1].attribution == who
