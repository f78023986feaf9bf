"""Senses of a word that tells of an event, by the words around it: what strikes may be lightning or a drone."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.name_lists import rows
from reconcile.model import Span

_REACH: Final = 90
_SAME: Final = "-"
SENSE: Final = "sense"


@attrs.frozen(kw_only=True)
class Form:
    """One form of a trigger. tense: base, present, past, participle, ing or noun; role: to, from, at, via or none.

    means: what one who does it goes by ("plane"), "" when the word does not say. needs: "one", "two", "sense" or "" (what its
    kind needs): what must be known beside it, see data/event_triggers.tsv.
    """

    kind: str
    role: str
    lemma: str
    tense: str
    means: str = ""
    needs: str = ""


@attrs.frozen(kw_only=True)
class _Sense:
    """One row of data/event_senses.tsv."""

    behind: bool
    kind: str
    lemma: str
    needs: str
    words: LazyPattern


def sensed(form: Form, plain: str, clause: Span, at: Span) -> Form | None:
    """The form in the sense that the words around it give; None for a word that tells of an event in no other sense."""
    for sense in _senses_of(form.lemma):
        if sense.behind:
            fits = sense.words.match(plain, at.end, clause.end)
        else:
            fits = sense.words.search(plain[max(clause.start, at.start - _REACH) : at.start])
        if fits:
            return attrs.evolve(form, kind=sense.kind, lemma=sense.lemma or form.lemma, needs=sense.needs)
    return None if form.needs == SENSE else form


@functools.cache
def _senses_of(lemma: str) -> tuple[_Sense, ...]:
    return tuple(_compiled(lemma))


def _compiled(lemma: str) -> Iterator[_Sense]:
    for _, side, kind, renamed, needs, words in _listed().get(lemma, ()):
        behind = side == "after"
        yield _Sense(
            behind=behind,
            kind=kind,
            lemma="" if renamed == _SAME else renamed,
            needs="" if needs == _SAME else needs,
            words=LazyPattern(rf"\s*(?:{words})" if behind else words),
        )


@functools.cache
def _listed() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The rows of each lemma, in order."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in rows("event_senses.tsv"):
        found.setdefault(row[0], []).append(tuple(row))
    return {lemma: tuple(listed) for lemma, listed in found.items()}
