"""How amounts are written: numerals with their precision, and the table of units with exact factors."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from importlib import resources
from typing import Final

import attrs

from reconcile.errors import UsageError

UNSCALED: Final = frozenset({"count", "money", "angle", "points", "ratio", "number", "magnitude"})
"""Dimensions whose units do not turn into one another."""

_STEPS: Final = (Fraction(5), Fraction(5, 2), Fraction(1))
_ONE: Final = Fraction(1)
_MISTAKEN: Final = {
    "length": ("nmi", "mi", "km", "m", "ft", "yd", "in", "cm"),
    "speed": ("kn", "mph", "km/h"),
    "area": ("acre", "ha", "km2", "mi2", "m2", "ft2"),
    "mass": ("kg", "lb", "st", "t"),
    "temperature": ("degC", "degF"),
    "volume": ("l", "gal_us", "gal_imp"),
}
"""Units that writers take for one another, likeliest first."""


@attrs.frozen(kw_only=True)
class Numeral:
    """A number as written. grain: place of its last significant digit; place: of its last written digit.

    scale: what a word such as "million" behind its digits multiplied it by.
    """

    value: Fraction
    grain: Fraction
    place: Fraction
    scale: Fraction = Fraction(1)

    @classmethod
    def of_digits(cls, digits: str, scale: Fraction = Fraction(1)) -> Numeral:
        """The numeral of "1,500" or "2.80", times a scale word. Raises: ValueError for anything else."""
        whole, _, decimals = digits.replace(",", "").partition(".")
        value = Fraction(f"{whole}.{decimals}" if decimals else whole)
        place = Fraction(1, 10 ** len(decimals))
        zeros = len(whole) - len(whole.rstrip("0")) if value else 0
        grain = place if decimals else Fraction(10**zeros)
        return cls(value=value, grain=grain, place=place).times(scale)

    def times(self, scale: Fraction) -> Numeral:
        """The same digits with a scale word behind them, or a minus before them."""
        if scale == 1:
            return self
        grain, place = self.grain * abs(scale), self.place * abs(scale)
        return Numeral(value=self.value * scale, grain=grain, place=place, scale=self.scale * abs(scale))

    @property
    def ends_in_five(self) -> bool:
        """True for a whole number such as 185, which agencies reach by rounding to 5."""
        return self.scale == 1 and self.place == 1 and self.value >= 20 and self.value % 10 == 5

    @property
    def step(self) -> Fraction:
        """The coarsest of 5, 2.5 and 1 times the place of the last significant digit that divides the number.

        At most half the number, so that "about 500" does not start at 250.
        """
        steps = (s * self.grain for s in _STEPS)
        return next((s for s in steps if self.value % s == 0 and 2 * s <= abs(self.value)), self.grain)


@attrs.frozen(kw_only=True)
class Unit:
    """A unit. base value = value * factor + offset. label: as a report writes it.

    after, attached, before: lower-cased spellings behind a number, touching its last digit, and in front of it.
    readings: names of the units that an ambiguous one ("ton") may stand for, else its own name.
    """

    name: str
    dimension: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)
    label: str
    after: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    readings: tuple[str, ...]

    def to_base(self, value: Fraction) -> Fraction:
        return value * self.factor + self.offset

    def from_base(self, value: Fraction) -> Fraction:
        return (value - self.offset) / self.factor


BARE: Final = Unit(name="", dimension="number", label="", readings=("",))
"""The unit of a number that counts nothing by name."""


@functools.cache
def units() -> Mapping[str, Unit]:
    """Every unit of the table by its canonical name."""
    text = resources.files("reconcile.data").joinpath("units.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: _unit(row) for row in rows}


def unit(name: str) -> Unit:
    """The unit of that canonical name; a noun that is not in the table counts things.

    Raises: UsageError for the empty name.
    """
    if not name:
        raise UsageError("a unit has a name; a bare number has none")
    return units().get(name) or Unit(name=name, dimension="count", label=name, readings=(name,))


def label(value: float | Fraction, name: str, grain: float = 0.0) -> str:
    """ "1,529 km": a value in words, to three significant digits or whole above 100, and no coarser than its grain."""
    size = abs(float(value))
    digits = 0 if size >= 100 or not size else max(0, 2 - math.floor(math.log10(size)))
    if 0 < grain < 1:
        digits = max(digits, -math.floor(math.log10(grain)))
    written = f"{float(value):,.{digits}f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    written = "0" if written == "-0" else written
    mark = units()[name].label if name in units() else name
    return f"{written}{mark}" if mark[:1] in "°%" else f"{written} {mark}".rstrip()


def slips(
    first: tuple[float, str], second: tuple[float, str], agree: Callable[[str, str, Fraction], bool]
) -> Iterator[str]:
    """The slips of units that would make two figures agree, likeliest first, in words.

    first, second: value and unit. agree: whether they agree in two other units, the second multiplied by a number.
    """
    (a, here), (b, there) = first, second
    if unit(here).dimension != unit(there).dimension:
        lost = ("km/h", "mph") if (unit(here).dimension, unit(there).dimension) == ("speed", "length") else ()
        yield from (f"the unit is cut short: {label(b, u)} is meant" for u in lost if agree(here, u, _ONE))
        return
    mistaken = _MISTAKEN.get(unit(here).dimension, ())
    if here == there:
        others = [u for u in mistaken if u != here]
        for u in others:
            if agree(here, u, _ONE):
                yield f"the same unit twice: {label(b, u)} is meant"
            if agree(u, there, _ONE):
                yield f"the same unit twice: {label(a, u)} is meant"
        return
    if (here, there) == ("km", "m") and b < 100 * a:
        yield f"m reads as metres: {label(b, 'mi')} is meant"
    if agree(there, here, _ONE):
        yield "the two units are swapped"
    if unit(here).dimension == "area" and _turned_as_length(first, second):
        yield "an area turned with the factor of a length"
    for power in (10, 100, 1000):
        if agree(here, there, Fraction(power)) or agree(here, there, Fraction(1, power)):
            yield f"a factor of {power:,}"
    for u in mistaken:
        if u != here and agree(here, u, _ONE):
            yield f"the second figure fits {unit(u).label}"
        if u != there and agree(u, there, _ONE):
            yield f"the first figure fits {unit(u).label}"


def _turned_as_length(first: tuple[float, str], second: tuple[float, str]) -> bool:
    """True when the second is the first times the square root of the true factor, to one percent."""
    factor = math.sqrt(unit(first[1]).factor / unit(second[1]).factor)
    return abs(first[0] * factor - second[0]) <= 0.01 * abs(second[0])


def _unit(row: list[str]) -> Unit:
    name, dimension, factor, offset, mark, *spellings = row
    after, attached, before, readings = (tuple(s for s in cell.split("|") if s) for cell in spellings)
    return Unit(
        name=name,
        dimension=dimension,
        factor=Fraction(factor),
        offset=Fraction(offset),
        label=mark,
        after=after,
        attached=attached,
        before=before,
        readings=readings or (name,),
    )
