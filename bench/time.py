"""How well and how fast times are found and read, on data that you have, beside other tools.

python bench/time.py DATA...              accuracy; DATA: JSON files and TimeML (.tml) files, or folders of them
python bench/time.py DATA... --speed      KB per CPU second, in one process on one core
python bench/time.py DATA... --memory     peak memory of a fresh process
python bench/time.py --growth             seconds and memory for texts of 1 to 10 MB, and for hostile texts; needs no DATA
python bench/time.py DATA... --peers      installs what can be had of the other tools and runs them on the same documents

The file's name hides nothing: the interpreter has its own `time` built in, and looks there first.

A JSON file is a list of {"id", "dct", "text", "timexes": [{"start", "end", "type", "value"}]}. No data comes with the project.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench_options import folder_of, options_of, sets_of
from tabulate import tabulate
from timex_cost import fresh, growth, hostile, least_s
from timex_data import DataSet, Document, Tagged, read_sets
from timex_peers import PEERS, PeerMissing, measured
from timex_peers import run as run_peer
from timex_score import Score, score

from reconcile import find_times
from reconcile.pipeline import tool_version

_HEADS = (
    "", "found", "strict P", "R", "F1", "relaxed P", "R", "F1", "value acc", "value F1", "type F1", "KB/CPU s", "MB",
)  # fmt: skip
_GROWTH_MB = (1, 2, 4, 8, 10)
_HOSTILE_SIZE = 50_000
# Sets on which others were measured, as their names begin or end.
_MEASURED_ON = ("platinum", "timebank", "aquaint", "meantime")


def answers(document: Document) -> list[Tagged]:
    """Our times of a document."""
    return [
        Tagged(start=t.quote.span.start, end=t.quote.span.end, type=str(t.type), value=t.value)
        for t in find_times(document.text, dct=document.dct)
    ]


def accuracy(data: DataSet, options: argparse.Namespace) -> None:
    """Prints how one set is read by us and, when asked, by the peers that can be had."""
    print(
        f"\n{data.name}: {len(data.documents)} documents, {data.size_kb:.0f} KB, "
        f"{sum(len(d.times) for d in data.documents)} times"
    )
    ours = score((d, answers(d)) for d in data.documents)
    rows = [row(f"reconcile {tool_version()}", ours)]
    missing: list[str] = []
    if options.peers:
        with folder_of(options.peers_in) as folder:
            rows += peer_rows(data, folder, missing)
    table(rows, _HEADS)
    for line in missing:
        print(line)
    if options.types:
        types = [(t, n, _pct(r / n), _pct(s / n), _pct(v / n)) for t, n, r, s, v in ours.by_type]
        table(types, ("type", "marked", "relaxed R", "strict R", "value R"))
    for mistake in ours.mistakes[: options.errors]:
        print(mistake)
    published(data)


def row(name: str, of: Score, kb_s: str = "", peak_mb: str = "") -> tuple[str, ...]:
    """A line of the table, in per cent."""
    parts = [p for prf in (of.strict, of.relaxed) for p in (prf.precision, prf.recall, prf.f1)]
    values = (*parts, of.value_accuracy, of.value_f1, of.type_f1)
    return (name, str(of.found), *map(_pct, values), kb_s, peak_mb)


def peer_rows(data: DataSet, folder: Path, missing: list[str]) -> Iterator[tuple[str, ...]]:
    """A line for each peer that runs; why others do not goes to `missing`."""
    for peer in PEERS:
        try:
            ran = run_peer(peer, data.documents, folder)
        except PeerMissing as error:
            missing.append(f"{peer.name}: not installable: {error}")
            continue
        result = score(zip(data.documents, ran.answers, strict=True))
        if ran.failed:
            missing.append(f"{peer.name}: broke on {ran.failed} documents, which count as empty")
        yield row(
            f"{peer.name} {ran.version}", result, f"{data.size_kb / ran.cpu_s:.0f}", f"{ran.peak_mb:.0f}"
        )


def published(data: DataSet) -> None:
    """Prints what was measured of the peers: on this set if its name says which it is, else on TempEval-3 platinum."""
    on = next((name for name in _MEASURED_ON if name in data.name.lower()), "platinum")
    rows = [
        (p["peer"], p[f"{on}_relaxed"], p[f"{on}_value"], p["kb_s"], p["mb"])
        for p in measured()
        if p[f"{on}_value"] != "-"
    ]
    rows.sort(key=lambda r: -float(r[2]))
    print(
        f"\nPeers on {on}, measured once, elsewhere, with the same scorer semantics, answers mapped in their favour"
    )
    table(rows, ("", "relaxed F1", "value F1", "KB/CPU s", "MB"))


def speed(sets: Sequence[DataSet]) -> None:
    print("\nSpeed, one process: least of five runs")
    rows = []
    for data in sets:
        seconds = least_s(5, lambda data=data: [answers(d) for d in data.documents])
        rows.append(
            (data.name, f"{data.size_kb:.0f} KB", f"{seconds:.3f} s", f"{data.size_kb / seconds:.0f}")
        )
    table(rows, ("", "text", "CPU", "KB/CPU s"))


def memory(sets: Sequence[DataSet]) -> None:
    print("\nA fresh process, with the compiling of patterns")
    rows = []
    for data in sets:
        longest = max(data.documents, key=lambda d: len(d.text))
        whole = ("\n\n".join(d.text for d in data.documents), longest.dct)
        for name, texts in (
            ("every document in turn", [(d.text, d.dct) for d in data.documents]),
            ("the longest document", [(longest.text, longest.dct)]),
            ("all documents as one text", [whole]),
        ):
            seconds, peak_mb, found = fresh(texts)
            size = sum(len(text.encode()) for text, _ in texts) / 1000
            rows.append(
                (data.name, name, f"{size:.0f} KB", str(found), f"{seconds:.2f} s", f"{peak_mb:.0f} MB")
            )
    table(rows, ("", "", "text", "times", "CPU", "peak"))


def grow() -> None:
    print("\nGrowth, each text in a fresh process; per MB: against the first, which linear work leaves at 1")
    print(f"{'text':20}{'size':>6}{'times':>9}{'CPU':>10}{'KB/CPU s':>10}{'per MB':>8}{'peak':>9}")
    base = 1.0
    for name, mb, seconds, peak_mb, found in growth(_GROWTH_MB):
        base = seconds if mb == _GROWTH_MB[0] else base
        speed, share = mb * 1000 / seconds, seconds / mb / base
        row = f"{name:20}{mb:3} MB{found:9}{seconds:8.2f} s{speed:10.0f}{share:8.2f}{peak_mb:6.0f} MB"
        print(row, flush=True)
    print(f"\nHostile texts of {_HOSTILE_SIZE // 1000} KB and twice as much; linear is 2")
    print(f"{'words':36}{'once':>9}{'twice':>10}{'ratio':>7}{'KB/CPU s':>10}")
    for name, once, twice in hostile(_HOSTILE_SIZE):
        ratio, speed = twice / max(once, 1e-6), _HOSTILE_SIZE / 1000 / max(once, 1e-6)
        print(f"{name:36}{once * 1000:6.0f} ms{twice * 1000:7.0f} ms{ratio:7.2f}{speed:10.0f}", flush=True)


def table(rows: Sequence[Sequence[str]], heads: Sequence[str]) -> None:
    print(tabulate(rows, headers=heads, tablefmt="simple", disable_numparse=True))


def _pct(part: float) -> str:
    return f"{100 * part:.1f}"


def main() -> None:
    parser = options_of(__doc__)
    parser.add_argument("--types", action="store_true", help="by TIMEX3 type too")
    for name in ("memory", "growth"):
        parser.add_argument(f"--{name}", action="store_true")
    options = parser.parse_args()
    if not options.data and not options.growth:
        parser.error("give a file or folder of data, or --growth")
    sets = sets_of(parser, options.data, read_sets)
    for data in sets:
        accuracy(data, options)
    if options.speed:
        speed(sets)
    if options.memory:
        memory(sets)
    if options.growth:
        grow()
    sys.stdout.flush()


if __name__ == "__main__":
    main()
