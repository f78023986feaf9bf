"""What was said: one event for each attribution, with the speaker, the seat from which it came, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.clauses import Clause, clauses
from reconcile.claims.events import summary_of
from reconcile.claims.kinds import Event
from reconcile.claims.modality import cue_of
from reconcile.claims.reading import Reading
from reconcile.claims.triggers import Form, Trigger
from reconcile.claims.when import chosen_time, is_background, window_of
from reconcile.claims.where import ordered, settings
from reconcile.mentions import Attribution, Mentions, Sentence, Toponym
from reconcile.model import Span

_SAID: Final = Form(kind="statement", role="at", lemma="say", tense="past")
_PLANNED: Final = re.compile(r"\b(?:will|is to|are to|due to|expected to|is likely to)\s+(?:\w+\s)?$")


def make_statements(reading: Reading) -> Iterator[Event]:
    """One event for each attribution with a known source, in order of place; a source counts once a sentence."""
    for found in reading.mentions:
        told: set[tuple[Span, str]] = set()
        for attribution in found.attributions:
            sentence = _sentence(found, attribution)
            if sentence is None or attribution.source is None or (sentence.span, attribution.source) in told:
                continue
            told.add((sentence.span, attribution.source))
            yield _statement(reading, found, sentence, attribution)


def _sentence(found: Mentions, attribution: Attribution) -> Sentence | None:
    at = attribution.quote.span
    return next((s for s in found.sentences if s.span.start <= at.start < s.span.end), None)


def _statement(reading: Reading, found: Mentions, sentence: Sentence, attribution: Attribution) -> Event:
    plain, span = found.entry.plain, attribution.quote.span
    trigger = Trigger(form=_SAID, span=span, auxiliary="")
    parts = clauses(plain, sentence.span)
    index = _clause_of(parts, span)
    timex = chosen_time(found, parts, index, trigger, ())
    seat = _seat(found, parts[index].span, trigger, attribution)
    zone = seat.place.zone if seat is not None and seat.place is not None else None
    tense = "future" if _PLANNED.search(plain[max(0, span.start - 30) : span.start]) else "past"
    when = window_of(reading, found, timex, tense, zone)
    told = reading.at(found.entry)
    place = seat.place if seat is not None else None
    source = attribution.source or ""
    return Event(
        **reading.base(found.entry, [found.entry.quote(sentence.span)]),
        kind="statement",
        lane="planned" if tense == "future" else "said",
        summary=summary_of(found, sentence.span),
        verb=attribution.cue,
        actors=(source,),
        subject=source,
        places=(place.name,) if place else (),
        place=place.name if place else "",
        place_ids=(place.id,) if place else (),
        destination="",
        when=when.window,
        granularity=when.granularity,
        anchored=when.timex is not None,
        recent=not is_background(when.window, told),
        modality="planned" if tense == "future" else "asserted",
        polarity=True,
        attribution=source,
        cue=cue_of(found, sentence.span),
        link="",
        line="",
    )


def _clause_of(parts: tuple[Clause, ...], span: Span) -> int:
    return max((i for i, part in enumerate(parts) if part.span.start <= span.start), default=0)


def _seat(found: Mentions, clause: Span, trigger: Trigger, attribution: Attribution) -> Toponym | None:
    """Where it was said: a place named beside the verb, else the country or city that speaks."""
    beside = [s for s in settings(found, clause, trigger) if s.distance <= 60 and s.after]
    if beside and not attribution.scope.holds(beside[0].toponym.quote.span):
        return ordered("statement", tuple(beside[:1]))[0]
    speaking = [t for t in found.toponyms if t.place is not None and clause.holds(t.quote.span)]
    before = [t for t in speaking if t.quote.span.end <= trigger.span.start]
    return before[-1] if before and len(before) == 1 else _named(before, attribution)


def _named(toponyms: list[Toponym], attribution: Attribution) -> Toponym | None:
    source = (attribution.source or "").casefold()
    return next((t for t in reversed(toponyms) if t.place and t.place.name.casefold() in source), None)
