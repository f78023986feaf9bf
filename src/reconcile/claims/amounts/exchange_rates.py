"""What currencies were worth in each other: the lowest and highest rate of a year, from a packaged table."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Final

import attrs

from reconcile.lexicon.name_lists import rows

_DOLLAR: Final = "USD"
_UNSURE: Final = 1.25
"""How much wider a currency is taken to have moved in years of which the table says nothing."""


@attrs.frozen
class RateBand:
    """The units of one currency that one unit of another bought. years: in words, "" for all that are known."""

    low: float
    high: float
    years: str = ""

    @property
    def middle(self) -> float:
        return math.sqrt(self.low * self.high)

    def holds(self, rate: float, *, slack_percent: float = 0.0) -> bool:
        """True for a rate within the band, or outside it by no more than the slack."""
        return self.outside_percent(rate, rate) <= slack_percent

    def outside_percent(self, low: float, high: float) -> float:
        """How far a range of rates lies outside, as a share of its nearer end; 0 when the two meet."""
        if high < self.low:
            return (self.low / high - 1) * 100
        return (low / self.high - 1) * 100 if low > self.high else 0.0


@functools.cache
def _table() -> Mapping[str, Mapping[int, tuple[float, float]]]:
    """Lowest and highest price of a dollar by currency and year."""
    found: dict[str, dict[int, tuple[float, float]]] = {}
    for currency, year, low, high in rows("exchange_rates.tsv"):
        found.setdefault(currency, {})[int(year)] = (float(low), float(high))
    return found


def rate_band(first: str, second: str, years: Iterable[int] = ()) -> RateBand | None:
    """What one unit of the first bought of the second in these years and those next to them, in all years without any.

    None for a currency of which the table says nothing. first, second: codes such as "GBP".
    """
    wanted = sorted({near for year in years for near in (year - 1, year, year + 1)})
    one, other = _price(first, tuple(wanted)), _price(second, tuple(wanted))
    if one is None or other is None:
        return None
    written = f"{wanted[0]} to {wanted[-1]}" if wanted else ""
    return RateBand(other[0] / one[1], other[1] / one[0], written)


@functools.cache
def _price(currency: str, years: tuple[int, ...]) -> tuple[float, float] | None:
    """Lowest and highest price of a dollar in these years, of all years and more where one is not known."""
    if currency == _DOLLAR:
        return 1.0, 1.0
    known = _table().get(currency)
    if known is None:
        return None
    last = max(known)
    inside = [known[year] for year in years if year in known]
    # The table ends at its last day; a year behind that is next to it.
    if years and inside and all(year in known or year == last + 1 for year in years):
        return min(low for low, _ in inside), max(high for _, high in inside)
    low, high = min(low for low, _ in known.values()), max(high for _, high in known.values())
    return (low / _UNSURE, high * _UNSURE) if years else (low, high)


def nearest_band(
    firsts: Iterable[str], seconds: Iterable[str], rates: tuple[float, float], years: tuple[int, ...]
) -> RateBand | None:
    """The band that lies nearest to a range of rates, over all readings of two signs that several currencies share."""
    bands = (rate_band(a, b, years) for a, b in product(firsts, seconds) if a != b)
    return min((b for b in bands if b is not None), key=lambda b: b.outside_percent(*rates), default=None)
