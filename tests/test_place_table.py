"""Every row of tests/data/places: what find_places says of an invented sentence of live news."""

from __future__ import annotations

import functools
from collections import Counter
from zoneinfo import ZoneInfo

import pytest

from place_table_fixture import Score, rows, score, total
from reconcile import find_places

LEAST_ROWS = {"places": 210, "nothing": 50}
LEAST_PRECISION, LEAST_F1, LEAST_RIGHT = 0.92, 0.80, 0.90


@functools.cache
def scores() -> dict[str, Score]:
    return {row.id: score(row, find_places) for row in rows()}


def test_places_are_found_and_little_else():
    of_all = total(list(scores().values()))
    precision, recall = of_all.matched / of_all.found, of_all.matched / of_all.wanted
    assert precision >= LEAST_PRECISION
    assert 2 * precision * recall / (precision + recall) >= LEAST_F1


def test_what_is_answered_is_right():
    of_all = total(list(scores().values()))
    assert of_all.right >= LEAST_RIGHT * of_all.answered


def test_the_known_gaps_are_the_rows_that_are_wrong():
    known = {row.id for row in rows() if row.known_gap}
    wrong = {i: s.faults for i, s in scores().items() if s.faults}
    assert {i: said for i, said in wrong.items() if i not in known} == {}
    assert known <= wrong.keys(), f"right by now, so no gap: {sorted(known - wrong.keys())}"


def test_the_table_has_rows_of_both_sorts():
    assert sum(bool(row.wanted) for row in rows()) >= LEAST_ROWS["places"]
    assert sum(not row.wanted for row in rows()) >= LEAST_ROWS["nothing"]
    assert [i for i, n in Counter(row.id for row in rows()).items() if n > 1] == []


@pytest.mark.parametrize("text", [row.sentence for row in rows()][::6])
def test_candidates_say_where_and_what_they_are(text):
    for toponym in find_places(text):
        assert toponym.quote.text == text[toponym.quote.span.start : toponym.quote.span.end]
        assert toponym.place is None or toponym.place in toponym.candidates
        for place in toponym.candidates:
            assert place.kind
            assert (place.lat_deg is None) == (place.lon_deg is None)
            assert place.zone is None or ZoneInfo(place.zone)
