"""What is claimed of tallies: counts that only grow, two numbers told at one time, and the line along which they rise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.claims.counts.tallies import UNKNOWN_SOURCE
from reconcile.claims.counts.tally_lines import Lines, Tally
from reconcile.claims.reading import Reading
from reconcile.claims.records.amount_records import RunningCount
from reconcile.claims.records.figures import Measurement
from reconcile.claims.records.stories import Course
from reconcile.model import BlockKind, EntryRole

GROWING: Final = frozenset({"dead", "injured", "rescued", "arrested", "evacuated"})
_ATTACKERS: Final = 5
"""So many dead may be those who did it, counted by one and left out by another."""
_JUMP: Final = 20
"""A number so many times the one before is of something else."""
_STEP_BOUNDS: Final = frozenset({"", "at least", "more than", "over"})


def make_tolls(reading: Reading, lines: Lines) -> Iterator[RunningCount | Measurement | Course]:
    """Every claim on the tallies of a page, line by line. lines: as `lines_of` gives them."""
    died = sum(steps[-1].people - steps[0].people for line in lines.values() if (steps := _deaths(line)))
    for tallied in lines.values():
        yield from _growing(reading, tallied, died)
        yield from _at_one_time(reading, tallied)
        yield from _course(reading, tallied)


def steps_of(tallied: Sequence[Tally]) -> list[Tally]:
    """The tallies of a line of which each replaces the one before: it is larger, or it says that it is a newer number."""
    steps: list[Tally] = []
    for tally in tallied:
        if not _is_step(tally):
            continue
        last = steps[-1] if steps else None
        if last is not None and last.entry is tally.entry and not tally.replaces:
            continue  # two sources side by side
        if (
            last is None
            or last.people < tally.people <= last.people * _JUMP
            or (
                tally.replaces
                and tally.exact
                and tally.source != UNKNOWN_SOURCE
                and last.people // 2 < tally.people < last.people
            )
        ):
            steps.append(tally)
    return steps


def _is_step(tally: Tally) -> bool:
    told = tally.entry.block_at(tally.count.span.start) in (BlockKind.BODY, BlockKind.HEADLINE)
    return told and tally.entry.role is EntryRole.ENTRY and is_plain(tally)


def is_plain(tally: Tally) -> bool:
    """True for a number, or the least of one, that is neither in doubt nor from somebody's post."""
    text = tally.entry.plain[tally.count.sentence.start : tally.count.sentence.end]
    return not tally.hedged and tally.bound in _STEP_BOUNDS and "@" not in text


def _deaths(tallied: Sequence[Tally]) -> list[Tally]:
    return steps_of(tallied) if tallied[0].state == "dead" else []


def _growing(reading: Reading, tallied: Sequence[Tally], died: int) -> Iterator[RunningCount]:
    """The exact tallies of a line that can only grow, under their source and for as long as nobody tells a smaller number.

    What is told after a smaller number of another source, or after a revision, is not compared with what was told before.
    died: by how many the dead of the page grew, who may have been counted among the injured.
    """
    if tallied[0].state not in GROWING:
        return
    attackers = tallied[0].state == "dead" and any(t.attackers for t in tallied)
    least_fall = max(died, 0) if tallied[0].state == "injured" else _ATTACKERS if attackers else 0
    turn, most = 0, 0
    seen: dict[str, int] = {}
    for tally in tallied:
        is_compared = tally.exact and not tally.revised and tally.source != UNKNOWN_SOURCE
        name = f"{tally.source}{'|confirmed' if tally.confirmed else ''}"
        if tally.people < most and not (is_compared and seen.get(name, 0) > tally.people):
            turn, most, seen = turn + 1, 0, {}
        most = max(most, tally.people)
        if not is_compared or tally.entry.role is not EntryRole.ENTRY:
            continue
        seen[name] = max(seen.get(name, 0), tally.people)
        yield RunningCount(
            **reading.base(tally.entry, (tally.quote,)),
            key=f"{reading.page.name}|{tally.line}|{name}|{turn}",
            of=f"the number of {tally.of}{f' ({tally.source})' if tally.source else ''}",
            amount=float(tally.people),
            least_fall=float(least_fall),
            written=tally.written,
            hedged=False,
            revised=False,
        )


def _at_one_time(reading: Reading, tallied: Sequence[Tally]) -> Iterator[Measurement]:
    """The page's own exact numbers, to be compared within one entry and with entries of the same minute."""
    attackers = tallied[0].state == "dead" and any(t.attackers for t in tallied)
    for tally in tallied:
        entry = tally.entry
        if not tally.exact or tally.source or tally.revised or tally.confirmed or attackers:
            continue
        before = entry.plain[max(0, tally.count.span.start - 4) : tally.count.span.start].lower()
        if entry.role is not EntryRole.ENTRY or tally.state == "missing" or before == "the ":
            continue
        at = entry.stamp.interval.sort_key[0] if entry.stamp is not None else entry.id
        people = float(tally.people)
        yield Measurement(
            **reading.base(entry, (tally.quote,)),
            subject=f"tally|{reading.page.name}|{tally.line}|{at}",
            about=f"the number of {tally.of}",
            attribute="tally",
            low=people,
            high=people,
            value=people,
            unit="",
            written=tally.written,
            interval=tally.written,
            hedged=False,
            from_place="",
            to_place="",
            map_km=None,
            ratio=None,
            to_border=False,
            route=False,
            straight=False,
        )


def _course(reading: Reading, tallied: Sequence[Tally]) -> Iterator[Course]:
    steps = steps_of(tallied) if tallied[0].state in GROWING else []
    if len(steps) < 2:
        return
    last = steps[-1]
    yield Course(
        **reading.base(last.entry, dict.fromkeys(step.quote for step in steps)),
        what="count",
        subject=last.of,
        course=", then ".join(step.written for step in steps),
        first=steps[0].written,
        last=last.written,
        steps=len(steps),
        cue="",
    )
