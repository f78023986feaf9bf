"""Whether the time links of annotated documents can all hold: TimeML (.tml, .xml) or JSON, given as arguments.

python bench/timeml.py DATA... [--lenient] [--calendar] [--no-alinks] [--list N]

Strict, as most checkers read the links: BEFORE leaves a gap, inclusion lies strictly within, DURING is SIMULTANEOUS. Lenient: BEFORE may
touch, inclusion may share an end, DURING lies within. Aspectual links are read as time links: INITIATES as BEGINS, CULMINATES and
TERMINATES as ENDS, CONTINUES and REINITIATES as IS_INCLUDED. --calendar: a time expression whose value is a date or clock fills that
stretch of time, read in UTC, and the document's own time is a moment of its day.

JSON is a document or a list of them: {"id", "links": [{"type", "from", "to"}], "times": {name: value}, "dct": name}; the last two may lack.
"""

from __future__ import annotations

import argparse
import json
import time
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs

from reconcile.extract.time_values import interval_of_value
from reconcile.timeline.constraints import ORIGIN, Bound, Statement, during, end, start, together, within
from reconcile.timeline.network import Network
from reconcile.times import Interval

INVERSE = {
    "AFTER": "BEFORE",
    "IAFTER": "IBEFORE",
    "INCLUDES": "IS_INCLUDED",
    "DURING_INV": "DURING",
    "BEGUN_BY": "BEGINS",
    "ENDED_BY": "ENDS",
}
ASPECTS = {
    "INITIATES": "BEGINS",
    "REINITIATES": "IS_INCLUDED",
    "CONTINUES": "IS_INCLUDED",
    "CULMINATES": "ENDS",
    "TERMINATES": "ENDS",
}


@attrs.frozen(kw_only=True)
class Link:
    """Two names and a relation of TimeML. aspectual: it was an ALINK."""

    relation: str
    one: str
    other: str
    aspectual: bool = False


@attrs.frozen(kw_only=True)
class Document:
    """Links, and the TIMEX3 values of the times that they name. dct: the name of the document's own time, "" without one."""

    name: str
    links: tuple[Link, ...]
    times: dict[str, str]
    dct: str = ""


def read(paths: Iterable[Path]) -> Iterator[Document]:
    """The documents of files and folders, by name. Raises: ValueError for a file of another form, with its name."""
    for path in paths:
        files = sorted(f for f in path.rglob("*") if f.is_file()) if path.is_dir() else [path]
        chosen = [f for f in files if f.suffix in {".tml", ".xml", ".json"}]
        if not chosen:
            raise ValueError(f"{path}: no .tml, .xml or .json file")
        for file in chosen:
            try:
                yield from of_json(file) if file.suffix == ".json" else [of_timeml(file)]
            except (ET.ParseError, KeyError, TypeError, AttributeError, json.JSONDecodeError) as error:
                raise ValueError(f"{file}: {error!r}") from error


def of_timeml(file: Path) -> Document:
    """A TimeML document. A link names event instances; where it names an event, its first instance is meant."""
    root = ET.parse(file).getroot()
    instances: dict[str, str] = {}
    for made in root.iter("MAKEINSTANCE"):
        instances.setdefault(made.get("eventID", ""), made.get("eiid", ""))
    times = {t.get("tid", ""): t.get("value", "") for t in root.iter("TIMEX3")}
    own = (t.get("tid", "") for t in root.iter("TIMEX3") if t.get("functionInDocument") == "CREATION_TIME")
    links = []
    for tag in ("TLINK", "ALINK"):
        for element in root.iter(tag):
            one, other = _named(element, "", instances), _named(element, "relatedTo", instances)
            if one and other:
                kind = element.get("relType", "").upper()
                links.append(Link(relation=kind, one=one, other=other, aspectual=tag == "ALINK"))
    return Document(name=file.name, links=tuple(links), times=times, dct=next(own, ""))


def _named(element: ET.Element, side: str, instances: dict[str, str]) -> str:
    names = (
        ("relatedToEventInstance", "relatedToTime", "relatedToEvent")
        if side
        else ("eventInstanceID", "timeID", "eventID")
    )
    found = next((element.get(name, "") for name in names if element.get(name)), "")
    return instances.get(found, found)


def of_json(file: Path) -> Iterator[Document]:
    data: Any = json.loads(file.read_text("utf-8"))
    for number, item in enumerate(data if isinstance(data, list) else [data]):
        links = tuple(Link(relation=x["type"].upper(), one=x["from"], other=x["to"]) for x in item["links"])
        name = str(item.get("id", f"{file.name} {number}"))
        yield Document(name=name, links=links, times=dict(item.get("times", {})), dct=item.get("dct", ""))


