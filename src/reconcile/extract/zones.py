"""The zones that words after a clock may mean: "GMT", "ET", "Moscow time", "UTC+3", "local time"."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final

import attrs

from reconcile import gazetteer
from reconcile.extract.time_numbers import NUMBER, number
from reconcile.lexicon.alternation import alternation
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.zone_names import zone_of_offset, zone_table
from reconcile.places import Place, dominant, lookup, place_with_id
from reconcile.times import MINUTE_S, offset_s, zone_names

# What may stand behind a lone "local" or "Eastern"; any other word makes it an adjective ("local officials said").
_ADVERB: Final = (
    r"(?:on|and|or|to|in|at|for|when|as|while|after|before|but|until|till|today|tomorrow|tonight|yesterday|this|the|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
ALONE: Final = rf"(?! ?'|\s(?!{_ADVERB}\b)[a-z])"
"""A lookahead for a word that no noun follows; to be used in any case."""
LOCAL_PATTERN: Final = (
    rf"(?:(?:in (?:the )?|by |the )?local(?:ly\b| times?\b(?: zone\b)?|\b{ALONE}(?!-))|their time\b)"
)
_LOCAL: Final = LazyPattern(LOCAL_PATTERN)
_SIGN: Final = r"(?:[+\u2212\u2013-]|plus |minus )"
OFFSET_PATTERN: Final = (
    rf"(?:(?:utc|gmt) ?{_SIGN} ?(?:\d{{1,2}}(?::[0-5]\d|[0-5]\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: hours?)?\b"
    rf"|(?:which is )?{NUMBER} hours? (?:ahead of|behind) (?:utc|gmt)\b"
    r"|\+(?:0\d|1[0-4]):?[0-5]\d\b)"
)
_OFFSET: Final = LazyPattern(
    rf"(?:(?:utc|gmt) ?)?(?P<sign>{_SIGN}) ?(?P<h>\d{{1,2}}|[a-z]+?)(?::?(?P<m>\d{{2}}))?(?: hours?)?",
)
_AHEAD: Final = LazyPattern(rf"(?:which is )?(?P<n>{NUMBER}) hours? (?P<way>ahead of|behind) (?:utc|gmt)")
_OF_PLACE: Final = LazyPattern(r"(?:the )?(?:local )?(?P<place>[\w .'\u2019-]+?)(?: local)? time")
_OWNER: Final = re.compile(r" ?['\u2019]s?$")
_POINTED: Final = re.compile(r"^(?:[A-Za-z]\. ?){2,4}")  # "E.S.T.", "U.K. time"
_KNOWN: Final = 100_000  # people in a city that a zone is called after


@attrs.frozen(kw_only=True)
class ZoneReading:
    """One zone that a name may mean.

    label_min: minutes ahead of UTC that the name itself says ("EST": -300), None for names that follow the clocks.
    fixed: the name is nothing but that offset ("+05:30"), and the zone only one that keeps it.
    """

    zone: str
    label_min: int | None = None
    fixed: bool = False

    def fits(self, at: datetime) -> bool:
        """False when the name says another offset than its zone keeps at that instant: EST in July."""
        return self.label_min is None or self.label_min * MINUTE_S == offset_s(self.zone, at)


@functools.cache
def named_zone_pattern() -> str:
    """A pattern of all names of the table that copy may use, the longest that fits."""
    names = (name for name, rows in zone_table().items() if name[0].isalpha() and rows[0].written != "page")
    return alternation(names) + r"\b(?!['\u2019])"


def zone_of_name(text: str) -> tuple[ZoneReading, ...]:
    """Every zone that a written name may mean, the commonest first; empty for "local time" and for no zone at all."""
    name = _POINTED.sub(
        lambda letters: re.sub(r"[. ]", "", letters[0]) + " ", re.sub(r"\s+", " ", text.strip("() \t\n"))
    ).strip()
    rows = zone_table().get(name.lower().removeprefix("the "), ())
    if rows:
        cases = {
            "any": True,
            "abbr": name.isupper() or name.islower(),
            "upper": name.isupper(),
            "page": False,
        }
        return tuple(ZoneReading(zone=r.zone, label_min=r.label_min) for r in rows if cases[r.written])
    if name.lower().endswith(" time"):
        match = _OF_PLACE.fullmatch(name)
        zones = zones_of_place(match["place"]) if match else ()
        return tuple(ZoneReading(zone=zone) for zone in zones)
    return _offset_zone(name)


def _offset_zone(name: str) -> tuple[ZoneReading, ...]:
    """The zone of "UTC+3", "GMT plus three", "+0530" and "three hours ahead of GMT"."""
    match = _OFFSET.fullmatch(name) or _AHEAD.fullmatch(name)
    if match is None:
        return ()
    groups = match.groupdict()
    try:
        hours = number(groups.get("h") or groups["n"])
    except (KeyError, ValueError):
        return ()
    back = (groups.get("sign") or "").strip().lower() in ("-", "\u2212", "\u2013", "minus") or (
        groups.get("way") or ""
    ).lower() == "behind"
    minutes = round(hours * 60) + int(groups.get("m") or 0)
    zone = zone_of_offset(-minutes if back else minutes)
    return (
        () if zone is None else (ZoneReading(zone=zone, label_min=-minutes if back else minutes, fixed=True),)
    )


@functools.cache
def _demonyms() -> Mapping[str, tuple[str, ...]]:
    """Ids of the places that an adjective stands for, by its words in lower case."""
    found: dict[str, tuple[str, ...]] = {}
    for identity, forms in gazetteer.table("demonyms.tsv"):
        for form in forms.split("|"):
            key = gazetteer.key_of(form).lower()
            found[key] = (*found.get(key, ()), identity)
    return found


@functools.cache
def _several() -> Mapping[str, tuple[str, ...]]:
    """The zones of countries and regions that have several, that of the most people first."""
    return {identity: tuple(zones.split("|")) for identity, zones in gazetteer.table("zone_places.tsv")}


def zones_of_country(iso: str | None) -> tuple[str, ...]:
    """The zones of a country that has several, by ISO 3166 code; none for any other."""
    return _several().get(f"country:{iso}", ())


@functools.lru_cache(maxsize=1024)
def zones_of_place(name: str) -> tuple[str, ...]:
    """The zones of the places that a name or an adjective may mean, the likeliest first; empty for what is no place."""
    name = _OWNER.sub("", name)
    key = gazetteer.key_of(name)
    ids = _demonyms().get(key.lower(), ()) if name[:1].isupper() or name.islower() else ()
    places = tuple(p for p in map(place_with_id, ids) if p is not None)
    if not places:
        found = lookup(name, lower=name.islower())
        chosen = dominant(found)
        known = (p for p in found if p.kind in ("country", "capital", "region") or p.population >= _KNOWN)
        places = (chosen,) if chosen is not None else tuple(sorted(known, key=lambda p: -p.population))
    zones = tuple(dict.fromkeys(zone for place in places for zone in zones_in(place)))
    city = None if zones or not name[:1].isupper() else _zones_by_city().get(key.lower())
    return zones if city is None else (city,)


@functools.cache
def _zones_by_city() -> Mapping[str, str]:
    """The city that each IANA zone is called after, in lower case, to the zone: "lord howe" to Australia/Lord_Howe."""
    continents = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
    named = (zone for zone in sorted(zone_names()) if zone.startswith(continents) and zone.count("/") == 1)
    return {gazetteer.key_of(zone.partition("/")[2].replace("_", " ")).lower(): zone for zone in named}


def zones_in(place: Place) -> tuple[str, ...]:
    """The zones of a place, that of the most people first; none where none is known."""
    return (place.zone,) if place.zone is not None else _several().get(place.id, ())


def is_local(text: str | None) -> bool:
    """True for "local time" and its like, which need a place."""
    return text is not None and _LOCAL.fullmatch(text.strip("() ")) is not None


def label_of(name: str) -> str:
    """The letters under which the tz database may know a name: "MST" for "US Mountain Standard Time", "CET" for itself."""
    words = re.sub(r"\b(?:us|savings?)\b", "", name.lower()).split()
    return "".join(word[0] for word in words).upper() if len(words) > 1 else "".join(words).upper()
