"""The names of time zones as copy and live pages write them, and the IANA zones that each may mean."""

from __future__ import annotations

import functools
import importlib.resources
from collections.abc import Mapping

import attrs


@attrs.frozen(kw_only=True)
class ZoneName:
    """One zone that a name may mean.

    label_min: minutes ahead of UTC that the name itself says ("EST": -300), None for names that follow the clocks.
    written: "any" case; "abbr", letters in one case, in capitals beside stamps; "upper", only in capitals; "page", only
    beside stamps.
    """

    zone: str
    label_min: int | None
    written: str


@functools.cache
def zone_table() -> Mapping[str, tuple[ZoneName, ...]]:
    """Every name in lower case with what it may mean, the commonest first; offsets as "+05:30"."""
    text = importlib.resources.files("reconcile.data").joinpath("zone_names.tsv").read_text("utf-8")
    found: dict[str, tuple[ZoneName, ...]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, zone, offset, written = line.split("\t")
            label = None if offset == "-" else int(offset)
            found[name] = (*found.get(name, ()), ZoneName(zone=zone, label_min=label, written=written))
    return found


def zone_of_offset(minutes: int) -> str | None:
    """A zone that is so many minutes ahead of UTC; None for an offset that no zone keeps by itself."""
    hours, rest = divmod(abs(minutes), 60)
    if rest:
        rows = zone_table().get(f"{'-' if minutes < 0 else '+'}{hours:02d}:{rest:02d}", ())
        return rows[0].zone if rows else None
    if hours > (14 if minutes > 0 else 12):
        return None
    # The names under Etc/ count westwards.
    return f"Etc/GMT{'-' if minutes > 0 else '+'}{hours}" if minutes else "UTC"
