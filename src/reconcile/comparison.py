"""How two quantities compare: the same, the same but for rounding, or in conflict, and the likely slip."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

import attrs

from reconcile.errors import UsageError
from reconcile.quantities import Quantity, convert, exact, without_offset
from reconcile.units import Unit, slips, unit

_RANK: Final = ("same", "loose", "last-digit", "conflict")
# Trailing zeros may be rounding, but no reader takes "10km (9 miles)" for it.
_LOOSEST_PERCENT: Final = 10


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


def compare(first: Quantity, second: Quantity, *, difference: bool = False) -> Comparison:
    """How the second agrees with the first. difference: temperatures are amounts of change, not readings.

    Ranges are compared end by end; an ambiguous unit ("tons") is read in the way that agrees best.
    Raises: UsageError for a rate and an amount that is none, or for rates per different things.
    """
    if first.per != second.per:
        told = (f"{q.unit} per {q.per}" if q.per else q.unit or "a bare number" for q in (first, second))
        raise UsageError(" and ".join(told) + " do not compare: both must be rates of one thing, or none")
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
    here, there = without_offset(unit(first.unit), unit(second.unit), difference)
    a, b = exact(first.value), exact(second.value)
    turned, back = there.from_base(here.to_base(a)), here.from_base(there.to_base(b))
    gap, off = abs(turned - b), _off_percent(here, there, a, b)
    fits, returns = gap <= exact(second.grain) / 2, abs(back - a) <= exact(first.grain) / 2
    if fits or (returns and off <= Fraction(3, 2)):
        verdict = "same"
    elif not difference and off <= _LOOSEST_PERCENT and overlap(first, second):
        verdict = "loose"
    else:
        verdict = "last-digit" if gap <= exact(second.grain) and off <= _LOOSEST_PERCENT else "conflict"
    return Comparison(
        verdict=verdict,
        off_percent=float(off),
        explained=returns and not fits,
        over_precise=_over_precise(first, second, here.factor / there.factor),
    )


def _loudness(comparison: Comparison) -> tuple[int, float]:
    return _RANK.index(comparison.verdict), comparison.off_percent


def _over_precise(first: Quantity, second: Quantity, factor: Fraction) -> bool:
    """True when the second's last digit is finer than a tenth of what the first's last digit can carry."""
    if not first.value or not second.value:
        return False
    significant = _digits(abs(second.value) / second.grain)
    written = _digits(max(abs(first.value), abs(first.value) / first.grain))
    finer = exact(second.grain) * 10 < exact(first.grain) * factor
    return finer and (significant >= 4 or significant >= written + 2)


def _slip(first: Quantity, second: Quantity) -> str:
    """The first slip that would make the two agree, in words."""
    if not first.value or not second.value:
        return ""

    def agree(first_unit: str, second_unit: str, times: Fraction) -> bool:
        """Whether the figures agree in other units, the second multiplied."""
        value, low, high, grain = (
            float(exact(x) * times) for x in (second.value or 0.0, second.low, second.high, second.grain)
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


def _digits(value: float) -> int:
    return len(str(int(round(value, 6))))
