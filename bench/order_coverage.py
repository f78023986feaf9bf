"""How many sentences that seem to tell an order or a length give an `Ordering`; no gold is needed.

python bench/order_coverage.py PAGE... [--missed N] [--told N] [--seed 1]

PAGE is a file or a folder of pages. A sentence counts when a sentence of the body has a cue of order beside two verbs in the past, or
a verb of lasting beside a length. Such a sentence need not tell an order ("after all"), so the share is no recall: it is
there to be compared before and after a change. --missed lists sentences that give none, --told orders to judge by hand, both drawn at random.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from pathlib import Path

import attrs

from reconcile.claims.kinds import Ordering
from reconcile.claims.orders.orderings import make_orderings
from reconcile.model import BlockKind, Page
from reconcile.pipeline import understand
from reconcile.sources import read_page

SUFFIXES = frozenset({".txt", ".html", ".json", ".md", ".eml"})
LENGTH = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|half an|several)\s(?:and a half\s)?(?:minutes?|hours?)"
PAST = r"(?:[a-z]{2,}ed|was|were|had|came|went|left|got|began|took|made|met|flew|fell|sank|said|told|gave|ran|set|drew|broke|did)"
CUES = {
    "after": rf"\b(?:after|following)\b.*\b{PAST}\b|\b{PAST}\b.*\b(?:after|following)\b",
    "before": rf"\bbefore\b.*\b{PAST}\b|\b{PAST}\b.*\bbefore\b",
    "until": rf"\b(?:until|till)\b.*\b{PAST}\b|\b{PAST}\b.*\b(?:until|till)\b",
    "by the time": rf"\bby the time\b.*\b{PAST}\b",
    "when + pluperfect": rf"\b(?:had|already)\b.*\bwhen\b.*\b{PAST}\b|\bwhen\b.*\b{PAST}\b.*\b(?:had|already)\b",
    "once": rf"\b(?:once|as soon as)\b.*\b{PAST}\b.*\b{PAST}\b|\b{PAST}\b.*\b(?:once|as soon as)\b.*\b{PAST}\b",
    "while": rf"\b(?:while|during)\b.*\b{PAST}\b.*\b{PAST}\b|\b{PAST}\b.*\b(?:while|during)\b",
    "then": rf"\b{PAST}\b.*\b(?:then|afterwards|subsequently)\b.*\b{PAST}\b",
    "later": rf"\b{LENGTH}\s(?:later|earlier)\b",
    "length": rf"\b(?:lasted|took|taken|went on for|dragged on|spent|within)\b.*\b{LENGTH}\b|\b{LENGTH}\b.*\b(?:to|of)\b",
}
PATTERNS = {name: re.compile(pattern, re.IGNORECASE | re.DOTALL) for name, pattern in CUES.items()}


@attrs.frozen
class Seen:
    """A sentence that a cue stands in, with the orders that were read of it."""

    cue: str
    text: str
    told: tuple[Ordering, ...]


def pages(paths: list[Path]) -> Iterator[Page]:
    for path in paths:
        listed = sorted(path.iterdir()) if path.is_dir() else [path]
        for file in listed:
            if file.suffix in SUFFIXES:
                yield read_page(file.read_text("utf-8"), name=file.name)


def seen(page: Page) -> Iterator[Seen]:
    """The sentences of the body of a page that a cue stands in."""
    understood = understand(page)
    told: dict[tuple[str, str], list[Ordering]] = {}
    for ordering in make_orderings(understood.reading, understood.events):
        told.setdefault((ordering.entry, ordering.quotes[0].text), []).append(ordering)
    for found in understood.reading.mentions:
        for sentence in found.sentences:
            if sentence.block is not BlockKind.BODY:
                continue
            text = found.entry.quote(sentence.span).text
            cue = next((name for name, pattern in PATTERNS.items() if pattern.search(text)), "")
            orders = tuple(told.get((found.entry.id, text), ()))
            if cue or orders:
                yield Seen(cue or "no cue", text, orders)


def in_words(ordering: Ordering) -> str:
    ends = (ordering.least_s, ordering.most_s)
    gap = (
        ""
        if ends == (None, None)
        else " " + "..".join("" if e is None else f"{e / 60:.0f}" for e in ends) + " min"
    )
    return f"{ordering.first.verb} | {ordering.relation} | {ordering.second.verb}{gap}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--missed", type=int, default=0, metavar="N")
    parser.add_argument("--told", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    found = [each for page in pages(options.pages) for each in seen(page)]
    for cue in (*PATTERNS, "no cue"):
        of_cue = [each for each in found if each.cue == cue]
        with_order = sum(bool(each.told) for each in of_cue)
        print(f"{cue}: {with_order} of {len(of_cue)}")
    cued = [each for each in found if each.cue != "no cue"]
    print(
        f"with a cue: {sum(bool(e.told) for e in cued)} of {len(cued)}; orders: {sum(len(e.told) for e in found)}"
    )
    chance = random.Random(options.seed)
    missed = [each for each in cued if not each.told]
    for each in chance.sample(missed, min(options.missed, len(missed))):
        print(f"missed [{each.cue}] {' '.join(each.text.split())}")
    orders = [(order, each) for each in found for order in each.told]
    for order, each in chance.sample(orders, min(options.told, len(orders))):
        print(f"told {in_words(order)}: {' '.join(each.text.split())}")


if __name__ == "__main__":
    main()
