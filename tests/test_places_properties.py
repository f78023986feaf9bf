"""What holds for all places: distances, bearings, and what find_places says of any text."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile import find_places
from reconcile.borders import neighbours_of
from reconcile.claims.places.directions import _off
from reconcile.places import Place, bearing_deg, distance_km, lookup

POINTS = st.builds(
    lambda lat, lon: Place(id=f"point:{lat}:{lon}", name="point", kind="site", lat_deg=lat, lon_deg=lon),
    st.floats(-80, 80),
    st.floats(-180, 180),
)
NAMES = (
    "Lyon",
    "Springfield",
    "the Kremlin",
    "French",
    "Georgia",
    "Oslo",
    "Congo",
    "U.S.",
    "Portland",
    "St Louis",
    "Kyiv",
)
TEXTS = st.lists(
    st.sampled_from([*NAMES, ",", ".", "in", "and", "(", ")", "of", "the city", "Maine", "\n\n", "é"]),
    max_size=24,
)


@given(POINTS, POINTS)
def test_a_bearing_is_reversed_on_the_way_back(a, b):
    """On a short line, where the meridians of both ends are all but parallel."""
    assert a.lat_deg is not None
    assert a.lon_deg is not None
    near = Place(
        id="near", name="near", kind="site", lat_deg=a.lat_deg + 0.2, lon_deg=(a.lon_deg + 0.2) % 180
    )
    for other in (near, b):
        if not 1 < distance_km(a, other) < 50:
            continue
        assert _off(bearing_deg(a, other), bearing_deg(other, a)) == pytest.approx(180, abs=5)


@given(st.floats(0, 360), st.floats(0, 360))
def test_directions_are_at_most_half_a_turn_apart(one, other):
    off = _off(one, other)
    assert 0 <= off <= 180
    assert math.isclose(off, _off(other, one), abs_tol=1e-9)


@settings(max_examples=60)
@given(TEXTS)
def test_what_is_found_is_verbatim_in_order_and_settled_within_its_candidates(parts):
    text = " ".join(parts)
    found = find_places(text)
    starts = [t.quote.span.start for t in found]
    assert starts == sorted(starts)
    for toponym in found:
        assert text[toponym.quote.span.start : toponym.quote.span.end] == toponym.quote.text
        assert toponym.place is None or toponym.place in toponym.candidates
        assert len(toponym.scores) == len(toponym.candidates)
        assert not toponym.scores or sum(toponym.scores) == pytest.approx(1, abs=0.01)
        if toponym.place is not None:
            assert toponym.scores[toponym.candidates.index(toponym.place)] >= 0.5


@given(st.text(max_size=120))
def test_any_text_may_be_asked(text):
    find_places(text)


@pytest.mark.parametrize("name", ["France", "Georgia", "Chile", "Japan"])
def test_neighbours_are_neighbours_both_ways(name):
    (country, *_) = (p for p in lookup(name) if p.kind == "country")
    for iso in neighbours_of(country):
        assert country.country in neighbours_of(Place(id="", name="", kind="country", country=iso))
