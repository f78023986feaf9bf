"""Entries whose stamps or numbers break the order of their page."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Final

from reconcile.claims.reading import Reading
from reconcile.claims.records.page_records import Misplaced, Numbering
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import BlockKind, Entry, Span
from reconcile.time_labels import clock, day_label
from reconcile.times import DAY_S, HOUR_S, wall_of

_LEAST: Final = 4
_MOST_SHARE: Final = 0.2
_MARKED: Final = LazyPattern(
    r"\b(?:pinned|updated?|edited|amended|corrected|correction|summary|key (?:points|events|moments)|what we know|at a glance|recap|"
    r"catch[- ]up|the story so far|where (?:we|things) stand|highlights|in case you missed|re-?published|re-?posted)\b",
)
_HEAD: Final = 240
_POINT_S: Final = 2 * HOUR_S


def make_misplaced(reading: Reading) -> Iterator[Misplaced]:
    """Each entry that has to be taken out so that the stamps of the others run one way; nothing where no way prevails.

    Entries that say that they were changed later, or that sum up, are not looked at.
    """
    stamped = [(e, at) for e in reading.page.entries if (at := _instant(e)) is not None and not _is_marked(e)]
    times = [at.timestamp() for _, at in stamped]
    if len(stamped) < _LEAST:
        return
    falls, rises = (sum((a > b) if down else (a < b) for a, b in pairwise(times)) for down in (True, False))
    newest_first = falls > rises
    kept = _longest_run([-t for t in times] if newest_first else times)
    out = [i for i in range(len(stamped)) if i not in kept]
    if not out or len(out) > max(1, _MOST_SHARE * len(stamped)) or falls == rises:
        return
    for index in out:
        yield _misplaced(reading, stamped, index, kept, newest_first=newest_first, misplaced=len(out))


def _instant(entry: Entry) -> datetime | None:
    """When an entry was published; None where its stamp is lost, or is no more than a day."""
    when = entry.stamp.interval if entry.stamp is not None else None
    return when.start if when is not None and when.is_bounded and when.width_s < _POINT_S else None


def _longest_run(values: Sequence[float]) -> frozenset[int]:
    """Indices of a longest run of values that never fall; of several, the one that keeps the later places."""
    tails: list[float] = []
    last: list[int] = []
    before: list[int | None] = []
    for index, value in enumerate(values):
        at = bisect.bisect_right(tails, value)
        before.append(last[at - 1] if at else None)
        if at == len(tails):
            tails.append(value)
            last.append(index)
        else:
            tails[at], last[at] = value, index
    found: set[int] = set()
    step = last[-1] if last else None
    while step is not None:
        found.add(step)
        step = before[step]
    return frozenset(found)


def _misplaced(
    reading: Reading,
    stamped: Sequence[tuple[Entry, datetime]],
    index: int,
    kept: frozenset[int],
    *,
    newest_first: bool,
    misplaced: int,
) -> Misplaced:
    entry, at = stamped[index]
    above = next((i for i in range(index - 1, -1, -1) if i in kept), None)
    below = next((i for i in range(index + 1, len(stamped)) if i in kept), None)
    beside = [i for i in (above, below) if i is not None]
    high, low = (above, below) if newest_first else (below, above)
    off_s = 0.0
    if high is not None and at > stamped[high][1]:
        off_s = (at - stamped[high][1]).total_seconds()
    elif low is not None and at < stamped[low][1]:
        off_s = (stamped[low][1] - at).total_seconds()
    return Misplaced(
        **reading.base(
            entry, [entry.quote(_mark(entry)), *(stamped[i][0].quote(_mark(stamped[i][0])) for i in beside)]
        ),
        order="newest first" if newest_first else "oldest first",
        stamp=_told(at),
        above="" if above is None else _told(stamped[above][1]),
        below="" if below is None else _told(stamped[below][1]),
        off_min=off_s / 60,
        topmost=above is None,
        misplaced=misplaced,
        entries=len(stamped),
        slip=_slip(at, None if high is None else stamped[high][1], None if low is None else stamped[low][1]),
    )


def _slip(at: datetime, high: datetime | None, low: datetime | None) -> str:
    """What would put a stamp between its neighbours: a whole day, or am and pm exchanged."""
    if high is None or low is None:
        return ""
    for shift_s, words in (
        (DAY_S // 2, "am and pm exchanged"),
        (-DAY_S // 2, "am and pm exchanged"),
        (DAY_S, "the date of the day before"),
        (-DAY_S, "the date of the next day"),
    ):
        if low.timestamp() <= at.timestamp() + shift_s <= high.timestamp():
            return words
    return ""


def _is_marked(entry: Entry) -> bool:
    stamp = entry.stamp.text if entry.stamp is not None else ""
    return _MARKED.search(entry.plain, 0, _HEAD) is not None or _MARKED.search(stamp) is not None


def _mark(entry: Entry) -> Span:
    """The stamp of an entry as it stands on the page, else its first block."""
    stamps = [b.span for b in entry.blocks if b.kind is BlockKind.STAMP]
    return stamps[0] if stamps else (entry.blocks[0].span if entry.blocks else Span(0, len(entry.text)))


def _told(at: datetime) -> str:
    return f"{clock(at)} UTC on {day_label(wall_of(at, 'UTC'))}"


def make_numberings(reading: Reading) -> Iterator[Numbering]:
    """What is wrong with the numbers of a page whose entries mostly count up or down by one; one record for each kind."""
    numbered = [(e, e.number) for e in reading.page.entries if e.number is not None]
    steps = Counter(b - a for (_, a), (_, b) in pairwise(numbered))
    if not steps:
        return
    step, times = max(steps.items(), key=lambda item: (item[1], abs(item[0]) == 1, item[0]))
    if abs(step) != 1 or 2 * times < len(numbered) - 1:
        return
    counts = Counter(n for _, n in numbered)
    repeated = [(e, n) for e, n in numbered if counts[n] > 1]
    if repeated:
        yield _numbering(reading, repeated, "repeats", len(numbered))
    missing = sorted(set(range(min(counts), max(counts) + 1)) - set(counts))
    beside = [(e, n) for e, n in numbered if n - 1 in missing]
    if missing and len(missing) <= _MOST_SHARE * len(numbered):
        yield _numbering(reading, [(e, n - 1) for e, n in beside], "skips", len(numbered))
    back = [(e, n) for (_, a), (e, n) in pairwise(numbered) if (n - a) * step < 0]
    if back:
        yield _numbering(reading, back, "runs back", len(numbered))


def _numbering(reading: Reading, found: list[tuple[Entry, int]], what: str, entries: int) -> Numbering:
    shown = list(dict.fromkeys(n for _, n in found))
    return Numbering(
        **reading.base(found[0][0], [e.quote(_mark(e)) for e, _ in found[:6]]),
        what=what,
        numbers=", ".join(map(str, shown[:8])) + (" and more" if len(shown) > 8 else ""),
        entries=entries,
    )
