"""Line numbers of a TOML text, which tomllib does not give: found again by section, key and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

_HEADER: Final = re.compile(r"\s*\[\[?\s*([A-Za-z_][\w.-]*)\s*\]\]?\s*(?:#.*)?$")
_KEY: Final = re.compile(r"\s*(?:\"([^\"]*)\"|'([^']*)'|([\w-]+))\s*[.=]")
_FENCE: Final = re.compile(r"\"\"\"|'''")


@attrs.frozen
class Lines:
    """The lines of a file by section. starts: section name and first line (from 1) of each header, in order."""

    lines: tuple[str, ...]
    starts: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, text: str) -> Lines:
        """The lines of a TOML text; what looks like a header within a text of several lines is none."""
        lines = tuple(text.splitlines())
        return cls(lines, tuple(_headers(lines)))

    def find(self, section: str, key: str = "", words: str = "", *, nth: int = 0) -> int:
        """The line, from 1, of words within a key of the nth section of that name; the nearest that is there.

        Words not found give the key's line, a key not found the section's, a section not found line 1.
        """
        headers = [i for i, (name, _) in enumerate(self.starts) if name == section]
        if nth >= len(headers):
            return 1
        index = headers[nth]
        start = self.starts[index][1]
        after = self.starts[index + 1][1] - 1 if index + 1 < len(self.starts) else len(self.lines)
        behind = range(start + 1, after + 1)
        at_key = next((n for n in behind if _key_of(self.lines[n - 1]) == key), None) if key else start
        if at_key is None:
            return start
        if not words:
            return at_key
        escaped = words.replace("\\", "\\\\").replace('"', '\\"')
        first = words.strip().partition("\n")[0]
        for wanted in (words, escaped, first):
            found = next((n for n in range(at_key, after + 1) if wanted in self.lines[n - 1]), None)
            if found is not None:
                return found
        return at_key


def _key_of(line: str) -> str | None:
    match = _KEY.match(line)
    return None if match is None else next(key for key in match.groups() if key is not None)


def _headers(lines: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    fence = ""
    for number, line in enumerate(lines, start=1):
        header = None if fence else _HEADER.match(line)
        if header:
            yield header[1], number
        for mark in _FENCE.findall(line):
            fence = "" if mark == fence else fence or mark
