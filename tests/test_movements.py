"""Which movement a verb of every day tells, and which of several it is told of."""

import pytest

from orderings_fixture import orderings_of
from reconcile.timeline.movements import goal_of, movement_of, ordinal_of

CASES = {
    "The crowd was calm after the mayor had got to the square.": ("presence", "square", ""),
    "The crowd was calm after the mayor's car had drawn up.": ("presence", "", ""),
    "The band played after the mayor walked into the hall.": ("presence", "hall", ""),
    "The band played before the mayor was in her seat.": ("presence", "", ""),
    "The band played after the guests had gone.": ("departure", "", ""),
    "The gates were locked once the last miner was out.": ("getting out", "", "last"),
    "The gates were locked after the first miner was lifted out.": ("getting out", "", "first"),
    "The gates were locked once the first hostage was free.": ("other:release", "", "first"),
    "The gates were locked after the choir sang.": ("", "", ""),
}


@pytest.mark.parametrize(("text", "told"), CASES.items(), ids=CASES)
def test_a_movement_is_known_by_its_words(text, told):
    (ordering,) = orderings_of(text)
    moved = [e for e in (ordering.first, ordering.second) if movement_of(e)]
    found = [(movement_of(e), goal_of(e), ordinal_of(e)) for e in moved]
    assert found == ([told] if told[0] else [])
