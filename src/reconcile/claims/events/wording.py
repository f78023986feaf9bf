"""The words of a line of the timeline: a clause where it stands alone, else its sentence, with who acts named."""

from __future__ import annotations

import re
from typing import Final

from reconcile.claims.events.clauses import Joint
from reconcile.claims.events.crowds import is_crowd
from reconcile.claims.events.held_back import with_bound
from reconcile.claims.events.stage import Stage
from reconcile.claims.events.telling import Telling
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span

_WIDTH: Final = 160
_LEAST_WORDS: Final = 4
_SPACE: Final = re.compile(r"\s+")
_LINK_WORDS: Final = re.compile(r",\s*external\b")
_JOINT_WORD: Final = LazyPattern(
    r"^(?:and|but|when|while|as|before|after|until|since|once|because|although|though|if|then|so|yet|however,?|"
    r"meanwhile,?|also)\s+",
)
# A clause that begins so has left its subject or its place in the one before.
_HEADLESS: Final = re.compile(
    r"(?:Having|Being|is|are|was|were|be|been|has|have|had|will|would|shall|should|may|might|can|could|must|do|does|did|not|also|now|then|later|"
    r"just|only|still|to|where|which|who|whom|whose|how|why|what|whether|there|in|at|on|of|for|by|with|from|last|first|never|"
    r"even|instead|again|once|soon|first|earlier|previously|[a-z]+ing|[a-z]+ly)\b"
)
_LOOSE_END: Final = re.compile(
    r"(?:[\s,;:-]+|,?\s(?:an?|one|two|three|four|five|six|\d+|several)\s(?:minute|hour|day|week|month|year)s?|"
    r"\s(?:and|but|or|the|a|an|to|of|in|at|on|for|by|with|from|that|as|only|his|her|its|their|shortly|just|soon))+$"
)
# A pronoun at the head of a line, and one further in it.
_HEAD: Final = LazyPattern(r"(?P<own>His|Her|Their|Its)\b|(?P<self>He|She|They|It)\b(?!')")
_INNER: Final = re.compile(r"\b(?P<own>his|her)\b|\b(?P<self>he|she)\b(?!')")
# "It is not clear": "it" stands for nobody.
_NOBODY: Final = LazyPattern(
    r"it\s(?:is|was|has been|remains|seems|appears|looks|would be|will be|may be)\s(?:\w+ly\s)?(?:not\s)?(?:clear|unclear|known|unknown|possible|thought|"
    r"believed|understood|expected|hoped|said|reported|first|likely|unlikely|the|an?|in|on|at|only|also|where|that|to)\b",
)
_VAGUE: Final = LazyPattern(
    r"he|she|him|his|her|they|their|them|its?|the (?:government|country|regime|kingdom|nation|military|army)",
)


def told_words(stage: Stage, telling: Telling, actors: tuple[str, ...]) -> str:
    """What a trigger tells, on one line of at most 160 letters: it reads without the text around it."""
    found = stage.found
    clause = _trimmed(telling)
    whole = len(telling.parts) == 1
    thing = actors and actors[0] in stage.cast.mains and re.match(r"its?\b", clause, re.IGNORECASE)
    short = len(telling.sentence.span) <= _WIDTH and telling.word_at(telling.clause.start) in (
        "when",
        "while",
    )
    headed = telling.trigger.is_noun or telling.trigger.span.start > telling.clause.start
    if headed and not (whole or thing or short) and _stands_alone(clause) and not _goes_on(telling):
        return _named(stage, telling.clause, clause[:1].upper() + clause[1:], actors)
    if not whole and actors and _is_predicate(telling, clause):
        return _cut(f"{_joined(actors)} {clause}")
    return _named(stage, telling.sentence.span, summary_of(found, telling.sentence.span), actors)


def _joined(actors: tuple[str, ...]) -> str:
    return " and ".join(actors[:2])


def _is_predicate(telling: Telling, clause: str) -> bool:
    """True for a clause that only its subject is missing from."""
    aux = re.match(
        r"(?:is|are|was|were|has|have|had|will|would|may|might|could|should|[a-z]+ed|left|went|flew|met|came|took)\b",
        clause,
    )
    verb = telling.trigger.span.start - telling.clause.start
    return aux is not None and not telling.trigger.is_noun and len(clause.split()) >= 3 and verb <= 60


