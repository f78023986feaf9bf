"""Full names that were passed over: with one word spelt wrongly, read as the person they misspell, so that nobody new walks
into the page; and those that only a title showed elsewhere, because no list has the first name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
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
# So many people who share all names but one tell nothing of who is meant, and would be compared with every mention.
_CROWD: Final = 64
_Form = tuple[str, ...]


@attrs.frozen(kw_only=True, eq=False)
class _Full:
    """The full names of a page. uses: of each form. keys: who each form means. holes: every form with one word taken out,
    and which word that was.

    lengths: how many words they have, the most first. firsts, seconds: their first and second words.
    """

    uses: Mapping[_Form, int]
    keys: Mapping[_Form, str]
    holes: Mapping[_Form, frozenset[tuple[str, str]]]
    lengths: tuple[int, ...]
    firsts: frozenset[str]
    seconds: frozenset[str]


@attrs.frozen(kw_only=True)
class Misspelt:
    """A full name in an entry, misspelt or passed over. key: of the person meant."""

    span: Span
    key: str
    title: str | None


def find_misspelt(mentions: Sequence[Mentions]) -> dict[str, tuple[Misspelt, ...]]:
    """Misspelt full names by entry. A form that is known or frequent, or that was read as a name that sounds the same, is none."""
    named = [(form, n.key) for found in mentions for n in found.names if len(form := _full_form(n)) > 1]
    if not named:
        return {}
    uses = Counter(form for form, _ in named)
    full = _Full(
        uses=uses,
        keys=dict(named),
        holes=_holes(dict(named)),
        lengths=tuple(sorted({len(form) for form in uses}, reverse=True)),
        firsts=frozenset(form[0] for form in uses),
        seconds=frozenset(form[1] for form in uses),
    )
    found_by_entry: dict[str, tuple[Misspelt, ...]] = {}
    for found in mentions:
        wrong = tuple(_in_entry(found, full))
        if wrong:
            found_by_entry[found.entry.id] = wrong
    return found_by_entry


def _full_form(name: Name) -> _Form:
    """The words of a person's name as written, none for other names."""
    return split_name(name.form) if name.kind is NameKind.PERSON else ()


def _holes(keys: Mapping[_Form, str]) -> dict[_Form, frozenset[tuple[str, str]]]:
    found: dict[_Form, set[tuple[str, str]]] = {}
    for form, key in keys.items():
        for i, word in enumerate(form):
            found.setdefault((*form[:i], "", *form[i + 1 :]), set()).add((word, key))
    return {hole: frozenset(words) for hole, words in found.items()}


def _in_entry(found: Mentions, full: _Full) -> Iterator[Misspelt]:
    starts = found.sentence_starts
    for block in found.entry.blocks:
        if not block.kind.is_told:
            continue
        words = words_of(found.entry, block.span, starts)
        index = 0
        while index < len(words):
            # One word may be wrong, so the first or the second word of the name is right.
            near = words[index].text in full.firsts or (
                index + 1 < len(words) and words[index + 1].text in full.seconds
            )
            wrong = (_at(words, index, full) or _again(words, index, full, found)) if near else None
            if wrong is None:
                index += 1
                continue
            count, key = wrong
            title = title_before(words, index)
            yield Misspelt(span=hull(words, index, count), key=key, title=title[0] if title else None)
            index += count


def _at(words: Sequence[Word], index: int, full: _Full) -> tuple[int, str] | None:
    """The misspelt name that begins at a word: how many words it has, and the key of the person meant."""
    for count in full.lengths:
        window = words[index : index + count]
        if len(window) < count or any(not joined(words, index + i) for i in range(1, count)):
            continue
        form = tuple(w.text for w in window)
        if form in persons() or form in caseless_persons():
            continue
        for i, word in enumerate(form):
            meant = full.holes.get((*form[:i], "", *form[i + 1 :]), frozenset())
            if len(meant) > _CROWD:
                continue
            for right, key in sorted(meant):
                target = (*form[:i], right, *form[i + 1 :])
                if right != word and _is_slip(form, target, word, right, full.uses):
                    return count, key
    return None


def _again(words: Sequence[Word], index: int, full: _Full, found: Mentions) -> tuple[int, str] | None:
    """A full name of the page that was passed over here, for want of a title or of a first name that is known."""
    for count in full.lengths:
        window = words[index : index + count]
        key = full.keys.get(tuple(w.text for w in window))
        if key is None or any(not joined(words, index + i) for i in range(1, count)):
            continue
        span = hull(words, index, count)
        beside = joined(words, index) and words[index - 1].capital and not words[index - 1].first
        goes_on = joined(words, index + count) and words[index + count].capital
        if not (
            beside
            or goes_on
            or found.placed_names.overlapping(span)
            or found.placed_toponyms.overlapping(span)
        ):
            return count, key
    return None


def _is_slip(form: _Form, target: _Form, word: str, right: str, forms: Mapping[_Form, int]) -> bool:
    """True when one word is a slip for another, rare against frequent and no name of its own, or its second spelling."""
    if word[0].isupper() != right[0].isupper() or len(word) < 3:
        return False
    rare, often = forms.get(form, 1), forms[target]
    if sound_key(word) == sound_key(right):
        return form not in forms  # another spelling of a first name that no list has: "Vasiliy"
    known = target in persons() or target in caseless_persons()
    if rare > 2 or often < 2 * rare or not close(word.casefold(), right.casefold()):
        return False
    if not stands_alone(word):
        return known or often >= 2
    return len(form) >= 3 and known and often >= _MANY
