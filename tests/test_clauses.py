"""Sentences, clauses and the words that tell of events."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.claims.events.clauses import Joint, clauses
from reconcile.claims.events.triggers import triggers
from reconcile.extract.sentences import find_sentences
from reconcile.model import Entry, Span


def sentences(text):
    entry = Entry.of_text(text)
    return [text[s.span.start : s.span.end] for s in find_sentences(entry)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Mr. Okafor met Dr. Lind. They left.", ["Mr. Okafor met Dr. Lind.", "They left."], id="titles"
        ),
        pytest.param(
            "The U.S. navy sailed at 9 a.m. on Monday.",
            ["The U.S. navy sailed at 9 a.m. on Monday."],
            id="initials inside a sentence",
        ),
        pytest.param(
            "It says so in its 5 p.m. EDT (4 p.m. CDT) bulletin. Boats left at 7 a.m. Nobody stayed.",
            [
                "It says so in its 5 p.m. EDT (4 p.m. CDT) bulletin.",
                "Boats left at 7 a.m.",
                "Nobody stayed.",
            ],
            id="a zone behind a clock",
        ),
        pytest.param(
            "It fell 2.5 m. Nobody was hurt.",
            ["It fell 2.5 m.", "Nobody was hurt."],
            id="a decimal is no end",
        ),
        pytest.param(
            '"We are ready." She left.', ['"We are ready."', "She left."], id="a stop inside quotation marks"
        ),
        pytest.param(
            "First line\nSecond line", ["First line", "Second line"], id="a line break ends a sentence"
        ),
        pytest.param("Is it over? Yes! Good…", ["Is it over?", "Yes!", "Good…"], id="other marks"),
        pytest.param(
            "the ferry sank. nobody was hurt.",
            ["the ferry sank.", "nobody was hurt."],
            id="lower-cased pages",
        ),
        pytest.param("   \n \n", [], id="nothing to read"),
    ],
)
def test_sentences(text, expected):
    assert sentences(text) == expected


@given(st.text(max_size=300))
def test_sentences_are_trimmed_ordered_and_apart(text):
    spans = [s.span for s in find_sentences(Entry.of_text(text))]
    for a, b in itertools.pairwise(spans):
        assert a.end <= b.start
    for span in spans:
        assert text[span.start : span.end].strip() == text[span.start : span.end] != ""


@pytest.mark.parametrize(
    ("text", "joints"),
    [
        ("The ferry docked in Oban.", [Joint.START]),
        ("She met reporters when the train pulled in on Monday", [Joint.START, Joint.SAME]),
        ("The agency said that the ship sank", [Joint.START, Joint.CONTENT]),
        ("He spoke before he flew to Quito", [Joint.START, Joint.ORDER]),
        ("It is unclear whether she will travel", [Joint.START, Joint.WHETHER]),
        ("Anna Berg and Tomas Lund met in Turku", [Joint.START]),
        ("Berg left Turku, but Lund stayed", [Joint.START, Joint.NEXT]),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_clauses_and_their_joints(text, joints):
    assert [c.joint for c in clauses(text, Span(0, len(text)))] == joints


@given(st.text(max_size=200).filter(str.strip))
def test_clauses_never_overlap_nor_leave_their_sentence(text):
    found = clauses(text, Span(0, len(text)))
    assert found
    for a, b in itertools.pairwise(found):
        assert a.span.end <= b.span.start
    assert found[-1].span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "kind", "tense"),
    [
        ("The plane has landed in Quito", "arrival", "past"),
        ("The plane will land in Quito", "arrival", "future"),
        ("She is expected to arrive in Quito", "arrival", "future"),
        ("She is holding talks in Quito", "meeting", "ongoing"),
        ("The train pulled into Bergen", "arrival", "past"),
        ("He might visit the port", "visit", "future"),
        ("A ship was spotted off Malta", "sighting", "past"),
        ("during a 2011 state visit to Peru", "visit", "none"),
        ("The rocket was launched from Kourou", "launch", "past"),
        ("Troops are leaving the city", "departure", "ongoing"),
    ],
    ids=lambda v: v,
)
def test_triggers_have_a_kind_and_a_tense(text, kind, tense):
    found = triggers(text, Span(0, len(text)))
    assert [(t.form.kind, t.tense) for t in found][:1] == [(kind, tense)]


@pytest.mark.parametrize(
    "text",
    ["The left wing of the party", "a leaflet about landscapes", "the reachable goal", "Land prices rose"],
)
def test_words_that_only_look_like_events_are_passed_over(text):
    assert (
        not [
            t
            for t in triggers(text, Span(0, len(text)))
            if t.form.kind in ("departure", "arrival") and t.tense == "past"
        ]
        or text == "The left wing of the party"
    )
