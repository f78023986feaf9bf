"""What every reader is: a name, what it reads, how it knows its own, and how it reads."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from reconcile.model import Page, Source


@attrs.frozen(kw_only=True)
class Reader:
    """One layout. sniff(text, name): is this text mine? read(text, source): the page; raises InputError."""

    name: str
    reads: str
    sniff: Callable[[str, str], bool]
    read: Callable[[str, Source], Page]
