"""An HTML file: the schema.org LiveBlogPosting in its scripts, or else the text that it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.errors import InputError
from reconcile.model import Page, Source, Unread
from reconcile.sources.jsonld import Found, live_blogs, page_of, posts_of, unreadable
from reconcile.sources.jsontext import JsonError, read_json
from reconcile.sources.reader import Reader
from reconcile.sources.saved import saved_page

# Each search goes on where the last one ended, and none of them can look back, so that time is linear.
_OPENS = re.compile(r"<!--|<(?P<name>script|style|textarea|title|xmp)\b(?P<rest>[^<>]*)>", re.IGNORECASE)
_CLOSES: Final = {
    name: re.compile(rf"</{name}\b", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp")
}
_LD_JSON = re.compile(r"\btype\s*=\s*[\"']?\s*application/ld\+json", re.IGNORECASE)
_WRAPPED = re.compile(r"(?:\s|<!--|//|/\*|\*/|<!\[CDATA\[)*")
_WRAPPED_END = re.compile(r"(?:-->|//|/\*|\*/|\]\]>|;)\s*$")
_FEED = re.compile(r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!--[^<>]*-->\s*)?<(?:rss|feed|rdf:RDF)\b")
_HTML = re.compile(r"\s*<(?:!|\?|[a-zA-Z])")


def sniff(text: str, name: str) -> bool:
    """True for what begins with a tag, or is named so and has one."""
    return bool(_HTML.match(text)) or (name.lower().endswith((".html", ".htm")) and "<script" in text.lower())


def read(text: str, source: Source) -> Page:
    """The page that its scripts hold, or that its text is."""
    found: list[Found] = []
    posts: list[Found] = []
    broken: list[JsonError] = []
    for start, end in scripts(text):
        script = text[start:end]
        try:
            root = read_json(script, start)
        except JsonError as error:
            broken.append(error)
            continue
        found += live_blogs(root)
        posts += posts_of(root, typed=True)
    found = found or posts
    page = page_of(found, text, source, layout="html") if found else saved_page(text, source)
    if page is None or not page.entries:
        page = saved_page(text, source) or page
    if page is None:
        if broken:
            raise unreadable(broken[0], source) from broken[0]
        if _FEED.match(text):
            raise InputError(
                source.name,
                "the file is an XML feed, which is not read",
                hint="give the page's HTML, JSON or text",
            )
        raise InputError(
            source.name,
            "the HTML has no LiveBlogPosting script and no entries with stamps",
            hint='give a page with <script type="application/ld+json">, or the text of the page',
        )
    notes = tuple(
        Unread(page=source.name, line=source.position(e.offset)[0], why=f"a script is no JSON: {e.problem}")
        for e in broken
    )
    return attrs.evolve(page, unread=(*notes, *page.unread)) if notes else page


def scripts(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the JSON in each script of structured data, in order; none within comments."""
    at = 0
    while match := _OPENS.search(text, at):
        name = (match["name"] or "").lower()
        if not name:
            at = text.find("-->", match.end())
            if at < 0:
                return
            continue
        close = _CLOSES[name].search(text, match.end())
        end = close.start() if close else len(text)
        if name == "script" and _LD_JSON.search(match["rest"]):
            yield _unwrapped(text, match.end(), end)
        at = end
        if not close:
            return


def _unwrapped(text: str, start: int, end: int) -> tuple[int, int]:
    """The script without comment marks and CDATA around it."""
    wrapped = _WRAPPED.match(text, start, end)
    start = wrapped.end() if wrapped else start
    while (tail := _WRAPPED_END.search(text, max(start, end - 40), end)) and tail.start() < end:
        end = tail.start()
    return start, end


READER = Reader(
    name="html",
    reads="an HTML file with a LiveBlogPosting script, or whose text has stamps",
    sniff=sniff,
    read=read,
)
