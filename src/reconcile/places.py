"""Places and the distances between them."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Place:
    """A place of the gazetteer.

    id: stable ("geonames:2013348", "curated:vostochny-cosmodrome"). kind: "city", "capital", "country", "region",
    "station", "spaceport", "airport", "sea", "border", "site", "celestial". lat_deg, lon_deg, zone: None where a point
    or a single zone would be a lie. country: ISO 3166 two letters. regions: ids of the regions that contain it.
    """

    id: str
    name: str
    kind: str
    lat_deg: float | None = None
    lon_deg: float | None = None
    zone: str | None = None
    country: str | None = None
    regions: tuple[str, ...] = ()
    population: int = 0
