"""Names of zones that are right in one half of the year only: EST and EDT, BST, CET and CEST."""

from __future__ import annotations

import functools
import importlib.resources
import re
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import attrs

from reconcile.times import DAY_S, MINUTE_S, Wall, offset_s

_SAVING: Final = re.compile(r"daylight savings? time")
_NOT_LETTERS: Final = re.compile(r"[^a-z ]")


@attrs.frozen(kw_only=True)
class SeasonLabel:
    """A name of a zone for one half of the year.

    name: as newsrooms write it ("EST"). offset_min: minutes ahead of UTC that it says. other, other_min: name and offset
    of the other half. either: the name that is right all year ("ET"), "" for none. zone: the IANA zone that keeps both by
    turns. is_summer: the name of summer time. all_year: right in summer too, as GMT is. habit: written by many in every
    season. elsewhere: zones whose clocks go by the same letters.
    """

    name: str
    offset_min: int
    other: str
    other_min: int
    either: str
    zone: str
    is_summer: bool
    all_year: bool
    habit: bool
    elsewhere: tuple[str, ...]

    def at(self, wall_s: int) -> datetime | None:
        """The instant that a wall clock with this label shows."""
        return Wall(wall_s, wall_s + MINUTE_S).shifted(-self.offset_min * MINUTE_S).at("UTC").start

    def fits(self, wall_s: int, zones: Collection[str] = ()) -> bool:
        """True when the label is in force at a wall time, in its zone or in one of `zones`.

        On the days around a change of the clocks either label fits.
        """
        at = self.at(wall_s)
        if self.all_year or at is None:
            return True
        around = (at - timedelta(seconds=DAY_S), at, at + timedelta(seconds=DAY_S))
        if any(offset_s(self.zone, day) == self.offset_min * MINUTE_S for day in around):
            return True
        return any(zone in self.elsewhere or _letters(zone, at) == self._initials for zone in zones)

    def is_both(self, wall_s: int) -> bool:
        """True when the other label is in force at a wall time with this one: GMT in a British summer."""
        at = self.at(wall_s)
        return self.all_year and at is not None and offset_s(self.zone, at) == self.other_min * MINUTE_S

    @property
    def _initials(self) -> str:
        words = self.name.split()
        return "".join(word[0] for word in words) if len(words) > 1 else self.name


def label_of(zone_text: str | None) -> SeasonLabel | None:
    """The label that the words after a clock are, None for words that are right all year: "ET", "Moscow time"."""
    if zone_text is None:
        return None
    name = _NOT_LETTERS.sub("", " ".join(zone_text.lower().split())).strip()
    return _labels().get(_SAVING.sub("daylight time", name).removeprefix("us "))


@functools.cache
def _labels() -> dict[str, SeasonLabel]:
    text = importlib.resources.files("reconcile.data").joinpath("zone_seasons.tsv").read_text("utf-8")
    labels: dict[str, SeasonLabel] = {}
    for line in text.splitlines():
        if line and not line.startswith(("#", "standard\t")):
            for name, label in _row(line.split("\t")):
                labels.setdefault(name, label)
    return labels


def _row(cells: list[str]) -> Iterator[tuple[str, SeasonLabel]]:
    """Both labels of a row of the table."""
    standard, standard_min, summer, summer_min, either, zone, kind, elsewhere = cells
    halves = ((standard, int(standard_min)), (summer, int(summer_min)))
    for is_summer, ((name, offset), (other, other_offset)) in enumerate((halves, halves[::-1])):
        yield (
            name,
            SeasonLabel(
                name=_shown(name), offset_min=offset, other=_shown(other), other_min=other_offset,
                either="" if either == "-" else either, zone=zone, is_summer=bool(is_summer),
                all_year=kind == "fixed" and not is_summer, habit=kind == "us",
                elsewhere=() if elsewhere == "-" else tuple(elsewhere.split(",")),
            ),
        )  # fmt: skip


def _shown(name: str) -> str:
    return name.title() if " " in name else name.upper()


def _letters(zone: str, at: datetime) -> str:
    """What the time zone database calls the time that a zone keeps at an instant: "EST" for Panama in July."""
    return at.astimezone(ZoneInfo(zone)).tzname() or ""
