"""A stay of hours and an arrival that is told in hours: joined by place, and silent where one of them is open."""

from __future__ import annotations

import pytest

from reconcile.claims.kinds import Itinerary
from reconcile.pipeline import claims_of_text

HEAD = "12 September 2023, all times GMT\n"
STAY = "14:40 GMT  She will spend four hours in meetings in Lisbon."


def itineraries(*entries):
    return [c for c in claims_of_text(HEAD + "\n".join(entries) + "\n") if isinstance(c, Itinerary)]


SILENT = [
    pytest.param(("14:05 GMT  Anna Berg's plane stopped in Lisbon, and lands in Warsaw in about three hours.",), id="no stay is told"),
    pytest.param((STAY,), id="no arrival is told"),
    pytest.param(("14:05 GMT  Anna Berg's plane stopped in Madrid, and lands in Warsaw in about three hours.", STAY), id="the stay is in another town"),
    pytest.param(("14:05 GMT  Anna Berg's plane stopped in Lisbon, and lands in Warsaw this evening.", STAY), id="the arrival is not told in hours"),
    pytest.param(("14:05 GMT  Anna Berg lands in Warsaw in about three hours.", STAY), id="nobody says from where"),
    pytest.param(("14:05 GMT  Anna Berg's plane stopped in Lisbon, and lands in Lisbon in about three hours.", STAY), id="the same town"),
    pytest.param(("14:05 GMT  Anna Berg's plane stopped in Lisbon, and lands in Warsaw in about three hours.", "14:40 GMT  She will spend several days in Lisbon."), id="a stay of days"),
    pytest.param(("14:05 GMT  Anna Berg's plane stopped in Lisbon, and lands in Warsaw in about three hours.", "14:40 GMT  The meeting in Lisbon begins in four hours."), id="hours until a meeting are no stay"),
]  # fmt: skip

FOUND = [
    pytest.param("14:05 GMT  Anna Berg's plane has stopped in Lisbon, and lands in Warsaw in about three hours.", "plane", 4, id="a plane"),
    pytest.param("14:05 GMT  Anna Berg's train is in Lisbon, and will arrive in Madrid in six hours.", "train", 4, id="a train"),
    pytest.param("14:05 GMT  Anna Berg's ship has docked in Lisbon, and is to dock in Valletta in ten hours.", "ship", 4, id="a ship"),
    pytest.param("14:05 GMT  Anna Berg, who is in Lisbon, will arrive in Warsaw in three hours.", "", 4, id="nobody says how she travels"),
]  # fmt: skip


@pytest.mark.parametrize("entries", SILENT)
def test_without_both_ends_there_is_no_itinerary(entries):
    assert itineraries(*entries) == []


@pytest.mark.parametrize(("arrival", "means", "stay"), FOUND)
def test_a_stay_and_an_arrival_make_an_itinerary(arrival, means, stay):
    (claim,) = itineraries(arrival, STAY)
    assert (claim.from_place, claim.means, claim.stay_low_h) == ("Lisbon", means, stay)
    assert claim.arrive_low_h <= claim.arrive_high_h
    assert len(claim.quotes) == 2


def test_the_distance_is_that_of_the_map():
    (claim,) = itineraries(
        "14:05 GMT  Anna Berg's plane has stopped in Lisbon, and lands in Warsaw in about three hours.", STAY
    )
    assert (claim.to_place, claim.actor) == ("Warsaw", "Anna Berg")
    assert 2700 < claim.distance_km < 2800


def test_several_hours_are_at_least_three():
    (claim,) = itineraries(
        "14:05 GMT  Anna Berg's plane has stopped in Lisbon, and lands in Warsaw in about three hours.",
        "14:40 GMT  She is expected to spend several hours in Lisbon.",
    )
    assert claim.stay_low_h == 3


def test_the_stay_may_be_told_before_the_arrival():
    assert (
        len(
            itineraries(
                "13:40 GMT  She will spend four hours in Lisbon.",
                "14:05 GMT  Anna Berg's plane has stopped in Lisbon, and lands in Warsaw in about three hours.",
            )
        )
        == 1
    )
