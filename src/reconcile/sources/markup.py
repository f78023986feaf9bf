"""HTML in a text made plain: tags to line breaks or nothing, entities to letters, every code point with its place."""

from __future__ import annotations

import bisect
import html
import re
from collections.abc import Iterator
from html.entities import html5
from typing import Final

from reconcile.model import Block, BlockKind, Span
from reconcile.sources.mapped import Mapped, join

_TAG = re.compile(r"<!--|<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<rest>[^<>]*)>")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,30};)")
_ESCAPED_TAG = re.compile(
    r"&lt;/?(?:p|br|a|b|i|em|strong|div|span|ul|ol|li|h[1-6]|figure|img|blockquote)\b", re.IGNORECASE
)
_BREAK = re.compile(r"[\r\n]\s*")
_PARAGRAPH = re.compile(r"[^\r\n]+")
BLOCKS: Final = frozenset(
    "p br div li ul ol h1 h2 h3 h4 h5 h6 blockquote figure figcaption tr table section article header footer aside hr"
    " dl dt dd pre".split()
)
_SILENT: Final = {
    "script": re.compile(r"</script[^<>]*>", re.IGNORECASE),
    "style": re.compile(r"</style[^<>]*>", re.IGNORECASE),
}
_QUOTED = re.compile(r"twitter|tweet|instagram|tiktok|bluesky|telegram|facebook|mastodon", re.IGNORECASE)
_TIMES_ESCAPED: Final = 2


def plain_text(body: Mapped) -> tuple[Mapped, tuple[Block, ...]]:
    """The text of some HTML, and a block for each of its paragraphs, in order."""
    if "<" not in body.text and _ESCAPED_TAG.search(body.text):
        body = body.sub(_ENTITY, _letter)
    has_blocks = any(m["name"] and m["name"].lower() in BLOCKS for m in _TAG.finditer(body.text))
    parts: list[Mapped] = []
    marks = [(0, BlockKind.BODY)]
    within: list[tuple[str, BlockKind]] = []
    length = at = 0

    def add(part: Mapped) -> None:
        nonlocal length
        parts.append(part)
        length += len(part)

    for match in tags_of(body.text):
        start, end, name, close = match
        add(words_of(body.slice(at, start), has_blocks=has_blocks))
        at = end
        if name in BLOCKS:
            add(body.in_place_of(start, end, "\n"))
        kind = kind_of(name, body.text[start:end])
        if kind and not close:
            within.append((name, kind))
        elif within and close and within[-1][0] == name:
            within.pop()
        marks.append((length, within[-1][1] if within else BlockKind.BODY))
    add(words_of(body.slice(at, len(body)), has_blocks=has_blocks))
    told = join(parts)
    return told, tuple(_paragraphs(told.text, marks))


def unescaped(text: Mapped) -> Mapped:
    """A line of text without tags and entities: a headline, a name."""
    told, _ = plain_text(text)
    return told.sub(_BREAK, lambda _: " ").strip()


def tags_of(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Start, end, name and whether it closes, of each tag; a comment or a script counts whole, without a name."""
    at = 0
    while match := _TAG.search(text, at):
        name, end = (match["name"] or "").lower(), match.end()
        if not name:
            found = text.find("-->", end)
            end = found + 3 if found >= 0 else len(text)
        elif name in _SILENT and not match["close"]:
            close = _SILENT[name].search(text, end)
            name, end = "", close.end() if close else len(text)
        yield match.start(), end, name, bool(match["close"])
        at = end


def kind_of(name: str, tag: str) -> BlockKind | None:
    """What the text of an element is, by its name and attributes; None for running text."""
    if name == "figcaption":
        return BlockKind.CAPTION
    return BlockKind.QUOTED_POST if name == "blockquote" and (_QUOTED.search(tag) or "</" in tag) else None


def words_of(text: Mapped, *, has_blocks: bool) -> Mapped:
    """A stretch between tags: entities to letters, twice where they were escaped twice.

    Where tags make the paragraphs, line breaks of the source are only space.
    """
    if has_blocks:
        text = text.sub(_BREAK, lambda _: " ")
    for _ in range(_TIMES_ESCAPED):
        if "&" not in text.text:
            break
        text = text.sub(_ENTITY, _letter)
    return text


def _letter(match: re.Match[str]) -> str:
    entity = match.group()
    if entity[1] == "#" or entity[1:] in html5:
        return html.unescape(entity)
    return entity


def _paragraphs(text: str, marks: list[tuple[int, BlockKind]]) -> Iterator[Block]:
    """The lines of the text with their kinds."""
    starts = [start for start, _ in marks]
    for match in _PARAGRAPH.finditer(text):
        raw = match.group()
        words = raw.strip()
        if words:
            start = match.start() + len(raw) - len(raw.lstrip())
            kind = marks[bisect.bisect_right(starts, start) - 1][1]
            yield Block(kind=kind, span=Span(start, start + len(words)))
