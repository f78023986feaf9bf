"""The gazetteer's rows, looked up by name or id in files that are sorted and never parsed whole."""

from __future__ import annotations

import functools
import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping
from importlib import resources
from typing import Final

import attrs

WORD: Final = re.compile(r"[^\W\d_]+")
# Letters that Unicode does not decompose; a name is filed as an English keyboard would write it.
_LETTERS: Final = str.maketrans(
    {"ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe",
     "Œ": "Oe", "ı": "i", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H",
     "ʻ": "'", "ʼ": "'", "ʾ": "'", "ʿ": "'", "ʹ": "'", "‘": "'", "’": "'", "`": "'"}
)  # fmt: skip


_BLOCK: Final = 4096  # bytes that are searched through for a line
_HEAD: Final = 64  # bytes of a line that tell where it stands
_SMALL: Final = frozenset({"of", "and", "the", "de", "on"})


@attrs.frozen(kw_only=True)
class Entry:
    """What a name stands for. ids: main names first, each group the most populous first; alternate: how many of the
    last ids know the name only as an alternate. word: it is an English word as well; person: a person's name as well.
    """

    ids: tuple[str, ...]
    alternate: int = 0
    word: bool = False
    person: bool = False


@attrs.frozen(kw_only=True)
class Row:
    """A place as filed. within, members: ids of what directly holds it and of what it is made of."""

    id: str
    name: str
    kind: str
    lat_deg: float | None = None
    lon_deg: float | None = None
    zone: str | None = None
    country: str | None = None
    population: int = 0
    within: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


def folded(word: str) -> str:
    """The word in ASCII where its letters have an ASCII base, in the same case."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return "".join(c for c in parts if not unicodedata.combining(c))


def key_of(name: str) -> str:
    """The form under which a name is filed: its words, folded, one space between them ("Komsomolsk on Amur")."""
    if name.isascii() and name.replace(" ", "").isalpha():
        return " ".join(name.split())
    return " ".join(WORD.findall(folded(name)))


def in_capitals(name: str) -> str:
    """The key of a name that was written in lower case."""
    return " ".join(w if w in _SMALL else w[:1].upper() + w[1:] for w in key_of(name).split())


def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The columns of every line of a small packaged table, in the order of the file."""
    text = resources.files("reconcile.data").joinpath(name).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))


class SortedFile:
    """The lines of a packaged file that is sorted by its bytes; # lines stand at its head."""

    def __init__(self, name: str) -> None:
        data = resources.files("reconcile.data").joinpath(name).read_bytes()
        start = 0
        while data.startswith(b"#", start):
            start = data.index(b"\n", start) + 1
        self._data = data
        # Where every block of lines begins, and the beginnings of those lines.
        self._starts = [start]
        while start := data.find(b"\n", start + _BLOCK) + 1:
            self._starts.append(start)
        self._heads = [data[at : at + _HEAD] for at in self._starts]

    def _block(self, key: bytes) -> tuple[int, int]:
        """The stretch in which the first line stands that is not below a key, from the line feed before it."""
        above = bisect_left(self._heads, key)
        low = self._starts[max(above - 1, 0)]
        high = self._data.find(b"\n", self._starts[above]) if above < len(self._starts) else len(self._data)
        return max(low - 1, 0), high

    def lines(self, prefix: str, *following: str) -> tuple[tuple[str, ...], ...]:
        """The columns of every line that begins with the prefix, in order.

        following: prefixes of the lines that stand right behind those, so that no second search is needed.
        """
        keys = tuple(key.encode() for key in (prefix, *following))
        low, high = self._block(keys[0])
        hits = [at for key in keys if (at := self._data.find(b"\n" + key, low, high)) >= 0]
        if not hits:
            return ()
        found = []
        start = min(hits) + 1
        while self._data.startswith(keys, start):
            end = self._data.index(b"\n", start)
            found.append(tuple(self._data[start:end].decode().split("\t")))
            start = end + 1
        return tuple(found)


@functools.cache
def _file(name: str) -> SortedFile:
    return SortedFile(name)


def _number(text: str) -> float | None:
    return float(text) if text else None


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()


@functools.cache
def _country_cells() -> Mapping[str, tuple[str, ...]]:
    return {cells[0]: cells for cells in table("gazetteer_countries.tsv")}


def countries() -> Collection[str]:
    """The ISO codes of all countries."""
    return _country_cells().keys()


