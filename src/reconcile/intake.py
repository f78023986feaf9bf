"""What a command is given: pages and rule files, read one by one, with one clear line for each that cannot be."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

import click

from reconcile.engine import Rule, load_rules, packaged_rules
from reconcile.errors import InputError, RuleError
from reconcile.model import Page, Unread
from reconcile.sources import read_page
from reconcile.store import collect, read_bytes, rule_files

_LONG_BYTES: Final = 400_000


def read_pages(paths: Sequence[str], *, quiet: bool) -> tuple[list[Page], list[Unread]]:

    found = collect(paths)
    pages: list[Page] = []
    failures = list(found.refused)
    with _progress(found.names, quiet=quiet) as advance:
        for name in found.names:
            try:
                pages.append(read_page(read_bytes(name), name=name))
            except InputError as error:
                failures.append(error)
            advance()
    for failure in failures:
        click.echo(f"reconcile: {failure}", err=True)
    why = [
        Unread(page=f.name, line=f.line, why=f.problem + (f" ({f.hint})" if f.hint else "")) for f in failures
    ]
    return pages, why


@contextmanager
def _progress(names: Sequence[str], *, quiet: bool) -> Iterator[Callable[[], None]]:
    """A bar on standard error, for people only and only when there is much to read."""
    size = sum(os.path.getsize(n) for n in names if os.path.isfile(n))  # noqa: PTH202, PTH113 - names may be "-"
    if quiet or not sys.stderr.isatty() or size < _LONG_BYTES:
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415 - costs 50 ms, only long work shows a bar
    from rich.progress import Progress  # noqa: PLC0415 - as above

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading pages", total=len(names))
        yield lambda: bar.advance(task)


def rules_with(extra: Sequence[str]) -> tuple[tuple[Rule, ...], tuple[RuleError, ...]]:
    """The built-in rules and those of the user; refused files are named on standard error, the others still run."""
    rules, refused = load_rules((*packaged_rules(), *(pair for path in extra for pair in rule_files(path))))
    for error in refused:
        click.echo(f"reconcile: {error}", err=True)
    return rules, refused
