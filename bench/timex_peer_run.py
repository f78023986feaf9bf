# ruff: noqa: PLC0415 - of the peers only one is installed
"""What one peer says of the times of documents, run with the Python that has the peer and nothing of ours.

python timex_peer_run.py NAME < documents.json    [{"text", "dct"}] -> {"answers", "cpu_s", "peak_mb"}

An answer has start, end, and either "at" (an instant: the peer knows points only), with "grain" where the peer says one,
or "values" (what Recognizers-Text resolves to).
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

Answer = dict[str, Any]
Peer = Callable[[str, datetime], Iterator[Answer]]


def dateparser() -> Peer:
    from dateparser.search import search_dates

    def find(text: str, told: datetime) -> Iterator[Answer]:
        settings = {"RELATIVE_BASE": told, "PREFER_DATES_FROM": "past"}
        at = 0
        for words, moment in search_dates(text, languages=["en"], settings=settings) or ():
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                yield {"start": start, "end": at, "at": moment.isoformat()}

    return find


def parsedatetime() -> Peer:
    from parsedatetime import Calendar

    calendar = Calendar()

    def find(text: str, told: datetime) -> Iterator[Answer]:
        for moment, _, start, end, _ in calendar.nlp(text, told) or ():
            yield {"start": start, "end": end, "at": moment.isoformat()}

    return find


def timefhuman() -> Peer:
    from timefhuman import tfhConfig
    from timefhuman import timefhuman as read

    def find(text: str, told: datetime) -> Iterator[Answer]:
        for _, (start, end), value in read(text, config=tfhConfig(now=told, return_matched_text=True)):
            first = value
            while isinstance(first, (list, tuple)) and first:
                first = first[0]
            if isinstance(first, datetime):
                yield {"start": start, "end": end, "at": first.isoformat()}
            elif hasattr(first, "total_seconds"):
                yield {"start": start, "end": end, "at": told.isoformat()}

    return find


def datefinder() -> Peer:
    from datefinder import extract

    def find(text: str, told: datetime) -> Iterator[Answer]:
        for match in extract(text, reference_dt=told):
            value = match.value
            moment = getattr(value, "resolved_datetime", None) or getattr(value, "datetime_value", None)
            moment = moment or getattr(value, "start", None)
            if isinstance(moment, datetime):
                yield {"start": match.start, "end": match.end, "at": moment.isoformat(), "grain": match.grain}

    return find


def metadate() -> Peer:
    from metadate import parse_date

    def find(text: str, told: datetime) -> Iterator[Answer]:
        for period in parse_date(text, multi=True, reference_date=told) or ():
            if period.spans:
                start, end = min(s for s, _ in period.spans), max(e for _, e in period.spans)
                yield {"start": start, "end": end, "at": period.start_date.isoformat()}

    return find


def recognizers() -> Peer:
    from recognizers_date_time import recognize_datetime
    from recognizers_text import Culture

    def find(text: str, told: datetime) -> Iterator[Answer]:
        for result in recognize_datetime(text, Culture.English, reference=told):
            values = (result.resolution or {}).get("values") or []
            yield {"start": result.start, "end": result.end + 1, "values": values}

    return find


PEERS: dict[str, Callable[[], Peer]] = {
    make.__name__: make for make in (dateparser, parsedatetime, timefhuman, datefinder, metadate, recognizers)
}


def main() -> None:
    documents = json.load(sys.stdin)
    find = PEERS[sys.argv[1]]()
    answers, failed = [], 0
    begun = time.process_time()
    for document in documents:
        told = datetime.fromisoformat(document["dct"])
        try:
            answers.append(list(find(document["text"], told)))
        except Exception as error:  # noqa: BLE001 - a peer that breaks on a document has found nothing in it
            print(f"{type(error).__name__}: {error}"[:200], file=sys.stderr)
            answers.append([])
            failed += 1
    cpu_s = time.process_time() - begun
    json.dump({"answers": answers, "failed": failed, "cpu_s": cpu_s, "peak_mb": peak_mb()}, sys.stdout)


def peak_mb() -> float:
    """Peak memory of this program in MB; what getrusage says includes the memory of whoever started it."""
    status = Path("/proc/self/status")
    peak = re.search(r"VmHWM:\s+(\d+)", status.read_text("utf-8")) if status.exists() else None
    return int(peak[1]) / 1024 if peak else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
