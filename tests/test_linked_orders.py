"""Orders and lengths whose events are told elsewhere, in other words: found with their proof, silent where they may be of another."""

import pytest

from reconcile import read_page
from reconcile.pipeline import understand
from reconcile.timeline import reconciled
from weave_fixture import DAY, table

LINKED = table("linked.txt")
SILENT = table("linked_silent.txt")


def conflicts(block):
    """What cannot all hold of the pages of a block, and the times that are told of one event and exclude each other."""
    pages = [page.strip() for page in block.split("\n~\n")]
    claims = [
        claim
        for number, page in enumerate(pages)
        for claim in understand(read_page((DAY + page + "\n").encode(), name=f"{number}.txt")).claims
    ]
    known = reconciled(claims)
    return [c for c in known.conflicts if c.orders] or list(known.contested)


@pytest.mark.parametrize("block", SILENT.values(), ids=SILENT)
def test_two_things_never_become_one(block):
    assert conflicts(block) == []


@pytest.mark.parametrize("block", LINKED.values(), ids=LINKED)
def test_one_thing_in_other_words_is_one(block):
    assert conflicts(block)
