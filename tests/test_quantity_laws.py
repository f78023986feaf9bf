"""What holds of every quantity: laws of intervals, of turning into other units, and of hedges."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reconcile import find_quantities
from reconcile.comparison import compare, overlap
from reconcile.quantities import convert, read, span
from reconcile.units import UNSCALED, Numeral, unit, units

SCALED = sorted(n for n, u in units().items() if u.dimension not in UNSCALED)
WRITTEN = {"km": "km", "mi": " miles", "m": " metres", "ft": "ft", "kg": "kg", "lb": "lb", "degC": "C", "degF": "F", "mph": "mph", "km/h": "km/h"}  # fmt: skip
RANK = ("same", "loose", "last-digit", "conflict").index
NUMBERS = st.one_of(
    st.integers(1, 99_999).map(lambda n: f"{n:,}"),
    st.decimals("0.1", "9999", places=1, allow_nan=False).map(str),
)
HEDGES = st.sampled_from(("about", "around", "roughly", "approximately", "some", "an estimated"))


def q(digits, name, comparator="="):
    return read(Numeral.of_digits(digits), name, comparator)


def of_text(text):
    return [found.quantity for found in find_quantities(text)]


def same_dimension(name):
    return st.sampled_from([n for n in WRITTEN if unit(n).dimension == unit(name).dimension])


@given(NUMBERS, NUMBERS, st.sampled_from(SCALED), st.sampled_from(SCALED))
def test_overlap_is_symmetric(a, b, name, other):
    assume(unit(name).dimension == unit(other).dimension)
    first, second = q(a, name), q(b, other)
    gap = convert(first, other)
    assume(min(abs(gap.low - second.high), abs(second.low - gap.high)) > 1e-6 * second.high)
    assert overlap(first, second) == overlap(second, first)


@given(NUMBERS, st.sampled_from(SCALED))
def test_every_quantity_overlaps_and_agrees_with_itself(digits, name):
    found = q(digits, name)
    assert overlap(found, found)
    assert compare(found, found).verdict == "same"


@given(NUMBERS, NUMBERS, st.sampled_from(SCALED))
def test_a_range_holds_both_of_its_ends(a, b, name):
    first, second = q(a, name), q(b, name)
    both = span(first, second)
    assert both.low == min(first.low, second.low)
    assert both.high == max(first.high, second.high)
    assert both.low <= both.value <= both.high
    assert span(second, first).low == both.low


@given(NUMBERS, st.sampled_from(SCALED))
def test_a_hedge_holds_what_the_bare_number_holds(digits, name):
    bare, hedged = q(digits, name), q(digits, name, "~")
    assert hedged.low <= bare.low
    assert bare.high <= hedged.high


@given(NUMBERS, st.sampled_from(SCALED))
def test_bounds_meet_at_the_number(digits, name):
    bare = q(digits, name)
    assert q(digits, name, "<").high == q(digits, name, ">").low == bare.value
    assert q(digits, name, "<=").high == q(digits, name, ">=").low == bare.value
    exact = q(digits, name, "==")
    assert (exact.low, exact.high, exact.comparator) == (bare.value, bare.value, "=")


@given(NUMBERS, st.sampled_from(SCALED), st.data())
def test_turning_keeps_the_order_of_an_interval(digits, name, data):
    other = data.draw(st.sampled_from([n for n in SCALED if unit(n).dimension == unit(name).dimension]))
    turned = convert(q(digits, name), other)
    assert turned.low <= turned.value <= turned.high


@given(NUMBERS, st.sampled_from(sorted(WRITTEN)), st.data(), st.integers(0, 3))
def test_a_figure_turned_and_rounded_never_conflicts(digits, name, data, places):
    other = data.draw(same_dimension(name))
    first = q(digits, name)
    rounded = f"{convert(first, other).value:.{places}f}"
    assume(not rounded.startswith("-") and float(rounded) > 0)
    second = q(rounded, other)
    assert compare(first, second).verdict == "same"
    back = f"{convert(second, name).value:.6f}"
    assume(not back.startswith("-"))
    assert compare(second, q(back, name)).verdict == "same"


@given(NUMBERS, st.sampled_from(sorted(WRITTEN)), st.data(), st.floats(1.3, 50))
def test_a_figure_outside_both_intervals_conflicts_as_written(digits, name, data, factor):
    other = data.draw(same_dimension(name))
    assume(name != other)
    first = q(digits, name)
    turned = convert(first, other)
    moved = f"{abs(turned.high) * factor + 3:.1f}"
    second = q(moved, other)
    assume(not overlap(first, second) and second.value - turned.value > second.grain)
    text = f"It was {digits}{WRITTEN[name]} ({moved}{WRITTEN[other]})."
    a, b = of_text(text)
    assert compare(a, b).verdict == "conflict"


@given(NUMBERS, st.sampled_from(sorted(WRITTEN)), NUMBERS, st.data(), HEDGES)
def test_a_hedge_never_makes_a_written_pair_louder(a, name, b, data, hedge):
    other = data.draw(same_dimension(name))
    plain = of_text(f"It was {a}{WRITTEN[name]} ({b}{WRITTEN[other]}).")
    hedged = of_text(f"It was {hedge} {a}{WRITTEN[name]} ({b}{WRITTEN[other]}).")
    assert (len(plain), len(hedged)) == (2, 2)
    assert RANK(compare(*hedged).verdict) <= RANK(compare(*plain).verdict)


@given(NUMBERS, st.sampled_from(sorted(WRITTEN)))
def test_what_is_written_is_read(digits, name):
    (found,) = of_text(f"They measured {digits}{WRITTEN[name]} there.")
    bare = q(digits, name)
    assert (found.unit, found.value) == (name, bare.value)
    assert (found.low, found.high) == (pytest.approx(bare.low), pytest.approx(bare.high))
