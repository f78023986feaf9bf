"""What most likely went wrong between two amounts of money: a scale, a digit, or the rate turned upside down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

import attrs

from reconcile.claims.amounts.exchange_rates import RateBand
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Measure

_SLACK_PERCENT: Final = 6.0
"""How far outside a band of rates a figure that was put right may still lie."""
_SIGNS: Final = {
    "GBP": "£",
    "EUR": "€",
    "$": "$",
    "USD": "$",
    "JPY": "¥",
    "INR": "₹",
    "AUD": "A$",
    "CAD": "C$",
    "NZD": "NZ$",
}
_NAMES: Final = {
    "GBP": "a pound", "EUR": "a euro", "$": "a dollar", "USD": "a dollar", "JPY": "a yen", "INR": "a rupee", "RUB": "a rouble",
    "CNY": "a yuan", "CHF": "a Swiss franc", "AUD": "an Australian dollar", "CAD": "a Canadian dollar",
}  # fmt: skip
_PLURALS: Final = {
    "GBP": "pounds", "EUR": "euros", "$": "dollars", "USD": "dollars", "JPY": "yen", "INR": "rupees", "RUB": "roubles",
    "CNY": "yuan", "CHF": "Swiss francs", "AUD": "Australian dollars", "CAD": "Canadian dollars",
}  # fmt: skip
_SCALES: Final = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
_LETTERS: Final = LazyPattern(r"(?<=[\d\s.])(bn|billion|tn|trn|trillion|m|mn|mln|million|k|thousand)\b")
_SHORT: Final = {
    "billion": "bn",
    "million": "m",
    "trillion": "tn",
    "trn": "tn",
    "mn": "m",
    "mln": "m",
    "thousand": "k",
}
_PARTS: Final = {10: "a tenth", 100: "a hundredth", 1000: "a thousandth", 10**6: "a millionth"}


@attrs.frozen
class Slip:
    """A slip in words, and the second or the first figure without it; all "" when none is likely."""

    words: str = ""
    second: str = ""
    first: str = ""


@attrs.frozen
class Figures:
    """Two amounts as told. rate: units of the second for one of the first, as they stand."""

    first: Measure
    second: Measure
    rate: float

    def second_at(self, rate: float, digits: int = 3) -> str:
        """The second amount if the first is right and the rate is this one: "£562m"."""
        return money((self.first.quantity.value or 0.0) * rate, self.second, digits)

    def first_at(self, rate: float, digits: int = 3) -> str:
        """The first amount if the second is right and the rate is this one."""
        return money((self.second.quantity.value or 0.0) / rate, self.first, digits)

    def worth(self, rate: float) -> str:
        """ "a euro was worth about 0.79 pounds"."""
        here, there = self.first.quantity.unit, self.second.quantity.unit
        return f"{_NAMES.get(here, f'1 {here}')} was worth about {rate:.2g} {_PLURALS.get(there, there)}"


def money(value: float, like: Measure, digits: int = 3) -> str:
    """An amount in the currency of a written one, to so many significant digits: "£562m", "CHF 1.2bn"."""
    sign = _SIGNS.get(like.quantity.unit, f"{like.quantity.unit} ")
    scale, letters = next(((s, w) for s, w in _SCALES if value >= s * 0.9995), (1.0, ""))
    short = float(f"{value / scale:.{digits}g}")
    return f"{sign}{short:,.12g}{letters}"


def likely_slip(figures: Figures, bands: Iterable[RateBand]) -> Slip:
    """The likeliest slip that brings the rate into one of the bands, the first band first."""
    return next((slip for band in bands for slip in _slips(figures, band)), Slip())


def _slips(figures: Figures, band: RateBand) -> Iterator[Slip]:
    def fits(rate: float) -> bool:
        return band.holds(rate, slack_percent=_SLACK_PERCENT)

    rate = figures.rate
    if fits(rate):
        return
    for power in (1000, 10, 100, 10**6):
        for factor in (float(power), 1 / power):
            if fits(rate * factor):
                yield _of_scale(figures, rate * factor, power)
    if fits(1 / rate):
        yield Slip(
            f"divided the wrong way: {figures.worth(band.middle)}",
            figures.second_at(band.middle),
            figures.first_at(band.middle),
        )
    for value, text in _swapped(figures.second):
        if fits(value / (figures.first.quantity.value or 1.0)):
            yield Slip(f"digits swapped: {text} is meant", text)
    for value, text in _swapped(figures.first):
        if fits((figures.second.quantity.value or 0.0) / value):
            yield Slip(f"digits swapped: {text} is meant", "", text)
    if figures.first.quantity.value == figures.second.quantity.value:
        yield Slip("the same figure twice")


def _of_scale(figures: Figures, right: float, power: int) -> Slip:
    """The slip of a wrong scale: of its letters, or of a point or nought."""
    second, first = figures.second_at(right, 12), figures.first_at(right, 12)
    small = figures.rate < right
    letters = [_letters(m) for m in (figures.first, figures.second)]
    if power >= 1000 and letters[0] != letters[1] and all(letters):
        return Slip(f"{letters[0]} and {letters[1]}: {second} is meant", second, first)
    part = _PARTS[power] if small else f"{power:,} times too much"
    return Slip(f"{part}: {second} is meant" if small else f"{part}, if {second} is meant", second, first)


def _letters(told: Measure) -> str:
    found = _LETTERS.search(told.quote.text)
    return _SHORT.get(found[1].lower(), found[1].lower()) if found is not None else ""


def _swapped(told: Measure) -> Iterator[tuple[float, str]]:
    """The amount with two neighbouring digits of it changed for each other: its value and its text."""
    text, value = told.quote.text, told.quantity.value or 0.0
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    if digits is None:
        return
    written = float(digits[0].replace(",", ""))
    places = [i for i in range(digits.start(), digits.end()) if text[i].isdigit()]
    for i, j in pairwise(places):
        if text[i] != text[j] and written:
            swapped = text[:i] + text[j] + text[i + 1 : j] + text[i] + text[j + 1 :]
            number = float(swapped[digits.start() : digits.end()].replace(",", ""))
            yield value * number / written, swapped
