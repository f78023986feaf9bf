"""Distances between named places, their map figures, and the subjects under which tellings meet; invented sentences."""

import re

import attrs
import pytest

from reconcile.claims.amounts.conversions import make_conversions
from reconcile.claims.amounts.measurements import make_measurements, subjects
from reconcile.claims.reading import Reading
from reconcile.extract.quantities import find_quantities
from reconcile.extract.sentences import find_sentences
from reconcile.mentions import Mentions, Toponym
from reconcile.model import Entry, Page, Span
from reconcile.places import Place

PLACES = {
    "Arden": Place(id="1", name="Arden", kind="city", lat_deg=50.0, lon_deg=10.0, country="DE"),
    "Belmar": Place(id="2", name="Belmar", kind="city", lat_deg=51.0, lon_deg=10.0, country="DE"),
    "Corwick": Place(id="3", name="Corwick", kind="city", lat_deg=50.0, lon_deg=12.0, country="DE"),
    "Skyport Hills": Place(
        id="4", name="Skyport Hills", kind="spaceport", lat_deg=53.0, lon_deg=10.0, country="DE"
    ),
    "Dromond": Place(id="5", name="Dromond", kind="airport", lat_deg=50.5, lon_deg=10.5, country="DE"),
    "Germany": Place(
        id="country:DE", name="Germany", kind="country", lat_deg=51.0, lon_deg=9.0, country="DE"
    ),
    "Czech": Place(
        id="country:CZ", name="Czech Republic", kind="country", lat_deg=50.0, lon_deg=15.0, country="CZ"
    ),
    "German": Place(id="country:DE", name="Germany", kind="country", lat_deg=51.0, lon_deg=9.0, country="DE"),
    "Upper Vale": Place(id="6", name="Upper Vale", kind="region", lat_deg=50.2, lon_deg=10.2, country="DE"),
    "Nowhere": None,
}
DEMONYMS = {"Czech", "German"}


def reading(text):
    entry = Entry.of_text(text)
    toponyms = tuple(
        Toponym(
            name=m[0],
            candidates=(),
            place=PLACES[m[0]],
            by="demonym" if m[0] in DEMONYMS else "name",
            quote=entry.quote(Span(*m.span())),
        )
        for m in re.finditer(rf"\b({'|'.join(PLACES)})\b", text)
    )
    found = Mentions(entry=entry, sentences=find_sentences(entry), toponyms=toponyms)
    found = attrs.evolve(found, measures=find_quantities(entry, found))
    page = Page(source=entry.source, layout="plain", entries=(entry,))
    return Reading(page=page, mentions=(found,), zone="UTC", zone_source="default")


def measured(text):
    return list(make_measurements(reading(text)))


SILENT = [
    "He left Arden on Monday for a camp which is 20km from Belmar.",
    "Arden is cold. A camp 20km from Belmar burned.",
    "Police in Arden said a boat sank 20 miles from Belmar.",
    "The wall in Arden is 20km long.",
    "Arden is within 200km of Belmar.",
    "Arden is up to 200km from Belmar.",
    "Arden is 110km from Nowhere.",
    "Nowhere is 110km from Arden.",
    "Arden is 110km from Germany.",
    "Upper Vale is 110km from Arden.",
    "Arden is 110km from the Belmar coast.",
    "Arden is 110km from Arden.",
    "Arden is 110kg from Belmar.",
    "Arden is a few miles from Belmar.",
    "Arden and Belmar have 110km of road.",
    "Arden and Belmar are 110km from the sea.",
    "Arden and Belmar are in a valley 110km wide.",
    "It is 110km between Arden and the sea.",
    "The town is 110km from Belmar.",
    "The centre is 110km from Belmar, and Arden is warm.",
]

