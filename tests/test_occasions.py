"""When something was said at the earliest: by a time of its own, or by the occasion on which it was said."""

from __future__ import annotations

import pytest

from reconcile.claims.kinds import Event
from reconcile.pipeline import claims_of_text
from reconcile.time_labels import iso

HEAD = "12 September 2023, all times GMT\n14:05 GMT  "

OPEN = [
    "In the attack at 11:00, police said, two doors were broken.",
    "After the match at 11:00, Anna Berg said it was late.",
    'Anna Berg met Rolf Moe at 11:00. "It is late," she said.',
    'The dinner began at 11:00. "It is late," Anna Berg said.',
    'The dinner will begin at 13:00. "It is late," Anna Berg said in her toast.',
    'The match began at 11:00. "It is late," Anna Berg said in her toast.',
    '"It is late," Anna Berg said in her toast.',
    '"We were at the dinner," Anna Berg said.',
    'The talks began at 11:00. "The talks were long," Anna Berg said.',
    'Anna Berg was in Accra at 11:00. "It is late," Rolf Moe said.',
    'Anna Berg was in Accra at 11:00. "It is late," she had said earlier.',
    'Anna Berg was in Accra at 11:00. "It is late," she wrote on Twitter.',
    'Anna Berg was in Accra at 11:00. "It is late," she said in a letter.',
    'The press conference began at 11:00. "It is late," Anna Berg told the BBC.',
    'The press conference began at 11:00. "It is late," Anna Berg had said before it.',
    'The press conference will begin at 13:00. "It is late," Anna Berg said.',
    'A man was seen at 11:00 near a speech. "It is late," Anna Berg said.',
    "The ferry docked at 11:00. Anna Berg said it was late.",
    'The ferry docked at 11:00. "It is late," Anna Berg had said earlier.',
    'The ferry docked at 11:00. The crew left at 11:30. "It is late," Anna Berg said.',
    'The ferry left at 11:00. "It is late," Anna Berg said.',
    "Anna Berg said in a toast that it was late. The bridge closed at 11:00, Rolf Moe said.",
]
SINCE = [
    ('Anna Berg sat down to dinner with Rolf Moe at 11:00. "It is late," she said in her toast.', "11:00"),
    ('The hearing opened at 11:00. "It is late," Anna Berg told the hearing.', "11:00"),
    ('The talks began at 11:00. "It was long," Anna Berg said after the talks.', "11:00"),
    ('The press conference began at 11:00. "It is late," Anna Berg said at the briefing.', "11:00"),
    ('The match began at 11:00. "It is late," Anna Berg said after the game.', "11:00"),
    ('The rally began at 11:00. "It is late," Anna Berg said in a speech.', "11:00"),
    ("At a press conference at 11:00, Anna Berg said it was late.", "11:00"),
    ("Speaking to reporters at 11:00, Anna Berg said it was late.", "11:00"),
    ("During a visit to the port at 11:00, Anna Berg said it was late.", "11:00"),
    ("In an interview on Monday morning, Anna Berg said it was late.", "06:00"),
    ("Anna Berg said at 11:00 that it was late.", "11:00"),
    ('The press conference began at 11:00. It rained. "It is late," Anna Berg said.', "11:00"),
    ('The inquiry opened at 11:00. "It is late," said Anna Berg.', "11:00"),
    ('Rolf Moe opened the press conference at 11:00. "It is late," said Anna Berg.', "11:00"),
    ('The briefing got under way at 11:00. Anna Berg looked tired. "It is late," she said.', "11:00"),
    ('Anna Berg was in Accra at 11:00. It rained. "It is late," she said.', "11:00"),
    ('Anna Berg was on a stage in Accra at 11:00. "It is late," Berg said.', "11:00"),
    ('Anna Berg spoke in Accra at 11:00. "It is late," she told the hall.', "11:00"),
    ('Anna Berg, the mayor of Accra, was in Accra at 11:00. "It is late," the mayor said.', "11:00"),
    ('The ferry docked at 11:00. "It is late," Anna Berg said.', "11:00"),
    ('Rolf Moe signed the contract at 11:00. It rained. "It is late," said his lawyer, Anna Berg.', "11:00"),
    ('The siege ended at 11:00. "It is late," said Anna Berg.', "11:00"),
    ('"It is late," Anna Berg said in a toast. The bridge was closed at 11:00, she told them.', "11:00"),
]


@pytest.mark.parametrize(
    ("opened", "clock"),
    [
        ("The press conference began at 11:00.", "11:00"),
        ("A news conference started at 11:00.", "11:00"),
        ("The press conference began at 11:00. A second press conference began at 12:00.", "open"),
        ("Lunch began at 11:00.", "open"),
    ],
)
def test_an_occasion_that_another_entry_tells_of(opened, clock):
    text = f'15:00 GMT  "It is late," Anna Berg said at the press conference.\n14:05 GMT  {opened}\n'
    said = [
        c
        for c in claims_of_text(HEAD.splitlines()[0] + "\n" + text)
        if isinstance(c, Event) and c.lane == "said"
    ]
    assert (iso(said[-1].when.start)[11:16] if said[-1].when.start else "open") == clock


def since(text):
    said = [c for c in claims_of_text(HEAD + text) if isinstance(c, Event) and c.kind == "statement"]
    return iso(said[-1].when.start)[11:16] if said and said[-1].when.start else "open"


@pytest.mark.parametrize("text", OPEN)
def test_open_where_nothing_bounds_it(text):
    assert since(text) == "open"


@pytest.mark.parametrize(("text", "clock"), SINCE)
def test_since_when(text, clock):
    assert since(text) == clock
