"""The sum of a proof in one line that adds up: "14:00 + 2 h = 16:00, but over by 15:30: they miss by at least 30 min"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from reconcile.time_labels import clock, day_label, span_label
from reconcile.timeline.conflicts import Conflict
from reconcile.timeline.constraints import ORIGIN
from reconcile.timeline.proofs import ProofStep
from reconcile.timeline.strands import Strand
from reconcile.times import MINUTE_S, wall_of

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def arithmetic_of(conflict: Conflict, strands: Mapping[str, Strand]) -> str:
    """The sum of a conflict's proof, from its earliest moment on; slack for rounding and hedges is named where it is in it."""
    steps = conflict.steps
    miss = f"they miss by at least {miss_label(conflict.miss_s)}"
    if not steps or steps[0].bound.later != ORIGIN:
        return "each is told to come before the next, round to the first"
    moment = -steps[0].bound.at_most_s
    days = len({_day(at) for at in _moments(conflict)}) > 1
    words = [_first(moment, steps[0], strands, days=days)]
    shown = moment // MINUTE_S
    for step in steps[1:-1]:
        moment -= step.bound.at_most_s
        if step.statement is None:
            continue
        gap = moment // MINUTE_S - shown  # of what is shown, so that it adds up for whoever checks it
        if abs(step.bound.at_most_s) >= MINUTE_S and gap:
            words.append(
                f"{'+' if gap > 0 else '-'} {span_label(gap * MINUTE_S)} = {_label(moment, days=days)}"
            )
            shown += gap
        else:
            words.append("then")
    return f"{_joined(words)}, but {_last(steps[-1], strands, days=days)}: {miss}"


def _moments(conflict: Conflict) -> Iterator[int]:
    """Every moment that the sum names: both ends as stated and with their slack, and each sum between."""
    first, *between, last = conflict.steps
    yield from (step.sum_s for step in (first, *between))
    for step, sign in ((first, 1), (last, -1)):
        slack = step.statement.tolerance_s if step.statement is not None else 0
        yield -sign * step.bound.at_most_s + sign * slack


def miss_label(seconds: int) -> str:
    """By how much a proof misses, cut to full minutes; below a minute in seconds."""
    return span_label(seconds // MINUTE_S * MINUTE_S) if seconds >= MINUTE_S else f"{seconds} s"


def _joined(words: list[str]) -> str:
    """Runs of steps without a gap of their own made one."""
    kept = [word for index, word in enumerate(words) if word != "then" or words[index - 1] != "then"]
    text = " ".join(kept).replace(" then +", " +").replace(" then -", " -")
    return text.removesuffix(" then")


def _first(moment: int, step: ProofStep, strands: Mapping[str, Strand], *, days: bool) -> str:
    return f"{_label(moment, days=days)} at the earliest{_slack(step, moment, 1, strands, days=days)}"


def _last(step: ProofStep, strands: Mapping[str, Strand], *, days: bool) -> str:
    moment = step.bound.at_most_s
    told = "told by" if step.statement is not None and strands[step.statement.key].role == "telling" else "by"
    return f"{told} {_label(moment, days=days)} at the latest{_slack(step, moment, -1, strands, days=days)}"


def _slack(step: ProofStep, moment: int, sign: int, strands: Mapping[str, Strand], *, days: bool) -> str:
    """ " (14:10 less 10 min of slack)"."""
    slack = step.statement.tolerance_s if step.statement is not None else 0
    if slack < MINUTE_S:
        return ""
    told = _label(moment + sign * slack, days=days)
    if sign < 0 and _is_of_a_minute(step, strands):
        told = f"{_label(moment - slack - MINUTE_S, days=days)}, its whole minute"
    return f" ({told} {'less' if sign > 0 else 'and'} {span_label(slack)} of slack)"


def _is_of_a_minute(step: ProofStep, strands: Mapping[str, Strand]) -> bool:
    """True for the end of a time that is told to the minute: "10:30" is over at 10:31."""
    strand = strands[step.statement.key] if step.statement is not None else None
    told = strand.event.stated if strand is not None and strand.role == "time" else None
    return told is not None and told.width_s == MINUTE_S


def _label(moment: int, *, days: bool) -> str:
    at = _EPOCH + timedelta(seconds=moment)
    return f"{clock(at)} UTC on {_day(moment)}" if days else f"{clock(at)} UTC"


def _day(moment: int) -> str:
    return day_label(wall_of(_EPOCH + timedelta(seconds=moment), "UTC"))
