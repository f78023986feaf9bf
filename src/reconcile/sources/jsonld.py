"""The schema.org LiveBlogPosting of a JSON file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.errors import InputError
from reconcile.model import Entry, Page, Source, Unread
from reconcile.sources.entries import newest_stamp, with_ids
from reconcile.sources.fields import Item
from reconcile.sources.jsontext import JsonError, Node, read_json, read_records
from reconcile.sources.reader import Reader
from reconcile.sources.updates import (
    days_of,
    entry_from,
    head_from,
    is_post,
    publisher_of,
    stamp_in,
    summary_from,
)

_OPENS = re.compile(r"\s*(?:\{|\[\s*[\[{\]\"])")
_TYPE: Final = "LiveBlogPosting"
_PAGE_DATES: Final = ("coverageEndTime", "datePublished", "coverageStartTime")
_LISTS: Final = ("liveBlogUpdate", "blogPost", "blogPosts", "hasPart", "itemListElement")
_POST: Final = "BlogPosting"
_FEWEST_POSTS: Final = 2
_UPDATE_TYPES: Final = (
    "posting",
    "article",
    "report",
    "review",
    "comment",
    "creativework",
    "event",
    "message",
)


@attrs.frozen(eq=False)
class Found:
    """An object that holds the posts of a live page, and its path in its document. field: where the posts are."""

    path: str
    node: Node
    field: str = "liveBlogUpdate"

    @property
    def posts(self) -> tuple[tuple[str, Node], ...]:
        """Path and node of each post: of a list, of lists within it, or a single one."""
        if isinstance(self.node.value, tuple):
            return tuple(_flat(self.path, self.node))
        value = self.node.value.get(self.field) if isinstance(self.node.value, dict) else None
        return (
            () if value is None or value.value is None else tuple(_flat(f"{self.path}.{self.field}", value))
        )


def _flat(path: str, node: Node) -> Iterator[tuple[str, Node]]:
    """Posts without the lists and list items around them."""
    if isinstance(node.value, tuple):
        for i, child in enumerate(node.value):
            yield from _flat(f"{path}[{i}]", child)
        return
    inner = next(
        (n for n in ("itemListElement", "item") if isinstance(node.value, dict) and n in node.value), None
    )
    if inner is None or not any(t.endswith(("ItemList", "ListItem")) for t in types_of(node)):
        yield (path if path.endswith("]") else f"{path}[0]"), node
    elif isinstance(node.value, dict):
        yield from _flat(f"{path}.{inner}", node.value[inner])


def sniff(text: str, name: str) -> bool:
    """True for what begins like JSON; a name may vouch for a list that could also be "[14:05] text"."""
    is_named = name.lower().endswith((".json", ".jsonld"))
    return bool(_OPENS.match(text)) or (is_named and text.lstrip().startswith(("[", '"')))


def read(text: str, source: Source) -> Page:
    """The page that a JSON file holds."""
    try:
        root = read_json(text)
    except JsonError as error:
        records = read_records(text)
        if records is None or not any(posts_of(records)):
            raise unreadable(error, source) from error
        root = records
    found = tuple(live_blogs(root)) or tuple(posts_of(root))
    if not found:
        raise InputError(
            source.name,
            f"the JSON has no {_TYPE}" + _types_seen(root),
            hint=f'an object with "@type": "{_TYPE}" and its "liveBlogUpdate" list is needed',
        )
    return page_of(found, text, source, layout="jsonld")


def unreadable(error: JsonError, source: Source) -> InputError:
    """The error that tells where the JSON goes wrong."""
    line, column = source.position(error.offset)
    hint = "save the whole file again; it was cut off" if error.cut else "a JSON document is needed"
    return InputError(source.name, f"column {column}: {error.problem}", hint=hint, line=line)


def live_blogs(root: Node, path: str = "$") -> Iterator[Found]:
    """Every LiveBlogPosting within a document, outermost and first ones first."""
    if any(name.lower().endswith(_TYPE.lower()) for name in types_of(root)):
        members = root.value if isinstance(root.value, dict) else {}
        held = (n for n in _LISTS if n in members and members[n].value is not None)
        yield Found(path, root, next(held, _LISTS[0]))
        return
    for name, child in _children(root):
        yield from live_blogs(child, f"{path}{name}")


def posts_of(
    root: Node, path: str = "$", *, typed: bool = False, holder: Found | None = None
) -> Iterator[Found]:
    """Every list of posts in a document without a LiveBlogPosting, with the object that holds it.

    A post has a field for a time and one for text; typed: it must also say that it is a BlogPosting. holder: the object
    whose field `root` is.
    """
    items = root.value if isinstance(root.value, tuple) else ()
    posts = [i for i in items if is_post(i) and (not typed or any(t.endswith(_POST) for t in types_of(i)))]
    if len(posts) >= _FEWEST_POSTS and 2 * len(posts) > len(items):
        yield Found(path, root) if holder is None else holder
        return
    for name, child in _children(root):
        field = Found(path, root, name[1:]) if isinstance(root.value, dict) else None
        yield from posts_of(child, f"{path}{name}", typed=typed, holder=field)


def _children(node: Node) -> Iterator[tuple[str, Node]]:
    """Path and node of what is directly within an object or a list."""
    if isinstance(node.value, dict):
        yield from ((f".{name}", child) for name, child in node.value.items())
    elif isinstance(node.value, tuple):
        yield from ((f"[{i}]", child) for i, child in enumerate(node.value))


def types_of(node: Node) -> tuple[str, ...]:
    """The names in "@type", one or several."""
    if not isinstance(node.value, dict) or "@type" not in node.value:
        return ()
    kind = node.value["@type"].value
    if isinstance(kind, str):
        return (kind,)
    return tuple(k.value for k in kind if isinstance(k.value, str)) if isinstance(kind, tuple) else ()


def _types_seen(root: Node) -> str:
    items = root.value if isinstance(root.value, tuple) else (root,)
    names = sorted({name for item in items for name in types_of(item)})
    return f", only {', '.join(names[:5])}" if names else ""


def page_of(found: Sequence[Found], text: str, source: Source, *, layout: str) -> Page:
    """The page of the LiveBlogPosting with the most updates; what else there was is told as unread.

    A live page that is given in several pieces, of one headline, has the updates of all of them.
    """
    main = max(found, key=lambda f: len(f.posts))
    pieces = tuple(
        f for f in found if f is main or (f.posts and _title(f) is not None and _title(f) == _title(main))
    )
    others = (
        Unread(
            page=source.name, line=source.position(f.node.start)[0], why=f"a second {_TYPE} was passed over"
        )
        for f in found
        if not any(f is piece for piece in pieces)
    )
    blog = Item(path=main.path, node=main.node, text=text, source=source)
    items, item_notes = _items(blog, main, pieces)
    entries, entry_notes = _entries(items)
    (head, head_notes), (summary, summary_notes) = head_from(blog), summary_from(blog)
    newest = newest_stamp(entries) or next(
        filter(None, (stamp_in(blog, name)[0] for name in _PAGE_DATES)), None
    )
    return Page(
        source=source,
        layout=layout,
        publisher=publisher_of(blog),
        head=head and attrs.evolve(head, stamp=newest),
        summary=summary and attrs.evolve(summary, stamp=newest),
        entries=entries,
        days=tuple(days_of(blog)),
        unread=(*others, *head_notes, *summary_notes, *item_notes, *entry_notes),
    )


def _title(found: Found) -> str | None:
    value = found.node.value.get("headline") if isinstance(found.node.value, dict) else None
    return value.value if value is not None and isinstance(value.value, str) else None


def _items(blog: Item, main: Found, pieces: Sequence[Found]) -> tuple[tuple[Item, ...], tuple[Unread, ...]]:
    """The updates, each once, and those that are none."""
    if not main.posts and not blog.has(main.field):
        return (), (blog.note(main.field, "is missing, so the page has no entries"),)
    updates = blog.members.get(main.field, main.node)
    if not isinstance(updates.value, dict | tuple):
        raise InputError(
            blog.source.name,
            f"{blog.path}.{main.field} is {updates.kind}, not a list",
            hint="a list of updates is needed",
            line=blog.source.position(updates.start)[0],
        )
    items, notes = [], []
    seen = {blog.text[node.start : node.end] for _, node in main.posts} if len(pieces) > 1 else set()
    for piece in pieces:
        for path, node in piece.posts:
            item = attrs.evolve(blog, path=path, node=node)
            kinds = types_of(node)
            if piece is not main and blog.text[node.start : node.end] in seen:
                continue
            if not isinstance(node.value, dict):
                notes.append(item.note("", f"is {node.kind}, not an update"))
            elif kinds and not any(k.lower().endswith(_UPDATE_TYPES) for k in kinds):
                notes.append(item.note("@type", f"is {', '.join(kinds)}, which is no update"))
            else:
                items.append(item)
    return tuple(items), tuple(notes)


def _entries(items: Sequence[Item]) -> tuple[tuple[Entry, ...], tuple[Unread, ...]]:
    """The entries as printed, with their ids, and what was odd in them."""
    entries: list[Entry] = []
    notes: list[Unread] = []
    for item in items:
        entry, odd = entry_from(item, len(entries))
        notes += odd
        if entry is not None:
            entries.append(entry)
    return with_ids(entries), tuple(notes)


READER = Reader(
    name="jsonld",
    reads="a JSON file with a schema.org LiveBlogPosting",
    sniff=sniff,
    read=read,
)
