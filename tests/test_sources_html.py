"""Pages saved as HTML without data in their scripts: their text, the moments in their tags, and what is left out."""

from __future__ import annotations

import pytest

from reconcile.errors import InputError
from reconcile.model import BlockKind, Page
from reconcile.sources import read_page
from reconcile.time_labels import iso

PAGES: dict[str, str] = {}


def page(body: str, head: str = "") -> str:
    """A whole page round some HTML, with a menu, scripts and a footer that are no part of its text."""
    return f"<!DOCTYPE html>\n<html lang=en><head><title>Storm – live</title><style>p {{x:1}}</style><script>var t='10:05';</script>{head}</head>\n<body>\n<header><nav><ul><li><a href=/>Home</a></li><li>News</li></ul></nav></header>\n<main>\n{body}\n</main>\n<footer><p>10:05 About us</p><ul><li>Cookies</li></ul></footer></body></html>\n"


PAGES["article-time"] = page("""<h1>Storm closes the harbour</h1>
<p>Updated <time datetime="2023-09-14T10:31:00Z">an hour ago</time></p>
<article id="block-1"><header><a href="#"><time datetime="2023-09-14T10:05:00+01:00">10.05 BST</time></a><h2>Ferries stop &amp; wait</h2></header>
<p>The ferries <b>stop</b> until noon, the&nbsp;port says.</p><figure><img alt="A boat" src=x><figcaption>A boat at the quay. Photograph: Tom Harrow/Agency</figcaption></figure>
<footer><button>Share</button><p>Updated at <time datetime="2023-09-14T10:08:00+01:00">10.08 BST</time></p></footer></article>
<article id="block-2"><header><a href="#"><time datetime="2023-09-14T09:41:00+01:00">9.41 BST</time></a><h2>Harbour closed</h2></header>
<p>The harbour was closed.</p><blockquote class="twitter-tweet"><p>We float</p></blockquote></article>
<article id="block-3"><header><a href="#"><time datetime="2023-09-14T07:02:00+01:00">7.02 BST</time></a></header><p>Good morning.</p><p>It is windy.</p></article>""")
PAGES["time-below-h2"] = page("""<h1>Storm closes the harbour</h1>
<div class=post><h3>Ferries stop until noon</h3><span>By Mara Quill</span><time datetime="2023-09-14T09:05:00.000Z">1h ago</time><p>The ferries stop until noon.</p></div>
<div class=post><h3>Harbour closed</h3><span>By Tom Harrow</span><time datetime="2023-09-14T08:41:00.000Z">2h ago</time><p>The harbour was closed.</p></div>
<div class=post><h3>Good morning</h3><span>By Tom Harrow</span><time datetime="2023-09-14T06:02:00.000Z">3h ago</time><p>It is windy.</p></div>
<ul class=related><li><a href=x><h3>Other story</h3><time datetime="2023-09-10T06:02:00.000Z">Sep 10</time></a></li><li><a href=x><h3>Other story 2</h3><time datetime="2023-09-10T06:02:00.000Z">Sep 10</time></a></li></ul>""")
PAGES["clocks"] = page("""<h1>Storm closes the harbour</h1><p>14 September 2023, all times BST</p>
<div><strong>10:05</strong><p>The ferries stop until noon.</p></div><div><strong>09:41</strong><p>The harbour was closed.</p></div>""")
PAGES["spans"] = page("""<h1>Storm</h1><p>14 September 2023. All times GMT</p>
<ul><li><span>10:05</span><span>The ferries stop until noon.</span></li><li><span>09:41</span><span>The harbour was closed.</span></li></ul>""")
PAGES["table"] = (
    page("""<h1>Storm</h1><p>14 September 2023. All times GMT</p><table><tr><th>Time</th><th>What</th></tr>
<tr><td>10:05</td><td>The ferries stop until noon.</td></tr><tr><td>09:41</td><td>The harbour was closed.</td></tr></table>""")
)
PAGES["published"] = (
    page("""<h1>Storm</h1><h2>Ferries stop until noon<span>published at 10:05 British Summer Time 14 September 2023</span></h2><p>The ferries stop.</p>
<h2>Harbour closed<span>published at 09:41 British Summer Time 14 September 2023</span></h2><p>It was closed.</p>""")
)
PAGES["article-only"] = page(
    "<h1>Storm</h1><p>By Mara Quill</p><p>The storm came at 10:05.</p><h2>What next</h2><p>Nobody knows.</p>"
)
PAGES["empty-ld"] = page(
    "<h1>Storm</h1><p>14 September 2023. All times GMT</p><p>10:05 The ferries stop.</p><p>09:41 It closed.</p>",
    '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"x","liveBlogUpdate":[]}</script>',
)
PAGES["broken-ld"] = page(
    "<h1>Storm</h1><p>14 September 2023. All times GMT</p><p>10:05 The ferries stop.</p><p>09:41 It closed.</p>",
    '<script type="application/ld+json">{"@type":"LiveBlogPosting",</script>',
)
PAGES["fragment"] = (
    "<p>14 September 2023. All times GMT</p><p>10:05 The ferries stop.</p><p>09:41 It closed.</p>"
)
PAGES["list-time"] = page("""<h1>Storm</h1><ol>
<li><time datetime="2023-09-14T09:05:00Z">10:05am</time> <b>Ferries stop.</b> They wait.
<li><time datetime="2023-09-14T08:41:00Z">9:41am</time> <b>Harbour closed.</b> It was closed.
<li><time datetime="2023-09-14T06:02:00Z">7:02am</time> Good morning.
</ol>""")
PAGES["naive-time"] = page("""<h1>Storm</h1><p>All times BST</p>
<div><time datetime="2023-09-14T10:05">10:05</time><p>The ferries stop until noon.</p></div><div><time datetime="2023-09-14T09:41">09:41</time><p>The harbour was closed.</p></div>""")
PAGES["p-time-noP"] = page("""<h1>Storm</h1>
<div><time datetime="2023-09-14T10:05Z">10:05</time><div>The ferries stop until noon.</div></div><div><time datetime="2023-09-14T09:41Z">09:41</time><div>The harbour was closed.</div></div>""")


