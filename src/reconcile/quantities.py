"""Quantities as intervals read from their written digits, and the same in other units.

Sums are exact (fractions); only the fields of the records are floats, written back without loss.
"""

from __future__ import annotations

import math
from fractions import Fraction

import attrs

from reconcile.errors import UsageError
from reconcile.units import BARE, UNSCALED, Numeral, Unit, label, unit


@attrs.frozen(kw_only=True)
class Quantity:
    """An amount as written: [low, high] in `unit`, from the written precision and the hedge.

    value: the written number, the middle of a range, None for vague words. unit: canonical ("km", "mi", "degC",
    "people", "" for a bare number). dimension: "length", "temperature", "count", ... grain: place of the last
    significant digit, in `unit`; 5 for a number of agencies that ends in 5. comparator: "=", "~", "<", "<=", ">",
    ">=", "range" or "vague". low == high where the number is a small count, an age or "exactly" so. ends: the two written
    ends of a range. per: what it is told per ("day", "100,000 people"), "" when it is no rate. is_change: degrees of a change
    ("1.5C warmer"), which turn without an offset.
    """

    low: float
    high: float
    value: float | None
    unit: str
    dimension: str
    grain: float
    comparator: str = "="
    ends: tuple[Quantity, ...] = ()
    per: str = ""
    is_change: bool = False


def read(numeral: Numeral, unit_name: str, comparator: str = "=") -> Quantity:
    """The interval that a written number stands for, with its hedge: a comparator, or "==" for "exactly"."""
    of = unit(unit_name) if unit_name else BARE
    value, warm = numeral.value, of.dimension == "temperature"
    grain = numeral.place if warm else numeral.grain
    if numeral.ends_in_five and of.dimension not in UNSCALED and not warm:
        grain = Fraction(5)
    few = of.dimension in ("count", "number") and abs(value) < 10 and value.denominator == 1
    exact = comparator == "==" or (comparator == "=" and (few or of.dimension == "age"))
    half = Fraction(0) if exact else grain / 2
    low, high = value - half, value + half
    if comparator not in ("=", "=="):
        step = grain if warm else numeral.step
        low, high = {
            "~": (value - max(half, step / 2), value + max(half, step / 2)),
            ">": (value, value + step),
            ">=": (value, Fraction(10) ** 18 if value < 10**15 else value * 1000),
            "<": (value - step, value),
            "<=": (min(Fraction(0), value), value),
        }[comparator]
    return Quantity(
        low=float(low),
        high=float(high),
        value=float(value),
        unit=of.name,
        dimension=of.dimension,
        grain=float(grain),
        comparator="=" if comparator == "==" else comparator,
    )


def span(first: Quantity, second: Quantity) -> Quantity:
    """The range between two quantities of one unit; its ends are kept as written."""
    return attrs.evolve(
        second,
        low=min(first.low, second.low),
        high=max(first.high, second.high),
        value=None if first.value is None or second.value is None else (first.value + second.value) / 2,
        grain=min(first.grain, second.grain),
        comparator="range",
        ends=(first, second),
    )


def vague(low: float, high: float, unit_name: str) -> Quantity:
    """The interval of "a few", "dozens", "hundreds"."""
    least, most, dimension = float(low), float(high), unit(unit_name).dimension
    return Quantity(
        low=least, high=most, value=None, unit=unit_name, dimension=dimension, grain=1.0, comparator="vague"
    )


def convert(quantity: Quantity, unit_name: str) -> Quantity:
    """The same amount in another unit of its dimension. Raises: UsageError when there is no way between the two."""
    here, there = without_offset(unit(quantity.unit), unit(unit_name), quantity.is_change)
    if here.name == there.name:
        return quantity
    if here.dimension != there.dimension or here.dimension in UNSCALED:
        raise UsageError(
            f"{here.name} ({here.dimension}) does not turn into {there.name} ({there.dimension})"
        )

    def turn(value: float) -> float:
        return float(there.from_base(here.to_base(exact(value))))

    return attrs.evolve(
        quantity,
        low=turn(quantity.low),
        high=turn(quantity.high),
        value=None if quantity.value is None else turn(quantity.value),
        unit=there.name,
        grain=float(exact(quantity.grain) * here.factor / there.factor),
        ends=tuple(convert(end, unit_name) for end in quantity.ends),
    )


def bounds_label(quantity: Quantity) -> str:
    """The interval in words, as fine as its width asks for: "1,450 to 1,550 km", "at least 300 km"."""
    low, high, width = quantity.low, quantity.high, quantity.high - quantity.low
    if quantity.comparator == ">=":
        return f"at least {label(low, quantity.unit)}"
    if quantity.comparator == "<=":
        return f"up to {label(high, quantity.unit)}"
    if width <= 0:
        return label(low, quantity.unit)
    finer = 10.0 ** (math.floor(math.log10(width)) - 1)
    lower = label(low, quantity.unit, finer).split(" ")[0].rstrip("°CFK%")
    return f"{lower} to {label(high, quantity.unit, finer)}"


def without_offset(here: Unit, there: Unit, difference: bool) -> tuple[Unit, Unit]:
    """Both units, without their offsets where they measure a change."""
    if not difference:
        return here, there
    return attrs.evolve(here, offset=Fraction(0)), attrs.evolve(there, offset=Fraction(0))


def exact(value: float) -> Fraction:
    """The decimal that a float is written as, so that 0.1 is one tenth."""
    return Fraction(repr(value))
