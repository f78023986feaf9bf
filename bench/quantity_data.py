"""Texts with the quantities that a person found in them, and how answers agree with those."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

# Names of one thing: a scorer does not ask which dollar is meant.
_ALIKE = {"USD": "$"}
_NOT_DATA = frozenset({"known_gaps"})


@attrs.frozen(kw_only=True)
class Amount:
    """low, high: the value twice, or the ends of a range. start, end: code points, None where they are not known."""

    low: float
    high: float
    unit: str
    start: int | None = None
    end: int | None = None


@attrs.frozen
class Sentence:
    text: str
    amounts: tuple[Amount, ...]


@attrs.frozen
class DataSet:
    name: str
    sentences: tuple[Sentence, ...]


@attrs.frozen(kw_only=True)
class Score:
    """value, unit: precision, recall and F1 of the values, and of the values with their units, one to one."""

    found: int
    value: tuple[float, float, float]
    unit: tuple[float, float, float]
    mistakes: tuple[str, ...]


def read_sets(paths: Iterable[Path]) -> Iterator[DataSet]:
    """A set for each JSONL file, and one for each folder of tables. Raises: ValueError, OSError."""
    for path in paths:
        if path.suffix == ".jsonl":
            yield DataSet(path.stem, tuple(_of_jsonl(path)))
            continue
        tables = [path] if path.is_file() else sorted(path.glob("*.tsv"))
        if tables:
            yield DataSet(path.stem, tuple(_of_tables(t for t in tables if t.stem not in _NOT_DATA)))
        for inner in sorted(path.glob("*.jsonl")):
            yield DataSet(inner.stem, tuple(_of_jsonl(inner)))


def score(sentences: Sequence[Sentence], answers: Sequence[Sequence[Amount]]) -> Score:
    """The answers to each sentence against what a person found there."""
    expected = found = values = units = 0
    mistakes = []
    for sentence, given in zip(sentences, answers, strict=True):
        left, right, whole = list(given), 0, 0
        for amount in sentence.amounts:
            fitting = [g for g in left if _same_value(amount, g)]
            match = next((g for g in fitting if _same_unit(amount, g)), fitting[0] if fitting else None)
            if match is not None:
                left.remove(match)
                right, whole = right + 1, whole + _same_unit(amount, match)
        expected, found = expected + len(sentence.amounts), found + len(given)
        values, units = values + right, units + whole
        if left or whole < len(sentence.amounts):
            said = [f"{g.low:g}..{g.high:g} {g.unit}" for g in given]
            mistakes.append(f"{sentence.text!r}: {said}")
    return Score(
        found=found,
        value=_prf(values, found, expected),
        unit=_prf(units, found, expected),
        mistakes=tuple(mistakes),
    )


def _prf(right: int, found: int, expected: int) -> tuple[float, float, float]:
    return right / max(found, 1), right / max(expected, 1), 2 * right / max(found + expected, 1)


def _same_value(expected: Amount, given: Amount) -> bool:
    known = None not in (expected.start, expected.end, given.start, given.end)
    if known and not (given.start < expected.end and expected.start < given.end):  # type: ignore[operator]
        return False
    return math.isclose(given.low, expected.low, rel_tol=1e-6) and math.isclose(
        given.high, expected.high, rel_tol=1e-6
    )


def _same_unit(expected: Amount, given: Amount) -> bool:
    return _ALIKE.get(expected.unit, expected.unit) == _ALIKE.get(given.unit, given.unit)


def _of_jsonl(path: Path) -> Iterator[Sentence]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            yield Sentence(row["text"], tuple(_amount(q) for q in row["quantities"]))
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{path}:{number}: not a text with its quantities: {error!r}") from error


def _amount(row: dict[str, Any]) -> Amount:
    low, high = (float(row["value"]),) * 2 if "value" in row else (float(row["low"]), float(row["high"]))
    return Amount(low=low, high=high, unit=row["unit"], start=row.get("start"), end=row.get("end"))


def _of_tables(paths: Iterable[Path]) -> Iterator[Sentence]:
    """The sentences of tables such as tests/data/quantities, where a line is one quantity or none."""
    found: dict[str, list[Amount]] = {}
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            if not line or line.startswith("#"):
                continue
            text, *cells = line.split("\t")
            amounts = found.setdefault(text, [])
            if cells:
                quote, value, unit, _ = cells
                low, _, high = value.partition("..")
                start = text.index(quote)
                name = unit.partition(" per ")[0].removesuffix(" change")
                amounts.append(
                    Amount(
                        low=float(low),
                        high=float(high or low),
                        unit=name,
                        start=start,
                        end=start + len(quote),
                    )
                )
    return (Sentence(text, tuple(amounts)) for text, amounts in found.items())
