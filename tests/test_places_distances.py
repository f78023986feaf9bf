"""Distances, directions and borders between places."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.borders import border_km
from reconcile.places import Place, bearing_deg, distance_km, place_named


def named(name):
    place = place_named(name)
    assert place is not None, name
    return place


POINTS = st.builds(
    lambda lat, lon: Place(id=f"point:{lat}:{lon}", name="point", kind="site", lat_deg=lat, lon_deg=lon),
    st.floats(-90, 90),
    st.floats(-180, 180),
)


@given(POINTS, POINTS)
def test_a_distance_is_the_same_both_ways(a, b):
    assert math.isclose(distance_km(a, b), distance_km(b, a), abs_tol=1e-6)


@given(POINTS, POINTS, POINTS)
def test_no_way_round_is_shorter(a, b, c):
    assert distance_km(a, c) <= distance_km(a, b) + distance_km(b, c) + 1e-6


@given(POINTS, POINTS)
def test_a_bearing_lies_on_the_compass(a, b):
    assert 0 <= bearing_deg(a, b) < 360


@pytest.mark.parametrize(
    ("a", "b", "km"),
    [
        ("Vladivostok", "Vostochny Cosmodrome", 1011.5),
        ("Vladivostok", "Ussuriysk", 78.0),
        ("Vladivostok", "Khabarovsk", 645.8),
        ("Vladivostok", "Khasan", 125.5),
        ("Vladivostok", "Pyongyang", 684.5),
        ("Vladivostok", "Yakutsk", 2111.0),
        ("Pyongyang", "Khasan", 559.2),
        ("Vostochny Cosmodrome", "Blagoveshchensk", 187.6),
    ],
    ids=str,
)
def test_known_distances(a, b, km):
    assert distance_km(named(a), named(b)) == pytest.approx(km, abs=0.5)


def test_yakutsk_to_pyongyang():
    assert distance_km(named("Yakutsk"), named("Pyongyang")) == pytest.approx(2574, abs=4)


@pytest.mark.parametrize(
    ("to", "degrees"),
    [
        ("Ussuriysk", 5),
        ("Vostochny", 346),
        ("Khabarovsk", 22),
        ("Khasan", 234),
        ("Pyongyang", 231),
        ("Yakutsk", 357),
    ],
)
def test_known_bearings_from_vladivostok(to, degrees):
    assert bearing_deg(named("Vladivostok"), named(to)) == pytest.approx(degrees, abs=1)


@pytest.mark.parametrize(
    ("place", "country", "toward", "low", "high"),
    [
        ("Vladivostok", "North Korea", None, 124, 127.5),
        ("Ussuriysk", "North Korea", None, 170, 173),
        ("Khasan", "North Korea", "Russia", 1, 4),
        ("Khasan", "North Korea", "South Korea", 450, 600),
        ("Strasbourg", "Germany", "France", 0, 8),
        ("El Paso", "Mexico", "US", 0, 8),
        ("Basel", "Germany", None, 0, 8),
    ],
    ids=str,
)
def test_a_border_is_measured_to_the_line(place, country, toward, low, high):
    km = border_km(named(place), named(country), named(toward) if toward else None)
    assert km is not None
    assert low <= km <= high


def test_an_island_state_has_no_land_border():
    assert border_km(named("London"), named("Japan")) is None


def test_countries_that_do_not_touch_have_no_border():
    assert border_km(named("Paris"), named("Spain"), named("Poland")) is None


def test_no_distance_to_what_has_no_coordinates():
    with pytest.raises(ValueError, match="no coordinates"):
        distance_km(named("Paris"), named("Mars"))
