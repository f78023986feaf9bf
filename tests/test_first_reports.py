"""Who is said to be the first with a piece of news: the ways of writing it, and what only looks like it."""

from __future__ import annotations

import pytest

from rule_fixture import issues_of

HEAD = "12 September 2023, all times GMT\n"
OTHER = "The resignation of harbour master Inga Holm was first reported by Telegrafen."

SILENT = [
    "Nordpress was one of the first to report the resignation of harbour master Inga Holm.",
    "Nordpress was among the first to report the resignation of harbour master Inga Holm.",
    "Nordpress was not the first to report the resignation of harbour master Inga Holm.",
    "The resignation of harbour master Inga Holm was first reported this morning.",
    "The resignation of harbour master Inga Holm was first reported earlier by our own desk.",
    "Was Nordpress the first to report the resignation of harbour master Inga Holm?",
    "Nordpress says it was the first to report the resignation of harbour master Inga Holm.",
    "Inga Holm was the first woman to be harbour master before her resignation.",
    "Nordpress reported the resignation of harbour master Inga Holm in its first bulletin.",
    "Bergen was the first port to report a loss after the resignation of harbour master Inga Holm.",
    "Telegrafen was the first to report the resignation of harbour master Inga Holm.",
    "Nordpress was the first to report the fire on the tanker off Stord.",
    "Nordpress first reported the closing of the airport at Tromso.",
    "The first to leave after the resignation of harbour master Inga Holm was Peter Lund.",
    "The airport at Tromso has closed. Nordpress broke the news.",
]
TOLD = [
    "Nordpress was the first to report the resignation of harbour master Inga Holm.",
    "Nordpress was first to report the resignation of harbour master Inga Holm.",
    "Nordpress was the first news agency to report the resignation of harbour master Inga Holm.",
    "Nordpress was the very first to announce the resignation of harbour master Inga Holm.",
    "Nordpress first reported that harbour master Inga Holm had handed in her resignation.",
    "Nordpress, which first reported the resignation of harbour master Inga Holm, has her letter.",
    "Nordpress broke the news of the resignation of harbour master Inga Holm.",
    "Nordpress, which broke the story of the resignation of harbour master Inga Holm, has her letter.",
    "Nordpress was first with the resignation of harbour master Inga Holm.",
    "It was first reported by Nordpress that harbour master Inga Holm had handed in her resignation.",
    "The resignation of harbour master Inga Holm, first reported by Nordpress, took the town by surprise.",
    "The resignation of harbour master Inga Holm was first announced by the Norwegian Coast Guard.",
    "The news of the resignation of harbour master Inga Holm was first broken by Nordpress.",
    "Norway's defence ministry was the first to announce the resignation of harbour master Inga Holm.",
    "Harbour master Inga Holm has handed in her resignation. Nordpress was the first to report it.",
    "Harbour master Inga Holm has handed in her resignation. Nordpress broke the story.",
]  # fmt: skip


def found(text):
    return issues_of("SRC002", f"{HEAD}14:05 GMT  {text}\n15:18 GMT  {OTHER}\n")


@pytest.mark.parametrize("text", SILENT)
def test_it_is_silent(text):
    assert not found(text)


@pytest.mark.parametrize("text", TOLD)
def test_the_two_are_named(text):
    (issue,) = found(text)
    assert "Telegrafen" in issue.message
    assert len(issue.quotes) == 2
