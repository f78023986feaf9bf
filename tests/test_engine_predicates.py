"""Each predicate of the rule files on its own."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine_fixture import event, interval, measurement
from reconcile.engine import predicates as p
from reconcile.engine.signature import predicate
from reconcile.times import Interval

FIRST = interval(0, 30)
SECOND = interval(20, 30)
LATER = interval(90, 30)
OPEN = Interval(None, FIRST.end)

TABLE = {
    "stretches that share a moment overlap": (p.overlaps, (FIRST, SECOND), True),
    "stretches that only touch do not": (p.overlaps, (interval(0, 30), interval(30, 30)), False),
    "a stretch open to the past overlaps what it reaches": (p.overlaps, (OPEN, SECOND), True),
    "a stretch holds a shorter one": (p.contains, (interval(0, 60), SECOND), True),
    "a stretch does not hold one that runs on": (p.contains, (FIRST, SECOND), False),
    "no hours between stretches that overlap": (p.hours_apart, (FIRST, SECOND), 0.0),
    "an hour between": (p.hours_apart, (FIRST, LATER), 1.0),
    "an hour between, the other way round": (p.hours_apart, (LATER, FIRST), 1.0),
    "no hours from a stretch that has no start": (p.hours_apart, (OPEN, FIRST), 0.0),
    "minutes from start to start": (p.minutes_between, (FIRST, SECOND), 20.0),
    "minutes back are negative": (p.minutes_between, (SECOND, FIRST), -20.0),
    "no minutes from an open start": (p.minutes_between, (OPEN, FIRST), None),
    "minutes in words": (p.span_text, (73.0,), "1 h 13 min"),
    "the clock of a start": (p.utc_text, (FIRST,), "12:00 UTC"),
    "no clock of an open start": (p.utc_text, (OPEN,), None),
    "an arrival replaces a journey": (p.same_family, ("arrival", "travel"), True),
    "a meeting does not replace a journey": (p.same_family, ("meeting", "travel"), False),
    "a kind of its own replaces itself": (p.same_family, ("launch", "launch"), True),
    "one place": (p.same_place, ("Bergen", "bergen"), True),
    "a town and its country": (p.same_place, ("Norway", "Bergen"), True),
    "two towns of one country": (p.same_place, ("Oslo", "Bergen"), False),
    "a place that nobody knows and one that many know": (p.same_place, ("unclear", "Bergen"), False),
    "a place within the name of another": (p.same_place, ("Port of Leith", "Leith"), True),
    "a place whose name only begins alike": (p.same_place, ("Leith", "Leithen"), False),
    "the speed of a ship": (p.speed_kmh, ("ship", 900, 320, 130, 60), 60),
    "the speed of an unknown means": (p.speed_kmh, ("", 900, 320, 130, 60), None),
    "a ratio": (p.ratio, (30.0, 20.0), 1.5),
    "a ratio the other way round": (p.ratio, (20.0, 30.0), 1.5),
    "a ratio of numbers below zero": (p.ratio, (-20.0, -30.0), 1.5),
    "no ratio to zero": (p.ratio, (20.0, 0.0), None),
    "no ratio across zero": (p.ratio, (20.0, -20.0), None),
    "ranges apart": (p.disjoint, (1, 2, 3, 4), True),
    "ranges apart, the other way round": (p.disjoint, (3, 4, 1, 2), True),
    "ranges that touch": (p.disjoint, (1, 3, 3, 4), False),
    "lists with a common item": (p.shared, (("x", "y"), ("y",)), True),
    "lists without one": (p.shared, (("x",), ()), False),
    "texts equal but for capitals and spaces": (p.same_text, ("North  Sea", "north sea"), True),
    "texts that differ": (p.same_text, ("North Sea", "Norse"), False),
    "a beginning": (p.starts_with, ("Defence Minister", "defence"), True),
    "not a beginning": (p.starts_with, ("Defence Minister", "minister"), False),
    "an end": (p.ends_with, ("Defence Minister", "minister"), True),
    "not an end": (p.ends_with, ("Defence Minister", "defence"), False),
    "a word of a text": (p.has_word, ("The port, at night.", "port"), True),
    "a run of words of a text": (p.has_word, ("The port, at night.", "port at"), True),
    "a part of a word": (p.has_word, ("The airport.", "port"), False),
    "a number without its sign": (p.abs_, (-3.0,), 3.0),
    "the smallest": (p.min_, (3.0, 2.0, 5.0), 2.0),
    "the smallest of one": (p.min_, (3.0,), 3.0),
    "the largest": (p.max_, (3.0, 2.0, 5.0), 5.0),
    "the largest of one": (p.max_, (3.0,), 3.0),
    "a length": (p.len_, (("x", "y"),), 2),
    "a rounded number": (p.round_, (2.567, 1), 2.6),
}  # fmt: skip


@pytest.mark.parametrize(("called", "arguments", "wanted"), TABLE.values(), ids=TABLE)
def test_a_predicate_says(called, arguments, wanted):
    assert called(*arguments) == wanted


def test_each_predicate_stands_in_the_table_or_has_a_test_below():
    here = {called.name for called, _, _ in TABLE.values()} | {
        "told_first",
        "same_entry",
        "is_recap",
        "is_another",
        "leads_to",
    }
    assert {called.name for called in p.PREDICATES} == here


def test_on_one_page_the_rank_says_who_told_first():
    old, new = measurement("80km", 80, 1), measurement("90km", 90, 2)
    assert p.told_first(old, new) is True
    assert p.told_first(new, old) is False
    assert p.told_first(old, old) is True


def test_across_pages_only_the_stamps_say_who_told_first():
    here = measurement("80km", 80, 1, at=interval(0))
    there = attrs.evolve(here, page="other.txt", at=interval(5))
    assert p.told_first(here, there) is True
    assert p.told_first(there, here) is False
    assert p.told_first(here, attrs.evolve(there, at=None)) is None
    assert p.told_first(here, attrs.evolve(there, at=here.at)) is None


def test_an_entry_is_the_same_only_on_the_same_page():
    one = measurement("80km", 80, 1)
    assert p.same_entry(one, measurement("90km", 90, 1))
    assert not p.same_entry(one, measurement("90km", 90, 2))
    assert not p.same_entry(one, attrs.evolve(one, page="other.txt"))


RECAPS = {
    "plain news": ("Ada Lund has arrived in Bergen.", False),
    "somebody else reported": ("Ada Lund arrived in Bergen, the paper reported.", False),
    "the speaker is quoted": ("Ada Lund said that we are in Bergen.", False),
    "as we reported": ("As we reported, Ada Lund arrived in Bergen.", True),
    "as we have already mentioned": ("Ada Lund, as we have already mentioned, is in Bergen.", True),
    "we mentioned earlier": ("We mentioned earlier that Ada Lund is in Bergen.", True),
    "a typographic apostrophe": ("We’ve told you that Ada Lund is in Bergen.", True),
    "to recap": ("To recap: Ada Lund is in Bergen.", True),
    "just joining": ("If you are just joining us, Ada Lund is in Bergen.", True),
}


@pytest.mark.parametrize(("words", "wanted"), RECAPS.values(), ids=RECAPS)
def test_a_recap_says_that_it_was_told_before(words, wanted):
    assert p.is_recap(event(words)) is wanted


ANOTHER = {
    "plain news": ("Ada Lund has arrived in Bergen.", "arrived", False),
    "again": ("Ada Lund has arrived in Bergen again.", "arrived", True),
    "once more": ("Ada Lund has once more arrived in Bergen.", "arrived", True),
    "for a second time": ("Ada Lund arrived in Bergen for a second time.", "arrived", True),
    "another": ("Another explosion was heard in Bergen.", "explosion", True),
    "the second": ("The second explosion was heard in Bergen.", "explosion", True),
    "two people, one arrival": ("The two arrived in Bergen.", "arrived", False),
}


@pytest.mark.parametrize(("words", "word", "wanted"), ANOTHER.values(), ids=ANOTHER)
def test_some_words_make_a_second_event(words, word, wanted):
    verb = {"explosion": "explosion"}.get(word, "arrive")
    assert p.is_another(attrs.evolve(event(words), verb=verb, spot=words.index(word))) is wanted


def test_an_event_leads_to_its_destination_or_to_where_it_is():
    assert p.leads_to(event("x", kind="travel", place="Bergen", destination="Oslo")) == "Oslo"
    assert p.leads_to(event("x", kind="arrival", place="Bergen")) == "Bergen"
    assert p.leads_to(event("x", kind="departure", place="Bergen")) is None
    assert p.leads_to(event("x", kind="arrival", place="")) is None


INTERVALS = st.builds(interval, st.integers(-500, 500), st.integers(1, 300))


@given(INTERVALS, INTERVALS)
def test_stretches_overlap_both_ways_and_never_at_a_distance(one, other):
    assert p.overlaps(one, other) == p.overlaps(other, one)
    assert p.hours_apart(one, other) == p.hours_apart(other, one) >= 0
    assert not (p.overlaps(one, other) and p.hours_apart(one, other) > 0)


@given(st.floats(1e-6, 1e6), st.floats(1e-6, 1e6))
def test_a_ratio_is_one_or_more_both_ways(x, y):
    assert p.ratio(x, y) == p.ratio(y, x) >= 1


def test_a_predicate_says_how_it_is_called():
    assert p.ratio.usage == "ratio(x: number, y: number)"
    assert p.max_.usage == "max(first: number, more: number)"
    assert p.ratio.summary.startswith("The larger of two amounts over the smaller")


def test_a_predicate_with_a_kind_that_expressions_do_not_know_is_refused():
    def shade(of: dict) -> bool:
        return bool(of)

    def tint(of: float) -> bytes:
        return bytes(int(of))

    with pytest.raises(TypeError, match="shade: no kind for the argument 'of'"):
        predicate(shade)
    with pytest.raises(TypeError, match="tint: no kind for what it returns"):
        predicate(tint)
