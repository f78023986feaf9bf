"""How well and how fast quantities are found and read, on data that you have, beside other tools.

python bench/quantities.py DATA...              accuracy; DATA: JSONL files, tables as in tests/data/quantities, or folders of them
python bench/quantities.py DATA... --errors N   and the first N sentences that are not read as expected
python bench/quantities.py --speed [DATA...]    MB per CPU second, in one process on one core, on DATA and on made-up news
python bench/quantities.py DATA... --peers      installs quantulum3 and Recognizers-Text and runs them on the same texts

A line of JSONL is {"text", "quantities": [{"value", "unit"}, ...]}; "low" and "high" instead of "value" for ranges and vague amounts;
"start" and "end" (code points, half-open) where they are known. No data comes with the project but its own invented tables.
"""

from __future__ import annotations

import argparse
import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench_options import options_of, sets_of
from quantity_data import Amount, DataSet, Score, read_sets, score
from quantity_peers import PEERS, run_peer
from tabulate import tabulate
from timex_cost import DENSE, NEWS, least_s, text_of
from timex_peers import PeerMissing

from reconcile import find_quantities
from reconcile.mentions import Measure
from reconcile.pipeline import tool_version

_HEADS = ("", "found", "value P", "R", "F1", "value+unit P", "R", "F1", "sentences/CPU s", "peak MB")
_SPEED_SIZE = 1_000_000


def amount(measure: Measure) -> Amount:
    """One of our quantities in the form of the data."""
    quantity, span = measure.quantity, measure.quote.span
    low, high = quantity.value, quantity.value
    if quantity.ends:
        low, high = quantity.ends[0].value, quantity.ends[1].value
    if low is None or high is None:
        low, high = quantity.low, quantity.high
    return Amount(low=low, high=high, unit=quantity.unit, start=span.start, end=span.end)


def answers(text: str) -> list[Amount]:
    return [amount(measure) for measure in find_quantities(text)]


def accuracy(data: DataSet, options: argparse.Namespace) -> None:
    """Prints how one set is read by us and, when asked, by the peers that can be had."""
    print(
        f"\n{data.name}: {len(data.sentences)} sentences, {sum(len(s.amounts) for s in data.sentences)} quantities"
    )
    result = score(data.sentences, [answers(s.text) for s in data.sentences])
    spent = least_s(3, lambda: [find_quantities(s.text) for s in data.sentences])
    rows = [row(f"reconcile {tool_version()}", result, f"{len(data.sentences) / spent:.0f}")]
    missing: list[str] = []
    if options.peers:
        with folder_of(options.peers_in) as folder:
            rows += peer_rows(data, folder, missing)
    print(tabulate(rows, headers=_HEADS, tablefmt="simple", disable_numparse=True))
    for line in (*missing, *result.mistakes[: options.errors]):
        print(line)


def peer_rows(data: DataSet, folder: Path, missing: list[str]) -> Iterator[tuple[str, ...]]:
    """A line for each peer that runs; why others do not goes to `missing`."""
    for peer in PEERS:
        try:
            ran = run_peer(peer, [s.text for s in data.sentences], folder)
        except PeerMissing as error:
            missing.append(f"{peer.name}: not installable: {error}")
            continue
        speed = f"{len(data.sentences) / max(ran.cpu_s, 1e-6):.0f}"
        yield row(
            f"{peer.name} {ran.version}", score(data.sentences, ran.answers), speed, f"{ran.peak_mb:.0f}"
        )


def row(name: str, of: Score, speed: str, peak_mb: str = "") -> tuple[str, ...]:
    """A line of the table, in per cent."""
    parts = [f"{100 * part:.1f}" for part in (*of.value, *of.unit)]
    return (name, str(of.found), *parts, speed, peak_mb)


@contextlib.contextmanager
def folder_of(kept: Path | None) -> Iterator[Path]:
    """Where peers are installed: the folder given, else one that goes when all is done."""
    if kept is not None:
        yield kept.resolve()
        return
    with tempfile.TemporaryDirectory() as passing:
        yield Path(passing)


def speed(sets: Sequence[DataSet]) -> None:
    print("\nSpeed, one process: least of five runs")
    texts = {
        "news, made up": text_of(NEWS, _SPEED_SIZE),
        "only times and numbers": text_of(DENSE, _SPEED_SIZE),
    }
    texts |= {data.name: "\n".join(s.text for s in data.sentences) for data in sets}
    rows = []
    for name, text in texts.items():
        seconds = least_s(5, lambda text=text: find_quantities(text))
        rows.append(
            (name, f"{len(text) / 1e6:.2f} MB", f"{seconds:.2f} s", f"{len(text) / 1e6 / seconds:.2f}")
        )
    print(tabulate(rows, headers=("", "text", "CPU", "MB/CPU s"), tablefmt="simple", disable_numparse=True))


def main() -> None:
    parser = options_of(__doc__)
    options = parser.parse_args()
    if not options.data and not options.speed:
        parser.error("give a file or folder of data, or --speed")
    sets = sets_of(parser, options.data, read_sets)
    for data in sets:
        accuracy(data, options)
    if options.speed:
        speed(sets)


if __name__ == "__main__":
    main()
