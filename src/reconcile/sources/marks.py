"""Which lines of a text open its entries: those with stamps, those with "37m ago", and the headlines above them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.sources.clocks import Order
from reconcile.sources.dated import date_line, declared_zone
from reconcile.sources.furniture import is_noise
from reconcile.sources.headlines import is_shaped
from reconcile.sources.lines import Line
from reconcile.sources.people import is_byline, is_credit_line, is_role
from reconcile.sources.stamps import Opening, Sureness, is_ago, opening

_KEY_EVENTS = re.compile(
    r"(?:#+\s*)?(?:Key (?:events?|updates?|moments?|points?)|Top updates|Summary):?", re.IGNORECASE
)
_CHANGED = re.compile(r"(?:(?:last|first) )?(?:updated|published)(?: on| at)?:?", re.IGNORECASE)
_FEWEST_WEAK: Final = 2
_LINES_A_WEAK: Final = 4
_FEWEST_AGO: Final = 2
_FEWEST_ABOVE: Final = 2
_MOST_WRITERS: Final = 3


@attrs.frozen(kw_only=True)
class Mark:
    """A line that opens an entry. stamp: None for one that only counts back from the time of reading ("5m ago").

    first: index of the entry's first line, which is the headline above where one stands there.
    """

    index: int
    first: int
    stamp: Opening | None
    is_alone: bool


def marks_of(lines: Sequence[Line], order: Order | None = None) -> tuple[Mark, ...]:
    """The lines that open entries. Where few clocks have a date, those that stand alone with one date the page."""
    marks = _sure(tuple(_every_mark(lines, order)))
    marks = _without_key_events(lines, _without_page_dates(lines, marks))
    return _under_headlines(lines, marks)


def stamp_count(lines: Sequence[Line]) -> int:
    """How many lines open an entry with a stamp; those that are weak count only where they are a good part of all."""
    marks = marks_of(lines)
    weak = sum(m.stamp is not None and m.stamp.sureness < Sureness.STRONG for m in marks)
    return len(marks) if _LINES_A_WEAK * weak >= len(lines) else len(marks) - weak


def _sure(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks that count on this page, by what most of them are."""
    counts = Counter(m.stamp.sureness for m in marks if m.stamp is not None)
    least = Sureness.STRONG
    if counts[Sureness.WEAK] > counts[Sureness.STRONG] and counts[Sureness.WEAK] >= _FEWEST_WEAK:
        has_nought = any(m.stamp is not None and m.stamp.clock.startswith("0") for m in marks)
        least = Sureness.BARE if has_nought else Sureness.WEAK
    return tuple(m for m in marks if m.stamp is None or m.stamp.sureness >= least)


def _every_mark(lines: Sequence[Line], order: Order | None) -> Iterator[Mark]:
    last: Mark | None = None
    ago: int | None = None
    for i, line in enumerate(lines):
        stamp = opening(line, order)
        if stamp is None:
            if ago is not None:
                last = Mark(index=ago, first=ago, stamp=None, is_alone=True)
                yield last
            belongs_above = last is not None and last.is_alone and last.index == i - 1
            stamped_below = i + 1 < len(lines) and opening(lines[i + 1], order) is not None
            ago = i if is_ago(line.text) and (stamped_below or not belongs_above) else None
            continue
        if ago is not None:
            stamp = attrs.evolve(stamp, sureness=Sureness.STRONG)
        if last is None or not _repeats(last, stamp, i, line):
            first = ago if ago is not None else i
            if _has_signed_headline(lines, i, stamp, last.index + 1 if last else 0):
                first = i - 1
            last = Mark(index=i, first=first, stamp=stamp, is_alone=stamp.end >= len(line.text))
            yield last
        ago = None


def _has_signed_headline(lines: Sequence[Line], i: int, stamp: Opening, free: int) -> bool:
    """True for "07:34 , Mara Quill" under a headline."""
    rest = lines[i].text[stamp.end :]
    signed = rest.startswith(",") and is_byline(rest[1:].strip())
    return signed and i > free and is_shaped(lines[i - 1].text)


def _repeats(last: Mark, stamp: Opening, i: int, line: Line) -> bool:
    """True for "16:53" alone under "4.53pm BST" alone: one stamp printed twice."""
    if last.stamp is None or not last.is_alone or i != last.index + 1:
        return False
    return stamp.end >= len(line.text) and stamp.clock_s == last.stamp.clock_s


def _without_key_events(lines: Sequence[Line], marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Without what only counts back, where it stands in a list of key events above the entries, or is a single one."""
    ago = [m for m in marks if m.stamp is None]
    if not ago:
        return tuple(marks)
    top = next((m.first for m in marks if m.stamp is not None), 0)
    listed = next((i for i, line in enumerate(lines[:top]) if _KEY_EVENTS.fullmatch(line.text)), top)
    kept = [m for m in ago if not listed <= m.index < top]
    if len(kept) < _FEWEST_AGO:
        kept = []
    return tuple(m for m in marks if m.stamp is not None or any(m is k for k in kept))


def _without_page_dates(lines: Sequence[Line], marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Without the stamps that date the page: in its heading, or on lines of their own among clocks without a date."""
    dated = [m for m in marks if m.stamp is not None and m.stamp.is_dated]
    if 2 * len(dated) <= sum(m.stamp is not None for m in marks):
        return tuple(m for m in marks if m not in dated or not m.is_alone)
    if len(marks) > 1 and marks[0] in dated and marks[0].is_alone:
        first, then = marks[:2]
        above = lines[first.index - 1].text if first.index else ""
        if then.first == first.index + 1 or _CHANGED.fullmatch(above):
            return tuple(marks[1:])
    return tuple(marks)


def _under_headlines(lines: Sequence[Line], marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks, each with the headline above it on pages that put the stamp under the headline."""
    alone = [m for m in marks if m.is_alone and m.stamp is not None]
    heads = {
        m.index: _headline_above(lines, m, before) for m, before in zip(marks, (None, *marks), strict=False)
    }
    above = sum(heads[m.index] is not None for m in alone)
    below = sum(m.index + 1 < len(lines) and is_shaped(lines[m.index + 1].text) for m in alone)
    if above < _FEWEST_ABOVE or 4 * above < 3 * len(alone) or 4 * below > len(alone):
        return tuple(marks)
    return tuple(
        m if (head := heads[m.index]) is None or not m.is_alone else attrs.evolve(m, first=min(head, m.first))
        for m in marks
    )


def _headline_above(lines: Sequence[Line], mark: Mark, before: Mark | None) -> int | None:
    """The index of a line above a mark that could be its headline; writers may stand between."""
    free = (
        before.index + 2
        if before is not None and before.is_alone
        else before.index + 1
        if before is not None
        else 0
    )
    at = mark.first - 1
    for _ in range(_MOST_WRITERS):
        if at <= free or not (
            is_credit_line(lines[at].text) or is_byline(lines[at].text) or is_role(lines[at].text)
        ):
            break
        at -= 1
    if at < free:
        return None
    text = lines[at].text
    fits = is_shaped(text) and not is_noise(text) and date_line(text) is None and declared_zone(text) is None
    return at if fits else None
