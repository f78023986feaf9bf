"""How a page is told: newest or oldest first, and a headline that is ahead of its entries."""

from __future__ import annotations

import pytest

from reconcile import read_page
from reconcile.claims.kinds import HeadlineClaim, PageOrder
from reconcile.claims.pages.orders import order_of
from reconcile.pipeline import claims_of_text

HEAD = "12 September 2023, all times GMT\n"
OPENING = "Welcome to our live page about the harbour summit."


def page(*entries, head=HEAD):
    return head + "\n".join(entries) + "\n"


def order(text):
    return order_of(read_page(text.encode(), name="x.txt"))


ORDERS = [
    pytest.param(page("14:05 GMT  The hall is full."), (None, None), id="one entry has no order"),
    pytest.param(page("14:05 GMT  The hall is full.", "14:05 GMT  It is cold."), (None, None), id="one clock on every entry"),
    pytest.param(page("14:05 GMT  It is cold.", "15:05 GMT  It rains.", "14:30 GMT  It snows."), (None, None), id="clocks that go both ways"),
    pytest.param(page("14:05  It is cold.", "15:05  It rains.", head=""), (None, None), id="clocks without a day are no stamps"),
    pytest.param(page("16:40 GMT  It rains.", "15:10 GMT  It snows.", "14:05 GMT  It is cold."), ("newest first", "stamps"), id="clocks fall"),
    pytest.param(page("14:05 GMT  It is cold.", "15:10 GMT  It snows.", "15:10 GMT  It rains."), ("oldest first", "stamps"), id="clocks rise, two are equal"),
    pytest.param(page("18:00 GMT  A.", "17:00 GMT  B.", "16:00 GMT  C.", "16:30 GMT  D.", "15:00 GMT  E.", "14:00 GMT  F.", "13:00 GMT  G."), ("newest first", "stamps"), id="one edited entry among many"),
    pytest.param(page("15:05  It rains.", f"14:05  {OPENING}", head=""), ("newest first", "opening entry"), id="the entry that opens the page is the last"),
    pytest.param(page(f"14:05  {OPENING}", "15:05  It rains.", head=""), ("oldest first", "opening entry"), id="the entry that opens the page is the first"),
    pytest.param(page("15:05  It rains.", "14:05  Good morning It rains.", head=""), ("newest first", "opening entry"), id="opens: Good morning"),
    pytest.param(page("15:05  It rains.", "14:05  Hello and here we go.", head=""), ("newest first", "opening entry"), id="opens: Hello and here we go."),
    pytest.param(page("15:05  It rains.", "14:05  A very good evening to you.", head=""), ("newest first", "opening entry"), id="opens: A very good evening to you."),
    pytest.param(page("15:05  It rains.", "14:05  Welcome! It rains.", head=""), ("newest first", "opening entry"), id="opens: Welcome! It rains."),
    pytest.param(page("15:05  It rains.", "14:05  It rains. Stay with us throughout the day.", head=""), ("newest first", "opening entry"), id="opens: It rains. Stay with us throughout the day."),
    pytest.param(page("15:05  It rains.", "14:05  It rains. We'll be bringing you the vote.", head=""), ("newest first", "opening entry"), id="opens: It rains. We'll be bringing you the vote."),
    pytest.param(page("15:05  It rains.", "14:05  It rains. I'll be with you until noon.", head=""), ("newest first", "opening entry"), id="opens: It rains. I'll be with you until noon."),
    pytest.param(page("15:05  It rains.", "14:05  Join us as the vote begins.", head=""), ("newest first", "opening entry"), id="opens: Join us as the vote begins."),
    pytest.param(page("15:05  It rains.", "14:05  This is our live page on the vote.", head=""), ("newest first", "opening entry"), id="opens: This is our live page on the vote."),
    pytest.param(page("15:05  That's all from us.", "14:05  It rains.", head=""), ("newest first", "closing entry"), id="closes: That's all from us."),
    pytest.param(page("15:05  It rains. We are wrapping up our live coverage.", "14:05  It rains.", head=""), ("newest first", "closing entry"), id="closes: It rains. We are wrapping up our live coverage."),
    pytest.param(page("15:05  Thanks for following the vote.", "14:05  It rains.", head=""), ("newest first", "closing entry"), id="closes: Thanks for following the vote."),
    pytest.param(page("15:05  Goodnight.", "14:05  It rains.", head=""), ("newest first", "closing entry"), id="closes: Goodnight."),
    pytest.param(page("15:05  This page is now closed.", "14:05  It rains.", head=""), ("newest first", "closing entry"), id="closes: This page is now closed."),
    pytest.param(page("15:05  We'll leave it there.", "14:05  It rains.", head=""), ("newest first", "closing entry"), id="closes: We'll leave it there."),
    pytest.param(page("15:05  Our coverage has ended.", "14:05  It rains.", head=""), ("newest first", "closing entry"), id="closes: Our coverage has ended."),
    pytest.param(page("15:05  See you tomorrow.", "14:05  It rains.", head=""), ("newest first", "closing entry"), id="closes: See you tomorrow."),
    pytest.param(page("15:05  It rains.", "16:05  Thanks for following.", head=""), ("oldest first", "closing entry"), id="the last entry closes the page"),
    pytest.param(page("15:05  Good evening. It rains.", "14:05  Good morning.", head=""), (None, None), id="both greet"),
    pytest.param(page("15:05  Good morning, and good night.", "14:05  It rains.", head=""), ("newest first", "closing entry"), id="who says good night closes"),
    pytest.param(page("15:05  That's all the rain.", "14:05  He said hello to all.", head=""), (None, None), id="neither greets"),
    pytest.param(page("15:05  It rains.", "14:05  Good mornings are rare. Welcome rain fell.", head=""), (None, None), id="words that only look like it"),
    pytest.param(page(f"14:05  {OPENING}", f"15:05  {OPENING}", head=""), (None, None), id="two entries open a page"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ORDERS)
def test_the_order_of_a_page(text, expected):
    assert order(text) == expected


def test_a_page_without_order_makes_no_claim():
    assert [c for c in claims_of_text(page("14:05 GMT  The hall is full.")) if isinstance(c, PageOrder)] == []


def test_an_order_rests_on_the_first_and_the_last_entry():
    (claim,) = [
        c
        for c in claims_of_text(
            page("16:40 GMT  It rains.", "15:10 GMT  It snows.", "14:05 GMT  It is cold.")
        )
        if isinstance(c, PageOrder)
    ]
    assert (claim.order, claim.source, claim.entries, claim.first, claim.last) == (
        "newest first",
        "stamps",
        3,
        "16:40 UTC",
        "14:05 UTC",
    )
    assert len(claim.quotes) == 2


def headline(title, *entries):
    claims = claims_of_text(page(*entries, head=f"# {title}\n{HEAD}"))
    return next((c for c in claims if isinstance(c, HeadlineClaim)), None)


THREE = (
    "14:05 GMT  Two lorries met on the bridge.",
    "14:40 GMT  Police closed both roads.",
    "15:30 GMT  It rains.",
)


@pytest.mark.parametrize(
    ("title", "untold", "attributed"),
    [
        pytest.param("Bridge closed after lorries met", (), False, id="every word is told"),
        pytest.param("Police are closing the roads", (), False, id="other forms of told words"),
        pytest.param("Bridge closed - police", (), True, id="a speaker behind a dash"),
        pytest.param("Viaduct shut until Christmas, says minister", ("Viaduct", "Christmas", "minister"), True, id="words that no entry has"),
        pytest.param("Live updates: latest news from the bridge", (), False, id="words of every headline do not count"),
    ],
)  # fmt: skip
def test_a_headline_against_its_entries(title, untold, attributed):
    claim = headline(title, *THREE)
    assert set(untold) <= set(claim.untold.split(", "))
    assert claim.untold_count == len([w for w in claim.untold.split(", ") if w])
    assert bool(untold) == bool(claim.untold_count) or claim.untold_count <= 1
    assert claim.attributed is attributed


def test_a_page_of_two_entries_is_too_short_to_judge_a_headline():
    assert headline("Viaduct shut until Christmas, says minister", *THREE[:2]) is None
