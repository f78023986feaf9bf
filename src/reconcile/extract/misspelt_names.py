"""Full names with one word spelt wrongly: read as the person they misspell, so that nobody new walks into the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

import attrs

from reconcile.extract.persons import title_before
from reconcile.lexicon.name_lists import (
    caseless_persons,
    persons,
)
from reconcile.lexicon.slips import close, stands_alone
from reconcile.lexicon.sounds import sound_key
from reconcile.lexicon.words import Word, hull, joined, split_name, words_of
from reconcile.mentions import Mentions, Name, NameKind
from reconcile.model import Span

_MANY: Final = 4
_Holes = Mapping[tuple[str, ...], frozenset[tuple[str, str]]]


@attrs.frozen(kw_only=True)
class Misspelt:
    """A misspelt full name in an entry. key: of the person meant."""

    span: Span
    key: str
    title: str | None


def find_misspelt(mentions: Sequence[Mentions]) -> dict[str, tuple[Misspelt, ...]]:
    """Misspelt full names by entry. A form that is known, frequent, or sounds the same is none."""
    forms = Counter(_words(n) for found in mentions for n in found.names if _is_full(n))
    keys = {_words(n): n.key for found in mentions for n in found.names if _is_full(n)}
    holes = _holes(forms, keys)
    if not holes:
        return {}
    lengths = sorted({len(form) for form in forms}, reverse=True)
    found_by_entry: dict[str, tuple[Misspelt, ...]] = {}
    for found in mentions:
        wrong = tuple(_in_entry(found, forms, holes, lengths))
        if wrong:
            found_by_entry[found.entry.id] = wrong
    return found_by_entry


def _is_full(name: Name) -> bool:
    return name.kind is NameKind.PERSON and len(split_name(name.form)) > 1


def _words(name: Name) -> tuple[str, ...]:
    return split_name(name.form)


def _holes(forms: Mapping[tuple[str, ...], int], keys: Mapping[tuple[str, ...], str]) -> _Holes:
    """Every name with one word taken out, and which word that was."""
    found: dict[tuple[str, ...], set[tuple[str, str]]] = {}
    for form in forms:
        for i, word in enumerate(form):
            found.setdefault((*form[:i], "", *form[i + 1 :]), set()).add((word, keys[form]))
    return {hole: frozenset(words) for hole, words in found.items()}


def _in_entry(
    found: Mentions, forms: Mapping[tuple[str, ...], int], holes: _Holes, lengths: Sequence[int]
) -> Iterator[Misspelt]:
    starts = frozenset(s.span.start for s in found.sentences)
    for block in found.entry.blocks:
        if not block.kind.is_told:
            continue
        words = words_of(found.entry, block.span, starts)
        index = 0
        while index < len(words):
            wrong = _at(words, index, forms, holes, lengths)
            if wrong is None:
                index += 1
                continue
            count, key = wrong
            title = title_before(words, index)
            yield Misspelt(span=hull(words, index, count), key=key, title=title[0] if title else None)
            index += count


def _at(
    words: Sequence[Word],
    index: int,
    forms: Mapping[tuple[str, ...], int],
    holes: _Holes,
    lengths: Collection[int],
) -> tuple[int, str] | None:
    for count in lengths:
        window = words[index : index + count]
        if len(window) < count or any(not joined(words, index + i) for i in range(1, count)):
            continue
        form = tuple(w.text for w in window)
        if form in persons() or form in caseless_persons():
            continue
        for i, word in enumerate(form):
            meant = holes.get((*form[:i], "", *form[i + 1 :]), frozenset())
            for right, key in sorted(meant):
                target = (*form[:i], right, *form[i + 1 :])
                if right != word and _is_slip(form, target, word, right, forms):
                    return count, key
    return None


def _is_slip(
    form: tuple[str, ...],
    target: tuple[str, ...],
    word: str,
    right: str,
    forms: Mapping[tuple[str, ...], int],
) -> bool:
    """True when one word is a slip for another: rare against frequent, no name of its own, and it sounds different."""
    if (
        word[0].isupper() != right[0].isupper()
        or len(word) < 3
        or not close(word.casefold(), right.casefold())
    ):
        return False
    rare, often = forms.get(form, 1), forms[target]
    known = target in persons() or target in caseless_persons()
    if rare > 2 or often < 2 * rare or sound_key(word) == sound_key(right):
        return False
    if not stands_alone(word):
        return known or often >= 2
    return len(form) >= 3 and known and often >= _MANY
