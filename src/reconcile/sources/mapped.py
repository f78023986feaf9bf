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
        built, at = _Building(), 0
        for match in pattern.finditer(self.text):
            start, end = match.span()
            new = replacement(match)
            if end == start or new == match.group():
                continue
            built.copy(self, at, start)
            file_start = self.origin.offset(start)
            built.put(new, file_start, max(self.origin.end(end - 1) - file_start, 0))
            at = end
        if not at:
            return self
        built.copy(self, at, len(self.text))
        return built.done()

    def in_place_of(self, start: int, end: int, new: str) -> Mapped:
        """Another text for the part from start to end (not empty)."""
        file_start = self.origin.offset(start)
        return Mapped.put(new, file_start, max(self.origin.end(end - 1) - file_start, 0))


EMPTY = Mapped(text="", origin=Origin(text_starts=(), file_starts=(), widths=()))


def join(parts: Iterable[Mapped]) -> Mapped:
    """The parts one after the other; runs that go on in the file are made one."""
    built = _Building()
    for part in parts:
        built.copy(part, 0, len(part.text))
    return built.done()


class _Building:
    """A text in the making: pieces, and runs that are lengthened where the file goes on."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.text_starts: list[int] = []
        self.file_starts: list[int] = []
        self.widths: list[int] = []
        self.length, self.follows = 0, -1

    def run(self, length: int, file_start: int, width: int) -> None:
        """Add the origin of the next `length` code points."""
        if not (self.widths and width == self.widths[-1] and file_start == self.follows):
            self.text_starts.append(self.length)
            self.file_starts.append(file_start)
            self.widths.append(width)
        self.follows = file_start + length * width
        self.length += length

    def put(self, text: str, file_start: int, width: int) -> None:
        """Add a text each of whose code points stands for one whole stretch of the file."""
        self.texts.append(text)
        for _ in text:
            self.run(1, file_start, width)

    def copy(self, of: Mapped, start: int, end: int) -> None:
        """Add a part of another text."""
        if start >= end:
            return
        self.texts.append(of.text[start:end])
        starts, files, widths = of.origin.text_starts, of.origin.file_starts, of.origin.widths
        i = bisect.bisect_right(starts, start) - 1
        while start < end:
            stop = min(starts[i + 1], end) if i + 1 < len(starts) else end
            self.run(stop - start, files[i] + (start - starts[i]) * widths[i], widths[i])
            start, i = stop, i + 1

    def done(self) -> Mapped:
        origin = Origin(
            text_starts=tuple(self.text_starts),
            file_starts=tuple(self.file_starts),
            widths=tuple(self.widths),
        )
        return Mapped(text="".join(self.texts), origin=origin)
