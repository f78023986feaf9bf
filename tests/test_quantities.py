"""Intervals read from written digits, exact conversion, and the verdicts of a comparison."""

from fractions import Fraction

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reconcile.comparison import compare, overlap
from reconcile.errors import UsageError
from reconcile.quantities import convert, read, span, vague
from reconcile.units import UNSCALED, Numeral, label, unit, units


def q(digits, name, comparator="="):
    return read(Numeral.of_digits(digits), name, comparator)


READINGS = [
    ("1,500", "km", "=", 1450, 1550),
    ("950", "mi", "=", 945, 955),
    ("98", "km", "=", 97.5, 98.5),
    ("61", "mi", "=", 60.5, 61.5),
    ("200", "km", "=", 150, 250),
    ("2.80", "kg", "=", 2.795, 2.805),
    ("185", "mph", "=", 182.5, 187.5),
    ("295", "km/h", "=", 292.5, 297.5),
    ("15", "km", "=", 14.5, 15.5),
    ("25", "people", "=", 24.5, 25.5),
    ("9", "people", "=", 9, 9),
    ("9", "km", "=", 8.5, 9.5),
    ("40", "degF", "=", 39.5, 40.5),
    ("75", "degF", "=", 74.5, 75.5),
    ("0", "degC", "=", -0.5, 0.5),
    ("1,500", "km", "~", 1250, 1750),
    ("950", "mi", "~", 925, 975),
    ("200", "km", "~", 150, 250),
    ("98", "km", "~", 97.5, 98.5),
    ("500", "km", "~", 375, 625),
    ("500", "km", "<", 250, 500),
    ("1,500", "people", ">", 1500, 2000),
    ("200", "people", "<", 100, 200),
    ("24", "degC", "<=", 0, 24),
]


@pytest.mark.parametrize(
    ("digits", "name", "comparator", "low", "high"), READINGS, ids=[f"{r[2]} {r[0]} {r[1]}" for r in READINGS]
)
def test_written_precision_gives_the_interval(digits, name, comparator, low, high):
    found = q(digits, name, comparator)
    assert (found.low, found.high) == (low, high)


def test_a_scale_word_multiplies_the_precision():
    found = read(Numeral.of_digits("2.8", Fraction(10**9)), "GBP")
    assert (found.low, found.high, found.grain) == (2.75e9, 2.85e9, 1e8)


def test_units_of_other_dimensions_do_not_turn():
    with pytest.raises(UsageError, match="does not turn"):
        convert(q("5", "km"), "kg")
    with pytest.raises(UsageError, match="does not turn"):
        convert(q("5", "GBP"), "EUR")
    with pytest.raises(UsageError, match="has a name"):
        unit("")


VERDICTS = [
    ("same", "200", "km", "125", "mi"),
    ("same", "98", "km", "61", "mi"),
    ("same", "185", "mph", "295", "km/h"),
    ("same", "10", "km", "6", "mi"),
    ("same", "20", "ton", "18", "t"),
    ("same", "20", "ton", "20.3", "t"),
    ("same", "200", "l", "44", "gal"),
    ("same", "200", "l", "53", "gal"),
    ("same", "24", "degC", "75", "degF"),
    ("same", "-5", "degC", "23", "degF"),
    ("loose", "1,500", "km", "950", "mi"),
    ("loose", "12", "ft", "3.5", "m"),
    ("conflict", "3", "mph", "6", "km/h"),
    ("conflict", "10", "km", "9", "mi"),
    ("conflict", "20", "m", "50", "ft"),
    ("last-digit", "177", "km/h", "109", "mph"),
    ("conflict", "15,200", "km", "8,200", "mi"),
    ("conflict", "80", "mi", "200", "km"),
    ("conflict", "32", "degC", "95", "degF"),
    ("conflict", "22", "degC", "75", "degF"),
    ("conflict", "6", "degC", "40", "degF"),
    ("conflict", "7.6", "mi", "10.7", "km"),
    ("conflict", "35", "mph", "16", "km/h"),
]


@pytest.mark.parametrize(
    ("verdict", "a", "a_unit", "b", "b_unit"),
    VERDICTS,
    ids=[f"{r[1]} {r[2]} ({r[3]} {r[4]}) is {r[0]}" for r in VERDICTS],
)
def test_verdicts_follow_written_precision(verdict, a, a_unit, b, b_unit):
    assert compare(q(a, a_unit), q(b, b_unit)).verdict == verdict


def test_the_round_figure_explains_the_finer_one():
    found = compare(q("1,500", "km", "~"), q("950", "mi"))
    assert (found.verdict, found.explained, round(found.off_percent, 1)) == ("loose", True, 1.9)


SLIPS = [
    ("30", "m", "9", "ft", "swapped"),
    ("150", "m", "46", "ft", "swapped"),
    ("686", "km2", "426", "mi2", "factor of a length"),
    ("15,200", "km", "8,200", "mi", "nautical miles"),
    ("19", "degC", "66", "degC", "the same unit twice: 66°F"),
    ("21", "degF", "70", "degF", "the same unit twice: 21°C"),
    ("120", "mph", "195", "km", "cut short: 195 km/h"),
    ("12", "km", "12.5", "m", "m reads as metres: 12.5 miles"),
    ("2", "km", "1.2", "m", "m reads as metres: 1.2 miles"),
    ("50", "km", "310", "mi", "a factor of 10"),
    ("10", "degC", "18", "degF", "difference of temperatures"),
    ("3,900", "km", "1,800", "mi", ""),
]


