from __future__ import annotations

import pytest

from name_fixture import reading_of
from reconcile.claims.pages.repeats import make_repeats

SILENT = [
    "The crew had had no food.",
    "We know that that was wrong.",
    "It was a very very long night.",
    "They came in in time.",
    "The match goes on on Friday.",
    "What it is is a mystery.",
    "Flights to Walla Walla are off.",
    "Boutros Boutros-Ghali left.",
    "He is from New York, New York.",
    "Bye bye, so so, no no.",
    "The score was 2 2 at noon.",
    "They went on, on and on.",
    "Miguna Miguna was there, and miguna miguna left.",
    "The fire spread, spread again.",
    "It cost 40 40-tonne trucks.",
    "ha ha ha, he wrote.",
    "A 2017 tour of Norway and Sweden in 2018.",
    "After a 2017 tour the team moved house in 2017.",
    "A 2017 law was changed in 2017.",
    "A 2017 tour, and a match in 2017.",
    "In 2017 and in 2018 it rained.",
    "Trains run from Paris to Lyon, in Paris too.",
    "She lives in Paris and works in Paris.",
    "Love to all of you x x x.",
    "Sidelined, echo echo echo.",
    "Storm storm, baby storm.",
    "Splendid splendid!",
    "It was a lovely lovely day.",
    "They drove to Wendy wendy bang bang.",
    "We hope to hear about this this evening.",
    "Somewhere within you you know it.",
    "The frost had dug in in the north.",
]

FOUND = [
    ("They went back to to the quay.", "word", "to to"),
    ("The the quay is shut.", "word", "The the"),
    ("He is is late.", "word", "is is"),
    ("They want to to get to the quay.", "word", "to to"),
    ("The train was held held for an hour.", "word", "held held"),
    ("The the road to the quay is shut.", "word", "The the"),
    ("Read this this week's way.", "word", "this this"),
    ("The train train is late.", "word", "train train"),
    ("Rain of of ash fell.", "word", "of of"),
    (
        "It houses guests of a 2017 winter tour of Norway in 2017.",
        "year",
        "2017 winter tour of Norway in 2017",
    ),
    ("The 2017 storm in Bergen of 2017 is past.", "year", "2017 storm in Bergen of 2017"),
    ("The summit in Paris in Paris is on.", "place", "in Paris in Paris"),
    ('"It took hours hours", she said.', "emphasis", "hours hours"),
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_twice_in(text):
    assert [(r.what, r.quotes[0].text) for r in make_repeats(reading_of(text))] == []


@pytest.mark.parametrize(("text", "what", "words"), FOUND, ids=[row[0] for row in FOUND])
def test_something_is_said_twice_in(text, what, words):
    assert [(r.what, r.quotes[0].text) for r in make_repeats(reading_of(text))] == [(what, words)]
