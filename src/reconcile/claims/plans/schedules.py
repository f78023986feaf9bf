"""When something is to start, and how long something stays closed, as a page tells it again and again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from reconcile.claims.events.saying import is_dating
from reconcile.claims.plans.supersession import CueKind, cues
from reconcile.claims.reading import Reading
from reconcile.claims.records.stories import Course
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Sentence
from reconcile.model import Entry, EntryRole, Quote, Span
from reconcile.times import DAY_S, HOUR_S
from reconcile.timex import Timex

_STARTS: Final = {
    "launch": r"launch|lift-?\s?off|blast-?\s?off",
    "kick-off": r"kick-?\s?off",
    "departure": r"departure|take-?off",
    "arrival": r"arrival|landing|touchdown",
    "hearing": r"hearing|trial|verdict|ruling",
    "briefing": r"press\sconference|news\sconference|briefing|presser",
    "vote": r"vote|ballot|division",
    "meeting": r"meeting|talks|summit|session",
    "speech": r"speech|statement|address",
    "match": r"match|game|race|final|tie",
    "concert": r"concert|gig|show|ceremony|service|parade|funeral",
    "debate": r"debate",
    "opening": r"opening|reopening",
}
_START: Final = LazyPattern(
    "|".join(rf"(?P<{name.replace('-', '_')}>\b(?:{words})\b)" for name, words in _STARTS.items()),
)
_PLANNED: Final = LazyPattern(
    r"\b(?:scheduled|due|set|expected|planned|rescheduled|slated|will|'ll|target\w*|aim\w*|to\s(?:start|begin|open|take)|until|till|put\sback|"
    r"pushed\sback|brought\sforward|moved|delayed|postponed|new|now|time)\b",
)
_GONE: Final = LazyPattern(
    r"\b(?:yesterday|last|ago|(?:has|have|had)\s(?:started|begun|lifted|launched|landed|ended)|was\sheld|took\splace|started|began|lifted|ended|"
    r"finished|adjourned\sat)\b",
)
_OLD: Final = LazyPattern(
    r"\b(?:from|not|original(?:ly)?|previous(?:ly)?|earlier|first|instead\sof|than|missed|the)\s$",
)
_NEW: Final = LazyPattern(r"\b(?:new|now)\b")
_CLOSED: Final = LazyPattern(
    r"\b(?P<what>airports?|stations?|roads?|bridges?|borders?|schools?|metro|subway|tunnels?|shops|offices|parks?|museums?|embass(?:y|ies)|"
    r"motorways?|ports?|runways?|terminals?|courts?|stadiums?|malls?|factor(?:y|ies)|universit(?:y|ies)|librar(?:y|ies)|crossings?|airspace|"
    r"markets?|streets?|lines?|banks?|beach(?:es)?|stores?)\b[^.;:]{0,50}?\b(?:closed|shut|suspended|sealed|cordoned\soff|locked\sdown|grounded)\b"
    r"[^.;:]{0,30}?\b(?:until|till|on|through|to|for\sall\sof)\s(?:at\sleast\s|the\send\sof\s|early\s|late\s)?$",
)
_WAS: Final = LazyPattern(r"\b(?:was|were|had)\b")
_REACH: Final = 70
_PUT_BACK: Final = frozenset({CueKind.CHANGE, CueKind.REVISION, CueKind.CORRECTION})


@attrs.frozen(kw_only=True)
class Setting:
    """One telling of a time that may change. key: of what; subject: in words; at: seconds by which tellings are compared.

    face: what the words show, a minute of the day for a start and `at` for a closure. rank: of its entry.
    """

    key: str
    subject: str
    what: str
    timex: Timex
    at: float
    face: float
    replaces: bool
    rank: int
    entry: Entry


Settings = Mapping[str, Sequence[Setting]]
"""The tellings of each start and closure of a page by key, in the order told."""


def make_schedules(reading: Reading, settings: Settings) -> Iterator[Course]:
    """Every start that was put back or brought forward, and every closure that was made longer, in order of key."""
    for told in settings.values():
        steps = steps_of_settings([s for s in told if s.entry.role is EntryRole.ENTRY])
        if len(steps) > 1:
            yield _course(reading, steps)


def settings_of(reading: Reading) -> Settings:
    """The tellings of each start and closure in the order told."""
    lines: dict[str, list[Setting]] = defaultdict(list)
    told = (s for found in reading.mentions for s in (*_starts(reading, found), *_closures(reading, found)))
    for setting in sorted(told, key=lambda s: (s.rank, s.timex.quote.span.start)):
        lines[setting.key].append(setting)
    return {key: lines[key] for key in sorted(lines)}


def steps_of_settings(settings: Sequence[Setting]) -> list[Setting]:
    """The tellings of which each replaces the one before: a start that is said to be a new one, a closure with a later end."""
    steps: list[Setting] = []
    for setting in settings:
        last = steps[-1] if steps else None
        later = last is not None and setting.at > last.at
        if last is None or (
            setting.at != last.at and (setting.replaces or (later and setting.what == "closure"))
        ):
            steps.append(setting)
    return steps


def _starts(reading: Reading, found: Mentions) -> Iterator[Setting]:
    told = reading.at(found.entry)
    if told is None or told.start is None:
        return
    now = told.start.timestamp() - HOUR_S / 2 if found.entry.role is EntryRole.ENTRY else 0.0
    for timex in found.times:
        if timex.form != "clock" or timex.interval is None or timex.interval.start is None:
            continue
        sentence = found.placed_sentences.holding(timex.quote.span.start)
        at = _ahead(timex, timex.interval.start.timestamp(), now)
        if sentence is None or at is None:
            continue
        key = _start_named(found, sentence, timex)
        if key is not None:
            yield Setting(
                key=f"start|{key}",
                subject=f"the time of the {key}",
                what="start",
                timex=timex,
                at=at,
                face=float(timex.parts.minute_of_day or 0),
                replaces=_replaces(found, sentence.span),
                rank=reading.ranks[found.entry.id],
                entry=found.entry,
            )


def _ahead(timex: Timex, at: float, now: float) -> float | None:
    """The first moment not before now that the words allow, in seconds: what is "moved to 5pm" or "closed on Friday" is to come.

    None for a time that is over and names its day.
    """
    parts = timex.parts
    if at >= now:
        return at
    if parts.day is not None or parts.year is not None or parts.unit is not None:
        return None
    step = 7 * DAY_S if parts.weekday is not None else DAY_S
    return at + step if at + step >= now else None


def _start_named(found: Mentions, sentence: Sentence, timex: Timex) -> str | None:
    """What starts at a clock time; None where the sentence has another clock before it that is the new one, or none starts."""
    plain, span = found.entry.plain, timex.quote.span
    told = plain[sentence.span.start : sentence.span.end]
    before = plain[max(sentence.span.start, span.start - _REACH) : span.start]
    if _GONE.search(told) or not _PLANNED.search(told) or _OLD.search(before):
        return None
    clocks = [t for t in found.times if t.form == "clock" and sentence.span.holds(t.quote.span)]
    new = [t for t in clocks if not _OLD.search(plain, max(0, t.quote.span.start - 20), t.quote.span.start)]
    if not new or new[0] is not timex:
        return None
    near = plain[max(sentence.span.start, span.start - _REACH) : min(sentence.span.end, span.end + _REACH)]
    named = {(m.lastgroup or "").replace("_", "-") for m in _START.finditer(near)}
    return named.pop() if len(named) == 1 else None


def _closures(reading: Reading, found: Mentions) -> Iterator[Setting]:
    plain = found.entry.plain
    for timex in found.times:
        sentence = found.placed_sentences.holding(timex.quote.span.start)
        if sentence is None or not is_dating(timex) or timex.interval is None or timex.interval.end is None:
            continue
        start = timex.quote.span.start
        match = _CLOSED.search(plain, max(sentence.span.start, start - 2 * _REACH), start)
        told = reading.at(found.entry)
        is_entry = found.entry.role is EntryRole.ENTRY
        now = told.start.timestamp() if is_entry and told is not None and told.start is not None else 0.0
        at = _ahead(timex, timex.interval.end.timestamp(), now)
        if match is None or at is None or _WAS.search(match[0]):
            continue
        name = _named_before(found, match.start())
        yield Setting(
            key=f"closure|{match['what'].lower().rstrip('s')}|{name}",
            subject=f"how long the {f'{name} ' if name else ''}{match['what'].lower()} {'are' if match['what'][-1] == 's' else 'is'} closed",
            what="closure",
            timex=timex,
            at=at,
            face=at,
            replaces=_replaces(found, sentence.span),
            rank=reading.ranks[found.entry.id],
            entry=found.entry,
        )


def _named_before(found: Mentions, index: int) -> str:
    """The place right before a word: "Bergen airport"."""
    near = found.placed_toponyms.overlapping(Span(max(0, index - 2), index)) if index else ()
    return next((t.place.name for t in near if t.place is not None), "")


def _replaces(found: Mentions, sentence: Span) -> bool:
    plain = found.entry.plain
    cue = any(c.kind in _PUT_BACK for c in cues(plain, sentence.start, sentence.end))
    return cue or _NEW.search(plain, sentence.start, sentence.end) is not None


def _course(reading: Reading, steps: list[Setting]) -> Course:
    last = steps[-1]
    quotes: dict[Quote, None] = dict.fromkeys(step.timex.quote for step in steps)
    return Course(
        **reading.base(last.entry, quotes),
        what=last.what,
        subject=last.subject,
        course=", then ".join(step.timex.quote.text for step in steps),
        first=steps[0].timex.quote.text,
        last=last.timex.quote.text,
        steps=len(steps),
        cue="",
    )
