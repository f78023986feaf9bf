"""The table of sentences in tests/data/places: its rows, and how the places found compare with those of a row."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import attrs

from reconcile.mentions import Toponym
from reconcile.places import Place, distance_km

FOLDER: Final = Path(__file__).parent / "data" / "places"
FILES: Final = ("sentences.tsv", "second.tsv")
ABSENT: Final = "-"
NEAR_KM: Final = 50


@attrs.frozen(kw_only=True)
class Wanted:
    """A place that a sentence names. is_open: nothing in the text tells it from its namesakes."""

    start: int
    end: int
    name: str = ""
    country: str | None = None
    lat_deg: float | None = None
    lon_deg: float | None = None
    is_open: bool = False

    def is_met_by(self, place: Place) -> bool:
        if self.country is not None and place.country != self.country:
            return False
        if self.lat_deg is None:
            return self.name.casefold() in place.name.casefold()
        here = Place(id="", name="", kind="site", lat_deg=self.lat_deg, lon_deg=self.lon_deg)
        return place.lat_deg is not None and distance_km(here, place) <= NEAR_KM


@attrs.frozen(kw_only=True)
class Row:
    id: str
    context: str
    sentence: str
    wanted: tuple[Wanted, ...]
    known_gap: str | None

    @property
    def kind(self) -> str:
        return self.id.split("-", 1)[0]


@attrs.frozen(kw_only=True)
class Score:
    """Counts of one row. found, wanted, matched: names. answered, right: of those matched, with a place."""

    found: int = 0
    wanted: int = 0
    matched: int = 0
    answered: int = 0
    right: int = 0
    faults: tuple[str, ...] = ()


@functools.cache
def rows() -> tuple[Row, ...]:
    lines = [line for name in FILES for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]
    return tuple(_row(line) for line in lines if line and not line.startswith("#"))


def _row(line: str) -> Row:
    id_, context, sentence, places, gap = line.split("\t")
    return Row(
        id=id_,
        context="" if context == ABSENT else context,
        sentence=sentence,
        wanted=tuple(_wanted(sentence, [c for c in places.split("|") if c != ABSENT])),
        known_gap=None if gap == ABSENT else gap,
    )


def _wanted(sentence: str, cells: Sequence[str]) -> Iterator[Wanted]:
    seen: Counter[str] = Counter()
    for cell in cells:
        words, _, place = cell.partition(">")
        start = [m.start() for m in re.finditer(rf"\b{re.escape(words)}", sentence)][seen[words]]
        seen[words] += 1
        name, *rest = place.rsplit(",", 3 if place.count(",") >= 3 else 1)
        country = rest[0] if rest and rest[0] != ABSENT else None
        lat, lon = (float(rest[1]), float(rest[2])) if len(rest) == 3 else (None, None)
        yield Wanted(start=start, end=start + len(words), name=name, country=country, lat_deg=lat, lon_deg=lon,
                     is_open=place == "?")  # fmt: skip


def score(row: Row, find: Callable[[str], Iterable[Toponym]]) -> Score:
    """How the answers to a row compare with it. faults: one line each, none for a row that is right."""
    before = f"{row.context} " if row.context else ""
    found = [t for t in find(before + row.sentence) if t.quote.span.start >= len(before)]
    faults, used, answered, right = [], [], 0, 0
    for wanted in row.wanted:
        hit = next((t for t in found if t not in used and _is_of(wanted, t, len(before))), None)
        words = row.sentence[wanted.start : wanted.end]
        if hit is None:
            faults.append(f"{words!r} not found")
            continue
        used.append(hit)
        if hit.place is None:
            faults += [] if wanted.is_open else [f"{words!r} left open"]
            continue
        answered += 1
        if not wanted.is_open and wanted.is_met_by(hit.place):
            right += 1
        else:
            faults.append(f"{words!r} read as {hit.place.name} ({hit.place.id}, {hit.place.country})")
    faults += [f"{t.name!r} found as well" for t in found if t not in used]
    return Score(found=len(found), wanted=len(row.wanted), matched=len(used), answered=answered, right=right,
                 faults=tuple(faults))  # fmt: skip


def _is_of(wanted: Wanted, toponym: Toponym, shift: int) -> bool:
    start, end = toponym.quote.span.start - shift, toponym.quote.span.end - shift
    shared = min(end, wanted.end) - max(start, wanted.start)
    return 2 * shared > max(end, wanted.end) - min(start, wanted.start)


def total(scores: Sequence[Score]) -> Score:
    return Score(
        **{n: sum(getattr(s, n) for s in scores) for n in ("found", "wanted", "matched", "answered", "right")}
    )
