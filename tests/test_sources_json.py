"""LiveBlogPosting in JSON and HTML: entries, notes with paths, refusals."""

from __future__ import annotations

import json

import pytest

from reconcile.errors import InputError
from reconcile.model import BlockKind, Page
from reconcile.sources import read_page
from reconcile.sources.hypertext import scripts
from reconcile.time_labels import iso

UPDATES = [
    {
        "@type": "BlogPosting",
        "@id": "#post_2",
        "headline": "Harbour &amp;quot;open&amp;quot;",
        "author": [{"@type": "Person", "name": "Mara Quill"}, {"name": "Tom Harrow"}],
        "datePublished": "2024-02-03T10:00:00+01:00",
        "dateModified": "2024-02-03T12:00:00Z",
        "articleBody": "<p>The “big” <b>ship</b> is 50&nbsp;km off.</p><ul><li>One boat</li><li>Two<br/>boats</li></ul>",
    },
    {
        "@type": "BlogPosting",
        "@id": "#post_1",
        "headline": "Good morning",
        "datePublished": "2024-02-03T08:30Z",
        "articleBody": "First line.\n\nSecond line.",
    },
]
BLOG = {
    "@context": "https://schema.org",
    "@type": "LiveBlogPosting",
    "headline": "Storm &amp; ferries",
    "description": ["Boats are back.", "Winds fall."],
    "publisher": {"@type": "Organization", "name": "The Quay"},
    "coverageEndTime": "2024-02-04T00:00:00Z",
    "liveBlogUpdate": UPDATES,
}


def page_of(blog: object, *, name: str = "page.json") -> Page:
    return read_page(json.dumps(blog), name=name)


def blog_with(**fields: object) -> Page:
    """A page of one update; a field given as None is left out."""
    update = {
        "headline": "Boats",
        "articleBody": "They are back.",
        "datePublished": "2024-02-03T08:30Z",
        **fields,
    }
    return page_of({**BLOG, "liveBlogUpdate": [{k: v for k, v in update.items() if v is not None}]})


def test_entries_are_read_as_printed_with_tags_and_entities_made_plain():
    page = page_of(BLOG)
    first, second = page.entries
    assert (page.layout, page.publisher) == ("jsonld", "The Quay")
    assert [(b.kind.value, first.quote(b.span).text) for b in first.blocks] == [
        ("headline", 'Harbour "open"'),
        ("byline", "Mara Quill, Tom Harrow"),
        ("body", "The “big” ship is 50\u00a0km off."),
        ("body", "One boat"),
        ("body", "Two"),
        ("body", "boats"),
    ]
    assert second.text == "Good morning\n\nFirst line.\n\nSecond line."
    assert [e.stamp and iso(e.stamp.interval.start) for e in page.entries] == [
        "2024-02-03T09:00:00Z",
        "2024-02-03T08:30:00Z",
    ]
    assert page.unread == ()


def test_head_and_summary_come_from_the_page():
    page = page_of(BLOG)
    assert page.head is not None
    assert page.summary is not None
    assert page.head.headline == "Storm & ferries"
    assert page.summary.text == "Boats are back.\nWinds fall."
    assert {b.kind for b in page.summary.blocks} == {BlockKind.SUMMARY}
    assert page.head.stamp == page.entries[0].stamp


@pytest.mark.parametrize(
    ("stamp", "zone"),
    [
        ("2021-10-21T09:00:00Z", None),
        ("2021-10-21T09:00:00+00:00", None),
        ("2021-10-21T09:00:00+02:00", "Etc/GMT-2"),
        ("2021-10-21T09:00:00-0500", "Etc/GMT+5"),
        ("2021-10-21T09:00:00+05:30", "Asia/Kolkata"),
        ("2021-10-21T09:00:00+05:10", None),
    ],
)
def test_a_stamp_tells_the_zone_of_its_offset(stamp, zone):
    page = blog_with(datePublished=stamp)
    assert [e.stamp.zone for e in page.entries] == [zone]


def test_page_without_updates_is_no_page_that_can_pass_as_clean():
    with pytest.raises(InputError, match=r"no entry was found"):
        page_of({**BLOG, "liveBlogUpdate": []})


@pytest.mark.parametrize("ascii_only", [True, False], ids=["escapes", "letters"])
def test_quote_points_at_its_words_in_the_file(ascii_only):
    text = json.dumps(BLOG, ensure_ascii=ascii_only, indent=1)
    entry = read_page(text, name="page.json").entries[0]
    quote = entry.quote(entry.blocks[2].span)
    written = text[quote.file_span.start : quote.file_span.end]
    assert json.loads(f'"{written}"') == "The “big” <b>ship</b> is 50&nbsp;km off."
    assert text.splitlines()[quote.line - 1][quote.column - 1 :].startswith(written)


