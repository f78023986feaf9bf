"""The offices that words give a person: "captain", "Austria's interior minister", "founder of Corvane Travel"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from reconcile.lexicon.alternation import alternation
from reconcile.lexicon.lazy_patterns import LazyPattern

# Offices of which a story has one; never "a passenger" or "the man".
OFFICES: Final = frozenset(
    "captain skipper master mate pilot mayor governor minister president premier chancellor judge coroner chairman chairwoman chair executive "
    "commissioner secretary sheriff ambassador mediator referee suspect defendant coach manager speaker king queen pope prince princess bishop "
    "archbishop director commander head foreman principal headteacher dean rector curator editor founder owner trainer usher chief superintendent "
    "spokesman spokeswoman spokesperson banker goalkeeper striker administrator regulator treasurer leader taoiseach boss ceo gunman "
    "hostage-taker hijacker kidnapper attacker bomber shooter whistleblower organiser organizer conductor surgeon prosecutor host taker".split()
)
_ROLE: Final = rf"(?-i:(?:(?!and\b|or\b)[a-z-]+\s){{0,2}}?){alternation(OFFICES)}"
_NAME: Final = r"(?-i:[A-Z])[\w&.-]*(?:\s(?-i:[A-Z])[\w&.-]*){0,2}"
_OF: Final = rf"(?:\s(?:of|at|for)\s(?:the\s)?(?P<body>{_NAME}))?"
_OWNER: Final = rf"(?:(?P<of>{_NAME})(?:'s?)?\s)?"
_BEFORE: Final = LazyPattern(
    rf"(?:^|[\s\"(])(?:(?:the|its|his|her|their)\s)?{_OWNER}(?P<role>{_ROLE})(?:{_OF},?|,? (?:has been |was |is )?(?:named |identified )?(?:by police |locally )?as)\s$"
)
_BEHIND: Final = LazyPattern(
    rf",\s(?:(?:aged\s)?\d\d,\s)?(?:who\s(?:is|was)\s)?(?:(?:the|an?|its|his|her|their)\s)?{_OWNER}(?P<role>{_ROLE})(?![\w-]){_OF}"
    r"(?=\s(?:of|in|for|at|on|from|who)\b|[,.;:)]|$)",
)
# "The home secretary", "the Slovak interior minister", "Larkfield's chief executive", "the founder of Corvane".
_DEFINITE: Final = LazyPattern(
    rf"(?:\bthe\s(?:(?P<nation>{_NAME})\s)?|(?P<of>(?-i:\b[A-Z])[\w&.-]*(?:\s(?-i:[A-Z])[\w&.-]*){{0,2}})'s?\s)(?P<role>{_ROLE})(?![\w'-]){_OF}"
)
_SOURCE: Final = LazyPattern(
    rf"(?:(?:the|its|their)\s)?(?:(?P<of>[\w&.-]+(?:\s[\w&.-]+){{0,2}}?)(?:'s?)?\s)??(?P<role>{_ROLE}){_OF}"
)
_NOT_NOW: Final = re.compile(
    r"\b(?:former|ex|then|late|deputy|vice|assistant|acting|other|another|shadow|rival|first|interim|elect)\b"
)
_REACH: Final = 70
_ALSO_CALLED: Final = {
    "chief executive": ("chief", "boss", "ceo"),
    "boss": ("chief executive", "chief"),
    "ceo": ("chief executive", "boss", "chief"),
    "head coach": ("manager", "boss"),
    "chairman": ("chair",),
    "chairwoman": ("chair",),
}


class Held(NamedTuple):
    """An office by its words in lower case, where it stands, and the name of what it is held in: "Slovak", "Larkfield Health", or ""."""

    start: int
    end: int
    role: str
    of: str
    of_start: int


def offices_at(plain: str, start: int, end: int) -> Iterator[Held]:
    """The offices that are told just before or behind a name: each in whole and by its noun; "former head" only in whole."""
    low = max(plain.rfind("\n", 0, start) + 1, start - _REACH)
    for found, base in (
        (_BEFORE.search(plain[low:start]), low),
        (_BEHIND.match(plain[end : end + _REACH]), end),
    ):
        if found is not None:
            held = _held(found, base)
            yield from (held._replace(role=role) for role in _names(held.role))


def definite_offices(plain: str, start: int, end: int) -> Iterator[Held]:
    """The offices of a stretch that stand as "the home secretary" and "Larkfield's chief executive"."""
    return (_held(found, 0) for found in _DEFINITE.finditer(plain, start, end))


def office_of_source(source: str) -> Held | None:
    """The office that a source is, None where it is anything else."""
    found = _SOURCE.fullmatch(source)
    return None if found is None else _held(found, 0)


def _held(found: re.Match[str], base: int) -> Held:
    group = next((g for g in ("body", "of", "nation") if found.groupdict().get(g)), None)
    return Held(
        start=base + found.start(),
        end=base + found.end(),
        role=found["role"].casefold(),
        of=found[group] if group else "",
        of_start=base + found.start(group) if group else -1,
    )


def _names(role: str) -> Iterator[str]:
    """The names that an office goes by: "finance minister" and "minister"."""
    yield role
    yield from _ALSO_CALLED.get(role, ())
    words = role.split()
    if not _NOT_NOW.search(role):
        yield from (" ".join(words[first:]) for first in range(1, len(words)))
