"""The arithmetic of a finding in words: each fact with its unit, the worked line first."""

from __future__ import annotations

import math
from typing import Final

from reconcile.issue import Fact, Issue

_UNITS: Final = {
    "km": "km", "m": "m", "mi": "miles", "km2": "km²", "min": "min", "s": "s", "h": "h", "days": "days",
    "years": "years", "deg": "°", "percent": "%", "kmh": "km/h", "degc": "°C",
}  # fmt: skip
_WORKED: Final = "arithmetic"
_STEPS: Final = "steps"


def worked(issue: Issue) -> str:
    """The finding's own line of arithmetic, empty when it has none or its message says the same."""
    lines = (str(value) for name, value in issue.facts if _is_worked(name) and value)
    return "; ".join(line for line in dict.fromkeys(lines) if line not in issue.message)


def steps_of(issue: Issue) -> tuple[str, ...]:
    """The steps of a proof, one line each; none for a finding that needs no more than its quotes."""
    told = (str(value) for name, value in issue.facts if name.rpartition(" ")[2] == _STEPS and value)
    return tuple(line for text in dict.fromkeys(told) for line in text.split("\n"))


def fact_rows(issue: Issue) -> tuple[tuple[str, str], ...]:
    """Name and value of each other fact, in the finding's order; what is unknown or empty is left out."""
    return tuple(
        _row(name, value)
        for name, value in issue.facts
        if not _is_told_apart(name) and value is not None and value != ""
    )


def fact_groups(issue: Issue) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """The rows of each rule that was gathered into a finding, under its code; "" for a finding of its own."""
    codes = {issue.code, *issue.gathered} if issue.gathered else set()
    groups: dict[str, list[tuple[str, str]]] = {}
    for name, value in fact_rows(issue):
        code, _, rest = name.partition(" ")
        groups.setdefault(code if code in codes else "", []).append((rest if code in codes else name, value))
    return tuple((code, tuple(rows)) for code, rows in groups.items())


def _is_worked(name: str) -> bool:
    """True for the arithmetic of a finding, or of one that was gathered into it ("QTY001 arithmetic")."""
    return name.rpartition(" ")[2] == _WORKED


def _is_told_apart(name: str) -> bool:
    return _is_worked(name) or name.rpartition(" ")[2] == _STEPS


def _row(name: str, value: Fact) -> tuple[str, str]:
    stem, _, suffix = name.rpartition("_")
    if stem and suffix == "utc" and isinstance(value, int) and not isinstance(value, bool):
        return f"{_words(stem)} (UTC)", f"{value // 60:02d}:{value % 60:02d}"
    unit = _UNITS.get(suffix.lower()) if stem else None
    if unit is not None and isinstance(value, int | float) and not isinstance(value, bool):
        space = "" if unit in ("°", "%") else " "
        return _words(stem), f"{_number(value)}{space}{unit}"
    return _words(name), _plain(value)


def _words(name: str) -> str:
    return name.replace("_", " ").replace(".", " ").strip()


def _plain(value: Fact) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _number(value) if isinstance(value, int | float) else str(value)


def _number(value: float) -> str:
    """Digits in groups of three; a fraction to at most three places."""
    if isinstance(value, int):
        return f"{value:,}" if abs(value) >= 10_000 else str(value)
    if not math.isfinite(value):
        return "not finite"
    digits = f"{value:,.3f}" if abs(value) >= 0.001 or value == 0 else f"{value:.3g}"
    return digits.rstrip("0").rstrip(".") if "." in digits and "e" not in digits else digits
