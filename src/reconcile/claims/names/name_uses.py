"""Where each name and each capitalised word stands on a page: what spellings are compared with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from reconcile.claims.reading import Reading
from reconcile.lexicon.name_lists import common_words
from reconcile.lexicon.sounds import doubled
from reconcile.lexicon.words import Word, joined, split_name, words_of
from reconcile.mentions import Mentions, Name, NameKind
from reconcile.model import BlockKind, Entry, Quote, Span


@attrs.frozen(kw_only=True, eq=False)
class Spot:
    """Where a form stands in an entry; its quote is made only when it is asked for."""

    entry: Entry
    span: Span

    @property
    def quote(self) -> Quote:
        return self.entry.quote(self.span)


@attrs.frozen(kw_only=True, eq=False)
class Use:
    """One use of a form. given: the words before a surname in its full name. whole: the full name's span, else its own.

    kind: "person", "place", "organisation" or "name" (not known of what). meant: who or what it stands for, "" when unknown.
    """

    entry: Entry
    span: Span
    whole: Span
    kind: str
    given: tuple[str, ...] = ()
    meant: str = ""

    @property
    def quote(self) -> Quote:
        return self.entry.quote(self.whole)


# One spelling with a letter doubled is a slip where the other stands so many times as often, else a second spelling.
_DOUBLED_TIMES: Final = 2
_MOST_QUOTES: Final = 8
_ARTICLES: Final = frozenset("al el as ash an ar".split())

Uses = Mapping[str, tuple[Use, ...]]


def full_names(reading: Reading) -> Uses:
    """Uses of people's names of two words or more, by form, in the order in which the page was told."""
    found: dict[str, list[Use]] = {}
    for mentions in _by_rank(reading):
        for name in mentions.names:
            if _is_full(name) and name.quote.block.is_told:
                use = Use(
                    entry=mentions.entry,
                    span=name.quote.span,
                    whole=name.quote.span,
                    kind="person",
                    meant=name.key,
                )
                found.setdefault(_one_line(name.form), []).append(use)
    return {form: tuple(uses) for form, uses in found.items()}


def single_words(reading: Reading) -> Uses:
    """Uses of capitalised words that could be names, by word, in the order in which the page was told.

    First names inside full names are left out: with another surname they are another person's.
    """
    found: dict[str, list[Use]] = {}
    for mentions in _by_rank(reading):
        starts = mentions.sentence_starts
        marked = _marked(mentions)
        for block in mentions.entry.blocks:
            if not block.kind.is_told or block.kind is BlockKind.QUOTED_POST:
                continue
            words = words_of(mentions.entry, block.span, starts)
            for index, word in enumerate(words):
                if not _is_spelt_out(word.text):
                    continue
                use = marked[word.start] if word.start in marked else _unmarked(mentions.entry, word)
                if use is not None and not _part_of_compound(words, index):
                    found.setdefault(word.text, []).append(use)
    return {word: tuple(uses) for word, uses in found.items()}


def _by_rank(reading: Reading) -> Iterator[Mentions]:
    yield from sorted(reading.mentions, key=lambda m: reading.ranks[m.entry.id])


def _is_full(name: Name) -> bool:
    return name.kind is NameKind.PERSON and len(split_name(name.form)) > 1


def _one_line(form: str) -> str:
    return " ".join(form.split())


def _marked(mentions: Mentions) -> Mapping[int, Use | None]:
    """What is known of the words at these offsets; None for words that stand for nothing by themselves."""
    found: dict[int, Use | None] = {}
    for toponym in mentions.toponyms:
        meant = toponym.place.id if toponym.place is not None and toponym.by == "name" else ""
        found |= _spread(mentions.entry, toponym.quote.span, "place", meant)
    for name in mentions.names:
        span = name.quote.span
        if name.kind is NameKind.ORGANISATION:
            found |= _spread(mentions.entry, span, "organisation", "")
            continue
        offsets = _offsets(mentions.entry, span)
        found |= dict.fromkeys((start for start, _ in offsets[:-1]), None)
        start, end = offsets[-1]
        given = tuple(mentions.entry.plain[a:b] for a, b in offsets[:-1])
        found[start] = Use(
            entry=mentions.entry,
            span=Span(start, end),
            whole=span,
            kind="person",
            given=given,
            meant=name.key,
        )
    return found


def _spread(entry: Entry, span: Span, kind: str, meant: str) -> dict[int, Use | None]:
    offsets = _offsets(entry, span)
    meant = meant if len(offsets) == 1 else ""
    return {
        start: Use(entry=entry, span=Span(start, end), whole=span, kind=kind, meant=meant)
        for start, end in offsets
    }


def _offsets(entry: Entry, span: Span) -> tuple[tuple[int, int], ...]:
    return tuple((w.start, w.end) for w in words_of(entry, span, ()))


def _is_spelt_out(text: str) -> bool:
    """False for what is too short to be misspelt for sure, for numbers, abbreviations and brand names."""
    return len(text) >= 4 and text[0].isupper() and not any(c.isdigit() or c.isupper() for c in _inner(text))


def _unmarked(entry: Entry, word: Word) -> Use | None:
    """The use of a word of which only its capital is known; None for English words."""
    if word.text.casefold() in common_words():
        return None
    return Use(entry=entry, span=word.span, whole=word.span, kind="name")


def _inner(text: str) -> str:
    """The letters that a name writes small: behind "Mc", "Mac" and an apostrophe a capital is right."""
    for prefix in ("Mc", "Mac"):
        if text.startswith(prefix) and text[len(prefix) : len(prefix) + 1].isupper():
            return text[len(prefix) + 1 :]
    head, mark, tail = text.partition("'")
    return head[1:] + tail[1:] if mark else text[1:]


def _part_of_compound(words: tuple[Word, ...], index: int) -> bool:
    """True beside a hyphen: "Anglo-", "-based"; the article of an Arabic name makes no compound ("al-Shabaab")."""
    before = (
        joined(words, index)
        and words[index].glue == "-"
        and words[index - 1].text.casefold() not in _ARTICLES
    )
    return before or (joined(words, index + 1) and words[index + 1].glue == "-")


def doubled_by_slip(rare: str, often: str, rare_uses: int, often_uses: int) -> bool:
    """True for a spelling with a letter doubled or undoubled whose other form stands far more often: "Hesstvik"."""
    return doubled(rare, often) and often_uses >= _DOUBLED_TIMES * rare_uses


def quotes_of(rare: Sequence[Use], often: Sequence[Use]) -> tuple[Quote, ...]:
    """All uses of the rare form, then the first of the frequent one."""
    return tuple(u.quote for u in (*rare[:_MOST_QUOTES], *often[:1]))
