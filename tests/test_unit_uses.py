"""Amounts in a unit that their words cannot take: what QTY003 says and where it keeps silent; invented sentences."""

import pytest

from amounts_fixture import issues

SILENT = [
    "Winds of 120km/h tore the roofs off.",
    "Winds of 75 miles an hour tore the roofs off.",
    "Winds of 75 miles per hour tore the roofs off.",
    "The train was travelling at 60mph.",
    "The train was travelling at 120km an hour.",
    "The ship made speeds of 20 knots.",
    "It moved at a speed of 40 metres in a minute.",
    "It moved at a speed of 3 metres each second.",
    "The camp lies 30km north of Lyon.",
    "The villages lie 20 miles apart.",
    "The whale weighs 30 tonnes.",
    "The whale weighs about 30,000kg.",
    "He weighs 11st 7lb.",
    "The fire burned an area of 300 sq km.",
    "The fire burned an area of 5 miles by 3 miles.",
    "The fire burned an area of 5 miles across.",
    "Over an area of 900 acres it smoked.",
    "Temperatures of 30C are expected.",
    "Temperatures of 30 degrees are expected.",
    "Temperatures of 86F are expected.",
    "It fell from a height of 3,000ft.",
    "The plane had a wingspan of 30 metres.",
    "They walked a distance of 12 miles.",
    "The queue was 2km long.",
    "He was doing 30 in a 20mph zone.",
    "The gun fires 30kg long-range shells.",
    "A 5kg wide-angle lens was used.",
    "The fine weighed $5m on the firm.",
    "A speed of 4 million people a year is not a speed.",
    "The jet was flying at 37,000 feet.",
    "The jet was cruising at 10km when it vanished.",
    "The balloon was travelling at 37,000ft.",
    "They sold 20 tonnes south of the border.",
]

FIRES = [
    ("Winds of up to 120km tore the roofs off.", "km/h"),
    ("Gusts of 90 miles are forecast.", "mph"),
    ("The train was travelling at 60 miles when it left the rails.", "mph"),
    ("It reached speeds of 300km on the straight.", "km/h"),
    ("The car was driving at about 140km.", "km/h"),
    ("A speed limit of 50km will apply.", "km/h"),
    ("The camp lies 30kg north of Lyon.", "km"),
    ("The camp lies 30mph south-east of Lyon.", "miles"),
    ("The villages lie 20kg apart.", "km"),
    ("The tower is 300kg tall.", "km"),
    ("The whale weighs about 30km.", "kg"),
    ("The parcel weighed 3 metres.", "a unit of mass"),
    ("It has a weight of 40mph.", "a unit of mass"),
    ("Flames have burned an area of 300km already.", "sq km"),
    ("The lake covers an area of 40 miles.", "sq miles"),
    ("A total area of 500m is closed.", "sq m"),
    ("Temperatures of 30km are expected.", "a unit of temperature"),
    ("The plane fell from a height of 3,000 sq m.", "m in place"),
    ("It cruises at an altitude of 900km/h.", "km in place"),
    ("They walked a distance of 12kg.", "km in place"),
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_of(text):
    assert [i.message for i in issues("QTY003", text)] == []


@pytest.mark.parametrize(("text", "unit"), FIRES)
def test_the_likely_unit_is_told_for(text, unit):
    (issue,) = issues("QTY003", text)
    assert unit in issue.repairs[0]
