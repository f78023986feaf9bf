"""Put the table of times (tests/data/times) to other taggers, and print where they differ from what it expects.

Developer-time only; needs node and the taggers, which are no dependencies of reconcile:
    npm install --prefix /tmp/taggers chrono-node@2 @microsoft/recognizers-text-date-time@1
Run: python tools/second_opinion.py --node-modules /tmp/taggers/node_modules [--all]

Taggers are read in their favour: a point anywhere inside an expected day, week or part of a day agrees, any one of
several readings may be the right one, and a clock without a zone is read on the page's clocks. A difference that
tests/data/times/disagreements.tsv has settled is printed with --all only.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[1] / "tests"))

from time_table_fixture import FOLDER, Expected, Row, rows  # noqa: E402 - the table is read as its tests read it

NAMES = ("chrono", "recognizers")
Moments = tuple[tuple[datetime, datetime], ...]


def published(row: Row) -> datetime:
    """When a row was published, on the clocks of its page; noon of a day."""
    zone = ZoneInfo(row.zone)
    if len(row.dct) == 10:
        return datetime.fromisoformat(row.dct + "T12:00").replace(tzinfo=zone)
    return datetime.fromisoformat(row.dct).astimezone(zone)


def case(row: Row) -> dict[str, Any]:
    at = published(row)
    offset = at.utcoffset() or timedelta()
    return {
        "sentence": row.sentence,
        "at": at.astimezone(UTC).isoformat(),
        "offset_min": offset.total_seconds() / 60,
        "wall": at.replace(tzinfo=None).isoformat(),
        "american": row.zone.startswith("America/"),
    }


def asked(name: str, modules: str) -> list[list[dict[str, Any]]]:
    """The answers of one tagger to every row."""
    script = HERE.with_name("second_opinion.mjs")
    run = subprocess.run(
        ["node", str(script), name, modules],
        input=json.dumps([case(row) for row in rows()]),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env={**os.environ, "TZ": "UTC"},
    )
    return json.loads(run.stdout)  # type: ignore[no-any-return]


def moments(answer: dict[str, Any], row: Row) -> Moments:
    """The readings of an answer as (start, end); none for an amount of time."""
    if "from" in answer:
        start = _point(answer["from"], row)
        return ((start, _point(answer["to"], row) if answer.get("to") else start),)
    found = (_range(value, row) for value in answer["values"] if value["type"] not in ("duration", "set"))
    return tuple(reading for reading in found if reading is not None)


def _point(point: dict[str, Any], row: Row) -> datetime:
    """An instant of chrono-node; a clock without a zone is the page's, summer time and all."""
    if "timezoneOffset" in point["certain"]:
        return datetime.fromisoformat(point["at"])
    f = point["fields"]
    wall = datetime(f["year"], f["month"], f["day"], tzinfo=ZoneInfo(row.zone)) + timedelta(
        hours=f["hour"] or 0, minutes=f["minute"] or 0, seconds=f["second"] or 0
    )
    return wall.astimezone(UTC)


def _range(value: dict[str, Any], row: Row) -> tuple[datetime, datetime] | None:
    """A resolution of Recognizers-Text, whose times are walls of no zone; an open end is taken from the other."""
    first = value.get("start") or value.get("value") or value.get("end")
    last = value.get("end") or first
    day = published(row).date().isoformat()
    out = []
    for end in (first, last):
        if not end or end == "not resolved":
            return None
        wall = f"{day} {end}" if end[2:3] == ":" else end
        out.append(datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(row.zone)).astimezone(UTC))
    return out[0], out[1]


def agrees(row: Row, answers: list[dict[str, Any]]) -> bool:
    if row.expected.check == "nothing":
        return not answers
    at = [a for a in answers if a["start"] < row.end and row.start < a["end"]]
    if row.expected.check == "duration":
        timexes = [v["timex"] for a in at for v in a.get("values", ()) if v["type"] == "duration"]
        return bool(timexes) and (not row.value or timexes[0] in row.value)
    found = tuple(reading for answer in at for reading in moments(answer, row))
    return any(
        any(_near(expected, start, end) for start, end in found)
        if expected.start is not None
        else not found and (bool(at) or expected.check == "open")
        for expected in (row.expected, row.accept)
        if expected is not None
    )


def _near(expected: Expected, start: datetime, end: datetime) -> bool:
    low, high = expected.start, expected.end
    assert low is not None
    assert high is not None
    slack = timedelta(seconds=expected.width_s or 0)
    if expected.check == "covers":
        return start in (low, high - timedelta(minutes=1))
    if expected.check == "contains":
        return high - slack <= start < max(high, low + slack)
    return low <= start < high and end <= high


def said(row: Row, answers: list[dict[str, Any]]) -> str:
    """What a tagger found at a row's expression, or anywhere where it should find nothing."""
    parts = []
    for a in answers:
        if row.expression and not (a["start"] < row.end and row.start < a["end"]):
            continue
        whens = [
            f"{s:%Y-%m-%dT%H:%M}" + (f"..{e:%Y-%m-%dT%H:%M}" if e != s else "") for s, e in moments(a, row)
        ]
        amounts = [v["timex"] for v in a.get("values", ()) if v["type"] in ("duration", "set")]
        parts.append(f"{row.sentence[a['start'] : a['end']]!r} {' | '.join(whens + amounts)}".strip())
    return "; ".join(parts) or "nothing"


def settled() -> dict[tuple[str, str], str]:
    """What a tagger said of a row when its difference was settled, by id and tagger."""
    with (FOLDER / "disagreements.tsv").open(encoding="utf-8") as lines:
        table = csv.reader(
            (line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE
        )
        return {(row_id, name): words for row_id, name, words, _verdict in table}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--node-modules", required=True, help="folder into which npm put the taggers")
    parser.add_argument("--all", action="store_true", help="print settled differences too")
    chosen = parser.parse_args()
    known = settled()
    for name in NAMES:
        right, total = Counter[str](), Counter[str]()
        for row, answers in zip(rows(), asked(name, chosen.node_modules), strict=True):
            total[row.kind] += 1
            if agrees(row, answers):
                right[row.kind] += 1
            elif chosen.all or known.get((row.id, name)) != said(row, answers):
                print(row.id, name, said(row, answers), row.sentence, sep="\t")
        print(f"# {name}:", ", ".join(f"{kind} {right[kind]}/{n}" for kind, n in total.items()))
        print(f"# {name}: {right.total()} of {total.total()} rows")


if __name__ == "__main__":
    main()
