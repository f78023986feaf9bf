"""How many of the points in time that pages tell stand in the timeline of their report. Needs no key: any page will do.

    reconcile run PAGES --format json -o report.json --fail-on never
    python bench/coverage.py report.json PAGES [--list N] [--lines N --seed S]

Counted are the sentences of body text that name a clock, a part of a day or a day as a date (no length, no habit, no cross-reference).
A sentence is reached when a line of the timeline with a time of its own that meets one of those rests on it: "happened" or
"planned", or "said" where the time is that of the saying. --list shows sentences that are not; --lines shows lines of the
timeline at random, to be judged by eye.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

from reconcile.claims.events.saying import is_dating, times_of_saying
from reconcile.mentions import Mentions, Sentence
from reconcile.model import BlockKind
from reconcile.pipeline import understand
from reconcile.sources import read_page
from reconcile.store import collect, read_bytes
from reconcile.times import Granularity, Interval, parse_stamp
from reconcile.timex import Timex

CLOCKS = frozenset({Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR})
POINTS = CLOCKS | {Granularity.DAY_PART, Granularity.DAY}
# "just", "see 4.13pm": no date of what is told
VAGUE = frozenset({"just", "ref"})


@attrs.frozen(kw_only=True)
class Line:
    """A line of the timeline where it rests on a text. when: UTC."""

    lane: str
    when: Interval
    quoted: str


@attrs.frozen(kw_only=True)
class Told:
    """A sentence with points in time. reached: by an event; said: only by a statement whose own time it is."""

    page: str
    text: str
    times: tuple[str, ...]
    clocked: bool
    reached: bool
    said: bool


def read_lines(report: dict[str, Any]) -> dict[tuple[str, str], list[Line]]:
    """The lines that state a time, by page and entry."""
    found: dict[tuple[str, str], list[Line]] = {}
    for line in report["timeline"]:
        if line["granularity"] == "vague":
            continue
        when = Interval(_moment(line["earliest"]), _moment(line["latest"]))
        for quote in line["quotes"]:
            found.setdefault((quote["page"], quote["entry"]), []).append(
                Line(lane=line["lane"], when=when, quoted=quote["text"])
            )
    return found


def told_in(name: str, data: bytes, lines: dict[tuple[str, str], list[Line]]) -> Iterator[Told]:
    """The sentences of a page that tell a point in time."""
    for found in understand(read_page(data, name=name)).reading.mentions:
        near = lines.get((name, found.entry.id), [])
        for sentence in found.sentences:
            if sentence.block is BlockKind.BODY:
                yield from _of_sentence(name, found, sentence, near)


def _of_sentence(name: str, found: Mentions, sentence: Sentence, lines: list[Line]) -> Iterator[Told]:
    times = [
        t
        for t in found.times
        if sentence.span.holds(t.quote.span)
        and t.granularity in POINTS
        and t.form not in VAGUE
        and is_dating(t)
    ]
    if not times:
        return
    said = [t for a in found.attributions for t in times_of_saying(found, sentence.span, a)]
    text = found.entry.text[sentence.span.start : sentence.span.end]
    near = [line for line in lines if line.quoted in text or text in line.quoted]
    yield Told(
        page=name,
        text=text,
        times=tuple(t.quote.text for t in times),
        clocked=any(t.granularity in CLOCKS for t in times),
        reached=any(line.lane != "said" and _meets(line, t) for line in near for t in times),
        said=any(line.lane == "said" and _meets(line, t) for line in near for t in times if t in said),
    )


def _meets(line: Line, timex: Timex) -> bool:
    return timex.interval is not None and line.when.overlaps(timex.interval)


def _moment(stamp: str | None) -> Any:
    return None if stamp is None else parse_stamp(stamp).start


def print_figures(found: Sequence[Told], most: int) -> None:
    """One line for clocks, one for days, then the sentences that nothing rests on."""
    for label, part in (
        ("with a clock", [t for t in found if t.clocked]),
        ("with a day or a date only", [t for t in found if not t.clocked]),
        ("all", found),
    ):
        events, said = sum(t.reached for t in part), sum(t.said and not t.reached for t in part)
        share = 100 * (events + said) / len(part) if part else 0
        print(
            f"{label:<26} {len(part):5} sentences, {events} told as events, {said} as said only: {share:.0f} %"
        )
    missed = [t for t in found if not (t.reached or t.said)]
    for told in missed[:most]:
        print(f"  {Path(told.page).name}: [{' | '.join(told.times)}] {' '.join(told.text.split())}")


def print_lines(report: dict[str, Any], most: int, seed: int) -> None:
    """Lines of the timeline that state a time, drawn at random, with the text they rest on."""
    lines = [n for n in report["timeline"] if n["lane"] != "said" and n["granularity"] != "vague"]
    for line in random.Random(seed).sample(lines, min(most, len(lines))):
        print(f"{line['lane']} {line['kind']} {line['earliest']} to {line['latest']}: {line['summary']}")
        print(f"    {' '.join(line['quotes'][0]['text'].split())}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("report", type=Path)
    parser.add_argument("pages", nargs="+")
    parser.add_argument(
        "--list", type=int, default=0, metavar="N", help="show N sentences that are not reached"
    )
    parser.add_argument("--lines", type=int, default=0, metavar="N", help="show N lines of the timeline")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    report = json.loads(args.report.read_text("utf-8"))
    lines = read_lines(report)
    names = collect(args.pages).names
    known = {page["page"] for page in report["pages"]}
    found = [t for name in names if name in known for t in told_in(name, read_bytes(name), lines)]
    print(Counter(line["lane"] for line in report["timeline"]))
    print_figures(found, args.list)
    print_lines(report, args.lines, args.seed)


if __name__ == "__main__":
    main()
