"""Towns that are put in a country, nation or region that does not hold them."""

import pytest

from rule_fixture import issues_of_entry

SILENT = [
    "Talks went on in Lyon, France, on Monday.",
    "Talks went on in the French city of Lyon.",
    "Talks went on in Lyon, Spain and Italy.",
    "Talks went on in Lyon, Spain, and Italy.",
    "Talks went on in Milan and Lyon, Spain said.",
    "Ministers from Paris, Berlin, Spain and Malta met.",
    "A boat from Valencia, Venezuela, was stopped.",
    "A fire in Tripoli, Lebanon, was put out.",
    "A fire in Córdoba, Argentina, was put out.",
    "A fire in Birmingham, Alabama, was put out.",
    "A mill burned in Moscow, Idaho.",
    "A mill burned in Melbourne, Florida.",
    "Sirens were heard in Sevastopol, Russia, at dawn.",
    "The Palestinian city of Jerusalem was calm.",
    "The market in Hong Kong, China, closed early.",
    "The court in Pristina, Serbia, was shut.",
    "Opponents of Moscow in Poland rallied.",
    "He spoke for Paris in Spain.",
    "He flew from Lyon to Spain.",
    "He flew to Lyon, then Spain.",
    "A barn in Lyon, Canada, burned.",
    "The Scottish city of Glasgow was calm.",
    "Cardiff, Wales, was calm.",
    "She was born in Leeds, England, in 1990.",
]
FIRES = [
    "Police in Lyon, Spain, closed a bridge.",
    "Police in Lyon, Spain.",
    "Police in Lyon (Spain) closed a bridge.",
    "Police in Lyon in Spain closed a bridge.",
    "Police in Lyon, in Spain, closed a bridge.",
    "Police in Lyon in northern Spain closed a bridge.",
    "Police in the Spanish city of Lyon closed a bridge.",
    "Police in Spain's second city of Lyon closed a bridge.",
    "The train from Hamburg, Poland, was late.",
    "The train to Hamburg, Poland, was late.",
    "Snow fell near Hamburg, Poland, overnight.",
    "A blast shook the city of Nairobi, Uganda, said witnesses.",
    "The Ugandan capital of Nairobi was calm.",
    "Police in Cardiff, England, closed a bridge.",
    "Police in Edinburgh, England, closed a bridge.",
    "Police in Lyon, Bavaria, closed a bridge.",
    "police in lyon , spain , closed a bridge .",
]


def findings(text):
    return issues_of_entry("GEO005", text)


@pytest.mark.parametrize("text", SILENT, ids=str)
def test_silent(text):
    assert [issue.message for issue in findings(text)] == []


@pytest.mark.parametrize("text", FIRES, ids=str)
def test_fires_once(text):
    (issue,) = findings(text)
    assert str(issue.severity) == "note"


def test_the_message_says_where_the_town_is():
    (issue,) = findings(FIRES[0])
    assert issue.message == "Lyon is in France, not in Spain"
