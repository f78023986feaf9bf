"""The tables of sentences in tests/data/orderings, and the orders that a text tells in their notation."""

from __future__ import annotations

from pathlib import Path

from reconcile.claims.orders.orderings import make_orderings
from reconcile.pipeline import understand
from reconcile.sources import read_page

FOLDER = Path(__file__).parent / "data" / "orderings"
SIGNS = {"before": "<", "during": "in", "same": "=", "starts": "starts", "ends": "ends", "lasts": "~"}


def rows(name):
    """The rows of a table: what is expected, or why nothing is, and the sentence."""
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def orderings_of(*entries, name="orders.txt"):
    """The orderings of a page with an entry for each text, ten minutes apart."""
    lines = [f"14:{5 + 10 * i:02d} GMT  {text}" for i, text in enumerate(entries)]
    understood = understand(read_page("12 September 2023, all times GMT\n" + "\n".join(lines), name=name))
    return list(make_orderings(understood.reading, understood.events))


def shown(ordering):
    """An ordering in the notation of the table: "sink < shut* 90..150"."""
    first = ordering.first.verb + ("*" if ordering.named_first else "")
    second = ordering.second.verb + ("*" if ordering.named_second else "")
    ends = [None if s is None else round(s / 60) for s in (ordering.least_s, ordering.most_s)]
    gap = "" if ends == [None, None] else " " + "..".join("-" if e is None else str(e) for e in ends)
    return f"{'? ' if ordering.hedged else ''}{first} {SIGNS[ordering.relation]} {second}{gap}"
