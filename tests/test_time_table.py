"""Every row of tests/data/times: what find_times says of an invented sentence of live news."""

from __future__ import annotations

import functools
from collections import Counter
from zoneinfo import ZoneInfo

import pytest

from reconcile import find_times
from time_table_fixture import Found, fault, rows

LEAST_RIGHT = 0.97
LEAST_ROWS = {"clock": 105, "relative": 85, "absolute": 65, "duration": 22, "nothing": 45}


@functools.cache
def faults() -> dict[str, str]:
    """What is wrong, by row."""
    wrong = {}
    for row in rows():
        found = [Found.of(t) for t in find_times(row.sentence, dct=row.dct, zone=row.zone)]
        if said := fault(row, found):
            wrong[row.id] = said
    return wrong


@pytest.mark.parametrize("kind", LEAST_ROWS)
def test_nearly_every_row_of_a_kind_is_right(kind):
    of_kind = [row for row in rows() if row.kind == kind]
    wrong = {row.id: faults()[row.id] for row in of_kind if row.id in faults()}
    assert len({(row.sentence, row.dct) for row in of_kind}) >= LEAST_ROWS[kind]
    assert len(wrong) <= (1 - LEAST_RIGHT) * len(of_kind), wrong


def test_no_time_is_found_where_none_is():
    assert {i: said for i, said in faults().items() if i.startswith("nothing")} == {}


def test_the_known_gaps_are_the_rows_that_are_wrong():
    known = {row.id for row in rows() if row.known_gap}
    unlisted = {i: said for i, said in faults().items() if i not in known}
    assert unlisted == {}
    assert known <= faults().keys(), f"right by now, so no gap: {sorted(known - faults().keys())}"


def test_rows_are_well_formed():
    assert [i for i, n in Counter(row.id for row in rows()).items() if n > 1] == []
    for row in rows():
        ZoneInfo(row.zone)
        assert row.expression in row.sentence
        assert (row.expected.check == "nothing") == (not row.expression)
        for expected in (row.expected, row.accept):
            if expected is not None and expected.start is not None:
                assert expected.start < expected.end
                assert (expected.check in ("contains", "covers")) == (expected.width_s is not None)
