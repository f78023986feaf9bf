"""Quantities as intervals read from their written digits."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Quantity:
    """An amount as written: [low, high] in `unit`, from the written precision and the hedge.

    value: the written number, the middle of a range, None for vague words. unit: canonical ("km", "mi", "degC",
    "people", "" for a bare number). dimension: "length", "temperature", "count", ... grain: place of the last
    significant digit, in `unit`. comparator: "=", "~", "<", "<=", ">", ">=", "range" or "vague". exact: low == high
    because the number is a small count.
    """

    low: float
    high: float
    value: float | None
    unit: str
    dimension: str
    grain: float
    comparator: str = "="
