"""Live pages as data: the shapes of LiveBlogPosting, feeds and exports, and the moments in their fields."""

from __future__ import annotations

import json

import pytest

from reconcile.errors import InputError
from reconcile.model import Page
from reconcile.sources import read_page
from reconcile.time_labels import iso

POSTS = [
    {
        "@type": "BlogPosting",
        "headline": f"Ferry {number} is in",
        "datePublished": f"2024-02-03T1{number}:30:00+01:00",
        "articleBody": f"The ferry {number} reached the quay.",
    }
    for number in range(5)
]
BLOG = {"@type": "LiveBlogPosting", "headline": "Storm", "liveBlogUpdate": POSTS}
STARTS = [f"2024-02-03T{hour:02}:30:00Z" for hour in range(9, 14)]
ITEMS = [{"@type": "ListItem", "position": n, "item": post} for n, post in enumerate(POSTS)]


def page_of(content: object) -> Page:
    return read_page(content if isinstance(content, str) else json.dumps(content), name="page.json")


def starts(page: Page) -> list[str | None]:
    return [e.stamp and iso(e.stamp.interval.start) for e in page.entries]


def bodies(page: Page) -> list[list[str]]:
    return [[e.quote(b.span).text for b in e.blocks if b.kind in ("body", "caption")] for e in page.entries]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param({"@graph": [{"@type": "WebPage"}, BLOG]}, id="in a graph"),
        pytest.param({**BLOG, "@type": ["NewsArticle", "LiveBlogPosting"]}, id="of several types"),
        pytest.param({**BLOG, "@type": "https://schema.org/LiveBlogPosting"}, id="a type with its address"),
        pytest.param({**BLOG, "@type": "liveBlogPosting"}, id="a type in small letters"),
        pytest.param({"@type": "NewsArticle", "mainEntity": BLOG}, id="within an article"),
        pytest.param({"@type": "NewsArticle", "hasPart": BLOG}, id="as part of an article"),
        pytest.param({**BLOG, "liveBlogUpdate": None, "blogPost": POSTS}, id="its posts as blogPost"),
        pytest.param({"@type": "Blog", "headline": "Storm", "blogPost": POSTS}, id="a blog with posts"),
        pytest.param({"@type": "NewsArticle", "hasPart": POSTS}, id="an article with posts"),
        pytest.param({**BLOG, "liveBlogUpdate": {"@type": "ItemList", "itemListElement": ITEMS}}, id="a list object with items"),
        pytest.param({**BLOG, "liveBlogUpdate": {"@type": "ItemList", "itemListElement": POSTS}}, id="a list object with posts"),
        pytest.param({**BLOG, "liveBlogUpdate": ITEMS}, id="items of a list"),
        pytest.param({**BLOG, "liveBlogUpdate": [POSTS[:2], POSTS[2:]]}, id="lists in a list"),
        pytest.param([{**BLOG, "liveBlogUpdate": POSTS[:3]}, {**BLOG, "liveBlogUpdate": POSTS[2:]}], id="in two pieces that overlap"),
        pytest.param({"data": {"liveBlogUpdate": POSTS}}, id="without a type"),
        pytest.param(POSTS, id="a bare list"),
        pytest.param("\n".join(map(json.dumps, POSTS)), id="a post a line"),
    ],
)  # fmt: skip
def test_every_post_is_read_wherever_it_stands(content):
    page = page_of(content)
    assert sorted(filter(None, starts(page))) == STARTS
    assert sorted(bodies(page)) == [[f"The ferry {n} reached the quay."] for n in range(5)]
    assert page.unread == ()


def test_another_live_page_in_the_same_file_is_told_and_not_mixed_in():
    page = page_of([BLOG, {**BLOG, "headline": "Election", "liveBlogUpdate": POSTS[:1]}])
    assert len(page.entries) == 5
    assert [u.why for u in page.unread] == ["a second LiveBlogPosting was passed over"]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param({"@type": "NewsArticle", "headline": "Storm", "articleBody": "It blew."}, id="an article"),
        pytest.param([{"name": "Mara", "age": 3}, {"name": "Tom", "age": 4}], id="a list of other things"),
        pytest.param({"items": [{"date": "2024-02-03"}, {"date": "2024-02-04"}]}, id="days without text"),
        pytest.param(json.dumps(json.dumps(BLOG)), id="JSON within a text"),
    ],
)  # fmt: skip
def test_data_that_is_no_live_page_is_refused(content):
    with pytest.raises(InputError, match="no LiveBlogPosting"):
        page_of(content)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param({"text": "It <b>blew</b>."}, ["It blew."], id="text"),
        pytest.param({"description": "It blew."}, ["It blew."], id="description"),
        pytest.param({"articleBody": "", "description": "It blew."}, ["It blew."], id="an empty body gives way"),
        pytest.param({"articleBody": ["It blew.", "It rained."]}, ["It blew.", "It rained."], id="a list of paragraphs"),
        pytest.param({"articleBody": {"@type": "TextObject", "text": "It blew."}}, ["It blew."], id="an object with text"),
        pytest.param({"articleBody": {"@value": "It blew."}}, ["It blew."], id="an object with a value"),
        pytest.param({"text": ["It ", {"type": "bold", "text": "blew"}, " hard."]}, ["It blew hard."], id="runs of one text"),
        pytest.param({"content": "<p>It blew.</p><p>It rained.</p>"}, ["It blew.", "It rained."], id="content of a feed"),
        pytest.param({"full_text": "It blew &amp; rained."}, ["It blew & rained."], id="text of a post"),
        pytest.param({"articleBody": "&lt;p&gt;It blew &amp;amp; rained.&lt;/p&gt;"}, ["It blew & rained."], id="escaped twice"),
        pytest.param({"text": "It blew.", "image": {"@type": "ImageObject", "caption": "A wave"}}, ["It blew.", "A wave"], id="with the caption of a picture"),
        pytest.param({"text": "It blew.", "image": ["x.jpg", {"caption": "A wave"}]}, ["It blew.", "A wave"], id="with pictures in a list"),
    ],
)  # fmt: skip
def test_the_text_of_a_post_under_any_of_its_names(told, expected):
    post = {"datePublished": "2024-02-03T10:00:00Z", "headline": "Wind", **told}
    page = page_of({**BLOG, "liveBlogUpdate": [post]})
    assert bodies(page) == [expected]
    assert page.unread == ()