def capital_of(iso: str) -> str:
    """The id of a country's capital, "" for none."""
    cells = _country_cells().get(iso)
    return f"geonames:{cells[6]}" if cells and cells[6] else ""


@functools.cache
def _capitals() -> frozenset[str]:
    return frozenset(map(capital_of, countries()))


@functools.cache
def _curated_cells() -> Mapping[str, tuple[str, ...]]:
    return {cells[0]: cells for cells in table("places_curated.tsv")}


@functools.cache
def curated() -> Mapping[str, tuple[str, ...]]:
    """All names of each curated place, the main one first, by id."""
    return {identity: (cells[1], *_split(cells[2])) for identity, cells in _curated_cells().items()}


@functools.cache
def holders() -> Mapping[str, tuple[str, ...]]:
    """Ids of the curated regions that say they are made of a place, by the place's id."""
    found: dict[str, list[str]] = defaultdict(list)
    for identity, cells in sorted(_curated_cells().items()):
        for member in _split(cells[9]):
            found[member].append(identity)
    return {member: tuple(ids) for member, ids in found.items()}


@functools.lru_cache(maxsize=8192)
def row_of(identity: str) -> Row | None:
    """The row with an id, None where there is none."""
    realm, _, code = identity.partition(":")
    if realm == "country":
        if code not in countries():
            return None
        _, name, lat, lon, population, zone, _ = _country_cells()[code]
        return Row(id=identity, name=name, kind="country", lat_deg=_number(lat), lon_deg=_number(lon),
                   zone=zone or None, country=code, population=int(population))  # fmt: skip
    if realm == "curated" or (realm == "region" and identity in curated()):
        return _curated_row(identity)
    if realm == "region":
        for _, name, lat, lon, population, zone in _file("gazetteer_regions.tsv").lines(f"{code}\t"):
            return Row(id=identity, name=name, kind="region", lat_deg=_number(lat), lon_deg=_number(lon),
                       zone=zone or None, country=code[:2], population=int(population))  # fmt: skip
        return None
    for _, name, lat, lon, country, region, population, zone in _file("gazetteer_cities.tsv").lines(
        f"{code}\t"
    ):
        kind = "capital" if identity in _capitals() else "city"
        return Row(id=identity, name=name, kind=kind, lat_deg=float(lat), lon_deg=float(lon), zone=zone,
                   country=country, population=int(population), within=(f"region:{region}",) if region else ())  # fmt: skip
    return None


def _curated_row(identity: str) -> Row | None:
    if identity not in curated():
        return None
    _, name, _, kind, lat, lon, zone, country, within, members, *_ = _curated_cells()[identity]
    return Row(id=identity, name=name, kind=kind, lat_deg=_number(lat), lon_deg=_number(lon), zone=zone or None,
               country=country or None, within=_split(within), members=_split(members))  # fmt: skip


def _identity(filed: str) -> str:
    code = filed.lstrip("~")
    return f"geonames:{code}" if code.isdigit() else f"region:{code}" if "." in code else f"country:{code}"


def _entry(flags: str, ids: str) -> Entry:
    listed = ids.split(",")
    return Entry(
        ids=tuple(_identity(i) for i in listed),
        alternate=sum(i.startswith("~") for i in listed),
        word="w" in flags,
        person="p" in flags,
    )


@functools.cache
def _curated_names() -> Mapping[str, Mapping[str, list[str]]]:
    """The ids of the curated places by the first word of a name, then by its key; a name of several places has them all."""
    found: dict[str, dict[str, list[str]]] = {}
    for identity, names in sorted(curated().items()):
        for key in dict.fromkeys(map(key_of, names)):
            found.setdefault(key.partition(" ")[0], {}).setdefault(key, []).append(identity)
    return found


@functools.lru_cache(maxsize=8192)
def names_from(first: str) -> Mapping[str, Entry]:
    """Every name whose first word this is, by key; a curated name hides its namesakes."""
    rows = _file("gazetteer_names.tsv").lines(f"{first}\t", f"{first} ")
    filed = {key: _entry(flags, ids) for key, flags, ids in rows}
    ours = _curated_names().get(first, {})
    return {**filed, **{key: Entry(ids=tuple(ids)) for key, ids in ours.items()}}


@functools.cache
def small_beginnings() -> frozenset[str]:
    """First words of names that may begin in lower case: "eastern" of "eastern Ukraine", "the" of "the moon"."""
    return frozenset(first for first in _curated_names() if first[:1].islower())
