"""Entries that were edited between two copies of a page: the figures, times and places that are others now, in both wordings."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from reconcile.claims.pages.likeness import figures, jaccard, stems
from reconcile.claims.pages.told_values import ToldValue, values_within
from reconcile.claims.reading import Reading
from reconcile.claims.records.stories import Course
from reconcile.mentions import Mentions
from reconcile.model import BlockKind, EntryRole, Span

_LEAST_WORDS: Final = 6
_LEAST_SHARED: Final = 2
"""Two files with so many whole entries in common are copies of one page."""
_MOST_COPIES: Final = 20
"""Files that hold one entry; what more hold is furniture."""
_ALIKE: Final = 0.5
_WORD: Final = re.compile(r"\w+")


@attrs.frozen(kw_only=True, eq=False)
class _Copy:
    """One file of a page. whole: its entries by stamp and words; last: its newest stamp, in seconds."""

    reading: Reading
    whole: Mapping[tuple[float, str], Mentions]
    last: float

    @property
    def age(self) -> tuple[float, int]:
        """Grows with the page: by its newest stamp, else by its entries."""
        return self.last, len(self.whole)


def make_edits(readings: Iterable[Reading]) -> Iterator[Course]:
    """A course of two steps for each value that an entry has otherwise in a newer copy of its page, in the order of the files."""
    copies = sorted((_copy(reading) for reading in readings), key=lambda c: (*c.age, c.reading.page.name))
    holders: dict[tuple[float, str], list[int]] = defaultdict(list)
    for index, copy in enumerate(copies):
        for key in copy.whole:
            holders[key].append(index)
    shared = Counter(
        pair
        for held in holders.values()
        if 1 < len(held) <= _MOST_COPIES
        for pair in itertools.combinations(held, 2)
    )
    newest: dict[int, int] = {}
    for (older, newer), count in sorted(shared.items()):
        if count >= _LEAST_SHARED and older not in newest:
            newest[older] = newer  # the next copy tells of the ones behind it
            yield from _edits(copies[older], copies[newer])


def _copy(reading: Reading) -> _Copy:
    whole = {}
    for found in reading.mentions:
        words = _WORD.findall(found.entry.plain.lower())
        if found.entry.role is EntryRole.ENTRY and len(words) >= _LEAST_WORDS:
            whole[_at(found), " ".join(words)] = found
    last = reading.last.sort_key[0] if reading.last is not None else 0.0
    return _Copy(reading=reading, whole=whole, last=last)


def _at(found: Mentions) -> float:
    return found.entry.stamp.interval.sort_key[0] if found.entry.stamp is not None else 0.0


def _edits(older: _Copy, newer: _Copy) -> Iterator[Course]:
    """What the entries that both copies have tell otherwise in the newer one."""
    gone = [found for key, found in older.whole.items() if key not in newer.whole]
    came: dict[float, list[Mentions]] = defaultdict(list)
    headed: dict[str, list[Mentions]] = defaultdict(list)
    for key, found in newer.whole.items():
        if key not in older.whole:
            came[key[0]].append(found)
            headed[found.entry.headline or ""].append(found)
    for before in gone:
        near = came[_at(before)] or (headed[before.entry.headline] if before.entry.headline else [])
        alike = [(jaccard(_telling(before), _telling(after)), after) for after in near[:_MOST_COPIES]]
        score, after = max(alike, key=lambda pair: pair[0], default=(0.0, before))
        if score >= _ALIKE:
            for old, new in _changed(before, after):
                yield _course(newer.reading, old, new, is_newer=newer.age > older.age)


def _telling(found: Mentions) -> frozenset[str]:
    return stems(found.entry.plain) - figures(found.entry.plain)


def _changed(before: Mentions, after: Mentions) -> Iterator[tuple[ToldValue, ToldValue]]:
    """The values of a sentence that the edited sentence has otherwise, where one of a kind stands for one."""
    kept = {text for _, text in _sentences(before)} & {text for _, text in _sentences(after)}
    came = [span for span, text in _sentences(after) if text not in kept]
    for span, text in _sentences(before):
        if text in kept:
            continue
        words = stems(text) - figures(text)
        near = max(came, key=lambda s: jaccard(words, _words(after, s)), default=None)
        if near is not None and jaccard(words, _words(after, near)) >= _ALIKE:
            yield from _pairs(list(values_within(before, span)), list(values_within(after, near)))


def _words(found: Mentions, span: Span) -> frozenset[str]:
    text = found.entry.plain[span.start : span.end]
    return stems(text) - figures(text)


def _sentences(found: Mentions) -> list[tuple[Span, str]]:
    told = (s.span for s in found.sentences if s.block in (BlockKind.BODY, BlockKind.HEADLINE))
    return [
        (span, " ".join(_WORD.findall(found.entry.plain[span.start : span.end].lower()))) for span in told
    ]


def _pairs(old: list[ToldValue], new: list[ToldValue]) -> Iterator[tuple[ToldValue, ToldValue]]:
    known, now = {v.key for v in old}, {v.key for v in new}
    for kind in dict.fromkeys(v.kind for v in old):
        left = {v.key: v for v in old if v.kind == kind and v.key not in now}
        come = {v.key: v for v in new if v.kind == kind and v.key not in known}
        if len(left) == len(come) == 1:
            yield next(iter(left.values())), next(iter(come.values()))


def _course(reading: Reading, old: ToldValue, new: ToldValue, *, is_newer: bool) -> Course:
    return Course(
        **reading.base(new.entry, [v.entry.quote(v.sentence) for v in (new, old)]),
        what="edit",
        subject=f"“{old.text}”",
        course=f"{old.text}, {'then' if is_newer else 'or'} {new.text}",
        first=old.text,
        last=new.text,
        steps=2,
        cue="",
    )
