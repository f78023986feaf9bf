"""What others reported with a hedge and the page tells as a fact later: found, and silent once somebody vouches for it."""

from __future__ import annotations

import pytest

from rule_fixture import issues_of

FOUND = [
    (
        "Anna Berg is reported to have arrived in Lima.",
        "The square is filling slowly.",
        "Anna Berg has arrived in Lima.",
    ),
    (
        "Unconfirmed reports say Anna Berg has landed in Lima.",
        "The square is filling slowly.",
        "Anna Berg landed in Lima at noon.",
    ),
    (
        "Anna Berg is thought to have left Lima.",
        "The square is filling slowly.",
        "Anna Berg left Lima after breakfast.",
    ),
    (
        "Witnesses say gunmen stormed a hotel in Nairobi.",
        "The square is filling slowly.",
        "Gunmen stormed a hotel in Nairobi this morning.",
    ),
    (
        "According to an unnamed source, Anna Berg visited Lima.",
        "The square is filling slowly.",
        "Anna Berg visited Lima and left again.",
    ),
    (
        "A bridge has collapsed in Davao, residents say.",
        "The square is filling slowly.",
        "The bridge collapsed in Davao at dawn.",
    ),
    (
        "Tass reports that a train has derailed near Kazan.",
        "The square is filling slowly.",
        "A train derailed near Kazan, and the line is shut.",
    ),
    (
        "Social media users say an explosion rocked Davao.",
        "The square is filling slowly.",
        "An explosion rocked Davao, and windows broke.",
    ),
]

SILENT = [
    (
        "Anna Berg has reportedly arrived in Lima.",
        "Pictures show Anna Berg in Lima.",
        "Anna Berg has arrived in Lima.",
    ),
    (
        "Anna Berg has reportedly arrived in Lima.",
        "The square is filling slowly.",
        "We can now say that Anna Berg has arrived in Lima: our correspondent saw her.",
    ),
    (
        "Anna Berg has reportedly arrived in Lima.",
        "The square is filling slowly.",
        "Anna Berg has arrived in Lima, it is understood.",
    ),
    (
        "Police say gunmen stormed a hotel in Nairobi.",
        "The square is filling slowly.",
        "Gunmen stormed a hotel in Nairobi.",
    ),
    (
        "Anna Berg may arrive in Lima today.",
        "The square is filling slowly.",
        "Anna Berg has arrived in Lima.",
    ),
    (
        "Anna Berg is expected to arrive in Lima.",
        "The square is filling slowly.",
        "Anna Berg has arrived in Lima.",
    ),
    (
        "Anna Berg has reportedly arrived in Lima.",
        "The square is filling slowly.",
        "Anna Berg has not arrived in Lima.",
    ),
    (
        "Reuters reports that Anna Berg arrived in Lima in 2019.",
        "The square is filling slowly.",
        "Anna Berg has arrived in Lima.",
    ),
    (
        "Anna Berg has reportedly arrived in Lima.",
        "The square is filling slowly.",
        "Paul Lund has arrived in Lima.",
    ),
    (
        "Anna Berg has reportedly arrived in Lima.",
        "The square is filling slowly.",
        "Anna Berg's arrival in Lima has been confirmed. Anna Berg arrived in Lima at noon.",
    ),
]


def issues(first, between, later):
    return issues_of(
        "SRC001",
        f"12 September 2023, all times GMT\n09:05 GMT  {first}\n11:20 GMT  {between}\n12:40 GMT  {later}",
    )


@pytest.mark.parametrize(("first", "between", "later"), SILENT)
def test_silent(first, between, later):
    assert issues(first, between, later) == ()


@pytest.mark.parametrize(("first", "between", "later"), FOUND)
def test_found(first, between, later):
    (issue,) = issues(first, between, later)
    assert len(issue.quotes) == 2
