"""Stamps and numbers out of order, references by a clock, and headlines against their entries."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile import read_page
from reconcile.claims.kinds import BackReference, HeadlineFigure, Misplaced, Numbering
from reconcile.claims.pages.entry_order import _longest_run
from reconcile.pipeline import understand

HEAD = "12 September 2023, all times GMT\n"
DAY = ("17:40", "16:12", "15:30", "14:05")


def claims(text, kind):
    return [c for c in understand(read_page(text.encode(), name="page.txt")).claims if isinstance(c, kind)]


def page(first, clocks=DAY):
    rest = [f"{clock} GMT  The bridge is shut." for clock in clocks[1:]]
    return HEAD + "\n".join([f"{clocks[0]} GMT  {first}", *rest]) + "\n"


def reference(words):
    return [(c.clock, c.nearest) for c in claims(page(words), BackReference)]


SILENT = [
    "You can see 4.13 metres of water.",
    "He was as we said at the time, 4.13 miles off.",
    "“As we reported at 4.13pm, it is shut,” she said.",
    "See the 4.10pm bulletin.",
    "See Monday's post at 4.10pm.",
    "It rose to 4.13%, as we see.",
    "The blast was at 4.13pm.",
    "We will post an update at some time.",
]
POINTING = [
    "It is shut (see 4.13pm).",
    "It is shut. See 4.13 pm.",
    "It is shut; see also 16.13.",
    "It is shut (see our post at 4.13pm).",
    "As we reported at 4.13pm, it is shut.",
    "As I mentioned earlier, at 4.13pm, it is shut.",
    "Scroll back to 4.13pm for why it is shut.",
    "In my 4.13pm post I asked why it is shut.",
    "See the statement at 4.13pm.",
    "More on this in the entry at 4.13pm.",
]


@pytest.mark.parametrize("words", SILENT)
def test_no_reference(words):
    assert reference(words) == []


@pytest.mark.parametrize("words", POINTING)
def test_a_reference_finds_the_entry_nearest_to_its_clock(words):
    ((clock, nearest),) = reference(words)
    assert clock.startswith(("4.13", "16.13"))
    assert nearest == "16:12"


def test_am_for_pm_is_named():
    (found,) = claims(page("It is shut (see 4.13am)."), BackReference)
    assert (found.slipped, round(found.slipped_min)) == ("16:12", 1)
    assert found.nearest_min > 60


@given(st.lists(st.integers(0, 6), max_size=8))
def test_the_longest_run_is_a_longest_one(values):
    kept = sorted(_longest_run(values))
    assert all(values[a] <= values[b] for a, b in pairwise(kept))
    longer = combinations(range(len(values)), len(kept) + 1)
    assert not any(all(values[a] <= values[b] for a, b in pairwise(some)) for some in longer)


@given(st.permutations(range(6)))
def test_a_page_whose_stamps_run_one_way_has_nothing_out_of_place(order):
    clocks = [f"{9 + hour:02d}:00" for hour in order]
    found = claims(page("The bridge is shut.", clocks), Misplaced)
    one_way = list(order) in (sorted(order), sorted(order, reverse=True))
    assert not (one_way and found)
    assert len(found) <= 1


def test_what_is_out_of_place_says_by_how_much():
    clocks = ("17:40", "16:12", "05:50", "15:30", "14:05")
    (found,) = claims(page("The bridge is shut.", clocks), Misplaced)
    assert (found.off_min, found.slip) == (580, "")


def numbered(*numbers_and_clocks):
    return "\n".join(
        f"{n}. The bridge is shutpublished at {clock} Greenwich Mean Time 12 November 2023\nIt will stay shut."
        for n, clock in numbers_and_clocks
    )


def test_am_and_pm_exchanged_in_a_stamp_is_named():
    (found,) = claims(
        numbered((5, "17:40"), (4, "16:12"), (3, "03:50"), (2, "15:30"), (1, "14:05")), Misplaced
    )
    assert found.slip == "am and pm exchanged"


def test_numbers_that_only_begin_late_are_in_order():
    clocks = ("17:40", "16:12", "15:30", "14:05", "13:50", "13:10")
    assert claims(numbered(*zip((16, 15, 14, 13, 12, 11), clocks, strict=True)), Numbering) == []
    first, second = claims(numbered(*zip((16, 15, 14, 14, 12, 11), clocks, strict=True)), Numbering)
    assert [(c.what, c.numbers) for c in (first, second)] == [("repeats", "14"), ("skips", "13")]


@pytest.mark.parametrize(
    ("headline", "body", "told"),
    [
        (
            "Bridge shut after 7 lorries collide",
            "It was shut after 9 lorries met on it this morning.",
            "9 lorries",
        ),
        (
            "Bridge shut after 7 lorries collide",
            "It was shut after seven lorries met on it this morning.",
            None,
        ),
        ("Bridge shut after 7 lorries collide", "It was shut after between 5 and 9 lorries met on it.", None),
        ("Bridge shut after 7 lorries collide", "Two tractors met on it.", None),
        ("30 patients moved to schools", "They went to 30 schools in the valley.", "30 schools"),
    ],
)
def test_a_headline_against_its_text(headline, body, told):
    text = f"1. {headline}published at 17:40 Greenwich Mean Time 12 November 2023\n{body} The council is angry.\n"
    found = [c.told for c in claims(text, HeadlineFigure)]
    assert found == ([] if told is None else [told])
