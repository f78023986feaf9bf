"""Tables of entries: delimiters, quotes, columns in any order, moments, and what a row lacks."""

from __future__ import annotations

import pytest

from reconcile.errors import InputError
from reconcile.model import Page
from reconcile.sources import read_page
from reconcile.time_labels import iso

COMMAS = """\
time,title,text
2023-09-12T10:05:00Z,Ferries stop,"The ferries stop until noon, the port says."
2023-09-12T09:41:00Z,Harbour closed,The harbour was closed.

2023-09-12T07:02:00Z,,"It is ""windy"".
It rains."
"""


def starts(page: Page) -> list[str | None]:
    return [e.stamp and iso(e.stamp.interval.start) for e in page.entries]


def texts(page: Page) -> list[str]:
    return [e.text for e in page.entries]


def test_rows_are_entries_with_their_quotes_made_plain():
    page = read_page(COMMAS, name="log.csv")
    assert page.layout == "table"
    assert starts(page) == [f"2023-09-12T{clock}:00Z" for clock in ("10:05", "09:41", "07:02")]
    assert [e.headline for e in page.entries] == ["Ferries stop", "Harbour closed", None]
    assert texts(page)[2] == 'It is "windy".\nIt rains.'
    assert page.unread == ()


def test_every_cell_stands_where_it_says():
    for entry in read_page(COMMAS, name="log.csv").entries:
        for block in entry.blocks:
            quote = entry.quote(block.span)
            written = COMMAS[quote.file_span.start : quote.file_span.end]
            assert written.replace('""', '"') == quote.text
            assert COMMAS.splitlines()[quote.line - 1][quote.column - 1 :].startswith(written)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("time\ttext\n2023-09-12 10:05 GMT\tIt blew, hard.\n", id="tabs"),
        pytest.param("Time (GMT);Text\n2023-09-12 10:05;It blew, hard.\n", id="semicolons, the zone in the heading"),
        pytest.param('date,time,zone,text\n12 Sep 2023,10:05,GMT,"It blew, hard."\n', id="day, clock and zone apart"),
        pytest.param("Text;Day;Time_UTC\nIt blew, hard.;13/09/2023;10:05\n".replace("13/09", "12/09") + "It rained.;13/09/2023;10:05\n", id="day with strokes, the text first"),
        pytest.param("timestamp|message\n1694513100|It blew, hard.\n", id="seconds"),
        pytest.param('published_at,body\r\n2023-09-12T11:05:00+01:00,"It blew, hard."\r\n', id="lines of Windows"),
        pytest.param("time,text\n2023-09-12T10:05:00Z,It blew, hard.\n", id="a comma that is not quoted"),
    ],
)  # fmt: skip
def test_a_table_in_other_dress(text):
    page = read_page(text, name="log.csv")
    assert starts(page)[0] == "2023-09-12T10:05:00Z"
    assert texts(page)[0] == "It blew, hard."


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("2023-09-12 10:05,It blew.", "'2023-09-12 10:05' names no time zone, so the entry has no time"),
        ("10:05 GMT,It blew.", "'10:05 GMT' names no day, so the entry has no time"),
        ("03/04/2023 10:05 GMT,It blew.", "'03/04/2023 10:05 GMT' could be either of two days, so the entry has no time"),
        ("5 to 10,It blew.", "'5 to 10' is no day with a clock, so the entry has no time"),
        (",It blew.", "a row without a time, so the entry has no time"),
    ],
)  # fmt: skip
def test_what_a_row_lacks_is_told_and_the_row_is_kept(row, why):
    page = read_page(f"time,text\n{row}\n", name="log.csv")
    assert (starts(page), texts(page)) == ([None], ["It blew."])
    assert [(u.line, u.why) for u in page.unread] == [(2, why)]


def test_a_row_without_text_is_told():
    page = read_page("time,text\n2023-09-12T10:05:00Z,\n2023-09-12T10:06:00Z,It blew.\n", name="log.csv")
    assert texts(page) == ["It blew."]
    assert [(u.line, u.why) for u in page.unread] == [(2, "a row without text")]


@pytest.mark.parametrize(
    "text",
    [
        "Update, date\n12 September 2023, all times GMT\n10:05 It blew.\n",
        "Time, text\n10:05 GMT It blew.\n09:41 GMT It rained.\n",
        "time flies, text stays\n10:05 GMT It blew, hard.\n",
    ],
)
def test_a_first_line_with_commas_makes_no_table(text):
    assert read_page(text, name="log.txt").layout == "plain"


def test_a_table_without_rows_is_refused():
    with pytest.raises(InputError):
        read_page("time,text\n", name="log.csv")
