"""How well and how fast places are found and told apart, on data that you have, beside other tools.

python bench/places.py DATA...            recognition and resolution; DATA: JSON-lines files
python bench/places.py --table            the same on the table of sentences of the tests
python bench/places.py DATA... --speed    KB per CPU second
python bench/places.py DATA... --cold     what the first page costs a fresh process, gazetteer and all: the median of nine
python bench/places.py DATA... --peers    installs geotext and flashgeotext and runs them on the same texts

A line of a file is {"text", "places": [{"start", "end", "lat", "lon", "country"}]}; offsets count code points, end is behind
the last; lat, lon and country (ISO 3166) are left out or null where the place has none. No data comes with the project.
Found is right when it shares more than half of its letters with a place; resolved is right within 50 km of its point, or, of
a place without one, in its country; places with neither are not counted there.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import attrs
from tabulate import tabulate
from timex_cost import least_s
from timex_peers import Peer, PeerMissing, installed

from reconcile import find_places
from reconcile.pipeline import tool_version
from reconcile.places import Place, distance_km

_HERE = Path(__file__).resolve().parent
_NEAR_KM = 50
_RUNS, _LIMIT_S = 5, 1_800
_LEAST_KB = 200  # of text for a measure of speed
_PAGE, _COLD_RUNS = 4000, 9
_ASK = """
import sys, time
from reconcile import find_places
text = sys.stdin.read()
cpu, wall = time.process_time(), time.perf_counter()
find_places(text)
print(1000 * (time.process_time() - cpu), 1000 * (time.perf_counter() - wall))
"""
PEERS = (Peer(name="geotext", packages=("geotext",)), Peer(name="flashgeotext", packages=("flashgeotext",)))


@attrs.frozen(kw_only=True)
class Spot:
    """A place in a text. answered: a tool says which place it is; it may have neither point nor country."""

    start: int
    end: int
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    answered: bool = True


@attrs.frozen(kw_only=True)
class Document:
    text: str
    places: tuple[Spot, ...]


def read(path: Path) -> list[Document]:
    """The documents of a JSON-lines file. Raises: ValueError with the line that cannot be read."""
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            places = tuple(
                Spot(
                    start=p["start"],
                    end=p["end"],
                    lat=p.get("lat"),
                    lon=p.get("lon"),
                    country=p.get("country"),
                )
                for p in row["places"]
            )
            found.append(Document(text=row["text"], places=places))
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{path}:{number}: no text with places: {error}") from error
    return found


def table() -> list[Document]:
    """The sentences of tests/data/places with their contexts before them."""
    sys.path.insert(0, str(_HERE.parent / "tests"))
    from place_table_fixture import rows  # noqa: PLC0415 - only where the tests are at hand

    found = []
    for row in rows():
        before = f"{row.context} " if row.context else ""
        spots = (
            Spot(
                start=w.start + len(before),
                end=w.end + len(before),
                lat=w.lat_deg,
                lon=w.lon_deg,
                country=w.country,
            )
            for w in row.wanted
        )
        found.append(Document(text=before + row.sentence, places=tuple(spots)))
    return found


def ours(text: str) -> list[Spot]:
    return [
        Spot(start=t.quote.span.start, end=t.quote.span.end, lat=p.lat_deg if p else None, lon=p.lon_deg if p else None,
             country=p.country if p else None, answered=p is not None)
        for t in find_places(text) for p in (t.place,)
    ]  # fmt: skip


def scored(name: str, documents: Sequence[Document], answers: Sequence[Sequence[Spot]]) -> tuple[str, ...]:
    """A line of the table: found, precision, recall, F1 of names; answered and right of those matched."""
    found = wanted = matched = answered = right = 0
    for document, said in zip(documents, answers, strict=True):
        first = document.places[0].start if document.places else 0
        context = [s for s in said if s.end <= first and not _any(document.places, s)]
        left = [s for s in said if s not in context] if document.places else list(said)
        found, wanted = found + len(left), wanted + len(document.places)
        for spot in document.places:
            hit = next((s for s in left if _same(s, spot)), None)
            if hit is None:
                continue
            left.remove(hit)
            matched += 1
            if hit.answered and (spot.lat is not None or spot.country is not None):
                answered += 1
                right += _is_there(hit, spot)
    precision, recall = matched / max(1, found), matched / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    share = f"{100 * right / answered:.1f}" if answered else "-"
    return (name, str(found), *(f"{100 * x:.1f}" for x in (precision, recall, f1)), str(answered), share)


def _any(places: Sequence[Spot], said: Spot) -> bool:
    return any(_same(said, place) for place in places)


def _same(one: Spot, other: Spot) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared > max(one.end, other.end) - min(one.start, other.start)


def _is_there(said: Spot, spot: Spot) -> bool:
    if said.lat is None or said.lon is None or spot.lat is None or spot.lon is None:
        return said.country is not None and said.country == spot.country
    here, there = (Place(id="", name="", kind="site", lat_deg=s.lat, lon_deg=s.lon) for s in (said, spot))
    return distance_km(here, there) <= _NEAR_KM


def of_peer(peer: Peer, documents: Sequence[Document], folder: Path) -> tuple[str, float, list[list[Spot]]]:
    """Version, CPU seconds and answers of a peer. Raises: PeerMissing."""
    home, version = installed(peer, folder)
    command = [str(home / "bin" / "python"), str(_HERE / "places_peer_run.py"), peer.name]
    ran = subprocess.run(
        command,
        input=json.dumps([d.text for d in documents]),
        capture_output=True,
        text=True,
        timeout=_LIMIT_S,
        check=False,
    )
    if ran.returncode:
        raise PeerMissing(ran.stderr.strip().splitlines()[-1] if ran.stderr.strip() else "it does not run")
    said: dict[str, Any] = json.loads(ran.stdout)
    return version, said["cpu_s"], [[Spot(**spot) for spot in spots] for spots in said["answers"]]


def accuracy(name: str, documents: Sequence[Document], *, peers: bool) -> None:
    size = sum(len(d.text.encode()) for d in documents) / 1000
    print(f"\n{name}: {len(documents)} texts, {size:.0f} KB, {sum(len(d.places) for d in documents)} places")
    rows = [scored(f"reconcile {tool_version()}", documents, [ours(d.text) for d in documents])]
    missing = []
    if peers:
        with tempfile.TemporaryDirectory() as folder:
            for peer in PEERS:
                try:
                    version, cpu_s, answers = of_peer(peer, documents, Path(folder))
                except (PeerMissing, subprocess.TimeoutExpired) as error:
                    missing.append(f"{peer.name}: not to be had: {error}")
                    continue
                line = scored(f"{peer.name} {version}", documents, answers)
                rows.append((*line, f"{size / max(cpu_s, 1e-6):.0f}"))
    heads = ("", "found", "P", "R", "F1", "answered", "right %", "KB/CPU s")
    print(tabulate(rows, headers=heads, tablefmt="simple", disable_numparse=True))
    for line in missing:
        print(line)


def speed(name: str, documents: Sequence[Document]) -> None:
    """Prints KB per CPU second over all texts in turn."""
    texts = [d.text for d in documents]
    size = sum(len(t.encode()) for t in texts) / 1000
    rounds = max(1, round(_LEAST_KB / size))
    seconds = least_s(_RUNS, _all(texts * rounds))
    print(f"\n{name}: {size * rounds:.0f} KB in {seconds:.2f} CPU s, {size * rounds / seconds:.0f} KB/CPU s")


def cold(name: str, documents: Sequence[Document]) -> None:
    """Prints what `find_places` costs on the first page of a fresh process, in milliseconds, without the import."""
    page = "\n".join(d.text for d in documents)[:_PAGE]
    cpu_ms, wall_ms = zip(*(_first_page_ms(page) for _ in range(_COLD_RUNS)), strict=True)
    print(
        f"\n{name}: the first page of a fresh process, {len(page) / 1000:.0f} KB: "
        f"{median(cpu_ms):.0f} ms of CPU, {median(wall_ms):.0f} ms by the clock (median of {_COLD_RUNS})"
    )


def _first_page_ms(page: str) -> tuple[float, float]:
    ran = subprocess.run([sys.executable, "-c", _ASK], input=page, capture_output=True, text=True, check=True)
    cpu_ms, wall_ms = map(float, ran.stdout.split())
    return cpu_ms, wall_ms


def _all(texts: Sequence[str]) -> Callable[[], object]:
    return lambda: [find_places(text) for text in texts]


def sets(options: argparse.Namespace) -> Iterator[tuple[str, list[Document]]]:
    """The sets that are asked for. Raises: ValueError, OSError."""
    for path in options.data:
        yield path.name, read(path)
    if options.table:
        yield "tests/data/places", table()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", nargs="*", type=Path)
    for name in ("table", "speed", "cold", "peers"):
        parser.add_argument(f"--{name}", action="store_true")
    options = parser.parse_args()
    if not options.data and not options.table:
        parser.error("give a file of data, or --table")
    try:
        for name, documents in sets(options):
            accuracy(name, documents, peers=options.peers)
            if options.speed:
                speed(name, documents)
            if options.cold:
                cold(name, documents)
    except (ValueError, OSError) as error:
        parser.error(str(error))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
