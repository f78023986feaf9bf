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
from reconcile.claims.when import is_background, is_dating, window_of
from reconcile.claims.where import Part, settings
from reconcile.mentions import Attribution, Mentions, Sentence, Timex
from reconcile.model import Span
from reconcile.places import Place, lookup

_SAID: Final = Form(kind="statement", role="none", lemma="say", tense="past")
_HEAD: Final = 8
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
    timex = _said_at(found, sentence.span, attribution)
    place = _seat(found, parts[index].span, trigger, attribution)
    zone = place.zone if place is not None else None
    tense = "future" if _PLANNED.search(plain[max(0, span.start - 30) : span.start]) else "past"
    when = window_of(reading, found, timex, tense, zone)
    told = reading.at(found.entry)
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


def _said_at(found: Mentions, sentence: Span, attribution: Attribution) -> Timex | None:
    """The time of the saying, not of what is said: it stands beside the speaker or the verb, or heads the sentence."""
    said = attribution.quote.span
    for timex in found.times:
        span = timex.quote.span
        if (
            not sentence.holds(span)
            or not is_dating(timex)
            or any(q.overlaps(span) for q in attribution.quoted)
        ):
            continue
        beside = 0 <= said.start - span.end <= 6 or 0 <= span.start - said.end <= 45 or said.holds(span)
        if beside or span.start - sentence.start <= _HEAD:
            return timex
    return None


def _clause_of(parts: tuple[Clause, ...], span: Span) -> int:
    return max((i for i, part in enumerate(parts) if part.span.start <= span.start), default=0)


def _seat(found: Mentions, clause: Span, trigger: Trigger, attribution: Attribution) -> Place | None:
    """Where it was said: a place named beside the verb, else the seat or the country of who speaks."""
    quoted = attribution.quoted
    beside = [
        s
        for s in settings(found, clause, trigger)
        if s.part is Part.LOCATION
        and not any(q.holds(s.toponym.quote.span) for q in quoted)
        and (trigger.span.holds(s.toponym.quote.span) or (s.after and s.distance <= 40))
    ]
    if beside:
        return min(beside, key=lambda s: s.distance).toponym.place
    seat = _seat_name(found, clause, attribution)
    if seat:
        named = [p for p in lookup(seat) if p.kind in ("capital", "country", "city")]
        return max(named, key=lambda p: p.population) if named else None
    return _named(found, clause, attribution)


def _named(found: Mentions, clause: Span, attribution: Attribution) -> Place | None:
    """The country that speaks, or whose ministry or army speaks."""
    source = (attribution.source or "").casefold()
    if " and " in source:
        return None
    places = [t.place for t in found.toponyms if t.place is not None and clause.holds(t.quote.span)]
    return next((p for p in places if source.startswith(p.name.casefold())), None)


def _seat_name(found: Mentions, clause: Span, attribution: Attribution) -> str | None:
    """The seat of a body that speaks, or of the one whose spokesman does; a news agency speaks from anywhere."""
    for name in found.names:
        if not name.seat or not clause.holds(name.quote.span):
            continue
        after = found.entry.plain[name.quote.span.end : name.quote.span.end + 40]
        if name.key == attribution.source or re.match(
            r"(?:'s)?\s(?:chief\s)?spokes(?:man|woman|person)\b", after
        ):
            return name.seat
    return None
