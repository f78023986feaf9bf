"""The plans that an entry tells: what is to be, when and where, and which of them it says are other plans now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.plans import plan_subjects
from reconcile.claims.plans import plan_words as words
from reconcile.claims.plans.plain_moves import plain_move
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import BlockKind, Entry, EntryRole, Quote, Span

_TOLD: Final = (BlockKind.BODY, BlockKind.HEADLINE)
_SHORT: Final = 9
"""Words of a sentence that may be a headline."""
_PLAIN: Final = 160
"""Code points of a clause whose plan is in no list."""
_HEAD: Final = 3
"""Words before a move that may name what moves."""
_SHOWN: Final = 70
"""Code points of a plan without a time or place of its own that a message shows."""
_TIMES: Final = frozenset({"clock", "date", "weekday", "day_word", "part", "month"})
_ANY: Final = frozenset({"plan"})
"""What is planned, in words that no list has."""
_LOOSE: Final = frozenset({"ceremony", "resumption", "session"})
"""What the sentence before names more closely."""


@attrs.frozen(kw_only=True, eq=False)
class Plan:
    """One telling of a plan. activities: what is planned; times, places: those that hold now; old: those that no longer do.

    names: people and bodies, without those who say so. words: its longer words. moved: it says that it is another plan now.
    off: it is called off; later: it is put off. definite: it speaks of the hearing, not of a hearing. is_contrast: it says what the
    plan was before. until_s: when what is planned is over; told_s: when it was told; both in seconds of the epoch.
    """

    entry: Entry
    rank: int
    span: Span
    activities: frozenset[str]
    times: tuple[str, ...]
    places: tuple[str, ...]
    old: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    moved: bool
    off: bool
    later: bool
    definite: bool
    is_contrast: bool
    until_s: float | None
    told_s: float | None

    @property
    def quote(self) -> Quote:
        return self.entry.quote(self.span)

    @property
    def label(self) -> str:
        """What a message shows of it: its times, else that it is off, else its places, else its words."""
        if self.off:
            return "called off"
        if self.times or self.later:
            return ", ".join(self.times) or "put off"
        if self.places:
            return ", ".join(self.places)
        return f"“{_shortened(self.quote.text)}”"


def plans_of(reading: Reading, found: Mentions) -> Iterator[Plan]:
    """The clauses of an entry that tell of a plan, or that one was moved, in order of place."""
    entry = found.entry
    if entry.role is not EntryRole.ENTRY:
        return
    before: frozenset[str] = frozenset()
    spans = (clause for s in found.sentences if s.block in _TOLD for clause in _clauses(entry, s.span))
    for span in spans:
        told = entry.plain[span.start : span.end].rstrip(" .!")
        if words.GONE.search(told) is not None or "@" in told:
            continue
        shift = _shift(entry, span, told)
        named = words.activities_of(shift) if shift is not None else frozenset[str]()
        if (not named or named <= _LOOSE) and before and words.ANAPHOR.search(told) is not None:
            named |= before
            yield _plan(reading, found, span, (named, True, True, False))
        elif shift is not None:
            is_headed = (
                entry.block_at(span.start) is BlockKind.HEADLINE or shift.re is words.shifts()[-1].pattern
            )
            is_known = words.DEFINITE.search(told[: _first(shift)]) is not None
            is_definite = is_headed or (is_known and words.MANY.search(told) is None)
            plan = _plan(reading, found, span, (named, True, is_definite, words.is_contrast(shift)))
            if _is_new(plan, shift):
                yield plan
        else:
            named = _planned(found, span, told)
            yield from _unmoved(reading, found, span, named)
        before = named or before


def _unmoved(reading: Reading, found: Mentions, span: Span, named: frozenset[str]) -> Iterator[Plan]:
    """The plan of a clause that moves nothing that is listed: what was to be before, or what is to come at some time."""
    told = found.entry.plain[span.start : span.end].rstrip(" .!")
    is_short = len(told) <= _PLAIN
    is_contrast = words.CONTRAST.search(told) is not None and words.may_shift(told)
    move = plain_move(told) if is_short and not named else None
    if move is not None and not is_contrast:
        plan = _plan(reading, found, span, (_ANY, True, False, False))
        yield attrs.evolve(
            plan, words=plan.words & plan_subjects.words_of(" ".join(told[: move.start()].split()[-_HEAD:]))
        )
        return
    is_ahead = is_short and words.AHEAD.search(told) is not None and bool(found.placed_times.within(span))
    if not (named or is_ahead or (is_short and is_contrast)):
        return
    plan = _plan(reading, found, span, (named or _ANY, is_contrast, False, True))
    if not named and plan.moved and plan.old and is_short:
        yield plan
    elif named or (plan.times and is_ahead):
        yield attrs.evolve(plan, activities=named | _ANY, moved=False)


def _is_new(plan: Plan, shift: re.Match[str]) -> bool:
    """True where what was planned is off or put off, or has another time or place; what is only part of the subject does not move."""
    if (
        shift.re is words.shifts()[0].pattern
        and words.PART_OF.search(shift.string, 0, _first(shift)) is not None
    ):
        return False
    if words.is_contrast(shift):
        return bool(plan.old)
    is_elsewhere = words.ELSEWHERE.search(shift.string, shift.start()) is not None
    return plan.off or plan.later or is_elsewhere or bool(plan.old or plan.times or plan.places)


def _planned(found: Mentions, span: Span, told: str) -> frozenset[str]:
    """What a clause with a time or a place says is to come."""
    if not (found.placed_times.within(span) or found.placed_toponyms.within(span)):
        return frozenset()
    if not words.names_activity(told):
        return frozenset()
    return frozenset(a for m in words.plans_in(told) for a in words.activities_of(m, inner=True))


def _shift(entry: Entry, span: Span, told: str) -> re.Match[str] | None:
    """The words of a clause that move a plan."""
    if not (words.names_activity(told) and words.may_shift(told)):
        return None
    found = next((m for p in words.shifts() if (m := p.search(told)) is not None), None)
    if found is None and (entry.block_at(span.start) is BlockKind.HEADLINE or len(told.split()) <= _SHORT):
        return words.headline_shift().search(told)
    return found


def _first(match: re.Match[str]) -> int:
    """Where the name of the activity begins."""
    return min(match.start(group) for group, text in match.groupdict().items() if text is not None)


def _clauses(entry: Entry, span: Span) -> Iterator[Span]:
    """The parts of a sentence that tell of a plan each; the whole sentence where only one does."""
    start = span.start
    for match in _CLAUSE.finditer(entry.plain, span.start, span.end):
        parts = entry.plain[start : match.start()], entry.plain[match.end() : span.end]
        if all(words.names_activity(part) and next(words.plans_in(part), None) for part in parts):
            yield Span(start, match.start())
            start = match.end()
    yield Span(start, span.end)


def _plan(
    reading: Reading, found: Mentions, span: Span, what: tuple[frozenset[str], bool, bool, bool]
) -> Plan:
    entry = found.entry
    activities, moved, is_definite, is_contrast = what
    told = entry.plain[span.start : span.end].rstrip(" .!")
    times: dict[bool, list[str]] = {True: [], False: []}
    places: dict[bool, list[str]] = {True: [], False: []}
    until_s = None
    for timex in found.placed_times.within(span):
        if timex.form not in _TIMES:
            continue
        if entry.plain[timex.quote.span.start - 1 : timex.quote.span.start] == "(":
            continue  # the same time in another zone
        is_old = moved and _is_old(entry, span, timex.quote.span)
        times[is_old].append(_LEADS.sub("", timex.quote.text))
        if timex.interval is not None and timex.interval.end is not None and not is_old:
            until_s = max(until_s or 0.0, timex.interval.end.timestamp())
    for toponym in found.placed_toponyms.within(span):
        if toponym.by != "demonym":
            places[moved and _is_old(entry, span, toponym.quote.span)].append(toponym.quote.text)
    at = reading.at(entry)
    return Plan(
        entry=entry,
        rank=reading.ranks[entry.id],
        span=span,
        activities=activities,
        times=tuple(times[False]),
        places=tuple(places[False]),
        old=frozenset(t.lower() for t in (*times[True], *places[True])),
        names=plan_subjects.names_of(found, span),
        words=plan_subjects.words_of(told) - activities,
        moved=moved,
        off=moved and words.OFF.search(told) is not None and words.AS_PLANNED.search(told) is None,
        later=moved and words.LATER.search(told) is not None,
        definite=is_definite,
        is_contrast=is_contrast,
        until_s=until_s,
        told_s=at.start.timestamp() if at is not None and at.start is not None else None,
    )


def _is_old(entry: Entry, span: Span, quote: Span) -> bool:
    """True for a time or place of the plan that was given up."""
    before = words.OLD.search(entry.plain, max(span.start, quote.start - 60), quote.start)
    return before is not None or words.AS_PLANNED.match(entry.plain, quote.end, span.end) is not None


_CLAUSE: Final = re.compile(r",\s(?:and|but|while|before|after\swhich)\s|;\s")
"""Stands between two plans of one sentence."""
_LEADS: Final = LazyPattern(r"^(?:on|at|by|until|till|from|around|about|to|for)\s")


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} ..."
