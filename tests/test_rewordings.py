"""One speaker's quotation in two wordings (SRC003): a word swapped, left out or put in; invented sentences."""

import pytest

from amounts_fixture import issues

SAID = '"We will not leave this harbour until every boat is home," Anna Hestvik said.'

QUIET = [
    '"We will not leave this harbour until every boat is home," Anna Hestvik said.',
    '"We won\'t leave this harbour until every boat is home," Anna Hestvik said.',
    '"Well, we will not leave this harbour until every boat is home," Anna Hestvik said.',
    '"We will just not leave this harbour until every boat is home," Anna Hestvik said.',
    '"We will not leave this harbor until every boat is home," Anna Hestvik said.',
    '"Not leave this harbour until every boat is home," Anna Hestvik said.',
    '"We will not leave ... until every boat is home," Anna Hestvik said.',
    '"We will not leave this harbour until every [fishing] ship is home," Anna Hestvik said.',
    '"We will not leave the quay until the last child has eaten," Anna Hestvik said.',
    '"We will not leave this harbour until the rain stops," Anna Hestvik said.',
    '"We will not leave this harbour until every ship is home," Ivar Holm said.',
    'Speaking in Norwegian, Anna Hestvik said: "We will not leave this harbour until every ship is home."',
    'In a translation, Anna Hestvik said: "We will not leave this harbour until every ship is home."',
    'Through an interpreter, Anna Hestvik said: "We will not leave this harbour until every ship is home."',
    'Anna Hestvik repeated: "We will not leave this harbour until every ship is home."',
    'Anna Hestvik said again: "We will not leave this harbour until every ship is home."',
    'Anna Hestvik said, paraphrased: "We will not leave this harbour until every ship is home."',
    'In extracts, Anna Hestvik said: "We will not leave this harbour until every ship is home."',
    "Anna Hestvik said she would not leave this harbour until every ship was home.",
    '"Every ship is home," Anna Hestvik said.',
]  # fmt: skip

REWORDED = [
    ('"We will not leave this harbour until every ship is home," Anna Hestvik said.', "boat / ship"),
    ('Anna Hestvik said: "We will not leave this harbour until every ship is home."', "boat / ship"),
    ('"We will not leave this harbour until every single boat is home," Anna Hestvik said.', "nothing / single"),
    ('"We will leave this harbour until every boat is home," Anna Hestvik said.', "not / nothing"),
    ('"We will never leave this harbour until every boat is home," Anna Hestvik said.', "not / never"),
    ('"We will not quit this harbour until every boat is home," Anna Hestvik said.', "leave / quit"),
    ('"We will not leave that harbour until every boat is home," Anna Hestvik told reporters.', "this / that"),
    ('"We will not leave this harbour before every boat is home," said Anna Hestvik.', "until / before"),
    ('According to Anna Hestvik, "we will not leave this port until every boat is home".', "harbour / port"),
    ('"We shall not leave this harbour until every ship is home," Anna Hestvik said.', None),
    ('"We will not leave this harbour until every boat is safely home," Anna Hestvik said.', None),
]  # fmt: skip


def found(first, second):
    return [i.message.split(": ", 1)[1] for i in issues("SRC003", f"14:05 GMT  {first}\n15:10 GMT  {second}")]


@pytest.mark.parametrize("second", QUIET)
def test_what_is_no_other_wording_stays_silent(second):
    assert found(SAID, second) == []


@pytest.mark.parametrize(("second", "differs"), [row for row in REWORDED if row[1]])
def test_a_word_swapped_left_out_or_put_in(second, differs):
    assert found(SAID, second) == [differs]


@pytest.mark.parametrize("second", [row[0] for row in REWORDED if row[1] is None])
def test_what_differs_only_at_an_end_may_be_another_sentence(second):
    assert found(SAID, second) == []


def test_numbers_in_words_are_the_same_as_in_figures():
    assert (
        found(
            '"We lost ten of our boats in the storm last night," Anna Hestvik said.',
            '"We lost 10 of our boats in the storm last night," Anna Hestvik said.',
        )
        == []
    )
    assert found(
        '"We lost ten of our boats in the storm last night," Anna Hestvik said.',
        '"We lost 14 of our boats in the storm last night," Anna Hestvik said.',
    ) == ["10 / 14"]


def test_two_wordings_within_one_entry_are_a_refrain():
    both = SAID + ' "We will not leave this harbour until every child is home," Anna Hestvik said.'
    assert issues("SRC003", f"14:05 GMT  {both}") == ()
