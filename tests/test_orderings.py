"""What a page tells of the order of its events: a table of silent sentences, a table of told ones, and what never changes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderings_fixture import orderings_of, rows, shown

SILENT = rows("silent.tsv")
TOLD = rows("told.tsv")
GAP = "gap: "


def bare(text):
    """The notation without the marks of what is only named: which of two verbs makes an event is not the table's matter."""
    return text.replace("*", "")


@pytest.mark.parametrize(("why", "text"), SILENT, ids=lambda value: value)
def test_silent(why, text):
    assert [shown(o) for o in orderings_of(text)] == [], why


@pytest.mark.parametrize(("expected", "text"), TOLD, ids=lambda value: value)
def test_told(expected, text):
    told = [bare(shown(o)) for o in orderings_of(text)]
    if expected.startswith(GAP):
        assert told != [bare(expected.removeprefix(GAP))], "found now: no gap any more"
        pytest.xfail("known gap")
    assert told == [bare(expected)]


CHAINS = {
    "Berg ate, then slept, and only after that drove on to Lima.": ["eat < sleep", "sleep < drive"],
    "Berg left Lima, then flew to Oslo, then met Anna Soto.": ["leave < fly", "fly < meet"],
    "Berg left Lima, flew to Oslo an hour later and met Anna Soto two hours after that.": [
        "leave < fly 45..75",
        "fly < meet 102..138",
    ],
    "The gates opened; ten minutes later the band played; an hour after that the lights failed.": [
        "open < play 5..15",
        "play < fail 45..75",
    ],
    "Berg landed in Lima, met Anna Soto an hour later, and then resigned.": [
        "land < meet 45..75",
        "meet < resign",
    ],
}


@pytest.mark.parametrize("text", CHAINS)
def test_a_chain_tells_each_of_its_orders(text):
    assert [bare(shown(o)) for o in orderings_of(text)] == CHAINS[text]


def test_the_tables_are_as_large_as_they_should_be():
    assert len(SILENT) >= 50
    assert len(SILENT) + len(TOLD) >= 120
    assert sum(row[0].startswith(GAP) for row in TOLD) <= len(TOLD) / 10


def test_an_end_that_is_only_named_is_flagged_and_has_no_time_of_its_own():
    (told,) = orderings_of("Berg left Lima two hours after the talks.")
    assert (told.named_first, told.named_second) == (True, False)
    assert (told.first.when, told.first.summary, told.first.kind) == (None, "the talks", "meeting")
    assert told.cue == "two hours after"


def test_an_end_that_is_dated_keeps_its_time():
    (told,) = orderings_of("Berg left Lima after Sunday's talks.")
    assert told.first.when is not None
    assert told.first.time_text == "Sunday"


def test_the_quote_is_the_sentence_and_ends_are_the_events_of_the_page():
    (told,) = orderings_of("It rained. Berg met Anna Soto before he left Lima.")
    assert told.quotes[0].text == "Berg met Anna Soto before he left Lima."
    assert told.first.spot < told.second.spot


def test_a_sentence_tells_each_pair_once():
    told = orderings_of("Berg met Anna Soto and then, two hours later, left Lima.")
    assert len(told) == 1


def test_what_another_told_stays_out():
    page = "14:05 GMT  A reader writes:\n> Berg left Lima after the talks.\n"
    assert [o for o in orderings_of(page) if o.block == "quoted_post"] == []


ENTRIES = [
    "Berg left Lima after the talks.",
    "The ferry sank off Bergen. Two hours later, the port was shut.",
    "Berg met Anna Soto before flying on to Oslo.",
]
OTHERS = [
    "It is raining in Hull.",
    "Prices went up by 3%.",
    "Fans are waiting at the gates.",
    "We have a gallery of pictures.",
]


@given(st.permutations(ENTRIES))
def test_the_order_of_entries_changes_no_ordering(entries):
    assert sorted(shown(o) for o in orderings_of(*entries)) == sorted(
        shown(o) for o in orderings_of(*ENTRIES)
    )


@given(st.lists(st.sampled_from(OTHERS), min_size=1, max_size=4, unique=True), st.integers(0, 3))
def test_entries_about_other_things_change_no_ordering(others, at):
    at = min(at, len(ENTRIES))
    mixed = [*ENTRIES[:at], *others[:2], *ENTRIES[at:]]
    assert [shown(o) for o in orderings_of(*mixed[:5])] == [
        shown(o) for o in orderings_of(*[e for e in mixed[:5] if e in ENTRIES])
    ]


@given(st.text(alphabet="after before then Lima left met talks ,.?\"'", max_size=120))
def test_any_text_is_read(text):
    for told in orderings_of("Berg left Lima. " + text.replace("\n", " ")):
        assert told.relation in ("before", "during", "same", "starts", "ends")
        assert told.first.spot != told.second.spot
