"""Where the stamps of a page lie in truth, and the witnesses of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

import attrs

from reconcile.claims.records.claim import DateEvidence
from reconcile.model import Entry, Quote
from reconcile.times import DAY_S, MINUTE_S

DAY_MIN: Final = DAY_S // MINUTE_S
_NAMES: Final = {
    "clock": ("clock told as now", "clocks told as now"),
    "id": ("id of an entry", "ids of entries"),
    "greeting": ("greeting", "greetings"),
}
LEAST_WITNESSES: Final = 3
"""So many entries must agree before the stamps of a page are read anew, or doubted."""

_SHOWN: Final = 4


@attrs.frozen(kw_only=True)
class Witness:
    """One piece of evidence for the moment of an entry.

    kind: "clock", "id" or "greeting". The stamp runs ahead of the truth by low_min to high_min minutes (both included),
    or by whole days more or less where `daily`. fits: it agrees with the stamp as stated. shown: it in words.
    """

    kind: str
    entry: Entry
    low_min: int
    high_min: int
    daily: bool
    fits: bool
    shown: str
    quote: Quote

    def holds(self, off_min: int) -> bool:
        """True when the stamp may run ahead by so many minutes."""
        gap = off_min - self.low_min
        return 0 <= (gap % DAY_MIN if self.daily else gap) <= self.high_min - self.low_min


@attrs.frozen(kw_only=True)
class Zoning:
    """What the witnesses of a page say against its stamps.

    stated: the zone of the stamps as stated. off_min: minutes by which they run ahead of the truth, whole quarters of an
    hour, None when no two witnesses tell the same. zone_min: minutes ahead of UTC of the clocks on which they were then
    rendered. agreeing, against, astray: the witnesses that hold with it (without off_min: that exclude the stamps as
    stated), that hold with the stamps as stated, and with neither. settled: sure enough to read the stamps anew.
    """

    stated: str
    off_min: int | None
    zone_min: int | None
    agreeing: tuple[Witness, ...]
    against: tuple[Witness, ...]
    astray: tuple[Witness, ...]
    settled: bool

    @property
    def doubts(self) -> bool:
        """True where the stamps cannot be as stated, and nothing settles how else they are to be read."""
        return not self.settled and entries_of(self.agreeing) >= LEAST_WITNESSES and not self.against

    @property
    def label(self) -> str:
        """ "UTC+8"; "" where it is not known."""
        return "" if self.zone_min is None else offset_text(self.zone_min)

    @property
    def counted(self) -> str:
        """ "2 clocks told as now and 60 ids of entries"."""
        count = Counter(w.kind for w in self.agreeing)
        return " and ".join(f"{n} {_NAMES[kind][n > 1]}" for kind in _NAMES if (n := count[kind]))

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The words of the first witnesses."""
        return tuple(w.quote for w in self.agreeing[:_SHOWN])

    @property
    def lines(self) -> tuple[str, ...]:
        """The witnesses in words: the first of those that agree, and how many hold with something else."""
        shown = [w.shown for w in self.agreeing[:_SHOWN]]
        more = len(self.agreeing) - len(shown)
        return (
            *shown,
            *([f"{more} more agree"] if more else ()),
            *([f"{entries_of(self.against)} hold with the stamps as stated"] if self.against else ()),
            *([f"{entries_of(self.astray)} hold with neither"] if self.astray else ()),
        )

    def evidence(self) -> DateEvidence:
        """The outcome in one line, for the head of the page."""
        text = f"the stamps are read as {self.label}, as {self.counted} show"
        return DateEvidence(rule="page zone", text=text, quotes=self.quotes)


def entries_of(witnesses: Iterable[Witness]) -> int:
    """How many entries these witnesses are of."""
    return len({w.entry.id for w in witnesses})


def offset_text(minutes: int) -> str:
    """ "UTC+8", "UTC-3:30", "UTC"."""
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{hours}{f':{rest:02d}' if rest else ''}" if minutes else "UTC"
