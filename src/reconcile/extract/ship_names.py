"""Ships that bear a person's name: "the ferry Anna Berg" makes no Anna Berg speak or travel on that page."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.mentions import Mentions, Name, NameKind

_SHIP: Final = re.compile(
    r"\b(?:ferr(?:y|ies)|ships?|vessels?|boats?|lifeboats?|yachts?|tankers?|trawlers?|freighters?|frigates?|destroyers?|submarines?|liners?|"
    r"warships?|tugs?|barges?|icebreakers?|cutters?|schooners?|catamarans?|steamers?|dredgers?),?\s(?:the\s|called\s(?:the\s)?|named\s(?:the\s)?)?$",
    re.IGNORECASE,
)


def without_ships(mentions: tuple[Mentions, ...]) -> tuple[Mentions, ...]:
    """The mentions of a page without the persons whose whole name it gives to a ship."""
    ships = {name.key for found in mentions for name in found.names if _is_ship(found, name)}
    if not ships:
        return mentions
    return tuple(
        attrs.evolve(found, names=tuple(n for n in found.names if n.key not in ships)) for found in mentions
    )


def _is_ship(found: Mentions, name: Name) -> bool:
    if name.kind is not NameKind.PERSON or name.title or name.known or " " not in name.form:
        return False
    start = name.quote.span.start
    return _SHIP.search(found.entry.plain[max(0, start - 40) : start]) is not None
