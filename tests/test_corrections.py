"""What an entry corrects in so many words, with the earlier entry that still says so (CHG001); invented sentences."""

import pytest

from amounts_fixture import issues

QUIET = [
    ("The fee is 38m pounds, we are told.", "The fee is 42m pounds, as we reported."),
    ("The fee is £38m.", "The loan is £42m, and not £38m."),
    ("The club paid £38m for Anna Berg.", "The bank has £42m left, not £38m as we reported of its rival's."),
    ("The ship is 140m long.", "The mast is 14m high. An earlier version of this post had no picture."),
    ("The bridge opened in 1962.", "As we reported earlier, the bridge opened in 1962 and not in 1972."),
    ("She was born in Leeds.", "She was not born in Leeds but in York, her sister joked."),
    ("The ship has 44 cabins.", "As we reported earlier, the ship has 44 cabins and not one lifeboat."),
]  # fmt: skip

CORRECTED = [
    ("The fee for Berg is £38m, we understand.", "The fee is £42m, and not £38m as we reported at lunchtime."),
    ("The ship is 140m long.", "Correction: the ship is 114m long, not 140m."),
    ("The ship is 140m long.", "An earlier version of this post said the ship was 140m long. It is 114m."),
    ("The ship is 140m long.", "The ship is 114m long. We said earlier that she was 140m."),
    ("The tower has 44 floors.", "We said earlier that the tower had 44 floors; in fact it has 40."),
    ("The tower has 44 floors.", "The tower has 40 floors rather than 44, as we wrongly stated."),
    ("The suspect was held in Leeds, police say.", "The suspect was held in York, not in Leeds as we reported earlier."),
    ("The train left at 4.15pm.", "To clarify: the train left at 5.15pm, not at 4.15pm."),
    ("The blaze broke out at the Alder mill at 4.15pm.", "We previously reported that the blaze broke out at 4.15pm. It was 3.50pm."),
    ("The grant is $4m.", "Earlier we said that the grant was $4m. The grant is $14m."),
    ("The pilot is 44.", "Our earlier post gave the pilot's age as 44, but she is 47."),
    ("The dam holds 30 million tonnes.", "The dam holds 13 million tonnes, and not 30 million tonnes as first reported."),
]  # fmt: skip


def found(first, second):
    return issues("CHG001", f"14:05 GMT  {first}\n15:10 GMT  {second}")


@pytest.mark.parametrize(("first", "second"), QUIET)
def test_what_corrects_nothing_stays_silent(first, second):
    assert [i.message for i in found(first, second)] == []


@pytest.mark.parametrize(("first", "second"), CORRECTED)
def test_a_correction_is_shown_with_what_it_corrects(first, second):
    assert [i.message.split(":")[0] for i in found(first, second)] == ["An earlier entry stands corrected"]


def test_both_values_and_both_sentences_are_shown():
    (issue,) = found("The fee for Berg is £38m.", "The fee is £42m, and not £38m as we reported.")
    assert issue.message == "An earlier entry stands corrected: £38m, then £42m"
    assert [q.text for q in issue.quotes] == [
        "The fee for Berg is £38m.",
        "The fee is £42m, and not £38m as we reported.",
    ]


def test_what_was_put_right_in_the_earlier_entry_too_needs_no_note():
    assert found("The fee for Berg is £42m.", "The fee is £42m, and not £38m as we reported.") == ()
