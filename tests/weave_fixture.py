"""Pages of the tables of told orders, and what is reconciled of them."""

import functools
from pathlib import Path

from reconcile import read_page
from reconcile.pipeline import understand
from reconcile.timeline import reconciled

TABLES = Path(__file__).parent / "data" / "orders"
DAY = "12 September 2023, all times GMT\n"


def table(name):
    """Entries by the name of each page of a table; the first block says where it comes from."""
    _, *blocks = (TABLES / name).read_text("utf-8").strip().split("\n\n")
    rows = [block.split("\n", 1) for block in blocks]
    return {title.removeprefix("# "): entries for title, entries in rows}


@functools.cache
def claims_of_page(entries, *, name="page.txt", head=DAY):
    return understand(read_page((head + entries + "\n").encode(), name=name)).claims


def known(*entries, head=DAY):
    """What is reconciled of one page."""
    return reconciled(claims_of_page("\n".join(entries), head=head))