def bounds_of(relation: str, one: str, other: str, *, lenient: bool) -> tuple[Bound, ...] | None:
    """What a relation says; None for one that is not of TimeML, or says nothing of order."""
    if relation in INVERSE:
        return bounds_of(INVERSE[relation], other, one, lenient=lenient)
    apart_s = 0 if lenient else 1
    same_start = (Bound(start(one), start(other), 0), Bound(start(other), start(one), 0))
    same_end = (Bound(end(one), end(other), 0), Bound(end(other), end(one), 0))
    starts_later = Bound(start(other), start(one), -apart_s)
    ends_sooner = Bound(end(one), end(other), -apart_s)
    return {
        "BEFORE": (Bound(end(one), start(other), -apart_s),),
        "IBEFORE": (Bound(end(one), start(other), 0), Bound(start(other), end(one), 0)),
        "IS_INCLUDED": (starts_later, ends_sooner),
        "DURING": during(one, other) if lenient else together(one, other),
        "SIMULTANEOUS": together(one, other),
        "IDENTITY": together(one, other),
        "BEGINS": (*same_start, ends_sooner),
        "ENDS": (starts_later, *same_end),
    }.get(relation)


def statements_of(document: Document, *, lenient: bool, calendar: bool, alinks: bool) -> Iterator[Statement]:
    for number, link in enumerate(document.links):
        if link.aspectual and not alinks:
            continue
        relation = ASPECTS.get(link.relation, "") if link.aspectual else link.relation
        bounds = bounds_of(relation, link.one, link.other, lenient=lenient)
        if bounds is not None:
            text = f"{link.one} {link.relation} {link.other}"
            yield Statement(key=f"link {number:05d}", text=text, bounds=bounds)
    for name, value in sorted(document.times.items()) if calendar else ():
        when = _interval(value)
        if name and when is not None:
            bounds = within(name, when)
            if name != document.dct and when.is_bounded:
                opens, closes = bounds
                fills = (
                    Bound(start(name), ORIGIN, -opens.at_most_s),
                    Bound(ORIGIN, end(name), -closes.at_most_s),
                )
                bounds = (*bounds, *fills)
            yield Statement(key=f"time {name}", text=f"{name} is {value}", bounds=bounds)


def _interval(value: str) -> Interval | None:
    """The stretch of a value; None for one that is none, or that the calendar does not have."""
    try:
        return interval_of_value(value, "UTC")
    except ValueError:
        return None


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", nargs="+", type=Path)
    parser.add_argument("--lenient", action="store_true")
    parser.add_argument("--calendar", action="store_true", help="dates and clocks bind as well")
    parser.add_argument("--no-alinks", action="store_true", help="leave aspectual links out")
    parser.add_argument("--list", type=int, default=0, metavar="N", help="print the first N conflicts")
    options = parser.parse_args()
    begun = time.process_time()
    sizes: Counter[int] = Counter()
    files = links = bad = cut = dated = 0
    shown: list[str] = []
    try:
        for document in read(options.data):
            stated = list(
                statements_of(
                    document, lenient=options.lenient, calendar=options.calendar, alinks=not options.no_alinks
                )
            )
            files += 1
            links += sum(s.key.startswith("link") for s in stated)
            dated += sum(s.key.startswith("time") for s in stated)
            conflicts = Network.of(stated).conflicts()
            bad += bool(conflicts)
            for conflict in conflicts:
                proofs = (conflict, *conflict.further)
                sizes.update(len(proof.statements) for proof in proofs)
                cut += conflict.more
                shown += [f"{document.name}: " + "; ".join(s.text for s in p.statements) for p in proofs]
    except (ValueError, OSError) as error:
        parser.error(str(error))
    by_size = "/".join(
        str(n) for n in (*(sizes[k] for k in range(1, 5)), sum(sizes[k] for k in sizes if k > 4))
    )
    print("files | links | dated times | inconsistent | conflicts | of 1/2/3/4/5+ statements | cut | CPU s")
    seconds = time.process_time() - begun
    print(f"{files} | {links} | {dated} | {bad} | {sum(sizes.values())} | {by_size} | {cut} | {seconds:.2f}")
    for line in shown[: options.list]:
        print(line)


if __name__ == "__main__":
    main()
