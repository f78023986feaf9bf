"""What cannot all hold, as records that rules speak of: the quotes in the order of the proof, its sum, and what would resolve it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from reconcile.claims.kinds import DatedTelling, TimeConflict
from reconcile.claims.records.claim import base_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.time_labels import clock
from reconcile.timeline.arithmetic import arithmetic_of
from reconcile.timeline.conflicts import Conflict
from reconcile.timeline.merge import told_order
from reconcile.timeline.strand_words import shortened
from reconcile.timeline.strands import Strand, slack_s
from reconcile.timeline.weave import Weave
from reconcile.times import DAY_S, MINUTE_S, Interval

_ORDERS: Final = frozenset({"order", "travel"})
_TOLD: Final = frozenset({"time", "telling", "order"})
_COUNTED: Final = LazyPattern(r"\bago\b")
# Two times of one event that miss each other by less than this, beyond all that rounding leaves open, are one.
_LEAST_MISS_S: Final = 5 * MINUTE_S
# In front of a time stands what it is the time of.
_LEAST_WORDS: Final = 3
_MOST_APART_S: Final = 10 * DAY_S


def time_conflicts(weave: Weave) -> Iterator[TimeConflict]:
    """One record for each conflict of the facts, those left out that another check reports from the same words."""
    for conflict in weave.conflicts:
        proof = _strands(conflict, weave)
        if proof and not _is_of_many_days(proof) and not any(_lies_ahead(strand) for strand in proof):
            yield _record(conflict, proof, weave)


def contested(weave: Weave) -> Iterator[DatedTelling]:
    """Both tellings of each event that is told with two times, where no order is part of it."""
    worth = (conflict for conflict in weave.conflicts if conflict.miss_s >= _LEAST_MISS_S)
    for conflict in worth:
        proof = _strands(conflict, weave)
        alone = len(proof) == 2 and all(strand.role in ("time", "telling") for strand in proof)
        if alone and not _is_of_many_days(proof):
            subject = f"contested|{'|'.join(sorted(strand.key for strand in proof))}"
            yield from (told for strand in proof if (told := _telling(strand, subject)) is not None)


def _telling(strand: Strand, subject: str) -> DatedTelling | None:
    event, past = strand.event, strand.role == "telling"
    when = event.at and Interval(None, event.at.end) if past else event.stated
    if when is None:
        return None
    words = strand.bound.split(" ", 1)[1] if not past else strand.bound
    text = (
        event.time_text
        if not past or event.at is None or event.at.start is None
        else f"{clock(event.at.start)} UTC"
    )
    if _COUNTED.search(event.time_text):  # rounded to the hour, or the half of it
        when = when.widened(slack_s(event), slack_s(event))
    return DatedTelling(
        **base_of(event, event.quotes[:1]),
        subject=subject,
        text=text,
        when=when,
        reckoning=f"“{text}” is {words.removeprefix('at ')}"
        if not past
        else f"what is {words} was before that",
        relative=past,
        apposed=False,
        slip="",
        contested=True,
    )


def _strands(conflict: Conflict, weave: Weave) -> tuple[Strand, ...]:
    """The strands of a proof, the earliest moment first, each once."""
    keys = dict.fromkeys(step.statement.key for step in conflict.steps if step.statement is not None)
    return tuple(weave.strands[key] for key in keys)


def _is_of_many_days(proof: Iterable[Strand]) -> bool:
    """True for times so far apart that two events were taken for one, not one time told wrongly."""
    told = [s.event.stated.sort_key for s in proof if s.role == "time" and s.event.stated is not None]
    return bool(told) and max(start for start, _ in told) - min(end for _, end in told) > _MOST_APART_S


def _lies_ahead(strand: Strand) -> bool:
    """True for a past event whose stated time lies after its own telling: that slip is found in its sentence alone."""
    event = strand.event
    if strand.role != "time" or event.stated is None or event.at is None:
        return False
    return event.stated.sort_key[0] > event.at.sort_key[1] + slack_s(event)


def _record(conflict: Conflict, proof: tuple[Strand, ...], weave: Weave) -> TimeConflict:
    last = max((strand.event for strand in proof), key=told_order)
    quotes = tuple(dict.fromkeys(quote for strand in proof for quote in strand.quotes))
    return TimeConflict(
        page=last.page,
        entry=last.entry,
        rank=last.rank,
        at=last.at,
        block=str(quotes[0].block),
        quotes=quotes,
        subject=_subject(proof),
        about=_about(proof),
        steps=tuple(_step(strand) for strand in proof),
        statements=len(proof),
        orders=sum(strand.role in _ORDERS for strand in proof),
        pages=len({quote.page for quote in quotes}),
        miss_min=_minutes(conflict.miss_s),
        reported=any(strand.event.modality != "asserted" for strand in proof if strand.role in _TOLD),
        arithmetic=arithmetic_of(conflict, weave.strands),
        remedies=tuple(
            _remedy(weave.strands[s.key] for s in repair.statements) for repair in conflict.repairs
        ),
        readings=tuple(reading.name for _, reading in conflict.readings),
        further=len(conflict.further),
        more=conflict.more,
    )


def _minutes(miss_s: int) -> float:
    """Full minutes, as it is "at least" so many; what is less than a minute as it is."""
    return miss_s // MINUTE_S if miss_s >= MINUTE_S else miss_s / MINUTE_S


def _subject(proof: Iterable[Strand]) -> str:
    """Who most of the statements are about; of nobody, what the first tells."""
    strands = tuple(proof)
    named = Counter(strand.event.subject for strand in strands if strand.event.subject)
    if not named:
        return shortened(strands[0].event.summary)
    most = max(named.values())
    return min(name for name, times in named.items() if times == most)


def _about(proof: tuple[Strand, ...]) -> str:
    """What the event is told to be that comes too early for the rest: the last with a time of its own or of its telling, of none the first.

    Up to its time, where that ends what is told: "Anna Berg left Lima at 9.50am", and no more of "..., her office says".
    """
    timed = [strand.event for strand in proof if strand.role in ("time", "telling")]
    event = timed[-1] if timed else proof[0].event
    words = event.summary.strip()
    if event.subject and words.startswith(f"{event.subject}: "):
        rest = words.removeprefix(f"{event.subject}: ")
        words = f"{event.subject} {rest[:1].lower()}{rest[1:]}"
    told, time, after = (
        words.partition(event.time_text) if event.time_text and event.stated else (words, "", "")
    )
    if time and len(told.split()) >= _LEAST_WORDS:
        words = told + time + after[: _closing(after)]
    return shortened(words).rstrip(".").removesuffix(" ..")


def _closing(after: str) -> int:
    """How much of what stands behind a time is still of it: "2.50am local time (09:50 GMT)" is one."""
    if after.startswith(" ("):
        return after.find(")") + 1
    return 1 if after.startswith((")", "]")) else 0


def _step(strand: Strand) -> str:
    if strand.role in ("travel", "sense"):
        return strand.bound
    return f"“{shortened(strand.quotes[0].text)}”: {strand.bound}"


def _remedy(strands: Iterable[Strand]) -> str:
    return " and ".join(_given_up(strand) for strand in strands)


def _given_up(strand: Strand) -> str:
    """ "correct “at 2pm” in “Anna Berg left Lima at 2pm”"."""
    words = shortened(strand.quotes[0].text)
    if strand.role == "time":
        return f"correct “{strand.event.time_text}” in “{words}”"
    if strand.role == "travel":
        return f"correct the places or the order of the journey: {strand.bound}"
    if strand.role == "order":
        what = "length of time" if strand.key.startswith("order|lasts|") else "order"
        return f"correct the {what} in “{words}”"
    return f"correct when “{words}” was told, or that it is told as past"
