"""The small words that the renderers share: times, widths, facts, contexts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reconcile.report.arrange import Arranged
from reconcile.report.cite import citations
from reconcile.report.facts import fact_rows, worked
from reconcile.report.visible import one_line, visible
from reconcile.report.when import local_text, window_text
from reconcile.report.wrap import clip, hung, wrap
from reconcile.times import Granularity
from report_fixture import FULL, H, R, issue, window

ASIA = "Asia/Vladivostok"
WINDOWS = {
    "a minute": (("2023-09-12T04:13", "2023-09-12T04:14"), "minute", (), "12 Sep 2023 04:13"),
    "a stretch of one day": (("2023-09-12T00:36", "2023-09-12T02:36"), "minute", (), "12 Sep 2023 00:36–02:36"),
    "a stretch up to midnight": (("2023-09-12T22:00", "2023-09-13T00:00"), "hour", (), "12 Sep 2023 22:00–24:00"),
    "a stretch over midnight": (("2023-09-12T22:00", "2023-09-13T02:00"), "hour", (), "12 Sep 2023 22:00 – 13 Sep 02:00"),
    "a stretch over new year": (("2023-12-31T22:00", "2024-01-01T02:00"), "hour", (), "31 Dec 2023 22:00 – 1 Jan 2024 02:00"),
    "a UTC day": (("2023-09-12T00:00", "2023-09-13T00:00"), "day", (), "12 Sep 2023"),
    "a day of the place's zone": (("2023-09-10T14:00", "2023-09-11T14:00"), "day", (ASIA,), "11 Sep 2023 (UTC+10)"),
    "a day whose zone its midnight tells": (("2023-09-10T14:00", "2023-09-11T14:00"), "day", (), "11 Sep 2023 (UTC+10)"),
    "a day west of Greenwich": (("2023-09-11T04:00", "2023-09-12T04:00"), "day", (), "11 Sep 2023 (UTC-4)"),
    "a day of half an hour's zone": (("2023-09-10T18:30", "2023-09-11T18:30"), "day", (), "11 Sep 2023 (UTC+5:30)"),
    "a day that two zones could have": (("2023-09-10T11:00", "2023-09-11T11:00"), "day", (), "10 Sep 2023 11:00 – 11 Sep 11:00"),
    "24 hours by the clock": (("2023-09-10T14:00", "2023-09-11T14:00"), "hour", (), "10 Sep 2023 14:00 – 11 Sep 14:00"),
    "some days": (("2024-06-08T00:00", "2024-06-12T00:00"), "day", (), "8–11 Jun 2024"),
    "days of two months": (("2023-08-21T00:00", "2023-09-02T00:00"), "week", (), "21 Aug – 1 Sep 2023"),
    "a month": (("2019-04-01T00:00", "2019-05-01T00:00"), "month", (), "Apr 2019"),
    "a month of a zone that is not given": (("2019-03-31T14:00", "2019-04-30T14:00"), "month", (), "Apr 2019"),
    "a month west of Greenwich": (("2019-04-01T05:00", "2019-05-01T05:00"), "month", (), "Apr 2019"),
    "a quarter": (("2019-04-01T00:00", "2019-07-01T00:00"), "quarter", (), "Apr–Jun 2019"),
    "a winter": (("2018-12-01T00:00", "2019-03-01T00:00"), "season", (), "Dec 2018 – Feb 2019"),
    "a year": (("1991-01-01T00:00", "1992-01-01T00:00"), "year", (), "1991"),
    "a decade": (("1990-01-01T00:00", "2000-01-01T00:00"), "decade", (), "1990–1999"),
    "no earliest": ((None, "2023-09-12T03:46"), "minute", (), "before 12 Sep 2023 03:46"),
    "no latest": (("2023-09-12T03:46", None), "minute", (), "from 12 Sep 2023 03:46"),
    "open years": (("1998-01-01T00:00", None), "year", (), "from 1998"),
    "open months": ((None, "2019-04-30T14:00"), "month", (), "before May 2019"),
    "open days": (("2019-04-30T00:00", None), "day", (), "from 30 Apr 2019"),
    "open vaguely": ((None, "2023-09-12T03:46"), "vague", (), "before 12 Sep 2023 03:46"),
    "open days of another zone": ((None, "2023-09-12T04:00"), "day", (), "before 12 Sep 2023 04:00"),
    "nothing known": ((None, None), "vague", (), "time not known"),
}  # fmt: skip


@pytest.mark.parametrize(("ends", "granularity", "zones", "words"), WINDOWS.values(), ids=WINDOWS)
def test_a_window_in_words(ends, granularity, zones, words):
    assert window_text(window(*ends), Granularity(granularity), zones) == words


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        (("2023-09-12T00:36", "2023-09-12T02:36"), "12 Sep 2023 10:36–12:36 (UTC+10)"),
        (("2023-09-10T14:00", "2023-09-11T14:00"), "11 Sep 2023 (UTC+10)"),
        ((None, "2023-09-12T03:46"), "before 12 Sep 2023 13:46 (UTC+10)"),
        (("2019-04-01T00:00", "2019-05-01T00:00"), None),
        ((None, None), None),
    ],
    ids=["a stretch", "a day", "open", "a month has no clock", "nothing known"],
)
def test_the_clocks_of_a_place(ends, words):
    assert local_text(window(*ends), ASIA) == words


@given(st.text(), st.integers(2, 40))
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(text, width):
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(text.split())


@given(st.text(min_size=1), st.integers(4, 40))
def test_a_clipped_text_keeps_to_its_cells(text, cells):
    assert cell_len(clip(one_line(text), cells)) <= cells


def test_further_lines_hang_under_the_first():
    assert list(hung("ask: ", "one two three", 10)) == ["ask: one", "     two", "     three"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [("plain", "plain"), ("a\x1b[31mb", "a[U+001B][31mb"), ("\u202egnirts", "[U+202E]gnirts"), ("نص\u200f", "نص\u200f"), ("a\x00", "a[U+0000]")],
    ids=["plain text stays", "escape sequence", "direction override", "marks of a script stay", "null"],
)  # fmt: skip
def test_characters_that_hide_others_are_named(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("fact", "row"),
    [
        (("map_km", 1011.5234), ("map", "1,011.523 km")),
        (("first_utc", 253), ("first (UTC)", "04:13")),
        (("off_percent", 7.3), ("off", "7.3%")),
        (("gap_min", -6), ("gap", "-6 min")),
        (("sure", True), ("sure", "yes")),
        (("people", 12000), ("people", "12,000")),
        (("year", 2024), ("year", "2024")),
        (("tiny_m", 0.00001), ("tiny", "1e-05 m")),
        (("slip", "am for pm"), ("slip", "am for pm")),
    ],
    ids=lambda pair: pair[0],
)
def test_a_fact_with_its_unit(fact, row):
    assert fact_rows(issue("QTY001", "x", "note", [H("620 miles")], "", facts=(fact,))) == (row,)


def test_what_is_not_known_is_no_fact_and_the_worked_line_stands_apart():
    found = issue(
        "QTY001",
        "x",
        "note",
        [H("620 miles")],
        "",
        facts=(("a", None), ("b", ""), ("arithmetic", "1 + 1 = 2")),
    )
    assert fact_rows(found) == ()
    assert worked(found) == "1 + 1 = 2"


def test_two_quotes_of_one_sentence_share_a_citation_with_both_marked():
    (cited,) = citations([H("19:42pm local time"), H("09:24 GMT")], Arranged.of(FULL))
    assert [s.text for s in cited.segments if s.marked] == ["19:42pm local time", "09:24 GMT"]
    assert "".join(s.text for s in cited.segments).startswith("The ferry Aldebaran docked")
    assert "".join(s.text for s in cited.segments).endswith("the harbour office said.")
    assert cited.places == ("pages/harbour.txt:5:43", "pages/harbour.txt:5:63")
    assert cited.clocks.utc == "3 May 2022 10:10"
    assert cited.clocks.written == "11:10 British Summer Time 3 May 2022"


def test_quotes_of_two_entries_stand_side_by_side():
    first, second = citations([R("Ione Marsh"), H("Ione Marsh")], Arranged.of(FULL))
    assert (first.entry, first.clocks, second.entry) == ("entry at place 1", None, "entry 1")


def test_a_quote_without_its_entry_stands_alone():
    (cited,) = citations([H("620 miles")], Arranged.of(FULL.__class__(tool_version="0", as_of=None, pages=(), issues=(), timeline=(), unread=())))  # fmt: skip
    assert [s.text for s in cited.segments] == ["620 miles"]


@given(st.data())
def test_a_context_holds_its_quotes_verbatim(data):
    words = [
        "19:42pm",
        "docked in Nakhodka",
        "waved",
        "since 1998",
        "620 miles",
        "1,200km (800 miles)",
        "the bridge.\nThe route",
    ]
    chosen = data.draw(st.lists(st.sampled_from(words), min_size=1))
    quotes = [H(w) for w in chosen]
    found = citations(quotes, Arranged.of(FULL))
    assert {q for c in found for q in c.quotes} == set(quotes)
    for cited in found:
        text = "".join(s.text for s in cited.segments)
        assert all(q.text in text for q in cited.quotes)
