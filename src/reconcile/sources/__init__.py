"""Reads pages: bytes in, a `Page` out, one reader a layout."""

from __future__ import annotations

from typing import Final

import attrs

from reconcile.errors import InputError
from reconcile.model import Page, Source, Unread
from reconcile.sources import hypertext, jsonld, plain, stamped, stream, table
from reconcile.sources.decoding import decode
from reconcile.sources.reader import Reader

# In the order in which they are asked: what is sure of itself comes first.
READERS: Final[tuple[Reader, ...]] = (
    jsonld.READER,
    hypertext.READER,
    table.READER,
    stamped.READER,
    stream.READER,
    plain.READER,
)


def read_page(data: bytes | str, *, name: str) -> Page:
    """The page that a file's content is; its name only helps where the content leaves a choice.

    Raises: InputError for what is empty, binary, badly encoded, cut off, or in no layout that is known.
    """
    text, notes = decode(data, name)
    source = Source.of(name, text)
    for reader in READERS:
        if reader.sniff(text, name):
            page = reader.read(text, source)
            if not page.entries:
                raise InputError(
                    name, "no entry was found in this page", hint="is it cut off, or has it not begun?"
                )
            unread = tuple(Unread(page=name, line=None, why=why) for why in notes)
            return attrs.evolve(page, unread=(*unread, *page.unread)) if unread else page
    raise InputError(
        name,
        "no layout of a live page is recognised in this text",
        hint="begin each entry with its clock, as in '14:05 GMT  text', or give the page's HTML or JSON",
    )
