"""Stamps as live pages print them: which words are one, and the moment that they are."""

from __future__ import annotations

import pytest

from reconcile.sources import read_page
from reconcile.time_labels import iso

HEAD = "14 September 2023, all times UK\n"

NONE = [
    pytest.param("10:05 14 September was the day.", "10:05", id="a sentence that begins with a day"),
    pytest.param("10:05 2.5.2 is the version.", "10:05", id="a version"),
    pytest.param("10:05 14.13.2023 is no day.", "10:05", id="a month that does not exist"),
]  # fmt: skip

READ = [
    pytest.param("10:05 (BST)  The ferry left.", "10:05 (BST)", "2023-09-14T09:05:00Z", id="a zone in brackets"),
    pytest.param("1:17 A.M. | The ferry left.", "1:17 A.M.", "2023-09-14T00:17:00Z", id="twelve hours in capitals"),
    pytest.param("02:44 PM\nThe ferry left.", "02:44 PM", "2023-09-14T13:44:00Z", id="twelve hours with a nought"),
    pytest.param("12:30am  The ferry left.", "12:30am", "2023-09-13T23:30:00Z", id="half past midnight"),
    pytest.param("12:30pm  The ferry left.", "12:30pm", "2023-09-14T11:30:00Z", id="half past noon"),
    pytest.param("10.05 p.m. EDT: The ferry left.", "10.05 p.m. EDT", "2023-09-15T02:05:00Z", id="full stops and another zone"),
    pytest.param("11:42 a.m. ET, June 18, 2024\nFerry leaves\nThe ferry left.", "11:42 a.m. ET, June 18, 2024", "2024-06-18T15:42:00Z", id="the day behind the clock, month first"),
    pytest.param("10:05 BST, 15 September 2023\nThe ferry left.", "10:05 BST, 15 September 2023", "2023-09-15T09:05:00Z", id="the day behind the clock, day first"),
    pytest.param("10:05 on 15 September: The ferry left.", "10:05 on 15 September", "2023-09-15T09:05:00Z", id="a day without a year behind the clock"),
    pytest.param("[10:05 BST, 15 September 2023] The ferry left.", "[10:05 BST, 15 September 2023]", "2023-09-15T09:05:00Z", id="both in brackets"),
    pytest.param("15.09.2023 10:05  The ferry left.", "15.09.2023 10:05", "2023-09-15T09:05:00Z", id="a day in figures with full stops"),
    pytest.param("15.09.23, 10:05: The ferry left.", "15.09.23, 10:05", "2023-09-15T09:05:00Z", id="a year of two figures"),
    pytest.param("2023/09/15 10:05  The ferry left.", "2023/09/15 10:05", "2023-09-15T09:05:00Z", id="year first with strokes"),
    pytest.param("Sept 15, 10:05 PM EDT\nThe ferry left.", "Sept 15, 10:05 PM EDT", "2023-09-16T02:05:00Z", id="month first without a year"),
]  # fmt: skip


def stamp_of(text):
    page = read_page((HEAD + text + "\n").encode(), name="x.txt")
    return page.entries[0].stamp


@pytest.mark.parametrize(("text", "words"), NONE)
def test_words_behind_the_clock_that_are_no_day_stay_in_the_text(text, words):
    stamp = stamp_of(text)
    assert (stamp.text, iso(stamp.interval.start)) == (words, "2023-09-14T09:05:00Z")


@pytest.mark.parametrize(("text", "words", "start"), READ)
def test_the_stamp_of_an_entry(text, words, start):
    stamp = stamp_of(text)
    assert (stamp.text, iso(stamp.interval.start)) == (words, start)


def test_a_day_in_either_order_with_strokes_is_not_guessed():
    page = read_page((HEAD + "03/04/2023 10:05  The ferry left.\n").encode(), name="x.txt")
    assert [e.stamp for e in page.entries] == [None]
    assert [u.why for u in page.unread] == [
        "'03/04/2023 10:05' could be either of two days, so the entry has no time"
    ]
