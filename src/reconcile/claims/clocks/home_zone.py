"""The zone in which a page tells its times: as given, as it says itself, as its stamps say, or its publisher's."""

from __future__ import annotations

import functools
import importlib.resources
from collections import Counter

from reconcile.model import Page


def zone_of_page(page: Page, given: str | None = None) -> tuple[str, str]:
    """The zone in which a page's times without a zone are read, and why: option, written, stamps, publisher, default."""
    if given is not None:
        return given, "option"
    if page.zone is not None:
        return page.zone, page.zone_source or "written"
    zones = Counter(e.stamp.zone for e in page.entries if e.stamp is not None and e.stamp.zone)
    stamped = min(zones, key=lambda z: (-zones[z], z), default=None)
    home = publisher_zones().get((page.publisher or "").strip().casefold())
    # A bare offset, as machines write it, is not where a newsroom that is known lives.
    if stamped is not None and not (home and stamped.startswith("Etc/")):
        return stamped, "stamps"
    return (home, "publisher") if home else ("UTC", "default")


@functools.cache
def publisher_zones() -> dict[str, str]:
    """Home zones by publisher's name in lower case."""
    text = importlib.resources.files("reconcile.data").joinpath("publishers.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return dict((name, zone) for name, zone in rows)  # noqa: C402 - the pair has a shape worth naming
