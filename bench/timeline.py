"""What the network of statements costs, in CPU seconds of one process: live pages of 1,000, 10,000 and 100,000 events.

python bench/timeline.py [--sizes 1000 10000 100000] [--rings 1]

Each event has three statements: how long it took, when it was (or that it came after another), and how long after another it
began, about. "anchored": half of the events have a date; "unanchored": none has. A ring is six statements "before" that go
round, put over all events, so that no six of them can hold.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from reconcile.timeline.constraints import ORIGIN, Bound, Statement, before, end, lasting, start
from reconcile.timeline.network import Network

Result = TypeVar("Result")

FIRST_S = 1_700_000_000
APART_S = 600
NEAR = 50
RING = 6


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    begun = time.process_time()
    result = work()
    return time.process_time() - begun, result


def page(events: int, *, anchored: bool, rings: int, seed: int = 1) -> list[Statement]:
    """Statements that hold for events ten minutes apart, and so many rings that do not."""
    chance = random.Random(seed)
    begins = [FIRST_S + APART_S * i + chance.randrange(-300, 300) for i in range(events)]
    lasts = [chance.randrange(60, 3600) for _ in range(events)]
    found: list[Statement] = []

    def state(kind: str, number: int, bounds: tuple[Bound, ...]) -> None:
        found.append(Statement(key=f"{number:06d} {kind}", text=kind, bounds=bounds, weight=1 + number % 7))

    for i in range(events):
        state("lasted", i, lasting(f"e{i}", least_s=lasts[i] // 2 or 1, most_s=2 * lasts[i]))
        if anchored and chance.random() < 0.5:
            early, late = chance.randrange(3600), chance.randrange(3600)
            dated = (
                Bound(ORIGIN, start(f"e{i}"), early - begins[i]),
                Bound(end(f"e{i}"), ORIGIN, begins[i] + lasts[i] + late),
            )
            state("date", i, dated)
        elif i:
            near = [chance.randrange(max(0, i - NEAR), i) for _ in range(5)]
            over = [j for j in near if begins[j] + lasts[j] <= begins[i]]
            if over:
                state("after", i, before(f"e{over[0]}", f"e{i}"))
        if i:
            j = chance.randrange(max(0, i - NEAR), i)
            gap_s = begins[i] - begins[j] - lasts[j]
            state("about", i, before(f"e{j}", f"e{i}", least_s=gap_s - 900, most_s=gap_s + 900))
    found += planted(chance, events, rings)
    return found


def planted(chance: random.Random, events: int, rings: int) -> Iterator[Statement]:
    for number in range(rings):
        round_ = sorted(chance.sample(range(events), RING))
        for place, one in enumerate(round_):
            other = round_[(place + 1) % RING]
            yield Statement(
                key=f"ring {number} {place}", text="before", bounds=before(f"e{one}", f"e{other}")
            )


def one_entry(network: Network, events: int) -> tuple[float, float]:
    """CPU seconds of the dearest and the middle one of 50 entries of three statements, put in and checked."""
    spent = []
    gc.collect()
    gc.freeze()  # what the page holds is not gone through again each time that new objects are counted
    for number in range(50):
        new = [
            Statement(key=f"new {number} {kind}", text=kind, bounds=bounds)
            for kind, bounds in (
                ("lasted", lasting(f"new {number}", most_s=3600)),
                ("about", before(f"e{events - 1}", f"new {number}", most_s=7200)),
                ("after", before(f"e{number * events // 50}", f"new {number}")),
            )
        ]
        seconds, network = timed(lambda known=network, new=new: checked(known.add(*new)))
        spent.append(seconds)
    return max(spent), sorted(spent)[len(spent) // 2]


def checked(network: Network) -> Network:
    network.consistent()
    return network


HEADS = (
    "events",
    "",
    "rings",
    "statements",
    "make",
    "check",
    "first proof",
    "all conflicts",
    "repair",
    "windows",
)


def row(events: int, *, anchored: bool, rings: int) -> tuple[str, ...]:
    """One line of the table; times in CPU seconds."""
    statements = page(events, anchored=anchored, rings=rings)
    make_s, network = timed(lambda: Network.of(statements))
    check_s, holds = timed(network.consistent)
    cells = [f"{events:,}", "anchored" if anchored else "unanchored", str(rings), f"{len(statements):,}"]
    cells += [f"{make_s:.2f}", f"{check_s:.3f}"]
    if holds:
        windows_s, _ = timed(network.windows)
        return (*cells, "", "", "", f"{windows_s:.2f}")
    proof_s, first = timed(lambda: network.conflicts(most=1))
    all_s, found = timed(network.conflicts)
    repair_s, given_up = timed(network.repair)
    sizes = f"{len(first[0].statements)} statements"
    return (
        *cells,
        f"{proof_s:.2f} ({sizes})",
        f"{all_s:.2f} ({len(found)})",
        f"{repair_s:.2f} ({len(given_up)})",
        "",
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--rings", type=int, default=1)
    options = parser.parse_args()
    print(" | ".join(HEADS))
    for events in options.sizes:
        for anchored in (True, False):
            for rings in (0, options.rings):
                print(" | ".join(row(events, anchored=anchored, rings=rings)), flush=True)
    for events in options.sizes:
        for anchored in (True, False):
            network = checked(Network.of(page(events, anchored=anchored, rings=0)))
            most_s, middle_s = one_entry(network, events)
            kind = "anchored" if anchored else "unanchored"
            print(
                f"one entry more, {events:,} events, {kind}: {middle_s * 1000:.1f} ms, at most {most_s * 1000:.1f} ms"
            )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
