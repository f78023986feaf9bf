"""What a command is given: pages and rule files, read one by one, with one clear line for each that cannot be."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

import click

from reconcile.claims.names.house_style import HouseStyle
from reconcile.claims.pages.source_weights import SourceWeights
from reconcile.config import FILE, house_style_of, source_weights_of
from reconcile.engine import Rule, load_rules, packaged_rules
from reconcile.errors import InputError, ReconcileError, RuleError
from reconcile.model import Page, Unread
from reconcile.report.visible import one_line
from reconcile.sources import read_page
from reconcile.store import collect, read_bytes, rule_files

_LONG_BYTES: Final = 400_000


def read_pages(paths: Sequence[str], *, quiet: bool) -> tuple[list[Page], list[Unread]]:
    """The pages that could be read, and why others could not; each of those is named on standard error."""
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
    failures.sort(key=lambda f: (f.name, f.line or 0, f.problem))
    for failure in failures:
        complain(str(failure))
    why = [
        Unread(page=f.name, line=f.line, why=f.problem + (f" ({f.hint})" if f.hint else "")) for f in failures
    ]
    return pages, why


def complain(text: str) -> None:
    """One line on standard error, with nothing in it that a terminal would obey."""
    click.echo(f"reconcile: {one_line(text)}", err=True)


@contextmanager
def _progress(names: Sequence[str], *, quiet: bool) -> Iterator[Callable[[], None]]:
    """A bar on standard error, for people only and only when there is much to read."""
    size = sum(os.path.getsize(n) for n in names if os.path.isfile(n))  # noqa: PTH202, PTH113 - names may be "-"
    if quiet or sys.stderr is None or not sys.stderr.isatty() or size < _LONG_BYTES:
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415 - costs 50 ms, only long work shows a bar
    from rich.progress import Progress  # noqa: PLC0415 - as above

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading pages", total=len(names))
        yield lambda: bar.advance(task)


def house_style(given: str | None) -> HouseStyle:
    """What the configuration file says of spelling; without one given, reconcile.toml of the working folder if it is there.

    Raises: InputError, ConfigError.
    """
    name = _configuration(given)
    return HouseStyle() if name is None else house_style_of(read_bytes(name), name=name)


def source_weights(given: str | None) -> SourceWeights:
    """What the same file says of how much each source weighs. Raises: InputError, ConfigError."""
    name = _configuration(given)
    return SourceWeights() if name is None else source_weights_of(read_bytes(name), name=name)


def _configuration(given: str | None) -> str | None:
    return FILE if given is None and os.path.lexists(FILE) else given


def rules_with(extra: Sequence[str]) -> tuple[tuple[Rule, ...], tuple[Unread, ...]]:
    """The built-in rules and those of the user, and why rule files were refused; each is named on standard error."""
    files: list[tuple[str, str]] = [*packaged_rules()]
    refused: list[ReconcileError] = []
    for path in dict.fromkeys(extra):
        try:
            files += rule_files(path)
        except InputError as error:
            refused.append(error)
    rules, errors = load_rules(files)
    refused += errors
    for each in refused:
        complain(str(each))
    return rules, tuple(_refusal(each) for each in refused)


def _refusal(error: ReconcileError) -> Unread:
    if isinstance(error, RuleError):
        return Unread(page=error.name, line=error.line, why=f"rule file refused: {error.problem}")
    return Unread(
        page=error.name if isinstance(error, InputError) else "", line=None, why=f"rule file refused: {error}"
    )
