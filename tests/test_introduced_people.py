"""People whom nothing but the words beside their name makes people."""

from __future__ import annotations

import pytest

from name_fixture import entry_of
from reconcile.extract.finders import find
from reconcile.lexicon.person_roles import sex_of_name, sex_of_word
from reconcile.mentions import NameKind

SILENT = [
    "In Skarnvik Haven, the mayor of the island said no.",
    "Near Skarnvik Haven, a resident of the coast waved.",
    "The Skarnvik Haven, a ship of 40 metres, is lost.",
    "Its owner, Northern Ferries, is closed.",
    "The owner, Coastal Lines, has nothing to say.",
    "Skarnvik Haven, where the mayor lives, is cut off.",
    "Skarnvik Haven, 52km away, is cut off.",
    "Skarnvik Haven, the third port of the coast, is shut.",
    "Skarnvik Haven, whose owner is bankrupt, is shut.",
    "After Skarnvik Haven, 1,200 tonnes are left.",
    "The driver, Skarnvik said, was asleep.",
    "The manager is Skarnvik Haven through and through.",
    "The passenger took Skarnvik Haven for an island.",
    "Skarnvik Haven, the minister said, is safe.",
    "Skarnvik Haven is shut. The ferries wait.",
    "Skarnvik Haven is shut. It has no power.",
    "Skarnvik Haven is shut. The Danish navy waits.",
    "It is late. Skarnvik Haven is shut. He waits.",
    "Northern Lines has closed. She waits.",
    "Mrs Justice has spoken. She was brief.",
]
FOUND = [
    "The mediator, Tjarko Vonnebrook, has come.",
    "Its chairwoman, Tjarko Vonnebrook, has come.",
    "The bank's new chief executive, Tjarko Vonnebrook, has come.",
    "Tjarko Vonnebrook, captain of the tug, has come.",
    "Tjarko Vonnebrook, the harbour master in Lerwick, has come.",
    "Tjarko Vonnebrook, a customs officer who works at night, has come.",
    "Tjarko Vonnebrook, the former head of the bank, has come.",
    "Tjarko Vonnebrook, a lawyer for the family, has come.",
    "Tjarko Vonnebrook, her solicitor, has come.",
    "Tjarko Vonnebrook, the bank's treasurer, has come.",
    "Tjarko Vonnebrook, who leads the union, has come.",
    "Tjarko Vonnebrook, 52, has come.",
    "Tjarko Vonnebrook, aged 52, has come.",
    "Harbour master Tjarko Vonnebrook has come.",
    "The goalkeeper Tjarko Vonnebrook has come.",
    "A court spokesman, Tjarko Vonnebrook, told us.",
    "The rescue was led by the pilot, Tjarko Vonnebrook.",
    '"We wait," said the port\'s manager, Tjarko Vonnebrook.',
    "We asked volcanologist Tjarko Vonnebrook.",
    "The suspect, Tjarko Vonnebrook, is in court.",
    "His wife, Tjarko Vonnebrook, is in court.",
    "Defence lawyer Tjarko Vonnebrook is in court.",
    "Tjarko Vonnebrook is not staying. He has left.",
    "Tjarko Vonnebrook resigned at noon. She gave no reason.",
    "Tjarko Vonnebrook is not staying. The Slovene finance minister has left.",
    "Tjarko Vonnebrook scored twice. The Danish striker is 19.",
]


def people(text):
    return [n.key for n in find(entry_of(text)).names if n.kind is NameKind.PERSON]


@pytest.mark.parametrize("text", SILENT)
def test_places_and_bodies_stay_what_they_are(text):
    assert people(text) == []


@pytest.mark.parametrize("text", FOUND)
def test_whom_a_role_an_age_or_who_introduces(text):
    assert people(text) == ["Tjarko Vonnebrook"]


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("Maria Lund", "f"),
        ("Henrik Lund", "m"),
        ("Andrea Lund", ""),
        ("Jan Lund", ""),
        ("Tjarko Lund", ""),
        ("Maria", ""),
    ],
)
def test_a_first_name_of_one_sex_tells_it(name, sex):
    assert sex_of_name(name) == sex


@pytest.mark.parametrize(
    ("word", "sex"), [("Mrs", "f"), ("Dame", "f"), ("spokeswoman", "f"), ("Sir", "m"), ("captain", "")]
)
def test_a_title_may_tell_the_sex(word, sex):
    assert sex_of_word(word) == sex
