"""Every row of tests/data/quantities: what find_quantities says of an invented sentence of the news."""

from __future__ import annotations

import functools

from quantity_table_fixture import CLOSED, Row, Tally, faults, known_gaps, nothing, rows, tally
from reconcile import find_quantities
from reconcile.units import unit

LEAST_VALUE_F1 = 0.93
LEAST_UNIT_F1 = 0.90
LEAST_CLOSED_F1 = 0.95
LEAST_SENTENCES, LEAST_WITH_NOTHING = 260, 50


@functools.cache
def wrong() -> dict[str, str]:
    """What is wrong, by sentence."""
    every = {**rows(), **dict.fromkeys(nothing(), ())}
    said = {sentence: faults(sentence, of, find_quantities(sentence)) for sentence, of in every.items()}
    return {sentence: fault for sentence, fault in said.items() if fault}


def score(*, closed: bool = False) -> Tally:
    """All sentences; or those alone whose every unit is closed, with those in which there is nothing."""
    total = Tally()
    for sentence, of in {**rows(), **dict.fromkeys(nothing(), ())}.items():
        if not closed or all(is_closed(row) for row in of):
            total += tally(of, find_quantities(sentence))
    return total


def is_closed(row: Row) -> bool:
    name = row.unit.partition(" per ")[0].removesuffix(" change")
    return name in ("people", "deg") or (name != "" and unit(name).dimension in CLOSED)


def test_values_are_found():
    assert score().value_f1 >= LEAST_VALUE_F1


def test_values_are_found_with_their_units():
    assert score().unit_f1 >= LEAST_UNIT_F1


def test_closed_units_are_found_nearly_all():
    assert score(closed=True).unit_f1 >= LEAST_CLOSED_F1


def test_the_known_gaps_are_the_sentences_that_are_wrong():
    unlisted = {sentence: said for sentence, said in wrong().items() if sentence not in known_gaps()}
    assert unlisted == {}
    right = set(known_gaps()) - wrong().keys()
    assert not right, f"right by now, so no gap: {sorted(right)}"


def test_no_quantity_is_found_where_none_is():
    assert {s: said for s, said in wrong().items() if s in nothing() and s not in known_gaps()} == {}


def test_the_table_is_large_enough_and_well_formed():
    assert len({*rows(), *nothing()}) >= LEAST_SENTENCES
    assert len(nothing()) >= LEAST_WITH_NOTHING
    assert not set(rows()) & set(nothing())
    for sentence, of in rows().items():
        assert all(row.quote in sentence and row.low <= row.high for row in of), sentence
