"""Write data/zone_places.tsv: the zones of countries and regions that have several, the most populous first.

Run from the root of the project: python tools/build_zone_places.py
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

DATA = Path(__file__).resolve().parents[1] / "src" / "reconcile" / "data"
YEAR = 2024
HEAD = """\
# id of a country or region that has several zones, its zones (|), that of the most people first; of zones with the same
# clocks throughout 2024 only the first
# Source: GeoNames (geonames.org), CC BY 4.0, cities of gazetteer_cities.tsv; IANA time zone database; 2026-07; built by tools/build_zone_places.py
"""


def rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def clocks(zone: str) -> tuple[timedelta | None, ...]:
    """What the clocks of a zone are ahead of UTC on each day of the year."""
    start = datetime(YEAR, 1, 1, 12, tzinfo=UTC)
    return tuple((start + timedelta(days=d)).astimezone(ZoneInfo(zone)).utcoffset() for d in range(366))


def main() -> None:
    people: dict[str, Counter[str]] = {}
    for _, _, _, _, country, region, population, zone in rows("gazetteer_cities.tsv"):
        for place in (f"country:{country}", f"region:{region}"):
            people.setdefault(place, Counter())[zone] += int(population or 0)
    blank = [f"country:{r[0]}" for r in rows("gazetteer_countries.tsv") if not r[5]]
    blank += [f"region:{r[0]}" for r in rows("gazetteer_regions.tsv") if not r[5]]
    lines = []
    for place in sorted(blank):
        ordered = sorted(people.get(place, ()), key=lambda z: (-people[place][z], z))
        distinct = {clocks(zone): zone for zone in reversed(ordered)}
        kept = [zone for zone in ordered if zone in distinct.values()]
        if kept:
            lines.append(f"{place}\t{'|'.join(kept)}")
    (DATA / "zone_places.tsv").write_text(HEAD + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
