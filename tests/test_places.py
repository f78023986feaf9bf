"""Look-ups of the gazetteer: names, containment, zones and capitals."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile import gazetteer
from reconcile.places import (
    capital_of,
    contains,
    dominant,
    lookup,
    place_named,
    place_with_id,
    zone_of,
)


def named(name):
    place = place_named(name)
    assert place is not None, name
    return place


@pytest.mark.parametrize(
    ("outer", "inner", "holds"),
    [
        ("Primorsky Krai", "Ussuriysk", True),
        ("Russian Far East", "Ussuriysk", True),
        ("Russian Far East", "Primorsky Krai", True),
        ("Russia", "Russian Far East", True),
        ("Primorsky Krai", "Khasan", True),
        ("Russian Far East", "Vostochny Cosmodrome", True),
        ("Siberia", "Yakutsk", True),
        ("Russian Far East", "Yakutsk", True),
        ("Korean peninsula", "Seoul", True),
        ("Midwest", "Chicago", True),
        ("Donbas", "Donetsk", True),
        ("Balkans", "Belgrade", True),
        ("Scotland", "Edinburgh", True),
        ("United Kingdom", "Scottish Highlands", True),
        ("France", "France", True),
        ("Ussuriysk", "Primorsky Krai", False),
        ("Siberia", "Vladivostok", False),
        ("South Korea", "Pyongyang", False),
        ("Primorsky Krai", "Khabarovsk", False),
        ("Russia", "Kyiv", False),
    ],
    ids=str,
)
def test_containment(outer, inner, holds):
    assert contains(named(outer), named(inner)) is holds


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("Georgia", None),
        ("Birmingham", None),
        ("Hyderabad", None),
        ("Vladivostock", None),
        ("vladivostok", None),
        ("", None),
        ("Khasan", "curated:khasan"),
        ("Amur", "curated:amur-river"),
        ("Kiev", "geonames:703448"),
        ("Kyiv", "geonames:703448"),
        ("St. Petersburg", "geonames:498817"),
        ("Sao Paulo", "geonames:3448439"),
        ("São Paulo", "geonames:3448439"),
        ("Washington, D.C.", "geonames:4140963"),
        ("U.S.", "country:US"),
        ("Singapore", "country:SG"),
        ("Türkiye", "country:TR"),
        ("New York", "geonames:5128581"),
        ("California", "region:US.CA"),
        ("Oregon", "region:US.OR"),
        ("Quebec", "region:CA.10"),
        ("Athens", "geonames:264371"),
        ("Heathrow", "curated:airport-lhr"),
        ("geonames:2013348", "geonames:2013348"),
    ],
    ids=str,
)
def test_a_name_means_one_place_or_none(name, identity):
    place = place_named(name)
    assert (place.id if place else None) == identity


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("turkey", True),
        ("reading", False),
        ("moscow", True),
        ("of", False),
        ("nice", False),
        ("south korea", True),
    ],
)
def test_lower_case_names_only_what_is_large(name, found):
    assert bool(lookup(name, lower=True)) is found


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Vladivostok", "Asia/Vladivostok"),
        ("Vostochny Cosmodrome", "Asia/Yakutsk"),
        ("Japan", "Asia/Tokyo"),
        ("Netherlands", "Europe/Amsterdam"),
        ("China", "Asia/Shanghai"),
        ("Russia", None),
        ("United States", None),
        ("Australia", None),
        ("Russian Far East", None),
        ("Moon", None),
    ],
)
def test_a_zone_only_where_there_is_one(name, zone):
    assert zone_of(named(name)) == zone


def test_capitals():
    assert capital_of(named("Chile")).name == "Santiago"
    assert capital_of(named("North Korea")).name == "Pyongyang"
    assert capital_of(named("United States")).name == "Washington"
    assert capital_of(named("Antarctica")) is None


def test_every_country_is_meant_by_its_own_name_but_georgia():
    rows = [gazetteer.row_of(f"country:{iso}") for iso in gazetteer.countries()]
    assert [r.name for r in rows if dominant(lookup(r.name)) != place_with_id(r.id)] == ["Georgia"]


def test_every_curated_row_is_sound():
    kinds = {
        "city",
        "region",
        "station",
        "spaceport",
        "airport",
        "sea",
        "border",
        "site",
        "celestial",
        "capital",
    }
    for identity, names in gazetteer.curated().items():
        row = gazetteer.row_of(identity)
        assert row.kind in kinds, identity
        assert (row.lat_deg is None) == (row.lon_deg is None), identity
        assert all(names), identity
        assert all(gazetteer.row_of(i) for i in (*row.within, *row.members)), identity
        assert row.country is None or row.country in gazetteer.countries(), identity


def test_every_zone_exists():
    from zoneinfo import ZoneInfo

    ids = (*gazetteer.curated(), *(f"country:{iso}" for iso in gazetteer.countries()))
    zones = {gazetteer.row_of(identity).zone for identity in ids}
    assert all(ZoneInfo(zone) for zone in zones - {None})


@settings(max_examples=50)
@given(st.text(max_size=40))
def test_any_text_may_be_looked_up(text):
    for place in lookup(text):
        assert place_with_id(place.id) == place
