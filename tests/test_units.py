"""The table of units against an independent one (pint), and its own order."""

from fractions import Fraction

import pytest

from reconcile.quantities import convert, read
from reconcile.units import UNSCALED, Numeral, unit, units

PINT = {
    "km2": "kilometer**2", "m2": "meter**2", "mi2": "mile**2", "ft2": "foot**2", "yd2": "yard**2", "acre": "acre",
    "l": "liter", "ml": "milliliter", "cl": "centiliter", "m3": "meter**3", "ft3": "foot**3", "yd3": "yard**3",
    "gal": "gallon", "gal_us": "gallon", "gal_imp": "imperial_gallon", "pint": "imperial_pint", "pint_imp": "imperial_pint",
    "pint_us": "pint", "bbl": "oil_barrel", "floz": "imperial_fluid_ounce", "floz_imp": "imperial_fluid_ounce",
    "floz_us": "fluid_ounce", "t": "tonne", "kt": "kilotonne", "st": "stone", "ton": "tonne", "short_ton": "ton",
    "long_ton": "long_ton", "km/h": "kilometer/hour", "mph": "mile/hour", "kn": "knot", "m/s": "meter/second",
    "ft/s": "foot/second", "km/s": "kilometer/second", "mi/s": "mile/second", "hPa": "hectopascal", "mb": "millibar",
    "bar": "bar", "psi": "pound_force_per_square_inch", "inHg": "inch_Hg", "hp": "horsepower", "mi": "mile",
    "nmi": "nautical_mile", "in": "inch", "ft": "foot", "yd": "yard", "furlong": "furlong", "ha": "hectare",
    "ly": "light_year", "au": "astronomical_unit", "carat": "carat", "atm": "atmosphere", "kcal": "kilocalorie",
    "kWh": "kilowatt*hour", "MWh": "megawatt*hour", "GWh": "gigawatt*hour", "TWh": "terawatt*hour", "KB": "kilobyte",
    "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte", "PB": "petabyte", "Mbps": "megabit/second", "Gbps": "gigabit/second",
    "uSv": "microsievert", "ug": "microgram", "h": "hour", "min": "minute", "decade": "10*year", "century": "100*year",
}  # fmt: skip
BASE = {
    "length": "kilometer", "area": "kilometer**2", "volume": "liter", "mass": "kilogram", "speed": "kilometer/hour",
    "pressure": "hectopascal", "power": "megawatt", "energy": "megawatt*hour", "data": "megabyte", "data rate": "megabit/second",
    "voltage": "kilovolt", "frequency": "megahertz", "radiation": "millisievert", "concentration": "ppm", "time": "second",
    "calendar": "month",
}  # fmt: skip
# Survey foot, mercury at 0 degrees.
LOOSE = {"furlong": 1e-4, "inHg": 1e-4, "acre": 1e-4, "mmHg": 1e-6}
OF_ONE_KIND = {"angle", "age", "sound", "temperature"}


@pytest.fixture(scope="module")
def registry():
    return pytest.importorskip("pint").UnitRegistry()


@pytest.mark.parametrize("name", [n for n, u in units().items() if u.dimension in BASE])
def test_every_factor_is_that_of_an_independent_table(name, registry):
    of = unit(name)
    written = (
        registry.Quantity(0.001, "ppm")
        if name == "ppb"
        else registry.parse_expression(f"1 * {PINT.get(name, name)}")
    )
    theirs = written.to(BASE[of.dimension]).magnitude
    assert float(of.factor) == pytest.approx(theirs, rel=LOOSE.get(name, 1e-9))


def test_every_unit_that_turns_is_compared_with_an_independent_table():
    alone = {u.dimension for u in units().values()} - BASE.keys() - UNSCALED
    assert alone <= OF_ONE_KIND


def test_temperatures_turn_with_their_offset(registry):
    theirs = registry.Quantity(98.6, "degF").to("degC").magnitude
    assert convert(read(Numeral.of_digits("98.6"), "degF"), "degC").value == pytest.approx(theirs)
    assert convert(read(Numeral.of_digits("40").times(Fraction(-1)), "degC"), "degF").value == -40


def test_factors_by_definition_are_exact():
    exact = {
        "mi": "1.609344",
        "lb": "0.45359237",
        "nmi": "1.852",
        "gal_us": "3.785411784",
        "J": "1/3600000000",
    }
    assert {name: unit(name).factor for name in exact} == {name: Fraction(f) for name, f in exact.items()}
    assert unit("degF").factor == Fraction(5, 9)


def test_the_table_has_no_spelling_twice():
    for spellings in (
        [s for u in units().values() for s in (*u.after, *u.attached)],
        [s for u in units().values() for s in u.before],
    ):
        assert sorted(spellings) == sorted(set(spellings))


def test_spellings_are_in_lower_case():
    assert [s for u in units().values() for s in (*u.after, *u.attached, *u.before) if s != s.lower()] == []
