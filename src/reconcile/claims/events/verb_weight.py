"""How much a verb of no list tells by itself: with any date, with where it goes, with a clock only, or never."""

from __future__ import annotations

import functools
from typing import Final

from reconcile.claims.events.triggers import Trigger
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.name_lists import rows
from reconcile.model import Span

# Where something goes or what becomes of it: "sat down", "went under", "came from Lima", "got into the hall", "went dark".
_GOES: Final = LazyPattern(
    r"\s(?:(?:straight|right|back|safely|quietly|slowly|all|further|out|down|up)\s){0,2}"
    r"(?:(?:up|down|back|past|around)\b(?!\s\d)|(?:out|off|into|onto|round|under|away|through|ahead|ashore|aboard|home|apart|forward|along|across|inside|outside|upright|"
    r"indoors|overboard|underground|live|dark|black|silent|dead|free|loose|blank|offline|online|from)\b|"
    r"(?:in|over|on)(?=\s(?:on|at|from|through|under|with|by|via|just|shortly)\b|[.,;]|$))"
    r"(?!\s(?:of\s\d|to\s(?:say|tell|be)\b|[£$€]|(?:the\s)?(?:pressure|criticism|scrutiny|blame|responsibility|question|idea|favour|favor|course|track)\b))",
)
# "Called the match off", "threw them out", "turned the power back on".
_GOES_BEHIND: Final = LazyPattern(
    r"\s(?:(?:the|an?|his|her|its|their|all|more|several|some|two|three|four|five|six|\d[\d,]*)\s(?:[\w'-]+\s){1,3}?|(?:it|him|her|them)\s)"
    r"(?:back\s)?(?:(?:in|on)\b(?=\s(?:at|early|late|just|shortly|again)\b|[.,;]|$)|(?:off|out|up|down|back|away|over|aside|home|apart|ashore)\b)"
    r"(?=\s(?:on|at|in|for|by|early|late|this|last|just|shortly|soon|yesterday|today|tonight|from|of|before|after|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|[.,;]|$)",
)
_TO: Final = LazyPattern(
    r"\s(?:straight\s|back\s)?to\s(?!be\b|have\b|say\b|an?\s(?:end|close|halt|head|stop)\b|[£$€\d])"
)
_FALLS: Final = LazyPattern(
    r"\s(?:through|over|off|overboard|apart|ashore|aboard|out\sof|onto|asleep|ill)\b(?!\s\d)"
)
_MOVES: Final = frozenset("go come get run bring take send lead".split())
_AT_ONCE: Final = LazyPattern(
    r"\s(?:at|in|on|from|before|again|across|just|shortly|around|over|outside|for)\b|[.,;]|$"
)
# "Stood at 31": a count.
_COUNT: Final = LazyPattern(r"\s(?:at|on)\s(?:about\s|around\s|just\s|only\s)?[£$€]?\d")
_TOLD_TO: Final = frozenset("tell ask order urge warn advise remind instruct".split())
_ORDERED: Final = LazyPattern(r"\s(?:again\s|not\s)*(?:to|that|of|about|at|on|just|shortly|by)\b")
_DOING: Final = LazyPattern(r"\s(?:to\s[a-z]|[a-z]+ing\b)")
_PASSIVE: Final = frozenset({"was", "were", "been", "being"})


def tells(plain: str, clause: Span, verb: Trigger, *, near: int | None, clocked: bool) -> bool:
    """True when a verb tells of an event beside a time. near: where that begins, None without one. clocked: it is a clock."""
    lemma = verb.form.lemma
    if lemma in listed("posture"):
        if goes(plain, clause, verb):
            return near is not None
        count = _COUNT.match(plain, verb.span.end, clause.end)
        return clocked and (count is None or near == count.end() - 1)
    if lemma in listed("beside"):
        return clocked and _AT_ONCE.match(plain, verb.span.end, clause.end) is not None
    if lemma in listed("passive") and _PASSIVE & set(verb.auxiliary.split()):
        ordered = lemma not in _TOLD_TO or _ORDERED.match(plain, verb.span.end, clause.end) is not None
        return clocked and ordered
    if lemma in listed("never"):
        return False
    if lemma in ("begin", "start") and _DOING.match(plain, verb.span.end, clause.end) is not None:
        return clocked  # "began to feel better on Monday"
    if clocked or lemma not in listed("clock") | listed("figure"):
        return True
    if lemma in listed("figure"):  # "fell through on Monday", not "fell on Monday"
        return _FALLS.match(plain, verb.span.end, clause.end) is not None
    return goes(plain, clause, verb)


def goes(plain: str, clause: Span, verb: Trigger) -> bool:
    """True for a verb with where it goes behind it: "stood up", "was sent out", "called the match off", "got to the hut"."""
    start, end = verb.span.end, clause.end
    if _GOES.match(plain, start, end) or _GOES_BEHIND.match(plain, start, end):
        return True
    return verb.form.lemma in _MOVES and _TO.match(plain, start, end) is not None


@functools.cache
def listed(sort: str) -> frozenset[str]:
    """The lemmas of one sort of data/plain_verbs.tsv; what only reports is never an event too."""
    found = {word for row in rows("plain_verbs.tsv") if row[0] == sort for word in row[1].split()}
    reporting = (
        {row[0] for row in rows("reporting_verbs.tsv")} - listed("clock") if sort == "never" else set()
    )
    return frozenset(found | reporting)
