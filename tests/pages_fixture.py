"""The example pages, read and checked once for all tests that speak of them."""

from __future__ import annotations

import functools
import re
from pathlib import Path

import attrs

from reconcile import check, read_page

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
PAGES = ("harbour-summit.txt", "island-visit.txt", "storm-coast.json")

_ROW = re.compile(
    r"^\| *(?P<entry>[^|]+?) *\| *`(?P<words>[^`]+)` *\| *(?P<expected>[^|]+?) *\| *(?P<why>[^|]+?) *\|$"
)


@attrs.frozen
class Planted:
    """A row of examples/README.md: words of a page, and the code that must rest on them ("silent: ..." for a trap)."""

    page: str
    entry: str
    words: str
    expected: str

    @property
    def is_trap(self):
        return self.expected.startswith("silent")

    def __str__(self):
        verdict = self.expected if self.is_trap else f"{self.expected} finds"
        return f"{self.page} {self.entry}: {verdict} {self.words}"


def _planted():
    page = ""
    for line in (EXAMPLES / "README.md").read_text("utf-8").splitlines():
        page = line.removeprefix("## ") if line.startswith("## ") else page
        if row := _ROW.match(line):
            yield Planted(page, row["entry"], row["words"], row["expected"])


PLANTED = tuple(_planted())


def text_of(name):
    return (EXAMPLES / name).read_text("utf-8")


def checked(name, text):
    """The report of a text under a name; for a list of tests that only look at it, see `report_of`."""
    return check([read_page(text.encode(), name=name)])


@functools.cache
def report_of(name):
    return checked(name, text_of(name))


def touches(quoted, words):
    """True when one holds the other, whatever the case and the spaces."""
    a, b = (" ".join(t.split()).casefold() for t in (quoted, words))
    return a in b or b in a
