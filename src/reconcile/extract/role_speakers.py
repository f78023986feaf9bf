"""Speakers told by an office that one person of the page bears: "the captain said" is heard from that captain."""

from __future__ import annotations

from typing import Final

import attrs

from reconcile.lexicon.role_holders import offices_at
from reconcile.mentions import Attribution, Mentions, NameKind

_ARTICLE: Final = ("the ", "The ")


def name_speakers(mentions: tuple[Mentions, ...]) -> tuple[Mentions, ...]:
    """The mentions of a page with the bearer's name for a source that is only an office, where just one person bears it."""
    holders = _holders(mentions)
    if not holders:
        return mentions
    return tuple(
        attrs.evolve(found, attributions=tuple(_named(found, a, holders) for a in found.attributions))
        for found in mentions
    )


def _holders(mentions: tuple[Mentions, ...]) -> dict[str, str]:
    """The one person who bears an office on the page, by the office in lower case."""
    found: dict[str, set[str]] = {}
    for entry in mentions:
        for name in entry.names:
            if name.kind is not NameKind.PERSON or not name.quote.block.is_told or " " not in name.key:
                continue
            span = name.quote.span
            titles = [name.title.casefold()] if name.title else []
            for role in (*titles, *offices_at(entry.entry.plain, span.start, span.end)):
                found.setdefault(role, set()).add(name.key)
    return {role: next(iter(keys)) for role, keys in found.items() if len(keys) == 1}


def _named(found: Mentions, attribution: Attribution, holders: dict[str, str]) -> Attribution:
    holder = holders.get((attribution.source or "").casefold())
    if holder is None:
        return attribution
    start = attribution.quote.span.start
    plain = found.entry.plain
    definite = plain[start : start + 4] in _ARTICLE or plain[max(0, start - 4) : start] in _ARTICLE
    inverted = attribution.cue.casefold() == plain[start : start + len(attribution.cue)].casefold()
    behind = plain[start + len(attribution.cue) + 1 : start + len(attribution.cue) + 5] in _ARTICLE
    return attrs.evolve(attribution, source=holder) if definite or (inverted and behind) else attribution