def starts(page: Page) -> list[str | None]:
    return [e.stamp and iso(e.stamp.interval.start) for e in page.entries]


def day(*clocks: str) -> list[str | None]:
    return [f"2023-09-14T{clock}:00Z" for clock in clocks]


ROWS = [
    ("article-time", day("09:05", "08:41", "06:02"), ["Ferries stop & wait", "Harbour closed", None]),
    (
        "time-below-h2",
        day("09:05", "08:41", "06:02"),
        ["Ferries stop until noon", "Harbour closed", "Good morning"],
    ),
    ("clocks", day("09:05", "08:41"), [None, None]),
    ("spans", day("10:05", "09:41"), [None, None]),
    ("table", day("10:05", "09:41"), [None, None]),
    ("published", day("09:05", "08:41"), ["Ferries stop until noon", "Harbour closed"]),
    ("empty-ld", day("10:05", "09:41"), [None, None]),
    ("broken-ld", day("10:05", "09:41"), [None, None]),
    ("fragment", day("10:05", "09:41"), [None, None]),
    ("list-time", day("09:05", "08:41", "06:02"), [None, None, None]),
    ("naive-time", day("09:05", "08:41"), [None, None]),
    ("p-time-noP", day("10:05", "09:41"), [None, None]),
]


@pytest.mark.parametrize(("name", "moments", "headlines"), ROWS)
def test_a_saved_page_is_read_as_it_is_shown(name, moments, headlines):
    found = read_page(PAGES[name], name="saved.html")
    assert found.layout == "html"
    assert starts(found) == moments
    assert [e.headline for e in found.entries] == headlines


@pytest.mark.parametrize("name", [row[0] for row in ROWS])
def test_every_block_of_a_saved_page_stands_where_it_says(name):
    text = PAGES[name]
    found = read_page(text, name="saved.html")
    lines = text.splitlines()
    for part in found.parts:
        for block in part.blocks:
            quote = part.quote(block.span)
            written = text[quote.file_span.start : quote.file_span.end]
            assert lines[quote.line - 1][quote.column - 1 :].startswith(written.splitlines()[0])
            assert written.startswith(quote.text[:4])


@pytest.mark.parametrize("name", [row[0] for row in ROWS])
def test_menus_scripts_and_footers_are_not_told(name):
    words = " ".join(part.text for part in read_page(PAGES[name], name="saved.html").parts)
    for left_out in ("Home", "About us", "Cookies", "var t", "DOCTYPE", "Other story", "Share"):
        assert left_out not in words


def test_captions_and_quoted_posts_keep_the_kind_that_their_tags_give():
    found = read_page(PAGES["article-time"], name="saved.html")
    kinds = {e.quote(b.span).text: b.kind for e in found.entries for b in e.blocks}
    assert kinds["A boat at the quay."] is BlockKind.CAPTION
    assert kinds["Photograph: Tom Harrow/Agency"] is BlockKind.IMAGE_SOURCE
    assert kinds["We float"] is BlockKind.QUOTED_POST
    assert kinds["Updated at 10.08 BST"] is BlockKind.BOILERPLATE


def test_moments_in_tags_say_nothing_of_the_zone_of_the_desk():
    found = read_page(PAGES["time-below-h2"], name="saved.html")
    assert found.zone is None
    assert {e.stamp.zone for e in found.entries if e.stamp is not None} == {None}
    assert read_page(PAGES["naive-time"], name="saved.html").zone == "Europe/London"


def test_an_article_without_stamps_is_refused_and_not_guessed_at():
    with pytest.raises(InputError, match="no LiveBlogPosting script and no entries with stamps"):
        read_page(PAGES["article-only"], name="saved.html")


@pytest.mark.parametrize(
    "unit",
    ["<div>", "</div>", "<li>", "<time>", "<time datetime=", "<span>10:05</span>", "<p hidden>", "&lt;p"],
)
def test_long_hostile_html_ends(unit):
    opening = "<html><p>10:05 GMT a</p><p>09:41 GMT b</p>"
    assert len(read_page(opening + unit * 5_000, name="saved.html").entries) >= 2
    with pytest.raises(InputError):
        read_page("<html>" + unit * 5_000, name="saved.html")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (
            b"<?xml version='1.0'?><rss><channel><item><title>Boat</title></item></channel></rss>",
            "an XML feed",
        ),
        (
            b"From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html></html>",
            "a web archive",
        ),
        (rb"{\rtf1\ansi 10:05 GMT It blew.}", "an RTF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(90), "an office document"),
        (b"<html><body><p>Hello</p></body></html>", "no entries with stamps"),
        (b"<html><head><title>10:05</title></head></html>", "no entries with stamps"),
    ],
)
def test_what_is_no_page_is_refused_with_what_it_is(data, says):
    with pytest.raises(InputError, match=says):
        read_page(data, name="page")


def test_a_page_that_was_cut_off_in_a_tag_ends_before_it():
    whole = "<html><p>14 September 2023, all times GMT</p><p>10:05 It blew.</p><p>09:41 It rained.</p>"
    assert [e.text for e in read_page(whole + "<p cla", name="x.html").entries] == [
        e.text for e in read_page(whole, name="x.html").entries
    ]
