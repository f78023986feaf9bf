"""How much of a timeline written by hand a report reaches, and which of the faults planted in its pages.

    reconcile run PAGES --format json -o report.json
    python bench/timeline_rows.py report.json examples/storm-runa/ideal-timeline.tsv --planted examples/storm-runa/planted.tsv

A row is found where a line of the timeline has one of its lanes, kinds and places and all of its words, and an interval
within the row's own, widened by half of it on each side: equal, inside, or at most twice as wide. An open end of a row allows
any. Every line serves one row at most. A row that is missed is shown with the line that comes nearest and what it lacks.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import attrs
from planted import print_planted, read_planted

# a published moment is written to the minute, a row of one open end to the minute after it
_OPEN_SLACK = timedelta(minutes=5)


@attrs.frozen(kw_only=True)
class Row:
    """A row of the timeline by hand. earliest: None where open. words: all groups must occur, any word of a group will do."""

    id: str
    lanes: frozenset[str]
    kinds: frozenset[str]
    places: frozenset[str]
    earliest: datetime | None
    latest: datetime | None
    words: tuple[tuple[str, ...], ...]
    told: str

    def __str__(self) -> str:
        window = f"{_shown(self.earliest)} to {_shown(self.latest)}"
        words = " + ".join("/".join(group) for group in self.words)
        return f"{self.id} {'/'.join(sorted(self.lanes))} {window} {'/'.join(sorted(self.places))}: {words} ({self.told})"


@attrs.frozen(kw_only=True)
class Line:
    """A line of the report's timeline. text: its summary, quotes, actors and sources, in small letters."""

    lane: str
    kind: str
    places: frozenset[str]
    earliest: datetime | None
    latest: datetime | None
    summary: str
    text: str

    def __str__(self) -> str:
        window = f"{_shown(self.earliest)} to {_shown(self.latest)}"
        return f"{self.lane} {self.kind} {window} {'/'.join(sorted(self.places)) or '-'}: {self.summary[:90]}"


def read_rows(path: Path) -> list[Row]:
    """The rows of a table with the columns id, lane, kind, place, earliest, latest, words, told; lines with # are notes.

    Raises: ValueError with the line that cannot be read.
    """
    lines = [t for t in path.read_text("utf-8").splitlines() if t.strip() and not t.startswith("#")]
    found = []
    for number, cells in enumerate(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
        try:
            found.append(
                Row(
                    id=cells["id"],
                    lanes=frozenset(cells["lane"].split("/")),
                    kinds=frozenset(cells["kind"].split("/")),
                    places=frozenset(cells["place"].split("/")),
                    earliest=None if cells["earliest"] == "-" else _moment(cells["earliest"]),
                    latest=None if cells["latest"] == "-" else _moment(cells["latest"]),
                    words=tuple(tuple(g.lower().split("/")) for g in cells["words"].split(";")),
                    told=cells["told"],
                )
            )
        except (KeyError, AttributeError, ValueError) as error:
            raise ValueError(f"{path}: row {number}: {error}") from error
    return found


def lines_of(report: dict) -> list[Line]:
    """The lines of a report's timeline, in its order."""
    return [
        Line(
            lane=event["lane"],
            kind=event["kind"],
            places=frozenset(place["name"] for place in event["places"]),
            earliest=_moment(event["earliest"]) if event["earliest"] else None,
            latest=_moment(event["latest"]) if event["latest"] else None,
            summary=event["summary"],
            text=" ".join(
                [
                    event["summary"],
                    *event["actors"],
                    *event["attribution"],
                    *(quote["text"] for quote in event["quotes"]),
                ]
            ).lower(),
        )
        for event in report["timeline"]
    ]


def lacks(row: Row, line: Line) -> Iterator[str]:
    """What a line lacks to be the row: "words", "lane", "kind", "place", "time"; nothing where it is found."""
    if not all(any(word in line.text for word in group) for group in row.words):
        yield "words"
    if line.lane not in row.lanes:
        yield "lane"
    if line.kind not in row.kinds:
        yield "kind"
    if "-" not in row.places and not row.places & line.places:
        yield "place"
    if not _within(row, line):
        yield "time"


def _within(row: Row, line: Line) -> bool:
    """Whether the line's interval is inside the row's, which is widened by half of its length, or by minutes if open."""
    both = row.earliest is not None and row.latest is not None
    slack = (row.latest - row.earliest) / 2 if both else _OPEN_SLACK  # type: ignore[operator]  # both are set
    if row.earliest is not None and (
        line.earliest is None
        or line.earliest < row.earliest - slack
        or (line.latest is not None and line.latest <= row.earliest)
    ):
        return False
    return row.latest is None or (
        line.latest is not None
        and line.latest <= row.latest + slack
        and (line.earliest is None or line.earliest < row.latest)
    )


def matched(rows: Sequence[Row], lines: Sequence[Line]) -> dict[int, int]:
    """The row of each line that serves one, by their numbers: as many rows as can be served, each by a line of its own."""
    fits = [[n for n, line in enumerate(lines) if not any(lacks(row, line))] for row in rows]
    taken: dict[int, int] = {}

    def place(row: int, seen: set[int]) -> bool:
        for line in fits[row]:
            if line in seen:
                continue
            seen.add(line)
            if line not in taken or place(taken[line], seen):
                taken[line] = row
                return True
        return False

    for row in range(len(rows)):
        place(row, set())
    return taken


def nearest(row: Row, lines: Sequence[Line]) -> tuple[Line, list[str]] | None:
    """The line that has the row's words and lacks least besides; None where no line has them."""
    told = [(line, list(lacks(row, line))) for line in lines]
    told = [(line, missing) for line, missing in told if "words" not in missing]
    return min(told, key=lambda pair: len(pair[1]), default=None)


def print_rows(rows: Sequence[Row], lines: Sequence[Line]) -> None:
    taken = matched(rows, lines)
    found = set(taken.values())
    print(
        f"rows found: {len(found)} of {len(rows)} ({100 * len(found) / max(1, len(rows)):.0f} %); "
        f"lines of the timeline: {len(lines)}, of them on a row: {len(taken)}"
    )
    for number, row in enumerate(rows):
        if number in found:
            continue
        near = nearest(row, lines)
        print(f"missed  {row}")
        if near is None:
            print("        no line has these words")
        else:
            line, missing = near
            print(f"        {', '.join(missing) or 'its line serves another row'} | {line}")


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _shown(moment: datetime | None) -> str:
    return "open" if moment is None else f"{moment:%Y-%m-%dT%H:%MZ}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("report", type=Path, help="the report of a run, as JSON")
    parser.add_argument("ideal", type=Path, help="the timeline by hand, a table")
    parser.add_argument("--planted", type=Path, help="what was planted in the pages beside it, a table")
    options = parser.parse_args()
    try:
        report = json.loads(options.report.read_text("utf-8"))
        rows = read_rows(options.ideal)
        planted = read_planted(options.planted) if options.planted else []
    except (ValueError, OSError) as error:
        parser.error(str(error))
    print_rows(rows, lines_of(report))
    print_planted(planted, report)


if __name__ == "__main__":
    main()