TOLD = [
    "Arden is 110km from Belmar.",
    "In Arden, where the old mill stands about 110km south of Belmar, bells rang.",
    "The distance from Arden to Belmar is 110km.",
    "Arden is about 110km (68 miles) south of Belmar.",
    "Arden lies 110km to the south of Belmar.",
    "Arden, 110km from Belmar, burned.",
    "Arden, which is around 110km from Belmar, burned.",
    "Arden, a small German town 110km (68 miles) south of Belmar, burned.",
    "Arden (110km south of Belmar) burned.",
    "They met in Arden, some 110km south-west of Belmar.",
    "They met in Arden in the Upper Vale, which is 110km from Belmar.",
    "They met in Arden in Germany's far south, which is 110km from Belmar.",
    "Arden is 110km from the old port city of Belmar.",
    "Arden, located 110km away from Belmar, burned.",
    "It is 110km from Belmar to Arden.",
    "Belmar is 68 miles north of Arden.",
    "Arden and Belmar are about 110km (68 miles) apart.",
    "The distance between Arden and Belmar is 110km.",
    "The distance from Arden to Belmar is about 68 miles.",
    "They must cover the 110km (68 miles) between Arden and Belmar.",
]


@pytest.mark.parametrize("text", SILENT)
def test_no_distance_is_told_where_an_end_is_not_known(text):
    assert measured(text) == []


@pytest.mark.parametrize("text", TOLD)
def test_a_distance_of_two_places_has_one_subject_and_a_map_figure(text):
    (claim,) = measured(text)
    assert claim.subject == "distance|Arden|Belmar"
    assert claim.map_km == pytest.approx(111.2, abs=0.2)
    assert claim.unit == "km"
    assert claim.low <= 110 <= claim.high
    assert claim.ratio == pytest.approx(claim.value / claim.map_km, abs=1e-3)


BORDERS = [
    "Corwick is 35km from the Czech border.",
    "Corwick, about 35km from the border with the Czech Republic, burned.",
    "They met in Corwick, which is 35km (22 miles) from the Czech frontier.",
]


@pytest.mark.parametrize("text", BORDERS)
def test_a_border_is_measured_to_its_line(text):
    (claim,) = measured(text)
    assert (claim.subject, claim.to_border) == ("distance|Corwick|border of Czech Republic", True)
    assert claim.map_km is not None
    assert claim.map_km < 60


def test_a_definite_noun_is_the_one_place_of_its_kind_in_the_entry():
    (claim,) = measured(
        "The centre, opened in 2016, is about 330km north of Arden. Skyport Hills launches rockets."
    )
    assert claim.subject == "distance|Arden|Skyport Hills"
    (claim,) = measured("The airport is 60km from Arden. Dromond is shut.")
    assert claim.subject == "distance|Arden|Dromond"
    assert measured("The city is 110km from Arden. Belmar and Corwick are shut.") == []


ROUTES = [
    ("Arden is a 150km drive from Belmar.", True, False),
    ("Arden is 150km by road from Belmar.", True, False),
    ("Arden is 150km from Belmar by rail.", True, False),
    ("It is 150km from Belmar to Arden.", True, False),
    ("Arden is 111km from Belmar as the crow flies.", False, True),
    ("Arden is 111km in a straight line from Belmar.", False, True),
    ("At a railway station in Arden, 150km from Belmar, a train waits.", False, False),
    ("The road crew is in Arden, 150km from Belmar.", False, False),
]


@pytest.mark.parametrize(("text", "route", "straight"), ROUTES, ids=[r[0] for r in ROUTES])
def test_words_say_how_a_distance_is_measured(text, route, straight):
    (claim,) = measured(text)
    assert (claim.route, claim.straight) == (route, straight)


def test_a_hedge_widens_and_is_said():
    (plain,), (hedged,) = (
        measured("Arden is 1,500km from Belmar."),
        measured("Arden is about 1,500km from Belmar."),
    )
    assert (plain.low, plain.high, plain.hedged) == (1450, 1550, False)
    assert (hedged.low, hedged.high, hedged.hedged) == (1250, 1750, True)


def test_a_conversion_knows_the_fact_that_it_is_of():
    page = reading("Arden is about 110km (68 miles) south of Belmar.")
    (conversion,) = make_conversions(page)
    (measurement,) = make_measurements(page)
    assert conversion.subject == measurement.subject == "distance|Arden|Belmar"
    assert set(subjects(page).values()) == {"distance|Arden|Belmar"}
