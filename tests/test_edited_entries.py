"""Entries that were edited between two copies of a page (CHG001): figures, times and places in both wordings; invented sentences."""

import pytest

from amounts_fixture import rule_of
from reconcile.engine import check
from reconcile.pipeline import claims_of_text

HEAD = "12 September 2023, all times GMT\n"
KEPT = (
    "14:05 GMT  The harbour master has asked all boats to stay in the harbour until the storm is over.\n"
    "15:18 GMT  Volunteers are filling sandbags behind the fish market, and the school is open all night.\n"
)
MORE = "17:40 GMT  The ferry line says that its boats will sail again in the morning.\n"


def found(first, second, more=MORE):
    pages = (f"{HEAD}{KEPT}16:20 GMT  {first}\n", f"{HEAD}{KEPT}16:20 GMT  {second}\n{more}")
    issues = check(claims_of_text(*pages), (rule_of("CHG001"),), picky=True).issues
    return [i.message.split(": ", 1)[1] for i in issues if i.message.startswith("An entry was edited")]


QUIET = [
    ("The wall near the mill is 40 metres long, engineers say.", "The wall near the mill is 40 metres long, engineers say."),
    ("The wall near the mill is 40 metres long, engineers say.", "The wall near the mill is 40 metres long, the engineers say."),
    ("The wall near the mill is 40 metres long, engineers say.", "A bus to Leeds leaves at 5pm from the square."),
    ("The wall near the mill is 40 metres long, engineers say.", "The wall near the mill is long, engineers say."),
    ("The wall near the mill is 40 metres long, engineers say.", "The wall near the mill is 40 metres long, engineers say. A bus leaves at 5pm."),
    ("The wall is 40 metres long and 3 metres high, engineers say.", "The wall is 44 metres long and 2 metres high, engineers say."),
    ("The wall near the mill is 40 metres long, engineers say.", "The wall near the mill is forty metres long, engineers say."),
    ("The talks in Leeds begin at 2pm, the council says.", "The talks in Leeds begin at 14:00, the council says."),
]  # fmt: skip

EDITED = [
    ("The wall near the mill is 40 metres long, engineers say.", "The wall near the mill is 44 metres long, engineers say.", "40 metres, then 44 metres"),
    ("The wall near the mill is 40 metres long, engineers say.", "UPDATED 16:50 The wall near the mill is 44 metres long, engineers say.", "40 metres, then 44 metres"),
    ("The repair of the wall will cost £4m, the council says.", "The repair of the wall will cost £14m, the council says.", "£4m, then £14m"),
    ("The talks about the wall begin at 2pm, the council says.", "The talks about the wall begin at 3pm, the council says.", "2pm, then 3pm"),
    ("The talks about the wall begin in Leeds, the council says.", "The talks about the wall begin in York, the council says.", "Leeds, then York"),
    ("The talks about the wall begin on Tuesday, the council says.", "The talks about the wall begin on Thursday, the council says.", "Tuesday, then Thursday"),
    ("The wall held back the sea for 12 of the families.", "The wall held back the sea for 19 of the families.", "12, then 19"),
    ("Engineers have seen the wall. The wall is 40 metres long. Nobody was hurt.", "Engineers have seen the wall. The wall is 44 metres long. Nobody was hurt.", "40 metres, then 44 metres"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), QUIET)
def test_what_says_the_same_or_something_else_stays_silent(first, second):
    assert found(first, second) == []


@pytest.mark.parametrize(("first", "second", "course"), EDITED)
def test_a_value_that_was_edited_is_shown_in_both_wordings(first, second, course):
    assert found(first, second) == [course]


def test_copies_of_one_age_have_no_order():
    first, second, _ = EDITED[0]
    assert found(first, second, more="") == ["40 metres, or 44 metres"]


def test_pages_without_entries_in_common_are_no_copies():
    first, second, _ = EDITED[0]
    pages = (f"{HEAD}16:20 GMT  {first}\n", f"{HEAD}16:20 GMT  {second}\n")
    assert check(claims_of_text(*pages), (rule_of("CHG001"),), picky=True).issues == ()


def test_three_copies_tell_of_each_edit_once():
    words = "The wall near the mill is {} metres long, engineers say."
    pages = [
        f"{HEAD}{KEPT}16:20 GMT  {words.format(n)}\n{''.join(f'18:{i}0 GMT  A bus with sand has left for the quay.{i}' + chr(10) for i in range(k))}"
        for k, n in enumerate((40, 44, 46))
    ]
    issues = check(claims_of_text(*pages), (rule_of("CHG001"),), picky=True).issues
    assert sorted(i.message.split(": ")[1] for i in issues) == [
        "40 metres, then 44 metres",
        "44 metres, then 46 metres",
    ]
