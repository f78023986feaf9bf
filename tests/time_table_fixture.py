"""The table of sentences in tests/data/times: its rows, and whether what was found is what a row expects."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import attrs

from reconcile.timex import Timex

FOLDER: Final = Path(__file__).parent / "data" / "times"
FILES: Final = ("clocks", "relative", "absolute", "durations", "not_a_time")
ABSENT: Final = "-"


@attrs.frozen
class Expected:
    """check: equal, contains, covers, within, unresolved, open, duration or nothing (README of the folder).

    start, end: aware UTC instants, None for the last four. width_s: the widest that a containing interval may be.
    """

    check: str
    start: datetime | None = None
    end: datetime | None = None
    width_s: int | None = None

    @classmethod
    def of(cls, cell: str) -> Expected | None:
        if cell == ABSENT:
            return None
        check, *rest = cell.split(" ")
        if not rest:
            return cls(check)
        start, end = (datetime.fromisoformat(side) for side in rest[0].split("/"))
        return cls(check, start, end, int(rest[1]) if len(rest) > 1 else None)


@attrs.frozen
class Row:
    id: str
    dct: str
    zone: str
    sentence: str
    expression: str
    expected: Expected
    accept: Expected | None
    granularity: tuple[str, ...]
    type: str | None
    value: tuple[str, ...]
    known_gap: str | None

    @property
    def kind(self) -> str:
        return self.id.split("-", 1)[0]

    @property
    def start(self) -> int:
        return self.sentence.index(self.expression)

    @property
    def end(self) -> int:
        return self.start + len(self.expression)


@attrs.frozen(kw_only=True)
class Found:
    """One answer of a tagger. intervals: every reading as (start, end), the chosen one first."""

    start: int
    end: int
    intervals: tuple[tuple[datetime, datetime], ...] = ()
    granularity: str | None = None
    type: str | None = None
    value: str | None = None

    @classmethod
    def of(cls, timex: Timex) -> Found:
        when = [timex.interval, *timex.readings] if timex.interval is not None else []
        bounded = tuple((i.start, i.end) for i in when if i is not None and i.start and i.end)
        return cls(
            start=timex.quote.span.start,
            end=timex.quote.span.end,
            intervals=bounded,
            granularity=timex.granularity.value,
            type=timex.type.value,
            value=timex.value,
        )


@functools.cache
def rows() -> tuple[Row, ...]:
    return tuple(row for name in FILES for row in _read(FOLDER / f"{name}.tsv"))


@functools.cache
def listed() -> dict[tuple[str, str, str], tuple[tuple[int, int], ...]]:
    """Where the expressions of a sentence stand, by sentence, document time and zone."""
    spans: dict[tuple[str, str, str], tuple[tuple[int, int], ...]] = {}
    for row in rows():
        key = (row.sentence, row.dct, row.zone)
        spans[key] = (*spans.get(key, ()), (row.start, row.end))
    return spans


def _read(path: Path) -> Iterable[Row]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        id_, dct, zone, sentence, expression, expected, accept, granularity, type_, value, gap = line.split(
            "\t"
        )
        first = Expected.of(expected)
        assert first is not None, id_
        yield Row(
            id=id_,
            dct=dct,
            zone=zone,
            sentence=sentence,
            expression="" if expression == ABSENT else expression,
            expected=first,
            accept=Expected.of(accept),
            granularity=() if granularity == ABSENT else tuple(granularity.split("|")),
            type=None if type_ == ABSENT else type_,
            value=() if value == ABSENT else tuple(value.split("|")),
            known_gap=None if gap == ABSENT else gap,
        )


def fault(row: Row, found: Sequence[Found], *, intervals_only: bool = False) -> str | None:
    """What is wrong with the answers to the sentence of a row, None when they are right.

    intervals_only: the field's names (granularity, type, value) and answers outside the row are not looked at, for
    taggers that have other names or find more.
    """
    if row.expected.check == "nothing":
        return f"found {[row.sentence[f.start : f.end] for f in found]}" if found else None
    if not intervals_only and (stray := _stray(row, found)):
        return stray
    at = [f for f in found if f.start < row.end and row.start < f.end]
    if not at:
        return None if row.expected.check == "open" else "not found"
    best = max(at, key=lambda f: (min(f.end, row.end) - max(f.start, row.start), f.start - f.end))
    wrong = _wrong_interval(row.expected, best)
    if wrong and (row.accept is None or _wrong_interval(row.accept, best)):
        return wrong
    if intervals_only:
        return None
    for name, said, wanted in (
        ("granularity", best.granularity, row.granularity),
        ("type", best.type, (row.type,) if row.type else ()),
        ("value", best.value, () if wrong else row.value),
    ):
        if wanted and said not in wanted:
            return f"{name} {said}, not {'|'.join(wanted)}"
    return None


def _stray(row: Row, found: Sequence[Found]) -> str | None:
    """An answer with an interval where the table lists no time."""
    spans = listed()[row.sentence, row.dct, row.zone]
    for one in found:
        if one.intervals and not any(one.start < end and start < one.end for start, end in spans):
            return f"found {row.sentence[one.start : one.end]!r} as well"
    return None


def _wrong_interval(expected: Expected, found: Found) -> str | None:
    if expected.start is None or expected.end is None:
        return f"resolved to {_said(found.intervals[0])}" if found.intervals else None
    if not found.intervals:
        return "not resolved"
    start, end = found.intervals[0]
    if expected.check == "covers":  # both readings, in one interval or as several
        start = min(s for s, _ in found.intervals)
        end = max(e for _, e in found.intervals)
    right = {
        "equal": (start, end) == (expected.start, expected.end),
        "within": expected.start <= start and end <= expected.end,
    }.get(expected.check, start <= expected.start and expected.end <= end)
    if right and expected.width_s is not None:
        right = end - start <= timedelta(seconds=expected.width_s)
    return (
        None
        if right
        else f"{_said((start, end))}, not {expected.check} {_said((expected.start, expected.end))}"
    )


def _said(interval: tuple[datetime, datetime]) -> str:
    return "/".join(end.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") for end in interval)