@pytest.mark.parametrize(
    ("a", "a_unit", "b", "b_unit", "slip"), SLIPS, ids=[f"{r[0]} {r[1]} ({r[2]} {r[3]})" for r in SLIPS]
)
def test_a_conflict_names_its_likely_slip(a, a_unit, b, b_unit, slip):
    found = compare(q(a, a_unit), q(b, b_unit))
    assert found.verdict == "conflict"
    assert slip in found.slip
    assert bool(slip) == bool(found.slip)


@pytest.mark.parametrize(("per", "other"), [("day", ""), ("", "day"), ("day", "bbl")])
def test_a_rate_compares_only_with_a_rate_per_the_same(per, other):
    first, second = attrs.evolve(q("30", "l"), per=per), attrs.evolve(q("30", "l"), per=other)
    with pytest.raises(UsageError, match="do not compare"):
        compare(first, second)
    assert compare(first, attrs.evolve(second, per=per)).verdict == "same"


def test_a_difference_of_temperatures_has_no_offset():
    assert compare(q("1.5", "degC"), q("2.7", "degF"), difference=True).verdict == "same"


def test_only_digits_that_the_first_cannot_give_are_too_many():
    assert compare(q("6,000", "km"), q("3,728", "mi")).over_precise
    assert compare(q("2", "km"), q("1.24", "mi")).over_precise
    assert not compare(q("100", "m"), q("328", "ft")).over_precise
    assert not compare(q("200", "km"), q("125", "mi")).over_precise


def test_ranges_are_compared_end_by_end():
    feet, metres = span(q("3", "ft"), q("12", "ft")), span(q("0.9", "m"), q("3.7", "m"))
    assert compare(feet, metres).verdict == "same"
    assert compare(feet, span(q("0.9", "m"), q("6", "m"))).verdict == "conflict"


def test_vague_amounts_agree_with_what_they_allow():
    assert compare(vague(24, 99, "people"), q("60", "people")).verdict == "same"
    assert compare(vague(24, 99, "people"), q("160", "people")).verdict == "conflict"


@pytest.mark.parametrize(
    ("value", "name", "text"),
    [
        (1528.9, "km", "1,529 km"),
        (0.0125, "km", "0.0125 km"),
        (61.0, "mi", "61 miles"),
        (-0.001, "degC", "-0.001°C"),
        (0, "%", "0%"),
    ],
)
def test_labels_read_like_print(value, name, text):
    assert label(value, name) == text


DIGITS = st.decimals(min_value=0, max_value=99_999, places=None, allow_nan=False).map(
    lambda d: f"{d:.2f}"
) | st.integers(0, 9_999_999).map(lambda n: f"{n:,}")
SCALED = sorted(n for n, u in units().items() if u.dimension not in UNSCALED)
LENGTHS = ("km", "m", "mi", "ft", "nmi", "yd", "in")


@given(DIGITS, st.sampled_from(SCALED), st.data())
def test_turning_there_and_back_changes_nothing(digits, name, data):
    other = data.draw(st.sampled_from([n for n in SCALED if unit(n).dimension == unit(name).dimension]))
    here = q(digits, name)
    back = convert(convert(here, other), name)
    for one, two in (
        (here.low, back.low),
        (here.high, back.high),
        (here.value, back.value),
        (here.grain, back.grain),
    ):
        assert two == pytest.approx(one, rel=1e-9, abs=1e-9)


@given(DIGITS, st.sampled_from(sorted(units())), st.sampled_from(("=", "~", "<", "<=", ">", ">=")))
def test_every_interval_holds_its_value(digits, name, comparator):
    found = q(digits, name, comparator)
    assert found.low <= found.value <= found.high


@given(
    st.integers(1, 99_999),
    st.sampled_from(LENGTHS),
    st.sampled_from(LENGTHS),
    st.integers(0, 3),
    st.floats(1.3, 50),
)
def test_a_figure_moved_outside_both_intervals_conflicts(value, name, other, places, factor):
    assume(name != other)
    first = q(str(value), name)
    turned = convert(first, other)
    moved = f"{turned.high * factor + 2:.{places}f}"
    second = q(moved, other)
    assume(not overlap(first, second) and second.value - turned.value > second.grain)
    assert compare(first, second).verdict == "conflict"


@given(DIGITS, st.sampled_from(LENGTHS), DIGITS, st.sampled_from(LENGTHS))
def test_a_hedge_never_makes_a_verdict_louder(a, a_unit, b, b_unit):
    rank = ("same", "loose", "last-digit", "conflict").index
    plain = compare(q(a, a_unit), q(b, b_unit)).verdict
    assert rank(compare(q(a, a_unit, "~"), q(b, b_unit)).verdict) <= rank(plain)
    assert rank(compare(q(a, a_unit, "~"), q(b, b_unit, "~")).verdict) <= rank(plain)
