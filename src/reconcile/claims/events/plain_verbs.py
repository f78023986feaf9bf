"""Verbs of no list: what a clause tells as past with a clock, a date or the order of things, whatever its verb."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from reconcile.claims.events.clauses import Clause
from reconcile.claims.events.senses import Form
from reconcile.claims.events.triggers import Trigger, auxiliary_of
from reconcile.claims.kinds import Event
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.name_lists import common_words, rows
from reconcile.model import Span

# What must stand in a sentence for a verb of no list to tell of an event beside a date: how one thing lies to another.
_ORDER: Final = LazyPattern(
    r"\b(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|several|few|half an)\s(?:and a half\s)?"
    r"(?:minutes?|hours?|days?)|only|just|shortly|soon|immediately|minutes|hours|moments|straight|right|long)\s(?:after|before|later)\b",
)
_LASTED: Final = LazyPattern(
    r"\b(?P<verb>lasted|took|went on for|dragged on for|ran for|carried on for)\s(?:(?:for|about|around|nearly|almost|just|only|over|under|more than|less than|some|at least|"
    r"exactly|roughly|well over)\s){0,2}(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|half an|several)\s"
    r"(?:and a half\s)?(?:minutes?|hours?)(?!\s(?:to|for)\b)",
)
_WORD: Final = re.compile(r"(?<![\w'-])[a-z]+(?![\w'-])")
_BE: Final = frozenset("am is are was were be been being".split())
_HAVE: Final = frozenset("has have had".split())
# A word behind one of these is no verb by itself: "the wanted man", "of injured crew".
_NO_VERB_BEHIND: Final = frozenset(
    "the a an his her its their our my your this that these those some any no every each of in at on for with by from to as than very so "
    "more most less too still almost nearly newly recently badly highly be being get got gets if who which whose not never between "
    "into over under about after before until since against without everyone everybody anyone anybody someone those people persons all both "
    "one two three four five six seven eight nine ten many several few".split()
)
_RESUMES: Final = LazyPattern(
    r"\b(?:and|but|then|after|before|when|while|until|since|once|as|because|that)\b|[,;:]"
)
_PREPOSITION: Final = re.compile(
    r"\s(?:by|in|on|at|with|from|near|during|off|for|to|aboard|under|over|against|through|inside|outside)\b"
)
_COPULA: Final = LazyPattern(r"\b(?:was|were|is|are|has|have|had|will|would|said|says)\b")
_DESCRIBES: Final = LazyPattern(r"\s(?:by\s(?!\d|noon|midday|midnight|then|the time)|as\b|to be\b)")
_FIGURES: Final = LazyPattern(r"%|\bprices?\b|\bper ?cent\b|\bpoints?\b|\bbasis\b|\bshares?\b|\bmarkets?\b")
_HALTED: Final = LazyPattern(r"\w+\strading\b")  # "its shares stopped trading"
_UNREAL: Final = LazyPattern(
    r"\b(?:would|could|should|might|may|must|will|can|to|never|nobody|if|unless|whether|usually|normally|often|always|generally|"
    r"every|each|sometimes|as though|as if|like|imagine|how|why|what|we|i|you|our|it took|(?:this|our) (?:section|article|post|piece|page|story|live ?blog))\b|\?",
)


def plain_verb(
    plain: str, clause: Span, *, near: int | None, clocked: bool, free: tuple[Span, ...] = ()
) -> Trigger | None:
    """The verb of a clause that tells something past, None when it has none or the verb is one of a state or an opinion.

    near: where the clause's time begins, None without one. clocked: that time is a clock. free: words that are no part of
    what is told ("the ministry says").
    """
    found = _finite(plain, clause, free)
    if not found:
        return None
    ahead = [t for t in found if near is not None and t.span.start < near]
    chosen = ahead[-1] if ahead else found[0]
    unreal = _UNREAL.search(plain, clause.start, chosen.span.start)
    lemma = chosen.form.lemma
    if unreal or lemma in _listed("never") or (not clocked and lemma in _listed("clock")):
        return None
    if _FIGURES.search(plain, clause.start, clause.end) and not _HALTED.match(plain, chosen.span.start):
        return None
    return chosen


def finite_verbs(plain: str, clause: Span, *, free: tuple[Span, ...] = ()) -> Iterator[Trigger]:
    """Every verb of a clause that tells something past, whatever it tells, but of no price. free: as in `plain_verb`."""
    found = _finite(plain, clause, free)
    if not found or _FIGURES.search(plain, clause.start, clause.end):
        return
    unreal = _UNREAL.search(plain, clause.start, clause.end)
    for verb in found:
        if unreal is None or verb.span.start < unreal.start():
            yield verb


def is_never(lemma: str) -> bool:
    """True for the verb of a state, an opinion, an attempt or a saying."""
    return lemma in _listed("never")


def _finite(plain: str, clause: Span, free: tuple[Span, ...]) -> list[Trigger]:
    found = [t for t in _verbs(plain, clause) if not any(s.overlaps(t.span) for s in free)]
    return [
        t for i, t in enumerate(found) if _is_finite(plain, clause, t, found[:i][-1:], found[i + 1 :][:1])
    ]


def tells_order(plain: str, clause: Span, verb: Trigger, reach: int) -> bool:
    """True when the order of what a verb tells and something else, or its length, stands right behind it."""
    lasted = _LASTED.search(plain, clause.start, clause.end)
    if lasted is not None and lasted.start() == verb.span.start:
        return True
    return _ORDER.search(plain, verb.span.end, min(reach, clause.end + _REACH)) is not None


_REACH: Final = 10


def lasted(plain: str, clause: Span) -> Trigger | None:
    """The verb of "the talks lasted three hours" and "fuelling took an hour"."""
    match = _LASTED.search(plain, clause.start, clause.end)
    if match is None or _UNREAL.search(plain, clause.start, match.end()):
        return None
    lemma = {"lasted": "last", "took": "take"}.get(match["verb"].casefold(), "last")
    form = Form(kind="other", role="none", lemma=lemma, tense="past", needs="order")
    return Trigger(form=form, span=Span(match.start("verb"), match.end("verb")), auxiliary="")


def plain_verbs_of(plain: str, parts: Sequence[Clause], events: Mapping[int, Event]) -> Iterator[Trigger]:
    """The verbs of no list of which events were made. events: those of one sentence, by the place of their word."""
    spots = {spot for spot, event in events.items() if event.kind == "other"}
    for part in parts if spots else ():
        if any(part.span.start <= spot < part.span.end for spot in spots):
            length = lasted(plain, part.span)
            verbs = [*_verbs(plain, part.span), *([length] if length is not None else [])]
            yield from (t for t in verbs if t.span.start in spots)


def _verbs(plain: str, clause: Span) -> list[Trigger]:
    found = []
    for match in _WORD.finditer(plain, clause.start, clause.end):
        forms = _irregular().get(match[0])
        lemma = forms[0] if forms else _lemma(match[0])
        if lemma is None:
            continue
        auxiliary = auxiliary_of(plain, clause.start, match.start(), ing=False)
        words = set(auxiliary.split())
        helped = bool(words & (_BE | _HAVE))
        past, participle = (forms[1], forms[2]) if forms else (True, True)
        if (helped and not participle) or (not helped and not past):
            continue
        form = Form(kind="other", role="none", lemma=lemma, tense="participle" if helped else "past")
        found.append(Trigger(form=form, span=Span(match.start(), match.end()), auxiliary=auxiliary))
    return found


def _is_finite(
    plain: str, clause: Span, verb: Trigger, earlier: Sequence[Trigger], later: Sequence[Trigger]
) -> bool:
    """False for "the wanted man", "a ship owned by Berg" and "crew injured in the storm were flown out".

    earlier, later: the form of a verb next to it on either side.
    """
    words = set(verb.auxiliary.split())
    if words & {"is", "are", "am", "be", "being", "to"} and not words & {"has", "have", "had", "was", "were"}:
        return False
    if words & (_BE | _HAVE):
        return True
    if not _has_subject(plain[clause.start : verb.span.start], verb.auxiliary) or _DESCRIBES.match(
        plain, verb.span.end, clause.end
    ):
        return False
    copulas = [m.end() for m in _COPULA.finditer(plain, clause.start, verb.span.start)]
    before = max([*copulas, *(t.span.end for t in earlier)], default=None)
    if before is not None and _RESUMES.search(plain, before, verb.span.start) is None:
        return False  # "is facing a backlash over a message sent hours after", "seemed tired"
    copula = _COPULA.search(plain, verb.span.end, clause.end)
    if copula is not None and _RESUMES.search(plain, verb.span.end, copula.start()) is None:
        return False
    describes = later and _PREPOSITION.match(plain, verb.span.end, clause.end)
    return not describes or _RESUMES.search(plain, verb.span.end, later[0].span.start) is not None


def _has_subject(before: str, auxiliary: str) -> bool:
    """True when the words ahead of a verb can end with its subject."""
    words = before.split()
    if auxiliary:
        words = words[: len(words) - len(auxiliary.split())]
    while words and words[-1].casefold().endswith("ly"):
        words.pop()
    last = words[-1].casefold().strip(',;:"(') if words else ""
    return bool(last) and last not in _NO_VERB_BEHIND and not last[0].isdigit()


@functools.lru_cache(maxsize=4096)
def _lemma(word: str) -> str | None:
    """The verb whose regular past a word is, None for any other word."""
    if len(word) < 4 or not word.endswith("ed") or word.endswith("eed"):
        return None
    stem, known = word[:-2], common_words()
    if stem.endswith("i") and stem[:-1] + "y" in known:
        return stem[:-1] + "y"
    doubled = len(stem) > 2 and stem[-1] == stem[-2]
    tried: tuple[str, ...] = (
        (stem[:-1], stem, stem + "e") if doubled and stem[-1] not in "ls" else (stem, stem + "e", stem[:-1])
    )
    if _SHORT_VOWEL.search(stem):  # "rated" is of "rate": "rat" would double its end
        tried = (stem + "e", *tried)
    return next((t for t in tried if len(t) > 2 and t in known), None)


_SHORT_VOWEL: Final = re.compile(r"(?:^|[^aeiou])[aeiou][^aeiouwxy]$")


def base_of(word: str) -> str | None:
    """The verb of which a word in lower case is a form: of "clear", "cleared" and "clearing" it is "clear"; None where it is of none."""
    known = common_words()
    if word.endswith("ing") and len(word) > 5:
        stem = word[:-3]
        tried = (stem[:-1], stem + "e") if stem[-1] == stem[-2] else (stem, stem + "e")
        return next((t for t in tried if t in known and _is_verb(t)), None)
    listed = _irregular().get(word)
    return listed[0] if listed is not None else _lemma(word) or (word if _is_verb(word) else None)


@functools.cache
def _lemmas() -> frozenset[str]:
    return frozenset(lemma for lemma, _, _ in _irregular().values())


def _is_verb(word: str) -> bool:
    """True for a base form: its past in "ed" is read back to it, or it is listed."""
    past = word + "d" if word.endswith("e") else word[:-1] + "ied" if word.endswith("y") else word + "ed"
    return word in common_words() and (
        word in _lemmas() or _lemma(past) == word or _lemma(word + word[-1] + "ed") == word
    )


@functools.cache
def _irregular() -> dict[str, tuple[str, bool, bool]]:
    """Lemma, whether a form is its simple past, and whether it is its participle."""
    found: dict[str, tuple[str, bool, bool]] = {}
    for row in rows("plain_verbs.tsv"):
        if row[0] != "past":
            continue
        _, lemma, past, participle = row
        for form in {past, participle} - {"-"}:
            found[form] = (lemma, form == past, form == participle)
    return found


@functools.cache
def _listed(sort: str) -> frozenset[str]:
    """The lemmas listed as "never" or as "clock"; what only reports is among the former."""
    found = {word for row in rows("plain_verbs.tsv") if row[0] == sort for word in row[1].split()}
    reporting = (
        {row[0] for row in rows("reporting_verbs.tsv")} - _listed("clock") if sort == "never" else set()
    )
    return frozenset(found | reporting)
