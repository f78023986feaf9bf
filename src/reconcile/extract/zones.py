"""The zones that words after a clock may mean: "GMT", "ET", "Moscow time", "UTC+3", "local time"."""

from __future__ import annotations

import functools
import importlib.resources
import itertools
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

import attrs

from reconcile.lexicon.alternation import alternation
from reconcile.mentions import Mentions, Toponym
from reconcile.spans import Span
from reconcile.times import MINUTE_S, offset_s, zone_names

_OFFSET: Final = re.compile(r"(?:utc|gmt)? ?([+-])(\d{1,2})(?::?(\d{2}))?(?: hours)?", re.IGNORECASE)
_LOCAL: Final = re.compile(
    r"(?:(?:the )?local(?: time)?|in the (?:morning|afternoon|evening) local time)", re.IGNORECASE
)
OFFSET_PATTERN: Final = r"(?:(?:utc|gmt) ?[+-]\d{1,2}(?::?\d{2})?\b|[+-]\d{2}:\d{2}\b)"
LOCAL_PATTERN: Final = r"(?:local(?:ly|(?: time)?)\b)"


@attrs.frozen(kw_only=True)
class ZoneReading:
    """One zone that a name may mean.

    label_min: minutes ahead of UTC that the name itself says ("EST": -300), None for names that follow the clocks.
    """

    zone: str
    label_min: int | None = None

    def fits(self, at: datetime) -> bool:
        """False when the name says another offset than its zone keeps at that instant: EST in July."""
        return self.label_min is None or self.label_min * MINUTE_S == offset_s(self.zone, at)


@attrs.frozen(kw_only=True)
class _Row:
    zone: str
    label_min: int | None
    upper: bool


@functools.cache
def _table() -> dict[str, tuple[_Row, ...]]:
    text = importlib.resources.files("reconcile.data").joinpath("zone_abbreviations.tsv").read_text("utf-8")
    rows: dict[str, tuple[_Row, ...]] = {}
    for line in text.splitlines():
        if line.startswith(("#", "text\t")) or not line:
            continue
        name, zone, offset, case = line.split("\t")
        row = _Row(zone=zone, label_min=None if offset == "-" else int(offset), upper=case == "upper")
        rows[name] = (*rows.get(name, ()), row)
    return rows


@functools.cache
def _cities() -> dict[str, str]:
    """City of each IANA zone, lower case, to the zone: "hong kong" to Asia/Hong_Kong."""
    cities = {}
    for zone in sorted(zone_names()):
        region, _, city = zone.rpartition("/")
        if region and region not in ("Etc", "SystemV", "US", "Brazil", "Canada", "Mexico", "Chile"):
            cities[city.replace("_", " ").lower()] = zone
    return cities


@functools.cache
def named_zone_pattern() -> str:
    """A pattern of all names of the table, the longest that fits."""
    return alternation(name for name in _table() if name[0].isalpha()) + r"\b(?!')"


def zone_of_name(text: str) -> tuple[ZoneReading, ...]:
    """Every zone that a written name may mean, the commonest first; empty for "local time" and for no zone at all."""
    name = re.sub(r"[()]", "", re.sub(r"\s+", " ", text)).strip().lower()
    rows = _table().get(name, ())
    if rows:
        return tuple(
            ZoneReading(zone=r.zone, label_min=r.label_min) for r in rows if not r.upper or text.isupper()
        )
    city = _cities().get(name.removesuffix(" time").removesuffix(" local")) if " " in name else None
    if city is not None and name.endswith(" time"):
        return (ZoneReading(zone=city),)
    return _offset_zone(name)


def _offset_zone(name: str) -> tuple[ZoneReading, ...]:
    match = _OFFSET.fullmatch(name)
    if match is None:
        return ()
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    if minutes % 60 == 0 and minutes <= (14 if match[1] == "+" else 12) * 60:
        # The names under Etc/ count westwards.
        turned = "-" if match[1] == "+" else "+"
        zone = f"Etc/GMT{turned}{minutes // 60}" if minutes else "UTC"
        return (ZoneReading(zone=zone),)
    rows = _table().get(f"{match[1]}{minutes // 60:02d}:{minutes % 60:02d}", ())
    return tuple(ZoneReading(zone=r.zone, label_min=r.label_min) for r in rows)


def is_local(text: str | None) -> bool:
    """True for "local time" and its like, which need a place."""
    return text is not None and _LOCAL.fullmatch(text.strip()) is not None


def ranked(
    readings: tuple[ZoneReading, ...], found: Mentions, span: Span, page_zone: str
) -> tuple[ZoneReading, ...]:
    """The same readings, first the one that the page's zone or a place of the sentence keeps."""
    if len(readings) < 2:
        return readings
    near = itertools.islice(nearest_places(found, span), 3)
    for zone in (*(t.place.zone for t in near if t.place is not None), page_zone):
        chosen = [r for r in readings if r.zone == zone]
        if chosen:
            return (*chosen, *(r for r in readings if r.zone != zone))
    return readings


def nearest_places(found: Mentions, span: Span) -> Iterator[Toponym]:
    """Unambiguous places with a zone, the likeliest home of "local time" first.

    Those of the same sentence by distance, then those before it in the entry, the latest first.
    """
    sentence = sentence_of(found, span)
    inside = sorted(
        found.placed_toponyms.within(sentence), key=lambda toponym: _distance(toponym.quote.span, span)
    )
    before = found.placed_toponyms.before(sentence.start)
    yield from (
        t for t in itertools.chain(inside, before) if t.place is not None and t.place.zone is not None
    )


def sentence_of(found: Mentions, span: Span) -> Span:
    """The sentence that holds a span; without sentences, the line it stands on."""
    sentence = found.placed_sentences.holding(span.start)
    if sentence is not None and sentence.span.holds(span):
        return sentence.span
    plain = found.entry.plain
    end = plain.find("\n", span.end)
    return Span(plain.rfind("\n", 0, span.start) + 1, len(plain) if end < 0 else end)


def _distance(a: Span, b: Span) -> int:
    return b.start - a.end if a.end <= b.start else a.start - b.end
