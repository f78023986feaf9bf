"""Where words stand: spans of a text, lines of a source, and the way from a text back to its file."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, Generic, TypeVar

import attrs

T = TypeVar("T")

_LINE_END: Final = re.compile(r"\r\n?|\n")


@attrs.frozen(order=True)
class Span:
    """Half-open, in code points. Raises: ValueError when it runs backwards."""

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forwards from 0 or more, not {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)

    def hull(self, other: Span) -> Span:
        return Span(min(self.start, other.start), max(self.end, other.end))


def _start_of(pair: tuple[Span, object]) -> int:
    return pair[0].start


@attrs.frozen(eq=False)
class Placed(Generic[T]):
    """Things of a text in order of place, found by where they stand without a look at each of them.

    reach: for each of them the furthest end so far, so that a search backwards knows when to stop.
    """

    items: tuple[T, ...]
    spans: tuple[Span, ...] = attrs.field(repr=False)
    starts: tuple[int, ...] = attrs.field(repr=False)
    reach: tuple[int, ...] = attrs.field(repr=False)

    @classmethod
    def of(cls, items: Iterable[T], span_of: Callable[[T], Span]) -> Placed[T]:
        """Things in order of where they start; those that start together stay as they were given."""
        ordered = sorted([(span_of(item), item) for item in items], key=_start_of)
        if not ordered:
            return cls((), (), (), ())
        spans, placed = zip(*ordered, strict=True)
        reach = itertools.accumulate([span.end for span in spans], max)
        return cls(placed, spans, tuple([span.start for span in spans]), tuple(reach))

    def within(self, span: Span) -> tuple[T, ...]:
        """Those that a span holds, in order."""
        first = bisect.bisect_left(self.starts, span.start)
        last = bisect.bisect_right(self.starts, span.end, first)
        if first == last:
            return ()
        return tuple(self.items[i] for i in range(first, last) if self.spans[i].end <= span.end)

    def overlapping(self, span: Span) -> tuple[T, ...]:
        """Those that share a code point with a span, in order."""
        first = last = bisect.bisect_left(self.starts, span.end)
        while first and self.reach[first - 1] > span.start:
            first -= 1
        return tuple(self.items[i] for i in range(first, last) if self.spans[i].end > span.start)

    def holding(self, index: int) -> T | None:
        """The first of those that hold a code point."""
        first = last = bisect.bisect_right(self.starts, index)
        while first and self.reach[first - 1] > index:
            first -= 1
        for i in range(first, last):
            if self.spans[i].end > index:
                return self.items[i]
        return None

    def starting(self, first: int, last: int) -> tuple[T, ...]:
        """Those that start at code point first to last, both included, in order."""
        low, high = bisect.bisect_left(self.starts, first), bisect.bisect_right(self.starts, last)
        return self.items[low:high]

    def before(self, index: int) -> Iterator[T]:
        """Those that end at a code point or before it, the last one first."""
        for i in range(bisect.bisect_right(self.starts, index) - 1, -1, -1):
            if self.spans[i].end <= index:
                yield self.items[i]


@attrs.frozen(kw_only=True)
class Source:
    """A file or stream that was read. name: as the user gave it. line_starts: offset of each line's first code point."""

    name: str
    line_starts: tuple[int, ...] = attrs.field(repr=False)

    @classmethod
    def of(cls, name: str, text: str) -> Source:
        """The source of a decoded text; lines end as editors count them (LF, CRLF, or a lone CR)."""
        return cls(name=name, line_starts=(0, *(m.end() for m in _LINE_END.finditer(text))))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a code point, both from 1."""
        line = bisect.bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


@attrs.frozen(kw_only=True)
class Origin:
    """Where each code point of a text stands in its file, as runs: text_starts[i].. lies at file_starts[i]..

    widths[i] is how many code points of the file each code point of run i takes: 1 where the text stands verbatim,
    more where it is written as an escape, 0 where the text was put in between (a line break between two fields).
    """

    text_starts: tuple[int, ...]
    file_starts: tuple[int, ...]
    widths: tuple[int, ...]

    @classmethod
    def verbatim(cls, file_start: int) -> Origin:
        """The origin of a text that stands in its file letter by letter."""
        return cls(text_starts=(0,), file_starts=(file_start,), widths=(1,))

    def offset(self, index: int) -> int:
        """File offset of a code point of the text."""
        run = max(bisect.bisect_right(self.text_starts, index) - 1, 0)
        return self.file_starts[run] + (index - self.text_starts[run]) * self.widths[run]

    def end(self, index: int) -> int:
        """File offset behind a code point of the text, so behind the whole of its escape."""
        run = max(bisect.bisect_right(self.text_starts, index) - 1, 0)
        return self.file_starts[run] + (index + 1 - self.text_starts[run]) * self.widths[run]
