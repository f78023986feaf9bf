"""Quantities as intervals read from their written digits, and how two of them compare.

Sums are exact (fractions); only the fields of the records are floats, written back without loss.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Final

import attrs

from reconcile.errors import UsageError
from reconcile.units import BARE, UNSCALED, Numeral, Unit, label, slips, unit

_RANK: Final = ("same", "loose", "last-digit", "conflict")


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


@attrs.frozen(kw_only=True)
class Comparison:
    """How two quantities of one dimension agree.

    verdict: "same" (one, converted and rounded, is the other), "loose" (the intervals overlap), "last-digit" (one
    grain apart at most, as when digits are cut off) or "conflict". off_percent: how far the point values lie apart,
    in kelvin for temperatures. explained: the second, turned back, rounds to the first. over_precise: the second has
    digits that the first cannot give. slip: the likely slip in words, "" when none fits.
    """

    verdict: str
    off_percent: float
    explained: bool = False
    over_precise: bool = False
    slip: str = ""


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
    here, there = _without_offset(unit(quantity.unit), unit(unit_name), quantity.is_change)
    if here.name == there.name:
        return quantity
    if here.dimension != there.dimension or here.dimension in UNSCALED:
        raise UsageError(
            f"{here.name} ({here.dimension}) does not turn into {there.name} ({there.dimension})"
        )

    def turn(value: float) -> float:
        return float(there.from_base(here.to_base(_exact(value))))

    return attrs.evolve(
        quantity,
        low=turn(quantity.low),
        high=turn(quantity.high),
        value=None if quantity.value is None else turn(quantity.value),
        unit=there.name,
        grain=float(_exact(quantity.grain) * here.factor / there.factor),
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


# Trailing zeros may be rounding, but no reader takes "10km (9 miles)" for it.
_LOOSEST_PERCENT: Final = 10


def compare(first: Quantity, second: Quantity, *, difference: bool = False) -> Comparison:
    """How the second agrees with the first. difference: temperatures are amounts of change, not readings.

    Ranges are compared end by end; an ambiguous unit ("tons") is read in the way that agrees best.
    """
    difference = difference or first.is_change or second.is_change
    if len(first.ends) == len(second.ends) == 2:
        parts = [_best(a, b, difference) for a, b in zip(first.ends, second.ends, strict=True)]
        return max(parts, key=_loudness)
    return _best(first, second, difference)


def overlap(first: Quantity, second: Quantity) -> bool:
    """True when some amount is allowed by both, in the unit of the second."""
    turned = convert(first, second.unit)
    return turned.low <= second.high and second.low <= turned.high


def _best(first: Quantity, second: Quantity, difference: bool) -> Comparison:
    """The best agreement over all readings of ambiguous units, with the likely slip where none agrees."""
    found = [
        _weigh(attrs.evolve(first, unit=a), attrs.evolve(second, unit=b), difference)
        for a in unit(first.unit).readings
        for b in unit(second.unit).readings
    ]
    best = min(found, key=_loudness)
    return best if best.verdict != "conflict" else attrs.evolve(best, slip=_slip(first, second))


def _weigh(first: Quantity, second: Quantity, difference: bool = False) -> Comparison:
    if unit(first.unit).dimension != unit(second.unit).dimension:
        return Comparison(verdict="conflict", off_percent=100.0)
    if first.value is None or second.value is None:
        return Comparison(verdict="same" if overlap(first, second) else "conflict", off_percent=0.0)
    here, there = _without_offset(unit(first.unit), unit(second.unit), difference)
    a, b = _exact(first.value), _exact(second.value)
    turned, back = there.from_base(here.to_base(a)), here.from_base(there.to_base(b))
    gap, off = abs(turned - b), _off_percent(here, there, a, b)
    fits, returns = gap <= _exact(second.grain) / 2, abs(back - a) <= _exact(first.grain) / 2
    if fits or (returns and off <= Fraction(3, 2)):
        verdict = "same"
    elif not difference and off <= _LOOSEST_PERCENT and overlap(first, second):
        verdict = "loose"
    else:
        verdict = "last-digit" if gap <= _exact(second.grain) and off <= _LOOSEST_PERCENT else "conflict"
    return Comparison(
        verdict=verdict,
        off_percent=float(off),
        explained=returns and not fits,
        over_precise=_over_precise(first, second, here.factor / there.factor),
    )


def _without_offset(here: Unit, there: Unit, difference: bool) -> tuple[Unit, Unit]:
    """Both units, without their offsets where they measure a change."""
    if not difference:
        return here, there
    return attrs.evolve(here, offset=Fraction(0)), attrs.evolve(there, offset=Fraction(0))


def _loudness(comparison: Comparison) -> tuple[int, float]:
    return _RANK.index(comparison.verdict), comparison.off_percent


def _over_precise(first: Quantity, second: Quantity, factor: Fraction) -> bool:
    """True when the second's last digit is finer than a tenth of what the first's last digit can carry."""
    if not first.value or not second.value:
        return False
    significant = _digits(abs(second.value) / second.grain)
    written = _digits(max(abs(first.value), abs(first.value) / first.grain))
    finer = _exact(second.grain) * 10 < _exact(first.grain) * factor
    return finer and (significant >= 4 or significant >= written + 2)


def _slip(first: Quantity, second: Quantity) -> str:
    """The first slip that would make the two agree, in words."""
    if not first.value or not second.value:
        return ""

    def agree(first_unit: str, second_unit: str, times: Fraction) -> bool:
        """Whether the figures agree in other units, the second multiplied."""
        value, low, high, grain = (
            float(_exact(x) * times) for x in (second.value or 0.0, second.low, second.high, second.grain)
        )
        b = attrs.evolve(second, unit=second_unit, low=low, high=high, grain=grain, value=value)
        found = _weigh(attrs.evolve(first, unit=first_unit), b)
        return found.verdict == "same" and found.off_percent <= 5

    as_change = first.dimension == "temperature" and _weigh(first, second, difference=True).verdict == "same"
    if as_change and first.unit != second.unit:
        return "turned as a difference of temperatures, without the offset"
    return next(slips((first.value, first.unit), (second.value, second.unit), agree), "")


def _off_percent(here: Unit, there: Unit, a: Fraction, b: Fraction) -> Fraction:
    first, second = here.to_base(a), there.to_base(b)
    if here.dimension == "temperature":
        return abs(first - second)
    return abs(first - second) / max(abs(first), abs(second)) * 100 if first != second else Fraction(0)


def _exact(value: float) -> Fraction:
    """The decimal that a float is written as, so that 0.1 is one tenth."""
    return Fraction(repr(value))


def _digits(value: float) -> int:
    return len(str(int(round(value, 6))))