@pytest.mark.parametrize(
    ("fields", "start", "why"),
    [
        pytest.param({"datePublished": None}, None, "$.liveBlogUpdate[0].datePublished is missing, so the entry has no time", id="no date"),
        pytest.param(
            {"datePublished": None, "dateModified": "2024-02-03T12:00Z"},
            "2024-02-03T12:00:00Z",
            "$.liveBlogUpdate[0].datePublished is missing; dateModified is used instead",
            id="only the date of the last change",
        ),
        pytest.param({"datePublished": "yesterday"}, None, "$.liveBlogUpdate[0].datePublished 'yesterday' is no ISO 8601 date, so the entry has no time", id="words"),
        pytest.param({"datePublished": "2024-02-31T08:30Z"}, None, "$.liveBlogUpdate[0].datePublished '2024-02-31T08:30Z' is no ISO 8601 date, so the entry has no time", id="no such day"),
        pytest.param({"datePublished": "2024-02-03T08:30"}, None, "$.liveBlogUpdate[0].datePublished '2024-02-03T08:30' names no offset from UTC, so the entry has no time", id="no offset"),
        pytest.param({"datePublished": 17}, None, "$.liveBlogUpdate[0].datePublished '17' is no ISO 8601 date, so the entry has no time", id="a number"),
        pytest.param({"headline": ["x"]}, "2024-02-03T08:30:00Z", "$.liveBlogUpdate[0].headline is a list, not text", id="a headline that is a list"),
        pytest.param({"articleBody": {}}, "2024-02-03T08:30:00Z", "$.liveBlogUpdate[0].articleBody is an object, not text", id="a body that is an object"),
    ],
)  # fmt: skip
def test_odd_field_is_told_with_its_path_and_the_entry_is_kept(fields, start, why):
    page = blog_with(**fields)
    assert [e.stamp and iso(e.stamp.interval.start) for e in page.entries] == [start]
    assert [u.why for u in page.unread] == [why]


@pytest.mark.parametrize(
    ("update", "why"),
    [
        (7, "$.liveBlogUpdate[0] is a number, not an update"),
        ({"@type": "Recipe", "headline": "Soup"}, "$.liveBlogUpdate[0].@type is Recipe, which is no update"),
        ({"@type": "BlogPosting", "datePublished": "2024-02-03T08:30Z"}, "$.liveBlogUpdate[0] has no text"),
    ],
)
def test_what_is_no_update_is_passed_over_and_told(update, why):
    page = page_of({**BLOG, "liveBlogUpdate": [update, UPDATES[1]]})
    assert [e.headline for e in page.entries] == ["Good morning"]
    assert [u.why for u in page.unread] == [why]


@pytest.mark.parametrize(
    "wrap",
    [
        pytest.param(lambda b: b, id="by itself"),
        pytest.param(lambda b: [{"@type": "WebSite"}, b], id="in a list"),
        pytest.param(lambda b: {"@graph": [{"@type": "Organization"}, b]}, id="in a graph"),
        pytest.param(
            lambda b: {"@type": "WebPage", "mainEntity": {**b, "@type": ["NewsArticle", "LiveBlogPosting"]}},
            id="in a page",
        ),
        pytest.param(lambda b: {**b, "liveBlogUpdate": b["liveBlogUpdate"]}, id="as an object"),
    ],
)
def test_live_blog_is_found_wherever_it_stands(wrap):
    assert [e.headline for e in page_of(wrap(BLOG)).entries] == ['Harbour "open"', "Good morning"]


def test_single_update_may_stand_without_a_list():
    assert len(page_of({**BLOG, "liveBlogUpdate": UPDATES[0]}).entries) == 1


def test_second_live_blog_is_told():
    page = page_of([{**BLOG, "liveBlogUpdate": []}, BLOG])
    assert len(page.entries) == 2
    assert [u.why for u in page.unread] == ["a second LiveBlogPosting was passed over"]


def test_captions_and_quoted_posts_in_the_body_are_set_apart():
    body = (
        "<p>Text.</p><figure><img src=x><figcaption>A ship</figcaption></figure>"
        '<blockquote class="twitter-tweet"><p>We float</p></blockquote><script>var x = "<p>no</p>"</script><!-- no --><p>End</p>'
    )
    (entry,) = blog_with(articleBody=body).entries
    assert [(b.kind.value, entry.quote(b.span).text) for b in entry.blocks][1:] == [
        ("body", "Text."),
        ("caption", "A ship"),
        ("quoted_post", "We float"),
        ("body", "End"),
    ]


def test_escaped_markup_is_markup_and_a_lone_sign_is_text():
    (entry,) = blog_with(articleBody="&lt;p&gt;Low tide&lt;/p&gt;&lt;p&gt;High tide&lt;/p&gt;").entries
    assert [entry.quote(b.span).text for b in entry.blocks] == ["Boats", "Low tide", "High tide"]
    (entry,) = blog_with(articleBody="Depth < 5 & width > 3, R&D").entries
    assert entry.text.endswith("Depth < 5 & width > 3, R&D")


