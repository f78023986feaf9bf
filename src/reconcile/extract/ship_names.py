"""Ships and regions that bear a person's name: "the ferry Anna Berg" makes no Anna Berg speak or travel on that page."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

import attrs

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Name, NameKind

# A noun behind a name takes its article: "the Anna Berg affair".
_NOUN: Final = re.compile(
    r"\s(?!(?:was|were|is|has|had|will|would|and|in|on|at|to|off|from|with|after|before|as|that|which|who|left|lost|sank|ran|docked|sailed|arrived|"
    r"reached|sent|lies|lay|came|went|by|for|when|while|until|could|may|might|did|does|again|now|then)\b)[a-z]|'s"
)
_SHIP: Final = LazyPattern(
    r"\b(?:ferr(?:y|ies)|ships?|vessels?|boats?|lifeboats?|yachts?|tankers?|trawlers?|freighters?|frigates?|destroyers?|submarines?|liners?|"
    r"warships?|tugs?|barges?|icebreakers?|cutters?|schooners?|catamarans?|steamers?|dredgers?),?\s(?:the\s|called\s(?:the\s)?|named\s(?:the\s)?)?$",
)


def without_ships(mentions: tuple[Mentions, ...]) -> tuple[Mentions, ...]:
    """The mentions of a page without the persons whose whole name it gives to a ship, or that are regions."""
    ships = {
        name.key
        for found in mentions
        for name in found.names
        if _is_ship(found, name) or _is_region(found, name)
    } | _articled(mentions)
    if not ships:
        return mentions
    return tuple(
        attrs.evolve(found, names=tuple(n for n in found.names if n.key not in ships)) for found in mentions
    )


def _articled(mentions: tuple[Mentions, ...]) -> set[str]:
    """Names that a page mostly writes with "the" and no noun behind them, as no person is: "on the Anna Berg,"."""
    uses: Counter[str] = Counter()
    articled: Counter[str] = Counter()
    for found in mentions:
        for name in found.names:
            if name.kind is NameKind.PERSON and not name.known and " " in name.form:
                at = name.quote.span
                uses[name.key] += 1 + (name.title is not None)
                led = found.entry.plain[max(0, at.start - 4) : at.start] == "the "
                articled[name.key] += led and _NOUN.match(found.entry.plain, at.end) is None
    return {key for key, count in articled.items() if count >= 2 and count * 3 >= uses[key] * 2}


def _is_region(found: Mentions, name: Name) -> bool:
    """True for a region whose first word is a first name as well: "Nova Scotia"."""
    if name.kind is not NameKind.PERSON or name.title or name.known or " " not in name.form:
        return False
    span = name.quote.span
    return any(t.quote.span == span for t in found.placed_toponyms.starting(span.start, span.start))


def _is_ship(found: Mentions, name: Name) -> bool:
    if name.kind is not NameKind.PERSON or name.title or name.known or " " not in name.form:
        return False
    start = name.quote.span.start
    return _SHIP.search(found.entry.plain[max(0, start - 40) : start]) is not None
