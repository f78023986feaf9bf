"""Patterns that are compiled when a text first needs them: most pages need few, and compiling is what a start costs."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

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


@attrs.frozen
class LazyPattern:
    """A pattern of `re`, blind to case unless flags say otherwise.

    needs: in small letters, one of which stands in everything that it matches (the tests prove it); a search through text
    that has none of them is not begun.
    """

    source: str
    flags: re.RegexFlag = re.IGNORECASE
    needs: tuple[str, ...] = ()

    @functools.cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.source, self.flags)

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return self.pattern.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return self.pattern.fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        if self.needs and not has_any(text[start:end], self.needs):
            return None
        return self.pattern.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        if self.needs and not has_any(text[start:end], self.needs):
            return iter(())
        return self.pattern.finditer(text, start, end)


def has_any(text: str, needs: tuple[str, ...]) -> bool:
    """True where one of these, in small letters, stands in a text of any case."""
    small = text.lower()
    return any(map(small.__contains__, needs))
