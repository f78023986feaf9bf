"""Every row of tests/data/event_table.tsv: the events that invented sentences tell, field by field."""

from __future__ import annotations

import functools
from collections import Counter

from event_table_fixture import FIELDS, Score, rows, score, total

LEAST_ROWS, LEAST_SILENT = 160, 50
LEAST_PRECISION, LEAST_RECALL, LEAST_RIGHT = 0.95, 0.90, 0.95


@functools.cache
def scores() -> dict[str, Score]:
    return {row.id: score(row) for row in rows()}


def test_events_are_found_and_little_else():
    of_all = total(list(scores().values()))
    assert of_all.matched >= LEAST_PRECISION * of_all.found
    assert of_all.matched >= LEAST_RECALL * of_all.wanted


def test_who_where_when_how_sure_and_who_says_so_are_right():
    of_all = total(list(scores().values()))
    assert {f: n for f in FIELDS if (n := of_all.right[f]) < LEAST_RIGHT * of_all.matched} == {}


def test_the_known_gaps_are_the_rows_that_are_wrong():
    known = {row.id for row in rows() if row.known_gap}
    wrong = {i: s.faults for i, s in scores().items() if s.faults}
    assert {i: said for i, said in wrong.items() if i not in known} == {}
    assert known <= wrong.keys(), f"right by now, so no gap: {sorted(known - wrong.keys())}"


def test_the_table_has_rows_of_both_sorts():
    assert len(rows()) >= LEAST_ROWS
    assert sum(not row.wanted for row in rows()) >= LEAST_SILENT
    assert [i for i, n in Counter(row.id for row in rows()).items() if n > 1] == []
