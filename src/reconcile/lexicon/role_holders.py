"""The offices that the words beside a name give its bearer: "captain", "harbour master", "finance minister"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.lexicon.alternation import alternation

# Offices of which a story has one; never "a passenger" or "the man".
OFFICES: Final = frozenset(
    "captain skipper master mate pilot mayor governor minister president premier chancellor judge coroner chairman chairwoman chair executive "
    "commissioner secretary sheriff ambassador mediator referee suspect defendant coach manager speaker king queen pope prince princess bishop "
    "archbishop director commander head foreman principal headteacher dean rector curator editor founder owner trainer usher chief superintendent "
    "spokesman spokeswoman spokesperson banker goalkeeper striker administrator regulator treasurer leader".split()
)
_ROLE: Final = rf"(?:(?!and\b|or\b)[a-z-]+\s){{0,2}}?{alternation(OFFICES)}"
_BEFORE: Final = re.compile(
    rf"(?:^|[\s\"(])(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[\w-]+'s?)\s)?(?P<role>{_ROLE}),?\s$",
)
_BEHIND: Final = re.compile(
    rf",\s(?:(?:the|an?|its|his|her|their|[\w-]+'s)\s)?(?P<role>{_ROLE})(?=\s(?:of|in|for|at|on|from|who)\b|[,.;]|$)",
)
_NOT_NOW: Final = re.compile(
    r"\b(?:former|ex|then|late|deputy|vice|assistant|acting|other|another|shadow|rival|first|interim|elect)\b"
)
_REACH: Final = 44


def offices_at(plain: str, start: int, end: int) -> Iterator[str]:
    """The offices that are told just before or behind a name: each in whole and by its noun; "former head" only in whole."""
    before = _BEFORE.search(plain[max(0, start - _REACH) : start].rpartition("\n")[2])
    for found in (before, _BEHIND.match(plain, end)):
        if found is None:
            continue
        role = found["role"]
        yield role
        words = role.split()
        if not _NOT_NOW.search(role):
            for first in range(1, len(words)):
                yield " ".join(words[first:])