def test_ids_stay_when_updates_are_shuffled_and_copies_are_told_apart():
    copies = [*UPDATES, UPDATES[0], UPDATES[0]]
    ids = [e.id for e in page_of({**BLOG, "liveBlogUpdate": copies}).entries]
    copies = [copies[i] for i in (3, 1, 0, 2)]
    assert sorted(e.id for e in page_of({**BLOG, "liveBlogUpdate": copies}).entries) == sorted(ids)
    assert len(set(ids)) == 4
    assert all(len(i.split("-")[0]) == 12 for i in ids)


def html_of(*scripts_: str) -> str:
    tags = "\n".join(f'<script type="application/ld+json">{s}</script>' for s in scripts_)
    return f"<!DOCTYPE html>\n<html><head><title>x</title>\n{tags}\n</head><body><p>Live</p></body></html>"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(html_of(json.dumps(BLOG)), id="one script"),
        pytest.param(html_of('{"@type": "WebSite"}', json.dumps(BLOG, indent=2)), id="two scripts"),
        pytest.param(html_of(f"//<![CDATA[\n{json.dumps(BLOG)}\n//]]>"), id="CDATA around it"),
        pytest.param(
            html_of(json.dumps(BLOG)).replace('"application/ld+json"', "application/ld+json"),
            id="no quotation marks",
        ),
        pytest.param("<!-- " + html_of("{}") + " -->" + html_of(json.dumps(BLOG)), id="another in a comment"),
        pytest.param(
            "<script>var s = '<script type=\"application/ld+json\">{';</script>" + html_of(json.dumps(BLOG)),
            id="another in a string",
        ),
    ],
)
def test_html_is_read_through_its_scripts(text):
    page = read_page(text, name="saved")
    assert page.layout == "html"
    assert [e.headline for e in page.entries] == ['Harbour "open"', "Good morning"]
    quote = page.entries[1].quote(page.entries[1].blocks[1].span)
    assert text[quote.file_span.start : quote.file_span.end] == "First line."


def test_broken_script_beside_a_good_one_is_told():
    page = read_page(html_of('{"a": ', json.dumps(BLOG)), name="saved.html")
    assert len(page.entries) == 2
    assert [(u.line, u.why) for u in page.unread] == [
        (3, "a script is no JSON: the JSON stops in the middle")
    ]


def test_comment_without_an_end_hides_the_rest():
    assert list(scripts("<!-- " + html_of("{}"))) == []
    assert len(list(scripts(html_of("{}", "[]")))) == 2


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        pytest.param('{"a": 1,\n "b": ', 2, "column 7: the JSON stops in the middle", id="cut after a name"),
        pytest.param('{"a": 1,\n "b": "text', 2, "column 7: the JSON stops in the middle of a text", id="cut in a text"),
        pytest.param('{"a": 1\n "b": 2}', 2, "column 2: ',' is expected here", id="no comma"),
        pytest.param('{"a": 1,}', 1, "column 9: a name in quotation marks is expected here", id="a comma too many"),
        pytest.param('{"a": nothing}', 1, "column 7: a value is expected here", id="a bare word"),
        pytest.param('{"a": "\\q"}', 1, "no such escape in JSON", id="an escape that is none"),
        pytest.param('{"a": 1}\n{"a": 2}', 2, "column 1: something follows", id="two documents"),
        pytest.param('{"a":' * 200 + "1" + "}" * 200, 1, "levels of JSON", id="too deep"),
        pytest.param('{"@type": "NewsArticle"}', None, "no LiveBlogPosting, only NewsArticle", id="another type"),
        pytest.param('{"@type": "LiveBlogPosting", "liveBlogUpdate": "x"}', 1, "$.liveBlogUpdate is text, not a list", id="updates that are no list"),
        pytest.param(html_of(), None, "the HTML has no LiveBlogPosting script", id="HTML without a script"),
        pytest.param(html_of('{"@type": "LiveBlogPosting",\n'), 4, "the JSON stops in the middle", id="HTML with a cut script"),
    ],
)  # fmt: skip
def test_what_is_no_live_blog_is_refused_with_its_place(text, line, says):
    with pytest.raises(InputError) as refused:
        read_page(text, name="page")
    assert says in str(refused.value)
    assert refused.value.line == line
    assert refused.value.hint


@pytest.mark.parametrize(
    ("text", "name", "layout"),
    [
        pytest.param(html_of(json.dumps(BLOG)), "saved.json", "html", id="HTML named as JSON"),
        pytest.param(json.dumps(BLOG), "saved.html", "jsonld", id="JSON named as HTML"),
        pytest.param("12 May 2024\n[14:05] It opened.\n", "saved.html", "plain", id="text named as HTML"),
        pytest.param("14:05 GMT It opened.\n", "saved.json", "plain", id="text named as JSON"),
    ],
)
def test_content_decides_and_not_the_name(text, name, layout):
    assert read_page(text, name=name).layout == layout
