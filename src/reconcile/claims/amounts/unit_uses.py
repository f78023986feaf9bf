"""Amounts whose words ask for a dimension, for those whose unit has another: a speed in km, a weight in miles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reconcile.claims.reading import Reading
from reconcile.claims.records.amount_records import UnitUse
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Measure, Mentions
from reconcile.units import unit

_HEDGE: Final = (
    r"(?:(?:of|about|around|some|up\sto|at\sleast|more\sthan|over|nearly|almost|roughly|approximately|an?|estimated|as\smuch\sas|"
    r"between|just|only|reaching|hitting|exceeding|topping|to)\s){0,4}$"
)
_BEFORE: Final = (
    ("speed", LazyPattern(rf"\b(?:at\s(?:a\s)?(?:top\s|high\s)?speeds?\sof|speeds?\s(?:of|up\sto|reached|hit|was|is)|winds?\s(?:of|gusting)|gusts?\sof|gusting|speed\slimit\sof|"
                         rf"travell?ing\sat|driving\sat|driven\sat|racing\sat)\s{_HEDGE}")),
    ("mass", LazyPattern(rf"\b(?:weigh(?:s|ed|ing)?(?:\sin\sat)?|weights?\sof)\s{_HEDGE}")),
    ("temperature", LazyPattern(rf"\b(?:temperatures?\s(?:of|reached|hit|was|is|at))\s{_HEDGE}")),
    ("area", LazyPattern(rf"\b(?:(?:an|total|whole|surface)\sarea\s(?:of|covering)|burn(?:ed|t)\s(?:through\s)?an\sarea\sof)\s{_HEDGE}")),
    ("length", LazyPattern(rf"\b(?:distances?\sof|(?:height|altitude|depth|length|width|wingspan|draught)\sof)\s{_HEDGE}")),
)  # fmt: skip
_BEHIND: Final = (
    ("length", LazyPattern(r"\s(?:(?:due\s)?(?:north|south|east|west)(?:[\s-]?(?:east|west))?\sof|apart)\b")),
    ("length", LazyPattern(r"\s(?:tall|wide|long)(?![\w-])(?!\s(?:gun|range|term|haul|life|time|way))")),
)  # fmt: skip
_LIES: Final = LazyPattern(
    r"(?:\b(?:lies?|lying|is|are|was|were|stands?|sits?|situated|located|base|camp|town|city|village|point|about|some|around|only|"
    r"nearly)\s|,\s|\()$",
)
_CHECKED: Final = frozenset({"length", "mass", "speed", "area", "volume", "temperature"})
_OF_SPEEDS: Final = frozenset({"km", "mi", "nmi"})
"""Lengths that lose their hour; "travelling at 37,000ft" is an altitude."""
_RATE_GOES_ON: Final = LazyPattern(
    r"\s?(?:/|p/?h\b|per\b|an?\s(?:hour|second|minute|day|year|month|week)|each\s|every\s|h\b|hr\b|by\s|x\s|×|across|wide|radius|"
    r"around|square|squared|below|above|(?:in|of)\s(?:diameter|length|radius)|in\s(?:a|an|one|\d+|two|three)\s(?:\w+\s)?(?:hours?|minutes?|seconds?|days?|zone))",
)
_LIKELY: Final = {
    ("speed", "km"): "km/h", ("speed", "mi"): "mph", ("speed", "m"): "m/s", ("speed", "ft"): "ft/s", ("area", "km"): "sq km",
    ("area", "mi"): "sq miles", ("area", "m"): "sq m", ("area", "ft"): "sq ft", ("length", "kg"): "km", ("length", "mph"): "miles",
    ("length", "km/h"): "km", ("mass", "km"): "kg", ("length", "km2"): "km", ("length", "mi2"): "miles", ("length", "m2"): "m",
}  # fmt: skip


def make_unit_uses(reading: Reading) -> Iterator[UnitUse]:
    """Every amount of a page whose words ask for a dimension, in order of place."""
    for found in reading.mentions:
        for measure in found.measures:
            if measure.quantity.dimension in _CHECKED:
                needed = _needed(found, measure)
                if needed:
                    yield _claim(reading, found, measure, needed)


def _needed(found: Mentions, measure: Measure) -> str:
    """The dimension that the words round an amount ask for; "" when they ask for none, or the unit goes on."""
    plain, span = found.entry.plain, measure.quote.span
    if _RATE_GOES_ON.match(plain, span.end):
        return ""
    before = plain[max(0, span.start - 60) : span.start]
    ahead = next((name for name, pattern in _BEFORE if pattern.search(before)), "")
    if (
        ahead == "speed"
        and measure.quantity.dimension == "length"
        and measure.quantity.unit not in _OF_SPEEDS
    ):
        return ""
    if ahead or not _LIES.search(before):
        return ahead
    return next((name for name, pattern in _BEHIND if pattern.match(plain, span.end)), "")


def _claim(reading: Reading, found: Mentions, measure: Measure, needed: str) -> UnitUse:
    quantity = measure.quantity
    likely = _LIKELY.get((needed, quantity.unit), "")
    label = unit(quantity.unit).label
    return UnitUse(
        **reading.base(found.entry, (measure.quote,)),
        written=measure.quote.text,
        needed=needed,
        dimension=quantity.dimension,
        unit=label,
        likely=likely,
        by_unit=f"{likely} in place of {label}" if likely else f"a unit of {needed} in place of {label}",
    )
