"""The schema.org LiveBlogPosting of a JSON file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.errors import InputError
from reconcile.model import Entry, Page, Source, Unread
from reconcile.sources.entries import newest_stamp, with_ids
from reconcile.sources.jsontext import JsonError, Node, read_json
from reconcile.sources.reader import Reader
from reconcile.sources.updates import (
    Item,
    days_of,
    entry_from,
    head_from,
    publisher_of,
    stamp_in,
    summary_from,
)

_OPENS = re.compile(r"\s*(?:\{|\[\s*[\[{\]\"])")
_TYPE: Final = "LiveBlogPosting"
_PAGE_DATES: Final = ("coverageEndTime", "datePublished", "coverageStartTime")
_UPDATE_TYPES: Final = ("posting", "article", "report", "review", "comment", "creativework", "event")


@attrs.frozen(eq=False)
class Found:
    """A LiveBlogPosting and its path in its document."""

    path: str
    node: Node


def sniff(text: str, name: str) -> bool:
    """True for what begins like JSON; a name may vouch for a list that could also be "[14:05] text"."""
    is_named = name.lower().endswith((".json", ".jsonld"))
    return bool(_OPENS.match(text)) or (is_named and text.lstrip().startswith(("[", '"')))


def read(text: str, source: Source) -> Page:
    """The page that a JSON file holds."""
    try:
        root = read_json(text)
    except JsonError as error:
        raise unreadable(error, source) from error
    found = tuple(live_blogs(root))
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
    if is_live_blog(root):
        yield Found(path, root)
        return
    if isinstance(root.value, dict):
        for name, child in root.value.items():
            yield from live_blogs(child, f"{path}.{name}")
    elif isinstance(root.value, tuple):
        for i, child in enumerate(root.value):
            yield from live_blogs(child, f"{path}[{i}]")


def is_live_blog(node: Node) -> bool:
    return any(name.endswith(_TYPE) for name in types_of(node))


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
    """The page of the LiveBlogPosting with the most updates; what else there was is told as unread."""
    main = max(found, key=lambda f: len(_updates(f.node)))
    others = (
        Unread(
            page=source.name, line=source.position(f.node.start)[0], why=f"a second {_TYPE} was passed over"
        )
        for f in found
        if f is not main
    )
    blog = Item(path=main.path, node=main.node, text=text, source=source)
    items, item_notes = _items(blog)
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


def _updates(node: Node) -> tuple[Node, ...]:
    """The updates of a LiveBlogPosting: a list, or a single one."""
    updates = node.value.get("liveBlogUpdate") if isinstance(node.value, dict) else None
    if updates is None or updates.value is None:
        return ()
    return updates.value if isinstance(updates.value, tuple) else (updates,)


def _items(blog: Item) -> tuple[tuple[Item, ...], tuple[Unread, ...]]:
    """The updates, and those that are none."""
    if not blog.has("liveBlogUpdate"):
        return (), (blog.note("liveBlogUpdate", "is missing, so the page has no entries"),)
    updates = blog.members["liveBlogUpdate"]
    if not isinstance(updates.value, dict | tuple):
        raise InputError(
            blog.source.name,
            f"{blog.path}.liveBlogUpdate is {updates.kind}, not a list",
            hint="a list of updates is needed",
            line=blog.source.position(updates.start)[0],
        )
    items, notes = [], []
    for i, node in enumerate(_updates(blog.node)):
        item = attrs.evolve(blog, path=f"{blog.path}.liveBlogUpdate[{i}]", node=node)
        kinds = types_of(node)
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
