"""The table of sentences in tests/data/quantities: its rows, and how what was found agrees with them."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import attrs

from reconcile.mentions import Measure

FOLDER: Final = Path(__file__).parent / "data" / "quantities"
FILES: Final = ("measured", "money", "shares", "temperatures", "counts", "times", "second", "third")
CLOSED: Final = frozenset(
    {"length", "mass", "time", "calendar", "age", "money", "ratio", "points", "temperature"}
)


@attrs.frozen
class Row:
    """low, high: the written value twice, the ends of a range, or the bounds of a vague amount."""

    sentence: str
    quote: str
    low: float
    high: float
    unit: str
    comparator: str


@attrs.frozen(kw_only=True)
class Tally:
    """How many quantities are expected, found, right in value, and right in value and unit."""

    expected: int = 0
    found: int = 0
    value: int = 0
    unit: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            expected=self.expected + other.expected,
            found=self.found + other.found,
            value=self.value + other.value,
            unit=self.unit + other.unit,
        )

    @property
    def value_f1(self) -> float:
        return 2 * self.value / (self.expected + self.found)

    @property
    def unit_f1(self) -> float:
        return 2 * self.unit / (self.expected + self.found)


@functools.cache
def rows() -> dict[str, tuple[Row, ...]]:
    """The rows of each sentence in which there is a quantity."""
    listed: dict[str, tuple[Row, ...]] = {}
    for name in FILES:
        for cells in _lines(FOLDER / f"{name}.tsv"):
            sentence, quote, value, unit, comparator = cells
            low, _, high = value.partition("..")
            row = Row(sentence, quote, float(low), float(high or low), unit, comparator)
            listed[sentence] = (*listed.get(sentence, ()), row)
    return listed


def nothing() -> tuple[str, ...]:
    """The sentences in which there is none."""
    return tuple(cells[0] for cells in _lines(FOLDER / "nothing.tsv"))


def known_gaps() -> tuple[str, ...]:
    """The sentences that are known to be read wrongly."""
    return tuple(cells[0] for cells in _lines(FOLDER / "known_gaps.tsv"))


def written(measure: Measure) -> tuple[float, float]:
    """The written value, the written ends, or the bounds of a vague amount."""
    quantity = measure.quantity
    if quantity.ends:
        return quantity.ends[0].value or 0.0, quantity.ends[1].value or 0.0
    if quantity.value is None:
        return quantity.low, quantity.high
    return quantity.value, quantity.value


def unit_of(measure: Measure) -> str:
    """The unit as the table writes it: "$ per bbl", "degC change"."""
    quantity = measure.quantity
    per = f" per {quantity.per}" if quantity.per else ""
    return quantity.unit + (" change" if quantity.is_change else "") + per


def tally(expected: Iterable[Row], found: Iterable[Measure]) -> Tally:
    """The score of one sentence: each row is matched with at most one of those found in the same words."""
    wanted, left = list(expected), list(found)
    total = Tally(expected=len(wanted), found=len(left))
    for row in wanted:
        match = next((m for m in left if _same_value(row, m)), None)
        if match is not None:
            left.remove(match)
            total += Tally(value=1, unit=int(unit_of(match) == row.unit))
    return total


def faults(sentence: str, expected: tuple[Row, ...], found: tuple[Measure, ...]) -> str:
    """What is wrong with the answers to a sentence, in words; "" when all of it is right."""
    told = Counter(_told(*written(m), unit_of(m), m.quantity.comparator, m.quote.text) for m in found)
    wanted = Counter(_told(r.low, r.high, r.unit, r.comparator, r.quote) for r in expected)
    return "" if told == wanted else f"{sentence!r}: {sorted(told)}, not {sorted(wanted)}"


def _told(low: float, high: float, unit: str, comparator: str, quote: str) -> tuple[str, ...]:
    return f"{low:.7g}..{high:.7g}", unit, comparator, quote


def _same_value(row: Row, measure: Measure) -> bool:
    start, span = row.sentence.index(row.quote), measure.quote.span
    if span.start >= start + len(row.quote) or start >= span.end:
        return False
    low, high = written(measure)
    return math.isclose(low, row.low, rel_tol=1e-7) and math.isclose(high, row.high, rel_tol=1e-7)


def _lines(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
