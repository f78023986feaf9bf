"""How well and how fast quantities are found and read, on data that you have, beside other tools.

python bench/quantities.py DATA...              accuracy; DATA: JSONL files, tables as in tests/data/quantities, or folders of them
python bench/quantities.py DATA... --errors N   and the first N sentences that are not read as expected
python bench/quantities.py --speed [DATA...]    MB per CPU second, in one process on one core, on DATA and on made-up news
python bench/quantities.py --growth             seconds for hostile texts and for twice as much of each; needs no DATA
python bench/quantities.py DATA... --peers      installs quantulum3 and Recognizers-Text and runs them on the same texts

A line of JSONL is {"text", "quantities": [{"value", "unit"}, ...]}; "low" and "high" instead of "value" for ranges and vague amounts;
"start" and "end" (code points, half-open) where they are known. No data comes with the project but its own invented tables.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench_options import folder_of, options_of, sets_of
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
_HOSTILE_SIZE = 20_000
# Beginnings of amounts, ranges, rates and parts of units, again and again without an end.
_HOSTILE = (
    "1,2", "one ", "a-", "9", "1.", "£1-", "12 - ", "a@", "half a ", "(5ft ", "one in ", "two and a half ", "a mile and a ", "5 per ",
    "dozens ", "1 1 1 1 ", "0", "12,", "$", "1/2/", "5ft 11", "11st 7", "about about ", "more than more than ", "up to ", "from 3 to 4 to ",
    "between 3 and ", "twenty-one-", "hundreds of thousands of ", "1,000,", "1km (", "3 bn", "five hundred and ", "a couple of ",
    "%", "£1bn (", "-1", "(", " ", "\u00a0", "5-6-", "10 million billion ", "20 or 30 or ", "3 times ", "miles per hour per ",
)  # fmt: skip


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


def growth() -> None:
    """Prints CPU seconds for each hostile text and for twice as much of it, the slowest for its size last."""
    print(
        f"\nHostile texts of {_HOSTILE_SIZE // 1000} KB and twice as much: least of three runs; linear is 2"
    )
    rows = []
    for words in _HOSTILE:
        once, twice = (text_of(words, n) for n in (_HOSTILE_SIZE, 2 * _HOSTILE_SIZE))
        find_quantities(once[:2_000])  # patterns are compiled when first needed
        first = least_s(3, lambda text=once: find_quantities(text))
        second = least_s(3, lambda text=twice: find_quantities(text))
        rows.append((ascii(words), first, second))
    told = [
        (name, f"{1000 * a:.0f} ms", f"{1000 * b:.0f} ms", f"{b / max(a, 1e-6):.2f}", f"{_HOSTILE_SIZE / 1000 / max(a, 1e-6):.0f}")
        for name, a, b in sorted(rows, key=lambda r: r[2])
    ]  # fmt: skip
    heads = ("words", "once", "twice", "ratio", "KB/CPU s")
    print(tabulate(told, headers=heads, tablefmt="simple", disable_numparse=True))


def main() -> None:
    parser = options_of(__doc__)
    parser.add_argument("--growth", action="store_true", help="CPU seconds for hostile texts")
    options = parser.parse_args()
    if not (options.data or options.speed or options.growth):
        parser.error("give a file or folder of data, --speed or --growth")
    sets = sets_of(parser, options.data, read_sets)
    for data in sets:
        accuracy(data, options)
    if options.speed:
        speed(sets)
    if options.growth:
        growth()


if __name__ == "__main__":
    main()
