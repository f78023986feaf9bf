"""Runs one tool that finds places on texts from standard input, in the environment that it was installed in.

python places_peer_run.py NAME < TEXTS    a JSON list of texts: prints {"cpu_s", "answers"} as JSON
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any


def geotext() -> Callable[[str], list[dict[str, Any]]]:
    """Names of cities and countries; it gives no spans, so each stands where its words next do."""
    from geotext import GeoText  # noqa: PLC0415 - there only where it is installed

    def find(text: str) -> list[dict[str, Any]]:
        said = GeoText(text)
        return list(_placed(text, [*said.cities, *said.countries, *said.nationalities]))

    return find


def _placed(text: str, names: list[str]) -> Iterator[dict[str, Any]]:
    ends: dict[str, int] = {}
    for name in names:
        start = text.find(name, ends.get(name, 0))
        if start >= 0:
            ends[name] = start + len(name)
            yield {"start": start, "end": start + len(name), "answered": False}


def flashgeotext() -> Callable[[str], list[dict[str, Any]]]:
    from flashgeotext.geotext import GeoText  # noqa: PLC0415 - there only where it is installed

    tool = GeoText()

    def find(text: str) -> list[dict[str, Any]]:
        said = tool.extract(input_text=text)
        return [
            {"start": start, "end": end, "answered": False}
            for kind in said.values()
            for hit in kind.values()
            for start, end in hit["span_info"]
        ]

    return find


TOOLS = {"geotext": geotext, "flashgeotext": flashgeotext}


def main() -> None:
    texts = json.load(sys.stdin)
    find = TOOLS[sys.argv[1]]()
    start = time.process_time()
    answers = [find(text) for text in texts]
    print(json.dumps({"cpu_s": time.process_time() - start, "answers": answers}))


if __name__ == "__main__":
    main()
