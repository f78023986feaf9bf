"""What holds for every page: quotes point at their words, bytes never crash, ids come from content."""

from __future__ import annotations

import html
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.errors import InputError
from reconcile.model import Page, Span
from reconcile.sources import read_page
from reconcile.sources.mapped import EMPTY, Mapped, join

WORDS = st.text(st.sampled_from('abc Éß’“”–\u00a0😀.,?&;<>/"\\0123:'), max_size=40)
LINES = st.sampled_from(
    [
        "Live Reporting", "All times stated are UK", "Summary", "• A point of the summary", "Breaking", "Analysis",
        "Mara Quill", "Harbour reporter", "BBC News", "in Port Ellan", "12 September 2023", "# Storm over the coast",
        "1. Harbour opensublished", "2. Harbour opens at lastpublished at 11:05 British Summer Time 3 June 2021",
        "published at 25:99 GMT 31 February 2023", "14:05 GMT Text here.", "8.56am", "[14:05] more text", "Harbour is open again",
        "The harbour is open, they said.", "A boatImage source, Agency", "Image caption,", "Media caption, A boat", "Map",
        "Caption: A boat", "Alt:", "Headline: A boat", "Watch this:", "But why?", "Updated at 9.12am BST", "37m ago (03:27 GMT)Boats",
        "1.", "2.", "Skip twitter post by X", "End of twitter post", "\u2028", "\x85", "{", "[1]", "<p>", "   ", "",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(LINES, WORDS), max_size=14).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\n\n", "\r"]).map(lambda end: end.join(lines))
)


def read(data: bytes | str) -> Page | None:
    try:
        return read_page(data, name="page")
    except InputError as error:
        refused = str(error)
    assert "\n" not in refused
    return None


def check(page: Page) -> None:
    """Blocks are in order, trimmed and not empty; ids are unique."""
    assert len({e.id for e in page.entries}) == len(page.entries)
    for entry in page.parts:
        end = 0
        for block in entry.blocks:
            words = entry.text[block.span.start : block.span.end]
            assert end <= block.span.start
            assert words
            assert words == words.strip()
            end = block.span.end
        assert end <= len(entry.text)


@given(text=TEXTS, data=st.data())
@settings(max_examples=300, deadline=None)
def test_quote_of_a_text_page_is_what_stands_in_the_file(text, data):
    page = read(text)
    if page is None or page.layout in ("jsonld", "html"):
        return
    check(page)
    lines = re.split(r"\r\n|\r|\n", text)
    for entry in page.parts:
        start = data.draw(st.integers(0, len(entry.text) - 1))
        quote = entry.quote(Span(start, data.draw(st.integers(start + 1, len(entry.text)))))
        assert text[quote.file_span.start : quote.file_span.end] == quote.text
        assert len(quote.file_span) == len(quote.text)
        if quote.text[0] not in "\r\n":
            assert lines[quote.line - 1][quote.column - 1] == quote.text[0]


@given(
    data=st.one_of(st.binary(max_size=200), TEXTS.map(str.encode), TEXTS.map(lambda t: t.encode("utf-16")))
)
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_a_page_or_an_input_error(data):
    page = read(data)
    if page is not None:
        check(page)


@given(
    text=st.text(max_size=80),
    opening=st.sampled_from(
        ['{"@type":"LiveBlogPosting","liveBlogUpdate":[', "[{", "<script type=application/ld+json>", ""]
    ),
)
@settings(max_examples=200, deadline=None)
def test_any_text_is_a_page_or_an_input_error(text, opening):
    read(opening + text)


@given(text=TEXTS)
@settings(max_examples=100, deadline=None)
def test_reading_twice_gives_the_same(text):
    first, second = read(text), read(text)
    assert (first is None) == (second is None)
    if first is not None and second is not None:
        shape = [
            [(e.id, e.role, e.number, e.stamp, e.text, e.blocks) for e in p.parts] for p in (first, second)
        ]
        assert shape[0] == shape[1]
        assert first.unread == second.unread


BODIES = st.text(st.sampled_from('ab Éß’😀.,"\\/\t\n012'), max_size=30).map(lambda s: f"x{s}")


@given(bodies=st.lists(BODIES, min_size=1, max_size=4), ascii_only=st.booleans(), data=st.data())
@settings(max_examples=200, deadline=None)
def test_quote_of_a_json_page_decodes_to_itself(bodies, ascii_only, data):
    blog = {"@type": "LiveBlogPosting", "liveBlogUpdate": [{"articleBody": b} for b in bodies]}
    text = json.dumps(blog, ensure_ascii=ascii_only)
    page = read(text)
    assert page is not None
    check(page)
    for entry in page.entries:
        start = data.draw(st.integers(0, len(entry.text) - 1))
        quote = entry.quote(Span(start, data.draw(st.integers(start + 1, len(entry.text)))))
        assert json.loads(f'"{text[quote.file_span.start : quote.file_span.end]}"') == quote.text


@given(words=st.text(st.sampled_from("ab <>&\"'’é\u00a0"), min_size=1, max_size=30), twice=st.booleans())
@settings(max_examples=200, deadline=None)
def test_entities_keep_their_places(words, twice):
    words = f"x{words}x"
    escaped = html.escape(html.escape(words)) if twice else html.escape(words)
    page = read(
        json.dumps({"@type": "LiveBlogPosting", "liveBlogUpdate": [{"articleBody": f"{escaped}<br>end"}]})
    )
    assert page is not None
    (entry,) = page.entries
    assert entry.text == f"{words}\nend"


@given(
    orders=st.permutations(range(5)),
    bodies=st.lists(st.sampled_from(["one boat", "two boats"]), min_size=5, max_size=5),
)
@settings(max_examples=60, deadline=None)
def test_ids_do_not_depend_on_the_order(orders, bodies):
    def ids(order):
        updates = [{"articleBody": bodies[i]} for i in order]
        page = read(json.dumps({"@type": "LiveBlogPosting", "liveBlogUpdate": updates}))
        assert page is not None
        return {e.id for e in page.entries}

    assert ids(orders) == ids(range(5))


@given(text=st.text("ab&", max_size=30), file_start=st.integers(0, 50), data=st.data())
def test_mapped_text_keeps_the_offset_of_every_code_point(text, file_start, data):
    whole = Mapped.verbatim(text, file_start)
    told = whole.sub(re.compile("&"), lambda _: "and").sub(re.compile("ab"), lambda _: "")
    plain = [(c, file_start + i) for i, c in enumerate(text)]
    kept = [(c, told.origin.offset(i)) for i, c in enumerate(told.text)]
    assert all((c, at) in plain or text[at - file_start] in "&a" for c, at in kept)
    cut = data.draw(st.integers(0, len(told)))
    again = join((told.slice(0, cut), EMPTY, told.slice(cut, len(told))))
    assert again.text == told.text
    assert [again.origin.offset(i) for i in range(len(again))] == [at for _, at in kept]
    assert [again.origin.end(i) for i in range(len(again))] == [told.origin.end(i) for i in range(len(told))]


@pytest.mark.parametrize(
    "unit",
    ["<script", "<!--", "<a<", "&amp", "[", '{"', "published at ", "1.", "12:0", " ", "A ", "\\u", "\r"],
)
def test_long_hostile_input_ends(unit):
    """No timing: a pattern that looks back again and again would not end within anyone's patience."""
    for opening in ("", "<html>", '{"a": "', "All times are GMT\n", '<script type="application/ld+json">'):
        read(opening + unit * 20_000)
