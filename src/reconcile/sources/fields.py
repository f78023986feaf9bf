"""The fields of an object of JSON: text with its paragraphs, names, and notes on what is odd, each with its path."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.model import Block, BlockKind, Source, Span, Unread
from reconcile.sources.jsontext import Node, mapped_string
from reconcile.sources.mapped import EMPTY, Mapped, join
from reconcile.sources.markup import plain_text, unescaped

TEXTS: Final = (
    "articleBody", "text", "description", "full_text", "body", "bodyHtml", "bodyText", "content", "html", "message",
    "summary",
)  # fmt: skip
_HELD: Final = ("text", "@value", "articleBody", "html", "value")
Notes = tuple[Unread, ...]
Part = tuple[Mapped, tuple[Block, ...]]


@attrs.frozen(kw_only=True, eq=False)
class Item:
    """An object of the document. path: "$.liveBlogUpdate[3]". text: the whole file."""

    path: str
    node: Node
    text: str
    source: Source

    @property
    def members(self) -> dict[str, Node]:
        return self.node.value if isinstance(self.node.value, dict) else {}

    def has(self, name: str) -> bool:
        """True for a field that is there and not null."""
        return name in self.members and self.members[name].value is not None

    def note(self, name: str, why: str) -> Unread:
        """What was not understood of a field, with its path and line."""
        node = self.members.get(name, self.node)
        path = f"{self.path}.{name}" if name else self.path
        return Unread(page=self.source.name, line=self.source.position(node.start)[0], why=f"{path} {why}")


def line_in(item: Item, names: Sequence[str], kind: BlockKind) -> tuple[Part, Notes]:
    """The first of these fields that has text, as one line."""
    for name in names:
        if not item.has(name):
            continue
        node = item.members[name]
        if not isinstance(node.value, str):
            return (EMPTY, ()), (item.note(name, f"is {node.kind}, not text"),)
        words = unescaped(mapped_string(node, item.text))
        if words.text:
            return (words, (Block(kind=kind, span=Span(0, len(words))),)), ()
    return (EMPTY, ()), ()


def body_of(item: Item) -> tuple[Part, Notes]:
    """The first of these fields that has text; one that is there and empty gives way to the next."""
    odd: Notes = ()
    for name in TEXTS:
        if item.has(name):
            node = item.members[name]
            told = _held(item, node)
            if told is not None and told[1]:
                return told, ()
            if told is None and not odd:
                odd = (item.note(name, f"is {node.kind}, not text"),)
    return (EMPTY, ()), odd


def _held(item: Item, node: Node) -> Part | None:
    """The text that a value is or holds: an object's, a list's paragraphs or runs; None for what holds none."""
    value = node.value
    if isinstance(value, str):
        return told_in(item, node)
    if isinstance(value, dict):
        inner = next((value[name] for name in _HELD if name in value), None)
        return None if inner is None or not isinstance(inner.value, str) else told_in(item, inner)
    if not isinstance(value, tuple):
        return None
    parts = [_held(item, child) for child in value if isinstance(child.value, str | dict)]
    told = [part for part in parts if part is not None and part[1]]
    # Strings and objects in turn are the runs of one text, with its own spaces; strings alone are paragraphs.
    runs = {type(child.value) for child in value} == {str, dict}
    return _runs(item, value) if runs else (stack(told, "\n") if told else None)


def _runs(item: Item, nodes: Sequence[Node]) -> Part:
    pieces = []
    for node in nodes:
        inner = node.value.get("text") if isinstance(node.value, dict) else node
        if inner is not None and isinstance(inner.value, str):
            pieces.append(mapped_string(inner, item.text))
    return _plain(join(pieces))


def told_in(item: Item, node: Node) -> Part:
    """Text with its paragraphs, without the white space around it."""
    return _plain(mapped_string(node, item.text))


def _plain(raw: Mapped) -> Part:
    words, blocks = plain_text(raw)
    if not blocks:
        return EMPTY, ()
    start, end = blocks[0].span.start, blocks[-1].span.end
    return words.slice(start, end), tuple(attrs.evolve(b, span=b.span.shifted(-start)) for b in blocks)


def captions_of(item: Item) -> Part:
    """The captions of its pictures, a line each."""
    nodes = item.members.get("image")
    pictures = nodes.value if nodes is not None and isinstance(nodes.value, tuple) else (nodes,)
    held = [p.value.get("caption") for p in pictures if p is not None and isinstance(p.value, dict)]
    parts = [told_in(item, node) for node in held if node is not None and isinstance(node.value, str)]
    text, blocks = stack(parts, "\n")
    return text, tuple(attrs.evolve(b, kind=BlockKind.CAPTION) for b in blocks)


def authors_of(item: Item) -> Part:
    """The authors' names, in a line."""
    names = [unescaped(mapped_string(node, item.text)) for node in names_in(item.members.get("author"))]
    line, _ = stack([(name, ()) for name in names if name.text], ", ")
    return line, (Block(kind=BlockKind.BYLINE, span=Span(0, len(line))),) if line.text else ()


def names_in(node: Node | None) -> Iterator[Node]:
    """The names of people or organisations, which are text, objects with a name, or lists of them."""
    if node is None:
        return
    if isinstance(node.value, str):
        yield node
    elif isinstance(node.value, dict):
        yield from names_in(node.value.get("name"))
    elif isinstance(node.value, tuple):
        for child in node.value:
            yield from names_in(child)


def stack(parts: Sequence[Part], separator: str) -> Part:
    """The parts that have text, one after the other, with a separator that stands nowhere in the file."""
    pieces: list[Mapped] = []
    blocks: list[Block] = []
    length = 0
    for text, own in parts:
        if not text.text:
            continue
        if pieces:
            last = pieces[-1]
            pieces.append(Mapped.put(separator, last.origin.end(len(last) - 1), 0))
            length += len(separator)
        pieces.append(text)
        blocks += (attrs.evolve(b, span=b.span.shifted(length)) for b in own)
        length += len(text)
    return join(pieces), tuple(blocks)


def raw(item: Item, name: str) -> str:
    value = item.members[name].value if name in item.members else None
    return value if isinstance(value, str) else ""


def spoken(item: Item, node: Node) -> str:
    return unescaped(mapped_string(node, item.text)).text
