"""A text that knows, code point by code point, where it stands in its file, through any number of rewritings."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterable

import attrs

from reconcile.model import Origin


@attrs.frozen(kw_only=True, eq=False)
class Mapped:
    """A text with its origin. Rewriting makes a new one; the file offsets come along."""

    text: str
    origin: Origin

    @classmethod
    def verbatim(cls, text: str, file_start: int) -> Mapped:
        """A text as it stands in the file from an offset on."""
        return cls(text=text, origin=Origin.verbatim(file_start))

    @classmethod
    def put(cls, text: str, file_start: int, width: int) -> Mapped:
        """A text in the place of `width` code points of the file: each of its code points means all of them."""
        return cls(
            text=text,
            origin=Origin(
                text_starts=tuple(range(len(text))),
                file_starts=(file_start,) * len(text),
                widths=(width,) * len(text),
            ),
        )

    def __len__(self) -> int:
        return len(self.text)

    def slice(self, start: int, end: int) -> Mapped:
        """The part from start to end (0 <= start <= end <= length)."""
        origin = self.origin
        if start >= end:
            return EMPTY
        first = bisect.bisect_right(origin.text_starts, start) - 1
        last = bisect.bisect_left(origin.text_starts, end)
        into = (start - origin.text_starts[first]) * origin.widths[first]
        return Mapped(
            text=self.text[start:end],
            origin=Origin(
                text_starts=(0, *(s - start for s in origin.text_starts[first + 1 : last])),
                file_starts=(origin.file_starts[first] + into, *origin.file_starts[first + 1 : last]),
                widths=origin.widths[first:last],
            ),
        )

    def strip(self) -> Mapped:
        """The text without white space at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.slice(start, start + len(self.text.strip()))

    def sub(self, pattern: re.Pattern[str], replacement: Callable[[re.Match[str]], str]) -> Mapped:
        """The text with every match replaced; what is put in stands where the whole match stood."""
        parts, at = [], 0
        for match in pattern.finditer(self.text):
            start, end = match.span()
            new = replacement(match)
            if end == start or new == match.group():
                continue
            parts += [self.slice(at, start), self.in_place_of(start, end, new)]
            at = end
        return self if not at else join((*parts, self.slice(at, len(self.text))))

    def in_place_of(self, start: int, end: int, new: str) -> Mapped:
        """Another text for the part from start to end (not empty)."""
        file_start = self.origin.offset(start)
        return Mapped.put(new, file_start, max(self.origin.end(end - 1) - file_start, 0))


EMPTY = Mapped(text="", origin=Origin(text_starts=(), file_starts=(), widths=()))


def join(parts: Iterable[Mapped]) -> Mapped:
    """The parts one after the other; runs that go on in the file are made one."""
    texts: list[str] = []
    text_starts: list[int] = []
    file_starts: list[int] = []
    widths: list[int] = []
    at, follows = 0, -1
    for part in parts:
        if not part.text:
            continue
        texts.append(part.text)
        origin = part.origin
        ends = (*origin.text_starts[1:], len(part.text))
        for start, end, file_start, width in zip(
            origin.text_starts, ends, origin.file_starts, origin.widths, strict=True
        ):
            if not (widths and width == widths[-1] and file_start == follows):
                text_starts.append(at + start)
                file_starts.append(file_start)
                widths.append(width)
            follows = file_start + (end - start) * width
        at += len(part.text)
    origin = Origin(text_starts=tuple(text_starts), file_starts=tuple(file_starts), widths=tuple(widths))
    return Mapped(text="".join(texts), origin=origin)
