"""Verbs of no list: what a clause tells as past with a clock, a date or the order of things, whatever its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from reconcile.claims.events.clauses import Clause
from reconcile.claims.events.senses import Form
from reconcile.claims.events.triggers import Trigger, auxiliary_of
from reconcile.claims.events.verb_forms import irregular, lemma_of_past
from reconcile.claims.events.verb_weight import listed, tells
from reconcile.claims.kinds import Event
from reconcile.lexicon.lazy_patterns import LazyPattern
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
    "more most less too still almost nearly newly recently badly highly be being get got gets if whose not never between "
    "into over under about after before until since against without everyone everybody anyone anybody someone those people persons all both "
    "one two three four five six seven eight nine ten many several few".split()
)
# Nor is a form that can only be a past: "his saw", "of felt".
_NEVER_BEHIND: Final = frozenset(
    "the a an his her its their our my your any no every of in at on for with by from to as than very so too be being whose not "
    "between into over under about against without".split()
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
    r"\b(?:would|could|should|might|(?<!in\s)(?<!\d\s)may(?!\s\d)|must|will|can|never|nobody|if|unless|whether|usually|normally|often|always|generally|"
    r"every|each|sometimes|as though|as if|like|imagine|how|why|what|you|"
    r"(?<!more )(?<!fewer )(?<!less )(?<!other )(?<!rather )(?<!later )(?<!earlier )than|our(?!\stime)|it took|(?:this|our) (?:section|article|post|piece|page|story|live ?blog)|(?:we|i)(?!\s(?:understand|hear|gather|are told|am told|have learned)\b)|"
    # "agreed to meet", not "a train to Lima"
    r"to(?!\s(?:(?:the|an?|his|her|its|their|this|that|those|all|both|one|two|three|four|five|six)\b|\d|(?-i:[A-Z]))))\b|\?",
)
# "Anyone who missed it on Monday": nobody in particular.
_ANYBODY: Final = LazyPattern(r"\b(?:anyone|anybody|everyone|everybody|those|people|many|some|all)\s$")
# "Drew up plans to ensure that pupils will be taught on Monday", "called a vote for Monday": the time is that of something to come.
_AHEAD: Final = LazyPattern(
    r"\b(?:will|would|due|scheduled|planned|ahead of|(?:is|are) to)\b|\bfor\s(?:next\s|this\s|early\s|late\s)?$"
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
    if not clocked and _ANYBODY.search(plain[max(0, clause.start - 12) : clause.start]):
        return None
    if near is not None and _AHEAD.search(plain, chosen.span.end, near):
        return None
    if is_unreal(plain, clause.start, chosen.span.start) or not tells(
        plain, clause, chosen, near=near, clocked=clocked
    ):
        return None
    if _FIGURES.search(plain, clause.start, clause.end) and not _HALTED.match(plain, chosen.span.start):
        return None
    return chosen


def is_unreal(plain: str, start: int, end: int) -> bool:
    """True for words ahead of a verb that make it a wish, a habit, a question or the page's talk of itself."""
    return _UNREAL.search(plain, start, end) is not None


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
    return lemma in listed("never")


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
        forms = irregular().get(match[0])
        lemma = forms[0] if forms else lemma_of_past(match[0])
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
    if not _has_subject(plain, clause, verb) or _DESCRIBES.match(plain, verb.span.end, clause.end):
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


def _has_subject(plain: str, clause: Span, verb: Trigger) -> bool:
    """True when the words ahead of a verb can end with its subject."""
    words = plain[clause.start : verb.span.start].split()
    if verb.auxiliary:
        words = words[: len(words) - len(verb.auxiliary.split())]
    while words and words[-1].casefold().endswith("ly"):
        words.pop()
    if not words:  # "the sale, which was expected, fell through": the subject stands before an aside
        return plain[: clause.start].rstrip().endswith(",")
    last = words[-1].casefold().strip(',;:"(')
    if not last:
        return False
    word = plain[verb.span.start : verb.span.end].casefold()
    pure = word in irregular() and not irregular()[word][2]  # "went" is no participle: it describes nobody
    if last[0].isdigit():
        return pure or (len(words) > 1 and words[-2][:1].isupper())
    return last not in (_NEVER_BEHIND if pure else _NO_VERB_BEHIND)
