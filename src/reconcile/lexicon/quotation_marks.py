"""What stands inside quotation marks: spans of the words, without the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.model import Span

# A single mark opens after a blank or bracket and closes before one; an apostrophe inside a word does neither.
_SINGLE: Final = re.compile(r"(?<![\w'])'(?=[^\s'])")
_SINGLE_END: Final = re.compile(r"(?<=[^\s'])'(?!\w)")
_DOUBLE: Final = re.compile('"')
_LONGEST: Final = 300
_SHORT_FORMS: Final = re.compile(r"'(?:(?:\d0s|em|til|tis|twas|cause)\b|n')", re.IGNORECASE)


def quoted_spans(plain: str, within: Span) -> tuple[Span, ...]:
    """The quoted stretches of a block, in order; a quotation that its paragraph leaves open runs to the paragraph's end."""
    found: list[Span] = []
    start = within.start
    while start < within.end:
        line_end = plain.find("\n", start, within.end)
        end = within.end if line_end < 0 else line_end
        found += _in_line(plain, start, end)
        start = end + 1
    return tuple(found)


def _in_line(plain: str, start: int, end: int) -> Iterator[Span]:
    doubles = [match.start() for match in _DOUBLE.finditer(plain, start, end)]
    covered: list[Span] = []
    for opening, closing in zip(doubles[::2], [*doubles[1::2], end], strict=False):
        if closing > opening + 1 and (closing < end or _opens(plain, start, opening)):
            covered.append(_trim(plain, opening + 1, closing))
    spans = covered or list(_singles(plain, start, end))
    yield from (s for s in spans if len(s))


def _opens(plain: str, start: int, index: int) -> bool:
    """True for a mark that opens a quotation that goes on in the next paragraph."""
    return (index == start or plain[index - 1].isspace()) and not plain[index + 1 : index + 2].isspace()


def _singles(plain: str, start: int, end: int) -> Iterator[Span]:
    index = start
    if plain.find("'", start, end) < 0:
        return
    while (opening := _SINGLE.search(plain, index, end)) is not None:
        index = opening.end()
        if _SHORT_FORMS.match(plain, opening.start()):
            continue
        closing = _SINGLE_END.search(plain, opening.end(), min(end, opening.end() + _LONGEST))
        if closing is None:
            continue
        yield _trim(plain, opening.end(), closing.start())
        index = closing.end()


def _trim(plain: str, start: int, end: int) -> Span:
    while start < end and plain[start].isspace():
        start += 1
    while end > start and plain[end - 1].isspace():
        end -= 1
    return Span(start, end)
