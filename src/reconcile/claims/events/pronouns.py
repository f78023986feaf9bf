"""Whom a pronoun in a telling of an event means: a person, two of them, a crowd, a ship, a body or a country."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from reconcile.claims.events.bearers import bearer_before
from reconcile.claims.events.carriers import Carrier
from reconcile.claims.events.crowds import crowd_words
from reconcile.lexicon.antecedents import SEXES, Figure, antecedent, opens, unnamed
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.person_roles import WOMAN
from reconcile.mentions import Mentions, NameKind
from reconcile.model import BlockKind, Span

_OPENING: Final = LazyPattern(
    r"\s*(?:(?:at|on|in|by|after|this|earlier|later)\s[^,.;]{1,40},\s)?(?:(?:the|a|an|some|about|up to|all|many|several|most|more than|[\w-]+)\s){0,4}?",
)
_SENTENCES: Final = 2  # how far "it" and "they" reach back


def person_of(
    found: Mentions, figures: Sequence[Figure], before: int, word: str, carriers: Iterable[Carrier] = ()
) -> tuple[str, ...]:
    """The person, or for "she" the ship, that a pronoun means; nobody where it means one without a name."""
    plain = found.entry.plain
    sex = SEXES.get(word, "")
    listed = [f for f in figures if f.end <= before]
    if not any(q.start <= before < q.end for a in found.attributions for q in a.quoted):
        listed = [
            f
            for f in listed
            if not any(q.start <= f.start < q.end for a in found.attributions for q in a.quoted)
        ]
    if sex == WOMAN:
        listed += [
            Figure(c.span.start, c.span.end, c.key, WOMAN)
            for c in carriers
            if c.kind == "ship" and c.key and c.span.end <= before
        ]
    if sex:
        for sentence in found.sentences:
            role = unnamed(plain, sentence.span.start, min(sentence.span.end, before))
            if role is not None and all(f.start != role[0].start for f in listed):
                listed.append(role[0])
    starts = [s.span.start for s in found.sentences]
    meant = antecedent(plain, starts, sorted(listed), before, sex)
    return (meant.key,) if meant is not None and meant.key else ()


def figures_of(found: Mentions, held: Iterable[tuple[Span, str]], sexes: Mapping[str, str]) -> list[Figure]:
    """The persons of an entry in order: those named and those told by a role that one person of the page bears."""
    named = [
        (n.quote.span, n.key)
        for n in found.names
        if n.kind is NameKind.PERSON and n.quote.block.is_told and n.quote.block is not BlockKind.BYLINE
    ]
    return sorted(Figure(span.start, span.end, key, sexes.get(key, "")) for span, key in (*named, *held))


def several_of(found: Mentions, figures: Sequence[Figure], before: int) -> tuple[str, ...]:
    """Those whom "they" means: the two persons of this sentence and the one before, else the crowd that one begins with."""
    plain = found.entry.plain
    near = _near(found, before)
    close = {f.key for f in figures if f.end <= before and near and f.start >= near[0]}
    if len(close) == 2:
        return tuple(sorted(close))
    if close or len(near) < _SENTENCES or plain[near[-1] : before].strip():
        return ()
    return _opening_crowd(plain, near[0], near[-1])


def _opening_crowd(plain: str, start: int, end: int) -> tuple[str, ...]:
    """The noun for many that a sentence begins with: "Five investigators boarded the ship"."""
    words = re.findall(r"[\w'-]+", plain[start : min(end, start + 60)])[:5]
    for word in words:
        low = word.casefold()
        if low in crowd_words() and low.endswith(("s", "police", "crew")):
            return (low,)
    return ()


def thing_of(
    found: Mentions, acting: Iterable[tuple[Span, str]], carriers: Iterable[Carrier], before: int
) -> str | None:
    """The body, country or carrier that "it" means: the one that acted last within two sentences.

    acting: the countries and bodies that can act, where they stand.
    """
    near = _near(found, before)
    if not near:
        return None
    plain = found.entry.plain
    things = [(span.start, span.end, key) for span, key in acting]
    things += [(c.span.start, c.span.end, c.key) for c in carriers if c.key]
    told = [t for t in things if near[0] <= t[0] and t[1] <= before]
    heads = [t for t in told if opens(plain, t[0], max(s for s in near if s <= t[0]))]
    opening = [t for t in heads if _OPENING.fullmatch(plain, max(s for s in near if s <= t[0]), t[0])]
    chosen = opening or heads
    if chosen or told or len(near) < _SENTENCES:
        return max(chosen)[2] if chosen else None
    return bearer_before(found, Span(near[0], near[1])) or None


def _near(found: Mentions, before: int) -> list[int]:
    """Where the sentence of an offset and the one before it begin."""
    starts = [s.span.start for s in found.sentences]
    return starts[: bisect.bisect_right(starts, before)][-_SENTENCES:]