def _goes_on(telling: Telling) -> bool:
    """True for a relative clause and a question that is told of: what they speak of stands before them."""
    word, joint = telling.word_at(telling.clause.start), telling.parts[telling.index].joint
    asked = joint is Joint.CONTENT and word in ("when", "where", "how", "why", "who", "what")
    return asked or (joint is Joint.PLACE and word != "where")


def _trimmed(telling: Telling) -> str:
    """The words of a clause without the word that joins it, and without what is left hanging at its end."""
    span = with_bound(telling)
    text = _tidy(telling.text[span.start : span.end])
    text = re.sub(r"^where\s+", "", text, flags=re.IGNORECASE)
    text = re.sub(r"^and that\s+", "", text, flags=re.IGNORECASE)
    if telling.parts[telling.index].joint is Joint.CONTENT:
        text = re.sub(r"^that\s+", "", text, flags=re.IGNORECASE)
    return _cut(_LOOSE_END.sub("", _JOINT_WORD.sub("", text)))


def _stands_alone(clause: str) -> bool:
    return (
        len(clause.split()) >= _LEAST_WORDS
        and _HEADLESS.match(clause) is None
        and _BOUND.match(clause) is None
    )


# What is left of "until Friday noon to leave" and "since 2021 that it has shut" without the word that joins it.
_BOUND: Final = LazyPattern(
    r"(?:at least |about |around )?(?:\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|[ap]\.m\.|gmt|bst)\b|\d\d:\d\d\b|\d{4}\sthat\b|noon\b|midnight\b|midday\b|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!'))",
)


def _named(stage: Stage, span: Span, text: str, actors: tuple[str, ...]) -> str:
    """The same words with the one who acts named in them: in the place of a pronoun, else before them."""
    if not actors or is_crowd(actors[:1]) or _speaks_of(stage, span, actors[0], text):
        return text
    head = _HEAD.match(text)
    if head is not None and _NOBODY.match(text) is None:
        word = text[: head.end()].casefold()
        many = word in ("they", "their")
        met = all(any(part in text for part in other.split()) for other in actors[1:])
        fits = len(actors) > 1 if many else met
        thing = word in ("it", "its") and actors[0] in stage.cast.mains
        if fits and not thing:
            who = _joined(actors if many else actors[:1])
            return _cut(who + ("'s" if head["own"] else "") + text[head.end() :])
    inner = _INNER.search(text)
    if inner is not None and len(actors) == 1 and actors[0] in stage.cast.mains:
        return _cut(text[: inner.start()] + actors[0] + ("'s" if inner["own"] else "") + text[inner.end() :])
    return _cut(f"{_joined(actors)}: {text}")


def _speaks_of(stage: Stage, span: Span, actor: str, text: str) -> bool:
    """True when some words of a text say who acts: a name, a role, "the two"; a pronoun does not."""
    if any(part in text for part in actor.split() if len(part) > 2) or actor in text:
        return True
    plain = stage.found.entry.plain
    return any(
        actor in names and _VAGUE.fullmatch(plain[at.start : at.end]) is None
        for at, names in stage.references(span)
    )


def summary_of(found: Mentions, span: Span) -> str:
    """The words of a span on one line, cut at a word near 160 letters; a quotation mark stays when its other half does."""
    return _cut(_tidy(found.entry.text[span.start : span.end]))


def _tidy(text: str) -> str:
    return _paired(_SPACE.sub(" ", _LINK_WORDS.sub("", text)).strip(" •"))


def _cut(text: str) -> str:
    if len(text) <= _WIDTH:
        return text
    return text[: _WIDTH - 2].rsplit(" ", 1)[0] + " …"


def _paired(text: str) -> str:
    """The text without a quotation mark at one end that nothing closes or opens."""
    if text.startswith(('"', "“")) and not re.search(r"[\"”]", text[1:]):
        text = text[1:]
    if text.endswith(('"', "”")) and not re.search(r"[\"“]", text[:-1]):
        text = text[:-1]
    return text.strip()
