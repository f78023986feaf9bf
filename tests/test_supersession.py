"""Words of supersession: every class in many wordings, and phrases that only look like them; invented sentences."""

import itertools
from pathlib import Path

import pytest

from reconcile.claims.plans.supersession import cues

CASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "supersession.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def kinds(sentence):
    return [cue.kind.value for cue in cues(sentence, 0, len(sentence))]


@pytest.mark.parametrize(("kind", "sentence"), CASES, ids=[sentence for _, sentence in CASES])
def test_the_first_cue_of(kind, sentence):
    assert (kinds(sentence) or ["none"])[0] == kind


@pytest.mark.parametrize(("kind", "sentence"), CASES[::3], ids=[sentence for _, sentence in CASES[::3]])
def test_small_letters_and_odd_spaces_change_nothing(kind, sentence):
    told = sentence.lower().replace(".", " .").replace(",", " ,").replace(":", " :")
    if "not " not in told:  # a name behind "not" is known by its capital
        assert (kinds(told) or ["none"])[0] == kind


def test_cues_stand_where_they_say_and_do_not_overlap():
    text = "Earlier reports had said nine. The toll was revised down to 16, and the vote is called off."
    found = list(cues(text, 0, len(text)))
    assert [c.kind for c in found] == ["correction", "revision", "change"]
    assert all(c.text == text[c.span.start : c.span.end] for c in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("sentence", "replaces"),
    [
        ("As expected, the ferry left.", False),
        ("Updated at 14:20: the ferry left.", False),
        ("It is now confirmed that the ferry left.", True),
        ("The ferry is bound for Hull instead.", True),
        ("The toll was revised to 16.", True),
    ],
)
def test_a_cue_replaces_what_was_told_unless_it_stays_as_it_was(sentence, replaces):
    assert next(cues(sentence, 0, len(sentence))).replaces is replaces
