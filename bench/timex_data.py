"""Documents with their time expressions marked by hand: JSON lists of documents, and TimeML (.tml) as TempEval-3 has it."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs

# A day, or a minute or second of it; what else a document says of its own time is not needed.
_DCT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?")


@attrs.frozen(kw_only=True)
class Tagged:
    """A time expression of a document. start, end: code points, half-open. type, value: TIMEX3."""

    start: int
    end: int
    type: str
    value: str


@attrs.frozen(kw_only=True)
class Document:
    """A text, the time it was written (an ISO day, or an instant without offset), and its marked times in order of place."""

    name: str
    dct: str
    text: str
    times: tuple[Tagged, ...]


@attrs.frozen(kw_only=True)
class DataSet:
    """Documents that are scored together."""

    name: str
    documents: tuple[Document, ...]

    @property
    def size_kb(self) -> float:
        """Kilobytes of text in UTF-8."""
        return sum(len(d.text.encode()) for d in self.documents) / 1000


def read_sets(paths: Iterable[Path]) -> Iterator[DataSet]:
    """Every .json file as a set, and the .tml files of each folder as a set.

    Raises: ValueError for a path without data and for a file of another form, with its name.
    """
    for path in paths:
        files = sorted(f for f in path.rglob("*") if f.is_file()) if path.is_dir() else [path]
        sets = [f for f in files if f.suffix == ".json"]
        marked = [f for f in files if f.suffix == ".tml"]
        if not sets and not marked:
            raise ValueError(f"{path}: no .json and no .tml file")
        for file in sets:
            yield DataSet(name=file.stem, documents=tuple(_of_json(file)))
        for folder in dict.fromkeys(f.parent for f in marked):
            documents = tuple(_of_tml(f) for f in marked if f.parent == folder)
            yield DataSet(name=path.stem if path == marked[0] else folder.resolve().name, documents=documents)


def _of_json(path: Path) -> Iterator[Document]:
    try:
        for row in json.loads(path.read_text("utf-8")):
            times = sorted((_tagged(t) for t in row["timexes"]), key=lambda t: (t.start, t.end))
            yield Document(
                name=row["id"], dct=_dct(row["dct"], row["id"]), text=row["text"], times=tuple(times)
            )
    except (KeyError, TypeError, json.JSONDecodeError) as error:
        raise ValueError(
            f"{path}: not a list of documents with id, dct, text and timexes ({error!r})"
        ) from error


def _tagged(row: dict[str, Any]) -> Tagged:
    return Tagged(start=row["start"], end=row["end"], type=row["type"], value=row["value"])


def _of_tml(path: Path) -> Document:
    try:
        root = ET.parse(path).getroot()
    except ET.ParseError as error:
        raise ValueError(f"{path}: not XML ({error})") from error
    told, body = root.find("DCT/TIMEX3"), root.find("TEXT")
    if told is None or body is None:
        raise ValueError(f"{path}: no DCT with a TIMEX3, or no TEXT")
    pieces, times = [], []
    at = 0
    for piece, timex in _pieces(body):
        if timex is not None and timex.get("tid") != "t0":
            end = at + len("".join(timex.itertext()))
            times.append(Tagged(start=at, end=end, type=timex.get("type", ""), value=timex.get("value", "")))
        pieces.append(piece)
        at += len(piece)
    # A time that is only implied has no words.
    return Document(
        name=path.name, dct=_dct(told.get("value", ""), str(path)), text="".join(pieces),
        times=tuple(t for t in times if t.start < t.end),
    )  # fmt: skip


def _pieces(element: ET.Element) -> Iterator[tuple[str, ET.Element | None]]:
    """The text of an element piece by piece, each with the TIMEX3 that opens before it."""
    yield element.text or "", element if element.tag == "TIMEX3" else None
    for child in element:
        yield from _pieces(child)
        yield child.tail or "", None


def _dct(text: str, name: str) -> str:
    found = _DCT.match(text)
    if found is None:
        raise ValueError(f"{name}: the document's own time {text!r} is not an ISO day")
    return found[0]
