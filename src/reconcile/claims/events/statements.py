"""What was said: one event for each attribution that tells more than the events beside it, with the seat it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

import attrs

from reconcile.claims.events.clauses import Clause, clauses
from reconcile.claims.events.modality import cue_of
from reconcile.claims.events.occasions import earliest_of
from reconcile.claims.events.saying import said_at
from reconcile.claims.events.senses import Form
from reconcile.claims.events.timing import Timing
from reconcile.claims.events.triggers import Trigger
from reconcile.claims.events.when import is_background, window_of
from reconcile.claims.events.where import Part, settings
from reconcile.claims.events.wording import summary_of
from reconcile.claims.kinds import Event
from reconcile.claims.nearby import Nearby
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Attribution, Mentions, Sentence
from reconcile.model import Span
from reconcile.places import Place, lookup
from reconcile.times import Interval

_SAID: Final = Form(kind="statement", role="none", lemma="say", tense="past")
_PLANNED: Final = re.compile(r"\b(?:will|is to|are to|due to|expected to|is likely to)\s+(?:\w+\s)?$")
# Sources that show or hold something, and do not speak.
_MUTE: Final = LazyPattern(
    r"\b(?:footage|images?|pictures?|photos?|photographs?|videos?|data|figures|copy|copies|documents?|maps?|transcript|records|"
    r"recordings?|radar|signs?|clocks?|notices?|posters?|labels?|satellites?|from|seen|obtained)\b|\d",
)
# A second quotation right behind "Berg said.", before the paragraph is over.
_GOES_ON: Final = re.compile(r' "(?P<words>[^"\n]{2,400})"(?=\s|$)')
_AT: Final = re.compile(r"\b(?:in|at|on|near|outside)\s(?:the\s|an?\s)?(?:[\w'-]+\s){0,2}$")
_SAME_DAY: Final = timedelta(hours=12)  # what was said on an occasion is told that soon
_WORD: Final = re.compile(r"[A-Za-z][\w'-]+")
_SMALL: Final = frozenset(
    "the and but that has have had was were are its his her their they she said says saying also for with from into about news agency "
    "media state local russian reported reports report according quoted told told announced an been this who which".split()
)


def statements_of(
    reading: Reading, found: Mentions, happened: Iterable[Event], page: Iterable[Event] = ()
) -> Iterator[Event]:
    """One event for each attribution with a known source, in order of place; a source counts once a sentence.

    happened: the events of the entry; page: those of all entries. A statement whose whole content one of them tells, with its attribution, is left out
    unless it has a time of its own.
    """
    events: dict[Span, list[Event]] = {}
    every = tuple(happened)
    for event in every:
        events.setdefault(event.quotes[0].span, []).append(event)
    told: set[tuple[Span, str]] = set()
    nearby = Nearby(found=found)
    for attribution in found.attributions:
        near = nearby.around(attribution.quote.span)
        sentence = _sentence(near, attribution)
        if sentence is None or attribution.source is None or (sentence.span, attribution.source) in told:
            continue
        told.add((sentence.span, attribution.source))
        if any(a.through == attribution.source for a in near.attributions if a.scope == attribution.scope):
            continue  # "Reuters, citing an official, reports": it is the official who says it
        if any(
            attribution.quote.span.start <= e.spot < attribution.quote.span.end
            for e in events.get(sentence.span, ())
        ):
            continue  # "conceded defeat" is told as what was done
        statement = _statement(reading, near, sentence, attribution)
        if _is_open(statement):
            statement = _since(statement, earliest_of(near, sentence.span, attribution, every, page))
        beside = [e for e in events.get(sentence.span, ()) if e.attribution]
        if not _MUTE.search(attribution.source) and not _is_told(
            near, sentence, attribution, statement, beside
        ):
            yield statement


def _is_open(statement: Event) -> bool:
    return statement.lane == "said" and statement.when is not None and statement.when.start is None


def _since(statement: Event, since: datetime | None) -> Event:
    """The same statement, said when the occasion on which it was said had begun at the earliest."""
    end = statement.when.end if statement.when is not None else None
    if since is None or (end is not None and not timedelta(0) < end - since <= _SAME_DAY):
        return statement
    return attrs.evolve(statement, when=Interval(since, end))


def _sentence(found: Mentions, attribution: Attribution) -> Sentence | None:
    at = attribution.quote.span
    return next((s for s in found.sentences if s.span.start <= at.start < s.span.end), None)


def _is_told(
    found: Mentions, sentence: Sentence, attribution: Attribution, statement: Event, beside: list[Event]
) -> bool:
    """True when the events of the sentence hold all that was said: few words of it stand in no summary of theirs."""
    goes_on = statement.quotes[0].span.end > sentence.span.end
    if statement.anchored or attribution.quoted or goes_on or statement.lane == "planned":
        return False
    said = attribution.quote.span
    plain = found.entry.plain
    content = plain[sentence.span.start : said.start] + " " + plain[said.end : sentence.span.end]
    words = {w.casefold() for w in _WORD.findall(content)} - _SMALL
    covered = {w.casefold() for e in beside for w in _WORD.findall(e.summary)}
    return bool(beside) and len(words - covered) <= len(words) * 0.34


def _statement(reading: Reading, found: Mentions, sentence: Sentence, attribution: Attribution) -> Event:
    plain, span = found.entry.plain, attribution.quote.span
    trigger = Trigger(form=_SAID, span=span, auxiliary="")
    parts = clauses(plain, sentence.span)
    index = _clause_of(parts, span)
    timex = said_at(found, sentence.span, attribution)
    place = _seat(found, parts[index].span, trigger, attribution)
    zone = place.zone if place is not None else None
    tense = "future" if _PLANNED.search(plain[max(0, span.start - 30) : span.start]) else "past"
    when = window_of(reading, found, Timing(timex=timex) if timex else None, tense, zone)
    told = reading.at(found.entry)
    source = attribution.source or ""
    whole = _whole(found, sentence, attribution)
    return Event(
        **reading.base(found.entry, [found.entry.quote(whole)]),
        kind="statement",
        lane="planned" if tense == "future" else "said",
        summary=summary_of(found, whole),
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
        through=attribution.through,
        cue=cue_of(found, sentence.span),
        link="",
        line="",
        stated=when.stated,
        time_text=when.timex.quote.text if when.timex is not None else "",
        spot=span.start,
    )


def _whole(found: Mentions, sentence: Sentence, attribution: Attribution) -> Span:
    """The sentence, with those beside it that the same quotation runs through or that go on quoting: ""..." Berg said. "..."" """
    opened = [q for q in attribution.quoted if q.start < sentence.span.start < q.end]
    start = opened[0].start - 1 if opened else sentence.span.start
    end = max([sentence.span.end, *(q.end + 1 for q in attribution.quoted if q.start < sentence.span.end)])
    plain = found.entry.plain
    if plain[end - 1 : end] != '"' and (attribution.quoted or '"' not in plain[start:end]):
        more = _GOES_ON.match(plain, end)
        if more is not None and not any(
            a.scope.overlaps(Span(*more.span("words"))) and a != attribution for a in found.attributions
        ):
            end = more.end()
    return Span(start, min(end, len(plain)))


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
    inside = [t for t in found.toponyms if attribution.quote.span.holds(t.quote.span) and t.by != "demonym"]
    placed = [t.place for t in inside if _AT.search(found.entry.plain, clause.start, t.quote.span.start)]
    if placed and placed[0] is not None:
        return placed[0]
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
