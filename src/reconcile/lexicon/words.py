"""The words of a block, with what stands between them: the material that names are read from."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, TypeVar

from reconcile.model import Entry, Span

# Letters and digits; an apostrophe belongs to a word unless it makes a possessive or a short form ("O'Brien", "Kim's").
_WORD: Final = re.compile(r"[^\W_]+(?:'(?!(?:s|t|d|m|re|ve|ll)\b)[^\W_]+)*")
_INNER: Final = frozenset({" ", "-", "'", "' ", ". ", "."})
_ABBREVIATED: Final = frozenset("mr mrs ms dr prof gen lt col maj capt sgt sen rep gov rev st jr".split())

T = TypeVar("T")


# A tuple, made in a third of the time of a record: a page has tens of thousands of words.
class Word(NamedTuple):
    """A word of an entry. glue: what stands between it and the word before; first: it begins a sentence."""

    text: str
    start: int
    end: int
    glue: str
    first: bool

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def words_of(entry: Entry, within: Span, starts: Sequence[int]) -> tuple[Word, ...]:
    """The words of a stretch, in order. starts: offsets at which sentences begin, in order."""
    here = bisect_left(starts, within.start)
    inside = tuple(starts[here : bisect_right(starts, within.end)])
    return _words(entry.plain, within.start, within.end, inside)


@functools.lru_cache(maxsize=4096)  # names, bodies, slips and quotations are each read from them
def _words(plain: str, begin: int, limit: int, starts: tuple[int, ...]) -> tuple[Word, ...]:
    found: list[Word] = []
    last = begin
    ahead = iter((begin, *starts))
    sentence = next(ahead)
    for match in _WORD.finditer(plain, begin, limit):
        start, end = match.span()
        first = False
        while sentence <= start:
            first = first or sentence >= last
            sentence = next(ahead, limit + 1)
        found.append(Word(match[0], start, end, plain[last:start], first))
        last = end
    return tuple(found)


def split_name(form: str) -> tuple[str, ...]:
    """The words of a written name, parted as `words_of` parts a text: "Kim Dong-yup" has three."""
    return tuple(_WORD.findall(form))


def joined(words: Sequence[Word], index: int) -> bool:
    """True when the word at an index goes on the name that the word before it began."""
    if not 0 < index < len(words):
        return False
    glue, before = words[index].glue, words[index - 1].text
    if words[index].first and "." not in glue:
        return False
    if glue in (" ", "-"):
        return True
    return glue in (". ", ".") and (len(before) == 1 or before.casefold() in _ABBREVIATED)


def longest(
    forms: Mapping[tuple[str, ...], T],
    words: Sequence[Word],
    index: int,
    *,
    most: int = 6,
    fold: bool = False,
) -> tuple[int, T] | None:
    """The longest form that begins at a word: how many words it has, and what it stands for."""
    texts: list[str] = []
    best: tuple[int, T] | None = None
    for word in words[index : index + most]:
        if texts and word.glue not in _INNER:
            break
        texts.append(word.text.casefold() if fold else word.text)
        value = forms.get(tuple(texts))
        if value is not None:
            best = len(texts), value
    return best


def hull(words: Sequence[Word], start: int, count: int) -> Span:
    """The span from a word over `count` words."""
    return Span(words[start].start, words[start + count - 1].end)
