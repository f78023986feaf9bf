"""Orders and lengths whose events are told elsewhere, in other words: found with their proof, silent where they may be of another."""

import pytest

from reconcile import read_page
from reconcile.claims.kinds import Event, Ordering
from reconcile.pipeline import understand
from reconcile.timeline import reconciled
from reconcile.timeline.merge import grouped
from reconcile.timeline.weave import woven
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


def test_he_of_another_entry_is_another_man():
    page = (
        "12:00 GMT  mr holm told the court that his brother, ivar lund, was staying in Kenya when he died:\n"
        "18:00 GMT  A bank was attacked on Tuesday.\n\n"
        "Ida Soto, the owner of the bank, told us four robbers arrived in two vans at about 15:00 GMT and opened fire.\n\n"
        '"They shot a guard at the door.\n\nHe died later.\n\nThey fired in all directions," she said.'
    )
    assert conflicts(page) == []


@pytest.mark.parametrize("block", LINKED.values(), ids=LINKED)
def test_one_thing_in_other_words_is_one(block):
    assert conflicts(block)


DEPARTURES = (
    (False, "President Petra Voss left Lima for Spain.", "President Petra Voss arrived in Oslo."),
    (False, "President Petra Voss left Lima.", "President Petra Voss arrived in Madrid."),
    (False, "President Petra Voss left Lima for Spain.", "Prime Minister Ivar Holm arrived in Madrid."),
    (False, "President Petra Voss left Seville for Spain.", "President Petra Voss arrived in Madrid."),
    (True, "President Petra Voss left Lima for Spain.", "President Petra Voss arrived in Madrid."),
    (True, "President Petra Voss left Lima for Madrid.", "President Petra Voss arrived in Madrid."),
    (True, "President Petra Voss has departed from Oslo for Japan.", "President Petra Voss landed in Osaka."),
)


@pytest.mark.parametrize(("proven", "left", "arrived"), DEPARTURES)
def test_who_leaves_for_a_country_arrives_in_its_towns_later(proven, left, arrived):
    page = f"{DAY}10:00 GMT  {arrived}\n10:30 GMT  {left}\n"
    claims = understand(read_page(page.encode(), name="0.txt")).claims
    groups = grouped(c for c in claims if isinstance(c, Event))
    weave = woven(groups, [c for c in claims if isinstance(c, Ordering)])
    first, second = (next(g.key for g in groups if g.lead.kind == kind) for kind in ("departure", "arrival"))
    known = {first, second} <= weave.nodes
    assert (known and weave.line.order(first, second) is not None) is proven
