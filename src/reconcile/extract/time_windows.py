"""Where in a line a shape of time can stand: round the words that it cannot do without.

Like the gate this only saves work: the stretches are wider than any expression of their kind.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.extract.time_gate import FOUR_FIGURES, Sign, words_of

# Kind: the words that it is built round, and how many characters may stand before and after one of them.
_ROUND: Final[dict[str, tuple[Sign, int, int]]] = {
    "day_month": (Sign.MONTH, 80, 40), "month_day": (Sign.MONTH, 80, 60), "spelled_day": (Sign.MONTH, 60, 70),
    "feast": (Sign.FEAST, 40, 50), "weekday": (Sign.WEEKDAY, 70, 60), "day_word": (Sign.DAY, 80, 60),
    "month": (Sign.MONTH, 70, 60), "relative_unit": (Sign.STRETCH, 70, 20), "weekend": (Sign.WEEKEND, 60, 20),
    "season": (Sign.SEASON, 60, 30), "bare_season": (Sign.SEASON, 40, 30), "quarter": (Sign.QUARTER, 70, 70),
    "account": (Sign.PERIOD, 70, 60), "months": (Sign.PERIOD, 60, 20), "year_side": (Sign.RUNNING, 10, 30), "whose_year": (Sign.PERIOD, 40, 20),
    "running": (Sign.RUNNING, 60, 60), "year_words": (Sign.YEAR_WORD, 30, 60), "year": (Sign.FOUR, 70, 40), "year_range": (Sign.FOUR, 30, 20),
    "century": (Sign.CENTURY, 80, 20), "anniversary": (Sign.ANNIVERSARY, 80, 20), "ref": (Sign.NOW, 50, 50),
    "ago": (Sign.WAY, 110, 20), "day_from": (Sign.DAY_NAME, 70, 10), "bare_ago": (Sign.PLURAL, 10, 20), "in_amount": (Sign.UNIT, 120, 20),
    "span": (Sign.UNIT, 100, 30), "first_in": (Sign.UNIT, 120, 10), "length": (Sign.UNIT, 100, 40),
    "long": (Sign.LONG, 20, 20), "bare": (Sign.PLURAL, 20, 20), "set": (Sign.EVERY, 40, 70), "rate": (Sign.UNIT, 30, 30),
}  # fmt: skip


_SPACES: Final = re.compile(r"(?<= ) +")


@attrs.frozen
class OneSpaced:
    """A line with each run of spaces made one. cuts: where in it spaces are gone; gone: how many up to there, in all."""

    text: str
    cuts: tuple[int, ...]
    gone: tuple[int, ...]

    @classmethod
    def of(cls, line: str) -> OneSpaced:
        cuts, gone, total = [], [], 0
        for run in _SPACES.finditer(line):
            cuts.append(run.start() - total)
            total += len(run[0])
            gone.append(total)
        return cls(_SPACES.sub("", line), tuple(cuts), tuple(gone))

    def place(self, index: int) -> int:
        """Where a character of the text stood in the line."""
        before = bisect.bisect_right(self.cuts, index)
        return index + (self.gone[before - 1] if before else 0)


@attrs.define
class Windows:
    """The stretches of one line, worked out once for each kind of word. start, end: of the line in the text."""

    plain: str
    start: int
    end: int
    words: frozenset[str]
    _low: str | None = None
    _places: dict[Sign, list[tuple[int, int]]] = attrs.field(factory=dict)

    def of(self, kind: str) -> Iterator[tuple[int, int]]:
        """Start and end of each stretch of the text in which a shape of this kind can stand, in order, apart."""
        told = _ROUND.get(kind)
        if told is None or self.end - self.start < 160:
            yield self.start, self.end
            return
        sign, before, after = told
        places = self._places.get(sign)
        if places is None:
            places = self._places[sign] = self._found(sign)
        first, last = -1, -1
        for begin, end in places:
            left, right = begin - before, end + after
            if left > last:
                if last >= 0:
                    yield self._cut(first, last)
                first = left
            last = max(last, right)
        if last >= 0:
            yield self._cut(first, last)

    def _cut(self, left: int, right: int) -> tuple[int, int]:
        """A stretch of the text that begins with a word."""
        if left <= 0:
            return self.start, min(self.start + right, self.end)
        gap = self.plain.find(" ", self.start + left, self.start + right)
        return self.start + left if gap < 0 else gap, min(self.start + right, self.end)

    def _found(self, sign: Sign) -> list[tuple[int, int]]:
        """Where the words of a sign stand in the line, in order."""
        if self._low is None:
            self._low = self.plain[self.start : self.end].lower()
        low, places = self._low, []
        if sign is Sign.FOUR:
            found = FOUR_FIGURES.finditer(self.plain, self.start, self.end)
            return [(m.start() - self.start, m.end() - self.start) for m in found]
        if len(low) != self.end - self.start:  # letters that grow when they are made small
            return [(0, self.end - self.start)]
        for word in self.words & words_of(sign):
            at = low.find(word)
            while at >= 0:
                places.append((at, at + len(word)))
                at = low.find(word, at + len(word))
        places.sort()
        return places
