"""A subject that only its capitals show: "Boreas-2 separated", "Banque Aurore has signed", "the Nordic Star sailed"."""

from __future__ import annotations

import re
from typing import Final

from reconcile.claims.events.crowds import crowd_words
from reconcile.claims.events.triggers import Trigger
from reconcile.lexicon.name_lists import common_words
from reconcile.lexicon.person_roles import person_roles
from reconcile.mentions import Mentions
from reconcile.model import Span

# The words of a clause before its verb: nothing but a name, an article, a word that joins clauses, words of time.
_NAME: Final = re.compile(
    r"\W*(?:(?:and|but|that|when|after|before|while|as|because|once|until|since|then|meanwhile|earlier|later|now|today|yesterday|also),?\s)*"
    r"(?:(?P<the>the)\s)?(?P<name>(?-i:[A-Z])[\w'&.-]*(?:\s(?:(?-i:[A-Z])[\w'&-]*|\d{1,3}|de)){0,4}?)"
    r"(?:\s(?:has|have|had|will|would|is|are|was|were|been|also|now|then|later|finally|already|just|not|never|[a-z]+ly))*\s*",
    re.IGNORECASE,
)
_CALENDAR: Final = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Christmas|Easter|GMT|BST|[AP]M|I|He|She|It|They|We|You|This|That|There|These|Those|Who|Some|Many|Most|All|Both|Several)\b"
)
_LAST: Final = frozenset({"de"})
_PLACES: Final = frozenset(
    "river mount lake cape lough loch fort storm road street lane avenue bridge airport station square park harbour harbor port motorway highway hospital court school".split()
)


_VERB: Final = re.compile(r"\s(?:has|have|had|is|are|was|were|will|would|[a-z]+ed)\b")


def bearer_before(found: Mentions, sentence: Span) -> str:
    """The name of no list that a sentence begins with, as "it" in the next one means; "" where there is none."""
    verb = _VERB.search(found.entry.plain, sentence.start, min(sentence.end, sentence.start + 60))
    names = _bearer(found, Span(sentence.start, verb.start() + 1)) if verb is not None else ()
    return names[0] if names else ""


def bearer_of(found: Mentions, clause: Span, trigger: Trigger) -> tuple[str, ...]:
    """The name that is the whole subject of a verb, of somebody or something that no list knows; () where there is none.

    A single word must be none that a sentence may begin with; a place is where something happened.
    """
    if not trigger.span.start > clause.start:
        return ()
    return _bearer(found, Span(clause.start, trigger.span.start))


def _bearer(found: Mentions, before: Span) -> tuple[str, ...]:
    match = _NAME.fullmatch(found.entry.plain, before.start, before.end)
    name = match["name"].strip() if match is not None else ""
    if match is None or not name or _CALENDAR.search(name):
        return ()
    words = re.findall(r"[\w'&-]+", name)
    if (
        words[-1].casefold() in _LAST
        or words[-1].casefold() in person_roles()
        or words[-1].casefold() in _PLACES
    ):
        return ()
    if words[0].casefold() in _PLACES or name.casefold() in crowd_words():
        return ()
    ordinary = [_is_ordinary(w.casefold()) for w in words if not w.isdigit()]
    if (
        not ordinary
        or (all(ordinary) and not (match["the"] and len(words) > 1))
        or (ordinary[0] and len(words) == 1)
    ):
        return ()
    if len(words) == 1 and words[0].endswith("s") and not match["the"]:
        return ()  # "Mudslides cut the road"
    span = Span(match.start("name"), match.end("name"))
    return () if found.placed_toponyms.overlapping(span) or found.placed_names.overlapping(span) else (name,)


def _is_ordinary(word: str) -> bool:
    """True for a common word and for its plural."""
    return any(form in common_words() for form in (word, word.removesuffix("s"), word.removesuffix("es")))
