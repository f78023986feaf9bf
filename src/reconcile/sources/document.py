"""The text of a saved page, in lines as a browser shows it, every code point with its place in the file.

Where its entries have their moments in the attributes of `<time>`, each of these stands on a line of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import BlockKind, Span, Stamp
from reconcile.sources.instants import NO_OFFSET, moment_of
from reconcile.sources.mapped import Mapped, join
from reconcile.sources.markup import BLOCKS, kind_of, tags_of, words_of

# What a browser does not show as text, or shows for readers to press.
_UNTOLD: Final = frozenset(
    "head nav button form svg noscript template select iframe dialog menu object video audio canvas title textarea".split()
)
_ENTRY: Final = frozenset(("article", "li", "section", "main"))
_VOID: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_ASIDE: Final = frozenset(("footer", "aside"))
_HEADINGS: Final = frozenset(("h2", "h3", "h4", "h5"))
_CELLS: Final = frozenset(("td", "th"))
_GLUED: Final = frozenset(("span", "a", "time", "label", "strong", "b"))
_HIDDEN = re.compile(r"\shidden(?=[\s>=/])|aria-hidden\s*=\s*[\"']?true|display:\s*none", re.IGNORECASE)
# Boxes of links and buttons, by the whole words that name them.
_BOX = LazyPattern(
    r"\s(?:class|id)\s*=\s*[\"']?(?:[^\"'<>]*\s)?(?:related(?:-(?:links|stories|content|articles|topics))?|recommended|most-read"
    r"|newsletter(?:-signup)?|cookie-(?:banner|notice|consent)|comments|share(?:-(?:buttons|tools|links|bar))?|social-share"
    r"|advert(?:isement)?|ad-slot|breadcrumbs?|visually-hidden|sr-only)(?=[\s\"'>])",
)
_BOXES: Final = frozenset(("div", "ul", "ol", "section", "p", "span"))
_ISO = re.compile(r"\s*\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d")
_PROLOGUE = re.compile(r"(?:\s|<[!?][^<>]*>)*")
_CUT = re.compile(r"</?[a-zA-Z][^<>]*$")  # a page that was cut off in a tag
_LONGEST_CUT: Final = 2_000
_DATETIME = re.compile(r"\sdatetime\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\s\"'<>]+))", re.IGNORECASE)
_CHANGED = re.compile(r"\b(?:updated|modified|last|edited)\b[^.]{0,20}$", re.IGNORECASE)
_UNCLOSED: Final = frozenset(("p", "li"))
_DEEPEST: Final = 200
_DEEPEST_PATH: Final = 4
_FEWEST_TIMES: Final = 2
_BEFORE: Final = 40


@attrs.frozen(kw_only=True)
class Document:
    """The text of a page. kinds: what stretches of it are by their tags (captions, quoted posts, headings), in order.

    has_moments: its entries have their moments from attributes.
    """

    text: Mapped
    kinds: tuple[tuple[Span, BlockKind], ...]
    has_moments: bool


@attrs.frozen
class _Tag:
    start: int
    end: int
    name: str
    is_close: bool
    path: tuple[str, ...]
    is_told: bool


def document_of(html: str) -> Document:
    """The text that a page shows."""
    tags = tuple(_walk(html))
    stamps = _stamps(html, tags)
    whole = Mapped.verbatim(html, 0)
    parts: list[Mapped] = []
    kinds: list[tuple[Span, BlockKind]] = []
    opened: list[tuple[str, BlockKind, int]] = []
    length = 0
    at = _PROLOGUE.match(html).end()  # type: ignore[union-attr]  # matches the empty text too
    hushed = ""
    before = None

    def add(part: Mapped) -> None:
        nonlocal length
        parts.append(part)
        length += len(part)

    for tag in tags:
        if tag.is_told and not hushed:
            add(words_of(whole.slice(at, tag.start), has_blocks=True))
        glued = before is not None and before.end == tag.start and before.is_close != tag.is_close
        at, before = tag.end, tag
        if not tag.is_told:
            continue
        if tag.name == "time" and tag.start in stamps and not tag.is_close:
            start, end = stamps[tag.start]
            add(Mapped.put("\n", start, 0))
            add(whole.slice(start, end))
            hushed = "time"
        elif (tag.name == hushed and tag.is_close) or tag.name in BLOCKS:
            hushed = ""
            add(whole.in_place_of(tag.start, tag.end, "\n"))
        elif tag.name in _CELLS and tag.is_close:
            add(whole.in_place_of(tag.start, tag.end, "\t"))
        elif glued and tag.name in _GLUED:
            add(whole.in_place_of(tag.start, tag.end, " "))
        kind = BlockKind.HEADLINE if tag.name in _HEADINGS else kind_of(tag.name, html[tag.start : tag.end])
        if kind and not tag.is_close:
            opened.append((tag.name, kind, length))
        elif opened and tag.is_close and opened[-1][0] == tag.name:
            _, kind, start = opened.pop()
            kinds.append((Span(start, max(length, start + 1)), kind))
    cut = _CUT.search(html, max(at, len(html) - _LONGEST_CUT))
    if not hushed:
        add(words_of(whole.slice(at, cut.start() if cut else len(html)), has_blocks=True))
    return Document(text=join(parts), kinds=tuple(sorted(kinds)), has_moments=bool(stamps))


def _walk(html: str) -> Iterator[_Tag]:
    """The tags with the names of the elements that they stand in, outermost first."""
    path: list[str] = []
    silent: list[int] = []  # depths at which what is not told began
    for start, end, name, is_close in tags_of(html):
        told = not silent
        if is_close and name in path:
            depth = len(path) - 1 - path[::-1].index(name)
            del path[depth:]
            while silent and silent[-1] >= depth:
                silent.pop()
        elif (
            name
            and not is_close
            and name not in _VOID
            and html[end - 2 : end] != "/>"
            and len(path) < _DEEPEST
        ):
            if name in _UNCLOSED and path and path[-1] == name:
                path.pop()
            aside = name in _ASIDE and not _ENTRY.intersection(path)
            box = name in _BOXES and _BOX.search(html, start, end)
            if name in _UNTOLD or aside or box or _HIDDEN.search(html, start, end):
                silent.append(len(path))
                path.append(name)
                yield _Tag(
                    start, end, "", False, (), told
                )  # as a comment would be: nothing but the text before it counts
                continue
            path.append(name)
        yield _Tag(start, end, name, is_close, tuple(path[-_DEEPEST_PATH:]), told)


def _stamps(html: str, tags: tuple[_Tag, ...]) -> dict[int, tuple[int, int]]:
    """The moments of the entries: offset of each `<time>`, and where its moment stands.

    They are those in one kind of place, the one that has most text between it and the next moment of any kind.
    """
    found: list[tuple[_Tag, tuple[int, int]]] = []
    told: Counter[tuple[str, ...]] = Counter()
    times: Counter[tuple[str, ...]] = Counter()
    last: _Tag | None = None
    at = 0
    for tag in tags:
        if tag.is_told and last is not None:
            told[last.path] += max(tag.start - at, 0)
        at = tag.end
        place = _moment(html, tag) if tag.is_told and tag.name == "time" and not tag.is_close else None
        if place is not None and not _CHANGED.search(html, max(0, tag.start - _BEFORE), tag.start):
            found.append((tag, place))
            times[tag.path] += 1
            last = tag
    best = max((p for p in told if times[p] >= _FEWEST_TIMES), key=lambda path: told[path], default=None)
    return {tag.start: place for tag, place in found if tag.path == best}


def _moment(html: str, tag: _Tag) -> tuple[int, int] | None:
    """Where the moment of a `<time>` stands, if it is one to the minute."""
    match = _DATETIME.search(html, tag.start, tag.end)
    if match is None:
        return None
    group = match.lastindex or 1
    found = moment_of(match[group].strip())
    fits = _ISO.match(match[group]) and (isinstance(found, Stamp) or found == NO_OFFSET)
    return match.span(group) if fits else None
