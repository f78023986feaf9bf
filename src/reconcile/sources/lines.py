"""The lines of a text file with their offsets."""

from __future__ import annotations

import re

import attrs

from reconcile.model import Span

# Some editors end lines with the separators of Unicode; offsets and line numbers stay those of the file.
_LINE = re.compile(r"[^\r\n\u0085\u2028\u2029]+")


@attrs.frozen
class Line:
    """A line that is not blank, without the white space around it. start: its offset in the file."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def part(self, start: int, end: int) -> Line:
        """A stretch of the line, trimmed; its text is empty when there is nothing in it."""
        raw = self.text[start:end]
        text = raw.strip()
        return Line(text, self.start + start + (len(raw) - len(raw.lstrip()) if text else 0))


def lines_of(text: str) -> tuple[Line, ...]:
    """Every line that is not blank, in order."""
    found = []
    for match in _LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip()
        if stripped:
            found.append(Line(stripped, match.start() + len(raw) - len(raw.lstrip())))
    return tuple(found)
