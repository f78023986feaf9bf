"""Speakers told by an office that one person bears: "the captain said" is heard from that captain."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.claims.names.offices import Offices
from reconcile.lexicon.role_holders import office_of_source
from reconcile.mentions import Attribution, Mentions
from reconcile.model import BlockKind

_INDEFINITE: Final = re.compile(r"(?:an?|one|another|some|any|every|former)\b", re.IGNORECASE)
_ARTICLE: Final = ("the ", "The ")


def name_speakers(mentions: tuple[Mentions, ...], offices: Offices) -> tuple[Mentions, ...]:
    """The mentions of a page with the bearer's name for a source that is only an office, where just one person bears it."""
    return tuple(
        attrs.evolve(found, attributions=tuple(_named(found, a, offices) for a in found.attributions))
        for found in mentions
    )


def _named(found: Mentions, attribution: Attribution, offices: Offices) -> Attribution:
    source = attribution.source or ""
    held = office_of_source(source)
    if held is None or _INDEFINITE.match(source):
        return attribution
    start = attribution.quote.span.start
    plain = found.entry.plain
    at = plain.find(held.of, max(0, start - len(held.of) - 4), attribution.quote.span.end) if held.of else -1
    holder = offices.bearer(held._replace(of_start=at), found) if at >= 0 or not held.of else ""
    if not holder:
        return attribution
    definite = plain[start : start + 4] in _ARTICLE or plain[max(0, start - 4) : start] in _ARTICLE
    inverted = attribution.cue.casefold() == plain[start : start + len(attribution.cue)].casefold()
    behind = plain[start + len(attribution.cue) + 1 : start + len(attribution.cue) + 5] in _ARTICLE
    headline = (attribution.cue == ":" or attribution.quote.block is BlockKind.HEADLINE) and bool(held.of)
    owned = "'s " in source or source.casefold().startswith(("its ", "their ")) or headline
    return (
        attrs.evolve(attribution, source=holder)
        if definite or owned or (inverted and behind)
        else attribution
    )