@pytest.mark.parametrize(
    "stamp",
    [
        "2024-02-03T10:00:00Z", "2024-02-03T10:00:00.123Z", "2024-02-03T10:00:00,123Z", "2024-02-03T10:00Z",
        "2024-02-03 10:00:00+00:00", "2024-02-03T11:00:00 +0100", "2024-02-03T11:00:00+01", "2024-02-03T05:00:00-0500",
        "2024-02-03T05:00:00-05:00[America/New_York]", "20240203T100000Z", "2024-02-03 10:00 UTC", "2024-02-03T10:00:00 GMT",
        "Sat, 03 Feb 2024 10:00:00 GMT", "Sat, 3 Feb 2024 11:00:00 +0100", "Sat Feb 03 2024 11:00:00 GMT+0100 (Central European Time)",
        "Sat Feb 03 10:00:00 +0000 2024", "February 3, 2024 5:00 AM EST", "3 February 2024 at 10:00 GMT",
        1706954400, 1706954400000, "1706954400", "1706954400000", "1706954400.25", {"@type": "DateTime", "@value": "2024-02-03T10:00:00Z"},
    ],
    ids=str,
)  # fmt: skip
def test_a_moment_in_any_of_its_forms(stamp):
    page = page_of({**BLOG, "liveBlogUpdate": [{"headline": "Wind", "datePublished": stamp}]})
    assert starts(page)[0][:19] == "2024-02-03T10:00:00"
    assert page.unread == ()


@pytest.mark.parametrize(
    "stamp",
    [
        "2024-02-03T10:00:00", "2024-02-03 10:00", "0001-01-01T00:00:00Z", "2024-02-03T25:00:00Z", "20240231T100000Z",
        "10:00", "an hour ago", "3 February 2024", "03/02/2024 10:00 GMT", 12, 99999999999999, -1706954400, True, ["2024-02-03T10:00:00Z"],
    ],
    ids=str,
)  # fmt: skip
def test_what_is_no_moment_is_told_and_not_guessed(stamp):
    page = page_of({**BLOG, "liveBlogUpdate": [{"headline": "Wind", "datePublished": stamp}]})
    assert starts(page) == [None]
    assert ["so the entry has no time" in u.why for u in page.unread] == [True]


@pytest.mark.parametrize(
    "names",
    [
        ("createdAt", "title", "body"), ("created_at", "title", "text"), ("published", "title", "content"),
        ("publishedAt", "heading", "bodyHtml"), ("pubDate", "title", "description"), ("timestamp", "name", "message"),
        ("time", "headline", "html"), ("dateCreated", "headline", "summary"),
    ],
    ids="-".join,
)  # fmt: skip
def test_posts_of_feeds_and_exports(names):
    time, title, text = names
    rows = [{time: f"2024-02-03T1{n}:00:00Z", title: f"Wind {n}", text: f"It blew {n}."} for n in range(3)]
    page = page_of({"title": "Storm", "posts": rows})
    assert starts(page) == [f"2024-02-03T1{n}:00:00Z" for n in range(3)]
    assert [e.headline for e in page.entries] == ["Wind 0", "Wind 1", "Wind 2"]
    assert bodies(page) == [[f"It blew {n}."] for n in range(3)]
    assert page.head is not None
    assert page.head.headline == "Storm"


def test_the_moment_that_has_an_offset_is_taken_where_two_are_given():
    row = {"date": "2024-02-03T11:00:00", "date_unixtime": "1706954400", "text": "It blew."}
    assert starts(page_of({"name": "Quay", "messages": [row, row]})) == ["2024-02-03T10:00:00Z"] * 2


def test_posts_in_the_scripts_of_a_saved_page_must_say_that_they_are_posts():
    def html(posts: object) -> str:
        data = json.dumps({"@type": "WebPage", "hasPart": posts})
        return f'<!DOCTYPE html><html><script type="application/ld+json">{data}</script></html>'

    assert len(read_page(html(POSTS), name="x.html").entries) == 5
    related = [{**post, "@type": "NewsArticle"} for post in POSTS]
    with pytest.raises(InputError):
        read_page(html(related), name="x.html")
