"""One person under two roles: which exclude each other, and what keeps the rule silent."""

from __future__ import annotations

import pytest

from name_fixture import reading_of
from reconcile.claims.names.roles import make_role_clashes

CLASHES = [
    ("Norwegian Foreign Minister Anna Hestvik left.", "Swedish Foreign Minister Anna Hestvik ate."),
    ("Norway's Foreign Minister Anna Hestvik left.", "The Swedish foreign minister Anna Hestvik ate."),
    ("Foreign Minister Anna Hestvik left.", "Defence Minister Anna Hestvik ate."),
    ("Foreign Minister Anna Hestvik left.", "Defence Minister Hestvik ate."),
    ("Foreign Minister Anna Hestvik left.", "Anna Hestvik, the defence minister, ate."),
    ("Anna Hestvik, Norway's foreign minister, left.", "Anna Hestvik, the finance minister of the country, ate. Finance Minister Anna Hestvik slept."),
    ("Captain Anna Hestvik left.", "Co-pilot Anna Hestvik ate."),
    ("Judge Anna Hestvik left.", "Prosecutor Anna Hestvik ate."),
    ("President Anna Hestvik left.", "Prime Minister Anna Hestvik ate."),
]  # fmt: skip

SILENT = [
    ("Foreign Minister Anna Hestvik left.", "Foreign Minister Anna Hestvik ate."),
    ("Foreign Minister Anna Hestvik left.", "Defence Minister Peter Hestvik ate."),
    ("Foreign Minister Anna Hestvik left.", "The former Defence Minister Anna Hestvik ate."),
    ("Foreign Minister Anna Hestvik left.", "Ex-defence minister Anna Hestvik ate."),
    ("Foreign Minister Anna Hestvik left.", "Deputy Defence Minister Anna Hestvik ate."),
    ("Foreign Minister Anna Hestvik left.", "Acting Defence Minister Anna Hestvik ate."),
    ("Foreign Minister Anna Hestvik left.", "She met the then Defence Minister Anna Hestvik."),
    ("Foreign Minister Anna Hestvik left.", "The former Norwegian defence minister Anna Hestvik ate."),
    ("President Anna Hestvik left.", "Vice President Anna Hestvik ate."),
    ("Foreign Minister Anna Hestvik left.", "Prime Minister and Defence Minister Anna Hestvik ate."),
    ("Norwegian Foreign Minister Anna Hestvik left.", "Norway's Foreign Minister Anna Hestvik ate."),
    ("Defence Minister Anna Hestvik left.", "Defense Secretary Anna Hestvik ate."),
    ("Foreign Minister Anna Hestvik left.", "Captain Anna Hestvik ate."),
    ("Norwegian Foreign Minister Anna Hestvik left.", "Swedish Defence Minister Maria Berg ate."),
    ("Foreign Minister Anna Hestvik left.", "Anna Hestvik, the defence minister's sister, ate."),
    ("Foreign Minister Anna Hestvik left.", "Anna Hestvik met Defence Minister Maria Berg."),
]  # fmt: skip


@pytest.mark.parametrize("texts", CLASHES, ids=[" / ".join(t) for t in CLASHES])
def test_two_roles_exclude_each_other(texts):
    (made,) = make_role_clashes(reading_of(*texts))
    assert not made.changed
    assert len(made.quotes) == 2


@pytest.mark.parametrize("texts", SILENT, ids=[" / ".join(t) for t in SILENT])
def test_roles_go_together(texts):
    assert list(make_role_clashes(reading_of(*texts))) == []


@pytest.mark.parametrize(
    "told",
    [
        "Anna Hestvik was appointed today.",
        "Anna Hestvik has been sworn in.",
        "A reshuffle: Anna Hestvik moves.",
        "Anna Hestvik takes over at noon.",
    ],
)
def test_an_entry_tells_of_the_change(told):
    (made,) = make_role_clashes(
        reading_of("Foreign Minister Anna Hestvik left.", told, "Defence Minister Anna Hestvik ate.")
    )
    assert made.changed
