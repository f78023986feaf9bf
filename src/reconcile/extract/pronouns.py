"""Whom "he" and "she" name as a speaker: the person who acted last before them, not one inside a quotation."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Final

from reconcile.lexicon.antecedents import SEXES, Figure, antecedent, sex_told, unnamed
from reconcile.lexicon.quotation_marks import quoted_spans
from reconcile.mentions import Mentions, NameKind
from reconcile.model import BlockKind

_REACH: Final = 600  # letters that a pronoun reaches back for a speaker


def person_meant(found: Mentions, word: str, at: int) -> str | None:
    """The person that a pronoun at an offset means: a key, the role of somebody without a name ("foreman"), or None."""
    figures, roles = _figures(found)
    meant = antecedent(found.entry.plain, found.sentence_starts, figures, at, SEXES[word])
    if meant is None or at - meant.end > _REACH:
        return None
    return meant.key or (None if _is_caseless(found) else roles[meant.start])


@functools.lru_cache(maxsize=2)
def _is_caseless(found: Mentions) -> bool:
    """True for an entry whose capitals are lost: a name behind a role cannot be told there."""
    return not any(map(str.isupper, found.entry.plain))


@functools.lru_cache(maxsize=2)  # an entry is asked again for each of its pronouns
def _figures(found: Mentions) -> tuple[tuple[Figure, ...], dict[int, str]]:
    """Everybody who is told of outside quotations, in order, and the roles of those without a name by where they stand."""
    plain = found.entry.plain
    quotes = [q for b in found.entry.blocks if b.kind.is_told for q in quoted_spans(plain, b.span)]
    inside = frozenset(i for q in quotes for i in range(q.start, q.end))
    named = list(_named(found))
    sexes = {f.key: f.sex for f in named if f.sex}
    listed = [f._replace(sex=sexes.get(f.key, "")) for f in named if f.start not in inside]
    roles: dict[int, str] = {}
    for sentence in found.sentences:
        role = unnamed(plain, sentence.span.start, sentence.span.end) if sentence.block.is_told else None
        if role is not None and role[0].start not in inside:
            listed.append(role[0])
            roles[role[0].start] = role[1]
    return tuple(sorted(listed)), roles


def _named(found: Mentions) -> Iterator[Figure]:
    for name in found.names:
        block = name.quote.block
        if name.kind is NameKind.PERSON and block.is_told and block is not BlockKind.BYLINE:
            span = name.quote.span
            sex = sex_told(name.key, name.title, found.entry.plain, span.start)
            yield Figure(span.start, span.end, name.key, sex)
