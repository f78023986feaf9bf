"""Patterns that are compiled when a text first needs them: most pages need few, and compiling is what a start costs."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import attrs

# Where a pattern may look when nothing else is said, as in `re`.
_END: Final = 2**63 - 1


_SPACE: Final = re.compile(r"\s*")
_LONGEST_WORD: Final = 40


def second_word(text: str, behind: int, end: int) -> str:
    """What stands behind white space at an offset, without case: forty letters at most, enough to tell a word."""
    space = _SPACE.match(text, behind, end)
    at = behind if space is None else space.end()
    return text[at : min(at + _LONGEST_WORD, end)].casefold()


# What stands for no letter in a pattern, and with that out of it, letters that no text in small letters has.
_ESCAPE: Final = re.compile(r"\\[A-Z]|\(\?P")
# Letters that a search blind to case takes for "i" and "s", and that are small already.
_ODD: Final = ("\u0131", "\u017f")


# So many searches, and one more for each two letters of the pattern, cost less than to compile it a second time.
_FEW: Final = 100


@attrs.define(eq=False)
class LazyPattern:
    """A pattern of `re`, blind to case unless flags say otherwise.

    A search blind to case takes two to three times as long as one through small letters, so a pattern of which more than a
    few are asked has that done first, and what it finds is matched again as it is written. needs: in small letters, one of which stands in everything that matches (the
    tests prove it); text that has none of them is not searched.
    """

    source: str
    flags: re.RegexFlag = re.IGNORECASE
    needs: tuple[str, ...] = ()
    _searches: int = attrs.field(default=0, init=False)
    _most: int = attrs.field(init=False)

    @_most.default
    def _few(self) -> int:
        return _FEW + len(self.source) // 2

    @functools.cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.source, self.flags)

    @functools.cached_property
    def _of_small(self) -> re.Pattern[str] | None:
        """The pattern for texts in small letters; None where it has letters of its own case."""
        bare = _ESCAPE.sub("", self.source)
        if self.flags != re.IGNORECASE or "(?-i" in bare or bare != bare.lower():
            return None
        return re.compile(self.source)

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return self.pattern.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return self.pattern.fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        small = in_small_letters(text)
        if small is None:
            return self.pattern.search(text, start, end)
        if self.needs and not self._may_be_in(small[start:end]):
            return None
        if self._searches < self._most or self._of_small is None:
            self._searches += 1
            return self.pattern.search(text, start, end)
        found = self._of_small.search(small, start, end)
        return None if found is None else self.pattern.match(text, found.start(), end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        small = in_small_letters(text)
        if small is None:
            return self.pattern.finditer(text, start, end)
        if self.needs and not self._may_be_in(small[start:end]):
            return iter(())
        if self._searches < self._most or self._of_small is None:
            self._searches += 1
            return self.pattern.finditer(text, start, end)
        return self._as_written(text, self._of_small.finditer(small, start, end), end)

    def _as_written(self, text: str, places: Iterator[re.Match[str]], end: int) -> Iterator[re.Match[str]]:
        """What was found in small letters, matched in the text itself."""
        for found in places:
            match = self.pattern.match(text, found.start(), end)
            if match is None or not match[0]:  # where it stands is told by what was found before
                yield from self.pattern.finditer(text, found.start(), end)
                return
            yield match

    def findall(self, text: str) -> list[Any]:
        return self.pattern.findall(text)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return self.pattern.sub(by, text, count)

    def split(self, text: str, most: int = 0) -> list[str]:
        return self.pattern.split(text, most)

    def _may_be_in(self, small: str) -> bool:
        return any(map(small.__contains__, self.needs))


@functools.lru_cache(maxsize=64)
def in_small_letters(text: str) -> str | None:
    """A text in small letters, code point for code point; None where a letter has no small one of its own."""
    small = text.lower()
    if len(small) != len(text) or (not small.isascii() and any(odd in small for odd in _ODD)):
        return None
    return small
