# ruff: noqa: PLC0415 - of the peers only one is installed
"""What one peer says of the quantities of texts, run with the Python that has the peer and nothing of ours.

python quantity_peer_run.py NAME < texts.json    [text, ...] -> {"answers": [[{"low", "high", "unit", "start", "end"}]], "cpu_s", "peak_mb"}
"""

from __future__ import annotations

import contextlib
import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

from timex_peer_run import peak_mb

Answer = dict[str, Any]


def quantulum3() -> Callable[[str], Iterator[Answer]]:
    from quantulum3 import parser

    def find(text: str) -> Iterator[Answer]:
        for found in parser.parse(text):
            start, end = found.span
            # It tells a range as its middle and half its width.
            half = found.uncertainty or 0.0
            yield {
                "low": found.value - half,
                "high": found.value + half,
                "unit": found.unit.name,
                "start": start,
                "end": end,
            }

    return find


def recognizers() -> Callable[[str], Iterator[Answer]]:
    from recognizers_number import recognize_number
    from recognizers_number_with_unit import (
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    kinds = (recognize_age, recognize_currency, recognize_dimension, recognize_temperature, recognize_number)

    def find(text: str) -> Iterator[Answer]:
        taken: list[tuple[int, int]] = []
        for kind in kinds:
            for found in kind(text, "en-us"):
                start, end = found.start, found.end + 1
                value = (found.resolution or {}).get("value")
                if value is None or any(start < b and a < end for a, b in taken):
                    continue
                taken.append((start, end))
                with contextlib.suppress(ValueError):
                    number = float(value)
                    unit = found.resolution.get("unit") or ""
                    yield {"low": number, "high": number, "unit": unit, "start": start, "end": end}

    return find


def main() -> None:
    texts = json.load(sys.stdin)
    find = {"quantulum3": quantulum3, "recognizers": recognizers}[sys.argv[1]]()
    list(find("It is 5 km away."))  # tables are read when first needed
    begun = time.process_time()
    answers = []
    for text in texts:
        try:
            answers.append(list(find(text)))
        except Exception:  # noqa: BLE001 - a peer that breaks on a text has found nothing in it
            answers.append([])
    spent = time.process_time() - begun
    print(json.dumps({"answers": answers, "cpu_s": spent, "peak_mb": peak_mb()}))


if __name__ == "__main__":
    main()
